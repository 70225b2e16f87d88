import Diagnostics
import Foundation
import Testing

@Suite struct MendTests {
  private let file = SourceFile(path: "content/guides/办 理.md", text: "甲😀\n1、乙\n")

  private var problem: Problem {
    var problem = Problem(
      .markupListNumbering,
      at: Place(file, Span(8, 12)),
      Wording(zh: "编号", en: "number"),
      help: Wording(zh: "写“1. ”", en: "Write “1. ”")
    )
    problem.mend = Mend([Mend.Edit(Span(8, 12), "1. "), Mend.Edit(Span(3, 7), "")])
    return problem
  }

  @Test func editsStandInOrderAndNoTwoTouchTheSameByte() {
    let edits = [Mend.Edit(Span(4, 6), "b"), Mend.Edit(Span(0, 2), "a")]
    #expect(Mend(edits)?.edits.map(\.text) == ["a", "b"])
    #expect(Mend(edits + [Mend.Edit(Span(5, 7), "c")]) == nil)
    #expect(Mend([Mend.Edit(Span(1, 1), "a"), Mend.Edit(Span(1, 1), "b")]) == nil)
    #expect(Mend([Mend.Edit(Span(0, 1), "a"), Mend.Edit(Span(1, 2), "b")]) != nil)
    #expect(Mend([]) == nil)
  }

  @Test func aPlaceOfTheMendedTextLeadsBack() {
    let mend = Mend([Mend.Edit(Span(2, 5), "x"), Mend.Edit(Span(7, 7), "yz")])
    let text = mend.map {
      String(decoding: $0.applied(to: Array("0123456789".utf8)), as: UTF8.self)
    }
    #expect(text == "01x56yz789")
    #expect((0...10).map { mend?.placeBefore($0) ?? -1 } == [0, 1, 2, 5, 6, 7, 7, 7, 8, 9, 10])
  }

  @Test func jsonHasTheMendBesideTheKeysOfTheContract() throws {
    let text = String(
      decoding: problemReport([problem], as: .json, style: ReportStyle()),
      as: UTF8.self
    )
    #expect(
      text == """
        [
          {"file":"content/guides/办 理.md","line":2,"column":1,"end_line":2,"end_column":3,\
        "severity":"warning","code":"markup-list-numbering","message":"编号","help":"写“1. ”",\
        "mend":[{"line":1,"column":2,"end_line":1,"end_column":3,"text":""},\
        {"line":2,"column":1,"end_line":2,"end_column":3,"text":"1. "}]}
        ]

        """
    )
  }

  @Test func sarifHasTheMendAsAFix() throws {
    let bytes = problemReport([problem], as: .sarif, style: ReportStyle(pathPrefix: "county/"))
    let root = try #require(JSONSerialization.jsonObject(with: Data(bytes)) as? [String: Any])
    let run = try #require((root["runs"] as? [[String: Any]])?.first)
    let result = try #require((run["results"] as? [[String: Any]])?.first)
    let fix = try #require((result["fixes"] as? [[String: Any]])?.first)
    #expect((fix["description"] as? [String: Any])?["text"] as? String == "写“1. ”")
    let change = try #require((fix["artifactChanges"] as? [[String: Any]])?.first)
    #expect(
      (change["artifactLocation"] as? [String: Any])?["uri"] as? String
        == "county/content/guides/%E5%8A%9E%20%E7%90%86.md"
    )
    let replacements = try #require(change["replacements"] as? [[String: Any]])
    let regions = replacements.compactMap { $0["deletedRegion"] as? [String: Int] }
    #expect(
      regions == [
        ["startLine": 1, "startColumn": 2, "endLine": 1, "endColumn": 4],
        ["startLine": 2, "startColumn": 1, "endLine": 2, "endColumn": 3],
      ]
    )
    let texts = replacements.compactMap { ($0["insertedContent"] as? [String: Any])?["text"] }
    #expect(texts as? [String] == ["", "1. "])
  }

  @Test func aProblemWithoutAMendSaysNothingOfOne() {
    var bare = problem
    bare.mend = nil
    for format in [ProblemFormat.json, .sarif] {
      let text = String(
        decoding: problemReport([bare], as: format, style: ReportStyle()),
        as: UTF8.self
      )
      #expect(!text.contains("mend\"") && !text.contains("fixes"))
    }
  }

  @Test(arguments: [
    ("a\n", "a\n", ""),
    ("a\nb\nc\n", "a\nB\nc\n", "@@ -1,3 +1,3 @@\n a\n-b\n+B\n c\n"),
    ("", "a\n", "@@ -0,0 +1 @@\n+a\n"),
    ("a\n", "", "@@ -1 +0,0 @@\n-a\n"),
    ("a", "b", "@@ -1 +1 @@\n-a\n\\ No newline at end of file\n+b\n\\ No newline at end of file\n"),
    ("a\r\nb\r\n", "a\r\nc\r\n", "@@ -1,2 +1,2 @@\n a\r\n-b\r\n+c\r\n"),
    (
      "1\n2\n3\n4\n5\n6\n7\n8\n9\n10\n11\n12\n", "1\nx\n3\n4\n5\n6\n7\n8\n9\n10\n11\ny\n12\n",
      "@@ -1,5 +1,5 @@\n 1\n-2\n+x\n 3\n 4\n 5\n@@ -9,4 +9,5 @@\n 9\n 10\n 11\n+y\n 12\n"
    ),
    ("1\n2\n3\n4\n5\n", "1\n2\n3\n4\n5\n6\n", "@@ -3,3 +3,4 @@\n 3\n 4\n 5\n+6\n"),
  ]) func aDifferenceIsWrittenAsDiffWritesIt(_ before: String, _ after: String, _ hunks: String) {
    let diff = unifiedDiff(
      path: "content/a.md",
      before: Array(before.utf8),
      after: Array(after.utf8)
    )
    let head = hunks.isEmpty ? "" : "--- a/content/a.md\n+++ b/content/a.md\n"
    #expect(String(decoding: diff, as: UTF8.self) == head + hunks)
  }
}
