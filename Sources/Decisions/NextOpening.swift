import Feeds
package import Guides

// When a counter opens next, by the hours of its offices. A site of pages does not know whether a door is
// open at this minute: it says on which day one finds it open and, after a closure, from when on.

extension [Office] {
  /// The first hours that one of them has from a day on; nil where one has hours today.
  func nextOpening(from first: Day, today: Day, _ calendar: WorkCalendar)
    -> Recommendation.Opening?
  {
    let next = nextOpening(from: first, calendar) { $1 }
    return next?.day == today ? nil : next
  }

  /// The next hours of one of them after a closure that lasts at `now`. Where it is known when it ends, it may
  /// end in the middle of hours, and what is left of them counts. Where it is not, hours under way are lost,
  /// and with them their day; before or between hours the next ones count.
  func nextOpening(after now: Instant, closedUntil end: Instant?, _ calendar: WorkCalendar)
    -> Recommendation.Opening?
  {
    let zone = now.offset
    guard let end = end?.at(zone), end > now else {
      let first = hoursUnderWay(at: now, calendar).isEmpty ? now.day : now.day + 1
      return nextOpening(from: first, calendar) { day, range in
        Instant(day, range.start, offset: zone) > now ? range : nil
      }
    }
    return nextOpening(from: end.day, calendar) { day, range in
      day == end.day ? TimeRange(Swift.max(range.start, end.timeOfDay), range.end) : range
    }
  }

  func hoursUnderWay(at now: Instant, _ calendar: WorkCalendar) -> [TimeRange] {
    flatMap { office in
      office.hours(on: now.day, calendar).ranges.filter { $0.contains(now.timeOfDay) }
    }
  }

  private func nextOpening(
    from first: Day,
    _ calendar: WorkCalendar,
    usable: (Day, TimeRange) -> TimeRange?
  ) -> Recommendation.Opening? {
    // No holiday is longer.
    for day in (0..<60).map({ first + $0 }) {
      let openings = flatMap { office in
        office.hours(on: day, calendar).ranges.compactMap { usable(day, $0) }
          .map { Recommendation.Opening(office: office.id, day: day, range: $0) }
      }
      if let earliest = openings.min(by: { $0.range < $1.range }) { return earliest }
    }
    return nil
  }
}

extension Office {
  /// The next hours at or after a day; nil on the day itself where it has hours then, and where none are
  /// found within 60 days.
  package func nextOpening(from first: Day, today: Day, _ calendar: WorkCalendar)
    -> Recommendation.Opening?
  {
    [self].nextOpening(from: first, today: today, calendar)
  }
}

/// The hours of the counters of a site, seen from one moment.
struct CounterHours: Sendable {
  let offices: [Identifier: Office]
  let now: Instant
  let calendar: WorkCalendar

  init(_ library: Library, at now: Instant) {
    offices = Dictionary(
      library.offices.map { ($0.id, $0) },
      uniquingKeysWith: { first, _ in first }
    )
    self.now = now
    calendar = library.calendar
  }

  /// When a counter is open next that is closed now, or that has no hours today; else nil.
  func opening(_ channel: Channel, _ standing: Standing) -> Recommendation.Opening? {
    standing.state == .closed
      ? offices(of: channel).nextOpening(after: now, closedUntil: standing.closedUntil, calendar)
      : offices(of: channel).nextOpening(from: now.day, today: now.day, calendar)
  }

  /// When what `opening` says of a counter is not so any more.
  func change(of opening: Recommendation.Opening?, _ channel: Channel, _ standing: Standing)
    -> Instant?
  {
    let offices = offices(of: channel)
    if let opening {
      guard standing.state == .closed else { return Instant(opening.day, offset: now.offset) }
      // When the hours that a closure takes have ended, their day is not lost any more.
      let lost = standing.closedUntil == nil ? offices.hoursUnderWay(at: now, calendar) : []
      let ends = lost.map {
        Instant(now.day, $0.end, offset: now.offset)
      }
      return ends.min() ?? Instant(opening.day, opening.range.start, offset: now.offset)
    }
    return (1...60).lazy.map { now.day + $0 }
      .first { offices.nextOpening(from: $0, today: $0, calendar) != nil }
      .map { Instant($0, offset: now.offset) }
  }

  private func offices(of channel: Channel) -> [Office] {
    channel.places.compactMap { $0.office.flatMap { offices[$0] } }
  }
}

extension Standing {
  /// When a closure ends, where that is known.
  fileprivate var closedUntil: Instant? {
    if case .maintenance(let window) = basis { window.until } else { nil }
  }
}
