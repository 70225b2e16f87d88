import Diagnostics
import Files
import Guides
import Markup

/// Nothing that stands in a guide is lost: every line of its body that has a letter is in the tree of its Markdown
/// or named by a problem, and every leaf of that tree is in what the guide keeps. Places lie inside of the text,
/// a Windows editor's form of the file is the same file, and reading it again gives the same.
@Sendable func checkGuide(_ bytes: [UInt8]) throws {
  guard let file = try decoded(bytes) else { return }
  try holdWindowsForm(file)
  let guide = parseGuide(file, context)
  try holdProblems(guide.problems, in: file.bytes)
  let again = parseGuide(file, context)
  try hold(described(guide.problems) == described(again.problems), "two readings find other faults")

  let body = FrontMatter.find(in: file).value.body
  let markup = parseMarkup(file, in: body)
  let leaves = LeafSpans(markup.value)
  for span in leaves.spans { try holdSpan(span, in: file.bytes, "a leaf") }
  for span in leaves.spans {
    try hold(span.start >= body.start, "a leaf at \(span) stands before the body")
  }
  let inMarkup = Cover(file, leaves.spans + markup.problems.compactMap { $0.place?.span })
  try holdLines(of: body, in: file, inMarkup)
  let kept = Cover(file, keptSpans(guide.value))
  for span in leaves.spans where !isSeparator(file.text(span)) {
    try hold(kept.touches(span), "lost: “\(file.text(span))” at \(span)")
  }
}

private let context: ParsingContext = {
  let file = SourceFile(path: "content/site.yaml", text: "title: 清溪县办事指南\nlocales: [zh-Hans, en]\n")
  return ParsingContext(parseSettings(file).value)
}()

private func holdWindowsForm(_ file: SourceFile) throws {
  var bytes: [UInt8] = [0xEF, 0xBB, 0xBF]
  for byte in file.bytes { bytes += byte == UInt8(ascii: "\n") ? [0x0D, byte] : [byte] }
  guard bytes.count <= 256 * 1024 else { return }
  let form = decodeText(bytes, path: file.path, sizeLimit: 256 * 1024)
  // A mark of its own at the beginning stays what it is.
  try hold(form.value?.bytes == file.bytes, "with CRLF and a mark it is another text")
}

/// What stands between a key and its value, or between two facets, and is understood.
private func isSeparator(_ text: String) -> Bool {
  text.unicodeScalars.allSatisfy { "：:；; \t\u{3000}".unicodeScalars.contains($0) }
}

/// Lines with a letter are covered. A text that may define links is left out: a definition is no leaf.
private func holdLines(of body: Span, in file: SourceFile, _ cover: Cover) throws {
  guard file.bytes[body.start...].firstRange(of: Array("]:".utf8)) == nil else { return }
  var start = body.start
  while start < body.end {
    let line = file.line(at: start)
    let text = file.text(Span(start, line.end))
    if text.unicodeScalars.contains(where: { $0.properties.isAlphabetic }) {
      try hold(cover.touches(Span(start, line.end)), "in no leaf: “\(text)” at \(start)")
    }
    start = line.end + 1
  }
}

/// Which bytes of a file some spans cover.
private struct Cover {
  private var isCovered: [Bool]

  init(_ file: SourceFile, _ spans: [Span]) {
    isCovered = Array(repeating: false, count: file.bytes.count)
    for span in spans { for offset in span.start..<span.end { isCovered[offset] = true } }
  }

  func touches(_ span: Span) -> Bool { isCovered[span.start..<span.end].contains(true) }
}

/// The places of all that a tree shows: texts, codes, links, breaks, pictures, lines between.
private struct LeafSpans {
  private(set) var spans: [Span] = []

  init(_ blocks: [Block]) { add(blocks) }

  init(_ inlines: [Inline]) { add(inlines) }

  private mutating func add(_ blocks: [Block]) {
    for block in blocks {
      switch block.kind {
      case .paragraph(let inlines), .heading(_, let inlines): add(inlines)
      case .list(let list): for item in list.items { add(item.blocks) }
      case .quote(let blocks): add(blocks)
      case .table(let table): for cell in table.header + table.rows.flatMap({ $0 }) { add(cell) }
      case .code, .thematicBreak: spans.append(block.span)
      }
    }
  }

  private mutating func add(_ inlines: [Inline]) {
    for inline in inlines {
      switch inline.kind {
      case .emphasis(let content), .strong(let content): add(content)
      case .link, .image, .text, .code: spans.append(inline.span)
      case .softBreak, .lineBreak: break
      }
    }
  }
}

/// The places of what a guide keeps of its body.
private func keptSpans(_ guide: GuideDraft) -> [Span] {
  var spans = LeafSpans(guide.lead).spans
  for section in guide.sections {
    spans.append(section.headingSpan)
    for part in section.parts {
      switch part {
      case .facts(let facts):
        for fact in facts {
          spans += [fact.name.span, fact.valueSpan] + LeafSpans(fact.notes).spans
        }
      case .documents(let documents):
        for document in documents { spans.append(document.span) }
      case .steps(let steps): for step in steps { spans += LeafSpans(step.blocks).spans }
      case .fees(let fees):
        for fee in fees {
          spans += LeafSpans(fee.name).spans + LeafSpans(fee.value).spans
          spans += LeafSpans(fee.notes).spans
        }
      case .blocks(let blocks): spans += LeafSpans(blocks).spans
      }
    }
  }
  return spans
}
