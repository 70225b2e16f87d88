import Diagnostics
import Testing

/// Plain English documents must have the structure that libcmark gives them.
@Suite struct DifferentialTests {
  @Test(arguments: 1...200)
  func anEnglishDocumentIsReadAsByLibcmark(seed: Int) {
    var generator = DocumentGenerator(seed: UInt64(seed))
    let text = generator.document()
    guard let theirs = cmarkDump(text) else {
      #expect(parse(text).problems.contains { $0.code == .markupHtmlRefused }, "\(text)")
      return
    }
    #expect(dump(text) == theirs, "\(text)")
    #expect(parse(text).problems.isEmpty, "\(text)")
  }

  /// Marks thrown together without sense find the corners that sentences do not.
  @Test(arguments: 1...50)
  func marksThrownTogetherAreReadAsByLibcmark(seed: Int) {
    var generator = DocumentGenerator(seed: UInt64(seed) &* 7919)
    for _ in 0..<100 {
      let text = generator.jumble()
      guard let theirs = cmarkDump(text) else { continue }
      #expect(dump(text) == theirs, "\(quoted(text))")
    }
  }
}

/// Documents from a seed: the same on every machine.
private struct DocumentGenerator: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) {
    state = seed
  }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

  mutating func pick(_ choices: [String]) -> String { choices.randomElement(using: &self) ?? "" }

  mutating func document() -> String {
    let blocks = (0..<Int.random(in: 2...8, using: &self)).map { _ in block(depth: 0) }
    return blocks.joined(separator: "\n\n") + "\n\n[counter]: /offices/hall/ 'The hall'\n"
  }

  private mutating func block(depth: Int) -> String {
    switch Int.random(in: 0..<(depth < 3 ? 10 : 4), using: &self) {
    case 0: return String(repeating: "#", count: Int.random(in: 1...6, using: &self)) + " " + line()
    case 1: return line() + "\n" + pick(["===", "---", "-"])
    case 2:
      let fence = pick(["```", "~~~"])
      return fence + " text\n" + line() + "\n\n  " + line() + "\n" + fence
    case 3: return "    " + line() + "\n\n     " + line()
    // libcmark does not see the blank line behind a thematic break in an item.
    case 4: return depth > 0 ? line() : pick(["***", "- - -", "____"])
    case 5: return prefixed(block(depth: depth + 1), first: "> ", rest: "> ")
    case 6:
      let gap = pick(["\n", "\n\n"])
      return (0..<3).map { _ in prefixed(block(depth: depth + 1), first: "- ", rest: "  ") }
        .joined(separator: gap)
    case 7:
      return (1...3).map { prefixed(line(), first: "\($0). ", rest: "   ") }.joined(separator: "\n")
    default:
      return (0..<Int.random(in: 1...3, using: &self)).map { _ in line() }
        .joined(separator: pick(["\n", "  \n", "\n  "]))
    }
  }

  private func prefixed(_ text: String, first: String, rest: String) -> String {
    var prefix = first
    return text.split(separator: "\n", omittingEmptySubsequences: false).map { line in
      defer { prefix = rest }
      return line.isEmpty ? "" : prefix + line
    }.joined(separator: "\n")
  }

  private mutating func line() -> String {
    (0..<Int.random(in: 1...7, using: &self)).map { _ in phrase() }.joined(
      separator: pick([" ", " ", ""])
    )
  }

  private mutating func phrase() -> String {
    let word = pick([
      "card", "Bring", "your", "the hall", "2 * 3", "snake_case", "10:30", "a < b", "it's",
    ])
    switch Int.random(in: 0..<16, using: &self) {
    case 0: return "*\(word)*"
    case 1: return "**\(word):**"
    case 2: return "_\(word)_"
    case 3: return "`\(word)`"
    case 4: return "[\(word)](/guides/x/)"
    case 5: return "[\(word)](<a b> \"\(word)\")"
    case 6: return "![\(word)](x.png)"
    case 7: return "[counter]"
    case 8: return "[\(word)][Counter]"
    case 9: return "<https://example.org/\(word.count)>"
    case 10: return "\\*\(word)\\*"
    case 11: return "&copy;\(word)&#33;"
    case 12: return pick(["*", "**", "***", "`", "[", "]", "!", "\\", "&", "“\(word)”", "— "])
    default: return word
    }
  }

  mutating func jumble() -> String {
    let marks = [
      "a", "b", " ", "\n", "\n\n", "    ", "- ", "* ", "1. ", "> ", "# ", "*", "**", "***", "`",
      "~~~",
      "[", "]", "(", ")", "![", "](x)", "\"", "\\", "\n===\n", "&amp;", "<", "<http://a.b>", "foo",
    ]
    let text = (0..<Int.random(in: 1...25, using: &self)).map { _ in pick(marks) }.joined()
    // Where libcmark 0.30.2 departs from the specification: a thematic break before a blank line does
    // not loosen its list, an empty item may begin with a blank line, and a line that goes on with a
    // paragraph without its marks keeps the blanks that begin it.
    let isSpecial = text.split(separator: "\n", omittingEmptySubsequences: false).contains { line in
      let words = line.filter { $0 != " " && $0 != ">" }
      return line.hasSuffix("- ") || line.hasSuffix("* ") || line.hasSuffix(". ")
        || line.hasPrefix(" ") || line.hasSuffix("\\") || words.contains("***")
    }
    return isSpecial ? "a" : text
  }
}
