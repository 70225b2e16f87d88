package import Feeds
package import Guides

/// Whether a channel runs. Only valid evidence makes it anything but *unknown*.
package enum ChannelState: String, Sendable, CaseIterable, Encodable {
  case open, limited, closed, unknown
}

/// A record that counts at the moment of the build. Only the look at its times makes one, and only one of
/// these makes a channel *open*: that nothing is called open without proof is a matter of types.
package struct Evidence: Sendable, Hashable, Encodable {
  package let record: ChannelRecord

  init?(_ record: ChannelRecord, at now: Instant) {
    guard record.observation.age(at: now) == .counts else { return nil }
    self.record = record
  }
}

extension Observation {
  package enum Age: Sendable { case counts, expired, fromTheFuture }

  /// How far ahead of the build's clock a clock that measures may be, in seconds.
  package static let clockTolerance = 120

  /// Contract §3: a record counts while `observed + valid_for` has not passed and `observed` is at most two
  /// minutes ahead.
  package func age(at now: Instant) -> Age {
    if observed.seconds(since: now) > Self.clockTolerance { return .fromTheFuture }
    return validUntil < now ? .expired : .counts
  }
}

/// What is known of one channel of one guide at the moment of the build, and why.
package struct Standing: Sendable, Hashable, Encodable {
  /// The one fact that decides the state.
  package indirect enum Basis: Sendable, Hashable, Encodable {
    case noRecord
    case reported(Evidence)
    case expired(ChannelRecord)
    /// Observed more than two minutes ahead of the build: somebody's clock is wrong.
    case fromTheFuture(ChannelRecord)
    case incident(Incident)
    /// An incident that was not resolved when its feed stopped counting.
    case incidentExpired(Incident)
    case maintenance(Maintenance)
    /// The post that answers has lapsed, or is not filled yet; the days that the guide gives.
    case vacant(from: Day?, until: Day?)
    /// The channel's entry in the register was closed on a day.
    case entryClosed(Identifier, on: Day)
    /// What is reported of the counter's office.
    case office(OfficeRecord)
  }

  package let state: ChannelState
  package let basis: Basis
  /// The fact is one of some of the channel's offices or entries only: the others are still there, and the
  /// channel is *limited*.
  package let isPartial: Bool
  /// The channel's own record while it counts, whatever the state: the figures are from here.
  package let evidence: Evidence?
  package let answering: Answering
  /// What the answering was judged by; nil where it is unmeasured, or where it is not said how many were
  /// answered on time.
  package let measure: ReplyMeasure?
  /// The oldest waiting request is older than so many times the promise.
  package let isOldestOverdue: Bool

  init(_ statement: Statement, _ evidence: Evidence?, _ answers: Answers) {
    state = statement.state
    basis = statement.basis
    isPartial = statement.isPartial
    self.evidence = evidence
    answering = answers.answering
    measure = answers.measure
    isOldestOverdue = answers.isOldestOverdue
  }

  /// What the state rests on, and until when that counts; nil where no feed says it.
  package var observation: Observation? {
    switch basis {
    case .noRecord, .maintenance, .vacant, .entryClosed: evidence?.record.observation
    case .reported(let evidence): evidence.record.observation
    case .expired(let record), .fromTheFuture(let record): record.observation
    case .incident(let incident), .incidentExpired(let incident): incident.observation
    case .office(let record): record.observation
    }
  }

  package var observed: Instant? { observation?.observed }

  /// The moment behind which the state is not proved any more.
  package var expires: Instant? {
    if case .maintenance(let window) = basis { return window.until }
    return observation?.validUntil
  }
}
