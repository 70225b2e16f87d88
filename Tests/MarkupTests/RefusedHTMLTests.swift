import Diagnostics
import Testing

@Suite struct RefusedHTMLTests {
  @Test func eachTagIsMarked() {
    expectProblems("换行‹<br>›继续‹<br/>›完", .markupHtmlRefused, .markupHtmlRefused)
    expectProblems("- 一\n- ‹<b>›粗</b>", .markupHtmlRefused)
    expectProblems("孤单的‹</b>›", .markupHtmlRefused)
    expectProblems("> 看‹<a href=\"x\"\n> title='y'>›这里</a>", .markupHtmlRefused)
    expectProblems("前‹<!-- 注\n释 -->›后", .markupHtmlRefused)
    expectProblems("# 标题‹<i>›", .markupHtmlRefused)
    expectProblems("| a |\n|---|\n| 一‹<br>›二 |", .markupHtmlRefused)
    expectProblems(
      "a ‹<?php ?>› ‹<![CDATA[x]]>› ‹<!DOCTYPE html>›",
      .markupHtmlRefused,
      .markupHtmlRefused,
      .markupHtmlRefused
    )
  }

  @Test func aBlockIsOneProblem() {
    expectProblems("‹<table>›\n<tr><td>甲</td></tr>\n</table>\n\n后文", .markupHtmlRefused)
    expectProblems("- ‹<div class=\"a\">›\n  内容\n  </div>", .markupHtmlRefused)
    expectProblems("‹<!-- 暂不发布\n\n## 收费\n<b>20 元</b>\n-->›\n正文", .markupHtmlRefused)
    expectProblems("‹<script>›\n\n**a**\n</script>\n", .markupHtmlRefused)
    expectProblems("‹<!-- 没有结束›\n\n正文", .markupHtmlRefused)
    expectProblems("‹<div\nid=x>›", .markupHtmlRefused)
  }

  @Test(arguments: [
    "a < b", "1<2>1", "<姓名>", "<https://www.example.gov.cn/>", "<name@example.org>", "`<br>`",
    "    <br>", "```\n<br>\n```", #"\<br>"#, "&lt;br&gt;", "a <- b", "<3", "[a](<b>)", "x <!x",
    "< br>",
  ]) func whatIsNoTagIsFine(text: String) {
    #expect(parse(text).problems.isEmpty)
  }

  @Test(arguments: [
    ("<br>", "行末写两个空格"), ("<BR />", "行末写两个空格"), ("<b>", "**文字**"), ("</strong>", "**文字**"),
    ("<em>", "*文字*"), ("<a href=x>", "[文字](网址)"), ("<img src=x>", "![说明](文件)"), ("<td>", "| 格 |"),
    ("<h2>", "## 文字"), ("<li>", "- 文字"), ("<ol>", "1. 文字"), ("<div>", "空一行"), ("<hr>", "---"),
    ("<blockquote>", "> 文字"), ("<code>", "`文字`"), ("<!-- a -->", "注释"),
    ("<font color=red>", #"\<"#),
  ]) func theHelpNamesTheMarkdown(tag: String, help: String) {
    let problem = parse("看 \(tag)").problems.first
    #expect(problem?.message.zh == "不能写 HTML：“\(tag)”")
    #expect(problem?.message.en == "Raw HTML is not allowed: “\(tag)”")
    #expect(problem?.help?.zh.contains(help) == true)
    #expect(problem?.help?.en.isEmpty == false)
  }

  @Test func aLongTagIsShortened() {
    let problem = parse("<!-- " + String(repeating: "长", count: 100) + " -->").problems.first
    #expect(problem?.message.zh == "不能写 HTML：“<!-- " + String(repeating: "长", count: 34) + "…”")
    #expect(parse("a <!-- 一\n二 -->").problems.first?.message.zh == "不能写 HTML：“<!-- 一…”")
  }

  @Test func whatAnEditorWroteStaysAsText() {
    #expect(dump("看<br>这里") == #"p["看<br>这里"]"#)
    #expect(dump("<div>\n内容\n</div>\n\n后文") == "p[\"<div>\\n内容\\n</div>\"]\np[\"后文\"]")
  }
}
