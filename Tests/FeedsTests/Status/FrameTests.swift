import Diagnostics
import Feeds
import Testing

@Suite("A mistake in the frame of a feed")
struct FrameTests {
  @Test(
    "leaves no feed, and one warning",
    arguments: [
      (#"{ "schema": "bianmin-status/1","#, #"‹{›"#, "缺少“schema”"),
      (
        #""bianmin-status/1""#, #"‹"bianmin-status/2"›"#,
        "schema 是 \"bianmin-status/2\"，不是 bianmin-status/1（/schema）"
      ),
      (#""bianmin-status/1""#, "‹1›", "schema 是 1，不是 bianmin-status/1（/schema）"),
      (
        #""2026-11-23T09:05:00+08:00""#, #"‹"2026-02-30T09:05:00+08:00"›"#,
        "generated 是 \"2026-02-30T09:05:00+08:00\"，不是一个时刻（/generated）"
      ),
      (
        #""2026-11-23T09:05:00+08:00""#, #"‹"2026-11-23 09:05"›"#,
        "generated 是 \"2026-11-23 09:05\"，不是一个时刻（/generated）"
      ),
      (
        #""2026-11-23T09:05:00+08:00""#, "‹1763859900›", "generated 是 1763859900，不是一个时刻（/generated）"
      ),
      (#""PT30M""#, #"‹"30 minutes"›"#, "valid_for 是 \"30 minutes\"，不是时长（/valid_for）"),
      (#""PT30M""#, #"‹"P1M"›"#, "valid_for 是 \"P1M\"，不是时长（/valid_for）"),
      (#""PT30M""#, "‹null›", "valid_for 是 null，不是时长（/valid_for）"),
      (
        #""offices": [ { "office""#, #""offices": ‹{› "x": [ { "office""#,
        "offices 不是一个数组（/offices）"
      ),
    ]
  )
  func framesAreChecked(old: String, new: String, message: String) throws {
    var text = FeedFixture.contract(replacing: old, with: new)
    if old.contains("offices") { text = text.replacing(#""PT18M" } ]"#, with: #""PT18M" } ]}"#) }
    let feed = try expectFeedProblem(.feedFrameInvalid, in: text, message)
    #expect(feed == nil)
  }

  @Test(
    "is a missing time",
    arguments: [
      (#""generated": "2026-11-23T09:05:00+08:00", "#, "缺少“generated”"),
      (#", "valid_for": "PT30M""#, "缺少“valid_for”"),
    ]
  )
  func timesAreRequired(gone: String, message: String) {
    let checked = FeedFixture.read(FeedFixture.contract(replacing: gone, with: ""))
    #expect(checked.value == nil)
    #expect(checked.problems.map(\.message.zh) == [message])
  }

  @Test("is anything but an object", arguments: ["‹[›]", "‹\"x\"›", "‹1›", "‹null›"])
  func documentsAreObjects(text: String) throws {
    try expectFeedProblem(.feedFrameInvalid, in: text, "数据不是一个对象")
  }

  @Test("may stand behind everything else")
  func theOrderIsFree() {
    let moved = FeedFixture.contract.replacing(#""valid_for": "PT30M","#, with: "")
    let text = String(moved.dropLast()) + #", "valid_for": "PT30M" }"#
    let checked = FeedFixture.read(text)
    #expect(checked.problems.isEmpty)
    #expect(
      checked.value?.channels == FeedFixture.read(FeedFixture.contract).value?.channels
    )
  }

  @Test("is a size over the limit")
  func sizesAreLimited() {
    let bytes = [UInt8](repeating: UInt8(ascii: " "), count: 64 * 1024 * 1024 + 1)
    let checked = FeedFixture.read(bytes)
    #expect(checked.value == nil)
    #expect(checked.problems.map(\.code) == [.feedTooLarge])
    #expect(
      checked.problems.first?.message.zh == "数据有 67108865 字节，超过 64 MiB（67108864 字节）"
    )
  }
}
