package import Diagnostics
package import Guides

/// How a feed is written.
package enum FeedFormat: String, Sendable, CaseIterable {
  case status = "bianmin-status/1"
  case table = "csv"
  case statuspage = "statuspage/2"
}

/// What is known of a feed from outside of it.
package struct FeedOptions: Sendable {
  /// The path or address under which the site names it.
  package var name: String
  package var format: FeedFormat
  /// For how long a record counts where the format cannot say so.
  package var validFor: ISODuration?
  /// When a server said that it sent the document (its `Date`), for formats that do not tell their own time.
  package var sent: Instant?

  package init(
    name: String,
    format: FeedFormat,
    validFor: ISODuration? = nil,
    sent: Instant? = nil
  ) {
    self.name = name
    self.format = format
    self.validFor = validFor
    self.sent = sent
  }
}

/// Reads one feed. With a mistake in its frame there is no feed; with one in an entry that entry is unknown.
package func parseFeed(_ bytes: [UInt8], _ options: FeedOptions, _ library: Library) -> Checked<
  StatusFeed?
> {
  Checked(nil)
}
