import Decisions
import Foundation
import Testing

/// The interval in whole numbers, held against the formula as textbooks print it.
@Suite("The Wilson interval")
struct WilsonIntervalTests {
  /// The ends of the 90 % interval by the formula.
  static func ends(_ part: Int, of count: Int) -> (lower: Double, upper: Double) {
    let z = 1.644853626951472
    let n = Double(count)
    let share = Double(part) / n
    let middle = share + z * z / (2 * n)
    let half = z * (share * (1 - share) / n + z * z / (4 * n * n)).squareRoot()
    return ((middle - half) / (1 + z * z / n), (middle + half) / (1 + z * z / n))
  }

  @Test("its ends lie on the side of 0.8 and 0.5 on which the formula has them, for 80,000 shares")
  func itAgreesWithTheFormula() {
    var wrong: [String] = []
    for count in 1...400 {
      for part in 0...count {
        let interval = WilsonInterval(part, of: count)
        let ends = Self.ends(part, of: count)
        if interval.lowerIsAtLeast(800) != (ends.lower >= 0.8)
          || interval.upperIsBelow(500) != (ends.upper < 0.5)
        {
          wrong.append("\(part) of \(count)")
        }
      }
    }
    #expect(wrong.isEmpty)
  }

  @Test(
    "next to a threshold it knows the side",
    arguments: [
      // The lower end is 0.79999976 and 0.8000015, the upper 0.50000009 and 0.49999958.
      (1143, 1398, false, false), (644, 782, true, false), (19, 20, true, false),
      (18, 20, false, false), (8066, 10_000, true, false), (8065, 10_000, false, false),
      (702, 1467, false, false), (305, 652, false, false), (437, 924, false, true),
      (103, 231, false, true), (4917, 10_000, false, true), (4918, 10_000, false, false),
    ]
  )
  func itKnowsTheSide(part: Int, count: Int, isAnswering: Bool, isNot: Bool) {
    let interval = WilsonInterval(part, of: count)
    #expect(interval.lowerIsAtLeast(800) == isAnswering)
    #expect(interval.upperIsBelow(500) == isNot)
  }

  @Test(
    "its ends are shown in thousandths, the lower rounded down, the upper up",
    arguments: [
      (130, 412, 279, 355), (20, 20, 880, 1000), (0, 20, 0, 120), (10, 20, 327, 673),
      (1, 1, 269, 1000), (0, 1, 0, 731),
    ]
  )
  func itsEndsAreShown(part: Int, count: Int, lower: Int, upper: Int) {
    #expect(WilsonInterval(part, of: count).ends == (lower, upper))
  }

  @Test("its ends are those of the formula", arguments: [1, 2, 7, 20, 33, 412])
  func itsEndsAreThoseOfTheFormula(count: Int) {
    for part in 0...count {
      let (lower, upper) = Self.ends(part, of: count)
      let ends = WilsonInterval(part, of: count).ends
      #expect(ends.lower == Int(max(0, lower) * 1000 + 1e-9), "\(part)")
      #expect(ends.upper == Int((min(1, upper) * 1000 - 1e-9).rounded(.up)), "\(part)")
    }
  }

  @Test("the whole of what was seen proves less than the whole, nothing more than nothing")
  func certaintyIsNeverProved() {
    for count in [1, 20, 1000, 100_000_000_000, .max] {
      #expect(!WilsonInterval(count, of: count).lowerIsAtLeast(1000))
      #expect(!WilsonInterval(0, of: count).upperIsBelow(0))
      #expect(WilsonInterval(0, of: count).lowerIsAtLeast(0))
      #expect(WilsonInterval(0, of: count).upperIsBelow(1000))
    }
  }

  @Test("of more cases than there are people it is as narrow as can be shown")
  func hugeCountsDoNotOverflow() {
    #expect(WilsonInterval(.max / 2, of: .max).ends == (499, 501))
    #expect(WilsonInterval(.max, of: .max).ends == (999, 1000))
    #expect(WilsonInterval(123_456_789_012_345, of: 999_999_999_999_999).ends == (123, 124))
  }
}
