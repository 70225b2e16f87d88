import Testing

@Suite struct PlaceTests {
  @Test(arguments: [
    ("居民身份证：原件", ["p ‹居民身份证：原件›", "text ‹居民身份证：原件›"]),
    ("## 所需材料 ##  \n", ["h2 ‹## 所需材料 ##›", "text ‹所需材料›"]),
    ("所需\n材料\n---", ["h2 ‹所需\n材料\n---›", "text ‹所需›", "text ‹材料›"]),
    (
      "看**注意：**请[入口](x \"标题\")和`代码`、![图](y)",
      [
        "p ‹看**注意：**请[入口](x \"标题\")和`代码`、![图](y)›", "text ‹看›", "strong ‹**注意：**›",
        "text ‹注意：›", "text ‹请›", "link ‹[入口](x \"标题\")›", "text ‹入口›", "text ‹和›",
        "code ‹`代码`›", "text ‹、›", "image ‹![图](y)›", "text ‹图›",
      ]
    ),
    ("一\n二 a\nb", ["p ‹一\n二 a\nb›", "text ‹一›", "text ‹二 a›", "soft ‹\n›", "text ‹b›"]),
    (
      "一  \n二\\\n三",
      ["p ‹一  \n二\\\n三›", "text ‹一›", "break ‹  \n›", "text ‹二›", "break ‹\\\n›", "text ‹三›"]
    ),
    ("a\\*b&amp;c", ["p ‹a\\*b&amp;c›", "text ‹a\\*b&amp;c›"]),
    ("***一*二**", ["p ‹***一*二**›", "strong ‹***一*二**›", "em ‹*一*›", "text ‹一›", "text ‹二›"]),
    ("*一**二***", ["p ‹*一**二***›", "em ‹*一**二***›", "text ‹一›", "strong ‹**二**›", "text ‹二›"]),
    ("**一*", ["p ‹**一*›", "text ‹*›", "em ‹*一*›", "text ‹一›"]),
    ("<https://x.cn/>", ["p ‹<https://x.cn/>›", "link ‹<https://x.cn/>›", "text ‹https://x.cn/›"]),
    ("[一][b]\n\n[b]: /u", ["p ‹[一][b]›", "link ‹[一][b]›", "text ‹一›"]),
    ("[b]: /u\n[b]", ["p ‹[b]›", "link ‹[b]›", "text ‹b›"]),
    ("---\n一", ["hr ‹---›", "p ‹一›", "text ‹一›"]),
    ("```sh\na\n```\n一", ["code ‹```sh\na\n```›", "p ‹一›", "text ‹一›"]),
    ("```\na\n\n", ["code ‹```\na›"]),
    ("    a\n\n    b\n\n一", ["code ‹a\n\n    b›", "p ‹一›", "text ‹一›"]),
  ]) func everyNodeKnowsItsBytes(text: String, expected: [String]) {
    #expect(sources(text) == expected)
    #expect(sources(text, head: "---\ntitle: 生育登记\n---\n") == expected)
  }

  @Test func aLinkOverTwoLinesBeginsOnTheFirst() {
    #expect(
      sources("- 看\n  [办理\n  入口](x\n  '标题')*完*") == [
        "list ‹- 看\n  [办理\n  入口](x\n  '标题')*完*›", "item ‹- 看\n  [办理\n  入口](x\n  '标题')*完*›",
        "p ‹看\n  [办理\n  入口](x\n  '标题')*完*›", "text ‹看›",
        "link ‹[办理\n  入口](x\n  '标题')›", "text ‹办理›", "text ‹入口›", "em ‹*完*›", "text ‹完›",
      ]
    )
  }

  @Test func codeOverTwoLinesIsOne() {
    #expect(
      sources("> `甲\n> 乙`丙") == [
        "quote ‹> `甲\n> 乙`丙›", "p ‹`甲\n> 乙`丙›", "code ‹`甲\n> 乙`›", "text ‹丙›",
      ]
    )
  }

  @Test func itemsEndWithTheirLastWord() {
    #expect(
      sources("- 甲\n\n- 乙\n    - 丙\n\n\n\n丁") == [
        "list ‹- 甲\n\n- 乙\n    - 丙›", "item ‹- 甲›", "p ‹甲›", "text ‹甲›",
        "item ‹- 乙\n    - 丙›", "p ‹乙›", "text ‹乙›", "list ‹- 丙›", "item ‹- 丙›", "p ‹丙›",
        "text ‹丙›", "p ‹丁›", "text ‹丁›",
      ]
    )
    #expect(sources("-\n- 甲") == ["list ‹-\n- 甲›", "item ‹-›", "item ‹- 甲›", "p ‹甲›", "text ‹甲›"])
    #expect(sources(">\n\n甲") == ["quote ‹>›", "p ‹甲›", "text ‹甲›"])
  }

  @Test func tabsAndLazyLinesKeepTheirBytes() {
    #expect(
      sources(">\t-\t甲\n>\t\t乙\n丙") == [
        "quote ‹>\t-\t甲\n>\t\t乙\n丙›", "list ‹-\t甲\n>\t\t乙\n丙›", "item ‹-\t甲\n>\t\t乙\n丙›",
        "p ‹甲\n>\t\t乙\n丙›", "text ‹甲›", "text ‹乙›", "text ‹丙›",
      ]
    )
    #expect(
      sources("1. 甲\n      乙\n   *丙*") == [
        "list ‹1. 甲\n      乙\n   *丙*›", "item ‹1. 甲\n      乙\n   *丙*›", "p ‹甲\n      乙\n   *丙*›",
        "text ‹甲›", "text ‹乙›", "em ‹*丙*›", "text ‹丙›",
      ]
    )
  }

  @Test func onlyTheGivenPartIsRead() {
    let text = "前面\n正文\n后面"
    #expect(
      sources(text, head: "# 题\n") == [
        "p ‹前面\n正文\n后面›", "text ‹前面›", "text ‹正文›", "text ‹后面›",
      ]
    )
    #expect(sources("", head: "# 题\n").isEmpty)
  }
}
