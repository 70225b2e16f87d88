package import Feeds
package import Guides

/// Whether somebody answers what is sent through a channel (contract §4, rule 2).
package enum Answering: String, Sendable, CaseIterable {
  case answering, slow, notAnswering = "not-answering", unmeasured
}

/// Replies held against the promise.
package struct ReplyMeasure: Sendable, Hashable {
  package let replies: Replies
  package let onTime: Int
  package let interval: WilsonInterval
  /// The oldest waiting request is older than so many times the promise.
  package let isOldestOverdue: Bool
  package let answering: Answering

  /// Nil, and the channel unmeasured, where too few requests were counted, or not those on time.
  init?(
    _ record: ChannelRecord,
    promise: Term,
    _ rules: Settings.Rules,
    _ calendar: WorkCalendar,
    zone: UTCOffset
  ) {
    guard let replies = record.replies.value, let onTime = replies.onTime.value,
      replies.received >= rules.fewestRequests, replies.received > 0,
      onTime >= 0, onTime <= replies.received
    else { return nil }
    self.replies = replies
    self.onTime = onTime
    interval = WilsonInterval(onTime, of: replies.received)
    let observed = record.observation.observed.at(zone)
    isOldestOverdue =
      replies.oldestWaiting.value.map { waited in
        let sent = observed - waited
        return promise.times(rules.overdueTimes).due(from: sent, calendar, zone: zone) < observed
      } ?? false
    answering =
      if interval.lowerIsAtLeast(rules.answeringShare) && !isOldestOverdue {
        .answering
      } else if interval.upperIsBelow(rules.notAnsweringShare) || isOldestOverdue {
        .notAnswering
      } else {
        .slow
      }
  }
}

/// The 90 % interval of a share by E. B. Wilson (Journal of the American Statistical Association 22, 1927):
/// what the true share may be, seeing so many of so many. It is reckoned in whole numbers: an end of the
/// interval is at least a share just where the share is not further from what was seen than
/// `z · √(share · (1 − share) / count)`.
package struct WilsonInterval: Sendable, Hashable {
  package let part: Int
  package let count: Int

  /// `count` is at least 1, `part` from 0 to `count`.
  package init(_ part: Int, of count: Int) {
    precondition(count > 0 && part >= 0 && part <= count, "a share is of something")
    self.part = part
    self.count = count
  }

  /// z² for 90 % (z = 1.644853627), times 10⁹.
  private static let zSquared: Int128 = 2_705_543_454

  /// Whether the lower end is at least a share in thousandths.
  package func lowerIsAtLeast(_ share: Int) -> Bool {
    let distance = distance(from: share)
    // Even where all were seen to be so, the true share may be less.
    return share < 1000 && distance >= 0 && isFar(distance, share)
  }

  /// Whether the upper end is below a share in thousandths.
  package func upperIsBelow(_ share: Int) -> Bool {
    let distance = distance(from: share)
    return distance < 0 && isFar(distance, share, strictly: true)
  }

  /// The ends in thousandths: the lower rounded down, the upper rounded up.
  package var ends: (lower: Int, upper: Int) {
    let lower = (0...1000).last { lowerIsAtLeast($0) } ?? 0
    let upper = (0...1000).first { upperIsBelow($0) } ?? 1000
    return (lower, upper)
  }

  private func distance(from share: Int) -> Int128 {
    1000 * Int128(part) - Int128(share) * Int128(count)
  }

  private func isFar(_ distance: Int128, _ share: Int, strictly: Bool = false) -> Bool {
    let left = distance * distance * 1_000_000_000
    let right = Self.zSquared * Int128(count) * Int128(share) * Int128(1000 - share)
    return strictly ? left > right : left >= right
  }
}

extension Term {
  /// So many times the term; on the spot stays on the spot.
  func times(_ factor: Int) -> Term {
    let amount = amount.multipliedReportingOverflow(by: factor)
    let product = amount.overflow ? Term.largestAmount : min(amount.partialValue, 10_000_000)
    return switch self {
    case .onTheSpot: .onTheSpot
    case .minutes: .minutes(product)
    case .hours: .hours(product)
    case .workingDays: .workingDays(min(product, 20_000))
    case .days: .days(product)
    case .months: .months(min(product, 10_000))
    }
  }

  /// The moment at which what was begun at `start` is due. A term in days ends with its last day, one in
  /// minutes or hours to the minute; on the spot is the same day.
  func due(from start: Instant, _ calendar: WorkCalendar, zone: UTCOffset) -> Instant {
    let start = start.at(zone)
    return switch self {
    case .minutes(let amount): start.adding(seconds: amount * 60)
    case .hours(let amount): start.adding(seconds: amount * 3600)
    case .onTheSpot, .workingDays, .days, .months:
      Instant(dueDay(from: start.day, calendar).day + 1, offset: zone)
    }
  }

  /// The last day of a term that begins on a day.
  package func dueDay(from day: Day, _ calendar: WorkCalendar) -> WorkCalendar.Reckoning {
    switch self {
    case .onTheSpot, .minutes: WorkCalendar.Reckoning(day: day, isCertain: true)
    case .hours(let amount):
      WorkCalendar.Reckoning(day: day + (amount + 23) / 24, isCertain: true)
    case .workingDays(let amount): calendar.adding(workingDays: amount, to: day)
    case .days(let amount): WorkCalendar.Reckoning(day: day + amount, isCertain: true)
    case .months(let amount):
      WorkCalendar.Reckoning(day: day.adding(months: amount), isCertain: true)
    }
  }

  /// The last day on which something can have begun that is due by the end of `day`.
  package func latestStart(endingBy day: Day, _ calendar: WorkCalendar) -> WorkCalendar.Reckoning {
    switch self {
    case .onTheSpot, .minutes: return WorkCalendar.Reckoning(day: day, isCertain: true)
    case .hours(let amount):
      return WorkCalendar.Reckoning(day: day - (amount + 23) / 24, isCertain: true)
    case .workingDays(let amount):
      return calendar.latestStart(ofWorkingDays: amount, endingBy: day)
    case .days(let amount): return WorkCalendar.Reckoning(day: day - amount, isCertain: true)
    case .months(let amount):
      var start = day.adding(months: -amount) + 3
      while start.adding(months: amount) > day { start = start - 1 }
      return WorkCalendar.Reckoning(day: start, isCertain: true)
    }
  }
}
