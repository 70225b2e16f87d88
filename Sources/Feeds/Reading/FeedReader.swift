import Diagnostics
import Guides

/// What the readers of all formats have in common: what is known of the feed, and the feed as far as it is
/// read.
struct FeedReader {
  let scope: FeedScope
  var notes: FeedNotes
  var feed: StatusFeed

  init(_ notes: FeedNotes, _ scope: FeedScope, _ feed: StatusFeed) {
    self.notes = notes
    self.scope = scope
    self.feed = feed
  }

  /// For what has no time of its own.
  var feedObservation: Observation {
    Observation(observed: feed.generated, validFor: feed.validFor)
  }

  /// The place of an entry, or of what has a pointer within it.
  func place(_ entry: FeedValue, _ rest: String = "") -> FeedPlace {
    switch entry {
    case .json(let value):
      FeedPlace(feed: feed.name, list: value.tree.list, number: value.tree.number, rest: rest)
    case .cell: FeedPlace(feed: feed.name, pointer: entry.pointer)
    }
  }

  /// An id; nil, and noted, where there is none.
  mutating func id(_ name: StaticString, in fields: FeedFields) -> (
    id: Identifier, value: FeedValue
  )? {
    guard let value = fields[name] else {
      notes.missing(name, in: fields.whole)
      return nil
    }
    guard let id = value.text.flatMap({ Identifier($0) }) else {
      notes.wrong(value, expected: Wording(zh: "一个编号", en: "an id"))
      return nil
    }
    return (id, value)
  }

  /// `open`, `limited`, `closed` or `unknown`; what is none of these is unknown, and noted.
  mutating func state(_ name: StaticString, in fields: FeedFields) -> ReportedState {
    guard let value = fields[name] else {
      notes.missing(name, in: fields.whole)
      return .unknown
    }
    guard let state = value.text.flatMap({ ReportedState(rawValue: $0) }) else {
      let near = nearestHelp(value.text ?? "", among: ReportedState.allCases.map(\.rawValue))
      notes.wrong(value, isNo: Wording(zh: "一种状态", en: "state"), help: near ?? Self.anyState)
      return .unknown
    }
    return state
  }

  /// A moment; absent and `null` alike are nil.
  mutating func instant(_ name: StaticString, in fields: FeedFields) -> Instant? {
    guard let value = fields[name], !value.isNull else { return nil }
    guard let instant = value.text.flatMap({ Instant(rfc3339: $0) }) else {
      notes.wrong(value, isNo: Wording(zh: "一个时刻", en: "moment"), help: Self.anyMoment)
      return nil
    }
    return instant
  }

  /// A text; absent and `null` alike are nil, and so is an empty one.
  mutating func text(_ name: StaticString, in fields: FeedFields) -> String? {
    guard let value = fields[name], !value.isNull else { return nil }
    guard let text = value.text else {
      notes.wrong(value, expected: Wording(zh: "一段文字", en: "a text"))
      return nil
    }
    return text.isEmpty ? nil : text
  }

  static let anyState = Wording(
    zh: "写 open、limited、closed 或 unknown",
    en: "Write open, limited, closed or unknown"
  )
  static let anyMoment = Wording(
    zh: "写成 2026-11-23T09:05:00+08:00 这样",
    en: "Write it like 2026-11-23T09:05:00+08:00"
  )
}
