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

  /// What counts for how long nobody says counts for half an hour.
  var usualValidFor: ISODuration { validFor ?? ISODuration(seconds: 1800) ?? .longest }
}

/// The most bytes of a feed: 64 MiB.
package let feedSizeLimit = 64 * 1024 * 1024

/// Reads one feed. With a mistake in its frame there is no feed; with one in an entry that entry is unknown.
package func parseFeed(_ bytes: [UInt8], _ options: FeedOptions, _ library: Library) -> Checked<
  StatusFeed?
> {
  parseFeed(bytes, options, FeedScope(library))
}

/// Reads one feed against the names of a site. Whatever is wrong in it is a warning, never an error.
package func parseFeed(_ bytes: [UInt8], _ options: FeedOptions, _ scope: FeedScope) -> Checked<
  StatusFeed?
> {
  do throws(FeedRefusal) {
    guard bytes.count <= feedSizeLimit else {
      throw FeedRefusal.tooLarge(options.name, size: bytes.count, limit: feedSizeLimit)
    }
    let file = SourceFile(path: options.name, bytes: bytes)
    switch options.format {
    case .status: return try readStatus(file, options, scope)
    case .table: return try readTable(file, options, scope)
    case .statuspage: return try readStatuspage(file, options, scope)
    }
  } catch {
    return Checked(nil, [error.problem])
  }
}
