import Diagnostics
import Markup

/// Splits a guide's body into its sections and reads what each holds.
struct SectionReader {
  let file: SourceFile
  let vocabulary: Vocabulary
  private(set) var problems: [Problem] = []
  private var maker = AnchorMaker()
  /// The fragments of headings inside of sections, by where each begins.
  private(set) var anchors: [Int: String] = [:]

  init(file: SourceFile, vocabulary: Vocabulary) {
    self.file = file
    self.vocabulary = vocabulary
  }

  /// The blocks before the first H2, then a section for every H2.
  mutating func read(_ blocks: [Block]) -> (lead: [Block], sections: [GuideSection]) {
    let starts = blocks.indices.filter { blocks[$0].headingLevel == 2 }
    let lead = Array(blocks[..<(starts.first ?? blocks.endIndex)])
    var sections: [GuideSection] = []
    for (index, start) in starts.enumerated() {
      let end = index + 1 < starts.count ? starts[index + 1] : blocks.endIndex
      guard case .heading(_, let heading) = blocks[start].kind else { continue }
      let kind = vocabulary.kind(of: heading.plainText)
      if kind == nil, let nearest = vocabulary.nearest(to: heading.plainText) {
        let sure = vocabulary.surelyMeant(by: heading.plainText)
        var problem = Problem.sectionNameUnclear(
          at: Place(file, heading.extent),
          name: heading.plainText,
          nearest: sure ?? nearest
        )
        // Two sections of one name would be a question again.
        if let sure, let meant = vocabulary.kind(of: sure),
          !starts.contains(where: { vocabulary.kind(of: blocks[$0].headingText) == meant })
        {
          problem.mend = mend(heading, to: sure)
        }
        problems.append(problem)
      }
      let isFirst = kind.map { kind in !sections.contains { $0.kind == kind } } ?? false
      let name = isFirst ? kind?.rawValue : nil
      sections.append(
        GuideSection(
          kind: kind,
          heading: heading,
          headingSpan: heading.isEmpty ? blocks[start].span : heading.extent,
          anchor: maker.anchor(for: name ?? heading.plainText),
          parts: parts(of: kind, Array(blocks[(start + 1)..<end]))
        )
      )
    }
    // The sections come first, so that `#fees` is the section even where a heading says “fees”.
    anchors = maker.anchors(of: blocks.filter { $0.headingLevel != nil && $0.headingLevel != 2 })
    return (lead, sections)
  }

  /// The name in the heading and not the number before it.
  private func mend(_ heading: [Inline], to name: String) -> Mend? {
    let written = normalizedHeading(heading.plainText)
    guard let span = file.span(of: written, in: heading.extent) else { return nil }
    return Mend(replacing: span, with: name)
  }

  private mutating func parts(of kind: SectionKind?, _ blocks: [Block]) -> [GuideSection.Part] {
    switch kind {
    case .online, .counter, .phone, .post, .assisted:
      readFacts(readSteps(blocks))
    case .steps: readSteps(blocks)
    case .time, .contact, .place, .hours: readFacts([.blocks(blocks)])
    case .documents: readDocuments(blocks)
    case .fees: readFees(blocks)
    case .eligibility, .result, .questions, .law, nil:
      blocks.isEmpty ? [] : [.blocks(blocks)]
    }
  }

  /// Ordered lists are steps; so are lines that number themselves, with a suggestion.
  private mutating func readSteps(_ blocks: [Block]) -> [GuideSection.Part] {
    var parts: [GuideSection.Part] = []
    let blocks = blocks.flatMap { block in
      splitBeforeSteps(block, in: file).map { [$0.lead, $0.steps] } ?? [block]
    }
    for (index, block) in blocks.enumerated() {
      if case .list(let list) = block.kind, list.isOrdered {
        parts.append(.steps(list.items.map { Step(blocks: $0.blocks, span: $0.span) }))
      } else if let list = numberedLines(block, in: file) {
        // What is indented below steps would become a part of the last.
        let isIndented = index + 1 < blocks.count && isIndented(blocks[index + 1])
        problems.append(
          .markupStepNumbering(
            at: Place(file, file.line(at: block.span.start)),
            mend: isIndented ? nil : stepMend(list, in: file)
          )
        )
        parts.append(.steps(list.items.map { Step(blocks: $0.blocks, span: $0.span) }))
      } else {
        parts.append(block: block)
      }
    }
    return parts.joiningSteps()
  }

  private func isIndented(_ block: Block) -> Bool {
    let start = file.line(at: block.span.start).start
    return start < block.span.start && file.bytes[start] <= UInt8(ascii: " ")
  }

  private mutating func readDocuments(_ blocks: [Block]) -> [GuideSection.Part] {
    var parts: [GuideSection.Part] = []
    for block in blocks {
      guard case .list(let list) = block.kind else {
        parts.append(block: block)
        continue
      }
      var reader = DocumentReader(file: file)
      let documents = list.items.map { reader.read($0) }
      problems += reader.problems
      parts.append(.documents(documents))
    }
    return parts
  }

  private mutating func readFees(_ blocks: [Block]) -> [GuideSection.Part] {
    var parts: [GuideSection.Part] = []
    for block in blocks {
      guard case .list(let list) = block.kind else {
        parts.append(block: block)
        continue
      }
      parts.append(.fees(list.items.map(readFee)))
    }
    return parts
  }

  private func readFee(_ item: List.Item) -> Fee {
    let (line, notes) = item.lineAndNotes
    let (name, value) = line.split(atFirst: isColon) ?? ([], line)
    let amounts = Money.all(in: value.plainText).map(\.value)
    return Fee(name: name, amounts: amounts, value: value, notes: notes, span: item.span)
  }

  /// Bullets `键：值` become facts where at least one key of the list is known.
  private mutating func readFacts(_ parts: [GuideSection.Part]) -> [GuideSection.Part] {
    var result: [GuideSection.Part] = []
    for part in parts {
      guard case .blocks(let blocks) = part else {
        result.append(part)
        continue
      }
      for block in blocks {
        if let (facts, problem) = factLines(block) {
          problems.append(problem)
          for fact in facts { result.append(fact: fact) }
          continue
        }
        guard case .list(let list) = block.kind, !list.isOrdered else {
          result.append(block: block)
          continue
        }
        let facts = list.items.map(readFact)
        guard facts.contains(where: { $0?.key != nil }) else {
          reportNearMisses(facts)
          result.append(block: block)
          continue
        }
        reportNearMisses(facts)
        for (fact, item) in zip(facts, list.items) {
          if let fact {
            result.append(fact: fact)
          } else {
            let rest = List(start: nil, isTight: list.isTight, items: [item])
            result.append(block: Block(.list(rest), at: item.span))
          }
        }
      }
    }
    return result
  }

  private func readFact(_ item: List.Item) -> Fact? {
    let (line, notes) = item.lineAndNotes
    return readFact(line, notes: notes)
  }

  func readFact(_ line: [Inline], notes: [Block]) -> Fact? {
    guard let (name, value) = line.split(atFirst: isColon), !name.isEmpty else { return nil }
    let text = name.plainText
    guard text.unicodeScalars.count <= 30 else { return nil }
    return Fact(
      key: FactKey(name: text),
      name: Located(text, at: name.extent),
      value: value,
      valueSpan: value.isEmpty ? Span(name.extent.end, line.extent.end) : value.extent,
      notes: notes
    )
  }

  private mutating func reportNearMisses(_ facts: [Fact?]) {
    for case .some(let fact) in facts where fact.key == nil {
      guard let nearest = nearest(to: fact.name.value, among: FactKey.allNames) else { continue }
      let sure = surelyMeant(by: fact.name.value, among: FactKey.allNames)
      var problem = Problem.factKeyUnclear(
        at: Place(file, fact.name.span),
        name: fact.name.value,
        nearest: sure ?? nearest
      )
      // A key that stands a second time would not count.
      if let sure, file.text(fact.name.span) == fact.name.value, let key = FactKey(name: sure),
        !facts.contains(where: { $0?.key == key })
      {
        problem.mend = Mend(replacing: fact.name.span, with: sure)
      }
      problems.append(problem)
    }
  }
}

extension FactKey {
  package init?(name: String) {
    guard let key = FactKey.byName[normalizedHeading(name)] else { return nil }
    self = key
  }

  private static let byName: [String: FactKey] = {
    var keys: [String: FactKey] = [:]
    for key in allCases {
      for name in key.names.zh + key.names.en { keys[normalizedHeading(name)] = key }
    }
    return keys
  }()

  static let allNames = FoldedNames(allCases.flatMap { $0.names.zh + $0.names.en })
}

extension Block {
  var headingLevel: Int? {
    if case .heading(let level, _) = kind { level } else { nil }
  }

  fileprivate var headingText: String {
    if case .heading(_, let text) = kind { text.plainText } else { "" }
  }
}

extension List.Item {
  /// The item's first paragraph, and what follows it.
  var lineAndNotes: (line: [Inline], notes: [Block]) {
    guard let first = blocks.first, case .paragraph(let line) = first.kind else {
      return ([], blocks)
    }
    return (line, Array(blocks.dropFirst()))
  }
}

extension [GuideSection.Part] {
  /// Adds Markdown, joined with Markdown that stands before it.
  mutating func append(block: Block) {
    // Taken out before it grows: a list that is held twice is copied, and thousands would be for each line.
    if case .blocks(var blocks) = last {
      removeLast()
      blocks.append(block)
      append(.blocks(blocks))
    } else {
      append(.blocks([block]))
    }
  }

  mutating func append(fact: Fact) {
    if case .facts(var facts) = last {
      removeLast()
      facts.append(fact)
      append(.facts(facts))
    } else {
      append(.facts([fact]))
    }
  }

  /// Neighbouring steps are one list: an editor numbered each line apart.
  func joiningSteps() -> [GuideSection.Part] {
    var parts: [GuideSection.Part] = []
    for part in self {
      if case .steps(let more) = part, case .steps(var steps) = parts.last {
        parts.removeLast()
        steps += more
        parts.append(.steps(steps))
      } else {
        parts.append(part)
      }
    }
    return parts
  }
}

extension Problem {
  fileprivate static func sectionNameUnclear(at place: Place, name: String, nearest: String)
    -> Problem
  {
    Problem(
      .sectionNameUnclear,
      at: place,
      Wording(
        zh: "“\(name)”不是已知的小标题，会原样显示",
        en: "“\(name)” is no known section; it is shown as it is"
      ),
      help: Wording(zh: "是不是想写“\(nearest)”？", en: "Did you mean “\(nearest)”?")
    )
  }

  fileprivate static func markupStepNumbering(at place: Place, mend: Mend?) -> Problem {
    Problem(
      .markupStepNumbering,
      at: place,
      Wording(zh: "步骤没有用“1. ”编号", en: "The steps are not numbered with “1. ”"),
      help: Wording(
        zh: "每步一行，以“1. ”“2. ”开头（点后空一格）",
        en: "Write each step on a line that begins with “1. ”, “2. ”"
      ),
      mend: mend
    )
  }

  fileprivate static func factKeyUnclear(at place: Place, name: String, nearest: String) -> Problem
  {
    Problem(
      .factKeyUnclear,
      at: place,
      Wording(
        zh: "“\(name)”不是已知的项目，会原样显示",
        en: "“\(name)” is no known item; it is shown as it is"
      ),
      help: Wording(zh: "是不是想写“\(nearest)”？", en: "Did you mean “\(nearest)”?")
    )
  }
}
