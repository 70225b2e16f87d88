import Decisions
import Feeds
import Guides
import Testing

@testable import Pages

@Suite("The data of the states")
struct StatusDataTests {
  private func busySite(now: String = "2026-11-23T09:05:00+08:00") throws -> SiteContext {
    try statusSite(now: now) { feed in
      try feed.report(.online, .limited) {
        $0.note = "排队"
        $0.replies = try replies(130, of: 412)
        $0.staffOnDuty = .notApplicable
      }
      try feed.report(.counter, .open) {
        $0.waiting = .value(3)
        var handling = Handling(window: try length("P30D"), count: 230)
        handling.half = .value(try length("PT15M"))
        handling.nineInTen = .notApplicable
        $0.handling = .value(handling)
      }
      var service = ServiceRecord(
        guide: try identifier("birth-registration"),
        observation: feed.observation,
        place: feed.place("/services/0")
      )
      service.satisfaction = .value(
        Satisfaction(window: try length("P90D"), counts: [120, 60, 20, 9, 4])
      )
      service.complaints = .notApplicable
      feed.services.append(service)
      try feed.incident(
        affects: [
          .guide(try identifier("birth-registration"), .online), .guide(try identifier("x"), nil),
          .kind(.online),
          .entry(try identifier("portal")), .office(try identifier("chengguan-hall")),
          .department(try identifier("weijian")),
        ],
        updates: [("2026-11-22T20:00:00+08:00", "换了线路。")]
      )
      feed.maintenance.append(
        Maintenance(
          id: try identifier("m"),
          title: "换机器",
          affects: [.kind(.online)],
          from: try moment("2026-11-24T00:00:00+08:00"),
          until: try moment("2026-11-25T00:00:00+08:00"),
          place: feed.place("/maintenance/0")
        )
      )
    }
  }

  @Test(
    "fits its published schema",
    arguments: ["2026-11-23T09:05:00+08:00", "2026-11-23T12:00:00+08:00"]
  )
  func fitsItsSchema(now: String) throws {
    for site in [try busySite(now: now), try fixtureSite(), try fixtureSite(feeds: [.unread])] {
      let schema = try JSONValue(parsing: SchemaFile.status.file(site).bytes)
      let data = try JSONValue(parsing: statusData(site).bytes)
      #expect(SchemaCheck.problems(of: data, with: schema) == [])
    }
  }

  @Test("says when it was made, and whether it is degraded")
  func generatedAndDegraded() throws {
    let data = try JSONValue(parsing: statusData(try busySite()).bytes)
    #expect(data["generated"]?.text == "2026-11-23T09:05:00+08:00")
    #expect(data["degraded"] == .bool(false))
    let late = try JSONValue(
      parsing: statusData(try busySite(now: "2026-11-23T12:00:00+08:00")).bytes
    )
    #expect(late["degraded"] == .bool(true))
    let channel = late["guides"]?[0]?["channels"]?[0]
    #expect(channel?["state"]?.text == "unknown")
    #expect(channel?["last_known"]?.text == "limited")
    #expect(channel?["replies"] == nil, "a figure that does not count is not given")
  }

  @Test("a figure is a value, null where not applicable, left out where not provided")
  func figures() throws {
    let data = try JSONValue(parsing: statusData(try busySite()).bytes)
    let guide = try #require(data["guides"]?[0])
    let online = try #require(guide["channels"]?[0])
    #expect(online["staff_on_duty"] == .null)
    #expect(online["waiting"] == nil)
    #expect(online["replies"]?["on_time"] == .number(130))
    #expect(online["replies"]?["answered"] == nil)
    #expect(online["replies"]?["half"]?.text == "P3D")
    #expect(
      online["on_time"]
        == (try JSONValue(
          #"{"part":130,"count":412,"lower":279,"upper":355,"oldest_overdue":false}"#
        ))
    )
    let counter = try #require(guide["channels"]?[1])
    #expect(counter["waiting"] == .number(3))
    #expect(counter["replies"] == nil)
    #expect(counter["handling"]?["half"]?.text == "PT15M")
    #expect(counter["handling"]?["nine_in_ten"] == .null)
    #expect(guide["satisfaction"]?["counts"]?.items.count == 5)
    #expect(guide["complaints"] == .null)
    #expect(
      data["incidents"]?[0]?["affects"]?.items.map(\.text) == [
        "guide:birth-registration/online", "guide:x", "channel:online", "channel:portal",
        "office:chengguan-hall", "department:weijian",
      ]
    )
  }

  @Test(
    "says what the pages say",
    arguments: ["2026-11-23T09:05:00+08:00", "2026-11-23T12:00:00+08:00"]
  )
  func equalsThePages(now: String) throws {
    let site = try busySite(now: now)
    let data = try JSONValue(parsing: statusData(site).bytes)
    let page = try site.mainPart("status/departments/weijian/index.html")
    var rows: [String] = []
    for guide in data["guides"]?.items ?? [] {
      for channel in guide["channels"]?.items ?? [] {
        func text(_ name: String) -> String { channel[name]?.text ?? "" }
        rows.append(
          #"data-guide="\#(guide["id"]?.text ?? "")" data-channel="\#(text("channel"))" "#
            + #"data-state="\#(text("state"))" data-answering="\#(text("answering"))" "#
            + #"data-observed="\#(text("observed"))" data-expires="\#(text("valid_until"))""#
        )
      }
    }
    #expect(rows.count == 2)
    for row in rows { #expect(page.contains(row), "\(row)") }
    #expect(page.ranges(of: "data-channel=").count == rows.count)
    let incidents = data["incidents"]?.items.compactMap { $0["id"]?.text } ?? []
    #expect(incidents == ["2026-11-22-sms"])
    for incident in incidents {
      #expect(site.file("status/incidents/\(incident)/index.html") != nil)
    }
  }

  @Test("has a line for each guide, office and incident, sorted")
  func sorted() throws {
    let lines = String(decoding: statusData(try busySite()).bytes, as: UTF8.self)
      .split(separator: "\n")
    #expect(lines.count { $0.hasPrefix(#"{"id":"birth-registration""#) } == 1)
    #expect(lines.count { $0.hasPrefix(#"{"id":"chengguan-hall""#) } == 1)
  }
}

extension FeedReading {
  fileprivate static let unread = FeedReading(name: "status/none.json", feed: nil)
}
