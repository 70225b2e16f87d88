import Diagnostics

/// Makes the tree of blocks from the flat array of `BlockReader`, with an explicit stack.
struct BlockAssembly {
  private let file: SourceFile
  private let nodes: [BlockNode]
  private let lines: [LineSpan]
  private var inlines: InlineReader
  private var problems: [Problem]
  private var branches: [Branch] = []

  /// A quote, a list or an item whose children are being put together.
  private struct Branch {
    let node: Int
    var blocks: [Block] = []
    var items: [List.Item] = []
    var isTight = true
    /// The last child ends with a blank line: one more child makes the list loose.
    var lastEndsBlank = false
    /// The same, as a list or an item that holds this one sees it.
    var endsBlank = false
    /// The number of the last item, where the last block is a list for its numbers alone.
    var lastNumber: LineNumber?
  }

  init(_ reader: BlockReader) {
    file = reader.file
    nodes = reader.nodes
    lines = reader.lines
    inlines = InlineReader(reader.file, definitions: reader.definitions)
    problems = reader.problems
  }

  mutating func assembled() -> Checked<[Block]> {
    branches.append(Branch(node: 0))
    for index in nodes.indices.dropFirst() {
      while branches[branches.count - 1].node != nodes[index].parent { closeBranch() }
      switch nodes[index].kind {
      case .document, .quote, .list, .item: branches.append(Branch(node: index))
      case .paragraph: addParagraph(nodes[index])
      default:
        noteChild(endsBlank: nodes[index].endsBlank)
        branches[branches.count - 1].lastNumber = nil
        add(Block(leaf(nodes[index]), at: Span(nodes[index].start, nodes[index].end)))
      }
    }
    while branches.count > 1 { closeBranch() }
    return Checked(branches[0].blocks, problems + inlines.problems)
  }

  private mutating func add(_ block: Block) {
    branches[branches.count - 1].blocks.append(block)
  }

  /// Keeps what the blank lines around a child mean for the list.
  private mutating func noteChild(endsBlank: Bool, isItemBlank: Bool = false) {
    let branch = branches.count - 1
    if branches[branch].lastEndsBlank {
      switch nodes[branches[branch].node].kind {
      case .list: branches[branch].isTight = false
      case .item: branches[branch - 1].isTight = false
      default: break
      }
    }
    branches[branch].lastEndsBlank = endsBlank || isItemBlank
    branches[branch].endsBlank = endsBlank
  }

  private mutating func closeBranch() {
    let branch = branches.removeLast()
    let node = nodes[branch.node]
    let last = branch.blocks.last?.span.end ?? branch.items.last?.span.end ?? node.end
    let span = Span(node.start, max(node.end, last))
    branches[branches.count - 1].lastNumber = nil
    switch node.kind {
    case .item:
      noteChild(endsBlank: node.lastChild < 0 ? node.endsBlank : branch.endsBlank, isItemBlank: node.endsBlank)
      branches[branches.count - 1].items.append(List.Item(branch.blocks, at: span))
    case .list(let marker):
      noteChild(endsBlank: branch.endsBlank)
      let list = List(start: marker.number, isTight: branch.isTight, items: branch.items)
      add(Block(.list(list), at: span))
    default:
      noteChild(endsBlank: node.endsBlank)
      add(Block(.quote(branch.blocks), at: span))
    }
  }

  // MARK: Leaves

  private mutating func leaf(_ node: BlockNode) -> Block.Kind {
    switch node.kind {
    case .heading(let level): .heading(level: level, inlines.inlines(content(lines[node.lines])))
    case .indentedCode:
      // Blank lines at the end are not part of it.
      .code(language: "", text: code(lines[node.lines].prefix { $0.start < node.end }))
    case .fencedCode(let fence):
      .code(language: language(fence), text: code(lines[node.lines]))
    case .html: .paragraph(refusedHTML(node))
    default: .thematicBreak
    }
  }

  private func content(_ lines: ArraySlice<LineSpan>) -> Content { Content(file, lines) }

  private func code(_ lines: ArraySlice<LineSpan>) -> String {
    var bytes: [UInt8] = []
    for line in lines {
      bytes += repeatElement(0x20, count: line.padding)
      bytes += file.bytes[line.start..<max(line.start, line.end)]
      bytes.append(0x0A)
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// The first word behind a fence.
  private func language(_ fence: Fence) -> String {
    let text = ByteText(file.bytes, end: fence.info.end)
    var end = fence.info.start
    while end < text.end, !text[end].isSpace { end += 1 }
    return text.unescaped(
      fence.info.start, max(fence.info.start, end), .referencesAndBackslashes)
  }

  /// Refused, and shown as the text that it is: what an editor wrote is not dropped.
  private mutating func refusedHTML(_ node: BlockNode) -> [Inline] {
    let span = Span(node.start, node.end)
    var scanner = TagScanner()
    let line = file.line(at: node.start)
    let tagEnd = scanner.end(in: ByteText(file.bytes, end: node.end), at: node.start)
    let lineEnd = ByteText(file.bytes, end: line.end).trimmedEnd(node.start, line.end)
    problems.append(.htmlRefused(Span(node.start, tagEnd ?? lineEnd), in: file))
    return [Inline(.text(file.text(span)), at: span)]
  }

  // MARK: Paragraphs

  /// The blocks of a paragraph's lines, and what was found of numbers.
  private struct ParagraphBlocks {
    var blocks: [Block] = []
    /// The first number of each list.
    var lists: [LineNumber] = []
    /// The number of the very first item where the first block is a list, of the last where the last is.
    var first: LineNumber?
    var last: LineNumber?
  }

  private mutating func addParagraph(_ node: BlockNode) {
    noteChild(endsBlank: node.endsBlank)
    // Nothing but link definitions.
    if node.lines.isEmpty { return }
    let branch = branches.count - 1
    guard mayHoldNumbersOrTable(node.lines) else {
      branches[branch].lastNumber = nil
      let text = inlines.inlines(content(lines[node.lines]))
      branches[branch].blocks.append(Block(.paragraph(text), at: Span(node.start, node.end)))
      return
    }
    var text = self.text(lines[node.lines], isWholeItem: beginsItem)
    if let last = branches[branch].lastNumber, let first = text.first, first.continues(last),
      case .list(let more) = text.blocks[0].kind,
      case .list(var list) = branches[branch].blocks[branches[branch].blocks.count - 1].kind
    {
      // The next number after a blank line goes on with the same list.
      list.items += more.items
      list.isTight = false
      let index = branches[branch].blocks.count - 1
      branches[branch].blocks[index].kind = .list(list)
      branches[branch].blocks[index].span.end = text.blocks[0].span.end
      text.blocks.removeFirst()
      text.lists.removeFirst()
    }
    problems += text.lists.map { .listNumbering($0, in: file) }
    branches[branch].blocks += text.blocks
    branches[branch].lastNumber = text.last
  }

  /// Looks at the first byte of each line alone: most paragraphs are nothing but text.
  private func mayHoldNumbersOrTable(_ range: Range<Int>) -> Bool {
    range.contains { line in
      switch file.bytes[lines[line].start] {
      // A digit, a parenthesis, or what begins a full-width digit, parenthesis or space.
      case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "("), 0xEF, 0xE3: true
      case UInt8(ascii: "|"), UInt8(ascii: ":"), UInt8(ascii: "-"): line > range.lowerBound
      default: false
      }
    }
  }

  /// Whether the next block is the first of an item.
  private var beginsItem: Bool {
    guard let branch = branches.last, branch.blocks.isEmpty else { return false }
    if case .item = nodes[branch.node].kind { return true }
    return false
  }

  private mutating func text(
    _ lines: ArraySlice<LineSpan>, isWholeItem: Bool = false, without styles: [LineNumber.Style] = []
  ) -> ParagraphBlocks {
    guard let table = PipeTable(lines, in: file.bytes) else {
      return numberedText(lines, isWholeItem: isWholeItem, without: styles)
    }
    var text = numberedText(lines[..<table.start], isWholeItem: isWholeItem, without: styles)
    let end = file.trimmedEnd(of: lines[lines.endIndex - 1])
    text.blocks.append(Block(.table(self.table(table)), at: Span(lines[table.start].start, end)))
    text.last = nil
    return text
  }

  private mutating func numberedText(
    _ lines: ArraySlice<LineSpan>, isWholeItem: Bool, without styles: [LineNumber.Style]
  ) -> ParagraphBlocks {
    guard let numbered = NumberedParagraph(lines, in: file.bytes, without: styles),
      // `- 1、身份证` is an item that has a number besides; only two of them are a list.
      !isWholeItem || !numbered.lead.isEmpty || numbered.items.count > 1
    else { return ParagraphBlocks(blocks: paragraph(lines)) }
    var text = ParagraphBlocks(blocks: paragraph(numbered.lead))
    text.lists = [numbered.items[0].number]
    text.first = text.blocks.isEmpty ? numbered.items[0].number : nil
    text.last = numbered.items.last?.number
    var list = List(start: numbered.items[0].number.number, isTight: true, items: [])
    for item in numbered.items {
      // Other numbers inside of an item make a list of its own, each kind of number once.
      let inner = self.text(item.lines[...], without: styles + [numbered.style])
      text.lists += inner.lists
      let end = inner.blocks.last?.span.end ?? item.number.span.end
      list.items.append(List.Item(inner.blocks, at: Span(item.number.span.start, end)))
    }
    let end = list.items[list.items.count - 1].span.end
    text.blocks.append(
      Block(.list(list), at: Span(numbered.items[0].number.span.start, end)))
    return text
  }

  private mutating func paragraph(_ lines: ArraySlice<LineSpan>) -> [Block] {
    guard let first = lines.first, let last = lines.last else { return [] }
    let span = Span(first.start, file.trimmedEnd(of: last))
    return [Block(.paragraph(inlines.inlines(content(lines))), at: span)]
  }

  private mutating func table(_ table: PipeTable) -> Table {
    let rows = table.rows.map { row in row.map { cell($0) } }
    return Table(
      alignments: table.alignments, header: rows[0], rows: Array(rows.dropFirst()))
  }

  private mutating func cell(_ span: Span) -> [Inline] {
    if span.isEmpty { return [] }
    var content = Content(file, span)
    content.isCell = true
    return inlines.inlines(content)
  }
}

extension SourceFile {
  fileprivate func trimmedEnd(of line: LineSpan) -> Int {
    ByteText(bytes, end: line.end).trimmedEnd(line.start, line.end)
  }
}
