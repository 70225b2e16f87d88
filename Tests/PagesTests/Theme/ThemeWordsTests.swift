import Diagnostics
import Guides
import Testing

@testable import Pages

@Suite struct ThemeWordsTests {
  @Test(arguments: [
    ("nav.home: Start", []),
    ("nav.home:", []),
    ("‹1›nav.hoem: Start", ["1: 没有叫“nav.hoem”的词条"]),
    ("nav.home: ‹1›[Start]", ["1: 词条不是文字"]),
    ("‹1›- a", ["1: 词条不是文字"]),
    ("nav.home: ‹1›Start at {time}", ["1: 这个词条没有占位符“{time}”"]),
    ("list.count: ‹1›'{cuont} services'", ["1: 这个词条没有占位符“{cuont}”"]),
    ("list.count: Some services", []),
    ("list.count: ‹1›'{count services'", ["1: 花括号没有成对"]),
    ("list.count: ‹1›'{{count}} services'", ["1: 花括号没有成对"]),
    ("list.count: ‹1›'count} services'", ["1: 花括号没有成对"]),
    ("advice.as-of-moment: ‹1›What we think", ["1: 词条少了“{time}”：页面上的说法要带着它的时间"]),
    ("advice.as-of-moment: As judged at {time}", []),
    ("nav.home: A\nnav.home: B", ["2:1: “nav.home”写了两次"]),
  ]) func aWordIsHeldAgainstTheDefaultOne(text: String, expected: [String]) {
    expectProblems("strings/en.yaml", text, expected)
  }

  /// The sheets compiled in are not held to the rules when a site is built, so they are here.
  @Test(arguments: ["zh-Hans", "en"]) func theDefaultWordsKeepTheRules(locale: String) throws {
    let path = "strings/\(locale).yaml"
    let sheet = try #require(DefaultTheme.files.first { $0.path == path }).text
    expectProblems(path, sheet, [])
    let other = try #require(
      DefaultTheme.files.first { $0.path.hasPrefix("strings/") && $0.path != path }
    ).text
    let keys = { (text: String) in
      Set(text.split(separator: "\n").compactMap { $0.firstMatch(of: /^[a-z0-9.-]+(?=:)/)?.output })
    }
    #expect(keys(sheet).subtracting(keys(other)) == [])
  }

  @Test func theNearestKeyIsProposed() {
    let problems = county([("strings/en.yaml", "nav.hoem: Start")]).problems
    #expect(problems.map(\.code) == [.themeNameUnknown])
    #expect(problems.first?.help?(.zh) == "是不是想写“nav.home”？")
  }

  @Test(arguments: [
    ("zh", "首页", []), ("zh-CN", "首页", []), ("zh-Hans-CN", "首页", []), ("en-GB", "Start", []),
    ("ug", "Home", ["网站有语言“ug”，主题没有这种语言的词条"]),
    ("zh-Hant", "Home", ["网站有语言“zh-Hant”，主题没有这种语言的词条"]),
  ]) func aVariantHasTheWordsOfItsLanguage(locale: String, home: String, expected: [String]) throws
  {
    let site = siteYAML.replacing("[zh-Hans, en]", with: "[zh-Hans, \(locale)]")
    let theme = county([("strings/en-GB.yaml", "nav.home: Start")], site: site)
    #expect(theme.problems.map { $0.message(.zh) } == expected)
    #expect(try #require(theme.value).words(for: LocaleTag(locale))["nav.home"] == home)
  }

  @Test func aLanguageWithoutDefaultWordsNeedsEveryOne() {
    let site = siteYAML.replacing("[zh-Hans, en]", with: "[zh-Hans, bo]")
    let problems = county([("strings/bo.yaml", "skip.main: a")], site: site).problems
    #expect(problems.map(\.code) == [.themeStringMissing])
    #expect(problems.first?.path == "themes/county/strings/bo.yaml")
    #expect(problems.first?.message(.zh).hasSuffix("第一个是“site.identity”") == true)
  }
}
