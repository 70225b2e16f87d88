import Decisions
import Feeds
import Testing

@testable import Guides

/// Whether a way runs: what is proved, what disturbs it, and what nobody knows.
@Suite("The standing of a channel")
struct StandingTests {
  static let records = [
    SceneCase("no record", "unknown: no record") { _ in },
    SceneCase("open", "open: reported") { try $0.report(.online) },
    SceneCase("limited", "limited: reported") { try $0.report(.online, .limited) },
    SceneCase("closed", "closed: reported") { try $0.report(.online, .closed) },
    SceneCase("reported unknown", "unknown: reported") { try $0.report(.online, .unknown) },
    SceneCase("the second in which its time ends", "open: reported") {
      try $0.report(.online)
      $0.now = try moment("2026-11-23 09:33:00")
    },
    SceneCase("one second later", "unknown: expired") {
      try $0.report(.online)
      $0.now = try moment("2026-11-23 09:33:01")
    },
    SceneCase("two minutes ahead", "open: reported") {
      try $0.report(.online, at: "2026-11-23 09:07:00")
    },
    SceneCase("two minutes and a second ahead", "unknown: from the future") {
      try $0.report(.online, at: "2026-11-23 09:07:01")
    },
    SceneCase("a newer record that does not count hides an older that does", "unknown: expired") {
      try $0.report(.online, at: "2026-11-23 08:00:00", validFor: "P1D")
      try $0.report(.online, at: "2026-11-23 08:20:00", feed: 1)
    },
    SceneCase("also in an earlier feed", "unknown: expired") {
      try $0.report(.online, at: "2026-11-23 08:20:00")
      try $0.report(.online, at: "2026-11-23 08:00:00", validFor: "P1D", feed: 1)
    },
    SceneCase("of the same moment the later feed counts", "closed: reported") {
      try $0.report(.online, .open)
      try $0.report(.online, .closed, feed: 1)
    },
    SceneCase("whichever is better", "open: reported") {
      try $0.report(.online, .closed)
      try $0.report(.online, .open, feed: 1)
    },
    SceneCase("the counter's record proves nothing", "unknown: no record") {
      try $0.report(.counter)
    },
    SceneCase("another guide's record proves nothing", "unknown: no record") {
      try $0.report(.online, guide: "marriage")
    },
  ]

  static let windows = [
    SceneCase("the second before a window at midnight", "open: reported") {
      try $0.report(.online, validFor: "P2D")
      try $0.maintenance(
        "channel:online",
        from: "2026-11-24 00:00:00",
        until: "2026-11-24 06:00:00"
      )
      $0.now = try moment("2026-11-23 23:59:59")
    },
    SceneCase("midnight", "closed: maintenance") {
      try $0.report(.online, validFor: "P2D")
      try $0.maintenance(
        "channel:online",
        from: "2026-11-24 00:00:00",
        until: "2026-11-24 06:00:00"
      )
      $0.now = try moment("2026-11-24 00:00:00")
    },
    SceneCase("its last second", "closed: maintenance") {
      try $0.report(.online, validFor: "P2D")
      try $0.maintenance(
        "channel:online",
        from: "2026-11-24 00:00:00",
        until: "2026-11-24 06:00:00"
      )
      $0.now = try moment("2026-11-24 05:59:59")
    },
    SceneCase("the moment at which it ends", "open: reported") {
      try $0.report(.online, validFor: "P2D")
      try $0.maintenance(
        "channel:online",
        from: "2026-11-24 00:00:00",
        until: "2026-11-24 06:00:00"
      )
      $0.now = try moment("2026-11-24 06:00:00")
    },
    SceneCase("without any record", "closed: maintenance") { try $0.maintenance("guide:birth") },
    SceneCase("of this way of the guide", "closed: maintenance") {
      try $0.maintenance("guide:birth/online")
    },
    SceneCase("of the department", "closed: maintenance") {
      try $0.maintenance("department:weijian")
    },
    SceneCase("of the entry", "closed: maintenance") { try $0.maintenance("channel:mini") },
    SceneCase("of another guide, way, department, entry or office", "open: reported") {
      try $0.report(.online)
      try $0.maintenance(
        "guide:marriage",
        "guide:birth/counter",
        "channel:counter",
        "department:minzheng",
        "channel:web",
        "office:hall"
      )
    },
    SceneCase("of one of two entries", "limited: maintenance of a part") {
      try $0.change(.online) { $0.entries.append(try identifier("web")) }
      try $0.report(.online)
      try $0.maintenance("channel:web")
    },
    SceneCase("of both entries", "closed: maintenance") {
      try $0.change(.online) { $0.entries.append(try identifier("web")) }
      try $0.report(.online)
      try $0.maintenance("channel:web", "channel:mini")
    },
  ]

  static let incidents = [
    SceneCase("closes", "closed: incident") {
      try $0.report(.online)
      try $0.incident(.closed, "guide:birth/online")
    },
    SceneCase("closes what nobody reports", "closed: incident") {
      try $0.incident(.closed, "channel:online")
    },
    SceneCase("limits", "limited: incident") {
      try $0.report(.online)
      try $0.incident(.limited, "channel:online")
    },
    SceneCase("that limits proves nothing of what nobody reports", "unknown: no record") {
      try $0.incident(.limited, "channel:online")
    },
    SceneCase("that limits opens nothing", "closed: reported") {
      try $0.report(.online, .closed)
      try $0.incident(.limited, "channel:online")
    },
    SceneCase("of unknown impact", "unknown: incident") {
      try $0.report(.online)
      try $0.incident(.unknown, "channel:online")
    },
    SceneCase("of no impact", "open: reported") {
      try $0.report(.online)
      try $0.incident(.open, "channel:online")
    },
    SceneCase("the gravest of several counts", "closed: incident") {
      try $0.report(.online)
      try $0.incident(.limited, "channel:online", started: "2026-11-23 08:00:00")
      try $0.incident(.closed, "channel:online", started: "2026-11-22 08:00:00")
      try $0.incident(.unknown, "channel:online", started: "2026-11-21 08:00:00")
    },
    SceneCase("resolved at this second", "open: reported") {
      try $0.report(.online)
      try $0.incident(.closed, "channel:online", resolved: "2026-11-23 09:05:00")
    },
    SceneCase("to be resolved in a second", "closed: incident") {
      try $0.report(.online)
      try $0.incident(.closed, "channel:online", resolved: "2026-11-23 09:05:01")
    },
    SceneCase("that starts at this second", "closed: incident") {
      try $0.report(.online)
      try $0.incident(.closed, "channel:online", started: "2026-11-23 09:05:00")
    },
    SceneCase("that starts in a second", "open: reported") {
      try $0.report(.online)
      try $0.incident(.closed, "channel:online", started: "2026-11-23 09:05:01")
    },
    SceneCase("that its feed does not tell any more", "unknown: incident expired") {
      try $0.report(.online)
      try $0.incident(.limited, "channel:online", at: "2026-11-23 08:34:59")
    },
    SceneCase("of the last second for which its feed counts", "closed: incident") {
      try $0.report(.online)
      try $0.incident(.closed, "channel:online", at: "2026-11-23 08:35:00")
    },
    SceneCase("of one of two entries", "limited: incident of a part") {
      try $0.change(.online) { $0.entries.append(try identifier("web")) }
      try $0.report(.online)
      try $0.incident(.closed, "channel:web")
    },
    SceneCase("one for each of two entries", "closed: incident") {
      try $0.change(.online) { $0.entries.append(try identifier("web")) }
      try $0.report(.online)
      try $0.incident(.closed, "channel:web")
      try $0.incident(.closed, "channel:mini")
    },
    SceneCase("one entry closed, the other unknown", "unknown: incident") {
      try $0.change(.online) { $0.entries.append(try identifier("web")) }
      try $0.report(.online)
      try $0.incident(.closed, "channel:web")
      try $0.incident(.unknown, "channel:mini")
    },
  ]

  static let posts = [
    SceneCase("on its last day", "open: reported") {
      try $0.report(.online)
      $0.guide.owner?.until = try day("2026-11-23")
    },
    SceneCase("on the day after", "closed: vacant") {
      try $0.report(.online)
      $0.guide.owner?.until = try day("2026-11-22")
    },
    SceneCase("filled from tomorrow", "closed: vacant") {
      try $0.report(.online)
      $0.guide.owner?.from = try day("2026-11-24")
    },
    SceneCase("filled from today", "open: reported") {
      try $0.report(.online)
      $0.guide.owner?.from = try day("2026-11-23")
    },
    SceneCase("the last second of its last day", "open: reported") {
      try $0.report(.online, validFor: "P2D")
      $0.guide.owner?.until = try day("2026-11-23")
      $0.now = try moment("2026-11-23 23:59:59")
    },
    SceneCase("the first second after", "closed: vacant") {
      try $0.report(.online, validFor: "P2D")
      $0.guide.owner?.until = try day("2026-11-23")
      $0.now = try moment("2026-11-24 00:00:00")
    },
  ]

  static let entries = [
    SceneCase("closed today", "closed: entry closed") {
      try $0.report(.online)
      try $0.close("mini", on: "2026-11-23")
    },
    SceneCase("closed tomorrow", "open: reported") {
      try $0.report(.online)
      try $0.close("mini", on: "2026-11-24")
    },
    SceneCase("one of two closed", "limited: entry closed of a part") {
      try $0.change(.online) { $0.entries.append(try identifier("web")) }
      try $0.report(.online)
      try $0.close("mini", on: "2025-12-31")
    },
    SceneCase("both closed", "closed: entry closed") {
      try $0.change(.online) { $0.entries.append(try identifier("web")) }
      try $0.report(.online)
      try $0.close("mini", on: "2025-12-31")
      try $0.close("web", on: "2025-12-31")
    },
    SceneCase("one closed, the other in maintenance", "closed: entry closed") {
      try $0.change(.online) { $0.entries.append(try identifier("web")) }
      try $0.report(.online)
      try $0.close("mini", on: "2025-12-31")
      try $0.maintenance("channel:web")
    },
  ]

  @Test("of a record", arguments: records)
  func ofARecord(example: SceneCase) throws { try expect(example, .online) }

  @Test("in a maintenance window", arguments: windows)
  func inAWindow(example: SceneCase) throws { try expect(example, .online) }

  @Test("in an incident", arguments: incidents)
  func inAnIncident(example: SceneCase) throws { try expect(example, .online) }

  @Test("with a post that is filled or vacant", arguments: posts)
  func withAPost(example: SceneCase) throws { try expect(example, .online) }

  @Test("with an entry in the register", arguments: entries)
  func withAnEntry(example: SceneCase) throws { try expect(example, .online) }

  @Test("a counter is not closed by the post that answers online")
  func aCounterIsStaffedByItsOffice() throws {
    var scene = try Scene()
    try scene.report(.counter)
    scene.guide.owner?.until = try day("2026-11-22")
    #expect(try scene.standing(.counter).words == "open: reported")
    try scene.change(.counter) { $0.promise = .workingDays(2) }
    #expect(try scene.standing(.counter).words == "closed: vacant")
  }

  @Test("it names the time of what it rests on")
  func itNamesItsTime() throws {
    var scene = try Scene()
    #expect(try scene.standing().observed == nil)
    try scene.report(.online)
    #expect(try scene.standing().observed == moment("2026-11-23 09:03:00"))
    #expect(try scene.standing().expires == moment("2026-11-23 09:33:00"))
    try scene.incident(.limited, "channel:online")
    #expect(try scene.standing().observed == moment("2026-11-23 09:05:00"))
    try scene.maintenance("channel:online")
    #expect(try scene.standing().expires == moment("2026-11-24 00:00:00"))
  }

  @Test("of two windows the one that ends last says until when")
  func theLastWindowCounts() throws {
    var scene = try Scene()
    try scene.maintenance("channel:online", until: "2026-11-25 00:00:00")
    try scene.maintenance("channel:online", until: "2026-11-24 00:00:00")
    #expect(try scene.standing().expires == moment("2026-11-25 00:00:00"))
  }
}

func expect(
  _ example: SceneCase,
  _ kind: ChannelKind,
  sourceLocation: SourceLocation = #_sourceLocation
) throws {
  let words = try example.scene().standing(kind).words
  #expect(words == example.expected, sourceLocation: sourceLocation)
}

extension Standing {
  /// `limited: incident of a part`
  var words: String {
    let fact =
      switch basis {
      case .noRecord: "no record"
      case .reported: "reported"
      case .expired: "expired"
      case .fromTheFuture: "from the future"
      case .incident: "incident"
      case .incidentExpired: "incident expired"
      case .maintenance: "maintenance"
      case .vacant: "vacant"
      case .entryClosed: "entry closed"
      case .office: "office"
      }
    return "\(state): \(fact)" + (isPartial ? " of a part" : "")
  }
}
