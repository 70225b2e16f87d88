/// Bytes to be read by place. Behind the last there is a NUL, which is allowed nowhere: what reads until
/// something else comes ends there, and no place is out of bounds.
struct ByteReader {
  let bytes: UnsafeBufferPointer<UInt8>

  @inline(__always)
  subscript(_ index: Int) -> UInt8 {
    // One comparison for both ends.
    UInt(bitPattern: index) < UInt(bitPattern: bytes.count) ? bytes[index] : 0
  }

  var count: Int { bytes.count }

  /// Eight bytes, the first one lowest; NUL for those behind the end.
  @inline(__always)
  func word(at index: Int) -> UInt64 {
    if index >= 0, index <= bytes.count - 8 {
      return UnsafeRawPointer(bytes.baseAddress.unsafelyUnwrapped)
        .loadUnaligned(fromByteOffset: index, as: UInt64.self).littleEndian
    }
    return (0..<8).reduce(0) { $0 | UInt64(self[index + $1]) << UInt64($1 * 8) }
  }

  /// The place of the next byte that text cannot hold without a second look: a quote, `&`, `<`, a control
  /// character, a byte above 0x7F, or the end.
  @inline(__always)
  func endOfPlainText(from start: Int) -> Int {
    firstByte(from: start) { word in
      // `&` and `'` differ in their lowest bit.
      Self.hits(of: 0x22, in: word) | Self.hits(of: 0x3C, in: word) | Self.hits(of: 0x7F, in: word)
        | Self.hits(of: 0x27, in: word | Self.ones)
    }
  }

  /// The place of the next byte at which a string of JSON needs a second look: its end, an escape, a control
  /// character, a byte above 0x7F, or the end of all.
  @inline(__always)
  func endOfPlainString(from start: Int) -> Int {
    firstByte(from: start) { Self.hits(of: 0x22, in: $0) | Self.hits(of: 0x5C, in: $0) }
  }

  private static let ones = 0x0101_0101_0101_0101 as UInt64

  /// The highest bit of each byte that is this one; above the lowest hit there may be others (Mycroft's test
  /// for a zero byte in a word).
  @inline(__always)
  private static func hits(of byte: UInt64, in word: UInt64) -> UInt64 {
    let other = word ^ (ones &* byte)
    return (other &- ones) & ~other
  }

  /// The place of the first byte that is a control character, above 0x7F, or a hit; looks at eight at a time.
  @inline(__always)
  private func firstByte(from start: Int, _ hits: (UInt64) -> UInt64) -> Int {
    var index = start
    while true {
      let word = word(at: index)
      let low = (word &- Self.ones &* 0x20) & ~word
      let special = (word | low | hits(word)) & (Self.ones &* 0x80)
      if special != 0 { return index + special.trailingZeroBitCount / 8 }
      index += 8
    }
  }

  func isAt(_ index: Int, _ text: StaticString) -> Bool {
    text.withUTF8Buffer { text in
      index >= 0 && index <= bytes.count - text.count
        && bytes[index..<index + text.count].elementsEqual(text)
    }
  }

  func equals(_ range: Range<Int>, _ text: StaticString) -> Bool {
    range.count == text.utf8CodeUnitCount && isAt(range.lowerBound, text)
  }

  /// How many bytes the character has that begins here with a byte above 0x7F; 0 where it is none (Unicode,
  /// table 3-7): no overlong form, no surrogate, nothing above U+10FFFF.
  @inline(__always)
  func characterLength(at index: Int) -> Int {
    let first = self[index]
    let second = self[index + 1]
    switch first {
    case 0xE1...0xEC, 0xEE, 0xEF:
      return isContinuation(second) && isContinuation(self[index + 2]) ? 3 : 0
    case 0xC2...0xDF: return isContinuation(second) ? 2 : 0
    case 0xE0: return second >= 0xA0 && second <= 0xBF && isContinuation(self[index + 2]) ? 3 : 0
    case 0xED: return second >= 0x80 && second <= 0x9F && isContinuation(self[index + 2]) ? 3 : 0
    case 0xF0...0xF4:
      let isInside =
        switch first {
        case 0xF0: second >= 0x90 && second <= 0xBF
        case 0xF4: second >= 0x80 && second <= 0x8F
        default: isContinuation(second)
        }
      return isInside && isContinuation(self[index + 2]) && isContinuation(self[index + 3]) ? 4 : 0
    default: return 0
    }
  }

  @inline(__always)
  private func isContinuation(_ byte: UInt8) -> Bool { byte & 0xC0 == 0x80 }
}
