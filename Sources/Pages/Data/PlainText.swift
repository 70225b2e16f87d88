import Markup

// Markdown as plain text, for those who read data instead of pages: the words in their order, a line for a
// paragraph, `- ` and `1. ` before items, nothing left out.

extension [Block] {
  /// The text of blocks; nil where there is none.
  var plainText: String? {
    // What most steps and notes are.
    if count == 1, case .paragraph(let line) = self[0].kind, let words = line.onlyText {
      return words
    }
    var text = PlainText()
    text.append(self)
    return text.ifAny
  }
}

/// Text that grows line by line.
struct PlainText {
  private(set) var text = ""
  /// What stands before every line, and before the next one in its place.
  private var indent = ""
  private var mark: String?

  /// Nil where nothing was said.
  var ifAny: String? { text.isEmpty ? nil : text }

  mutating func append(line: String) {
    guard !line.isEmpty else { return }
    if !text.isEmpty { text += "\n" }
    text += mark ?? indent
    mark = nil
    text += line
  }

  mutating func append(_ blocks: [Block]) {
    for block in blocks {
      switch block.kind {
      case .paragraph(let line), .heading(_, let line):
        append(line: line.onlyText ?? line.plainText)
      case .quote(let inner): append(inner)
      case .code(_, let code):
        for line in code.split(separator: "\n") { append(line: String(line)) }
      case .list(let list):
        for (index, item) in list.items.enumerated() {
          append(item.blocks, marked: list.start.map { "\($0 + index). " } ?? "- ")
        }
      case .table(let table):
        append(line: table.header.map(\.plainText).joined(separator: " | "))
        for row in table.rows { append(line: row.map(\.plainText).joined(separator: " | ")) }
      case .thematicBreak: continue
      }
    }
  }

  /// The blocks of an item: the mark stands before its first line, blanks before the others.
  mutating func append(_ blocks: [Block], marked mark: String) {
    let outer = indent
    self.mark = (self.mark ?? outer) + mark
    indent = outer + "  "
    append(blocks)
    indent = outer
    self.mark = nil
  }
}

extension [Inline] {
  /// The words of a line without any marks, which most lines are.
  fileprivate var onlyText: String? {
    guard count == 1, case .text(let words) = self[0].kind else { return nil }
    return words
  }
}
