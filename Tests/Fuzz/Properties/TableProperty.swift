import Diagnostics
@testable import Feeds
import Guides

/// A table that is read has the cells of its text; written again, with quotes or with as few as can be, it is read
/// as the same rows.
@Sendable func checkTable(_ bytes: [UInt8]) throws {
  if let rows = rows(of: bytes) {
    for cell in rows.flatMap(\.cells) {
      try holdSpan(cell.span, in: bytes, "a cell")
      try hold(unquoted(Array(bytes[cell.span.start..<cell.span.end])) == cell.text, "another cell")
    }
    let texts = rows.map { $0.cells.map(\.text) }
    for alwaysQuotes in [true, false] {
      let table = written(texts, alwaysQuotes: alwaysQuotes)
      try hold(
        cellTexts(of: table) == texts,
        "written again the table has other rows: \(String(decoding: table, as: UTF8.self))"
      )
    }
    try hold(rows.dropLast().allSatisfy(\.isEnded), "a row within the table has no end")
  }
  try holdFeed(bytes, .table)
}

private func cellTexts(of table: [UInt8]) -> [[String]]? {
  rows(of: table)?.map { $0.cells.map(\.text) }
}

private func rows(of bytes: [UInt8]) -> [TableLine]? {
  do throws(FeedRefusal) {
    var table = try TableText(SourceFile(path: "feed", bytes: bytes))
    var rows: [TableLine] = []
    while let row = try table.next() { rows.append(row) }
    return rows
  } catch {
    return nil
  }
}

/// RFC 4180: lines end with CRLF; quotes around a cell, those within written twice.
private func written(_ rows: [[String]], alwaysQuotes: Bool) -> [UInt8] {
  var bytes: [UInt8] = []
  for row in rows {
    for (index, cell) in row.enumerated() {
      if index > 0 { bytes.append(UInt8(ascii: ",")) }
      // A mark at the beginning of the table would be a byte order mark.
      let needsQuotes =
        alwaysQuotes || cell.utf8.contains { "\",\r\n".utf8.contains($0) }
        || cell.unicodeScalars.first == "\u{FEFF}"
      guard needsQuotes else {
        bytes += cell.utf8
        continue
      }
      bytes.append(UInt8(ascii: "\""))
      for byte in cell.utf8 { bytes += byte == UInt8(ascii: "\"") ? [byte, byte] : [byte] }
      bytes.append(UInt8(ascii: "\""))
    }
    bytes += [0x0D, 0x0A]
  }
  return bytes
}

/// What a written cell means.
private func unquoted(_ bytes: [UInt8]) -> String {
  guard bytes.first == UInt8(ascii: "\""), bytes.count >= 2 else {
    return String(decoding: bytes, as: UTF8.self)
  }
  var text: [UInt8] = []
  var isSecond = false
  for byte in bytes.dropFirst().dropLast() {
    isSecond = byte == UInt8(ascii: "\"") && !isSecond
    if !isSecond { text.append(byte) }
  }
  return String(decoding: text, as: UTF8.self)
}
