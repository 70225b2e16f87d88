import Diagnostics
import Testing

@testable import Pages

@Suite struct StyleTests {
  @Test(arguments: [
    Row(
      "a { color : red ; }\n\nb , c {\n  margin: 0 1px;\n}\n",
      "a{color : red;}b,c{margin: 0 1px;}\n"
    ),
    Row("/* a */a/* b */ b/* c */{}/* d */", "a b{}\n"),
    Row("a/* x */b{}", "a/**/b{}\n"),
    Row("a /* x */ b{}", "a b{}\n"),
    Row("/*! a licence */a{}", "/*! a licence */a{}\n"),
    Row("a{content:\"/* a */  ; \\\"  x\"}", "a{content:\"/* a */  ; \\\"  x\"}\n"),
    Row("a{content:'}  {'}", "a{content:'}  {'}\n"),
    Row("a{b:url(  a/*b*/  c.png )}", "a{b:url(  a/*b*/  c.png )}\n"),
    Row("a{b:url( \"a ) b\" ) ; }", "a{b:url( \"a ) b\" );}\n"),
    Row("a{b:url(data:image/png;base64,AA==)}", "a{b:url(data:image/png;base64,AA==)}\n"),
    Row(".\\31  b{}", ".\\31  b{}\n"),
    Row(".\\31 b  {}", ".\\31 b{}\n"),
    Row(".\\31 /* x */2{}", ".\\31 /**/2{}\n"),
    Row(".a\\  {}", ".a\\ {}\n"),
    Row("a :hover{width:calc(1px  +  2px)}", "a :hover{width:calc(1px + 2px)}\n"),
    Row("@media (a) and (b) {\n a{}\n}", "@media (a) and (b){a{}}\n"),
    Row("a{--x: ;--y:{ a };}", "a{--x:;--y:{a};}\n"),
    Row("", ""), Row("/* never closed", ""),
    Row("a{content:\"never closed", "a{content:\"never closed\n"),
  ]) func aStyleSheetLosesOnlyWhatItDoesNotNeed(row: Row) {
    var sheet = StyleSheet(SourceFile(path: "a.css", text: row.given))
    sheet.read()
    #expect(sheet.problems.isEmpty)
    #expect(String(decoding: sheet.small, as: UTF8.self) == row.expected)
  }

  @Test(arguments: [
    ("a{}\n‹1›@import \"a.css\";", ["1: 样式里不能用 @import"]),
    ("‹1›@IMPORT url(a.css);", ["1: 样式里不能用 @import"]),
    ("a{b:url(‹1›https://a.cn/x.png)}", ["1: 样式不能从“https://a.cn/x.png”装入东西"]),
    ("a{b:URL( \"‹1›//a.cn/x\" )}", ["1: 样式不能从“//a.cn/x”装入东西"]),
    ("a{b:url(‹1›/\\/a.cn)}", ["1: 样式不能从“/\\/a.cn”装入东西"]),
    ("a{b:url(x.png) url(assets/a:b) url(#a)}", []),
  ]) func styleLoadsNothingFromElsewhere(text: String, expected: [String]) {
    for path in ThemeFiles.styles { expectProblems(path, text, expected) }
  }

  @Test(arguments: ThemeFiles.styles)
  func theDefaultStyleSheetIsSmallerAndWhole(path: String) throws {
    let source = try #require(DefaultTheme.files.first { $0.path == path }).text
    var sheet = StyleSheet(SourceFile(path: "site.css", text: source))
    sheet.read()
    var again = StyleSheet(SourceFile(path: "site.css", bytes: sheet.small))
    again.read()
    #expect(sheet.problems.isEmpty)
    #expect(sheet.small.count < source.utf8.count)
    #expect(again.small == sheet.small)
    for brace in "{}".utf8 {
      #expect(sheet.small.count { $0 == brace } == source.utf8.count { $0 == brace })
    }
  }
}
