import Feeds
import Testing

@testable import Decisions
@testable import Guides

/// When the same inputs would give another site.
@Suite("The next change")
struct NextChangeTests {
  static let cases = [
    SceneCase("answers are due a day later", "2026-11-24 00:00:00: 1 replyDatesMove") { _ in },
    SceneCase("nothing is promised", "never") { try $0.keep(.phone) },
    SceneCase("a record ends behind its last second", "2026-11-23 09:33:01: 1 recordExpires") {
      try $0.report(.online)
    },
    SceneCase("records of a channel and an office", "2026-11-23 09:33:01: 2 recordExpires") {
      try $0.report(.online)
      try $0.office("hall", .open)
    },
    SceneCase("a record that has ended", "2026-11-24 00:00:00: 1 replyDatesMove") {
      try $0.report(.online, at: "2026-11-23 08:00:00")
    },
    SceneCase("a record whose clock is ahead", "2026-11-23 09:08:00: 1 recordBegins") {
      try $0.report(.online, at: "2026-11-23 09:10:00")
    },
    SceneCase("an incident is told until", "2026-11-23 09:25:01: 1 recordExpires") {
      try $0.incident(.closed, "channel:online", at: "2026-11-23 08:55:00")
    },
    SceneCase("an incident begins", "2026-11-23 09:06:00: 1 incidentBegins") {
      try $0.incident(.closed, "channel:online", started: "2026-11-23 09:06:00")
    },
    SceneCase("an incident ends", "2026-11-23 09:20:00: 1 incidentEnds") {
      try $0.incident(.closed, "channel:online", resolved: "2026-11-23 09:20:00")
    },
    SceneCase("an incident has ended", "2026-11-24 00:00:00: 1 replyDatesMove") {
      try $0.incident(.closed, "channel:online", resolved: "2026-11-23 09:05:00")
    },
    SceneCase("a window begins", "2026-11-23 22:00:00: 1 maintenanceBegins") {
      try $0.maintenance(
        "channel:online",
        from: "2026-11-23 22:00:00",
        until: "2026-11-24 02:00:00"
      )
    },
    SceneCase("a window ends", "2026-11-23 12:00:00: 1 maintenanceEnds") {
      try $0.maintenance("channel:online", until: "2026-11-23 12:00:00")
    },
    SceneCase(
      "a window begins at midnight, when dates move and a post ends",
      "2026-11-24 00:00:00: 1 maintenanceBegins, 1 postChanges, 1 replyDatesMove"
    ) {
      try $0.maintenance(
        "channel:online",
        from: "2026-11-24 00:00:00",
        until: "2026-11-25 00:00:00"
      )
      $0.guide.owner?.until = try day("2026-11-23")
    },
    SceneCase(
      "a post is filled",
      "2026-11-24 00:00:00: 1 postChanges, 1 replyDatesMove"
    ) { $0.guide.owner?.from = try day("2026-11-24") },
    SceneCase("a channel of the register closes", "2026-11-24 00:00:00: 1 channelCloses") {
      try $0.keep(.phone)
      try $0.close("mini", on: "2026-11-24")
    },
    SceneCase("a guide ends", "2026-11-23 18:00:00: 1 guideEnds") {
      $0.guide.expires = try moment("2026-11-23 18:00:00")
    },
    SceneCase("a guide that has ended changes no more", "never") {
      $0.guide.expires = try moment("2026-11-23 09:05:00")
    },
    SceneCase("a guide begins", "2026-11-23 18:00:00: 1 guideBegins") {
      $0.guide.publish = try moment("2026-11-23 18:00:00")
    },
    SceneCase(
      "a review is overdue the day after it was due",
      "2026-11-24 00:00:00: 1 reviewOverdue"
    ) {
      try $0.keep(.phone)
      $0.guide.reviewed = try day("2026-05-23")
      $0.library.settings.reviewMonths = 6
    },
    SceneCase("the hours that a closure takes end", "2026-11-23 12:00:00: 1 openingPasses") {
      try $0.keep(.counter)
      try $0.report(.counter, .closed, validFor: "P1D")
    },
    SceneCase("the opening that is named has come", "2026-11-23 13:30:00: 1 openingPasses") {
      try $0.keep(.counter)
      $0.now = try moment("2026-11-23 12:15:00")
      try $0.report(.counter, .closed, validFor: "P1D")
    },
  ]

  @Test("is the earliest, with its counts", arguments: cases)
  func isTheEarliest(example: SceneCase) throws {
    var scene = try example.scene()
    // A review is due some day, and the feed is read anew; not of interest but where it is tested.
    if example.testDescription.contains("review") == false { scene.guide.reviewed = nil }
    let readings = scene.feeds.map {
      FeedReading(name: $0.name, feed: $0, isLastGoodCopy: true)
    }
    #expect(scene.next(readings) == example.expected)
  }

  @Test("a feed is out of date behind its last second, a copy of it is already")
  func aFeedIsOutOfDate() throws {
    var scene = try Scene()
    scene.guide.reviewed = nil
    #expect(
      scene.next([FeedReading(name: "", feed: scene.feeds[0])])
        == "2026-11-23 09:35:01: 1 feedExpires"
    )
    #expect(
      scene.next([FeedReading(name: "", feed: nil)]) == "2026-11-24 00:00:00: 1 replyDatesMove"
    )
  }

  @Test("a recommended counter is closed on the next weekend")
  func aRecommendedCounterIsClosed() throws {
    var scene = try Scene()
    scene.guide.reviewed = nil
    try scene.keep(.counter, .phone)
    scene.guide.reviewed = nil
    try scene.maintenance("guide:birth/phone", until: "2026-12-31 00:00:00")
    #expect(scene.next([]) == "never")
    let copy = FeedReading(name: "", feed: scene.feeds[0], isLastGoodCopy: true)
    #expect(scene.next([copy]) == "2026-11-28 00:00:00: 1 openingPasses")
    scene.now = try moment("2026-11-28 00:00:00")
    #expect(scene.next([copy]) == "2026-11-30 00:00:00: 1 openingPasses")
  }
}

extension Scene {
  /// `2026-11-24 00:00:00: 1 postChanges, 1 replyDatesMove`
  fileprivate func next(_ readings: [FeedReading]) -> String {
    var library = library
    library.guides = [guide]
    let site = resolve(library, feeds: readings, at: now, drafts: false)
    guard let next = site.nextChange else { return "never" }
    let causes = next.causes.map { "\($0.count) \($0.cause)" }.joined(separator: ", ")
    return next.at.description.prefix(19).replacing("T", with: " ") + ": " + causes
  }
}
