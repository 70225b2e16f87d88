import Diagnostics
import Foundation
import Testing

@Suite struct MachineReportTests {
  @Test func jsonIsOneArrayWithTheKeysOfTheContract() throws {
    let text = report(
      [
        problem(in: "a\n‹办\n理›", help: Wording(zh: "改\u{1B}", en: "mend")),
        problem(.channelClosed, in: "‹›"),
      ],
      .json
    )
    #expect(
      text == """
        [
          {"file":"content/guides/birth.md","line":1,"column":1,"end_line":1,"end_column":1,"severity":"warning",\
        "code":"channel-closed","message":"网上办理没有写答复时限","help":null},
          {"file":"content/guides/birth.md","line":2,"column":1,"end_line":3,"end_column":2,"severity":"error",\
        "code":"channel-no-promise","message":"网上办理没有写答复时限","help":"改\\u001B"}
        ]

        """
    )
    #expect(report([], .json) == "[]\n")
    let parsed = try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [[String: Any]]
    #expect(parsed?.count == 2)
    #expect(
      report([problem(.channelClosed, in: "‹›")], .json, ReportStyle(strictness: .strict))
        .contains(#""severity":"error""#)
    )
  }

  @Test func aWorkflowCommandIsEscaped() {
    let message = Wording(zh: "写 100%: a,b\n再写", en: "x")
    #expect(
      report([problem(in: "ab‹cde›", path: "content/a,b:c%.md", message)], .github)
        == "::error file=content/a%2Cb%3Ac%25.md,line=1,col=3,endColumn=5,title=channel-no-promise"
        + "::写 100%25: a,b<U+000A>再写\n"
    )
    #expect(
      report([problem(.channelClosed, in: "‹a\nb›", help: Wording(zh: "改\n两行", en: "x"))], .github)
        == "::warning file=content/guides/birth.md,line=1,endLine=2,title=channel-closed"
        + "::网上办理没有写答复时限%0A改%0A两行\n"
    )
    #expect(
      report([problem(in: "‹›")], .github, ReportStyle(pathPrefix: "county/"))
        .hasPrefix("::error file=county/content/guides/birth.md,line=1,col=1,endColumn=1,")
    )
    #expect(
      report([Problem(.siteEmpty, file: "", Wording(zh: "空", en: "x"))], .github)
        == "::error title=site-empty::空\n"
    )
    #expect(report([], .github).isEmpty)
    let mark = Wording(zh: "%\u{301}", en: "x")
    #expect(report([problem(in: "‹›", mark)], .github).hasSuffix("::%25\u{301}\n"))
  }

  @Test func sarifCountsColumnsInUTF16() throws {
    let text = report(
      [problem(in: "😀e\u{301}‹办😀›x", path: "content/办 理.md", help: Wording(zh: "改", en: "mend"))],
      .sarif,
      ReportStyle(version: "1.0")
    )
    let root = try #require(
      JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any]
    )
    #expect(root["version"] as? String == "2.1.0")
    let run = try #require((root["runs"] as? [[String: Any]])?.first)
    #expect(run["columnKind"] as? String == "utf16CodeUnits")
    let driver = try #require((run["tool"] as? [String: Any])?["driver"] as? [String: Any])
    #expect((driver["rules"] as? [[String: Any]])?.first?["id"] as? String == "channel-no-promise")
    let result = try #require((run["results"] as? [[String: Any]])?.first)
    #expect(result["ruleIndex"] as? Int == 0)
    #expect((result["message"] as? [String: Any])?["text"] as? String == "网上办理没有写答复时限\n改")
    let location = try #require(
      (result["locations"] as? [[String: Any]])?.first?["physicalLocation"] as? [String: Any]
    )
    #expect(
      (location["artifactLocation"] as? [String: Any])?["uri"] as? String
        == "content/%E5%8A%9E%20%E7%90%86.md"
    )
    let region = try #require(location["region"] as? [String: Int])
    #expect(region == ["startLine": 1, "startColumn": 5, "endLine": 1, "endColumn": 8])
  }

  @Test func sarifWithoutProblemsIsAWholeDocument() throws {
    let text = report([], .sarif)
    let root = try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any]
    #expect(((root?["runs"] as? [[String: Any]])?.first?["results"] as? [Any])?.isEmpty == true)
    #expect(text == report([], .sarif))
  }
}

@Suite struct ManyProblemsTests {
  @Test func problemsOfOneLongLineHaveTheirOwnColumns() {
    // As in a feed that is written without line ends.
    let file = SourceFile(path: "status.json", text: "名😀称,abc,办\n理,x")
    let problems = [0, 3, 7, 10, 11, 15, 18, 19].map { offset in
      Problem(
        .channelClosed,
        at: Place(file, Span(offset, offset + 1)),
        Wording(zh: "一", en: "one")
      )
    }
    let lines = report(problems, .github).split(separator: "\n")
    let places = lines.map { $0.split(separator: ",")[1...2].joined(separator: ",") }
    #expect(
      places == [
        "line=1,col=1", "line=1,col=2", "line=1,col=3", "line=1,col=4", "line=1,col=5",
        "line=1,col=9", "line=1,endLine=2", "line=2,col=1",
      ]
    )
  }
}
