import Testing

@testable import Guides

@Suite struct TimeOfDayTests {
  @Test(arguments: [
    ("09:00", "09:00"), ("9:00", "09:00"), ("９：００", "09:00"), ("9∶30", "09:30"), ("9点", "09:00"),
    ("9点半", "09:30"),
    ("九点半", "09:30"), ("下午2:30", "14:30"), ("下午14:30", "14:30"), ("上午 9:00", "09:00"),
    ("晚上8点", "20:00"),
    ("中午12:00", "12:00"), ("中午1点", "13:00"), ("2:30 pm", "14:30"), ("9 am", "09:00"),
    ("12 am", "00:00"),
    ("12 p.m.", "12:00"), ("noon", "12:00"), ("24:00", "24:00"), ("00:00", "00:00"),
    ("9时30分", "09:30"),
    ("17时", "17:00"), ("9.30", "09:30"), ("9点15分", "09:15"), ("9点一刻", "09:15"),
  ]) func aTimeHasManyWritings(text: String, time: String) {
    #expect(TimeOfDay(written: text)?.description == time)
  }

  @Test(arguments: [
    "", "9", "25:00", "24:01", "9:60", "9:0", "9:000", "13 pm", "0 am", "下午", "9:00x", "下午2 pm",
    "九", "-9:00", "9::00",
  ]) func whatIsNoTimeIsRefused(text: String) {
    #expect(TimeOfDay(written: text) == nil)
  }
}

@Suite struct OpeningHoursTests {
  @Test(arguments: [
    ("周一至周五 09:00-12:00, 13:30-17:00", "周一至周五 09:00–12:00、13:30–17:00"),
    ("周一至周五 9:00-12:00、13:30-17:00", "周一至周五 09:00–12:00、13:30–17:00"),
    ("周一到周五 9:00～12:00", "周一至周五 09:00–12:00"), ("星期一至星期五：9:00-12:00", "周一至周五 09:00–12:00"),
    ("星期一至五9:00-12:00", "周一至周五 09:00–12:00"), ("周一-周五 9:00—12:00", "周一至周五 09:00–12:00"),
    ("周1至周5 9:00-12:00", "周一至周五 09:00–12:00"), ("礼拜一至礼拜五 9:00-12:00", "周一至周五 09:00–12:00"),
    ("工作日 09:00-17:00", "周一至周五 09:00–17:00"), ("法定工作日：09:00-17:00", "周一至周五 09:00–17:00"),
    ("每天 08:00-20:00", "每天 08:00–20:00"), ("每天 24 小时", "每天 24 小时"), ("24小时", "每天 24 小时"),
    ("全天", "每天 24 小时"),
    ("周六 全天", "周六 24 小时"), ("周六日 9:00-11:00", "周六、周日 09:00–11:00"),
    ("周末 9:00-11:00", "周六、周日 09:00–11:00"),
    ("周一、周三 14:00-16:00", "周一、周三 14:00–16:00"), ("周一、三、五 14:00-16:00", "周一、周三、周五 14:00–16:00"),
    ("周一 周三 14:00-16:00", "周一、周三 14:00–16:00"), ("周日 9:00-11:00", "周日 09:00–11:00"),
    ("星期天 9:00-11:00", "周日 09:00–11:00"),
    ("周一至周五：上午9:00—12:00 下午1:30—5:00", "周一至周五 09:00–12:00、13:30–17:00"),
    ("周一至周五上午9：00－12：00，下午13：30－17：00", "周一至周五 09:00–12:00、13:30–17:00"),
    ("周一至周五 上午九点至十二点，下午两点到五点半", "周一至周五 09:00–12:00、14:00–17:30"),
    ("周一至周五 9:00-12:00；周六 9:00-11:00", "周一至周五 09:00–12:00；周六 09:00–11:00"),
    ("周一至周五 9:00-12:00，周六 9:00-11:00。", "周一至周五 09:00–12:00；周六 09:00–11:00"),
    ("周一至周五 9:00-12:00\n周六 9:00-11:00", "周一至周五 09:00–12:00；周六 09:00–11:00"),
    ("每天 9:00-17:00；周日休息", "周一至周六 09:00–17:00"), ("周五至周一 9:00-12:00", "周一、周五至周日 09:00–12:00"),
    ("周一至周五 9:00-12:00（法定节假日除外）", "周一至周五 09:00–12:00"),
    ("Mon-Fri 09:00-12:00, 13:30-17:00", "周一至周五 09:00–12:00、13:30–17:00"),
    ("Monday to Friday 9 am to 5 pm", "周一至周五 09:00–17:00"), ("Mon–Fri 9–17", "周一至周五 09:00–17:00"),
    ("Sat 9-12", "周六 09:00–12:00"), ("Sat. 1-5pm", "周六 13:00–17:00"),
    ("Sun 9-12pm", "周日 09:00–12:00"),
    ("daily 24 hours", "每天 24 小时"), ("24/7", "每天 24 小时"),
    ("weekdays 9:00-17:00", "周一至周五 09:00–17:00"),
    ("Mon, Wed and Fri 9:00-12:00", "周一、周三、周五 09:00–12:00"),
    ("周一至周三、周五 9:00-12:00", "周一至周三、周五 09:00–12:00"), ("Tuesdays 9:00-12:00", "周二 09:00–12:00"),
    ("周二 8:00-12:00", "周二 08:00–12:00"), ("周五1:30-3:00", "周五 01:30–03:00"),
    ("周一一点至三点", "周一 01:00–03:00"),
    ("周一至周五 9:00-12:00 12:00-14:00", "周一至周五 09:00–14:00"), ("周三 00:00-24:00", "周三 24 小时"),
  ]) func hoursAreReadAsTheyAreWritten(text: String, shown: String) {
    #expect(OpeningHours(written: text)?.chinese == shown)
  }

  @Test(arguments: [
    ("", HoursMistake.empty), ("；", .empty), ("09:00-17:00", .dayUnclear("09:00-17:00")),
    ("周一至周五", .timeMissing), ("周一至周五 九五", .timeUnclear("九五")),
    ("周一至周五 17:00-09:00", .endsBeforeItBegins("17:00-09:00")), ("周一 9:00", .timeUnclear("9:00")),
    ("周八 9:00-12:00", .dayUnclear("周八 9:00-12:00")), ("周一 9:00-25:00", .timeUnclear("9:00-25:00")),
    ("周一 9:00-12:00 另行通知", .timeUnclear("另行通知")), ("上班时间", .dayUnclear("上班时间")),
    ("周一 9:00-9:00", .endsBeforeItBegins("9:00-9:00")),
    ("周一至 9:00-12:00", .timeUnclear("至 9:00-12:00")),
    ("工作时间 9:00-12:00", .dayUnclear("工作时间 9:00-12:00")),
  ]) func aMistakeInHoursIsNamedInTheAuthorsWords(text: String, mistake: HoursMistake) {
    #expect(OpeningHours.clauses(written: text) == .failure(mistake))
    #expect(OpeningHours(written: text) == nil)
  }

  @Test func hoursAnswerByTheDay() throws {
    let hours = try #require(
      OpeningHours(written: ["周一至周五 09:00-12:00, 13:30-17:00", "周六 09:00-12:00（只办急件）"])
    )
    #expect(hours.ranges(on: .monday).map(\.description) == ["09:00–12:00", "13:30–17:00"])
    #expect(hours.ranges(on: .saturday).map(\.description) == ["09:00–12:00"])
    #expect(hours.ranges(on: .sunday).isEmpty)
    #expect(hours.remarks == ["只办急件"])
    #expect(hours.english == "Monday to Friday 09:00–12:00, 13:30–17:00; Saturday 09:00–12:00")
    for (time, isOpen) in [("08:59", false), ("09:00", true), ("11:59", true), ("12:00", false)] {
      let time = try #require(TimeOfDay(written: time))
      #expect(hours.isOpen(on: .monday, at: time) == isOpen)
    }
    #expect(!hours.isAlwaysOpen)
    #expect(OpeningHours(written: "24 小时")?.isAlwaysOpen == true)
    #expect(OpeningHours(written: "每天 休息")?.isNeverOpen == true)
    #expect(OpeningHours(written: "每天 休息")?.chinese == "不办公")
  }

  @Test func longInputTakesNoLongerThanItsLength() {
    let days = "周一" + String(repeating: "、周一", count: 50_000)
    #expect(OpeningHours(written: days) == nil)
    let times = "周一 " + String(repeating: "9:00-10:00,", count: 20_000)
    #expect(OpeningHours(written: times)?.chinese == "周一 09:00–10:00")
    #expect(OpeningHours(written: String(repeating: "(", count: 200_000)) == nil)
    #expect(OpeningHours(written: String(repeating: "周", count: 200_000)) == nil)
  }
}

@Suite struct SpecialDayTests {
  @Test(arguments: [
    ("2027-01-01 09:00-12:00（元旦值班，只办急件）", "2027-01-01", "2027-01-01", "09:00–12:00", "元旦值班，只办急件"),
    ("2026-12-31 不办公（年终盘点）", "2026-12-31", "2026-12-31", "不办公", "年终盘点"),
    ("2027-02-05至2027-02-12 closed", "2027-02-05", "2027-02-12", "不办公", ""),
    (
      "2027-02-05 to 2027-02-12 closed (Spring Festival)", "2027-02-05", "2027-02-12", "不办公",
      "Spring Festival"
    ),
    ("2027年2月5日至12日：休息", "2027-02-05", "2027-02-12", "不办公", ""),
    ("2027年2月28日至3月2日 休息", "2027-02-28", "2027-03-02", "不办公", ""),
    ("2027-02-05至02-12 不办公", "2027-02-05", "2027-02-12", "不办公", ""),
    (
      "2026-12-31至2027-01-01 9:00-11:00、14:00-15:00", "2026-12-31", "2027-01-01",
      "09:00–11:00、14:00–15:00", ""
    ),
    ("2026-12-31 全天不办公", "2026-12-31", "2026-12-31", "不办公", ""),
    ("2026-12-31 全天", "2026-12-31", "2026-12-31", "24 小时", ""),
    ("２０２６－１２－３１　９：００－１２：００", "2026-12-31", "2026-12-31", "09:00–12:00", ""),
    ("31 December 2026 closed", "2026-12-31", "2026-12-31", "不办公", ""),
  ]) func aSpecialDayIsADateItsHoursAndAReason(
    text: String,
    first: String,
    last: String,
    hours: String,
    reason: String
  ) {
    let day = SpecialDay(written: text)
    #expect(day?.first.description == first)
    #expect(day?.last.description == last)
    #expect(day.map { TimeRange.chinese($0.ranges) } == hours)
    #expect(day?.reason ?? "" == reason)
  }

  @Test(arguments: [
    ("", HoursMistake.empty), ("2027-02-30 休息", .dateUnclear("2027-02-30 休息")),
    ("元旦 休息", .dateUnclear("元旦 休息")),
    ("2027-02-12至2027-02-05 休息", .dateUnclear("2027-02-05 休息")), ("2027-01-01", .timeMissing),
    ("2027-01-01 12:00-09:00", .endsBeforeItBegins("12:00-09:00")),
    ("2027-01-01 待定", .timeUnclear("待定")),
    ("2027-01-01 休息 备注", .timeUnclear("备注")),
    ("2027-01-01至2029-01-01 休息", .dateUnclear("2029-01-01 休息")),
  ]) func aMistakeInASpecialDayIsNamed(text: String, mistake: HoursMistake) {
    #expect(SpecialDay.read(text) == .failure(mistake))
  }
}
