/// A second reader of JSON, written from RFC 8259 alone and as simply as can be: it calls itself, copies
/// everything, and knows no places. Keys and texts are bytes.
indirect enum OracleJSON: Equatable {
  case object([(key: [UInt8], value: OracleJSON)])
  case array([OracleJSON])
  case text([UInt8])
  case number([UInt8])
  case word([UInt8])

  /// Nil where the bytes are not one document in UTF-8 without a key twice, a NUL or more than 32 levels.
  init?(_ bytes: [UInt8]) {
    guard String(validating: bytes, as: UTF8.self) != nil, !bytes.contains(0) else { return nil }
    var reader = OracleReader(rest: bytes[...])
    guard let value = reader.value(depth: 0) else { return nil }
    reader.skipSpace()
    guard reader.rest.isEmpty else { return nil }
    self = value
  }

  static func == (left: OracleJSON, right: OracleJSON) -> Bool {
    switch (left, right) {
    case (.object(let left), .object(let right)):
      left.count == right.count
        && zip(left, right).allSatisfy { $0.key == $1.key && $0.value == $1.value }
    case (.array(let left), .array(let right)): left == right
    case (.text(let left), .text(let right)), (.number(let left), .number(let right)),
      (.word(let left), .word(let right)):
      left == right
    default: false
    }
  }
}

private struct OracleReader {
  var rest: ArraySlice<UInt8>

  mutating func skipSpace() { rest = rest.drop { [0x20, 0x09, 0x0A, 0x0D].contains($0) } }

  mutating func take(_ byte: UInt8) -> Bool {
    guard rest.first == byte else { return false }
    rest.removeFirst()
    return true
  }

  mutating func value(depth: Int) -> OracleJSON? {
    skipSpace()
    guard let first = rest.first else { return nil }
    switch first {
    case UInt8(ascii: "{"): return depth < 32 ? object(depth: depth + 1) : nil
    case UInt8(ascii: "["): return depth < 32 ? array(depth: depth + 1) : nil
    case UInt8(ascii: "\""): return text().map(OracleJSON.text)
    default: return word()
    }
  }

  private mutating func object(depth: Int) -> OracleJSON? {
    rest.removeFirst()
    var members: [(key: [UInt8], value: OracleJSON)] = []
    skipSpace()
    if take(UInt8(ascii: "}")) { return .object([]) }
    repeat {
      skipSpace()
      guard rest.first == UInt8(ascii: "\""), let key = text() else { return nil }
      skipSpace()
      guard take(UInt8(ascii: ":")), let value = value(depth: depth),
        !members.contains(where: { $0.key == key })
      else { return nil }
      members.append((key, value))
      skipSpace()
    } while take(UInt8(ascii: ","))
    return take(UInt8(ascii: "}")) ? .object(members) : nil
  }

  private mutating func array(depth: Int) -> OracleJSON? {
    rest.removeFirst()
    var elements: [OracleJSON] = []
    skipSpace()
    if take(UInt8(ascii: "]")) { return .array([]) }
    repeat {
      guard let value = value(depth: depth) else { return nil }
      elements.append(value)
      skipSpace()
    } while take(UInt8(ascii: ","))
    return take(UInt8(ascii: "]")) ? .array(elements) : nil
  }

  private mutating func text() -> [UInt8]? {
    rest.removeFirst()
    var text: [UInt8] = []
    while let byte = rest.popFirst() {
      switch byte {
      case UInt8(ascii: "\""): return text
      case ..<0x20: return nil
      case UInt8(ascii: "\\"):
        guard let escaped = escape() else { return nil }
        text += escaped
      default: text.append(byte)
      }
    }
    return nil
  }

  private mutating func escape() -> [UInt8]? {
    guard let letter = rest.popFirst() else { return nil }
    let plain: [UInt8: UInt8] = [0x62: 8, 0x66: 12, 0x6E: 10, 0x72: 13, 0x74: 9]
    if "\"\\/".utf8.contains(letter) { return [letter] }
    if let byte = plain[letter] { return [byte] }
    guard letter == UInt8(ascii: "u"), let unit = hex() else { return nil }
    var units = [unit]
    if (0xD800...0xDBFF).contains(unit) {
      guard take(UInt8(ascii: "\\")), take(UInt8(ascii: "u")), let low = hex() else { return nil }
      units.append(low)
    }
    guard unit != 0, let text = String(validating: units, as: UTF16.self) else { return nil }
    return Array(text.utf8)
  }

  private mutating func hex() -> UInt16? {
    let digits = rest.prefix(4)
    let isHex = digits.allSatisfy {
      (0x30...0x39).contains($0) || (0x61...0x66).contains($0 | 0x20)
    }
    guard digits.count == 4, isHex else { return nil }
    rest.removeFirst(4)
    return UInt16(String(decoding: digits, as: UTF8.self), radix: 16)
  }

  /// A number or a name: everything up to what can stand behind one.
  private mutating func word() -> OracleJSON? {
    let word = Array(rest.prefix { !",]} \t\n\r".utf8.contains($0) })
    rest.removeFirst(word.count)
    let text = String(decoding: word, as: UTF8.self)
    if ["true", "false", "null"].contains(text) { return .word(word) }
    return isNumber(word) ? .number(word) : nil
  }
}

/// `-?(0|[1-9][0-9]*)(\.[0-9]+)?([eE][+-]?[0-9]+)?`
private func isNumber(_ word: [UInt8]) -> Bool {
  var rest = word[...]
  func digits() -> Int {
    let count = rest.prefix { (0x30...0x39).contains($0) }.count
    rest = rest.dropFirst(count)
    return count
  }
  if rest.first == UInt8(ascii: "-") { rest.removeFirst() }
  let startsWithZero = rest.first == UInt8(ascii: "0")
  let whole = digits()
  guard whole > 0, !startsWithZero || whole == 1 else { return false }
  if rest.first == UInt8(ascii: ".") {
    rest.removeFirst()
    guard digits() > 0 else { return false }
  }
  if let first = rest.first, "eE".utf8.contains(first) {
    rest.removeFirst()
    if let sign = rest.first, "+-".utf8.contains(sign) { rest.removeFirst() }
    guard digits() > 0 else { return false }
  }
  return rest.isEmpty
}
