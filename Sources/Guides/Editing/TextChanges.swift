import Diagnostics

extension Collection<UInt8> {
  /// The text with other words in some of its spans; of insertions at one place the first stands in front, and all
  /// of them in front of what is replaced there. Nil where two changes are of the same bytes, as in front matter in
  /// one line.
  func changed(_ changes: [(span: Span, text: String)]) -> [UInt8]? {
    let sorted = changes.enumerated().sorted { first, second in
      let (left, right) = (first.element.span, second.element.span)
      if left.start != right.start { return left.start < right.start }
      if left.isEmpty != right.isEmpty { return left.isEmpty }
      return first.offset < second.offset
    }
    let isOverlapping = zip(sorted, sorted.dropFirst()).contains {
      $0.element.span.end > $1.element.span.start
    }
    guard !isOverlapping else { return nil }
    var bytes = Array(self)
    // From the end on, so that what is in front keeps its place.
    for (_, change) in sorted.reversed() {
      bytes.replaceSubrange(change.span.start..<change.span.end, with: change.text.utf8)
    }
    return bytes
  }
}

extension SourceFile {
  /// `end` without the comments and blank lines in front of it, which belong to what follows, and no less than
  /// `least`. Both are beginnings of lines.
  func withoutComments(before end: Int, from least: Int) -> Int {
    var end = end
    while end > least {
      let line = line(at: end - 1)
      let words = text(line).drop { $0 == " " || $0 == "\t" }
      guard words.isEmpty || words.hasPrefix("#") else { break }
      end = line.start
    }
    return Swift.max(end, least)
  }
}
