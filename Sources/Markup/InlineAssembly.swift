import Diagnostics

// The second pass over running text: from pieces in a row to the tree. Neighbouring texts become one,
// and the line end between two lines of Chinese is left out.

extension InlineReader {
  /// The tree of the pieces that were read.
  mutating func assembled() -> [Inline] {
    var tree = InlineTree()
    var text = PendingText()
    var refused: Set<String> = []
    for (index, piece) in pieces.enumerated() {
      switch piece.kind {
      case .text: text.append(content, piece.start, piece.end, from: piece.value)
      case .reference: text.append(references[piece.value], content, piece.start, piece.end)
      case .run: assemble(run: piece, &tree, &text)
      case .linkStart, .linkEnd:
        guard piece.value >= 0 else {
          text.append(content, piece.start, piece.end, from: piece.start)
          continue
        }
        text.flush(to: &tree, content)
        if piece.kind == .linkEnd {
          tree.close(at: content.source(piece.end - 1) + 1)
        } else {
          let link = links[piece.value]
          open(.link(link.target, isImage: link.isImage), piece.start, piece.end, &tree)
        }
      case .html:
        refuse(piece, &refused)
        text.append(content, piece.start, piece.end, from: piece.start)
      case .softBreak:
        text.flush(to: &tree, content)
        if !joinsLines(at: index) {
          tree.append(Inline(.softBreak, at: content.span(piece.start, piece.end)))
        }
      case .lineBreak:
        text.flush(to: &tree, content)
        tree.append(Inline(.lineBreak, at: content.span(piece.start, piece.end)))
      case .code, .address, .mailAddress:
        text.flush(to: &tree, content)
        tree.append(Inline(leaf(piece), at: content.span(piece.start, piece.end)))
      }
    }
    text.flush(to: &tree, content)
    return tree.finished()
  }

  private mutating func assemble(
    run piece: InlinePiece,
    _ tree: inout InlineTree,
    _ text: inout PendingText
  ) {
    let run = emphasis.runs[piece.value]
    var place = piece.start
    var match = run.firstEnd
    if match >= 0 { text.flush(to: &tree, content) }
    while match >= 0 {
      place += emphasis.matches[match].length
      tree.close(at: content.source(place - 1) + 1)
      match = emphasis.matches[match].nextEnd
    }
    text.append(content, place, place + run.left, from: place)
    place += run.left
    match = run.firstStart
    if match >= 0 { text.flush(to: &tree, content) }
    while match >= 0 {
      let end = place + emphasis.matches[match].length
      open(emphasis.matches[match].isStrong ? .strong : .emphasis, place, end, &tree)
      place = end
      match = emphasis.matches[match].nextStart
    }
  }

  private mutating func open(
    _ kind: InlineTree.Branch.Kind,
    _ start: Int,
    _ end: Int,
    _ tree: inout InlineTree
  ) {
    guard !tree.open(kind, at: content.source(start)), reportsNesting else { return }
    problems.append(.nestingTooDeep(at: Place(file, content.span(start, end))))
    reportsNesting = false
  }

  private func leaf(_ piece: InlinePiece) -> Inline.Kind {
    if piece.kind == .code { return .code(code(piece)) }
    let address = content.text.unescaped(piece.start + 1, piece.end - 1, .references)
    let text = Inline(.text(address), at: content.span(piece.start + 1, piece.end - 1))
    let destination = piece.kind == .mailAddress ? "mailto:" + address : address
    return .link(Link(destination: destination, content: [text]))
  }

  /// The text of code: line ends are spaces, and one space at each side belongs to the marks.
  private func code(_ piece: InlinePiece) -> String {
    let start = piece.start + piece.value
    let end = piece.end - piece.value
    var bytes: [UInt8] = []
    for index in start..<end {
      let byte = content.text[index]
      if content.isCell, byte == UInt8(ascii: "|"), bytes.last == UInt8(ascii: "\\") {
        bytes.removeLast()
      }
      bytes.append(byte == 0x0A ? 0x20 : byte)
    }
    if bytes.first == 0x20, bytes.last == 0x20, bytes.contains(where: { $0 != 0x20 }) {
      bytes = Array(bytes[1..<(bytes.count - 1)])
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// One problem for a tag and its end tag.
  private mutating func refuse(_ piece: InlinePiece, _ refused: inout Set<String>) {
    let isEndTag = content.text[piece.start + 1] == UInt8(ascii: "/")
    let name = content.text.tagName(at: piece.start + (isEndTag ? 2 : 1))
    if isEndTag, refused.contains(name) { return }
    refused.insert(name)
    problems.append(.htmlRefused(content.span(piece.start, piece.end), in: file))
  }
}

/// Text on its way to one node: bytes as they stand in the content as long as that is all of it.
private struct PendingText {
  private var start = -1
  private var end = 0
  private var plain = 0..<0
  private var bytes: [UInt8] = []

  mutating func append(_ content: Content, _ start: Int, _ end: Int, from shown: Int) {
    guard start < end else { return }
    if self.start < 0 {
      self.start = start
      plain = shown..<end
    } else if plain.upperBound == shown {
      plain = plain.lowerBound..<end
    } else {
      bytes += content.text.bytes[plain]
      plain = shown..<end
    }
    self.end = end
  }

  mutating func append(_ reference: String, _ content: Content, _ start: Int, _ end: Int) {
    if self.start < 0 { self.start = start }
    bytes += content.text.bytes[plain]
    bytes += reference.utf8
    plain = end..<end
    self.end = end
  }

  mutating func flush(to tree: inout InlineTree, _ content: Content) {
    guard start >= 0 else { return }
    let text: String
    if bytes.isEmpty {
      text = content.text.string(plain.lowerBound, plain.upperBound)
    } else {
      bytes += content.text.bytes[plain]
      text = String(decoding: bytes, as: UTF8.self)
    }
    tree.append(Inline(.text(text), at: content.span(start, end)))
    start = -1
    plain = 0..<0
    bytes.removeAll(keepingCapacity: true)
  }
}
