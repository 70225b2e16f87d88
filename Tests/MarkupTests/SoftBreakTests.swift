import Diagnostics
import Markup
import Testing

@Suite struct SoftBreakTests {
  @Test(arguments: [
    ("可以由一方\n持双方证件办理", #""可以由一方" "持双方证件办理""#),
    ("可以办理。\n另一方不用来", #""可以办理。" "另一方不用来""#),
    ("要带\n《申请表》", #""要带" "《申请表》""#),
    ("打开\n“一网通办”", #""打开" "“一网通办”""#),
    ("“一网通办”\n里办理", #""“一网通办”" "里办理""#),
    ("等候——\n叫号", #""等候——" "叫号""#),
    ("**提前**\n预约", #"strong["提前"] "预约""#),
    ("提前\n**预约**", #""提前" strong["预约"]"#),
    ("**提前\n预约**", #"strong["提前" "预约"]"#),
    ("**提前**\n*预约*", #"strong["提前"] em["预约"]"#),
    ("[办理\n入口](x)", #"link(x)["办理" "入口"]"#),
    ("看[入口](x)\n再办", #""看" link(x)["入口"] "再办""#),
    ("看\n[入口](x)", #""看" link(x)["入口"]"#),
    ("看\n`代码`", #""看" code["代码"]"#),
    ("大厅  \n在二楼", #""大厅" // "在二楼""#),
    ("大厅 \n在二楼", #""大厅" "在二楼""#),
    ("大厅\n    在二楼", #""大厅" "在二楼""#),
    ("- 大厅\n  在二楼", #"ul[item[p["大厅" "在二楼"]]]"#),
    ("> 大厅\n> 在二楼", #"quote[p["大厅" "在二楼"]]"#),
    ("第\n１\n项", #""第" "１" "项""#),
    ("こちらを\nご覧", #""こちらを" "ご覧""#),
    ("\u{20000}\n\u{20001}", "\"\u{20000}\" \"\u{20001}\""),
  ]) func aLineEndBetweenChineseIsNothing(text: String, tree: String) {
    #expect(dumpLine(text) == tree)
  }

  @Test(arguments: [
    ("Hello\nworld", #""Hello" / "world""#),
    ("办理\nonline", #""办理" / "online""#),
    ("online\n办理", #""online" / "办理""#),
    ("共 3\n份", #""共 3" / "份""#),
    ("“Hello”\n“world”", #""“Hello”" / "“world”""#),
    ("Yes—\nno", #""Yes—" / "no""#),
    ("한국\n어", #""한국" / "어""#),
    ("看图\n![图](x)", #""看图" / image(x)["图"]"#),
    ("![图](x)\n看图", #"image(x)["图"] / "看图""#),
    ("拨打\n**12345**", #""拨打" / strong["12345"]"#),
    ("结束\n*", #""结束" / "*""#),
  ]) func anyOtherLineEndIsASpace(text: String, tree: String) {
    #expect(dumpLine(text) == tree)
  }

  @Test func theTextOfJoinedLinesReadsOn() {
    guard case .paragraph(let line) = parse("可以由一方\n持双方**证件**\n办理 now\nor").value[0].kind else {
      Issue.record("The text is no paragraph.")
      return
    }
    #expect(line.plainText == "可以由一方持双方证件办理 now or")
  }
}
