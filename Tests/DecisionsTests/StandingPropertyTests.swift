import Feeds
import Foundation
import Testing

@testable import Decisions
@testable import Guides

/// A million guides, feeds and moments at random, held against a plain restatement of the contract.
@Suite("The rules, of anything that can be said")
struct StandingPropertyTests {
  /// Cases of each seed: 100,000 together in every run, which is a few seconds; `BIANMIN_CASES=1000000` asks
  /// for more.
  static let cases =
    (ProcessInfo.processInfo.environment["BIANMIN_CASES"].flatMap { Int($0) } ?? 100_000) / 4

  @Test(
    "states, answering and ways are those of the contract, and nothing is open without proof",
    arguments: [1, 2, 3, 4]
  )
  func statesAreThoseOfTheContract(seed: UInt64) throws {
    var source = try RandomCases(seed: seed)
    var states: [ChannelState: Int] = [:]
    var rules: [Recommendation.Rule: Int] = [:]
    for number in 0..<Self.cases {
      let model = source.next()
      let (standings, recommendation) = judge(model)
      var faults: [String] = []
      let channels = model.guide.channels
      let expected = channels.map { (state: model.state($0), answering: model.answering($0)) }
      for (index, standing) in standings.enumerated() {
        if standing.state != expected[index].state {
          faults.append("\(channels[index].kind) \(standing.words): \(expected[index].state)")
        }
        if standing.answering != expected[index].answering { faults.append("answering") }
        if standing.state == .open, !isProved(standing, channels[index], model) {
          faults.append("unproved")
        }
        states[standing.state, default: 0] += 1
      }
      let way = model.way(
        channels[0],
        expected[0].state,
        expected[0].answering,
        channels[1],
        expected[1].state
      )
      if recommendation.way != way {
        faults.append("\(recommendation.words), not \(way?.rawValue ?? "none")")
      }
      let taken = zip(channels, standings).first { $0.0.kind == recommendation.way }
      if taken?.1.state == .closed { faults.append("a closed way is recommended") }
      if recommendation.rule == .unmeasured, way != nil { faults.append("an unmeasured way") }
      rules[recommendation.rule, default: 0] += 1
      guard faults.isEmpty else {
        Issue.record("case \(number): \(faults.joined(separator: "; "))")
        return
      }
    }
    // Every state and rule was met, and often.
    for state in ChannelState.allCases { #expect(states[state, default: 0] > Self.cases / 50) }
    let met = Recommendation.Rule.allCases.filter { rules[$0, default: 0] > Self.cases / 10_000 }
    #expect(met.count == Recommendation.Rule.allCases.count - 2, "\(rules)")
  }

  /// A fresh record of that very guide and channel says *open*, and it is the newest there is.
  private func isProved(_ standing: Standing, _ channel: Channel, _ model: ReferenceModel) -> Bool {
    guard case .reported(let evidence) = standing.basis else { return false }
    let record = evidence.record
    let own = model.feeds.flatMap(\.channels)
      .filter { $0.guide == model.guide.id && $0.channel == channel.kind }
    return own.contains(record) && record.state == .open && model.counts(record.observation)
      && own.allSatisfy { $0.observation.observed <= record.observation.observed }
  }

  /// What is taken away is one of: a figure; a record of anything else; all records of the channel; the time of
  /// the channel's only record, which falls back; a feed.
  ///
  /// One thing is excepted, by name: **a statement about the channel that is newer than, or contradicts, another
  /// that remains.** Those are its newest record where an older one stands behind it (the older one then speaks
  /// again), a time from the future (falling back it becomes a time that counts), and windows, incidents,
  /// office records that touch it (a disturbance that is not told of disturbs nothing). Nobody can be held to
  /// have taken away what was never said, so a *not* that vanishes leaves what the others say.
  @Test(
    "taking information away never makes an unknown way better",
    arguments: [5, 6, 7, 8]
  )
  func removingNeverMakesBetter(seed: UInt64) throws {
    var source = try RandomCases(seed: seed)
    var removed = 0
    for number in 0..<(Self.cases / 4) {
      let model = source.next()
      let index = source.random.below(2)
      let channel = model.guide.channels[index]
      guard let feeds = removal(model, channel, &source.random) else { continue }
      let (before, recommended) = judge(model)
      let less = ReferenceModel(model.library, model.guide, feeds, at: model.now)
      let (after, then) = judge(less)
      removed += 1
      let state = after[index].state
      if before[index].state == .unknown, state == .open || state == .limited {
        Issue.record("case \(number): \(before[index].words) became \(after[index].words)")
        return
      }
      // Nor does a way come to be answering, or to be recommended for it.
      if before[index].answering != .answering, after[index].answering == .answering {
        Issue.record("case \(number): \(before[index].answering) became answering")
        return
      }
      if index == 0, then.way == .online, recommended.way != .online,
        after[1].state == before[1].state
      {
        Issue.record("case \(number): \(recommended.words) became \(then.words)")
        return
      }
    }
    #expect(removed > Self.cases / 16)
  }

  /// The feeds without something; nil where that would be a statement that is excepted.
  private func removal(
    _ model: ReferenceModel,
    _ channel: Channel,
    _ random: inout SplitMix
  ) -> [StatusFeed]? {
    var feeds = model.feeds
    let feed = random.below(feeds.count)
    func isOwn(_ record: ChannelRecord) -> Bool {
      record.guide == model.guide.id && record.channel == channel.kind
    }
    let own = feeds.flatMap(\.channels).count { isOwn($0) }
    switch random.below(5) {
    case 0:
      guard !feeds[feed].channels.isEmpty else { return nil }
      let index = random.below(feeds[feed].channels.count)
      switch random.below(3) {
      case 0: feeds[feed].channels[index].replies = .notProvided
      case 1: feeds[feed].channels[index].handling = .notProvided
      default:
        guard var replies = feeds[feed].channels[index].replies.value else { return nil }
        if random.once(in: 2) { replies.onTime = .notProvided }
        if random.once(in: 2) { replies.nineInTen = .notProvided }
        feeds[feed].channels[index].replies = .value(replies)
      }
    case 1:
      guard let index = feeds[feed].channels.firstIndex(where: { !isOwn($0) }) else { return nil }
      feeds[feed].channels.remove(at: index)
    case 2: for index in feeds.indices { feeds[index].channels.removeAll { isOwn($0) } }
    case 3:
      guard own == 1, let index = feeds[feed].channels.firstIndex(where: { isOwn($0) }) else {
        return nil
      }
      let old = feeds[feed].channels[index].observation
      guard old.age(at: model.now) != .fromTheFuture else { return nil }
      let back = random.pick([1, 60, 1800, 86_400])
      feeds[feed].channels[index].observation.observed = old.observed.adding(seconds: -back)
      feeds[feed].channels[index].observation.validUntil = old.validUntil.adding(seconds: -back)
    default:
      let others = own - feeds[feed].channels.count { isOwn($0) }
      guard others == 0, feeds[feed].offices.isEmpty, feeds[feed].incidents.isEmpty,
        feeds[feed].maintenance.isEmpty
      else { return nil }
      feeds.remove(at: feed)
    }
    return feeds
  }

  private func judge(_ model: ReferenceModel) -> ([Standing], Recommendation) {
    let judge = ChannelJudge(model.library, StatusRecords(model.feeds), at: model.now)
    let standings = model.guide.channels.map { judge.standing($0, of: model.guide) }
    return (standings, recommend(model.guide, standings) { _, _ in nil })
  }
}
