import Feeds
import Guides
import Testing

/// A feed of one guide, made at 09:05 on 23 November 2026, to change in one place.
struct FeedFixture {
  var feed: StatusFeed
  let observed: Instant
  let place = FeedPlace(feed: "content/status/monitor.json", pointer: "/services/0/channels/online")

  init() throws {
    observed = try #require(Instant(rfc3339: "2026-11-23T09:03:00+08:00"))
    let generated = try #require(Instant(rfc3339: "2026-11-23T09:05:00+08:00"))
    feed = StatusFeed(
      name: "content/status/monitor.json",
      generated: generated,
      validFor: try #require(ISODuration("PT30M"))
    )
  }

  var reading: FeedReading { FeedReading(name: feed.name, feed: feed) }

  mutating func add(
    _ kind: ChannelKind,
    _ state: ReportedState = .open,
    guide: String = "birth-registration",
    at time: String = "2026-11-23T09:03:00+08:00",
    change: (inout ChannelRecord) throws -> Void = { _ in }
  ) throws {
    var record = ChannelRecord(
      guide: try #require(Identifier(guide)),
      channel: kind,
      state: state,
      observation: Observation(
        observed: try #require(Instant(rfc3339: time)),
        validFor: feed.validFor
      ),
      place: FeedPlace(feed: feed.name, pointer: "/services/0/channels/\(kind.rawValue)")
    )
    try change(&record)
    feed.channels.append(record)
  }

  static func replies(_ received: Int, onTime: Int?, oldest: String? = nil) throws -> Figure<
    Replies
  > {
    var replies = Replies(window: try #require(ISODuration("P30D")), received: received)
    if let onTime { replies.onTime = .value(onTime) }
    if let oldest { replies.oldestWaiting = .value(try #require(ISODuration(oldest))) }
    return .value(replies)
  }

  static func handling(_ count: Int, half: String) throws -> Figure<Handling> {
    var handling = Handling(window: try #require(ISODuration("P30D")), count: count)
    handling.half = .value(try #require(ISODuration(half)))
    return .value(handling)
  }
}
