import Diagnostics
import Feeds
import Guides
import Testing

@Suite("A feed of a status page")
struct StatuspageTests {
  static let summary = """
    { "page": { "id": "y2j98763l56x", "name": "清溪政务", "url": "https://status.qingxi.example",
        "time_zone": "Asia/Shanghai", "updated_at": "2026-11-23T09:00:00.123+08:00" },
      "status": { "indicator": "minor", "description": "Minor outage" },
      "components": [
        { "id": "kctbh9vrtdwd", "name": "网上办理", "status": "operational", "group": false,
          "created_at": "2026-01-01T00:00:00Z", "updated_at": "2026-11-20T00:00:00Z" },
        { "id": "other", "name": "别的", "status": "on fire" } ],
      "incidents": [
        { "id": "P31zjtdwqtdz", "name": "短信延迟", "status": "investigating", "impact": "minor",
          "created_at": "2026-11-23T08:00:00Z", "started_at": "2026-11-23T07:50:00Z", "resolved_at": null,
          "updated_at": "2026-11-23T08:20:00Z",
          "incident_updates": [
            { "id": "a", "body": "正在查", "status": "investigating", "created_at": "2026-11-23T08:05:00Z", "display_at": "2026-11-23T08:05:00Z" },
            { "id": "b", "body": "找到了", "status": "identified", "created_at": "2026-11-23T08:20:00Z" } ],
          "components": [ { "id": "kctbh9vrtdwd", "status": "operational" }, { "id": "other" } ] },
        { "id": "elsewhere", "name": "别处", "status": "investigating", "impact": "critical",
          "created_at": "2026-11-23T08:00:00Z", "components": [ { "id": "other" } ] } ],
      "scheduled_maintenances": [
        { "id": "w1z2", "name": "升级", "status": "scheduled", "impact": "maintenance",
          "scheduled_for": "2026-12-01T14:00:00Z", "scheduled_until": "2026-12-01T18:00:00Z",
          "components": [ { "id": "kctbh9vrtdwd" } ] },
        { "id": "done", "name": "旧的", "status": "completed", "components": [] } ] }
    """

  private func changed(_ old: String, _ new: String) -> String {
    #expect(Self.summary.contains(old))
    return Self.summary.replacing(old, with: new)
  }

  private func feed(_ text: String) throws -> StatusFeed {
    let checked = FeedFixture.read(text, .statuspage)
    #expect(checked.problems.map(\.message.zh) == [])
    return try #require(checked.value)
  }

  @Test("speaks of the guides that name its components")
  func components() throws {
    let feed = try feed(Self.summary)
    #expect(feed.generated == (try FeedFixture.moment("2026-11-23T09:00:00+08:00")))
    #expect(feed.channels.count == 1)
    let record = try #require(feed.channels.first)
    #expect(record.guide.text == "birth-registration")
    #expect(record.channel == .online)
    #expect(record.state == .open)
    #expect(record.observation.observed == feed.generated)
    #expect(record.observation.validUntil == feed.generated.adding(seconds: 1800))
    #expect(record.place.pointer == "/components/0")
  }

  @Test("stands for one component of several guides")
  func severalGuides() throws {
    let feed = try feed(changed(#""kctbh9vrtdwd", "name""#, #""x1", "name""#))
    #expect(feed.channels.map(\.guide.text) == ["birth-registration", "marriage"])
    #expect(feed.channels.map(\.channel) == [.online, .counter])
  }

  @Test(
    "knows five words for a state",
    arguments: [
      ("operational", ReportedState.open), ("degraded_performance", .limited),
      ("partial_outage", .limited), ("major_outage", .closed), ("under_maintenance", .closed),
    ]
  )
  func states(word: String, state: ReportedState) throws {
    let feed = try feed(
      changed(#""status": "operational", "group""#, #""status": "\#(word)", "group""#)
    )
    #expect(feed.channels.map(\.state) == [state])
  }

  @Test("with another word leaves the channel unknown")
  func otherStates() throws {
    let feed = try expectFeedProblem(
      .feedEntryInvalid,
      in: changed(#""status": "operational", "group""#, #""status": ‹"OK"›, "group""#),
      "“OK”不是一种状态（/components/0/status）",
      format: .statuspage
    )
    #expect(feed?.channels.map(\.state) == [ReportedState.unknown])
  }

  @Test("with a component twice leaves the channel unknown")
  func componentsStandOnce() throws {
    let feed = try expectFeedProblem(
      .feedEntryTwice,
      in: changed(#"{ "id": "other", "name""#, #"‹{› "id": "kctbh9vrtdwd", "name""#)
        .replacing("on fire", with: "operational"),
      "组件“kctbh9vrtdwd”写了两次（/components/1）",
      format: .statuspage
    )
    #expect(feed?.channels.map(\.state) == [ReportedState.unknown])
  }

  @Test("was seen when it was sent, where that is later than its last change")
  func sentLater() throws {
    let sent = try FeedFixture.moment("2026-11-23T10:00:00+08:00")
    #expect(FeedFixture.read(Self.summary, .statuspage, sent: sent).value?.generated == sent)
    let before = try FeedFixture.moment("2026-11-23T08:00:00+08:00")
    let feed = FeedFixture.read(Self.summary, .statuspage, sent: before).value
    #expect(feed?.generated == (try FeedFixture.moment("2026-11-23T09:00:00+08:00")))
  }

  @Test("without any time is no feed")
  func withoutTime() throws {
    let text = changed(
      #""updated_at": "2026-11-23T09:00:00.123+08:00""#,
      #""updated_at": ‹"today"›"#
    )
    let feed = try expectFeedProblem(
      .feedFrameInvalid,
      in: text,
      "缺少“page.updated_at”（/page/updated_at）",
      format: .statuspage
    )
    #expect(feed == nil)
    try expectFeedProblem(
      .feedFrameInvalid,
      in: #"‹{›"page": {}}"#,
      "这不是 Statuspage 的 summary.json",
      format: .statuspage
    )
  }

  @Test("tells of the incidents that touch a guide, the newest update first")
  func incidents() throws {
    let feed = try feed(Self.summary)
    #expect(feed.incidents.map(\.id.text) == ["p31zjtdwqtdz"])
    let incident = try #require(feed.incidents.first)
    #expect(incident.title == "短信延迟")
    #expect(incident.impact == .limited)
    #expect(incident.affects == [try #require(Affected("guide:birth-registration/online"))])
    #expect(incident.started == (try FeedFixture.moment("2026-11-23T07:50:00Z")))
    #expect(incident.resolved == nil)
    #expect(incident.updates.map(\.text) == ["找到了", "正在查"])
  }

  @Test(
    "knows four words for an impact",
    arguments: [
      ("none", ReportedState.open), ("minor", .limited), ("major", .limited), ("critical", .closed),
    ]
  )
  func impacts(word: String, state: ReportedState) throws {
    #expect(
      try feed(changed(#""impact": "minor""#, #""impact": "\#(word)""#)).incidents[0].impact
        == state
    )
  }

  @Test("with a mistake in an incident keeps it, and nobody knows what it does")
  func incidentsAreKept() throws {
    let impact = try expectFeedProblem(
      .feedEntryInvalid,
      in: changed(#""impact": "minor""#, #""impact": ‹"bad"›"#),
      "“bad”不是一种状态（/incidents/0/impact）",
      format: .statuspage
    )
    #expect(impact?.incidents.first?.impact == .unknown)
    let time = try expectFeedProblem(
      .feedEntryInvalid,
      in: changed(#""resolved_at": null"#, #""resolved_at": ‹"now"›"#),
      "“now”不是一个时刻（/incidents/0/resolved_at）",
      format: .statuspage
    )
    #expect(time?.incidents.first?.impact == .unknown)
    #expect(time?.incidents.first?.resolved == nil)
  }

  @Test("leaves out an incident whose id gives no name")
  func idsAreMade() throws {
    let feed = try expectFeedProblem(
      .feedEntryInvalid,
      in: changed(#""id": "P31zjtdwqtdz""#, #""id": ‹"事件"›"#),
      "“事件”不能写在这里（/incidents/0/id）",
      format: .statuspage
    )
    #expect(feed?.incidents.isEmpty == true)
  }

  @Test("tells of maintenance that is still to come")
  func maintenance() throws {
    let feed = try feed(Self.summary)
    #expect(feed.maintenance.map(\.id.text) == ["w1z2"])
    #expect(feed.maintenance[0].from == (try FeedFixture.moment("2026-12-01T14:00:00Z")))
    #expect(feed.maintenance[0].until == (try FeedFixture.moment("2026-12-01T18:00:00Z")))
    #expect(feed.maintenance[0].affects.count == 1)
  }

  @Test("makes maintenance without an end an incident of which nobody knows what it does")
  func maintenanceIsKept() throws {
    let feed = try expectFeedProblem(
      .feedEntryInvalid,
      in: changed(#""scheduled_until": "2026-12-01T18:00:00Z""#, #""scheduled_until": ‹null›"#),
      "缺少“scheduled_until”（/scheduled_maintenances/0/scheduled_until）",
      format: .statuspage
    )
    #expect(feed?.maintenance.isEmpty == true)
    #expect(feed?.incidents.last?.impact == .unknown)
    #expect(feed?.incidents.last?.affects.count == 1)
  }
}
