import Decisions
import Guides
import HTML

/// All of it.
func sharedFiles(_ site: SiteContext) -> [OutputFile] { sharedWork.flatMap { $0.files(site) } }

/// What is there once, whatever the language: open data, the map of the site, old addresses, style. In parts
/// that may be made at the same time, each with a name that stands in all its paths, if there is one.
let sharedWork: [(place: String?, files: @Sendable (SiteContext) -> [OutputFile])] = [
  ("status.json", { [statusData($0)] }),
  ("scorecard.json", { [scorecardData($0)] }),
  ("scorecard.csv", { [scorecardTable($0)] }),
  ("guides.json", { [siteData($0)] }),
  ("schema", schemas),
  ("assets", assets),
  (nil, { [robots($0), redirects($0)] }),
  (nil, { siteMap($0) }),
]

@Sendable private func schemas(_ site: SiteContext) -> [OutputFile] {
  [SchemaFile.site, .status, .statusFeed, .scorecard].map { $0.file(site) }
    + (site.settings.outputs.data ? [SchemaFile.guide.file(site)] : [])
}

@Sendable private func assets(_ site: SiteContext) -> [OutputFile] {
  (site.theme.styleSheets + site.theme.assets).map { OutputFile(path: $0.path, bytes: $0.bytes) }
}

/// `/robots.txt`: everything may be read; where the map is, as far as the site knows its own address.
func robots(_ site: SiteContext) -> OutputFile {
  var text = "User-agent: *\nDisallow:\n"
  if !site.settings.baseURL.isEmpty {
    text += "\nSitemap: " + DataAddresses(site, in: "robots.txt")("/sitemap.xml") + "\n"
  }
  return OutputFile(path: "robots.txt", bytes: Array(text.utf8))
}

/// `/_redirects`: old addresses for servers that read Netlify's form. Elsewhere the pages at the old
/// addresses lead on.
///
/// `/old-marriage/ /guides/marriage/ 301`
func redirects(_ site: SiteContext) -> OutputFile {
  // Below a path of its host the server's root is not the site's, so the target is a whole address.
  let isAtRoot = SiteContext.basePath(site.settings.baseURL) == "/"
  let addresses = DataAddresses(site, in: "_redirects")
  let lines = site.site.guides.flatMap { resolved -> [String] in
    let path = "/guides/\(resolved.guide.id)/"
    let target =
      isAtRoot
      ? site.prefix(resolved.guide.locale) + path : addresses.page(path, in: resolved.guide.locale)
    return resolved.guide.aliases.map { "\(SafeAddress(path: $0).text) \(target) 301\n" }
  }
  return OutputFile(
    path: "_redirects",
    bytes: lines.map { Array($0.utf8) }.sorted { $0.lexicographicallyPrecedes($1) }.flatMap { $0 }
  )
}
