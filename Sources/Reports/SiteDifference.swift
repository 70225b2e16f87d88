package import Decisions
import Diagnostics
package import Guides

// What citizens will see once a change of the content is published: guides that are new, gone, withdrawn or
// renamed, and what guides, offices and channels say otherwise. Feeds are left out: they change by themselves.

/// What differs between two sites, sorted.
package struct SiteDifference: Sendable {
  package let guides: [GuideDifference]
  /// Offices, then channels of the register.
  package let places: [PlaceDifference]
  /// The first language of the new site; what differs in another one says so.
  let primary: LocaleTag

  package var isEmpty: Bool { guides.isEmpty && places.isEmpty }
}

package struct GuideDifference: Sendable {
  package enum Change: Sendable {
    case added
    case removed
    /// It has a page, and the page says that it is no longer in force.
    case ended(Withdrawal?)
    /// It is in force again.
    case resumed
    /// It had this id before.
    case renamed(from: Identifier)
    case edited
  }

  package let id: Identifier
  package let locale: LocaleTag
  package let title: String
  /// What it was called, where that is otherwise.
  package let formerTitle: String?
  package let change: Change
  package let facts: [FactDifference]
  /// What is explained around the facts is worded otherwise.
  package let isRewritten: Bool
}

/// An office or a channel of the register, which many guides may name.
package struct PlaceDifference: Sendable {
  package enum Change: String, Sendable { case added, removed, edited }

  package let part: FactPart
  package let locale: LocaleTag
  package let title: String
  package let change: Change
  package let facts: [FactDifference]
  /// How many guides of the new site (of the old one where it is gone) name it.
  package let guides: Int
}

/// One fact that is said otherwise; it is new without `old`, and gone without `new`.
package struct FactDifference: Sendable, Equatable {
  package let part: FactPart
  package let kind: StatedFact.Kind
  package let name: String
  package let old: String?
  package let new: String?
}

/// Compares two sites at the same moment.
package func siteDifference(from old: ResolvedSite, to new: ResolvedSite) -> SiteDifference {
  let (before, after) = (GuideTable(old), GuideTable(new))
  var guides: [GuideDifference] = []
  var renamed: [GuideKey: GuideKey] = [:]
  for (key, guide) in after.guides where before.guides[key] == nil {
    let former = guide.guide.aliases.lazy.compactMap(Identifier.init(guideAddress:))
      .map { GuideKey(id: $0, locale: key.locale) }
      .first { before.guides[$0] != nil && after.guides[$0] == nil }
    if let former { renamed[key] = former }
  }
  for (key, guide) in after.guides {
    if let difference = difference(key, before.guides[renamed[key] ?? key], guide, before, after) {
      guides.append(difference)
    }
  }
  let followed = Set(renamed.values)
  for (key, guide) in before.guides where after.guides[key] == nil && !followed.contains(key) {
    guides.append(
      GuideDifference(
        id: key.id,
        locale: key.locale,
        title: guide.guide.title,
        formerTitle: nil,
        change: .removed,
        facts: [],
        isRewritten: false
      )
    )
  }
  return SiteDifference(
    guides: guides.sorted { ($0.id, $0.locale) < ($1.id, $1.locale) },
    places: placeDifferences(before, after),
    primary: new.library.settings.primaryLocale
  )
}

struct GuideKey: Hashable {
  let id: Identifier
  let locale: LocaleTag
}

/// A site's guides with what is needed to read their facts.
struct GuideTable {
  let site: ResolvedSite
  let sources: FactSources
  let guides: [GuideKey: ResolvedGuide]

  init(_ site: ResolvedSite) {
    self.site = site
    sources = FactSources(site.library)
    guides = Dictionary(
      site.guides.map { (GuideKey(id: $0.guide.id, locale: $0.guide.locale), $0) },
      uniquingKeysWith: { first, _ in first }
    )
  }

  /// The facts of a guide's own; offices and channels are compared by themselves.
  func facts(of resolved: ResolvedGuide) -> [StatedFact] {
    let guide = resolved.guide
    let own = sources.facts(of: guide).filter { fact in
      switch fact.part {
      case .office, .channel: false
      default: true
      }
    }
    let closed = zip(guide.channels, resolved.standings).filter { $0.1.state == .closed }
    return own
      + closed.map { channel, _ in
        let heading = guide.sections[channel.section].headingSpan
        return StatedFact(
          .way(channel.kind),
          .state,
          name: guide.locale.isChinese ? "状态" : "state",
          value: guide.locale.isChinese ? "停用" : "closed",
          at: Place(guide.file, heading)
        )
      }
  }
}

private func difference(
  _ key: GuideKey,
  _ old: ResolvedGuide?,
  _ new: ResolvedGuide,
  _ before: GuideTable,
  _ after: GuideTable
) -> GuideDifference? {
  func result(
    _ change: GuideDifference.Change,
    _ facts: [FactDifference] = [],
    isRewritten: Bool = false
  ) -> GuideDifference {
    GuideDifference(
      id: key.id,
      locale: key.locale,
      title: new.guide.title,
      formerTitle: old.flatMap { $0.guide.title == new.guide.title ? nil : $0.guide.title },
      change: change,
      facts: facts,
      isRewritten: isRewritten
    )
  }
  guard let old else { return result(.added) }
  if old.lifecycle.isInForce, !new.lifecycle.isInForce {
    return result(.ended(new.guide.withdrawn))
  }
  let facts = factDifferences(before.facts(of: old), after.facts(of: new))
  if !old.lifecycle.isInForce, new.lifecycle.isInForce { return result(.resumed, facts) }
  let isRewritten = facts.isEmpty && old.guide.text != new.guide.text
  if old.guide.id != new.guide.id {
    return result(.renamed(from: old.guide.id), facts, isRewritten: isRewritten)
  }
  let isSame = facts.isEmpty && !isRewritten && old.guide.title == new.guide.title
  return isSame ? nil : result(.edited, facts, isRewritten: isRewritten)
}

extension Guide {
  /// What stands behind the front matter.
  fileprivate var text: ArraySlice<UInt8> {
    file.bytes[FrontMatter.find(in: file).value.body.start...]
  }
}

extension Identifier {
  /// Of `/guides/birth/`, with a language before it or not.
  fileprivate init?(guideAddress path: String) {
    let parts = path.split(separator: "/")
    guard let index = parts.firstIndex(of: "guides"), index + 2 == parts.count else { return nil }
    self.init(parts[index + 1])
  }
}
