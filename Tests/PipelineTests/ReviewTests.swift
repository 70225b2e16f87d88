import Foundation
import Testing

/// Recording that a guide was reviewed, and what is to be reviewed next.
@Suite("Reviews")
struct ReviewTests {
  let program: Program
  let folder: TemporaryFolder

  init() throws {
    program = try Program()
    folder = try TemporaryFolder()
    try folder.writeCardSite()
  }

  private func run(_ arguments: String...) throws -> Program.Result {
    try program.run(arguments + ["--now", sampleNow], in: folder.url)
  }

  private func review() throws -> Program.Result {
    try run("review", "card", "--by", "户政股", "--how", "窗口实办一次：20 分钟")
  }

  private let path = "content/guides/card.md"

  /// A file with nothing taken off, and without the sums of facts.
  private func data(_ path: String) throws -> String {
    let bytes = try Data(contentsOf: folder.url.appending(path: path))
    return String(decoding: bytes, as: UTF8.self)
      .replacing(/facts: \{[^}]*\}/, with: "facts: { }")
  }

  @Test("the record is in the front matter, and the page shows it")
  func theRecordIsShown() throws {
    let result = try review()
    #expect(result.status == 0, "\(result.output)\(result.errors)")
    let text = try folder.text(path)
    #expect(
      text.contains(
        "reviewed: 2026-11-23\nreview:\n  on: 2026-11-23\n  by: 户政股\n  how: \"窗口实办一次：20 分钟\"\n  facts: { documents: "
      ),
      "\(text)"
    )
    let built = try run("build", "--strict")
    #expect(built.status == 0, "\(built.output)")
    let page = readableText(try folder.text("_site/guides/card/index.html"))
    #expect(page.contains("内容最近一次核对：2026年11月23日。由户政股核对。核对办法：窗口实办一次：20分钟"))
  }

  @Test("a second review replaces the record of the first, and nothing else")
  func aSecondReviewReplaces() throws {
    #expect(try review().status == 0)
    let once = try folder.text(path)
    let moment = "2026-12-01T09:00:00+08:00"
    let again = try program.run(
      "review",
      "card",
      "--by",
      "户政股",
      "--how",
      "窗口实办一次：20 分钟",
      "--now",
      moment,
      in: folder.url
    )
    #expect(again.status == 0)
    #expect(try folder.text(path) == once.replacing("2026-11-23", with: "2026-12-01"))
  }

  /// Front matter as editors write it, and what it is with a record of a review.
  static let heads: [(String, String)] = [
    ("reviewed: 2026-10-01 # 问过\n", "reviewed: 2026-11-23 # 问过\nRECORD"),
    ("reviewed: \"2026-10-01\"\n", "reviewed: 2026-11-23\nRECORD"),
    ("reviewed:\n", "reviewed: 2026-11-23\nRECORD"),
    ("", "reviewed: 2026-11-23\nRECORD"),
    (
      "review: { by: 户政岗, how: 问过 }\nreviewed: 2026-10-01\n",
      "RECORDreviewed: 2026-11-23\n"
    ),
    (
      "reviewed: 2026-10-01\nreview:\n  by: 户政岗\n  how: 问过\n\n# 下面的留着\nkeywords: [证]\n",
      "reviewed: 2026-11-23\nRECORD\n# 下面的留着\nkeywords: [证]\n"
    ),
    (
      "reviewed: 2026-10-01\nreview: {\n  by: 户政岗,\n  how: 问过\n  }\nkeywords: [证]\n",
      "reviewed: 2026-11-23\nRECORDkeywords: [证]\n"
    ),
  ]

  @Test("every other byte is kept", arguments: heads, ["\n", "\r\n"])
  func everyOtherByteIsKept(head: (String, String), lineEnd: String) throws {
    func file(_ head: String) -> String {
      let text = cardGuide.replacing("reviewed: 2026-10-01\n", with: head)
      return "\u{FEFF}" + text.replacing("\n", with: lineEnd)
    }
    try folder.write(file(head.0), to: path)
    let result = try review()
    #expect(result.status == 0, "\(result.output)\(result.errors)")
    let after = try data(path)
    let record =
      "review:\n  on: 2026-11-23\n  by: 户政股\n  how: \"窗口实办一次：20 分钟\"\n  facts: { }\n"
    let expected = file(head.1.replacing("RECORD", with: record))
    #expect(after == expected)
  }

  @Test("front matter in one line is left to a person")
  func frontMatterInOneLine() throws {
    try folder.write(
      "---\n{ title: 身份证, department: gongan, reviewed: 2026-10-01 }\n---\n"
        + (cardGuide.components(separatedBy: "---\n").last ?? ""),
      to: path
    )
    let before = try folder.text(path)
    let result = try review()
    #expect(result.status == 1)
    #expect(result.errors.contains("不是一行一个键"))
    #expect(try folder.text(path) == before)
  }

  @Test("a fact that changed since is a warning, until it is reviewed again")
  func aFactThatChangedIsAWarning() throws {
    #expect(try review().status == 0)
    let text = try folder.text(path)
    try folder.write(text.replacing("不收费。", with: "20 元。"), to: path)
    let result = try run("build")
    let warning = "这次核对以后，内容又有改动，还没有再核对"
    #expect(try folder.text("_site/guides/card/index.html").contains(warning))
    #expect(
      result.output.contains(
        "content/guides/card.md:24:4: warning: 2026-11-23 核对以后，这里的内容改过：收费 [review-facts-changed]"
      ),
      "\(result.output)"
    )
    #expect(result.output.contains("bianmin review card --by"))
    #expect(try review().status == 0)
    #expect(try run("build", "--strict").status == 0)
    #expect(!(try folder.text("_site/guides/card/index.html").contains(warning)))
  }

  @Test("a date that moved alone is a warning, and the page no longer says who reviewed it")
  func aDateThatMovedAlone() throws {
    #expect(try review().status == 0)
    let text = try folder.text(path)
    try folder.write(
      text.replacing("reviewed: 2026-11-23", with: "reviewed: 2026-11-22"),
      to: path
    )
    let result = try run("build")
    #expect(
      result.output.contains(
        "card.md:6:11: warning: 核对日期写的是 2026-11-22，核对记录却是 2026-11-23 的 [review-date-alone]"
      ),
      "\(result.output)"
    )
    #expect(!(try folder.text("_site/guides/card/index.html").contains("窗口实办一次")))
  }

  @Test("nothing is recorded of content with errors")
  func nothingIsRecordedOfContentWithErrors() throws {
    let broken = cardGuide.replacing("地点：hall", with: "地点：nowhere\n- 电话：不知道")
    try folder.write(broken, to: path)
    let result = try review()
    #expect(result.status == 1)
    #expect(result.output.contains("error"))
    #expect(try folder.text(path) == broken)
  }

  @Test("a post with letters of a page's own is shown as it is written")
  func aPostIsEscaped() throws {
    let made = try run("review", "card", "--by", "<b>岗</b> & \"x\"", "--how", "a: [b] #c")
    #expect(made.status == 0, "\(made.errors)")
    #expect(try run("build", "--strict").status == 0)
    let page = try folder.text("_site/guides/card/index.html")
    #expect(page.contains("&lt;b&gt;岗&lt;/b&gt; &amp;"))
    #expect(page.contains("a: [b] #c"))
  }

  @Test(
    "who and how are asked for",
    arguments: [["--by", "岗"], ["--how", "问"], ["--by", " ", "--how", "问"]]
  )
  func whoAndHowAreAskedFor(arguments: [String]) throws {
    let result = try program.run(["review", "card"] + arguments, in: folder.url)
    #expect(result.status == 2)
  }

  @Test(
    "a text is kept in one line, whatever it is made of",
    arguments: [
      ("窗口\n实办\r\n一次\u{2028}好", "窗口 实办 一次 好"), ("\t问\u{1B}[31m\u{7}\n", "问 [31m"),
      ("---", "---"), ("- 问过", "- 问过"), ("-- 问过: #1", "-- 问过: #1"),
    ]
  )
  func aTextIsKeptInOneLine(text: String, kept: String) throws {
    let made = try run("review", "card", "--by=" + text, "--how=" + text)
    #expect(made.status == 0, "\(made.output)\(made.errors)")
    #expect(made.output.contains("由\(kept)核对"))
    // Three hyphens alone have to be joined to their option.
    if text != "---" {
      #expect(try run("review", "card", "--by", text, "--how", text).status == 0)
    }
    #expect(try run("build", "--strict").status == 0)
    let page = try folder.text("_site/guides/card/index.html")
    #expect(page.components(separatedBy: kept).count >= 3)
  }

  @Test(
    "what is missing in the text is said",
    arguments: [
      (["--by", "岗", "--how", "\n\t"], "--how 后面没有写内容：写怎样核对的。"),
      (["--by", "", "--how", "问"], "--by 后面没有写内容：写核对的岗位。"),
      (["--by", "岗", "--how", "--quiet"], "--how 后面没有写内容"),
      (["--by", "岗", "--how", String(repeating: "问", count: 400)], "--how 后面的话太长"),
    ]
  )
  func whatIsMissingInTheText(arguments: [String], message: String) throws {
    let before = try folder.text(path)
    let result = try program.run(["review", "card"] + arguments, in: folder.url)
    #expect(result.status == 2)
    #expect(result.errors.contains(message), "\(result.errors)")
    #expect(try folder.text(path) == before)
  }

  @Test(
    "forms of the list that contradict are refused",
    arguments: [
      (["--csv", "--ics"], 2), (["--csv", "--format", "json"], 2),
      (["--format", "text", "--ics"], 2), (["--csv", "--format", "csv"], 0), (["--csv"], 0),
    ]
  )
  func formsThatContradict(arguments: [String], status: Int) throws {
    let result = try program.run(["due"] + arguments, in: folder.url)
    #expect(Int(result.status) == status)
    #expect(result.errors.contains("--csv、--ics 和 --format 只能选一种。") == (status == 2))
  }

  @Test("a guide that is not there names the nearest one")
  func aGuideThatIsNotThere() throws {
    let result = try run("review", "crad", "--by", "岗", "--how", "问")
    #expect(result.status == 2)
    #expect(result.errors.contains("是不是想写“card”？"))
  }

  @Test(
    "what is due is listed, the most urgent first",
    arguments: [
      ("2026-09-30", "0d", false), ("2027-09-01", "30d", true), ("2027-10-02", "0d", true),
    ]
  )
  func whatIsDueIsListed(day: String, within: String, isListed: Bool) throws {
    let result = try program.run(
      "due",
      "--within",
      within,
      "--now",
      day + "T09:00:00+08:00",
      in: folder.url
    )
    #expect(result.status == 0)
    #expect(result.output.contains("《身份证》（card）") == isListed, "\(result.output)")
    #expect(result.output.contains("没有要核对的指南") == !isListed)
  }

  @Test("the list is by department, in words, as a table, as a calendar and as data")
  func theListInItsForms() throws {
    try folder.write(
      cardGuide.replacing("reviewed: 2026-10-01\n", with: "").replacing("身份证", with: "=居住证"),
      to: "content/guides/permit.md"
    )
    let now = ["--now", "2027-10-11T09:00:00+08:00"]
    let text = try program.run(["due"] + now, in: folder.url).output
    #expect(
      text == """
        公安局  0000-8820110
          从没核对过  《=居住证》（permit）
            负责：户政岗  content/guides/permit.md
          2027-10-01，过期 10 天  《身份证》（card）
            负责：户政岗  content/guides/card.md

        要核对 2 个指南：2 个已经过期或从没核对过，0 个 30 天以内到期

        """
    )
    let english = try program.run(["due", "--lang", "en"] + now, in: folder.url).output
    #expect(english.contains("  2027-10-01, 10 days overdue  身份证 (card)\n"))
    let csv = try program.run(["due", "--csv"] + now, in: folder.url).output
    // A byte order mark is before it, which reading a text takes off.
    let row = "公安局,permit,'=居住证,,,,,,户政岗,content/guides/permit.md\r\n"
    #expect(csv.hasPrefix("部门,指南,标题,到期日"))
    #expect(csv.contains(row))
    let ics = try program.run(["due", "--ics"] + now, in: folder.url).output
    #expect(ics.components(separatedBy: "BEGIN:VEVENT").count == 3)
    #expect(ics.contains("SUMMARY:核对《身份证》\r\n"))
    #expect(ics.contains("DTSTART;VALUE=DATE:20271011\r\n"))
    let json = try program.run(["due", "--format", "json"] + now, in: folder.url).output
    let list = try #require(
      try JSONSerialization.jsonObject(with: Data(json.utf8)) as? [[String: Any]]
    )
    #expect(list.map { $0["guide"] as? String } == ["permit", "card"])
    #expect(list.map { $0["days_left"] as? Int } == [nil, -10])
  }

  @Test("withdrawn guides are not due, drafts only when asked for")
  func withdrawnGuidesAreNotDue() throws {
    let never = cardGuide.replacing("reviewed: 2026-10-01\n", with: "")
    try folder.write(
      never.replacing("topics:", with: "withdrawn: { on: 2026-01-01, reason: 不办了 }\ntopics:"),
      to: "content/guides/gone.md"
    )
    try folder.write(
      never.replacing("topics:", with: "draft: true\ntopics:"),
      to: "content/guides/draft.md"
    )
    #expect(!(try run("due").output.contains("gone")))
    #expect(!(try run("due").output.contains("draft.md")))
    #expect(try run("due", "--drafts").output.contains("draft.md"))
  }
}
