/// A day of the Gregorian calendar, from year 1 to year 9999, without a time and without a zone.
///
/// ```swift
/// Day(iso: "2026-10-20")?.weekday  // .tuesday
/// Day(iso: "2026-02-30")  // nil
/// Day(written: "２０２６年10月20日")  // 2026-10-20
/// ```
package struct Day: Sendable, Hashable, Comparable, Encodable, CustomStringConvertible {
  /// Days since 1970-01-01, which is 0.
  package let dayNumber: Int

  package static let first = Day(clamping: -719_162)
  package static let last = Day(clamping: 2_932_896)

  /// The day with a number; nil outside the years 1 to 9999.
  package init?(dayNumber: Int) {
    guard (-719_162...2_932_896).contains(dayNumber) else { return nil }
    self.dayNumber = dayNumber
  }

  /// The day with a number, or the first or last day there is.
  init(clamping number: Int) {
    dayNumber = min(max(number, -719_162), 2_932_896)
  }

  /// A day by its parts; nil where the calendar has no such day.
  package init?(year: Int, month: Int, day: Int) {
    guard (1...9999).contains(year), (1...12).contains(month), day >= 1,
      day <= Self.length(ofMonth: month, year: year)
    else { return nil }
    // Years begin in March, so that the leap day is the last: see Hinnant, “chrono-compatible
    // low-level date algorithms”.
    let shifted = month <= 2 ? year - 1 : year
    let era = shifted / 400
    let yearOfEra = shifted - era * 400
    let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
    let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    dayNumber = era * 146_097 + dayOfEra - 719_468
  }

  /// The strict form, `2026-10-20`: four, two and two ASCII digits and nothing else.
  package init?(iso text: some StringProtocol) { self.init(iso: String(text)) }

  package init?(iso text: String) {
    var parts = [0, 0, 0]
    var count = 0
    for byte in text.utf8 {
      switch count {
      case 4, 7:
        guard byte == UInt8(ascii: "-") else { return nil }
      case 10...:
        return nil
      default:
        guard (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) else { return nil }
        let part = count < 4 ? 0 : count < 7 ? 1 : 2
        parts[part] = parts[part] * 10 + Int(byte - UInt8(ascii: "0"))
      }
      count += 1
    }
    guard count == 10 else { return nil }
    self.init(year: parts[0], month: parts[1], day: parts[2])
  }

  /// The forms that editors write: `2026-10-20`, `2026/10/20`, `2026.10.20`, `2026年10月20日`,
  /// `二〇二六年十月二十日`, `20 October 2026`, `October 20, 2026`, also in full width.
  package init?(written text: some StringProtocol) {
    var cursor = TextCursor(text)
    cursor.skipSpaces()
    guard let day = cursor.takeDay(), cursor.isAtEndAfterSpaces() else { return nil }
    self = day
  }

  package var year: Int { parts.year }
  package var month: Int { parts.month }
  /// The day of the month, from 1.
  package var day: Int { parts.day }

  /// Year, month and day of the month.
  package var parts: (year: Int, month: Int, day: Int) {
    let shifted = dayNumber + 719_468
    let era = shifted / 146_097
    let dayOfEra = shifted - era * 146_097
    let yearOfEra =
      (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let monthFromMarch = (5 * dayOfYear + 2) / 153
    let month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9
    return (
      yearOfEra + era * 400 + (month <= 2 ? 1 : 0),
      month,
      dayOfYear - (153 * monthFromMarch + 2) / 5 + 1
    )
  }

  package var weekday: Weekday {
    // 1970-01-01 was a Thursday.
    let fromMonday = ((dayNumber + 3) % 7 + 7) % 7
    return Weekday.allCases[fromMonday]
  }

  package static func < (left: Day, right: Day) -> Bool { left.dayNumber < right.dayNumber }

  /// The day so many days later; at the end of year 9999 and the beginning of year 1 time stands still.
  package static func + (day: Day, days: Int) -> Day {
    let (sum, overflow) = day.dayNumber.addingReportingOverflow(days)
    return overflow ? (days > 0 ? last : first) : Day(clamping: sum)
  }

  /// The day so many days earlier.
  package static func - (day: Day, days: Int) -> Day {
    let (difference, overflow) = day.dayNumber.subtractingReportingOverflow(days)
    return overflow ? (days > 0 ? first : last) : Day(clamping: difference)
  }

  /// How many days the left day is after the right.
  package static func - (left: Day, right: Day) -> Int { left.dayNumber - right.dayNumber }

  /// The same day of the month so many months later, or the last of that month: a month after January 31
  /// is February 28 or 29.
  package func adding(months: Int) -> Day {
    let (year, month, day) = parts
    let (count, overflow) = (year * 12 + month - 1).addingReportingOverflow(months)
    guard !overflow, count < 10_000 * 12 else { return months > 0 ? .last : .first }
    guard count >= 12 else { return .first }
    let newYear = count / 12
    let newMonth = count % 12 + 1
    let newDay = min(day, Self.length(ofMonth: newMonth, year: newYear))
    return Day(year: newYear, month: newMonth, day: newDay) ?? self
  }

  /// How many days a month has; `month` is 1 to 12.
  package static func length(ofMonth month: Int, year: Int) -> Int {
    switch month {
    case 4, 6, 9, 11: 30
    case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
    default: 31
    }
  }

  /// The strict form: `2026-10-20`.
  package var description: String {
    let (year, month, day) = parts
    return "\(padded(year, to: 4))-\(padded(month, to: 2))-\(padded(day, to: 2))"
  }

  /// Without the year: `10月20日`.
  package var shortChinese: String { "\(month)月\(day)日" }

  /// Without the year: `20 October`.
  package var shortEnglish: String { "\(day) \(Self.englishMonths[month - 1])" }

  static let englishMonths = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September",
    "October", "November", "December",
  ]
}

extension Day: Worded {
  /// `2026年10月20日`
  package var chinese: String { "\(year)年\(shortChinese)" }
  /// `20 October 2026`
  package var english: String { "\(shortEnglish) \(year)" }
}

/// A number with leading zeros: `padded(7, to: 2)` is `07`.
func padded(_ number: Int, to width: Int) -> String {
  let digits = String(number)
  return String(repeating: "0", count: max(0, width - digits.utf8.count)) + digits
}

extension TextCursor {
  /// Takes a day in one of the forms that editors write. After a day the second of a range may leave out
  /// its year or month: `2027-02-05至02-12`, `2027年2月5日至12日`.
  mutating func takeDay(after earlier: Day? = nil) -> Day? {
    let start = index
    if let day = takeNumericDay(after: earlier) ?? takeEnglishDay(after: earlier) { return day }
    index = start
    return nil
  }

  private mutating func takeNumericDay(after earlier: Day?) -> Day? {
    let start = index
    guard let first = takeDayPart(4) else { return nil }
    let hasFourDigits = index - start == 4
    skipSpaces()
    if let separator = peek(), separator == 0x2D || separator == 0x2F || separator == 0x2E {
      index += 1
      skipSpaces()
      guard let second = takeDayPart(2) else {
        index = start
        return nil
      }
      let beforeThird = index
      skipSpaces()
      if peek() == separator {
        index += 1
        skipSpaces()
        if hasFourDigits, let third = takeDayPart(2), peek()?.isDigit != true {
          return Day(year: first, month: second, day: third)
        }
      }
      index = beforeThird
      if let earlier { return Day(year: earlier.year, month: first, day: second) }
      index = start
      return nil
    }
    var year = earlier?.year
    var month = earlier?.month
    var number = first
    if hasFourDigits, take(word: "年") {
      year = number
      month = nil
      skipSpaces()
      guard let next = takeDayPart(2) else {
        index = start
        return nil
      }
      number = next
      skipSpaces()
    }
    if take(word: "月") {
      month = number
      skipSpaces()
      guard let next = takeDayPart(2) else {
        index = start
        return nil
      }
      number = next
      skipSpaces()
    }
    guard let year, let month, take(oneOf: ["日", "号"]) else {
      index = start
      return nil
    }
    return Day(year: year, month: month, day: number)
  }

  private mutating func takeDayPart(_ digits: Int) -> Int? {
    takeDigits(atMost: digits)?.value ?? takeChineseNumeral()
  }

  private mutating func takeEnglishDay(after earlier: Day?) -> Day? {
    let start = index
    if let day = takeDigits(atMost: 2)?.value {
      skip(anyOf: ["st", "nd", "rd", "th", "of"])
      if let month = takeEnglishMonth() {
        skip(anyOf: [","])
        return takeEnglishYear(after: earlier).flatMap { Day(year: $0, month: month, day: day) }
      }
    } else if let month = takeEnglishMonth() {
      skipSpaces()
      if let day = takeDigits(atMost: 2)?.value {
        skip(anyOf: ["st", "nd", "rd", "th", ","])
        return takeEnglishYear(after: earlier).flatMap { Day(year: $0, month: month, day: day) }
      }
    }
    index = start
    return nil
  }

  /// Four digits: the 26 of `20 October 26` is no year.
  private mutating func takeEnglishYear(after earlier: Day?) -> Int? {
    guard let year = takeDigits(atMost: 4) else { return earlier?.year }
    return year.count == 4 ? year.value : nil
  }

  private mutating func takeEnglishMonth() -> Int? {
    for (index, name) in Day.englishMonths.enumerated() {
      let name = name.lowercased()
      if take(word: name) || take(word: String(name.prefix(3)))
        || (index == 8 && take(word: "sept"))
      {
        _ = take(".")
        return index + 1
      }
    }
    return nil
  }
}
