import Feeds
import Guides
import Testing

@testable import Pages

/// The fixture's site with a feed that was made at 09:03 and counts for half an hour; the site is built at 09:05.
func statusSite(
  _ files: [String: String] = [:],
  now: String = "2026-11-23T09:05:00+08:00",
  isLastGoodCopy: Bool = false,
  _ fill: (inout StatusFeed) throws -> Void
) throws -> SiteContext {
  var feed = StatusFeed(
    name: "status/today.json",
    generated: try moment("2026-11-23T09:03:00+08:00"),
    validFor: try length("PT30M")
  )
  feed.source = StatusFeed.Source(name: "县政务服务运行监测", phone: Telephone(written: "0000-8812345"))
  try fill(&feed)
  let reading = FeedReading(name: feed.name, feed: feed, isLastGoodCopy: isLastGoodCopy)
  return try fixtureSite(files, now: now, feeds: [reading])
}

func moment(_ text: String) throws -> Instant { try #require(Instant(rfc3339: text)) }
func length(_ text: String) throws -> ISODuration { try #require(ISODuration(text)) }
func identifier(_ text: String) throws -> Identifier { try #require(Identifier(text)) }

extension StatusFeed {
  var observation: Observation { Observation(observed: generated, validFor: validFor) }

  func place(_ pointer: String) -> FeedPlace { FeedPlace(feed: name, pointer: pointer) }

  /// What the feed says of a way; `more` adds figures and notes.
  mutating func report(
    _ channel: ChannelKind,
    _ state: ReportedState,
    of guide: String = "birth-registration",
    _ more: (inout ChannelRecord) throws -> Void = { _ in }
  ) throws {
    var record = ChannelRecord(
      guide: try identifier(guide),
      channel: channel,
      state: state,
      observation: observation,
      place: place("/services/\(channels.count)")
    )
    try more(&record)
    channels.append(record)
  }

  mutating func incident(
    _ impact: ReportedState = .limited,
    id name: String = "2026-11-22-sms",
    title: String = "短信通知延迟",
    affects: [Affected] = [],
    started: String = "2026-11-22T18:00:00+08:00",
    resolved: String? = nil,
    updates: [(at: String, text: String)] = []
  ) throws {
    var incident = Incident(
      id: try identifier(name),
      title: title,
      impact: impact,
      affects: affects,
      started: try moment(started),
      resolved: try resolved.map(moment),
      observation: observation,
      place: place("/incidents/\(incidents.count)")
    )
    incident.updates = try updates.map { Incident.Update(at: try moment($0.at), text: $0.text) }
    incidents.append(incident)
  }
}

/// The replies of a month.
func replies(_ onTime: Int, of received: Int) throws -> Figure<Replies> {
  var replies = Replies(window: try length("P30D"), received: received)
  replies.onTime = .value(onTime)
  replies.half = .value(try length("PT72H"))
  replies.nineInTen = .value(try length("P12D"))
  return .value(replies)
}

/// What stands in a page's `main`, with all its tags.
func mainContent(_ file: OutputFile) throws -> String {
  let page = String(decoding: file.bytes, as: UTF8.self)
  let start = try #require(page.firstRange(of: "<main")?.lowerBound)
  let end = try #require(page.firstRange(of: "</main>")?.upperBound)
  return String(page[start..<end])
}

/// What a reader reads of it: the text without tags, blanks and line ends.
func wordsOf(_ page: String) -> String {
  var text = ""
  var isTag = false
  for character in page {
    switch character {
    case "<": isTag = true
    case ">": isTag = false
    case _ where isTag || character.isNewline: continue
    default: text.append(character)
    }
  }
  return text
}

let chinese = LocaleTag("zh-Hans")
let english = LocaleTag("en")

extension SiteContext {
  /// The main part of the page at a path: `status/index.html`.
  func mainPart(_ path: String) throws -> String {
    try mainContent(try #require(file(path), "\(path) is not there"))
  }

  func file(_ path: String) -> OutputFile? {
    // The search index comes first and takes longest, and no test of states looks for it.
    renderTasks(self).reversed().lazy.flatMap { $0.rendering(self).files }
      .first { $0.path == path }
  }

  func words(_ path: String) throws -> String { wordsOf(try mainPart(path)) }
}
