import Feeds
import Testing

@testable import Decisions
@testable import Guides

/// Whether somebody answers: counts held against the promise (two working days).
@Suite("Answering")
struct AnsweringTests {
  static let counts = [
    SceneCase("no record", "unmeasured") { _ in },
    SceneCase("no figures", "unmeasured") { try $0.report(.online) },
    SceneCase("nothing to measure", "unmeasured") {
      try $0.report(.online) { $0.replies = .notApplicable }
    },
    SceneCase("19 of 19", "unmeasured") { try $0.replies(19, of: 19) },
    SceneCase("0 of 19", "unmeasured") { try $0.replies(0, of: 19) },
    SceneCase("20 of 20", "answering") { try $0.replies(20, of: 20) },
    SceneCase("19 of 20", "answering") { try $0.replies(19, of: 20) },
    SceneCase("18 of 20", "slow") { try $0.replies(18, of: 20) },
    SceneCase("7 of 20", "slow") { try $0.replies(7, of: 20) },
    SceneCase("6 of 20", "notAnswering") { try $0.replies(6, of: 20) },
    SceneCase("0 of 20", "notAnswering") { try $0.replies(0, of: 20) },
    SceneCase("130 of 412", "notAnswering") { try $0.replies(130, of: 412, answered: 171) },
    SceneCase("none received", "unmeasured") { try $0.replies(0, of: 0) },
    SceneCase("how many were on time is not said", "unmeasured") { try $0.replies(nil, of: 400) },
    SceneCase("more on time than received", "unmeasured") { try $0.replies(401, of: 400) },
    SceneCase("more on time than answered", "unmeasured") {
      try $0.replies(390, of: 400, answered: 380)
    },
    SceneCase("more answered than received", "unmeasured") {
      try $0.replies(390, of: 400, answered: 401)
    },
    SceneCase("fewer than none", "unmeasured") { try $0.replies(-1, of: 400) },
    SceneCase("a record that does not count any more", "unmeasured") {
      try $0.replies(390, of: 400, at: "2026-11-23 08:00:00")
    },
    SceneCase("as many as a feed can write", "notAnswering") {
      try $0.replies(0, of: 999_999_999_999_999)
    },
    SceneCase("as many as there can be", "answering") { try $0.replies(.max, of: .max) },
    SceneCase("a closed way has its figures, too", "slow") {
      try $0.replies(15, of: 20, state: .closed)
    },
  ]

  @Test("by counts", arguments: counts)
  func byCounts(example: SceneCase) throws {
    let standing = try example.scene().standing()
    #expect("\(standing.answering)" == example.expected)
    #expect((standing.measure == nil) == (standing.answering == .unmeasured))
  }

  /// Of requests that were otherwise answered well: 400 of 400.
  struct Waiting: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let observed: String
    let sent: String
    let promise: Term
    let isOverdue: Bool

    enum Verdict { case inTime, overdue }

    init(
      _ name: String,
      _ promise: Term,
      _ sent: String,
      _ observed: String,
      _ verdict: Verdict
    ) {
      testDescription = name
      self.promise = promise
      self.sent = "2026-" + sent
      self.observed = "2026-" + observed
      isOverdue = verdict == .overdue
    }
  }

  static let waiting = [
    // Ten working days behind a Monday end with the Monday a fortnight later, behind a weekend a working
    // day earlier.
    Waiting(
      "the first second of Monday",
      .workingDays(2),
      "11-09 00:00:00",
      "11-23 09:03:00",
      .inTime
    ),
    Waiting(
      "a second before, on Sunday",
      .workingDays(2),
      "11-08 23:59:59",
      "11-23 09:03:00",
      .overdue
    ),
    Waiting(
      "midnight after the last day",
      .workingDays(2),
      "11-06 10:00:00",
      "11-21 00:00:00",
      .inTime
    ),
    Waiting("a second after that", .workingDays(2), "11-06 10:00:00", "11-21 00:00:01", .overdue),
    Waiting(
      "over National Day and a worked Saturday",
      .workingDays(2),
      "09-23 10:00:00",
      "10-15 00:00:00",
      .inTime
    ),
    Waiting("and a second more", .workingDays(2), "09-23 10:00:00", "10-15 00:00:01", .overdue),
    Waiting("five days by the clock", .hours(24), "11-18 09:03:00", "11-23 09:03:00", .inTime),
    Waiting("and a second", .hours(24), "11-18 09:02:59", "11-23 09:03:00", .overdue),
    Waiting("150 minutes", .minutes(30), "11-23 06:33:00", "11-23 09:03:00", .inTime),
    Waiting("150 minutes and a second", .minutes(30), "11-23 06:32:59", "11-23 09:03:00", .overdue),
    Waiting("fifteen days", .days(3), "11-08 00:00:00", "11-23 23:59:59", .inTime),
    Waiting("into the sixteenth", .days(3), "11-07 23:59:59", "11-23 00:00:01", .overdue),
    Waiting("five months", .months(1), "06-30 12:00:00", "11-30 23:59:59", .inTime),
    Waiting("five months and a day", .months(1), "06-29 12:00:00", "11-30 00:00:01", .overdue),
    Waiting("on the spot, today", .onTheSpot, "11-23 00:00:00", "11-23 09:03:00", .inTime),
    Waiting("on the spot, yesterday", .onTheSpot, "11-22 23:59:59", "11-23 09:03:00", .overdue),
  ]

  @Test("a request that waits for longer than five promises shows it", arguments: waiting)
  func anOldRequestShows(example: Waiting) throws {
    var scene = try Scene()
    let observed = try moment(example.observed)
    let waited = observed.seconds(since: try moment(example.sent))
    scene.now = observed
    try scene.change(.online) { $0.promise = example.promise }
    try scene.replies(400, of: 400, oldest: "PT\(waited)S", at: example.observed)
    let standing = try scene.standing()
    #expect(standing.isOldestOverdue == example.isOverdue)
    #expect(standing.answering == (example.isOverdue ? .notAnswering : .answering))
  }

  @Test("also where nobody says how many were answered on time")
  func alsoWithoutTheCountOnTime() throws {
    var scene = try Scene()
    try scene.replies(nil, of: 20, oldest: "P30D")
    #expect(try scene.standing().answering == .notAnswering)
    #expect(try scene.standing().isOldestOverdue)
    scene = try Scene()
    try scene.replies(nil, of: 19, oldest: "P30D")
    #expect(try scene.standing().answering == .unmeasured)
  }

  @Test("the thresholds are settings")
  func theThresholdsAreSettings() throws {
    var scene = try Scene()
    try scene.replies(30, of: 30, oldest: "P14D")
    #expect(try scene.standing().answering == .answering)
    scene.library.settings.rules.answeringShare = 1000
    #expect(try scene.standing().answering == .slow)
    scene.library.settings.rules.fewestRequests = 31
    #expect(try scene.standing().answering == .unmeasured)
    scene.library.settings.rules = Settings.Rules()
    scene.library.settings.rules.overdueTimes = 4
    #expect(try scene.standing().answering == .notAnswering)
    scene.library.settings.rules.overdueTimes = .max
    #expect(try scene.standing().answering == .answering)
  }
}
