import Diagnostics
import Feeds
import Guides
import Testing

/// The names of a small site, and a feed that speaks of all of them.
enum FeedFixture {
  static let scope: FeedScope = {
    func id(_ text: String) -> Identifier {
      guard let id = Identifier(text) else { preconditionFailure("\(text) is an id") }
      return id
    }
    let (birth, marriage) = (id("birth-registration"), id("marriage"))
    return FeedScope(
      guides: [birth: [.online, .counter], marriage: [.counter, .phone]],
      offices: [id("chengguan-hall"), id("east-hall")],
      entries: [id("qingxi-mini-program")],
      departments: [id("weijian")],
      monitors: [
        "kctbh9vrtdwd": [.init(guide: birth, kind: .online)],
        "x1": [.init(guide: birth, kind: .online), .init(guide: marriage, kind: .counter)],
      ]
    )
  }()

  /// The example of the contract, §3, its dots filled in.
  static let contract = """
    { "schema": "bianmin-status/1",
      "generated": "2026-11-23T09:05:00+08:00", "valid_for": "PT30M",
      "source": { "name": "县政务服务运行监测", "phone": "0000-8812345" },
      "services": [
        { "guide": "birth-registration",
          "channels": {
            "online":  { "state": "open", "observed": "2026-11-23T09:03:00+08:00", "note": "短信会晚几分钟", "staff_on_duty": 1,
              "replies": { "window": "P30D", "received": 412, "answered": 171, "on_time": 130,
                           "half": "PT72H", "nine_in_ten": "P12D", "oldest_waiting": "P14D" } },
            "counter": { "state": "open", "waiting": 3,
              "handling": { "window": "P30D", "count": 230, "half": "PT15M", "nine_in_ten": "PT25M" } } },
          "satisfaction": { "window": "P90D", "counts": [120, 60, 20, 9, 4], "unrated": 300 },
          "complaints": { "window": "P90D", "received": 7, "resolved": 5, "half": "P3D" } } ],
      "offices": [ { "office": "chengguan-hall", "state": "open", "waiting": 12, "wait": "PT18M" } ],
      "incidents": [ { "id": "2026-11-22-sms", "title": "短信通知延迟", "impact": "limited",
          "affects": ["guide:birth-registration/online"], "started": "2026-11-22T15:00:00+08:00", "resolved": null,
          "updates": [ { "at": "2026-11-22T15:10:00+08:00", "text": "正在查" },
                       { "at": "2026-11-22T16:00:00+08:00", "text": "已联系运营商" } ] } ],
      "maintenance": [ { "id": "2026-12-db", "title": "数据库升级", "affects": ["channel:online"],
          "from": "2026-12-01T22:00:00+08:00", "until": "2026-12-02T02:00:00+08:00" } ] }
    """

  /// Reads a feed under the name `status.json`.
  static func read(
    _ text: String,
    _ format: FeedFormat = .status,
    validFor: ISODuration? = nil,
    sent: Instant? = nil
  ) -> Checked<StatusFeed?> {
    read(Array(text.utf8), format, validFor: validFor, sent: sent)
  }

  static func read(
    _ bytes: [UInt8],
    _ format: FeedFormat = .status,
    validFor: ISODuration? = nil,
    sent: Instant? = nil
  ) -> Checked<StatusFeed?> {
    let name = format == .table ? "status.csv" : "status.json"
    let options = FeedOptions(name: name, format: format, validFor: validFor, sent: sent)
    return parseFeed(bytes, options, scope)
  }

  /// The contract's example with a text of it replaced once; what is replaced must be there.
  static func contract(
    replacing old: String,
    with new: String,
    sourceLocation: SourceLocation = #_sourceLocation
  ) -> String {
    guard let range = contract.firstRange(of: old) else {
      Issue.record("“\(old)” is not in the feed", sourceLocation: sourceLocation)
      return contract
    }
    var text = contract
    text.replaceSubrange(range, with: new)
    return text
  }

  static func moment(_ text: String) throws -> Instant { try #require(Instant(rfc3339: text)) }
  static func span(_ text: String) throws -> ISODuration { try #require(ISODuration(text)) }
}

/// Reads a text in which `‹` and `›` mark where its first problem must stand, and expects its code and words.
@discardableResult
func expectFeedProblem(
  _ code: ProblemCode,
  in marked: String,
  _ message: String,
  format: FeedFormat = .status,
  help: String? = nil,
  sourceLocation: SourceLocation = #_sourceLocation
) throws -> StatusFeed? {
  let (text, span) = unmarked(marked)
  let checked = FeedFixture.read(text, format)
  let problem = try #require(
    checked.problems.sortedByPlace().first,
    "nothing was found",
    sourceLocation: sourceLocation
  )
  #expect(checked.problems.allSatisfy { $0.severity == .warning }, sourceLocation: sourceLocation)
  #expect(problem.code == code, sourceLocation: sourceLocation)
  #expect(problem.message.zh == message, sourceLocation: sourceLocation)
  #expect(!problem.message.en.isEmpty, sourceLocation: sourceLocation)
  #expect(problem.place?.span == span, sourceLocation: sourceLocation)
  if let help { #expect(problem.help?.zh == help, sourceLocation: sourceLocation) }
  #expect(
    checked.problems.count == 1,
    "also: \(checked.problems.map(\.message.en))",
    sourceLocation: sourceLocation
  )
  return checked.value
}

/// A text without its marks, and the bytes between them.
func unmarked(_ text: String) -> (text: String, span: Span?) {
  let bytes = Array(text.utf8)
  guard let start = bytes.firstRange(of: Array("‹".utf8))?.lowerBound,
    let end = bytes.firstRange(of: Array("›".utf8))?.lowerBound
  else { return (text, nil) }
  let plain = text.replacing("‹", with: "").replacing("›", with: "")
  return (plain, Span(start, end - "‹".utf8.count))
}
