import Diagnostics
import Guides

/// One row of the list: its cells by what they are, and which of them have found their place in the guide.
struct Item {
  let columns: ItemColumns
  let cells: [ItemCell]
  let file: SourceFile
  private(set) var used: Set<Int> = []
  var problems: [Problem] = []

  init(_ columns: ItemColumns, _ cells: [ItemCell], in file: SourceFile) {
    self.columns = columns
    self.cells = cells
    self.file = file
  }

  var row: Int { cells.first?.row ?? 0 }

  /// The filled cells of a field.
  func cells(_ field: ItemField) -> [ItemCell] {
    (columns.columns[field] ?? []).filter { $0 < cells.count }.map { cells[$0] }
      .filter { !ItemText($0.text).isEmpty }
  }

  func text(_ field: ItemField) -> ItemText {
    ItemText(cells(field).map(\.text).joined(separator: "\n"))
  }

  func has(_ field: ItemField) -> Bool { !cells(field).isEmpty }

  func isUsed(_ field: ItemField) -> Bool { cells(field).allSatisfy { used.contains($0.column) } }

  /// The text of a field, which the guide now holds.
  mutating func use(_ field: ItemField) -> ItemText {
    for cell in cells(field) { used.insert(cell.column) }
    return text(field)
  }

  /// What has found no place: every other filled cell, by the name of its column.
  var leftovers: [(name: String, text: ItemText)] {
    cells.filter { !used.contains($0.column) && !ItemText($0.text).isEmpty }.map { cell in
      let name =
        cell.column < columns.header.count
        ? ItemText(columns.header[cell.column].text).line : ""
      return (name.isEmpty ? "第 \(cell.column + 1) 列" : name, ItemText(cell.text))
    }
  }

  /// Notes that a value was not understood and where it went.
  mutating func unclear(_ field: ItemField, _ fact: Wording, help: Wording) {
    guard let cell = cells(field).first else { return }
    let column = columns.column(field).map { ItemText($0.text).line } ?? ""
    problems.append(
      Problem(
        .itemValueUnclear,
        at: Place(file, cell.span),
        Wording(
          zh: "第 \(row) 行“\(column)”：\(fact.zh)",
          en: "Row \(row), “\(column)”: \(fact.en)"
        ),
        help: help
      )
    )
  }

  mutating func unknownName(_ field: ItemField, _ what: Wording, _ name: String, help: Wording) {
    guard let cell = cells(field).first else { return }
    problems.append(
      Problem(
        .itemNameUnknown,
        at: Place(file, cell.span),
        Wording(
          zh: "第 \(row) 行：网站里没有叫“\(name)”的\(what.zh)",
          en: "Row \(row): the site has no \(what.en) “\(name)”"
        ),
        help: help
      )
    )
  }
}
