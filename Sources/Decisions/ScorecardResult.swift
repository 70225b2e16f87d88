package import Guides

/// What a department or a service is measured by. The weights are parts of 100.
package enum ScoreMeasure: String, Sendable, CaseIterable {
  case running, answering, staffed, satisfaction, complaints, freshness, owner, burden

  package var weight: Int {
    switch self {
    case .answering: 20
    case .running, .staffed: 15
    case .satisfaction, .complaints, .freshness, .owner, .burden: 10
    }
  }

  /// What one finding is about.
  package enum Unit: String, Sendable { case channel, service }

  package var unit: Unit {
    switch self {
    case .running, .answering, .staffed: .channel
    case .satisfaction, .complaints, .freshness, .owner, .burden: .service
    }
  }

  /// Whether it is proved by cases, of which there must be enough.
  package var countsCases: Bool {
    switch self {
    case .answering, .satisfaction, .complaints: true
    case .running, .staffed, .freshness, .owner, .burden: false
    }
  }
}

/// Why a figure is there and yet proves nothing: it is printed as counts, and gives no points.
package enum ScoreDoubt: String, Sendable, CaseIterable {
  /// Fewer than 20 cases.
  case tooFew = "too-few"
  /// 19 in 20 chose the same satisfied grade: that is how a default looks.
  case oneGrade = "one-grade"
  /// More did not grade than did.
  case mostlyUnrated = "mostly-unrated"
  /// How many did not grade is not said, so that they may be counted as satisfied.
  case unratedUnsaid = "unrated-unsaid"
  /// More of something than there was, or no number that can be.
  case contradictory
}

/// Counts that add up over units. What `part` and `middling` are is the measure's: channels that are open
/// and limited, requests on time, channels staffed and vacant, the satisfied, complaints resolved, guides
/// reviewed in time, guides with post and stand-in and those with a post only, guides within the budget.
package struct ScoreTally: Sendable, Hashable {
  package var part = 0
  package var middling = 0
  package var count = 0
  /// From very satisfied to very dissatisfied; empty for other measures.
  package var grades: [Int] = []
  /// Nil where it is not said.
  package var unrated: Int?
  /// What one guide asks; nil for several.
  package var burden: ScoreBurden?

  mutating func add(_ other: ScoreTally) {
    guard other != ScoreTally() else { return }
    guard self != ScoreTally() else {
      self = other
      return
    }
    part += other.part
    middling += other.middling
    count += other.count
    grades =
      grades.isEmpty || other.grades.isEmpty
      ? grades + other.grades : zip(grades, other.grades).map { $0 + $1 }
    unrated = unrated.flatMap { sum in other.unrated.map { sum + $0 } }
    burden = nil
  }
}

/// What a guide asks of a citizen by the way that asks the most.
package struct ScoreBurden: Sendable, Hashable {
  /// Nil where the documents depend on the case.
  package var documents: Int?
  package var steps: Int
  /// Nil where the guide does not say for its online way.
  package var visits: Int?
}

/// What was found of one unit by one measure.
package struct ScoreFinding: Sendable, Hashable {
  package enum Outcome: Sendable, Hashable {
    /// 0 to 100.
    case points(Int)
    case unproven(ScoreDoubt)
    case notProvided
    /// A feed says that there is nothing to measure.
    case notApplicable
  }

  package var measure: ScoreMeasure
  package var outcome: Outcome
  /// What the order counts: the points, and 0 where there are none.
  package var rankingPoints: Int
  /// Something that proves was reported, good or bad; between equal ranking points the more reported decides.
  package var isReported: Bool
  package var tally: ScoreTally
  /// The time before `observed` that the counts are of.
  package var window: ISODuration?
  package var observed: Instant?
  /// When a record was observed that does not count any more.
  package var expired: Instant?

  init(_ measure: ScoreMeasure, _ outcome: Outcome, _ tally: ScoreTally = ScoreTally()) {
    self.measure = measure
    self.outcome = outcome
    self.tally = tally
    if case .points(let points) = outcome {
      rankingPoints = points
      isReported = true
    } else {
      rankingPoints = 0
      isReported = false
    }
  }
}

/// What was found of several units by one measure.
package struct ScoreSum: Sendable, Hashable {
  /// To all of which the measure applies.
  package fileprivate(set) var units = 0
  /// Units with points, units whose figures prove nothing, units of which a feed says that there is nothing
  /// to measure; the others were not reported.
  package fileprivate(set) var measured = 0
  package fileprivate(set) var unproven = 0
  package fileprivate(set) var notApplicable = 0
  fileprivate(set) var reported = 0
  fileprivate var points = 0
  fileprivate var rankingPoints = 0
  fileprivate var evidence = ScoreEvidence()
  fileprivate var doubtful = ScoreEvidence()
  fileprivate var doubts: Set<ScoreDoubt> = []
  fileprivate var expired: Instant?
}

/// Counts, and the times that they are of.
struct ScoreEvidence: Sendable, Hashable {
  var tally = ScoreTally()
  var windows: ClosedRange<ISODuration>?
  var observed: ClosedRange<Instant>?

  mutating func add(_ finding: ScoreFinding) {
    tally.add(finding.tally)
    windows = joined(windows, finding.window.map { $0...$0 })
    observed = joined(observed, finding.observed.map { $0...$0 })
  }

  mutating func add(_ other: ScoreEvidence) {
    tally.add(other.tally)
    windows = joined(windows, other.windows)
    observed = joined(observed, other.observed)
  }
}

private func joined<Bound>(_ left: ClosedRange<Bound>?, _ right: ClosedRange<Bound>?)
  -> ClosedRange<Bound>?
{
  guard let left, let right else { return left ?? right }
  return min(left.lowerBound, right.lowerBound)...max(left.upperBound, right.upperBound)
}

/// The sums of all measures.
struct ScoreSums: Sendable {
  private var sums = Array(repeating: ScoreSum(), count: ScoreMeasure.allCases.count)

  subscript(_ measure: ScoreMeasure) -> ScoreSum { sums[measure.index] }

  mutating func add(_ finding: ScoreFinding) {
    sums[finding.measure.index].add(finding)
  }

  mutating func add(_ other: ScoreSums) {
    for index in sums.indices { sums[index].add(other.sums[index]) }
  }
}

extension ScoreMeasure {
  fileprivate var index: Int { Self.allCases.firstIndex(of: self) ?? 0 }
}

extension ScoreSum {
  fileprivate mutating func add(_ finding: ScoreFinding) {
    units += 1
    rankingPoints += finding.rankingPoints
    expired = [expired, finding.expired].compactMap { $0 }.max()
    switch finding.outcome {
    case .points(let points):
      measured += 1
      self.points += points
      evidence.add(finding)
    case .unproven(let doubt):
      unproven += 1
      doubts.insert(doubt)
      doubtful.add(finding)
    case .notApplicable: notApplicable += 1
    case .notProvided: break
    }
    if finding.isReported { reported += 1 }
  }

  fileprivate mutating func add(_ other: ScoreSum) {
    units += other.units
    measured += other.measured
    unproven += other.unproven
    notApplicable += other.notApplicable
    reported += other.reported
    points += other.points
    rankingPoints += other.rankingPoints
    evidence.add(other.evidence)
    doubtful.add(other.doubtful)
    doubts.formUnion(other.doubts)
    expired = [expired, other.expired].compactMap { $0 }.max()
  }
}

/// One measure of a department or a service.
package struct ScoreResult: Sendable {
  package enum State: String, Sendable, CaseIterable {
    case measured, unproven
    case notProvided = "not-provided"
    /// There is nothing to measure: the guides have no such channel, or every feed says so.
    case notApplicable = "not-applicable"
  }

  package let measure: ScoreMeasure
  package let sum: ScoreSum

  init(_ measure: ScoreMeasure, _ sum: ScoreSum) {
    self.measure = measure
    self.sum = sum
  }

  /// Whether the guides have anything that it measures. What a feed says makes no difference: `null` would
  /// be a way out.
  package var isApplicable: Bool { sum.units > 0 }

  package var state: State {
    if sum.measured > 0 { return .measured }
    if sum.unproven > 0 { return .unproven }
    return sum.units == sum.notApplicable ? .notApplicable : .notProvided
  }

  /// The mean over the units that have points, rounded down.
  package var points: Int? { sum.measured > 0 ? sum.points / sum.measured : nil }
  /// The mean over all units, those without points as 0, rounded down.
  package var rankingPoints: Int { sum.units > 0 ? sum.rankingPoints / sum.units : 0 }

  private var shown: ScoreEvidence { sum.measured > 0 ? sum.evidence : sum.doubtful }
  /// What the points are of, or the counts that prove nothing.
  package var tally: ScoreTally { shown.tally }
  /// The shortest and the longest time that counts are of.
  package var windows: ClosedRange<ISODuration>? { shown.windows }
  /// The first and the last observation.
  package var observed: ClosedRange<Instant>? { shown.observed }
  package var doubts: [ScoreDoubt] { ScoreDoubt.allCases.filter(sum.doubts.contains) }
  /// The last observation that does not count any more.
  package var expired: Instant? { sum.expired }
}
