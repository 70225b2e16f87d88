import Decisions
import Feeds
import Guides
import Testing

@testable import Pages

@Suite("What is disturbed stands where it is looked for")
struct ElsewhereTests {
  @Test("the home page says that nothing is known to be disturbed, with the time")
  func nothingDisturbed() throws {
    let site = try statusSite { feed in
      try feed.report(.online, .open)
      try feed.report(.counter, .open)
    }
    let words = try site.words("index.html")
    #expect(words.contains("截至 2026年11月23日 09:05，没有已知的停办或受限。"))
    #expect(!words.contains("情况不明"))
    let department = try site.mainPart("departments/weijian/index.html")
    #expect(!department.contains(#"data-section="disturbed""#))
  }

  @Test("the home page tells of incidents, services and how many are unknown")
  func somethingDisturbed() throws {
    let site = try statusSite { feed in
      try feed.report(.online, .limited)
      try feed.incident(affects: [.kind(.phone)])
    }
    let page = try site.mainPart("index.html")
    let words = wordsOf(page)
    #expect(page.contains("href=\"status/incidents/2026-11-22-sms/index.html\""))
    #expect(words.contains("截至 2026年11月23日 09:05，有 1 件事停办、受限或没有按时答复。"))
    #expect(words.contains("网上办理：受限"))
    #expect(page.contains("href=\"status/index.html\""))
  }

  @Test("the home page says how many services are unknown")
  func someUnknown() throws {
    let site = try statusSite { try $0.report(.counter, .open) }
    let words = try site.words("index.html")
    #expect(words.contains("截至 2026年11月23日 09:05，有 1 件事没有有效数据，情况不明。"))
  }

  @Test("departments and topics say how many of theirs are disturbed and lead to their states")
  func departmentsAndTopics() throws {
    let site = try statusSite { try $0.report(.online, .closed) }
    for (path, board) in [
      ("departments/weijian/index.html", "../../status/departments/weijian/index.html"),
      ("topics/birth/index.html", "../../status/index.html"),
    ] {
      let page = try site.mainPart(path)
      #expect(
        wordsOf(page).contains("截至 2026年11月23日 09:05，这里有 1 件事停办、受限或没有按时答复。")
      )
      #expect(page.contains("href=\"\(board)\""))
    }
  }

  @Test("an office says how it is now, who waits, and when it opens next")
  func anOffice() throws {
    func office(_ state: ReportedState, now: String = "2026-11-23T09:05:00+08:00") throws
      -> SiteContext
    {
      try statusSite(now: now) { feed in
        var record = OfficeRecord(
          office: try identifier("chengguan-hall"),
          state: state,
          observation: feed.observation,
          place: feed.place("/offices/0")
        )
        record.waiting = .value(12)
        record.wait = .value(try length("PT18M"))
        feed.offices.append(record)
      }
    }
    let path = "offices/chengguan-hall/index.html"
    let open = try office(.open)
    let page = try open.mainPart(path)
    #expect(page.contains(#"data-section="now" data-state="open""#))
    for sentence in [
      "正在等候 12 人", "约等 18 分钟", "2026年11月23日 09:03 的情况，有效到 2026年11月23日 09:33",
    ] {
      #expect(wordsOf(page).contains(sentence), "\(sentence)")
      #expect(try open.words("status/index.html").contains(sentence), "\(sentence)")
    }
    #expect(!wordsOf(page).contains("下次"))
    #expect(try open.words("offices/index.html").contains("正常2026年11月23日 09:03 的情况"))
    let closed = try office(.closed)
    #expect(try closed.words(path).contains("2026年11月24日 09:00"))
    #expect(
      try closed.mainPart("status/index.html").contains(
        #"data-channel="counter" data-state="closed""#
      )
    )
    let later = try office(.open, now: "2026-11-23T12:00:00+08:00")
    #expect(try later.words(path).contains("最后一次知道是“正常”（2026年11月23日 09:03）"))
    #expect(!(try later.words(path)).contains("正在等候"))
    #expect(!(try fixtureSite().mainPart(path)).contains(#"data-section="now""#))
  }

  @Test("every page links the states and the feed of incidents")
  func everyPageLinksTheStates() throws {
    let page = String(
      decoding: try #require(try fixtureSite().file("en/guides/birth-registration/index.html"))
        .bytes,
      as: UTF8.self
    )
    #expect(page.contains("href=\"../../../en/status/index.html\""))
    #expect(page.contains("href=\"../../../en/status.atom\""))
    #expect(page.contains("href=\"../../../api/status.json\""))
  }

  @Test("no link of a site with everything leads nowhere")
  func noLinkLeadsNowhere() throws {
    let site = try statusSite { feed in
      try feed.report(.online, .limited)
      try feed.incident(affects: [
        .office(try identifier("chengguan-hall")), .entry(try identifier("portal")),
      ])
      try feed.incident(id: "done", resolved: "2026-11-22T19:00:00+08:00")
    }
    let files = renderTasks(site).flatMap { $0.rendering(site).files }
    #expect(Set(files.map(\.path)).count == files.count, "no two files have one path")
    let links = [PageLinks(files, basePath: "/")]
    let copies = site.site.library.files.map { "files/" + $0 }
    let missing = PageLinks.missing(in: links, copies: copies)
    #expect(files.flatMap { brokenLinks(in: $0, missing: missing, basePath: "/") }.isEmpty)
  }
}
