import Diagnostics
import Markup

// Trees in one line a block, the language of these tests:
//
//     h2["所需材料"]
//     ul[item[p["身份证"]] item[p["户口簿：" strong["原件"]]]]
//
// A list with blank lines between its items is `loose-ul`, a soft break `/`, a line break `//`.

/// The blocks of a text.
func dump(_ text: String) -> String { dump(parse(text).value) }

func dump(_ blocks: [Block]) -> String {
  blocks.map(dump).joined(separator: "\n")
}

/// The inlines of a text that is one paragraph.
func dumpLine(_ text: String) -> String {
  let dumped = dump(text)
  return dumped.hasPrefix("p[") ? String(dumped.dropFirst(2).dropLast()) : dumped
}

func parse(_ text: String) -> Checked<[Block]> {
  let file = SourceFile(path: "content/guides/x.md", text: text)
  return parseMarkup(file, in: file.span)
}

private func dump(_ block: Block) -> String {
  switch block.kind {
  case .paragraph(let line): "p[\(dump(line))]"
  case .heading(let level, let line): "h\(level)[\(dump(line))]"
  case .quote(let blocks): "quote[\(dumpInner(blocks))]"
  case .code(let language, let text): "code(\(language))[\(quoted(text))]"
  case .thematicBreak: "hr"
  case .table(let table): dump(table)
  case .list(let list): dump(list)
  }
}

func dump(_ list: List) -> String {
  let name = (list.isTight ? "" : "loose-") + (list.start.map { "ol(\($0))" } ?? "ul")
  let items = list.items.map { "item[\(dumpInner($0.blocks))]" }
  return "\(name)[\(items.joined(separator: " "))]"
}

private func dumpInner(_ blocks: [Block]) -> String {
  blocks.map(dump).joined(separator: " ")
}

private func dump(_ table: Table) -> String {
  let alignments = table.alignments.map { alignment in
    switch alignment {
    case .start: "<"
    case .center: "^"
    case .end: ">"
    case nil: "-"
    }
  }
  let rows = ([table.header] + table.rows).map { row in
    "row[" + row.map { "[\(dump($0))]" }.joined() + "]"
  }
  return "table(\(alignments.joined()))[\(rows.joined(separator: " "))]"
}

func dump(_ inlines: [Inline]) -> String {
  inlines.map { inline in
    switch inline.kind {
    case .text(let text): quoted(text)
    case .softBreak: "/"
    case .lineBreak: "//"
    case .code(let code): "code[\(quoted(code))]"
    case .emphasis(let content): "em[\(dump(content))]"
    case .strong(let content): "strong[\(dump(content))]"
    case .link(let link): "link(\(target(link)))[\(dump(link.content))]"
    case .image(let link): "image(\(target(link)))[\(dump(link.content))]"
    }
  }.joined(separator: " ")
}

private func target(_ link: Link) -> String {
  link.title.isEmpty ? link.destination : "\(link.destination) \(quoted(link.title))"
}

func quoted(_ text: String) -> String {
  var result = "\""
  for scalar in text.unicodeScalars {
    switch scalar {
    case "\n": result += "\\n"
    case "\t": result += "\\t"
    case "\"": result += "\\\""
    default: result.unicodeScalars.append(scalar)
    }
  }
  return result + "\""
}
