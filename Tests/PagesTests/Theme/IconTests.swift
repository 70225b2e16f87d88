import Diagnostics
import Testing

@testable import Pages

@Suite struct IconTests {
  static let frame =
    #"<svg class="icon" aria-hidden="true" focusable="false" width="24" height="24""#

  @Test(arguments: [
    Row(
      #"<svg xmlns="http://www.w3.org/2000/svg" width="48" height="48" viewBox="0 0 24 24" fill="none" stroke="currentColor"><path d="M1 1h2"/></svg>"#,
      #" viewBox="0 0 24 24" fill="none" stroke="currentColor"><path d="M1 1h2"/></svg>"#
    ),
    Row(
      "<?xml version=\"1.0\"?>\n<!-- drawn\nby hand -->\n<svg viewBox='0 0 9 9'>\n <title>a &lt; b</title>\n <g transform='rotate(45)'>\n  <circle r='2'></circle>\n </g>\n</svg>\n",
      #" viewBox="0 0 9 9"><g transform="rotate(45)"><circle r="2"></circle></g></svg>"#
    ),
    Row(#"<svg class="a" viewBox="0 0 1 1"/>"#, #" viewBox="0 0 1 1"/>"#),
  ]) func anIconGetsTheFrameOfAllIcons(row: Row) {
    let icon = readIcon(SourceFile(path: "a.svg", text: row.given))
    #expect(icon.problems.isEmpty)
    #expect(text(icon.value) == Self.frame + row.expected)
  }

  @Test func everyIconOfTheDefaultThemeIsOneDrawing() throws {
    let theme = try #require(county([("theme.yaml", "")]).value)
    #expect(theme.icons.count > 30)
    for icon in theme.icons.values {
      #expect(text(icon).hasPrefix(Self.frame + " viewBox=\"0 0 24 24\""))
      #expect(text(icon).hasSuffix("</svg>"))
    }
  }

  @Test(arguments: [
    ("<svg viewBox=\"0 0 9 9\"><‹1›script>a()</script></svg>", ["1: 这里不能用元素“script”"]),
    (
      "<svg viewBox=\"0 0 9 9\"><‹1›use ‹2›href=\"a\"/></svg>",
      ["1: 这里不能用元素“use”", "2: 元素“use”不能有属性“href”"]
    ),
    (
      "<svg viewBox=\"0 0 9 9\" ‹1›onload=\"a()\" ‹2›style=\"a\"/>",
      [
        "1: 元素“svg”不能有属性“onload”", "2: 元素“svg”不能有属性“style”",
      ]
    ),
    (
      "<svg viewBox=\"0 0 9 9\"><path fill=\"u‹1›\\72l\" d=\"M‹2›&#1;\"/></svg>",
      [
        "1: 图形的属性里不能有“\\”", "2: 图形的属性里不能有“&”",
      ]
    ),
    ("<svg viewBox=\"0 0 9 9\"><g stroke='a‹1›\"\u{301}'/></svg>", ["1: 图形的属性里不能有“\"”"]),
    ("<svg viewBox=\"0 0 9 9\" xmlns=\"‹1›http://a.cn\"/>", ["1: 图形的属性里不能有“h”"]),
    ("<‹1›svg></svg>", ["1: 图标没有 viewBox"]),
    ("<svg viewBox=\"0 0 9 9\"/><‹1›svg viewBox=\"0 0 9 9\"/>", ["1: 图标不是一个 svg 元素"]),
    ("<‹1›p>a</p>", ["1: 图标不是一个 svg 元素"]),
    ("<svg viewBox=\"0 0 9 9\">‹1›word</svg>", ["1: 图标里有文字"]),
    ("<svg viewBox=\"0 0 9 9\"><title><‹1›g/></title></svg>", ["1: 这里不能用元素“g”"]),
    ("<‹1›svg viewBox=\"0 0 9 9\">", ["1: 元素“svg”没有结束"]),
    ("<svg viewBox=\"0 0 9 9\"><g></‹1›svg></g>", ["1: “svg”在这里结束，但最近开始的不是它"]),
    ("‹1›<!DOCTYPE svg><svg viewBox=\"0 0 9 9\"/>", ["1: 这里不能写注释和声明"]),
    ("‹1›", ["1: 图标文件里没有 svg 元素"]),
  ]) func whatIsNoShapeIsRefused(text: String, expected: [String]) {
    expectProblems("icons/open.svg", text, expected)
  }
}
