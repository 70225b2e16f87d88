import Diagnostics
import Testing

@testable import Pages

@Suite struct ThemeValuesTests {
  @Test func aColourLaysItselfOverTheDefaultOne() throws {
    let theme = county([
      ("theme.yaml", "tokens:\n  light:\n    seal: \"#7A0000\"\nscale:\n  h1: 2.5\n")
    ])
    #expect(theme.problems.isEmpty)
    let css = String(decoding: try #require(theme.value?.styleSheets.first).bytes, as: UTF8.self)
    #expect(css.contains("--seal:#7a0000;--on-seal:#ffffff;"))
    #expect(css.contains("--size-h1:2.5rem;--size-display:2.75rem;}"))
    #expect(css.contains("\n@media screen and (prefers-color-scheme:dark){:root{--ground:#"))
    #expect(css.contains("--seal:#932a20;"))
  }

  @Test(arguments: [
    ("‹1›colours:\n  light: {}", ["1: theme.yaml 里没有“colours”"]),
    ("tokens:\n  ‹1›drak:\n    text: \"#fff\"", ["1: theme.yaml 里没有“drak”"]),
    ("tokens:\n  light:\n    ‹1›sael: \"#800\"", ["1: theme.yaml 里没有“sael”"]),
    ("tokens:\n  light:\n    text: ‹1›black", ["1: “black”不是颜色"]),
    (
      "tokens:\n  light:\n    text: ‹1›[a]\n    seal: ‹2›\"#12\"",
      ["1: “[a”不是颜色", "2: “\"#12\"”不是颜色"]
    ),
    ("tokens: ‹1›none", ["1: “none”不是几行“键: 值”"]),
    (
      "scale:\n  small: ‹1›0.875\n  h1: ‹2›9\n  h2: ‹3›1rem\n  h3: ‹4›-1",
      [
        "1: “0.875”不是字号", "2: “9”不是字号", "3: “1rem”不是字号", "4: “-1”不是字号",
      ]
    ),
    (
      "contrast:\n  text:\n    - [text, ‹1›grund]\n    - ‹2›text",
      [
        "1: theme.yaml 里没有“grund”", "2: “text”不是一对颜色",
      ]
    ),
    ("contrast:\n  ‹1›txt: []", ["1: theme.yaml 里没有“txt”"]),
    ("tokens:\n  light:\n    text: \"#111\n‹1›", ["1: 这里的写法读不懂（found unexpected end of stream）"]),
  ]) func aMistakeInThemeYAMLHasItsPlace(text: String, expected: [String]) {
    expectProblems("theme.yaml", text, expected)
  }

  @Test(arguments: [
    "tokens:", "", "tokens:\n  light:\n  dark:\n", "contrast:\n  text: []", "name: 县",
  ])
  func whatIsLeftEmptyIsTheDefault(text: String) {
    expectProblems("theme.yaml", text, [])
  }

  @Test func theNearestNameIsProposed() {
    let problems = county([("theme.yaml", "tokens:\n  light:\n    sael: \"#800\"")]).problems
    #expect(problems.first?.help?(.zh) == "是不是想写“seal”？")
    #expect(problems.first?.code == .themeValueInvalid)
  }

  @Test func twoColoursTooNearAreReportedWithBothAndTheRatios() {
    expectProblems(
      "theme.yaml",
      "tokens:\n  light:\n    on-seal: ‹1›\"#ffffff\"\n    seal: \"#777777\"",
      ["1: on-seal (#ffffff) 在 seal (#777777) 上的对比度是 4.48，至少要 7"]
    )
  }

  @Test func thePlaceIsTheColourThatTheAuthorCanChange() {
    expectProblems(
      "theme.yaml",
      "tokens:\n  dark:\n    seal: ‹1›\"#d06055\"",
      ["1: on-seal (#ffffff) 在 seal (#d06055) 上的对比度是 3.83，至少要 7"]
    )
  }

  @Test func aThemeCannotDropAPairOfTheDefaultOne() {
    let theme = county([
      ("theme.yaml", "tokens:\n  light:\n    text: \"#777777\"\ncontrast:\n  text: []\n"),
      ("themes/default/theme.yaml", "contrast:\n  text: []\n  parts: []\n"),
    ])
    #expect(theme.problems.contains { $0.message(.zh).hasPrefix("text (#777777) 在 ground (#") })
    #expect(theme.problems.allSatisfy { $0.code == .themeContrastLow })
  }

  @Test func aThemeMayAddAPair() {
    expectProblems(
      "theme.yaml",
      "tokens:\n  light:\n    line: ‹1›\"#dddddd\"\n    surface: \"#ffffff\"\n"
        + "contrast:\n  parts:\n    - ‹2›[line, surface]",
      [
        "1: line (#dddddd) 在 surface (#ffffff) 上的对比度是 1.36，至少要 3",
        "2: line (#384147) 在 surface (#1a2025) 上的对比度是 1.58，至少要 3",
      ]
    )
  }
}
