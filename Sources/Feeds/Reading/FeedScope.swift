package import Guides

/// What a feed may speak of: the names that the site has. A feed is read against these alone.
package struct FeedScope: Sendable, Equatable {
  /// The channels of each guide, in the guide's order.
  package var guides: [Identifier: [ChannelKind]]
  package var offices: Set<Identifier>
  /// The register of official online channels.
  package var entries: Set<Identifier>
  package var departments: Set<Identifier>
  /// The channels that a component of a status page stands for, by the component's id.
  package var monitors: [String: [Channel]]

  /// One channel of one guide.
  package struct Channel: Sendable, Hashable {
    package var guide: Identifier
    package var kind: ChannelKind

    package init(guide: Identifier, kind: ChannelKind) {
      self.guide = guide
      self.kind = kind
    }
  }

  package init(
    guides: [Identifier: [ChannelKind]] = [:],
    offices: Set<Identifier> = [],
    entries: Set<Identifier> = [],
    departments: Set<Identifier> = [],
    monitors: [String: [Channel]] = [:]
  ) {
    self.guides = guides
    self.offices = offices
    self.entries = entries
    self.departments = departments
    self.monitors = monitors
  }

  package init(_ library: Library) {
    self.init(
      offices: Set(library.offices.map(\.id)),
      entries: Set(library.channels.map(\.id)),
      departments: Set(library.departments.map(\.id))
    )
    for guide in library.guides where guides[guide.id] == nil {
      let kinds = guide.channels.map(\.kind)
      guides[guide.id] = kinds
      guard let monitor = guide.monitor,
        let kind = kinds.first(where: { $0 == .online }) ?? kinds.first
      else { continue }
      monitors[monitor, default: []].append(Channel(guide: guide.id, kind: kind))
    }
  }

  /// Whether there is what an incident says it touches.
  func has(_ affected: Affected) -> Bool {
    switch affected {
    case .guide(let id, let kind):
      guides[id].map { kinds in kind.map { kinds.contains($0) } ?? true } ?? false
    case .kind: true
    case .entry(let id): entries.contains(id)
    case .office(let id): offices.contains(id)
    case .department(let id): departments.contains(id)
    }
  }

  /// Everything that may be written under `affects`, sorted.
  var affectable: [String] {
    let names =
      guides.flatMap { id, kinds in ["guide:\(id)"] + kinds.map { "guide:\(id)/\($0.rawValue)" } }
      + entries.map { "channel:\($0)" } + offices.map { "office:\($0)" }
      + departments.map { "department:\($0)" }
    return names.sortedByBytes
  }
}

extension Collection<Identifier> {
  /// The ids as texts in a fixed order, to find the nearest of them.
  var names: [String] { sorted().map(\.text) }
}

extension Array<String> {
  var sortedByBytes: [String] {
    sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }
}
