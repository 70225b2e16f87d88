import Decisions
import Feeds
import Guides
import Testing

/// What a citizen is told of how well a service is done, measure by measure.
@Suite("The scorecard's measures")
struct ScorecardTests {
  /// A feed's figure, and what the measure makes of it.
  struct Case: Sendable, CustomTestStringConvertible {
    var name: String
    var measure: ScoreMeasure
    var state: ScoreResult.State
    var points: Int?
    var doubts: [ScoreDoubt]
    var tell: @Sendable (inout ScorecardSite) throws -> Void
    var testDescription: String { "\(measure): \(name)" }

    init(
      _ measure: ScoreMeasure,
      _ name: String,
      _ state: ScoreResult.State,
      _ points: Int? = nil,
      doubts: [ScoreDoubt] = [],
      tell: @escaping @Sendable (inout ScorecardSite) throws -> Void
    ) {
      self.name = name
      self.measure = measure
      self.state = state
      self.points = points
      self.doubts = doubts
      self.tell = tell
    }
  }

  static func online(
    _ measure: ScoreMeasure,
    _ name: String,
    _ state: ScoreResult.State,
    _ points: Int? = nil,
    doubts: [ScoreDoubt] = [],
    ago: String = "PT2M",
    change: @escaping @Sendable (inout ChannelRecord) throws -> Void
  ) -> Case {
    Case(measure, name, state, points, doubts: doubts) { site in
      var record = try ScorecardSite.channel(ago: ago)
      try change(&record)
      site.feed.channels.append(record)
    }
  }

  static func service(
    _ measure: ScoreMeasure,
    _ name: String,
    _ state: ScoreResult.State,
    _ points: Int? = nil,
    doubts: [ScoreDoubt] = [],
    ago: String = "PT2M",
    change: @escaping @Sendable (inout ServiceRecord) throws -> Void
  ) -> Case {
    Case(measure, name, state, points, doubts: doubts) { site in
      var record = try ScorecardSite.service(ago: ago)
      try change(&record)
      site.feed.services.append(record)
    }
  }

  static let running = [
    Case(.running, "no record", .notProvided) { _ in },
    online(.running, "open, the counter unknown", .measured, 100) { $0.state = .open },
    online(.running, "limited counts half", .measured, 50) { $0.state = .limited },
    online(.running, "closed", .measured, 0) { $0.state = .closed },
    online(.running, "unknown", .notProvided) { $0.state = .unknown },
    online(.running, "stale", .notProvided, ago: "PT31M") { $0.state = .open },
    Case(.running, "one of two open", .measured, 50) { site in
      site.feed.channels = [
        try ScorecardSite.channel(),
        try ScorecardSite.channel("weijian-1", .counter, state: .closed),
      ]
    },
  ]

  static let answering = [
    online(.answering, "no figure", .notProvided) { _ in },
    online(.answering, "null", .notApplicable) { $0.replies = .notApplicable },
    online(.answering, "19 requests prove nothing", .unproven, doubts: [.tooFew]) {
      $0.replies = try ScorecardSite.replies(19, of: 19)
    },
    online(.answering, "20 of 20 prove 88 per cent", .measured, 88) {
      $0.replies = try ScorecardSite.replies(20, of: 20)
    },
    online(.answering, "none of 20", .measured, 0) {
      $0.replies = try ScorecardSite.replies(0, of: 20)
    },
    online(.answering, "130 of 412 prove 27 per cent", .measured, 27) {
      $0.replies = try ScorecardSite.replies(130, of: 412)
    },
    online(.answering, "how many on time is not said", .notProvided) {
      $0.replies = try ScorecardSite.replies(nil, of: 412)
    },
    online(.answering, "more on time than received", .unproven, doubts: [.contradictory]) {
      $0.replies = try ScorecardSite.replies(21, of: 20)
    },
    online(.answering, "no number that can be", .unproven, doubts: [.contradictory]) {
      $0.replies = try ScorecardSite.replies(2_000_000_000, of: 2_000_000_001)
    },
    online(.answering, "stale", .notProvided, ago: "PT31M") {
      $0.replies = try ScorecardSite.replies(400, of: 412)
    },
  ]

  static let staffed = [
    online(.staffed, "no figure", .notProvided) { _ in },
    online(.staffed, "null", .notApplicable) { $0.staffOnDuty = .notApplicable },
    online(.staffed, "somebody", .measured, 100) { $0.staffOnDuty = .value(1) },
    online(.staffed, "nobody", .measured, 0) { $0.staffOnDuty = .value(0) },
    online(.staffed, "stale", .notProvided, ago: "PT31M") { $0.staffOnDuty = .value(1) },
    Case(.staffed, "the last day of the post", .measured, 100) { site in
      try site.fill(until: "2026-11-23")
    },
    Case(.staffed, "the day after: vacant, whatever a feed says", .measured, 0) { site in
      try site.fill(until: "2026-11-22")
    },
    Case(.staffed, "nobody is named for the post", .notProvided) { site in
      site.head = "reviewed: 2026-10-20"
      var record = try ScorecardSite.channel()
      record.staffOnDuty = .value(1)
      site.feed.channels = [record]
    },
  ]

  static let satisfaction = [
    service(.satisfaction, "no figure", .notProvided) { _ in },
    service(.satisfaction, "null", .notApplicable) { $0.satisfaction = .notApplicable },
    service(.satisfaction, "19 grades prove nothing", .unproven, doubts: [.tooFew]) {
      $0.satisfaction = try ScorecardSite.satisfaction([10, 9, 0, 0, 0], unrated: .value(0))
    },
    service(.satisfaction, "20 grades, 17 satisfied", .measured, 67) {
      $0.satisfaction = try ScorecardSite.satisfaction([10, 7, 1, 1, 1], unrated: .value(20))
    },
    service(.satisfaction, "more did not grade", .unproven, doubts: [.mostlyUnrated]) {
      $0.satisfaction = try ScorecardSite.satisfaction([10, 7, 1, 1, 1], unrated: .value(21))
    },
    service(
      .satisfaction,
      "how many did not grade is not said",
      .unproven,
      doubts: [.unratedUnsaid]
    ) {
      $0.satisfaction = try ScorecardSite.satisfaction([10, 7, 1, 1, 1], unrated: .notProvided)
    },
    service(.satisfaction, "19 in 20 the best grade", .unproven, doubts: [.oneGrade]) {
      $0.satisfaction = try ScorecardSite.satisfaction([95, 5, 0, 0, 0], unrated: .value(0))
    },
    service(.satisfaction, "fewer than 19 in 20", .measured, 97) {
      $0.satisfaction = try ScorecardSite.satisfaction([94, 6, 0, 0, 0], unrated: .value(0))
    },
    service(.satisfaction, "four grades", .unproven, doubts: [.contradictory]) {
      $0.satisfaction = try ScorecardSite.satisfaction([30, 6, 0, 0], unrated: .value(0))
    },
    service(.satisfaction, "stale", .notProvided, ago: "PT31M") {
      $0.satisfaction = try ScorecardSite.satisfaction([10, 7, 1, 1, 1], unrated: .value(0))
    },
  ]

  static let complaints = [
    service(.complaints, "no figure", .notProvided) { _ in },
    service(.complaints, "null", .notApplicable) { $0.complaints = .notApplicable },
    service(.complaints, "19 complaints prove nothing", .unproven, doubts: [.tooFew]) {
      $0.complaints = try ScorecardSite.complaints(19, of: 19)
    },
    service(.complaints, "20 complaints", .measured, 88) {
      $0.complaints = try ScorecardSite.complaints(20, of: 20)
    },
    service(.complaints, "how many were resolved is not said", .notProvided) {
      $0.complaints = try ScorecardSite.complaints(nil, of: 20)
    },
    service(.complaints, "stale", .notProvided, ago: "PT31M") {
      $0.complaints = try ScorecardSite.complaints(20, of: 20)
    },
  ]

  static func guide(
    _ measure: ScoreMeasure,
    _ name: String,
    _ state: ScoreResult.State,
    _ points: Int? = nil,
    _ head: String
  ) -> Case {
    Case(measure, name, state, points) { $0.head = head }
  }

  static let guides = [
    guide(.freshness, "reviewed a year ago to the day", .measured, 100, "reviewed: 2025-11-23"),
    guide(.freshness, "reviewed a year and a day ago", .measured, 0, "reviewed: 2025-11-22"),
    guide(.freshness, "the day is not said", .notProvided, nil, "audience: person"),
    guide(.freshness, "a day to come", .notProvided, nil, "reviewed: 2026-11-24"),
    guide(.owner, "post and stand-in", .measured, 100, "owner: { post: 岗, standin: 科 }"),
    guide(.owner, "a post only", .measured, 50, "owner: { post: 岗 }"),
    guide(.owner, "nobody", .measured, 0, "audience: person"),
    guide(
      .owner,
      "lapsed",
      .measured,
      0,
      "owner: { post: 岗, standin: 科, until: 2026-11-22 }"
    ),
    guide(
      .owner,
      "not filled yet",
      .measured,
      0,
      "owner: { post: 岗, standin: 科, from: 2026-11-24 }"
    ),
    guide(.burden, "within the budget", .measured, 100, "audience: person"),
    Case(.burden, "twice the documents", .measured, 83) { site in
      site.documents = (1...16).map { "- 材料\($0)：原件\n" }.joined()
    },
  ]

  @Test(
    "a figure gives points, or a word for why not",
    arguments: running + answering + staffed + satisfaction + complaints + guides
  )
  func aFigureGivesPoints(example: Case) throws {
    var site = try ScorecardSite()
    try example.tell(&site)
    let result = try site.result(example.measure)
    #expect(result.state == example.state)
    #expect(result.points == example.points)
    #expect(result.doubts == example.doubts)
  }

  @Test("what proves nothing keeps its counts")
  func countsAreKept() throws {
    var site = try ScorecardSite()
    var record = try ScorecardSite.service()
    record.satisfaction = try ScorecardSite.satisfaction([120, 60, 20, 9, 4], unrated: .value(300))
    site.feed.services = [record]
    let result = try site.result(.satisfaction)
    #expect(result.state == .unproven)
    #expect(result.tally.grades == [120, 60, 20, 9, 4])
    #expect(result.tally.unrated == 300)
    #expect(result.windows?.lowerBound.description == "P90D")
    #expect(result.observed?.upperBound.description == "2026-11-23T09:03:00+08:00")
  }

  @Test("a stale record leaves the time at which it was true")
  func aStaleRecordLeavesItsTime() throws {
    var site = try ScorecardSite()
    site.feed.channels = [try ScorecardSite.channel(ago: "PT45M")]
    #expect(try site.result(.running).expired?.description == "2026-11-23T08:20:00+08:00")
  }

  @Test("an online way that does not say its visits is no lighter for it")
  func unsaidVisitsAreNotLight() throws {
    var site = try ScorecardSite()
    let said = try site.result(.burden)
    #expect(said.tally.burden?.visits == 1)
    #expect(said.rankingPoints == 100)
    site.visits = ""
    let unsaid = try site.result(.burden)
    #expect(unsaid.tally.burden?.visits == nil)
    #expect(unsaid.points == 100)
    #expect(unsaid.rankingPoints == 66)
  }

  @Test("missing data is neither nothing nor full: the score is of what there is")
  func missingDataIsNeitherNothingNorFull() throws {
    var site = try ScorecardSite()
    var record = try ScorecardSite.channel(state: .limited)
    record.replies = try ScorecardSite.replies(130, of: 412)
    site.feed.channels = [record]
    let department = try #require(try site.scorecard().departments.first)
    #expect(department.applicable.count == 8)
    #expect(
      department.measured.map(\.measure) == [.running, .answering, .freshness, .owner, .burden]
    )
    // (50×15 + 27×20 + 100×10 + 100×10 + 100×10) ÷ (15 + 20 + 10 + 10 + 10)
    #expect(department.points == 66)
    // Of two channels one has a record: (25×15 + 27×20 + 3000) ÷ 100
    #expect(department.rankingPoints == 39)
  }

  @Test("without a feed only guides are assessed")
  func withoutAFeed() throws {
    let department = try #require(try ScorecardSite().scorecard().departments.first)
    #expect(department.measured.map(\.measure) == [.freshness, .owner, .burden])
    #expect(department.points == 100)
    #expect(department.rankingPoints == 30)
  }

  @Test("an incident lowers the score of a channel, and takes no place from who announces it")
  func announcingCostsNoPlace() throws {
    var site = try ScorecardSite()
    site.feed.channels = [try ScorecardSite.channel()]
    let before = try site.result(.running)
    site.feed.incidents = [
      Incident(
        id: try #require(Identifier("sms")),
        title: "短信延迟",
        impact: .limited,
        affects: [.kind(.online)],
        started: site.feed.generated,
        resolved: nil,
        observation: try ScorecardSite.observation(),
        place: FeedPlace(feed: "status.json", pointer: "/incidents/0")
      )
    ]
    let after = try site.result(.running)
    #expect(before.points == 100)
    #expect(after.points == 50)
    #expect(after.rankingPoints == before.rankingPoints)
  }

  @Test("a department without guides has no rank; equal ones share theirs")
  func equalOnesShareTheirRank() throws {
    var site = try ScorecardSite()
    site.departments = ["a": 1, "b": 2, "c": 0, "d": 1]
    site.heads["d-1"] = "reviewed: 2026-10-20"
    let departments = try site.scorecard().departments
    #expect(departments.map(\.id.text) == ["a", "b", "d", "c"])
    #expect(departments.map(\.rank) == [1, 1, 3, nil])
    #expect(departments.map(\.isTied) == [true, true, false, false])
  }

  @Test("of two with the same ranking points the one that reports more stands first")
  func moreReportsStandFirst() throws {
    var site = try ScorecardSite()
    site.departments = ["a": 1, "b": 1]
    site.feed.channels = [try ScorecardSite.channel("b-1", state: .closed)]
    let departments = try site.scorecard().departments
    #expect(departments.map(\.id.text) == ["b", "a"])
    #expect(departments.map(\.rank) == [1, 2])
  }
}

extension ScorecardSite {
  /// The post is filled until a day, and a feed says that somebody is there.
  fileprivate mutating func fill(until day: String) throws {
    head = "owner: { post: 登记岗, standin: 服务科, until: \(day) }"
    var record = try Self.channel()
    record.staffOnDuty = .value(2)
    feed.channels = [record]
  }
}
