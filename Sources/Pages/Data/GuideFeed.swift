import Decisions
import Guides
import HTML

/// How many entries a feed has.
private let longestFeed = 50

/// `/feed.atom`: new, changed and ended guides and notices in force, the newest first (RFC 4287).
///
/// An entry is the same for ever: its id does not change when the site moves from one path or protocol to
/// another, and its time is that of the facts, never of the build.
func renderGuideFeed(_ locale: LocaleTag, _ site: SiteContext) -> OutputFile {
  let address = site.path(locale, "/feed.atom")
  let path = String(address.dropFirst())
  let addresses = DataAddresses(site, in: path)
  let ids = FeedIDs(site.settings.baseURL)
  let words = PageContext(site, locale: locale, path: address).words
  let entries = feedEntries(locale, site, addresses, ids, words)
  let updated = entries.first?.updated ?? site.site.now
  var xml = XMLWriter()
  xml.element(.feed, .namespace(.atom), .lang(locale.name)) { xml in
    xml.element(.id, text: ids.feed(locale))
    xml.element(.title, text: site.settings.title(locale))
    if !site.settings.description(locale).isEmpty {
      xml.element(.subtitle, text: site.settings.description(locale))
    }
    xml.element(.updated, text: updated.at(site.settings.timeZone).description)
    xml.element(.author) { xml in
      let publisher = site.settings.publisher(locale)
      xml.element(.name, text: publisher.isEmpty ? site.settings.title(locale) : publisher)
    }
    xml.void(.link, .rel("self"), .type("application/atom+xml"), .href(addresses(address)))
    xml.void(.link, .rel("alternate"), .type("text/html"), .href(addresses.page("/", in: locale)))
    xml.element(.generator, text: "Bianmin")
    for entry in entries { xml.entry(entry, in: locale, site.settings.timeZone) }
  }
  return OutputFile(path: path, bytes: xml.bytes)
}

private struct FeedEntry {
  var id: String
  var locale: LocaleTag
  var title: String
  var summary: String
  var address: String
  var author: String?
  var published: Instant?
  var updated: Instant
  var categories: [(term: String, label: String)]
}

/// Ids that stay: `tag:qingxi.example,2026:guides/marriage/zh-Hans` (RFC 4151). A site that does not know its
/// own address has `urn:x-bianmin:…`.
private struct FeedIDs {
  private let start: String

  init(_ baseURL: String) {
    guard let host = baseURL.split(separator: "/").dropFirst().first else {
      start = "urn:x-bianmin:"
      return
    }
    let name = host.split(separator: "@").last?.split(separator: ":").first ?? host
    // The year is that of this form of ids and never changes.
    start = "tag:\(name.lowercased()),2026:" + SiteContext.basePath(baseURL).dropFirst()
  }

  func feed(_ locale: LocaleTag) -> String { start + "feed/" + locale.name }
  func entry(_ kind: String, _ id: Identifier, _ locale: LocaleTag) -> String {
    "\(start)\(kind)/\(id)/\(locale)"
  }
}

private func feedEntries(
  _ locale: LocaleTag,
  _ site: SiteContext,
  _ addresses: DataAddresses,
  _ ids: FeedIDs,
  _ words: Words
) -> [FeedEntry] {
  var entries: [FeedEntry] = []
  var last: Identifier?
  for resolved in site.site.guides where resolved.guide.id != last {
    last = resolved.guide.id
    guard let shown = site.guide(resolved.guide.id, locale), let time = site.feedTime(of: shown)
    else { continue }
    let guide = shown.guide
    entries.append(
      FeedEntry(
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
      FeedEntry(
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
  let sorted = entries.sorted { left, right in
    if left.updated != right.updated { return left.updated > right.updated }
    return left.id.utf8.lexicographicallyPrecedes(right.id.utf8)
  }
  return Array(sorted.prefix(longestFeed))
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

extension XMLWriter {
  fileprivate mutating func entry(
    _ entry: FeedEntry,
    in locale: LocaleTag,
    _ zone: UTCOffset
  ) {
    element(.entry, .lang(entry.locale == locale ? nil : entry.locale.name)) { xml in
      xml.element(.id, text: entry.id)
      xml.element(.title, text: entry.title)
      xml.void(
        .link,
        .rel("alternate"),
        .type("text/html"),
        .hreflang(entry.locale.name),
        .href(entry.address)
      )
      if let published = entry.published {
        xml.element(.published, text: published.at(zone).description)
      }
      xml.element(.updated, text: entry.updated.at(zone).description)
      if let author = entry.author { xml.element(.author) { $0.element(.name, text: author) } }
      for category in entry.categories {
        xml.void(.category, .term(category.term), .label(category.label))
      }
      xml.element(.summary, text: entry.summary)
    }
  }
}
