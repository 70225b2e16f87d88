package import Guides

/// When an office is open on one day, and why it differs from the day of the week where it does.
package struct OfficeDay: Sendable, Equatable {
  package enum Reason: Sendable, Equatable {
    /// The office's own arrangement, with its reason where one was written.
    case special(String?)
    case holiday(String)
    case makeUpDay(String)
  }

  package let day: Day
  package let ranges: [TimeRange]
  package let reason: Reason?

  package var isClosed: Bool { ranges.isEmpty }
}

extension Office {
  /// What holds on a day: the office's own arrangement, then the calendar, then the day of the week.
  ///
  /// On a make-up working day the hours are those of the weekday that most weeks have: Monday's.
  package func hours(on day: Day, _ calendar: WorkCalendar) -> OfficeDay {
    if let special = special.first(where: { $0.contains(day) }) {
      return OfficeDay(day: day, ranges: special.ranges, reason: .special(special.reason))
    }
    let usual = hours.ranges(on: day.weekday)
    guard !isOpenOnHolidays else { return OfficeDay(day: day, ranges: usual, reason: nil) }
    switch calendar.status(of: day) {
    case .holiday(let name): return OfficeDay(day: day, ranges: [], reason: .holiday(name))
    case .makeUp(let name):
      let ranges = usual.isEmpty ? hours.ranges(on: .monday) : usual
      return OfficeDay(day: day, ranges: ranges, reason: .makeUpDay(name))
    case .working, .weekend: return OfficeDay(day: day, ranges: usual, reason: nil)
    }
  }

  /// The days of a span that differ from the office's week, in order.
  package func exceptions(from first: Day, through last: Day, _ calendar: WorkCalendar)
    -> [OfficeDay]
  {
    guard first <= last else { return [] }
    return (first.dayNumber...last.dayNumber).compactMap { number in
      guard let day = Day(dayNumber: number) else { return nil }
      let hours = hours(on: day, calendar)
      return hours.reason == nil ? nil : hours
    }
  }
}
