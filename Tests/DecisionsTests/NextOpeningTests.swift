import Feeds
import Testing

@testable import Decisions
@testable import Guides

/// When the door opens next: weekdays nine to twelve and half past one to five, holidays as announced.
@Suite("The next opening")
struct NextOpeningTests {
  /// Everything is closed at a moment.
  static let closures = [
    ("in the middle of a Monday's hours", "2026-11-23 09:05:00", "2026-11-24 09:00–12:00"),
    ("before the hours begin", "2026-11-23 08:00:00", "2026-11-23 09:00–12:00"),
    ("at the second at which they begin", "2026-11-23 09:00:00", "2026-11-24 09:00–12:00"),
    ("at noon", "2026-11-23 12:00:00", "2026-11-23 13:30–17:00"),
    ("after the last hour", "2026-11-23 17:00:00", "2026-11-24 09:00–12:00"),
    ("on a Friday", "2026-11-20 10:00:00", "2026-11-23 09:00–12:00"),
    ("on a Sunday", "2026-11-22 10:00:00", "2026-11-23 09:00–12:00"),
    ("before a Saturday that is worked", "2026-02-13 10:00:00", "2026-02-14 09:00–12:00"),
    ("on that Saturday, over Spring Festival", "2026-02-14 10:00:00", "2026-02-24 09:00–12:00"),
    ("in Spring Festival", "2026-02-18 10:00:00", "2026-02-24 09:00–12:00"),
    ("before National Day", "2026-09-30 17:30:00", "2026-10-08 09:00–12:00"),
  ]

  @Test("where every way is closed", arguments: closures)
  func whereEverythingIsClosed(name: String, now: String, expected: String) throws {
    var scene = try Scene()
    scene.now = try moment(now)
    try scene.report(.online, .closed, at: now)
    try scene.report(.counter, .closed, at: now)
    #expect(try scene.resolved().recommendation.words == "all-closed → none, hall \(expected)")
  }

  /// Until when the counter is in maintenance on Monday, 23 November, seen at 09:05.
  static let windows = [
    ("2026-11-23 10:00:00", "2026-11-23 10:00–12:00"),
    ("2026-11-23 12:00:00", "2026-11-23 13:30–17:00"),
    ("2026-11-23 17:00:00", "2026-11-24 09:00–12:00"),
    ("2026-11-23 20:00:00", "2026-11-24 09:00–12:00"),
    ("2026-11-25 00:00:00", "2026-11-25 09:00–12:00"),
    ("2026-11-27 18:00:00", "2026-11-30 09:00–12:00"),
  ]

  @Test("where it is known when the closure ends", arguments: windows)
  func whereItIsKnownWhenItEnds(until: String, expected: String) throws {
    var scene = try Scene()
    try scene.maintenance("guide:birth", until: until)
    #expect(try scene.resolved().recommendation.words == "all-closed → none, hall \(expected)")
  }

  /// The counter is recommended.
  static let recommended = [
    ("on a day with hours", "2026-11-23 18:00:00", ""),
    ("on a Sunday", "2026-11-22 10:00:00", ", hall 2026-11-23 09:00–12:00"),
    ("on a Saturday that is worked", "2026-02-14 10:00:00", ""),
    ("in Spring Festival", "2026-02-15 10:00:00", ", hall 2026-02-24 09:00–12:00"),
  ]

  @Test("where the counter is recommended", arguments: recommended)
  func whereTheCounterIsRecommended(name: String, now: String, expected: String) throws {
    var scene = try Scene()
    scene.now = try moment(now)
    try scene.report(.online, .closed, at: now)
    #expect(try scene.resolved().recommendation.words == "online-closed → counter\(expected)")
  }

  @Test("of two offices the first that opens counts")
  func theFirstOfTwoCounts() throws {
    var scene = try Scene()
    scene.now = try moment("2026-11-22 10:00:00")
    let annex = try #require(scene.library.offices.firstIndex { $0.id.text == "annex" })
    scene.library.offices[annex].hours = try #require(OpeningHours(written: "周一 08:30-12:00"))
    try scene.places("hall", "annex")
    try scene.report(.online, .closed, at: "2026-11-22 10:00:00")
    #expect(
      try scene.resolved().recommendation.words
        == "online-closed → counter, annex 2026-11-23 08:30–12:00"
    )
    scene.library.offices[annex].hours = try #require(OpeningHours(written: "周日 09:00-12:00"))
    #expect(try scene.resolved().recommendation.words == "online-closed → counter")
  }

  @Test("an office without hours opens never")
  func anOfficeWithoutHours() throws {
    var scene = try Scene()
    for index in scene.library.offices.indices {
      scene.library.offices[index].hours = OpeningHours([])
    }
    try scene.maintenance("guide:birth")
    #expect(try scene.resolved().recommendation.words == "all-closed → none")
  }
}
