import Foundation
import Testing

/// What citizens will see once a change is published.
@Suite("The difference of two sites")
struct DiffTests {
  let program: Program
  let folder: TemporaryFolder

  init() throws {
    program = try Program()
    folder = try TemporaryFolder()
    try folder.writeCardSite("old/")
    try folder.writeCardSite("new/")
  }

  private func diff(_ options: String...) throws -> Program.Result {
    try program.run(["diff", "old", "new", "--now", sampleNow] + options, in: folder.url)
  }

  private func change(_ old: String, _ new: String, in path: String = "guides/card.md") throws {
    let text = try folder.text("new/content/" + path)
    #expect(text.contains(old))
    try folder.write(text.replacing(old, with: new), to: "new/content/" + path)
  }

  @Test("two copies of a site do not differ")
  func twoCopiesDoNotDiffer() throws {
    #expect(try diff().output == "市民看到的内容没有不同\n")
    #expect(try diff("--lang", "en").output == "citizens will see no difference\n")
    let json = try diff("--format", "json").output
    #expect(json.filter { !$0.isWhitespace } == #"{"guides":[],"places":[]}"#)
  }

  /// A change, and the line that tells of it in either language.
  static let changes: [(file: String, old: String, new: String, zh: String, en: String)] = [
    ("guides/card.md", "不收费。", "20 元。", "收费：不收费。 → 20 元。", "fees: 不收费。 → 20 元。"),
    (
      "guides/card.md", "- 户口簿：原件", "- 户口簿：复印件",
      "所需材料 户口簿：原件 → 复印件", "documents 户口簿: 原件 → 复印件"
    ),
    (
      "guides/card.md", "- 户口簿：原件", "- 照片：2 份",
      "所需材料 户口簿（去掉）：原件\n  所需材料 照片（新增）：2 份",
      "documents 户口簿 (gone): 原件\n  documents 照片 (new): 2 份"
    ),
    (
      "guides/card.md", "20 分钟", "1 小时",
      "窗口办理 办理时长：20 分钟 → 1 小时", "at the counter 办理时长: 20 分钟 → 1 小时"
    ),
    (
      "guides/card.md", "1. 取号。", "1. 预约。\n2. 取号。",
      "窗口办理第 1 步（新增）：预约。\n\n", "at the counter, step 1 (new): 预约。\n\n"
    ),
    (
      "guides/card.md", "2. 采集照片和指纹。", "2. 拍照。",
      "窗口办理第 2 步：采集照片和指纹。 → 拍照。", "at the counter, step 2: 采集照片和指纹。 → 拍照。"
    ),
    ("guides/card.md", "title: 身份证", "title: 居民身份证", "标题：身份证 → 居民身份证", "title: 身份证 → 居民身份证"),
    (
      "guides/card.md", "phone: 0000-8820110", "phone: 0000-8820119",
      "负责岗位 电话：0000-8820110 → 0000-8820119",
      "responsible post 电话: 0000-8820110 → 0000-8820119"
    ),
    ("guides/card.md", "满十六岁要领身份证。", "满 16 岁要领。", "只有说明文字不同", "only the explanations"),
    (
      "offices/hall.md", "phone: 0000-8820110", "phone: 0000-8820119",
      "办事地点：户政大厅（1 个指南）\n  电话：0000-8820110 → 0000-8820119",
      "Office: 户政大厅 (1 guide)\n  电话: 0000-8820110 → 0000-8820119"
    ),
    (
      "offices/hall.md", "虚构路 8 号", "虚构路 9 号",
      "地址：虚构路 8 号 → 虚构路 9 号", "地址: 虚构路 8 号 → 虚构路 9 号"
    ),
    (
      "offices/hall.md", "09:00-17:00", "09:00-16:00",
      "时间：周一至周五 09:00–17:00 → 周一至周五 09:00–16:00", "时间: 周一至周五 09:00–17:00 →"
    ),
  ]

  @Test("a fact that is said otherwise is told with both its words", arguments: changes)
  func aFactThatIsSaidOtherwise(
    case_: (file: String, old: String, new: String, zh: String, en: String)
  ) throws {
    try change(case_.old, case_.new, in: case_.file)
    let chinese = try diff().output
    #expect(chinese.contains(case_.zh), "\(chinese)")
    let english = try diff("--lang", "en").output
    #expect(english.contains(case_.en), "\(english)")
  }

  @Test("guides that are new, gone, withdrawn, back and renamed are told apart")
  func guidesThatComeAndGo() throws {
    let title = { (title: String) in cardGuide.replacing("title: 身份证", with: "title: " + title) }
    let withdrawn = "withdrawn: { on: 2026-11-01, reason: 网上自动发放, successor: card }\ntopics:"
    for (site, id, text) in [
      ("old", "gone", title("甲")), ("new", "fresh", title("乙")), ("old", "ended", title("丙")),
      ("new", "ended", title("丙").replacing("topics:", with: withdrawn)),
      ("old", "back", title("丁").replacing("topics:", with: withdrawn)),
      ("new", "back", title("丁")),
      ("old", "was", title("戊")),
      ("new", "is", title("戊").replacing("topics:", with: "aliases: [/guides/was/]\ntopics:")),
      ("new", "draft", title("己").replacing("topics:", with: "draft: true\ntopics:")),
    ] {
      try folder.write(text, to: "\(site)/content/guides/\(id).md")
    }
    #expect(
      try diff().output == """
        恢复办理：丁（back）
        停办：丙（ended）
          2026-11-01 起停办，原因：网上自动发放；改办 card
        新增：乙（fresh）
        没有了：甲（gone）
          旧地址会打不开：停办的写 withdrawn，改了编号的写 aliases
        改了编号：戊（is）
          编号：was → is，旧地址还能打开

        1 个指南新增，1 个指南没有了，1 个指南停办，1 个指南恢复，1 个指南改了编号

        """
    )
    let english = try diff("--lang", "en").output
    #expect(english.contains("guides: 1 new, 1 gone, 1 withdrawn, 1 in force again, 1 renamed\n"))
  }

  @Test("a channel that closes is told for the channel and for every way that it leads to")
  func aChannelThatCloses() throws {
    let channel =
      "- id: mini\n  kind: mini-program\n  name: 小程序\n  find: 微信里搜\n  department: gongan\n  accepts_documents: true\n"
    let online = "\n## 网上办理\n- 入口：mini\n- 答复时限：2 个工作日\n- 到现场次数：0\n1. 上传。\n"
    for site in ["old", "new"] {
      try folder.write(channel, to: "\(site)/content/channels.yaml")
      try folder.write(cardGuide + online, to: "\(site)/content/guides/card.md")
    }
    try folder.write(channel + "  closed: 2026-11-01\n", to: "new/content/channels.yaml")
    let output = try diff().output
    #expect(output.contains("网上办理 状态（新增）：停用"), "\(output)")
    #expect(output.contains("网上渠道：小程序（1 个指南）\n  停用（新增）：2026-11-01"), "\(output)")
  }

  @Test(
    "in Markdown nothing of the site's text is Markdown",
    arguments: [
      ("@everyone <img src=x> [a](http://b) #1", "`@everyone <img src=x> [a](http://b) #1`"),
      ("a`b``c", "``` a`b``c ```"), ("**x** | y", "`**x** | y`"),
      ("\u{202E}x", "`<U+202E>x`"),
    ]
  )
  func inMarkdownNothingIsMarkdown(text: String, shown: String) throws {
    try change(
      "owner: { post: 户政岗,",
      "owner: { post: \"\(text.replacing("\u{202E}", with: "\\u202E"))\","
    )
    let output = try diff("--format", "markdown").output
    #expect(
      output.contains("- 负责岗位 `岗位`: `户政岗` → \(shown)\n".replacing(": `户", with: "：`户")),
      "\(output)"
    )
  }

  @Test("a site with errors is named, and its errors are told")
  func aSiteWithErrors() throws {
    try change("地点：hall", "地点：hal")
    let result = try diff()
    #expect(result.status == 1)
    #expect(result.output.isEmpty)
    #expect(result.errors.contains("new 的内容有错误"))
    #expect(result.errors.contains("[counter-place-unknown]"))
  }

  @Test("a folder that is not there ends with status 2")
  func aFolderThatIsNotThere() throws {
    #expect(try program.run("diff", "nowhere", "new", in: folder.url).status == 2)
  }
}
