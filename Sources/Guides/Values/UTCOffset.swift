/// How far local time is ahead of UTC, in whole minutes: `+08:00` is 480.
package struct UTCOffset: Sendable, Hashable, Comparable, Encodable, CustomStringConvertible {
  /// Minutes ahead of UTC, from -1439 to 1439.
  package let minutes: Int

  package static let utc = UTCOffset(clamping: 0)
  /// China Standard Time.
  package static let china = UTCOffset(clamping: 480)

  package init?(minutes: Int) {
    guard (-1439...1439).contains(minutes) else { return nil }
    self.minutes = minutes
  }

  private init(clamping minutes: Int) { self.minutes = minutes }

  /// The form of RFC 3339: `+08:00`, `-03:30`, `Z`.
  package init?(_ text: some StringProtocol) {
    guard text.utf8.count <= 6 else { return nil }
    self.init(bytes: Array(text.utf8)[...])
  }

  init?(bytes: ArraySlice<UInt8>) {
    if bytes.count == 1, let only = bytes.first, only | 0x20 == UInt8(ascii: "z") {
      self = .utc
      return
    }
    guard bytes.count == 6, let sign = bytes.first,
      sign == UInt8(ascii: "+") || sign == UInt8(ascii: "-"),
      bytes[bytes.startIndex + 3] == UInt8(ascii: ":"),
      let hours = decimal(bytes[(bytes.startIndex + 1)..<(bytes.startIndex + 3)]), hours <= 23,
      let minutes = decimal(bytes[(bytes.startIndex + 4)..<(bytes.startIndex + 6)]), minutes <= 59
    else { return nil }
    self.minutes = (sign == UInt8(ascii: "-") ? -1 : 1) * (hours * 60 + minutes)
  }

  package static func < (left: UTCOffset, right: UTCOffset) -> Bool {
    left.minutes < right.minutes
  }

  /// `+08:00`; UTC is `+00:00`.
  package var description: String {
    let distance = abs(minutes)
    return
      "\(minutes < 0 ? "-" : "+")\(padded(distance / 60, to: 2)):\(padded(distance % 60, to: 2))"
  }
}

/// The value of a few ASCII digits; nil where there is anything else.
func decimal(_ bytes: ArraySlice<UInt8>) -> Int? {
  guard !bytes.isEmpty, bytes.count <= 9 else { return nil }
  var value = 0
  for byte in bytes {
    guard byte >= UInt8(ascii: "0"), byte <= UInt8(ascii: "9") else { return nil }
    value = value * 10 + Int(byte - UInt8(ascii: "0"))
  }
  return value
}
