extension LineCursor {
  /// `***`, `- - -`, `___`: a line of three or more of one sign is a thematic break.
  var isThematicBreak: Bool {
    let sign = first
    guard sign == UInt8(ascii: "*") || sign == UInt8(ascii: "-") || sign == UInt8(ascii: "_") else {
      return false
    }
    var count = 0
    for index in word..<end {
      if self[index] == sign {
        count += 1
      } else if !self[index].isBlank {
        return false
      }
    }
    return count >= 3
  }

  /// `===` or `---` below a paragraph makes it a heading of this level.
  var underlineLevel: Int? {
    let sign = first
    guard sign == UInt8(ascii: "=") || sign == UInt8(ascii: "-") else { return nil }
    var index = word
    while self[index] == sign { index += 1 }
    guard text.skippingBlanks(index) >= end else { return nil }
    return sign == UInt8(ascii: "=") ? 1 : 2
  }

  /// The level of a heading `## 所需材料` and where its text stands.
  var heading: (level: Int, text: LineSpan)? {
    var index = word
    while self[index] == UInt8(ascii: "#") { index += 1 }
    let level = index - word
    guard (1...6).contains(level), self[index].isSpace else { return nil }
    let start = min(text.skippingBlanks(index), end)
    var textEnd = text.trimmedEnd(start, end)
    // Signs that close the heading stand behind a space.
    var closing = textEnd
    while closing > start, self[closing - 1] == UInt8(ascii: "#") { closing -= 1 }
    if closing < textEnd, self[closing - 1].isBlank { textEnd = text.trimmedEnd(start, closing) }
    return (level, LineSpan(start: start, end: textEnd))
  }
}
