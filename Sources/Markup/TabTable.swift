import Diagnostics

/// Lines with as many tabs in each, as a table comes from a word processor or a spreadsheet:
///
///     材料⇥份数
///     身份证⇥1
///
/// The first line with a tab holds the headers; those before it are text.
struct TabTable {
  /// The number of the line that holds the headers.
  let start: Int
  /// The cells of each row; every row has as many.
  let rows: [[Span]]
  private let lines: ArraySlice<LineSpan>

  var alignments: [Table.Alignment?] { Array(repeating: nil, count: rows[0].count) }

  init?(_ all: ArraySlice<LineSpan>, in bytes: [UInt8]) {
    let first = all.firstIndex { line in
      ByteText(bytes, end: line.end).first(from: line.start, to: line.end) { $0 == 0x09 } < line.end
    }
    guard let first, all.endIndex - first > 1, all.endIndex - first < 1000 else { return nil }
    let lines = all[first...]
    var rows: [[Span]] = []
    for line in lines {
      let text = ByteText(bytes, end: line.end)
      var cells: [Span] = []
      var start = line.start
      while true {
        let end = text.first(from: start, to: line.end) { $0 == 0x09 }
        let cellStart = min(text.skippingAnyBlanks(start), end)
        cells.append(Span(cellStart, text.trimmedEnd(cellStart, end)))
        guard end < line.end else { break }
        start = end + 1
      }
      guard (2...50).contains(cells.count), cells.count == rows.first?.count ?? cells.count else {
        return nil
      }
      rows.append(cells)
    }
    // A line of bars and dashes is a table already.
    guard rows[0].contains(where: { !$0.isEmpty }) else { return nil }
    self.rows = rows
    self.lines = lines
    start = first
  }

  func problem(in file: SourceFile) -> Problem {
    let first = lines[lines.startIndex]
    return Problem(
      .markupTableTabs,
      at: Place(file, Span(first.start, first.end)),
      Wording(
        zh: "这几行用制表符分列，这里按表格读，第一行作表头",
        en: "Tabs part these lines; they are read as a table whose first line is its header"
      ),
      help: Wording(
        zh: "写成“| 第一列 | 第二列 |”，第二行写“| --- | --- |”",
        en: "Write “| first | second |”, and “| --- | --- |” as the second line"
      ),
      mend: mend(in: file)
    )
  }

  /// Only where the lines begin at the left: in a list or a quote the line of dashes would fall out of it.
  private func mend(in file: SourceFile) -> Mend? {
    var edits: [Mend.Edit] = []
    for (number, (line, cells)) in zip(lines, rows).enumerated() {
      guard line.start == file.line(at: line.start).start,
        !file.bytes[line.start..<line.end].contains(UInt8(ascii: "|"))
      else { return nil }
      var row = cells.map { " \(file.text($0)) |" }.joined()
      row = "|" + row
      if number == 0 {
        row += "\n|" + cells.map { _ in " --- |" }.joined()
      }
      edits.append(Mend.Edit(Span(line.start, line.end), row))
    }
    return Mend(edits)
  }
}
