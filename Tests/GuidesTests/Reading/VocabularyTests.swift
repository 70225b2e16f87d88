import Guides
import Testing

/// The names under which an editor may write a section (contract §2.1).
@Suite("Names of sections")
struct VocabularyTests {
  static let names: [(SectionKind, [String])] = [
    (
      .eligibility,
      [
        "谁可以办", "受理条件", "办理条件", "申请条件", "申报条件", "受理范围", "办理对象", "适用对象", "登记对象", "Who can apply",
        "Eligibility",
      ]
    ),
    (
      .documents,
      ["所需材料", "申请材料", "办理材料", "提交材料", "要带什么", "What you need", "Required documents"]
    ),
    (.online, ["网上办理", "线上办理", "网上怎么办", "网上办理流程", "Apply online", "Online"]),
    (.counter, ["窗口办理", "现场办理", "线下办理", "窗口办理流程", "Apply at a counter", "In person"]),
    (.phone, ["电话办理", "By phone"]), (.post, ["邮寄办理", "By post"]),
    (.assisted, ["帮办代办", "上门办理", "Help to apply", "Home visit"]),
    (.steps, ["办理流程", "办理程序", "办理步骤", "How to apply", "Steps"]),
    (.place, ["办理地点", "受理机构", "Where"]), (.hours, ["办理时间", "When"]),
    (.time, ["办理时限", "多久办好", "Processing time", "How long it takes"]),
    (.fees, ["收费", "费用", "收费标准", "Fees", "Cost"]), (.result, ["办理结果", "领取证件", "What you get"]),
    (.contact, ["咨询与投诉", "咨询电话", "咨询方式", "Help and complaints", "Contact"]),
    (.questions, ["常见问题", "Questions"]),
    (.law, ["法律依据", "设定依据", "办理依据", "Legal basis"]),
  ]

  @Test("every name opens its section", arguments: names)
  func everyNameOpensItsSection(kind: SectionKind, names: [String]) {
    for name in names { #expect(Vocabulary().kind(of: name) == kind, "\(name)") }
  }

  @Test(
    "numbering, width, case, blanks and a colon change nothing",
    arguments: [
      "一、所需材料", "（一）所需材料", "(1) 所需材料", "1. 所需材料", "1、所需材料", " 所需材料 ", "所需材料：", "所需材料:",
      "WHAT YOU NEED",
      "Ｗｈａｔ　ｙｏｕ　ｎｅｅｄ",
    ]
  )
  func numberingChangesNothing(heading: String) {
    #expect(Vocabulary().kind(of: heading) == .documents)
  }

  @Test("other headings are sections of the editor's own")
  func otherHeadings() {
    #expect(Vocabulary().kind(of: "补贴标准") == nil)
  }

  @Test("a site may add names")
  func aSiteMayAddNames() {
    #expect(Vocabulary(adding: [(.documents, ["带什么来"])]).kind(of: "带什么来") == .documents)
  }
}
