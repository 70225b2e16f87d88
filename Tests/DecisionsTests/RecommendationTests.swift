import Feeds
import Testing

@testable import Decisions
@testable import Guides

/// Which way to take, and by which rule.
@Suite("The recommendation")
struct RecommendationTests {
  static let closed = [
    SceneCase("everything is closed", "all-closed → none, hall 2026-11-24 09:00–12:00") {
      try $0.report(.online, .closed)
      try $0.report(.counter, .closed)
    },
    SceneCase("online is closed", "online-closed → counter") { try $0.report(.online, .closed) },
    SceneCase("online is closed and the counter limited", "online-closed → counter") {
      try $0.report(.online, .closed)
      try $0.report(.counter, .limited)
    },
    SceneCase("online is closed though it answered", "online-closed → counter") {
      try $0.replies(400, of: 400, state: .closed)
    },
    SceneCase("the counter is closed and online answers", "others-closed → online") {
      try $0.replies(400, of: 400)
      try $0.report(.counter, .closed)
    },
    SceneCase("the counter is closed and online is slow", "others-closed → online") {
      try $0.replies(250, of: 400)
      try $0.report(.counter, .closed)
    },
    SceneCase("the counter is closed and online limited", "others-closed → online") {
      try $0.replies(400, of: 400, state: .limited)
      try $0.report(.counter, .closed)
    },
    SceneCase("the counter is closed and nobody answers online", "not-answering → none") {
      try $0.replies(0, of: 400)
      try $0.report(.counter, .closed)
    },
    SceneCase("the counter is closed and online unmeasured", "unmeasured → none") {
      try $0.report(.online)
      try $0.report(.counter, .closed)
    },
    SceneCase("the counter is closed and online may be", "undecided → none") {
      try $0.replies(400, of: 400, state: .unknown)
      try $0.report(.counter, .closed)
    },
    SceneCase("with a telephone beside", "online-closed → phone") {
      try $0.keep(.online, .counter, .phone)
      try $0.report(.online, .closed)
      try $0.report(.counter, .closed)
    },
  ]

  static let measured = [
    SceneCase("no record at all", "unmeasured → none") { _ in },
    SceneCase("open, and no figures", "unmeasured → none") { try $0.report(.online) },
    SceneCase("19 of 19 in time", "unmeasured → none") { try $0.replies(19, of: 19) },
    SceneCase("20 of 20 in time", "no-more-visits → online") { try $0.replies(20, of: 20) },
    SceneCase("nobody answers", "not-answering → counter") { try $0.replies(130, of: 412) },
    SceneCase("well answered, and the oldest overdue", "not-answering → counter") {
      try $0.replies(400, of: 400, oldest: "P30D")
    },
    SceneCase("slow", "slow → counter") { try $0.replies(250, of: 400) },
    SceneCase("limited, and somebody answers", "limited → counter") {
      try $0.replies(400, of: 400, state: .limited)
    },
    SceneCase("limited and unmeasured", "limited → counter") {
      try $0.report(.online, .limited)
    },
    SceneCase("limited, and nobody answers", "not-answering → counter") {
      try $0.replies(0, of: 400, state: .limited)
    },
    SceneCase("of unknown state, and somebody answered", "undecided → none") {
      try $0.replies(400, of: 400, state: .unknown)
    },
    SceneCase("of unknown state, and slow", "slow → counter") {
      try $0.replies(250, of: 400, state: .unknown)
    },
    SceneCase("with an incident that is not told any more", "undecided → none") {
      try $0.replies(400, of: 400)
      try $0.incident(.limited, "channel:online", at: "2026-11-23 08:00:00")
    },
  ]

  static let visits = [
    SceneCase("as many visits", "no-more-visits → online") {
      try $0.change(.online) { $0.visits = 1 }
      try $0.replies(400, of: 400)
    },
    SceneCase("as many as the counter says", "no-more-visits → online") {
      try $0.change(.online) { $0.visits = 2 }
      try $0.change(.counter) { $0.visits = 2 }
      try $0.replies(400, of: 400)
    },
    SceneCase("not said is none online and one at the counter", "no-more-visits → online") {
      try $0.change(.online) { $0.visits = nil }
      try $0.replies(400, of: 400)
    },
    SceneCase("more visits, and sooner", "online-sooner → online") {
      try $0.change(.online) { $0.visits = 2 }
      try $0.replies(400, of: 400, nineInTen: "PT24M59S")
      try $0.handling(nineInTen: "PT25M")
    },
    SceneCase("more visits, and as soon", "counter-sooner → counter") {
      try $0.change(.online) { $0.visits = 2 }
      try $0.replies(400, of: 400, nineInTen: "PT25M")
      try $0.handling(nineInTen: "PT25M")
    },
    SceneCase("more visits, and later", "counter-sooner → counter") {
      try $0.change(.online) { $0.visits = 2 }
      try $0.replies(400, of: 400, nineInTen: "P2D")
      try $0.handling(nineInTen: "PT25M")
    },
    SceneCase("more visits, and nobody knows what is sooner", "undecided → none") {
      try $0.change(.online) { $0.visits = 2 }
      try $0.replies(400, of: 400, nineInTen: "P2D")
    },
    SceneCase("more visits than none by telephone", "undecided → none") {
      try $0.keep(.online, .phone)
      try $0.change(.online) { $0.visits = 1 }
      try $0.replies(400, of: 400)
    },
  ]

  static let others = [
    SceneCase("one way only", "only-way → counter") { try $0.keep(.counter) },
    SceneCase("one way only, closed", "all-closed → none, hall 2026-11-24 09:00–12:00") {
      try $0.keep(.counter)
      try $0.report(.counter, .closed)
    },
    SceneCase("online only, closed", "all-closed → none") {
      try $0.keep(.online)
      try $0.report(.online, .closed)
    },
    SceneCase("nothing online", "no-online → none") { try $0.keep(.counter, .phone, .post) },
    SceneCase("nothing online, and the counter closed", "others-closed → phone") {
      try $0.keep(.counter, .phone)
      try $0.report(.counter, .closed)
    },
    SceneCase("nothing online, and two of three left", "no-online → none") {
      try $0.keep(.counter, .phone, .post)
      try $0.report(.post, .closed)
    },
    SceneCase("the telephone instead of a counter", "slow → phone") {
      try $0.keep(.online, .phone)
      try $0.replies(250, of: 400)
    },
    SceneCase("somebody to help before the post", "not-answering → assisted") {
      try $0.keep(.online, .post, .assisted)
      try $0.replies(0, of: 400)
    },
    SceneCase("the counter before the telephone", "not-answering → counter") {
      try $0.keep(.online, .phone, .counter)
      try $0.replies(0, of: 400)
    },
  ]

  @Test("rule 1: a closed way is not recommended", arguments: closed)
  func aClosedWayIsNotRecommended(example: SceneCase) throws { try expect(example) }

  @Test("rules 2, 3 and 5: by what is measured", arguments: measured)
  func byWhatIsMeasured(example: SceneCase) throws { try expect(example) }

  @Test("rule 4: by visits, else by time", arguments: visits)
  func byVisits(example: SceneCase) throws { try expect(example) }

  @Test("with other ways than one online and one counter", arguments: others)
  func withOtherWays(example: SceneCase) throws { try expect(example) }

  private func expect(
    _ example: SceneCase,
    sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    let words = try example.scene().resolved().recommendation.words
    #expect(words == example.expected, sourceLocation: sourceLocation)
  }
}

extension Recommendation {
  /// `all-closed → none, hall 2026-11-24 09:00–12:00`
  var words: String {
    "\(rule.rawValue) → \(way?.rawValue ?? "none")"
      + (opening.map { ", \($0.office) \($0.day) \($0.range)" } ?? "")
  }
}
