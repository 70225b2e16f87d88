import Diagnostics

/// Turns the lines of a paragraph into blocks: most are one paragraph, some hold a table or numbered lines.
struct ParagraphReader {
  /// The blocks of a paragraph's lines, and what was found of numbers.
  struct Blocks {
    var blocks: [Block] = []
    /// The first number of each list.
    var lists: [LineNumber] = []
    /// The first number, where the first block is a list.
    var first: LineNumber?
    /// The last number, where the last block is one.
    var last: LineNumber?
    /// What writes all the numbers as Markdown does; nil where that is not sure.
    var edits: [Mend.Edit]? = []
  }

  private let file: SourceFile
  private let hasTabs: Bool
  private var reader: InlineReader
  private var tableProblems: [Problem] = []

  init(_ file: SourceFile, definitions: LinkDefinitions) {
    self.file = file
    let text = ByteText(file.bytes, end: file.bytes.count)
    hasTabs = text.first(from: 0, to: text.end) { $0 == 0x09 } < text.end
    reader = InlineReader(file, definitions: definitions)
  }

  var problems: [Problem] { reader.problems + tableProblems }

  /// The inlines of a heading's or a paragraph's lines.
  mutating func inlines(_ lines: ArraySlice<LineSpan>) -> [Inline] {
    reader.inlines(Content(file, lines))
  }

  /// The one paragraph that most paragraphs are; nil where the lines must be looked at more closely.
  mutating func plainParagraph(_ lines: ArraySlice<LineSpan>) -> Block? {
    if hasTabs, TabTable(lines, in: file.bytes) != nil { return nil }
    for index in lines.indices
    where mayBeMoreThanText(lines[index], isFirst: index == lines.startIndex) { return nil }
    return paragraph(lines)
  }

  /// Looks at the first byte of a line alone, for few paragraphs are more than text.
  private func mayBeMoreThanText(_ line: LineSpan, isFirst: Bool) -> Bool {
    switch file.bytes[line.start] {
    // A digit, a parenthesis, or what begins a full-width digit, parenthesis or space.
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "("), 0xEF, 0xE3: true
    case UInt8(ascii: "|"), UInt8(ascii: ":"), UInt8(ascii: "-"): !isFirst
    default: false
    }
  }

  /// The blocks of a paragraph's lines; `isWholeItem` where it is the first block of an item.
  mutating func blocks(
    _ lines: ArraySlice<LineSpan>,
    isWholeItem: Bool,
    without styles: [LineNumber.Style] = [],
    behind indent: Int = 0
  ) -> Blocks {
    if hasTabs, let tabs = TabTable(lines, in: file.bytes) {
      tableProblems.append(tabs.problem(in: file))
      var result = numberedBlocks(
        lines[..<tabs.start],
        isWholeItem: isWholeItem,
        without: styles,
        behind: indent
      )
      let end = file.trimmedEnd(of: lines[lines.endIndex - 1])
      let span = Span(lines[tabs.start].start, end)
      result.blocks.append(Block(.table(table(tabs.rows, tabs.alignments)), at: span))
      result.last = nil
      if !result.lists.isEmpty || indent > 0 { result.edits = nil }
      return result
    }
    guard let table = PipeTable(lines, in: file.bytes) else {
      return numberedBlocks(lines, isWholeItem: isWholeItem, without: styles, behind: indent)
    }
    var result = numberedBlocks(
      lines[..<table.start],
      isWholeItem: isWholeItem,
      without: styles,
      behind: indent
    )
    // The table would become a part of the last item.
    if !result.lists.isEmpty || indent > 0 { result.edits = nil }
    let end = file.trimmedEnd(of: lines[lines.endIndex - 1])
    let span = Span(lines[table.start].start, end)
    result.blocks.append(Block(.table(self.table(table.rows, table.alignments)), at: span))
    result.last = nil
    return result
  }

  private mutating func numberedBlocks(
    _ lines: ArraySlice<LineSpan>,
    isWholeItem: Bool,
    without styles: [LineNumber.Style],
    behind indent: Int
  ) -> Blocks {
    guard let numbered = NumberedParagraph(lines, in: file.bytes, without: styles),
      // `- 1、身份证` is an item that has a number besides; only two of them are a list.
      !isWholeItem || !numbered.lead.isEmpty || numbered.items.count > 1
    else { return Blocks(blocks: paragraph(lines).map { [$0] } ?? []) }
    let first = numbered.items[0].number
    var result = Blocks(blocks: paragraph(numbered.lead).map { [$0] } ?? [])
    result.lists = [first]
    result.first = result.blocks.isEmpty ? first : nil
    result.last = numbered.items.last?.number
    var list = List(start: first.number, isTight: true, items: [])
    var end = first.span.end
    for item in numbered.items {
      // Other numbers inside of an item make a list of its own, each style once.
      let inner = blocks(
        item.lines[...],
        isWholeItem: false,
        without: styles + [numbered.style],
        behind: indent + item.mendedIndent
      )
      result.lists += inner.lists
      if let edit = item.edit(in: file.bytes, behind: indent), let edits = inner.edits {
        result.edits? += [edit] + edits
      } else {
        result.edits = nil
      }
      end = inner.blocks.last?.span.end ?? item.number.span.end
      list.items.append(List.Item(inner.blocks, at: Span(item.number.span.start, end)))
    }
    result.blocks.append(Block(.list(list), at: Span(first.span.start, end)))
    return result
  }

  private mutating func paragraph(_ lines: ArraySlice<LineSpan>) -> Block? {
    guard let first = lines.first, let last = lines.last else { return nil }
    let span = Span(first.start, file.trimmedEnd(of: last))
    return Block(.paragraph(inlines(lines)), at: span)
  }

  private mutating func table(_ cells: [[Span]], _ alignments: [Table.Alignment?]) -> Table {
    let rows = cells.map { row in row.map { cell($0) } }
    return Table(alignments: alignments, header: rows[0], rows: Array(rows.dropFirst()))
  }

  private mutating func cell(_ span: Span) -> [Inline] {
    if span.isEmpty { return [] }
    var content = Content(file, span)
    content.isCell = true
    return reader.inlines(content)
  }
}

extension SourceFile {
  fileprivate func trimmedEnd(of line: LineSpan) -> Int {
    ByteText(bytes, end: line.end).trimmedEnd(line.start, line.end)
  }
}
