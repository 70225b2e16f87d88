import Decisions
import Feeds
import Guides
import Testing

/// Nobody rises by not reporting: whatever is taken away of a department's data, with all others as they were,
/// no other department that stood before it falls behind it.
@Suite("The order of the scorecard")
struct ScorecardRankingTests {
  @Test("taking any data away never improves a department's rank", arguments: 1...12)
  func takingDataAwayNeverHelps(seed: Int) throws {
    var random = Dice(seed: UInt64(seed))
    var site = try ScorecardSite()
    site.departments = ["a": 1, "b": 1, "c": 2]
    for id in site.guides { try site.report(id, &random) }
    let library = try site.library()
    let before = try site.scorecard(library)
    for id in site.guides {
      for removal in Removal.allCases {
        // What a guide says is read anew each time: one in six is enough.
        guard !removal.isOfTheGuide || random.below(6) == 0 else { continue }
        var less = site
        guard try less.remove(removal, of: id) else { continue }
        let after = try less.scorecard(less.heads == site.heads ? library : nil)
        let department = String(id.prefix(1))
        #expect(after.rank(of: department) >= before.rank(of: department), "\(removal) of \(id)")
        let stoodBefore = Set(before.ids(before: department))
        let standBefore = Set(after.ids(before: department))
        #expect(stoodBefore.isSubset(of: standBefore), "\(removal) of \(id)")
      }
    }
  }

  /// One thing that is no longer said of a guide.
  enum Removal: CaseIterable {
    case onlineRecord, counterRecord, onlineRecordExpires, state, replies, repliesNull, onTime
    case received, oldest, staff, staffNull
    case serviceRecord, satisfaction, satisfactionNull, unrated, grades, complaints, complaintsNull
    case resolved, incidents, reviewed, owner, standin

    var isOfTheGuide: Bool { [.reviewed, .owner, .standin].contains(self) }
  }
}

extension Scorecard {
  /// Who has a better rank than a department.
  fileprivate func ids(before department: String) -> [Identifier] {
    departments.filter { ($0.rank ?? .max) < rank(of: department) }.map(\.id)
  }

  fileprivate func rank(of department: String) -> Int {
    departments.first { $0.id.text == department }?.rank ?? 0
  }
}

extension ScorecardSite {
  fileprivate var guides: [String] {
    departments.sorted { $0.key < $1.key }.flatMap { id, count in (1...count).map { "\(id)-\($0)" }
    }
  }

  /// Says something of a guide by chance, good, bad or nothing at all.
  fileprivate mutating func report(_ id: String, _ random: inout Dice) throws {
    var head: [String] = []
    if random.chance(3) {
      head.append("reviewed: \(random.chance(2) ? "2026-10-20" : "2025-01-01")")
    }
    let until = random.chance(3) ? ", until: 2026-11-\(random.chance(2) ? "01" : "30")" : ""
    let standin = random.chance(2) ? ", standin: 科" : ""
    if !random.chance(4) { head.append("owner: { post: 岗\(standin)\(until) }") }
    heads[id] = (head + ["audience: person"]).joined(separator: "\n")
    for kind in [ChannelKind.online, .counter] where !random.chance(4) {
      var record = try Self.channel(id, kind, ago: random.chance(5) ? "PT45M" : "PT2M")
      record.state = ReportedState.allCases[random.below(4)]
      let received = [0, 19, 20, 50, 400][random.below(5)]
      record.replies = try Self.replies(
        random.chance(5) ? nil : random.below(received + 1),
        of: received
      )
      record.staffOnDuty = random.chance(3) ? .notApplicable : .value(random.below(3))
      feed.channels.append(record)
    }
    if random.chance(2) {
      feed.incidents.append(
        Incident(
          id: try #require(Identifier("incident-\(id)")),
          title: "事件",
          impact: ReportedState.allCases[random.below(4)],
          affects: [.guide(try #require(Identifier(id)), nil)],
          started: feed.generated,
          resolved: nil,
          observation: try Self.observation(random.chance(2) ? "PT45M" : "PT2M"),
          place: FeedPlace(feed: "status.json", pointer: "/incidents/0")
        )
      )
    }
    guard !random.chance(4) else { return }
    var record = try Self.service(id)
    let counts = (0..<5).map { _ in random.below(20) }
    record.satisfaction = try Self.satisfaction(
      random.chance(4) ? [99, 1, 0, 0, 0] : counts,
      unrated: random.chance(5) ? .notProvided : .value(random.below(60))
    )
    let received = [0, 19, 20, 60][random.below(4)]
    record.complaints = try Self.complaints(random.below(received + 1), of: received)
    feed.services.append(record)
  }

  /// Takes something away; false where it was not there.
  fileprivate mutating func remove(_ removal: ScorecardRankingTests.Removal, of id: String) throws
    -> Bool
  {
    let guide = try #require(Identifier(id))
    let online = feed.channels.firstIndex { $0.guide == guide && $0.channel == .online }
    let counter = feed.channels.firstIndex { $0.guide == guide && $0.channel == .counter }
    let service = feed.services.firstIndex { $0.guide == guide }
    let head = heads[id] ?? ""
    switch removal {
    case .onlineRecord:
      guard let online else { return false }
      feed.channels.remove(at: online)
    case .counterRecord:
      guard let counter else { return false }
      feed.channels.remove(at: counter)
    case .onlineRecordExpires:
      guard let online else { return false }
      feed.channels[online].observation = try Self.observation("PT45M")
    case .state:
      guard let online else { return false }
      feed.channels[online].state = .unknown
    case .replies, .repliesNull:
      guard let online else { return false }
      feed.channels[online].replies = removal == .replies ? .notProvided : .notApplicable
    case .onTime, .oldest, .received:
      guard let online, case .value(var replies) = feed.channels[online].replies else {
        return false
      }
      if removal == .onTime { replies.onTime = .notProvided }
      if removal == .oldest { replies.oldestWaiting = .notProvided }
      if removal == .received {
        replies.received = 0
        replies.onTime = .value(0)
      }
      feed.channels[online].replies = .value(replies)
    case .staff, .staffNull:
      guard let online else { return false }
      feed.channels[online].staffOnDuty = removal == .staff ? .notProvided : .notApplicable
    case .serviceRecord:
      guard let service else { return false }
      feed.services.remove(at: service)
    case .satisfaction, .satisfactionNull:
      guard let service else { return false }
      feed.services[service].satisfaction =
        removal == .satisfaction ? .notProvided : .notApplicable
    case .unrated, .grades:
      guard let service, case .value(var said) = feed.services[service].satisfaction else {
        return false
      }
      if removal == .unrated { said.unrated = .notProvided } else { said.counts = [0, 0, 0, 0, 0] }
      feed.services[service].satisfaction = .value(said)
    case .complaints, .complaintsNull:
      guard let service else { return false }
      feed.services[service].complaints = removal == .complaints ? .notProvided : .notApplicable
    case .resolved:
      guard let service, case .value(var said) = feed.services[service].complaints else {
        return false
      }
      said.resolved = .notProvided
      feed.services[service].complaints = .value(said)
    case .incidents:
      let count = feed.incidents.count
      feed.incidents.removeAll { $0.affects == [.guide(guide, nil)] }
      return feed.incidents.count < count
    case .reviewed, .owner:
      let name = removal == .reviewed ? "reviewed:" : "owner:"
      let lines = head.split(separator: "\n").filter { !$0.hasPrefix(name) }
      heads[id] = lines.joined(separator: "\n")
    case .standin: heads[id] = head.replacing(", standin: 科", with: "")
    }
    return heads[id] != head || !removal.isOfTheGuide
  }
}

/// Chance that is the same on every machine (SplitMix64).
private struct Dice {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func below(_ bound: Int) -> Int {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = (state ^ (state >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return Int((mixed ^ (mixed >> 31)) % UInt64(bound))
  }

  /// One in so many.
  mutating func chance(_ count: Int) -> Bool { below(count) == 0 }
}
