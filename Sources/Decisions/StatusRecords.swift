package import Feeds
package import Guides

/// What all feeds say together: of each thing the newest record, and of two records of the same moment that
/// of the later feed. An old record never hides a new one, whether or not the new one still counts.
package struct StatusRecords: Sendable {
  package struct ChannelKey: Sendable, Hashable {
    package let guide: Identifier
    package let channel: ChannelKind

    package init(guide: Identifier, channel: ChannelKind) {
      self.guide = guide
      self.channel = channel
    }
  }

  package private(set) var channels: [ChannelKey: ChannelRecord] = [:]
  package private(set) var services: [Identifier: ServiceRecord] = [:]
  package private(set) var offices: [Identifier: OfficeRecord] = [:]
  /// The latest first.
  package private(set) var incidents: [Incident] = []
  /// In the order in which they begin.
  package private(set) var maintenance: [Maintenance] = []

  package static let none = StatusRecords([])

  package init(_ feeds: [StatusFeed]) {
    var incidents: [Identifier: Incident] = [:]
    var maintenance: [Identifier: Maintenance] = [:]
    for feed in feeds {
      for record in feed.channels {
        let key = ChannelKey(guide: record.guide, channel: record.channel)
        channels.keepNewer(record, for: key, \.observation)
      }
      for record in feed.services { services.keepNewer(record, for: record.guide, \.observation) }
      for record in feed.offices { offices.keepNewer(record, for: record.office, \.observation) }
      for incident in feed.incidents {
        incidents.keepNewer(incident, for: incident.id, \.observation)
      }
      for window in feed.maintenance { maintenance[window.id] = window }
    }
    self.incidents = incidents.values.sorted { ($1.started, $0.id) < ($0.started, $1.id) }
    self.maintenance = maintenance.values.sorted { ($0.from, $0.id) < ($1.from, $1.id) }
  }
}

extension Dictionary {
  fileprivate mutating func keepNewer(
    _ record: Value,
    for key: Key,
    _ observation: KeyPath<Value, Observation>
  ) {
    if let known = self[key],
      known[keyPath: observation].observed > record[keyPath: observation].observed
    {
      return
    }
    self[key] = record
  }
}
