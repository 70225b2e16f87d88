import Decisions
import Diagnostics
import Feeds
import Files
import Guides
import Pages

// What is rendered is known again by its key: a sum over everything that has a part in it. Work whose key
// was met before gives the files that it gave then, so it need not be done. A key must never leave out
// anything; what it may safely hold too much of is everything that seldom changes.

/// The keys of the work that is worth remembering.
struct RenderKeys: Sendable {
  private let pages: SiteContext
  /// What editors wrote, and which notices are current.
  private let site: Digest
  /// The moment, and everything that feeds say but of single guides.
  private let moment: Digest
  /// Of each guide: what editors wrote of it, and what feeds say of it.
  private let sums: [ObjectIdentifier: GuideSums]

  fileprivate struct GuideSums: Sendable {
    let text: Digest
    let status: Digest
  }

  init(_ sources: SourceSums, _ pages: SiteContext, jobs: Int) async {
    self.pages = pages
    let resolved = pages.site
    var parts = KeyParts("site")
    parts.add(sources.site)
    for notice in resolved.notices {
      parts.add(notice.notice.id.text)
      parts.add(notice.notice.locale.name)
      parts.add(notice.isCurrent ? "current" : "ended")
    }
    site = parts.sum
    moment = Self.moment(resolved)
    let translations = Translations(resolved.library.guides)
    let sums = await concurrentMap(resolved.guides, jobs: jobs) { guide in
      GuideSums(
        text: Self.text(guide, translations, sources),
        status: Digest(of: canonicalBytes(of: resolved.status(of: guide)))
      )
    }
    self.sums = Dictionary(
      zip(resolved.guides.lazy.map(ObjectIdentifier.init), sums),
      uniquingKeysWith: { first, _ in first }
    )
  }

  func key(_ subject: RenderTask.Subject) -> Digest {
    var parts = KeyParts("")
    parts.add(site)
    switch subject {
    case .guide(let resolved):
      let guide = resolved.guide
      parts.add("guide")
      parts.add(sums(of: resolved))
      for id in mentioned(by: guide) { parts.add(outline: id, pages) }
      parts.add("addresses")
      for address in guide.addresses { parts.add(address) }
    case .search:
      parts.add("search")
      for guide in pages.site.guides { parts.add(sums(of: guide)?.text) }
    case .texts(let name, let guides):
      parts.add(name)
      for guide in guides { parts.add(sums(of: guide)?.text) }
    case .states(let name, let guides):
      parts.add(name)
      parts.add(moment)
      for guide in guides {
        parts.add(sums(of: guide))
      }
    case .scores(let name, let department, let services):
      parts.add(name)
      parts.add(place: department)
      for service in services {
        parts.add(place: service)
        for guide in pages.guides(service.id) {
          parts.add(sums(of: guide))
          add(observationsOf: guide.guide, to: &parts)
        }
      }
    }
    return parts.sum
  }

  private func sums(of guide: ResolvedGuide) -> GuideSums? { sums[ObjectIdentifier(guide)] }

  /// When a guide's records were observed, and whether they count: a score tells that of records, too, that
  /// count no more.
  private func add(observationsOf guide: Guide, to parts: inout KeyParts) {
    let records = pages.site.status.records
    let observations =
      guide.channels.map { channel in
        records.channels[.init(guide: guide.id, channel: channel.kind)]?.observation
      } + [records.services[guide.id]?.observation]
    for case let observation? in observations {
      parts.add(number: observation.observed.secondsSince1970)
      parts.add(number: observation.observed.offset.minutes)
      parts.add(number: observation.validUntil.secondsSince1970)
      parts.add(observation.age(at: pages.site.now) == .counts ? "counts" : "")
    }
  }

  /// What editors wrote of a guide. What a translation does not say itself it has from its original.
  private static func text(
    _ resolved: ResolvedGuide,
    _ translations: Translations,
    _ sources: SourceSums
  ) -> Digest {
    var parts = KeyParts("text")
    parts.add(resolved.guide.file.path)
    for path in translations.paths(of: resolved.guide) {
      parts.add(path)
      parts.add(sources.guides[path])
    }
    parts.add(outline: resolved)
    return parts.sum
  }

  private static func moment(_ site: ResolvedSite) -> Digest {
    var parts = KeyParts("moment")
    parts.add(site.now.description)
    let status = site.status
    let isAnyEvident = site.guides.contains { $0.standings.contains { $0.evidence != nil } }
    parts.add(isAnyEvident ? "evident" : "")
    for reading in status.feeds {
      parts.add(reading.name)
      parts.add(reading.isDegraded(at: site.now) ? "degraded" : "")
      parts.add(reading.feed?.generated.description ?? "")
      parts.add(reading.feed?.source?.name ?? "")
    }
    for (id, standing) in status.offices.sorted(by: { $0.key < $1.key }) {
      parts.add(id.text)
      parts.add(bytes: canonicalBytes(of: standing))
    }
    parts.add(bytes: canonicalBytes(of: status.activeIncidents))
    parts.add(bytes: canonicalBytes(of: status.pastIncidents))
    parts.add(bytes: canonicalBytes(of: status.maintenance))
    return parts.sum
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
}

/// The guides that are one in several languages: by their id, and by their path up to its first point.
private struct Translations: Sendable {
  private let byID: [Identifier: [String]]
  private let byStem: [Substring: [String]]

  init(_ guides: [Guide]) {
    byID = Dictionary(grouping: guides, by: \.id).mapValues { $0.map(\.file.path) }
    byStem = Dictionary(grouping: guides.map(\.file.path), by: Self.stem)
  }

  /// The files that have a part in a guide.
  func paths(of guide: Guide) -> [String] {
    (byID[guide.id] ?? []) + (byStem[Self.stem(guide.file.path)] ?? [])
  }

  private static func stem(_ path: String) -> Substring {
    let name = path.utf8.lastIndex(of: UInt8(ascii: "/")) ?? path.startIndex
    return path[..<(path[name...].utf8.firstIndex(of: UInt8(ascii: ".")) ?? path.endIndex)]
  }
}

extension KeyParts {
  /// Where something scored stands among others, and its points.
  fileprivate mutating func add(place scored: Scored) {
    add(scored.id.text)
    add(number: scored.services)
    add(number: scored.rank ?? 0)
    add(scored.isTied ? "tied" : "")
    add(number: scored.rankingPoints)
    add(number: scored.points ?? -1)
  }

  fileprivate mutating func add(_ guide: RenderKeys.GuideSums?) {
    add(guide?.text)
    add(guide?.status)
  }

  /// A guide as another one's pages see it.
  fileprivate mutating func add(outline resolved: ResolvedGuide) {
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
  fileprivate mutating func add(outline id: Identifier, _ pages: SiteContext) {
    add(id.text)
    for resolved in pages.guides(id) { add(outline: resolved) }
  }
}
