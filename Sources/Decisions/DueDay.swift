package import Guides

// When what was promised is due. A term in days or longer ends with its last day; one in minutes or hours
// may run past midnight, so on the calendar it ends with the day after at the latest.

extension Term {
  /// So many times the term, within what a calendar can hold; on the spot stays on the spot.
  func times(_ factor: Int) -> Term {
    let (product, overflow) = amount.multipliedReportingOverflow(by: factor)
    let amount = overflow ? Self.largestAmount : product
    return switch self {
    case .onTheSpot: .onTheSpot
    case .minutes: .minutes(min(amount, 10_000_000))
    case .hours: .hours(min(amount, 10_000_000))
    case .workingDays: .workingDays(min(amount, 20_000))
    case .days: .days(min(amount, 10_000_000))
    case .months: .months(min(amount, 10_000))
    }
  }

  /// The moment at which what was begun at `start` is due: to the minute for minutes and hours, else the end
  /// of the last day; on the spot is the same day.
  func due(from start: Instant, _ calendar: WorkCalendar, zone: UTCOffset) -> Instant {
    switch self {
    case .minutes(let amount): start.adding(seconds: amount * 60)
    case .hours(let amount): start.adding(seconds: amount * 3600)
    case .onTheSpot, .workingDays, .days, .months:
      Instant(dueDay(from: start.at(zone).day, calendar).day + 1, offset: zone)
    }
  }

  /// The last day of a term that begins on a day, at whatever hour.
  package func dueDay(from day: Day, _ calendar: WorkCalendar) -> WorkCalendar.Reckoning {
    switch self {
    case .workingDays(let amount): calendar.adding(workingDays: amount, to: day)
    case .months(let amount): .certain(day.adding(months: amount))
    case .onTheSpot, .minutes, .hours, .days: .certain(day + calendarDays)
    }
  }

  /// The last day on which something can have begun, at whatever hour, that is due by the end of `day`.
  package func latestStart(endingBy day: Day, _ calendar: WorkCalendar) -> WorkCalendar.Reckoning {
    switch self {
    case .workingDays(let amount): calendar.latestStart(ofWorkingDays: amount, endingBy: day)
    case .months(let amount):
      // A month after January 28 to 31 is February 28: up to three later days are due as early.
      .certain(
        (0...3).map { day.adding(months: -amount) + $0 }
          .last { $0.adding(months: amount) <= day } ?? day.adding(months: -amount)
      )
    case .onTheSpot, .minutes, .hours, .days: .certain(day - calendarDays)
    }
  }

  /// How many days of the calendar a term can take whose length is the same on every day.
  private var calendarDays: Int {
    switch self {
    case .onTheSpot, .workingDays, .months: 0
    case .minutes(let amount): (amount + 1439) / 1440
    case .hours(let amount): (amount + 23) / 24
    case .days(let amount): amount
    }
  }
}

extension WorkCalendar.Reckoning {
  fileprivate static func certain(_ day: Day) -> Self { Self(day: day, isCertain: true) }
}
