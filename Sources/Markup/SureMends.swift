import Diagnostics

// A mend of Markdown is sure where the mended text is read as the text was: so it is read, and compared. Most are;
// where a mended line would fall into the list above it, or take in what stands below, there is none.

extension Checked where Value == [Block] {
  /// The same without mends that would change what is read. `parse` reads a text without this.
  func withSureMends(_ bytes: [UInt8], parse: ([UInt8]) -> [Block]) -> Checked<[Block]> {
    let mends = problems.indices.filter { problems[$0].mend != nil }
    guard !mends.isEmpty else { return self }
    func isSure(_ mends: [Int]) -> Bool {
      let edits = mends.flatMap { problems[$0].mend?.edits ?? [] }
      guard let mend = Mend(edits) else { return false }
      return haveSameWords(parse(mend.applied(to: bytes)), value)
    }
    if isSure(mends) { return self }
    // Each reading takes time; a text with so many doubtful lines is for the editor.
    var sure = mends.count <= 32 ? mends.filter { isSure([$0]) } : []
    while !sure.isEmpty, !isSure(sure) { sure.removeLast() }
    var result = self
    for index in mends where !sure.contains(index) { result.problems[index].mend = nil }
    return result
  }
}

/// Whether two trees differ in the places of their parts alone.
private func haveSameWords(_ one: [Block], _ other: [Block]) -> Bool {
  one.count == other.count && zip(one, other).allSatisfy { isSame($0.kind, $1.kind) }
}

private func isSame(_ one: Block.Kind, _ other: Block.Kind) -> Bool {
  switch (one, other) {
  case (.paragraph(let one), .paragraph(let other)): isSame(one, other)
  case (.heading(let level, let one), .heading(let otherLevel, let other)):
    level == otherLevel && isSame(one, other)
  case (.list(let one), .list(let other)):
    one.start == other.start && one.isTight == other.isTight
      && one.items.count == other.items.count
      && zip(one.items, other.items).allSatisfy { haveSameWords($0.blocks, $1.blocks) }
  case (.quote(let one), .quote(let other)): haveSameWords(one, other)
  case (.table(let one), .table(let other)):
    one.alignments == other.alignments
      && ([one.header] + one.rows).count == ([other.header] + other.rows).count
      && zip([one.header] + one.rows, [other.header] + other.rows).allSatisfy { row, otherRow in
        row.count == otherRow.count && zip(row, otherRow).allSatisfy { isSame($0, $1) }
      }
  case (.code, .code), (.thematicBreak, .thematicBreak): one == other
  default: false
  }
}

private func isSame(_ one: [Inline], _ other: [Inline]) -> Bool {
  one.count == other.count && zip(one, other).allSatisfy { isSame($0.kind, $1.kind) }
}

private func isSame(_ one: Inline.Kind, _ other: Inline.Kind) -> Bool {
  switch (one, other) {
  case (.emphasis(let one), .emphasis(let other)), (.strong(let one), .strong(let other)):
    isSame(one, other)
  case (.link(let one), .link(let other)), (.image(let one), .image(let other)):
    one.destination == other.destination && one.title == other.title
      && isSame(one.content, other.content)
  case (.text, .text), (.code, .code), (.softBreak, .softBreak), (.lineBreak, .lineBreak):
    one == other
  default: false
  }
}
