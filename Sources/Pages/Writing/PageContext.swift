import Decisions
package import Guides
package import HTML

/// What a page knows of itself and of the site while it is written.
package struct PageContext: Sendable {
  package let site: SiteContext
  /// The language of the page's frame: menus, labels, dates.
  package let locale: LocaleTag
  /// The address from the root: `/en/guides/marriage/`, `/404.html`.
  package let path: String
  package let words: Words
  /// The way back to the site's root, so that pages work from any base path and as files: `../../`.
  /// The page for unknown addresses is served from anywhere, so its links begin at the root.
  package let root: String

  package init(_ site: SiteContext, locale: LocaleTag, path: String, isServedAnywhere: Bool = false)
  {
    self.site = site
    self.locale = locale
    self.path = path
    guard let words = site.words[locale] else {
      preconditionFailure("every language of the site has words")
    }
    self.words = words
    let depth = path.utf8.count { $0 == UInt8(ascii: "/") } - 1
    root =
      isServedAnywhere
      ? SiteContext.basePath(site.settings.baseURL) : String(repeating: "../", count: depth)
  }

  package var settings: Settings { site.settings }

  /// An address of the site as a link of this page: `/guides/marriage/#fees` in the page's own language.
  /// A folder's address names its `index.html`, for readers who open the site as files.
  package func link(_ address: String, in locale: LocaleTag? = nil) -> SafeAddress {
    let cut = address.utf8.firstIndex(of: UInt8(ascii: "#")) ?? address.endIndex
    let fragment = address[cut...]
    let isShared = PageContext.shared.contains { address.utf8.starts(with: $0.utf8) }
    var target = isShared ? "" : site.prefix(locale ?? self.locale)
    target.append(contentsOf: address[..<cut])
    if !fragment.isEmpty, target == path { return SafeAddress(path: String(fragment)) }
    var text = root
    text.append(contentsOf: target.dropFirst())
    if target.utf8.last == UInt8(ascii: "/") { text.append("index.html") }
    text.append(contentsOf: fragment)
    return SafeAddress(path: text)
  }

  /// What is there once, whatever the language.
  private static let shared = ["/files/", "/assets/", "/api/", "/sitemap.xml", "/robots.txt"]

  /// The address of a guide: in the page's language, else in the first that it has.
  package func guideLink(_ id: Identifier, _ more: String = "") -> SafeAddress {
    let locales = site.guideLocales[id] ?? []
    return link("/guides/\(id)/\(more)", in: locales.contains(locale) ? locale : locales.first)
  }

  /// The whole address of this page, where the site knows its own.
  package var canonical: String? {
    settings.baseURL.isEmpty ? nil : settings.baseURL + path.dropFirst()
  }

  package func day(_ day: Day) -> String { locale.isChinese ? day.chinese : day.english }
  package func time(_ instant: Instant) -> String {
    let instant = instant.at(settings.timeZone)
    return locale.isChinese ? instant.longChinese : instant.longEnglish
  }
  package func text(_ value: some Worded) -> String {
    locale.isChinese ? value.chinese : value.english
  }
}

extension SiteContext {
  /// Where a language's pages begin: nothing for the first, `/en` for others.
  package func prefix(_ locale: LocaleTag) -> String {
    locale == settings.primaryLocale ? "" : "/" + locale.name
  }

  /// The path of the site's own address: `/` or `/county/`.
  package static func basePath(_ baseURL: String) -> String {
    let bytes = Array(baseURL.utf8)
    var slashes = 0
    for (index, byte) in bytes.enumerated() where byte == UInt8(ascii: "/") {
      slashes += 1
      if slashes == 3 { return String(decoding: bytes[index...], as: UTF8.self) }
    }
    return "/"
  }
}
