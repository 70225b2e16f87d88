extension ByteText {
  /// The character that `&amp;`, `&#26446;` or `&#x674E;` stands for, and the end of the reference.
  func characterReference(at start: Int) -> (text: String, end: Int)? {
    if self[start + 1] == UInt8(ascii: "#") { return numericReference(at: start) }
    var end = start + 1
    while end - start <= 32, self[end].isLetter || self[end].isDigit { end += 1 }
    guard end > start + 1, self[end] == UInt8(ascii: ";"),
      let text = namedCharacter(bytes[start...end])
    else { return nil }
    return (text, end + 1)
  }

  private func numericReference(at start: Int) -> (text: String, end: Int)? {
    let isHexadecimal = self[start + 2] | 0x20 == UInt8(ascii: "x")
    let first = start + (isHexadecimal ? 3 : 2)
    var end = first
    var value: UInt32 = 0
    while end - first < 8, let digit = hexadecimalValue(self[end]), isHexadecimal || digit < 10 {
      value = value * (isHexadecimal ? 16 : 10) + digit
      end += 1
    }
    let length = end - first
    guard length >= 1, length <= (isHexadecimal ? 6 : 7), self[end] == UInt8(ascii: ";") else {
      return nil
    }
    let scalar = value == 0 ? nil : Unicode.Scalar(value)
    return (String(Character(scalar ?? "\u{FFFD}")), end + 1)
  }

  private func hexadecimalValue(_ byte: UInt8) -> UInt32? {
    switch byte {
    case 0x30...0x39: UInt32(byte - 0x30)
    case 0x41...0x46: UInt32(byte - 0x41 + 10)
    case 0x61...0x66: UInt32(byte - 0x61 + 10)
    default: nil
    }
  }

  /// Which marks of a text stand for something else.
  enum Escapes { case references, referencesAndBackslashes }

  /// A text with its escapes resolved, as in the address or the title of a link.
  func unescaped(_ start: Int, _ end: Int, _ escapes: Escapes) -> String {
    var result: [UInt8] = []
    var index = start
    var plainStart = start
    while index < end {
      let byte = self[index]
      if byte == UInt8(ascii: "\\"), escapes == .referencesAndBackslashes, index + 1 < end,
        self[index + 1].isPunctuation
      {
        result += bytes[plainStart..<index]
        plainStart = index + 1
        index += 2
      } else if byte == UInt8(ascii: "&"), let (text, next) = characterReference(at: index),
        next <= end
      {
        result += bytes[plainStart..<index]
        result += text.utf8
        plainStart = next
        index = next
      } else {
        index += 1
      }
    }
    guard plainStart > start || !result.isEmpty else { return string(start, end) }
    result += bytes[plainStart..<max(plainStart, end)]
    return String(decoding: result, as: UTF8.self)
  }
}
