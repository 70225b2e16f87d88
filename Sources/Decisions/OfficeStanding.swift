package import Feeds
import Guides

/// What is known of an office at the moment of the build.
package struct OfficeStanding: Sendable, Hashable, Encodable {
  package enum Basis: Sendable, Hashable, Encodable {
    case noRecord
    case reported(OfficeRecord)
    case expired(OfficeRecord)
    /// The state is *unknown* where the incident's feed stopped counting before it was resolved.
    case incident(Incident)
    case maintenance(Maintenance)
  }

  package let basis: Basis
  package let state: ChannelState
  /// The office's own record while it counts: how many wait, and for how long.
  package let record: OfficeRecord?
  /// What the state says of a counter there; nil where nothing is reported, or that it is open: no office
  /// proves that a counter runs.
  let ofCounter: Standing.Basis?

  package static let unknown = OfficeStanding(.noRecord, .unknown)

  private init(
    _ basis: Basis,
    _ state: ChannelState,
    record: OfficeRecord? = nil,
    ofCounter: Standing.Basis? = nil
  ) {
    self.basis = basis
    self.state = state
    self.record = record
    self.ofCounter = ofCounter
  }

  /// Of the office's record and its disturbances the gravest counts; of two that are as grave the disturbance,
  /// which explains more.
  init(_ office: Identifier, _ records: StatusRecords, at now: Instant) {
    let known = records.offices[office]
    let record = known.flatMap { $0.observation.age(at: now) == .counts ? $0 : nil }
    let state = record.map { ChannelState($0.state) }
    let disturbances = records.disturbances(at: now) { $0 == .office(office) }
    if let gravest = disturbances.map({ Statement($0) }).gravest,
      state.map({ $0.gravity <= gravest.state.gravity }) ?? true,
      let basis = Basis(gravest.basis)
    {
      self.init(basis, gravest.state, record: record, ofCounter: gravest.basis)
    } else if let record, let state {
      let ofCounter = state == .open ? nil : Standing.Basis.office(record)
      self.init(.reported(record), state, record: record, ofCounter: ofCounter)
    } else {
      self.init(known.map(Basis.expired) ?? .noRecord, .unknown)
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

extension OfficeStanding.Basis {
  fileprivate init?(_ disturbance: Standing.Basis) {
    switch disturbance {
    case .maintenance(let window): self = .maintenance(window)
    case .incident(let incident), .incidentExpired(let incident): self = .incident(incident)
    default: return nil
    }
  }
}
