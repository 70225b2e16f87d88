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
  let raw = RawLines(bytes)
  guard raw.plain == file.bytes,
    let fields = parseYAML(file, in: draft.frontMatter).value,
    case .mapping(let entries) = fields.kind, let first = entries.first
  else { return nil }
  let start = file.line(at: first.key.span.start).start
  let indent = file.text(Span(start, first.key.span.start))
  let keyLines = entries.map { file.line(at: $0.key.span.start).start }
  guard indent.allSatisfy({ $0 == " " }), Set(keyLines).count == keyLines.count else { return nil }

  var changes: [(span: Span, text: String)] = []
  let record = review.lines.map { indent + $0 + "\n" }.joined()
  // Behind `reviewed:`, else at the end of the front matter.
  var place = file.line(at: draft.frontMatter.end).start
  if let entry = entries.first(where: { $0.key.value == "reviewed" }) {
    let line = file.line(at: entry.key.span.start)
    if case .scalar("") = entry.value.kind {
      let rest = file.bytes[entry.key.span.end..<line.end]
      let colon = (rest.firstIndex(of: UInt8(ascii: ":")) ?? entry.key.span.end) + 1
      changes.append((Span(colon, colon), " \(day)"))
    } else {
      let span = entry.value.span
      guard line.start <= span.start, span.end <= line.end else { return nil }
      changes.append((span, "\(day)"))
    }
    place = min(line.end + 1, file.bytes.count)
  } else {
    changes.append((Span(place, place), indent + "reviewed: \(day)\n"))
  }
  let parts = FrontMatterLines(fields, in: file, at: draft.frontMatter).parts
  if let part = parts.first(where: { $0.key == "review" }) {
    let firstLine = file.line(at: part.span.start)
    let end = file.withoutComments(
      before: part.span.end,
      from: min(firstLine.end + 1, part.span.end)
    )
    changes.append((Span(firstLine.start, end), record))
  } else {
    changes.append((Span(place, place), record))
  }
  return file.bytes.changed(changes).map(raw.bytes(of:))
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
