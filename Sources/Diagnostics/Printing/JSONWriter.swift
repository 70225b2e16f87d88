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

  private mutating func appendQuoted(_ text: String) {
    bytes.append(UInt8(ascii: "\""))
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": append("\\\"")
      case "\\": append("\\\\")
      case "\n": append("\\n")
      case "\r": append("\\r")
      case "\t": append("\\t")
      case "<", ">", "&":
        if surroundings == .html {
          appendEscape(UInt16(scalar.value))
        } else {
          bytes.append(UInt8(scalar.value))
        }
      default:
        if scalar.value < 0x80, scalar.value >= 0x20, scalar.value != 0x7F {
          bytes.append(UInt8(scalar.value))
        } else if isUnseen(scalar) {
          for unit in UTF16.encode(scalar) ?? .init() { appendEscape(unit) }
        } else {
          bytes.append(contentsOf: UTF8.encode(scalar) ?? .init())
        }
      }
    }
    bytes.append(UInt8(ascii: "\""))
  }

  /// `\u202E`
  private mutating func appendEscape(_ unit: UInt16) {
    let digits = Array("0123456789ABCDEF".utf8)
    append("\\u")
    for shift in [12, 8, 4, 0] { bytes.append(digits[Int(unit >> UInt16(shift)) & 15]) }
  }
}
