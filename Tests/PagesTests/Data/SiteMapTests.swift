import Guides
import HTML
import Testing

@testable import Pages

@Suite("The map of the site")
struct SiteMapTests {
  @Test("names every page in force, in every language, with its alternates")
  func everyPageInForce() throws {
    let site = try fixtureSite(DataFixture.endedGuides.merging(DataFixture.notices) { $1 })
    let files = siteMap(site)
    #expect(files.map(\.path) == ["sitemap.xml"])
    let map = try XMLTree(parsing: files[0].bytes)
    #expect(map.attributes["xmlns"] == "http://www.sitemaps.org/schemas/sitemap/0.9")
    let addresses = map.all("url").compactMap { $0["loc"]?.text }
    #expect(Set(addresses).count == addresses.count)
    for path in [
      "", "en/", "topics/birth/", "offices/chengguan-hall/", "channels/portal/",
      "departments/weijian/",
      "guides/birth-registration/", "en/guides/birth-registration/", "notices/hall/", "about/",
      "search/",
    ] {
      #expect(addresses.contains("https://qingxi.example/" + path), "\(path)")
    }
    for path in [
      "guides/old-card/", "guides/lapsed/", "notices/past/", "404.html", "en/notices/hall/",
    ] {
      #expect(!addresses.contains("https://qingxi.example/" + path), "\(path)")
    }
    let guide = try #require(
      map.all("url").first {
        $0["loc"]?.text == "https://qingxi.example/en/guides/birth-registration/"
      }
    )
    #expect(guide["lastmod"]?.text == "2026-10-20")
    #expect(
      guide.all("xhtml:link").map { $0.attributes } == [
        [
          "rel": "alternate", "hreflang": "zh-Hans",
          "href": "https://qingxi.example/guides/birth-registration/",
        ],
        [
          "rel": "alternate", "hreflang": "en",
          "href": "https://qingxi.example/en/guides/birth-registration/",
        ],
      ]
    )
  }

  @Test("is cut where it grows too long, and nothing is lost between the parts")
  func aLongMapIsCut() throws {
    let site = try fixtureSite()
    let whole = try XMLTree(parsing: siteMap(site)[0].bytes)
    let files = siteMap(site, largest: 10)
    let index = try XMLTree(parsing: files[0].bytes)
    #expect(index.name == "sitemapindex")
    let parts = files.dropFirst()
    #expect(
      index.all("sitemap").map { $0["loc"]?.text }
        == parts.map { "https://qingxi.example/" + $0.path }
    )
    let trees = try parts.map { try XMLTree(parsing: $0.bytes) }
    #expect(trees.allSatisfy { $0.children.count <= 10 })
    #expect(trees.flatMap(\.children) == whole.children)
  }

  @Test("has relative addresses where the site does not know its own")
  func relativeAddresses() throws {
    let map = try XMLTree(parsing: siteMap(try fixtureSite(DataFixture.withoutAddress))[0].bytes)
    let addresses = map.all("url").compactMap { $0["loc"]?.text }
    #expect(addresses.prefix(4) == ["./", "./en/", "./topics/", "./en/topics/"])
  }
}

@Suite("Files beside the pages")
struct SharedFilesTests {
  @Test("robots.txt allows all and names the map where it can")
  func robotsNameTheMap() throws {
    #expect(
      text(robots(try fixtureSite()))
        == "User-agent: *\nDisallow:\n\nSitemap: https://qingxi.example/sitemap.xml\n"
    )
    #expect(
      text(robots(try fixtureSite(DataFixture.withoutAddress))) == "User-agent: *\nDisallow:\n"
    )
  }

  @Test(
    "old addresses lead to their guides",
    arguments: [
      ("https://qingxi.example/", "/guides/old-card/"), ("", "/guides/old-card/"),
      ("https://county.example/guide/", "https://county.example/guide/guides/old-card/"),
    ]
  )
  func oldAddresses(base: String, target: String) throws {
    var files = DataFixture.endedGuides
    files["content/site.yaml"] = (fixtureFiles["content/site.yaml"] ?? "")
      .replacing(
        "base_url: https://qingxi.example/\n",
        with: base.isEmpty ? "" : "base_url: \(base)\n"
      )
    #expect(
      text(redirects(try fixtureSite(files)))
        == "/%E6%9C%8D%E5%8A%A1%E5%8D%A1/ \(target) 301\n/old-card.html \(target) 301\n"
    )
  }

  @Test("are each there once, the style among them")
  func eachIsThereOnce() throws {
    let paths = sharedFiles(try fixtureSite()).map(\.path)
    #expect(Set(paths).count == paths.count)
    for path in [
      "api/guides.json", "api/schema/guide.json", "api/schema/guides.json",
      "api/schema/status-feed.json", "sitemap.xml", "robots.txt", "_redirects", "assets/site.css",
    ] {
      #expect(paths.contains(path), "\(path)")
    }
  }

  private func text(_ file: OutputFile) -> String { String(decoding: file.bytes, as: UTF8.self) }
}

@Suite("Writing XML")
struct XMLWriterTests {
  @Test(
    "text stays text, whatever it holds",
    arguments: [
      "</title><script>", "&amp;", "\"\u{301} onload=\"", "a\u{0}b\u{B}c", "\u{FFFE}\u{FFFF}",
      "]]>", "办事指南，",
    ]
  )
  func textStaysText(text: String) throws {
    var xml = XMLWriter()
    xml.element(.feed, .namespace(.atom)) { xml in
      xml.element(.title, text: text)
      xml.void(.category, .term(text), .label(text))
    }
    let tree = try XMLTree(parsing: xml.bytes)
    let expected = String(
      String.UnicodeScalarView(
        text.unicodeScalars.map {
          $0.value < 0x20 || (0xFFFE...0xFFFF).contains($0.value) ? "\u{FFFD}" : $0
        }
      )
    )
    #expect(tree["title"]?.text == expected)
    #expect(tree["category"]?.attributes == ["term": expected, "label": expected])
  }
}
