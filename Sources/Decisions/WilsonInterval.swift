/// The 90 % interval of a share by E. B. Wilson (Journal of the American Statistical Association 22, 1927):
/// what the true share may be, seeing so many of so many. It is reckoned in whole numbers: its ends are the
/// shares that are just `z · √(share · (1 − share) / count)` away from what was seen.
package struct WilsonInterval: Sendable, Hashable, Encodable {
  package let part: Int
  package let count: Int

  /// `count` is at least 1, `part` from 0 to `count`.
  package init(_ part: Int, of count: Int) {
    precondition(count > 0 && part >= 0 && part <= count, "a share is of something")
    self.part = part
    self.count = count
  }

  /// z² for 90 % (z = 1.644853627), times 10⁹.
  private static let zSquared: Int128 = 2_705_543_454

  /// Of more cases than these an interval is narrower than a hundredth of a thousandth, and so they may be
  /// divided down to what 128 bits can square.
  private static let mostCases = 100_000_000_000

  /// Whether the lower end is at least a share in thousandths.
  package func lowerIsAtLeast(_ share: Int) -> Bool {
    let distance = distance(from: share)
    return share <= 0 || distance > 0 && square(distance) >= spread(at: share)
  }

  /// Whether the upper end is below a share in thousandths.
  package func upperIsBelow(_ share: Int) -> Bool {
    let distance = distance(from: share)
    return distance < 0 && square(distance) > spread(at: share)
  }

  /// The ends in thousandths: the lower rounded down, the upper rounded up.
  package var ends: (lower: Int, upper: Int) {
    let lower = (0...1000).last { lowerIsAtLeast($0) } ?? 0
    let upper = (0...1000).first { upperIsBelow($0) } ?? 1000
    return (lower, upper)
  }

  /// How far what was seen lies above a share, times 1000 · `count`.
  private func distance(from share: Int) -> Int128 {
    1000 * Int128(part / divisor) - Int128(share) * Int128(count / divisor)
  }

  private func square(_ distance: Int128) -> Int128 { distance * distance * 1_000_000_000 }

  /// `z² · share · (1 − share) / count`, in the units of a squared distance.
  private func spread(at share: Int) -> Int128 {
    Self.zSquared * Int128(count / divisor) * Int128(share) * Int128(1000 - share)
  }

  /// 1 for every count that can be true.
  private var divisor: Int { count / Self.mostCases + 1 }
}
