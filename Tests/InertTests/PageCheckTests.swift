import Diagnostics
import Inert
import Testing

@Suite("What a page may hold")
struct PageCheckTests {
  static let good: [String] = [
    "<p class='a' data-way=\"online\" hidden>注意：“请” &amp; &lt;勿&gt; \"1\" &nbsp;&#39;&#x4E2D;</p>",
    "<a href=\"../../guides/marriage/index.html#fees\" lang=\"en\">x</a>",
    "<a href=\"https://example.cn/?a=1&amp;b=&#39;2&#39;\">x</a><a href=\"tel:12345\">y</a>",
    "<a href=\"mailto:a@b.cn\">x</a><a href=\"\">y</a><a href=\"?q=a:b\">z</a>",
    "<a href=\"%E7%BB%93/a.pdf\" download>x</a><a href=\"a.ics\" download=\"b\">x</a>",
    "<img src=\"files/a.jpg\" alt=\"图\" width=\"3\" height=\"4\"><br><hr/>",
    "<table><caption>表</caption><thead><tr><th scope=\"col\">一</th></tr></thead> <tbody>\n</tbody></table>",
    "<ul> <li>一<ol><li><p>二</p></li></ol></li>\n</ul>",
    "<dl><dt>一</dt><dd><p>二</p></dd></dl>",
    "<svg viewBox=\"0 0 1 1\" fill=\"none\"><g><path d=\"M0 0h1.5-2e3z\"/></g><title>电话</title></svg>",
    "<form action=\"search/index.html\" method=\"get\"><input type=\"search\" name=\"q\"></form>",
    "<p id=\"a\">𠀀\u{301}</p><p id=\"a\u{301}\">\u{202E}\u{2028}</p><p id=\"b\">e</p>",
    "<main><link rel=\"stylesheet\" href=\"../assets/below.css\"></main>",
  ]

  @Test("what pages are made of is let through", arguments: good)
  func whatPagesAreMadeOfIsLetThrough(body: String) {
    #expect(refusal(of: page(body)) == nil)
  }

  /// A body, why it is refused, and the words at which it is.
  static let bad: [(String, OutputFault.Reason, String)] = [
    // Text.
    ("<p>a\u{0}b</p>", .controlCharacter, "\u{0}"),
    ("<p>a\r\n</p>", .controlCharacter, "\r"),
    ("<p>a\u{7F}</p>", .controlCharacter, "\u{7F}"),
    ("<p>a < b</p>", .strayLess, "< "),
    ("<p>1 <2</p>", .element, "2"),
    ("<p>AT&T</p>", .reference, "&T<"),
    ("<p>a & b</p>", .reference, "& "),
    ("<p>&lt</p>", .reference, "&lt<"),
    ("<p>&;</p>", .reference, "&;"),
    ("<p>&#0;</p>", .reference, "&#0;"),
    ("<p>&#xD800;</p>", .reference, "&#xD800;"),
    ("<p>&#x110000;</p>", .reference, "&#x110000;"),
    ("<p>&#128;</p>", .reference, "&#128;"),
    ("<p>&#99999999;</p>", .reference, "&#99999999;"),
    ("<p>&#x;</p>", .reference, "&#x;"),
    // Elements.
    ("<!-- a -->", .declaration, "<!"),
    ("<![CDATA[a]]>", .declaration, "<!"),
    ("<?xml version=\"1.0\"?>", .declaration, "<?"),
    ("<!DOCTYPE html>", .declaration, "<!"),
    ("<style>p{}</style>", .element, "style"),
    ("<iframe src=\"a\"></iframe>", .element, "iframe"),
    ("<object></object>", .element, "object"),
    ("<embed src=\"a\">", .element, "embed"),
    ("<base href=\"/\">", .element, "base"),
    ("<template></template>", .element, "template"),
    ("<noscript></noscript>", .element, "noscript"),
    ("<math></math>", .element, "math"),
    ("<video src=\"a\"></video>", .element, "video"),
    ("<P>a</P>", .element, "P"),
    ("<script:x>", .element, "script:x"),
    ("<blockquoteblockquoteblock>", .element, "blockquoteblockquoteblock"),
    ("<svg><use href=\"#a\"/></svg>", .element, "use"),
    ("<svg><foreignObject></foreignObject></svg>", .element, "foreignObject"),
    ("<svg><animate/></svg>", .element, "animate"),
    // Where they stand.
    ("<p><p>a</p></p>", .elementMisplaced, "p"),
    ("<p>a<ul><li>b</li></ul></p>", .elementMisplaced, "ul"),
    ("<p><b><div></div></b></p>", .elementMisplaced, "div"),
    ("<a href=\"a\"><b><a href=\"b\">c</a></b></a>", .elementMisplaced, "a"),
    ("<h1><h2>a</h2></h1>", .elementMisplaced, "h2"),
    ("<button type=\"button\"><button>a</button></button>", .elementMisplaced, "button"),
    ("<form><form></form></form>", .elementMisplaced, "form"),
    ("<li>a</li>", .elementMisplaced, "li"),
    ("<ul><p>a</p></ul>", .elementMisplaced, "p"),
    ("<table><tr><td>a</td></tr></table>", .elementMisplaced, "tr"),
    ("<table><p>a</p></table>", .elementMisplaced, "p"),
    ("<td>a</td>", .elementMisplaced, "td"),
    ("<svg><p>a</p></svg>", .elementMisplaced, "p"),
    ("<path d=\"M0 0\"/>", .elementMisplaced, "path"),
    ("<textarea><b>a</b></textarea>", .elementMisplaced, "b"),
    ("<meta name=\"a\" content=\"b\">", .elementMisplaced, "meta"),
    ("<title>a</title>", .elementMisplaced, "title"),
    ("<body></body>", .elementMisplaced, "body"),
    ("<main></main><main></main>", .elementMisplaced, "main"),
    ("<table>a</table>", .textMisplaced, "a"),
    ("<ul>&amp;</ul>", .textMisplaced, "&amp;"),
    ("<svg>a</svg>", .textMisplaced, "a"),
    ("<p><b>a</p></b>", .endUnexpected, "</p>"),
    ("</p>", .endUnexpected, "</p>"),
    ("<p>a</P>", .endUnexpected, "</P>"),
    ("<br></br>", .endUnexpected, "</br>"),
    ("<p/>", .selfClosed, "<p/>"),
    ("<p>a</p", .tagUnfinished, "</p"),
    ("<p>a</p x>", .tagUnfinished, "</p "),
    // Attributes.
    ("<p onclick=\"a()\">b</p>", .handler, "onclick"),
    ("<img src=\"a\" alt=\"\" onerror=\"b\">", .handler, "onerror"),
    ("<svg onload=\"a\"></svg>", .handler, "onload"),
    ("<p style=\"color:red\">a</p>", .inlineStyle, "style"),
    ("<p ONCLICK=\"a\">b</p>", .attribute, "ONCLICK"),
    ("<p href=\"a\">b</p>", .attribute, "href"),
    ("<a href=\"a\" ping=\"b\">c</a>", .attribute, "ping"),
    ("<a href=\"a\" target=\"_blank\">c</a>", .attribute, "target"),
    ("<img src=\"a\" srcset=\"//b\" alt=\"\">", .attribute, "srcset"),
    ("<form action=\"a\"><button formaction=\"//b\">c</button></form>", .attribute, "formaction"),
    ("<svg xlink:href=\"a\"></svg>", .attribute, "xlink:href"),
    ("<p data-A=\"b\">c</p>", .attribute, "data-A"),
    ("<p data-=\"b\">c</p>", .attribute, "data-"),
    ("<p class=\"a\" class=\"b\">c</p>", .attributeTwice, "class"),
    ("<p data-a=\"1\" data-b=\"2\" data-a=\"3\">c</p>", .attributeTwice, "data-a"),
    ("<p class=a>b</p>", .unquoted, "class"),
    ("<p class=`a`>b</p>", .unquoted, "class"),
    ("<p class>b</p>", .valueMissing, "class"),
    ("<p hidden=\"\">b</p>", .valueUnexpected, "hidden"),
    ("<p class=\"a\"id=\"b\">c</p>", .tagUnfinished, "<p class=\"a\""),
    ("<p \"a\">c</p>", .tagUnfinished, "<p "),
    ("<p class=\"a<b\">c</p>", .lessInValue, "<"),
    ("<p class=\"a&b\">c</p>", .reference, "&b\""),
    ("<p class=\"a\u{1}\">c</p>", .controlCharacter, "\u{1}"),
    ("<p id=\"\">a</p>", .idInvalid, ""),
    ("<p id=\"a b\">a</p>", .idInvalid, "a b"),
    ("<p id=\"a\">a</p><p id='a'>a</p>", .idTwice, "a"),
    ("<svg fill=\"url('a')\"></svg>", .drawingValue, "'"),
    ("<svg fill=\"url(//a)\"></svg>", .drawingValue, "/"),
    ("<svg xmlns=\"http://a\"></svg>", .fixedValue, "http://a"),
    ("<form action=\"a\" method=\"post\"></form>", .fixedValue, "post"),
    // Addresses.
    ("<a href=\"javascript:a()\">b</a>", .address, "javascript:a()"),
    ("<a href=\"JaVaScRiPt:a()\">b</a>", .address, "JaVaScRiPt:a()"),
    ("<a href=\"java\tscript:a()\">b</a>", .address, "java\tscript:a()"),
    ("<a href=\" javascript:a()\">b</a>", .address, " javascript:a()"),
    ("<a href=\"java&#115;cript:a()\">b</a>", .address, "java&#115;cript:a()"),
    ("<a href=\"javascript&colon;a()\">b</a>", .address, "javascript&colon;a()"),
    ("<a href=\"java&NewLine;script:a\">b</a>", .address, "java&NewLine;script:a"),
    ("<a href=\"data:text/html,a\">b</a>", .address, "data:text/html,a"),
    ("<a href=\"vbscript:a\">b</a>", .address, "vbscript:a"),
    ("<a href=\"blob:a\">b</a>", .address, "blob:a"),
    ("<a href=\"https:a\">b</a>", .address, "https:a"),
    ("<a href=\"//a.example/\">b</a>", .foreignAddress, "//a.example/"),
    ("<a href=\"\\\\a.example\">b</a>", .address, "\\\\a.example"),
    ("<a href=\"/\\a.example\">b</a>", .address, "/\\a.example"),
    ("<a href=\"a b\">c</a>", .address, "a b"),
    ("<a href=\"结\">c</a>", .address, "结"),
    ("<img src=\"https://a.example/a.png\" alt=\"\">", .foreignAddress, "https://a.example/a.png"),
    ("<img src=\"data:image/png,a\" alt=\"\">", .foreignAddress, "data:image/png,a"),
    ("<img src=\"//a.example/a.png\" alt=\"\">", .foreignAddress, "//a.example/a.png"),
    ("<form action=\"https://a.example/\"></form>", .foreignAddress, "https://a.example/"),
    ("<script src=\"https://a.example/a.js\"></script>", .foreignAddress, "https://a.example/a.js"),
    ("<script src=\"a.js\" data-later=\"//a\"></script>", .foreignAddress, "//a"),
    ("<blockquote cite=\"javascript:a\"></blockquote>", .address, "javascript:a"),
    // Scripts.
    ("<script>a()</script>", .inlineScript, "<script>"),
    (
      "<script type=\"text/javascript\">a()</script>", .inlineScript,
      "<script type=\"text/javascript\">"
    ),
    ("<script src=\"a.js\">a()</script>", .inlineScript, "a()"),
    (
      "<script src=\"a.js\" type=\"importmap\"></script>", .scriptType,
      "<script src=\"a.js\" type=\"importmap\">"
    ),
    ("<script src=\"a.js\"><!--</script>", .scriptUnfinished, "<!--</script></body>\n</html>\n"),
    (
      "<script type=\"application/ld+json\">{\"a\":\"</p>\"}</script>", .scriptUnfinished,
      "</p>\"}</script></body>\n</html>\n"
    ),
    ("<script type=\"application/ld+json\">{\"a\":1,}</script>", .jsonSyntax, "}"),
    ("<script type=\"application/ld+json\">a()</script>", .jsonSyntax, "a"),
    ("<script type=\"application/ld+json\"></script>", .jsonSyntax, ">"),
    ("<script type=\"application/ld+json\">{}{}</script>", .jsonSyntax, "{"),
  ]

  @Test("what pages are not made of is refused where it stands", arguments: bad)
  func whatPagesAreNotMadeOfIsRefused(body: String, reason: OutputFault.Reason, words: String) {
    #expect(refusal(of: page(body)) == Refusal(reason, at: words))
  }

  /// A whole page and why it is refused.
  static let badPages: [(String, OutputFault.Reason)] = [
    ("", .beginning),
    (" " + page(), .beginning),
    ("\u{FEFF}" + page(), .beginning),
    (page().replacing("<!DOCTYPE html>", with: "<!doctype html>"), .beginning),
    (page().replacing("<!DOCTYPE html>\n", with: "<!DOCTYPE html>\nx"), .textMisplaced),
    ("<!DOCTYPE html>\n", .beginning),
    ("<!DOCTYPE html>\n<body></body>", .beginning),
    (page() + "x", .afterEnd),
    (page() + "<p>x</p>", .afterEnd),
    (page() + page(), .declaration),
    (page().replacing("</html>", with: ""), .endMissing),
    (page().replacing("</body>", with: ""), .endUnexpected),
    (page("<p class=\""), .lessInValue),
    (page(lang: ""), .languageMissing),
    (page(lang: " lang=\"\""), .languageMissing),
    (page().replacing("<meta charset=\"utf-8\">", with: ""), .charsetMissing),
    (page().replacing("\"utf-8\"", with: "\"gbk\""), .charsetMissing),
    (page().replacing("<title>页面</title>", with: ""), .titleMissing),
    (page().replacing("Content-Security-Policy", with: "content-security-policy"), .headerElement),
    (page().replacing("default-src &#39;none&#39;", with: "default-src *"), .policyOther),
    (page().replacing("base-uri &#39;none&#39;", with: ""), .policyOther),
    (
      page(head: "<meta http-equiv=\"Content-Security-Policy\" content=\"\(policy)\">"),
      .policyTwice
    ),
    (withoutPolicy(), .policyMissing),
    (withoutPolicy(head: "<link rel=\"icon\" href=\"a.svg\">"), .policyLate),
    (withoutPolicy(head: "<script src=\"a.js\"></script>"), .policyLate),
    (page(head: "<meta http-equiv=\"set-cookie\" content=\"a=b\">"), .headerElement),
    (
      page(head: "<meta http-equiv=\"refresh\" content=\"0; url=https://a.example/\">"),
      .foreignAddress
    ),
    (page(head: "<meta http-equiv=\"refresh\" content=\"0; url=javascript:a\">"), .foreignAddress),
    (page(head: "<meta http-equiv=\"refresh\" content=\"0;url=a\">"), .refresh),
    (page(head: "<meta http-equiv=\"refresh\">"), .refresh),
    (page(head: "<link rel=\"stylesheet\" href=\"https://a.example/a.css\">"), .foreignAddress),
    (page(head: "<link rel=\"icon\" href=\"//a.example/a.svg\">"), .foreignAddress),
    (page(head: "<link rel=\"dns-prefetch\" href=\"https://a.example/\">"), .foreignAddress),
    (
      page(head: "<link rel=\"Stylesheet alternate\" href=\"https://a.example/\">"), .foreignAddress
    ),
    (page(head: "<link href=\"a.css\">"), .attribute),
    (page(head: "x"), .textMisplaced),
    (page(head: "<p>x</p>"), .elementMisplaced),
    (page(head: "<title><b>x</b></title>"), .elementMisplaced),
    (page("").replacing("<body>", with: "<body></body><body>"), .elementMisplaced),
    (page(String(repeating: "<div>", count: 300)), .tooDeep),
  ]

  @Test("a page without what every page has is refused", arguments: badPages)
  func aPageWithoutWhatEveryPageHasIsRefused(page: String, reason: OutputFault.Reason) {
    #expect(refusal(of: page)?.reason == reason)
  }

  private static func withoutPolicy(head: String = "") -> String {
    page(head: head).replacing(
      "<meta http-equiv=\"Content-Security-Policy\" content=\"\(policy)\">",
      with: ""
    )
  }

  @Test("a redirection and links that only say where something is are let through")
  func aRedirectionIsLetThrough() {
    let head =
      "<meta http-equiv=\"refresh\" content=\"0; url=../../guides/x/index.html\">"
      + "<link rel=\"canonical\" href=\"https://a.example/\"><script src=\"a.js\" async></script>"
      + "<script type=\"application/ld+json\">{\"a\":[1,-0.5e+3,\"\\u003c\\ud83d\\ude00\",null]}</script>"
    #expect(refusal(of: page(head: head)) == nil)
  }

  @Test("bytes that are no UTF-8 are refused, in text and in values")
  func bytesThatAreNoUTF8AreRefused() {
    let bad: [[UInt8]] = [
      [0x80], [0xC0, 0xBC], [0xE0, 0x80, 0xBC], [0xED, 0xA0, 0x80], [0xF4, 0x90, 0x80, 0x80],
      [0xE4, 0xB8], [0xFF], [0xF0, 0x80, 0x80, 0xBC], [0xC1, 0xBF],
    ]
    for bytes in bad {
      for (before, after) in [("<p>字", "a</p>"), ("<p class=\"", "\">a</p>"), ("<p>", "")] {
        let parts = page("\(before)|\(after)").split(separator: "|")
        let text = Array(parts[0].utf8) + bytes + Array(parts[1].utf8)
        #expect(refusal(of: text, as: "a.html")?.reason == .notUTF8, "\(bytes) behind \(before)")
      }
    }
  }

  @Test("a page that is cut anywhere is refused, and nothing is read behind its end")
  func aPageThatIsCutAnywhereIsRefused() {
    let bytes = Array(page(Self.good.joined().replacing("<main>", with: "<main id=\"m\">")).utf8)
    #expect(refusal(of: bytes, as: "a.html") == nil)
    for count in 0..<(bytes.count - 1) {
      #expect(refusal(of: Array(bytes[..<count]), as: "a.html") != nil, "cut at \(count)")
    }
  }

  @Test("many ids are told apart")
  func manyIDsAreToldApart() {
    let body = (0..<5000).map { "<p id=\"a\($0)\"></p>" }.joined()
    #expect(refusal(of: page(body)) == nil)
    #expect(refusal(of: page(body + "<p id=\"a77\"></p>")) == Refusal(.idTwice, at: "a77"))
  }

  @Test("a problem names the page, the line, the column and what is not allowed")
  func aProblemNamesThePlace() throws {
    let text = page("\n<p>字<b onclick=\"a\">b</b></p>")
    let problem = try #require(outputProblem("guides/x/index.html", Array(text.utf8)))
    #expect(problem.code == .outputRefused)
    #expect(problem.path == "guides/x/index.html")
    #expect(problem.start == Position(line: 4, column: 8))
    #expect(problem.message.zh == "不能发布：会运行脚本的属性“onclick”")
    #expect(problem.message.en == "Not to be published: an attribute “onclick” that runs a script")
  }

  @Test("every reason is told in both languages")
  func everyReasonIsTold() {
    var told: Set<String> = []
    for reason in OutputFault.Reason.allCases {
      let wording = reason.wording("x")
      #expect(!wording.zh.contains("{}") && !wording.en.contains("{}"))
      #expect(told.insert(wording.zh).inserted && told.insert(wording.en).inserted)
    }
  }
}
