import Testing

@testable import Guides

@Suite struct InstantTests {
  @Test(arguments: [
    ("2026-11-23T09:03:00+08:00", 1_795_395_780), ("1970-01-01T00:00:00Z", 0),
    ("1970-01-01t00:00:00z", 0), ("1969-12-31T23:59:59Z", -1), ("1970-01-01T00:00:00-00:00", 0),
    ("1970-01-01T05:30:00+05:30", 0), ("1969-12-31T20:30:00-03:30", 0),
    ("2026-11-23T09:03:00.999999999+08:00", 1_795_395_780),
    ("2016-12-31T23:59:60Z", 1_483_228_799), ("2017-01-01T07:59:60+08:00", 1_483_228_799),
    ("9999-12-31T23:59:59Z", 253_402_300_799), ("0001-01-01T00:00:00Z", -62_135_596_800),
  ]) func rfc3339IsRead(text: String, seconds: Int) {
    #expect(Instant(rfc3339: text)?.secondsSince1970 == seconds)
  }

  @Test(arguments: [
    "", "2026-11-23", "2026-11-23T09:03:00", "2026-11-23T09:03+08:00", "2026-11-23 09:03:00+08:00",
    "2026-02-30T09:03:00+08:00", "2026-11-23T24:00:00+08:00", "2026-11-23T09:60:00+08:00",
    "2026-11-23T09:03:61+08:00", "2026-11-23T09:03:60+08:00", "2026-12-31T23:59:60+08:00",
    "2026-11-30T23:59:60Z", "2026-11-23T09:03:00+0800", "2026-11-23T09:03:00+08",
    "2026-11-23T09:03:00+24:00", "2026-11-23T09:03:00+08:60", "2026-11-23T09:03:00.+08:00",
    "2026-11-23T09:03:00Z ", " 2026-11-23T09:03:00Z", "2026-11-23T09:03:00ZZ",
    "2026-11-23T9:03:00Z",
    "２０２６-11-23T09:03:00Z", "2026-11-23T09:03:00,5Z", "+2026-11-23T09:03:00Z",
    "0001-01-01T00:00:00+08:00", "9999-12-31T23:59:59-08:00", "2026-11-23T-9:03:00Z",
  ]) func whatRfc3339DoesNotAllowIsRefused(text: String) {
    #expect(Instant(rfc3339: text) == nil)
  }

  @Test func aMillionCharactersAreRefusedAtOnce() {
    #expect(Instant(rfc3339: String(repeating: "2026-11-23T09:03:00", count: 50_000)) == nil)
    #expect(ISODuration("P" + String(repeating: "9", count: 1_000_000) + "D") == nil)
  }

  @Test func anInstantTellsItsLocalDayAndTime() throws {
    let instant = try #require(Instant(rfc3339: "2026-11-23T00:03:30+08:00"))
    #expect(instant.day.description == "2026-11-23")
    #expect(instant.timeOfDay.description == "00:03")
    #expect(instant.description == "2026-11-23T00:03:30+08:00")
    let utc = instant.at(.utc)
    #expect(utc.day.description == "2026-11-22")
    #expect(utc.timeOfDay.description == "16:03")
    #expect(utc.description == "2026-11-22T16:03:30+00:00")
    #expect(utc == instant)
    #expect(utc.hashValue == instant.hashValue)
    let before1970 = try #require(Instant(rfc3339: "1969-12-31T23:59:59Z"))
    #expect(before1970.day.description == "1969-12-31")
    #expect(before1970.timeOfDay.description == "23:59")
  }

  @Test func anInstantIsMadeOfADayATimeAndAnOffset() throws {
    let day = try #require(Day(iso: "2026-11-24"))
    #expect(Instant(day, offset: .china).description == "2026-11-24T00:00:00+08:00")
    #expect(Instant(day, .endOfDay, offset: .china).description == "2026-11-25T00:00:00+08:00")
  }

  @Test func anInstantIsShownInBothLanguages() throws {
    let instant = try #require(Instant(rfc3339: "2026-11-23T09:03:00+08:00"))
    #expect(instant.chinese == "11月23日 09:03")
    #expect(instant.english == "23 November 09:03")
    #expect(instant.longChinese == "2026年11月23日 09:03")
    #expect(instant.longEnglish == "23 November 2026 09:03")
  }

  @Test func arithmeticNeverOverflows() throws {
    let instant = try #require(Instant(rfc3339: "2026-11-23T09:03:00+08:00"))
    #expect(instant.adding(seconds: .max).secondsSince1970 == 253_402_300_799)
    #expect(instant.adding(seconds: .min).secondsSince1970 == -62_135_596_800)
    #expect((instant + .longest).secondsSince1970 == 253_402_300_799)
    #expect((instant - .longest).secondsSince1970 == -62_135_596_800)
    let duration = try #require(ISODuration("PT30M"))
    #expect((instant + duration).description == "2026-11-23T09:33:00+08:00")
    #expect((instant + duration).seconds(since: instant) == 1800)
    #expect((instant + .longest).day == .last)
  }

  @Test(arguments: [
    ("+08:00", 480), ("-03:30", -210), ("Z", 0), ("z", 0), ("+00:00", 0), ("+23:59", 1439),
  ]) func anOffsetIsReadFromItsSign(text: String, minutes: Int) {
    #expect(UTCOffset(text)?.minutes == minutes)
  }

  @Test(arguments: [
    "", "8", "+8", "08:00", "+0800", "+24:00", "+08:60", "＋08:00", "+08:00 ", "ZZ", "+08：0",
  ])
  func whatIsNoOffsetIsRefused(text: String) {
    #expect(UTCOffset(text) == nil)
  }
}

@Suite struct ISODurationTests {
  @Test(arguments: [
    ("PT30M", 1800, "PT30M"), ("P30D", 2_592_000, "P30D"), ("P1DT2H", 93_600, "P1DT2H"),
    ("PT72H", 259_200, "P3D"), ("P2W", 1_209_600, "P14D"), ("PT0S", 0, "PT0S"),
    ("PT90S", 90, "PT1M30S"),
    ("PT1H1M1S", 3661, "PT1H1M1S"), ("PT36H0.5S", 129_600, "P1DT12H"), ("P0D", 0, "PT0S"),
    ("PT0030M", 1800, "PT30M"),
  ]) func aDurationIsSeconds(text: String, seconds: Int, shortest: String) {
    #expect(ISODuration(text)?.seconds == seconds)
    #expect(ISODuration(text)?.description == shortest)
  }

  @Test(arguments: [
    "", "P", "PT", "P1DT", "30M", "P30", "PT30", "P1M", "P1Y", "P1H", "PT1D", "PT1M1H", "P1D1D",
    "P1WT1H", "P1W1D", "P1D1W", "-PT1M", "P-1D", "P+1D", "pt30m", "PT1.5H", "P0.5D", "PT.5S",
    "PT1.S",
    "PT 30M", "PT30M ", "P99999999999999999999D", "P9223372036854775807D", "P9999999D", "PTT1M",
    "P１D",
    "PT1S1M", "P1DT1D",
  ]) func whatIsNoFixedDurationIsRefused(text: String) {
    #expect(ISODuration(text) == nil)
  }

  @Test(arguments: [
    ("PT30M", "30 分钟", "30 minutes"), ("PT72H", "3 天", "3 days"),
    ("P1DT1H", "1 天 1 小时", "1 day 1 hour"),
    ("PT61S", "2 分钟", "2 minutes"), ("PT59S", "59 秒", "59 seconds"), ("PT1S", "1 秒", "1 second"),
    ("P12D", "12 天", "12 days"), ("PT0S", "0 秒", "0 seconds"), ("PT59M59S", "1 小时", "1 hour"),
  ]) func aDurationIsShownInDaysHoursAndMinutes(text: String, chinese: String, english: String) {
    #expect(ISODuration(text)?.chinese == chinese)
    #expect(ISODuration(text)?.english == english)
  }
}
