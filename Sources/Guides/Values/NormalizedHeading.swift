/// A heading as it is compared with the vocabulary of sections: trimmed, in lower case and half width,
/// without numbering and without a closing colon.
///
/// ```swift
/// normalizedHeading("三、所需材料：")  // 所需材料
/// normalizedHeading("（一）网上办理")  // 网上办理
/// normalizedHeading("2. What you  need")  // what you need
/// ```
///
/// Numbering is taken off once, and only where something is left behind it. Spaces beside a Han character
/// are dropped, others become one space.
package func normalizedHeading(_ text: some StringProtocol) -> String {
  var cursor = TextCursor(text)
  cursor.skipSpaces()
  let start = cursor.index
  cursor.skipNumbering()
  cursor.skipSpaces()
  if cursor.isAtEnd { cursor.index = start }
  var end = cursor.text.count
  while end > cursor.index {
    let last = cursor.text.scalars[end - 1]
    guard last.isSpace || last == 0x3A else { break }
    end -= 1
  }

  var result = String.UnicodeScalarView()
  var spaceBefore = false
  var previous: UInt32 = 0
  for value in cursor.text.scalars[cursor.index..<end] {
    if value.isSpace {
      spaceBefore = true
      continue
    }
    if spaceBefore, !previous.isHan, !value.isHan, previous != 0 { result.append(" ") }
    spaceBefore = false
    previous = value
    guard let scalar = Unicode.Scalar(value) else { continue }
    if scalar.properties.changesWhenLowercased {
      for lower in scalar.properties.lowercaseMapping.unicodeScalars { result.append(lower) }
    } else {
      result.append(scalar)
    }
  }
  return String(result)
}

extension TextCursor {
  /// Takes the numbering of a heading or a line: `一、`, `（一）`, `(1)`, `1.`, `1.2`, `1、`, `1)`, `①`, `第一部分`.
  fileprivate mutating func skipNumbering() {
    let start = index
    if let first = peek(), (0x2460...0x2473).contains(first) || (0x3220...0x3229).contains(first) {
      index += 1
      skip(anyOf: ["、", "."])
      return
    }
    if take("(") {
      skipSpaces()
      if takeNumber() != nil {
        skipSpaces()
        if take(")") {
          skip(anyOf: ["、", "."])
          return
        }
      }
      index = start
      return
    }
    if take(word: "第") {
      if takeNumber() != nil, take(oneOf: ["部分", "章", "节", "条", "项", "步"]) {
        skip(anyOf: ["、", ".", ":"])
        return
      }
      index = start
      return
    }
    guard let number = takeNumber() else { return }
    while peek() == 0x2E, peek(1)?.isDigit == true {
      index += 1
      guard takeDigits(atMost: 9) != nil else {
        index = start
        return
      }
    }
    if take(oneOf: ["、", ".", ")", ","]) { return }
    // `1 所需材料`, but not `12345 热线`.
    if number < 100, peek()?.isSpace == true {
      skipSpaces()
      if peek()?.isHan == true { return }
    }
    index = start
  }
}
