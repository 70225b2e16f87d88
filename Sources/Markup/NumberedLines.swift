package import Diagnostics

// Steps as editors number them without Markdown: `①`, `（一）`, `一、`, `第一步：`, `步骤一：`. Only the sections
// that hold steps read lines so; elsewhere such a line is a paragraph.

/// The ordered list that a paragraph is when its lines number themselves, the numbers taken away:
///
///     第一步：打开小程序
///     第二步：拍照上传材料      // start 1, items “打开小程序” and “拍照上传材料”
///
/// Nil where the block is no paragraph, does not begin with a number, or has a number without words. A
/// line without a number goes on with the item before it. Whoever calls this reports
/// `markupStepNumbering`.
package func numberedLines(_ block: Block, in file: SourceFile) -> List? {
  guard case .paragraph(let inlines) = block.kind else { return nil }
  var reader = StepReader(file: file)
  reader.read(inlines)
  if reader.items.contains(where: \.blocks.isEmpty) { return nil }
  return reader.list(isTight: true)
}

/// A paragraph in two where a line of it begins with the first number of steps: `入口：mini` and `①打开`, the
/// lines before and the lines from there on. Nil where none but the first line does.
package func splitBeforeSteps(_ block: Block, in file: SourceFile) -> (lead: Block, steps: Block)? {
  guard case .paragraph(let inlines) = block.kind else { return nil }
  let reader = StepReader(file: file)
  for index in inlines.indices.dropFirst()
  where reader.isLineEnd(between: inlines[index - 1], and: inlines[index]) {
    guard let (number, _) = inlines[index].splitNumber(), number.value == 1 else { continue }
    var lead = inlines[..<index]
    while lead.last?.isBreak == true { lead.removeLast() }
    guard let end = lead.last?.span.end else { return nil }
    return (
      Block(.paragraph(Array(lead)), at: Span(block.span.start, end)),
      Block(
        .paragraph(Array(inlines[index...])),
        at: Span(inlines[index].span.start, block.span.end)
      )
    )
  }
  return nil
}

/// The ordered list that a run of blocks is when its paragraphs number themselves. What stands between
/// two numbers, a picture or a table, say, belongs to the item before it.
///
/// Nil where the first block does not begin with a number.
package func numberedLines(_ blocks: [Block], in file: SourceFile) -> List? {
  var reader = StepReader(file: file)
  for block in blocks {
    if case .paragraph(let inlines) = block.kind {
      reader.read(inlines)
    } else {
      reader.add(block)
    }
    if reader.items.isEmpty { return nil }
  }
  return reader.list(isTight: blocks.count == 1)
}

/// Puts items together from the inlines of paragraphs.
private struct StepReader {
  let file: SourceFile
  private(set) var items: [List.Item] = []
  /// The number of the first item; a number of another kind is text.
  private var first: StepNumber?
  private var line: [Inline] = []
  /// The number filled its inline, as in `**第一步**：取号`: the colon is in the next.
  private var expectsColon = false

  init(file: SourceFile) {
    self.file = file
  }

  func list(isTight: Bool) -> List? {
    first.map { List(start: $0.value, isTight: isTight, items: items) }
  }

  /// A block that is no paragraph goes on with the last item.
  mutating func add(_ block: Block) {
    guard !items.isEmpty else { return }
    items[items.count - 1].blocks.append(block)
    items[items.count - 1].span.end = block.span.end
  }

  mutating func read(_ inlines: [Inline]) {
    for (index, inline) in inlines.enumerated() {
      let beginsLine = index == 0 || isLineEnd(between: inlines[index - 1], and: inline)
      if beginsLine, let (number, rest) = inline.splitNumber(),
        number.style == first?.style ?? number.style
      {
        finishLine()
        first = first ?? number
        items.append(List.Item([], at: inline.span))
        line = rest.map { [$0] } ?? []
        expectsColon = rest == nil
      } else {
        if items.isEmpty { return }
        if let rest = expectsColon ? inline.withoutColon() : inline { line.append(rest) }
        expectsColon = false
      }
    }
    finishLine()
  }

  private mutating func finishLine() {
    while line.last?.isBreak == true { line.removeLast() }
    while line.first?.isBreak == true { line.removeFirst() }
    if let first = line.first, let last = line.last {
      add(Block(.paragraph(line), at: Span(first.span.start, last.span.end)))
    }
    line = []
    expectsColon = false
  }

  /// A line end between two lines of Chinese has no node of its own.
  func isLineEnd(between before: Inline, and inline: Inline) -> Bool {
    if before.isBreak { return true }
    return file.bytes[before.span.end..<max(before.span.end, inline.span.start)].contains(0x0A)
  }
}

extension Inline {
  fileprivate var isBreak: Bool { kind == .softBreak || kind == .lineBreak }

  /// The number at the beginning of a text, be it bold, and what is left of the inline.
  fileprivate func splitNumber() -> (number: StepNumber, rest: Inline?)? {
    switch kind {
    case .text(let text):
      guard let number = StepNumber(text) else { return nil }
      return (number, dropping(number.length, of: text))
    case .strong(let content):
      guard let (number, rest) = content.first?.splitNumber() else { return nil }
      let left = (rest.map { [$0] } ?? []) + content.dropFirst()
      let strong = left.first.map { Inline(.strong(left), at: Span($0.span.start, span.end)) }
      return (number, strong)
    default: return nil
    }
  }

  fileprivate func withoutColon() -> Inline? {
    guard case .text(let text) = kind else { return self }
    return dropping(StepNumber.colonLength(text), of: text)
  }

  /// Without so many bytes at its beginning; nil where nothing is left. The place is exact unless the
  /// text was written with escapes.
  private func dropping(_ length: Int, of text: String) -> Inline? {
    guard length < text.utf8.count else { return nil }
    let isAsWritten = text.utf8.count == span.end - span.start
    let start = isAsWritten ? span.start + length : span.start
    let rest = String(decoding: text.utf8.dropFirst(length), as: UTF8.self)
    return Inline(.text(rest), at: Span(start, span.end))
  }
}
