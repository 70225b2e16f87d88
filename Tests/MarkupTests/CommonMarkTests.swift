import Diagnostics
import Markup
import Testing

@Suite struct CommonMarkTests {
  @Test(arguments: [
    ("", ""),
    ("\n\n", ""),
    ("一\n\n二", "p[\"一\"]\np[\"二\"]"),
    ("# 一\n## 二 ##\n###### 六\n####### 七", "h1[\"一\"]\nh2[\"二\"]\nh6[\"六\"]\np[\"####### 七\"]"),
    ("#一", "p[\"#一\"]"),
    ("一\n===\n二\n---", "h1[\"一\"]\nh2[\"二\"]"),
    ("***\n- - -\n___", "hr\nhr\nhr"),
    ("- 一\n- 二\n* 三", "ul[item[p[\"一\"]] item[p[\"二\"]]]\nul[item[p[\"三\"]]]"),
    ("- 一\n\n- 二", "loose-ul[item[p[\"一\"]] item[p[\"二\"]]]"),
    ("- 一\n    - 二\n      三", "ul[item[p[\"一\"] ul[item[p[\"二\" \"三\"]]]]]"),
    ("3. 一\n4. 二\n\n5) 三", "ol(3)[item[p[\"一\"]] item[p[\"二\"]]]\nol(5)[item[p[\"三\"]]]"),
    ("一\n2. 二", "p[\"一\" / \"2. 二\"]"),
    ("一\n- 二", "p[\"一\"]\nul[item[p[\"二\"]]]"),
    ("> 一\n二\n\n三", "quote[p[\"一\" \"二\"]]\np[\"三\"]"),
    ("> # 一\n> - 二", "quote[h1[\"一\"] ul[item[p[\"二\"]]]]"),
    ("    a\n\n    b", "code()[\"a\\n\\nb\\n\"]"),
    ("``` swift ui\na\n  b\n```", "code(swift)[\"a\\n  b\\n\"]"),
    ("~~~\n```\n~~~", "code()[\"```\\n\"]"),
    ("  ```\n   a\n  ```", "code()[\" a\\n\"]"),
    ("- ```\n  a\n\n  b\n  ```", "ul[item[code()[\"a\\n\\nb\\n\"]]]"),
    ("-\ta\n\n\tb", "loose-ul[item[p[\"a\"] p[\"b\"]]]"),
    ("-\t\ta", "ul[item[code()[\"  a\\n\"]]]"),
    ("[a]: /u 'T'\n[a]", "p[link(/u \"T\")[\"a\"]]"),
    ("[身份 证]: /u\n\n看[身份\n证][]", "p[\"看\" link(/u)[\"身份\" \"证\"]]"),
    ("[a]: /1\n[A]: /2\n\n[A] ![x][a]", "p[link(/1)[\"A\"] \" \" image(/1)[\"x\"]]"),
    ("[a]: x y", "p[\"[a]: x y\"]"),
    ("[a](<b c> 'd')", "p[link(b c \"d\")[\"a\"]]"),
    ("[a](b(c)d) [a]() [](x)", "p[link(b(c)d)[\"a\"] \" \" link()[\"a\"] \" \" link(x)[]]"),
    ("[a [b](c)](d)", "p[\"[a \" link(c)[\"b\"] \"](d)\"]"),
    ("![a [b](c)](d)", "p[image(d)[\"a \" link(c)[\"b\"]]]"),
    ("[表](/files/表 格.pdf)", "p[\"[表](/files/表 格.pdf)\"]"),
    ("[a](/x?a=1&amp;b=\\*)", "p[link(/x?a=1&b=*)[\"a\"]]"),
    ("`` a`b `` ` c", "p[code[\"a`b\"] \" ` c\"]"),
    ("`a\nb`", "p[code[\"a b\"]]"),
    ("` a `` `", "p[code[\"a ``\"]]"),
    ("\\# a \\a \\\\", "p[\"# a \\a \\\"]"),
    ("&copy; &#26446; &#x674E; &nosuch; &#0; &amp", "p[\"© 李 李 &nosuch; \u{FFFD} &amp\"]"),
    ("&nbsp;&ngE;", "p[\"\u{A0}≧̸\"]"),
    (
      "<mailto:a@b.cn> <a@b.cn>",
      "p[link(mailto:a@b.cn)[\"mailto:a@b.cn\"] \" \" link(mailto:a@b.cn)[\"a@b.cn\"]]"
    ),
    ("\"Hello\" -- it's...", "p[\"\\\"Hello\\\" -- it's...\"]"),
    ("a  \nb\\\nc\nd  ", "p[\"a\" // \"b\" // \"c\" / \"d\"]"),
  ]) func markdownIsReadAsCommonMarkSays(text: String, tree: String) {
    #expect(dump(text) == tree)
  }

  @Test func aLinkNamedOftenDoesNotTakeMoreThanAMebibyte() {
    let title = String(repeating: "题", count: 4000)
    let blocks = parse("[a]: /u '\(title)'\n\n" + String(repeating: "[a] ", count: 100)).value
    guard case .paragraph(let line) = blocks[0].kind else { return }
    #expect(line.filter { if case .link = $0.kind { true } else { false } }.count == 87)
    #expect(line.plainText.hasSuffix("a [a]" + String(repeating: " [a]", count: 12)))
  }
}
