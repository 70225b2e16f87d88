import Diagnostics
import Guides
import Testing

@testable import Pages

@Suite struct ThemeReadingTests {
  static let zh = LocaleTag("zh-Hans")
  static let en = LocaleTag("en")

  @Test func theDefaultThemeIsReadWithoutAProblem() throws {
    let site = siteYAML.replacing("theme: county", with: "theme: default")
    let checked = county([], site: site)
    #expect(checked.problems.map { $0.message(.zh) } == [])
    let theme = try #require(checked.value)
    #expect(theme.name == "default")
    #expect(theme.assets.map(\.path).contains("assets/site.js"))
    #expect(theme.assets.map(\.path).contains("assets/icon.svg"))
    #expect(!theme.assets.map(\.path).contains("assets/site.css"))
    #expect(theme.words(for: Self.zh)["nav.home"] == "首页")
    #expect(theme.words(for: Self.en)["nav.home"] == "Home")
    #expect(text(theme.fragment(.home, Self.zh, root: "")) == "<h1>清溪县办事指南</h1>")
  }

  @Test func aThemeThatIsNotThereIsNamedWithThoseThatAre() {
    let checked = county([("themes/city/theme.yaml", "name: city")])
    #expect(checked.value == nil)
    #expect(checked.problems.map(\.code) == [.themeMissing])
    let problem = checked.problems.first
    #expect(problem?.path == "content/site.yaml")
    #expect(problem?.start == Position(line: 7, column: 8))
    #expect(problem?.message(.zh) == "没有叫“county”的主题")
    #expect(problem?.help?(.zh) == "现有的主题：city、default")
  }

  @Test(
    arguments: [
      (["themes/county/assets/site.css", "themes/default/assets/site.css"], "county"),
      (["themes/county/theme.yaml", "themes/default/assets/site.css"], "default"),
      (["themes/county/theme.yaml"], nil),
    ] as [([String], String?)]
  )
  func everyFileFallsBackToTheNextTheme(paths: [String], expected: String?) throws {
    let files = paths.map { path in
      let name = path.contains("county") ? "county" : "default"
      return (path, path.hasSuffix(".css") ? ".\(name){color:red}" : "")
    }
    let checked = county(files)
    #expect(checked.problems.isEmpty)
    let css = String(decoding: try #require(checked.value?.styleSheets.first).bytes, as: UTF8.self)
    if let expected {
      #expect(css.hasSuffix(".\(expected){color:red}\n"))
    } else {
      #expect(css.contains(".notice{"))
    }
    #expect(css.hasPrefix(":root{--ground:#"))
  }

  @Test func theDefaultThemeOfTheSiteStandsBetweenTheTwo() throws {
    let theme = county([
      ("strings/en.yaml", "nav.home: Start"),
      ("themes/default/strings/en.yaml", "nav.home: Home page\nnav.topics: Themes"),
    ])
    #expect(theme.problems.isEmpty)
    let words = try #require(theme.value).words(for: Self.en)
    #expect(words["nav.home"] == "Start")
    #expect(words["nav.topics"] == "Themes")
    #expect(words["nav.offices"] == "Places")
  }

  @Test func aFaultyFileIsReplacedByTheNextOne() throws {
    let theme = county([("fragments/home.mustache", "<h1>")])
    #expect(theme.problems.map(\.code) == [.themeFragmentInvalid])
    #expect(text(try #require(theme.value).fragment(.home, Self.zh, root: "")).hasPrefix("<h1>清溪"))
  }

  @Test func filesThatNobodyUsesAreReported() {
    let theme = county([
      ("fragments/heder.mustache", ""), ("icon/open.svg", ""), ("README.md", "x"),
      ("assets/deep/logo.png", "x"), ("strings/ug.yaml", ""),
    ])
    #expect(
      theme.problems.map { "\($0.path) \($0.code.rawValue)" } == [
        "themes/county/fragments/heder.mustache theme-name-unknown",
        "themes/county/icon/open.svg file-unknown",
      ]
    )
    #expect(theme.problems.first?.help?(.zh) == "是不是想写“header”？")
  }

  @Test func assetsArePublishedAsTheyAre() throws {
    let bytes: [UInt8] = [0xEF, 0xBB, 0xBF, 0xFF, 0x00, 0x0D, 0x0A]
    let settings = parseSettings(SourceFile(path: "content/site.yaml", text: siteYAML)).value
    let theme = readTheme(
      named: "county",
      files: [("themes/county/assets/b/logo.png", bytes)],
      settings: settings
    )
    #expect(theme.problems.isEmpty)
    let logo = try #require(theme.value).assets.first { $0.path == "assets/b/logo.png" }
    #expect(logo?.bytes == bytes)
  }

  @Test func aByteOrderMarkAndCarriageReturnsChangeNothing() throws {
    let theme = county([("strings/en.yaml", "\u{FEFF}nav.home: Start\r\nnav.topics: Themes\r\n")])
    #expect(theme.problems.isEmpty)
    #expect(try #require(theme.value).words(for: Self.en)["nav.topics"] == "Themes")
  }

  @Test func textThatIsNotUTF8IsReportedWithItsByte() {
    let settings = parseSettings(SourceFile(path: "content/site.yaml", text: siteYAML)).value
    let bytes: [UInt8] = Array("nav.home: ".utf8) + [0xCA, 0xD7, 0xD2, 0xB3]
    let theme = readTheme(
      named: "county",
      files: [("themes/county/strings/en.yaml", bytes)],
      settings: settings
    )
    #expect(theme.problems.map { $0.message(.zh) } == ["第 11 个字节不是 UTF-8"])
  }

  @Test func anIconWithoutADrawingIsASheetOfPaper() throws {
    let theme = try #require(county([("theme.yaml", "")]).value)
    #expect(text(theme.icon("nothing-like-it")) == text(theme.icon("document")))
    #expect(text(theme.icon("clock")) != text(theme.icon("document")))
  }
}
