import Diagnostics

// JSON (RFC 8259), strictly: what two programs could read in two ways is refused, because a feed that says
// "closed" and "open" of one channel would be open for one of them. One look at every byte, nothing kept
// but the places of the keys of open objects, and no recursion: the containers that are open are the
// bits of one number.

/// Whether bytes are one document of JSON in UTF-8.
///
/// ```swift
/// try JSONCheck.run(Array(#"{"state":"open","state":"closed"}"#.utf8))  // throws keyTwice at the second
/// ```
struct JSONCheck {
  /// How many containers may be open within each other.
  static let deepest = 32

  private let bytes: UnsafeBufferPointer<UInt8>
  private var index = 0
  /// How many containers are open; bit `depth - 1` of `objects` tells whether the innermost is an object.
  private var depth = 0
  private var objects: UInt64 = 0
  private var keys = OpenKeys()
  private var ends: [Int] = []

  /// Returns the offsets behind the containers that are directly in the outermost value.
  @discardableResult
  static func run(_ bytes: [UInt8]) throws(JSONFault) -> [Int] {
    try bytes.withUnsafeBufferPointer { bytes throws(JSONFault) in
      if let fault = foreignEncoding(bytes) { throw fault }
      var check = JSONCheck(bytes: bytes)
      try check.document()
      return check.ends
    }
  }

  private init(bytes: UnsafeBufferPointer<UInt8>) { self.bytes = bytes }

  private mutating func document() throws(JSONFault) {
    try skipSpace()
    repeat { try beginValue() } while try endValues()
    if index < bytes.count { throw fault(.trailingText) }
  }

  /// Reads a simple value, or opens containers until it has read one or found them empty.
  private mutating func beginValue() throws(JSONFault) {
    while true {
      guard index < bytes.count else { throw fault(.ends) }
      switch bytes[index] {
      case UInt8(ascii: "{"):
        try open(isObject: true)
        if try takesClosing(UInt8(ascii: "}")) { return }
        try key()
      case UInt8(ascii: "["):
        try open(isObject: false)
        if try takesClosing(UInt8(ascii: "]")) { return }
      case UInt8(ascii: "\""):
        _ = try string()
        return
      case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"): return try number()
      case UInt8(ascii: "t"): return try word("true")
      case UInt8(ascii: "f"): return try word("false")
      case UInt8(ascii: "n"): return try word("null")
      default: throw fault(.unexpected(.value))
      }
    }
  }

  /// Closes what ends behind a value; true where another value must follow.
  private mutating func endValues() throws(JSONFault) -> Bool {
    while true {
      try skipSpace()
      guard depth > 0 else { return false }
      guard index < bytes.count else { throw fault(.ends) }
      let isObject = isInObject
      let closing = isObject ? UInt8(ascii: "}") : UInt8(ascii: "]")
      switch bytes[index] {
      case closing: try close()
      case UInt8(ascii: ","):
        let comma = index
        index += 1
        try skipSpace()
        if index < bytes.count, bytes[index] == closing {
          throw JSONFault(.trailingComma, at: Span(comma, comma + 1))
        }
        if isObject { try key() }
        return true
      default: throw fault(.unexpected(isObject ? .commaOrBrace : .commaOrBracket))
      }
    }
  }

  private var isInObject: Bool { objects >> UInt64(depth - 1) & 1 == 1 }

  private mutating func open(isObject: Bool) throws(JSONFault) {
    guard depth < Self.deepest else { throw fault(.tooDeep) }
    let bit: UInt64 = 1 << UInt64(depth)
    objects = isObject ? objects | bit : objects & ~bit
    depth += 1
    if isObject { keys.open() }
    index += 1
    try skipSpace()
  }

  private mutating func takesClosing(_ byte: UInt8) throws(JSONFault) -> Bool {
    guard index < bytes.count, bytes[index] == byte else { return false }
    try close()
    return true
  }

  private mutating func close() throws(JSONFault) {
    if isInObject, let twice = keys.close(bytes) {
      let text = JSONText(bytes, at: twice)
      throw JSONFault(.keyTwice, at: Span(twice, text.end))
    }
    depth -= 1
    index += 1
    if depth == 1, ends.count < JSONTree.most { ends.append(index) }
  }

  private mutating func key() throws(JSONFault) {
    guard index < bytes.count else { throw fault(.ends) }
    guard bytes[index] == UInt8(ascii: "\"") else { throw fault(.unexpected(.key)) }
    keys.add(index)
    if try string() { keys.noteEscape() }
    try skipSpace()
    guard index < bytes.count else { throw fault(.ends) }
    guard bytes[index] == UInt8(ascii: ":") else { throw fault(.unexpected(.colon)) }
    index += 1
    try skipSpace()
  }

  private mutating func word(_ word: StaticString) throws(JSONFault) {
    let start = index
    let end = index + word.utf8CodeUnitCount
    while index < end {
      guard index < bytes.count else { throw fault(.ends) }
      guard bytes[index] == word.utf8Start[index - start] else {
        index = start
        throw fault(.unexpected(.value))
      }
      index += 1
    }
    if index < bytes.count, isWordByte(bytes[index]) {
      index = start
      throw fault(.unexpected(.value))
    }
  }

  private mutating func number() throws(JSONFault) {
    let start = index
    if bytes[index] == UInt8(ascii: "-") { index += 1 }
    let first = index
    var isRight = takesDigits() && (bytes[first] != UInt8(ascii: "0") || index == first + 1)
    if isRight, takes(UInt8(ascii: ".")) { isRight = takesDigits() }
    if isRight, takes(UInt8(ascii: "e")) || takes(UInt8(ascii: "E")) {
      if !takes(UInt8(ascii: "+")) { _ = takes(UInt8(ascii: "-")) }
      isRight = takesDigits()
    }
    guard isRight, index == bytes.count || !isWordByte(bytes[index]) else {
      while index < bytes.count, isWordByte(bytes[index]) { index += 1 }
      throw JSONFault(.number, at: Span(start, max(index, start + 1)))
    }
  }

  private mutating func takes(_ byte: UInt8) -> Bool {
    guard index < bytes.count, bytes[index] == byte else { return false }
    index += 1
    return true
  }

  private mutating func takesDigits() -> Bool {
    let start = index
    while index < bytes.count, bytes[index] &- UInt8(ascii: "0") < 10 { index += 1 }
    return index > start
  }

  /// From a quote to behind the one that closes it; true where there is an escape between.
  private mutating func string() throws(JSONFault) -> Bool {
    var hasEscape = false
    index += 1
    while index < bytes.count {
      let byte = bytes[index]
      if byte == UInt8(ascii: "\"") {
        index += 1
        return hasEscape
      }
      if byte == UInt8(ascii: "\\") {
        hasEscape = true
        try escape()
      } else if byte >= 0x80 {
        index += try character()
      } else if byte < 0x20 {
        throw JSONFault(byte == 0 ? .notUTF8 : .controlCharacter, at: Span(index, index + 1))
      } else {
        index += 1
      }
    }
    throw fault(.ends)
  }

  private mutating func escape() throws(JSONFault) {
    let start = index
    guard index + 1 < bytes.count else { throw fault(.ends, at: bytes.count) }
    switch bytes[index + 1] {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"), UInt8(ascii: "b"),
      UInt8(ascii: "f"), UInt8(ascii: "n"), UInt8(ascii: "r"), UInt8(ascii: "t"):
      index += 2
    case UInt8(ascii: "u"):
      let unit = try hexUnit()
      if unit == 0 { throw JSONFault(.controlCharacter, at: Span(start, index)) }
      if unit & 0xFC00 == 0xD800 {
        guard index < bytes.count else { throw fault(.ends) }
        guard bytes[index] == UInt8(ascii: "\\") else {
          throw JSONFault(.loneSurrogate, at: Span(start, index))
        }
        guard index + 1 < bytes.count else { throw fault(.ends, at: bytes.count) }
        let half = index
        guard bytes[index + 1] == UInt8(ascii: "u"), try hexUnit() & 0xFC00 == 0xDC00 else {
          throw JSONFault(.loneSurrogate, at: Span(start, half))
        }
      } else if unit & 0xFC00 == 0xDC00 {
        throw JSONFault(.loneSurrogate, at: Span(start, index))
      }
    default:
      index += 1
      let length = try character()
      throw JSONFault(.escape, at: Span(start, index + length))
    }
  }

  /// The value of `\u` and four hexadecimal digits.
  private mutating func hexUnit() throws(JSONFault) -> UInt16 {
    let start = index
    index += 2
    var unit: UInt16 = 0
    for _ in 0..<4 {
      guard index < bytes.count else { throw fault(.ends) }
      guard let digit = hexDigit(bytes[index]) else {
        throw JSONFault(.escape, at: Span(start, index + (try character())))
      }
      unit = unit << 4 | digit
      index += 1
    }
    return unit
  }

  /// The length of the character here.
  private func character() throws(JSONFault) -> Int {
    let length = characterLength(bytes, at: index)
    guard length > 0, bytes[index] != 0 else {
      throw JSONFault(.notUTF8, at: Span(index, index + 1))
    }
    return length
  }

  private mutating func skipSpace() throws(JSONFault) {
    while index < bytes.count {
      switch bytes[index] {
      case 0x20, 0x0A, 0x0D, 0x09: index += 1
      case UInt8(ascii: "/") where index + 1 < bytes.count: return try refuseComment()
      default: return
      }
    }
  }

  private func refuseComment() throws(JSONFault) {
    let next = bytes[index + 1]
    guard next == UInt8(ascii: "/") || next == UInt8(ascii: "*") else { return }
    throw JSONFault(.comment, at: Span(index, index + 2))
  }

  /// A fault with the word that stands here, or with the end of the text.
  private func fault(_ reason: JSONFault.Reason, at place: Int? = nil) -> JSONFault {
    let start = place ?? index
    guard start < bytes.count else { return JSONFault(.ends, at: Span(start, start)) }
    let length = characterLength(bytes, at: start)
    guard length > 0, bytes[start] != 0 else {
      return JSONFault(.notUTF8, at: Span(start, start + 1))
    }
    var end = start + length
    if isWordByte(bytes[start]) { while end < bytes.count, isWordByte(bytes[end]) { end += 1 } }
    return JSONFault(reason, at: Span(start, end))
  }

  /// A mark at the beginning, or a NUL among the first two bytes, which no other encoding of JSON is without.
  private static func foreignEncoding(_ bytes: UnsafeBufferPointer<UInt8>) -> JSONFault? {
    let start = Array(bytes.prefix(4))
    switch (start.first, start.dropFirst().first) {
    case (0xEF, 0xBB) where start.count > 2 && start[2] == 0xBF:
      return JSONFault(.byteOrderMark, at: Span(0, 3))
    case (0xFE, 0xFF), (0xFF, 0xFE): return JSONFault(.otherEncoding("UTF-16"), at: Span(0, 2))
    default: break
    }
    guard start.prefix(2).contains(0) else { return nil }
    let name = start.count { $0 == 0 } > 2 ? "UTF-32" : "UTF-16"
    return JSONFault(.otherEncoding(name), at: Span(0, start.count))
  }
}

/// What may continue a word or a number.
private func isWordByte(_ byte: UInt8) -> Bool {
  switch byte {
  case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
    UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "+"), UInt8(ascii: "-"),
    UInt8(ascii: "."), UInt8(ascii: "_"):
    true
  default: false
  }
}
