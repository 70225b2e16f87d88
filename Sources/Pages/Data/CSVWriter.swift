/// Writes CSV as RFC 4180 has it, in UTF-8: lines end with CRLF, what needs quotes has them.
///
/// A spreadsheet runs what begins with `=`, `+`, `-` or `@` as a formula. A text that begins so, or with a
/// control character behind which one may hide, has an apostrophe before it.
///
/// ```swift
/// var csv = CSVWriter()
/// csv.row([.text("id"), .text("=1+1")])  // id,'=1+1
/// ```
package struct CSVWriter {
  package enum Cell: Sendable, Equatable {
    case text(String)
    case number(Int)
    /// Not known.
    case empty
  }

  package private(set) var bytes: [UInt8] = []

  package init() {}

  package mutating func row(_ cells: [Cell]) {
    for (index, cell) in cells.enumerated() {
      if index > 0 { bytes.append(UInt8(ascii: ",")) }
      switch cell {
      case .text(let text): append(text)
      case .number(let number): bytes += String(number).utf8
      case .empty: break
      }
    }
    bytes += [0x0D, 0x0A]
  }

  private mutating func append(_ text: String) {
    let text = Self.isFormula(text) ? "'" + text : text
    // Bytes, not characters: a quote with a combining mark behind it is still a quote.
    let needsQuotes = text.utf8.contains { [0x22, 0x2C, 0x0D, 0x0A].contains($0) }
    guard needsQuotes else {
      bytes += text.utf8
      return
    }
    bytes.append(0x22)
    for byte in text.utf8 {
      if byte == 0x22 { bytes.append(0x22) }
      bytes.append(byte)
    }
    bytes.append(0x22)
  }

  /// Also in full width, which some spreadsheets read alike.
  private static func isFormula(_ text: String) -> Bool {
    switch text.unicodeScalars.first {
    case "=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠": true
    default: false
    }
  }
}

extension CSVWriter.Cell {
  package static func text(ifKnown text: String?) -> Self { text.map(Self.text) ?? .empty }
  package static func number(ifKnown number: Int?) -> Self { number.map(Self.number) ?? .empty }
}
