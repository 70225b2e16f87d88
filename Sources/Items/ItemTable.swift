import Diagnostics

// The table as a spreadsheet saves it (CSV, RFC 4180) or as it is copied from one (tabs): cells in quotation
// marks may hold separators and line ends. Read with patience, for the file comes from another program: a quote in
// the middle of a cell is text, a row may be shorter or longer than the header.

/// One cell: its text, and where it stands.
struct ItemCell: Sendable {
  let text: String
  let span: Span
  /// As a spreadsheet counts rows, from 1.
  let row: Int
  /// From 0.
  let column: Int
}

/// All rows of a table, empty ones as well.
struct ItemTable {
  private(set) var rows: [[ItemCell]] = []
  /// The beginning of a cell whose quotation mark is never closed.
  private(set) var unclosed: Span?

  private let bytes: [UInt8]
  private let separator: UInt8
  private var index = 0

  init(_ file: SourceFile, separator: UInt8) {
    bytes = file.bytes
    self.separator = separator
    while index < bytes.count, unclosed == nil { readRow() }
  }

  private mutating func readRow() {
    var row: [ItemCell] = []
    while true {
      let start = index
      let text = readCell()
      row.append(
        ItemCell(
          text: text,
          span: Span(start, index),
          row: rows.count + 1,
          column: row.count
        )
      )
      guard index < bytes.count, bytes[index] == separator else { break }
      index += 1
    }
    if index < bytes.count { index += 1 }
    rows.append(row)
  }

  private mutating func readCell() -> String {
    var text: [UInt8] = []
    if index < bytes.count, bytes[index] == UInt8(ascii: "\"") {
      let start = index
      index += 1
      while true {
        guard index < bytes.count else {
          unclosed = Span(start, min(start + 1, bytes.count))
          break
        }
        if bytes[index] == UInt8(ascii: "\"") {
          index += 1
          guard index < bytes.count, bytes[index] == UInt8(ascii: "\"") else { break }
        }
        text.append(bytes[index])
        index += 1
      }
    }
    while index < bytes.count, bytes[index] != separator, bytes[index] != 0x0A {
      text.append(bytes[index])
      index += 1
    }
    return String(decoding: text, as: UTF8.self)
  }
}
