import Diagnostics
import Markup
import Testing

/// A text in which `‹` and `›` mark places: `换行‹<br>›继续` is `换行<br>继续` with the place of the tag.
struct MarkedText {
  let text: String
  let spans: [Span]

  init(_ marked: String) {
    var text: [UInt8] = []
    var spans: [Span] = []
    var start: Int?
    for scalar in marked.unicodeScalars {
      switch scalar {
      case "‹": start = text.count
      case "›":
        spans.append(Span(start ?? 0, text.count))
        start = nil
      default: text += String(scalar).utf8
      }
    }
    self.text = String(decoding: text, as: UTF8.self)
    self.spans = spans
  }
}

/// Expects just these problems, each at a marked place.
func expectProblems(
  _ marked: String,
  _ codes: ProblemCode...,
  sourceLocation: SourceLocation = #_sourceLocation
) {
  let marked = MarkedText(marked)
  let problems = parse(marked.text).problems
  #expect(problems.map(\.code) == codes, sourceLocation: sourceLocation)
  #expect(problems.map { $0.place?.span } == marked.spans, sourceLocation: sourceLocation)
}

/// What each block and inline was made of, outer before inner: `strong ‹**注意**›`.
func sources(_ text: String, head: String = "") -> [String] {
  let file = SourceFile(path: "content/guides/x.md", text: head + text)
  var sources: [String] = []
  collect(
    parseMarkup(file, in: Span(head.utf8.count, file.bytes.count)).value,
    in: file,
    &sources
  )
  return sources
}

private func collect(_ blocks: [Block], in file: SourceFile, _ sources: inout [String]) {
  for block in blocks {
    let source = "‹\(file.text(block.span))›"
    switch block.kind {
    case .paragraph(let line):
      sources.append("p \(source)")
      collect(line, in: file, &sources)
    case .heading(let level, let line):
      sources.append("h\(level) \(source)")
      collect(line, in: file, &sources)
    case .quote(let inner):
      sources.append("quote \(source)")
      collect(inner, in: file, &sources)
    case .code: sources.append("code \(source)")
    case .thematicBreak: sources.append("hr \(source)")
    case .table(let table):
      sources.append("table \(source)")
      for cell in ([table.header] + table.rows).joined() { collect(cell, in: file, &sources) }
    case .list(let list):
      sources.append("list \(source)")
      for item in list.items {
        sources.append("item ‹\(file.text(item.span))›")
        collect(item.blocks, in: file, &sources)
      }
    }
  }
}

private func collect(_ inlines: [Inline], in file: SourceFile, _ sources: inout [String]) {
  for inline in inlines {
    let source = "‹\(file.text(inline.span))›"
    switch inline.kind {
    case .text: sources.append("text \(source)")
    case .softBreak: sources.append("soft \(source)")
    case .lineBreak: sources.append("break \(source)")
    case .code: sources.append("code \(source)")
    case .emphasis(let content):
      sources.append("em \(source)")
      collect(content, in: file, &sources)
    case .strong(let content):
      sources.append("strong \(source)")
      collect(content, in: file, &sources)
    case .link(let link):
      sources.append("link \(source)")
      collect(link.content, in: file, &sources)
    case .image(let link):
      sources.append("image \(source)")
      collect(link.content, in: file, &sources)
    }
  }
}
