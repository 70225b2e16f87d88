// An author's text is quoted in messages and shown in terminals. A control character there could move
// the cursor, recolour the screen or, as a bidirectional override, show other words than were written.
// Such characters are shown by their number and never sent.

/// A text in which everything that a terminal would obey instead of show is written as its number.
///
/// ```swift
/// visibleText("a\u{1B}[31m")  // a<U+001B>[31m
/// ```
package func visibleText(_ text: String) -> String {
  guard text.unicodeScalars.contains(where: isUnseen) else { return text }
  var result = ""
  for scalar in text.unicodeScalars {
    if isUnseen(scalar) {
      result += codePointName(scalar)
    } else {
      result.unicodeScalars.append(scalar)
    }
  }
  return result
}

/// Control characters, also tab and line ends; bidirectional marks and overrides; what has no width and
/// joins nothing; tags; separators of lines and paragraphs.
func isUnseen(_ scalar: Unicode.Scalar) -> Bool {
  switch scalar.value {
  case 0...0x1F, 0x7F...0x9F, 0xAD, 0x61C, 0x180E, 0x200B, 0x200E, 0x200F, 0x2028...0x202E,
    0x2060...0x206F, 0xFEFF, 0xFFF9...0xFFFB, 0xE0000...0xE007F:
    true
  default: false
  }
}

/// `<U+202E>`
func codePointName(_ scalar: Unicode.Scalar) -> String {
  let digits = String(scalar.value, radix: 16, uppercase: true)
  return "<U+" + String(repeating: "0", count: max(0, 4 - digits.utf8.count)) + digits + ">"
}
