import Feeds
import Testing

@testable import Decisions
@testable import Guides

/// SplitMix64 (Steele, Lea, Flood 2014): the same cases on every machine.
struct SplitMix: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }

  mutating func below(_ bound: Int) -> Int { Int(next() >> 33) % bound }

  mutating func pick<Value>(_ values: [Value]) -> Value { values[below(values.count)] }

  /// True once in so many times.
  mutating func once(in count: Int) -> Bool { below(count) == 0 }
}

/// Guides, feeds and moments at random, around the borders of the rules: few ids, states, and times, so that
/// what is said of one thing meets.
struct RandomCases {
  var random: SplitMix
  let library: Library
  private let guides: [Guide]
  private let libraries: [Library]
  private let ids: Ids
  private let lengths: [ISODuration]
  private let waits: [ISODuration]
  private let base: Instant
  private let affected: [Affected]

  private struct Ids {
    let guide, otherGuide, mini, web, hall, annex, department, first, second: Identifier
  }

  init(seed: UInt64) throws {
    random = SplitMix(state: seed)
    let scene = try Scene()
    library = scene.library
    base = scene.now
    ids = Ids(
      guide: try identifier("birth"),
      otherGuide: try identifier("marriage"),
      mini: try identifier("mini"),
      web: try identifier("web"),
      hall: try identifier("hall"),
      annex: try identifier("annex"),
      department: try identifier("weijian"),
      first: try identifier("first"),
      second: try identifier("second")
    )
    lengths = try ["PT0S", "PT1M", "PT30M", "P1D"].map { try length($0) }
    waits = try ["PT0S", "P3D", "P14D", "P15D", "P16D", "P40D"].map { try length($0) }
    affected = [
      .guide(ids.guide, nil), .guide(ids.guide, .online), .guide(ids.guide, .counter),
      .guide(ids.otherGuide, nil), .kind(.online), .kind(.counter), .kind(.phone),
      .entry(ids.mini), .entry(ids.web), .office(ids.hall), .office(ids.annex),
      .department(ids.department), .department(ids.guide),
    ]
    let today = scene.now.day
    var guides: [Guide] = []
    for owner in [nil, today - 1, today] as [Day?] {
      for from in [nil, today, today + 1] as [Day?] {
        for entries in [[ids.mini], [ids.web], [ids.mini, ids.web]] {
          for places in [[], [ids.hall], [ids.hall, ids.annex], [ids.hall, nil]] as [[Identifier?]]
          {
            for visits in 0...2 {
              var guide = scene.guide
              guide.owner?.until = owner
              guide.owner?.from = from
              guide.channels[0].entries = entries
              guide.channels[0].visits = visits
              guide.channels[1].places = places.map { CounterPlace(office: $0, detail: nil) }
              guides.append(guide)
            }
          }
        }
      }
    }
    self.guides = guides
    libraries = ([nil, today, today + 1] as [Day?]).map { closed in
      var library = scene.library
      library.channels[0].closed = closed
      return library
    }
  }

  mutating func next() -> ReferenceModel {
    var feeds: [StatusFeed] = []
    for _ in 0...random.below(2) { feeds.append(feed()) }
    // Most posts are filled, and most entries open.
    return ReferenceModel(
      random.once(in: 4) ? random.pick(libraries) : libraries[0],
      random.once(in: 4) ? random.pick(guides) : guides[random.below(36)],
      feeds,
      at: base
    )
  }

  private mutating func feed() -> StatusFeed {
    var feed = StatusFeed(name: "feed", generated: base, validFor: lengths[2])
    for _ in 0..<random.below(4) {
      feed.channels.append(record())
    }
    if random.once(in: 3) {
      feed.offices.append(
        OfficeRecord(
          office: random.once(in: 3) ? ids.annex : ids.hall,
          state: random.pick(ReportedState.allCases),
          observation: observation(),
          place: Scene.place
        )
      )
    }
    if random.once(in: 3) {
      let started = moment()
      feed.incidents.append(
        Incident(
          id: random.once(in: 3) ? ids.second : ids.first,
          title: "",
          impact: random.pick(ReportedState.allCases),
          affects: someAffected(),
          started: started,
          resolved: random.once(in: 3) ? moment() : nil,
          observation: observation(),
          place: Scene.place
        )
      )
    }
    if random.once(in: 8) {
      feed.maintenance.append(
        Maintenance(
          id: random.once(in: 3) ? ids.second : ids.first,
          title: "",
          affects: someAffected(),
          from: moment(),
          until: moment(),
          place: Scene.place
        )
      )
    }
    return feed
  }

  private mutating func record() -> ChannelRecord {
    var record = ChannelRecord(
      guide: random.once(in: 8) ? ids.otherGuide : ids.guide,
      channel: random.once(in: 2) ? .online : random.once(in: 8) ? .phone : .counter,
      state: random.once(in: 2) ? .open : random.pick(ReportedState.allCases),
      observation: observation(),
      place: Scene.place
    )
    if record.channel == .online, !random.once(in: 4) {
      var replies = Replies(window: lengths[3], received: random.pick([0, 19, 20, 50, 400]))
      // Of 0, 20, …, 100 %, and sometimes more on time than there were.
      let onTime = replies.received * random.pick([0, 30, 50, 80, 90, 95, 100, 101]) / 100
      if !random.once(in: 8) { replies.onTime = .value(onTime) }
      if random.once(in: 4) { replies.answered = .value(replies.received * 95 / 100) }
      if random.once(in: 4) { replies.oldestWaiting = .value(random.pick(waits)) }
      if !random.once(in: 4) { replies.nineInTen = .value(random.pick(lengths)) }
      record.replies = .value(replies)
    }
    if record.channel == .counter, !random.once(in: 4) {
      var handling = Handling(window: lengths[3], count: 230)
      handling.nineInTen = .value(random.pick(lengths))
      record.handling = .value(handling)
    }
    return record
  }

  /// Half of what is observed counts.
  private mutating func observation() -> Observation {
    let ago = random.pick([-121, -120, 0, 60, 61, 600, 1800, 1801, 86_400, 86_401])
    return Observation(
      observed: base.adding(seconds: -ago),
      validFor: random.once(in: 3) ? random.pick(lengths) : lengths[2]
    )
  }

  private mutating func moment() -> Instant {
    base.adding(seconds: random.pick([-86_400, -60, -1, 0, 1, 60, 86_400]))
  }

  private mutating func someAffected() -> [Affected] {
    let one = random.pick(affected)
    return random.once(in: 4) ? [one, .office(ids.annex), .entry(ids.web)] : [one]
  }
}
