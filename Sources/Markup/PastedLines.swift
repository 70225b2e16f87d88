package import Diagnostics

// What comes out of a word processor is marked otherwise than Markdown is:
//
//     　　一、所需材料：          // no “## ”, a blank of full width
//     ●居民身份证               // a bullet that is none
//     ##网上办理               // no blank behind the marks
//
// Such lines are read as they are meant, each with a problem that says how to write them; its mend writes
// just that, so that mending changes nothing of what is read.

/// Which lines are headings though no mark says so.
package struct HeadingLines: Sendable {
  /// The part of a line that is the name of a section, without number and colon, and where the text behind the
  /// colon begins; nil for any other line.
  package struct Name: Sendable {
    package var name: Span
    /// The end of the line where the heading is all that it holds.
    package var rest: Int

    package init(name: Span, rest: Int) {
      self.name = name
      self.rest = rest
    }
  }

  /// Asked only for lines that may be one: short, at the beginning of the text or behind a line end.
  package var name: @Sendable (_ bytes: [UInt8], _ line: Span) -> Name?

  package init(name: @escaping @Sendable (_ bytes: [UInt8], _ line: Span) -> Name?) {
    self.name = name
  }
}

extension ByteText {
  /// The first offset from here on that holds no blank, be it of full width, one that does not break or one
  /// that has no width.
  func skippingAnyBlanks(_ start: Int) -> Int {
    var index = start
    while true {
      switch self[index] {
      case 0x20, 0x09: index += 1
      case 0xC2 where self[index + 1] == 0xA0: index += 2
      case 0xE3 where self[index + 1] == 0x80 && self[index + 2] == 0x80: index += 3
      case 0xE2 where has("\u{200B}", at: index) || has("\u{2060}", at: index): index += 3
      case 0xEF where has("\u{FEFF}", at: index): index += 3
      default: return index
      }
    }
  }
}

extension ByteText {
  /// The first offset from here on that holds no space and no space of full width.
  fileprivate func skippingWideSpaces(_ start: Int) -> Int {
    var index = start
    while true {
      if self[index] == 0x20 {
        index += 1
      } else if has("\u{3000}", at: index) {
        index += 3
      } else {
        return index
      }
    }
  }
}

extension BlockReader {
  /// Passes blanks of full width that begin a line. Before a mark they hide it, and the editor hears of it.
  mutating func passWideBlanks() {
    guard line.first >= 0xC2, !line.isIndented else { return }
    let start = line.word
    let end = text.skippingAnyBlanks(start)
    guard end > start, end < line.end else { return }
    let scalar = text.scalar(at: end)
    // The numbers of lists and steps are read with the blanks before them.
    if scalar == "（" || scalar == "(" || ("０"..."９").contains(scalar) { return }
    let before = line
    var ahead = line
    ahead.advance(to: end)
    if text[end].isDigit, ListMarker(ahead, interruptsParagraph: false) == nil { return }
    line = ahead
    wideBlanks = start
    let isMark =
      ahead.heading != nil || ahead.first == UInt8(ascii: ">") || ahead.first == UInt8(ascii: "|")
      || ListMarker(ahead, interruptsParagraph: false) != nil
    if isMark {
      problems.append(.wideIndent(Span(start, end), before: end, in: file))
      wideBlanks = nil
    } else if pastedBullet() == nil, ahead.first != UInt8(ascii: "#"), ahead.first != 0xEF,
      text.skippingWideSpaces(start) < end
    {
      // What has no width is kept where it does no harm.
      line = before
      wideBlanks = nil
    }
  }

  /// A heading whose marks have no blank behind them: `##所需材料`, `＃＃ 所需材料`.
  mutating func openCloseHeading() -> Bool {
    var end = line.word
    var level = 0
    while end < line.end {
      if line[end] == UInt8(ascii: "#") {
        end += 1
      } else if text.has("＃", at: end) {
        end += 3
      } else {
        break
      }
      level += 1
    }
    guard (2...6).contains(level), end < line.end else { return false }
    let start = text.skippingAnyBlanks(end)
    let isWide = end - line.word > level
    guard start < line.end, isWide || (start == end && text[start] >= 0x80) else { return false }
    let textEnd = text.trimmedEnd(start, line.end)
    let marks = String(repeating: "#", count: level) + " "
    problems.append(
      .spaceMissing(Span(line.word, end), marks, from: wideBlanks ?? line.word, to: start, in: file)
    )
    add(.heading(level: level), from: line.word, to: textEnd)
    add(LineSpan(start: start, end: textEnd))
    return true
  }

  /// A line that is the name of a section, with what stands behind its colon on a line of its own.
  mutating func openHeadingLine() -> Bool {
    guard let headings,
      line.first >= 0x80 || line.first.isDigit || line.first == UInt8(ascii: "(")
        || line.first == UInt8(ascii: "*"), line.end - line.word <= 400,
      !open[..<matched].contains(where: { nodes[$0].isNesting }),
      let found = headings.name(file.bytes, Span(line.word, line.end))
    else { return false }
    let isWhole = found.rest >= line.end
    let name = text.string(found.name.start, found.name.end)
    problems.append(
      .headingPlain(name, from: wideBlanks ?? line.word, found, isWhole: isWhole, in: file)
    )
    add(.heading(level: 2), from: found.name.start, to: found.name.end)
    add(LineSpan(start: found.name.start, end: found.name.end))
    closeLeaf()
    line.advance(to: isWhole ? line.end : found.rest)
    return true
  }

  /// The sign of a bullet that is none of Markdown's, or one without a blank behind it: `●身份证`, `-身份证`.
  func pastedBullet() -> (sign: Span, textStart: Int)? {
    let start = line.word
    let scalar = text.scalar(at: start)
    let end = start + UTF8.width(scalar)
    let words = text.skippingAnyBlanks(end)
    guard words < line.end else { return nil }
    switch scalar.value {
    // - right before Chinese
    case 0x2D: guard words == end, text.scalar(at: end).isUnspaced else { return nil }
    // · • ‣ ◦ ・ ● ○ ■ □ ▪ ▫ ◆ ◇ ➢ ➤ ★ ☆, and Word's own in Symbol and Wingdings
    case 0xB7, 0x2022, 0x2023, 0x25E6, 0x30FB, 0x25CF, 0x25CB, 0x25A0, 0x25A1, 0x25AA, 0x25AB,
      0x25C6, 0x25C7, 0x27A2, 0x27A4, 0x2605, 0x2606, 0xF000...0xF0FF:
      guard text.scalar(at: words) != scalar else { return nil }
    // － before a blank; – and — as well, but only in Chinese
    case 0xFF0D: guard words > end else { return nil }
    case 0x2013, 0x2014:
      guard words > end, text.scalar(at: words).isUnspaced else { return nil }
    default: return nil
    }
    return (Span(start, end), words)
  }

  /// Whether a line that goes on with an item, its blanks left out, begins a list of numbers instead: right
  /// under bullets an editor numbers the steps.
  var beginsNumbers: Bool {
    let first = line.first
    guard first >= 0x80 || first == UInt8(ascii: "1") || first == UInt8(ascii: "(") else {
      return false
    }
    if let number = LineNumber(LineSpan(start: line.word, end: line.end), in: file.bytes) {
      return number.number == 1 && !number.isDoubtful
    }
    let beginning = String(
      decoding: file.bytes[line.word..<min(line.end, line.word + 64)],
      as: UTF8.self
    )
    return StepNumber(beginning)?.value == 1
  }
}

extension Problem {
  fileprivate static func wideIndent(_ span: Span, before mark: Int, in file: SourceFile) -> Problem
  {
    Problem(
      .textWideIndent,
      at: Place(file, span),
      Wording(
        zh: "行首的空格不是普通空格，后面的记号本来不起作用；这里按记号读",
        en:
          "The blank that begins the line is none of Markdown's and hides the mark behind it; it is read"
          + " as a mark"
      ),
      help: Wording(zh: "删去行首的空格", en: "Remove the blank at the beginning of the line"),
      mend: Mend(replacing: Span(span.start, mark), with: "")
    )
  }

  fileprivate static func spaceMissing(
    _ sign: Span,
    _ meant: String,
    from start: Int,
    to end: Int,
    in file: SourceFile
  ) -> Problem {
    Problem(
      .markupSpaceMissing,
      at: Place(file, sign),
      Wording(
        zh: "“\(file.text(sign))”后面要有一个半角空格",
        en: "A space belongs behind “\(file.text(sign))”"
      ),
      help: Wording(zh: "写成“\(meant)…”", en: "Write “\(meant)…”"),
      mend: Mend(replacing: Span(start, end), with: meant)
    )
  }

  fileprivate static func headingPlain(
    _ name: String,
    from start: Int,
    _ found: HeadingLines.Name,
    isWhole: Bool,
    in file: SourceFile
  ) -> Problem {
    let line = file.line(at: start)
    let edits = [
      Mend.Edit(Span(start, found.name.start), "## "),
      Mend.Edit(Span(found.name.end, isWhole ? line.end : found.rest), isWhole ? "" : "\n"),
    ]
    return Problem(
      .sectionHeadingPlain,
      at: Place(file, found.name),
      Wording(
        zh: "“\(name)”没有写成小标题，这里按小标题读",
        en: "“\(name)” is not written as a heading; it is read as one"
      ),
      help: isWhole
        ? Wording(zh: "写成“## \(name)”", en: "Write “## \(name)”")
        : Wording(
          zh: "写成“## \(name)”，后面的内容另起一行",
          en: "Write “## \(name)”, and what follows on the next line"
        ),
      mend: Mend(edits.filter { !($0.span.isEmpty && $0.text.isEmpty) })
    )
  }

  static func bulletSign(_ sign: Span, _ edit: Mend.Edit, in file: SourceFile) -> Problem {
    let written = file.text(sign)
    let isDash = written == "-"
    return isDash
      ? .spaceMissing(sign, "- ", from: edit.span.start, to: edit.span.end, in: file)
      : Problem(
        .markupBulletSign,
        at: Place(file, sign),
        Wording(
          zh: "“\(written)”不是列表的记号，这里按列表读",
          en: "“\(written)” does not begin an item of a list; it is read as one"
        ),
        help: Wording(zh: "每行以“- ”开头（减号后空一格）", en: "Begin each line with “- ”"),
        mend: Mend([edit])
      )
  }
}
