/// A day, or a run of days, on which an office keeps other hours than in an ordinary week.
///
/// ```swift
/// SpecialDay.read("2027-01-01 09:00-12:00（元旦值班，只办急件）")
/// SpecialDay.read("2026-12-31 不办公（年终盘点）")
/// SpecialDay.read("2027-02-05至2027-02-12 closed")
/// ```
package struct SpecialDay: Sendable, Hashable {
  package let first: Day
  /// The last day of the run, or `first`.
  package let last: Day
  /// When it is open on those days; empty when closed.
  package let ranges: [TimeRange]
  package let reason: String?

  package init(_ first: Day, _ last: Day, ranges: [TimeRange], reason: String?) {
    self.first = first
    self.last = max(first, last)
    self.ranges = ranges
    self.reason = reason
  }

  package init?(written text: some StringProtocol) {
    guard case .success(let day) = Self.read(text) else { return nil }
    self = day
  }

  /// A line as it is written, or what is not understood in it.
  package static func read(_ text: some StringProtocol) -> Result<SpecialDay, HoursMistake> {
    var cursor = TextCursor(text)
    cursor.skipSpaces()
    if cursor.isAtEnd { return .failure(.empty) }
    guard let first = cursor.takeDay() else { return .failure(.dateUnclear(cursor.rest)) }
    var last = first
    let afterFirst = cursor.index
    cursor.skipSpaces()
    if cursor.takeRangeSign() {
      cursor.skipSpaces()
      let start = cursor.index
      guard let day = cursor.takeDay(after: first), day >= first, day - first <= 366 else {
        cursor.index = start
        return .failure(.dateUnclear(cursor.rest))
      }
      last = day
    } else {
      cursor.index = afterFirst
    }
    cursor.skip(anyOf: [":", ","])
    return cursor.takeTimes().flatMap { times in
      cursor.skip(anyOf: ["。", ";", "."])
      guard cursor.isAtEnd else { return .failure(.timeUnclear(cursor.rest)) }
      return .success(SpecialDay(first, last, ranges: times.ranges, reason: times.remark))
    }
  }

  package var isClosed: Bool { ranges.isEmpty }

  package func contains(_ day: Day) -> Bool { first <= day && day <= last }
}
