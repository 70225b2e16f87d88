import Diagnostics

// What is left in a text that was pasted from a word processor or a web page and that nobody sees:
// characters without width, soft hyphens, signs of Word's own. They make a word that is found nowhere and
// a telephone that cannot be copied. A page shows no difference without them.

/// Looks for what nobody sees, and for links whose brackets are Chinese, in the bytes of a file.
struct PastedText {
  private let file: SourceFile
  private(set) var problems: [Problem] = []

  static func problems(in file: SourceFile) -> [Problem] {
    var reader = PastedText(file: file)
    reader.read()
    return reader.problems
  }

  private init(file: SourceFile) { self.file = file }

  private mutating func read() {
    let candidates = file.bytes.withUnsafeBufferPointer { bytes in
      var found: [Int] = []
      var index = 0
      while index < bytes.count {
        let byte = bytes[index]
        if byte < 0x20 {
          if byte != 0x0A, byte != 0x09 { found.append(index) }
        } else if byte == 0xC2 {
          if index + 1 < bytes.count, bytes[index + 1] == 0xAD || bytes[index + 1] == 0x85 {
            found.append(index)
          }
        } else if byte == 0xE2 {
          if index + 1 < bytes.count, bytes[index + 1] == 0x80 || bytes[index + 1] == 0x81 {
            found.append(index)
          }
        } else if byte == 0xEF, index + 2 < bytes.count {
          if bytes[index + 1] == 0xBB, bytes[index + 2] == 0xBF { found.append(index) }
          if bytes[index + 1] == 0xBC, bytes[index + 2] == 0x88, index > 0,
            bytes[index - 1] == UInt8(ascii: "]")
          {
            found.append(index)
          }
        }
        index += 1
      }
      return found
    }
    var line: (start: Int, edits: [Mend.Edit], name: String)?
    func finish() {
      if let line, let problem = Problem.unseen(line.edits, line.name, in: file) {
        problems.append(problem)
      }
      line = nil
    }
    for index in candidates {
      guard file.bytes[index] != 0xEF || file.bytes[index + 1] == 0xBB else {
        if let problem = Problem.linkBrackets(index, in: file) { problems.append(problem) }
        continue
      }
      guard let (name, length, text) = unseen(at: index) else { continue }
      let start = file.line(at: index).start
      if line?.start != start { finish() }
      line = (
        start, (line?.edits ?? []) + [Mend.Edit(Span(index, index + length), text)],
        line?.name ?? name
      )
    }
    finish()
  }

  /// What the character is called, its bytes, and what it should be.
  private func unseen(at index: Int) -> (name: String, length: Int, text: String)? {
    let bytes = file.bytes[index...].prefix(4)
    switch bytes[index] {
    // Word's line end within a paragraph, and its end of a page.
    case 0x0B, 0x0C: return ("U+000\(bytes[index] == 0x0B ? "B" : "C")", 1, "\n")
    case 0x1E: return ("U+001E", 1, "-")
    case 0x1F: return ("U+001F", 1, "")
    case 0xC2: return bytes[index + 1] == 0xAD ? ("U+00AD", 2, "") : ("U+0085", 2, "\n")
    case 0xEF: return ("U+FEFF", 3, "")
    case 0xE2:
      guard let scalar = String(decoding: bytes.prefix(3), as: UTF8.self).unicodeScalars.first
      else { return nil }
      let name = "U+" + String(scalar.value, radix: 16, uppercase: true)
      switch scalar.value {
      case 0x200B, 0x2060: return (name, 3, "")
      case 0x2028, 0x2029: return (name, 3, "\n")
      // These belong to other writing; beside Chinese and Latin letters they do nothing.
      case 0x200C...0x200F, 0x202A...0x202E, 0x2066...0x2069:
        return isAmongPlainLetters(index) ? (name, 3, "") : nil
      default: return nil
      }
    default: return nil
    }
  }

  /// Whether the line has Chinese and ASCII only, besides what is not seen.
  private func isAmongPlainLetters(_ index: Int) -> Bool {
    file.text(file.line(at: index)).unicodeScalars.allSatisfy { scalar in
      scalar.value < 0x80 || scalar.value.isHan || (0x2000...0x206F).contains(scalar.value)
        || (0x3000...0x303F).contains(scalar.value) || (0xFF00...0xFFEF).contains(scalar.value)
    }
  }
}

extension Problem {
  fileprivate static func unseen(_ edits: [Mend.Edit], _ name: String, in file: SourceFile)
    -> Problem?
  {
    guard let first = edits.first, let mend = Mend(edits) else { return nil }
    return Problem(
      .textUnseenCharacter,
      at: Place(file, first.span),
      Wording(
        zh: "这一行有 \(edits.count) 个看不见的字符（\(name)），多半是粘贴带来的",
        en: edits.count == 1
          ? "This line has a character that nobody sees (\(name)); it came with pasted text"
          : "This line has \(edits.count) characters that nobody sees (\(name)…); they came with"
            + " pasted text"
      ),
      help: Wording(
        zh: "删去它；看不见就把这一行重新打一遍",
        en: "Remove it; type the line again where you cannot find it"
      ),
      mend: mend
    )
  }

  /// `[空白表]（/files/form.pdf）`: a link that is none, for its brackets are of full width.
  fileprivate static func linkBrackets(_ open: Int, in file: SourceFile) -> Problem? {
    let line = file.line(at: open)
    let bytes = file.bytes
    guard !bytes[line.start..<line.end].contains(UInt8(ascii: "`")),
      let start = bytes[line.start..<open].lastIndex(of: UInt8(ascii: "[")),
      let close = file.span(of: "）", in: Span(open + 3, line.end))
    else { return nil }
    let address = bytes[(open + 3)..<close.start]
    let text = String(decoding: address, as: UTF8.self)
    let isAddress =
      !address.isEmpty && address.allSatisfy { $0 > 0x20 && $0 != UInt8(ascii: "(") }
      && ["/", "#", "./", "../", "https://", "http://", "mailto:", "tel:"]
        .contains { text.hasPrefix($0) }
    guard isAddress else { return nil }
    return Problem(
      .markupLinkBrackets,
      at: Place(file, Span(start, close.end)),
      Wording(
        zh: "链接的括号是全角的，链接不起作用",
        en: "The brackets of the link are of full width, so it is none"
      ),
      help: Wording(
        zh: "写成“\(file.text(Span(start, open)))(\(text))”",
        en: "Write “\(file.text(Span(start, open)))(\(text))”"
      ),
      mend: Mend([
        Mend.Edit(Span(open, open + 3), "("), Mend.Edit(close, ")"),
      ])
    )
  }
}
