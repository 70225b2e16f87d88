import Testing

@testable import Decisions
@testable import Guides

/// Until when an answer is due, and what should have been answered by today.
@Suite("The reply clock")
struct ReplyClockTests {
  /// The promise, today, and the last day whose requests should be answered by the end of today.
  static let lastDue: [(Term, String, String)] = [
    // The contract's example.
    (.workingDays(2), "2026-11-23", "2026-11-19"),
    (.workingDays(2), "2026-11-24", "2026-11-22"), (.workingDays(2), "2026-11-22", "2026-11-18"),
    (.workingDays(1), "2026-11-23", "2026-11-22"),
    // Over National Day: the days off and Saturday the 10th, which is worked.
    (.workingDays(2), "2026-10-07", "2026-09-28"), (.workingDays(2), "2026-10-08", "2026-09-29"),
    (.workingDays(2), "2026-10-09", "2026-10-07"), (.workingDays(2), "2026-10-10", "2026-10-08"),
    (.workingDays(2), "2026-10-12", "2026-10-09"),
    // Over Spring Festival, with Saturdays worked before and behind.
    (.workingDays(2), "2026-02-14", "2026-02-12"), (.workingDays(2), "2026-02-23", "2026-02-12"),
    (.workingDays(2), "2026-02-24", "2026-02-13"), (.workingDays(2), "2026-02-25", "2026-02-23"),
    (.workingDays(5), "2026-02-28", "2026-02-23"), (.workingDays(6), "2026-02-28", "2026-02-13"),
    (.onTheSpot, "2026-11-23", "2026-11-23"),
    // By the clock a request of the evening is due on the next day.
    (.minutes(30), "2026-11-23", "2026-11-22"), (.minutes(1440), "2026-11-23", "2026-11-22"),
    (.minutes(1441), "2026-11-23", "2026-11-21"), (.hours(2), "2026-11-23", "2026-11-22"),
    (.hours(24), "2026-11-23", "2026-11-22"), (.hours(25), "2026-11-23", "2026-11-21"),
    (.days(7), "2026-11-23", "2026-11-16"), (.days(30), "2026-03-01", "2026-01-30"),
    // Months: from the last days of a long month an answer is due on the last day of a short one.
    (.months(1), "2026-11-23", "2026-10-23"), (.months(1), "2026-02-28", "2026-01-31"),
    (.months(1), "2026-02-27", "2026-01-27"), (.months(1), "2026-03-01", "2026-02-01"),
    (.months(1), "2026-03-30", "2026-02-28"), (.months(1), "2026-04-30", "2026-03-31"),
    (.months(12), "2028-02-29", "2027-02-28"),
  ]

  @Test("says which requests should have been answered", arguments: lastDue)
  func saysWhatShouldHaveBeenAnswered(promise: Term, today: String, expected: String) throws {
    let calendar = try NationalCalendar.calendar()
    let today = try day(today)
    let clock = ReplyClock(.online, promise, today: today, hasCounter: true, calendar)
    #expect(clock.lastDue.day.description == expected)
    #expect(promise.dueDay(from: clock.lastDue.day, calendar).day <= today)
    #expect(promise.dueDay(from: clock.lastDue.day + 1, calendar).day > today)
  }

  @Test(
    "the last day is the inverse of the day on which an answer is due, for each day of two years"
  )
  func theLastDayIsTheInverse() throws {
    let calendar = try NationalCalendar.calendar()
    let promises: [Term] = [
      .onTheSpot, .minutes(90), .hours(48), .workingDays(1), .workingDays(3), .workingDays(20),
      .days(15), .months(1), .months(3),
    ]
    let first = try day("2025-01-01")
    for promise in promises {
      for today in (0..<730).map({ first + $0 }) {
        let start = promise.latestStart(endingBy: today, calendar).day
        guard promise.dueDay(from: start, calendar).day <= today,
          promise.dueDay(from: start + 1, calendar).day > today
        else {
          Issue.record("\(promise) by \(today) begins on \(start)")
          continue
        }
      }
    }
  }

  @Test("shows the working days around today, each with its last day")
  func showsTheWorkingDaysAround() throws {
    let clock = ReplyClock(
      .online,
      .workingDays(2),
      today: try day("2026-09-30"),
      hasCounter: true,
      try NationalCalendar.calendar()
    )
    let rows = clock.rows.map { "\($0.submitted) \($0.due.day)" }
    #expect(
      rows == [
        "2026-09-20 2026-09-22", "2026-09-21 2026-09-23", "2026-09-22 2026-09-24",
        "2026-09-23 2026-09-28", "2026-09-24 2026-09-29", "2026-09-28 2026-09-30",
        "2026-09-29 2026-10-08", "2026-09-30 2026-10-09", "2026-10-08 2026-10-10",
        "2026-10-09 2026-10-12", "2026-10-10 2026-10-13", "2026-10-12 2026-10-14",
        "2026-10-13 2026-10-15",
      ]
    )
    #expect(clock.isCertain)
  }

  @Test("a day off has no row of its own")
  func aDayOffHasNoRow() throws {
    let clock = ReplyClock(
      .online,
      .workingDays(2),
      today: try day("2026-10-03"),
      hasCounter: true,
      try NationalCalendar.calendar()
    )
    #expect(clock.rows.count == 12)
    #expect(!clock.rows.contains { $0.submitted == clock.today })
  }

  @Test(
    "says that dates may move where they run into a year without holidays",
    arguments: [
      ("2026-12-15", true), ("2026-12-22", true), ("2026-12-23", false), ("2026-12-31", false),
      ("2027-06-30", false), ("2024-12-31", false), ("2025-01-01", false), ("2025-01-09", false),
      ("2025-01-10", true),
    ]
  )
  func saysThatDatesMayMove(today: String, isCertain: Bool) throws {
    let clock = ReplyClock(
      .online,
      .workingDays(2),
      today: try day(today),
      hasCounter: true,
      try NationalCalendar.calendar()
    )
    #expect(clock.isCertain == isCertain)
  }

  @Test("the ladder goes up from the post, at most five working days behind the last day")
  func theLadderGoesUp() throws {
    func ladder(hasCounter: Bool) throws -> [String] {
      ReplyClock(
        .online,
        .workingDays(2),
        today: try day("2026-11-23"),
        hasCounter: hasCounter,
        try NationalCalendar.calendar()
      ).ladder.map { "\($0.kind.rawValue) \($0.workingDays)" }
    }
    #expect(try ladder(hasCounter: true) == ["post 1", "counter 2", "complaint 3", "hotline 5"])
    #expect(try ladder(hasCounter: false) == ["post 1", "complaint 3", "hotline 5"])
  }

  @Test("stands beside each way that promises an answer")
  func standsBesideEachPromise() throws {
    var scene = try Scene()
    #expect(try scene.resolved().clocks.map(\.channel) == [.online])
    try scene.change(.counter) { $0.promise = .onTheSpot }
    #expect(try scene.resolved().clocks.map(\.channel) == [.online, .counter])
    try scene.change(.online) { $0.promise = nil }
    try scene.change(.counter) { $0.promise = nil }
    #expect(try scene.resolved().clocks.isEmpty)
  }

  @Test(
    "a promise beyond the ends of time ends with it",
    arguments: [Term.months(99_999), .days(9_999_999), .hours(.max / 3600), .minutes(.max / 60)]
  )
  func aPromiseBeyondTheEndsOfTime(promise: Term) throws {
    let calendar = try NationalCalendar.calendar()
    #expect(promise.dueDay(from: try day("2026-11-23"), calendar).day == .last)
    #expect(promise.latestStart(endingBy: try day("2026-11-23"), calendar).day == .first)
    #expect(promise.latestStart(endingBy: .first, calendar).day == .first)
  }
}
