import Decisions
import Diagnostics
import Guides

/// Offices and channels that say something else, are new or gone, each with how many guides it concerns.
func placeDifferences(_ before: GuideTable, _ after: GuideTable) -> [PlaceDifference] {
  let (old, new) = (PlaceTable(before), PlaceTable(after))
  return Set(old.places.keys).union(new.places.keys).sorted().compactMap { key in
    let (left, right) = (old.places[key], new.places[key])
    let facts =
      left == nil || right == nil ? [] : factDifferences(left?.facts ?? [], right?.facts ?? [])
    let change: PlaceDifference.Change = left == nil ? .added : right == nil ? .removed : .edited
    guard change != .edited || !facts.isEmpty else { return nil }
    return PlaceDifference(
      part: key.part,
      locale: key.locale,
      title: (right ?? left)?.title ?? "",
      change: change,
      facts: facts,
      guides: (right == nil ? old : new).guides[key.part] ?? 0
    )
  }
}

private struct PlaceTable {
  struct Key: Hashable, Comparable {
    let part: FactPart
    let locale: LocaleTag

    static func < (left: Key, right: Key) -> Bool {
      (left.part, left.locale) < (right.part, right.locale)
    }
  }

  var places: [Key: (title: String, facts: [StatedFact])] = [:]
  /// How many guides name an office or a channel.
  var guides: [FactPart: Int] = [:]

  init(_ table: GuideTable) {
    let library = table.site.library
    for office in library.offices {
      let key = Key(part: .office(office.id), locale: office.locale)
      let place = Place(office.file, office.file.line(at: 0))
      places[key] = (office.title, table.sources.facts(of: office, at: place))
    }
    let primary = library.settings.primaryLocale
    for channel in library.channels {
      let key = Key(part: .channel(channel.id), locale: primary)
      let place = Place(library.settings.file, Span(0, 0))
      places[key] = (
        channel.name(primary), table.sources.facts(of: channel, primary, at: place)
      )
    }
    for resolved in table.site.guides where resolved.guide.locale == primary {
      let guide = resolved.guide
      let parts =
        guide.channels.flatMap(\.places).compactMap(\.office).map(FactPart.office)
        + guide.channels.flatMap(\.entries).map(FactPart.channel)
      for part in Set(parts) { guides[part, default: 0] += 1 }
    }
  }
}
