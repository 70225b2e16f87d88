import Foundation
import Testing

/// The sample site as a citizen, a theme author and another site find it.
@Suite("The sample site")
struct SampleSiteTests {
  let site: SampleSite

  init() throws { site = try SampleSite.shared.get() }

  @Test("it is built without a warning and says when it next changes")
  func itIsBuiltWithoutAWarning() throws {
    #expect(!site.output.contains("warning"))
    #expect(site.output.contains("next change: 2026-11-23T09:20:01+08:00"))
  }

  @Test(
    "every kind of page is there in both languages",
    arguments: [
      "index.html", "guides/birth-registration/index.html",
      "guides/birth-registration/poster/index.html", "guides/birth-registration/simple/index.html",
      "topics/birth/index.html", "departments/weijian/index.html",
      "offices/chengguan-hall/index.html", "channels/birth-chat-group/index.html",
      "channels/qingxi-app/index.html", "a-z/index.html", "search/index.html",
      "notices/index.html", "about/index.html", "accessibility/index.html", "privacy/index.html",
      "404.html", "feed.atom", "status/index.html", "status/method/index.html",
      "status/history/index.html", "status/departments/weijian/index.html", "status.atom",
    ]
  )
  func everyKindOfPage(path: String) throws {
    #expect(site.exists(path))
    #expect(site.exists("en/" + path))
  }

  @Test(
    "shared files are there",
    arguments: [
      "sitemap.xml", "robots.txt", "_redirects", "api/guides.json", "api/status.json",
      "api/schema/status.json",
      "api/guides/birth-registration.json", "assets/site.css", "files/birth-form.pdf",
    ]
  )
  func sharedFiles(path: String) { #expect(site.exists(path)) }

  @Test("a guide has its marks")
  func aGuideHasItsMarks() throws {
    let page = try site.text("guides/birth-registration/index.html")
    for mark in [
      "<html lang=\"zh-Hans\"", "data-page=\"guide\" data-id=\"birth-registration\"",
      "data-channel=\"online\" data-state=\"open\" data-answering=\"not-answering\"",
      "data-channel=\"counter\" data-state=\"open\"", "data-section=\"documents\"",
      "data-section=\"online\"", "data-section=\"counter\"", "data-section=\"fees\"",
    ] {
      #expect(page.contains(mark), "\(mark)")
    }
    #expect(page.ranges(of: " data-document").count == 4)
    #expect(page.ranges(of: " data-step").count >= 6)
    #expect(page.contains("Content-Security-Policy"))
  }

  @Test("the ways stand in one table of equal rows")
  func theWaysStandInOneTable() throws {
    for path in try site.pages() where path.contains("guides/") {
      let page = try site.text(path)
      guard let start = page.range(of: "<table class=\"ways\"")?.lowerBound,
        let end = page[start...].range(of: "</table>")?.lowerBound
      else { continue }
      let rows = page[start..<end].split(separator: "<tr").dropFirst()
      let head = try #require(rows.first)
      let ways = head.ranges(of: " data-channel=").count
      for row in rows.dropFirst() {
        #expect(row.ranges(of: "data-way=").count == ways, "\(path)")
      }
    }
  }

  @Test("a channel that takes no papers says so on every page that names it")
  func aChannelThatTakesNoPapersSaysSo() throws {
    let warning = "请不要在这里发送身份证、户口簿、结婚证照片"
    #expect(try site.text("channels/birth-chat-group/index.html").contains(warning))
    for path in try site.pages() where !path.hasPrefix("en/") {
      let page = try site.text(path)
      guard page.contains("channels/birth-chat-group/index.html") else { continue }
      #expect(page.contains(warning), "\(path)")
    }
  }

  @Test("a closed channel names its successor")
  func aClosedChannelNamesItsSuccessor() throws {
    let page = try site.text("channels/qingxi-app/index.html")
    #expect(page.contains("../../channels/qingxi-mini-program/index.html"))
    #expect(page.contains("2025年12月31日"))
  }

  @Test("a withdrawn guide says so and names what to do now")
  func aWithdrawnGuideSaysSo() throws {
    let page = try site.text("guides/migrant-birth-proof/index.html")
    #expect(page.contains("data-section=\"withdrawn\""))
    #expect(page.contains("../../guides/birth-registration/index.html"))
  }

  @Test("an office says when it is open on a public holiday")
  func anOfficeOnAHoliday() throws {
    let page = try site.words("offices/hunyin-hall/index.html")
    #expect(page.contains("国庆节"))
    #expect(page.contains("不办公"))
  }

  @Test("pages have one main heading, a title and a description of their own")
  func pagesHaveOneHeading() throws {
    var titles: [String: String] = [:]
    for path in try site.pages() {
      let page = try site.text(path)
      #expect(page.ranges(of: "<h1").count == 1, "\(path)")
      #expect(page.contains("<meta name=\"description\""), "\(path)")
      let language = path.hasPrefix("en/") ? "en" : "zh"
      if page.contains("content=\"noindex\"") { continue }
      let title = try #require(page.firstMatch(of: /<title>([^<]*)</)?.1)
      let other = titles.updateValue(path, forKey: language + title)
      #expect(other == nil, "\(path) and \(other ?? "") are both called \(title)")
    }
  }

  @Test("nothing is loaded from elsewhere, nothing is inline")
  func nothingIsLoadedFromElsewhere() throws {
    for path in try site.pages() {
      let page = try site.text(path)
      #expect(!page.contains(" style="), "\(path)")
      #expect(!page.contains("<style"), "\(path)")
      #expect(page.firstMatch(of: /\ on[a-z]+=/) == nil, "\(path)")
      for script in page.matches(of: /<script([^>]*)>/) {
        let isData = script.1.contains("application/ld+json")
        #expect(isData || script.1.contains(" src=\""), "\(path)")
      }
      #expect(
        page.firstMatch(of: /<(link rel="stylesheet"|script|img)[^>]*(src|href)="https?:/) == nil
      )
    }
  }

  @Test("every id is used once on its page")
  func everyIDIsUsedOnce() throws {
    for path in try site.pages() {
      var seen: Set<Substring> = []
      for match in try site.text(path).matches(of: /\ id="([^"]*)"/) {
        #expect(seen.insert(match.1).inserted, "\(path): \(match.1)")
      }
    }
  }

  @Test("an untranslated guide is linked in its own language and marked so")
  func anUntranslatedGuideIsMarked() throws {
    let page = try site.text("en/a-z/index.html")
    #expect(page.contains("../../guides/divorce/index.html\" lang=\"zh-Hans\""))
    #expect(try site.text("en/topics/marriage/index.html").contains("(only in Chinese)"))
  }
}
