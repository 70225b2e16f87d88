import Diagnostics
import Markup
import Testing

/// Lines from word processors and of Markdown in any order: whatever is mended is read as it was.
@Suite struct PastedMixTests {
  private static let lines = [
    "●甲", "· 乙", "- 丙", "-丁", "##甲", "## 乙", "　　丙", "　　- 丁", "1、甲", "2、乙", "3、丙", "（1）甲", "（2）乙",
    "1. 甲", "2. 乙", "10、丙", "  ● 甲", "  1、乙", "   丙", "    丁", "", "", "", "甲", "> 乙", "> 1、丙",
    "> ●丁",
    "甲\t乙", "丙\t丁", "```", "| 甲 | 乙 |", "| --- | --- |", "---", "- 甲：", "1、- 乙", "● 1、丙", "1、**丁**",
    "　", "\u{A0}- 甲", "＃＃乙", "1.丙", "1.丁", "* 甲", "- ●乙",
  ]

  @Test(arguments: 1...300)
  func mendingChangesNothingOfWhatIsRead(seed: Int) {
    var state = UInt64(seed) &* 0x9E37_79B9_7F4A_7C15
    func next(_ limit: Int) -> Int {
      state ^= state << 13
      state ^= state >> 7
      state ^= state << 17
      return Int(state % UInt64(limit))
    }
    for _ in 0..<20 {
      let text = (0...next(6)).map { _ in Self.lines[next(Self.lines.count)] }
        .joined(separator: "\n")
      let read = parse(text)
      let edits = read.problems.compactMap(\.mend).flatMap(\.edits)
      guard !edits.isEmpty else { continue }
      guard let mend = Mend(edits) else {
        Issue.record("two mends touch the same byte: \(quoted(text))")
        continue
      }
      hold(mend, text, read.value)
    }
  }

  private func hold(_ mend: Mend, _ text: String, _ before: [Block]) {
    let mended = String(decoding: mend.applied(to: Array(text.utf8)), as: UTF8.self)
    let after = parse(mended)
    #expect(dump(after.value) == dump(before), "\(quoted(text))\n→ \(quoted(mended))")
  }
}
