import Decisions
import Diagnostics
import Feeds
import Files
import Guides

// Feeds never stop a build: what cannot be had is a warning, and what it would have said is unknown.

/// What came of the feeds.
struct SiteFeeds: Sendable {
  /// One for every feed, in the site's order.
  var readings: [FeedReading] = []
  var problems: [Problem] = []
}

/// A feed that is to be read.
struct FeedOrder: Sendable {
  enum Origin: Sendable {
    /// Kept with the site, by its path below the site's folder.
    case site(SourceEntry?)
    /// Anywhere on the disk, as `--feed` names it.
    case file
    case url
  }

  /// How messages and pages name it: the path below the site's folder, or the address.
  var name: String
  var origin: Origin
  var format: FeedFormat
  var validFor: ISODuration?
  var privateHosts: [String] = []
  /// Where `site.yaml` lists it; nil for one from the command line.
  var place: Place?
}

extension BuildRequest {
  /// The site's feeds, or those of the command line in their stead.
  func feedOrders(_ source: SiteSource, _ settings: Settings) -> [FeedOrder] {
    guard feeds.isEmpty else {
      let trusted = settings.feeds.flatMap(\.privateHosts)
      return feeds.map { name in
        FeedOrder(
          name: name,
          origin: name.contains("://") ? .url : .file,
          format: FeedFormat(rawValue: FeedSource.format(ofName: name)) ?? .status,
          privateHosts: trusted
        )
      }
    }
    return settings.feeds.map { feed in
      let (name, origin): (String, FeedOrder.Origin) =
        switch feed.location.value {
        case .path(let path): ("content/" + path, .site(source.feedFile(path)))
        case .url(let url): (url, .url)
        }
      return FeedOrder(
        name: name,
        origin: origin,
        format: FeedFormat(rawValue: feed.format) ?? .status,
        validFor: feed.validFor,
        privateHosts: feed.privateHosts,
        place: Place(settings.file, feed.location.span)
      )
    }
  }
}

/// Reads every feed.
func readFeeds(_ orders: [FeedOrder], _ library: Library, at now: Instant) async -> SiteFeeds {
  var feeds = SiteFeeds()
  for order in orders {
    let document = readDocument(order)
    feeds.problems += document.problems
    let parsed = document.value.map { parseFeed($0, order.options(), library) } ?? Checked(nil)
    feeds.problems += parsed.problems
    feeds.readings.append(FeedReading(name: order.name, feed: parsed.value))
  }
  for (order, reading) in zip(orders, feeds.readings) {
    if let problem = Problem.feedStale(reading, order, at: now) { feeds.problems.append(problem) }
  }
  return feeds
}

/// The bytes of a feed on the disk; nil comes with a problem.
private func readDocument(_ order: FeedOrder) -> Checked<[UInt8]?> {
  let path: String
  switch order.origin {
  case .site(let entry?): path = entry.location
  case .site(nil): return Checked(nil, [.feedUnreachable(order, .fileMissing)])
  case .file: path = order.name
  case .url: return Checked(nil)
  }
  do throws(FileFailure) {
    switch try BoundedFile.read(path, limit: SiteSource.textLimit) {
    case .contents(let bytes): return Checked(bytes)
    case .missing: return Checked(nil, [.feedUnreachable(order, .fileMissing)])
    case .notFile: return Checked(nil, [.feedUnreachable(order, .notFile)])
    case .tooLarge: return Checked(nil, [.feedUnreachable(order, .tooLarge)])
    }
  } catch {
    let reason = FeedFault(message: error.message, help: error.help)
    return Checked(nil, [.feedUnreachable(order, reason)])
  }
}

extension FeedOrder {
  fileprivate func options(sent: Instant? = nil) -> FeedOptions {
    FeedOptions(name: name, format: format, validFor: validFor, sent: sent)
  }
}
