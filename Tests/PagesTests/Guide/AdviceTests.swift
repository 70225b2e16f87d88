import Decisions
import Diagnostics
import Feeds
import Guides
import Testing

@testable import Pages

/// What a citizen reads first: which way to take today, and why.
@Suite("The advice on a guide's page")
struct AdviceTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let name: String
    let sentence: String
    let feed: @Sendable (inout FeedFixture) throws -> Void
    var now = "2026-11-23T09:05:00+08:00"
    var testDescription: String { name }
  }

  static let cases: [Case] = [
    Case(
      name: "nobody answers online",
      sentence: "近30天收到412件，按时答复130件；窗口一般15分钟办完。建议到窗口办理。（11月23日 09:03 的情况）",
      feed: { feed in
        try feed.add(.online) { $0.replies = try FeedFixture.replies(412, onTime: 130) }
        try feed.add(.counter) { $0.handling = try FeedFixture.handling(230, half: "PT15M") }
      }
    ),
    Case(
      name: "somebody answers, and it saves the visit",
      sentence: "近30天收到400件，按时答复390件；网上不用跑，窗口跑1趟。建议网上办理。（11月23日 09:03 的情况）",
      feed: { feed in
        try feed.add(.online) { $0.replies = try FeedFixture.replies(400, onTime: 390) }
        try feed.add(.counter) { $0.handling = try FeedFixture.handling(230, half: "PT15M") }
      }
    ),
    Case(
      name: "the oldest request waits for longer than five promises",
      sentence:
        "近30天收到400件，按时答复390件；最久的一件已经等了30天，超过承诺的5倍；窗口一般15分钟办完。建议到窗口办理。"
        + "（11月23日 09:03 的情况）",
      feed: { feed in
        try feed.add(.online) {
          $0.replies = try FeedFixture.replies(400, onTime: 390, oldest: "P30D")
        }
        try feed.add(.counter) { $0.handling = try FeedFixture.handling(230, half: "PT15M") }
      }
    ),
    Case(
      name: "too few requests",
      sentence: "网上近30天只收到8件，不足20件，看不出有没有人答复。几种办法的承诺并排写在下面，由您选择。"
        + "（11月23日 09:03 的情况）",
      feed: { try $0.add(.online) { $0.replies = try FeedFixture.replies(8, onTime: 8) } }
    ),
    Case(
      name: "no record at all",
      sentence: "网上办理没有测量过，不知道多久有人答复。几种办法的承诺并排写在下面，由您选择。（2026年11月23日的情况）",
      feed: { _ in }
    ),
    Case(
      name: "an hour later the record does not count",
      sentence:
        "网上办理的数据只到 2026年11月23日 09:33 有效，现在不知道有没有人答复。"
        + "几种办法的承诺并排写在下面，由您选择。（2026年11月23日的情况）",
      feed: { try $0.add(.online) { $0.replies = try FeedFixture.replies(412, onTime: 130) } },
      now: "2026-11-23T10:05:00+08:00"
    ),
    Case(
      name: "the online way is closed",
      sentence: "网上办理停办：系统在改造；窗口一般15分钟办完。建议到窗口办理。（11月23日 09:03 的情况）",
      feed: { feed in
        try feed.add(.online, .closed) { $0.note = "系统在改造" }
        try feed.add(.counter) { $0.handling = try FeedFixture.handling(230, half: "PT15M") }
      }
    ),
    Case(
      name: "on a Sunday the counter opens on Monday",
      sentence:
        "近30天收到412件，按时答复130件；城关便民服务大厅今天不办公，2026年11月23日 09:00开门。建议到窗口办理。"
        + "（11月22日 09:03 的情况）",
      feed: {
        try $0.add(.online, at: "2026-11-22T09:03:00+08:00") {
          $0.replies = try FeedFixture.replies(412, onTime: 130)
        }
      },
      now: "2026-11-22T09:05:00+08:00"
    ),
    Case(
      name: "everything is closed",
      sentence:
        "网上办理停办：2026年11月23日 09:03 的情况；窗口办理停办：停电；"
        + "城关便民服务大厅下次按办公时间开门是2026年11月24日 09:00，去之前请先打电话。"
        + "各种办法现在都停办，急事请打 12345。（11月23日 09:03 的情况）",
      feed: { feed in
        try feed.add(.online, .closed)
        try feed.add(.counter, .closed) { $0.note = "停电" }
      }
    ),
  ]

  @Test("the sentence names the fact and its time", arguments: cases)
  func theSentenceNamesTheFact(example: Case) throws {
    var feed = try FeedFixture()
    try example.feed(&feed)
    let site = try fixtureSite(now: example.now, feeds: [feed.reading])
    let guide = try #require(site.site.guides.first { $0.guide.locale.isChinese })
    let html = String(decoding: renderGuide(guide, site).bytes, as: UTF8.self)
    #expect(html.contains(example.sentence))
    let explanation = try #require(Explanation(guide.guide.id, in: guide.guide.locale, site, .zh))
    #expect(explanation.sentence == example.sentence)
  }

  @Test("the recommended way is marked, the other is not")
  func theRecommendedWayIsMarked() throws {
    var feed = try FeedFixture()
    try feed.add(.online) { $0.replies = try FeedFixture.replies(412, onTime: 130) }
    try feed.add(.counter)
    let html = try guideHTML(feeds: [feed.reading])
    let counter = try #require(html.firstMatch(of: /<th [^>]*data-channel="counter"[^>]*>/))
    let online = try #require(html.firstMatch(of: /<th [^>]*data-channel="online"[^>]*>/))
    #expect(counter.output.contains(" data-recommended"))
    #expect(!online.output.contains("data-recommended"))
    #expect(online.output.contains(#"data-answering="not-answering""#))
    #expect(online.output.contains(#"data-observed="2026-11-23T09:03:00+08:00""#))
    #expect(online.output.contains(#"data-expires="2026-11-23T09:33:00+08:00""#))
  }

  @Test("behind every claim stands what is still true when its time has passed")
  func behindEveryClaimStandsWhatIsStillTrue() throws {
    var feed = try FeedFixture()
    try feed.add(.counter)
    let html = try guideHTML(feeds: [feed.reading])
    let claims = html.matches(of: /data-claim data-observed="[^"]+" data-expires="[^"]+"/).count
    #expect(claims > 0)
    #expect(html.matches(of: /data-stale hidden/).count == claims)
    #expect(html.contains("数据只到 2026年11月23日 09:33，现在情况不明。最后一次知道是“正常”"))
  }

  @Test("not provided and not applicable are two words, and few cases are no percentage")
  func figuresHaveThreeWords() throws {
    var feed = try FeedFixture()
    try feed.add(.online) { $0.replies = .notApplicable }
    try feed.add(.counter) { $0.handling = try FeedFixture.handling(8, half: "PT15M") }
    let html = try guideHTML(feeds: [feed.reading])
    #expect(html.contains("不适用"))
    #expect(html.contains("30 天内办的 8 件（少于 20 件，只作参考）"))
    var few = try FeedFixture()
    try few.add(.online) { $0.replies = try FeedFixture.replies(8, onTime: 8) }
    let page = try guideHTML(feeds: [few.reading])
    #expect(page.contains("只有 8 件，其中 8 件按时答复，太少，不算百分比"))
    #expect(!page.contains("100%"))
    #expect(page.contains("没有提供"))
  }

  @Test("a note of a feed stays text")
  func aNoteStaysText() throws {
    var feed = try FeedFixture()
    try feed.add(.counter) { $0.note = "<script>alert(1)</script>\"\u{301}" }
    let html = try guideHTML(feeds: [feed.reading])
    #expect(!html.contains("<script>alert"))
    #expect(html.contains("&lt;script&gt;alert(1)&lt;/script&gt;&quot;\u{301}"))
  }

  private func guideHTML(feeds: [FeedReading]) throws -> String {
    let site = try fixtureSite(feeds: feeds)
    let guide = try #require(site.site.guides.first { $0.guide.locale.isChinese })
    return String(decoding: renderGuide(guide, site).bytes, as: UTF8.self)
  }
}
