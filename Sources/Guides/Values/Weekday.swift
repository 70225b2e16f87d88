/// A day of the week, Monday first.
package enum Weekday: Int, Sendable, Hashable, Comparable, CaseIterable {
  case monday = 1
  case tuesday
  case wednesday
  case thursday
  case friday
  case saturday
  case sunday

  package static func < (left: Weekday, right: Weekday) -> Bool { left.rawValue < right.rawValue }

  /// Saturday and Sunday.
  package var isWeekend: Bool { self >= .saturday }

  /// The short name: `周二`.
  package var shortChinese: String { "周" + Self.chineseNumerals[rawValue - 1] }

  /// The short name: `Tue`.
  package var shortEnglish: String { String(english.prefix(3)) }

  private static let chineseNumerals = ["一", "二", "三", "四", "五", "六", "日"]
}

extension Weekday: Worded {
  /// The name: `星期二`.
  package var chinese: String { "星期" + Self.chineseNumerals[rawValue - 1] }

  /// The name: `Tuesday`.
  package var english: String {
    switch self {
    case .monday: "Monday"
    case .tuesday: "Tuesday"
    case .wednesday: "Wednesday"
    case .thursday: "Thursday"
    case .friday: "Friday"
    case .saturday: "Saturday"
    case .sunday: "Sunday"
    }
  }
}
