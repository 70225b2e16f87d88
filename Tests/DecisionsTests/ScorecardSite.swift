import Decisions
import Diagnostics
import Feeds
import Guides
import Testing

/// A site of some departments and guides with one feed, for the tests of the scorecard. Guides are made by
/// reading and checking texts, and in no other way.
struct ScorecardSite {
  static let now = "2026-11-23T09:05:00+08:00"
  var head = "owner: { post: 登记岗, standin: 服务科, phone: 0000-8810021 }\nreviewed: 2026-10-20"
  var documents = "- 身份证：原件"
  /// The fact of the online way.
  var visits = "- 到现场次数：0"
  /// Departments, and in each so many guides: `weijian-1`, `weijian-2`.
  var departments = ["weijian": 1]
  /// What is written of a guide in place of `head`.
  var heads: [String: String] = [:]
  var feed: StatusFeed

  init() throws {
    feed = StatusFeed(
      name: "status.json",
      generated: try #require(Instant(rfc3339: "2026-11-23T09:00:00+08:00")),
      validFor: try #require(ISODuration("PT30M"))
    )
  }

  /// Observed so long before the build.
  static func observation(_ ago: String = "PT2M", validFor: String = "PT30M") throws -> Observation
  {
    Observation(
      observed: try #require(Instant(rfc3339: now)) - (try #require(ISODuration(ago))),
      validFor: try #require(ISODuration(validFor))
    )
  }

  static func channel(
    _ guide: String = "weijian-1",
    _ channel: ChannelKind = .online,
    state: ReportedState = .open,
    ago: String = "PT2M"
  ) throws -> ChannelRecord {
    ChannelRecord(
      guide: try #require(Identifier(guide)),
      channel: channel,
      state: state,
      observation: try observation(ago),
      place: FeedPlace(feed: "status.json", pointer: "/services/0")
    )
  }

  static func service(_ guide: String = "weijian-1", ago: String = "PT2M") throws -> ServiceRecord {
    ServiceRecord(
      guide: try #require(Identifier(guide)),
      observation: try observation(ago),
      place: FeedPlace(feed: "status.json", pointer: "/services/0")
    )
  }

  static func replies(_ onTime: Int?, of received: Int) throws -> Figure<Replies> {
    var replies = Replies(window: try #require(ISODuration("P30D")), received: received)
    replies.onTime = onTime.map(Figure.value) ?? .notProvided
    return .value(replies)
  }

  static func satisfaction(_ counts: [Int], unrated: Figure<Int>) throws -> Figure<Satisfaction> {
    var said = Satisfaction(window: try #require(ISODuration("P90D")), counts: counts)
    said.unrated = unrated
    return .value(said)
  }

  static func complaints(_ resolved: Int?, of received: Int) throws -> Figure<Complaints> {
    var said = Complaints(window: try #require(ISODuration("P90D")), received: received)
    said.resolved = resolved.map(Figure.value) ?? .notProvided
    return .value(said)
  }

  /// `library` is the site's own, where it was read before.
  func scorecard(_ library: Library? = nil) throws -> Scorecard {
    let now = try #require(Instant(rfc3339: Self.now))
    let readings = [FeedReading(name: feed.name, feed: feed)]
    return Scorecard(
      resolve(try library ?? self.library(), feeds: readings, at: now, drafts: false)
    )
  }

  /// The only service's result by one measure.
  func result(_ measure: ScoreMeasure) throws -> ScoreResult {
    try #require(try scorecard().services.first?.results.first { $0.measure == measure })
  }

  func library() throws -> Library {
    var texts = [
      "content/departments.yaml": departments.keys.sorted().map {
        "- id: \($0)\n  name: \($0)\n  post: 政务服务股\n  phone: 0000-8812020\n  complaint: \"12345\"\n"
      }.joined(),
      "content/topics.yaml": "- id: birth\n  name: 生孩子\n",
      "content/channels.yaml": """
      - id: mini
        kind: mini-program
        name: 小程序
        find: 搜
        department: \(departments.keys.sorted()[0])
        accepts_documents: true
      """,
      "content/offices/hall.md":
        "---\ntitle: 大厅\naddress: 虚构路 1 号\nphone: 0000-8810000\nhours: [周一至周五 09:00-17:00]\n---\n",
    ]
    for (department, count) in departments where count > 0 {
      for number in 1...count {
        let id = "\(department)-\(number)"
        texts["content/guides/\(id).md"] = guide(id, department)
      }
    }
    let settings = parseSettings(SourceFile(path: "content/site.yaml", text: "title: 样本"))
    var site = SiteDraft(settings: settings.value)
    for (path, text) in texts.sorted(by: { $0.key < $1.key }) {
      let draft = parse(SourceFile(path: path, text: text), ParsingContext(settings.value))
      site.add(try #require(draft).value)
    }
    let checked = check(site, at: try #require(Instant(rfc3339: Self.now)))
    let problems = checked.problems.filter { $0.severity == .error }
    return try #require(checked.value, "\(problems.map(\.message.en))")
  }

  private func guide(_ id: String, _ department: String) -> String {
    """
    ---
    title: \(id)
    department: \(department)
    topics: [birth]
    \(heads[id] ?? head)
    ---
    一句话。

    ## 所需材料
    \(documents)

    ## 网上办理
    - 入口：mini
    - 答复时限：2 个工作日
    \(visits)
    1. 打开。

    ## 窗口办理
    - 地点：hall
    1. 取号。

    ## 收费
    不收费。

    """
  }
}
