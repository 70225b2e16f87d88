import Decisions
import Feeds
import Guides
import Testing

@testable import Pages

/// From what a feed says to the sentence that a citizen reads.
@Suite("The status page")
struct BoardTests {
  private let guide = fixtureFiles["content/guides/birth-registration.md"] ?? ""

  /// Several guides: the fixture's and `guide-1` … `guide-<count>`.
  private func guides(_ count: Int) -> [String: String] {
    var files: [String: String] = [:]
    for number in 1...count {
      files["content/guides/guide-\(number).md"] = guide.replacing(
        "title: 生育登记",
        with: "title: 生育登记 \(number)"
      )
    }
    return files
  }

  @Test("without a feed it says that there is none and that everything is unknown")
  func withoutAFeed() throws {
    let site = try fixtureSite()
    let page = try site.words("status/index.html")
    #expect(page.contains("本站没有接入运行数据，各事项现在是否正常，一律情况不明。出门前请先打 12345 问。"))
    #expect(!page.contains("09:05"), "without a feed there is nothing to say of the moment")
    let english = try site.words("en/status/index.html")
    #expect(english.contains("This site has no status feed."))
    #expect(try site.words("index.html").contains("没有有效的运行数据，情况不明。"))
  }

  @Test("an empty site has a status page, a method, a feed and data")
  func anEmptySite() throws {
    let site = try fixtureSite([
      "content/guides/birth-registration.md": "", "content/guides/birth-registration.en.md": "",
      "content/topics.yaml": "",
    ])
    #expect(try site.words("status/index.html").contains("本站没有接入运行数据"))
    #expect(try site.words("status/departments/weijian/index.html").contains("这里还没有事项。"))
    for path in ["status/method/index.html", "status.atom", "api/status.json"] {
      #expect(site.file(path) != nil, "\(path)")
    }
  }

  @Test("every way carries its marks, and its times stand in words")
  func everyWayCarriesItsMarks() throws {
    let site = try statusSite { feed in
      try feed.report(.online, .limited) {
        $0.note = "排队"
        $0.replies = try replies(130, of: 412)
      }
      try feed.report(.counter, .open) { $0.waiting = .value(3) }
    }
    let page = try site.mainPart("status/index.html")
    #expect(
      page.contains(
        #"data-guide="birth-registration" data-channel="online" data-state="limited" "#
          + #"data-answering="not-answering" data-observed="2026-11-23T09:03:00+08:00" "#
          + #"data-expires="2026-11-23T09:33:00+08:00""#
      )
    )
    #expect(page.contains(#"data-channel="counter" data-state="open""#))
    let words = wordsOf(page)
    for sentence in [
      "截至 2026年11月23日 09:05：1 件事里，1 件停办、受限或没有按时答复，0 件正常，0 件情况不明。",
      "2026年11月23日 09:03 的情况，有效到 2026年11月23日 09:33", "排队", "没有按时答复",
      "412 件中 130 件按时答复，31%", "一半在 3 天内", "十件有九件在 12 天内", "正在等候 3 人",
    ] {
      #expect(words.contains(sentence), "\(sentence)")
    }
    #expect(
      try site.words("en/status/index.html").contains("130 of 412")
    )
  }

  @Test("after its time a record is unknown, with what was last known and when")
  func unknownAfterItsTime() throws {
    let site = try statusSite(now: "2026-11-23T09:33:01+08:00") { feed in
      try feed.report(.online, .open)
      try feed.report(.counter, .closed)
    }
    let path = "status/departments/weijian/index.html"
    let page = try site.mainPart(path)
    #expect(page.ranges(of: #"data-state="unknown""#).count == 2)
    let words = wordsOf(page)
    for state in ["正常", "停办"] {
      let sentence = "数据已过 2026年11月23日 09:33，现在情况不明。最后一次知道是“\(state)”（2026年11月23日 09:03）"
      #expect(words.contains(sentence))
    }
    let status = try site.words("status/index.html")
    #expect(status.contains("截至 2026年11月23日 09:33，没有还在有效期内的运行数据"))
    #expect(status.contains("已过有效期，所说的只当作最后一次知道的情况。"))
    #expect(try site.words("index.html").contains("没有有效的运行数据，情况不明。"))
  }

  @Test("what is gravest stands first: closed, not answering, limited, unknown, running")
  func gravestFirst() throws {
    let site = try statusSite(guides(4)) { feed in
      for (guide, state) in [
        ("guide-1", ReportedState.open), ("guide-2", .limited), ("guide-4", .closed),
      ] {
        try feed.report(.online, state, of: guide)
        try feed.report(.counter, .open, of: guide)
      }
      try feed.report(.online, .open, of: "birth-registration") {
        $0.replies = try replies(1, of: 400)
      }
      try feed.report(.counter, .open, of: "birth-registration")
    }
    func order(_ path: String) throws -> [String] {
      try site.mainPart(path).matches(of: /data-guide="([a-z0-9-]+)" data-channel="online"/)
        .map { String($0.output.1) }
    }
    #expect(try order("status/index.html") == ["guide-4", "birth-registration", "guide-2"])
    #expect(
      try order("status/departments/weijian/index.html") == [
        "guide-4", "birth-registration", "guide-2", "guide-3", "guide-1",
      ]
    )
    let topic = try site.mainPart("topics/birth/index.html")
    #expect(
      topic.matches(of: /data-guide="([a-z0-9-]+)"/).map { String($0.output.1) } == [
        "guide-4", "birth-registration", "guide-2",
      ]
    )
    let words = try site.words("status/index.html")
    #expect(words.contains("5 件事里，3 件停办、受限或没有按时答复，1 件正常，1 件情况不明。"))
  }

  @Test("lists are cut into pages of fifty, and every guide is on one of its department's")
  func pagesOfFifty() throws {
    let site = try statusSite(guides(60)) { feed in
      for number in 1...60 { try feed.report(.online, .closed, of: "guide-\(number)") }
    }
    var seen: Set<String> = []
    for path in [
      "status/departments/weijian/index.html", "status/departments/weijian/2/index.html",
    ] {
      let found = try site.mainPart(path).matches(of: /data-guide="([a-z0-9-]+)"/)
        .map { String($0.output.1) }
      #expect(Set(found).count <= 50)
      seen.formUnion(found)
    }
    #expect(seen.count == 61)
    let second = try site.mainPart("status/2/index.html")
    #expect(Set(second.matches(of: /data-guide="[a-z0-9-]+"/).map(\.output)).count == 10)
    #expect(
      !second.contains(#"data-section="offices""#),
      "what stands once stands on the first page"
    )
  }

  struct Reason: Sendable, CustomTestStringConvertible {
    let name: String
    let state: String
    let words: String
    var files: [String: String] = [:]
    let fill: @Sendable (inout StatusFeed) throws -> Void
    var testDescription: String { name }
  }

  static let reasons = [
    Reason(
      name: "an incident",
      state: "closed",
      words: "“短信通知延迟”，2026年11月22日 18:00 开始，2026年11月23日 09:03 还没有解决",
      fill: { feed in
        try feed.report(.online, .open)
        try feed.incident(.closed, affects: [.kind(.online)])
      }
    ),
    Reason(
      name: "maintenance",
      state: "closed",
      words: "“换机器”，2026年11月23日 09:00 到 2026年11月23日 12:00",
      fill: { feed in
        feed.maintenance.append(
          Maintenance(
            id: try identifier("machine"),
            title: "换机器",
            affects: [.entry(try identifier("qingxi-mini-program"))],
            from: try moment("2026-11-23T09:00:00+08:00"),
            until: try moment("2026-11-23T12:00:00+08:00"),
            place: feed.place("/maintenance/0")
          )
        )
      }
    ),
    Reason(
      name: "a vacant post",
      state: "closed",
      words: "答复的岗位自 2026年11月1日 起空缺",
      files: [
        "content/guides/birth-registration.md":
          (fixtureFiles["content/guides/birth-registration.md"] ?? "")
          .replacing("post: 生育登记岗,", with: "post: 生育登记岗, until: 2026-10-31,")
      ],
      fill: { try $0.report(.online, .open) }
    ),
    Reason(
      name: "a closed entry",
      state: "closed",
      words: "““清溪政务”小程序”已于 2026年11月2日 停用",
      files: [
        "content/channels.yaml": (fixtureFiles["content/channels.yaml"] ?? "")
          .replacing("since: 2024-03-01", with: "closed: 2026-11-02\n  successor: portal")
      ],
      fill: { try $0.report(.online, .open) }
    ),
    Reason(
      name: "a clock that is wrong",
      state: "unknown",
      words: "数据写的时间 2026年11月23日 09:08 还没有到，不能用",
      fill: { feed in
        feed.generated = try moment("2026-11-23T09:08:00+08:00")
        try feed.report(.online, .open)
      }
    ),
    Reason(
      name: "an incident that nobody reports on any more",
      state: "unknown",
      words: "“短信通知延迟”最后一次说没有解决是 2026年11月23日 09:03，现在情况不明",
      fill: { feed in
        try feed.report(.online, .open)
        feed.validFor = try length("PT1M")
        try feed.incident(
          .limited,
          affects: [.guide(try identifier("birth-registration"), .online)]
        )
      }
    ),
    Reason(
      name: "no record",
      state: "unknown",
      words: "没有数据",
      fill: { _ in }
    ),
  ]

  @Test("a state says why", arguments: reasons)
  func aStateSaysWhy(reason: Reason) throws {
    let site = try statusSite(reason.files, reason.fill)
    let page = try site.mainPart("status/departments/weijian/index.html")
    #expect(page.contains(#"data-channel="online" data-state="\#(reason.state)""#))
    #expect(wordsOf(page).contains(reason.words), "\(reason.words)")
  }

  @Test("what a feed writes stays text")
  func hostileTextStaysText() throws {
    let hostile = #"<script>alert("1")</script>"# + "\u{301}' onx=\"{{x}}"
    let site = try statusSite { feed in
      feed.source = StatusFeed.Source(name: hostile)
      try feed.report(.online, .limited) { $0.note = hostile }
      try feed.incident(
        title: hostile,
        affects: [
          .office(try identifier("nowhere")), .guide(try identifier("no-such-guide"), nil),
        ],
        updates: [("2026-11-22T19:00:00+08:00", hostile)]
      )
      feed.maintenance.append(
        Maintenance(
          id: try identifier("m"),
          title: hostile,
          affects: [],
          from: try moment("2026-11-24T00:00:00+08:00"),
          until: try moment("2026-11-25T00:00:00+08:00"),
          place: feed.place("/maintenance/0")
        )
      )
    }
    for path in [
      "index.html", "status/index.html", "status/incidents/2026-11-22-sms/index.html",
      "status/departments/weijian/index.html", "channels/portal/index.html",
    ] {
      let page = String(decoding: try #require(site.file(path)).bytes, as: UTF8.self)
      #expect(!page.contains("<script>"), "\(path)")
      #expect(!page.contains("onx=\""), "\(path)")
    }
    #expect(
      try site.mainPart("status/incidents/2026-11-22-sms/index.html")
        .contains("&lt;script&gt;alert(&quot;1&quot;)&lt;/script")
    )
    _ = try XMLTree(parsing: try #require(site.file("status.atom")).bytes)
    _ = try JSONValue(parsing: try #require(site.file("api/status.json")).bytes)
  }

  @Test(
    "says of each feed what came of it",
    arguments: [
      ("2026-11-23T09:05:00+08:00", false, "有效。"),
      ("2026-11-23T09:05:00+08:00", true, "这一次没有取到，用的是上一次的完整副本。"),
      ("2026-11-23T10:05:00+08:00", false, "已过有效期"),
      ("2026-11-23T09:00:00+08:00", false, "时间比本页还晚，不算数。"),
    ]
  )
  func feeds(now: String, isCopy: Bool, words: String) throws {
    let site = try statusSite(now: now, isLastGoodCopy: isCopy) { try $0.report(.online, .open) }
    let page = try site.words("status/index.html")
    #expect(page.contains("县政务服务运行监测"))
    #expect(page.contains("0000-8812345"))
    #expect(page.contains("2026年11月23日 09:33"))
    #expect(page.contains(words))
    #expect(page.contains("有的运行数据没有取到，或者过了有效期。") == (words != "有效。"))
  }

  @Test("a feed that could not be read is named without its address")
  func anUnreadFeed() throws {
    let reading = FeedReading(
      name: "https://key@feeds.example/secret/today.json?token=1",
      feed: nil
    )
    let site = try fixtureSite(feeds: [reading])
    let page = try site.words("status/index.html")
    #expect(page.contains("feeds.example"))
    #expect(page.contains("没有读到，什么也不知道。"))
    let all =
      page + String(decoding: try #require(site.file("api/status.json")).bytes, as: UTF8.self)
    #expect(!all.contains("secret") && !all.contains("token") && !all.contains("key@"))
  }
}
