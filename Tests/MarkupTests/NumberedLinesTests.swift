import Diagnostics
import Markup
import Testing

@Suite struct NumberedLinesTests {
  @Test(arguments: [
    ("①取号。\n②交材料。", #"ol(1)[item[p["取号。"]] item[p["交材料。"]]]"#),
    ("① 取号\n② take it\n③ 领证", #"ol(1)[item[p["取号"]] item[p["take it"]] item[p["领证"]]]"#),
    ("（一）取号。\n（二）交材料。", #"ol(1)[item[p["取号。"]] item[p["交材料。"]]]"#),
    ("(一)取号\n(十二)领证", #"ol(1)[item[p["取号"]] item[p["领证"]]]"#),
    ("一、取号\n二、交材料", #"ol(1)[item[p["取号"]] item[p["交材料"]]]"#),
    ("第一步：打开小程序\n第二步：拍照上传", #"ol(1)[item[p["打开小程序"]] item[p["拍照上传"]]]"#),
    ("第一步打开小程序\n第二步 拍照上传", #"ol(1)[item[p["打开小程序"]] item[p["拍照上传"]]]"#),
    ("第1步: open\n第２步，upload", #"ol(1)[item[p["open"]] item[p["upload"]]]"#),
    ("步骤一：打开\n步骤二：上传", #"ol(1)[item[p["打开"]] item[p["上传"]]]"#),
    ("**第一步**：打开\n**第二步：**上传", #"ol(1)[item[p["打开"]] item[p["上传"]]]"#),
    ("**第一步：打开**小程序\n第二步：上传", #"ol(1)[item[p[strong["打开"] "小程序"]] item[p["上传"]]]"#),
    ("第一步：打开[小程序](x)\n第二步：`上传`", #"ol(1)[item[p["打开" link(x)["小程序"]]] item[p[code["上传"]]]]"#),
    ("第一步：打开\n小程序\n第二步：上传", #"ol(1)[item[p["打开" "小程序"]] item[p["上传"]]]"#),
    ("①取号\n（一）先排队\n②领证", #"ol(1)[item[p["取号" "（一）先排队"]] item[p["领证"]]]"#),
    ("①取号  \n②领证", #"ol(1)[item[p["取号"]] item[p["领证"]]]"#),
    ("　　第三步：领证", #"ol(3)[item[p["领证"]]]"#),
    ("⑴取号\n⑵领证", #"ol(1)[item[p["取号"]] item[p["领证"]]]"#),
    ("第一步：\n打开", #"ol(1)[item[p["打开"]]]"#),
    (#"第一步：打开\*小程序"#, #"ol(1)[item[p["打开*小程序"]]]"#),
  ]) func linesOfStepsAreAnOrderedList(text: String, tree: String) throws {
    let file = SourceFile(path: "content/guides/x.md", text: text)
    let block = try #require(parseMarkup(file, in: file.span).value.first)
    #expect(numberedLines(block, in: file).map { dump($0) } == tree)
  }

  @Test(arguments: [
    "取号\n①交材料", "第一次办理", "第一步", "步骤很简单", "（以下）材料", "十分方便", "# ①取号", "- ①取号", "一百、二百", "第百步：走",
  ]) func otherTextIsNone(text: String) throws {
    let file = SourceFile(path: "content/guides/x.md", text: text)
    let block = try #require(parseMarkup(file, in: file.span).value.first)
    #expect(numberedLines(block, in: file) == nil)
  }

  @Test func paragraphsThatNumberThemselvesAreOneList() {
    let text = "第一步：打开\n\n![图](x)\n\n说明\n\n- 甲\n\n第二步：上传"
    let file = SourceFile(path: "content/guides/x.md", text: text)
    let list = numberedLines(parseMarkup(file, in: file.span).value, in: file)
    #expect(
      list.map { dump($0) }
        == #"loose-ol(1)[item[p["打开"] p[image(x)["图"]] p["说明"] ul[item[p["甲"]]]] item[p["上传"]]]"#
    )
    #expect(
      list?.items.map { file.text($0.span) } == [
        "第一步：打开\n\n![图](x)\n\n说明\n\n- 甲", "第二步：上传",
      ]
    )
  }

  @Test func blocksThatBeginOtherwiseAreNoList() {
    let file = SourceFile(path: "content/guides/x.md", text: "说明\n\n第一步：打开")
    #expect(numberedLines(parseMarkup(file, in: file.span).value, in: file) == nil)
    #expect(numberedLines([], in: file) == nil)
  }

  @Test func aNumberAloneTakesTheParagraphBehindIt() {
    let file = SourceFile(path: "content/guides/x.md", text: "第一步\n\n打开\n\n第二步\n\n上传")
    let blocks = parseMarkup(file, in: file.span).value
    #expect(
      numberedLines(blocks, in: file).map { dump($0) }
        == #"loose-ol(1)[item[p["打开"]] item[p["上传"]]]"#
    )
    #expect(numberedLines(blocks[0], in: file) == nil)
  }

  @Test func aStepKeepsItsPlaceWithoutItsNumber() throws {
    let file = SourceFile(path: "content/guides/x.md", text: "> ① 取号\n> **②** 领\n> ③领**证**")
    let blocks = parseMarkup(file, in: file.span).value
    guard case .quote(let inner) = blocks[0].kind else { return }
    let list = try #require(numberedLines(inner[0], in: file))
    #expect(list.items.map { file.text($0.span) } == ["① 取号", "**②** 领", "③领**证**"])
    #expect(list.items.map { file.text($0.blocks[0].span) } == ["取号", "领", "领**证**"])
  }
}
