import Decisions
import Feeds
import Guides

/// How a guide stands as a whole: by the worst of its ways, because one way that does not work is what a
/// citizen has to know.
enum GuideCondition: Int, Sendable, Comparable {
  /// A way is closed, nobody answers, a way is limited: the gravest first.
  case closed, notAnswering, limited
  /// Nothing is known to be wrong, and of some way nothing is known.
  case unknown
  case running

  static func < (left: Self, right: Self) -> Bool { left.rawValue < right.rawValue }

  var isDisturbed: Bool { self < .unknown }
}

extension Standing {
  var condition: GuideCondition {
    switch state {
    case .closed: .closed
    case _ where answering == .notAnswering: .notAnswering
    case .limited: .limited
    case .unknown: .unknown
    case .open: .running
    }
  }
}

extension ResolvedGuide {
  var condition: GuideCondition { standings.map(\.condition).min() ?? .unknown }
}

/// How many of some guides are disturbed, run, or are unknown.
struct Tally: Sendable, Equatable {
  private(set) var disturbed = 0
  private(set) var running = 0
  private(set) var unknown = 0

  var count: Int { disturbed + running + unknown }

  init(_ guides: [ResolvedGuide]) {
    for guide in guides {
      switch guide.condition {
      case .closed, .notAnswering, .limited: disturbed += 1
      case .unknown: unknown += 1
      case .running: running += 1
      }
    }
  }
}

extension [ResolvedGuide] {
  /// The gravest first, otherwise in the order in which they are.
  var gravestFirst: [ResolvedGuide] {
    enumerated().map { (condition: $1.condition, index: $0, guide: $1) }
      .sorted { ($0.condition, $0.index) < ($1.condition, $1.index) }
      .map(\.guide)
  }
}

/// What all pages say of the site as a whole, reckoned once.
struct StatusSummary: Sendable {
  /// The guides of each language's lists that are closed, not answering or limited, the gravest first.
  let disturbed: [LocaleTag: [ResolvedGuide]]
  let tally: [LocaleTag: Tally]
  /// Whether any record counts, of a way, of an office or of an incident.
  let isAnythingKnown: Bool

  init(_ site: ResolvedSite, listed: [LocaleTag: [ResolvedGuide]]) {
    disturbed = listed.mapValues { $0.filter(\.condition.isDisturbed).gravestFirst }
    tally = listed.mapValues { Tally($0) }
    isAnythingKnown =
      site.guides.contains { $0.standings.contains { $0.evidence != nil } }
      || site.status.offices.values.contains { $0.record != nil }
      || site.status.activeIncidents.contains { $0.observation.age(at: site.now) == .counts }
  }
}
