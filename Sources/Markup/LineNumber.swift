import Diagnostics

/// The number that an editor wrote before a line where Markdown knows none: `1、`, `2）`, `（3）`, `４．`.
struct LineNumber {
  enum Style: Int {
    /// `1、`
    case comma
    /// `1）`
    case parenthesis
    /// `（1）`
    case parentheses
    /// `１．`, `1.` right before Chinese text
    case dot
  }

  let style: Style
  let number: Int
  /// The number with its signs.
  let span: Span
  /// Where the words of the line begin.
  let textStart: Int
  /// A digit follows: `3、4号窗口` may be no number of a line.
  let isDoubtful: Bool

  init?(_ line: LineSpan, in bytes: [UInt8]) {
    let text = ByteText(bytes, end: line.end)
    let start = text.skippingWideBlanks(line.start)
    var index = start
    let isBracketed = text[index] == UInt8(ascii: "(") || text.scalar(at: index) == "（"
    if isBracketed { index += text[index] < 0x80 ? 1 : 3 }
    guard let digits = text.digits(at: index) else { return nil }
    number = digits.value
    let sign = text.scalar(at: digits.end)
    index = digits.end + UTF8.width(sign)
    let words = text.skippingWideBlanks(index)
    guard words < line.end else { return nil }
    switch sign {
    case "）", ")":
      style = isBracketed ? .parentheses : .parenthesis
      // In other writing `(1)` begins a line of prose, and `1)` an item of Markdown's own.
      if sign == ")", !text.beginsChinese(at: words) { return nil }
    case "、" where !isBracketed: style = .comma
    case "．" where !isBracketed, "." where !isBracketed && digits.areWide: style = .dot
    case "." where !isBracketed && words == index && text.beginsChinese(at: words): style = .dot
    default: return nil
    }
    isDoubtful = text.digits(at: words) != nil && (style == .comma || style == .dot)
    span = Span(start, index)
    textStart = words
  }
}

extension ByteText {
  /// A number of one or two digits, of full width or not.
  fileprivate func digits(at start: Int) -> (value: Int, end: Int, areWide: Bool)? {
    var value = 0
    var count = 0
    var areWide = false
    var index = start
    while true {
      let scalar = self.scalar(at: index)
      let digit: UInt32
      switch scalar {
      case "0"..."9": digit = scalar.value - 0x30
      case "０"..."９":
        digit = scalar.value - 0xFF10
        areWide = true
      default: return (1...2).contains(count) ? (value, index, areWide) : nil
      }
      count += 1
      guard count <= 2 else { return nil }
      value = value * 10 + Int(digit)
      index += UTF8.width(scalar)
    }
  }

  /// Whether Chinese text begins at an offset, be it in quotation marks.
  fileprivate func beginsChinese(at index: Int) -> Bool {
    let first = scalar(at: index)
    guard first.isSharedPunctuation else { return first.isUnspaced }
    return scalar(at: index + UTF8.width(first)).isUnspaced
  }

  /// The first offset that is no space, tab or full-width space.
  fileprivate func skippingWideBlanks(_ start: Int) -> Int {
    var index = skippingBlanks(start)
    while scalar(at: index) == "\u{3000}" { index = skippingBlanks(index + 3) }
    return index
  }
}
