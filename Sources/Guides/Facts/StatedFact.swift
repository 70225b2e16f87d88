package import Diagnostics

/// One thing that a guide says and by which a citizen acts: a document, a step, a fee, a telephone, an address,
/// a time. What an editor explains around it is no fact.
///
/// ```swift
/// StatedFact(.fees, .fee, name: "工本费", value: "20 元")
/// ```
package struct StatedFact: Sendable {
  /// What sort of thing it is.
  package enum Kind: String, Sendable, CaseIterable {
    case condition, document, step, fee, telephone, address, time, hours, visits, entry, state,
      other
  }

  package let part: FactPart
  package let kind: Kind
  /// What tells it from the others of its part, in the editor's words: `户口簿`, `答复时限`; empty where it is
  /// the only one.
  package let name: String
  /// What is said, in the editor's words.
  package let value: String
  /// Where it is said; for what an office or a channel says, where the guide names that.
  package let place: Place

  package init(_ part: FactPart, _ kind: Kind, name: String, value: String, at place: Place) {
    self.part = part
    self.kind = kind
    self.name = name.oneLine
    self.value = value.oneLine
    self.place = place
  }
}

/// A part of a guide whose facts are looked at together.
package enum FactPart: Sendable, Hashable, Comparable {
  case eligibility, documents
  case way(ChannelKind)
  case steps, place, hours, time, fees, result, contact, owner
  case office(Identifier)
  case channel(Identifier)

  /// As the record of a review names it: `fees`, `office-county-hall`.
  package var key: String {
    switch self {
    case .eligibility: "eligibility"
    case .documents: "documents"
    case .way(let kind): kind.rawValue
    case .steps: "steps"
    case .place: "place"
    case .hours: "hours"
    case .time: "time"
    case .fees: "fees"
    case .result: "result"
    case .contact: "contact"
    case .owner: "owner"
    case .office(let id): "office-" + id.text
    case .channel(let id): "channel-" + id.text
    }
  }

  package var wording: Wording {
    switch self {
    case .eligibility: Wording(zh: "谁可以办", en: "who can apply")
    case .documents: Wording(zh: "所需材料", en: "documents")
    case .way(let kind): kind.wording
    case .steps: Wording(zh: "办理流程", en: "steps")
    case .place: Wording(zh: "办理地点", en: "where")
    case .hours: Wording(zh: "办理时间", en: "hours")
    case .time: Wording(zh: "办理时限", en: "processing time")
    case .fees: Wording(zh: "收费", en: "fees")
    case .result: Wording(zh: "办理结果", en: "result")
    case .contact: Wording(zh: "咨询与投诉", en: "help and complaints")
    case .owner: Wording(zh: "负责岗位", en: "responsible post")
    case .office(let id): Wording(zh: "办事地点“\(id)”", en: "the office “\(id)”")
    case .channel(let id): Wording(zh: "网上渠道“\(id)”", en: "the channel “\(id)”")
    }
  }

  package static func < (left: FactPart, right: FactPart) -> Bool {
    (left.order, left.key) < (right.order, right.key)
  }

  private var order: Int {
    switch self {
    case .eligibility: 0
    case .documents: 1
    case .way(let kind): 2 + (ChannelKind.allCases.firstIndex(of: kind) ?? 0)
    case .steps: 9
    case .place: 10
    case .hours: 11
    case .time: 12
    case .fees: 13
    case .result: 14
    case .contact: 15
    case .owner: 16
    case .office: 17
    case .channel: 18
    }
  }
}

extension ChannelKind {
  package var wording: Wording {
    switch self {
    case .online: Wording(zh: "网上办理", en: "online")
    case .counter: Wording(zh: "窗口办理", en: "at the counter")
    case .phone: Wording(zh: "电话办理", en: "by phone")
    case .post: Wording(zh: "邮寄办理", en: "by post")
    case .assisted: Wording(zh: "帮办代办", en: "help to apply")
    }
  }
}

extension String {
  /// With one space for every run of blanks and line ends, and none at the ends.
  fileprivate var oneLine: String {
    split { $0.isWhitespace }.joined(separator: " ")
  }
}
