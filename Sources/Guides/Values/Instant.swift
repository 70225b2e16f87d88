/// A moment, to the second, and the offset in which it was told.
///
/// ```swift
/// let instant = Instant(rfc3339: "2026-11-23T09:03:00+08:00")
/// instant?.day  // 2026-11-23
/// instant?.chinese  // 11月23日 09:03
/// ```
///
/// Two instants are equal when they are the same moment, in whatever offset: `09:00+08:00` equals
/// `01:00Z`. Moments lie between the years 1 and 9999; arithmetic stands still at either end.
package struct Instant: Sendable, Hashable, Comparable, Encodable, CustomStringConvertible {
  /// Seconds since 1970-01-01T00:00:00Z, leap seconds not counted.
  package let secondsSince1970: Int
  /// The offset in which `day`, `timeOfDay` and the wordings are told.
  package let offset: UTCOffset

  package init(secondsSince1970: Int, offset: UTCOffset) {
    self.secondsSince1970 = min(max(secondsSince1970, -62_135_596_800), 253_402_300_799)
    self.offset = offset
  }

  /// A local time; 24:00 is the beginning of the next day.
  package init(_ day: Day, _ time: TimeOfDay = .midnight, offset: UTCOffset) {
    self.init(
      secondsSince1970: day.dayNumber * 86_400 + (time.minutes - offset.minutes) * 60,
      offset: offset
    )
  }

  /// The strict form of RFC 3339: `2026-11-23T09:03:00+08:00`.
  ///
  /// `t` and `z` may be lower case; a fraction of a second is read and dropped. Refused are days that do
  /// not exist, 24:00, a missing zone and anything behind it. The second 60 is taken only where a leap
  /// second can be (the end of June or December in UTC) and counts as the second before it.
  package init?(rfc3339 text: some StringProtocol) { self.init(rfc3339: String(text)) }

  package init?(rfc3339 text: String) {
    guard text.utf8.count <= 64 else { return nil }
    let bytes = Array(text.utf8)
    guard bytes.count >= 20, let day = Day(iso: String(decoding: bytes[..<10], as: UTF8.self)),
      bytes[10] | 0x20 == UInt8(ascii: "t"),
      bytes[13] == UInt8(ascii: ":"), bytes[16] == UInt8(ascii: ":"),
      let hour = decimal(bytes[11..<13]), hour <= 23,
      let minute = decimal(bytes[14..<16]), minute <= 59,
      let second = decimal(bytes[17..<19]), second <= 60
    else { return nil }
    var zone = 19
    if bytes[zone] == UInt8(ascii: ".") {
      zone += 1
      let fraction = zone
      while zone < bytes.count, bytes[zone] >= UInt8(ascii: "0"), bytes[zone] <= UInt8(ascii: "9") {
        zone += 1
      }
      guard zone > fraction else { return nil }
    }
    guard let offset = UTCOffset(bytes: bytes[zone...]) else { return nil }
    let seconds =
      day.dayNumber * 86_400 + hour * 3600 + (minute - offset.minutes) * 60 + min(second, 59)
    guard (-62_135_596_800...253_402_300_799).contains(seconds) else { return nil }
    self.init(secondsSince1970: seconds, offset: offset)
    if second == 60 {
      let next = Instant(secondsSince1970: seconds + 1, offset: .utc)
      guard next.secondOfDay == 0, next.day.day == 1, next.day.month == 7 || next.day.month == 1
      else { return nil }
    }
  }

  package static func == (left: Instant, right: Instant) -> Bool {
    left.secondsSince1970 == right.secondsSince1970
  }

  package func hash(into hasher: inout Hasher) { hasher.combine(secondsSince1970) }

  package static func < (left: Instant, right: Instant) -> Bool {
    left.secondsSince1970 < right.secondsSince1970
  }

  /// The same moment told in another offset.
  package func at(_ offset: UTCOffset) -> Instant {
    Instant(secondsSince1970: secondsSince1970, offset: offset)
  }

  /// The day on which the moment falls, in its offset.
  package var day: Day {
    let local = secondsSince1970 + offset.minutes * 60
    return Day(clamping: (local - secondOfDay) / 86_400)
  }

  /// The time of day in its offset, without the seconds.
  package var timeOfDay: TimeOfDay { TimeOfDay(clamping: secondOfDay / 60) }

  private var secondOfDay: Int {
    let second = (secondsSince1970 + offset.minutes * 60) % 86_400
    return second < 0 ? second + 86_400 : second
  }

  /// The moment so many seconds later.
  package func adding(seconds: Int) -> Instant {
    let (sum, overflow) = secondsSince1970.addingReportingOverflow(seconds)
    return Instant(
      secondsSince1970: overflow ? (seconds > 0 ? .max : .min) : sum,
      offset: offset
    )
  }

  package static func + (instant: Instant, duration: ISODuration) -> Instant {
    instant.adding(seconds: duration.seconds)
  }

  package static func - (instant: Instant, duration: ISODuration) -> Instant {
    instant.adding(seconds: -duration.seconds)
  }

  /// How many seconds this moment is after another.
  package func seconds(since other: Instant) -> Int { secondsSince1970 - other.secondsSince1970 }

  /// RFC 3339 in its offset: `2026-11-23T09:03:00+08:00`.
  package var description: String {
    let second = padded(secondOfDay % 60, to: 2)
    return "\(day)T\(timeOfDay):\(second)\(offset)"
  }

  /// With the year: `2026年11月23日 09:03`.
  package var longChinese: String { "\(day.chinese) \(timeOfDay)" }

  /// With the year: `23 November 2026 09:03`.
  package var longEnglish: String { "\(day.english) \(timeOfDay)" }
}

extension Instant: Worded {
  /// `11月23日 09:03`
  package var chinese: String { "\(day.shortChinese) \(timeOfDay)" }
  /// `23 November 09:03`
  package var english: String { "\(day.shortEnglish) \(timeOfDay)" }
}
