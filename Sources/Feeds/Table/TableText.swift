import Diagnostics

/// A filled cell of a table.
struct TableCell {
  let text: String
  /// Quotes included.
  let span: Span
  /// The line on which its row begins, from 1.
  let line: Int
}

/// A row of a table, its cells by the names of their columns. An empty cell is not there.
struct TableRow {
  /// The names of the columns that are known, in their order.
  let columns: [(name: String, cell: TableCell?)]
  /// Its first cell, empty or not.
  let first: TableCell

  subscript(_ name: String) -> TableCell? {
    columns.first { $0.name == name }?.cell
  }

  /// The filled cells of a group, by the beginning of their names.
  func cells(of group: String) -> [TableCell] {
    columns.filter { $0.name.hasPrefix(group) }.compactMap(\.cell)
  }
}
