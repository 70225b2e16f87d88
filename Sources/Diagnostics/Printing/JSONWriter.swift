/// Writes JSON in UTF-8: members in the order in which they are written, the same bytes on every machine.
///
/// ```swift
/// var json = JSONWriter()
/// json.object {
///   $0.member("code", "channel-no-promise")
///   $0.member("lines") { $0.array { $0.number(12) } }
/// }
/// json.bytes  // {"code":"channel-no-promise","lines":[12]}
/// ```
///
/// Control characters, bidirectional overrides and other unseen characters are escaped, so that JSON
/// shown in a terminal does nothing there; other text stays as it is.
package struct JSONWriter: Sendable {
  /// How it looks.
  package enum Layout: Sendable {
    /// Without spaces, for machines.
    case compact
    /// A line for each member and element, two spaces for each depth.
    case indented
  }

  /// Where it will stand.
  package enum Surroundings: Sendable {
    /// In a file of its own.
    case file
    /// Within an HTML element such as a `script` of data: `<`, `>` and `&` are escaped too.
    case html
  }

  /// What has been written.
  package private(set) var bytes: [UInt8] = []
  private let layout: Layout
  private let surroundings: Surroundings
  private var depth = 0
  private var needsComma = false
  private var isAfterKey = false

  package init(_ layout: Layout = .compact, in surroundings: Surroundings = .file) {
    self.layout = layout
    self.surroundings = surroundings
  }

  /// An object; its members are written with `member` and `key`.
  package mutating func object(_ content: (inout JSONWriter) -> Void) {
    enclosed("{", "}", content)
  }

  /// An array; its elements are written one after another.
  package mutating func array(_ content: (inout JSONWriter) -> Void) {
    enclosed("[", "]", content)
  }

  /// An array with an element for each item.
  package mutating func array<Items: Sequence>(
    of items: Items,
    _ element: (inout JSONWriter, Items.Element) -> Void
  ) {
    array { json in
      for item in items { element(&json, item) }
    }
  }

  /// The key of the next value.
  package mutating func key(_ name: String) {
    precondition(!isAfterKey, "a key is followed by its value, not by another key")
    beginValue()
    appendQuoted(name)
    bytes.append(UInt8(ascii: ":"))
    if layout == .indented { bytes.append(UInt8(ascii: " ")) }
    isAfterKey = true
  }

  package mutating func string(_ text: String) {
    beginValue()
    appendQuoted(text)
  }

  package mutating func number(_ value: Int) {
    beginValue()
    append(String(value))
  }

  /// A decimal number: `decimal(715, places: 1)` is `71.5`.
  package mutating func decimal(_ value: Int, places: Int) {
    beginValue()
    var digits = Array(String(value.magnitude).utf8)
    let zeros = max(0, places + 1 - digits.count)
    digits.insert(contentsOf: repeatElement(UInt8(ascii: "0"), count: zeros), at: 0)
    if value < 0 { bytes.append(UInt8(ascii: "-")) }
    bytes += digits.dropLast(max(0, places))
    if places > 0 {
      bytes.append(UInt8(ascii: "."))
      bytes += digits.suffix(places)
    }
  }

  package mutating func bool(_ value: Bool) {
    beginValue()
    append(value ? "true" : "false")
  }

  package mutating func null() {
    beginValue()
    append("null")
  }

  /// A member whose value is text; nil is `null`.
  package mutating func member(_ name: String, _ text: String?) {
    key(name)
    if let text { string(text) } else { null() }
  }

  /// A member whose value is a whole number; nil is `null`.
  package mutating func member(_ name: String, _ value: Int?) {
    key(name)
    if let value { number(value) } else { null() }
  }

  /// A member that is true or false.
  package mutating func member(_ name: String, _ value: Bool) {
    key(name)
    bool(value)
  }

  /// A member whose value is an array of texts.
  package mutating func member(_ name: String, _ texts: [String]) {
    key(name)
    array { json in
      for text in texts { json.string(text) }
    }
  }

  /// A member whose value the closure writes: exactly one.
  package mutating func member(_ name: String, _ value: (inout JSONWriter) -> Void) {
    key(name)
    value(&self)
    precondition(!isAfterKey, "a member has a value")
  }

  /// A line end, after the last value of a file.
  package mutating func endLine() {
    bytes.append(UInt8(ascii: "\n"))
  }

  private mutating func enclosed(
    _ open: Unicode.Scalar,
    _ close: Unicode.Scalar,
    _ content: (inout JSONWriter) -> Void
  ) {
    beginValue()
    bytes.append(UInt8(ascii: open))
    depth += 1
    needsComma = false
    content(&self)
    precondition(!isAfterKey, "a key is followed by its value")
    depth -= 1
    if needsComma { breakLine() }
    bytes.append(UInt8(ascii: close))
    needsComma = true
  }

  private mutating func beginValue() {
    if isAfterKey {
      isAfterKey = false
    } else {
      if needsComma { bytes.append(UInt8(ascii: ",")) }
      if depth > 0 { breakLine() }
    }
    needsComma = true
  }

  private mutating func breakLine() {
    guard layout == .indented else { return }
    bytes.append(UInt8(ascii: "\n"))
    bytes.append(contentsOf: repeatElement(UInt8(ascii: " "), count: depth * 2))
  }

  private mutating func append(_ text: String) {
    bytes.append(contentsOf: text.utf8)
  }

  /// Runs of bytes that stand for themselves are copied at once; only a byte that may begin something to be
  /// escaped is looked at closer.
  private mutating func appendQuoted(_ text: String) {
    var text = text
    bytes.append(UInt8(ascii: "\""))
    text.withUTF8 { text in
      var runStart = 0
      var index = endOfPlainRun(text, from: 0)
      while index < text.count {
        if let (scalar, length) = escaped(text, at: index) {
          bytes.append(contentsOf: UnsafeBufferPointer(rebasing: text[runStart..<index]))
          appendEscape(of: scalar)
          index += length
          runStart = index
        } else {
          index += 1
        }
        index = endOfPlainRun(text, from: index)
      }
      bytes.append(contentsOf: UnsafeBufferPointer(rebasing: text[runStart...]))
    }
    bytes.append(UInt8(ascii: "\""))
  }

  private mutating func appendEscape(of scalar: Unicode.Scalar) {
    switch scalar {
    case "\"": append("\\\"")
    case "\\": append("\\\\")
    case "\n": append("\\n")
    case "\r": append("\\r")
    case "\t": append("\\t")
    default: for unit in UTF16.encode(scalar) ?? .init() { appendEscape(unit) }
    }
  }

  /// The scalar that begins at an index and its length in bytes, where it cannot stand as it is.
  private func escaped(_ text: UnsafeBufferPointer<UInt8>, at index: Int)
    -> (Unicode.Scalar, Int)?
  {
    let first = UInt32(text[index])
    guard first >= 0x80 else {
      let isMarkup = first == 0x26 || first == 0x3C || first == 0x3E
      return isMarkup && surroundings == .file ? nil : (Unicode.Scalar(UInt8(first)), 1)
    }
    let length = first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4
    guard index + length <= text.count else { return nil }
    var value = first & (0x7F >> UInt32(length))
    for offset in 1..<length { value = value << 6 | UInt32(text[index + offset] & 0x3F) }
    guard let scalar = Unicode.Scalar(value), isUnseen(scalar) else { return nil }
    return (scalar, length)
  }

  /// `\u202E`
  private mutating func appendEscape(_ unit: UInt16) {
    let digits = Array("0123456789ABCDEF".utf8)
    append("\\u")
    for shift in [12, 8, 4, 0] { bytes.append(digits[Int(unit >> UInt16(shift)) & 15]) }
  }
}

/// The first index from `start` on at which something may have to be escaped.
private func endOfPlainRun(_ text: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
  mayNeedEscape.withUnsafeBufferPointer { mayNeedEscape in
    var index = start
    while index < text.count, !mayNeedEscape[Int(text[index])] { index += 1 }
    return index
  }
}

/// Whether a byte of UTF-8 may begin what is escaped: `"`, `\`, control characters, `&`, `<`, `>`, and the first
/// bytes of the characters that are unseen.
private let mayNeedEscape: [Bool] = (0...255).map { (byte: UInt8) in
  switch byte {
  case 0x00..<0x20, 0x22, 0x26, 0x3C, 0x3E, 0x5C, 0x7F: true
  case 0xC2, 0xD8, 0xE1, 0xE2, 0xEF, 0xF3: true
  default: false
  }
}
