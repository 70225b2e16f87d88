import Decisions
import Diagnostics
import Files
import Guides
import Pages

// What is rendered is known again by its key: a sum over everything that has a part in it. Work whose key
// was met before gives the files that it gave then, so it need not be done. A key must never leave out
// anything; what it may safely hold too much of is everything that seldom changes.

/// The keys of the work that is worth remembering.
struct RenderKeys: Sendable {
  private let pages: SiteContext
  /// The program, the options, the day, and all that editors wrote but guides and feeds.
  private let site: Digest
  /// By the path of its file, the sum of a guide.
  private let sources: [String: Digest]
  /// By the id, and by the path up to its first point, the guides that are one in several languages.
  private let translations: [Identifier: [Guide]]
  private let siblings: [Substring: [Guide]]

  init(program: Digest, _ request: BuildRequest, _ source: SiteSource, _ pages: SiteContext) {
    self.pages = pages
    let resolved = pages.site
    let guides = resolved.library.guides
    sources = Dictionary(
      guides.map { ($0.file.path, Digest(of: $0.file.bytes)) },
      uniquingKeysWith: { first, _ in first }
    )
    translations = Dictionary(grouping: guides, by: \.id)
    siblings = Dictionary(grouping: guides) { Self.stem($0) }
    var parts = KeyParts("site")
    parts.add(program)
    parts.add(pages.settings.baseURL)
    parts.add(request.drafts ? "drafts" : "")
    parts.add(resolved.today.description)
    for text in source.texts where SourceKind(path: text.path) != .guide {
      parts.add(text.path)
      parts.add(Digest(of: text.bytes))
    }
    for file in source.theme {
      parts.add(file.path)
      parts.add(Digest(of: file.bytes))
    }
    // A page tells the size of a form, not what is in it.
    for file in source.published {
      parts.add(file.path)
      parts.add(String(file.size))
    }
    for notice in resolved.notices {
      parts.add(notice.notice.id.text)
      parts.add(notice.notice.locale.name)
      parts.add(notice.isCurrent ? "current" : "ended")
    }
    site = parts.sum
  }

  func key(_ subject: RenderTask.Subject) -> Digest {
    switch subject {
    case .guide(let resolved): key(resolved)
    case .search: searchKey
    }
  }

  private func key(_ resolved: ResolvedGuide) -> Digest {
    let guide = resolved.guide
    var parts = KeyParts("guide")
    parts.add(site)
    parts.add(guide.file.path)
    // What a translation does not say itself it has from its original.
    for other in (translations[guide.id] ?? []) + (siblings[Self.stem(guide)] ?? []) {
      parts.add(other.file.path)
      parts.add(sources[other.file.path])
    }
    parts.add("guides")
    for id in mentioned(by: guide) { parts.add(outline: id, pages) }
    parts.add("addresses")
    for address in guide.addresses { parts.add(address) }
    parts.add(bytes: canonicalBytes(of: pages.site.status(of: resolved)))
    return parts.sum
  }

  private static func stem(_ guide: Guide) -> Substring {
    let path = guide.file.path
    let name = path.utf8.lastIndex(of: UInt8(ascii: "/")) ?? path.startIndex
    return path[..<(path[name...].utf8.firstIndex(of: UInt8(ascii: ".")) ?? path.endIndex)]
  }

  /// The guides whose being there, or whose title, the pages of a guide may show: itself in every language,
  /// its successor, those to which it links.
  private func mentioned(by guide: Guide) -> [Identifier] {
    let start = "/guides/"
    let linked = guide.addresses.compactMap { address -> Identifier? in
      guard let range = address.firstRange(of: start) else { return nil }
      return Identifier(address[range.upperBound...].prefix { $0 != "/" })
    }
    return [guide.id] + [guide.withdrawn?.successor].compactMap { $0 } + linked
  }

  private var searchKey: Digest {
    var parts = KeyParts("search")
    parts.add(site)
    for resolved in pages.site.guides {
      parts.add(sources[resolved.guide.file.path])
      parts.add(resolved)
    }
    return parts.sum
  }
}

/// Gathers the parts of a key, each with its length, so that no two run into each other.
private struct KeyParts {
  private var bytes: [UInt8] = []

  init(_ kind: String) { add(kind) }

  var sum: Digest { Digest(of: bytes) }

  mutating func add(bytes part: [UInt8]) {
    withUnsafeBytes(of: UInt64(part.count)) { bytes.append(contentsOf: $0) }
    bytes.append(contentsOf: part)
  }

  mutating func add(_ text: String) { add(bytes: Array(text.utf8)) }
  mutating func add(_ digest: Digest?) { add(bytes: digest?.bytes ?? []) }

  /// A guide as another one's pages see it.
  mutating func add(_ resolved: ResolvedGuide) {
    add(resolved.guide.id.text)
    add(resolved.guide.locale.name)
    add(resolved.guide.title)
    switch resolved.lifecycle {
    case .inForce: add("in force")
    case .withdrawn: add("withdrawn")
    case .expired: add("expired")
    }
  }

  /// What others see of the guides of one id, in every language.
  mutating func add(outline id: Identifier, _ pages: SiteContext) {
    add(id.text)
    for resolved in pages.guides(id) { add(resolved) }
  }
}
