import Diagnostics
import Guides
import Testing

/// Writing the record of a review into a file that anybody may have written.
@Suite("Writing a review")
struct ReviewWritingTests {
  @Test("whatever stands in a file, it is written into or left alone")
  func whateverStandsInAFile() throws {
    let context = ParsingContext(
      parseSettings(SourceFile(path: "content/site.yaml", text: "title: x")).value
    )
    let day = try #require(Day(year: 2026, month: 11, day: 23))
    let review = Guide.Review(
      by: "岗: \"x\" #",
      how: "it's\n{a}: [b] \u{2028}c",
      on: day,
      facts: [FactSum(part: "fees", sum: "abcdefgh")]
    )
    let pieces = [
      "\n", ":", " ", "#", "{", "}", "\"", "'", "- ", "reviewed", "review", "---", "?", "|", ",",
      "x",
      "\t", "é", "\u{85}", "reviewed: 1\n", "review:\n  by: x\n",
    ].map { Array($0.utf8) }
    let text = Array(SmallSite.birth.utf8)
    var state: UInt64 = 1
    func random(below limit: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % limit
    }
    var written = 0
    for _ in 0..<1500 {
      var bytes = text
      for _ in 0...random(below: 3) {
        let place = random(below: 260)
        if random(below: 3) == 0 {
          bytes.remove(at: place)
        } else {
          bytes.insert(contentsOf: pieces[random(below: pieces.count)], at: place)
        }
      }
      let file = SourceFile(path: SmallSite.guide, bytes: bytes)
      let draft = parseGuide(file, context).value
      guard let result = reviewWritten(review, on: day, into: bytes, of: draft) else { continue }
      written += 1
      let after = parseGuide(SourceFile(path: SmallSite.guide, bytes: result), context).value
      // Where it says what it should, the text behind the front matter is what it was.
      if after.reviewed?.value == day, after.review?.on == day {
        #expect(
          result[after.frontMatter.end...] == bytes[draft.frontMatter.end...],
          "\(String(decoding: bytes.prefix(300), as: UTF8.self))"
        )
      }
    }
    #expect(written > 500)
  }
}
