import Diagnostics
import Guides
import Testing

@testable import Pages

@Suite struct SearchPageTests {
  @Test func thePageSearchesItselfAndLeadsOnWithoutAScript() throws {
    let files = renderSearch(LocaleTag("zh-Hans"), try fixtureSite())
    let page = try #require(files.first { $0.path == "search/index.html" })
    let html = String(decoding: page.bytes, as: UTF8.self)
    #expect(html.contains("data-page=\"search\""))
    #expect(html.contains("action=\"../search/index.html\" method=\"get\""))
    #expect(html.contains("<p class=\"count\" id=\"count\" role=\"status\"></p>"))
    #expect(html.contains("id=\"results\" aria-label=\"搜索结果\" hidden>"))
    #expect(html.contains("<p id=\"no-script\">"))
    #expect(html.contains("href=\"../a-z/index.html\""))
    #expect(html.contains("href=\"tel:12345\""))
  }

  @Test func theScriptAndTheCoreComeWithThePageAndTheRestOnDemand() throws {
    for (locale, prefix, root) in [("zh-Hans", "", "../"), ("en", "en/", "../../")] {
      let files = renderSearch(LocaleTag(locale), try fixtureSite())
      let html = String(decoding: files[0].bytes, as: UTF8.self)
      #expect(files[0].path == "\(prefix)search/index.html")
      let core = try #require(files.first { $0.path == "assets/search/\(locale)/core.js" })
      let mark = String(decoding: core.bytes, as: UTF8.self).split(separator: "\"")[3]
      let later = "search.js search/\(locale)/core.js?v=\(mark)"
      #expect(
        html.contains("<script src=\"\(root)assets/site.js\" data-later=\"\(later)\" async>")
      )
      #expect(html.contains("data-root=\"\(root)\" data-index=\"assets/search/\(locale)/\""))
      #expect(files.dropFirst().allSatisfy { $0.path.hasPrefix("assets/search/\(locale)/") })
      #expect(files.contains { $0.path == "assets/search/\(locale)/h0.js" })
    }
  }

  @Test func everyPlaceThatTheScriptFillsInIsInTheWordsOfThePage() throws {
    for locale in ["zh-Hans", "en"] {
      let files = renderSearch(LocaleTag(locale), try fixtureSite())
      let html = String(decoding: files[0].bytes, as: UTF8.self)
      for (name, places) in [
        ("count", ["count"]), ("none", ["query"]), ("word", ["word", "official"]),
        ("only", ["language"]), ("loading", []), ("failed", []),
      ] {
        let value = try #require(html.firstMatch(of: try Regex("data-\(name)=\"([^\"]+)\"")))
        for place in places { #expect(value.0.contains("{\(place)}"), "\(locale) \(name)") }
      }
    }
  }

  @Test func aResultLeadsToTheGuideInTheLanguageThatItHas() throws {
    let site = try fixtureSite(["content/guides/birth-registration.en.md": ""])
    for (locale, language) in [("zh-Hans", nil), ("en", LocaleTag("zh-Hans"))] {
      let document = try #require(SearchIndex(LocaleTag(locale), site).documents.first)
      #expect(document.path == "guides/birth-registration/index.html")
      #expect(document.language == language)
    }
  }

  @Test func whatEditorsWroteIsFound() throws {
    let site = try fixtureSite(["content/words.yaml": "二胎证: 生育登记\n"])
    let index = SearchIndex(LocaleTag("zh-Hans"), site)
    for query in [
      "准生证", "生育", "户口簿", "外地", "温馨提示", "夫妻", "卫生健康局", "birth permit", "二胎证", "登記", "zsz",
    ] {
      #expect(index.ids(query).first == "birth-registration", "\(query)")
    }
    let english = SearchIndex(LocaleTag("en"), site)
    for query in ["register", "permit", "identity card", "准生证", "shengyu"] {
      #expect(english.ids(query).first == "birth-registration", "\(query)")
    }
  }
}
