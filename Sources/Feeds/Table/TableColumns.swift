import Diagnostics

/// A row of a table by the names of its columns. An empty cell is not there.
struct TableRow {
  fileprivate let columns: TableColumns
  fileprivate let cells: [TableCell]
  /// It has a cell for each column, and a line end behind them.
  let isWhole: Bool
  /// For a problem with the row as a whole.
  let first: TableCell

  subscript(_ name: String) -> TableCell? {
    guard let index = columns.indexes[name], index < cells.count, !cells[index].text.isEmpty else {
      return nil
    }
    return cells[index]
  }

  /// The filled cells of a group, by the beginning of their columns' names.
  func cells(of group: String) -> [TableCell] {
    TableColumns.names.filter { $0.hasPrefix(group) }.compactMap { self[$0] }
  }
}

/// The header of a table: which column holds what.
struct TableColumns {
  static let names =
    [
      "guide", "channel", "state", "observed", "valid_for", "generated", "note", "staff_on_duty",
      "waiting",
    ] + FeedReader.repliesKeys.map { "replies.\($0)" }
    + FeedReader.handlingKeys.map { "handling.\($0)" }

  /// The names, and the same with `_` for `.`.
  private static let spellings = Dictionary(
    names.flatMap { [($0, $0), ($0.replacing(".", with: "_"), $0)] },
    uniquingKeysWith: { first, _ in first }
  )

  fileprivate private(set) var indexes: [String: Int] = [:]
  private let count: Int

  /// Columns that we do not know are noted and passed over, those without a name passed over; one that
  /// stands twice, or one without which no row says anything, refuses the table.
  init(_ header: TableLine, _ notes: inout FeedNotes) throws(FeedRefusal) {
    count = header.cells.count
    for (index, cell) in header.cells.enumerated() where !cell.text.isEmpty {
      guard let name = FeedValue.cell(cell).word.flatMap({ Self.spellings[$0] }) else {
        notes.note(
          .feedKeyUnknown,
          at: .cell(cell),
          Wording(
            zh: "不认识的列“\(shown(cell.text))”",
            en: "Unknown column “\(shown(cell.text))”"
          ),
          help: nearestHelp(cell.text, among: Self.names)
        )
        continue
      }
      if indexes.updateValue(index, forKey: name) != nil {
        throw FeedRefusal(
          Problem(
            .feedKeyTwice,
            at: Place(notes.file, cell.span),
            Wording(zh: "列“\(cell.text)”写了两次", en: "The column “\(cell.text)” stands twice"),
            help: Wording(zh: "一列只写一次", en: "Write a column once")
          )
        )
      }
    }
    for name in ["guide", "channel", "state"] where indexes[name] == nil {
      throw FeedRefusal(
        Problem(
          .feedFrameInvalid,
          at: Place(notes.file, header.cells.first?.span ?? Span(0, 0)),
          Wording(zh: "表头没有“\(name)”这一列", en: "The header has no column “\(name)”"),
          help: Wording(
            zh: "第一行写列名，例如 guide,channel,state,observed",
            en: "Name the columns in the first row, for example guide,channel,state,observed"
          )
        )
      )
    }
  }

  /// A row; nil where all of its cells are empty. Of a row that was cut the last cell is not believed.
  func row(_ line: TableLine) -> TableRow? {
    guard let first = line.cells.first, line.cells.contains(where: { !$0.text.isEmpty }) else {
      return nil
    }
    return TableRow(
      columns: self,
      cells: line.isEnded ? line.cells : line.cells.dropLast(),
      isWhole: line.isEnded && line.cells.count == count,
      first: first
    )
  }
}
