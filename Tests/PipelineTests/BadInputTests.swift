import Foundation
import Testing

/// What must not be read, each with the exit status and the message, and the old site untouched.
@Suite("Bad input")
struct BadInputTests {
  let program: Program
  let folder: TemporaryFolder

  init() throws {
    program = try Program()
    folder = try TemporaryFolder()
    try folder.write("title: 样本\n", to: "content/site.yaml")
    try folder.write(
      "- id: gongan\n  name: 公安局\n  post: 户政股\n  phone: 0000-8820110\n",
      to: "content/departments.yaml"
    )
    try folder.write(
      "---\ntitle: 户政大厅\naddress: 虚构路 8 号\nphone: 0000-8820110\nhours: [周一至周五 09:00-17:00]\n---\n",
      to: "content/offices/hall.md"
    )
    try folder.write(Self.guide, to: "content/guides/card.md")
  }

  static let guide = """
    ---
    title: 身份证
    department: gongan
    owner: { post: 户政岗, standin: 户政股, phone: 0000-8820110 }
    reviewed: 2026-10-01
    ---
    满十六岁要领身份证。

    ## 所需材料
    - 户口簿：原件

    ## 窗口办理
    - 地点：hall
    1. 取号。

    """

  /// Builds, breaks one file, builds again: an error with this code and words, and the site as it was.
  private func expectRefused(
    _ code: String,
    _ words: String,
    status: Int32 = 1,
    sourceLocation: SourceLocation = #_sourceLocation,
    breaking: () throws -> Void
  ) throws {
    let first = try program.run("build", "--now", sampleNow, in: folder.url)
    #expect(first.status == 0, "\(first.output)\(first.errors)", sourceLocation: sourceLocation)
    let before = try folder.tree("_site")
    try breaking()
    let result = try program.run("build", "--now", sampleNow, in: folder.url)
    #expect(result.status == status, "\(result.output)", sourceLocation: sourceLocation)
    #expect(
      result.output.contains("[\(code)]"),
      "\(result.output)",
      sourceLocation: sourceLocation
    )
    #expect(result.output.contains(words), "\(result.output)", sourceLocation: sourceLocation)
    #expect(try folder.tree("_site") == before, sourceLocation: sourceLocation)
  }

  struct Encoding: Sendable, CustomTestStringConvertible {
    let name: String
    let bytes: [UInt8]
    let offset: String
    let guess: String
    var testDescription: String { name }
  }

  static let encodings = [
    Encoding(
      name: "GBK",
      bytes: Array("title: ".utf8) + [0xC9, 0xED, 0xB7, 0xDD, 0xD6, 0xA4],
      offset: "7",
      guess: "GB"
    ),
    Encoding(
      name: "UTF-16 with a mark",
      bytes: [0xFF, 0xFE, 0x2D, 0x00, 0x2D, 0x00],
      offset: "0",
      guess: "UTF-16"
    ),
    Encoding(
      name: "NUL",
      bytes: Array("title: a".utf8) + [0] + Array("b".utf8),
      offset: "8",
      guess: ""
    ),
    Encoding(
      name: "broken UTF-8",
      bytes: Array("title: 身".utf8) + [0xE4, 0xBB] + Array("x".utf8),
      offset: "10",
      guess: ""
    ),
  ]

  @Test("text that is not UTF-8 is refused with its byte and a guess", arguments: encodings)
  func textThatIsNotUTF8(example: Encoding) throws {
    try expectRefused("file-not-utf8", example.offset) {
      try folder.write(Data(example.bytes), to: "content/guides/other.md")
    }
    let result = try program.run("check", "--now", sampleNow, in: folder.url)
    #expect(example.guess.isEmpty || result.output.contains(example.guess), "\(result.output)")
  }

  @Test("a guide over 256 KiB is refused with its size")
  func aLargeGuide() throws {
    try expectRefused("file-too-large", "256 KiB") {
      try folder.write(
        Self.guide + String(repeating: "身份证要本人来办。\n\n", count: 12_000),
        to: "content/guides/card.md"
      )
    }
  }

  @Test("a line over 16 KiB is refused with its place and size")
  func aLongLine() throws {
    try expectRefused("file-line-too-long", "content/guides/card.md:8:1") {
      try folder.write(
        Self.guide.replacing(
          "满十六岁要领身份证。\n",
          with: "短。\n" + String(repeating: "长", count: 6_000) + "\n"
        ),
        to: "content/guides/card.md"
      )
    }
  }

  @Test("Markdown nested over 32 deep is refused")
  func deepNesting() throws {
    try expectRefused("markup-nesting-too-deep", "32") {
      try folder.write(
        Self.guide + String(repeating: "> ", count: 40) + "深\n",
        to: "content/guides/card.md"
      )
    }
  }

  @Test("front matter over 32 KiB is refused")
  func largeFrontMatter() throws {
    try expectRefused("front-matter-too-large", "32") {
      try folder.write(
        Self.guide.replacing(
          "reviewed",
          with: String(repeating: "# 说明说明说明说明说明\n", count: 1_200) + "reviewed"
        ),
        to: "content/guides/card.md"
      )
    }
  }

  @Test(
    "raw HTML is refused with a suggestion",
    arguments: [
      ("<script>alert(1)</script>", "<script>"), ("<b>粗</b>", "**"), ("<br>", "<br>"),
      ("<img src=x onerror=alert(1)>", "!["), ("<!-- 备注 -->", "<!--"),
    ]
  )
  func rawHTML(written: String, words: String) throws {
    try expectRefused("markup-html-refused", words) {
      try folder.write(Self.guide + "\n## 说明\n见\(written)这里。\n", to: "content/guides/card.md")
    }
  }

  @Test(
    "script and data links are refused however they are spelt",
    arguments: [
      "javascript:alert(1)", "JAVASCRIPT:alert(1)", "java&#9;script:alert(1)",
      "&#106;avascript:alert(1)",
      "<java\tscript:alert(1)>", "javascript&colon;alert(1)", "data:text/html;base64,PHN2Zz4=",
      "vbscript:msgbox(1)", "%6aavascript:alert(1)", "\\javascript:alert(1)", "//evil.example/",
      "/\\evil.example/", "blob:https://x/y", "file:///etc/passwd",
    ]
  )
  func scriptLinks(address: String) throws {
    let first = try program.run("build", "--now", sampleNow, in: folder.url)
    #expect(first.status == 0)
    try folder.write(Self.guide + "\n## 说明\n见[这里](\(address))。\n", to: "content/guides/card.md")
    let result = try program.run("build", "--now", sampleNow, in: folder.url)
    let isRefused =
      result.output.contains("[link-address-refused]")
      || result.output.contains("[link-page-missing]")
    #expect(result.status == 1 && isRefused, "\(address): \(result.output)")
  }

  @Test("names that differ only in case or normal form are refused")
  func namesThatClash() throws {
    try expectRefused("file-name-clash", "card.md") {
      try folder.write(Self.guide, to: "content/guides/Card.md")
    }
    try FileManager.default.removeItem(at: folder.url.appending(path: "content/guides/Card.md"))
    try folder.write("x", to: "content/files/caf\u{E9}.txt")
    let composed = folder.url.path() + "/content/files/cafe\u{301}.txt"
    #expect(FileManager.default.createFile(atPath: composed, contents: Data("y".utf8)))
    let result = try program.run("check", "--now", sampleNow, in: folder.url)
    #expect(result.output.contains("[file-name-clash]"), "\(result.output)")
  }

  @Test("a link that leaves the site is not read")
  func aLinkThatLeavesTheSite() throws {
    try FileManager.default.createSymbolicLink(
      atPath: folder.url.path() + "/content/guides/passwd.md",
      withDestinationPath: "/etc/passwd"
    )
    let result = try program.run(
      "build",
      "--now",
      sampleNow,
      "--report",
      "report.json",
      in: folder.url
    )
    #expect(result.status == 0, "\(result.output)")
    #expect(result.output.contains("[file-not-read]"))
    #expect(try folder.text("report.json").contains("link-leaves-site"))
  }

  @Test("leftovers of editors are left out and accounted for")
  func leftovers() throws {
    for name in ["card.md~", ".card.md.swp", ".DS_Store", "~$card.docx"] {
      try folder.write("x", to: "content/guides/" + name)
    }
    let result = try program.run(
      "build",
      "--now",
      sampleNow,
      "--report",
      "report.json",
      in: folder.url
    )
    #expect(result.status == 0 && !result.output.contains("warning"), "\(result.output)")
    let report = try folder.text("report.json")
    for name in ["card.md~", ".card.md.swp", ".DS_Store"] { #expect(report.contains(name)) }
  }

  @Test("an empty folder is no site, and says what to write")
  func anEmptyFolder() throws {
    let empty = try TemporaryFolder()
    let result = try program.run("build", "--now", sampleNow, in: empty.url)
    #expect(result.status == 1)
    #expect(result.output.contains("没有 content/site.yaml，这里还不是一个网站 [site-empty]"))
    #expect(!empty.exists("_site"))
  }

  @Test("a site with no guide is a site")
  func aSiteWithNoGuide() throws {
    let bare = try TemporaryFolder()
    try bare.write("title: 样本\n", to: "content/site.yaml")
    let result = try program.run("build", "--now", sampleNow, in: bare.url)
    #expect(result.status == 0, "\(result.output)")
    #expect(bare.exists("_site/index.html"))
  }

  @Test("a theme that is not there is refused and the nearest named")
  func aMissingTheme() throws {
    try expectRefused("theme-missing", "county") {
      try folder.write("title: 样本\ntheme: cuonty\n", to: "content/site.yaml")
      try folder.write("name: county\n", to: "themes/county/theme.yaml")
    }
  }

  @Test("a theme replaces the default file by file")
  func aThemeReplacesFileByFile() throws {
    try folder.write("title: 样本\ntheme: county\n", to: "content/site.yaml")
    try folder.write(
      "<p class=\"publisher\">本县自己的页脚</p>\n",
      to: "themes/county/fragments/footer.mustache"
    )
    let result = try program.run("build", "--now", sampleNow, in: folder.url)
    #expect(result.status == 0, "\(result.output)")
    let page = try folder.text("_site/guides/card/index.html")
    #expect(page.contains("本县自己的页脚"))
    #expect(page.contains("class=\"seal\""), "the header is the default theme's")
  }

  @Test(
    "text with markup stays text on every page",
    arguments: [
      "<script>alert(1)</script>", "\"><img src=x onerror=alert(1)>", "'\u{301}><b>", "&lt;b&gt;",
      "\"\u{301} onclick=x",
    ]
  )
  func textWithMarkup(payload: String) throws {
    // By bytes: a quote with an accent is another character, and still a quote.
    let quoted = String(
      decoding: payload.utf8.flatMap {
        $0 == UInt8(ascii: "\"") ? [UInt8(ascii: "\\"), $0] : [$0]
      },
      as: UTF8.self
    )
    try folder.write(
      Self.guide.replacing("title: 身份证", with: "title: \"身份证\(quoted)\""),
      to: "content/guides/card.md"
    )
    let result = try program.run("build", "--now", sampleNow, in: folder.url)
    #expect(result.status == 0, "\(result.output)")
    for (path, state) in try folder.tree("_site") where path.hasSuffix(".html") {
      let page = String(decoding: state.bytes, as: UTF8.self)
      #expect(!page.contains("<script>alert"), "\(path)")
      #expect(!page.contains("<img src=x"), "\(path)")
      #expect(!page.contains("身份证<b>"), "\(path)")
      let tags = page.replacing(/"[^"]*"/.matchingSemantics(.unicodeScalar), with: "")
      #expect(tags.firstMatch(of: /<[^>]*\ onclick=/) == nil, "\(path)")
    }
  }
}
