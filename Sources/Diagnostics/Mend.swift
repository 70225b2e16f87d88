/// A change to a file's text that surely mends a problem: what the editor meant is beyond doubt, and so is
/// how to write it.
///
/// ```swift
/// Mend(replacing: number.span, with: "1. ")  // “1、身份证” becomes “1. 身份证”
/// ```
package struct Mend: Sendable, Hashable {
  /// One run of bytes and what stands there afterwards; an empty run is a place to insert at.
  package struct Edit: Sendable, Hashable {
    package let span: Span
    package let text: String

    package init(_ span: Span, _ text: String) {
      self.span = span
      self.text = text
    }
  }

  /// In the order of their places; no two touch the same byte.
  package let edits: [Edit]

  /// Nil where there is nothing to change, or two edits touch the same byte.
  package init?(_ edits: [Edit]) {
    let sorted = edits.sorted { ($0.span.start, $0.span.end) < ($1.span.start, $1.span.end) }
    let isDisjoint = zip(sorted, sorted.dropFirst()).allSatisfy { !$0.overlaps($1) }
    guard !sorted.isEmpty, isDisjoint else { return nil }
    self.edits = sorted
  }

  package init(replacing span: Span, with text: String) { edits = [Edit(span, text)] }

  /// Both changes as one; nil where they touch the same byte.
  package func joined(_ other: Mend) -> Mend? { Mend(edits + other.edits) }

  /// Where a place of the changed text was before the changes.
  package func placeBefore(_ place: Int) -> Int {
    var shift = 0
    for edit in edits {
      let start = edit.span.start - shift
      guard place > start else { break }
      let end = start + edit.text.utf8.count
      if place < end { return min(edit.span.start + (place - start), edit.span.end) }
      shift = shift + edit.span.end - edit.span.start - edit.text.utf8.count
    }
    return place + shift
  }

  /// The text with the changes made.
  package func applied(to bytes: [UInt8]) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count + edits.reduce(0) { $0 + $1.text.utf8.count })
    var end = 0
    for edit in edits {
      result += bytes[end..<edit.span.start]
      result += edit.text.utf8
      end = edit.span.end
    }
    return result + bytes[end...]
  }
}

extension Mend.Edit {
  /// Whether two edits cannot both be made: a byte that both touch, one place at which both insert, or a
  /// place inside of what the other replaces.
  package func overlaps(_ other: Mend.Edit) -> Bool {
    if span.isEmpty, other.span.isEmpty { return span.start == other.span.start }
    return span.start < other.span.end && other.span.start < span.end
  }
}
