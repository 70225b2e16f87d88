import Testing

@Suite struct PipeTableTests {
  @Test(arguments: [
    (
      "| 材料 | 份数 |\n| --- | --- |\n| 身份证 | 1 |",
      #"table(--)[row[["材料"]["份数"]] row[["身份证"]["1"]]]"#
    ),
    ("材料|份数\n-|-\n身份证|1", #"table(--)[row[["材料"]["份数"]] row[["身份证"]["1"]]]"#),
    ("| a | b | c | d |\n|:--|:-:|--:|---|", #"table(<^>-)[row[["a"]["b"]["c"]["d"]]]"#),
    ("| 材料 |\n| --- |\n| 身份证 |", #"table(-)[row[["材料"]] row[["身份证"]]]"#),
    ("| 材料 |\n| --- |\n\n后文", "table(-)[row[[\"材料\"]]]\np[\"后文\"]"),
    (
      "| 材料 | 说明 |\n| - | - |\n| **身份证：**原件 | [表](x) |",
      #"table(--)[row[["材料"]["说明"]] row[[strong["身份证："] "原件"][link(x)["表"]]]]"#
    ),
    (#"| a\|b | c |"# + "\n|-|-|", #"table(--)[row[["a|b"]["c"]]]"#),
    (#"| `a\|b` | c |"# + "\n|-|-|", #"table(--)[row[[code["a|b"]]["c"]]]"#),
    ("| a | b |\n|-|-|\n| `c|d` | e |", #"table(--)[row[["a"]["b"]] row[[code["c|d"]]["e"]]]"#),
    ("| a | b |\n|-|-|\n| c` | d` |", #"table(--)[row[["a"]["b"]] row[["c`"]["d`"]]]"#),
    ("| a | b |\n|-|-|\n| c |", #"table(--)[row[["a"]["b"]] row[["c"][]]]"#),
    ("| a | b |\n|-|-|\n| | c |", #"table(--)[row[["a"]["b"]] row[[]["c"]]]"#),
    ("| a | b |\n|-|-|\n| c | d | e | f |", #"table(--)[row[["a"]["b"]] row[["c"]["d | e | f"]]]"#),
    ("| a | b |\n|-|-|\nc", #"table(--)[row[["a"]["b"]] row[["c"][]]]"#),
    (
      "办理材料如下：\n| a | b |\n|-|-|\n| c | d |",
      "p[\"办理材料如下：\"]\ntable(--)[row[[\"a\"][\"b\"]] row[[\"c\"][\"d\"]]]"
    ),
    (
      "- 材料\n\n  | a | b |\n  |-|-|\n  | c | d |",
      #"loose-ul[item[p["材料"] table(--)[row[["a"]["b"]] row[["c"]["d"]]]]]"#
    ),
    (
      "- 材料\n  | a | b |\n  |-|-|\n  | c | d |",
      #"ul[item[p["材料"] table(--)[row[["a"]["b"]] row[["c"]["d"]]]]]"#
    ),
    ("> | a |\n> |---|\n> | c |", #"quote[table(-)[row[["a"]] row[["c"]]]]"#),
    (
      "| a |\n|---|\n| c |\n> d",
      "table(-)[row[[\"a\"]] row[[\"c\"]]]\nquote[p[\"d\"]]"
    ),
    ("| [x] |\n|---|\n\n[x]: /u", #"table(-)[row[[link(/u)["x"]]]]"#),
    ("  | a | b |  \n  |---|---|  \n  | c | d |  ", #"table(--)[row[["a"]["b"]] row[["c"]["d"]]]"#),
  ]) func linesWithBarsAreATable(text: String, tree: String) {
    #expect(dump(text) == tree)
  }

  @Test(arguments: [
    ("| a | b |\n|---|", #"p["| a | b |" / "|---|"]"#),
    ("| a |\n| b |", #"p["| a |" / "| b |"]"#),
    ("a\n:-:", #"p["a" / ":-:"]"#),
    ("｜ 材料 ｜\n｜---｜", #"p["｜ 材料 ｜" "｜---｜"]"#),
    ("| a |\n| -x- |", #"p["| a |" / "| -x- |"]"#),
    ("|---|", #"p["|---|"]"#),
    ("a | b", #"p["a | b"]"#),
    ("    | a |\n    |---|", #"code()["| a |\n|---|\n"]"#),
  ]) func otherLinesWithBarsAreNone(text: String, tree: String) {
    #expect(dump(text) == tree)
  }

  @Test func theCellsOfATableKeepTheirPlace() {
    let table = "> | 材料 | 份数 |\n> |:---|---:|\n> | **证** | `1` |"
    #expect(
      sources(table) == [
        "quote ‹\(table)›", "table ‹\(table.dropFirst(2))›",
        "text ‹材料›", "text ‹份数›", "strong ‹**证**›", "text ‹证›", "code ‹`1`›",
      ]
    )
  }
}
