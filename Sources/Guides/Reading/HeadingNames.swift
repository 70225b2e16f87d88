import Diagnostics
import Markup

// Text that was pasted from a word processor has headings that no mark tells: `一、所需材料`, `（二）办理流程：`,
// `收费标准：不收费`. A line is one where it says the name of a section and nothing else. Where the guide has
// headings of Markdown besides, only a Chinese number before the name makes it one: `办理流程：` alone may be a
// word of the editor's before a list. Where some headings have numbers, those without one are none:
// `咨询电话：12345` is a fact below `七、咨询方式`.

extension Vocabulary {
  /// Which lines of a guide's body are headings without a mark.
  func headingLines(in file: SourceFile, _ body: Span) -> HeadingLines {
    let isPasted = !hasHeading(file.bytes, body)
    let wanted = isPasted ? numbers(in: file, body) : [.chinese]
    return HeadingLines { bytes, line in
      // Asked for every line of every guide: few begin with what could be a number.
      guard isPasted || mayBeginNumber(bytes, line) else { return nil }
      return headingName(bytes, line, isPasted: isPasted).flatMap {
        wanted.contains($0.number) ? $0.name : nil
      }
    }
  }

  /// How the headings of a pasted text are numbered.
  private func numbers(in file: SourceFile, _ body: Span) -> Set<LineText.Number> {
    var found: Set<LineText.Number> = []
    var start = body.start
    while start < body.end {
      let line = file.line(at: start)
      var first = line.start
      while first < line.end, file.bytes[first] <= 0x20 { first += 1 }
      while file.bytes[first..<line.end].starts(with: "　".utf8) { first += 3 }
      if let name = headingName(file.bytes, Span(first, line.end), isPasted: true) {
        found.insert(name.number)
      }
      start = line.end + 1
    }
    return found.contains(.chinese) ? [.chinese] : found.contains(.arabic) ? [.arabic] : [.none]
  }

  private func headingName(_ bytes: [UInt8], _ line: Span, isPasted: Bool)
    -> (number: LineText.Number, name: HeadingLines.Name)?
  {
    guard line.end - line.start <= 400 else { return nil }
    var text = LineText(bytes, line)
    let number = text.takeNumber()
    guard number == .chinese || isPasted else { return nil }
    guard let (name, rest, hasColon) = text.nameAndRest(), let last = text.scalar(before: name.end),
      lastCharacters.contains(last)
    else { return nil }
    let words = String(decoding: bytes[name.start..<name.end], as: UTF8.self)
    guard kind(of: words) != nil, normalizedHeading(words) == words else { return nil }
    let isWhole = rest >= line.end
    if isWhole {
      // 收费 alone may be a word of a sentence that was broken into lines.
      guard number != .none || hasColon || words.unicodeScalars.count >= 4 else { return nil }
    } else {
      guard isPasted else { return nil }
    }
    return (number, HeadingLines.Name(name: name, rest: rest))
  }

  private func hasHeading(_ bytes: [UInt8], _ body: Span) -> Bool {
    var isLineStart = true
    for index in body.start..<body.end {
      let byte = bytes[index]
      if isLineStart, byte == UInt8(ascii: "#"), index + 1 < body.end,
        bytes[index + 1] == UInt8(ascii: "#")
      {
        return true
      }
      isLineStart = byte == UInt8(ascii: "\n")
    }
    return false
  }
}

/// Whether a line begins with a Chinese numeral, a bracket or a mark of bold.
private func mayBeginNumber(_ bytes: [UInt8], _ line: Span) -> Bool {
  guard line.end - line.start >= 3 else { return false }
  let first = bytes[line.start]
  if first == UInt8(ascii: "(") || first == UInt8(ascii: "*") { return true }
  let scalar =
    UInt32(first) << 16 | UInt32(bytes[line.start + 1]) << 8 | UInt32(bytes[line.start + 2])
  switch scalar {
  // 一 二 三 四 五 六 七 八 九 十 （
  case 0xE4B880, 0xE4BA8C, 0xE4B889, 0xE59B9B, 0xE4BA94, 0xE585AD, 0xE4B883, 0xE585AB, 0xE4B99D,
    0xE58D81, 0xEFBC88:
    return true
  default: return false
  }
}

/// One line, its marks of bold left out, from which a number and a name are taken.
private struct LineText {
  private enum Limit {
    /// The longest name that is looked for, in bytes.
    static let name = 60
  }

  enum Number { case chinese, arabic, none }

  private let bytes: [UInt8]
  private var start: Int
  private var end: Int
  /// The end of the line itself.
  private let lineEnd: Int

  init(_ bytes: [UInt8], _ line: Span) {
    self.bytes = bytes
    lineEnd = line.end
    start = line.start
    end = line.end
    while end > start, bytes[end - 1] <= 0x20 { end -= 1 }
    let marks = [UInt8(ascii: "*"), UInt8(ascii: "*")]
    if end - start > 4, bytes[start...].starts(with: marks), bytes[(end - 2)..<end] == marks[...] {
      start += 2
      end -= 2
    }
  }

  private func scalar(at index: Int) -> (Unicode.Scalar, next: Int)? {
    guard index < end else { return nil }
    let first = bytes[index]
    let length = first < 0x80 ? 1 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4
    guard index + length <= end,
      let scalar = String(decoding: bytes[index..<index + length], as: UTF8.self)
        .unicodeScalars.first
    else { return nil }
    return (scalar, index + length)
  }

  func scalar(before index: Int) -> Unicode.Scalar? {
    var first = index - 1
    while first > start, bytes[first] & 0xC0 == 0x80 { first -= 1 }
    return first >= start ? scalar(at: first)?.0 : nil
  }

  /// Takes `一、`, `（一）`, `1、`, `1.`, `（1）` with the blanks behind it.
  mutating func takeNumber() -> Number {
    var index = start
    var isBracketed = false
    if let (open, next) = scalar(at: index), open == "（" || open == "(" {
      isBracketed = true
      index = next
    }
    var isChinese = false
    var count = 0
    while count < 3, let (digit, next) = scalar(at: index) {
      let isNumeral = "一二三四五六七八九十".unicodeScalars.contains(digit)
      guard isNumeral || ("0"..."9").contains(digit) || ("０"..."９").contains(digit) else { break }
      isChinese = isChinese || isNumeral
      count += 1
      index = next
    }
    guard count > 0, let (sign, next) = scalar(at: index) else { return .none }
    let isNumber =
      isBracketed ? sign == "）" || sign == ")" : sign == "、" || sign == "." || sign == "．"
    guard isNumber else { return .none }
    start = next
    skipBlanks()
    return isChinese ? .chinese : .arabic
  }

  private mutating func skipBlanks() {
    while let (blank, next) = scalar(at: start), blank.properties.isWhitespace || blank == "、" {
      start = next
    }
  }

  /// What stands before the first colon, and where the text behind it begins.
  func nameAndRest() -> (name: Span, rest: Int, hasColon: Bool)? {
    var index = start
    while let (sign, next) = scalar(at: index), index - start <= Limit.name {
      if sign == "：" || sign == ":" {
        var rest = next
        while let (blank, next) = scalar(at: rest), blank.properties.isWhitespace { rest = next }
        return (trimmed(index), rest < end ? rest : lineEnd, true)
      }
      index = next
    }
    return index >= end ? (trimmed(end), lineEnd, false) : nil
  }

  private func trimmed(_ end: Int) -> Span {
    var end = end
    while let last = scalar(before: end), last.properties.isWhitespace { end -= UTF8.width(last) }
    return Span(start, end)
  }
}
