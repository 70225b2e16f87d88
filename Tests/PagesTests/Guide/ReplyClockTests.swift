import Decisions
import Guides
import Testing

@testable import Pages

/// What stands beside a promise: the calendar, and whom to turn to.
@Suite("The reply clock on a guide's page")
struct ReplyClockPageTests {
  let html: String
  let site: SiteContext

  init() throws {
    site = try fixtureSite()
    let guide = try #require(site.site.guides.first { $0.guide.locale.isChinese })
    html = String(decoding: renderGuide(guide, site).bytes, as: UTF8.self)
  }

  @Test("it says which requests should have been answered")
  func itSaysWhichRequestsShouldHaveBeenAnswered() throws {
    let clock = try #require(html.firstMatch(of: /<p data-clock="online">(.*?)<\/p>/))
    let text = clock.output.1.replacing(/<[^>]*>/, with: "")
    #expect(text == "截至 11月23日：11月19日及以前提交的都应有答复。")
  }

  @Test("the table gives each working day its last day")
  func theTableGivesEachDayItsLastDay() {
    let rows = html.matches(
      of:
        /<th scope="row"><time datetime="([0-9-]+)">[^<]*<\/time>（周.）<\/th><td><time datetime="([0-9-]+)">/
    )
    .map { "\($0.output.1) → \($0.output.2)" }
    #expect(rows.contains("2026-11-19 → 2026-11-23"))
    #expect(rows.contains("2026-11-20 → 2026-11-24"))
    #expect(rows.contains("2026-11-23 → 2026-11-25"))
    #expect(rows.count == 13)
  }

  @Test("the ladder goes from the post to the hotline, each with its day")
  func theLadderGoesFromThePostToTheHotline() {
    let rungs = html.matches(of: /data-rung="([a-z]+)"/).map { String($0.output.1) }
    #expect(rungs == ["post", "counter", "complaint", "hotline"])
    for count in [1, 2, 3, 5] { #expect(html.contains("到期后第 \(count) 个工作日还没有答复")) }
  }

  @Test("the complaint leaves no place for an identity number")
  func theComplaintAsksForNoIdentityNumber() throws {
    let text = try #require(html.firstMatch(of: /<p class="copy" data-complaint>(.*?)<\/p>/)).output
      .1
    #expect(text.contains("承诺 2 个工作日内答复"))
    #expect(!text.contains("身份证"))
  }

  @Test("the reminder is a calendar file for the last day")
  func theReminderIsACalendarFile() throws {
    let guide = try #require(site.site.guides.first { $0.guide.locale.isChinese })
    let file = try #require(renderReminders(guide, site).first)
    #expect(file.path == "guides/birth-registration/reply-online.ics")
    let text = String(decoding: file.bytes, as: UTF8.self)
    #expect(text.contains("DTSTART;VALUE=DATE:20261125\r\n"))
    #expect(text.unicodeScalars.split(separator: "\n").allSatisfy { $0.last == "\r" })
    #expect(text.split(separator: "\r\n").allSatisfy { $0.utf8.count <= 75 })
  }
}
