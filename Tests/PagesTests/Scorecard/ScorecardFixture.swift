import Decisions
import Feeds
import Guides
import Testing

@testable import Pages

/// The fixture's site with a second department, whose name a spreadsheet would run, and a feed that speaks of
/// the first one's guide.
enum ScorecardFixture {
  static let now = "2026-11-23T09:05:00+08:00"
  static let observed = "2026-11-23T09:03:00+08:00"

  static func site(
    _ files: [String: String] = [:],
    feed change: (inout StatusFeed) throws -> Void = { try speak(&$0) }
  ) throws -> SiteContext {
    let departments =
      (fixtureFiles["content/departments.yaml"] ?? "") + """
        - id: other
          name: { zh-Hans: "=HYPERLINK(\\"x\\"),局", en: Other Bureau }
          post: 科长
          phone: "0000-8810030"

        """
    let guide = (fixtureFiles["content/guides/birth-registration.md"] ?? "")
      .replacing("title: 生育登记", with: "title: 另一件事")
      .replacing("department: weijian", with: "department: other")
      .replacing(
        "owner: { post: 生育登记岗, standin: 政务服务科, phone: \"0000-8810021\" }",
        with: "owner: { post: 另一岗, from: 2026-01-01, until: 2026-11-20 }"
      )
    let written = [
      "content/departments.yaml": departments, "content/guides/other.md": guide,
    ].merging(files) { $1 }
    let site = try fixtureSite(written, now: now)
    var feed = StatusFeed(
      name: "status.json",
      generated: try instant(observed),
      validFor: try duration("PT30M")
    )
    try change(&feed)
    let resolved = resolve(
      site.site.library,
      feeds: [FeedReading(name: feed.name, feed: feed)],
      at: try instant(now),
      drafts: false
    )
    return SiteContext(resolved, theme: site.theme, fileSizes: site.fileSizes)
  }

  /// Figures as in the contract's example: replies that are late, satisfaction that proves nothing, few
  /// complaints.
  static func speak(_ feed: inout StatusFeed) throws {
    let guide = try #require(Identifier("birth-registration"))
    let observation = Observation(observed: feed.generated, validFor: feed.validFor)
    let place = FeedPlace(feed: feed.name, pointer: "/services/0")
    var online = ChannelRecord(
      guide: guide,
      channel: .online,
      state: .open,
      observation: observation,
      place: place
    )
    var replies = Replies(window: try duration("P30D"), received: 412)
    replies.onTime = .value(130)
    online.replies = .value(replies)
    online.staffOnDuty = .value(1)
    feed.channels = [
      online,
      ChannelRecord(
        guide: guide,
        channel: .counter,
        state: .limited,
        observation: observation,
        place: place
      ),
    ]
    var record = ServiceRecord(guide: guide, observation: observation, place: place)
    var satisfaction = Satisfaction(window: try duration("P90D"), counts: [120, 60, 20, 9, 4])
    satisfaction.unrated = .value(300)
    record.satisfaction = .value(satisfaction)
    var complaints = Complaints(window: try duration("P90D"), received: 7)
    complaints.resolved = .value(5)
    record.complaints = .value(complaints)
    feed.services = [record]
  }

  static func instant(_ text: String) throws -> Instant { try #require(Instant(rfc3339: text)) }
  static func duration(_ text: String) throws -> ISODuration { try #require(ISODuration(text)) }
}

/// A table of a page as a reader has it: the words of its cells, row by row.
struct PageTable {
  var caption: String
  var head: [String]
  var rows: [Row]

  struct Row {
    /// `data-id`, or `data-measure`.
    var id: String
    var cells: [String]
  }

  /// The first table of a page whose tag holds a class.
  init(_ className: String, in page: OutputFile) throws {
    let html = String(decoding: page.bytes, as: UTF8.self)
    let start = try #require(html.firstRange(of: "<table class=\"\(className)\""), "\(className)")
    let end = try #require(html[start.upperBound...].firstRange(of: "</table>"))
    let table = html[start.lowerBound..<end.lowerBound]
    caption =
      table.firstMatch(of: /<caption[^>]*>(.*?)<\/caption>/).map { plain($0.output.1) } ?? ""
    let rows = table.split(separator: "<tr").dropFirst()
    head = PageTable.cells(of: try #require(rows.first))
    self.rows = rows.dropFirst().map { row in
      let tag = row.prefix { $0 != ">" }
      let id = tag.firstMatch(of: /data-(?:id|measure)="([^"]*)"/)
      return Row(id: id.map { String($0.output.1) } ?? "", cells: PageTable.cells(of: row))
    }
  }

  private static func cells(of row: Substring) -> [String] {
    row.matches(of: /<t[hd][ >](?s:.*?)<\/t[hd]>/).map { plain($0.output) }
  }

  subscript(_ id: String) -> [String]? { rows.first { $0.id == id }?.cells }
}

/// The words of markup, with one space where an element of its own line begins.
private func plain(_ markup: Substring) -> String {
  let text = String(markup).replacing(/<p[ >]/, with: { " " + $0.output })
    .replacing(/<[^>]*>/, with: "").replacing("\n", with: "")
  var words = text
  for (entity, character) in [
    ("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&#39;", "'"), ("&amp;", "&"),
  ] { words = words.replacing(entity, with: character) }
  return words.split(separator: " ").joined(separator: " ")
}

/// CSV as RFC 4180 reads it; anything else throws.
struct CSVTable {
  struct Mistake: Error {}
  let head: [String]
  let rows: [[String: String]]

  init(parsing bytes: [UInt8]) throws {
    var records: [[String]] = [[]]
    var field: [UInt8] = []
    var isQuoted = false
    var index = 0
    func at(_ index: Int) -> UInt8? { bytes.indices.contains(index) ? bytes[index] : nil }
    while let byte = at(index) {
      index += 1
      if isQuoted {
        if byte != 0x22 {
          field.append(byte)
        } else if at(index) == 0x22 {
          field.append(0x22)
          index += 1
        } else {
          isQuoted = false
          guard [0x2C, 0x0D].contains(at(index)) else { throw Mistake() }
        }
        continue
      }
      switch byte {
      case 0x22:
        guard field.isEmpty else { throw Mistake() }
        isQuoted = true
      case 0x2C:
        records[records.count - 1].append(String(decoding: field, as: UTF8.self))
        field = []
      case 0x0D:
        guard at(index) == 0x0A else { throw Mistake() }
        index += 1
        records[records.count - 1].append(String(decoding: field, as: UTF8.self))
        field = []
        records.append([])
      case 0x0A: throw Mistake()
      default: field.append(byte)
      }
    }
    guard !isQuoted, field.isEmpty, records.last == [] else { throw Mistake() }
    let head = records[0]
    self.head = head
    rows = try records.dropFirst().dropLast().map { record in
      guard record.count == head.count else { throw Mistake() }
      return Dictionary(zip(head, record)) { first, _ in first }
    }
  }
}
