/// A problem with its lines and columns worked out.
struct LocatedProblem {
  let problem: Problem
  let start: Position
  /// Behind the last character.
  let end: Position
  /// The bytes of the line on which the problem begins.
  let startLine: Span
  /// The bytes of the line on which it ends.
  let endLine: Span
}

/// Problems with their lines and columns, worked out with one table of lines for each file. The problems
/// are in the order of their paths.
func located(_ problems: [Problem]) -> [LocatedProblem] {
  var table: (path: String, count: Int, lineStarts: [Int])?
  return problems.map { problem in
    guard let place = problem.place else {
      let first = Position(line: 1, column: 1)
      return LocatedProblem(
        problem: problem,
        start: first,
        end: first,
        startLine: Span(0, 0),
        endLine: Span(0, 0)
      )
    }
    let bytes = place.file.bytes
    // The same path may stand for another text in a test; a table of another length is not its own.
    if table?.path != problem.path || table?.count != bytes.count {
      table = (problem.path, bytes.count, lineStarts(bytes))
    }
    let starts = table?.lineStarts ?? [0]
    let start = located(place.span.start, in: bytes, starts)
    let end =
      place.span.isEmpty ? start : located(max(place.span.start, place.span.end), in: bytes, starts)
    return LocatedProblem(
      problem: problem,
      start: start.position,
      end: end.position,
      startLine: start.line,
      endLine: end.line
    )
  }
}

private func lineStarts(_ bytes: [UInt8]) -> [Int] {
  var starts = [0]
  for (index, byte) in bytes.enumerated() where byte == UInt8(ascii: "\n") {
    starts.append(index + 1)
  }
  return starts
}

private func located(
  _ offset: Int,
  in bytes: [UInt8],
  _ lineStarts: [Int]
) -> (position: Position, line: Span) {
  let offset = min(max(offset, 0), bytes.count)
  var low = 0
  var high = lineStarts.count
  while high - low > 1 {
    let middle = (low + high) / 2
    if lineStarts[middle] <= offset { low = middle } else { high = middle }
  }
  let start = lineStarts[low]
  let end = low + 1 < lineStarts.count ? lineStarts[low + 1] - 1 : bytes.count
  let before = String(decoding: bytes[start..<offset], as: UTF8.self)
  return (Position(line: low + 1, column: before.count + 1), Span(start, end))
}
