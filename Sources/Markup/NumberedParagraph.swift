import Diagnostics

/// Lines of a paragraph that their numbers make a list:
///
///     要带：
///     1、身份证
///     2、户口簿，带首页和
///     本人那一页
///
/// is a lead of one line and two items, the second of two lines.
struct NumberedParagraph {
  struct Item {
    let number: LineNumber
    /// Where its first line begins, blanks and all.
    let start: Int
    var lines: [LineSpan]
  }

  /// The lines before the first number.
  let lead: ArraySlice<LineSpan>
  private(set) var items: [Item] = []

  var style: LineNumber.Style { items[0].number.style }

  /// Nil where the lines are no list. A list begins with the paragraph or with the number 1, so that a
  /// line of prose that happens to begin with a number stays prose.
  init?(
    _ lines: ArraySlice<LineSpan>,
    in bytes: [UInt8],
    without styles: [LineNumber.Style] = []
  ) {
    var numbers: [(line: Int, number: LineNumber)] = []
    var lastLines: [Int: Int] = [:]
    for index in lines.indices {
      guard let number = LineNumber(lines[index], in: bytes), !styles.contains(number.style) else {
        continue
      }
      numbers.append((index, number))
      lastLines[number.key] = index
    }
    let first = numbers.firstIndex { line, number in
      guard line == lines.startIndex || number.number == 1 else { return false }
      return !number.isDoubtful || (lastLines[number.key + 1] ?? -1) > line
    }
    guard let first else { return nil }
    lead = lines[..<numbers[first].line]
    var rest = numbers[first...]
    for index in lines[numbers[first].line...].indices {
      var line = lines[index]
      if let (numbered, number) = rest.first, numbered == index {
        rest.removeFirst()
        if isNext(number) {
          let start = line.start
          line.start = number.textStart
          items.append(Item(number: number, start: start, lines: [line]))
          continue
        }
      }
      items[items.count - 1].lines.append(line)
    }
  }

  private func isNext(_ number: LineNumber) -> Bool {
    guard let last = items.last?.number else { return true }
    return number.style == last.style && (!number.isDoubtful || number.continues(last))
  }
}

extension LineNumber {
  /// Of the next number of the same style one more.
  fileprivate var key: Int { style.rawValue * 1000 + number }

  /// Whether this is the number behind another.
  func continues(_ other: LineNumber) -> Bool {
    style == other.style && number == other.number + 1
  }
}

extension Problem {
  static func listNumbering(_ number: LineNumber, in file: SourceFile) -> Problem {
    let written = file.text(number.span)
    return Problem(
      .markupListNumbering,
      at: Place(file, number.span),
      Wording(
        zh: "“\(written)”不是列表的编号，这里按编号列表显示",
        en: "“\(written)” does not number a list; it is shown as a numbered list"
      ),
      help: Wording(
        zh: "写成“\(number.number). ”（点后空一格）",
        en: "Write “\(number.number). ” with a space behind the point"
      )
    )
  }
}
