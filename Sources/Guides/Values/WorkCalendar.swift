/// Which days are working days: Monday to Friday, less the public holidays, plus the days on which a
/// weekend is worked to make up for them.
///
/// The arrangement of a year is announced by the State Council at the end of the year before, so the
/// calendar knows some years and not others. In an unknown year it falls back on Monday to Friday, and
/// every reckoning says whether it leaned on one.
///
/// ```swift
/// calendar.adding(workingDays: 2, to: friday).day  // Tuesday, where no holiday lies between
/// ```
package struct WorkCalendar: Sendable, Hashable {
  /// A day that differs from the ordinary week.
  package struct NamedDay: Sendable, Hashable {
    package let name: String
    package let day: Day
    /// A holiday; otherwise a day worked to make up for one.
    package let isOffDay: Bool

    package init(name: String, day: Day, isOffDay: Bool) {
      self.name = name
      self.day = day
      self.isOffDay = isOffDay
    }
  }

  package enum Status: Sendable, Hashable {
    case working
    case weekend
    /// Off, also where it falls on a weekend.
    case holiday(String)
    /// Worked to make up for a holiday.
    case makeUp(String)

    package var isWorkingDay: Bool {
      switch self {
      case .working, .makeUp: true
      case .weekend, .holiday: false
      }
    }
  }

  /// A day that was worked out, and whether every day on the way to it was of a known year.
  package struct Reckoning: Sendable, Hashable {
    package let day: Day
    /// False where the date may still move, because a year's holidays are not known.
    package let isCertain: Bool

    package init(day: Day, isCertain: Bool) {
      self.day = day
      self.isCertain = isCertain
    }
  }

  private let named: [Day: NamedDay]
  /// The years whose arrangement is known, in order.
  package let knownYears: [Int]
  /// Days that are named twice and contradict each other, in order; the first naming counts.
  package let contradictions: [Day]

  /// A calendar from the days of the years that are known.
  package init(days: [NamedDay], knownYears: [Int]) {
    var named: [Day: NamedDay] = [:]
    var contradictions: Set<Day> = []
    for day in days {
      if let earlier = named[day.day] {
        if earlier.isOffDay != day.isOffDay { contradictions.insert(day.day) }
      } else {
        named[day.day] = day
      }
    }
    self.named = named
    self.knownYears = Set(knownYears).sorted()
    self.contradictions = contradictions.sorted()
  }

  /// The first day of the first known year.
  package var knownFrom: Day? {
    knownYears.first.flatMap { Day(year: $0, month: 1, day: 1) }
  }

  /// The last day of the last known year.
  package var knownUntil: Day? {
    knownYears.last.flatMap { Day(year: $0, month: 12, day: 31) }
  }

  /// Whether the arrangement of the day's year is known.
  package func isKnown(_ day: Day) -> Bool { knownYears.contains(day.year) }

  package func status(of day: Day) -> Status {
    if let named = named[day] {
      return named.isOffDay ? .holiday(named.name) : .makeUp(named.name)
    }
    return day.weekday.isWeekend ? .weekend : .working
  }

  package func isWorkingDay(_ day: Day) -> Bool { status(of: day).isWorkingDay }

  /// The so-manieth working day after a day, which itself does not count: two after a Friday is Tuesday.
  /// With none to add it is the day itself, working day or not.
  package func adding(workingDays: Int, to day: Day) -> Reckoning {
    guard workingDays >= 0 else {
      return subtracting(workingDays: workingDays == .min ? .max : -workingDays, from: day)
    }
    return walk(from: day, step: 1, count: workingDays)
  }

  /// The so-manieth working day before a day, which itself does not count: two before a Monday is Thursday.
  package func subtracting(workingDays: Int, from day: Day) -> Reckoning {
    guard workingDays >= 0 else {
      return adding(workingDays: workingDays == .min ? .max : -workingDays, to: day)
    }
    return walk(from: day, step: -1, count: workingDays)
  }

  /// The latest day from which so many working days have passed by the end of `day`: what was handed in
  /// then or earlier should be answered. On a Monday with two working days that is the Thursday before,
  /// on a Tuesday the Sunday, because Saturday's and Sunday's requests start with Monday.
  package func latestStart(ofWorkingDays count: Int, endingBy day: Day) -> Reckoning {
    guard count > 0 else { return Reckoning(day: day, isCertain: true) }
    // Counting back from the day after `day` makes `day` itself count.
    let begun = walk(from: day + 1, step: -1, count: count)
    return Reckoning(day: begun.day - 1, isCertain: begun.isCertain)
  }

  /// How many working days lie after one day, up to and with a later one.
  package func workingDays(after first: Day, through last: Day) -> (count: Int, isCertain: Bool) {
    var count = 0
    var isCertain = true
    var day = first
    while day < last {
      day = day + 1
      if isWorkingDay(day) { count += 1 }
      isCertain = isCertain && isKnown(day)
    }
    return (count, isCertain)
  }

  private func walk(from start: Day, step: Int, count: Int) -> Reckoning {
    var day = start
    var left = count
    var isCertain = true
    while left > 0 {
      let next = day + step
      // Time stands still at the ends of the calendar.
      guard next != day else { return Reckoning(day: day, isCertain: false) }
      day = next
      isCertain = isCertain && isKnown(day)
      if isWorkingDay(day) { left -= 1 }
    }
    return Reckoning(day: day, isCertain: isCertain)
  }
}
