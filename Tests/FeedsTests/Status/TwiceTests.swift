import Diagnostics
import Feeds
import Guides
import Testing

@Suite("An entry that stands twice in a feed")
struct TwiceTests {
  @Test("leaves a guide unknown in all channels of both")
  func aGuide() throws {
    let text = FeedFixture.contract(
      replacing: #""half": "P3D" } } ],"#,
      with: #"""
        "half": "P3D" } },
        { "guide": ‹"birth-registration"›, "channels": { "online": { "state": "closed" } },
          "satisfaction": { "window": "P90D", "counts": [1, 1, 1, 1, 1] } },
        { "guide": "marriage", "channels": { "phone": { "state": "open" } } } ],
        """#
    )
    let feed = try #require(
      try expectFeedProblem(
        .feedEntryTwice,
        in: text,
        "指南“birth-registration”写了两次（/services/1/guide）"
      )
    )
    #expect(feed.channels.map(\.state) == [.unknown, .unknown, .open])
    #expect(feed.channels.map(\.channel) == [.online, .counter, .phone])
    #expect(feed.channels[0].replies == .notProvided)
    #expect(feed.services.count == 1)
    #expect(feed.services[0].satisfaction == .notProvided)
    #expect(feed.services[0].complaints == .notProvided)
  }

  @Test("leaves an office unknown")
  func anOffice() throws {
    let text = FeedFixture.contract(
      replacing: #""wait": "PT18M" } ]"#,
      with: #""wait": "PT18M" }, { "office": ‹"chengguan-hall"›, "state": "open" } ]"#
    )
    let feed = try expectFeedProblem(
      .feedEntryTwice,
      in: text,
      "办事地点“chengguan-hall”写了两次（/offices/1/office）"
    )
    #expect(feed?.offices.map(\.state) == [ReportedState.unknown])
    #expect(feed?.offices.first?.waiting == .notProvided)
  }

  @Test("leaves nobody knowing what an incident does")
  func anIncident() throws {
    let text = FeedFixture.contract(
      replacing: #""text": "已联系运营商" } ] } ]"#,
      with: #"""
        "text": "已联系运营商" } ] },
        { "id": ‹"2026-11-22-sms"›, "title": "x", "impact": "open", "affects": ["office:east-hall"],
          "started": "2026-11-21T15:00:00+08:00", "resolved": "2026-11-22T15:00:00+08:00" } ]
        """#
    )
    let feed = try expectFeedProblem(
      .feedEntryTwice,
      in: text,
      "事件“2026-11-22-sms”写了两次（/incidents/1/id）"
    )
    let incident = try #require(feed?.incidents.first)
    #expect(feed?.incidents.count == 1)
    #expect(incident.impact == .unknown)
    #expect(incident.resolved == nil)
    #expect(incident.affects.count == 2)
    #expect(incident.started == (try FeedFixture.moment("2026-11-21T15:00:00+08:00")))
  }

  @Test("makes a maintenance window an incident of which nobody knows what it does")
  func aMaintenanceWindow() throws {
    let text = FeedFixture.contract(
      replacing: #""until": "2026-12-02T02:00:00+08:00" } ]"#,
      with: #"""
        "until": "2026-12-02T02:00:00+08:00" },
        { "id": ‹"2026-12-db"›, "title": "x", "affects": [], "from": "2026-12-03T22:00:00+08:00",
          "until": "2026-12-04T22:00:00+08:00" } ]
        """#
    )
    let feed = try expectFeedProblem(
      .feedEntryTwice,
      in: text,
      "维护“2026-12-db”写了两次（/maintenance/1/id）"
    )
    #expect(feed?.maintenance.isEmpty == true)
    #expect(feed?.incidents.last?.impact == .unknown)
    #expect(feed?.incidents.last?.resolved == (try FeedFixture.moment("2026-12-04T22:00:00+08:00")))
  }
}
