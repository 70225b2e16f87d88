import Decisions
import Diagnostics
import Feeds
import Fetching
import Files
import Guides

// Feeds never stop a build: what cannot be had is a warning, and what it would have said is unknown.

/// What came of the feeds.
struct SiteFeeds: Sendable {
  /// One for every feed, in the site's order.
  var readings: [FeedReading] = []
  var problems: [Problem] = []
  /// A sum of each feed's document, its name and how it came.
  var documents: [Digest] = []
  /// Documents that came over the network and were understood: the next build may need them.
  var copies: [FeedCopy] = []
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
  /// Where the last good copies are.
  var keptFeeds: KeptFiles { KeptFiles(site: site, folder: "feeds") }

  /// The site's feeds, or those of the command line in their stead. One that the site lists too is as it
  /// says there, and the private machines that the site trusts are trusted.
  func feedOrders(_ source: SiteSource, _ settings: Settings) -> [FeedOrder] {
    guard feeds.isEmpty else {
      let trusted = settings.feeds.flatMap(\.privateHosts)
      return feeds.map { name in
        let listed = settings.feeds.first { $0.location.value == .url(name) }
        let format = listed?.format ?? FeedSource.format(ofName: name)
        return FeedOrder(
          name: name,
          origin: name.contains("://") ? .url : .file,
          format: FeedFormat(rawValue: format) ?? .status,
          validFor: listed?.validFor,
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

/// What makes a feed of a document.
typealias FeedParsing =
  @Sendable (_ bytes: [UInt8], _ options: FeedOptions, _ library: Library) -> Checked<StatusFeed?>

/// Reads every feed. Those of the network are asked all at the same time, so that many slow servers take
/// no longer than one.
func readFeeds(
  _ orders: [FeedOrder],
  keptIn kept: KeptFiles,
  _ library: Library,
  at now: Instant,
  limits: FetchLimits = FetchLimits(),
  parse: @escaping FeedParsing = parseFeed
) -> SiteFeeds {
  var feeds = SiteFeeds()
  let now = now.at(library.settings.timeZone)
  let remote = orders.filter { if case .url = $0.origin { true } else { false } }
  let copies = remote.map { $0.copy(in: kept) }
  feeds.problems += copies.flatMap(\.problems)
  let results = fetch(
    zip(remote, copies).map { order, copy in
      FetchRequest(order.name, etag: copy.value?.etag, privateHosts: order.privateHosts)
    },
    within: limits
  )
  var fetched = zip(results, copies.map(\.value)).makeIterator()
  for order in orders {
    var feed = FeedOutcome(order, library, parse)
    if case .url = order.origin {
      if let (result, copy) = fetched.next() { feed.settle(result, copy) }
    } else {
      feed.readFile()
    }
    feeds.readings.append(feed.reading)
    feeds.problems += feed.problems
    feeds.documents.append(feed.document)
    if let copy = feed.copyToKeep { feeds.copies.append(copy) }
    if let problem = Problem.feedStale(feed.reading, order, at: now) {
      feeds.problems.append(problem)
    }
  }
  return feeds
}

extension FeedOrder {
  /// The last good copy; one that is damaged is none.
  fileprivate func copy(in kept: KeptFiles) -> Checked<FeedCopy?> {
    let file = FeedCopy.fileName(name)
    do throws(FileFailure) {
      switch try kept.contents(file, limit: FeedCopy.sizeLimit) {
      case .missing: return Checked(nil)
      case .contents(let bytes):
        if let copy = FeedCopy(bytes, of: name) { return Checked(copy) }
      case .notFile, .tooLarge: break
      }
      return Checked(nil, [.feedCopyDamaged(self, kept.path(file), nil)])
    } catch {
      return Checked(nil, [.feedCopyDamaged(self, kept.path(file), error)])
    }
  }
}

/// What comes of one feed.
private struct FeedOutcome {
  let order: FeedOrder
  let library: Library
  let parseFeed: FeedParsing
  var reading: FeedReading
  var problems: [Problem] = []
  /// Everything that was parsed.
  private var parsed = KeyParts("feed")
  var copyToKeep: FeedCopy?

  init(_ order: FeedOrder, _ library: Library, _ parseFeed: @escaping FeedParsing) {
    self.order = order
    self.library = library
    self.parseFeed = parseFeed
    reading = FeedReading(name: order.name, feed: nil)
  }

  /// The sum of everything that has a part in the reading.
  var document: Digest {
    var parts = parsed
    parts.add(order.name)
    parts.add(order.format.rawValue)
    parts.add(reading.isLastGoodCopy ? "copy" : "")
    return parts.sum
  }

  private mutating func parse(_ bytes: [UInt8], sent: Instant?) -> Checked<StatusFeed?> {
    parsed.add(Digest(of: bytes))
    parsed.add(sent?.description ?? "")
    let options = FeedOptions(
      name: order.name,
      format: order.format,
      validFor: order.validFor,
      sent: sent
    )
    return parseFeed(bytes, options, library)
  }

  mutating func settle(_ result: FetchResult, _ copy: FeedCopy?) {
    switch result {
    case .document(let document):
      let parsed = parse(document.body, sent: document.sent)
      problems += parsed.problems
      reading.feed = parsed.value
      if parsed.value == nil { return fallBack(to: copy) }
      keep(
        FeedCopy(
          url: order.name,
          etag: document.etag,
          sent: document.sent,
          body: document.body
        ),
        insteadOf: copy
      )
    case .unchanged(let etag, let sent):
      // The copy is what the server would send now.
      guard var current = copy else { return }
      current.sent = sent ?? current.sent
      current.etag = etag ?? current.etag
      let parsed = parse(current.body, sent: current.sent)
      problems += parsed.problems
      reading.feed = parsed.value
      if parsed.value != nil { keep(current, insteadOf: copy) }
    case .failed(let failure):
      let fault = FeedFault(message: failure.message, help: failure.help)
      problems.append(.feedUnreachable(order, fault))
      fallBack(to: copy)
    }
  }

  private mutating func keep(_ copy: FeedCopy, insteadOf old: FeedCopy?) {
    if copy != old { copyToKeep = copy }
  }

  /// The copy keeps its own age: what it says may count no more.
  private mutating func fallBack(to copy: FeedCopy?) {
    guard let copy, let feed = parse(copy.body, sent: copy.sent).value else { return }
    reading.feed = feed
    reading.isLastGoodCopy = true
    problems.append(.feedCopyUsed(order, feed, library.settings.timeZone))
  }

  mutating func readFile() {
    let path: String
    switch order.origin {
    case .site(let entry?): path = entry.location
    case .file: path = order.name
    case .site(nil), .url: return problems.append(.feedUnreachable(order, .fileMissing))
    }
    do throws(FileFailure) {
      switch try BoundedFile.read(path, limit: SiteSource.textLimit) {
      case .contents(let bytes):
        let parsed = parse(bytes, sent: nil)
        problems += parsed.problems
        reading.feed = parsed.value
      case .missing: problems.append(.feedUnreachable(order, .fileMissing))
      case .notFile: problems.append(.feedUnreachable(order, .notFile))
      case .tooLarge: problems.append(.feedUnreachable(order, .tooLarge))
      }
    } catch {
      let fault = FeedFault(message: error.message, help: error.help)
      problems.append(.feedUnreachable(order, fault))
    }
  }
}
