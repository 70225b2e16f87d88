import Diagnostics
import Feeds
import Fetching
import Files
import Foundation
import Guides
import TestServers
import Testing

@testable import Pipeline

/// A feed of the network that fails is as it was when it last was good, with the age that it has.
@Suite("The last good copy of a feed")
struct LastGoodCopyTests {
  let server: MisbehavingServer
  let folder: TemporaryFolder
  let kept: KeptFiles
  let library: Library

  init() throws {
    server = try MisbehavingServer.shared.get()
    folder = try TemporaryFolder()
    kept = KeptFiles(site: folder.url.path(), folder: "feeds")
    let settings = parseSettings(SourceFile(path: "content/site.yaml", text: "title: 样本\n"))
    let checked = check(SiteDraft(settings: settings.value), at: try Self.moment("09:05"))
    library = try #require(checked.value)
  }

  /// A time of the day on which the server's clock stands at 09:05.
  private static func moment(_ time: String) throws -> Instant {
    try #require(Instant(rfc3339: "2026-11-23T\(time):00+08:00"))
  }

  /// Reads one feed and keeps what a build would keep. What is a feed here is the sample of the server, made
  /// when it was sent and good for half an hour.
  private func read(_ address: String, at time: String = "09:06") throws -> SiteFeeds {
    let order = FeedOrder(name: address, origin: .url, format: .table)
    let feeds = readFeeds([order], keptIn: kept, library, at: try Self.moment(time)) {
      bytes,
      options,
      _ in
      guard String(decoding: bytes, as: UTF8.self) == #"{"schema": "bianmin-status/1"}"#,
        let sent = options.sent, let validFor = ISODuration("PT30M")
      else {
        let message = Wording(zh: "不是数据", en: "no feed")
        return Checked(nil, [Problem(.feedStale, file: options.name, message)])
      }
      return Checked(StatusFeed(name: options.name, generated: sent, validFor: validFor))
    }
    for copy in feeds.copies { try kept.keep(FeedCopy.fileName(copy.url), copy.bytes) }
    return feeds
  }

  private func copyPath(_ address: String) -> String { kept.path(FeedCopy.fileName(address)) }

  @Test("a feed that was understood is kept, and what is kept is hidden from repositories")
  func aFeedIsKept() throws {
    let address = server.address(inTurn: "good")
    let feeds = try read(address)
    #expect(feeds.problems.isEmpty)
    #expect(feeds.readings.first?.isLastGoodCopy == false)
    #expect(try folder.text(copyPath(address)).hasSuffix(#"{"schema": "bianmin-status/1"}"#))
    #expect(try folder.text(".bianmin/.gitignore") == "*\n")
  }

  @Test(
    "a feed that fails is the last good copy with its own age",
    arguments: ["status:503", "portal", "nothing", "long-length", "endless-redirect-body"]
  )
  func aFeedThatFails(misbehaviour: String) throws {
    let address = server.address(inTurn: "good", misbehaviour)
    _ = try read(address)
    let feeds = try read(address)
    let reading = try #require(feeds.readings.first)
    #expect(reading.isLastGoodCopy)
    #expect(reading.feed?.generated == (try Self.moment("09:05")))
    #expect(feeds.problems.map(\.code) == [.feedUnreachable, .feedCopyUsed])
    #expect(feeds.problems.last?.message.zh.contains("2026年11月23日 09:05生成") == true)
  }

  @Test("a document that is no feed does not replace the copy")
  func aDocumentThatIsNoFeed() throws {
    let address = server.address(inTurn: "good", "utf-16")
    _ = try read(address)
    let before = try folder.text(copyPath(address))
    let feeds = try read(address)
    #expect(feeds.readings.first?.isLastGoodCopy == true)
    #expect(feeds.problems.last?.code == .feedCopyUsed)
    #expect(try folder.text(copyPath(address)) == before)
  }

  @Test("a copy that is too old is told and does not count")
  func aCopyThatIsTooOld() throws {
    let address = server.address(inTurn: "good", "status:500")
    _ = try read(address)
    let feeds = try read(address, at: "09:36")
    #expect(feeds.problems.map(\.code) == [.feedUnreachable, .feedCopyUsed, .feedStale])
    #expect(
      feeds.problems.last?.message.zh
        == "数据源“\(address)”过期了：2026年11月23日 09:05生成，2026年11月23日 09:35后不再算数"
    )
  }

  @Test("a feed from the future is told")
  func aFeedFromTheFuture() throws {
    let feeds = try read(server.address(inTurn: "good"), at: "09:02")
    #expect(feeds.problems.map(\.code) == [.feedStale])
  }

  @Test("where the server has nothing new the copy is the present feed")
  func nothingNew() throws {
    let address = server.address(inTurn: "good", "good", "status:500")
    _ = try read(address)
    let feeds = try read(address)
    #expect(feeds.problems.isEmpty)
    #expect(feeds.readings.first?.feed != nil)
    #expect(feeds.readings.first?.isLastGoodCopy == false)
    #expect(try read(address).readings.first?.isLastGoodCopy == true)
  }

  @Test("without a copy a feed that fails is unknown")
  func withoutACopy() throws {
    let feeds = try read(server.address("status/500"))
    #expect(feeds.readings.first?.feed == nil)
    #expect(feeds.problems.map(\.code) == [.feedUnreachable])
    #expect(feeds.problems.first?.message.zh.hasSuffix("服务器回答 500") == true)
  }

  @Test(
    "a copy that is damaged is ignored and told",
    arguments: [
      "", "\n\n", "bianmin-feed/1\n\n", "bianmin-feed/2\n", "\0\0\0",
      String(repeating: "x", count: 40_000),
    ]
  )
  func aCopyThatIsDamaged(text: String) throws {
    let address = server.address(inTurn: "good", "status:500")
    try folder.write(text, to: copyPath(address))
    let feeds = try read(address)
    #expect(feeds.problems.map(\.code) == [.feedCopyDamaged])
    #expect(feeds.readings.first?.feed != nil)
    // The damaged one was replaced.
    #expect(try read(address).readings.first?.isLastGoodCopy == true)
  }

  @Test("a copy of which a byte is changed, or that is another feed's, is damaged")
  func aCopyWithAnotherByte() throws {
    let copy = FeedCopy(url: "https://a.example/", etag: "\"1\"", sent: nil, body: [1, 2, 3])
    #expect(FeedCopy(copy.bytes, of: "https://a.example/") == copy)
    #expect(FeedCopy(copy.bytes, of: "https://b.example/") == nil)
    #expect(FeedCopy(copy.bytes.dropLast(), of: "https://a.example/") == nil)
    #expect(FeedCopy(copy.bytes.dropLast() + [4], of: "https://a.example/") == nil)
  }

  @Test("a folder in the place of the copies is told, and nothing is lost but the copy")
  func aFolderInThePlace() throws {
    let address = server.address(inTurn: "good")
    try folder.write("x", to: copyPath(address) + "/x")
    let order = FeedOrder(name: address, origin: .url, format: .table)
    let feeds = readFeeds([order], keptIn: kept, library, at: try Self.moment("09:05"))
    #expect(feeds.problems.map(\.code) == [.feedCopyDamaged])
  }
}
