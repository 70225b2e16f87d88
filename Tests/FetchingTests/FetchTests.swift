import Fetching
import Guides
import TestServers
import Testing

/// What servers do, and what becomes of it: a whole document or a failure that says why. The time limit
/// is a second here, and the size limit a MiB, where what is tested is that there is one.
@Suite("Fetching from servers that misbehave")
struct FetchTests {
  let server: MisbehavingServer

  init() throws { server = try MisbehavingServer.shared.get() }

  private let wholeDocument = #"{"schema": "bianmin-status/1"}"#

  private func fetched(
    _ address: String,
    etag: String? = nil,
    privateHosts: [String] = [],
    _ change: (inout FetchLimits) -> Void = { _ in }
  ) throws -> FetchResult {
    var limits = FetchLimits()
    limits.authorities = server.authorities
    limits.milliseconds = 5000
    limits.bytes = 1 << 20
    change(&limits)
    let request = FetchRequest(address, etag: etag, privateHosts: privateHosts)
    return try #require(fetch([request], within: limits).first)
  }

  /// A misbehaviour and the failure that it is.
  struct Case: Sendable, CustomTestStringConvertible {
    let path: String
    let failure: FetchFailure
    var testDescription: String { path }

    init(_ path: String, _ failure: FetchFailure) {
      self.path = path
      self.failure = failure
    }
  }

  @Test(
    "what is no feed is a failure that says why",
    arguments: [
      // Answers that are none.
      Case("portal", .webPage),
      Case("type/text%2Fhtml", .webPage),
      Case("type/TEXT%2FHTML%3B%20charset=gbk", .webPage),
      Case("type/application%2Fxhtml+xml", .webPage),
      Case("type/image%2Fpng", .wrongType("image/png")),
      Case("type/application%2Fxml", .wrongType("application/xml")),
      Case("empty", .empty),
      Case("unasked-304", .unchangedWithoutCopy),
      Case("status/201", .status(201)),
      Case("status/203", .status(203)),
      Case("status/206", .status(206)),
      Case("status/300", .status(300)),
      Case("status/401", .status(401)),
      Case("status/403", .status(403)),
      Case("status/404", .status(404)),
      Case("status/407", .status(407)),
      Case("status/410", .status(410)),
      Case("status/429", .status(429)),
      Case("status/500", .status(500)),
      Case("status/503", .status(503)),
      Case("status/999", .status(999)),
      Case("status/204", .status(204)),
      // Broken answers.
      Case("long-length", .cutShort),
      Case("cut-chunk", .cutShort),
      Case("bad-chunk", .cutShort),
      Case("reset-in-header", .cutShort),
      Case("reset-in-body", .cutShort),
      Case("nothing", .cutShort),
      // Too much.
      Case("endless-body", .tooLarge(bytes: 1 << 20)),
      Case("huge-length", .tooLarge(bytes: 1 << 20)),
      Case("gzip-bomb", .tooLarge(bytes: 1 << 20)),
      Case("deflate-bomb", .tooLarge(bytes: 1 << 20)),
      Case("gzip-in-gzip", .tooLarge(bytes: 1 << 20)),
      Case("header-flood", .notUnderstood(reason: "64 KiB")),
      Case("continue-flood", .notUnderstood(reason: "64 KiB")),
      Case("endless-redirect-body", .status(302)),
      // Sent on to somewhere else.
      Case("loop", .tooManyRedirects(3)),
      Case("hops/4", .tooManyRedirects(3)),
      Case("nowhere", .status(302)),
      Case("to-file", .schemeRefused("file")),
      Case("to-ftp", .schemeRefused("ftp")),
      Case("to-data", .addressInvalid("data:application/json,{}")),
      Case("to-private", .privateAddress("10.0.0.1", host: "10.0.0.1")),
      Case("to-metadata", .notEncrypted(host: "169.254.169.254")),
      Case("to-credentials", .holdsCredentials),
      Case("to-control", .addressInvalid("")),
      Case("to-tab", .addressInvalid("")),
    ]
  )
  func whatIsNoFeed(misbehaviour: Case) throws {
    guard case .failed(let failure) = try fetched(server.address(misbehaviour.path)) else {
      Issue.record("a document came")
      return
    }
    if case .addressInvalid = misbehaviour.failure, case .addressInvalid = failure { return }
    #expect(failure == misbehaviour.failure)
  }

  @Test(
    "an answer that cannot be understood is a failure, whatever it is",
    arguments: [
      "huge-header", "http-0.9", "garbage", "odd-version", "no-gzip", "unknown-encoding",
      "negative-length", "nul-header",
    ]
  )
  func anAnswerThatCannotBeUnderstood(path: String) throws {
    guard case .failed(let failure) = try fetched(server.address(path)) else {
      Issue.record("a document came")
      return
    }
    if case .notUnderstood = failure { return }
    #expect(failure == .cutShort)
  }

  @Test(
    "a slow server is left after the time for all hops together",
    arguments: ["silent", "slow-header", "slow-body", "slow-hops"]
  )
  func aSlowServer(path: String) throws {
    let result = try fetched(server.address(path)) { $0.milliseconds = 1000 }
    guard case .failed(.timedOut(milliseconds: 1000)) = result else {
      Issue.record("\(result)")
      return
    }
  }

  @Test("the limits are those of the contract")
  func theLimits() {
    let limits = FetchLimits()
    #expect(limits.milliseconds == 15_000)
    #expect(limits.bytes == 64 * 1024 * 1024)
    #expect(limits.redirects == 3)
    #expect(limits.authorities == nil)
  }

  @Test(
    "a whole document comes as it is",
    arguments: [
      "good", "gzip", "chunked", "hops/3", "relative", "type/text%2Fcsv", "type/text%2Fplain",
      "type/application%2Ffeed+json%3B%20charset=utf-8", "type/", "type/application%2Foctet-stream",
    ]
  )
  func aWholeDocument(path: String) throws {
    guard case .document(let document) = try fetched(server.address(path)) else {
      Issue.record("no document came")
      return
    }
    #expect(String(decoding: document.body, as: UTF8.self) == wholeDocument)
  }

  @Test(
    "what is cut where HTTP cannot tell is at least not the whole",
    arguments: ["short-length", "cut-gzip"]
  )
  func whatIsCutWhereHTTPCannotTell(path: String) throws {
    guard case .document(let document) = try fetched(server.address(path)) else { return }
    #expect(String(decoding: document.body, as: UTF8.self) != wholeDocument)
  }

  @Test(
    "what encoding the body has is for the reader of the feed to say",
    arguments: ["utf-16", "bom"]
  )
  func whatEncodingTheBodyHas(path: String) throws {
    guard case .document(let document) = try fetched(server.address(path)) else {
      Issue.record("no document came")
      return
    }
    #expect([0xEF, 0xFF].contains(document.body.first))
  }

  @Test("a document carries its mark and the server's time")
  func aDocumentCarriesItsMark() throws {
    guard case .document(let document) = try fetched(server.address("good")) else {
      Issue.record("no document came")
      return
    }
    #expect(document.etag == #""v1""#)
    #expect(document.sent == Instant(rfc3339: "2026-11-23T09:05:00+08:00"))
  }

  @Test("a server that has nothing new says so when the mark is sent back")
  func nothingNew() throws {
    guard
      case .unchanged(let etag, let sent) = try fetched(server.address("good"), etag: #""v1""#)
    else {
      Issue.record("a document came")
      return
    }
    #expect(etag == #""v1""#)
    #expect(sent == Instant(rfc3339: "2026-11-23T09:05:00+08:00"))
  }

  @Test("nothing is sent but what is needed, and a mark with a line end not at all")
  func nothingIsSentButWhatIsNeeded() throws {
    let result = try fetched(server.address("request"), etag: "\"v1\"\r\nX-Injected: yes")
    guard case .document(let document) = result else {
      Issue.record("no document came")
      return
    }
    let lines = String(decoding: document.body, as: UTF8.self).split(whereSeparator: \.isNewline)
    #expect(
      lines.map { $0.prefix { $0 != ":" } } == [
        "GET /request HTTP/1.1", "Host", "User-Agent", "Accept-Encoding", "Accept",
      ]
    )
  }

  @Test("many documents are fetched at the same time, and come in the order of the requests")
  func manyAtTheSameTime() throws {
    var limits = FetchLimits()
    limits.milliseconds = 1000
    let paths = [String](repeating: "silent", count: 12) + ["good"]
    let results = fetch(paths.map { FetchRequest(server.address($0)) }, within: limits)
    #expect(results.count == 13)
    for result in results.dropLast() {
      guard case .failed(.timedOut) = result else { Issue.record("\(result)"); continue }
    }
    guard case .document = results.last else { Issue.record("no document came"); return }
  }
}
