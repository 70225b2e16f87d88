import Decisions
import Guides
import HTML

/// `/feed.atom`: new, changed and ended guides and notices in force, the newest first (RFC 4287).
///
/// An entry is the same for ever: its id does not change when the site moves from one path or protocol to
/// another, and its time is that of the facts, never of the build.
func renderGuideFeed(_ locale: LocaleTag, _ site: SiteContext) -> OutputFile {
  let address = site.path(locale, "/feed.atom")
  let addresses = DataAddresses(site, in: String(address.dropFirst()))
  let ids = FeedIDs(site.settings.baseURL)
  let words = PageContext(site, locale: locale, path: address).words
  let entries = AtomFeed.newest(feedEntries(locale, site, addresses, ids, words))
  return AtomFeed(
    address: address,
    id: ids.feed("feed", locale),
    title: site.settings.title(locale),
    subtitle: site.settings.description(locale),
    updated: entries.first?.updated ?? site.site.now,
    page: "/",
    entries: entries
  ).file(locale, site)
}

/// All of them, in no order.
func feedEntries(
  _ locale: LocaleTag,
  _ site: SiteContext,
  _ addresses: DataAddresses,
  _ ids: FeedIDs,
  _ words: Words
) -> [AtomFeed.Entry] {
  var entries: [AtomFeed.Entry] = []
  var last: Identifier?
  for resolved in site.site.guides where resolved.guide.id != last {
    last = resolved.guide.id
    guard let shown = site.guide(resolved.guide.id, locale), let time = site.feedTime(of: shown)
    else { continue }
    let guide = shown.guide
    entries.append(
      AtomFeed.Entry(
        id: ids.entry("guides", guide.id, guide.locale),
        locale: guide.locale,
        title: guide.title,
        summary: shown.feedSummary(words),
        address: addresses.page("/guides/\(guide.id)/", in: guide.locale),
        author: site.departments[guide.department]?.name(guide.locale),
        published: guide.publish,
        updated: time,
        categories: guide.topics.map { ($0.text, site.topics[$0]?.name(guide.locale) ?? $0.text) }
      )
    )
  }
  for resolved in site.notices[locale] ?? [] where resolved.isCurrent {
    let notice = resolved.notice
    entries.append(
      AtomFeed.Entry(
        id: ids.entry("notices", notice.id, notice.locale),
        locale: notice.locale,
        title: notice.title,
        summary: notice.body.firstParagraph ?? notice.title,
        address: addresses.page("/notices/\(notice.id)/", in: notice.locale),
        author: nil,
        published: notice.from,
        updated: notice.from,
        categories: [("notices", words["nav.notices"])]
      )
    )
  }
  return entries
}

extension SiteContext {
  /// When a guide last became another: it was reviewed, published or ended. Nil where none has a date.
  fileprivate func feedTime(of resolved: ResolvedGuide) -> Instant? {
    let zone = settings.timeZone
    let changed = [
      resolved.guide.reviewed.map { Instant($0, offset: zone) }, resolved.guide.publish,
    ].compactMap { $0 }.max()
    return switch resolved.lifecycle {
    case .inForce: changed
    case .withdrawn(let withdrawal): Instant(withdrawal.on, offset: zone)
    case .expired(let moment): moment
    }
  }
}

extension ResolvedGuide {
  /// The guide's sentence; of one that has ended, that it has.
  fileprivate func feedSummary(_ words: Words) -> String {
    switch lifecycle {
    case .inForce: guide.summary.isEmpty ? guide.title : guide.summary
    case .withdrawn(let withdrawal):
      words["withdrawn.title"] + (words.locale.isChinese ? "：" : ": ") + withdrawal.reason
    case .expired: words["withdrawn.title"]
    }
  }
}
