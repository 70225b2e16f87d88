import Diagnostics

// Running text in two passes, as CommonMark describes it: the first cuts it into pieces and finds the
// links as it meets each `]`; emphasis is matched inside of each link and at the end. The pieces stay
// in one flat array, so that no text can make the reader call itself; `InlineAssembly` makes the tree.
//
// Every search that can fail is made once: for a closing run of backticks, for the end of a comment,
// for what opens an emphasis. That keeps hostile text linear, where libcmark 0.30.2 is not.

struct InlineReader {
  let file: SourceFile
  var definitions: LinkDefinitions
  var problems: [Problem] = []

  private(set) var content: Content
  private(set) var pieces: [InlinePiece] = []
  private(set) var emphasis = Emphasis()
  private(set) var links: [(target: LinkTarget, isImage: Bool)] = []
  private(set) var references: [String] = []

  /// The deepest emphasis or link was refused already; one problem is enough.
  var reportsNesting = true

  private var brackets = Brackets()
  private var tags = TagScanner()
  private var codeEnds = CodeEnds()

  private var text: ByteText { content.text }

  init(_ file: SourceFile, definitions: LinkDefinitions) {
    self.file = file
    self.definitions = definitions
    content = Content(file, Span(0, 0))
  }

  /// The inlines of a text.
  mutating func inlines(_ content: Content) -> [Inline] {
    self.content = content
    let first = firstMark(from: content.start)
    if first == content.end {
      guard first > content.start else { return [] }
      let span = content.span(content.start, first)
      return [Inline(.text(text.string(content.start, first)), at: span)]
    }
    pieces.removeAll(keepingCapacity: true)
    emphasis.removeAll()
    links.removeAll(keepingCapacity: true)
    references.removeAll(keepingCapacity: true)
    brackets.removeAll()
    tags = TagScanner()
    codeEnds = CodeEnds()
    readPieces(from: first)
    emphasis.match(from: 0)
    return assembled()
  }

  /// The first byte from an offset on that may be a mark.
  private func firstMark(from start: Int) -> Int {
    text.first(from: start, to: content.end) { byte in
      switch byte {
      case 0x0A, UInt8(ascii: "\\"), UInt8(ascii: "`"), UInt8(ascii: "*"), UInt8(ascii: "_"),
        UInt8(ascii: "["), UInt8(ascii: "]"), UInt8(ascii: "!"), UInt8(ascii: "<"),
        UInt8(ascii: "&"):
        true
      default: false
      }
    }
  }

  private mutating func readPieces(from first: Int) {
    addText(content.start, first)
    var index = first
    while index < content.end {
      switch text[index] {
      case 0x0A: index = readLineEnd(index)
      case UInt8(ascii: "\\"): index = readBackslash(index)
      case UInt8(ascii: "`"): index = readCode(index)
      case UInt8(ascii: "*"), UInt8(ascii: "_"): index = readRun(index)
      case UInt8(ascii: "["): index = readBracket(index, length: 1)
      case UInt8(ascii: "]"): index = readClosingBracket(index)
      case UInt8(ascii: "!") where text[index + 1] == UInt8(ascii: "["):
        index = readBracket(index, length: 2)
      case UInt8(ascii: "<"): index = readAngle(index)
      case UInt8(ascii: "&"): index = readReference(index)
      default:
        let end = firstMark(from: index + 1)
        addText(index, end)
        index = end
      }
    }
  }

  private mutating func add(
    _ kind: InlinePiece.Kind,
    _ start: Int,
    _ end: Int,
    value: Int = -1
  ) -> Int {
    pieces.append(InlinePiece(kind: kind, start: start, end: end, value: value))
    return end
  }

  @discardableResult
  private mutating func addText(_ start: Int, _ end: Int) -> Int {
    end > start ? add(.text, start, end, value: start) : end
  }

  /// Two spaces before a line end, or a backslash, break the line; other space before it is nothing.
  private mutating func readLineEnd(_ index: Int) -> Int {
    let spaceStart = text.trimmedEnd(content.start, index)
    if let last = pieces.last, last.kind == .text, last.end == index, last.value == last.start {
      if spaceStart > last.start {
        pieces[pieces.count - 1].end = spaceStart
      } else {
        pieces.removeLast()
      }
    }
    let isBreak =
      index - content.start >= 2 && text[index - 1] == 0x20 && text[index - 2] == 0x20
    let next = text.skippingBlanks(index + 1)
    return isBreak
      ? addBreak(.lineBreak, spaceStart, index + 1, next: next)
      : addBreak(.softBreak, index, index + 1, next: next)
  }

  private mutating func addBreak(
    _ kind: InlinePiece.Kind,
    _ start: Int,
    _ end: Int,
    next: Int
  ) -> Int {
    _ = add(kind, start, end)
    return next
  }

  private mutating func readBackslash(_ index: Int) -> Int {
    let next = text[index + 1]
    if next == 0x0A {
      return addBreak(.lineBreak, index, index + 2, next: text.skippingBlanks(index + 2))
    }
    if next.isPunctuation { return add(.text, index, index + 2, value: index + 1) }
    return addText(index, index + 1)
  }

  private mutating func readReference(_ index: Int) -> Int {
    guard let (character, end) = text.characterReference(at: index) else {
      return addText(index, index + 1)
    }
    references.append(character)
    return add(.reference, index, end, value: references.count - 1)
  }

  private mutating func readCode(_ index: Int) -> Int {
    var open = index
    while text[open] == UInt8(ascii: "`") { open += 1 }
    guard let end = codeEnds.end(in: text, from: open, length: open - index) else {
      return addText(index, open)
    }
    return add(.code, index, end, value: open - index)
  }

  private mutating func readAngle(_ index: Int) -> Int {
    if let end = text.addressEnd(at: index) { return add(.address, index, end) }
    if let end = text.mailAddressEnd(at: index) { return add(.mailAddress, index, end) }
    if let end = tags.end(in: text, at: index) { return add(.html, index, end) }
    return addText(index, index + 1)
  }

  private mutating func readBracket(_ index: Int, length: Int) -> Int {
    brackets.open(
      Bracket(piece: pieces.count, isImage: length == 2, waitingRuns: emphasis.waiting.count)
    )
    return add(.linkStart, index, index + length)
  }

  private mutating func readClosingBracket(_ index: Int) -> Int {
    guard let bracket = brackets.close(), let (target, end) = target(of: bracket, closedAt: index)
    else { return addText(index, index + 1) }
    links.append((target, bracket.isImage))
    pieces[bracket.piece].value = links.count - 1
    emphasis.match(from: bracket.waitingRuns)
    if !bracket.isImage { brackets.forbidLinks() }
    return add(.linkEnd, index, end, value: links.count - 1)
  }

  /// Where the link leads whose text ends at a `]`, and where it ends itself.
  private mutating func target(
    of bracket: Bracket,
    closedAt index: Int
  ) -> (target: LinkTarget, end: Int)? {
    if let found = LinkTarget.inline(text, at: index + 1) { return found }
    if definitions.isEmpty { return nil }
    let labelEnd = text.labelEnd(at: index + 1)
    if let labelEnd, text.skippingSpaces(index + 2) < labelEnd - 1 {
      let target = definitions.target(text, index + 2, labelEnd - 1)
      return target.map { ($0, labelEnd) }
    }
    guard !bracket.holdsBracket else { return nil }
    let target = definitions.target(text, pieces[bracket.piece].end, index)
    return target.map { ($0, labelEnd ?? index + 1) }
  }

  private mutating func readRun(_ index: Int) -> Int {
    let marker = text[index]
    var end = index
    while text[end] == marker { end += 1 }
    let flanking = Flanking(
      marker: marker,
      before: text.scalar(before: index, from: content.start),
      after: text.scalar(at: end)
    )
    let run = emphasis.add(marker: marker, length: end - index, flanking)
    return add(.run, index, end, value: run)
  }
}
