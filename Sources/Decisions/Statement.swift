import Feeds
import Guides

// Several sources speak of one channel: its own record, incidents, maintenance windows, its offices, the
// register, the guide. They are weighed by one rule: **the gravest statement counts.** Closed is graver than
// unknown, unknown than limited, limited than open; so a channel is open only where its own record says so
// and nothing says otherwise.

/// What one source says of a channel.
struct Statement: Sendable, Hashable {
  let basis: Standing.Basis
  /// It is about some of the channel's offices or entries only.
  let isPartial: Bool

  init(_ basis: Standing.Basis, isPartial: Bool = false) {
    self.basis = basis
    self.isPartial = isPartial
  }

  var state: ChannelState { isPartial ? .limited : basis.state }

  /// What is said of every one of a channel's offices or entries, nil where nothing is, makes one statement of
  /// the channel: it is as good as the best of them, and limited where they differ.
  init?(parts: [Standing.Basis?]) {
    let said = parts.compactMap { $0 }.map { Statement($0) }
    guard let gravest = said.gravest else { return nil }
    if said.count == parts.count, let best = said.min(by: { $0.state.gravity < $1.state.gravity }) {
      self = best
    } else {
      self.init(gravest.basis, isPartial: true)
    }
  }
}

extension [Statement] {
  /// The first of the gravest.
  var gravest: Statement? { self.max { $0.state.gravity < $1.state.gravity } }
}

extension ChannelState {
  /// How much a statement weighs against another.
  var gravity: Int {
    switch self {
    case .open: 0
    case .limited: 1
    case .unknown: 2
    case .closed: 3
    }
  }

  init(_ state: ReportedState) {
    self =
      switch state {
      case .open: .open
      case .limited: .limited
      case .closed: .closed
      case .unknown: .unknown
      }
  }
}

extension Standing.Basis {
  var state: ChannelState {
    switch self {
    case .noRecord, .expired, .fromTheFuture, .incidentExpired: .unknown
    case .reported(let evidence): ChannelState(evidence.record.state)
    case .incident(let incident): Self.weakened(incident.impact)
    case .office(let record): Self.weakened(record.state)
    case .maintenance, .vacant, .entryClosed: .closed
    }
  }

  /// A report about something wider than the channel can only make its state weaker.
  private static func weakened(_ state: ReportedState) -> ChannelState {
    state == .open ? .unknown : ChannelState(state)
  }
}

extension StatusRecords {
  /// What maintenance windows and incidents say at a moment of what they touch; the window that ends last,
  /// then the latest incident first. An incident whose feed stopped counting may still be there or not.
  func disturbances(
    at now: Instant,
    touching isTouched: (Affected) -> Bool
  ) -> [Standing.Basis] {
    var found: [Standing.Basis] = []
    let windows = maintenance.filter {
      $0.isRunning(at: now) && $0.affects.contains(where: isTouched)
    }
    if let last = windows.max(by: { $0.until < $1.until }) { found.append(.maintenance(last)) }
    for incident in incidents
    where incident.isActive(at: now) && incident.impact != .open
      && incident.affects.contains(where: isTouched)
    {
      let counts = incident.observation.age(at: now) == .counts
      found.append(counts ? .incident(incident) : .incidentExpired(incident))
    }
    return found
  }
}
