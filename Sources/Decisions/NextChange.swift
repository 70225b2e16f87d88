import Feeds
package import Guides

/// The next moment at which the same inputs would give another site.
package struct NextChange: Sendable, Equatable {
  package enum Cause: Sendable, Hashable, CaseIterable {
    case noticeBegins, noticeEnds, guideBegins, guideEnds, reviewOverdue, officeDayPasses
    case channelCloses, recordExpires, maintenanceBegins, maintenanceEnds, postChanges
    case replyDatesMove
    /// A record from the future begins to count.
    case recordBegins
    /// A feed is older than it says it counts.
    case feedExpires
    case incidentBegins, incidentEnds
    /// The next opening that a guide names has come, or a recommended counter is closed for a day.
    case openingPasses
  }

  package let at: Instant
  /// How many things change then, by their cause, in the order of `Cause.allCases`.
  package let causes: [(cause: Cause, count: Int)]

  package static func == (left: NextChange, right: NextChange) -> Bool {
    left.at == right.at && left.causes.elementsEqual(right.causes) { $0 == $1 }
  }

  /// The earliest of the moments after `now`, with what happens then; nil where nothing will.
  init?(_ moments: [Moment], after now: Instant) {
    let moments = moments.filter { $0.at > now }
    guard let next = moments.map(\.at).min() else { return nil }
    at = next.at(now.offset)
    causes = Cause.allCases.compactMap { cause in
      let count = moments.count { $0.at == next && $0.cause == cause }
      return count == 0 ? nil : (cause: cause, count: count)
    }
  }

  /// A moment at which one thing changes.
  struct Moment: Sendable {
    let at: Instant
    let cause: Cause

    init(_ cause: Cause, _ at: Instant) {
      self.at = at
      self.cause = cause
    }
  }
}

extension Observation {
  /// When the observation begins to count, where its clock is ahead, and when it does not count any more: it
  /// does through the second in which its time ends.
  func moments(ends cause: NextChange.Cause, after now: Instant) -> [NextChange.Moment] {
    var moments = [NextChange.Moment(cause, validUntil.adding(seconds: 1))]
    if age(at: now) == .fromTheFuture {
      let begin = observed.adding(seconds: -Self.clockTolerance)
      moments.append(NextChange.Moment(.recordBegins, begin))
    }
    return moments
  }
}

extension StatusRecords {
  /// When what the feeds say changes.
  func moments(after now: Instant) -> [NextChange.Moment] {
    let observations =
      channels.values.map(\.observation) + offices.values.map(\.observation)
      + services.values.map(\.observation)
      + incidents.filter { $0.isActive(at: now) }.map(\.observation)
    return observations.flatMap { $0.moments(ends: .recordExpires, after: now) }
      + maintenance.flatMap {
        [.init(.maintenanceBegins, $0.from), .init(.maintenanceEnds, $0.until)]
      }
      + incidents.flatMap { incident in
        [.init(.incidentBegins, incident.started)]
          + (incident.resolved.map { [.init(.incidentEnds, $0)] } ?? [])
      }
  }
}

extension FeedReading {
  func moments(after now: Instant) -> [NextChange.Moment] {
    guard let feed, !isLastGoodCopy else { return [] }
    return Observation(observed: feed.generated, validFor: feed.validFor)
      .moments(ends: .feedExpires, after: now)
  }
}

extension Library {
  /// When notices, guides, entries and the days that offices show change.
  func moments(after now: Instant, drafts: Bool) -> [NextChange.Moment] {
    let zone = now.offset
    var moments: [NextChange.Moment] = []
    for notice in notices {
      moments.append(.init(.noticeBegins, notice.from))
      if let until = notice.until { moments.append(.init(.noticeEnds, until)) }
    }
    for guide in guides where !guide.isDraft && !drafts {
      if let publish = guide.publish { moments.append(.init(.guideBegins, publish)) }
    }
    // The days that differ are shown from the first of the month on.
    let month = now.day - (now.day.day - 1)
    let nextMonth = month.adding(months: 1)
    for office in offices where office.locale == settings.primaryLocale {
      guard !office.exceptions(from: month, through: nextMonth - 1, calendar).isEmpty else {
        continue
      }
      moments.append(.init(.officeDayPasses, Instant(nextMonth, offset: zone)))
    }
    for closed in channels.compactMap(\.closed) {
      moments.append(.init(.channelCloses, Instant(closed, offset: zone)))
    }
    return moments
  }
}

extension ResolvedGuide {
  /// When what a guide says changes. What all its translations say together counts once.
  func moments(_ hours: CounterHours, _ settings: Settings) -> [NextChange.Moment] {
    guard lifecycle.isInForce else { return [] }
    let zone = hours.now.offset
    var moments: [NextChange.Moment] = []
    if let expires = guide.expires { moments.append(.init(.guideEnds, expires)) }
    if let reviewed = guide.reviewed {
      let overdue = reviewed.adding(months: settings.reviewMonths) + 1
      moments.append(.init(.reviewOverdue, Instant(overdue, offset: zone)))
    }
    guard guide.locale == settings.primaryLocale else { return moments }
    if let from = guide.owner?.from {
      moments.append(.init(.postChanges, Instant(from, offset: zone)))
    }
    if let until = guide.owner?.until {
      moments.append(.init(.postChanges, Instant(until + 1, offset: zone)))
    }
    if !clocks.isEmpty {
      moments.append(.init(.replyDatesMove, Instant(hours.now.day + 1, offset: zone)))
    }
    if let (channel, standing) = recommendation.counter(of: guide, standings),
      let change = hours.change(of: recommendation.opening, channel, standing)
    {
      moments.append(.init(.openingPasses, change))
    }
    return moments
  }
}
