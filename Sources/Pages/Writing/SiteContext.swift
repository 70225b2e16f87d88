package import Decisions
package import Guides
import HTML

/// Everything that pages are made from, and the indexes that keep the cost of a page from growing with
/// the site: each is made once.
package struct SiteContext: Sendable {
  package private(set) var site: ResolvedSite
  package private(set) var theme: Theme
  package let settings: Settings

  private(set) var words: [LocaleTag: Words]
  let departments: [Identifier: Department]
  let topics: [Identifier: Topic]
  let channels: [Identifier: RegisteredChannel]
  /// In each language, or in the first one that there is.
  let offices: [Localized: Office]
  /// Guides in force by id and language.
  private(set) var guides: [Localized: ResolvedGuide]
  /// The languages that a guide has, in the site's order.
  private(set) var guideLocales: [Identifier: [LocaleTag]]
  /// For each language the guides shown in its lists: one for every id, translated or not.
  let listed: [LocaleTag: [ResolvedGuide]]
  let byTopic: [Localized: [ResolvedGuide]]
  let byDepartment: [Localized: [ResolvedGuide]]
  let byOffice: [Localized: [ResolvedGuide]]
  let byChannel: [Localized: [ResolvedGuide]]
  /// Notices in force by the guides that they name.
  let noticesByGuide: [Identifier: [Notice]]
  /// Notices in each language, newest first; untranslated ones in their own.
  let notices: [LocaleTag: [ResolvedNotice]]
  let noticeLocales: [Identifier: [LocaleTag]]
  let pageLocales: [Identifier: [LocaleTag]]
  /// Offices in the order of their ids, and who has windows or channels where.
  let officeIDs: [Identifier]
  let officesOf: [Identifier: [Identifier]]
  let channelsOf: [Identifier: [RegisteredChannel]]
  /// The pages named in the foot of every page.
  let footerPages: [LocaleTag: [(title: String, path: String)]]
  /// The days that differ from the ordinary week, for the script of the reply clock.
  let calendarMarks: String
  /// How the site's guides stand as a whole.
  let summary: StatusSummary
  /// What feeds and guides prove of departments and services.
  let scorecard: Scorecard
  /// Scored services by department, in the order of their ranks.
  let scoredServices: [Identifier: [Scored]]
  /// Sizes of published files in bytes, by their path below `/files/`.
  package let fileSizes: [String: Int]

  /// An id in a language.
  struct Localized: Hashable {
    let id: Identifier
    let locale: LocaleTag

    init(_ id: Identifier, _ locale: LocaleTag) {
      self.id = id
      self.locale = locale
    }
  }

  package init(_ site: ResolvedSite, theme: Theme, fileSizes: [String: Int]) {
    self.site = site
    self.theme = theme
    self.fileSizes = fileSizes
    let library = site.library
    settings = library.settings
    calendarMarks = SiteContext.calendarMarks(library.calendar, around: site.today)
    let locales = library.settings.locales
    words = Dictionary(uniqueKeysWithValues: locales.map { ($0, theme.words(for: $0)) })
    var noticesByGuide: [Identifier: [Notice]] = [:]
    for notice in site.notices where notice.isCurrent {
      for guide in notice.notice.guides { noticesByGuide[guide, default: []].append(notice.notice) }
    }
    self.noticesByGuide = noticesByGuide
    footerPages = Dictionary(
      uniqueKeysWithValues: locales.map { ($0, SiteContext.footerPages(library.pages, $0)) }
    )
    departments = Dictionary(
      library.departments.map { ($0.id, $0) },
      uniquingKeysWith: { first, _ in first }
    )
    topics = Dictionary(library.topics.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    channels = Dictionary(
      library.channels.map { ($0.id, $0) },
      uniquingKeysWith: { first, _ in first }
    )
    offices = SiteContext.inEveryLocale(library.offices, locales, id: \.id, locale: \.locale)
    let inForce = site.guides.filter(\.lifecycle.isInForce)
    guides = Dictionary(
      site.guides.map { (Localized($0.guide.id, $0.guide.locale), $0) },
      uniquingKeysWith: { first, _ in first }
    )
    guideLocales = Dictionary(grouping: site.guides, by: \.guide.id)
      .mapValues { $0.map(\.guide.locale) }
    let everywhere = SiteContext.inEveryLocale(
      inForce,
      locales,
      id: \.guide.id,
      locale: \.guide.locale
    )
    var listed: [LocaleTag: [ResolvedGuide]] = [:]
    var byTopic: [Localized: [ResolvedGuide]] = [:]
    var byDepartment: [Localized: [ResolvedGuide]] = [:]
    var byOffice: [Localized: [ResolvedGuide]] = [:]
    var byChannel: [Localized: [ResolvedGuide]] = [:]
    var ids: [Identifier] = []
    for guide in inForce where ids.last != guide.guide.id { ids.append(guide.guide.id) }
    for locale in locales {
      for id in ids {
        guard let guide = everywhere[Localized(id, locale)] else { continue }
        listed[locale, default: []].append(guide)
        for topic in guide.guide.topics {
          byTopic[Localized(topic, locale), default: []].append(guide)
        }
        byDepartment[Localized(guide.guide.department, locale), default: []].append(guide)
        var offices: Set<Identifier> = []
        var entries: Set<Identifier> = []
        for channel in guide.guide.channels {
          for office in channel.places.compactMap(\.office) where offices.insert(office).inserted {
            byOffice[Localized(office, locale), default: []].append(guide)
          }
          for entry in channel.entries where entries.insert(entry).inserted {
            byChannel[Localized(entry, locale), default: []].append(guide)
          }
        }
      }
    }
    self.listed = listed
    summary = StatusSummary(site, listed: listed)
    self.byTopic = byTopic
    self.byDepartment = byDepartment
    self.byOffice = byOffice
    self.byChannel = byChannel
    notices = Dictionary(
      uniqueKeysWithValues: locales.map { ($0, SiteContext.notices(site.notices, in: $0, locales)) }
    )
    noticeLocales = Dictionary(grouping: site.notices.map(\.notice), by: \.id)
      .mapValues { $0.map(\.locale) }
    pageLocales = Dictionary(grouping: library.pages, by: \.id).mapValues { $0.map(\.locale) }
    officeIDs = Set(library.offices.map(\.id)).sorted()
    var officesOf: [Identifier: [Identifier]] = [:]
    for id in officeIDs {
      for department in offices[Localized(id, locales[0])]?.departments ?? [] {
        officesOf[department, default: []].append(id)
      }
    }
    self.officesOf = officesOf
    channelsOf = Dictionary(grouping: library.channels, by: \.department)
    scorecard = Scorecard(site)
    scoredServices = Dictionary(grouping: scorecard.services, by: \.department)
  }

  /// The same site with a later text of one guide on the guide's own pages; lists show it as it was.
  package func showing(_ guide: ResolvedGuide) -> SiteContext {
    var site = self
    let (id, locale) = (guide.guide.id, guide.guide.locale)
    site.guides[Localized(id, locale)] = guide
    let known = guideLocales[id] ?? []
    if !known.contains(locale) {
      site.guideLocales[id] = settings.locales.filter { $0 == locale || known.contains($0) }
    }
    return site
  }

  /// The same site with what feeds say now; its guides stand as they stood.
  package func showing(_ status: SiteStatus) -> SiteContext {
    var site = self
    site.site = self.site.showing(status: status)
    return site
  }

  /// The same site in a later state of its theme.
  package func showing(_ theme: Theme) -> SiteContext {
    var site = self
    site.theme = theme
    site.words = Dictionary(
      uniqueKeysWithValues: settings.locales.map { ($0, theme.words(for: $0)) }
    )
    return site
  }

  /// One notice for every id, in a language or in the first one it has; the newest first.
  private static func notices(
    _ notices: [ResolvedNotice],
    in locale: LocaleTag,
    _ locales: [LocaleTag]
  ) -> [ResolvedNotice] {
    let found = inEveryLocale(notices, locales, id: \.notice.id, locale: \.notice.locale)
    return Set(notices.map(\.notice.id)).compactMap { found[Localized($0, locale)] }
      .sorted { ($1.notice.from, $0.notice.id) < ($0.notice.from, $1.notice.id) }
  }

  /// For every id and language the item in that language, else in the first language it has.
  private static func inEveryLocale<Item>(
    _ items: [Item],
    _ locales: [LocaleTag],
    id: @escaping (Item) -> Identifier,
    locale: @escaping (Item) -> LocaleTag
  ) -> [Localized: Item] {
    var found: [Localized: Item] = [:]
    for item in items { found[Localized(id(item), locale(item))] = item }
    for item in items {
      for other in locales where found[Localized(id(item), other)] == nil {
        let fallback = locales.lazy.compactMap { found[Localized(id(item), $0)] }.first
        found[Localized(id(item), other)] = fallback ?? item
      }
    }
    return found
  }

  /// The published guides of one id, in the site's order of languages.
  package func guides(_ id: Identifier) -> [ResolvedGuide] {
    (guideLocales[id] ?? []).compactMap { guides[Localized(id, $0)] }
  }

  func office(_ id: Identifier, _ locale: LocaleTag) -> Office? { offices[Localized(id, locale)] }
  func guide(_ id: Identifier, _ locale: LocaleTag) -> ResolvedGuide? {
    guides[Localized(id, locale)]
      ?? guideLocales[id]?.first.flatMap { guides[Localized(id, $0)] }
  }
}
