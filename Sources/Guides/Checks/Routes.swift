import Diagnostics
import HTML

/// The addresses of a site, to hold links against before any page is written.
package struct Routes: Sendable {
  private var pages: Set<String> = [
    "/", "/a-z/", "/search/", "/topics/", "/departments/", "/offices/", "/channels/", "/notices/",
    "/feed.atom", "/offline/", "/sitemap.xml", "/404.html", "/api/guides.json",
  ]
  /// The page of a source file: `content/guides/family/marriage.md` → `/guides/marriage/`.
  private var pageOfFile: [String: String] = [:]
  /// The fragments of pages whose text is the editor's, by address and locale: as written → as on the page.
  private var anchors: [String: [String: String]] = [:]
  /// Guides that are drafts in every language, where drafts are not published: their addresses and files.
  private var draftPages: Set<String> = []
  private var draftFiles: Set<String> = []
  private let files: Set<String>
  private let locales: [LocaleTag]

  init(_ site: SiteDraft) {
    files = Set(site.files.map { "/files/" + $0 })
    locales = site.settings.locales
    for guide in site.guides { add(guide) }
    if site.hidesDrafts {
      let drafts = site.guides.filter(\.isDraft)
      let shown = Set(site.guides.lazy.filter { !$0.isDraft }.map(\.idText))
      draftFiles = Set(drafts.map(\.file.path))
      draftPages = Set(drafts.lazy.filter { !shown.contains($0.idText) }.flatMap(\.addresses))
    }
    for page in site.pages {
      let path =
        switch page.kind {
        case .office: "/offices/\(page.idText)/"
        case .notice: "/notices/\(page.idText)/"
        case .page: "/\(page.idText)/"
        }
      pages.insert(path)
      pageOfFile[page.file.path] = path
      if page.kind != .office {
        anchors[path + page.locale.name] = Dictionary(
          page.body.anchors.values.map { ($0, $0) },
          uniquingKeysWith: { first, _ in first }
        )
      }
    }
    for entry in site.departments { pages.insert("/departments/\(entry.value.id)/") }
    for entry in site.topics { pages.insert("/topics/\(entry.value.id)/") }
    for entry in site.channels { pages.insert("/channels/\(entry.value.id)/") }
  }

  /// The addresses of a guide, in the stead of those of an earlier text.
  mutating func add(_ guide: GuideDraft) {
    let path = guide.address
    pages.formUnion(guide.addresses)
    pageOfFile[guide.file.path] = path
    anchors[path + guide.locale.name] = guide.fragments
  }

  func isPage(_ path: String) -> Bool { pages.contains(path) }

  /// Where a link leads.
  enum Target: Equatable {
    /// An address of another site, a mail address or a telephone.
    case external
    /// A canonical address from the root, with its fragment: `/guides/marriage/#fees`.
    case site(String)
    case refused
    case noPage(String)
    /// There will be a page once the draft is published.
    case draft(String)
    case noHeading(String, on: String)
    case noFile(String)
  }

  /// Decides a link as written in a file, in the page of that file.
  func target(of destination: String, in file: String, locale: LocaleTag) -> Target {
    switch SafeAddress.scheme(of: destination) {
    case nil: return .refused
    case .https, .http, .mailto, .tel: return .external
    case .relative: break
    }
    let cut = destination.firstIndex(of: "#") ?? destination.endIndex
    var path = percentDecoded(String(destination[..<cut]))
    let fragment = percentDecoded(String(destination[cut...].dropFirst()))
    if let query = path.firstIndex(of: "?") { path = String(path[..<query]) }
    let page: String
    if path.isEmpty {
      page = pageOfFile[file] ?? "/"
    } else {
      guard let full = resolve(path, from: file) else { return .noPage(path) }
      if full.hasPrefix("/files/") {
        return files.contains(full) ? .site(full) : .noFile(path)
      }
      guard let found = canonical(full) else { return .noPage(path) }
      page = found
      if draftPages.contains(page), !draftFiles.contains(file) { return .draft(path) }
    }
    guard !fragment.isEmpty else { return .site(page) }
    guard let known = anchors[page + locale.name] ?? anchors[page + locales[0].name] else {
      return .site(page + "#" + fragment)
    }
    var maker = AnchorMaker()
    let anchor = known[fragment] ?? known[maker.anchor(for: fragment)]
    return anchor.map { .site(page + "#" + $0) } ?? .noHeading(fragment, on: page)
  }

  private func canonical(_ path: String) -> String? {
    if pages.contains(path) { return path }
    if pages.contains(path + "/") { return path + "/" }
    for locale in locales.dropFirst() where path.hasPrefix("/\(locale.name)/") {
      let rest = String(path.dropFirst(locale.name.count + 1))
      if pages.contains(rest) || pages.contains(rest + "/") {
        return path.hasSuffix("/") ? path : path + "/"
      }
    }
    return nil
  }

  /// The address that a path stands for: from the root, or relative to the file in `content/`.
  private func resolve(_ path: String, from file: String) -> String? {
    if path.hasPrefix("/") {
      if let page = pageOfFile["content" + path] { return page }
      return path
    }
    var parts = file.split(separator: "/").dropLast().map(String.init)
    for part in path.split(separator: "/", omittingEmptySubsequences: true) {
      switch part {
      case ".": continue
      case "..":
        guard !parts.isEmpty else { return nil }
        parts.removeLast()
      default: parts.append(String(part))
      }
    }
    let full = parts.joined(separator: "/")
    if let page = pageOfFile[full] { return page }
    return full.hasPrefix("content/files/") ? String(full.dropFirst("content".count)) : nil
  }

  /// An old address as it is published: from the root, ending in `/` or with a file's ending.
  package static func aliasPath(_ alias: String) -> String? {
    let decoded = percentDecoded(alias)
    guard decoded.hasPrefix("/"), decoded.count > 1, !decoded.hasPrefix("//") else { return nil }
    let parts = decoded.split(separator: "/", omittingEmptySubsequences: true)
    guard !parts.contains("."), !parts.contains(".."),
      decoded.utf8.allSatisfy({ $0 > 0x20 && $0 != 0x7F && !"\\?#<>\":*|".utf8.contains($0) }),
      parts.allSatisfy({ !$0.hasPrefix(".") && $0.utf8.count <= 200 })
    else { return nil }
    let path = "/" + parts.joined(separator: "/")
    let last = parts.last ?? ""
    return last.contains(".") ? path : path + "/"
  }
}

extension GuideDraft {
  fileprivate var address: String { "/guides/\(idText)/" }

  /// Its page, its poster and its simple edition.
  fileprivate var addresses: [String] { [address, address + "poster/", address + "simple/"] }
}

private func percentDecoded(_ text: String) -> String {
  guard text.utf8.contains(UInt8(ascii: "%")) else { return text }
  var bytes: [UInt8] = []
  var iterator = text.utf8.makeIterator()
  while let byte = iterator.next() {
    guard byte == UInt8(ascii: "%") else {
      bytes.append(byte)
      continue
    }
    guard let high = iterator.next().flatMap(hexValue), let low = iterator.next().flatMap(hexValue)
    else { return text }
    bytes.append(high << 4 | low)
  }
  return String(validating: bytes, as: UTF8.self) ?? text
}

private func hexValue(_ byte: UInt8) -> UInt8? {
  switch byte {
  case UInt8(ascii: "0")...UInt8(ascii: "9"): byte - UInt8(ascii: "0")
  case UInt8(ascii: "a")...UInt8(ascii: "f"): byte - UInt8(ascii: "a") + 10
  case UInt8(ascii: "A")...UInt8(ascii: "F"): byte - UInt8(ascii: "A") + 10
  default: nil
  }
}
