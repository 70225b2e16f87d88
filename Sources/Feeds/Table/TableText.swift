import Diagnostics

// CSV (RFC 4180), strictly: a quote that stands in the middle of a cell, or text behind a closing one, is
// refused, because two programs would cut such a row in two ways.

/// A cell as it is written.
struct TableCell {
  let text: String
  /// Quotes included.
  let span: Span
  /// The line on which its row begins, from 1.
  let line: Int

  var isNull: Bool { text.utf8.elementsEqual("null".utf8) }
}

/// The cells of one row.
struct TableLine {
  var cells: [TableCell] = []
  /// Whether a line end stands behind it: the last row of a table that was cut has none.
  var isEnded = false
}

/// The rows of a table, one after another.
struct TableText {
  private let file: SourceFile
  private var index = 0
  private var line = 1

  /// Refuses what is not UTF-8; a byte order mark, which spreadsheets write, is passed over.
  init(_ file: SourceFile) throws(FeedRefusal) {
    self.file = file
    if let broken = firstBroken(file.bytes) {
      throw FeedRefusal(
        Problem(
          .feedSyntax,
          at: Place(file, Span(broken, broken + 1)),
          Wording(
            zh: "第 \(broken) 个字节不是 UTF-8 文字",
            en: "Byte \(broken) is not UTF-8 text"
          ),
          help: Wording(zh: "存成“CSV UTF-8”", en: "Save it as “CSV UTF-8”")
        )
      )
    }
    if file.bytes.starts(with: [0xEF, 0xBB, 0xBF]) { index = 3 }
  }

  /// The next row; nil behind the last.
  mutating func next() throws(FeedRefusal) -> TableLine? {
    let bytes = file.bytes
    guard index < bytes.count else { return nil }
    var row = TableLine()
    let first = line
    while true {
      let start = index
      let text = try cell()
      row.cells.append(TableCell(text: text, span: Span(start, index), line: first))
      guard index < bytes.count else { return row }
      switch bytes[index] {
      case UInt8(ascii: ","):
        index += 1
        continue
      case UInt8(ascii: "\r"):
        guard index + 1 < bytes.count else {
          index += 1
          return row
        }
        guard bytes[index + 1] == UInt8(ascii: "\n") else { throw refusal(.loneReturn) }
        index += 2
      case UInt8(ascii: "\n"): index += 1
      default: throw refusal(.textBehindQuote)
      }
      line += 1
      row.isEnded = true
      return row
    }
  }

  private mutating func cell() throws(FeedRefusal) -> String {
    let bytes = file.bytes
    guard index < bytes.count, bytes[index] == UInt8(ascii: "\"") else {
      let start = index
      while index < bytes.count {
        switch bytes[index] {
        case UInt8(ascii: ","), UInt8(ascii: "\r"), UInt8(ascii: "\n"):
          return String(decoding: bytes[start..<index], as: UTF8.self)
        case UInt8(ascii: "\""): throw refusal(.quoteInside)
        default: index += 1
        }
      }
      return String(decoding: bytes[start..<index], as: UTF8.self)
    }
    let opening = index
    var text: [UInt8] = []
    index += 1
    while index < bytes.count {
      let byte = bytes[index]
      index += 1
      if byte == UInt8(ascii: "\"") {
        guard index < bytes.count, bytes[index] == UInt8(ascii: "\"") else {
          return String(decoding: text, as: UTF8.self)
        }
        index += 1
      } else if byte == UInt8(ascii: "\n") {
        line += 1
      }
      text.append(byte)
    }
    index = opening
    throw refusal(.unclosed)
  }

  private enum Mistake { case quoteInside, textBehindQuote, unclosed, loneReturn }

  private func refusal(_ mistake: Mistake) -> FeedRefusal {
    let quoted = Wording(
      zh: "整格用双引号括起来，里面的双引号写两个",
      en: "Put the whole cell in quotes, and write a quote within it twice"
    )
    let (message, help) =
      switch mistake {
      case .quoteInside:
        (Wording(zh: "格子中间有双引号", en: "A quote stands inside a cell"), quoted)
      case .textBehindQuote:
        (Wording(zh: "双引号后面还有文字", en: "Text stands behind a closing quote"), quoted)
      case .unclosed:
        (Wording(zh: "双引号没有关上", en: "A quote is not closed"), quoted)
      case .loneReturn:
        (
          Wording(zh: "换行只有回车，没有换行符", en: "A line ends with a carriage return alone"),
          Wording(zh: "换行用 LF 或 CRLF", en: "End lines with LF or CRLF")
        )
      }
    let place = Place(file, Span(index, index + 1))
    return FeedRefusal(Problem(.feedSyntax, at: place, message, help: help))
  }
}

/// The offset of the first byte that is no UTF-8 text, NUL included.
private func firstBroken(_ bytes: [UInt8]) -> Int? {
  bytes.withUnsafeBufferPointer { bytes in
    var index = 0
    while index < bytes.count {
      let length = characterLength(bytes, at: index)
      if length == 0 || bytes[index] == 0 { return index }
      index += length
    }
    return nil
  }
}
