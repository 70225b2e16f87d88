import Diagnostics

// Tables as GitHub writes them:
//
//     | 材料 | 份数 |
//     | --- | ---: |
//     | 身份证 | 1 |
//
// A paragraph of such lines is a table from the line above the dashes on.

/// The lines of a table that were found among those of a paragraph.
struct PipeTable {
  /// The number of the line that holds the headers.
  let start: Int
  let alignments: [Table.Alignment?]
  /// The cells of each row without the dashes; as many as there are headers.
  let rows: [[Span]]

  /// Rows are filled up with empty cells, so a very wide header over very many lines is no table.
  private static let cellLimit = 100_000

  init?(_ lines: ArraySlice<LineSpan>, in bytes: [UInt8]) {
    for index in lines.indices.dropLast() {
      guard let alignments = PipeTable.alignments(lines[index + 1], in: bytes),
        alignments.count * (lines.endIndex - index) <= PipeTable.cellLimit,
        let header = PipeTable.header(lines[index], in: bytes, count: alignments.count)
      else { continue }
      start = index
      self.alignments = alignments
      rows =
        [header]
        + lines[(index + 2)...].map {
          PipeTable.row($0, in: bytes, count: alignments.count)
        }
      return
    }
    return nil
  }

  /// What the line of dashes says: `| :-- | :-: |`, or nil where a line is none.
  private static func alignments(_ line: LineSpan, in bytes: [UInt8]) -> [Table.Alignment?]? {
    let text = ByteText(bytes, end: line.end)
    switch text[text.skippingBlanks(line.start)] {
    case UInt8(ascii: "|"), UInt8(ascii: "-"), UInt8(ascii: ":"): break
    default: return nil
    }
    var alignments: [Table.Alignment?] = []
    for cell in cells(line, in: bytes, separators: pipes(line, in: bytes)) {
      var dashes = cell
      let isLeft = text[dashes.start] == UInt8(ascii: ":")
      if isLeft { dashes.start += 1 }
      let isRight = dashes.end > dashes.start && text[dashes.end - 1] == UInt8(ascii: ":")
      if isRight { dashes.end -= 1 }
      guard dashes.start < dashes.end,
        bytes[dashes.start..<dashes.end].allSatisfy({ $0 == UInt8(ascii: "-") })
      else { return nil }
      alignments.append(isLeft && isRight ? .center : isRight ? .end : isLeft ? .start : nil)
    }
    return alignments.isEmpty ? nil : alignments
  }

  private static func header(_ line: LineSpan, in bytes: [UInt8], count: Int) -> [Span]? {
    let separators = pipes(line, in: bytes)
    guard !separators.isEmpty else { return nil }
    let all = cells(line, in: bytes, separators: separators)
    if all.count == count { return all }
    let uncoded = cells(line, in: bytes, separators: outsideOfCode(separators, line, in: bytes))
    return uncoded.count == count ? uncoded : nil
  }

  /// The cells of a row. Where there are too many, a bar inside of code is taken for text; where there
  /// still are, the rest of the line belongs to the last cell, so that nothing is lost.
  private static func row(_ line: LineSpan, in bytes: [UInt8], count: Int) -> [Span] {
    let separators = pipes(line, in: bytes)
    var row = cells(line, in: bytes, separators: separators)
    if row.count > count {
      row = cells(line, in: bytes, separators: outsideOfCode(separators, line, in: bytes))
    }
    if row.count > count {
      row[count - 1].end = row[row.count - 1].end
      row.removeLast(row.count - count)
    }
    while row.count < count { row.append(Span(line.end, line.end)) }
    return row
  }

  /// The bars of a line that no backslash stands before.
  private static func pipes(_ line: LineSpan, in bytes: [UInt8]) -> [Int] {
    var pipes: [Int] = []
    var index = line.start
    while index < line.end {
      if bytes[index] == UInt8(ascii: "\\") {
        index += 1
      } else if bytes[index] == UInt8(ascii: "|") {
        pipes.append(index)
      }
      index += 1
    }
    return pipes
  }

  private static func cells(
    _ line: LineSpan,
    in bytes: [UInt8],
    separators: [Int]
  ) -> [Span] {
    let text = ByteText(bytes, end: line.end)
    let end = text.trimmedEnd(line.start, line.end)
    var start = text.skippingBlanks(line.start)
    var cells: [Span] = []
    for separator in separators {
      // The bar at the beginning of a line begins its first cell.
      if !(cells.isEmpty && separator == start) {
        let cellStart = min(text.skippingBlanks(start), separator)
        cells.append(Span(cellStart, text.trimmedEnd(cellStart, separator)))
      }
      start = separator + 1
    }
    if start < end { cells.append(Span(text.skippingBlanks(start), end)) }
    return cells
  }

  /// The bars that stand in no code: of the row `a | b` between backticks none.
  private static func outsideOfCode(
    _ separators: [Int],
    _ line: LineSpan,
    in bytes: [UInt8]
  ) -> [Int] {
    let runs = backtickRuns(line, in: bytes)
    // For each run the next one as long, found from the end of the line.
    var partners = [Int?](repeating: nil, count: runs.count)
    var latest: [Int: Int] = [:]
    for index in runs.indices.reversed() {
      partners[index] = latest[runs[index].count]
      latest[runs[index].count] = index
    }
    var outside: [Int] = []
    var rest = separators[...]
    var index = 0
    while index < runs.count {
      guard let partner = partners[index] else {
        index += 1
        continue
      }
      let before = rest.prefix { $0 < runs[index].lowerBound }
      outside += before
      rest = rest[before.endIndex...].drop { $0 < runs[partner].lowerBound }
      index = partner + 1
    }
    return outside + rest
  }

  private static func backtickRuns(_ line: LineSpan, in bytes: [UInt8]) -> [Range<Int>] {
    var runs: [Range<Int>] = []
    var index = line.start
    while index < line.end {
      let start = index
      while index < line.end, bytes[index] == UInt8(ascii: "`") { index += 1 }
      if index > start { runs.append(start..<index) } else { index += 1 }
    }
    return runs
  }
}
