import Foundation
import Testing

/// The commands as an editor and a job use them: what is printed, and the exit status.
@Suite("Commands")
struct CommandTests {
  let program: Program
  let folder: TemporaryFolder

  init() throws {
    program = try Program()
    folder = try TemporaryFolder()
  }

  private func smallSite() throws { try folder.writeCardSite() }

  private let guide = cardGuide

  @Test("a clean site is built with status 0, and verify finds it whole")
  func aCleanSiteIsBuilt() throws {
    try smallSite()
    let built = try program.run("build", "--now", sampleNow, in: folder.url)
    #expect(built.status == 0, "\(built.output)\(built.errors)")
    #expect(try folder.text("_site/guides/card/index.html").contains("满十六岁要领身份证。"))
    let verified = try program.run("verify", "_site", in: folder.url)
    #expect(verified.status == 0)
    #expect(verified.output == "完整，没有改动过\n")
  }

  @Test("verify takes the options of all commands, and tells machines what it found")
  func verifyTellsMachines() throws {
    try smallSite()
    #expect(try program.run("build", "--now", sampleNow, in: folder.url).status == 0)
    let arguments = ["verify", "_site", "--now", sampleNow, "--lang", "en", "--format", "json"]
    let whole = try program.run(arguments, in: folder.url)
    #expect(whole.status == 0 && whole.output == "[]\n", "\(whole.output)\(whole.errors)")
    try folder.write("x", to: "_site/index.html")
    try folder.write("x", to: "_site/mine.html")
    let altered = try program.run(arguments, in: folder.url)
    #expect(altered.status == 1)
    #expect(altered.output.contains("published-altered") && altered.output.contains("index.html"))
    #expect(altered.output.contains("published-foreign") && altered.output.contains("mine.html"))
    let annotated = try program.run("verify", "_site", "--format", "github", in: folder.url)
    #expect(annotated.status == 1 && annotated.output.hasPrefix("::error file=index.html"))
  }

  @Test("an error is placed, explained and ends with status 1; the old site is untouched")
  func anErrorIsPlaced() throws {
    try smallSite()
    #expect(try program.run("build", "--now", sampleNow, in: folder.url).status == 0)
    let before = try folder.tree("_site")
    try folder.write(
      guide.replacing("1. 取号。\n2. 采集照片和指纹。\n", with: ""),
      to: "content/guides/card.md"
    )
    let result = try program.run("build", "--now", sampleNow, in: folder.url)
    #expect(result.status == 1)
    #expect(
      result.output.contains(
        "content/guides/card.md:13:4: error: “窗口办理”没有写步骤 [channel-no-steps]\n## 窗口办理\n   ^~~~~~~~\n"
      )
    )
    #expect(try folder.tree("_site") == before)
  }

  @Test("a warning is no error, unless --strict says so")
  func aWarningIsNoError() throws {
    try smallSite()
    try folder.write(
      guide.replacing("standin: 户政股, ", with: ""),
      to: "content/guides/card.md"
    )
    #expect(try program.run("check", "--now", sampleNow, in: folder.url).status == 0)
    #expect(try program.run("check", "--strict", "--now", sampleNow, in: folder.url).status == 1)
  }

  @Test("check writes nothing")
  func checkWritesNothing() throws {
    try smallSite()
    let before = try folder.tree(".")
    #expect(try program.run("check", "--now", sampleNow, in: folder.url).status == 0)
    #expect(try folder.tree(".") == before)
  }

  @Test("problems as JSON are one array on standard output")
  func problemsAsJSON() throws {
    try smallSite()
    try folder.write(guide.replacing("地点：hall", with: "地点：hal"), to: "content/guides/card.md")
    let result = try program.run(
      "check",
      "--format",
      "json",
      "--now",
      sampleNow,
      in: folder.url
    )
    let list = try #require(
      try JSONSerialization.jsonObject(with: Data(result.output.utf8)) as? [[String: Any]]
    )
    let problem = try #require(list.first)
    #expect(problem["code"] as? String == "counter-place-unknown")
    #expect(problem["file"] as? String == "content/guides/card.md")
    #expect(problem["line"] as? Int == 14)
    #expect(problem["column"] as? Int == 6)
    #expect(problem["severity"] as? String == "error")
    #expect(result.status == 1)
  }

  @Test("messages are English when asked for", arguments: [["--lang", "en"], []])
  func messagesAreEnglish(option: [String]) throws {
    try smallSite()
    try folder.write(guide.replacing("title: 身份证\n", with: ""), to: "content/guides/card.md")
    let result = try program.run(
      ["check", "--now", sampleNow] + option,
      in: folder.url,
      environment: option.isEmpty ? ["LANG": "en_US.UTF-8"] : [:]
    )
    #expect(result.output.contains("error: The guide has no title [guide-title-missing]"))
  }

  @Test(
    "wrong usage ends with status 2",
    arguments: [
      ["biuld"], ["build", "--nwo"], ["build", "--now", "yesterday"], ["check", "--format", "xml"],
      ["build", "--jobs", "0"], ["verify"], ["new", "guide"], ["new", "guide", "养犬"],
    ]
  )
  func wrongUsage(arguments: [String]) throws {
    try smallSite()
    let result = try program.run(arguments, in: folder.url)
    #expect(result.status == 2, "\(result.output)\(result.errors)")
    #expect(!result.errors.isEmpty)
    #expect(result.output.isEmpty)
  }

  @Test(
    "a command that does not publish says nothing of the published site",
    arguments: [
      (["import", "nowhere.csv"], "请看看路径写得对不对"),
      (["verify", "/nonexist"], "给出发布的文件夹，例如 bianmin verify _site"),
      (["verify", "content/site.yaml"], "请排除这个原因"),
      (["new", "site", "content/site.yaml/x"], "请排除这个原因"),
      (["review", "card", "content/site.yaml", "--by", "岗", "--how", "问"], "请排除这个原因"),
    ]
  )
  func aCommandThatDoesNotPublish(arguments: [String], help: String) throws {
    try smallSite()
    let result = try program.run(arguments, in: folder.url)
    #expect(result.status > 1)
    #expect(result.errors.contains(help), "\(result.errors)")
    #expect(!result.errors.contains("已发布的网站没有改动"), "\(result.errors)")
    #expect(!result.errors.contains("含有 content"), "\(result.errors)")
  }

  @Test("a folder that is not ours is refused with status 2")
  func aForeignFolderIsRefused() throws {
    try smallSite()
    try folder.write("mine", to: "elsewhere/thesis.txt")
    for destination in ["elsewhere", "content", ".", "/", "content/../content", "_site/.."] {
      let result = try program.run(
        "build",
        "--output",
        destination,
        "--now",
        sampleNow,
        in: folder.url
      )
      #expect(result.status == 2, "\(destination): \(result.output)\(result.errors)")
    }
    #expect(try folder.text("elsewhere/thesis.txt") == "mine")
  }

  @Test("a site that is not there ends with status 2 and says what to do")
  func aMissingSite() throws {
    let result = try program.run("build", "nowhere", "--now", sampleNow, in: folder.url)
    #expect(result.status == 2)
    #expect(result.errors.contains("nowhere"))
  }

  @Test("a new guide builds without an error and is a draft")
  func aNewGuideBuilds() throws {
    try smallSite()
    try folder.write(
      "- id: mini\n  kind: mini-program\n  name: 小程序\n  find: 微信里搜\n  department: gongan\n  accepts_documents: true\n",
      to: "content/channels.yaml"
    )
    let made = try program.run(
      "new",
      "guide",
      "dog-licence",
      "--title",
      "养犬登记",
      "--now",
      sampleNow,
      in: folder.url
    )
    #expect(made.status == 0, "\(made.output)\(made.errors)")
    #expect(try folder.text("content/guides/dog-licence.md").hasPrefix("---\ntitle: 养犬登记\n"))
    let built = try program.run("build", "--now", sampleNow, in: folder.url)
    #expect(built.status == 0, "\(built.output)")
    #expect(!folder.exists("_site/guides/dog-licence/index.html"))
    let again = try program.run("new", "guide", "dog-licence", "--now", sampleNow, in: folder.url)
    #expect(again.status == 2, "an existing file is never overwritten")
  }

  @Test("a build says when the site next changes by itself")
  func aBuildSaysWhenItNextChanges() throws {
    try smallSite()
    try folder.write(
      "---\ntitle: 停电\nfrom: 2026-11-20\nuntil: 2026-11-23\n---\n大厅停电。\n",
      to: "content/notices/power.md"
    )
    let result = try program.run("build", "--now", sampleNow, "--lang", "en", in: folder.url)
    #expect(
      result.output.contains("next change: 2026-11-24T00:00:00+08:00 — 1 notice ends"),
      "\(result.output)"
    )
  }

  @Test("the same inputs give the same bytes and modes")
  func theSameInputsGiveTheSameBytes() throws {
    try smallSite()
    #expect(try program.run("build", "--now", sampleNow, "--jobs", "1", in: folder.url).status == 0)
    let second = ["build", "--now", sampleNow, "--jobs", "4", "--output", "other"]
    #expect(
      try program.run(second, in: folder.url, environment: ["TZ": "America/New_York"]).status == 0
    )
    #expect(try folder.tree("_site") == folder.tree("other"))
  }

  @Test("CRLF and a byte order mark change nothing")
  func lineEndsChangeNothing() throws {
    try smallSite()
    #expect(try program.run("build", "--now", sampleNow, in: folder.url).status == 0)
    let before = try folder.tree("_site")
    try folder.write(
      "\u{FEFF}" + guide.replacing("\n", with: "\r\n"),
      to: "content/guides/card.md"
    )
    #expect(try program.run("build", "--now", sampleNow, in: folder.url).status == 0)
    #expect(try folder.tree("_site") == before)
  }

  @Test("a withdrawn guide keeps a page that says so, and a removed one is a warning")
  func aRemovedPageIsAWarning() throws {
    try smallSite()
    try folder.write(
      guide.replacing("title: 身份证", with: "title: 临时身份证"),
      to: "content/guides/temporary.md"
    )
    #expect(try program.run("build", "--now", sampleNow, in: folder.url).status == 0)
    try FileManager.default.removeItem(
      at: folder.url.appending(path: "content/guides/temporary.md")
    )
    let result = try program.run(
      "build",
      "--now",
      sampleNow,
      "--allow-removals",
      in: folder.url
    )
    #expect(result.status == 0)
    #expect(result.output.contains("[pages-removed]"), "\(result.output)")
    try folder.write(
      guide.replacing(
        "reviewed: 2026-10-01",
        with: "reviewed: 2026-10-01\nwithdrawn: { on: 2026-11-01, reason: 网上自动发放 }"
      ),
      to: "content/guides/card.md"
    )
    #expect(try program.run("build", "--now", sampleNow, in: folder.url).status == 0)
    #expect(try folder.text("_site/guides/card/index.html").contains("网上自动发放"))
  }

  @Test("more than a fifth of the pages do not vanish at once")
  func manyPagesDoNotVanish() throws {
    try smallSite()
    for number in 1...20 {
      try folder.write(
        guide.replacing("title: 身份证", with: "title: 证件\(number)"),
        to: "content/guides/card-\(number).md"
      )
    }
    #expect(try program.run("build", "--now", sampleNow, in: folder.url).status == 0)
    for number in 1...20 {
      try FileManager.default.removeItem(
        at: folder.url.appending(path: "content/guides/card-\(number).md")
      )
    }
    let refused = try program.run("build", "--now", sampleNow, in: folder.url)
    #expect(refused.status == 1)
    #expect(refused.output.contains("[pages-removed-many]"))
    #expect(folder.exists("_site/guides/card-1/index.html"))
    let allowed = try program.run("build", "--now", sampleNow, "--allow-removals", in: folder.url)
    #expect(allowed.status == 0)
  }

  @Test("a link to a page that a setting leaves out is found on the finished site")
  func aLinkToAPageThatIsLeftOut() throws {
    try smallSite()
    try folder.write("title: 样本\noutputs: { posters: false }\n", to: "content/site.yaml")
    try folder.write(
      guide + "\n## 说明\n见[海报](/guides/card/poster/)。\n",
      to: "content/guides/card.md"
    )
    let result = try program.run("check", "--now", sampleNow, in: folder.url)
    #expect(result.status == 1)
    #expect(result.output.contains("[page-link-broken]"), "\(result.output)")
  }

  @Test("a site may leave out posters, simple editions, data and search")
  func aSiteMayLeaveOutKinds() throws {
    try smallSite()
    try folder.write(
      "title: 样本\noutputs: { posters: false, simple: false, data: false, search: false }\n",
      to: "content/site.yaml"
    )
    let result = try program.run("build", "--now", sampleNow, in: folder.url)
    #expect(result.status == 0, "\(result.output)")
    for path in ["guides/card/poster", "guides/card/simple", "search", "api/guides"] {
      #expect(!folder.exists("_site/" + path), "\(path)")
    }
  }

  @Test("a file that stands nowhere known is a warning")
  func aFileThatStandsNowhere() throws {
    try smallSite()
    try folder.write("x", to: "content/guide/card.md")
    let result = try program.run("check", "--now", sampleNow, in: folder.url)
    #expect(result.status == 0)
    #expect(result.output.contains("[file-unknown]"))
  }

  @Test("rollback brings the previous site back")
  func rollback() throws {
    try smallSite()
    #expect(try program.run("build", "--now", sampleNow, in: folder.url).status == 0)
    let first = try folder.tree("_site")
    try folder.write(
      guide.replacing("满十六岁要领身份证。", with: "满十六岁领身份证。"),
      to: "content/guides/card.md"
    )
    #expect(try program.run("build", "--now", sampleNow, in: folder.url).status == 0)
    #expect(try folder.tree("_site") != first)
    #expect(try program.run("build", "--rollback", in: folder.url).status == 0)
    #expect(try folder.tree("_site") == first)
  }
}
