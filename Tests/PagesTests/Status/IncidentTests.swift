import Decisions
import Feeds
import Guides
import Testing

@testable import Pages

@Suite("Incidents")
struct IncidentTests {
  private let path = "status/incidents/2026-11-22-sms/index.html"

  @Test("a page says what happened, what it touches, what was said since, and what to do meanwhile")
  func aPageOfAnIncident() throws {
    let site = try statusSite { feed in
      try feed.incident(
        .closed,
        affects: [
          .guide(try identifier("birth-registration"), .online), .entry(try identifier("portal")),
        ],
        updates: [
          ("2026-11-22T18:30:00+08:00", "正在查原因。"), ("2026-11-22T20:00:00+08:00", "换了线路。"),
        ]
      )
    }
    let page = try site.mainPart(path)
    let words = wordsOf(page)
    for sentence in [
      "短信通知延迟", "停办", "2026年11月22日 18:00", "截至 2026年11月23日 09:03 还没有解决",
      "影响生育登记，网上办理；省政务服务网",
      "窗口办理：城关便民服务大厅", "也可以打 12345 问。",
    ] {
      #expect(words.contains(sentence), "\(sentence)")
    }
    let newer = try #require(words.firstRange(of: "换了线路。"))
    let older = try #require(words.firstRange(of: "正在查原因。"))
    #expect(newer.lowerBound < older.lowerBound)
    for link in [
      "../../../guides/birth-registration/index.html", "../../../channels/portal/index.html",
      "../../../offices/chengguan-hall/index.html",
    ] {
      #expect(page.contains("href=\"\(link)\""), "\(link)")
    }
    #expect(page.contains(#"data-section="incident" data-state="closed""#))
    #expect(try site.words("en/" + path).contains("Not resolved as of 23 November 2026 09:03"))
  }

  @Test("where a whole office or department is closed, there is a telephone")
  func anOfficeAndADepartment() throws {
    let site = try statusSite { feed in
      try feed.incident(
        .closed,
        affects: [
          .guide(try identifier("birth-registration"), nil),
          .office(try identifier("chengguan-hall")), .department(try identifier("weijian")),
        ]
      )
    }
    let page = try site.mainPart(path)
    for sentence in [
      "影响生育登记；城关便民服务大厅；清溪县卫生健康局，所有事项", "没有其他办法，请打 0000-8810021",
      "城关便民服务大厅：0000-8810000", "清溪县卫生健康局：0000-8810021",
    ] {
      #expect(wordsOf(page).contains(sentence), "\(sentence)")
    }
    #expect(page.contains("href=\"../../../departments/weijian/index.html\""))
  }

  @Test("one that was not resolved when its feed stopped counting says since when it is unknown")
  func aStaleIncident() throws {
    let site = try statusSite(now: "2026-11-24T09:00:00+08:00") { feed in
      try feed.incident(.closed, affects: [.kind(.online)])
    }
    let page = try site.words(path)
    #expect(page.contains("2026年11月23日 09:33 以后没有有效消息，是否解决不知道。"))
    #expect(page.contains("情况不明"))
    let status = try site.words("status/index.html")
    #expect(status.contains("2026年11月23日 09:33 以后没有有效消息，是否解决不知道。"))
    #expect(!status.contains("没有报告正在处理的事件"))
  }

  @Test("one that is over says when, gives no other way, and stands under its day")
  func aResolvedIncident() throws {
    let site = try statusSite { feed in
      try feed.incident(
        .closed,
        affects: [.kind(.online)],
        resolved: "2026-11-22T21:00:00+08:00"
      )
      try feed.incident(
        id: "earlier",
        title: "停电",
        started: "2026-11-02T08:00:00+08:00",
        resolved: "2026-11-02T09:00:00+08:00"
      )
    }
    let page = try site.mainPart(path)
    #expect(page.contains(#"data-state="resolved""#))
    #expect(wordsOf(page).contains("2026年11月22日 21:00 解决"))
    #expect(!page.contains(#"data-section="meanwhile""#))
    for path in ["status/index.html", "status/history/index.html"] {
      let words = try site.words(path)
      let later = try #require(words.firstRange(of: "2026年11月22日短信通知延迟"))
      let earlier = try #require(words.firstRange(of: "2026年11月2日停电"))
      #expect(later.lowerBound < earlier.lowerBound)
    }
    let status = try site.words("status/index.html")
    #expect(status.contains("截至 2026年11月23日 09:05，没有报告正在处理的事件。"))
  }

  @Test(
    "maintenance ahead says from when, until when and what it touches; that which is over is gone"
  )
  func maintenance() throws {
    let site = try statusSite { feed in
      for (name, from, until) in [
        ("past", "2026-11-20T00:00:00+08:00", "2026-11-21T00:00:00+08:00"),
        ("ahead", "2026-11-28T22:00:00+08:00", "2026-11-29T02:00:00+08:00"),
      ] {
        feed.maintenance.append(
          Maintenance(
            id: try identifier(name),
            title: name,
            affects: [.kind(.online)],
            from: try moment(from),
            until: try moment(until),
            place: feed.place("/maintenance")
          )
        )
      }
    }
    let page = try site.mainPart("status/index.html")
    #expect(page.contains(#"data-maintenance="ahead" data-from="2026-11-28T22:00:00+08:00""#))
    #expect(!page.contains(#"data-maintenance="past""#))
    let words = wordsOf(page)
    #expect(words.contains("预告2026年11月28日 22:00 到 2026年11月29日 02:00"))
    #expect(words.contains("影响：网上办理，所有事项"))
    #expect(!(try site.mainPart("index.html")).contains("data-maintenance"))
    #expect(try site.mainPart("channels/portal/index.html").contains(#"data-maintenance="ahead""#))
  }

  @Test("the feed has an entry for each, with ids that stay and the time of what was said last")
  func theFeed() throws {
    let site = try statusSite { feed in
      try feed.incident(updates: [("2026-11-22T20:00:00+08:00", "换了线路。")])
      try feed.incident(
        id: "older",
        title: "停电",
        started: "2026-11-02T08:00:00+08:00",
        resolved: "2026-11-02T09:00:00+08:00"
      )
    }
    for locale in [chinese, english] {
      let feed = try XMLTree(parsing: renderIncidentFeed(locale, site).bytes)
      let prefix = locale == chinese ? "" : "en/"
      #expect(feed["id"]?.text == "tag:qingxi.example,2026:status/\(locale)")
      #expect(feed["updated"]?.text == "2026-11-22T20:00:00+08:00")
      #expect(
        feed.all("link").map { $0.attributes["href"] } == [
          "https://qingxi.example/\(prefix)status.atom", "https://qingxi.example/\(prefix)status/",
        ]
      )
      let entries = feed.all("entry")
      #expect(entries.map { $0["title"]?.text } == ["短信通知延迟", "停电"])
      #expect(
        entries.map { $0["updated"]?.text } == [
          "2026-11-22T20:00:00+08:00", "2026-11-02T09:00:00+08:00",
        ]
      )
      #expect(
        entries[0]["link"]?.attributes["href"]
          == "https://qingxi.example/\(prefix)status/incidents/2026-11-22-sms/"
      )
      #expect(entries[0]["summary"]?.text.contains("换了线路。") == true)
    }
    #expect(renderIncidentFeed(english, site).path == "en/status.atom")
    let empty = try XMLTree(parsing: renderIncidentFeed(chinese, try fixtureSite()).bytes)
    #expect(empty.all("entry") == [])
  }
}
