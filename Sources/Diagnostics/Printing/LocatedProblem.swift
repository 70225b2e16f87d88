/// A problem with its lines and columns worked out.
struct LocatedProblem {
  let problem: Problem
  let start: Position
  /// Behind the last character.
  let end: Position
  /// The bytes of the line on which the problem begins.
  let startLine: Span
  /// The bytes of the line on which it ends.
  let endLine: Span
  /// What mends it.
  var edits: [LocatedEdit] = []
}

/// An edit with its lines and columns worked out.
struct LocatedEdit {
  let edit: Mend.Edit
  let start: Position
  let end: Position
  let startLine: Span
  let endLine: Span
}

/// Problems with their lines and columns, worked out with one table of lines for each file. The problems
/// are in the order of their paths and places.
func located(_ problems: [Problem]) -> [LocatedProblem] {
  var lines: LineTable?
  return problems.map { problem in
    guard let place = problem.place else {
      let first = Position(line: 1, column: 1)
      return LocatedProblem(
        problem: problem,
        start: first,
        end: first,
        startLine: Span(0, 0),
        endLine: Span(0, 0)
      )
    }
    // The same path may stand for another text in a test; a table of another length is not its own.
    var table = lines.flatMap { $0.isOf(place.file) ? $0 : nil } ?? LineTable(place.file)
    let start = table.located(place.span.start)
    table.keep(start.position, at: place.span.start)
    let end = place.span.isEmpty ? start : table.located(max(place.span.start, place.span.end))
    let edits = (problem.mend?.edits ?? []).map { edit in
      let start = table.located(edit.span.start)
      table.keep(start.position, at: edit.span.start)
      let end = table.located(edit.span.end)
      return LocatedEdit(
        edit: edit,
        start: start.position,
        end: end.position,
        startLine: start.line,
        endLine: end.line
      )
    }
    lines = table
    return LocatedProblem(
      problem: problem,
      start: start.position,
      end: end.position,
      startLine: start.line,
      endLine: end.line,
      edits: edits
    )
  }
}

/// Where the lines of a file begin, and the last place that was looked for: a feed may be one line of many
/// megabytes, and counting its characters anew for each of a hundred problems would take a minute.
private struct LineTable {
  private let file: SourceFile
  private let starts: [Int]
  private var known = (offset: 0, position: Position(line: 1, column: 1))

  init(_ file: SourceFile) {
    self.file = file
    var starts = [0]
    for (index, byte) in file.bytes.enumerated() where byte == UInt8(ascii: "\n") {
      starts.append(index + 1)
    }
    self.starts = starts
  }

  func isOf(_ file: SourceFile) -> Bool {
    self.file.path == file.path && self.file.bytes.count == file.bytes.count
  }

  mutating func keep(_ position: Position, at offset: Int) { known = (offset, position) }

  func located(_ offset: Int) -> (position: Position, line: Span) {
    let bytes = file.bytes
    let offset = min(max(offset, 0), bytes.count)
    var low = 0
    var high = starts.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if starts[middle] <= offset { low = middle } else { high = middle }
    }
    let start = starts[low]
    let end = low + 1 < starts.count ? starts[low + 1] - 1 : bytes.count
    let isOnward = known.position.line == low + 1 && known.offset <= offset
    let from = isOnward ? known.offset : start
    let before = String(decoding: bytes[from..<offset], as: UTF8.self).count
    let column = before + (isOnward ? known.position.column : 1)
    return (Position(line: low + 1, column: column), Span(start, end))
  }
}
