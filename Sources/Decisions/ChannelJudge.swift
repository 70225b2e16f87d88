import Feeds
package import Guides

/// Judges channels: what feeds, register and guides say of each at one moment, weighed (contract §4).
struct ChannelJudge: Sendable {
  let library: Library
  let records: StatusRecords
  let now: Instant
  /// Every office of the site.
  let offices: [Identifier: OfficeStanding]
  /// What is said of every entry of the register about which something is said.
  private let entries: [Identifier: Standing.Basis]

  init(_ library: Library, _ records: StatusRecords, at now: Instant) {
    self.library = library
    self.records = records
    self.now = now
    var offices: [Identifier: OfficeStanding] = [:]
    for office in library.offices where offices[office.id] == nil {
      offices[office.id] = OfficeStanding(office.id, records, at: now)
    }
    self.offices = offices
    var entries: [Identifier: Standing.Basis] = [:]
    for entry in library.channels {
      if let closed = entry.closed, closed <= now.day {
        entries[entry.id] = .entryClosed(entry.id, on: closed)
      } else {
        let disturbances = records.disturbances(at: now) { $0 == .entry(entry.id) }
        entries[entry.id] = disturbances.map { Statement($0) }.gravest?.basis
      }
    }
    self.entries = entries
  }

  func standing(_ channel: Channel, of guide: Guide) -> Standing {
    let key = StatusRecords.ChannelKey(guide: guide.id, channel: channel.kind)
    let record = records.channels[key]
    let evidence = record.flatMap { Evidence($0, at: now) }
    let own: Standing.Basis =
      if let evidence {
        .reported(evidence)
      } else if let record {
        record.observation.age(at: now) == .expired ? .expired(record) : .fromTheFuture(record)
      } else {
        .noRecord
      }
    let wider = statements(on: channel, of: guide)
    // A closure is best explained by what closes the channel, everything else by the channel's own record.
    let gravest =
      wider.first { $0.state == .closed } ?? ([Statement(own)] + wider).gravest ?? Statement(own)
    let isMeasured = channel.kind == .online
    return Standing(
      gravest,
      evidence,
      Answers(isMeasured ? evidence : nil, promise: channel.promise, library)
    )
  }

  /// What is said of a channel by others than its own record.
  private func statements(on channel: Channel, of guide: Guide) -> [Statement] {
    let entries = Statement(parts: channel.entries.map { self.entries[$0] })
    let places = Statement(
      parts: channel.places.map { $0.office.flatMap { offices[$0]?.ofCounter } }
    )
    let whole = records.disturbances(at: now) { affected in
      switch affected {
      case .guide(let id, let kind): id == guide.id && (kind == nil || kind == channel.kind)
      case .kind(let kind): kind == channel.kind
      case .department(let id): id == guide.department
      case .entry, .office: false
      }
    }
    let vacancy = guide.vacancy(of: channel, on: now.day)
    return [entries, vacancy.map { Statement($0) }].compactMap { $0 }
      + whole.map { Statement($0) } + [places].compactMap { $0 }
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
  /// The post is filled on its first day and on its last.
  package func isVacant(on day: Day) -> Bool {
    (until.map { $0 < day } ?? false) || (from.map { $0 > day } ?? false)
  }
}
