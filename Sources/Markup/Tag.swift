// The grammar of raw HTML, needed to refuse it: what is no tag by these rules is text, as in `a < b`
// or `<姓名>`.

extension ByteText {
  /// The name of a tag in small letters: `br` in `<BR/>`, or an empty text.
  func tagName(at start: Int) -> String {
    guard self[start].isLetter else { return "" }
    var end = start
    while self[end].isLetter || self[end].isDigit || self[end] == UInt8(ascii: "-") { end += 1 }
    return String(decoding: bytes[start..<end].map { $0.isLetter ? $0 | 0x20 : $0 }, as: UTF8.self)
  }

  /// The end of the start tag or end tag that begins at a `<`, or nil where there is none.
  func tagEnd(at start: Int) -> Int? {
    var index = start + 1
    let isClosing = self[index] == UInt8(ascii: "/")
    if isClosing { index += 1 }
    guard self[index].isLetter else { return nil }
    while self[index].isLetter || self[index].isDigit || self[index] == UInt8(ascii: "-") {
      index += 1
    }
    if !isClosing {
      while let end = attributeEnd(at: index) { index = end }
    }
    index = skippingSpaces(index)
    if !isClosing, self[index] == UInt8(ascii: "/") { index += 1 }
    return self[index] == UInt8(ascii: ">") ? index + 1 : nil
  }

  /// The end of an attribute with the space before it: ` href="…"`.
  private func attributeEnd(at start: Int) -> Int? {
    var index = skippingSpaces(start)
    guard index > start else { return nil }
    let first = self[index]
    guard first.isLetter || first == UInt8(ascii: "_") || first == UInt8(ascii: ":") else {
      return nil
    }
    while isAttributeName(self[index]) { index += 1 }
    let equals = skippingSpaces(index)
    guard self[equals] == UInt8(ascii: "=") else { return index }
    let value = skippingSpaces(equals + 1)
    let quote = self[value]
    if quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") {
      var end = value + 1
      // Bounded, so that many tags that are never closed do not each search the whole text.
      let limit = min(self.end, value + 4096)
      while end < limit, self[end] != quote { end += 1 }
      return end < limit ? end + 1 : nil
    }
    var end = value
    while isBareValue(self[end]) { end += 1 }
    return end > value ? end : nil
  }

  private func isAttributeName(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "_"), UInt8(ascii: ":"), UInt8(ascii: "."), UInt8(ascii: "-"): true
    default: byte.isLetter || byte.isDigit
    }
  }

  private func isBareValue(_ byte: UInt8) -> Bool {
    switch byte {
    case 0, UInt8(ascii: "\""), UInt8(ascii: "'"), UInt8(ascii: "="), UInt8(ascii: "<"),
      UInt8(ascii: ">"), UInt8(ascii: "`"):
      false
    default: !byte.isSpace
    }
  }
}

/// Finds raw HTML in running text, each unclosed kind once: of ten thousand `<!--` without a `-->`
/// only the first is searched to the end.
struct TagScanner {
  private var isUnclosed: [Bool] = [false, false, false, false]

  /// The end of the tag, comment or the like that begins at a `<`.
  mutating func end(in text: ByteText, at start: Int) -> Int? {
    if text.has("<!--", at: start) { return end(of: 0, "-->", in: text, from: start + 4) }
    if text.has("<?", at: start) { return end(of: 1, "?>", in: text, from: start + 2) }
    if text.has("<![CDATA[", at: start) { return end(of: 2, "]]>", in: text, from: start + 9) }
    if text.has("<!", at: start), text[start + 2].isCapital {
      return end(of: 3, ">", in: text, from: start + 2)
    }
    return text.tagEnd(at: start)
  }

  private mutating func end(
    of kind: Int,
    _ words: StaticString,
    in text: ByteText,
    from start: Int
  ) -> Int? {
    if isUnclosed[kind] { return nil }
    for index in start..<max(start, text.end) where text.has(words, at: index) {
      return index + words.utf8CodeUnitCount
    }
    isUnclosed[kind] = true
    return nil
  }
}
