import Diagnostics
import Guides
import Testing

@testable import Pages

@Suite struct FragmentTests {
  static let zh = LocaleTag("zh-Hans")
  static let en = LocaleTag("en")

  private func footer(_ template: String, root: String = "../../", site: String = siteYAML) throws
    -> String
  {
    let settings = parseSettings(SourceFile(path: "content/site.yaml", text: site)).value
    let file = SourceFile(path: "footer.mustache", text: template)
    let read = readFragment(file, .footer)
    #expect(read.problems.map { $0.message(.zh) } == [])
    return text(RenderedFragment(try #require(read.value), settings, Self.zh).placed(root: root))
  }

  @Test(arguments: [
    Row("<p>{{site.title}}，{{ site.region }}</p>\n", "<p>清溪县办事指南，清溪县</p>"),
    Row("{{site.publisher}} {{site.description}} {{locale}}", "清溪县人民政府 办事指南 zh-Hans"),
    Row(
      #"<a href="{{root}}about/">a</a> <img src='{{root}}assets/a.png' alt="">"#,
      #"<a href="../../about/">a</a> <img src='../../assets/a.png' alt="">"#
    ),
    Row(
      #"<a href="{{site.hotline_address}}">{{site.hotline}}</a>"#,
      #"<a href="tel:00008810021">0000-8810021</a>"#
    ),
    Row("{{! a remark {{ }}\n<p>a</p>", "<p>a</p>"),
    Row(
      "{{#site.hotline_hours}}\n<p>{{site.hotline_hours}}</p>\n{{/site.hotline_hours}}\n"
        + "{{^site.hotline_hours}}\n<p>none</p>\n{{/site.hotline_hours}}\n",
      "<p>none</p>"
    ),
    Row("{{#site.region}}<p>{{site.region}}</p>{{/site.region}}", "<p>清溪县</p>"),
    Row(
      #"<a href="https://example.com/?a=1&amp;b=2" rel="external">x</a><a href="mailto:a@b.cn">y</a>"#,
      #"<a href="https://example.com/?a=1&amp;b=2" rel="external">x</a><a href="mailto:a@b.cn">y</a>"#
    ),
    Row(
      ##"<a href="#top">x</a><a href="{{root}}{{locale}}/a/#b">y</a><a href="{{root}}">z</a>"##,
      ##"<a href="#top">x</a><a href="../../zh-Hans/a/#b">y</a><a href="../../">z</a>"##
    ),
    Row(
      #"<svg viewBox="0 0 9 9" aria-hidden="true" class="mark"><g><path d="M1 1h2"/></g></svg>"#,
      #"<svg viewBox="0 0 9 9" aria-hidden="true" class="mark"><g><path d="M1 1h2"/></g></svg>"#
    ),
    Row(
      "<p title=\"a > b\">5 > 4 &amp; { }</p><br><hr/>",
      "<p title=\"a > b\">5 > 4 &amp; { }</p><br><hr/>"
    ),
    Row("", ""),
  ]) func aFragmentIsFilledIn(row: Row) throws {
    #expect(try footer(row.given) == row.expected)
  }

  @Test func everyLanguageHasItsOwn() throws {
    let theme = try #require(county([("theme.yaml", "")]).value)
    #expect(text(theme.fragment(.home, Self.en, root: "")) == "<h1>Qingxi services</h1>")
  }

  @Test func aQuoteBeforeACombiningMarkIsEscaped() throws {
    let site = siteYAML.replacing("region: 清溪县", with: #"region: "a\"\u0301<\u0301&'\0b""#)
    let found = try footer(#"<p title="{{site.region}}">{{site.region}}</p>"#, site: site)
    let value = "a&quot;\u{301}&lt;\u{301}&amp;&#39;\u{FFFD}b"
    #expect(found.utf8.elementsEqual("<p title=\"\(value)\">\(value)</p>".utf8))
  }

  @Test func theRootIsEscaped() throws {
    #expect(
      try footer("<a href='{{root}}a/'>x</a>", root: "/it's/") == "<a href='/it&#39;s/a/'>x</a>"
    )
  }

  @Test(arguments: [
    ("<p>{{‹1›site.titel}}</p>", ["1: 片段里没有“site.titel”这个名称"]),
    ("<p title=\"{{‹1›title}}\"></p>", ["1: 片段里没有“title”这个名称"]),
    ("{{#‹1›site}}a{{/‹2›site}}", ["1: 片段里没有“site”这个名称", "2: 片段里没有“site”这个名称"]),
    (
      "{{‹1›.}}{{‹2›uppercased(site.title)}}",
      [
        "1: 片段里没有“.”这个名称", "2: 片段里没有“uppercased(site.title)”这个名称",
      ]
    ),
    ("a\n‹1›{{}}", ["1: 片段里没有“”这个名称"]),
    ("a\n ‹1›{{> header}}", ["1: 片段不能引用别的片段"]),
    ("‹1›{{<header}}{{/header}}", ["1: 片段不能引用别的片段"]),
    ("‹1›{{$block}}{{/block}}", ["1: 片段不能引用别的片段"]),
    ("‹1›{{{site.title}}}", ["1: 不能不经转义就放进页面"]),
    ("‹1›{{& site.title}}", ["1: 不能不经转义就放进页面"]),
    ("‹1›{{=<% %>=}}<% site.title %>", ["1: 片段不能改变占位符的写法"]),
    ("‹1›{{% CONTENT_TYPE: TEXT}}{{site.title}}", ["1: 片段不能改变占位符的写法"]),
    ("a ‹1›{{site.title", ["1: 这里开始的部分没有结束"]),
    ("‹1›{{#locale}}a", ["1: 这个条件没有结束"]),
    ("a‹1›{{/locale}}", ["1: “locale”在这里结束，但最近开始的不是它"]),
    (
      "{{#locale}}<p>‹1›{{/locale}}</p>",
      [
        "1: “locale”在这里结束，但最近开始的不是它"
      ]
    ),
    (
      "{{#root}}{{#root}}{{#root}}{{#root}}‹1›{{#root}}{{/root}}{{/root}}{{/root}}{{/root}}{{/root}}",
      [
        "1: 条件套了超过 4 层"
      ]
    ),
    ("<p class=\"‹1›{{#locale}}a{{/locale}}\"></p>", ["1: 属性的值里只能写 {{名称}}"]),
  ]) func whatMustacheCouldDoMoreIsRefused(text: String, expected: [String]) {
    expectProblems("fragments/footer.mustache", text, expected)
  }

  @Test(arguments: [
    ("<‹1›script>alert(1)</script>", ["1: 这里不能用元素“script”"]),
    ("<‹1›SCRIPT></SCRIPT>", ["1: 这里不能用元素“SCRIPT”"]),
    ("<‹1›style>p{}</style>", ["1: 这里不能用元素“style”"]),
    (
      "<‹1›iframe ‹2›src=\"https://a.cn\"></iframe>",
      ["1: 这里不能用元素“iframe”", "2: 元素“iframe”不能有属性“src”"]
    ),
    (
      "<‹1›form></form><‹2›nav></nav><‹3›h1></h1><‹4›base/>",
      [
        "1: 这里不能用元素“form”", "2: 这里不能用元素“nav”", "3: 这里不能用元素“h1”", "4: 这里不能用元素“base”",
        "4: 元素“base”没有结束",
      ]
    ),
    (
      "<p ‹1›onclick=\"a()\" ‹2›style=\"color:red\" ‹3›id=\"main\">a</p>",
      [
        "1: 元素“p”不能有属性“onclick”", "2: 元素“p”不能有属性“style”", "3: 元素“p”不能有属性“id”",
      ]
    ),
    ("‹1›<p class=\"\"\u{301} onload=\"x\">a</p>", ["1: 这个元素的属性读不懂"]),
    ("<p ‹1›class=a>b</p>", ["1: 属性的值没有引号"]),
    ("<p ‹1›class>b</p>", ["1: 属性的值没有引号"]),
    ("‹1›<p {{locale}}>b</p>", ["1: 这个元素的属性读不懂"]),
    ("<p class=\"a\" ‹1›class=\"b\">b</p>", ["1: 这个属性写了两次"]),
    ("‹1›<!-- a -->", ["1: 这里不能写注释和声明"]),
    ("3 ‹1›< 4", ["1: 这里的小于号后面不是元素名"]),
    ("<‹1›p>a", ["1: 元素“p”没有结束"]),
    ("<‹1›div/>a", ["1: 元素“div”没有结束"]),
    ("<p>a</p></‹1›div>", ["1: “div”在这里结束，但最近开始的不是它"]),
    ("<p><b>a</‹1›p></b>", ["1: “p”在这里结束，但最近开始的不是它"]),
    ("<a href=\"#x\"><b><‹1›a href=\"#y\"></a></b></a>", ["1: “a”不能写在另一个“a”里"]),
    ("<‹1›img src=\"{{root}}a.png\">", ["1: 图片没有替代文字"]),
    ("a‹1›\u{0}b", ["1: 这里有看不见的控制字符"]),
    (
      "<svg ‹1›onload=\"a()\"><‹2›foreignObject></foreignObject></svg>",
      [
        "1: 元素“svg”不能有属性“onload”", "2: 这里不能用元素“foreignObject”",
      ]
    ),
    (
      "<svg><path fill=\"‹1›url(https://a.cn)\"/></svg>".replacing("‹1›url", with: "url‹1›"),
      [
        "1: 图形的属性里不能有“(”"
      ]
    ),
  ]) func markupThatRunsStylesOrBreaksThePageIsRefused(text: String, expected: [String]) {
    expectProblems("fragments/footer.mustache", text, expected)
  }

  @Test(arguments: [
    ("https://a.cn/x.png", "img", "页面不能从这个地址装入东西"),
    ("//a.cn/x.png", "img", "页面不能从这个地址装入东西"),
    ("assets/x.png", "img", "页面不能从这个地址装入东西"),
    ("data:image/svg+xml,x", "img", "页面不能从这个地址装入东西"),
    ("{{root}}//a.cn", "img", "这个地址不是站内的路径"),
    ("{{root}}https://a.cn", "img", "这个地址不是站内的路径"),
    ("{{root}}{{site.title}}", "a", "这个地址不是站内的路径"),
    ("{{root}}javascript:a()", "a", "这个地址不是站内的路径"),
    ("{{root}}javascript&#58;a()", "a", "这个地址不是站内的路径"),
    ("{{site.title}}", "a", "这个地址不是站内的路径"),
    ("javascript:a()", "a", "不能用这种地址"),
    ("java\tscript:a()", "a", "不能用这种地址"),
    ("javascript&#58;a()", "a", "不能用这种地址"),
    ("//a.cn", "a", "不能用这种地址"),
    ("guides/", "a", "每一页所在的位置不同，这个地址只在一些页上对"),
    ("/guides/", "a", "每一页所在的位置不同，这个地址只在一些页上对"),
  ]) func anAddressLeadsIntoTheSiteOrIsFollowedByTheReader(
    address: String,
    element: String,
    expected: String
  ) {
    let fragment =
      element == "a" ? "<a href=\"‹1›\(address)\">x</a>" : "<img alt=\"\" src=\"‹1›\(address)\">"
    expectProblems("fragments/footer.mustache", fragment, ["1: " + expected])
  }

  @Test(arguments: [
    (
      "head",
      "<link rel=\"icon\" href=\"{{root}}assets/a.png\"><meta name=\"a\" content=\"{{site.title}}\">",
      []
    ),
    ("head", "<link rel=\"preconnect\" href=\"‹1›https://a.cn\">", ["1: 页面不能从这个地址装入东西"]),
    ("head", "<meta ‹1›http-equiv=\"refresh\" content=\"0\">", ["1: 元素“meta”不能有属性“http-equiv”"]),
    (
      "head", "<meta name=\"‹1›Viewport\" content=\"user-scalable=no\">",
      ["1: “Viewport”由程序写，主题不能改"]
    ),
    ("head", "‹1›text", ["1: head 里不能写文字"]),
    ("head", "<‹1›p></p>", ["1: 这里不能用元素“p”"]),
    ("header", "<span class=\"a\">{{site.title}}</span><br>", []),
    (
      "header", "<‹1›a href=\"{{root}}\">x</a><‹2›h1>y</h1><‹3›p>z</p>",
      [
        "1: 这里不能用元素“a”", "2: 这里不能用元素“h1”", "3: 这里不能用元素“p”",
      ]
    ),
    ("home", "<h1>a</h1><p>b</p>", []),
    ("home", "‹1›<p>a</p>", ["1: 首页要有一个 h1，这里有 0 个"]),
    ("home", "‹1›<h1>a</h1><h1>b</h1>", ["1: 首页要有一个 h1，这里有 2 个"]),
    ("home", "{{#site.title}}<‹1›h1>a</h1>{{/site.title}}", ["1: 首页的 h1 不能写在条件里"]),
  ]) func everyPlaceTakesWhatBelongsThere(kind: String, text: String, expected: [String]) {
    expectProblems("fragments/\(kind).mustache", text, expected)
  }
}
