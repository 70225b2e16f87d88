import Diagnostics
import Testing

@Suite struct NumberedParagraphTests {
  @Test(arguments: [
    ("1、身份证\n2、户口簿", #"ol(1)[item[p["身份证"]] item[p["户口簿"]]]"#),
    ("1）身份证\n2）户口簿", #"ol(1)[item[p["身份证"]] item[p["户口簿"]]]"#),
    ("（1）身份证\n（2）户口簿", #"ol(1)[item[p["身份证"]] item[p["户口簿"]]]"#),
    ("(1)身份证\n(2) 户口簿", #"ol(1)[item[p["身份证"]] item[p["户口簿"]]]"#),
    ("１．身份证\n２．户口簿", #"ol(1)[item[p["身份证"]] item[p["户口簿"]]]"#),
    ("１、身份证\n２、户口簿", #"ol(1)[item[p["身份证"]] item[p["户口簿"]]]"#),
    ("1.身份证\n2.户口簿", #"ol(1)[item[p["身份证"]] item[p["户口簿"]]]"#),
    ("1)身份证\n2)“一网通办”截图", #"ol(1)[item[p["身份证"]] item[p["“一网通办”截图"]]]"#),
    ("1、 身份证\n2、　户口簿", #"ol(1)[item[p["身份证"]] item[p["户口簿"]]]"#),
    ("　　1、身份证\n　　2、户口簿", #"ol(1)[item[p["身份证"]] item[p["户口簿"]]]"#),
    ("1、身份证", #"ol(1)[item[p["身份证"]]]"#),
    ("3、户口簿\n4、结婚证", #"ol(3)[item[p["户口簿"]] item[p["结婚证"]]]"#),
    ("1、2寸照片\n2、身份证", #"ol(1)[item[p["2寸照片"]] item[p["身份证"]]]"#),
    ("1、身份证\n2、2寸照片", #"ol(1)[item[p["身份证"]] item[p["2寸照片"]]]"#),
    ("1、**身份证：**原件\n2、[表](x)", #"ol(1)[item[p[strong["身份证："] "原件"]] item[p[link(x)["表"]]]]"#),
    ("要带：\n1、身份证\n2、户口簿", "p[\"要带：\"]\nol(1)[item[p[\"身份证\"]] item[p[\"户口簿\"]]]"),
    ("1、户口簿，带首页和\n本人那一页\n2、身份证", #"ol(1)[item[p["户口簿，带首页和" "本人那一页"]] item[p["身份证"]]]"#),
    (
      "1、身份证\n（1）原件\n（2）复印件\n2、户口簿",
      #"ol(1)[item[p["身份证"] ol(1)[item[p["原件"]] item[p["复印件"]]]] item[p["户口簿"]]]"#
    ),
    ("1、身份证\n\n2、户口簿\n\n3、照片", #"loose-ol(1)[item[p["身份证"]] item[p["户口簿"]] item[p["照片"]]]"#),
    (
      "1、身份证\n\n- 原件\n\n2、户口簿",
      "ol(1)[item[p[\"身份证\"]]]\nul[item[p[\"原件\"]]]\nol(2)[item[p[\"户口簿\"]]]"
    ),
    ("1、身份证\n\n1、户口簿", "ol(1)[item[p[\"身份证\"]]]\nol(1)[item[p[\"户口簿\"]]]"),
    ("- 材料：\n  1、身份证\n  2、户口簿", #"ul[item[p["材料："] ol(1)[item[p["身份证"]] item[p["户口簿"]]]]]"#),
    ("> 1、身份证\n> 2、户口簿", #"quote[ol(1)[item[p["身份证"]] item[p["户口簿"]]]]"#),
    ("- 1、身份证\n  2、户口簿", #"ul[item[ol(1)[item[p["身份证"]] item[p["户口簿"]]]]]"#),
  ]) func linesThatNumberThemselvesAreAList(text: String, tree: String) {
    #expect(dump(text) == tree)
    #expect(parse(text).problems.allSatisfy { $0.code == .markupListNumbering })
  }

  @Test(arguments: [
    "3、4号窗口办理", "2026、2027 两年", "1.5 元", "１．５元", "12345、110 都可以打", "1、", "（一）身份证", "①身份证",
    "1.5元起", "- 1、身份证", "（123）号", "1、\u{3000}", "(1) Bring your card", "1)Bring your card",
    "1.“Bring” it", "1", "（1", "(1", "１",
  ]) func otherNumbersStayText(text: String) {
    #expect(!dump(text).contains("ol("))
    #expect(parse(text).problems.isEmpty)
  }

  @Test func aNumberInTheMiddleOfProseBeginsNoList() {
    #expect(dump("办理时请带\n2、3个人来") == #"p["办理时请带" / "2、3个人来"]"#)
    #expect(dump("请到\n5、号窗口") == #"p["请到" / "5、号窗口"]"#)
  }

  @Test func theFirstNumberOfAListIsMarked() {
    expectProblems("要带：\n‹1、›身份证\n2、户口簿", .markupListNumbering)
    expectProblems("‹1、›身份证\n\n2、户口簿", .markupListNumbering)
    expectProblems("- 材料\n  ‹（1）›身份证\n  （2）户口簿", .markupListNumbering)
    expectProblems("‹1、›身份证\n‹１．›原件\n2、户口簿", .markupListNumbering, .markupListNumbering)
  }

  @Test func theHelpShowsWhatToWrite() {
    let problem = parse("２、户口簿").problems[0]
    #expect(problem.message.zh == "“２、”不是列表的编号，这里按编号列表显示")
    #expect(problem.help?.zh == "写成“2. ”（点后空一格）")
    #expect(problem.help?.en == "Write “2. ” with a space behind the point")
    #expect(problem.severity == .warning)
  }

  @Test func anItemKeepsItsPlace() {
    #expect(
      sources("> 要带：\n> 1、身份\n> 证件\n> 2、户口") == [
        "quote ‹> 要带：\n> 1、身份\n> 证件\n> 2、户口›", "p ‹要带：›", "text ‹要带：›",
        "list ‹1、身份\n> 证件\n> 2、户口›", "item ‹1、身份\n> 证件›", "p ‹身份\n> 证件›", "text ‹身份›",
        "text ‹证件›", "item ‹2、户口›", "p ‹户口›", "text ‹户口›",
      ]
    )
  }
}
