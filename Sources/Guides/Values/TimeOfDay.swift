/// A time on the clock, in minutes since midnight. 24:00 is the end of a day, in ranges.
///
/// ```swift
/// TimeOfDay(written: "９：００")  // 09:00
/// TimeOfDay(written: "下午1点半")  // 13:30
/// ```
package struct TimeOfDay: Sendable, Hashable, Comparable, Encodable, CustomStringConvertible {
  /// From 0 to 1440.
  package let minutes: Int

  package static let midnight = TimeOfDay(clamping: 0)
  package static let endOfDay = TimeOfDay(clamping: 1440)

  package init?(minutes: Int) {
    guard (0...1440).contains(minutes) else { return nil }
    self.minutes = minutes
  }

  package init?(hour: Int, minute: Int) {
    guard (0...24).contains(hour), (0...59).contains(minute) else { return nil }
    self.init(minutes: hour * 60 + minute)
  }

  init(clamping minutes: Int) { self.minutes = min(max(minutes, 0), 1440) }

  /// `9:00`, `09：00`, `下午2:30`, `9点半`, `2:30 pm`; a bare number is none.
  package init?(written text: some StringProtocol) {
    var cursor = TextCursor(text)
    cursor.skipSpaces()
    guard let clock = cursor.takeClock(), !clock.isBare, cursor.isAtEndAfterSpaces() else {
      return nil
    }
    self = clock.time
  }

  package var hour: Int { minutes / 60 }
  package var minute: Int { minutes % 60 }

  package static func < (left: TimeOfDay, right: TimeOfDay) -> Bool {
    left.minutes < right.minutes
  }

  /// `09:00`
  package var description: String { "\(padded(hour, to: 2)):\(padded(minute, to: 2))" }
}

/// From a time up to a later one of the same day, the end not included.
package struct TimeRange: Sendable, Hashable, Comparable, Encodable, CustomStringConvertible {
  package let start: TimeOfDay
  package let end: TimeOfDay

  package static let wholeDay = TimeRange(from: .midnight, until: .endOfDay)

  /// A range; nil where it would not last.
  package init?(_ start: TimeOfDay, _ end: TimeOfDay) {
    guard start < end else { return nil }
    self.init(from: start, until: end)
  }

  private init(from start: TimeOfDay, until end: TimeOfDay) {
    self.start = start
    self.end = end
  }

  package func contains(_ time: TimeOfDay) -> Bool { start <= time && time < end }

  package var isWholeDay: Bool { self == .wholeDay }

  package static func < (left: TimeRange, right: TimeRange) -> Bool {
    (left.start, left.end) < (right.start, right.end)
  }

  /// `09:00–12:00`, with an en dash.
  package var description: String { "\(start)–\(end)" }

  /// The ranges in order, those that touch or overlap made one.
  package static func merged(_ ranges: [TimeRange]) -> [TimeRange] {
    var merged: [TimeRange] = []
    for range in ranges.sorted() {
      if let last = merged.last, range.start <= last.end {
        merged[merged.count - 1] = TimeRange(from: last.start, until: max(last.end, range.end))
      } else {
        merged.append(range)
      }
    }
    return merged
  }
}

/// A time as it was read, before its neighbour says which half of the day is meant.
struct Clock {
  enum Half {
    case morning
    case afternoon
  }

  var minutes: Int
  var half: Half?
  /// Only an hour, without minutes or a word for the time: the `9` of `9-17`.
  var isBare: Bool

  var time: TimeOfDay { TimeOfDay(clamping: minutes) }
}

extension TextCursor {
  /// Takes a time: `9:00`, `9.30`, `上午9点`, `9 am`, `9`.
  mutating func takeClock() -> Clock? {
    let start = index
    guard let clock = readClock() else {
      index = start
      return nil
    }
    return clock
  }

  private mutating func readClock() -> Clock? {
    if take(word: "noon") { return Clock(minutes: 720, half: .afternoon, isBare: false) }
    var half: Clock.Half?
    var isNoon = false
    if take(oneOf: ["上午", "早上", "早晨", "清晨", "凌晨", "早"]) {
      half = .morning
    } else if take(oneOf: ["下午", "傍晚", "晚上", "晚间", "晚"]) {
      half = .afternoon
    } else if take(word: "中午") {
      isNoon = true
    }
    skipSpaces()
    let isInDigits = peek()?.isDigit == true
    guard var hour = isInDigits ? takeDigits(atMost: 2)?.value : takeChineseNumeral() else {
      return nil
    }
    var minute = 0
    var isBare = half == nil && !isNoon
    let afterHour = index
    skipSpaces()
    if isInDigits, take(":") || (peek(1)?.isDigit == true && take(".")) {
      skipSpaces()
      guard let digits = takeDigits(atMost: 2), digits.count == 2 else { return nil }
      minute = digits.value
      isBare = false
    } else if take(oneOf: ["点钟", "点整", "点", "时"]) {
      isBare = false
      skipSpaces()
      if take(word: "半") {
        minute = 30
      } else if take(word: "一刻") {
        minute = 15
      } else {
        let beforeMinute = index
        if let number = takeNumber() {
          minute = number
          skipSpaces()
          _ = take(word: "分")
        } else {
          index = beforeMinute
        }
      }
    } else {
      guard isInDigits else { return nil }
      index = afterHour
    }
    guard hour <= 24, minute <= 59, hour < 24 || minute == 0 else { return nil }
    let afterTime = index
    skipSpaces()
    if take(oneOf: ["a.m.", "a.m", "am"]) {
      guard half == nil, (1...12).contains(hour) else { return nil }
      half = .morning
      isBare = false
      if hour == 12 { hour = 0 }
    } else if take(oneOf: ["p.m.", "p.m", "pm", "noon"]) {
      guard half == nil, (1...12).contains(hour) else { return nil }
      half = .afternoon
      isBare = false
    } else {
      index = afterTime
    }
    if half == .afternoon || (isNoon && hour < 3), hour < 12 { hour += 12 }
    return Clock(minutes: hour * 60 + minute, half: half, isBare: isBare)
  }

  /// Takes `9:00-12:00` in any of its writings; a failure says what was wrong and leaves the cursor.
  mutating func takeTimeRange() -> Result<TimeRange, HoursMistake> {
    let start = index
    func written(_ cursor: TextCursor) -> String {
      cursor.text.original(start, min(cursor.text.count, max(cursor.index, start + 1)))
    }
    guard var first = takeClock() else { return .failure(.timeUnclear(rest)) }
    skipSpaces()
    guard takeRangeSign() else {
      index = start
      return .failure(.timeUnclear(rest))
    }
    skipSpaces()
    guard var second = takeClock() else {
      index = start
      return .failure(.timeUnclear(rest))
    }
    if first.half == .afternoon, second.half == nil, second.minutes < 720 { second.minutes += 720 }
    if first.half == nil, second.half == .afternoon, first.minutes < 720,
      first.isBare || first.minutes < 420, first.minutes + 720 < second.minutes
    {
      first.minutes += 720
    }
    guard let range = TimeRange(first.time, second.time) else {
      let mistake = HoursMistake.endsBeforeItBegins(written(self))
      index = start
      return .failure(mistake)
    }
    return .success(range)
  }

  /// Takes the sign or word between the ends of a range.
  mutating func takeRangeSign() -> Bool {
    if take(oneOf: ["至", "到", "through", "until", "till", "to"]) { return true }
    guard let sign = peek(), sign == 0x2D || sign == 0x7E else { return false }
    while peek() == sign { index += 1 }
    return true
  }

  /// What is left, as it was written, cut to a length that fits a message.
  var rest: String {
    text.original(index, min(text.count, index + 24))
  }
}
