extension HostileSite {
  static let inlines: [HostileSite] = [
    ("opening brackets", "["), ("closing brackets", "]"), ("empty brackets", "[]"),
    ("pictures in brackets", "![[]()"), ("links without end", "[a](b"),
    ("links in angles", "[a](<b"), ("links with titles", "[a](b \"c"),
    ("links of parentheses", "[a]((((((("), ("stars", "*"), ("strong without end", "**a "),
    ("emphasis in emphasis", "*a **b "), ("stars and lines", "*a**b_c__"), ("lines", "_a__"),
    ("strong and emphasis", "**_a "), ("Chinese emphasis", "注**意：**请*办"),
    ("stars with marks", "*\u{301}"), ("backticks", "` `` ```"), ("comments", "a <!-- "),
    ("character data", "a <![CDATA["), ("tags", "<b></i>"), ("angles", "<"), ("addresses", "<a:b"),
    ("references", "&lt;"), ("unknown references", "&abcdefghij;"), ("backslashes", "\\"),
    ("telephones", "0000-8810021 "), ("digits", "1"), ("Han characters", "办"), ("sentences", "办。"),
    ("colons", "："), ("web addresses", "https://a.cn/ "), ("office words", "自行"),
  ].map { introduction($0, filled($1)) }

  static let blocks: [HostileSite] = [
    introduction("85,000 marks on one letter", filled("\u{301}", "a")),
    introduction("one line of 256 KiB", String(repeating: "a", count: 258_000)),
    introduction("bullets in bullets", filled("- ")),
    introduction("quotes in quotes", filled("> ")),
    introduction("numbers in numbers", filled("1. ")),
    introduction("quotes 30 deep", filled(String(repeating: ">", count: 30) + " a\n")),
    introduction(
      "deeper from line to line",
      numbered(340) {
        String(repeating: " ", count: $0 * 2) + "- a\n"
      }
    ),
    introduction("headings of the same words", filled("### a\n")),
    introduction("sections of the same words", filled("## a\n")),
    introduction("sections of other words", numbered(25_000) { "## h\($0)\n" }),
    introduction("the same section again and again", filled("## 收费\n")),
    introduction("links to one heading", filled("[x](#abc) ", "## abc\n")),
    introduction("links to the guide", filled("[x](g.md) ")),
    introduction("links to nowhere", filled("[x](nowhere.md) ")),
    introduction("pictures", filled("![x](/files/a.jpg) ")),
    introduction("definitions", filled("[a]: b\n")),
    introduction(
      "definitions that are used",
      numbered(7000) { "[a\($0)]: /files/a.jpg\n" }
        + numbered(7000) { "\n[a\($0)] " }
    ),
    introduction(
      "a wide table",
      filled(
        "a\n",
        String(repeating: "|a", count: 7000) + "\n"
          + String(repeating: "|-", count: 7000) + "\n"
      )
    ),
    introduction(
      "a table of wide lines",
      filled(
        String(repeating: "|a", count: 1000) + "\n",
        String(repeating: "|a", count: 1000) + "\n" + String(repeating: "|-", count: 1000) + "\n"
      )
    ),
    introduction("a long table", filled("|1|2|\n", "|a|b|\n|-|-|\n")),
    introduction("numbers", filled("1. a\n")),
    introduction("Chinese numbers", filled("1、a\n")),
    introduction("Chinese steps", filled("第一步 a\n")),
    introduction("fences", filled("```\na\n```\n")),
    introduction("tags in lines", filled("<b></i>\n")),
  ]

  static let guides: [HostileSite] = [
    guide(
      "documents",
      head() + "说明。\n\n## 所需材料\n" + filled("- 证：原件；1 份；由局出具\n", size: 258_000) + ways
    ),
    guide(
      "documents of one letter",
      head() + "说明。\n\n## 所需材料\n" + filled("- a\n", size: 258_000) + ways
    ),
    guide(
      "documents of the same name",
      head() + "说明。\n\n## 所需材料\n" + filled("- 证；可免交（a）\n", size: 258_000) + ways
    ),
    guide(
      "facets",
      head() + "说明。\n\n## 所需材料\n"
        + filled("- a：" + String(repeating: "原件；", count: 1500) + "\n", size: 258_000) + ways
    ),
    guide(
      "facets that are none",
      head() + "说明。\n\n## 所需材料\n"
        + filled("- a：" + String(repeating: "原伴；", count: 1500) + "\n", size: 258_000) + ways
    ),
    section("steps", filled("1. 等 5 分钟。\n", size: 258_000)),
    section("times", filled("- 承诺时限：1 天\n", "## 办理时限\n", size: 258_000)),
    section("times that are none", filled("- 承若时限：1 天\n", "## 办理时限\n", size: 258_000)),
    section("fees", filled("- 费：5 元\n", "## 收费\n", size: 258_000)),
    section(
      "telephones of one way",
      "## 咨询与投诉\n" + numbered(7000) { "- 咨询电话：0000-88\(10_000 + $0)\n" }
    ),
    section("questions", filled("### a？\nb\n", "## 常见问题\n", size: 258_000)),
    guide(
      "places",
      head() + "说明。" + documents
        + ways(place: filled("- 地点：hall\n", size: 250_000), entry: "- 入口：mini\n")
    ),
    guide(
      "entries",
      head() + "说明。" + documents
        + ways(place: "- 地点：hall\n", entry: filled("- 入口：mini\n", size: 250_000))
    ),
  ]

  static let heads: [HostileSite] = [
    ("4,500 keywords", head("keywords: [\(numbered(4500) { "k\($0), " })]\n")),
    (
      "a keyword of 15,000 marks",
      head("keywords: [\"a\(String(repeating: "\u{301}", count: 15_000))\"]\n")
    ),
    ("3,500 aliases", head("aliases: [\(numbered(3500) { "/k\($0)/, " })]\n")),
    ("3,500 unknown keys", head(numbered(3500) { "k\($0): 1\n" })),
    ("lists in lists", head("keywords: \(String(repeating: "[", count: 15_000))\n")),
    ("a long title", head(title: String(repeating: "登", count: 5000))),
    ("a title of marks", head(title: "\"登\(String(repeating: "\u{301}", count: 8000))\"")),
    ("a title of words", head(title: "\"\(String(repeating: "登 ", count: 4000))\"")),
  ].map { guide($0, $1 + "说明。" + documents + ways) }

  private static let megabytes = 64 * 1024 * 1024

  static let feeds: [HostileSite] = [
    feed("64 MiB of lists in lists", String(repeating: "[", count: megabytes)),
    feed("64 MiB of objects in objects", String(repeating: "{\"a\":", count: megabytes / 5)),
    feed("64 MiB in one text", "\"" + String(repeating: "a", count: megabytes - 2) + "\""),
    feed("64 MiB of escapes", "\"" + String(repeating: "\\u0041", count: megabytes / 6 - 1) + "\""),
    feed("64 MiB in one number", String(repeating: "1", count: megabytes)),
    feed("64 MiB of numbers", "[" + String(repeating: "1,", count: megabytes / 2 - 2) + "1]"),
    feed("64 MiB of spaces", String(repeating: " ", count: megabytes)),
    feed(
      "64 MiB of one key",
      "{" + String(repeating: "\"a\":1,", count: megabytes / 6 - 2) + "\"a\":1}"
    ),
    feed(
      "64 MiB of entries that are none",
      "{\"schema\":\"bianmin-status/1\",\"generated\":\"2026-11-23T09:00:00+08:00\",\"services\":["
        + String(repeating: "1,", count: megabytes / 2 - 200) + "1]}"
    ),
  ]
}
