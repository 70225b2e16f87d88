import Diagnostics

/// The text of a paragraph, a heading or a cell without what stands before its lines, and the way
/// back to the file: of
///
///     > 所需
///     > 材料
///
/// the content is `所需\n材料`. Where nothing stands before the lines it is the file's own bytes.
struct Content {
  let text: ByteText
  let start: Int
  /// For each line its first offset in `text` and what leads from there to the file; empty where the
  /// text is the file's.
  private let shifts: [(offset: Int, shift: Int)]
  /// In the cell of a table `\|` is a `|`, in code as well.
  var isCell = false

  var end: Int { text.end }

  init(_ file: SourceFile, _ lines: ArraySlice<LineSpan>) {
    guard let first = lines.first, let last = lines.last else {
      self.init(file, Span(0, 0))
      return
    }
    let end = ByteText(file.bytes, end: last.end).trimmedEnd(last.start, last.end)
    if lines.count == 1 || zip(lines, lines.dropFirst()).allSatisfy({ $0.end + 1 == $1.start }) {
      self.init(file, Span(first.start, end))
      return
    }
    var bytes: [UInt8] = []
    bytes.reserveCapacity(end - first.start)
    var shifts: [(offset: Int, shift: Int)] = []
    for line in lines {
      if !bytes.isEmpty { bytes.append(0x0A) }
      shifts.append((bytes.count, line.start - bytes.count))
      bytes += file.bytes[line.start..<(line.end == last.end ? end : line.end)]
    }
    self.init(text: ByteText(bytes, end: bytes.count), start: 0, shifts: shifts)
  }

  init(_ file: SourceFile, _ span: Span) {
    self.init(text: ByteText(file.bytes, end: span.end), start: span.start, shifts: [])
  }

  private init(text: ByteText, start: Int, shifts: [(offset: Int, shift: Int)]) {
    self.text = text
    self.start = start
    self.shifts = shifts
  }

  /// Where the byte at an offset stands in the file.
  func source(_ offset: Int) -> Int {
    guard !shifts.isEmpty else { return offset }
    var low = 0
    var high = shifts.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if shifts[middle].offset <= offset { low = middle } else { high = middle }
    }
    return offset + shifts[low].shift
  }

  /// Where a piece stands in the file.
  func span(_ start: Int, _ end: Int) -> Span {
    end > start ? Span(source(start), source(end - 1) + 1) : Span(source(start), source(start))
  }
}
