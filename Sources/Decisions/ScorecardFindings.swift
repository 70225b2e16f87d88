import Feeds
import Guides

/// What a guide, its standings and its record prove, unit by unit and measure by measure.
struct ScoreRules: Sendable {
  let settings: Settings
  let today: Day
  /// So many requests an answering channel must have had.
  let fewestRequests: Int

  init(_ settings: Settings, today: Day) {
    self.settings = settings
    self.today = today
    fewestRequests = max(Scorecard.fewestCases, settings.rules.fewestRequests)
  }

  func findings(_ resolved: ResolvedGuide, _ records: StatusRecords, at now: Instant)
    -> [ScoreFinding]
  {
    let guide = resolved.guide
    var findings: [ScoreFinding] = []
    for (channel, standing) in zip(guide.channels, resolved.standings) {
      let known = records.channels[.init(guide: guide.id, channel: channel.kind)]
      let expired = standing.evidence == nil ? known?.observation.ifExpired(at: now) : nil
      var ofChannel = [running(standing)]
      if channel.promise != nil { ofChannel.append(answering(standing.evidence?.record)) }
      if channel.awaitsAnswer { ofChannel.append(staffed(channel, of: guide, standing)) }
      for var finding in ofChannel {
        if case .notProvided = finding.outcome { finding.expired = expired }
        findings.append(finding)
      }
    }
    let known = records.services[guide.id]
    let record = known.flatMap { $0.observation.age(at: now) == .counts ? $0 : nil }
    for var finding in [satisfaction(record), complaints(record)] {
      if record == nil { finding.expired = known?.observation.ifExpired(at: now) }
      findings.append(finding)
    }
    return findings + [freshness(guide), owner(guide), burden(guide)]
  }

  /// Open, limited or closed, as the guide's page says. The order goes by the channel's own record: whoever
  /// announces an incident or a maintenance window must not lose a place by it.
  private func running(_ standing: Standing) -> ScoreFinding {
    let outcome: ScoreFinding.Outcome =
      switch standing.state {
      case .open: .points(100)
      case .limited: .points(50)
      case .closed: .points(0)
      case .unknown: .notProvided
      }
    var finding = ScoreFinding(.running, outcome)
    let own = standing.evidence?.record.state
    finding.isReported = own != nil && own != .unknown
    finding.rankingPoints = own == .open ? 100 : own == .limited ? 50 : 0
    finding.tally = ScoreTally(
      part: standing.state == .open ? 1 : 0,
      middling: standing.state == .limited ? 1 : 0,
      count: 1
    )
    finding.observed = standing.observed
    return finding
  }

  /// The share of the requests received that were answered on time: what is proved of it at the least.
  private func answering(_ record: ChannelRecord?) -> ScoreFinding {
    let replies: Replies
    switch record?.replies ?? .notProvided {
    case .notProvided: return ScoreFinding(.answering, .notProvided)
    case .notApplicable: return ScoreFinding(.answering, .notApplicable)
    case .value(let value): replies = value
    }
    guard let onTime = replies.onTime.value else { return ScoreFinding(.answering, .notProvided) }
    var finding = share(.answering, onTime, of: replies.received, fewest: fewestRequests)
    finding.window = replies.window
    finding.observed = record?.observation.observed
    return finding
  }

  /// Somebody is there to answer. A vacant post is not staffed whatever a feed says; a post that nobody is
  /// named for cannot be.
  private func staffed(_ channel: Channel, of guide: Guide, _ standing: Standing) -> ScoreFinding {
    guard guide.owner != nil else { return ScoreFinding(.staffed, .notProvided) }
    if guide.vacancy(of: channel, on: today) != nil {
      var finding = ScoreFinding(.staffed, .points(0))
      finding.tally = ScoreTally(middling: 1, count: 1)
      return finding
    }
    let record = standing.evidence?.record
    switch record?.staffOnDuty ?? .notProvided {
    case .notProvided: return ScoreFinding(.staffed, .notProvided)
    case .notApplicable: return ScoreFinding(.staffed, .notApplicable)
    case .value(let count):
      var finding = ScoreFinding(.staffed, .points(count > 0 ? 100 : 0))
      finding.tally = ScoreTally(part: count > 0 ? 1 : 0, count: 1)
      finding.observed = record?.observation.observed
      return finding
    }
  }

  /// The satisfied and very satisfied among those who graded, where it is known how many did not and no grade
  /// looks like the one that is set when nobody chooses.
  private func satisfaction(_ record: ServiceRecord?) -> ScoreFinding {
    let said: Satisfaction
    switch record?.satisfaction ?? .notProvided {
    case .notProvided: return ScoreFinding(.satisfaction, .notProvided)
    case .notApplicable: return ScoreFinding(.satisfaction, .notApplicable)
    case .value(let value): said = value
    }
    let counts = said.counts
    let unrated = said.unrated.value
    guard counts.count == 5, (counts + [unrated ?? 0]).allSatisfy(isCount) else {
      return ScoreFinding(.satisfaction, .unproven(.contradictory))
    }
    let rated = said.rated
    var finding = share(.satisfaction, counts[0] + counts[1], of: rated)
    if case .points = finding.outcome {
      let doubt: ScoreDoubt? =
        if unrated == nil {
          .unratedUnsaid
        } else if unrated.map({ $0 > rated }) == true {
          .mostlyUnrated
        } else if max(counts[0], counts[1]) * 100 >= rated * 95 {
          .oneGrade
        } else {
          nil
        }
      if let doubt {
        finding = ScoreFinding(.satisfaction, .unproven(doubt), finding.tally)
      }
    }
    finding.tally.grades = counts
    finding.tally.unrated = unrated
    finding.window = said.window
    finding.observed = record?.observation.observed
    return finding
  }

  private func complaints(_ record: ServiceRecord?) -> ScoreFinding {
    let said: Complaints
    switch record?.complaints ?? .notProvided {
    case .notProvided: return ScoreFinding(.complaints, .notProvided)
    case .notApplicable: return ScoreFinding(.complaints, .notApplicable)
    case .value(let value): said = value
    }
    guard let resolved = said.resolved.value else { return ScoreFinding(.complaints, .notProvided) }
    var finding = share(.complaints, resolved, of: said.received)
    finding.window = said.window
    finding.observed = record?.observation.observed
    return finding
  }

  /// Reviewed within the site's months. A day that has not come proves nothing.
  private func freshness(_ guide: Guide) -> ScoreFinding {
    guard let reviewed = guide.reviewed, reviewed <= today else {
      return ScoreFinding(.freshness, .notProvided)
    }
    let isFresh = reviewed.adding(months: settings.reviewMonths) >= today
    var finding = ScoreFinding(.freshness, .points(isFresh ? 100 : 0))
    finding.tally = ScoreTally(part: isFresh ? 1 : 0, count: 1)
    return finding
  }

  /// That nobody is named is no missing figure: it is what the guide proves.
  private func owner(_ guide: Guide) -> ScoreFinding {
    let isFilled = guide.owner.map { !$0.isVacant(on: today) } ?? false
    let hasStandin = guide.owner?.standin != nil
    var finding = ScoreFinding(.owner, .points(isFilled ? (hasStandin ? 100 : 50) : 0))
    finding.tally = ScoreTally(
      part: isFilled && hasStandin ? 1 : 0,
      middling: isFilled && !hasStandin ? 1 : 0,
      count: 1
    )
    return finding
  }

  /// Documents, steps and visits, each a third: within the budget 100, above it the budget's share. Where the
  /// online way does not say its visits, the points are of the others, and the order counts 0 for it.
  private func burden(_ guide: Guide) -> ScoreFinding {
    let asked = ScoreBurden(guide)
    let budget = settings.budget
    let known = [
      asked.documents.map { (count: $0, budget: budget.documents) },
      (count: asked.steps, budget: budget.steps),
      asked.visits.map { (count: $0, budget: budget.visits) },
    ].compactMap { $0 }
    let points = known.map { $0.count <= $0.budget ? 100 : max(0, 100 * $0.budget / $0.count) }
    let sum = points.reduce(0, +)
    var finding = ScoreFinding(.burden, .points(sum / known.count))
    finding.rankingPoints = sum / (known.count + (asked.visits == nil ? 1 : 0))
    let isWithin = known.allSatisfy { $0.count <= $0.budget }
    finding.tally = ScoreTally(part: isWithin ? 1 : 0, count: 1, burden: asked)
    return finding
  }

  /// Points of a share of cases: the lower end of its interval, in whole per cent.
  private func share(
    _ measure: ScoreMeasure,
    _ part: Int,
    of count: Int,
    fewest: Int = Scorecard.fewestCases
  ) -> ScoreFinding {
    guard isCount(part), isCount(count), part <= count else {
      return ScoreFinding(measure, .unproven(.contradictory))
    }
    var finding = ScoreFinding(
      measure,
      count < fewest
        ? .unproven(.tooFew) : .points(WilsonInterval(part, of: count).provenPercent)
    )
    finding.tally = ScoreTally(part: part, count: count)
    return finding
  }

  /// A number of cases that can be: sums of them do not overflow.
  private func isCount(_ number: Int) -> Bool { (0...1_000_000_000).contains(number) }
}

extension WilsonInterval {
  /// The lower end in whole per cent, rounded down.
  var provenPercent: Int {
    var least = 0
    var above = 101
    while above - least > 1 {
      let middle = (least + above) / 2
      if lowerIsAtLeast(10 * middle) { least = middle } else { above = middle }
    }
    return least
  }
}

extension Channel {
  /// One waits for a person's answer: such a way stands empty when its post does.
  var awaitsAnswer: Bool { kind == .online || promise != nil }
}

extension Observation {
  /// When it was, where it does not count any more.
  fileprivate func ifExpired(at now: Instant) -> Instant? {
    age(at: now) == .expired ? observed : nil
  }
}

extension ScoreBurden {
  fileprivate init(_ guide: Guide) {
    let section = guide.section(.documents)
    documents =
      section?.hasGroups == true
      ? nil
      : guide.documents.count { document in
        !document.facets.contains { if case .exempt = $0 { true } else { false } }
      }
    steps = guide.channels.map(\.steps.count).max() ?? 0
    let stated = guide.channels.map { channel -> Int? in
      // A counter asks one visit where it does not say; telephone, post and help at home ask none.
      channel.visits ?? (channel.kind == .counter ? 1 : channel.kind == .online ? nil : 0)
    }
    visits = stated.contains(nil) ? nil : stated.compactMap { $0 }.max()
  }
}
