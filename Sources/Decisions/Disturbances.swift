package import Feeds
package import Guides

/// What of the incidents and maintenance windows touches something at a moment.
struct Disturbances: Sendable {
  /// Running now.
  let maintenance: Maintenance?
  /// Active, and reported by a feed that still counts; the gravest.
  let incident: Incident?
  /// Active when its feed stopped counting.
  let expired: Incident?

  init(_ records: StatusRecords, at now: Instant, affecting isAffected: (Affected) -> Bool) {
    maintenance = records.maintenance.first {
      $0.isRunning(at: now) && $0.affects.contains(where: isAffected)
    }
    let active = records.incidents.filter {
      $0.isActive(at: now) && $0.impact != .open && $0.affects.contains(where: isAffected)
    }
    let counting = active.filter { $0.observation.age(at: now) == .counts }
    incident =
      counting.first { $0.impact == .closed } ?? counting.first { $0.impact == .unknown }
      ?? counting.first
    expired = active.first { $0.observation.age(at: now) != .counts }
  }
}

/// What is known of an office at the moment of the build.
package struct OfficeStanding: Sendable, Hashable, Encodable {
  package enum Basis: Sendable, Hashable, Encodable {
    case noRecord
    case reported(OfficeRecord)
    case expired(OfficeRecord)
    case incident(Incident)
    case maintenance(Maintenance)
  }

  package let basis: Basis
  /// The office's own record while it counts: how many wait, and for how long.
  package let record: OfficeRecord?

  package static let unknown = OfficeStanding(basis: .noRecord, record: nil)

  init(basis: Basis, record: OfficeRecord?) {
    self.basis = basis
    self.record = record
  }

  init(_ office: Identifier, _ records: StatusRecords, at now: Instant) {
    let disturbances = Disturbances(records, at: now) { $0 == .office(office) }
    let record = records.offices[office]
    let counting = record.flatMap { $0.observation.age(at: now) == .counts ? $0 : nil }
    self.record = counting
    basis =
      if let window = disturbances.maintenance {
        .maintenance(window)
      } else if let incident = disturbances.incident, counting?.state != .closed {
        .incident(incident)
      } else if let counting {
        .reported(counting)
      } else if let record {
        .expired(record)
      } else {
        .noRecord
      }
  }

  package var state: ChannelState {
    switch basis {
    case .noRecord, .expired: .unknown
    case .reported(let record): ChannelState(rawValue: record.state.rawValue) ?? .unknown
    case .incident(let incident):
      incident.impact == .open
        ? .unknown : ChannelState(rawValue: incident.impact.rawValue) ?? .unknown
    case .maintenance: .closed
    }
  }

  package var observation: Observation? {
    switch basis {
    case .noRecord, .maintenance: record?.observation
    case .reported(let record), .expired(let record): record.observation
    case .incident(let incident): incident.observation
    }
  }
}

/// Judges channels: the rules of contract §4 over what feeds, register and guides say.
struct ChannelJudge: Sendable {
  let library: Library
  let records: StatusRecords
  let now: Instant
  let entries: [Identifier: RegisteredChannel]
  let offices: [Identifier: OfficeStanding]

  init(_ library: Library, _ records: StatusRecords, at now: Instant) {
    self.library = library
    self.records = records
    self.now = now
    entries = Dictionary(
      library.channels.map { ($0.id, $0) },
      uniquingKeysWith: { first, _ in first }
    )
    var offices: [Identifier: OfficeStanding] = [:]
    for office in library.offices where offices[office.id] == nil {
      offices[office.id] = OfficeStanding(office.id, records, at: now)
    }
    self.offices = offices
  }

  func standing(_ channel: Channel, of guide: Guide) -> Standing {
    let key = StatusRecords.ChannelKey(guide: guide.id, channel: channel.kind)
    let record = records.channels[key]
    let evidence = record.flatMap { Evidence($0, at: now) }
    let measure: ReplyMeasure? =
      if channel.kind == .online, let evidence, let promise = channel.promise {
        ReplyMeasure(
          evidence.record,
          promise: promise,
          library.settings.rules,
          library.calendar,
          zone: library.settings.timeZone
        )
      } else {
        nil
      }
    return Standing(
      basis(channel, of: guide, record, evidence),
      evidence: evidence,
      measure: measure
    )
  }

  private func basis(
    _ channel: Channel,
    of guide: Guide,
    _ record: ChannelRecord?,
    _ evidence: Evidence?
  ) -> Standing.Basis {
    let today = now.day
    if let closed = closedEntry(of: channel, on: today) { return closed }
    if let vacant = guide.vacancy(of: channel, on: today) { return vacant }
    let disturbances = Disturbances(records, at: now) { affects($0, channel, guide) }
    if let window = disturbances.maintenance { return .maintenance(window) }
    if let incident = disturbances.incident, incident.impact == .closed {
      return .incident(incident)
    }
    let standings = channel.places.compactMap { $0.office.flatMap { offices[$0] } }
    let records = standings.compactMap(\.record)
    if let first = records.first, standings.count == channel.places.count,
      standings.allSatisfy({ $0.record?.state == .closed })
    {
      return .office(first)
    }
    guard let evidence else {
      guard let record else { return .noRecord }
      return record.observation.age(at: now) == .expired ? .expired(record) : .fromTheFuture(record)
    }
    switch evidence.record.state {
    case .closed, .unknown: return .reported(evidence)
    case .open, .limited: break
    }
    if let incident = disturbances.incident, incident.impact == .unknown {
      return .incident(incident)
    }
    if let expired = disturbances.expired { return .incidentExpired(expired) }
    guard evidence.record.state == .open else { return .reported(evidence) }
    if let incident = disturbances.incident { return .incident(incident) }
    // One of several offices that is closed leaves the counter limited.
    if let record = records.first(where: { $0.state == .limited || $0.state == .closed }) {
      return .office(record.limited)
    }
    return .reported(evidence)
  }

  /// A channel all of whose entries in the register are closed.
  private func closedEntry(of channel: Channel, on today: Day) -> Standing.Basis? {
    let closed = channel.entries.compactMap { id -> (Identifier, Day)? in
      guard let day = entries[id]?.closed, day <= today else { return nil }
      return (id, day)
    }
    guard let first = closed.first, closed.count == channel.entries.count else { return nil }
    return .entryClosed(first.0, on: first.1)
  }

  private func affects(_ affected: Affected, _ channel: Channel, _ guide: Guide) -> Bool {
    switch affected {
    case .guide(let id, let kind): id == guide.id && (kind == nil || kind == channel.kind)
    case .kind(let kind): kind == channel.kind
    case .entry(let id): channel.entries.contains(id)
    case .office(let id):
      // With several offices the others are still there.
      channel.places.count == 1 && channel.places[0].office == id
    case .department(let id): id == guide.department
    }
  }
}

extension OfficeRecord {
  /// The record as it weighs on a counter that has other offices, too.
  fileprivate var limited: OfficeRecord {
    var record = self
    record.state = .limited
    return record
  }
}

extension Guide {
  /// The post that answers has lapsed or is not filled yet. It is the ways in which one waits for an answer
  /// that stand empty then; a counter is staffed by its office.
  package func vacancy(of channel: Channel, on today: Day) -> Standing.Basis? {
    guard let owner, channel.kind == .online || channel.promise != nil, owner.isVacant(on: today)
    else { return nil }
    return .vacant(from: owner.from, until: owner.until)
  }
}

extension Owner {
  package func isVacant(on day: Day) -> Bool {
    (until.map { $0 < day } ?? false) || (from.map { $0 > day } ?? false)
  }
}
