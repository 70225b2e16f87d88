/// The line that opens a block of code: three or more backticks or tildes, then its language.
struct Fence {
  let marker: UInt8
  let length: Int
  /// The columns before it, which its lines need not have.
  let indent: Int
  /// Where the words behind the fence stand.
  let info: LineSpan

  /// The fence at the first word of a line.
  init?(_ line: LineCursor) {
    marker = line.first
    guard marker == UInt8(ascii: "`") || marker == UInt8(ascii: "~") else { return nil }
    var end = line.word
    while line[end] == marker { end += 1 }
    length = end - line.word
    guard length >= 3 else { return nil }
    let start = line.text.skippingBlanks(end)
    if marker == UInt8(ascii: "`") {
      var index = start
      while index < line.end {
        if line[index] == marker { return nil }
        index += 1
      }
    }
    indent = line.word - line.offset
    info = LineSpan(start: min(start, line.end), end: line.text.trimmedEnd(end, line.end))
  }

  /// Whether a line ends the block.
  func isClosed(by line: LineCursor) -> Bool {
    guard line.first == marker else { return false }
    var end = line.word
    while line[end] == marker { end += 1 }
    return end - line.word >= length && line.text.skippingBlanks(end) >= line.end
  }
}
