import Diagnostics
import Feeds
import Guides
import Testing

@Suite("The contract's example")
struct ContractExampleTests {
  private func feed() throws -> StatusFeed {
    let checked = FeedFixture.read(FeedFixture.contract)
    #expect(checked.problems.map(\.message.en) == [])
    return try #require(checked.value)
  }

  @Test("tells when it was made, for how long it counts, and who measures")
  func theFrame() throws {
    let feed = try feed()
    #expect(feed.name == "status.json")
    #expect(feed.generated == (try FeedFixture.moment("2026-11-23T09:05:00+08:00")))
    #expect(feed.validFor == (try FeedFixture.span("PT30M")))
    let phone = Telephone(written: "0000-8812345")
    #expect(feed.source == StatusFeed.Source(name: "县政务服务运行监测", phone: phone))
    #expect(phone != nil)
  }

  @Test("tells how an online channel runs and is answered")
  func theOnlineChannel() throws {
    let record = try #require(try feed().channels.first)
    let observed = try FeedFixture.moment("2026-11-23T09:03:00+08:00")
    #expect(record.guide.text == "birth-registration")
    #expect(record.channel == .online)
    #expect(record.state == .open)
    #expect(record.observation.observed == observed)
    #expect(record.observation.validUntil == observed.adding(seconds: 1800))
    #expect(record.note == "短信会晚几分钟")
    #expect(record.staffOnDuty == .value(1))
    #expect(record.waiting == .notProvided)
    #expect(record.handling == .notProvided)
    var replies = Replies(window: try FeedFixture.span("P30D"), received: 412)
    replies.answered = .value(171)
    replies.onTime = .value(130)
    replies.half = .value(try FeedFixture.span("P3D"))
    replies.nineInTen = .value(try FeedFixture.span("P12D"))
    replies.oldestWaiting = .value(try FeedFixture.span("P14D"))
    #expect(record.replies == .value(replies))
    #expect(record.place == FeedPlace(feed: "status.json", pointer: "/services/0/channels/online"))
  }

  @Test("tells how a counter runs, at the feed's own time")
  func theCounter() throws {
    let record = try #require(try feed().channels.last)
    #expect(record.channel == .counter)
    #expect(record.observation.observed == (try feed().generated))
    #expect(record.waiting == .value(3))
    #expect(record.replies == .notProvided)
    var handling = Handling(window: try FeedFixture.span("P30D"), count: 230)
    handling.half = .value(try FeedFixture.span("PT15M"))
    handling.nineInTen = .value(try FeedFixture.span("PT25M"))
    #expect(record.handling == .value(handling))
  }

  @Test("tells what citizens said of a service")
  func theService() throws {
    let record = try #require(try feed().services.first)
    let window = try FeedFixture.span("P90D")
    var satisfaction = Satisfaction(window: window, counts: [120, 60, 20, 9, 4])
    satisfaction.unrated = .value(300)
    var complaints = Complaints(window: window, received: 7)
    complaints.resolved = .value(5)
    complaints.half = .value(try FeedFixture.span("P3D"))
    #expect(record.satisfaction == .value(satisfaction))
    #expect(record.complaints == .value(complaints))
    #expect(record.place.pointer == "/services/0")
  }

  @Test("tells how long one waits at an office")
  func theOffice() throws {
    let record = try #require(try feed().offices.first)
    #expect(record.office.text == "chengguan-hall")
    #expect(record.state == .open)
    #expect(record.waiting == .value(12))
    #expect(record.wait == .value(try FeedFixture.span("PT18M")))
    #expect(record.observation.observed == (try feed().generated))
  }

  @Test("tells of an incident, the newest update first")
  func theIncident() throws {
    let incident = try #require(try feed().incidents.first)
    #expect(incident.id.text == "2026-11-22-sms")
    #expect(incident.title == "短信通知延迟")
    #expect(incident.impact == .limited)
    #expect(incident.affects == [Affected("guide:birth-registration/online")])
    #expect(incident.started == (try FeedFixture.moment("2026-11-22T15:00:00+08:00")))
    #expect(incident.resolved == nil)
    #expect(incident.updates.map(\.text) == ["已联系运营商", "正在查"])
  }

  @Test("tells of a maintenance window")
  func theMaintenance() throws {
    let window = try #require(try feed().maintenance.first)
    #expect(window.id.text == "2026-12-db")
    #expect(window.affects == [.kind(.online)])
    #expect(window.from == (try FeedFixture.moment("2026-12-01T22:00:00+08:00")))
    #expect(window.until == (try FeedFixture.moment("2026-12-02T02:00:00+08:00")))
  }

  @Test(
    "keeps the three words of a figure apart",
    arguments: [
      (#""staff_on_duty": 1,"#, Figure<Int>.value(1)), (#""staff_on_duty": 0,"#, .value(0)),
      (#""staff_on_duty": null,"#, .notApplicable), ("", .notProvided),
    ]
  )
  func threeWords(written: String, figure: Figure<Int>) throws {
    let text = FeedFixture.contract(replacing: #""staff_on_duty": 1,"#, with: written)
    let checked = FeedFixture.read(text)
    #expect(checked.problems.isEmpty)
    #expect(checked.value?.channels.first?.staffOnDuty == figure)
  }

  @Test("has no replies to measure where they are null")
  func aGroupIsNotApplicable() throws {
    let text = FeedFixture.contract(
      replacing:
        #""satisfaction": { "window": "P90D", "counts": [120, 60, 20, 9, 4], "unrated": 300 }"#,
      with: #""satisfaction": null"#
    )
    let checked = FeedFixture.read(text)
    #expect(checked.problems.isEmpty)
    #expect(checked.value?.services.first?.satisfaction == .notApplicable)
  }
}
