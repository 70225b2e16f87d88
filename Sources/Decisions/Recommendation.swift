import Feeds
package import Guides

/// Which way to take, with the rule that says so (contract §4).
package struct Recommendation: Sendable, Equatable, Encodable {
  package enum Rule: String, Sendable, CaseIterable, Encodable {
    /// There is one way only, and nothing to choose.
    case onlyWay = "only-way"
    /// Rule 1: every way is closed.
    case allClosed = "all-closed"
    /// Rule 1: the online way is closed, another is not.
    case onlineClosed = "online-closed"
    /// Rule 1: all ways but one are closed; where that one is online, somebody answers there.
    case othersClosed = "others-closed"
    /// Rule 3.
    case notAnswering = "not-answering"
    case slow
    case limited
    /// Rule 4: no more visits than the counter asks.
    case noMoreVisits = "no-more-visits"
    /// Rule 4: more visits, and nine in ten finish sooner.
    case onlineSooner = "online-sooner"
    case counterSooner = "counter-sooner"
    /// Rule 4 finds no answer: somebody answers online, but it is not known whether the way runs now, or which
    /// way finishes sooner. Neither is recommended.
    case undecided
    /// Rule 5.
    case unmeasured
    /// Nothing is online, and several ways are open to choose from.
    case noOnline = "no-online"
  }

  package let rule: Rule
  /// Nil where neither way is recommended.
  package let way: ChannelKind?
  /// When the recommended counter opens next, nil where it is open on the day of the build; where every way is
  /// closed, from when on the counter is open by its hours.
  package fileprivate(set) var opening: Opening?

  package struct Opening: Sendable, Equatable, Encodable {
    package let office: Identifier
    package let day: Day
    package let range: TimeRange
  }
}

extension ResolvedGuide {
  package func standing(_ kind: ChannelKind) -> Standing? {
    zip(guide.channels, standings).first { $0.0.kind == kind }?.1
  }
}

/// Decides which way to take; pure, over the standings of a guide's channels in the guide's order.
/// `opening` finds when a counter opens next, of which more than its hours is known from its standing.
func recommend(
  _ guide: Guide,
  _ standings: [Standing],
  opening: (Channel, Standing) -> Recommendation.Opening?
) -> Recommendation {
  let ways = zip(guide.channels, standings).map { Way(channel: $0, standing: $1) }
  let (rule, way) = decide(ways)
  var recommendation = Recommendation(rule: rule, way: way?.kind, opening: nil)
  recommendation.opening = recommendation.counter(of: guide, standings).flatMap { opening($0, $1) }
  return recommendation
}

extension Recommendation {
  /// The way of which one must know when it opens: the recommended, where it has a door, and where every way
  /// is closed the counter.
  func counter(of guide: Guide, _ standings: [Standing]) -> (Channel, Standing)? {
    let kind: ChannelKind? = rule == .allClosed ? .counter : rule == .onlyWay ? nil : way
    return zip(guide.channels, standings).first { $0.0.kind == kind && $0.0.kind != .online }
  }
}

private struct Way {
  let channel: Channel
  let standing: Standing

  var kind: ChannelKind { channel.kind }
  var state: ChannelState { standing.state }

  /// A way that does not say how often one must come asks one visit at a counter, none elsewhere.
  var visits: Int { channel.visits ?? (kind == .counter ? 1 : 0) }
}

/// The rules in their order; the first that holds decides.
private func decide(_ ways: [Way]) -> (Recommendation.Rule, Way?) {
  let left = ways.filter { $0.state != .closed }
  guard let first = left.first else { return (.allClosed, nil) }
  if ways.count == 1 { return (.onlyWay, first) }
  // The other way to take: the counter, else the telephone, else what there is.
  let order: [ChannelKind] = [.counter, .phone, .assisted, .post]
  let other = order.lazy.compactMap { kind in left.first { $0.kind == kind } }.first
  guard let online = ways.first(where: { $0.kind == .online }) else {
    return left.count == 1 ? (.othersClosed, first) : (.noOnline, nil)
  }
  if online.state == .closed { return (.onlineClosed, other) }
  let answering = online.standing.answering
  if answering == .notAnswering { return (.notAnswering, other) }
  if let other {
    if answering == .slow { return (.slow, other) }
    if online.state == .limited { return (.limited, other) }
  }
  if answering == .unmeasured { return (.unmeasured, nil) }
  // Somebody answers, but nobody knows whether the way runs today.
  if online.state == .unknown { return (.undecided, nil) }
  guard let other else { return (.othersClosed, online) }
  if online.visits <= other.visits { return (.noMoreVisits, online) }
  guard let sooner = online.standing.evidence?.record.replies.value?.nineInTen.value,
    let later = other.standing.evidence?.record.handling.value?.nineInTen.value
  else { return (.undecided, nil) }
  // Of two that finish together the one with fewer visits is the better.
  return sooner < later ? (.onlineSooner, online) : (.counterSooner, other)
}
