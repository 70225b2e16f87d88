import Diagnostics
import Markup
import Testing

/// Text as it comes from a word processor: read as it is meant, and mended without a change of what is read.
@Suite struct PastedLinesTests {
  struct Case: Sendable {
    let text: String
    let tree: String
    let mended: String
    let codes: [ProblemCode]

    init(_ text: String, _ tree: String, _ mended: String, _ codes: ProblemCode...) {
      self.text = text
      self.tree = tree
      self.mended = mended
      self.codes = codes
    }
  }

  static let cases = [
    Case(
      "●身份证\n● 户口簿",
      #"ul[item[p["身份证"]] item[p["户口簿"]]]"#,
      "- 身份证\n- 户口簿",
      .markupBulletSign
    ),
    Case(
      "要带：\n·身份证\n·　户口簿\n带首页",
      "p[\"要带：\"]\nul[item[p[\"身份证\"]] item[p[\"户口簿\" \"带首页\"]]]",
      "要带：\n- 身份证\n- 户口簿\n带首页",
      .markupBulletSign
    ),
    Case(
      "\u{F0B7}\t身份证\n\u{F06C} 户口簿",
      #"ul[item[p["身份证"]] item[p["户口簿"]]]"#,
      "- 身份证\n- 户口簿",
      .markupBulletSign
    ),
    Case(
      "　　● 身份证\n　　● 户口簿",
      #"ul[item[p["身份证"]] item[p["户口簿"]]]"#,
      "- 身份证\n- 户口簿",
      .markupBulletSign
    ),
    Case("— 身份证\n－ 户口簿", #"ul[item[p["身份证"]] item[p["户口簿"]]]"#, "- 身份证\n- 户口簿", .markupBulletSign),
    Case("-身份证\n-户口簿", #"ul[item[p["身份证"]] item[p["户口簿"]]]"#, "- 身份证\n- 户口簿", .markupSpaceMissing),
    Case("- 身份证\n-户口簿", #"ul[item[p["身份证"]] item[p["户口簿"]]]"#, "- 身份证\n- 户口簿", .markupSpaceMissing),
    Case("● - 身份证", #"ul[item[ul[item[p["身份证"]]]]]"#, "- - 身份证", .markupBulletSign),
    Case("> ●身份证", #"quote[ul[item[p["身份证"]]]]"#, "> - 身份证", .markupBulletSign),
    Case("##所需材料\n身份证", "h2[\"所需材料\"]\np[\"身份证\"]", "## 所需材料\n身份证", .markupSpaceMissing),
    Case("＃＃ 所需材料", #"h2["所需材料"]"#, "## 所需材料", .markupSpaceMissing),
    Case("　　##所需材料", #"h2["所需材料"]"#, "## 所需材料", .markupSpaceMissing),
    Case("　　## 所需材料", #"h2["所需材料"]"#, "## 所需材料", .textWideIndent),
    Case("\u{200B}## 所需材料", #"h2["所需材料"]"#, "## 所需材料", .textWideIndent),
    Case(
      "　　- 身份证\n　　- 户口簿",
      #"ul[item[p["身份证"]] item[p["户口簿"]]]"#,
      "- 身份证\n- 户口簿",
      .textWideIndent,
      .textWideIndent
    ),
    Case("\u{A0}1. 身份证", #"ol(1)[item[p["身份证"]]]"#, "1. 身份证", .textWideIndent),
    Case(
      "地点\t电话\n城关\t12345\n柳树\t114",
      #"table(--)[row[["地点"]["电话"]] row[["城关"]["12345"]] row[["柳树"]["114"]]]"#,
      "| 地点 | 电话 |\n| --- | --- |\n| 城关 | 12345 |\n| 柳树 | 114 |",
      .markupTableTabs
    ),
    Case(
      "地点\t电话\t备注\n城关\t\t**周一**",
      #"table(---)[row[["地点"]["电话"]["备注"]] row[["城关"][][strong["周一"]]]]"#,
      "| 地点 | 电话 | 备注 |\n| --- | --- | --- |\n| 城关 |  | **周一** |",
      .markupTableTabs
    ),
    Case(
      "- 到现场次数：0\n1、打开\n2、上传",
      "ul[item[p[\"到现场次数：0\"]]]\nol(1)[item[p[\"打开\"]] item[p[\"上传\"]]]",
      "- 到现场次数：0\n1. 打开\n2. 上传",
      .markupListNumbering
    ),
  ]

  @Test(arguments: cases) func aPastedLineIsReadAsItIsMeant(_ example: Case) {
    let found = parse(example.text)
    #expect(dump(found.value) == example.tree)
    #expect(found.problems.map(\.code) == example.codes)
    let mend = Mend(found.problems.compactMap(\.mend).flatMap(\.edits))
    let mended = mend?.applied(to: Array(example.text.utf8)) ?? []
    #expect(String(decoding: mended, as: UTF8.self) == example.mended)
    #expect(dump(example.mended) == example.tree)
    #expect(parse(example.mended).problems.isEmpty)
  }

  @Test(arguments: [
    "-5 度以下", "- ", "---", "·", "··身份证", "—", "——身份证", "#话题#", "##", "######## 所需", "　　办理时带身份证",
    "★",
    "a\tb", "一行\t有制表符\n下一行没有", "•••", "-a",
  ]) func otherLinesStayWhatTheyAre(_ text: String) {
    #expect(parse(text).problems.isEmpty)
  }

  @Test func blanksOfFullWidthBeforeAParagraphAreNotShown() {
    #expect(dump("　　夫妻都可以办。\n　　不收费。") == #"p["夫妻都可以办。" "不收费。"]"#)
    #expect(dump("甲\n　　\n乙") == "p[\"甲\"]\np[\"乙\"]")
    #expect(dump("```\n　　\n　甲\n```") == #"code()["　　\n　甲\n"]"#)
  }

  @Test func aTableInAListIsReadAndLeftToTheEditor() {
    for text in ["- 网点\n  地点\t电话\n  城关\t12345", "> 地点\t电话\n> 城关\t12345"] {
      let found = parse(text)
      #expect(found.problems.map(\.code) == [.markupTableTabs])
      #expect(found.problems[0].mend == nil)
    }
  }

  /// The numbers of lists and steps, written as Markdown has them.
  @Test(arguments: [
    ("1、身份证\n2、户口簿", "1. 身份证\n2. 户口簿"),
    ("　　1、身份证\n　　2、户口簿", "1. 身份证\n2. 户口簿"),
    ("（1）身份证\n（2）户口簿", "1. 身份证\n2. 户口簿"),
    ("１．身份证\n２．户口簿", "1. 身份证\n2. 户口簿"),
    ("3、户口簿\n4、结婚证", "3. 户口簿\n4. 结婚证"),
    ("要带：\n1、身份证\n2、户口簿，带首页和\n本人那一页", "要带：\n1. 身份证\n2. 户口簿，带首页和\n本人那一页"),
    (
      "1、身份证\n（1）原件\n（2）复印件\n2、户口簿",
      "1. 身份证\n   1. 原件\n   2. 复印件\n2. 户口簿"
    ),
    ("1、身份证\n\n2、户口簿\n\n3、照片", "1. 身份证\n\n2. 户口簿\n\n3. 照片"),
    ("- 材料：\n  1、身份证\n  2、户口簿", "- 材料：\n  1. 身份证\n  2. 户口簿"),
    ("> 1、身份证\n> 2、户口簿", "> 1. 身份证\n> 2. 户口簿"),
    ("- 1、身份证\n  2、户口簿", "- 1. 身份证\n  2. 户口簿"),
    ("1、**身份证：**原件\n2、[表](x)", "1. **身份证：**原件\n2. [表](x)"),
  ]) func numbersOfAListAreMended(_ text: String, _ mended: String) {
    let found = parse(text)
    let mend = Mend(found.problems.compactMap(\.mend).flatMap(\.edits))
    #expect(
      mend.map { String(decoding: $0.applied(to: Array(text.utf8)), as: UTF8.self) } == mended
    )
    #expect(dump(mended) == dump(found.value))
    #expect(parse(mended).problems.isEmpty)
  }

  @Test(arguments: [
    "1、- 身份证\n2、户口簿", "1、# 身份证", "1. 甲\n\n1、乙", "1、甲\n\n1. 乙",
    "1、身份证\n\n1、户口簿\n\n1、照片",
  ]) func whereAMendWouldChangeWhatIsReadThereIsNone(_ text: String) {
    let found = parse(text)
    #expect(!found.problems.isEmpty)
    for problem in found.problems where problem.mend != nil {
      let mended = problem.mend.map { $0.applied(to: Array(text.utf8)) } ?? []
      #expect(dump(String(decoding: mended, as: UTF8.self)) == dump(text))
    }
  }

  @Test(arguments: [
    ("①取号。\n②交材料。", "1. 取号。\n2. 交材料。"),
    ("（一）取号\n（二）领证", "1. 取号\n2. 领证"),
    ("第一步：打开小程序\n第二步 拍照上传", "1. 打开小程序\n2. 拍照上传"),
    ("**第一步**：打开\n**第二步：**上传", "1. 打开\n2. 上传"),
    ("　　第三步：领证", "3. 领证"),
    ("第一步：\n打开", "1. 打开"),
  ]) func numbersOfStepsAreMended(_ text: String, _ mended: String) throws {
    let file = SourceFile(path: "content/guides/x.md", text: text)
    let block = try #require(parseMarkup(file, in: file.span).value.first)
    let list = try #require(numberedLines(block, in: file))
    let mend = try #require(stepMend(list, in: file))
    let indent = text.prefix { $0 == "　" }
    let result = String(decoding: mend.applied(to: file.bytes), as: UTF8.self)
    #expect(result == indent + mended)
    #expect(dump(mended) == dump(list))
  }

  @Test(arguments: ["**第一步：打开**小程序\n第二步：上传", "①- 取号", "①1. 取号"])
  func aStepWhoseMarksGoOnIsLeftToTheEditor(_ text: String) throws {
    let file = SourceFile(path: "content/guides/x.md", text: text)
    let block = try #require(parseMarkup(file, in: file.span).value.first)
    let list = try #require(numberedLines(block, in: file))
    #expect(stepMend(list, in: file) == nil)
  }
}
