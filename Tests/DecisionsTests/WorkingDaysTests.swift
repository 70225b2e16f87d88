import Diagnostics
import Foundation
import Testing

@testable import Decisions
@testable import Guides

/// Working days by the arrangements of 2025 and 2026.
@Suite("Working days")
struct WorkingDaysTests {
  let calendar: WorkCalendar

  init() throws { calendar = try NationalCalendar.calendar() }

  @Test("the sample site's calendar is the announced one", arguments: [2025, 2026])
  func theSamplesCalendarIsTheAnnouncedOne(year: Int) throws {
    let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    let path = "content/calendar/\(year).json"
    let file = SourceFile(
      path: path,
      text: try String(contentsOf: root.appending(path: path), encoding: .utf8)
    )
    let days = try #require(parseCalendar(file).value).days
    let ofYear = { (day: String) in day.hasPrefix("\(year)") }
    #expect(
      days.filter(\.isOffDay).map(\.day.description) == NationalCalendar.daysOff.filter(ofYear)
    )
    #expect(
      days.filter { !$0.isOffDay }.map(\.day.description)
        == NationalCalendar.daysWorked.filter(ofYear)
    )
  }

  @Test("2025 and 2026 have 248 working days each", arguments: [2025, 2026])
  func aYearHasSoManyWorkingDays(year: Int) throws {
    let first = try day("\(year)-01-01")
    let days = (0..<365).map { first + $0 }.filter { calendar.isWorkingDay($0) }
    #expect(days.count == 248)
    let counted = calendar.workingDays(after: first - 1, through: try day("\(year)-12-31"))
    #expect(counted.count == 248)
    #expect(counted.isCertain)
  }

  /// The last working day before each holiday or run of them, and the first behind.
  static let holidays = [
    ("2025-01-27", "2025-02-05"), ("2025-04-03", "2025-04-07"), ("2025-04-30", "2025-05-06"),
    ("2025-05-30", "2025-06-03"), ("2025-09-30", "2025-10-09"), ("2025-12-31", "2026-01-04"),
    ("2026-02-14", "2026-02-24"), ("2026-04-03", "2026-04-07"), ("2026-04-30", "2026-05-06"),
    ("2026-06-18", "2026-06-22"), ("2026-09-24", "2026-09-28"), ("2026-09-30", "2026-10-08"),
    // Weekends of which a day is worked.
    ("2025-01-26", "2025-01-27"), ("2025-02-08", "2025-02-10"), ("2025-04-27", "2025-04-28"),
    ("2025-09-28", "2025-09-29"), ("2025-10-11", "2025-10-13"), ("2026-01-04", "2026-01-05"),
    ("2026-02-13", "2026-02-14"), ("2026-02-28", "2026-03-02"), ("2026-05-09", "2026-05-11"),
    ("2026-09-20", "2026-09-21"), ("2026-10-10", "2026-10-12"),
  ]

  @Test("over each holiday one working day leads to the other", arguments: holidays)
  func overEachHoliday(before: String, behind: String) throws {
    let before = try day(before)
    let behind = try day(behind)
    #expect(calendar.adding(workingDays: 1, to: before) == .init(day: behind, isCertain: true))
    #expect(calendar.subtracting(workingDays: 1, from: behind).day == before)
    for off in (1..<(behind - before)).map({ before + $0 }) {
      #expect(!calendar.isWorkingDay(off))
      #expect(calendar.adding(workingDays: 1, to: off).day == behind)
      #expect(calendar.subtracting(workingDays: 1, from: off).day == before)
      #expect(
        calendar.latestStart(ofWorkingDays: 1, endingBy: off).day
          == calendar.latestStart(
            ofWorkingDays: 1,
            endingBy: before
          ).day
      )
    }
  }

  @Test(
    "behind the last known year a date may move, and weekends are still off",
    arguments: [
      ("2026-12-30", 1, "2026-12-31", true), ("2026-12-31", 1, "2027-01-01", false),
      ("2026-12-30", 2, "2027-01-01", false), ("2026-11-23", 20, "2026-12-21", true),
      // Half a year behind the end.
      ("2027-06-30", 1, "2027-07-01", false), ("2027-07-02", 1, "2027-07-05", false),
      ("2026-12-31", 128, "2027-06-29", false),
    ]
  )
  func behindTheLastKnownYear(from: String, count: Int, to: String, isCertain: Bool) throws {
    let reckoning = calendar.adding(workingDays: count, to: try day(from))
    #expect(reckoning.day.description == to)
    #expect(reckoning.isCertain == isCertain)
  }

  @Test(
    "before the first known year, too",
    arguments: [
      ("2025-01-03", 1, "2025-01-02", true), ("2025-01-02", 1, "2024-12-31", false),
      ("2024-07-01", 1, "2024-06-28", false),
    ]
  )
  func beforeTheFirstKnownYear(from: String, count: Int, to: String, isCertain: Bool) throws {
    let reckoning = calendar.subtracting(workingDays: count, from: try day(from))
    #expect(reckoning.day.description == to)
    #expect(reckoning.isCertain == isCertain)
  }

  @Test("adding is counting, and the latest start is its inverse, on each day of two years")
  func addingIsCounting() throws {
    // The working days of two years and more in a row, found without the calendar's own arithmetic.
    let off = Set(NationalCalendar.daysOff)
    let worked = Set(NationalCalendar.daysWorked)
    let first = try day("2025-01-01")
    let days = (0..<730).map { first + $0 }
    let working = days.filter {
      worked.contains($0.description)
        || !off.contains($0.description) && $0.weekday != .saturday && $0.weekday != .sunday
    }
    var behind = 0
    for start in days {
      while behind < working.count, working[behind] <= start { behind += 1 }
      for count in [1, 2, 5, 10, 20] where behind + count <= working.count {
        let due = working[behind + count - 1]
        #expect(calendar.adding(workingDays: count, to: start) == .init(day: due, isCertain: true))
        let latest = calendar.latestStart(ofWorkingDays: count, endingBy: due)
        // Every day up to the next working day is due on the same.
        let next = working[behind]
        guard latest == .init(day: next - 1, isCertain: true), latest.day >= start else {
          Issue.record("\(count) working days by \(due) begin on \(latest.day)")
          continue
        }
      }
    }
  }
}
