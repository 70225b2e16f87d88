// What an editor typed, made comparable: one pass over the scalars maps full width to half width,
// every kind of space to a space, every dash to `-`, Latin letters to lower case, and drops what has no
// width. Each folded scalar remembers the byte it came from, so that a value found in the text has
// its place. All readers of written values work on this and not on `Character`, for which a digit with
// a combining mark would be something else.

/// A text as the readers of written values see it.
///
/// `２０２６年 10 月` becomes `2026年 10 月`, `９：００—１２：００` becomes `9:00-12:00`.
struct FoldedText: Sendable {
  /// The folded scalars.
  private(set) var scalars: [UInt32] = []
  /// The byte offset of each folded scalar in the text, and at the end the length of the text.
  private(set) var offsets: [Int] = []
  private let bytes: [UInt8]

  init(_ text: some StringProtocol) {
    bytes = Array(text.utf8)
    scalars.reserveCapacity(bytes.count)
    offsets.reserveCapacity(bytes.count + 1)
    var offset = 0
    for scalar in text.unicodeScalars {
      if let folded = Self.folded(scalar.value) {
        scalars.append(folded)
        offsets.append(offset)
      }
      offset += UTF8.width(scalar)
    }
    offsets.append(offset)
  }

  var count: Int { scalars.count }

  /// The byte range of a range of folded scalars, without what was dropped behind the last.
  func range(_ start: Int, _ end: Int) -> Range<Int> {
    guard start < end else { return offsets[start]..<offsets[start] }
    let last = offsets[end - 1]
    return offsets[start]..<(last + Self.width(ofLeading: bytes[last]))
  }

  /// The text as it was written between two folded scalars.
  func original(_ start: Int, _ end: Int) -> String {
    String(decoding: bytes[range(start, end)], as: UTF8.self)
  }

  private static func width(ofLeading byte: UInt8) -> Int {
    switch byte {
    case 0..<0x80: 1
    case 0..<0xE0: 2
    case 0..<0xF0: 3
    default: 4
    }
  }

  /// The scalar to compare instead of this one; nil where it has no width and is skipped.
  private static func folded(_ value: UInt32) -> UInt32? {
    switch value {
    case 0x41...0x5A: value + 0x20
    case 0x0D, 0x2028, 0x2029: 0x0A
    case 0x21...0x7E, 0x0A, 0x20: value
    case 0xFF21...0xFF3A: value - 0xFEE0 + 0x20
    case 0xFF01...0xFF5E: value - 0xFEE0
    case 0x09, 0x0B, 0x0C, 0xA0, 0x1680, 0x2000...0x200A, 0x202F, 0x205F, 0x3000: 0x20
    case 0xAD, 0x200B...0x200F, 0x202A...0x202E, 0x2060, 0x2066...0x2069, 0xFE0E, 0xFE0F, 0xFEFF:
      nil
    case 0x2010...0x2015, 0x2212, 0x2500, 0xFE58, 0xFE63: 0x2D
    case 0x223C, 0x301C: 0x7E
    case 0x2236, 0xFE55: 0x3A
    case 0xFFE5: 0xA5
    default: value
    }
  }
}

/// A place in a `FoldedText` that moves forward as words are taken.
struct TextCursor {
  let text: FoldedText
  var index: Int

  init(_ text: FoldedText, at index: Int = 0) {
    self.text = text
    self.index = index
  }

  init(_ text: some StringProtocol) {
    self.init(FoldedText(text))
  }

  var isAtEnd: Bool { index >= text.count }

  /// The scalar some steps ahead; nil behind the end.
  func peek(_ ahead: Int = 0) -> UInt32? {
    let place = index + ahead
    return place >= 0 && place < text.count ? text.scalars[place] : nil
  }

  mutating func skipSpaces() {
    while let next = peek(), next.isSpace { index += 1 }
  }

  /// Skips spaces and says whether the text ends there.
  mutating func isAtEndAfterSpaces() -> Bool {
    skipSpaces()
    return isAtEnd
  }

  mutating func take(_ scalar: Unicode.Scalar) -> Bool {
    guard peek() == scalar.value else { return false }
    index += 1
    return true
  }

  /// Takes a word, written in lower case and half width. A space in the word stands for any spaces and
  /// hyphens, also none; a Latin word does not end inside another (`hour` is not taken from `hourly`).
  mutating func take(word: String) -> Bool {
    var place = index
    var last: UInt32 = 0
    for scalar in word.unicodeScalars {
      last = scalar.value
      if last == 0x20 {
        while place < text.count, text.scalars[place].isSpace || text.scalars[place] == 0x2D {
          place += 1
        }
        continue
      }
      guard place < text.count, text.scalars[place] == last else { return false }
      place += 1
    }
    if last.isLatinLetter, place < text.count, text.scalars[place].isLatinLetter { return false }
    index = place
    return true
  }

  /// Takes the first of the words that stands here.
  mutating func take(oneOf words: [String]) -> Bool {
    for word in words where take(word: word) { return true }
    return false
  }

  /// Takes as many of the words as stand here, with spaces between them.
  mutating func skip(anyOf words: [String]) {
    repeat { skipSpaces() } while take(oneOf: words)
  }

  /// Takes a run of at most `limit` ASCII digits; a longer run is no number and is left.
  mutating func takeDigits(atMost limit: Int) -> (value: Int, count: Int)? {
    var value = 0
    var count = 0
    while let digit = peek(count), digit.isDigit {
      guard count < limit else { return nil }
      value = value * 10 + Int(digit - 0x30)
      count += 1
    }
    guard count > 0 else { return nil }
    index += count
    return (value, count)
  }

  /// Takes a whole number in digits or in Chinese numerals: `15`, `十五`, `两`.
  mutating func takeNumber() -> Int? {
    takeDigits(atMost: 9)?.value ?? takeChineseNumeral()
  }

  /// Takes a remark in round brackets, without them: `（元旦值班）` gives `元旦值班`.
  mutating func takeRemark() -> String? {
    guard peek() == 0x28 else { return nil }
    var depth = 0
    var place = index
    while place < text.count {
      if text.scalars[place] == 0x28 { depth += 1 }
      if text.scalars[place] == 0x29 {
        depth -= 1
        if depth == 0 {
          let remark = text.original(index + 1, place)
          index = place + 1
          return remark
        }
      }
      place += 1
    }
    return nil
  }
}

extension UInt32 {
  var isDigit: Bool { self >= 0x30 && self <= 0x39 }
  var isSpace: Bool { self == 0x20 || self == 0x0A }
  /// A lower-case Latin letter; folded text has no others.
  var isLatinLetter: Bool { self >= 0x61 && self <= 0x7A }
  var isHan: Bool {
    (self >= 0x4E00 && self <= 0x9FFF) || (self >= 0x3400 && self <= 0x4DBF)
      || (self >= 0x20000 && self <= 0x3FFFD) || (self >= 0xF900 && self <= 0xFAFF)
      || self == 0x3007
  }
}
