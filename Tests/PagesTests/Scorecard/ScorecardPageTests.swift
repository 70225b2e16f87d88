import Decisions
import Feeds
import Guides
import Testing

@testable import Pages

/// From what a feed says to the words on the page.
@Suite("The scorecard's pages")
struct ScorecardPageTests {
  let site: SiteContext
  let zh = LocaleTag("zh-Hans")

  init() throws { site = try ScorecardFixture.site() }

  private func department(_ id: String, _ site: SiteContext) throws -> OutputFile {
    let scored = try #require(site.scorecard.departments.first { $0.id.text == id })
    return try #require(renderScoredDepartment(scored, zh, site).first)
  }

  private func measures(_ id: String, _ site: SiteContext) throws -> PageTable {
    try PageTable("sheet score", in: try department(id, site))
  }

  @Test(
    "each measure is told with value, sample, window and weight",
    arguments: [
      (
        "running",
        [
          "正常运行", "75", "75", "2 个渠道中 1 个正常，1 个受限", "2 个渠道中的 2 个", "2026年11月23日 09:03 的情况", "15",
        ]
      ),
      (
        "answering",
        [
          "按时答复", "27", "27", "412 件中 130 件按时答复", "412 件，1 个渠道中的 1 个", "30 天，到 2026年11月23日 09:03",
          "20",
        ]
      ),
      (
        "satisfaction",
        [
          "满意度", "证明不了，不算分", "0",
          "213 人评价，180 人满意或很满意；从很满意到很不满意：120、60、20、9、4；没有评价：300 没有评价的比评价的多",
          "213 件，1 个事项中的 1 个", "90 天，到 2026年11月23日 09:03", "10",
        ]
      ),
      (
        "complaints",
        [
          "投诉办结", "证明不了，不算分", "0", "收到 7 件，办结 5 件 不足 20 件", "7 件，1 个事项中的 1 个",
          "90 天，到 2026年11月23日 09:03", "10",
        ]
      ),
      (
        "freshness",
        [
          "指南及时核对", "100", "100", "1 份指南中 1 份在 12 个月内核对过", "1 个事项中的 1 个",
          "2026年11月23日 的指南内容", "10",
        ]
      ),
      (
        "burden",
        [
          "办事负担", "100", "100", "材料：3；步骤：2；到现场：1", "1 个事项中的 1 个", "2026年11月23日 的指南内容", "10",
        ]
      ),
    ]
  )
  func eachMeasureIsTold(measure: String, cells: [String]) throws {
    #expect(try measures("weijian", site)[measure] == cells)
  }

  @Test("what is missing has a word: not provided, not applicable, or when it last counted")
  func whatIsMissingHasAWord() throws {
    let table = try measures("other", site)
    #expect(table["answering"]?[1] == "没有提供")
    #expect(
      table["staffed"] == [
        "有人值守", "0", "0", "1 个渠道中 0 个有人，1 个岗位空缺", "1 个渠道中的 1 个", "2026年11月23日 的指南内容", "15",
      ]
    )
    let null = try ScorecardFixture.site { feed in
      try ScorecardFixture.speak(&feed)
      feed.channels[0].replies = .notApplicable
    }
    #expect(try measures("weijian", null)["answering"]?[1] == "不适用")
    let stale = try ScorecardFixture.site { feed in
      feed.generated = feed.generated.adding(seconds: -3600)
      try ScorecardFixture.speak(&feed)
    }
    let answering = try measures("weijian", stale)["answering"]
    #expect(answering?[1] == "没有提供")
    #expect(answering?[5] == "最后一次数据是 2026年11月23日 08:03 的，已经过期")
  }

  @Test("the score never stands without its coverage")
  func theScoreHasItsCoverage() throws {
    let table = try PageTable("sheet score", in: renderScorecard(zh, site))
    #expect(table.rows.map(\.id) == ["weijian", "other"])
    #expect(table["weijian"]?[0] == "1")
    #expect(table["weijian"]?[2...3] == ["61", "77 分，8 项中有 6 项数据"])
    #expect(table["other"]?[0] == "2")
    #expect(table.caption == "各部门的名次和得分，按 2026年11月23日 的指南和当时有效的数据")
  }

  @Test("one department is worked through with its real numbers")
  func oneDepartmentIsWorkedThrough() throws {
    let html = String(decoding: renderScorecard(zh, site).bytes, as: UTF8.self)
    #expect(
      html.contains(
        "总分 =（正常运行 75×15 + 按时答复 27×20 + 有人值守 100×15 + 指南及时核对 100×10 + 责任到岗 100×10 + 办事负担 100×10）÷ 80 = 6165 ÷ 80 = 77"
      )
    )
    #expect(html.contains("投诉办结 0×10"))
    #expect(html.contains("÷ 100 = 6165 ÷ 100 = 61"))
    #expect(html.contains("名次按排名分，不按总分"))
  }

  @Test("columns say how they can be sorted, and a figure that is missing sorts nowhere")
  func columnsCanBeSorted() throws {
    let html = String(decoding: renderScorecard(zh, site).bytes, as: UTF8.self)
    #expect(html.contains("data-sortable"))
    #expect(html.contains("data-later=\"scorecard.js\""))
    #expect(!html.contains("<button"))
    #expect(html.contains("data-measure=\"answering\" data-sort=\"27\""))
    #expect(
      html.contains("data-measure=\"satisfaction\"><p class=\"small\">")
        || html.contains("data-measure=\"satisfaction\">\n<p class=\"small\">")
    )
    #expect(html.contains("role=\"img\" aria-label=\"61 分，满分 100 分\""))
  }

  @Test("services stand in their order, fifty on a page, and none is lost")
  func servicesArePaged() throws {
    let guide = try #require(fixtureFiles["content/guides/birth-registration.md"])
    var files: [String: String] = [:]
    for number in 1...60 {
      files["content/guides/more-\(number).md"] = guide.replacing("生育登记\n", with: "事项\(number)\n")
    }
    let site = try ScorecardFixture.site(files)
    let pages = renderScoredServices(zh, site)
    #expect(
      pages.map(\.path) == ["scorecard/services/index.html", "scorecard/services/2/index.html"]
    )
    let ids = try pages.map { try PageTable("sheet score full", in: $0).rows.map(\.id) }
    #expect(ids.map(\.count) == [50, 12])
    #expect(ids.flatMap { $0 } == site.scorecard.services.map(\.id.text))
  }

  @Test("every language has its pages")
  func everyLanguage() throws {
    let page = renderScorecard(LocaleTag("en"), site)
    #expect(page.path == "en/scorecard/index.html")
    let table = try PageTable("sheet score", in: page)
    #expect(table["weijian"]?[3] == "77 points, 6 of 8 measures have data")
    #expect(table["other"]?[1] == "Other Bureau")
  }
}

@Suite("Who is responsible")
struct AccountabilityTests {
  @Test("every channel has its post, stand-in, telephone, promise and term")
  func everyChannel() throws {
    let site = try ScorecardFixture.site()
    let page = renderAccountability(LocaleTag("zh-Hans"), site)
    let table = try PageTable("sheet posts", in: page)
    #expect(table.head == ["事项", "渠道", "责任岗位", "替补", "电话", "承诺多久", "任期"])
    #expect(
      table.rows.map(\.cells) == [
        [
          "生育登记", "网上办理 “清溪政务”小程序", "生育登记岗 渠道值守：网上受理岗", "政务服务科", "0000-8810021",
          "2 个工作日内答复；当场办好", "没有写明",
        ],
        ["生育登记", "窗口办理", "生育登记岗", "政务服务科", "0000-8810021", "窗口办理约 15 分钟；当场办好", "没有写明"],
      ]
    )
  }

  @Test("a post that has lapsed is vacant, since the day after its last")
  func aLapsedPostIsVacant() throws {
    let site = try ScorecardFixture.site()
    let other = try #require(Identifier("other"))
    let department = try #require(site.departments[other])
    let pages = renderAccountability(of: department, LocaleTag("zh-Hans"), site)
    let table = try PageTable("sheet posts", in: try #require(pages.first))
    #expect(table.rows[0].cells[2] == "另一岗 岗位空缺（自 2026年11月21日 起） 渠道值守：网上受理岗")
    #expect(table.rows[0].cells[3] == "没有写明替补")
    #expect(table.rows[0].cells[6] == "2026年1月1日 至 2026年11月20日")
  }

  @Test("a post that is not filled yet says from when it is")
  func aPostToCome() throws {
    let guide = try #require(fixtureFiles["content/guides/birth-registration.md"])
    let site = try ScorecardFixture.site([
      "content/guides/birth-registration.md": guide.replacing(
        "standin: 政务服务科",
        with: "from: 2026-12-01"
      )
    ])
    let table = try PageTable(
      "sheet posts",
      in: renderAccountability(LocaleTag("zh-Hans"), site)
    )
    #expect(table.rows[1].cells[2] == "生育登记岗 岗位空缺，2026年12月1日 起有人")
    #expect(table.rows[1].cells[6] == "2026年12月1日 起")
  }
}
