import Diagnostics
import Feeds
import Testing

@testable import Decisions
@testable import Guides

/// One guide with every way there is and what feeds say of it, to change in one place. It is five past nine
/// on Monday, 23 November 2026; what is reported was observed at three minutes past and counts for half an
/// hour.
struct Scene {
  var library: Library
  var guide: Guide
  /// Later feeds of the site stand behind.
  var feeds: [StatusFeed]
  var now: Instant

  init() throws {
    library = try Self.library.get()
    guide = try #require(library.guides.first)
    guide.channels.removeAll { $0.kind != .online && $0.kind != .counter }
    feeds = [
      StatusFeed(
        name: "monitor.json",
        generated: try moment("2026-11-23 09:05:00"),
        validFor: try length("PT30M")
      )
    ]
    now = try moment("2026-11-23 09:05:00")
  }

  static let place = FeedPlace(feed: "monitor.json", pointer: "/")

  // MARK: What the guide says

  mutating func change(_ kind: ChannelKind, _ change: (inout Channel) throws -> Void) throws {
    let index = try #require(guide.channels.firstIndex { $0.kind == kind })
    try change(&guide.channels[index])
  }

  mutating func keep(_ kinds: ChannelKind...) throws {
    guide = try #require(library.guides.first)
    guide.channels.removeAll { !kinds.contains($0.kind) }
  }

  /// `nil` is a counter in words, without an office of the site.
  mutating func places(_ offices: String?...) throws {
    try change(.counter) { channel in
      channel.places = try offices.map {
        CounterPlace(office: try $0.map { try identifier($0) }, detail: nil)
      }
    }
  }

  mutating func close(_ entry: String, on closed: String) throws {
    let index = try #require(library.channels.firstIndex { $0.id.text == entry })
    library.channels[index].closed = try day(closed)
  }

  // MARK: What the feeds say

  mutating func report(
    _ kind: ChannelKind,
    _ state: ReportedState = .open,
    guide: String = "birth",
    at observed: String = "2026-11-23 09:03:00",
    validFor: String = "PT30M",
    feed: Int = 0,
    _ change: (inout ChannelRecord) throws -> Void = { _ in }
  ) throws {
    var record = ChannelRecord(
      guide: try identifier(guide),
      channel: kind,
      state: state,
      observation: Observation(observed: try moment(observed), validFor: try length(validFor)),
      place: Self.place
    )
    try change(&record)
    addFeeds(through: feed)
    feeds[feed].channels.append(record)
  }

  mutating func replies(
    _ onTime: Int?,
    of received: Int,
    answered: Int? = nil,
    oldest: String? = nil,
    nineInTen: String? = nil,
    state: ReportedState = .open,
    at observed: String = "2026-11-23 09:03:00"
  ) throws {
    var replies = Replies(window: try length("P30D"), received: received)
    if let onTime { replies.onTime = .value(onTime) }
    if let answered { replies.answered = .value(answered) }
    if let oldest { replies.oldestWaiting = .value(try length(oldest)) }
    if let nineInTen { replies.nineInTen = .value(try length(nineInTen)) }
    try report(.online, state, at: observed) { $0.replies = .value(replies) }
  }

  mutating func handling(_ kind: ChannelKind = .counter, nineInTen: String) throws {
    var handling = Handling(window: try length("P30D"), count: 230)
    handling.nineInTen = .value(try length(nineInTen))
    try report(kind) { $0.handling = .value(handling) }
  }

  mutating func office(
    _ office: String,
    _ state: ReportedState,
    at observed: String = "2026-11-23 09:03:00",
    validFor: String = "PT30M"
  ) throws {
    feeds[0].offices.append(
      OfficeRecord(
        office: try identifier(office),
        state: state,
        observation: Observation(observed: try moment(observed), validFor: try length(validFor)),
        place: Self.place
      )
    )
  }

  mutating func incident(
    _ impact: ReportedState,
    _ affects: String...,
    started: String = "2026-11-22 15:00:00",
    resolved: String? = nil,
    at observed: String = "2026-11-23 09:05:00"
  ) throws {
    feeds[0].incidents.append(
      Incident(
        id: try identifier("incident-\(feeds[0].incidents.count)"),
        title: "短信通知延迟",
        impact: impact,
        affects: try affects.map { try #require(Affected($0)) },
        started: try moment(started),
        resolved: try resolved.map { try moment($0) },
        observation: Observation(observed: try moment(observed), validFor: try length("PT30M")),
        place: Self.place
      )
    )
  }

  mutating func maintenance(
    _ affects: String...,
    from: String = "2026-11-23 00:00:00",
    until: String = "2026-11-24 00:00:00"
  ) throws {
    feeds[0].maintenance.append(
      Maintenance(
        id: try identifier("window-\(feeds[0].maintenance.count)"),
        title: "数据库升级",
        affects: try affects.map { try #require(Affected($0)) },
        from: try moment(from),
        until: try moment(until),
        place: Self.place
      )
    )
  }

  private mutating func addFeeds(through last: Int) {
    while feeds.count <= last { feeds.append(feeds[0].empty) }
  }

  // MARK: What follows

  func site() -> ResolvedSite {
    var library = library
    library.guides = [guide]
    let readings = feeds.map { FeedReading(name: $0.name, feed: $0) }
    return resolve(library, feeds: readings, at: now, drafts: false)
  }

  func resolved() throws -> ResolvedGuide { try #require(site().guides.first) }

  func standing(_ kind: ChannelKind = .online) throws -> Standing {
    try #require(try resolved().standing(kind))
  }

  static let library = Result { try makeLibrary() }
}

extension StatusFeed {
  var empty: StatusFeed { StatusFeed(name: name, generated: generated, validFor: validFor) }
}

/// A case of a table: what is changed, and what follows.
struct SceneCase: Sendable, CustomTestStringConvertible {
  let testDescription: String
  let expected: String
  let change: @Sendable (inout Scene) throws -> Void

  init(
    _ name: String,
    _ expected: String,
    _ change: @escaping @Sendable (inout Scene) throws -> Void
  ) {
    testDescription = name
    self.expected = expected
    self.change = change
  }

  func scene() throws -> Scene {
    var scene = try Scene()
    try change(&scene)
    return scene
  }
}

/// Libraries are made by reading and checking a site; tests then change one value of one.
private func makeLibrary() throws -> Library {
  let office = """
    ---
    title: 大厅
    address: 虚构路 1 号
    phone: 0000-8810000
    hours: [周一至周五 09:00-12:00 13:30-17:00]
    ---
    """
  let texts = [
    "content/departments.yaml": """
    - { id: weijian, name: 卫生健康局, post: 政务服务股, phone: 0000-8812020 }
    """,
    "content/topics.yaml": "- { id: birth, name: 生孩子 }",
    "content/channels.yaml": """
    - { id: mini, kind: mini-program, name: 小程序, find: 搜一搜, department: weijian, accepts_documents: true }
    - { id: web, kind: web, name: 网站, find: 搜一搜, department: weijian, accepts_documents: true }
    """,
    "content/offices/hall.md": office, "content/offices/annex.md": office,
    "content/guides/birth.md": """
    ---
    title: 生育登记
    department: weijian
    owner: { post: 生育登记岗, standin: 政务服务科, phone: 0000-8810021 }
    topics: [birth]
    audience: person
    reviewed: 2026-10-20
    ---
    不收费。

    ## 所需材料
    不需要材料。

    ## 网上办理
    - 入口：mini
    - 答复时限：2 个工作日
    - 到现场次数：0
    1. 上传。

    ## 窗口办理
    - 地点：hall
    1. 取号。

    ## 电话办理
    - 电话：0000-8810021
    1. 打电话。

    ## 邮寄办理
    - 地址：虚构路 1 号
    1. 寄出。

    ## 帮办代办
    - 电话：0000-8810021
    1. 预约。
    """,
  ]
  let settings = parseSettings(SourceFile(path: "content/site.yaml", text: "title: 样本"))
  var site = SiteDraft(settings: settings.value)
  for (path, text) in texts.sorted(by: { $0.key < $1.key }) {
    let draft = parse(SourceFile(path: path, text: text), ParsingContext(settings.value))
    site.add(try #require(draft).value)
  }
  let checked = check(site, at: try moment("2026-11-23 09:05:00"))
  for problem in checked.problems where problem.severity == .error {
    Issue.record("\(problem.path):\(problem.start.line): \(problem.message.en)")
  }
  var library = try #require(checked.value)
  library.calendar = try NationalCalendar.calendar()
  return library
}
