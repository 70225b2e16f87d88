import Testing

@testable import Diagnostics

/// A problem at the text between ‹ and ›, which are no part of the file.
func problem(
  _ code: ProblemCode = .channelNoPromise,
  in marked: String,
  path: String = "content/guides/birth.md",
  _ message: Wording = Wording(zh: "网上办理没有写答复时限", en: "the online way has no reply promise"),
  help: Wording? = nil
) -> Problem {
  var bytes: [UInt8] = []
  var start = 0
  var end: Int?
  for scalar in marked.unicodeScalars {
    switch scalar {
    case "‹": start = bytes.count
    case "›": end = bytes.count
    default: bytes += String(scalar).utf8
    }
  }
  let file = SourceFile(path: path, bytes: bytes)
  return Problem(code, at: Place(file, Span(start, end ?? start)), message, help: help)
}

func report(
  _ problems: [Problem],
  _ format: ProblemFormat = .text,
  _ style: ReportStyle = ReportStyle()
) -> String {
  String(decoding: problemReport(problems, as: format, style: style), as: UTF8.self)
}

@Suite struct TextReportTests {
  @Test func aProblemShowsItsPlaceItsLineACaretAndItsMend() {
    let problem = problem(
      in: "---\ntitle: x\n---\n## ‹网上办理›\n1. 打开\n",
      help: Wording(zh: "写一行“- 答复时限：2 个工作日”", en: "add the line “- reply within: 2 working days”")
    )
    #expect(
      report([problem]) == """
        content/guides/birth.md:4:4: error: 网上办理没有写答复时限 [channel-no-promise]
        ## 网上办理
           ^~~~~~~~
          怎么改：写一行“- 答复时限：2 个工作日”
        1 个错误

        """
    )
    #expect(
      report([problem], .text, ReportStyle(language: .en)) == """
        content/guides/birth.md:4:4: error: the online way has no reply promise [channel-no-promise]
        ## 网上办理
           ^~~~~~~~
          help: add the line “- reply within: 2 working days”
        1 error

        """
    )
  }

  @Test(arguments: [
    ("‹a›bc", "^"), ("ab‹c›", "  ^"), ("办理‹时限›", "    ^~~~"), ("ａ‹ｂ›", "  ^~"),
    ("e\u{301}e\u{301}‹x›", "  ^"),
    ("\t办\t‹x›", "\t  \t^"), ("👨‍👩‍👧‹x›", "  ^"), ("🇨🇳‹x›", "  ^"), ("❤️‹x›", "  ^"), ("한‹x›", "  ^"),
    ("\u{1112}\u{1161}\u{11AB}‹x›", "  ^"),
    ("abc‹›", "   ^"), ("‹›", "^"), ("‹ab\ncd›", "^~"), ("ab‹\n›cd", "  ^"), ("“‹x›", " ^"),
    ("①‹x›", " ^"), ("、‹x›", "  ^"), ("\u{20000}‹x›", "  ^"),
    ("‹\t›x", "^"), ("‹a\u{202E}b›", "^~~~~~~~~~"), ("\u{1B}‹x›", "        ^"),
  ]) func theCaretStandsUnderItsCharacter(line: String, caret: String) {
    let lines = report([problem(in: line)]).split(separator: "\n", omittingEmptySubsequences: false)
    #expect(String(lines[2]) == caret)
  }

  @Test func aLongLineIsCutAroundThePlace() {
    let long = String(repeating: "办", count: 100) + "‹错误›" + String(repeating: "理", count: 100)
    let quote = report([problem(in: long)]).split(separator: "\n")
    #expect(
      quote[1] == "…" + String(repeating: "办", count: 20) + "错误" + String(repeating: "理", count: 38)
        + "…"
    )
    #expect(quote[2] == String(repeating: " ", count: 41) + "^~~~")
    let atEnd = String(repeating: "a", count: 200) + "‹b›"
    let end = report([problem(in: atEnd)]).split(separator: "\n")
    #expect(end[1] == "…" + String(repeating: "a", count: 119) + "b")
    let atStart = "‹b›" + String(repeating: "a", count: 200)
    let start = report([problem(in: atStart)]).split(separator: "\n")
    #expect(start[1] == "b" + String(repeating: "a", count: 119) + "…")
    #expect(start[2] == "^")
    let allMarked = "‹" + String(repeating: "a", count: 500) + "›"
    #expect(report([problem(in: allMarked)]).split(separator: "\n")[2].count == 120)
    let whole = String(repeating: "a", count: 119) + "‹b›"
    #expect(!report([problem(in: whole)]).contains("…"))
  }

  @Test func aLineOfMegabytesIsShownAtOnce() {
    let long = String(repeating: "e\u{301}", count: 500_000)
    let lines = report([problem(in: long + "‹x›" + long)]).split(separator: "\n")
    #expect(lines[0].hasPrefix("content/guides/birth.md:1:500001: "))
    #expect(lines[1].count == 122)
    let oneCluster = "a" + String(repeating: "\u{301}", count: 100_000) + "‹x›"
    #expect(report([problem(in: oneCluster)]).utf8.count < 10_000)
  }

  @Test func whatATerminalWouldObeyIsShownByItsNumber() {
    let evil = "a\u{1B}[2J\u{202E}b\u{2066}\u{9B}\u{7}\u{7F}\r"
    let message = Wording(zh: "“\(evil)”\n坏", en: evil)
    let text = report([
      problem(in: "‹x›" + evil, path: "content/\(evil).md", message, help: message)
    ])
    for scalar in text.unicodeScalars where scalar != "\n" {
      #expect(scalar.value >= 0x20 && !(0x7F...0x9F).contains(scalar.value), "\(scalar.value)")
      #expect(
        !(0x202A...0x202E).contains(scalar.value) && !(0x2066...0x2069).contains(scalar.value)
      )
    }
    #expect(text.contains("xa<U+001B>[2J<U+202E>b<U+2066><U+009B><U+0007><U+007F><U+000D>"))
    #expect(text.split(separator: "\n").count == 7)
  }

  @Test(arguments: [
    ("::add-mask::x", "<U+003A>:add-mask::x"), ("  ::x", "  <U+003A>:x"),
    ("a ##[error]x", "a <U+0023>#[error]x"), ("a::b", "a::b"),
    ("### x", "### x"),
  ]) func aQuotedLineIsNoWorkflowCommand(line: String, shown: String) {
    #expect(report([problem(in: line + "‹›")]).split(separator: "\n")[1] == shown)
  }

  @Test func aProblemWithAWholeFileOrTheSiteHasNoLine() {
    let file = Problem(.fileNotRead, file: "content/a~", Wording(zh: "没有读", en: "not read"))
    let site = Problem(.siteEmpty, file: "", Wording(zh: "是空的", en: "is empty"))
    #expect(
      report([file, site]) == """
        error: 是空的 [site-empty]
        content/a~:1:1: warning: 没有读 [file-not-read]
        1 个错误，1 个提醒

        """
    )
  }

  @Test func problemsStandInTheOrderOfTheirPlaces() {
    let text = report([
      problem(in: "a\n‹b›", path: "content/b.md"), problem(in: "‹a›\nb", path: "content/b.md"),
      problem(in: "a\n\nb‹c›", path: "content/a.md"),
    ])
    let places = text.split(separator: "\n").filter { $0.contains("error:") }
      .map { $0.split(separator: " ")[0] }
    #expect(places == ["content/a.md:3:2:", "content/b.md:1:1:", "content/b.md:2:1:"])
  }

  @Test func strictShowsAndCountsWarningsAsErrors() {
    let problems = [
      problem(in: "‹a›"), problem(.channelClosed, in: "‹a›"),
      problem(.guideOwnerMissing, in: "‹a›"),
    ]
    #expect(report(problems).hasSuffix("1 个错误，2 个提醒\n"))
    #expect(report(problems, .text, ReportStyle(language: .en)).hasSuffix("1 error, 2 warnings\n"))
    let strict = ReportStyle(language: .en, strictness: .strict)
    #expect(report(problems, .text, strict).hasSuffix("3 errors\n"))
    #expect(!report(problems, .text, strict).contains("warning:"))
    #expect(problemSummary([], style: strict).en == "no problems found")
    #expect(report([]).isEmpty)
  }

  @Test func coloursAreEscapeSequencesOnlyWhenAskedFor() {
    let problem = problem(in: "‹a›", help: Wording(zh: "改", en: "mend"))
    let coloured = report([problem], .text, ReportStyle(colour: .ansi))
    #expect(coloured.contains("\u{1B}[1;31merror:\u{1B}[0m"))
    #expect(!report([problem]).contains("\u{1B}"))
    var plain = coloured
    for code in ["1", "1;31", "1;32", "36", "0"] {
      plain = plain.split(separator: "\u{1B}[\(code)m", omittingEmptySubsequences: false).joined()
    }
    #expect(plain == report([problem]))
  }

  @Test func aThousandProblemsInALargeFileArePrintedAtOnce() {
    let line = String(repeating: "办理 ", count: 20) + "\n"
    let file = SourceFile(path: "content/a.md", text: String(repeating: line, count: 2000))
    let problems = (0..<2000).map {
      Problem(
        .factKeyUnclear,
        at: Place(file, Span($0 * line.utf8.count, $0 * line.utf8.count + 6)),
        Wording(zh: "一", en: "one")
      )
    }
    #expect(report(problems).hasSuffix("2000 个提醒\n"))
  }
}

@Suite struct LocatedProblemTests {
  @Test(arguments: [
    "‹a›", "a\n‹bc›", "a\n‹b\nc›\n", "办\n理‹时\n限›", "a\n‹›", "‹a\n\n›b", "e\u{301}‹x›",
  ])
  func aTableOfLinesSaysTheSameAsTheFile(marked: String) {
    let problem = problem(in: marked)
    let found = located([problem])
    #expect(found.map(\.start) == [problem.start])
    #expect(found.map(\.end) == [problem.end])
    #expect(found.map(\.startLine) == [problem.place.map { $0.file.line(at: $0.span.start) }])
  }
}
