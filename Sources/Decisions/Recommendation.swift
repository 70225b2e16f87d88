import Feeds
package import Guides

/// Which way to take, with the rule that says so (contract §4).
package struct Recommendation: Sendable, Equatable {
  package enum Rule: String, Sendable, CaseIterable {
    /// There is one way only, and nothing to choose.
    case onlyWay = "only-way"
    /// Rule 1: every way is closed.
    case allClosed = "all-closed"
    /// Rule 1: the online way is closed, another is not.
    case onlineClosed = "online-closed"
    /// Rule 1: the other ways are closed, and somebody answers online.
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
    /// Rule 5.
    case unmeasured
    /// Nothing is online, and several ways are open to choose from.
    case noOnline = "no-online"
  }

  package let rule: Rule
  /// Nil where neither way is recommended.
  package let way: ChannelKind?
  /// When the recommended counter, or after a closure the first of the closed ways, opens next; nil where it
  /// is open on the day of the build.
  package let opening: Opening?

  package struct Opening: Sendable, Equatable {
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
func recommend(
  _ guide: Guide,
  _ standings: [Standing],
  today: Day,
  opening: (Channel, Day) -> Recommendation.Opening?
) -> Recommendation {
  let ways = zip(guide.channels, standings).map { (channel: $0, standing: $1) }
  let left = ways.filter { $0.standing.state != .closed }
  func decide(_ rule: Recommendation.Rule, _ way: ChannelKind?) -> Recommendation {
    let counter = way.flatMap { guide.channel($0) } ?? guide.channel(.counter)
    let closedUntil = ways.first { $0.channel.kind == counter?.kind }?.standing.closedUntil(today)
    let wanted = way != nil && way != .online || rule == .allClosed
    return Recommendation(
      rule: rule,
      way: way,
      opening: wanted ? counter.flatMap { opening($0, closedUntil ?? today) } : nil
    )
  }
  guard !left.isEmpty else { return decide(.allClosed, nil) }
  if ways.count == 1 { return decide(.onlyWay, ways[0].channel.kind) }
  guard let online = ways.first(where: { $0.channel.kind == .online }) else {
    return left.count == 1 ? decide(.onlineClosed, left[0].channel.kind) : decide(.noOnline, nil)
  }
  // The other way to take: the counter, else the telephone, else what there is.
  let order: [ChannelKind] = [.counter, .phone, .assisted, .post]
  let other = order.lazy.compactMap { kind in left.first { $0.channel.kind == kind } }.first
  let answering = online.standing.answering
  if online.standing.state == .closed { return decide(.onlineClosed, other?.channel.kind) }
  guard let other else {
    switch answering {
    case .answering, .slow: return decide(.othersClosed, .online)
    case .notAnswering: return decide(.notAnswering, nil)
    case .unmeasured: return decide(.unmeasured, nil)
    }
  }
  let way = other.channel.kind
  if answering == .notAnswering { return decide(.notAnswering, way) }
  if answering == .slow { return decide(.slow, way) }
  if online.standing.state == .limited { return decide(.limited, way) }
  guard answering == .answering else { return decide(.unmeasured, nil) }
  // A way that does not say how often one must come asks one visit at a counter, none elsewhere.
  let visits = other.channel.visits ?? (way == .counter ? 1 : 0)
  if online.channel.visits ?? 0 <= visits { return decide(.noMoreVisits, .online) }
  guard let sooner = online.standing.evidence?.record.replies.value?.nineInTen.value,
    let later = other.standing.evidence?.record.handling.value?.nineInTen.value
  else { return decide(.unmeasured, nil) }
  // Of two that finish together the one with fewer visits is the better.
  return sooner < later ? decide(.onlineSooner, .online) : decide(.counterSooner, way)
}

extension Standing {
  /// The first day on which a closed channel may be open again; nil where it is not closed.
  fileprivate func closedUntil(_ today: Day) -> Day? {
    guard state == .closed else { return nil }
    if case .maintenance(let window) = basis { return max(today, window.until.day) }
    return today + 1
  }
}

extension Office {
  /// The next hours at or after a day; nil on the day itself where it has hours then, and where none are
  /// found within 60 days.
  package func nextOpening(from first: Day, today: Day, _ calendar: WorkCalendar)
    -> Recommendation.Opening?
  {
    for offset in 0..<60 {
      let day = first + offset
      guard let range = hours(on: day, calendar).ranges.first else { continue }
      return day == today ? nil : Recommendation.Opening(office: id, day: day, range: range)
    }
    return nil
  }
}
