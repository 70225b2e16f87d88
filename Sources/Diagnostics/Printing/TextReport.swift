// For people:
//
//     content/guides/birth.md:12:3: error: 网上办理没有写答复时限 [channel-no-promise]
//     ## 网上办理
//        ^~~~~~~~
//       怎么改：在“网上办理”下写一行“- 答复时限：2 个工作日”
//
// The line stands as it was written, tabs too, and the caret below it repeats those tabs, so that it stands
// right in every terminal. What a terminal would obey is shown by its number.

func textReport(_ problems: [LocatedProblem], _ style: ReportStyle) -> [UInt8] {
  guard !problems.isEmpty else { return [] }
  var text = ""
  for problem in problems { append(problem, style, to: &text) }
  text += problemSummary(problems.map(\.problem), style: style)(style.language)
  text += "\n"
  return Array(text.utf8)
}

private func append(_ located: LocatedProblem, _ style: ReportStyle, to text: inout String) {
  let problem = located.problem
  let severity = style.severity(of: problem)
  let paint = Paint(style.colour)
  if !problem.path.isEmpty {
    let place = "\(visibleText(problem.path)):\(located.start.line):\(located.start.column):"
    text += paint.bold(place) + " "
  }
  text += paint.severity(severity, "\(severity.rawValue):") + " "
  text += paint.bold(visibleText(problem.message(style.language)))
  text += " [\(problem.code.rawValue)]\n"
  if let place = problem.place {
    let quote = Quote(place, line: located.startLine)
    text += quote.line + "\n"
    text += quote.indentation + paint.caret(quote.caret) + "\n"
  }
  if let help = problem.help {
    let label = style.language == .zh ? "怎么改：" : "help: "
    let lines = help(style.language).split(
      omittingEmptySubsequences: false,
      whereSeparator: \.isNewline
    )
    for (index, line) in lines.enumerated() {
      text += "  " + (index == 0 ? paint.help(label) : "") + visibleText(String(line)) + "\n"
    }
  }
}

/// The colours of a report.
private struct Paint {
  let isOn: Bool

  init(_ colour: ReportStyle.Colour) { isOn = colour == .ansi }

  func bold(_ text: String) -> String { painted("1", text) }
  func caret(_ text: String) -> String { painted("1;32", text) }
  func help(_ text: String) -> String { painted("36", text) }
  func severity(_ severity: Severity, _ text: String) -> String {
    painted(severity == .error ? "1;31" : "1;33", text)
  }

  private func painted(_ code: String, _ text: String) -> String {
    isOn ? "\u{1B}[\(code)m\(text)\u{1B}[0m" : text
  }
}

/// A line of the text with a place in it, cut to a width that fits a terminal.
struct Quote {
  /// The widest line that is shown whole.
  static let widest = 120
  /// How many columns before the place are kept of a longer one.
  static let before = 40

  /// The line as it is shown.
  private(set) var line = ""
  /// What stands before the caret in the line below: spaces, and the tabs of the line above.
  private(set) var indentation = ""
  /// `^~~~`, as wide as the place on this line, at least one column.
  private(set) var caret = "^"

  init(_ place: Place, line: Span) {
    let bytes = place.file.bytes
    let start = min(max(place.span.start, line.start), line.end)
    let end = min(max(place.span.end, start), line.end)
    let surroundings = Surroundings(bytes, line, start, end)
    var isCutBefore = surroundings.isCutBefore
    var isCutBehind = surroundings.isCutBehind
    let marked = surroundings.marked
    var shownBefore = surroundings.before[...]
    var shownBehind = (marked + surroundings.behind)[...]
    let widthBefore = surroundings.widthBefore
    let widthBehind = surroundings.widthBehind
    if isCutBefore || isCutBehind || widthBefore + widthBehind > Self.widest {
      var kept = widthBefore
      let room = max(Self.before, Self.widest - widthBehind)
      while kept > room, let first = shownBefore.popFirst() {
        kept -= first.width
        isCutBefore = true
      }
      var width = kept
      var count = 0
      for cell in shownBehind {
        guard width + cell.width <= Self.widest else { break }
        width += cell.width
        count += 1
      }
      if count < shownBehind.count {
        isCutBehind = true
        shownBehind = shownBehind.prefix(count)
      }
    }
    if isCutBefore {
      self.line = "…"
      indentation = " "
    }
    for cell in shownBefore {
      self.line += cell.text
      indentation += cell.text == "\t" ? "\t" : String(repeating: " ", count: cell.width)
    }
    for cell in shownBehind { self.line += cell.text }
    if isCutBehind { self.line += "…" }
    let markedWidth = shownBehind.prefix(marked.count).reduce(0) {
      $0 + ($1.text == "\t" ? 1 : $1.width)
    }
    caret = "^" + String(repeating: "~", count: max(0, markedWidth - 1))
    self.line = withoutWorkflowCommand(self.line)
  }
}

/// What stands around a place on its line, as far as it can be shown: of a line of many kilobytes with
/// thousands of problems each looks at no more than that.
private struct Surroundings {
  private(set) var before: [Cell] = []
  private(set) var marked: [Cell] = []
  private(set) var behind: [Cell] = []
  private(set) var isCutBefore = false
  private(set) var isCutBehind = false
  private(set) var widthBefore = 0
  private(set) var widthBehind = 0

  init(_ bytes: [UInt8], _ line: Span, _ start: Int, _ end: Int) {
    // In bytes. A character of one column may have many; then one looks further.
    var reach = Quote.widest + 80
    while true {
      let from = scalarStart(bytes, max(line.start, start - reach))
      let until = scalarStart(bytes, min(line.end, start + reach))
      let markedEnd = min(end, until)
      before = cells(bytes[from..<start])
      marked = cells(bytes[start..<markedEnd])
      behind = cells(bytes[markedEnd..<until])
      isCutBefore = from > line.start
      isCutBehind = until < line.end
      widthBefore = before.reduce(0) { $0 + $1.width }
      widthBehind = (marked + behind).reduce(0) { $0 + $1.width }
      let isEnough =
        (!isCutBefore || widthBefore > Quote.widest) && (!isCutBehind || widthBehind > Quote.widest)
      if isEnough || reach >= Quote.widest * 16 { return }
      reach *= 4
    }
  }
}

/// One character as it is shown.
private struct Cell {
  let text: String
  let width: Int
}

private func cells(_ bytes: ArraySlice<UInt8>) -> [Cell] {
  String(decoding: bytes, as: UTF8.self).map { character in
    if character == "\t" { return Cell(text: "\t", width: 8) }
    if character.unicodeScalars.contains(where: isUnseen) {
      // Beside an unseen character within a cluster the others are shown as they are.
      let text = visibleText(String(character))
      return Cell(text: text, width: displayWidth(text))
    }
    return Cell(text: String(character), width: displayWidth(character))
  }
}

/// The offset, or the beginning of the character in whose middle it is.
private func scalarStart(_ bytes: [UInt8], _ offset: Int) -> Int {
  var offset = offset
  while offset > 0, offset < bytes.count, bytes[offset] & 0xC0 == 0x80 { offset -= 1 }
  return offset
}

/// GitHub obeys lines of a job's output that begin with `::` or hold `##[`; a quoted line must not.
private func withoutWorkflowCommand(_ line: String) -> String {
  let bytes = Array(line.utf8)
  let first = bytes.firstIndex { $0 != UInt8(ascii: " ") && $0 != UInt8(ascii: "\t") }
  var result: [UInt8] = []
  for (index, byte) in bytes.enumerated() {
    let begins =
      index == first && bytes[index...].starts(with: "::".utf8)
      || bytes[index...].starts(with: "##[".utf8)
    if begins {
      result += codePointName(Unicode.Scalar(byte)).utf8
    } else {
      result.append(byte)
    }
  }
  return String(decoding: result, as: UTF8.self)
}
