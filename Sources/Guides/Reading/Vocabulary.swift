import Diagnostics

/// The names of sections (contract §2.1), those that `site.yaml` adds included.
package struct Vocabulary: Sendable {
  private let kinds: [String: SectionKind]
  private let names: FoldedNames
  /// The last characters of all names in Chinese: few lines end with one of them.
  let lastCharacters: Set<Unicode.Scalar>

  package init(adding more: [(SectionKind, [String])] = []) {
    var kinds: [String: SectionKind] = [:]
    var names: [String] = []
    for (kind, words) in Vocabulary.standard + more {
      for word in words {
        kinds[normalizedHeading(word)] = kind
        names.append(word)
      }
    }
    self.kinds = kinds
    self.names = FoldedNames(names)
    lastCharacters = Set(names.compactMap(\.unicodeScalars.last).filter { $0.value >= 0x80 })
  }

  /// The section that a heading opens, or nil for a section of the editor's own.
  package func kind(of heading: String) -> SectionKind? { kinds[normalizedHeading(heading)] }

  /// The known name that a heading nearly is: `申请才料` → `申请材料`.
  package func nearest(to heading: String) -> String? {
    Guides.nearest(to: normalizedHeading(heading), among: names)
  }

  /// The known name that a heading surely is, mistyped.
  func surelyMeant(by heading: String) -> String? {
    Guides.surelyMeant(by: normalizedHeading(heading), among: names)
  }

  /// The name to suggest for a section.
  package static func name(of kind: SectionKind) -> (zh: String, en: String) {
    let words = standard.first { $0.0 == kind }?.1 ?? []
    let english = words.first { $0.utf8.allSatisfy { $0 < 0x80 } }
    return (words.first ?? kind.rawValue, english ?? kind.rawValue)
  }

  static let standard: [(SectionKind, [String])] = [
    (
      .eligibility,
      [
        "谁可以办", "受理条件", "办理条件", "申请条件", "申报条件", "受理范围", "办理对象", "适用对象", "登记对象",
        "Who can apply", "Eligibility",
      ]
    ),
    (
      .documents,
      [
        "所需材料", "申请材料", "办理材料", "提交材料", "要带什么", "What you need", "Required documents",
      ]
    ),
    (.online, ["网上办理", "线上办理", "网上怎么办", "网上办理流程", "Apply online", "Online"]),
    (.counter, ["窗口办理", "现场办理", "线下办理", "窗口办理流程", "Apply at a counter", "In person"]),
    (.phone, ["电话办理", "By phone"]),
    (.post, ["邮寄办理", "By post"]),
    (.assisted, ["帮办代办", "上门办理", "Help to apply", "Home visit"]),
    (.steps, ["办理流程", "办理程序", "办理步骤", "How to apply", "Steps"]),
    (.place, ["办理地点", "受理机构", "Where"]),
    (.hours, ["办理时间", "When"]),
    (.time, ["办理时限", "多久办好", "Processing time", "How long it takes"]),
    (.fees, ["收费", "费用", "收费标准", "Fees", "Cost"]),
    (.result, ["办理结果", "领取证件", "What you get"]),
    (.contact, ["咨询与投诉", "咨询电话", "咨询方式", "Help and complaints", "Contact"]),
    (.questions, ["常见问题", "Questions"]),
    (.law, ["法律依据", "设定依据", "办理依据", "Legal basis"]),
  ]
}
