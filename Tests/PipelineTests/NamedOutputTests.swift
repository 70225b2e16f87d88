import Foundation
import Testing

/// Files that options of the command line name, where something else is.
@Suite("Files that options name")
struct NamedOutputTests {
  let program: Program
  let folder: TemporaryFolder

  init() throws {
    program = try Program()
    folder = try TemporaryFolder()
    try folder.writeCardSite("site/")
    try folder.write("name: mine\n", to: "site/themes/mine/theme.yaml")
    try folder.write("", to: "site/.bianmin/feeds/one")
    for (link, target) in [("link", "site/content"), ("x.json", "site/content/guides/card.md")] {
      try FileManager.default.createSymbolicLink(
        atPath: folder.url.appending(path: link).path(),
        withDestinationPath: target
      )
    }
  }

  private func run(_ arguments: [String], in path: String = "") throws -> Program.Result {
    try program.run(arguments + ["--now", sampleNow], in: folder.url.appending(path: path))
  }

  static let options = [
    ["build", "site", "--changes"], ["build", "site", "--report"], ["build", "site", "--summary"],
    ["check", "site", "--links", "all", "--links-cache"],
  ]

  static let places: [(path: String, reason: String)] = [
    ("site/content/guides/card.md", "那是网站的内容"), ("site/content/new.json", "那是网站的内容"),
    ("site/../site/content/site.yaml", "那是网站的内容"), ("link/guides/card.md", "那是网站的内容"),
    ("x.json", "那是网站的内容"), ("site/content/../content/a/b.json", "那是网站的内容"),
    ("site/themes/mine/theme.yaml", "那是网站的主题"), ("site/.bianmin/feeds/one", "自己的文件"),
    ("site/_site/index.html", "那是发布的网站"),
  ]

  @Test("nothing of the site is written over", arguments: options, places)
  func nothingIsWrittenOver(option: [String], place: (path: String, reason: String)) throws {
    let before = try folder.tree("site")
    let result = try run(option + [place.path])
    #expect(result.status == 2, "\(result.output)")
    let name = option.last ?? ""
    #expect(
      result.errors.hasPrefix("bianmin: \(name) 不能写到“\(place.path)”：")
        && result.errors.contains(place.reason) && result.errors.contains("例如 \(name) /tmp/"),
      "\(result.errors)"
    )
    #expect(result.output.isEmpty)
    #expect(try folder.tree("site") == before)
    let english = try run(option + [place.path, "--lang", "en"])
    #expect(english.errors.hasPrefix("bianmin: \(name) cannot write to “\(place.path)”: "))
  }

  @Test("a folder of the content that is a link to another one is content, too")
  func aLinkedFolderIsContent() throws {
    try folder.write("mine", to: "site/offices/hall.md")
    try FileManager.default.createSymbolicLink(
      atPath: folder.url.appending(path: "site/content/notices").path(),
      withDestinationPath: "../offices"
    )
    let result = try run(["build", "--report", "content/notices/hall.md"], in: "site")
    #expect(result.status == 2)
    #expect(try folder.text("site/offices/hall.md") == "mine")
  }

  @Test("beside the site's folders, and to what is no file, they are written", arguments: options)
  func elsewhereTheyAreWritten(option: [String]) throws {
    for path in ["site/new", "new", "/dev/null", "/dev/stdout"] {
      let result = try run(option + [path])
      #expect(result.status == 0, "\(path): \(result.errors)")
    }
    #expect(folder.exists("site/new") && folder.exists("new"))
  }

  @Test("a memory of links replaces nothing but a memory of links")
  func aMemoryReplacesAMemory() throws {
    try folder.write("mine", to: "letter.txt")
    let check = ["check", "site", "--links", "all", "--links-cache"]
    let refused = try run(check + ["letter.txt"])
    #expect(refused.status == 2)
    #expect(refused.errors.contains("--links-cache 不能写到“letter.txt”：那里有一个不是便民程序写的文件"))
    #expect(try folder.text("letter.txt") == "mine")
    for text in ["", "bianmin-links/1\n", "bianmin-links/1\ndamaged"] {
      try folder.write(text, to: "memory")
      #expect(try run(check + ["memory"]).status == 0)
      #expect(try folder.text("memory") == "bianmin-links/1\n")
    }
  }
}
