import Diagnostics
import Feeds
import Guides
import Testing

@Suite("What a feed may speak of")
struct ScopeTests {
  private static let files = [
    "content/site.yaml": "title: 清溪县办事指南\nlocales: [zh-Hans]\n",
    "content/departments.yaml":
      "- { id: weijian, name: 卫健局, post: 服务股, phone: 0000-8812020 }\n",
    "content/topics.yaml": "- { id: birth, name: 生孩子 }\n",
    "content/channels.yaml":
      "- { id: mini, kind: mini-program, name: 小程序, find: 搜, department: weijian, accepts_documents: true }\n",
    "content/offices/hall.md": """
    ---
    title: 城关大厅
    address: 虚构路 1 号
    phone: 0000-8810000
    hours: [周一至周五 09:00-17:00]
    ---
    """,
    "content/guides/birth.md": """
    ---
    title: 生育登记
    department: weijian
    topics: [birth]
    monitor: kctbh9vrtdwd
    ---

    ## 所需材料
    - 身份证

    ## 窗口办理
    - 地点：hall
    1. 取号。

    ## 网上办理
    - 入口：mini
    - 答复时限：2 个工作日
    1. 打开小程序。

    """,
  ]

  private func library() throws -> Library {
    let texts = Self.files.map { SourceFile(path: $0.key, text: $0.value) }
    let settings = parseSettings(try #require(texts.first { $0.path == "content/site.yaml" })).value
    var site = SiteDraft(settings: settings)
    for text in texts {
      if let draft = parse(text, ParsingContext(settings)) { site.add(draft.value) }
    }
    let moment = try FeedFixture.moment("2026-11-23T12:00:00+08:00")
    let checked = check(site, at: moment)
    for problem in checked.problems where problem.severity == .error {
      Issue.record("\(problem.message.en)")
    }
    return try #require(checked.value)
  }

  @Test("is what the site has")
  func theSitesNames() throws {
    let scope = FeedScope(try library())
    let birth = try #require(Identifier("birth"))
    #expect(scope.guides == [birth: [.counter, .online]])
    #expect(scope.offices.map(\.text) == ["hall"])
    #expect(scope.entries.map(\.text) == ["mini"])
    #expect(scope.departments.map(\.text) == ["weijian"])
    // A monitor watches the online way, wherever it stands in the guide.
    #expect(scope.monitors == ["kctbh9vrtdwd": [.init(guide: birth, kind: .online)]])
  }

  @Test("is taken from the library that the feed is read for")
  func theFeedIsReadForALibrary() throws {
    let text = """
      {"schema":"bianmin-status/1","generated":"2026-11-23T09:05:00+08:00","valid_for":"PT30M",
       "services":[{"guide":"birth","channels":{"online":{"state":"open"}}}]}
      """
    let options = FeedOptions(name: "status/live.json", format: .status)
    let checked = parseFeed(Array(text.utf8), options, try library())
    #expect(checked.problems.isEmpty)
    #expect(checked.value?.channels.map(\.state) == [ReportedState.open])
    #expect(checked.value?.channels.first?.place.feed == "status/live.json")
  }
}
