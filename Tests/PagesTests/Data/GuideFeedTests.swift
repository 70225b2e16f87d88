import Decisions
import Guides
import Testing

@testable import Pages

@Suite("The feed of guides and notices")
struct GuideFeedTests {
  private let chinese = LocaleTag("zh-Hans")
  private let english = LocaleTag("en")

  private func feed(_ locale: LocaleTag, _ site: SiteContext) throws -> XMLTree {
    try XMLTree(parsing: renderGuideFeed(locale, site).bytes)
  }

  @Test("has what Atom asks of a feed and of each entry")
  func isAtom() throws {
    let site = try fixtureSite(DataFixture.endedGuides.merging(DataFixture.notices) { $1 })
    for locale in [chinese, english] {
      let feed = try feed(locale, site)
      #expect(feed.name == "feed")
      #expect(feed.attributes["xmlns"] == "http://www.w3.org/2005/Atom")
      #expect(feed.attributes["xml:lang"] == locale.name)
      for name in ["id", "title", "updated"] { #expect(feed.all(name).count == 1, "\(name)") }
      #expect(feed["author"]?["name"] != nil)
      var ids: Set<String> = [try #require(feed["id"]).text]
      for entry in feed.all("entry") {
        for name in ["id", "title", "updated", "summary"] {
          #expect(entry.all(name).count == 1, "\(name)")
        }
        let isNew = ids.insert(entry["id"]?.text ?? "").inserted
        #expect(isNew)
        #expect(entry["updated"].flatMap { Instant(rfc3339: $0.text) } != nil)
        #expect(entry["link"]?.attributes["rel"] == "alternate")
      }
    }
  }

  @Test("tells the newest first: notices that hold, guides changed, guides ended")
  func newestFirst() throws {
    let site = try fixtureSite(DataFixture.endedGuides.merging(DataFixture.notices) { $1 })
    let entries = try feed(chinese, site).all("entry")
    #expect(
      entries.map { "\($0["updated"]?.text ?? "") \($0["title"]?.text ?? "")" } == [
        "2026-11-20T00:00:00+08:00 大厅停电", "2026-11-01T00:00:00+08:00 临时补贴",
        "2026-11-01T00:00:00+08:00 生育服务卡", "2026-10-20T00:00:00+08:00 生育登记",
      ]
    )
    #expect(entries[0]["summary"]?.text == "11 月 20 日至 30 日下午停电 & 检修。")
    #expect(entries[2]["summary"]?.text.hasSuffix("：并入生育登记") == true)
    #expect(try feed(chinese, site)["updated"]?.text == "2026-11-20T00:00:00+08:00")
  }

  @Test("has the time of its facts, and that of the build only where there are none")
  func timesAreThoseOfTheFacts() throws {
    let late = try fixtureSite(now: "2027-01-02T03:04:05+08:00")
    #expect(
      renderGuideFeed(chinese, try fixtureSite()).bytes == renderGuideFeed(chinese, late).bytes
    )
    let empty = try fixtureSite([
      "content/guides/birth-registration.md": "", "content/guides/birth-registration.en.md": "",
    ])
    let feed = try feed(english, empty)
    #expect(feed.all("entry") == [])
    #expect(feed["updated"]?.text == "2026-11-23T09:05:00+08:00")
  }

  @Test(
    "has ids that stay",
    arguments: [
      ("https://qingxi.example/", "tag:qingxi.example,2026:"),
      ("http://QINGXI.example:8080/", "tag:qingxi.example,2026:"),
      ("https://county.example/guide/", "tag:county.example,2026:guide/"), ("", "urn:x-bianmin:"),
    ]
  )
  func idsStay(base: String, start: String) throws {
    let settings = (fixtureFiles["content/site.yaml"] ?? "")
      .replacing(
        "base_url: https://qingxi.example/\n",
        with: base.isEmpty ? "" : "base_url: \(base)\n"
      )
    let feed = try feed(english, try fixtureSite(["content/site.yaml": settings]))
    #expect(feed["id"]?.text == start + "feed/en")
    #expect(feed["entry"]?["id"]?.text == start + "guides/birth-registration/en")
  }

  @Test(
    "leads to pages, its own address among them, also from a site that does not know where it is"
  )
  func linksLeadToPages() throws {
    let known = try feed(english, try fixtureSite())
    #expect(
      known.all("link").map { $0.attributes["href"] } == [
        "https://qingxi.example/en/feed.atom", "https://qingxi.example/en/",
      ]
    )
    let unknown = try fixtureSite(DataFixture.withoutAddress)
    #expect(renderGuideFeed(chinese, unknown).path == "feed.atom")
    #expect(renderGuideFeed(english, unknown).path == "en/feed.atom")
    let entry = try feed(english, unknown)["entry"]
    #expect(entry?["link"]?.attributes["href"] == "../en/guides/birth-registration/")
  }

  @Test("tells of fifty at most, and of an untranslated guide in its own language")
  func fiftyAtMost() throws {
    let guide = fixtureFiles["content/guides/birth-registration.md"] ?? ""
    var files: [String: String] = [:]
    for number in 1...60 {
      files["content/guides/guide-\(number).md"] = guide.replacing(
        "title: 生育登记",
        with: "title: 生育登记 \(number)"
      )
    }
    let entries = try feed(english, try fixtureSite(files)).all("entry")
    #expect(entries.count == 50)
    #expect(entries.count { $0.attributes["xml:lang"] == "zh-Hans" } == 49)
  }
}
