import Decisions
import Feeds
import Testing

@testable import Guides

/// What is known of the place where a counter is, and what follows for the counter.
@Suite("Offices and their counters")
struct OfficeStandingTests {
  static let counters = [
    SceneCase("an open office does not prove that the counter runs", "unknown: no record") {
      try $0.office("hall", .open)
    },
    SceneCase("open", "open: reported") {
      try $0.report(.counter)
      try $0.office("hall", .open)
    },
    SceneCase("a closed office closes the counter", "closed: office") {
      try $0.report(.counter)
      try $0.office("hall", .closed)
    },
    SceneCase("also one of which nobody reports", "closed: office") {
      try $0.office("hall", .closed)
    },
    SceneCase("limited", "limited: office") {
      try $0.report(.counter)
      try $0.office("hall", .limited)
    },
    SceneCase("limited does not open a closed counter", "closed: reported") {
      try $0.report(.counter, .closed)
      try $0.office("hall", .limited)
    },
    SceneCase("unknown", "unknown: office") {
      try $0.report(.counter)
      try $0.office("hall", .unknown)
    },
    SceneCase("what was closed and does not count any more closes nothing", "open: reported") {
      try $0.report(.counter)
      try $0.office("hall", .closed, at: "2026-11-23 08:00:00")
    },
    SceneCase("another office", "open: reported") {
      try $0.report(.counter)
      try $0.office("annex", .closed)
    },
    SceneCase("one of two closed", "limited: office of a part") {
      try $0.places("hall", "annex")
      try $0.report(.counter)
      try $0.office("annex", .closed)
    },
    SceneCase("both closed", "closed: office") {
      try $0.places("hall", "annex")
      try $0.report(.counter)
      try $0.office("annex", .closed)
      try $0.office("hall", .closed)
    },
    SceneCase("one closed, one limited", "limited: office") {
      try $0.places("hall", "annex")
      try $0.report(.counter)
      try $0.office("annex", .closed)
      try $0.office("hall", .limited)
    },
    SceneCase("one closed by its record, one by an incident", "closed: incident") {
      try $0.places("hall", "annex")
      try $0.report(.counter)
      try $0.incident(.closed, "office:hall")
      try $0.office("annex", .closed)
    },
    SceneCase("an incident at one of two", "limited: incident of a part") {
      try $0.places("hall", "annex")
      try $0.report(.counter)
      try $0.incident(.closed, "office:hall")
    },
    SceneCase("a window at both", "closed: maintenance") {
      try $0.places("hall", "annex")
      try $0.report(.counter)
      try $0.maintenance("office:hall", "office:annex")
    },
    SceneCase("a place in words is still there", "limited: office of a part") {
      try $0.places("hall", nil)
      try $0.report(.counter)
      try $0.office("hall", .closed)
    },
    SceneCase("an incident that its feed does not tell any more", "unknown: incident expired") {
      try $0.report(.counter)
      try $0.office("hall", .open)
      try $0.incident(.closed, "office:hall", at: "2026-11-23 08:00:00")
    },
  ]

  @Test("a counter is as good as its best office", arguments: counters)
  func aCounterIsAsGoodAsItsBestOffice(example: SceneCase) throws { try expect(example, .counter) }

  static let offices = [
    SceneCase("nothing reported", "unknown: noRecord") { _ in },
    SceneCase("open", "open: reported") { try $0.office("hall", .open) },
    SceneCase("unknown", "unknown: reported") { try $0.office("hall", .unknown) },
    SceneCase("not counting any more", "unknown: expired") {
      try $0.office("hall", .open, at: "2026-11-23 08:00:00")
    },
    SceneCase("an incident", "limited: incident") {
      try $0.office("hall", .open)
      try $0.incident(.limited, "office:hall")
    },
    SceneCase("closed, whatever an incident says", "closed: reported") {
      try $0.office("hall", .closed)
      try $0.incident(.limited, "office:hall")
    },
    SceneCase("an incident that its feed does not tell any more", "unknown: incident") {
      try $0.office("hall", .open)
      try $0.incident(.limited, "office:hall", at: "2026-11-23 08:00:00")
    },
    SceneCase("a window", "closed: maintenance") {
      try $0.office("hall", .open)
      try $0.maintenance("office:hall")
    },
  ]

  @Test("an office has a state and its reason", arguments: offices)
  func anOfficeHasItsState(example: SceneCase) throws {
    let standing = try #require(try example.scene().site().status.offices[try identifier("hall")])
    let basis = String(String(describing: standing.basis).prefix { $0 != "(" })
    #expect("\(standing.state): \(basis)" == example.expected)
  }
}
