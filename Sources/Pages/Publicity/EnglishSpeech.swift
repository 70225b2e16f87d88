import Guides

/// English for reading aloud: numbers, times, dates and telephones in words.
///
/// ```swift
/// EnglishSpeech.text("2nd floor, window 6")  // second floor, window six
/// EnglishSpeech.telephone(Telephone(written: "12345")!)  // one two three four five
/// ```
enum EnglishSpeech {
  private static let small = [
    "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven",
    "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen",
  ]
  private static let tens = [
    "", "", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety",
  ]
  private static let ordinals = [
    "one": "first", "two": "second", "three": "third", "five": "fifth", "eight": "eighth",
    "nine": "ninth", "twelve": "twelfth",
  ]

  /// A whole number below a trillion: 3600 is three thousand six hundred, 105 one hundred and five.
  static func number(_ number: Int) -> String {
    guard number > 0 else { return small[0] }
    guard number < 1_000_000_000_000 else { return figures(String(number)) }
    var parts: [String] = []
    for (unit, value) in [("billion", 1_000_000_000), ("million", 1_000_000), ("thousand", 1000)] {
      let group = number / value % 1000
      if group > 0 { parts.append(below1000(group) + " " + unit) }
    }
    let rest = number % 1000
    if rest > 0 {
      parts.append((rest < 100 && !parts.isEmpty ? "and " : "") + below1000(rest))
    }
    return parts.joined(separator: " ")
  }

  private static func below1000(_ number: Int) -> String {
    if number >= 100 {
      let rest = number % 100
      return small[number / 100] + " hundred" + (rest > 0 ? " and " + below1000(rest) : "")
    }
    if number < 20 { return small[number] }
    return tens[number / 10] + (number % 10 > 0 ? "-" + small[number % 10] : "")
  }

  /// first, twenty-second, thirtieth
  static func ordinal(_ value: Int) -> String {
    let words = number(value)
    let start = words.lastIndex { $0 == " " || $0 == "-" }.map { words.index(after: $0) }
    let last = String(words[(start ?? words.startIndex)...])
    let ending =
      ordinals[last] ?? (last.hasSuffix("y") ? String(last.dropLast()) + "ieth" : last + "th")
    return String(words[..<(start ?? words.startIndex)]) + ending
  }

  /// Figures one after the other.
  static func figures(_ text: some StringProtocol) -> String {
    text.unicodeScalars.map { $0.isDigit ? small[Int($0.value - 0x30)] : String(Character($0)) }
      .joined(separator: " ")
  }

  /// twenty twenty-six, nineteen oh five, two thousand
  static func year(_ year: Int) -> String {
    guard (1000..<10_000).contains(year), year % 1000 >= 10 else { return number(year) }
    let (century, rest) = (year / 100, year % 100)
    let ending =
      rest == 0 ? "hundred" : rest < 10 ? "oh " + small[rest] : below1000(rest)
    return below1000(century) + " " + ending
  }

  /// A telephone with a breath between its groups.
  static func telephone(_ telephone: Telephone) -> String {
    var groups = telephone.number.split { $0 == "-" || $0 == " " }.map { group in
      group.first == "+" ? "plus " + figures(group.dropFirst()) : figures(group)
    }
    if let `extension` = telephone.extension { groups.append("extension " + figures(`extension`)) }
    return groups.joined(separator: ", ")
  }

  /// the twentieth of October, twenty twenty-six
  static func day(_ day: Day) -> String {
    let month = day.shortEnglish.split(separator: " ").last ?? ""
    return "the \(ordinal(day.day)) of \(month), \(year(day.year))"
  }

  /// nine in the morning, half past one in the afternoon, noon
  static func time(_ time: TimeOfDay) -> String {
    if time.minute == 0, time.hour == 12 { return "noon" }
    if time.minute == 0, time.hour % 24 == 0 { return "midnight" }
    let hour = small[(time.hour + 11) % 12 + 1]
    let clock =
      switch time.minute {
      case 0: hour
      case 15: "quarter past \(hour)"
      case 30: "half past \(hour)"
      case ..<10: "\(hour) oh \(small[time.minute])"
      default: "\(hour) \(below1000(time.minute))"
      }
    return clock + " " + partOfDay(time)
  }

  private static func partOfDay(_ time: TimeOfDay) -> String {
    switch time.hour {
    case 0..<12: "in the morning"
    case 12..<18: "in the afternoon"
    default: "in the evening"
    }
  }

  /// Running text with its numbers, times, dates and telephones in words.
  static func text(_ text: String) -> String {
    let bytes = Array(text.utf8)
    var said = ""
    var position = 0
    for found in Telephone.all(in: text) {
      said += numbersSaid(String(decoding: bytes[position..<found.range.lowerBound], as: UTF8.self))
      said += telephone(found.value)
      position = found.range.upperBound
    }
    return said + numbersSaid(String(decoding: bytes[position...], as: UTF8.self))
  }

  private static func numbersSaid(_ text: String) -> String {
    var said = ""
    var rest = Substring(text)
    while let start = rest.firstIndex(where: { $0.isASCII && $0.isNumber }) {
      said += rest[..<start]
      rest = rest[start...]
      said += takeNumber(&rest, before: said)
    }
    return said + rest
  }

  /// Takes what begins with a figure: a date, a time, an ordinal, a number.
  private static func takeNumber(_ rest: inout Substring, before said: String) -> String {
    let token = rest.prefix { $0.isASCII && ($0.isNumber || ",.:-/–".contains($0)) || $0 == "–" }
    if token.count >= 8, let day = Day(written: token) {
      rest = rest.dropFirst(token.count)
      return EnglishSpeech.day(day)
    }
    var digits = takeDigits(&rest)
    if digits.count <= 2, rest.first == ":", let time = takeMinutes(&rest, hour: digits) {
      let words = EnglishSpeech.time(time)
      return words + takeRange(&rest)
    }
    while rest.first == ",", rest.dropFirst().prefix(4).prefix(while: isFigure).count == 3 {
      rest = rest.dropFirst()
      digits += takeDigits(&rest)
    }
    let isLong = digits.count > 12 || (digits.count > 1 && digits.hasPrefix("0"))
    guard !isLong, let value = Int(digits) else { return figures(digits) }
    if rest.first == ".", rest.dropFirst().first.map(isFigure) == true {
      rest = rest.dropFirst()
      return number(value) + " point " + figures(takeDigits(&rest))
    }
    for suffix in ["st", "nd", "rd", "th"] where rest.hasPrefix(suffix) {
      rest = rest.dropFirst(2)
      return ordinal(value)
    }
    if rest.first == "%" {
      rest = rest.dropFirst()
      return number(value) + " percent" + takeRange(&rest)
    }
    if (1900..<2100).contains(value), isYear(behind: said) { return year(value) }
    if (1...31).contains(value), beginsWithMonth(rest) {
      rest = rest.dropFirst()
      return "the \(ordinal(value)) of "
    }
    return number(value) + takeRange(&rest)
  }

  private static func isFigure(_ character: Character) -> Bool {
    character.isASCII && character.isNumber
  }

  private static func takeDigits(_ rest: inout Substring) -> String {
    let digits = rest.prefix(while: isFigure)
    rest = rest.dropFirst(digits.count)
    return String(digits)
  }

  private static func takeMinutes(_ rest: inout Substring, hour: String) -> TimeOfDay? {
    let minutes = rest.dropFirst().prefix(while: isFigure)
    guard minutes.count == 2, let hour = Int(hour), let minute = Int(minutes),
      let time = TimeOfDay(hour: hour, minute: minute)
    else { return nil }
    rest = rest.dropFirst(3)
    return time
  }

  /// Takes the sign between the ends of a range: `3-5`, `9:00–12:00`.
  private static func takeRange(_ rest: inout Substring) -> String {
    let behind = rest.drop { $0 == " " }
    guard let sign = behind.first, "-–—~".contains(sign) else { return "" }
    let second = behind.dropFirst().drop { $0 == " " }
    guard second.first.map(isFigure) == true else { return "" }
    rest = second
    return " to "
  }

  private static let months = (1...12).compactMap { month in
    Day(year: 2000, month: month, day: 1)?.shortEnglish.split(separator: " ").last.map(String.init)
  }

  private static func beginsWithMonth(_ rest: Substring) -> Bool {
    rest.first == " " && months.contains { rest.dropFirst().hasPrefix($0) }
  }

  /// A number behind a month or a word such as “since” is a year.
  private static func isYear(behind said: String) -> Bool {
    guard said.last == " " else { return false }
    let word = said.dropLast().split { !$0.isLetter }.last.map(String.init) ?? ""
    return months.contains(word)
      || ["in", "since", "of", "by", "from", "after", "before", "until", "year"].contains(word)
  }
}

extension Unicode.Scalar {
  fileprivate var isDigit: Bool { value >= 0x30 && value <= 0x39 }
}
