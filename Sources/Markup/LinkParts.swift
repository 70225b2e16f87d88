// The parts of a link as they stand in the text: `[label]`, `(destination "title")`.

extension ByteText {
  /// The end of a label that begins at a `[`; it holds no bare brackets and at most 999 bytes.
  func labelEnd(at start: Int) -> Int? {
    guard self[start] == UInt8(ascii: "[") else { return nil }
    var index = start + 1
    while index < end, index - start <= 1000 {
      switch self[index] {
      case UInt8(ascii: "]"): return index + 1
      case UInt8(ascii: "["): return nil
      case UInt8(ascii: "\\") where self[index + 1].isPunctuation: index += 2
      default: index += 1
      }
    }
    return nil
  }

  /// A destination, with or without its angle brackets.
  func linkDestination(at start: Int) -> (text: Range<Int>, end: Int)? {
    if self[start] == UInt8(ascii: "<") { return bracketedDestination(at: start) }
    var index = start
    var depth = 0
    scan: while index < end {
      switch self[index] {
      case UInt8(ascii: "\\") where self[index + 1].isPunctuation: index += 1
      case UInt8(ascii: "("):
        depth += 1
        if depth > 32 { return nil }
      case UInt8(ascii: ")"):
        if depth == 0 { break scan }
        depth -= 1
      case 0...0x20: break scan
      default: break
      }
      index += 1
    }
    return depth == 0 ? (start..<min(index, end), min(index, end)) : nil
  }

  private func bracketedDestination(at start: Int) -> (text: Range<Int>, end: Int)? {
    var index = start + 1
    while index < end {
      switch self[index] {
      case UInt8(ascii: ">"): return (start + 1..<index, index + 1)
      case UInt8(ascii: "<"), 0x0A: return nil
      case UInt8(ascii: "\\") where self[index + 1].isPunctuation: index += 2
      default: index += 1
      }
    }
    return nil
  }

  /// A title in quotation marks or parentheses.
  func linkTitle(at start: Int) -> (text: Range<Int>, end: Int)? {
    let closing: UInt8
    switch self[start] {
    case UInt8(ascii: "\""): closing = UInt8(ascii: "\"")
    case UInt8(ascii: "'"): closing = UInt8(ascii: "'")
    case UInt8(ascii: "("): closing = UInt8(ascii: ")")
    default: return nil
    }
    var index = start + 1
    while index < end {
      let byte = self[index]
      if byte == closing { return (start + 1..<index, index + 1) }
      if byte == UInt8(ascii: "("), closing == UInt8(ascii: ")") { return nil }
      index += byte == UInt8(ascii: "\\") && self[index + 1].isPunctuation ? 2 : 1
    }
    return nil
  }
}

/// Where a link leads and what it is called, without its content.
struct LinkTarget {
  var destination: String
  var title: String

  /// The target in parentheses that follows a link's text, and its end.
  static func inline(_ text: ByteText, at start: Int) -> (target: LinkTarget, end: Int)? {
    guard text[start] == UInt8(ascii: "("),
      let destination = text.linkDestination(at: text.skippingSpaces(start + 1))
    else { return nil }
    var end = text.skippingSpaces(destination.end)
    var title: Range<Int>?
    if end > destination.end, let found = text.linkTitle(at: end) {
      title = found.text
      end = text.skippingSpaces(found.end)
    }
    guard text[end] == UInt8(ascii: ")") else { return nil }
    return (LinkTarget(text, destination.text, title), end + 1)
  }

  init(_ text: ByteText, _ destination: Range<Int>, _ title: Range<Int>?) {
    self.destination = text.unescaped(destination)
    self.title = title.map(text.unescaped) ?? ""
  }

  init(destination: String) {
    self.destination = destination
    title = ""
  }
}

extension ByteText {
  fileprivate func unescaped(_ range: Range<Int>) -> String {
    unescaped(range.lowerBound, range.upperBound, .referencesAndBackslashes)
  }
}
