import Diagnostics
import Markup

extension [Inline] {
  /// The inlines before and behind the first separator that stands in plain text, or nil where there
  /// is none. A colon of ASCII counts only before a blank or at the end, so `https:` is no key.
  func split(atFirst isSeparator: (Unicode.Scalar) -> Bool) -> (before: [Inline], after: [Inline])?
  {
    for (index, inline) in enumerated() {
      guard case .text(let text) = inline.kind else { continue }
      let scalars = text.unicodeScalars
      var position = scalars.startIndex
      while position < scalars.endIndex {
        let next = scalars.index(after: position)
        let scalar = scalars[position]
        let stands =
          scalar != ":" || next == scalars.endIndex || scalars[next] == " " || scalars[next] == "\t"
        if isSeparator(scalar), stands {
          let before = self[..<index] + inline.piece(text, scalars.startIndex..<position)
          let after = inline.piece(text, next..<scalars.endIndex) + self[(index + 1)...]
          return (Array(before).trimmed(), Array(after).trimmed())
        }
        position = next
      }
    }
    return nil
  }

  /// The parts between separators, trimmed; empty ones are left out.
  func split(atEach isSeparator: (Unicode.Scalar) -> Bool) -> [[Inline]] {
    var parts: [[Inline]] = []
    var rest = self
    while let (before, after) = rest.split(atFirst: isSeparator) {
      parts.append(before)
      rest = after
    }
    parts.append(rest.trimmed())
    return parts.filter { !$0.isEmpty }
  }

  /// Without blanks at the beginning and the end.
  func trimmed() -> [Inline] {
    var inlines = self
    while let first = inlines.first {
      if first.kind == .softBreak || first.kind == .lineBreak {
        inlines.removeFirst()
        continue
      }
      guard case .text(let text) = first.kind else { break }
      let scalars = text.unicodeScalars
      let start = scalars.firstIndex { !$0.properties.isWhitespace } ?? scalars.endIndex
      if start == scalars.startIndex { break }
      inlines.removeFirst()
      inlines.insert(contentsOf: first.piece(text, start..<scalars.endIndex), at: 0)
      if start < scalars.endIndex { break }
    }
    while let last = inlines.last {
      if last.kind == .softBreak || last.kind == .lineBreak {
        inlines.removeLast()
        continue
      }
      guard case .text(let text) = last.kind else { break }
      let scalars = text.unicodeScalars
      var end = scalars.endIndex
      while end > scalars.startIndex, scalars[scalars.index(before: end)].properties.isWhitespace {
        end = scalars.index(before: end)
      }
      if end == scalars.endIndex { break }
      inlines.removeLast()
      inlines += last.piece(text, scalars.startIndex..<end)
      if end > scalars.startIndex { break }
    }
    return inlines
  }

  /// From the first inline's beginning to the last one's end.
  var extent: Span {
    Span(first?.span.start ?? 0, last?.span.end ?? first?.span.end ?? 0)
  }

  /// All links and images, those inside of bold included, in order.
  func forEachLink(_ body: (Link, Span, _ isImage: Bool) -> Void) {
    for inline in self {
      switch inline.kind {
      case .link(let link):
        body(link, inline.span, false)
        link.content.forEachLink(body)
      case .image(let link): body(link, inline.span, true)
      case .emphasis(let content), .strong(let content): content.forEachLink(body)
      case .text, .softBreak, .lineBreak, .code: break
      }
    }
  }
}

extension Inline {
  /// A part of a text inline; where the source has escapes the place is that of the whole.
  fileprivate func piece(_ text: String, _ range: Range<String.Index>) -> [Inline] {
    let part = String(text.unicodeScalars[range])
    guard !part.isEmpty else { return [] }
    var place = span
    if text.utf8.count == span.end - span.start {
      let start = span.start + text.utf8.distance(from: text.startIndex, to: range.lowerBound)
      place = Span(start, start + part.utf8.count)
    }
    return [Inline(.text(part), at: place)]
  }
}

/// The colon behind a key, full or half width.
func isColon(_ scalar: Unicode.Scalar) -> Bool { scalar == "：" || scalar == ":" }

/// What stands between facets.
func isFacetSeparator(_ scalar: Unicode.Scalar) -> Bool { scalar == "；" || scalar == ";" }
