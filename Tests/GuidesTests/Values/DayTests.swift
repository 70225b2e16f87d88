import Testing

@testable import Guides

@Suite struct DayTests {
  @Test(arguments: [
    ("2026-10-20", true), ("2024-02-29", true), ("2000-02-29", true), ("0001-01-01", true),
    ("9999-12-31", true),
    ("2026-02-29", false), ("2026-02-30", false), ("1900-02-29", false), ("2026-04-31", false),
    ("2026-13-01", false), ("2026-00-10", false), ("2026-01-00", false), ("0000-01-01", false),
    ("2026-1-01", false), ("2026-01-1", false), ("2026/01/01", false), (" 2026-01-01", false),
    ("2026-01-01 ", false), ("２０２６-01-01", false), ("2026-01-0１", false), ("", false),
    ("2026-01-01T00:00:00Z", false), ("-026-01-01", false), ("+026-01-01", false),
    ("2026\u{301}-01-01", false),
  ]) func theStrictFormIsADayOfTheCalendarAndNothingElse(text: String, isDay: Bool) {
    #expect((Day(iso: text) != nil) == isDay)
    if isDay { #expect(Day(iso: text)?.description == text) }
  }

  @Test(arguments: [
    ("2026-10-20", "2026-10-20"), ("2026-1-5", "2026-01-05"), ("2026/10/20", "2026-10-20"),
    ("2026.10.20", "2026-10-20"), ("2026年10月20日", "2026-10-20"),
    ("2026 年 1 月 5 日", "2026-01-05"), ("２０２６年１０月２０日", "2026-10-20"),
    ("２０２６－１０－２０", "2026-10-20"), ("2026年10月20号", "2026-10-20"),
    ("二〇二六年十月二十日", "2026-10-20"), ("二零二六年一月三十一日", "2026-01-31"),
    ("20 October 2026", "2026-10-20"), ("October 20, 2026", "2026-10-20"),
    ("1st Sept 2026", "2026-09-01"), ("  2026-10-20\n", "2026-10-20"),
    ("2026—10—20", "2026-10-20"),
  ]) func anEditorMayWriteADayInManyForms(text: String, day: String) {
    #expect(Day(written: text)?.description == day)
  }

  @Test(arguments: [
    "", "2026", "2026-10", "10月20日", "2026年2月30日", "2026-02-30", "26-10-20", "2026-10/20",
    "2026年10月", "2026-10-200", "2026-10-20 09:00", "明天", "20261020", "2026年十十月1日",
    "20 Octobre 2026", "20 October 26", "October 20, 026",
    "2026--", "年月日", "-", "2026年年",
  ]) func whatIsNoDayIsRefused(text: String) {
    #expect(Day(written: text) == nil)
  }

  @Test(arguments: [
    ("1970-01-01", 0, Weekday.thursday), ("2026-11-23", 20_780, .monday),
    ("2000-02-29", 11_016, .tuesday), ("0001-01-01", -719_162, .monday),
    ("9999-12-31", 2_932_896, .friday), ("1969-12-31", -1, .wednesday),
    ("2026-10-20", 20_746, .tuesday),
  ]) func aDayKnowsItsNumberAndItsWeekday(text: String, number: Int, weekday: Weekday) {
    let day = Day(iso: text)
    #expect(day?.dayNumber == number)
    #expect(day?.weekday == weekday)
  }

  @Test func everyDayOfFourHundredYearsFollowsTheOneBefore() throws {
    var day = try #require(Day(iso: "1999-12-31"))
    var weekday = day.weekday
    for _ in 0..<146_097 {
      let (year, month, date) = day.parts
      #expect(Day(year: year, month: month, day: date) == day)
      day = day + 1
      let next = day.parts
      let isNext =
        next == (year, month, date + 1) || next == (year, month + 1, 1)
        || next == (year + 1, 1, 1)
      if !isNext { Issue.record("\(day) after \(year)-\(month)-\(date)") }
      if day.weekday.rawValue != weekday.rawValue % 7 + 1 { Issue.record("weekday of \(day)") }
      weekday = day.weekday
    }
  }

  @Test func timeStandsStillAtTheEndsOfTheCalendar() {
    #expect(Day.last + 1 == .last)
    #expect(Day.last + .max == .last)
    #expect(Day.first + .min == .first)
    #expect(Day.first - .max == .first)
    #expect(Day.last - .min == .last)
    #expect(Day.first - 1 == .first)
    #expect(Day.last.adding(months: .max) == .last)
    #expect(Day.first.adding(months: .min) == .first)
    #expect(Day(dayNumber: .max) == nil)
    #expect(Day(year: .max, month: .max, day: .max) == nil)
  }

  @Test(arguments: [
    ("2026-01-31", 1, "2026-02-28"), ("2024-01-31", 1, "2024-02-29"),
    ("2026-11-23", 2, "2027-01-23"),
    ("2026-03-31", -1, "2026-02-28"), ("2026-10-20", 12, "2027-10-20"),
    ("2026-01-15", -1, "2025-12-15"),
  ]) func aMonthLaterIsTheSameDateOrTheLastOfTheMonth(from: String, months: Int, to: String) {
    #expect(Day(iso: from)?.adding(months: months).description == to)
  }

  @Test func aDayIsShownInBothLanguages() throws {
    let day = try #require(Day(iso: "2026-10-20"))
    #expect(day.chinese == "2026年10月20日")
    #expect(day.shortChinese == "10月20日")
    #expect(day.english == "20 October 2026")
    #expect(day.shortEnglish == "20 October")
    #expect(day.weekday.chinese == "星期二")
    #expect(day.weekday.shortChinese == "周二")
    #expect(day.weekday.english == "Tuesday")
    #expect(day.weekday.shortEnglish == "Tue")
  }
}
