/// Writes one HTML document into a buffer of UTF-8.
///
/// This is the only place in the program that emits tags and escapes. A tag comes from the closed list
/// `Tag`, an attribute's name from `Attribute`; text and attribute values enter only through functions
/// that escape them byte by byte, so that a quote followed by a combining mark is still a quote. An
/// address enters only as a `SafeAddress`.
///
/// ```swift
/// html.element(.p, .class("summary")) { $0.text(guide.summary) }
/// ```
package struct HTMLWriter: ~Copyable {
  package private(set) var bytes: [UInt8] = []

  package init(reserving capacity: Int = 32 * 1024) {
    bytes.reserveCapacity(capacity)
  }

  /// The doctype, with which a document begins.
  package mutating func doctype() {
    raw("<!DOCTYPE html>\n")
  }

  /// An element with content.
  package mutating func element(
    _ tag: Tag,
    _ attributes: Attribute...,
    content: (inout HTMLWriter) -> Void
  ) {
    open(tag, attributes)
    content(&self)
    close(tag)
  }

  /// An element whose content is one text.
  package mutating func element(_ tag: Tag, _ attributes: Attribute..., text: String) {
    open(tag, attributes)
    self.text(text)
    close(tag)
  }

  /// An element that has no content: `meta`, `link`, `img`, `input`, `br`, `hr`.
  package mutating func void(_ tag: Tag, _ attributes: Attribute...) {
    open(tag, attributes)
  }

  /// The start of an element whose end follows with `close`: where content is written by a loop.
  package mutating func open(_ tag: Tag, _ attributes: [Attribute]) {
    if tag.startsLine { bytes.append(UInt8(ascii: "\n")) }
    bytes.append(UInt8(ascii: "<"))
    bytes.append(contentsOf: tag.rawValue.utf8)
    for attribute in attributes {
      switch attribute.value {
      case .absent: continue
      case .flag:
        bytes.append(UInt8(ascii: " "))
        bytes.append(contentsOf: attribute.name.utf8)
      case .text(let value):
        bytes.append(UInt8(ascii: " "))
        bytes.append(contentsOf: attribute.name.utf8)
        bytes.append(UInt8(ascii: "="))
        bytes.append(UInt8(ascii: "\""))
        appendEscaped(value)
        bytes.append(UInt8(ascii: "\""))
      }
    }
    bytes.append(UInt8(ascii: ">"))
  }

  package mutating func close(_ tag: Tag) {
    raw("</")
    bytes.append(contentsOf: tag.rawValue.utf8)
    bytes.append(UInt8(ascii: ">"))
  }

  /// Text, escaped.
  package mutating func text(_ text: String) {
    appendEscaped(text)
  }

  /// A line end, where it helps who reads the source.
  package mutating func newline() {
    bytes.append(UInt8(ascii: "\n"))
  }

  /// Markup that was checked before it came here: an icon or a theme's fragment.
  package mutating func fragment(_ fragment: HTMLFragment) {
    bytes.append(contentsOf: fragment.bytes)
  }

  /// Structured data: `json` in a script element that is never run. `<` is written as an escape of
  /// JSON, so that nothing in the data can end the element.
  package mutating func structuredData(_ json: [UInt8]) {
    raw("\n<script type=\"application/ld+json\">")
    for byte in json {
      if byte == UInt8(ascii: "<") {
        raw("\\u003c")
      } else {
        bytes.append(byte)
      }
    }
    raw("</script>")
  }

  private mutating func raw(_ literal: StaticString) {
    literal.withUTF8Buffer { bytes.append(contentsOf: $0) }
  }

  private mutating func appendEscaped(_ text: String) {
    var text = text
    text.withUTF8 { appendHTMLEscaped($0, to: &bytes) }
  }
}

/// Appends text so that it stays text in an element and in a quoted attribute. Control characters
/// that HTML does not allow become U+FFFD.
package func appendHTMLEscaped(_ text: UnsafeBufferPointer<UInt8>, to bytes: inout [UInt8]) {
  guard let base = text.baseAddress else { return }
  var runStart = 0
  var index = 0
  while index < text.count {
    let byte = text[index]
    guard needsEscape(byte) else {
      index += 1
      continue
    }
    bytes.append(contentsOf: UnsafeBufferPointer(start: base + runStart, count: index - runStart))
    switch byte {
    case UInt8(ascii: "&"): append("&amp;", to: &bytes)
    case UInt8(ascii: "<"): append("&lt;", to: &bytes)
    case UInt8(ascii: ">"): append("&gt;", to: &bytes)
    case UInt8(ascii: "\""): append("&quot;", to: &bytes)
    case UInt8(ascii: "'"): append("&#39;", to: &bytes)
    default: append("\u{FFFD}", to: &bytes)
    }
    index += 1
    runStart = index
  }
  bytes.append(contentsOf: UnsafeBufferPointer(start: base + runStart, count: index - runStart))
}

private func needsEscape(_ byte: UInt8) -> Bool {
  switch byte {
  case 0x00...0x08, 0x0B...0x1F, 0x7F: true
  case UInt8(ascii: "\""), UInt8(ascii: "&"), UInt8(ascii: "'"): true
  case UInt8(ascii: "<"), UInt8(ascii: ">"): true
  default: false
  }
}

private func append(_ literal: StaticString, to bytes: inout [UInt8]) {
  literal.withUTF8Buffer { bytes.append(contentsOf: $0) }
}
