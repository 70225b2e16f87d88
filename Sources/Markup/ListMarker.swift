/// The mark before an item: `-`, `1.` or `2)`.
struct ListMarker {
  /// `-`, `*`, `+`, or what follows the number: `.`, `)`.
  let sign: UInt8
  /// The number; nil for bullets.
  let number: Int?
  /// The bytes of the marker itself.
  let length: Int

  /// The marker at the first word of a line. One that interrupts a paragraph must number from 1 and
  /// have text behind it, so that a line of prose that begins `2026.` stays prose.
  init?(_ line: LineCursor, interruptsParagraph: Bool) {
    var end = line.word
    var number: Int?
    switch line.first {
    case UInt8(ascii: "-"), UInt8(ascii: "*"), UInt8(ascii: "+"): break
    case let byte where byte.isDigit:
      var value = 0
      while line[end].isDigit, end - line.word < 9 {
        value = value * 10 + Int(line[end] - 0x30)
        end += 1
      }
      guard line[end] == UInt8(ascii: ".") || line[end] == UInt8(ascii: ")") else { return nil }
      if interruptsParagraph, value != 1 { return nil }
      number = value
    default: return nil
    }
    sign = line[end]
    end += 1
    guard line[end].isSpace else { return nil }
    if interruptsParagraph, line.text.skippingBlanks(end) >= line.end { return nil }
    self.number = number
    length = end - line.word
  }

  /// What a bullet of a word processor is meant to be.
  static let dash = ListMarker()

  private init() {
    sign = UInt8(ascii: "-")
    number = nil
    length = 1
  }

  /// Whether an item with this marker goes on with a list that began with the other.
  func continues(_ other: ListMarker) -> Bool {
    sign == other.sign && (number == nil) == (other.number == nil)
  }
}
