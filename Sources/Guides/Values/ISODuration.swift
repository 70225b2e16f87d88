/// A length of time as feeds write it, ISO 8601: `PT30M`, `P30D`, `P1DT2H`, `P2W`.
///
/// Only lengths that are the same on every day: years and months are refused, a day has 24 hours. Numbers
/// are whole; only seconds may have a fraction (`PT36H0.5S`, as some programs write), which is dropped.
package struct ISODuration: Sendable, Hashable, Comparable, Encodable, CustomStringConvertible {
  package let seconds: Int

  /// The longest there is, some ten thousand years: added to any moment it cannot overflow.
  package static let longest = ISODuration(clamping: 315_569_520_000)

  package init?(seconds: Int) {
    guard (0...315_569_520_000).contains(seconds) else { return nil }
    self.seconds = seconds
  }

  private init(clamping seconds: Int) { self.seconds = seconds }

  package init?(_ text: some StringProtocol) { self.init(String(text)) }

  package init?(_ text: String) {
    guard text.utf8.count <= 64 else { return nil }
    let bytes = Array(text.utf8)
    guard bytes.first == UInt8(ascii: "P") else { return nil }
    var seconds = 0
    var lastRank = 0
    var isTime = false
    var hasNumber = false
    var index = 1
    while index < bytes.count {
      if bytes[index] == UInt8(ascii: "T") {
        guard !isTime, lastRank != 1 else { return nil }
        isTime = true
        hasNumber = false
        index += 1
        continue
      }
      let start = index
      var number = 0
      while index < bytes.count, (0x30...0x39).contains(bytes[index]) {
        guard number <= Self.longest.seconds else { return nil }
        number = number * 10 + Int(bytes[index] - 0x30)
        index += 1
      }
      guard index > start else { return nil }
      var hasFraction = false
      if index < bytes.count, bytes[index] == UInt8(ascii: ".") || bytes[index] == UInt8(ascii: ",")
      {
        let fraction = index + 1
        index = fraction
        while index < bytes.count, (0x30...0x39).contains(bytes[index]) { index += 1 }
        guard index > fraction else { return nil }
        hasFraction = true
      }
      guard index < bytes.count else { return nil }
      let rank: Int
      let unit: Int
      switch (bytes[index], isTime) {
      case (UInt8(ascii: "W"), false): (rank, unit) = (1, 604_800)
      case (UInt8(ascii: "D"), false): (rank, unit) = (2, 86_400)
      case (UInt8(ascii: "H"), true): (rank, unit) = (3, 3600)
      case (UInt8(ascii: "M"), true): (rank, unit) = (4, 60)
      case (UInt8(ascii: "S"), true): (rank, unit) = (5, 1)
      default: return nil
      }
      // Weeks stand alone; the others follow each other.
      guard rank > lastRank, lastRank != 1, !hasFraction || rank == 5 else { return nil }
      lastRank = rank
      hasNumber = true
      let (product, tooLong) = number.multipliedReportingOverflow(by: unit)
      let (sum, overflow) = seconds.addingReportingOverflow(product)
      guard !tooLong, !overflow else { return nil }
      seconds = sum
      index += 1
    }
    guard hasNumber else { return nil }
    self.init(seconds: seconds)
  }

  package static func < (left: ISODuration, right: ISODuration) -> Bool {
    left.seconds < right.seconds
  }

  /// The shortest form: `PT72H` is `P3D`, nothing is `PT0S`.
  package var description: String {
    guard seconds > 0 else { return "PT0S" }
    let (days, hours, minutes, rest) = parts
    var text = "P"
    if days > 0 { text += "\(days)D" }
    if hours + minutes + rest > 0 { text += "T" }
    if hours > 0 { text += "\(hours)H" }
    if minutes > 0 { text += "\(minutes)M" }
    if rest > 0 { text += "\(rest)S" }
    return text
  }

  private var parts: (days: Int, hours: Int, minutes: Int, seconds: Int) {
    (seconds / 86_400, seconds / 3600 % 24, seconds / 60 % 60, seconds % 60)
  }
}

extension ISODuration: Worded {
  /// Days, hours and minutes: `3 天`, `1 天 2 小时`, `15 分钟`; from a minute on, seconds round up.
  package var chinese: String {
    guard seconds >= 60 else { return "\(seconds) 秒" }
    let (days, hours, minutes, _) = roundedUpToMinutes.parts
    return [(days, "天"), (hours, "小时"), (minutes, "分钟")]
      .compactMap { $0.0 > 0 ? "\($0.0) \($0.1)" : nil }
      .joined(separator: " ")
  }

  /// Days, hours and minutes: `3 days`, `1 day 2 hours`, `15 minutes`; from a minute on, seconds round up.
  package var english: String {
    guard seconds >= 60 else { return counted(seconds, "second") }
    let (days, hours, minutes, _) = roundedUpToMinutes.parts
    return [(days, "day"), (hours, "hour"), (minutes, "minute")]
      .compactMap { $0.0 > 0 ? counted($0.0, $0.1) : nil }
      .joined(separator: " ")
  }

  private var roundedUpToMinutes: ISODuration {
    ISODuration(clamping: (seconds + 59) / 60 * 60)
  }
}

/// A number and its noun in English: `1 day`, `2 days`.
func counted(_ number: Int, _ noun: String) -> String {
  "\(number) \(noun)\(number == 1 ? "" : "s")"
}
