import Diagnostics

// The blocks of a text, found line by line as CommonMark describes it: a line first goes on with as
// many of the open blocks as it can, then opens new ones, and what is left of it is text. The blocks
// stand in a flat array of `BlockNode`; `BlockAssembly` makes the tree when all link definitions are
// known.

struct BlockReader {
  let file: SourceFile
  var nodes: [BlockNode] = []
  /// The lines of all leaves; each leaf has a range of them.
  private(set) var lines: [LineSpan] = []
  private(set) var definitions = LinkDefinitions()
  var problems: [Problem] = []

  /// Lines that are headings without a mark; nil where there are none.
  let headings: HeadingLines?
  var line: LineCursor
  /// Where the wide blanks began that were passed at the beginning of the line.
  var wideBlanks: Int?
  /// The list to which a bullet that is none of Markdown's belongs, and its problem with the edits that mend it.
  var pastedList = (node: -1, problem: -1)
  private(set) var pastedEdits: [Int: [Mend.Edit]] = [:]
  private var lineNumber = 0
  /// The open blocks from the document inwards, as indices of `nodes`.
  var open: [Int] = [0]
  /// How many of the open blocks the line goes on with.
  var matched = 0

  var text: ByteText { line.text }

  init(_ file: SourceFile, in span: Span, headings: HeadingLines? = nil) {
    self.file = file
    self.headings = headings
    line = LineCursor(ByteText(file.bytes, end: span.end), from: span.start, to: span.start)
    // A guide has a block for every forty bytes, and as many lines.
    nodes.reserveCapacity((span.end - span.start) / 24)
    lines.reserveCapacity((span.end - span.start) / 24)
    nodes.append(
      BlockNode(
        kind: .document,
        start: span.start,
        end: span.start,
        parent: -1,
        line: 0,
        lines: 0..<0
      )
    )
    var start = span.start
    while start < span.end {
      let end = text.first(from: start, to: span.end) { $0 == 0x0A }
      line = LineCursor(line.text, from: start, to: end)
      readLine()
      lineNumber += 1
      start = end + 1
    }
    close(downTo: 0)
    for (problem, edits) in pastedEdits { problems[problem].mend = Mend(edits) }
  }

  private mutating func readLine() {
    matched = 1
    wideBlanks = nil
    if line.first >= 0xC2, !nodes[open[open.count - 1]].isVerbatim,
      text.skippingAnyBlanks(line.word) >= line.end
    {
      line = LineCursor(line.text, from: line.offset, to: line.offset)
    }
    while matched < open.count {
      guard goOn(with: open[matched]) else { break }
      matched += 1
    }
    // A line that closes a fence is all used up by it.
    if matched < open.count, case .fencedCode(let fence) = nodes[open[matched]].kind,
      !line.isIndented, fence.isClosed(by: line)
    {
      nodes[open[matched]].end = text.trimmedEnd(line.word, line.end)
      close(downTo: matched)
      return
    }
    let mayContinueParagraph = nodes[open[open.count - 1]].isParagraph && matched < open.count
    let opened = openBlocks()
    markBlankness()
    switch opened {
    case .all: return
    case .some: addText()
    case .none:
      if mayContinueParagraph, !line.isBlank, !(isBelowItem && beginsNumbers) {
        // The paragraph goes on though the marks before it are missing.
        addLine(to: open[open.count - 1], from: line.word)
      } else {
        close(downTo: matched)
        addText()
      }
    }
  }

  /// The line goes on with no item though one is open.
  private var isBelowItem: Bool {
    if matched < open.count, case .item = nodes[open[matched]].kind { true } else { false }
  }

  /// Opens an item whose bullet is none of Markdown's.
  mutating func openPastedItem(_ container: BlockNode) -> Bool {
    guard let (sign, textStart) = pastedBullet(), hasRoom() else { return false }
    let marker = ListMarker.dash
    let indent = line.indent
    if !container.isContinued(by: marker) { add(.list(marker), from: sign.start) }
    add(.item(contentIndent: indent + 2), from: sign.start, to: sign.end)
    let list = nodes[open[matched - 1]].parent
    let edit = Mend.Edit(Span(wideBlanks ?? sign.start, textStart), "- ")
    if pastedList.node == list {
      pastedEdits[pastedList.problem, default: []].append(edit)
    } else {
      pastedList = (list, problems.count)
      pastedEdits[problems.count] = [edit]
      problems.append(.bulletSign(sign, edit, in: file))
    }
    line.advance(to: textStart)
    return true
  }

  /// Closes the leaf that was just added.
  mutating func closeLeaf() { close(downTo: matched - 1) }

  /// Takes from the line what an open block asks of each of its lines; false where it is not there.
  private mutating func goOn(with node: Int) -> Bool {
    switch nodes[node].kind {
    case .document, .list: return true
    case .quote:
      guard !line.isIndented, line.first == UInt8(ascii: ">") else { return false }
      line.advance(to: line.word + 1)
      line.skipOneBlank()
      return true
    case .item(let contentIndent):
      if line.isBlank, nodes[node].lastChild < 0 { return false }
      if line.indent >= contentIndent {
        line.advance(columns: contentIndent)
        return true
      }
      line.advance(to: line.isBlank ? line.word : line.offset)
      return line.isBlank
    case .paragraph: return !line.isBlank
    case .indentedCode:
      if line.isIndented {
        line.advance(columns: 4)
      } else if line.isBlank {
        line.advance(to: line.word)
      } else {
        return false
      }
      return true
    case .fencedCode(let fence):
      if !line.isIndented, fence.isClosed(by: line) { return false }
      line.advance(columns: min(fence.indent, line.indent))
      return true
    case .html(let html): return html.spansBlankLines || !line.isBlank
    case .heading, .thematicBreak: return false
    }
  }

  /// Adds a block inside of the last matched one and closes those that the line does not go on with.
  mutating func add(_ kind: BlockNode.Kind, from start: Int, to end: Int? = nil) {
    while !nodes[open[matched - 1]].canHold(kind) { matched -= 1 }
    close(downTo: matched)
    let parent = open[matched - 1]
    nodes.append(
      BlockNode(
        kind: kind,
        start: start,
        end: end ?? start,
        parent: parent,
        line: lineNumber,
        lines: lines.count..<lines.count
      )
    )
    nodes[parent].lastChild = nodes.count - 1
    open.append(nodes.count - 1)
    matched += 1
  }

  /// What is left of a line goes to the innermost block, or begins a paragraph.
  private mutating func addText() {
    let node = open[matched - 1]
    switch nodes[node].kind {
    case .indentedCode, .fencedCode:
      addVerbatimLine(to: node)
    case .html(let html):
      addVerbatimLine(to: node)
      if html.isEnded(by: lines[lines.count - 1], in: text) { close(downTo: matched - 1) }
    case .paragraph: addLine(to: node, from: line.word)
    default:
      if line.isBlank { return }
      add(.paragraph, from: line.word)
      addLine(to: open[matched - 1], from: line.word)
    }
  }

  private mutating func addLine(to node: Int, from start: Int) {
    if nodes[node].lines.isEmpty { nodes[node].start = start }
    lines.append(LineSpan(start: start, end: line.end))
    nodes[node].lines = nodes[node].lines.lowerBound..<lines.count
    nodes[node].end = text.trimmedEnd(start, line.end)
  }

  private mutating func addVerbatimLine(to node: Int) {
    let padding = line.tabColumnsLeft
    let start = line.isInsideTab ? line.offset + 1 : line.offset
    lines.append(LineSpan(start: start, end: line.end, padding: padding))
    nodes[node].lines = nodes[node].lines.lowerBound..<lines.count
    if !line.isBlank { nodes[node].end = text.trimmedEnd(start, line.end) }
  }

  mutating func add(_ span: LineSpan) {
    lines.append(span)
    let node = open[open.count - 1]
    nodes[node].lines = nodes[node].lines.lowerBound..<lines.count
  }

  /// Keeps for each block whether its last line is blank: a list with such a line between its items
  /// is not tight.
  private mutating func markBlankness() {
    let container = open[matched - 1]
    let isBlank = line.isBlank
    let child = nodes[container].lastChild
    if isBlank, child >= 0 { nodes[child].endsBlank = true }
    nodes[container].endsBlank = isBlank && countsBlankLines(nodes[container])
    for node in open[..<(matched - 1)] { nodes[node].endsBlank = false }
  }

  private func countsBlankLines(_ node: BlockNode) -> Bool {
    switch node.kind {
    case .quote, .heading, .thematicBreak, .fencedCode: false
    case .item: node.lastChild >= 0 || node.line != lineNumber
    default: true
    }
  }

  private mutating func close(downTo count: Int) {
    while open.count > count {
      let node = open.removeLast()
      if nodes[node].isParagraph { takeDefinitions(from: node) }
    }
    matched = min(matched, count)
  }

  /// Reads the definitions at the beginning of a paragraph and takes their lines from it; it may be
  /// left without any.
  mutating func takeDefinitions(from node: Int) {
    let range = nodes[node].lines
    guard let first = range.first, text[lines[first].start] == UInt8(ascii: "[") else { return }
    let content = Content(file, lines[range])
    var place = content.start
    while let next = definitions.read(content.text, at: place) { place = next }
    guard place > content.start else { return }
    let taken = content.text.bytes[content.start..<place].count { $0 == 0x0A }
    let isWhole = place >= content.end
    nodes[node].lines = isWhole ? range.upperBound..<range.upperBound : range.dropFirst(taken)
    if let first = nodes[node].lines.first { nodes[node].start = lines[first].start }
  }
}
