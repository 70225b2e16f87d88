import Foundation
import Testing

/// Starting a site and its guides from nothing.
@Suite("A new site")
struct NewSiteTests {
  let program: Program
  let folder: TemporaryFolder

  init() throws {
    program = try Program()
    folder = try TemporaryFolder()
  }

  private func run(_ arguments: String..., in path: String = "") throws -> Program.Result {
    try program.run(
      arguments + ["--now", sampleNow],
      in: path.isEmpty ? folder.url : folder.url.appending(path: path)
    )
  }

  @Test("it is built without a warning, in either language", arguments: ["zh", "en"])
  func itIsBuiltWithoutAWarning(language: String) throws {
    let made = try run("new", "site", "county", "--lang", language)
    #expect(made.status == 0, "\(made.output)\(made.errors)")
    let built = try run("build", "--strict", "--format", "json", "--lang", language, in: "county")
    #expect(built.status == 0)
    #expect(built.output == "[]\n")
    let page = try folder.text("county/_site/guides/elder-card/index.html")
    #expect(page.contains(language == "zh" ? "<html lang=\"zh-Hans\"" : "<html lang=\"en\""))
  }

  @Test("it has no warning in a year whose holidays are not known either")
  func itHasNoWarningInAnotherYear() throws {
    let now = "2031-05-01T09:00:00+08:00"
    #expect(try program.run("new", "site", "a", "--now", now, in: folder.url).status == 0)
    let result = try program.run("check", "a", "--strict", "--now", now, in: folder.url)
    #expect(result.status == 0, "\(result.output)")
  }

  @Test("its holidays are those of the State Council's notice")
  func itsHolidaysAreThose() throws {
    #expect(try run("new", "site", "county").status == 0)
    let sample = try String(
      contentsOf: repository.appending(path: "content/calendar/2026.json"),
      encoding: .utf8
    )
    #expect(try folder.text("county/content/calendar/2026.json") == sample)
  }

  @Test("a guide is begun in the site's language, whatever the editor's machine speaks")
  func aGuideIsInTheLanguageOfTheSite() throws {
    #expect(try run("new", "site", "county", "--lang", "zh").status == 0)
    #expect(try run("new", "guide", "dog", "--lang", "en", in: "county").status == 0)
    #expect(try folder.text("county/content/guides/dog.md").contains("## 窗口办理"))
  }

  @Test("a folder that is not empty is refused, and nothing in it is touched")
  func aFolderThatIsNotEmptyIsRefused() throws {
    try folder.write("mine", to: "county/thesis.txt")
    let result = try run("new", "site", "county")
    #expect(result.status == 2)
    #expect(result.errors.contains("“county”不是空的（里面有“thesis.txt”）"))
    #expect(try folder.tree("county").count == 1)
  }

  @Test("an empty folder is as good as none")
  func anEmptyFolderIsAsGoodAsNone() throws {
    try FileManager.default.createDirectory(
      at: folder.url.appending(path: "county"),
      withIntermediateDirectories: true
    )
    #expect(try run("new", "site", "county").status == 0)
  }

  @Test("a new guide in it reads as questions and has no problem", arguments: ["zh", "en"])
  func aNewGuideReadsAsQuestions(language: String) throws {
    #expect(try run("new", "site", "county", "--lang", language).status == 0)
    let made = try run("new", "guide", "dog", "--lang", language, in: "county")
    #expect(made.status == 0, "\(made.errors)")
    let text = try folder.text("county/content/guides/dog.md")
    #expect(text.filter { $0 == "？" || $0 == "?" }.count > 15)
    let checked = try run("check", "--drafts", "--format", "github", in: "county")
    #expect(checked.status == 0, "\(checked.output)")
    #expect(checked.output.split(separator: "\n").count == 1, "\(checked.output)")
    #expect(checked.output.contains("guide-review-missing"), "nobody has checked it yet")
    // Nobody publishes the questions by taking away one line.
    try folder.write(text.replacing("draft: true\n", with: ""), to: "county/content/guides/dog.md")
    let published = try run("check", "--format", "github", in: "county")
    #expect(published.status == 1 && published.output.contains("guide-question-left"))
  }

  @Test("a title that YAML would take for something else is kept")
  func aTitleIsKept() throws {
    #expect(try run("new", "site", "county").status == 0)
    let title = "办“证”: 第 1 步 #2"
    #expect(try run("new", "guide", "dog", "--title", title, in: "county").status == 0)
    let built = try run("build", "--drafts", in: "county")
    #expect(built.status == 0, "\(built.output)")
    let page = try folder.text("county/_site/guides/dog/index.html")
    #expect(page.contains("<h1>办“证”: 第 1 步 #2</h1>"))
  }

  @Test("a guide from another one has its text, and asks for title and day anew")
  func aGuideFromAnotherOne() throws {
    try folder.writeCardSite()
    try folder.write(
      cardGuide.replacing(
        "reviewed: 2026-10-01\n",
        with: "# 手写的一行\naliases: [/old/]\nreviewed: 2026-10-01\nreview:\n  by: 户政岗\n  how: 问过\n"
      ),
      to: "content/guides/card.md"
    )
    let made = try run("new", "guide", "copy", "--from", "card")
    #expect(made.status == 0, "\(made.errors)")
    let text = try folder.text("content/guides/copy.md")
    #expect(
      text == """
        ---
        title: 这件事叫什么？
        department: gongan
        owner: { post: 户政岗, standin: 户政股, phone: 0000-8820110 }
        topics: [home]
        # 手写的一行
        # 核对过内容以后，运行 bianmin review 编号 --by 岗位 --how 办法，写上核对日期。
        draft: true
        ---

        """ + (cardGuide.components(separatedBy: "---\n").last ?? "")
    )
    let checked = try run("check", "--drafts")
    #expect(checked.output.contains("copy.md:2:1: warning: 没有写核对日期 [guide-review-missing]"))
    #expect(!checked.output.contains("error"))
  }

  @Test(
    "where no site is, no guide is begun",
    arguments: [
      ("", "bianmin new site"), ("content", "往上一级"), ("content/guides", "bianmin new site"),
    ]
  )
  func whereNoSiteIs(path: String, help: String) throws {
    if !path.isEmpty { try folder.writeCardSite() }
    let before = try folder.tree(".")
    let result = try run("new", "guide", "dog", in: path)
    #expect(result.status == 2)
    #expect(result.errors.contains("没有 content/site.yaml"), "\(result.errors)")
    #expect(result.errors.contains(help), "\(result.errors)")
    #expect(try folder.tree(".") == before)
    #expect(!folder.exists(path + "/content"))
  }

  @Test("a guide is not begun outside the site, where a link leads there")
  func aLinkThatLeavesTheSite() throws {
    try folder.write("title: 样本\n", to: "site/content/site.yaml")
    try folder.write("", to: "outside/x.txt")
    try FileManager.default.createSymbolicLink(
      atPath: folder.url.appending(path: "site/content/guides").path(),
      withDestinationPath: "../../outside"
    )
    let result = try run("new", "guide", "dog", in: "site")
    #expect(result.status == 2, "\(result.output)")
    #expect(result.errors.contains("指向网站之外的链接不跟着走"), "\(result.errors)")
    #expect(try folder.tree("outside").count == 1)
  }

  @Test("a guide from one that is not there names the nearest one")
  func aGuideFromOneThatIsNotThere() throws {
    try folder.writeCardSite()
    let result = try run("new", "guide", "copy", "--from", "crad")
    #expect(result.status == 2)
    #expect(result.errors.contains("是不是想写“card”？"))
    #expect(!folder.exists("content/guides/copy.md"))
  }
}
