import Diagnostics

// What a line opens, in the order that CommonMark gives: a quote, a heading, a fence, HTML, an underline,
// a thematic break, an item, indented code.

extension BlockReader {
  /// How much of a line went into opening blocks: nothing, its beginning, or all of it.
  enum Opened { case none, some, all }

  mutating func openBlocks() -> Opened {
    var opened = Opened.none
    var mayContinueParagraph = nodes[open[open.count - 1]].isParagraph
    while !nodes[open[matched - 1]].isVerbatim {
      passWideBlanks()
      let container = nodes[open[matched - 1]]
      if line.isIndented {
        if mayContinueParagraph || line.isBlank { return opened }
        line.advance(columns: 4)
        add(.indentedCode, from: line.word)
        return .some
      }
      if openHeadingLine() {
        if line.isBlank { return .all }
        opened = .some
        mayContinueParagraph = false
        continue
      }
      if let leaf = openLeaf(container, interruptsParagraph: mayContinueParagraph) { return leaf }
      guard openContainer(container) else { return opened }
      opened = .some
      mayContinueParagraph = false
    }
    return opened
  }

  /// Opens a heading, a fence and the like; nil where the line begins none.
  private mutating func openLeaf(
    _ container: BlockNode,
    interruptsParagraph: Bool
  ) -> Opened? {
    switch line.first {
    case UInt8(ascii: "#"):
      guard let (level, text) = line.heading else { return openCloseHeading() ? .all : nil }
      add(.heading(level: level), from: line.word, to: self.text.trimmedEnd(line.word, line.end))
      add(text)
      return .all
    case UInt8(ascii: "`"), UInt8(ascii: "~"):
      guard let fence = Fence(line) else { return nil }
      add(.fencedCode(fence), from: line.word, to: text.trimmedEnd(line.word, line.end))
      return .all
    case UInt8(ascii: "<"):
      guard let html = HTMLBlock(line, interruptsParagraph: interruptsParagraph) else {
        return nil
      }
      add(.html(html), from: line.word)
      return .some
    case UInt8(ascii: "="), UInt8(ascii: "-"), UInt8(ascii: "*"), UInt8(ascii: "_"):
      if container.isParagraph, let level = line.underlineLevel {
        return underline(open[matched - 1], level: level) ? .all : nil
      }
      guard line.isThematicBreak else { return nil }
      add(.thematicBreak, from: line.word, to: text.trimmedEnd(line.word, line.end))
      return .all
    case 0xEF: return openCloseHeading() ? .all : nil
    default: return nil
    }
  }

  /// Makes a paragraph a heading, unless it holds nothing but definitions.
  private mutating func underline(_ node: Int, level: Int) -> Bool {
    takeDefinitions(from: node)
    guard !nodes[node].lines.isEmpty else { return false }
    nodes[node].kind = .heading(level: level)
    nodes[node].end = text.trimmedEnd(line.word, line.end)
    return true
  }

  /// Opens a quote, or an item with the list that it belongs to; false where the line begins none.
  private mutating func openContainer(_ container: BlockNode) -> Bool {
    let start = line.word
    if line.first == UInt8(ascii: ">") {
      guard hasRoom() else { return false }
      add(.quote, from: start, to: start + 1)
      line.advance(to: start + 1)
      line.skipOneBlank()
      return true
    }
    guard let marker = ListMarker(line, interruptsParagraph: container.isParagraph) else {
      return openPastedItem(container)
    }
    guard hasRoom() else { return false }
    let markerIndent = line.indent
    line.advance(to: start + marker.length)
    // One column of space belongs to the marker; more only where text follows before five.
    let space = line.indent
    let padding = line.isBlank || space >= 5 ? 1 : space
    if !container.isContinued(by: marker) { add(.list(marker), from: start) }
    add(
      .item(contentIndent: markerIndent + marker.length + padding),
      from: start,
      to: start + marker.length
    )
    line.advance(columns: line.isBlank ? min(1, space) : padding)
    return true
  }

  /// Whether one more block may be opened inside of the open ones.
  mutating func hasRoom() -> Bool {
    let depth = open[..<matched].reduce(0) { $0 + (nodes[$1].isNesting ? 1 : 0) }
    if depth < nestingLimit { return true }
    if problems.isEmpty {
      problems.append(.nestingTooDeep(at: Place(file, Span(line.word, line.word + 1))))
    }
    return false
  }
}
