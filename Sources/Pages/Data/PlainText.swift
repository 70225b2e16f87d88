import Markup

// Markdown as plain text, for those who read data instead of pages: the words in their order, a line for a
// paragraph, `- ` and `1. ` before items, nothing left out.

extension [Block] {
  /// The text of blocks; nil where there is none.
  var plainText: String? {
    var text = ""
    appendPlainText(to: &text, indent: "")
    return text.isEmpty ? nil : text
  }

  fileprivate func appendPlainText(to text: inout String, indent: String) {
    for block in self {
      switch block.kind {
      case .paragraph(let line), .heading(_, let line):
        if line.count == 1, case .text(let words) = line[0].kind {
          text.append(line: words, indent)
        } else {
          text.append(line: line.plainText, indent)
        }
      case .quote(let blocks): blocks.appendPlainText(to: &text, indent: indent)
      case .code(_, let code):
        for line in code.split(separator: "\n") { text.append(line: String(line), indent) }
      case .list(let list): list.appendPlainText(to: &text, indent: indent)
      case .table(let table):
        for row in [table.header] + table.rows {
          text.append(line: row.map(\.plainText).joined(separator: " | "), indent)
        }
      case .thematicBreak: continue
      }
    }
  }
}

extension List {
  fileprivate func appendPlainText(to text: inout String, indent: String) {
    for (index, item) in items.enumerated() {
      let mark = start.map { "\($0 + index). " } ?? "- "
      var inner = ""
      item.blocks.appendPlainText(to: &inner, indent: indent + "  ")
      // The first line has the mark where the others have blanks.
      text.append(line: mark + inner.drop { $0 == " " }, indent)
    }
  }
}

extension String {
  fileprivate mutating func append(line: String, _ indent: String) {
    guard !line.isEmpty else { return }
    if !isEmpty { append("\n") }
    append(indent)
    append(line)
  }
}
