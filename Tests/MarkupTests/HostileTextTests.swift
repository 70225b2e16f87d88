import Diagnostics
import Markup
import Testing

/// Texts made to be slow: each as large as a guide may be. The times are printed, not asserted, for the
/// machine may be busy; what is asserted is that reading ends and that the depth stays within the limit.
@Suite(.serialized) struct HostileTextTests {
  struct Case: CustomTestStringConvertible {
    let name: String
    /// What is repeated, and what stands before it.
    let unit: String
    var head = ""
    /// The line end after so many bytes; a guide's line may have 16 KiB.
    var lineLength = 16_000

    var testDescription: String { name }

    var text: String {
      var text = head
      var lineStart = text.utf8.count
      while text.utf8.count < 255_000 {
        if text.utf8.count - lineStart + unit.utf8.count > lineLength {
          text += "\n"
          lineStart = text.utf8.count
        }
        text += unit
      }
      return text
    }
  }

  static let cases: [Case] = [
    Case(name: "bullets in bullets", unit: "- "),
    Case(name: "bullets and a word", unit: "- ", head: "x\n", lineLength: 40),
    Case(name: "quotes in quotes", unit: "> "),
    Case(name: "quotes without spaces", unit: ">"),
    Case(name: "numbers in numbers", unit: "1. "),
    Case(name: "quotes of one line", unit: ">\n", lineLength: 1),
    Case(name: "stars and spaces", unit: "* "),
    Case(name: "pictures in brackets", unit: "![[]()"),
    Case(name: "opening brackets", unit: "["),
    Case(name: "closing brackets", unit: "]"),
    Case(name: "empty brackets", unit: "[]"),
    Case(name: "brackets in lines", unit: "[\n", lineLength: 1),
    Case(name: "pictures", unit: "!["),
    Case(
      name: "pictures and links",
      unit: "![a](b) [a](b) ",
      head: String(repeating: "![", count: 60_000)
    ),
    Case(name: "links without end", unit: "[a](b"),
    Case(name: "links in angles", unit: "[a](<b"),
    Case(name: "links with titles", unit: "[a](b \"c"),
    Case(name: "links with parentheses", unit: "[a](b (c"),
    Case(name: "addresses of parentheses", unit: "(", head: "[a]("),
    Case(name: "links of parentheses", unit: "[a](((((((((((((((((((((((("),
    Case(name: "labels", unit: "[a]", head: "[b]: c\n\n"),
    Case(name: "long labels", unit: String(repeating: "a", count: 990) + "[", head: "[b]: c\n\n["),
    Case(name: "definitions", unit: "[a]: b\n", lineLength: 1),
    Case(name: "definitions without end", unit: "[a]: b 'c\n", lineLength: 1),
    Case(
      name: "a long title named often",
      unit: "[a]",
      head: "[a]: b '" + String(repeating: "标题", count: 2000) + "'\n\n"
    ),
    Case(name: "stars", unit: "*"),
    Case(name: "strong without end", unit: "**a "),
    Case(name: "ends without strong", unit: "a** "),
    Case(name: "stars and lines", unit: "*a_ "),
    Case(name: "runs of one, two, three", unit: "*a**b***c"),
    Case(name: "runs that may do both", unit: "a*b**c_d__"),
    Case(name: "emphasis in emphasis", unit: "*a **a "),
    Case(name: "Chinese emphasis", unit: "注**意：**请*办"),
    Case(name: "backticks of every length", unit: "", head: backticks),
    Case(name: "single backticks", unit: "` `` ```"),
    Case(name: "comments", unit: "a <!-- "),
    Case(name: "instructions", unit: "a <? "),
    Case(name: "declarations", unit: "a <!A "),
    Case(name: "character data", unit: "a <![CDATA["),
    Case(name: "tags", unit: "a <b c "),
    Case(name: "tags with quotes", unit: "a <b c=\" d='"),
    Case(name: "tags with values", unit: "a <b c='\" d=\"' e=\" "),
    Case(name: "whole tags", unit: "<b></i>"),
    Case(name: "blocks of HTML", unit: "<!-- \n", lineLength: 1),
    Case(name: "angles", unit: "<"),
    Case(name: "addresses", unit: "<a:b"),
    Case(name: "mail addresses", unit: "<a@b."),
    Case(name: "references", unit: "&lt;"),
    Case(name: "unknown references", unit: "&abcdefghij;"),
    Case(name: "backslashes", unit: "\\"),
    Case(name: "bars", unit: "|", head: "|a|\n|-|\n"),
    Case(name: "a wide table", unit: "a\n", head: wideTable, lineLength: 1),
    Case(name: "tables that are none", unit: "|-|-|\n", lineLength: 1),
    Case(name: "cells with code", unit: "`|", head: "|a|\n|-|\n"),
    Case(name: "Chinese numbers", unit: "1、2寸\n", lineLength: 1),
    Case(name: "Chinese numbers of all kinds", unit: "1、a\n（1）b\n1）c\n１．d\n", lineLength: 1),
    Case(name: "lines of Chinese", unit: "户\n", lineLength: 1),
    Case(name: "lines between marks", unit: "**\n", head: "a", lineLength: 1),
    Case(name: "deeper from line to line", unit: "", head: staircase),
    Case(name: "headings", unit: "#\n", lineLength: 1),
    Case(name: "underlines", unit: "a\n-\n", lineLength: 1),
    Case(name: "tabs", unit: "\t"),
    Case(name: "bullets and tabs", unit: "-\t"),
    Case(name: "fences", unit: "```\n~~~\n", lineLength: 1),
    Case(name: "open fences of every length", unit: "", head: fences),
  ]

  static let backticks = (1...700).map { String(repeating: "`", count: $0) + "a" }
    .joined(separator: "\n")
  static let fences = (3...700).map { String(repeating: "`", count: $0) }.joined(separator: "\n")
  static let wideTable =
    String(repeating: "|a", count: 7000) + "\n" + String(repeating: "|-", count: 7000) + "\n"
  static let staircase = (0..<500).map { String(repeating: " ", count: $0 * 2) + "- a" }
    .joined(separator: "\n")

  @Test(arguments: cases) func aHostileTextIsReadToItsEnd(_ hostile: Case) {
    let text = hostile.unit.isEmpty ? hostile.head : hostile.text
    let file = SourceFile(path: "content/guides/x.md", text: text)
    let clock = ContinuousClock()
    var result = Checked<[Block]>([])
    let time = clock.measure { result = parseMarkup(file, in: file.span) }
    print("hostile text:", hostile.name, "\(text.utf8.count) bytes", time)
    #expect(depth(of: result.value) <= 64)
  }
}

/// How deep blocks and inlines stand in one another.
private func depth(of blocks: [Block]) -> Int {
  blocks.map { block in
    switch block.kind {
    case .paragraph(let line), .heading(_, let line): depth(of: line)
    case .quote(let inner): 1 + depth(of: inner)
    case .list(let list): 1 + (list.items.map { depth(of: $0.blocks) }.max() ?? 0)
    case .table(let table):
      ([table.header] + table.rows).flatMap { $0 }.map { depth(of: $0) }.max() ?? 0
    case .code, .thematicBreak: 0
    }
  }.max() ?? 0
}

private func depth(of inlines: [Inline]) -> Int {
  inlines.map { inline in
    switch inline.kind {
    case .emphasis(let inner), .strong(let inner): 1 + depth(of: inner)
    case .link(let link), .image(let link): 1 + depth(of: link.content)
    default: 0
    }
  }.max() ?? 0
}
