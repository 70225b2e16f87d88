/// A text file of the site as it was read: UTF-8, without a byte order mark, its line ends made LF.
///
/// Everything that later speaks of a place in the text does so with a `Span` of these bytes; lines
/// and columns are worked out only when a problem is shown.
package struct SourceFile: Sendable {
  /// The path below the site's folder, with `/` between its parts: `content/guides/birth.md`.
  package let path: String
  /// The text in UTF-8.
  package let bytes: [UInt8]

  package init(path: String, bytes: [UInt8]) {
    self.path = path
    self.bytes = bytes
  }

  package init(path: String, text: String) {
    self.init(path: path, bytes: Array(text.utf8))
  }

  /// The text between two offsets.
  package func text(_ span: Span) -> String {
    String(decoding: bytes[span.start..<span.end], as: UTF8.self)
  }

  /// The whole file.
  package var span: Span { Span(0, bytes.count) }

  /// The line and column of a byte offset, both counted from 1, columns in characters.
  package func position(_ offset: Int) -> Position {
    let offset = min(max(offset, 0), bytes.count)
    var line = 1
    var lineStart = 0
    var index = 0
    while index < offset {
      if bytes[index] == UInt8(ascii: "\n") {
        line += 1
        lineStart = index + 1
      }
      index += 1
    }
    let before = String(decoding: bytes[lineStart..<offset], as: UTF8.self)
    return Position(line: line, column: before.count + 1)
  }

  /// The bytes of the line that holds an offset, without its line end.
  package func line(at offset: Int) -> Span {
    let offset = min(max(offset, 0), bytes.count)
    var start = offset
    while start > 0, bytes[start - 1] != UInt8(ascii: "\n") { start -= 1 }
    var end = offset
    while end < bytes.count, bytes[end] != UInt8(ascii: "\n") { end += 1 }
    return Span(start, end)
  }
}

/// A run of bytes in a `SourceFile`, from `start` up to and without `end`.
package struct Span: Sendable, Hashable {
  package var start: Int
  package var end: Int

  package init(_ start: Int, _ end: Int) {
    self.start = start
    self.end = max(start, end)
  }

  package var isEmpty: Bool { start == end }
}

/// A line and a column, both from 1; the column counts characters.
package struct Position: Sendable, Hashable {
  package var line: Int
  package var column: Int

  package init(line: Int, column: Int) {
    self.line = line
    self.column = column
  }
}

/// A span in a file.
package struct Place: Sendable {
  package let file: SourceFile
  package let span: Span

  package init(_ file: SourceFile, _ span: Span) {
    self.file = file
    self.span = span
  }
}

/// A value together with where it was written.
package struct Located<Value: Sendable>: Sendable {
  package var value: Value
  package var span: Span

  package init(_ value: Value, at span: Span) {
    self.value = value
    self.span = span
  }

  package func map<Other>(_ transform: (Value) -> Other) -> Located<Other> {
    Located<Other>(transform(value), at: span)
  }
}

extension Located: Equatable where Value: Equatable {}
