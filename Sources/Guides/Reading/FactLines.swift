import Diagnostics
import Markup

// `答复时限：2 个工作日` on a line without `- `, as it comes from a word processor, is a fact all the same where
// every line of the paragraph is one with a known key.

extension SectionReader {
  /// The facts that a paragraph is, and the problem with it; nil where it is prose.
  func factLines(_ block: Block) -> (facts: [Fact], problem: Problem)? {
    guard case .paragraph(let inlines) = block.kind else { return nil }
    var facts: [Fact] = []
    var edits: [Mend.Edit] = []
    for line in lines(of: inlines) {
      guard let fact = readFact(line, notes: []), fact.key != nil, !fact.value.isEmpty else {
        return nil
      }
      facts.append(fact)
      edits.append(Mend.Edit(Span(line.extent.start, line.extent.start), "- "))
    }
    guard let first = facts.first else { return nil }
    let problem = Problem(
      .factLinePlain,
      at: Place(file, first.name.span),
      Wording(
        zh: "“\(first.name.value)”这一行前面没有“- ”，这里按项目读",
        en: "The line “\(first.name.value)” does not begin with “- ”; it is read as an item"
      ),
      help: Wording(
        zh: "每个项目一行，以“- ”开头：“- \(first.name.value)：…”",
        en: "Write each item on a line that begins with “- ”: “- \(first.name.value): …”"
      ),
      mend: Mend(edits)
    )
    return (facts, problem)
  }

  /// The inlines of each line of a paragraph.
  private func lines(of inlines: [Inline]) -> [[Inline]] {
    var lines: [[Inline]] = [[]]
    for (index, inline) in inlines.enumerated() {
      let isBreak = inline.kind == .softBreak || inline.kind == .lineBreak
      if isBreak {
        lines.append([])
        continue
      }
      // A line end between two lines of Chinese has no node of its own.
      if index > 0, lines.last?.isEmpty == false,
        file.bytes[
          inlines[index - 1].span.end..<max(inlines[index - 1].span.end, inline.span.start)
        ]
        .contains(UInt8(ascii: "\n"))
      {
        lines.append([])
      }
      lines[lines.count - 1].append(inline)
    }
    return lines.map { $0.trimmed() }.filter { !$0.isEmpty }
  }
}
