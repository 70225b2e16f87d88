import Decisions
import Guides
import HTML

// The map of the site for search engines (sitemaps.org, with the alternates of each page in other languages).
// It names what a reader should find: pages in force, in their own form. Posters and simple editions are other
// forms of a guide's page; further pages of a list and letters of the A–Z hold only links that are here too.

/// `/sitemap.xml`; above 50,000 addresses an index of `/sitemap-1.xml` and so on.
func siteMap(_ site: SiteContext, largest: Int = 50_000) -> [OutputFile] {
  let addresses = DataAddresses(site, in: "sitemap.xml")
  let pages = mappedPages(site)
  // Of a page in several languages each is an address of its own.
  guard pages.count > largest else { return [siteMapFile("sitemap.xml", pages[...], addresses)] }
  let parts = stride(from: 0, to: pages.count, by: largest).enumerated().map { number, start in
    siteMapFile(
      "sitemap-\(number + 1).xml",
      pages[start..<min(start + largest, pages.count)],
      addresses
    )
  }
  var xml = XMLWriter()
  xml.element(.sitemapindex, .namespace(.siteMap)) { xml in
    for part in parts {
      xml.element(.sitemap) { $0.element(.loc, text: addresses("/" + part.path)) }
    }
  }
  return [OutputFile(path: "sitemap.xml", bytes: xml.bytes)] + parts
}

/// One address of the map.
private struct MappedPage {
  /// Without its language: `/guides/marriage/`.
  var path: String
  var locale: LocaleTag
  /// The languages in which the page is there.
  var locales: [LocaleTag]
  var changed: Day?
}

private func mappedPages(_ site: SiteContext) -> [MappedPage] {
  let library = site.site.library
  let locales = site.settings.locales
  var pages: [MappedPage] = []
  var shared = [
    "/", "/topics/", "/departments/", "/offices/", "/channels/", "/notices/", "/a-z/", "/status/",
    "/status/method/", "/offline/",
  ]
  if site.settings.outputs.search { shared.append("/search/") }
  shared += ["/scorecard/", "/scorecard/services/", "/accountability/"]
  shared += library.departments.flatMap {
    ["/scorecard/departments/\($0.id)/", "/accountability/departments/\($0.id)/"]
  }
  shared += library.topics.map { "/topics/\($0.id)/" }
  shared += library.departments.map { "/departments/\($0.id)/" }
  shared += site.officeIDs.map { "/offices/\($0)/" }
  shared += library.channels.map { "/channels/\($0.id)/" }
  for path in shared {
    pages += locales.map { MappedPage(path: path, locale: $0, locales: locales) }
  }
  for resolved in site.site.guides where resolved.lifecycle.isInForce && !resolved.guide.isDraft {
    let guide = resolved.guide
    pages.append(
      MappedPage(
        path: "/guides/\(guide.id)/",
        locale: guide.locale,
        locales: site.guideLocales[guide.id] ?? [guide.locale],
        changed: guide.reviewed
      )
    )
  }
  for resolved in site.site.notices where resolved.isCurrent {
    let notice = resolved.notice
    pages.append(
      MappedPage(
        path: "/notices/\(notice.id)/",
        locale: notice.locale,
        locales: site.noticeLocales[notice.id] ?? [notice.locale],
        changed: notice.from.at(site.settings.timeZone).day
      )
    )
  }
  for page in library.pages {
    pages.append(
      MappedPage(
        path: "/\(page.id)/",
        locale: page.locale,
        locales: site.pageLocales[page.id] ?? [page.locale]
      )
    )
  }
  return pages
}

private func siteMapFile(
  _ path: String,
  _ pages: ArraySlice<MappedPage>,
  _ addresses: DataAddresses
) -> OutputFile {
  var xml = XMLWriter()
  xml.element(.urlset, .namespace(.siteMap), .xhtml) { xml in
    for page in pages {
      xml.element(.url) { xml in
        xml.element(.loc, text: addresses.page(page.path, in: page.locale))
        if let changed = page.changed { xml.element(.lastmod, text: changed.description) }
        guard page.locales.count > 1 else { return }
        for locale in page.locales {
          xml.void(
            .alternate,
            .rel("alternate"),
            .hreflang(locale.name),
            .href(addresses.page(page.path, in: locale))
          )
        }
      }
    }
  }
  return OutputFile(path: path, bytes: xml.bytes)
}
