package import Diagnostics

/// `site.yaml`: what holds for the whole site.
package struct Settings: Sendable {
  package var file: SourceFile
  package var title: LocalizedText
  package var description: LocalizedText
  package var region: LocalizedText
  package var publisher: LocalizedText
  /// The first is served from `/`, every other from `/<locale>/`.
  package var locales: [LocaleTag]
  /// The address under which the site is published, ending in `/`; empty where it is not known.
  package var baseURL: String
  /// In which days begin and times are shown.
  package var timeZone: UTCOffset
  package var hotline: Telephone
  package var hotlineHours: LocalizedText?
  package var theme: String
  /// What a government site's foot must show, absent until filled in.
  package var identity: Identity
  package var budget: Budget
  /// A guide not reviewed for longer is overdue.
  package var reviewMonths: Int
  package var outputs: Outputs
  /// More names of sections.
  package var vocabulary: [(SectionKind, [String])]
  /// More office words, each with its plain one.
  package var plainWords: [(word: String, plain: String)]
  /// The status feeds, in the order in which a later one overrides an earlier one.
  package var feeds: [FeedSource]
  /// The thresholds of the recommendation.
  package var rules = Rules()

  package struct Identity: Sendable {
    package var copyright: LocalizedText?
    package var icp: String?
    package var police: String?
    package var siteCode: String?
  }

  /// How much a guide may ask of a citizen before `check` says so.
  package struct Budget: Sendable {
    package var documents: Int
    package var steps: Int
    package var visits: Int
  }

  /// Kinds of pages that a site may leave out.
  package struct Outputs: Sendable {
    package var posters: Bool
    package var simple: Bool
    package var data: Bool
    package var search: Bool
  }

  /// When a channel counts as answering (contract §4); shares are in thousandths.
  package struct Rules: Sendable, Hashable {
    /// The lower end of the interval from which on a channel answers.
    package var answeringShare = 800
    /// The upper end of the interval below which it does not.
    package var notAnsweringShare = 500
    /// With fewer requests nothing is said.
    package var fewestRequests = 20
    /// A request that waits for longer than so many promises shows that nobody answers.
    package var overdueTimes = 5
  }

  package var primaryLocale: LocaleTag { locales[0] }
}

extension Telephone {
  /// The government service hotline of every Chinese city (国办发〔2020〕53号).
  package static let governmentHotline: Telephone = {
    guard let hotline = Telephone(written: "12345") else {
      preconditionFailure("12345 is a telephone that can be dialled")
    }
    return hotline
  }()
}
