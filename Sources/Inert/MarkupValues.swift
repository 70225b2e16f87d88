// What stands in quotes, what stands for a character, and where an address leads.

extension MarkupCheck {
  /// Reads `="…"` behind an attribute's name. Gives the place of the value, nil where there is none.
  @inline(__always)
  mutating func value(of name: Range<Int>, _ kind: MarkupRules.Value) throws(OutputFault)
    -> Range<Int>?
  {
    let equals = afterSpace(index)
    guard reader[equals] == UInt8(ascii: "=") else {
      guard rules.isHTML, kind == .flag || kind == .textOrFlag else {
        throw fault(.valueMissing, name.lowerBound, name.upperBound)
      }
      return nil
    }
    guard kind != .flag else { throw fault(.valueUnexpected, name.lowerBound, name.upperBound) }
    let opening = afterSpace(equals + 1)
    let quote = reader[opening]
    guard quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") else {
      throw fault(.unquoted, name.lowerBound, name.upperBound)
    }
    index = opening + 1
    loop: while true {
      index = reader.endOfPlainText(from: index)
      let byte = reader[index]
      if byte == quote { break }
      switch byte {
      case UInt8(ascii: "\""), UInt8(ascii: "'"), 0x0A, 0x09: index += 1
      case UInt8(ascii: "&"): try reference()
      case UInt8(ascii: "<"): throw fault(.lessInValue, index, index + 1)
      case 0x80...: try characters()
      default:
        guard index < reader.count else { break loop }
        throw fault(.controlCharacter, index, index + 1)
      }
    }
    guard index < reader.count else {
      throw fault(.tagUnfinished, name.lowerBound, name.upperBound)
    }
    let value = opening + 1..<index
    index += 1
    switch kind {
    case .text, .flag, .textOrFlag: break
    default: try check(value, kind)
    }
    return value
  }

  private mutating func check(_ value: Range<Int>, _ kind: MarkupRules.Value) throws(OutputFault) {
    let (start, end) = (value.lowerBound, value.upperBound)
    switch kind {
    case .text, .flag, .textOrFlag: break
    case .id:
      guard !value.isEmpty, !value.contains(where: { reader[$0] <= 0x20 }) else {
        throw fault(.idInvalid, start, end)
      }
      guard ids.insert(value, reader) else { throw fault(.idTwice, start, end) }
    case .link: try link(value)
    case .own: try own(value)
    case .ownNames:
      for index in value
      where !isNameOfFile(reader[index], behind: index > start ? reader[index - 1] : 0x20) {
        throw fault(.foreignAddress, start, end)
      }
    case .drawing:
      for index in value where !isDrawing(reader[index]) {
        throw fault(.drawingValue, index, index + 1)
      }
    case .namespace:
      guard rules.namespaces.contains(where: { reader.equals(value, $0) }) else {
        throw fault(.fixedValue, start, end)
      }
    case .get:
      guard reader.equals(value, "get") else { throw fault(.fixedValue, start, end) }
    }
  }

  // MARK: Characters

  /// Characters of more than one byte, as many as follow each other.
  @inline(__always)
  mutating func characters() throws(OutputFault) {
    repeat {
      // Han characters, punctuation of theirs, and nothing that has to be looked at twice.
      while true {
        let word = reader.word(at: index)
        guard word & 0xC0C0F0 == 0x8080E0, 0x5FFE >> (word & 0xF) & 1 == 1 else { break }
        index += 3
      }
      if reader[index] >= 0x80 { try character() }
    } while reader[index] >= 0x80
  }

  /// A character of more than one byte.
  @inline(__always)
  mutating func character() throws(OutputFault) {
    let length = reader.characterLength(at: index)
    guard length > 0 else { throw fault(.notUTF8, index, index + 1) }
    // U+FFFE and U+FFFF make a document of XML one that is not well-formed.
    if !rules.isHTML, length == 3, reader[index] == 0xEF, reader[index + 1] == 0xBF,
      reader[index + 2] >= 0xBE
    {
      throw fault(.controlCharacter, index, index + 3)
    }
    index += length
  }

  /// `&amp;`, `&#39;`: always with its end, or readers differ in what they see.
  mutating func reference() throws(OutputFault) {
    let start = index
    var end = start + 1
    let isNumber = reader[end] == UInt8(ascii: "#")
    if isNumber { end += 1 }
    while isLetterOrDigit(reader[end]), end - start < 34 { end += 1 }
    guard reader[end] == UInt8(ascii: ";"), end > start + 1 else {
      throw fault(.reference, start, min(end + 1, reader.count))
    }
    let isAllowed =
      isNumber ? isCharacter(start + 2..<end) : rules.isHTML || isOfXML(start + 1..<end)
    guard isAllowed else { throw fault(.reference, start, end + 1) }
    index = end + 1
  }

  private func isOfXML(_ name: Range<Int>) -> Bool {
    let names: [StaticString] = ["amp", "lt", "gt", "quot", "apos"]
    return names.contains { reader.equals(name, $0) }
  }

  /// A number, decimal or `x` and hexadecimal, of a character that text may hold.
  private func isCharacter(_ digits: Range<Int>) -> Bool {
    var digits = digits
    var radix = 10
    if reader[digits.lowerBound] | 0x20 == UInt8(ascii: "x") {
      radix = 16
      digits = digits.lowerBound + 1..<digits.upperBound
    }
    guard (1...7).contains(digits.count),
      let number = UInt32(String(decoding: reader.bytes[digits], as: UTF8.self), radix: radix),
      let scalar = Unicode.Scalar(number)
    else { return false }
    return
      (scalar.value >= 0x20 && !(0x7F...0x9F).contains(scalar.value) || [9, 10].contains(number))
      && !(0xFFFE...0xFFFF).contains(scalar.value)
  }

  private func isLetterOrDigit(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"):
      true
    default: false
    }
  }

  // MARK: Addresses

  /// An address that a reader may follow. Read as it is written: no byte of it stands for another but in `&amp;`
  /// and `&#39;`, so that what is compared here is what a browser sees.
  func link(_ value: Range<Int>) throws(OutputFault) {
    if isPlainPath(value) { return }
    try plainAddress(value)
    guard let colon = schemeEnd(value) else { return try path(value) }
    let scheme = value.lowerBound..<colon + 1
    let isWeb = reader.equals(scheme, "https:") || reader.equals(scheme, "http:")
    guard
      isWeb && reader.isAt(colon + 1, "//")
        || reader.equals(scheme, "mailto:") || reader.equals(scheme, "tel:")
    else { throw fault(.address, value.lowerBound, value.upperBound) }
  }

  /// An address in the site itself.
  func own(_ value: Range<Int>) throws(OutputFault) {
    if isPlainPath(value) { return }
    try plainAddress(value)
    guard schemeEnd(value) == nil else {
      throw fault(.foreignAddress, value.lowerBound, value.upperBound)
    }
    try path(value)
  }

  /// Nearly every address: `../../guides/marriage/index.html#fees`.
  private func isPlainPath(_ value: Range<Int>) -> Bool {
    for index in value {
      switch reader[index] {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "-")...UInt8(ascii: "9"), UInt8(ascii: "_"), UInt8(ascii: "#"):
        continue
      default: return false
      }
    }
    return !reader.isAt(value.lowerBound, "//")
  }

  /// Not `//host` and not `\\host`: backslashes are refused everywhere.
  private func path(_ value: Range<Int>) throws(OutputFault) {
    guard !reader.isAt(value.lowerBound, "//") else {
      throw fault(.foreignAddress, value.lowerBound, value.upperBound)
    }
  }

  private func plainAddress(_ value: Range<Int>) throws(OutputFault) {
    for index in value {
      switch reader[index] {
      case UInt8(ascii: "\""), UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "\\"),
        UInt8(ascii: "^"), UInt8(ascii: "`"), UInt8(ascii: "{")...UInt8(ascii: "}"):
        throw fault(.address, value.lowerBound, value.upperBound)
      case UInt8(ascii: "&"):
        guard reader.isAt(index, "&amp;") || reader.isAt(index, "&#39;") else {
          throw fault(.address, value.lowerBound, value.upperBound)
        }
      case 0x21...0x7E: continue
      default: throw fault(.address, value.lowerBound, value.upperBound)
      }
    }
  }

  /// The place of the colon behind a scheme; nil where a path, a query or a fragment begins before it.
  private func schemeEnd(_ value: Range<Int>) -> Int? {
    for index in value {
      switch reader[index] {
      case UInt8(ascii: ":"): return index
      case UInt8(ascii: "/"), UInt8(ascii: "?"), UInt8(ascii: "#"): return nil
      default: continue
      }
    }
    return nil
  }

  /// `search.js search/zh-Hans/core.js?v=rp7h`: the script puts each behind the path of its own folder; without
  /// a colon, and with a slash only behind a name, none leads away from there.
  private func isNameOfFile(_ byte: UInt8, behind before: UInt8) -> Bool {
    byte == UInt8(ascii: "/")
      ? isLetterOrDigit(before) : isLetterOrDigit(byte) || "-._?= ".utf8.contains(byte)
  }

  // MARK: Drawings

  /// Without colons, slashes and quotes nothing of another place can be named; `url(#part)` can.
  private func isDrawing(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x20, 0x09, 0x0A, UInt8(ascii: "#"), UInt8(ascii: "%"), UInt8(ascii: "("),
      UInt8(ascii: ")"), UInt8(ascii: "+")...UInt8(ascii: "."), UInt8(ascii: "_"):
      true
    default: isLetterOrDigit(byte)
    }
  }
}
