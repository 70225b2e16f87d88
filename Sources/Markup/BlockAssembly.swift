import Diagnostics

/// Makes the tree of blocks from the flat array of `BlockReader`, with an explicit stack.
struct BlockAssembly {
  private let file: SourceFile
  private let nodes: [BlockNode]
  private let lines: [LineSpan]
  private var paragraphs: ParagraphReader
  private var problems: [Problem]
  private var branches: [Branch] = []
  /// What mends the numbers of a list, by the index of its problem; lists without a sure mend have none.
  private var edits: [Int: [Mend.Edit]] = [:]

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
    /// The problem with that list, as an index of `problems`.
    var lastProblem = -1
  }

  init(_ reader: BlockReader) {
    file = reader.file
    nodes = reader.nodes
    lines = reader.lines
    paragraphs = ParagraphReader(reader.file, definitions: reader.definitions)
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
    for (problem, edits) in edits { problems[problem].mend = Mend(edits) }
    return Checked(branches[0].blocks, problems + paragraphs.problems)
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
    let lastNumber = branches[branches.count - 1].lastNumber
    branches[branches.count - 1].lastNumber = nil
    switch node.kind {
    case .item:
      noteChild(
        endsBlank: node.lastChild < 0 ? node.endsBlank : branch.endsBlank,
        isItemBlank: node.endsBlank
      )
      branches[branches.count - 1].items.append(List.Item(branch.blocks, at: span))
    case .list(let marker):
      noteChild(endsBlank: branch.endsBlank)
      // The two lists would become one.
      if lastNumber != nil, marker.number != nil {
        edits[branches[branches.count - 1].lastProblem] = nil
      }
      let list = List(start: marker.number, isTight: branch.isTight, items: branch.items)
      add(Block(.list(list), at: span))
    default:
      noteChild(endsBlank: node.endsBlank)
      add(Block(.quote(branch.blocks), at: span))
    }
  }

  private mutating func leaf(_ node: BlockNode) -> Block.Kind {
    switch node.kind {
    case .heading(let level): .heading(level: level, paragraphs.inlines(lines[node.lines]))
    case .indentedCode:
      // Blank lines at the end are not part of it.
      .code(language: "", text: code(lines[node.lines].prefix { $0.start < node.end }))
    case .fencedCode(let fence):
      .code(language: language(fence), text: code(lines[node.lines]))
    case .html: .paragraph(refusedHTML(node))
    default: .thematicBreak
    }
  }

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
      fence.info.start,
      max(fence.info.start, end),
      .referencesAndBackslashes
    )
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

  private mutating func addParagraph(_ node: BlockNode) {
    noteChild(endsBlank: node.endsBlank)
    let branch = branches.count - 1
    if let paragraph = paragraphs.plainParagraph(lines[node.lines]) {
      branches[branch].blocks.append(paragraph)
      branches[branch].lastNumber = nil
      return
    }
    var text = paragraphs.blocks(lines[node.lines], isWholeItem: beginsItem)
    let follows = branches[branch].blocks.last?.isOrderedList ?? false
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
      let problem = branches[branch].lastProblem
      if let more = text.edits {
        edits[problem]? += more
      } else {
        edits[problem] = nil
      }
    } else if !text.lists.isEmpty {
      // The first of the lists holds the others. Behind another list it would become a part of that.
      branches[branch].lastProblem = problems.count
      edits[problems.count] = follows && text.first != nil ? nil : text.edits
    }
    problems += text.lists.map { .listNumbering($0, in: file) }
    branches[branch].blocks += text.blocks
    branches[branch].lastNumber = text.last
  }

  /// Whether the next block is the first of an item.
  private var beginsItem: Bool {
    guard let branch = branches.last, branch.blocks.isEmpty else { return false }
    if case .item = nodes[branch.node].kind { return true }
    return false
  }
}

extension Block {
  fileprivate var isOrderedList: Bool {
    if case .list(let list) = kind { list.isOrdered } else { false }
  }
}
