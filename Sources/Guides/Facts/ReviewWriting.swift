import Diagnostics

/// The bytes of a guide's file with the record of a review in its front matter: the day behind `reviewed:` and
/// the lines of `review:`. Every other byte is as it was, line ends and byte order mark too.
///
/// Nil where the front matter is not written line by line, one key a line; then a person has to do it.
package func reviewWritten(
  _ review: Guide.Review,
  on day: Day,
  into bytes: [UInt8],
  of draft: GuideDraft
)
  -> [UInt8]?
{
  let file = draft.file
  let lines = FileLines(bytes)
  guard let fields = parseYAML(file, in: draft.frontMatter).value,
    case .mapping(let entries) = fields.kind, let first = entries.first,
    lines.count == FileLines(file.bytes).count
  else { return nil }
  func line(_ offset: Int) -> Int { file.position(offset).line - 1 }
  let head = line(first.key.span.start)
  let start = file.line(at: first.key.span.start).start
  let indent = file.text(Span(start, first.key.span.start))
  let keyLines = entries.map { line($0.key.span.start) }
  guard indent.allSatisfy({ $0 == " " }), Set(keyLines).count == keyLines.count else { return nil }

  let end = lines.end(of: head)
  let record = review.lines.map { Array((indent + $0).utf8) + end }.flatMap { $0 }
  var edits: [(range: Range<Int>, bytes: [UInt8])] = []
  let parts = FrontMatterLines(fields, in: file, at: draft.frontMatter).parts
  let reviewedEntry = entries.first { $0.key.value == "reviewed" }
  // Behind `reviewed:`, else at the end of the front matter.
  var recordLine = line(draft.frontMatter.end)
  if let entry = reviewedEntry {
    let keyLine = line(entry.key.span.start)
    let offset = lines.start(of: keyLine) - file.line(at: entry.key.span.start).start
    if case .scalar("") = entry.value.kind {
      let colon = lines.colon(in: keyLine, from: offset + entry.key.span.end)
      edits.append((colon..<colon, Array(" \(day)".utf8)))
    } else {
      guard line(entry.value.span.start) == keyLine, line(entry.value.span.end) == keyLine else {
        return nil
      }
      let span = entry.value.span
      edits.append((offset + span.start..<offset + span.end, Array("\(day)".utf8)))
    }
    recordLine = keyLine + 1
  } else {
    let reviewed = Array((indent + "reviewed: \(day)").utf8) + end
    let at = lines.start(of: recordLine)
    edits.append((at..<at, reviewed))
  }
  if let part = parts.first(where: { $0.key == "review" }) {
    let from = line(part.span.start)
    var to = line(part.span.end)
    // Comments and blank lines behind it belong to what follows.
    while to > from + 1, lines.isCommentOrBlank(to - 1) { to -= 1 }
    edits.append((lines.start(of: from)..<lines.start(of: to), record))
  } else {
    let at = lines.start(of: recordLine)
    edits.append((at..<at, record))
  }
  var result = bytes
  // From the end, so that what is in front keeps its place; of two at one place the later is put in first.
  for (_, edit) in edits.enumerated().sorted(by: {
    ($0.element.range.lowerBound, $0.offset) > ($1.element.range.lowerBound, $1.offset)
  }) {
    result.replaceSubrange(edit.range, with: edit.bytes)
  }
  return result
}

extension Guide.Review {
  /// ```
  /// review:
  ///   on: 2026-11-23
  ///   by: 政务服务科
  ///   how: 窗口和小程序各实办一次
  ///   facts: { documents: bkcdmaof, fees: caifjngo }
  /// ```
  fileprivate var lines: [String] {
    var lines = ["review:"]
    if let on { lines.append("  on: \(on)") }
    if let by { lines.append("  by: \(yamlText(by))") }
    if let how { lines.append("  how: \(yamlText(how))") }
    if !facts.isEmpty {
      let sums = facts.map { "\($0.part): \($0.sum)" }.joined(separator: ", ")
      lines.append("  facts: { \(sums) }")
    }
    return lines
  }
}

/// The lines of a file as they are on the disk, whatever ends them.
private struct FileLines {
  private let bytes: [UInt8]
  /// Where each line begins, the first behind a byte order mark.
  private let starts: [Int]

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    var starts = [bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0]
    for (index, byte) in bytes.enumerated() {
      let isEnd =
        byte == 0x0A || (byte == 0x0D && (index + 1 == bytes.count || bytes[index + 1] != 0x0A))
      if isEnd { starts.append(index + 1) }
    }
    self.starts = starts
  }

  var count: Int { starts.count }

  func start(of line: Int) -> Int { line < starts.count ? starts[line] : bytes.count }

  /// The bytes that end a line: LF, CRLF or CR.
  func end(of line: Int) -> [UInt8] {
    let text = bytes[start(of: line)..<start(of: line + 1)]
    let length = text.reversed().prefix { $0 == 0x0A || $0 == 0x0D }.count
    return length == 0 ? [0x0A] : Array(text.suffix(length))
  }

  func isCommentOrBlank(_ line: Int) -> Bool {
    let text = bytes[start(of: line)..<start(of: line + 1)].drop { $0 == 0x20 || $0 == 0x09 }
    guard let first = text.first else { return true }
    return first == 0x0A || first == 0x0D || first == UInt8(ascii: "#")
  }

  /// Behind the colon of a key that ends at an offset.
  func colon(in line: Int, from offset: Int) -> Int {
    let rest = bytes[offset..<start(of: line + 1)]
    return (rest.firstIndex(of: UInt8(ascii: ":")) ?? offset) + 1
  }
}
