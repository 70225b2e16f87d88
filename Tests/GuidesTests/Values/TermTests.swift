import Testing

@testable import Guides

@Suite struct TermTests {
  @Test(arguments: [
    ("当场", Term.onTheSpot), ("当场办结", .onTheSpot), ("即时", .onTheSpot), ("即时办结", .onTheSpot),
    ("即办", .onTheSpot),
    ("立等可取", .onTheSpot), ("当场办好。", .onTheSpot), ("受理后当场办结", .onTheSpot),
    ("on the spot", .onTheSpot),
    ("On the spot", .onTheSpot), ("15分钟", .minutes(15)), ("15 分钟", .minutes(15)),
    ("１５　分钟", .minutes(15)),
    ("十五分钟", .minutes(15)), ("半小时", .minutes(30)), ("半个小时", .minutes(30)), ("一个半小时", .minutes(90)),
    ("1.5 小时", .minutes(90)),
    ("1小时30分钟", .minutes(90)), ("1 小时 30 分", .minutes(90)), ("2 小时", .hours(2)),
    ("24小时内", .hours(24)),
    ("2 个工作日", .workingDays(2)), ("两个工作日", .workingDays(2)), ("5个工作日内", .workingDays(5)),
    ("二十个工作日", .workingDays(20)),
    ("受理后 5 个工作日内", .workingDays(5)), ("自受理之日起20个工作日内办结", .workingDays(20)),
    ("不超过 3 个工作日", .workingDays(3)),
    ("1-3 个工作日", .workingDays(3)), ("1～3个工作日", .workingDays(3)), ("1 至 3 个工作日", .workingDays(3)),
    ("一到三个工作日", .workingDays(3)),
    ("1 个工作日至 3 个工作日", .workingDays(3)), ("2 个工作日（不含邮寄时间）", .workingDays(2)),
    ("5工作日", .workingDays(5)),
    ("30 天", .days(30)), ("30天以内", .days(30)), ("30 个自然日", .days(30)), ("7日内", .days(7)),
    ("两周", .days(14)), ("1 个星期", .days(7)),
    ("3 个月", .months(3)), ("三个月", .months(3)), ("半个月", .days(15)), ("半年", .months(6)),
    ("1 年", .months(12)),
    ("2 working days", .workingDays(2)), ("1 working day", .workingDays(1)),
    ("within 5 working days", .workingDays(5)),
    ("up to 20 working days from acceptance", .workingDays(20)),
    ("1 to 3 working days", .workingDays(3)),
    ("two business days", .workingDays(2)), ("15 minutes", .minutes(15)),
    ("half an hour", .minutes(30)), ("1 hour", .hours(1)),
    ("an hour", .hours(1)), ("30 days", .days(30)), ("3 months", .months(3)),
    ("2 weeks", .days(14)), ("about 15 minutes", .minutes(15)),
  ]) func aTermIsReadAsItIsWritten(text: String, term: Term) {
    #expect(Term(written: text) == term)
  }

  @Test(arguments: [
    "", "很快", "尽快", "5", "个工作日", "0 个工作日", "0.3 小时", "半个工作日", "半天", "3月", "3-1 个工作日", "5 个工作日以上",
    "-5 天", "5 个工作", "2026年",
    "100000 天", "999999999999999999999 天", "3 个工作日或 5 天", "5 workings", "as soon as possible",
    "10月20日", "第三天", "十十天", "1.25 天", "5 天 3",
    "77772 小时 30 分钟", "9999.5 小时",
  ]) func whatIsNoTermIsRefused(text: String) {
    #expect(Term(written: text) == nil)
  }

  @Test func aReadingKeepsTheShorterEndAndTheRemark() {
    let reading = Term.read("1-3 个工作日（不含邮寄时间）")
    #expect(reading?.term == .workingDays(3))
    #expect(reading?.shorter == .workingDays(1))
    #expect(reading?.remark == "不含邮寄时间")
  }

  @Test(arguments: [
    ("审核材料，5 个工作日内短信通知。", [Term.workingDays(5)], ["5 个工作日"]),
    ("公示 7 天，再过两个工作日领证", [.days(7), .workingDays(2)], ["7 天", "两个工作日"]), ("2026年10月20日前提交", [], []),
    ("每周三办理", [], []), ("第三天来取", [], []), ("当场领证", [.onTheSpot], ["当场"]),
    ("15日内领取", [.days(15)], ["15日"]),
    ("10月15日领取", [], []), ("九年级学生", [], []),
    ("We check within 5 working days.", [.workingDays(5)], ["5 working days"]),
    ("Take 1 photo", [], []), ("满 16 周岁", [], []), ("审核 1-3 个工作日", [.workingDays(3)], ["1-3 个工作日"]),
    ("电话 0000-8810021", [], []),
    ("2 份复印件", [], []), ("一年内近照", [.months(12)], ["一年"]), ("三个月内的照片", [.months(3)], ["三个月"]),
    ("9:00-12:00", [], []),
  ]) func termsAreFoundInRunningText(text: String, terms: [Term], written: [String]) {
    let found = Term.all(in: text)
    #expect(found.map(\.value) == terms)
    let bytes = Array(text.utf8)
    #expect(found.map { String(decoding: bytes[$0.range], as: UTF8.self) } == written)
  }

  @Test(arguments: [
    (Term.workingDays(6), Term.workingDays(5), true as Bool?),
    (.workingDays(5), .workingDays(5), false),
    (.workingDays(4), .workingDays(5), false), (.onTheSpot, .workingDays(20), false),
    (.onTheSpot, .onTheSpot, false),
    (.workingDays(1), .onTheSpot, true), (.minutes(15), .onTheSpot, nil),
    (.minutes(481), .onTheSpot, true),
    (.workingDays(20), .days(30), nil), (.workingDays(31), .days(30), true),
    (.days(2), .workingDays(2), false),
    (.days(60), .workingDays(20), true), (.days(30), .workingDays(20), nil),
    (.hours(24), .workingDays(1), false),
    (.hours(24), .days(1), false), (.hours(25), .days(1), true), (.minutes(90), .hours(1), true),
    (.days(31), .months(1), nil),
    (.days(32), .months(1), true), (.days(28), .months(1), false), (.months(12), .days(366), nil),
    (.months(2), .days(40), true), (.days(90), .months(2), true),
  ]) func aComparisonIsSureOrSaysNothing(term: Term, other: Term, isLonger: Bool?) {
    #expect(term.isLonger(than: other) == isLonger)
    if isLonger == true { #expect(other.isLonger(than: term) == false) }
  }

  @Test func theBoundsOfWorkingDaysHoldForTheNationalCalendar() throws {
    let calendar = try nationalCalendar()
    let first = try #require(Day(iso: "2025-01-01"))
    for offset in 0..<500 {
      let start = first + offset
      for count in [1, 2, 3, 5, 7, 10, 15, 20, 30, 60, 120] {
        let days = calendar.adding(workingDays: count, to: start).day - start
        if !Term.workingDays(count).minutesBounds.contains(days * 1440) {
          Issue.record("\(count) working days after \(start) are \(days) days")
        }
      }
    }
  }

  @Test(arguments: [
    ([Term](), nil as Term?), ([.workingDays(2), .workingDays(3)], .workingDays(5)),
    ([.minutes(15), .workingDays(3), .onTheSpot], .workingDays(3)),
    ([.hours(1), .minutes(15)], .minutes(75)),
    ([.days(7), .workingDays(3)], .days(10)), ([.months(1), .days(7)], .days(35)),
    ([.onTheSpot], .onTheSpot),
    ([.hours(1), .hours(2)], .hours(3)), ([.months(1), .months(2)], .months(3)),
  ]) func stepsAddUpToAtLeast(terms: [Term], sum: Term?) {
    #expect(Term.atLeast(terms) == sum)
  }

  @Test(arguments: [
    (Term.onTheSpot, "当场办结", "on the spot", "PT0S", "on-the-spot"),
    (.minutes(15), "15 分钟", "15 minutes", "PT15M", "minutes"),
    (.hours(1), "1 小时", "1 hour", "PT1H", "hours"),
    (.workingDays(2), "2 个工作日", "2 working days", "P2D", "working-days"),
    (.workingDays(1), "1 个工作日", "1 working day", "P1D", "working-days"),
    (.days(30), "30 天", "30 days", "P30D", "days"),
    (.months(3), "3 个月", "3 months", "P3M", "months"),
  ]) func aTermHasItsWordsAndItsData(
    term: Term,
    chinese: String,
    english: String,
    iso: String,
    unit: String
  ) {
    #expect(term.chinese == chinese)
    #expect(term.english == english)
    #expect(term.iso8601 == iso)
    #expect(term.unit.rawValue == unit)
    #expect(Term(written: chinese) == term)
    #expect(Term(written: english) == term)
  }

  @Test func longInputTakesNoLongerThanItsLength() {
    for piece in ["1 ", "一", "1-", "半 ", "5 个", "当", "1.", "within "] {
      let text = String(repeating: piece, count: 10_000)
      _ = Term(written: text)
      _ = Term.all(in: text)
    }
  }
}
