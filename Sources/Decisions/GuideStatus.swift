package import Feeds
import Guides

/// All that the feeds may say on the pages of one guide. A guide whose status is what it was before has the
/// pages that it had before, so what is not in here must not be shown on them; the site's own pages (the board
/// of all services, the home page) may show anything.
package struct GuideStatus: Sendable, Encodable {
  /// In the order of the guide's channels.
  package let standings: [Standing]
  package let recommendation: Recommendation
  package let service: ServiceRecord?
  /// Of the guide's counters.
  package let offices: [OfficeStanding?]
  package let incidents: [Incident]
  package let maintenance: [Maintenance]
  /// Who measures: the feeds by their names, without their times.
  package let feeds: [Feed]

  package struct Feed: Sendable, Encodable {
    package let name: String
    package let source: String?
    package let phone: String?
  }
}

extension ResolvedSite {
  package func status(of resolved: ResolvedGuide) -> GuideStatus {
    let guide = resolved.guide
    func concerns(_ affected: [Affected]) -> Bool {
      affected.contains { affected in
        switch affected {
        case .guide(let id, _): id == guide.id
        case .kind(let kind): guide.channel(kind) != nil
        case .entry(let id): guide.channels.contains { $0.entries.contains(id) }
        case .office(let id):
          guide.channels.contains { $0.places.contains { $0.office == id } }
        case .department(let id): id == guide.department
        }
      }
    }
    return GuideStatus(
      standings: resolved.standings,
      recommendation: resolved.recommendation,
      service: status.records.services[guide.id],
      offices: guide.channels.flatMap { $0.places.compactMap(\.office) }.map { status.offices[$0] },
      incidents: status.activeIncidents.filter { concerns($0.affects) },
      maintenance: status.maintenance.filter { concerns($0.affects) },
      feeds: status.feeds.map { reading in
        GuideStatus.Feed(
          name: reading.name,
          source: reading.feed?.source?.name,
          phone: reading.feed?.source?.phone?.address
        )
      }
    )
  }
}
