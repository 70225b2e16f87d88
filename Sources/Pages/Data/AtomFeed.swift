import Guides
import HTML

/// A feed for readers (RFC 4287), in one language.
struct AtomFeed {
  /// The feed's own path: `/en/feed.atom`.
  var address: String
  var id: String
  var title: String
  var subtitle: String?
  var updated: Instant
  /// The page that says the same: `/status/`.
  var page: String
  /// The newest first.
  var entries: [Entry]

  struct Entry {
    var id: String
    /// The language of the entry and of its page.
    var locale: LocaleTag
    var title: String
    /// The language of the title where it is another.
    var titleLocale: LocaleTag?
    var summary: String
    var address: String
    var author: String?
    var published: Instant?
    var updated: Instant
    var categories: [(term: String, label: String)] = []
  }

  /// How many entries a feed has.
  private static let longest = 50

  /// The newest entries first; of two of the same time that with the smaller id.
  static func newest(_ entries: [Entry]) -> [Entry] {
    let sorted = entries.sorted { left, right in
      if left.updated != right.updated { return left.updated > right.updated }
      return left.id.utf8.lexicographicallyPrecedes(right.id.utf8)
    }
    return Array(sorted.prefix(longest))
  }

  func file(_ locale: LocaleTag, _ site: SiteContext) -> OutputFile {
    let path = String(address.dropFirst())
    let addresses = DataAddresses(site, in: path)
    var xml = XMLWriter()
    xml.element(.feed, .namespace(.atom), .lang(locale.name)) { xml in
      xml.element(.id, text: id)
      xml.element(.title, text: title)
      if let subtitle, !subtitle.isEmpty { xml.element(.subtitle, text: subtitle) }
      xml.element(.updated, text: updated.at(site.settings.timeZone).description)
      xml.element(.author) { xml in
        let publisher = site.settings.publisher(locale)
        xml.element(.name, text: publisher.isEmpty ? site.settings.title(locale) : publisher)
      }
      xml.void(.link, .rel("self"), .type("application/atom+xml"), .href(addresses(address)))
      xml.void(
        .link,
        .rel("alternate"),
        .type("text/html"),
        .href(addresses.page(page, in: locale))
      )
      xml.element(.generator, text: "Bianmin")
      for entry in entries { xml.entry(entry, in: locale, site.settings.timeZone) }
    }
    return OutputFile(path: path, bytes: xml.bytes)
  }
}

/// Ids that stay: `tag:qingxi.example,2026:guides/marriage/zh-Hans` (RFC 4151). A site that does not know its
/// own address has `urn:x-bianmin:…`.
struct FeedIDs {
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

  func feed(_ name: String, _ locale: LocaleTag) -> String {
    "\(start)\(name)/\(locale.name)"
  }
  func entry(_ kind: String, _ id: Identifier, _ locale: LocaleTag) -> String {
    "\(start)\(kind)/\(id)/\(locale)"
  }
}

extension XMLWriter {
  fileprivate mutating func entry(
    _ entry: AtomFeed.Entry,
    in locale: LocaleTag,
    _ zone: UTCOffset
  ) {
    element(.entry, .lang(entry.locale == locale ? nil : entry.locale.name)) { xml in
      xml.element(.id, text: entry.id)
      xml.element(
        .title,
        .lang(entry.titleLocale.flatMap { $0 == entry.locale ? nil : $0.name }),
        text: entry.title
      )
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
