import Inert
import Testing

@Suite("What data files may hold")
struct DataCheckTests {
  static let goodJSON = [
    "{}", "[]", " [ 1 , -2.5e-3 , 0 , true , false , null ]\n", "\"\"", "{\"a\":{\"b\":[{}]}}",
    #"["\"\\\/\b\f\n\r\t\u0041\uD83D\uDE00","<&'/字𠀀"]"#, "\"\u{2028}\u{202E}e\u{301}\"",
  ]

  @Test("JSON is let through", arguments: goodJSON)
  func jsonIsLetThrough(text: String) {
    #expect(refusal(of: text, as: "api/a.json") == nil)
  }

  static let badJSON: [(String, OutputFault.Reason)] = [
    ("", .jsonSyntax), ("{", .jsonSyntax), ("[1", .jsonSyntax), ("[1,]", .jsonSyntax),
    ("{\"a\":1,}", .jsonSyntax), ("{a:1}", .jsonSyntax), ("{\"a\" 1}", .jsonSyntax),
    ("{\"a\"}", .jsonSyntax), ("[1 2]", .jsonSyntax), ("[1}", .jsonSyntax), ("01", .jsonSyntax),
    ("1.", .jsonSyntax), ("-", .jsonSyntax), ("+1", .jsonSyntax), (".5", .jsonSyntax),
    ("1e", .jsonSyntax), ("NaN", .jsonSyntax), ("tru", .jsonSyntax), ("True", .jsonSyntax),
    ("'a'", .jsonSyntax), ("\"a", .jsonSyntax), ("\"\\x\"", .jsonSyntax),
    ("\"\\u12g4\"", .jsonSyntax),
    ("[1] x", .jsonSyntax), ("{}{}", .jsonSyntax), ("// a\n1", .jsonSyntax),
    ("\u{FEFF}1", .jsonSyntax),
    ("\"a\nb\"", .controlCharacter), ("\"\u{0}\"", .controlCharacter),
    (#""\uD800""#, .surrogate), (#""\uDC00""#, .surrogate), (#""\uD800\u0041""#, .surrogate),
    (#""\uD800\n""#, .surrogate),
    (String(repeating: "[", count: 65), .jsonTooDeep),
  ]

  @Test("what is no JSON is refused", arguments: badJSON)
  func whatIsNoJSONIsRefused(text: String, reason: OutputFault.Reason) {
    #expect(refusal(of: text, as: "api/a.json")?.reason == reason)
  }

  @Test("JSON that is no UTF-8 is refused")
  func jsonThatIsNoUTF8IsRefused() {
    #expect(refusal(of: [0x22, 0xC0, 0xBC, 0x22], as: "a.json")?.reason == .notUTF8)
  }

  @Test("a search file is one call with data")
  func aSearchFileIsOneCall() {
    let path = "assets/search/en/d0.js"
    #expect(refusal(of: "bianminSearch(\"d0\",\"x\",[[\"<\"]]);\n", as: path) == nil)
    for text in [
      "bianminSearch(\"d0\",alert(1));\n", "bianminSearch(\"d0\");alert(1);\n", "alert(1)", "",
      "bianminSearch(\"d0\",[1]", "bianminSearch();\n",
    ] {
      #expect(refusal(of: text, as: path)?.reason == .jsonSyntax, "\(text)")
    }
  }

  static let declaration = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
  static let feed = declaration + "<feed xmlns=\"http://www.w3.org/2005/Atom\" xml:lang=\"en\">"

  static let goodXML: [(String, String)] = [
    (
      "feed.atom",
      feed + "<title>a &amp; b</title><link rel=\"self\" href=\"https://a.example/\"/></feed>\n"
    ),
    (
      "sitemap.xml",
      declaration
        + "<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n<url><loc>a</loc></url></urlset>"
    ),
    ("a.svg", "<svg viewBox=\"0 0 1 1\"><!-- a --><path d=\"M0 0\" fill=\"url(#b)\"/></svg>"),
    (
      "a.svg",
      declaration
        + "\n<svg><defs><linearGradient id=\"b\"><stop offset=\"1%\"/></linearGradient></defs></svg>"
    ),
  ]

  @Test("feeds, maps and drawings are let through", arguments: goodXML)
  func feedsAreLetThrough(path: String, text: String) {
    #expect(refusal(of: text, as: path) == nil)
  }

  static let badXML: [(String, String, OutputFault.Reason)] = [
    ("feed.atom", "<feed></feed>", .beginning),
    ("feed.atom", feed, .endMissing),
    ("feed.atom", declaration + "<!DOCTYPE feed [<!ENTITY a \"b\">]><feed></feed>", .declaration),
    ("feed.atom", feed + "<?php a ?></feed>", .declaration),
    ("feed.atom", feed + "<!-- a --></feed>", .declaration),
    ("feed.atom", feed + "<title><![CDATA[a]]></title></feed>", .declaration),
    ("feed.atom", feed + "<title>&nbsp;</title></feed>", .reference),
    ("feed.atom", feed + "<title>&#0;</title></feed>", .reference),
    ("feed.atom", feed + "<title>&a</title></feed>", .reference),
    ("feed.atom", feed + "<title>a\u{FFFF}</title></feed>", .controlCharacter),
    ("feed.atom", feed + "<title>a\u{B}</title></feed>", .controlCharacter),
    ("feed.atom", feed + "<title><b>a</b></title></feed>", .element),
    ("feed.atom", feed + "<title><id>a</id></title></feed>", .elementMisplaced),
    ("feed.atom", feed + "<content type=\"html\">a</content></feed>", .element),
    ("feed.atom", feed + "a</feed>", .textMisplaced),
    ("feed.atom", feed + "<link href=\"javascript:a\"/></feed>", .address),
    ("feed.atom", feed + "<link xlink:href=\"a\"/></feed>", .attribute),
    ("feed.atom", feed + "<link rel/></feed>", .valueMissing),
    ("feed.atom", feed + "<title/></feed>", .selfClosed),
    ("feed.atom", feed + "</feed><feed></feed>", .afterEnd),
    ("feed.atom", declaration + "<feed xmlns=\"http://a.example/\"></feed>", .fixedValue),
    ("feed.atom", declaration, .beginning),
    ("sitemap.xml", declaration + "<urlset><loc>a</loc></urlset>", .elementMisplaced),
    ("a.svg", "<svg><script>a</script></svg>", .element),
    ("a.svg", "<svg onload=\"a\"></svg>", .handler),
    ("a.svg", "<svg><style>a</style></svg>", .element),
    ("a.svg", "<svg><image href=\"https://a.example\"/></svg>", .element),
    ("a.svg", "<svg><a href=\"javascript:a\"></a></svg>", .element),
    ("a.svg", "<!DOCTYPE svg><svg></svg>", .declaration),
    ("a.svg", "<svg><!-- a -- b --></svg>", .declaration),
    ("a.svg", "<svg><!-- a", .tagUnfinished),
    ("a.svg", "<svg><path fill=\"url(https://a.example)\"/></svg>", .drawingValue),
  ]

  @Test("what feeds, maps and drawings are not made of is refused", arguments: badXML)
  func whatFeedsAreNotMadeOfIsRefused(path: String, text: String, reason: OutputFault.Reason) {
    #expect(refusal(of: text, as: path)?.reason == reason)
  }
}
