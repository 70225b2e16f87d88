import Diagnostics
import Guides

/// What the readers of all formats have in common: what is known of the feed, and the feed as far as it is
/// read.
struct FeedReader {
  let scope: FeedScope
  var notes: FeedNotes
  var feed: StatusFeed
  /// Where in the feed each incident and each maintenance window is.
  private var incidents: [Identifier: Int] = [:]
  private var windows: [Identifier: Int] = [:]
  private var doubtedWindows: Set<Int> = []

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

  /// Adds an incident; `value` is where it stands, for one that stood before.
  mutating func add(_ incident: Incident, at value: FeedValue) {
    guard incidents[incident.id] != nil else { return addDoubtful(incident) }
    notes.twice(value, Wording(zh: "事件", en: "incident"), incident.id.text)
    addDoubtful(incident)
  }

  /// Adds an incident, or doubts the one that there is.
  mutating func addDoubtful(_ incident: Incident) {
    if let index = incidents[incident.id] {
      feed.incidents[index].doubt(incident)
    } else {
      incidents[incident.id] = feed.incidents.count
      feed.incidents.append(incident)
    }
  }

  /// Adds a maintenance window; `value` is where it stands, for one that stood before.
  mutating func add(_ window: Maintenance, at value: FeedValue) {
    guard let index = windows[window.id] else {
      windows[window.id] = feed.maintenance.count
      return feed.maintenance.append(window)
    }
    notes.twice(value, Wording(zh: "维护", en: "maintenance"), window.id.text)
    if doubtedWindows.insert(index).inserted { addDoubtful(doubtful(feed.maintenance[index])) }
    addDoubtful(doubtful(window))
  }

  /// Takes out the maintenance windows that stood twice.
  mutating func removeDoubtedWindows() {
    guard !doubtedWindows.isEmpty else { return }
    feed.maintenance = feed.maintenance.enumerated()
      .filter { !doubtedWindows.contains($0.offset) }.map(\.element)
  }

  /// An id; nil, and noted, where there is none.
  mutating func id(_ name: StaticString, in fields: FeedFields) -> (
    id: Identifier, value: FeedValue
  )? {
    guard let value = fields[name] else {
      notes.missing(name, in: fields.whole)
      return nil
    }
    guard let id = value.word.flatMap({ Identifier($0) }) else {
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
    guard let state = value.word.flatMap({ ReportedState(rawValue: $0) }) else {
      let near = nearestHelp(value.word ?? "", among: ReportedState.allCases.map(\.rawValue))
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
