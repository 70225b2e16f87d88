import Testing

@testable import Guides

/// The arrangements of the General Office of the State Council for 2025 and 2026.
let arrangements: [(name: String, off: [(String, String)], work: [String])] = [
  ("元旦", [("2025-01-01", "2025-01-01"), ("2026-01-01", "2026-01-03")], ["2026-01-04"]),
  (
    "春节", [("2025-01-28", "2025-02-04"), ("2026-02-15", "2026-02-23")],
    ["2025-01-26", "2025-02-08", "2026-02-14", "2026-02-28"]
  ),
  ("清明节", [("2025-04-04", "2025-04-06"), ("2026-04-04", "2026-04-06")], []),
  (
    "劳动节", [("2025-05-01", "2025-05-05"), ("2026-05-01", "2026-05-05")],
    ["2025-04-27", "2026-05-09"]
  ),
  ("端午节", [("2025-05-31", "2025-06-02"), ("2026-06-19", "2026-06-21")], []),
  ("中秋节", [("2026-09-25", "2026-09-27")], []),
  (
    "国庆节", [("2025-10-01", "2025-10-08"), ("2026-10-01", "2026-10-07")],
    ["2025-09-28", "2025-10-11", "2026-09-20", "2026-10-10"]
  ),
]

func nationalCalendar() throws -> WorkCalendar {
  var days: [WorkCalendar.NamedDay] = []
  for arrangement in arrangements {
    for (first, last) in arrangement.off {
      var day = try #require(Day(iso: first))
      let last = try #require(Day(iso: last))
      while day <= last {
        days.append(.init(name: arrangement.name, day: day, isOffDay: true))
        day = day + 1
      }
    }
    for work in arrangement.work {
      let day = try #require(Day(iso: work))
      days.append(.init(name: arrangement.name, day: day, isOffDay: false))
    }
  }
  return WorkCalendar(days: days, knownYears: [2026, 2025])
}

@Suite struct WorkCalendarTests {
  @Test(arguments: [
    ("2026-11-23", WorkCalendar.Status.working), ("2026-11-22", .weekend),
    ("2026-01-01", .holiday("元旦")),
    ("2026-01-03", .holiday("元旦")), ("2026-01-04", .makeUp("元旦")), ("2026-02-14", .makeUp("春节")),
    ("2026-02-15", .holiday("春节")), ("2026-02-23", .holiday("春节")), ("2026-02-24", .working),
    ("2026-02-28", .makeUp("春节")), ("2025-01-26", .makeUp("春节")), ("2025-10-11", .makeUp("国庆节")),
    ("2025-10-09", .working), ("2026-09-28", .working), ("2026-09-20", .makeUp("国庆节")),
    ("2025-06-02", .holiday("端午节")), ("2026-04-06", .holiday("清明节")),
  ]) func aDayHasItsStatus(day: String, status: WorkCalendar.Status) throws {
    let day = try #require(Day(iso: day))
    #expect(try nationalCalendar().status(of: day) == status)
    #expect(try nationalCalendar().isWorkingDay(day) == status.isWorkingDay)
  }

  @Test(arguments: [(2025, 248), (2026, 248)])
  func aYearHasSoManyWorkingDays(year: Int, count: Int) throws {
    let before = try #require(Day(year: year - 1, month: 12, day: 31))
    let last = try #require(Day(year: year, month: 12, day: 31))
    let calendar = try nationalCalendar()
    #expect(calendar.workingDays(after: before, through: last).count == count)
    #expect(calendar.workingDays(after: before, through: last).isCertain)
  }

  @Test(arguments: [
    ("2026-11-20", 2, "2026-11-24", true), ("2026-11-19", 2, "2026-11-23", true),
    ("2026-11-21", 1, "2026-11-23", true), ("2026-11-22", 0, "2026-11-22", true),
    ("2026-02-13", 1, "2026-02-14", true), ("2026-02-14", 1, "2026-02-24", true),
    ("2026-02-13", 6, "2026-02-28", true), ("2026-09-30", 1, "2026-10-08", true),
    ("2026-09-30", 3, "2026-10-10", true), ("2026-09-30", 4, "2026-10-12", true),
    ("2025-01-25", 1, "2025-01-26", true), ("2025-01-27", 1, "2025-02-05", true),
    ("2025-12-31", 1, "2026-01-04", true), ("2026-12-31", 1, "2027-01-01", false),
    ("2026-12-30", 1, "2026-12-31", true), ("2026-11-24", -2, "2026-11-20", true),
  ]) func workingDaysAreAdded(from: String, count: Int, to: String, isCertain: Bool) throws {
    let from = try #require(Day(iso: from))
    let result = try nationalCalendar().adding(workingDays: count, to: from)
    #expect(result.day.description == to)
    #expect(result.isCertain == isCertain)
  }

  @Test(arguments: [
    ("2026-11-23", 2, "2026-11-19", true), ("2026-11-22", 2, "2026-11-19", true),
    ("2026-11-24", 2, "2026-11-20", true), ("2026-10-08", 1, "2026-09-30", true),
    ("2026-02-24", 1, "2026-02-14", true), ("2026-01-04", 1, "2025-12-31", true),
    ("2025-01-02", 1, "2024-12-31", false),
  ]) func workingDaysAreSubtracted(from: String, count: Int, to: String, isCertain: Bool) throws {
    let from = try #require(Day(iso: from))
    let result = try nationalCalendar().subtracting(workingDays: count, from: from)
    #expect(result.day.description == to)
    #expect(result.isCertain == isCertain)
  }

  @Test(arguments: [
    ("2026-11-23", 2, "2026-11-19"), ("2026-11-22", 2, "2026-11-18"),
    ("2026-11-24", 2, "2026-11-22"),
    ("2026-11-25", 2, "2026-11-23"), ("2026-10-08", 1, "2026-10-07"),
    ("2026-10-07", 1, "2026-09-29"),
    ("2026-11-23", 0, "2026-11-23"),
  ]) func theLatestStartIsTheLastDayWhoseAnswerIsDue(by: String, count: Int, start: String) throws {
    let by = try #require(Day(iso: by))
    let calendar = try nationalCalendar()
    let latest = calendar.latestStart(ofWorkingDays: count, endingBy: by).day
    #expect(latest.description == start)
    #expect(calendar.adding(workingDays: count, to: latest).day <= by)
    #expect(calendar.adding(workingDays: count, to: latest + 1).day > by)
  }

  @Test func theCalendarKnowsHowFarItReaches() throws {
    let calendar = try nationalCalendar()
    #expect(calendar.knownFrom?.description == "2025-01-01")
    #expect(calendar.knownUntil?.description == "2026-12-31")
    #expect(calendar.knownYears == [2025, 2026])
    let none = WorkCalendar(days: [], knownYears: [])
    #expect(none.knownUntil == nil)
    let monday = try #require(Day(iso: "2026-11-23"))
    #expect(none.adding(workingDays: 5, to: monday).day.description == "2026-11-30")
    #expect(!none.adding(workingDays: 5, to: monday).isCertain)
  }

  @Test func aDayNamedTwiceInContradictionIsReported() throws {
    let day = try #require(Day(iso: "2026-10-10"))
    let calendar = WorkCalendar(
      days: [
        .init(name: "国庆节", day: day, isOffDay: false), .init(name: "国庆节", day: day, isOffDay: true),
      ],
      knownYears: [2026]
    )
    #expect(calendar.contradictions == [day])
    #expect(calendar.isWorkingDay(day))
  }

  @Test func anEndlessCountEndsWithTheCalendar() throws {
    let calendar = WorkCalendar(days: [], knownYears: [])
    let near = Day.last - 100
    #expect(calendar.adding(workingDays: .max, to: near) == .init(day: .last, isCertain: false))
    #expect(calendar.subtracting(workingDays: .min, from: near).day == .last)
    #expect(calendar.adding(workingDays: .min, to: Day.first + 100).day == .first)
  }
}
