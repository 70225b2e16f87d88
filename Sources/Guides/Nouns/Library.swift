package import Diagnostics

/// Everything that editors wrote, read and checked: only `Guides` can make one, so holding a `Library`
/// proves that every reference in it leads somewhere.
package struct Library: Sendable {
  package internal(set) var settings: Settings
  package internal(set) var departments: [Department]
  package internal(set) var topics: [Topic]
  package internal(set) var channels: [RegisteredChannel]
  /// Offices, guides, pages and notices in every language, sorted by id, then by the site's locales.
  package internal(set) var offices: [Office]
  package internal(set) var guides: [Guide]
  package internal(set) var pages: [SitePage]
  package internal(set) var notices: [Notice]
  package internal(set) var calendar: WorkCalendar
  /// What people say → what the office calls it.
  package internal(set) var words: [(said: String, meant: [String])]
  package internal(set) var searches: [SearchExpectation]
  /// Paths below `/files/`, sorted.
  package internal(set) var files: [String]

  /// A query and the guide that it must find.
  package struct SearchExpectation: Sendable {
    package var query: String
    package var guide: Identifier
    package var place: Place
  }
}
