import Feeds
package import Guides

// How departments and services are assessed (contract §5): what feeds and guides prove, and nothing else.
//
// A *unit* is what one finding is about: a channel of a guide, or the guide. Every unit weighs the same, in a
// service and in a department: no large channel hides a small one.
//
// - The score is the weighted mean of the measures that have points. What is missing is neither nothing nor
//   full: it lowers the coverage that is printed beside the score.
// - The order goes by the ranking points: the same mean over *all* measures and units that apply, where a unit
//   that proves nothing counts as 0. What applies is decided by the guides alone, never by what a feed says or
//   leaves out, so that taking a figure away can only turn a term of a sum into 0 and never changes what the
//   sum is divided by: nobody rises by not reporting. Ties go to who reports more, then they share the rank.

/// The assessment of a whole site at the moment of the build.
package struct Scorecard: Sendable {
  /// The day that guides were held against.
  package let today: Day
  /// In the order of their ranks; departments without a guide in force come last and have none.
  package let departments: [Scored]
  /// Every guide in force, in the order of their ranks.
  package let services: [Scored]

  /// With fewer cases there are counts, and no points (contract, law 3).
  package static let fewestCases = 20

  package init(_ site: ResolvedSite) {
    today = site.today
    let rules = ScoreRules(site.library.settings, today: site.today)
    var services: [(scored: Scored, name: String)] = []
    var sums: [Identifier: ScoreSums] = [:]
    var counts: [Identifier: Int] = [:]
    var last: Identifier?
    // Of a guide in several languages the first is the original.
    for resolved in site.guides where resolved.lifecycle.isInForce {
      let guide = resolved.guide
      guard guide.id != last else { continue }
      last = guide.id
      var service = ScoreSums()
      for finding in rules.findings(resolved, site.status.records, at: site.now) {
        service.add(finding)
      }
      sums[guide.department, default: ScoreSums()].add(service)
      counts[guide.department, default: 0] += 1
      let scored = Scored(guide.id, department: guide.department, services: 1, service)
      services.append((scored, guide.title))
    }
    self.services = ranked(services)
    departments = ranked(
      site.library.departments.map { department in
        let scored = Scored(
          department.id,
          department: department.id,
          services: counts[department.id] ?? 0,
          sums[department.id] ?? ScoreSums()
        )
        return (scored, department.name(site.library.settings.primaryLocale))
      }
    )
  }
}

/// A department or a service with what was found of it.
package struct Scored: Sendable {
  /// A department's id, or a guide's.
  package let id: Identifier
  /// The department that answers for it; a department's own id.
  package let department: Identifier
  /// How many guides in force it has.
  package let services: Int
  /// One for each measure, in the order of `ScoreMeasure.allCases`.
  package let results: [ScoreResult]
  /// What the order goes by, 0 to 100, rounded down: measures and units without points count as 0.
  package let rankingPoints: Int
  /// The weighted mean of the measures that have points, 0 to 100, rounded down; nil where none has.
  package let points: Int?
  /// How many measures can be taken of it, how many of them have points, and of how many something was
  /// reported that proves something.
  package let counts: (applicable: Int, measured: Int, reported: Int)
  /// From 1; nil where there is nothing to rank.
  package fileprivate(set) var rank: Int?
  /// Others have the same rank.
  package fileprivate(set) var isTied = false

  init(_ id: Identifier, department: Identifier, services: Int, _ sums: ScoreSums) {
    self.id = id
    self.department = department
    self.services = services
    results = ScoreMeasure.allCases.map { ScoreResult($0, sums[$0]) }
    let applicable = results.filter(\.isApplicable)
    let measured = results.filter { $0.points != nil }
    rankingPoints = weightedMean(of: applicable, \.rankingPoints) ?? 0
    points = weightedMean(of: measured) { $0.points ?? 0 }
    counts = (applicable.count, measured.count, results.count { $0.sum.reported > 0 })
  }

  /// The measures that can be taken of it, with data or without.
  package var applicable: [ScoreResult] { results.filter(\.isApplicable) }
  /// The measures that have points.
  package var measured: [ScoreResult] { results.filter { $0.points != nil } }
}

/// By the weights of the measures, rounded down; nil where there is none.
private func weightedMean(of results: [ScoreResult], _ points: (ScoreResult) -> Int) -> Int? {
  guard !results.isEmpty else { return nil }
  return results.reduce(0) { $0 + $1.measure.weight * points($1) }
    / results.reduce(0) { $0 + $1.measure.weight }
}

/// What decides where something scored stands.
private struct ScoreOrder {
  let isScored: Bool
  let rankingPoints: Int
  let reported: Int
  let applicable: Int
  let name: String
  let id: Identifier

  init(_ scored: Scored, name: String) {
    isScored = scored.services > 0
    rankingPoints = scored.rankingPoints
    reported = scored.counts.reported
    applicable = scored.counts.applicable
    self.name = name
    id = scored.id
  }

  /// Whether it stands before another by what was proved; neither stands before the other in a tie.
  func isBefore(_ other: ScoreOrder) -> Bool {
    guard isScored == other.isScored else { return isScored }
    guard rankingPoints == other.rankingPoints else { return rankingPoints > other.rankingPoints }
    return reported * other.applicable > other.reported * applicable
  }
}

/// Sorted by what was proved; those in a tie share a rank and stand in the order of their names.
private func ranked(_ scored: [(scored: Scored, name: String)]) -> [Scored] {
  let order = scored.map { ScoreOrder($0.scored, name: $0.name) }
  let indices = order.indices.sorted { first, second in
    let (left, right) = (order[first], order[second])
    if left.isBefore(right) { return true }
    if right.isBefore(left) { return false }
    if !left.name.utf8.elementsEqual(right.name.utf8) {
      return left.name.utf8.lexicographicallyPrecedes(right.name.utf8)
    }
    return left.id < right.id
  }
  var sorted = indices.map { scored[$0].scored }
  for index in sorted.indices where sorted[index].services > 0 {
    let isTied = index > 0 && !order[indices[index - 1]].isBefore(order[indices[index]])
    sorted[index].rank = isTied ? sorted[index - 1].rank : index + 1
    if isTied {
      sorted[index].isTied = true
      sorted[index - 1].isTied = true
    }
  }
  return sorted
}
