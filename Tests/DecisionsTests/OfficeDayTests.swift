import Decisions
import Diagnostics
import Guides
import Testing

/// What a citizen finds at the door on days that are not like others.
@Suite("Opening days")
struct OfficeDayTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let name: String
    let day: String
    let hours: [String]
    let reason: OfficeDay.Reason?
    var testDescription: String { name }

    init(_ name: String, _ day: String, _ hours: [String], _ reason: OfficeDay.Reason? = nil) {
      self.name = name
      self.day = day
      self.hours = hours
      self.reason = reason
    }
  }

  static let cases = [
    Case("an ordinary Monday", "2026-11-23", ["09:00–12:00", "13:30–17:00"]),
    Case("an ordinary Saturday", "2026-11-28", ["09:00–12:00"]),
    Case("an ordinary Sunday", "2026-11-29", []),
    Case("New Year's Day", "2026-01-01", [], .holiday("元旦")),
    Case(
      "a Sunday that is worked",
      "2026-01-04",
      ["09:00–12:00", "13:30–17:00"],
      .makeUpDay("元旦")
    ),
    Case(
      "a Saturday that is worked keeps Saturday's hours",
      "2026-02-14",
      ["09:00–12:00"],
      .makeUpDay("春节")
    ),
    Case("the office's own day", "2026-12-31", [], .special("年终盘点")),
    Case("the office is open on a holiday", "2026-10-01", ["09:00–12:00"], .special("国庆值班")),
  ]

  @Test("a day has its hours and its reason", arguments: cases)
  func aDayHasItsHours(example: Case) throws {
    let office = try Self.office()
    let day = try #require(Day(iso: example.day))
    let hours = office.hours(on: day, Self.calendar)
    #expect(hours.ranges.map(\.description) == example.hours)
    #expect(hours.reason == example.reason)
  }

  @Test("exceptions are the days that differ, in order")
  func exceptionsAreInOrder() throws {
    let office = try Self.office()
    let first = try #require(Day(iso: "2026-09-30"))
    let last = try #require(Day(iso: "2026-10-03"))
    let days = office.exceptions(from: first, through: last, Self.calendar)
    #expect(days.map(\.day.description) == ["2026-10-01", "2026-10-02", "2026-10-03"])
  }

  static let calendar: WorkCalendar = {
    let days: [(String, String, Bool)] = [
      ("元旦", "2026-01-01", true), ("元旦", "2026-01-04", false), ("春节", "2026-02-14", false),
      ("国庆节", "2026-10-01", true), ("国庆节", "2026-10-02", true), ("国庆节", "2026-10-03", true),
    ]
    return WorkCalendar(
      days: days.compactMap { name, day, isOff in
        Day(iso: day).map { WorkCalendar.NamedDay(name: name, day: $0, isOffDay: isOff) }
      },
      knownYears: [2026]
    )
  }()

  /// Offices are made by reading and checking a site, and in no other way.
  static func office() throws -> Office {
    let texts = [
      "content/departments.yaml": "[]",
      "content/offices/hall.md": """
      ---
      title: 大厅
      address: 虚构路 1 号
      phone: 0000-8810000
      hours: [周一至周五 09:00-12:00 13:30-17:00, 周六 09:00-12:00]
      special:
        - 2026-12-31 不办公（年终盘点）
        - 2026-10-01 09:00-12:00（国庆值班）
      ---
      """,
    ]
    let settings = parseSettings(SourceFile(path: "content/site.yaml", text: "title: 样本"))
    var site = SiteDraft(settings: settings.value)
    for (path, text) in texts {
      let draft = parse(SourceFile(path: path, text: text), ParsingContext(settings.value))
      site.add(try #require(draft).value)
    }
    let now = try #require(Instant(rfc3339: "2026-11-23T09:00:00+08:00"))
    return try #require(check(site, at: now).value?.offices.first)
  }
}
