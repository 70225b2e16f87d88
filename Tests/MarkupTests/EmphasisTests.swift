import Testing

@Suite struct EmphasisTests {
  @Test(arguments: [
    ("**注意：**请提前预约", #"strong["注意："] "请提前预约""#),
    ("携带**《申请表》**原件", #""携带" strong["《申请表》"] "原件""#),
    ("请在**“一网通办”**办理", #""请在" strong["“一网通办”"] "办理""#),
    ("**身份证**（原件）", #"strong["身份证"] "（原件）""#),
    ("*注意：*请提前预约", #"em["注意："] "请提前预约""#),
    ("携带*《申请表》*原件", #""携带" em["《申请表》"] "原件""#),
    ("请在*“一网通办”*办理", #""请在" em["“一网通办”"] "办理""#),
    ("***注意：***请提前预约", #"em[strong["注意："]] "请提前预约""#),
    ("他说**“好”**，然后走了", #""他说" strong["“好”"] "，然后走了""#),
    ("**费用（元）**按次收", #"strong["费用（元）"] "按次收""#),
    ("超过**5%**的部分", #""超过" strong["5%"] "的部分""#),
    ("拨打**12345!**咨询", #""拨打" strong["12345!"] "咨询""#),
    ("只带**户口簿、身份证……**即可", #""只带" strong["户口簿、身份证……"] "即可""#),
    ("**一、**材料**二、**时限", #"strong["一、"] "材料" strong["二、"] "时限""#),
    ("**先*看：*再办**", #"strong["先" em["看："] "再办"]"#),
    ("**[入口：](x)**请点", #"strong[link(x)["入口："]] "请点""#),
    ("**`编号：`**请记", #"strong[code["编号："]] "请记""#),
    ("**こちら：**どうぞ", #"strong["こちら："] "どうぞ""#),
    ("**주의:**미리", #"strong["주의:"] "미리""#),
  ]) func boldBesideChineseMarksIsBold(text: String, tree: String) {
    #expect(dumpLine(text) == tree)
  }

  @Test(arguments: [
    "2 * 3 * 4", "snake_case_word", "**Note:**text", "a**\"b\"**c", "** a **", "5*", "文字 * 说明 * 完",
    "中_文_字", "_注意：_请", "**注意 **请", "** 注意**", "2＊3＊4",
  ]) func whatIsNoEmphasisStaysText(text: String) {
    #expect(dumpLine(text) == quoted(text))
  }

  @Test(arguments: [
    ("**Note:** text", #"strong["Note:"] " text""#),
    ("foo*bar*baz", #""foo" em["bar"] "baz""#),
    ("_foo_ __bar__", #"em["foo"] " " strong["bar"]"#),
    ("***foo** bar*", #"em[strong["foo"] " bar"]"#),
    ("**foo*bar**baz*", #"strong["foo*bar"] "baz*""#),
    ("*foo**bar*", #"em["foo**bar"]"#),
    ("****a****", #"strong[strong["a"]]"#),
    ("*a `*`", #""*a " code["*"]"#),
    ("*[a*](b)", #""*" link(b)["a*"]"#),
    ("**a*", #""*" em["a"]"#),
    (#"\*\*a\*\*"#, #""**a**""#),
  ]) func emphasisOtherwiseFollowsCommonMark(text: String, tree: String) {
    #expect(dumpLine(text) == tree)
  }

  @Test(arguments: [
    ("`**注意：**请`", #"code["**注意：**请"]"#),
    ("[办](/a/**注意：**请)", #"link(/a/**注意：**请)["办"]"#),
    ("[办](x '**注意：**请')", #"link(x "**注意：**请")["办"]"#),
    ("<https://x.cn/**注：**请>", #"link(https://x.cn/**注：**请)["https://x.cn/**注：**请"]"#),
    ("```\n**注意：**请\n```", #"code()["**注意：**请\n"]"#),
    ("    **注意：**请", #"code()["**注意：**请\n"]"#),
  ]) func codeAndAddressesAreLeftAlone(text: String, tree: String) {
    #expect(dumpLine(text) == tree)
  }

  @Test(arguments: ["\u{E000}", "\u{F8FF}", "\u{100000}", "\u{FFFD}", "\u{FEFF}", "\u{200B}"])
  func charactersWithoutAMeaningSurvive(character: String) {
    #expect(
      dumpLine("\(character)**注意：\(character)**请\(character)")
        == #""\#(character)" strong["注意：\#(character)"] "请\#(character)""#
    )
  }
}
