/// The bytes that a string of JSON means, its escapes undone, one by one and without a copy. Only for strings
/// that `JSONCheck` has passed.
struct JSONText: Sequence, IteratorProtocol {
  private let bytes: UnsafeBufferPointer<UInt8>
  private var index: Int
  /// What is left of a character that was written as an escape.
  private var pending: UInt32 = 0

  /// `offset` is that of the opening quote.
  init(_ bytes: UnsafeBufferPointer<UInt8>, at offset: Int) {
    self.bytes = bytes
    index = offset + 1
  }

  /// The offset behind the closing quote.
  var end: Int {
    var index = index
    while bytes[index] != UInt8(ascii: "\"") {
      index += bytes[index] == UInt8(ascii: "\\") ? 2 : 1
    }
    return index + 1
  }

  mutating func next() -> UInt8? {
    if pending != 0 {
      let byte = UInt8(truncatingIfNeeded: pending)
      pending >>= 8
      return byte
    }
    let byte = bytes[index]
    if byte == UInt8(ascii: "\"") { return nil }
    index += 1
    return byte == UInt8(ascii: "\\") ? escaped() : byte
  }

  private mutating func escaped() -> UInt8 {
    let letter = bytes[index]
    index += 1
    switch letter {
    case UInt8(ascii: "b"): return 0x08
    case UInt8(ascii: "f"): return 0x0C
    case UInt8(ascii: "n"): return 0x0A
    case UInt8(ascii: "r"): return 0x0D
    case UInt8(ascii: "t"): return 0x09
    case UInt8(ascii: "u"): break
    default: return letter
    }
    var value = unit()
    if value & 0xFC00 == 0xD800 {
      index += 2
      value = 0x10000 + (value & 0x3FF) << 10 + unit() & 0x3FF
    }
    return encoded(value)
  }

  private mutating func unit() -> UInt32 {
    var unit: UInt32 = 0
    for _ in 0..<4 {
      unit = unit << 4 | UInt32(hexDigit(bytes[index]) ?? 0)
      index += 1
    }
    return unit
  }

  /// The first byte of a character; the others wait, the next in the lowest place.
  private mutating func encoded(_ value: UInt32) -> UInt8 {
    func tail(_ shift: UInt32) -> UInt32 { 0x80 | value >> shift & 0x3F }
    switch value {
    case ..<0x80: return UInt8(value)
    case ..<0x800:
      pending = tail(0)
      return UInt8(0xC0 | value >> 6)
    case ..<0x10000:
      pending = tail(6) | tail(0) << 8
      return UInt8(0xE0 | value >> 12)
    default:
      pending = tail(12) | tail(6) << 8 | tail(0) << 16
      return UInt8(0xF0 | value >> 18)
    }
  }
}

func hexDigit(_ byte: UInt8) -> UInt16? {
  switch byte {
  case UInt8(ascii: "0")...UInt8(ascii: "9"): UInt16(byte - UInt8(ascii: "0"))
  case UInt8(ascii: "a")...UInt8(ascii: "f"): UInt16(byte - UInt8(ascii: "a") + 10)
  case UInt8(ascii: "A")...UInt8(ascii: "F"): UInt16(byte - UInt8(ascii: "A") + 10)
  default: nil
  }
}

/// The length of the UTF-8 character that begins at an index; 0 where none does. Overlong forms, surrogates
/// and numbers above U+10FFFF are none.
func characterLength(_ bytes: UnsafeBufferPointer<UInt8>, at index: Int) -> Int {
  func follows(_ distance: Int, _ range: ClosedRange<UInt8> = 0x80...0xBF) -> Bool {
    index + distance < bytes.count && range.contains(bytes[index + distance])
  }
  switch bytes[index] {
  case 0x00...0x7F: return 1
  case 0xC2...0xDF: return follows(1) ? 2 : 0
  case 0xE0: return follows(1, 0xA0...0xBF) && follows(2) ? 3 : 0
  case 0xE1...0xEC, 0xEE, 0xEF: return follows(1) && follows(2) ? 3 : 0
  case 0xED: return follows(1, 0x80...0x9F) && follows(2) ? 3 : 0
  case 0xF0: return follows(1, 0x90...0xBF) && follows(2) && follows(3) ? 4 : 0
  case 0xF1...0xF3: return follows(1) && follows(2) && follows(3) ? 4 : 0
  case 0xF4: return follows(1, 0x80...0x8F) && follows(2) && follows(3) ? 4 : 0
  default: return 0
  }
}
