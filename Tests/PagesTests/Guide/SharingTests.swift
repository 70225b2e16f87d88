import Decisions
import Guides
import Testing

@testable import Pages

/// What a link to a page shows in a chat.
@Suite("Sharing") struct SharingTests {
  static func pages(_ files: [String: String] = [:]) throws -> [(path: String, html: String)] {
    let site = try fixtureSite(files)
    return renderTasks(site).flatMap { $0.rendering(site).files }
      .filter { $0.path.hasSuffix(".html") && !$0.path.hasSuffix("404.html") }
      .map { ($0.path, String(decoding: $0.bytes, as: UTF8.self)) }
      .filter { !$0.1.contains("http-equiv=\"refresh\"") }
  }

  @Test func everyPageSaysWhatItIsWhereItIsAndInWhichLanguage() throws {
    let pages = try Self.pages()
    #expect(pages.count > 30)
    for (path, html) in pages {
      for mark in [
        "<title>", "<meta name=\"description\" content=\"",
        "<link rel=\"canonical\" href=\"https://",
        "property=\"og:title\" content=\"", "property=\"og:description\" content=\"",
        "property=\"og:url\" content=\"https://", "property=\"og:type\"",
        "property=\"og:site_name\"",
      ] {
        #expect(html.contains(mark), "\(path) has no \(mark)")
      }
      #expect(!html.contains("og:image"), "\(path)")
    }
    let guide = try #require(pages.first { $0.path == "guides/birth-registration/index.html" }).html
    #expect(guide.contains("property=\"og:locale\" content=\"zh_CN\""))
    #expect(guide.contains("hreflang=\"en\""))
  }

  @Test func aThemeWithAPictureIsSharedWithIt() throws {
    let settings = try #require(fixtureFiles["content/site.yaml"])
    let pages = try Self.pages([
      "content/site.yaml": settings, "themes/default/assets/share.png": "a picture",
    ])
    for (path, html) in pages {
      let mark = "property=\"og:image\" content=\"https://qingxi.example/assets/share.png\""
      #expect(html.contains(mark), "\(path)")
    }
  }

  @Test(arguments: [
    ("zh-Hans", "zh_CN"), ("zh", "zh_CN"), ("en-GB", "en_GB"), ("zh-Hant-HK", "zh_HK"), ("en", nil),
    ("zh-Hant", nil),
  ]) func aLanguageIsWrittenAsOpenGraphDoes(name: String, expected: String?) {
    #expect(LocaleTag(name).openGraph == expected)
  }
}
