import Diagnostics
import Guides

// https://metastatuspage.com/api/v2 documents the summary of a status page. A page speaks of much that no
// guide names; of that nothing is said here.

/// Reads the `summary.json` of a status page, version 2 of its interface.
func readStatuspage(
  _ file: SourceFile,
  _ options: FeedOptions,
  _ scope: FeedScope
) throws(FeedRefusal) -> Checked<StatusFeed?> {
  let root = try document(file)
  guard let components = root["components"], components.kind == .array else {
    throw FeedRefusal(
      at: .json(root["components"] ?? root),
      in: file,
      Wording(zh: "这不是 Statuspage 的 summary.json", en: "This is no summary.json of a Statuspage"),
      help: Wording(
        zh: "地址写到 /api/v2/summary.json",
        en: "The address ends in /api/v2/summary.json"
      )
    )
  }
  let feed = StatusFeed(
    name: options.name,
    generated: try moment(root, options, file),
    validFor: options.usualValidFor
  )
  var reader = FeedReader(FeedNotes(file), scope, feed)
  try reader.readComponents(root)
  try reader.readPageIncidents(root)
  try reader.readScheduledMaintenance(root)
  return Checked(reader.feed, reader.notes.problems)
}

/// When the page says that it changed, or when it was sent, whichever is later: a page that is sent now
/// stands for now.
private func moment(_ root: JSONValue, _ options: FeedOptions, _ file: SourceFile)
  throws(FeedRefusal) -> Instant
{
  let page = root["page"].flatMap { page in
    JSONTree(file.bytes, at: page.span.start, in: page.pointer)?.root
  }
  let updated = page?["updated_at"]
  let moments = [updated?.text.flatMap { Instant(rfc3339: $0) }, options.sent].compactMap { $0 }
  guard let latest = moments.max() else {
    throw FeedRefusal(
      at: .json(updated ?? page ?? root),
      in: file,
      Wording(zh: "缺少“page.updated_at”", en: "“page.updated_at” is missing"),
      help: FeedReader.anyMoment
    )
  }
  return latest
}

extension FeedReader {
  fileprivate mutating func readComponents(_ root: JSONValue) throws(FeedRefusal) {
    var seen: [FeedScope.Channel: Int] = [:]
    try forEachEntry(of: "components", in: root) { reader, value in
      guard let id = value["id"]?.word, let channels = reader.monitored(id) else { return }
      let state = reader.componentState(value)
      for channel in channels {
        let place = reader.place(.json(value))
        if let index = seen[channel] {
          let kind = Wording(zh: "组件", en: "component")
          reader.notes.twice(.json(value), kind, id)
          reader.feed.channels[index] = reader.unknown(channel.guide, channel.kind, place)
          continue
        }
        seen[channel] = reader.feed.channels.count
        var record = reader.unknown(channel.guide, channel.kind, place)
        record.state = state
        reader.feed.channels.append(record)
      }
    }
  }

  fileprivate mutating func readPageIncidents(_ root: JSONValue) throws(FeedRefusal) {
    try forEachEntry(of: "incidents", in: root) { reader, value in
      if let incident = reader.pageIncident(value) { reader.add(incident, at: .json(value)) }
    }
  }

  fileprivate mutating func readScheduledMaintenance(_ root: JSONValue) throws(FeedRefusal) {
    try forEachEntry(of: "scheduled_maintenances", in: root) { reader, value in
      if value["status"]?.word == "completed" { return }
      guard let affects = reader.components(of: value), let id = reader.pageID(value) else {
        return
      }
      let before = reader.notes.wrongValues
      let fields = FeedFields.object(value)
      let title = reader.text("name", in: fields) ?? id.text
      let place = reader.place(.json(value))
      let from = reader.moment("scheduled_for", in: fields)
      let until = reader.moment("scheduled_until", in: fields)
      guard let from, let until, from < until, reader.notes.wrongValues == before else {
        return reader.addDoubtful(
          reader.doubtful(id, title, affects, from: from, until: nil, place)
        )
      }
      reader.add(
        Maintenance(
          id: id,
          title: title,
          affects: affects,
          from: from,
          until: until,
          place: place
        ),
        at: .json(value)
      )
    }
    removeDoubtedWindows()
  }

  /// What a component stands for; nil where no guide names it.
  private func monitored(_ id: String) -> [FeedScope.Channel]? { scope.monitors[id] }

  private mutating func componentState(_ component: JSONValue) -> ReportedState {
    let words: [(String, ReportedState)] = [
      ("operational", .open), ("degraded_performance", .limited), ("partial_outage", .limited),
      ("major_outage", .closed), ("under_maintenance", .closed),
    ]
    return pageState("status", in: component, words)
  }

  private mutating func pageState(
    _ name: StaticString,
    in value: JSONValue,
    _ words: [(word: String, state: ReportedState)]
  ) -> ReportedState {
    guard let written = value[name] else {
      notes.missing(name, in: .json(value))
      return .unknown
    }
    guard let found = words.first(where: { $0.word == written.word }) else {
      let list = words.map(\.word)
      notes.wrong(
        .json(written),
        isNo: Wording(zh: "一种状态", en: "state"),
        help: Wording(
          zh: "能懂的有：\(list.joined(separator: "、"))",
          en: "There are: \(list.joined(separator: ", "))"
        )
      )
      return .unknown
    }
    return found.state
  }

  /// Nil where it touches only what no guide names, or has no id.
  private mutating func pageIncident(_ value: JSONValue) -> Incident? {
    guard let affects = components(of: value), let id = pageID(value) else { return nil }
    let before = notes.wrongValues
    let fields = FeedFields.object(value)
    let words: [(String, ReportedState)] = [
      ("none", .open), ("minor", .limited), ("major", .limited), ("critical", .closed),
    ]
    var incident = Incident(
      id: id,
      title: text("name", in: fields) ?? id.text,
      impact: pageState("impact", in: value, words),
      affects: affects,
      started: feed.generated,
      resolved: instant("resolved_at", in: fields),
      observation: feedObservation,
      place: place(.json(value))
    )
    if let started = instant("started_at", in: fields) ?? instant("created_at", in: fields) {
      incident.started = started
    }
    if incident.resolved == nil, ["resolved", "postmortem"].contains(value["status"]?.word ?? "") {
      incident.resolved = instant("updated_at", in: fields)
    }
    for update in value["incident_updates"]?.elements ?? [] {
      let fields = FeedFields.object(update)
      let at = instant("display_at", in: fields) ?? instant("created_at", in: fields)
      if let at, let body = text("body", in: fields) {
        incident.updates.append(Incident.Update(at: at, text: body))
      }
    }
    incident.updates = incident.updates.newestFirst
    if notes.wrongValues != before {
      incident.impact = .unknown
      incident.resolved = nil
    }
    return incident
  }

  /// What the components of an incident stand for; nil where it has some and no guide names any of them.
  private func components(of value: JSONValue) -> [Affected]? {
    let ids = (value["components"]?.elements ?? []).compactMap { $0["id"]?.word }
    let channels = ids.compactMap(monitored).flatMap { $0 }
    if !ids.isEmpty, channels.isEmpty { return nil }
    var seen = Set<Affected>()
    return channels.map { Affected.guide($0.guide, $0.kind) }.filter { seen.insert($0).inserted }
  }

  /// The page's id as one of ours, in lower case.
  private mutating func pageID(_ value: JSONValue) -> Identifier? {
    guard let written = value["id"] else {
      notes.missing("id", in: .json(value))
      return nil
    }
    guard let id = written.word.flatMap({ Identifier.suggestion(from: $0) }) else {
      notes.wrong(.json(written), expected: Wording(zh: "一个编号", en: "an id"))
      return nil
    }
    return id
  }
}
