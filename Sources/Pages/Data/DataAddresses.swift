import Guides
import HTML

/// The addresses that stand in a file for machines: whole ones where the site knows where it is published,
/// else relative to the file that holds them, as RFC 3986 resolves them.
///
/// ```swift
/// addresses.page("/guides/marriage/", in: english)
/// // https://qingxi.example/en/guides/marriage/, or ../../en/guides/marriage/ in api/guides/x.json
/// ```
struct DataAddresses: Sendable {
  private let site: SiteContext
  private let base: String

  /// `file` is the path of the file that will hold the addresses: `api/guides/marriage.json`.
  init(_ site: SiteContext, in file: String) {
    let depth = file.utf8.count { $0 == UInt8(ascii: "/") }
    self.site = site
    base =
      site.settings.baseURL.isEmpty
      ? depth == 0 ? "./" : String(repeating: "../", count: depth) : site.settings.baseURL
  }

  /// A file or page by its path from the root, made of ids: `/api/guides.json`.
  func callAsFunction(_ path: String) -> String {
    base + path.dropFirst()
  }

  /// A page in one of the site's languages: `/topics/birth/`.
  func page(_ path: String, in locale: LocaleTag) -> String {
    self(site.prefix(locale) + path)
  }

  /// Where a guide's page is, in a language or in the first that it has.
  func guide(_ id: Identifier, in locale: LocaleTag) -> String {
    let locales = site.guideLocales[id] ?? []
    return page("/guides/\(id)/", in: locales.contains(locale) ? locale : locales.first ?? locale)
  }

  /// The data of a guide: in the first of its languages `/api/guides/marriage.json`, in another
  /// `/api/guides/marriage.en.json`.
  func guideData(_ id: Identifier, in locale: LocaleTag) -> String {
    self("/" + guideDataPath(id, locale, site))
  }

  /// A link that an editor wrote and the checks made canonical: `/files/form.pdf`, `https://…`. Nil where it
  /// has no place in a link.
  func link(_ destination: String, in locale: LocaleTag) -> String? {
    guard destination.hasPrefix("/") else { return SafeAddress(destination)?.text }
    // The way from the home page is the way from the root.
    let address = PageContext(site, locale: locale, path: "/").checkedLink(destination).text
    // Pages name the file of a folder for readers without a server; here a folder is its own address.
    let cut = address.firstIndex(of: "#") ?? address.endIndex
    let path = address[..<cut]
    return base + (path.hasSuffix("index.html") ? path.dropLast(10) : path) + address[cut...]
  }
}

/// The file of a guide's data. Every guide has one at its id, in the first of the site's languages that the
/// guide has; its other languages stand beside it.
func guideDataPath(_ id: Identifier, _ locale: LocaleTag, _ site: SiteContext) -> String {
  let isFirst = (site.guideLocales[id]?.first ?? locale) == locale
  return "api/guides/" + id.text + (isFirst ? ".json" : "." + locale.name + ".json")
}
