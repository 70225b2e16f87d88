import Diagnostics
import Markup

/// Sentences that a citizen reads in one breath, and words that people use (contract §7).
@Sendable func checkPlainLanguage(_ guide: GuideDraft, _ context: CheckContext) -> [Problem] {
  var checker = PlainLanguage(
    file: guide.file,
    isChinese: guide.locale.isChinese,
    words: context.officeWords(guide.locale)
  )
  checker.check(guide.lead)
  for section in guide.sections where section.kind != .law { checker.check(section) }
  return checker.problems
}

/// Walks running text. Names of laws and forms in 《》, headings, code and the addresses of links are left alone.
struct PlainLanguage {
  let file: SourceFile
  let isChinese: Bool
  let words: OfficeWords
  private(set) var problems: [Problem] = []

  /// Contract §7.
  static let longestHanSentence = 40
  static let longestEnglishSentence = 25

  init(file: SourceFile, isChinese: Bool, words: OfficeWords) {
    self.file = file
    self.isChinese = isChinese
    self.words = words
  }

  mutating func check(_ blocks: [Block]) {
    for block in blocks {
      switch block.kind {
      case .paragraph(let line): check(line)
      case .quote(let inner): check(inner)
      case .list(let list): for item in list.items { check(item.blocks) }
      case .table(let table): for row in table.rows { for cell in row { check(cell) } }
      case .heading, .code, .thematicBreak: break
      }
    }
  }

  mutating func check(_ section: GuideSection) {
    for part in section.parts {
      switch part {
      case .facts(let facts):
        for fact in facts {
          check(fact.value)
          check(fact.notes)
        }
      case .documents(let documents):
        for document in documents {
          check(document.name)
          for remark in document.remarks { check(remark) }
          check(document.notes)
        }
      case .steps(let steps): for step in steps { check(step.blocks) }
      case .fees(let fees):
        for fee in fees {
          check(fee.value)
          check(fee.notes)
        }
      case .blocks(let blocks): check(blocks)
      }
    }
  }

  mutating func check(_ line: [Inline]) {
    guard !line.isEmpty else { return }
    let text = line.plainText
    for sentence in longSentences(in: text, isChinese: isChinese, limit: limit) {
      problems.append(
        .plainSentenceLong(
          at: place(of: sentence.text, in: line),
          length: sentence.length,
          limit: limit,
          isChinese: isChinese
        )
      )
    }
    for found in words.found(in: text) {
      problems.append(.plainOfficeWord(at: place(of: found.word, in: line), found))
    }
  }

  private var limit: Int {
    isChinese ? Self.longestHanSentence : Self.longestEnglishSentence
  }

  private func place(of part: String, in line: [Inline]) -> Place {
    let whole = line.extent
    let needle = Array(part.utf8)
    let last = whole.end - needle.count
    if !needle.isEmpty, last >= whole.start {
      for start in whole.start...last
      where file.bytes[start...].prefix(needle.count).elementsEqual(needle) {
        return Place(file, Span(start, start + needle.count))
      }
    }
    return Place(file, whole)
  }
}

/// A Han character of the blocks in use.
func isHan(_ scalar: Unicode.Scalar) -> Bool {
  switch scalar.value {
  case 0x3400...0x4DBF, 0x4E00...0x9FFF, 0xF900...0xFAFF, 0x20000...0x323AF: true
  default: false
  }
}

extension Problem {
  fileprivate static func plainSentenceLong(
    at place: Place,
    length: Int,
    limit: Int,
    isChinese: Bool
  ) -> Problem {
    Problem(
      .plainSentenceLong,
      at: place,
      isChinese
        ? Wording(
          zh: "这句话有 \(length) 个字，超过 \(limit) 个字",
          en: "This sentence has \(length) Han characters, more than \(limit)"
        )
        : Wording(
          zh: "这句话有 \(length) 个英文单词，超过 \(limit) 个",
          en: "This sentence has \(length) words, more than \(limit)"
        ),
      help: Wording(zh: "拆成两句", en: "Make two sentences of it")
    )
  }

  fileprivate static func plainOfficeWord(at place: Place, _ found: OfficeWords.Found) -> Problem {
    Problem(
      .plainOfficeWord,
      at: place,
      Wording(zh: "“\(found.word)”是公文用语", en: "“\(found.word)” is an office word"),
      help: {
        switch found.advice {
        case .write(let plain): Wording(zh: "改成“\(plain)”", en: "Write “\(plain)” instead")
        case .do(let advice): Wording(zh: advice, en: advice)
        case .nothing: nil
        }
      }()
    )
  }
}
