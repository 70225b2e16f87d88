package import Guides

/// A channel's promise on the calendar: what should have been answered by today, until when a request of
/// another day should be, and whom to turn to when nobody answers (contract §4).
package struct ReplyClock: Sendable {
  package let channel: ChannelKind
  package let promise: Term
  package let today: Day
  /// Requests of this day and of earlier ones should be answered by the end of today.
  package let lastDue: WorkCalendar.Reckoning
  /// Working days around today, each with the last day for its answer.
  package let rows: [Row]
  /// In this order, each so many working days after the answer was due.
  package let ladder: [Rung]

  package struct Row: Sendable, Hashable {
    package let submitted: Day
    package let due: WorkCalendar.Reckoning
  }

  package struct Rung: Sendable, Hashable {
    package enum Kind: String, Sendable, CaseIterable { case post, counter, complaint, hotline }
    package let kind: Kind
    /// How many working days after the day on which the answer was due; at least 1.
    package let workingDays: Int
  }

  /// Working days shown before and after today.
  private static let before = 7
  private static let after = 5

  package init(
    _ channel: ChannelKind,
    _ promise: Term,
    today: Day,
    hasCounter: Bool,
    _ calendar: WorkCalendar
  ) {
    self.channel = channel
    self.promise = promise
    self.today = today
    lastDue = promise.latestStart(endingBy: today, calendar)
    var days = calendar.isWorkingDay(today) ? [today] : []
    for count in 1...Self.before {
      days.insert(calendar.subtracting(workingDays: count, from: today).day, at: 0)
    }
    for count in 1...Self.after { days.append(calendar.adding(workingDays: count, to: today).day) }
    rows = days.map { Row(submitted: $0, due: promise.dueDay(from: $0, calendar)) }
    ladder = [
      Rung(kind: .post, workingDays: 1),
      hasCounter ? Rung(kind: .counter, workingDays: 2) : nil,
      Rung(kind: .complaint, workingDays: 3),
      Rung(kind: .hotline, workingDays: 5),
    ].compactMap { $0 }
  }

  /// Whether a date may still move, because a year's holidays are not known.
  package var isCertain: Bool { lastDue.isCertain && rows.allSatisfy(\.due.isCertain) }
}
