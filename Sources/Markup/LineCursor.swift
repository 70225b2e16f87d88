/// A place in one line that counts columns: a tab reaches to the next multiple of four, and a block
/// may take only a part of it.
struct LineCursor {
  let text: ByteText
  /// Where the line ends, without its line feed.
  private(set) var end: Int
  private(set) var offset: Int
  private(set) var column = 0
  /// The byte at `offset` is a tab of which a part is taken.
  private(set) var isInsideTab = false
  /// The first byte from `offset` on that is no space or tab, and its distance in columns.
  private(set) var word: Int
  private(set) var indent = 0

  init(_ text: ByteText, from start: Int, to end: Int) {
    self.text = text
    self.end = end
    offset = start
    word = start
    measure()
  }

  var isBlank: Bool { word == end }

  /// Four columns make code.
  var isIndented: Bool { indent >= 4 }

  /// The byte at an offset of this line; a line feed at its end.
  subscript(index: Int) -> UInt8 { index < end ? text[index] : 0x0A }

  var first: UInt8 { self[word] }

  /// The columns of a tab that belong to what follows, though its first columns are taken.
  var tabColumnsLeft: Int { isInsideTab ? 4 - column % 4 : 0 }

  mutating func advance(columns: Int) {
    var columns = columns
    while columns > 0, offset < end {
      let width = text[offset] == 0x09 ? 4 - column % 4 : 1
      isInsideTab = width > columns
      let taken = min(width, columns)
      column += taken
      columns -= taken
      if !isInsideTab { offset += 1 }
    }
    measure()
  }

  mutating func advance(to target: Int) {
    while offset < target {
      column += text[offset] == 0x09 ? 4 - column % 4 : 1
      offset += 1
      isInsideTab = false
    }
    measure()
  }

  /// One column of space, where there is one.
  mutating func skipOneBlank() {
    if self[offset].isBlank { advance(columns: 1) }
  }

  private mutating func measure() {
    word = offset
    var column = self.column
    while word < end {
      let byte = text[word]
      if byte == 0x20 {
        column += 1
      } else if byte == 0x09 {
        column += 4 - column % 4
      } else {
        break
      }
      word += 1
    }
    indent = column - self.column
  }
}
