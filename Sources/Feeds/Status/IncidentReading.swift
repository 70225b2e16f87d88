import Diagnostics
import Guides

// An incident or a maintenance window with a mistake in it is not dropped, for without it what it touches
// would look better than it is: it is kept as an incident of which nobody knows what it does.

extension FeedReader {
  private static let incidentKeys: [StaticString] = [
    "id", "title", "impact", "affects", "started", "resolved", "updates",
  ]
  private static let maintenanceKeys: [StaticString] = ["id", "title", "affects", "from", "until"]

  mutating func readIncidents(_ root: JSONValue) throws(FeedRefusal) {
    try forEachEntry(of: "incidents", in: root) { reader, value in
      guard let fields = reader.object(value, Self.incidentKeys) else { return }
      let incident = reader.incident(fields, value)
      reader.add(incident, at: fields["id"] ?? fields.whole)
    }
  }

  mutating func readMaintenance(_ root: JSONValue) throws(FeedRefusal) {
    try forEachEntry(of: "maintenance", in: root) { reader, value in
      guard let fields = reader.object(value, Self.maintenanceKeys),
        let window = reader.maintenance(fields, value)
      else { return }
      reader.add(window, at: fields["id"] ?? fields.whole)
    }
    removeDoubtedWindows()
  }

  private mutating func incident(_ fields: FeedFields, _ value: JSONValue) -> Incident {
    let before = notes.wrongValues
    let name = name(fields, value, "incident")
    var incident = Incident(
      id: name.id,
      title: name.title,
      impact: state("impact", in: fields),
      affects: affects(in: fields),
      started: feed.generated,
      resolved: instant("resolved", in: fields),
      observation: feedObservation,
      place: place(.json(value))
    )
    if let started = instant("started", in: fields) {
      incident.started = started
    } else if fields["started"]?.isNull ?? true {
      notes.missing("started", in: fields["started"] ?? fields.whole)
    }
    incident.updates = updates(in: fields)
    if let resolved = incident.resolved, resolved < incident.started,
      let value = fields["resolved"]
    {
      notes.wrong(
        value,
        Wording(zh: "“resolved”比“started”早", en: "“resolved” is before “started”"),
        help: Wording(zh: "写解决的时刻；没有解决写 null", en: "Write when it was resolved, or null")
      )
    }
    if notes.wrongValues != before {
      incident.impact = .unknown
      incident.resolved = nil
    }
    return incident
  }

  /// Nil where something is wrong; then it has become an incident.
  private mutating func maintenance(_ fields: FeedFields, _ value: JSONValue) -> Maintenance? {
    let before = notes.wrongValues
    let name = name(fields, value, "maintenance")
    let affects = affects(in: fields)
    let from = moment("from", in: fields)
    let until = moment("until", in: fields)
    if let from, let until, until <= from, let value = fields["until"] {
      notes.wrong(
        value,
        Wording(zh: "“until”不在“from”之后", en: "“until” is not after “from”"),
        help: Wording(zh: "写维护结束的时刻", en: "Write when the maintenance ends")
      )
    }
    guard notes.wrongValues == before, let from, let until else {
      addDoubtful(
        doubtful(name.id, name.title, affects, from: from, until: nil, place(.json(value)))
      )
      return nil
    }
    return Maintenance(
      id: name.id,
      title: name.title,
      affects: affects,
      from: from,
      until: until,
      place: place(.json(value))
    )
  }

  func doubtful(_ window: Maintenance) -> Incident {
    doubtful(
      window.id,
      window.title,
      window.affects,
      from: window.from,
      until: window.until,
      window.place
    )
  }

  /// A maintenance window that cannot be believed, as an incident of which nobody knows what it does.
  func doubtful(
    _ id: Identifier,
    _ title: String,
    _ affects: [Affected],
    from: Instant?,
    until: Instant?,
    _ place: FeedPlace
  ) -> Incident {
    Incident(
      id: id,
      title: title,
      impact: .unknown,
      affects: affects,
      started: from ?? feed.generated,
      resolved: until,
      observation: feedObservation,
      place: place
    )
  }

  /// The id and title of an entry; where they are missing, it is named after its place.
  private mutating func name(_ fields: FeedFields, _ value: JSONValue, _ section: String) -> (
    id: Identifier, title: String
  ) {
    let id = id("id", in: fields)?.id
    let title = text("title", in: fields)
    if title == nil, fields["title"].map({ $0.isNull || $0.text != nil }) ?? true {
      notes.missing("title", in: fields["title"] ?? fields.whole)
    }
    let number = value.pointer.split(separator: "/").last.map(String.init) ?? ""
    guard let name = id ?? Identifier("\(section)-\(number)") else {
      preconditionFailure("an entry's place is a number")
    }
    return (name, title ?? name.text)
  }

  /// A moment that must be there.
  mutating func moment(_ name: StaticString, in fields: FeedFields) -> Instant? {
    if fields[name]?.isNull ?? true { notes.missing(name, in: fields[name] ?? fields.whole) }
    return instant(name, in: fields)
  }

  private mutating func affects(in fields: FeedFields) -> [Affected] {
    guard let value = fields["affects"] else {
      notes.missing("affects", in: fields.whole)
      return []
    }
    guard case .json(let list) = value, list.kind == .array else {
      notes.wrong(value, expected: Wording(zh: "一个数组", en: "an array"))
      return []
    }
    var seen = Set<Affected>()
    return list.elements.compactMap { element in
      guard let text = element.word, let affected = Affected(text) else {
        notes.wrong(
          .json(element),
          expected: Wording(
            zh: "guide:…、channel:…、office:… 或 department:…",
            en: "guide:…, channel:…, office:… or department:…"
          )
        )
        return nil
      }
      guard scope.has(affected) else {
        notes.note(
          .feedReferenceUnknown,
          at: .json(element),
          Wording(zh: "本站没有“\(text)”", en: "This site has no “\(text)”"),
          help: nearestHelp(text, among: scope.affectable)
        )
        return nil
      }
      return seen.insert(affected).inserted ? affected : nil
    }
  }

  /// What was said since, the newest first.
  private mutating func updates(in fields: FeedFields) -> [Incident.Update] {
    guard let value = fields["updates"], !value.isNull else { return [] }
    guard case .json(let list) = value, list.kind == .array else {
      notes.wrong(value, expected: Wording(zh: "一个数组", en: "an array"))
      return []
    }
    var updates: [Incident.Update] = []
    for element in list.elements {
      guard let fields = object(element, ["at", "text"]) else { continue }
      let at = moment("at", in: fields)
      let text = text("text", in: fields)
      if let at, let text { updates.append(Incident.Update(at: at, text: text)) }
    }
    return updates.newestFirst
  }
}

extension [Incident.Update] {
  /// In the order of their times; of two of one moment the later written is the newer.
  var newestFirst: [Incident.Update] {
    enumerated().sorted { ($1.element.at, $1.offset) < ($0.element.at, $0.offset) }.map(\.element)
  }
}

extension Incident {
  /// Two entries of one id: nobody knows which is right.
  mutating func doubt(_ other: Incident) {
    impact = .unknown
    started = min(started, other.started)
    resolved = resolved.flatMap { mine in other.resolved.map { max(mine, $0) } }
    let known = Set(affects)
    affects += other.affects.filter { !known.contains($0) }
  }
}
