import Diagnostics
import Markup

// Digits of full width are understood in every number, and make a page harder to read, to search and to
// copy from. Nothing else is meant by them, so writing them in half width mends them. Headings are left
// alone: their words are where links lead to.

extension Problem {
  /// The digits of full width in a part of a text, with the signs between them that belong to the number.
  static func fullWidthDigits(in span: Span, of file: SourceFile) -> Problem? {
    let edits = digitRuns(in: span, of: file)
    guard let first = edits.first, let mend = Mend(edits) else { return nil }
    let written = file.text(first.span)
    return Problem(
      .textFullWidthDigits,
      at: Place(file, first.span),
      Wording(
        zh: "“\(written)”是全角数字",
        en: "“\(written)” is typed in full-width digits"
      ),
      help: Wording(zh: "写成“\(first.text)”", en: "Write “\(first.text)”"),
      mend: mend
    )
  }

  private static func digitRuns(in span: Span, of file: SourceFile) -> [Mend.Edit] {
    var edits: [Mend.Edit] = []
    var run = ""
    var start = 0
    var end = 0
    /// Signs behind a digit, which belong to the number where another digit follows.
    var signs = ""
    var offset = span.start
    func finish() {
      if !run.isEmpty { edits.append(Mend.Edit(Span(start, end), run)) }
      run = ""
      signs = ""
    }
    for scalar in file.text(span).unicodeScalars {
      let width = UTF8.width(scalar)
      switch scalar.value {
      case 0xFF10...0xFF19:
        if run.isEmpty { start = offset }
        run += signs + String(scalar).halfWidth
        signs = ""
        end = offset + width
      // － ． ： ／
      case 0xFF0D, 0xFF0E, 0xFF1A, 0xFF0F: if !run.isEmpty { signs += String(scalar).halfWidth }
      default: finish()
      }
      offset += width
    }
    finish()
    return edits
  }
}

/// Looks for digits of full width in the text of blocks.
struct FullWidthReader {
  let file: SourceFile
  private(set) var problems: [Problem] = []

  /// What a body has of them; nothing is looked at where the file has no such digit.
  static func problems(in blocks: [Block], of file: SourceFile) -> [Problem] {
    guard hasFullWidthDigit(file.bytes) else { return [] }
    var reader = FullWidthReader(file: file)
    reader.read(blocks)
    return reader.problems
  }

  private static func hasFullWidthDigit(_ bytes: [UInt8]) -> Bool {
    bytes.withUnsafeBufferPointer { bytes in
      var index = 0
      while index + 2 < bytes.count {
        if bytes[index] == 0xEF, bytes[index + 1] == 0xBC, (0x90...0x99).contains(bytes[index + 2])
        {
          return true
        }
        index += 1
      }
      return false
    }
  }

  private init(file: SourceFile) { self.file = file }

  private mutating func read(_ blocks: [Block]) {
    for block in blocks {
      switch block.kind {
      case .paragraph(let line): read(line)
      case .list(let list): for item in list.items { read(item.blocks) }
      case .quote(let inner): read(inner)
      case .table(let table): for cell in ([table.header] + table.rows).joined() { read(cell) }
      case .heading, .code, .thematicBreak: break
      }
    }
  }

  private mutating func read(_ inlines: [Inline]) {
    for inline in inlines {
      switch inline.kind {
      case .text:
        if let problem = Problem.fullWidthDigits(in: inline.span, of: file) {
          problems.append(problem)
        }
      case .emphasis(let content), .strong(let content): read(content)
      case .link(let link): read(link.content)
      case .image, .code, .softBreak, .lineBreak: break
      }
    }
  }
}
