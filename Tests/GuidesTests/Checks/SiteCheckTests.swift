import Diagnostics
import Guides
import Testing

/// Mistakes between files: ids, links, registers, translations, facts that disagree.
@Suite("What a site must say")
struct SiteCheckTests {
  @Test("a Chinese file name needs an id, and one is proposed")
  func aChineseFileNameNeedsAnID() throws {
    var site = SmallSite()
    site.files["content/guides/生育登记.md"] = site.files.removeValue(forKey: SmallSite.guide)
    let problem = try #require(try site.checked().problems.first)
    #expect(problem.code == .idMissing)
    #expect(problem.help?.zh == "加一行“id: sheng-yu-deng-ji”（只用小写字母、数字和连字符）")
  }

  @Test("an id is an id")
  func anIDIsAnID() throws {
    try expectProblem(
      .idInvalid,
      "title: 生育登记",
      "id: ‹Birth_Reg\ntitle: 生育登记",
      "“Birth_Reg”不能作编号"
    )
  }

  @Test("ids that differ only in case are told so")
  func idsThatDifferInCase() throws {
    var site = SmallSite()
    site.files["content/guides/other.md"] = SmallSite.birth.replacing(
      "title: 生育登记",
      with: "id: Birth\ntitle: 生育登记"
    )
    let problem = try #require(try site.checked().problems.first { $0.code == .idCaseClash })
    #expect(problem.message.zh == "编号“Birth”和 content/guides/birth.md 的只差大小写")
  }

  @Test("YAML that cannot be read is placed")
  func yamlThatCannotBeRead() throws {
    var site = SmallSite()
    site.replace("topics: [birth]", with: "topics: [birth")
    let problem = try #require(try site.checked().problems.first { $0.code == .yamlSyntax })
    #expect(problem.start.line >= 5)
  }

  @Test(
    "a mistake in YAML is placed where it is",
    arguments: [
      ("keywords: [准生证]", "keywords: [准生证‹\u{0E}›]", ProblemCode.yamlSyntax),
      ("keywords: [准生证]", "keywords: [准\u{2028}生证, ‹&a› b]", .yamlNotPlain),
      ("keywords: [准生证]", "keywords: [准生证]\u{85}extra: ‹!x› y", .yamlNotPlain),
    ]
  )
  func aMistakeInYAMLIsPlaced(old: String, marked: String, code: ProblemCode) throws {
    var site = SmallSite()
    site.replace(old, with: marked.replacing("‹", with: "").replacing("›", with: ""))
    let problem = try #require(try site.checked().problems.first { $0.code == code })
    let place = try #require(problem.place)
    let expected = marked.split(separator: "‹")[1].split(separator: "›")[0]
    #expect(place.file.text(place.span) == expected)
  }

  @Test("an id is used once")
  func anIDIsUsedOnce() throws {
    var site = SmallSite()
    site.files["content/guides/other.md"] = SmallSite.birth.replacing(
      "title: 生育登记",
      with: "id: birth\ntitle: 生育登记"
    )
    let problem = try #require(try site.checked().problems.first { $0.code == .idTwice })
    #expect(problem.path == "content/guides/other.md")
    #expect(problem.message.zh == "编号“birth”用了两次，另一处在 content/guides/birth.md")
  }

  struct LinkCase: Sendable {
    let link: String
    let code: ProblemCode
    let message: String
  }

  @Test(
    "a link leads somewhere",
    arguments: [
      LinkCase(link: "marrige.md", code: .linkPageMissing, message: "链接的页面“marrige.md”不存在"),
      LinkCase(link: "/guides/none/", code: .linkPageMissing, message: "链接的页面“/guides/none/”不存在"),
      LinkCase(
        link: "#nothing",
        code: .linkHeadingMissing,
        message: "“/guides/birth/”里没有小标题“nothing”"
      ),
      LinkCase(link: "/files/x.pdf", code: .linkFileMissing, message: "文件“/files/x.pdf”不存在"),
      LinkCase(
        link: "../../../etc/passwd",
        code: .linkPageMissing,
        message: "链接的页面“../../../etc/passwd”不存在"
      ),
      LinkCase(
        link: "javascript:alert(1)",
        code: .linkAddressRefused,
        message: "链接地址“javascript:alert(1)”不能用"
      ),
      LinkCase(
        link: "JaVaScRiPt:alert(1)",
        code: .linkAddressRefused,
        message: "链接地址“JaVaScRiPt:alert(1)”不能用"
      ),
      LinkCase(
        link: "<java\tscript:alert(1)>",
        code: .linkAddressRefused,
        message: "链接地址“java\tscript:alert(1)”不能用"
      ),
      LinkCase(
        link: "data:text/html,x",
        code: .linkAddressRefused,
        message: "链接地址“data:text/html,x”不能用"
      ),
      LinkCase(link: "vbscript:x", code: .linkAddressRefused, message: "链接地址“vbscript:x”不能用"),
      LinkCase(
        link: "//example.com/",
        code: .linkAddressRefused,
        message: "链接地址“//example.com/”不能用"
      ),
      LinkCase(
        link: "file:///etc/passwd",
        code: .linkAddressRefused,
        message: "链接地址“file:///etc/passwd”不能用"
      ),
    ]
  )
  func aLinkLeadsSomewhere(example: LinkCase) throws {
    try expectProblem(
      example.code,
      "夫妻一方的户口在本县。",
      "见‹[这里](\(example.link))。",
      example.message
    )
  }

  @Test(
    "good links are canonical",
    arguments: [
      ("birth.md", "/guides/birth/"), ("/guides/birth/", "/guides/birth/"),
      ("/guides/birth", "/guides/birth/"), ("birth.md#收费", "/guides/birth/#fees"),
      ("#fees", "/guides/birth/#fees"), ("../offices/hall.md", "/offices/hall/"),
      ("https://www.gov.cn/", "https://www.gov.cn/"), ("tel:12345", "tel:12345"),
      ("mailto:a@example.cn", "mailto:a@example.cn"),
    ]
  )
  func goodLinksAreCanonical(written: String, canonical: String) throws {
    var site = SmallSite()
    site.replace("夫妻一方的户口在本县。", with: "见[这里](\(written))。")
    let section = try #require(try site.guide().section(.eligibility))
    guard case .blocks(let blocks) = section.parts.first else {
      Issue.record("the section holds no text")
      return
    }
    #expect("\(blocks)".contains("destination: \"\(canonical)\""))
  }

  @Test("a register names what exists")
  func aRegisterNamesWhatExists() throws {
    try expectProblem(
      .dataReferenceUnknown,
      "id: mini\n  kind: mini-program\n  name: 清溪政务小程序\n  find: 微信里搜“清溪政务”\n  department: weijian",
      "id: ‹mini\n  kind: mini-program\n  name: 清溪政务小程序\n  find: 微信里搜“清溪政务”\n  department: wejian",
      in: "content/channels.yaml",
      "没有叫“wejian”的部门"
    )
  }

  @Test("a required key of a register is there")
  func aRequiredKeyIsThere() throws {
    try expectProblem(
      .dataFieldMissing,
      "- id: minzheng\n  name: 清溪县民政局\n  post: 政务服务股\n",
      "- ‹id: minzheng\n  name: 清溪县民政局\n",
      in: "content/departments.yaml",
      "缺少“post”（负责岗位）"
    )
  }

  @Test("an unknown key of a register is named")
  func anUnknownKeyOfARegister() throws {
    try expectProblem(
      .dataKeyUnknown,
      "complaint: 0000-8812029",
      "‹complain: 0000-8812029",
      in: "content/departments.yaml",
      "不认识的键“complain”"
    )
  }

  @Test("a value fits its key")
  func aValueFitsItsKey() throws {
    try expectProblem(
      .dataValueInvalid,
      "kind: chat-group",
      "kind: ‹chatgroup",
      in: "content/channels.yaml",
      "“chatgroup”不能写在这里",
      also: [.channelEntryUnknown]
    )
  }

  @Test("opening hours are opening hours")
  func openingHours() throws {
    try expectProblem(
      .hoursInvalid,
      "hours: [周一至周五 09:00-17:00]",
      "hours: [‹上班时间]",
      in: "content/offices/hall.md",
      "“上班时间”不是办公时间：看不懂是星期几：“上班时间”",
      also: [.counterHoursMissing]
    )
  }

  @Test(
    "YAML is plain",
    arguments: [
      ("owner: { post: 生育登记岗", "owner: ‹&anchor { post: 生育登记岗", ProblemCode.yamlNotPlain),
      ("title: 生育登记", "title: ‹!!str 生育登记", .yamlNotPlain),
      ("title: 生育登记", "title: ‹*alias", .yamlNotPlain),
      ("title: 生育登记", "title: 生育登记\n‹title: 又一个", .yamlKeyTwice),
      ("topics: [birth]", "topics: [[[[[[[birth]]]]]]]", .yamlTooDeep),
      ("title: 生育登记", "title: 生育登记\n<<: { a: b }", .yamlNotPlain),
    ]
  )
  func yamlIsPlain(old: String, new: String, code: ProblemCode) throws {
    var site = SmallSite()
    site.replace(old, with: new.replacing("‹", with: ""))
    #expect(try site.checked().problems.map(\.code).contains(code))
    #expect(try site.checked().value == nil)
  }

  @Test("front matter is there and closed")
  func frontMatterIsThere() throws {
    var site = SmallSite()
    site.replace("---\ntitle", with: "title")
    #expect(try site.checked().problems.contains { $0.code == .frontMatterMissing })
    var open = SmallSite()
    open.replace("reviewed: 2026-10-20\n---", with: "reviewed: 2026-10-20")
    #expect(try open.checked().problems.contains { $0.code == .frontMatterUnclosed })
  }

  @Test("a withdrawn guide names a successor that exists")
  func theSuccessorExists() throws {
    try expectProblem(
      .withdrawnSuccessorUnknown,
      "reviewed: 2026-10-20",
      "reviewed: 2026-10-20\nwithdrawn: { on: 2026-11-01, reason: 已取消, successor: ‹brith }",
      "接替的指南“brith”不存在"
    )
  }

  @Test("an alias is an address, and its own")
  func anAliasIsAnAddress() throws {
    try expectProblem(
      .aliasInvalid,
      "reviewed: 2026-10-20",
      "reviewed: 2026-10-20\naliases: [‹old/page]",
      "“old/page”不是本站的地址"
    )
    try expectProblem(
      .aliasClash,
      "reviewed: 2026-10-20",
      "reviewed: 2026-10-20\naliases: [‹/topics/birth/]",
      "旧地址“/topics/birth/”已经有别的页面（site:/topics/birth/）"
    )
  }

  @Test("a translation has its original and is not older")
  func aTranslationHasItsOriginal() throws {
    var site = SmallSite()
    site.files["content/guides/birth.en.md"] = """
      ---
      title: Birth registration
      reviewed: 2026-09-01
      ---
      ## What you need
      No documents are needed.
      ## Apply at a counter
      - place: hall
      1. Go there.
      """
    #expect(try site.checked().problems.map(\.code) == [.translationOutdated])
    site.files["content/guides/alone.en.md"] = site.files["content/guides/birth.en.md"]
    #expect(try site.checked().problems.contains { $0.code == .translationOriginalMissing })
  }

  @Test("one telephone is written one way")
  func oneTelephoneIsWrittenOneWay() throws {
    var site = SmallSite()
    site.files["content/guides/other.md"] = SmallSite.birth
      .replacing("生育登记", with: "出生登记").replacing("咨询电话：0000-8810021", with: "咨询电话：0000 8810021")
    let problem = try #require(try site.checked().problems.first)
    #expect(problem.code == .factsTelephoneDiffers)
    #expect(
      problem.message.zh == "同一个电话，这里写“0000 8810021”，content/guides/birth.md 写“0000-8810021”"
    )
  }

  @Test("one fee is the same everywhere")
  func oneFeeIsTheSame() throws {
    var site = SmallSite()
    site.replace("不收费。\n\n## 咨询", with: "- 工本费：20 元\n\n## 咨询")
    site.files["content/guides/other.md"] = SmallSite.birth
      .replacing("生育登记", with: "出生登记").replacing("不收费。\n\n## 咨询", with: "- 工本费：40 元\n\n## 咨询")
    #expect(try site.checked().problems.map(\.code) == [.factsFeeDiffers])
  }

  @Test("one address is written one way")
  func oneAddressIsWrittenOneWay() throws {
    var site = SmallSite()
    let post = "## 邮寄办理\n- 地址：虚构路 1 号\n1. 寄出。\n\n## 收费"
    site.replace("## 收费", with: post)
    site.files["content/guides/other.md"] = SmallSite.birth
      .replacing("生育登记", with: "出生登记").replacing(
        "## 收费",
        with: post.replacing("路 1 号", with: "路1号")
      )
    #expect(try site.checked().problems.map(\.code) == [.factsAddressDiffers])
  }

  @Test("the calendar has not ended")
  func theCalendarHasNotEnded() throws {
    var site = SmallSite()
    site.files["content/calendar/2025.json"] =
      #"{"year": 2025, "days": [{"name": "元旦", "date": "2025-01-01", "isOffDay": true}]}"#
    let problems = try site.checked().problems
    #expect(problems.map(\.code) == [.calendarEnds])
    #expect(problems.map(\.message.zh) == ["放假安排只到 2025 年"])
  }

  @Test("a calendar's days are of its year, each once")
  func aCalendarsDays() throws {
    var site = SmallSite()
    site.files["content/calendar/2026.json"] =
      #"{"year": 2026, "days": [{"name": "元旦", "date": "2025-01-01", "isOffDay": true}]}"#
    let problems = try site.checked().problems
    #expect(problems.map(\.code) == [.calendarInvalid])
    #expect(problems.map(\.message.zh) == ["2025-01-01 不在 2026 年"])
  }

  @Test("a query names a guide that exists")
  func aQueryNamesAGuide() throws {
    var site = SmallSite()
    site.files["content/searches.yaml"] = "- { query: 准生证, guide: brith }"
    let problems = try site.checked().problems
    #expect(problems.map(\.code) == [.searchGuideUnknown])
    #expect(problems.map(\.message.zh) == ["没有叫“brith”的指南"])
  }

  @Test("a page does not hide an address of the site")
  func aPageDoesNotHideTheSite() throws {
    var site = SmallSite()
    site.files["content/pages/search.md"] = "---\ntitle: 找一找\n---\n"
    #expect(try site.checked().problems.map(\.message.zh) == ["编号“search”是网站自己的地址"])
  }
}
