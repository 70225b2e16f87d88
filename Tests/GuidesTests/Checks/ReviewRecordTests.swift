import Diagnostics
import Guides
import Testing

/// What a review put on record, and what changed since.
@Suite("Records of reviews")
struct ReviewRecordTests {
  /// The small site with a record of its facts as they are.
  private func reviewed() throws -> SmallSite {
    var site = SmallSite()
    let library = try site.library()
    let guide = try #require(library.guides.first)
    let sums = FactSum.sums(of: FactSources(library).facts(of: guide))
      .map { "\($0.part): \($0.sum)" }.joined(separator: ", ")
    site.replace(
      "reviewed: 2026-10-20\n",
      with: "reviewed: 2026-10-20\nreview: { on: 2026-10-20, by: 岗, how: 问过, facts: { \(sums) } }\n"
    )
    #expect(try site.checked().problems.isEmpty)
    return site
  }

  /// A fact that is changed, and the place and the part of its warning.
  static let facts: [(file: String, old: String, new: String, place: Position, part: String)] = [
    (SmallSite.guide, "夫妻一方的户口", "夫妻双方的户口", Position(line: 14, column: 4), "谁可以办"),
    (SmallSite.guide, "结婚证：原件", "结婚证：复印件", Position(line: 17, column: 4), "所需材料"),
    (SmallSite.guide, "系统核验", "窗口核验", Position(line: 17, column: 4), "所需材料"),
    (SmallSite.guide, "- 结婚证：", "- 出生证：", Position(line: 17, column: 4), "所需材料"),
    (SmallSite.guide, "2 个工作日", "3 个工作日", Position(line: 21, column: 4), "网上办理"),
    (SmallSite.guide, "1. 打开小程序。", "1. 关掉小程序。", Position(line: 21, column: 4), "网上办理"),
    (SmallSite.guide, "2. 上传材料。", "2. 填表。\n3. 上传材料。", Position(line: 21, column: 4), "网上办理"),
    (SmallSite.guide, "6 号窗口", "7 号窗口", Position(line: 28, column: 4), "窗口办理"),
    (SmallSite.guide, "15 分钟", "25 分钟", Position(line: 28, column: 4), "窗口办理"),
    (SmallSite.guide, "20 个工作日", "30 个工作日", Position(line: 34, column: 4), "办理时限"),
    (SmallSite.guide, "\n不收费。\n", "\n工本费 5 元。\n", Position(line: 38, column: 4), "收费"),
    (
      SmallSite.guide, "咨询电话：0000-8810021", "咨询电话：0000-8810022", Position(line: 41, column: 4),
      "咨询与投诉"
    ),
    (SmallSite.guide, "standin: 政务服务科", "standin: 大厅", Position(line: 4, column: 1), "负责岗位"),
    (
      "content/offices/hall.md", "0000-8810000", "0000-8810001", Position(line: 29, column: 6),
      "办事地点“hall”"
    ),
    ("content/offices/hall.md", "虚构路 1 号", "虚构路 2 号", Position(line: 29, column: 6), "办事地点“hall”"),
    (
      "content/offices/hall.md", "09:00-17:00", "09:00-16:00", Position(line: 29, column: 6),
      "办事地点“hall”"
    ),
    ("content/channels.yaml", "微信里搜", "支付宝里搜", Position(line: 22, column: 6), "网上渠道“mini”"),
  ]

  @Test("a fact that changed since is a warning with its place", arguments: facts)
  func aFactThatChanged(
    fact: (file: String, old: String, new: String, place: Position, part: String)
  ) throws {
    var site = try reviewed()
    site.replace(fact.old, with: fact.new, in: fact.file)
    let problems = try site.checked().problems.filter { $0.code == .reviewFactsChanged }
    #expect(problems.count == 1)
    let problem = try #require(problems.first)
    #expect(problem.message.zh == "2026-10-20 核对以后，这里的内容改过：\(fact.part)")
    #expect(problem.path == SmallSite.guide)
    #expect(problem.start == fact.place)
    #expect(problem.severity == .warning)
  }

  @Test(
    "what is no fact may change",
    arguments: [
      ("夫妻生育前后都可以登记", "生孩子前后都能登记"), ("15 分钟", "15   分钟"),
      ("## 收费", "## 费用"), ("## 所需材料", "## 要带什么"), ("title: 生育登记", "title: 生孩子登记"),
      ("## 收费\n", "## 常见问题\n### 丢了怎么办？\n补办。\n\n## 收费\n"),
      ("topics: [birth]", "topics: []"),
      (
        "- 居民身份证：原件；网上办理时拍照上传\n- 结婚证：原件；可免交（县内登记的由系统核验）",
        "- 结婚证：原件；可免交（县内登记的由系统核验）\n- 居民身份证：原件；网上办理时拍照上传"
      ),
    ]
  )
  func whatIsNoFactMayChange(old: String, new: String) throws {
    var site = try reviewed()
    site.replace(old, with: new)
    #expect(try site.checked().problems.map(\.code.rawValue) == [])
  }

  @Test("a part that is gone, and one that is new, are changes")
  func aPartThatIsGone() throws {
    var site = try reviewed()
    site.replace("## 谁可以办\n夫妻一方的户口在本县。\n\n", with: "## 办理结果\n登记证。\n\n")
    let problems = try site.checked().problems
    #expect(
      problems.map(\.message.en) == [
        "Changed since the review of 2026-10-20: who can apply",
        "Changed since the review of 2026-10-20: result",
      ]
    )
    #expect(problems.first?.start == Position(line: 9, column: 1))
  }

  @Test("a date that moved alone is a warning", arguments: ["2026-11-01", "2026-09-01"])
  func aDateThatMovedAlone(day: String) throws {
    var site = try reviewed()
    site.replace("reviewed: 2026-10-20", with: "reviewed: ‹\(day)›")
    try expectProblem(
      .reviewDateAlone,
      in: site,
      "核对日期写的是 \(day)，核对记录却是 2026-10-20 的"
    )
  }

  @Test("who and how without a day are shown, and hold nothing fast")
  func whoAndHowWithoutADay() throws {
    var site = SmallSite()
    site.replace(
      "reviewed: 2026-10-20",
      with: "reviewed: 2026-10-20\nreview: { by: 岗, how: 问过 }"
    )
    let guide = try site.guide()
    #expect(guide.evidence?.by == "岗")
    #expect(guide.evidence?.facts.isEmpty == true)
  }

  @Test(
    "a record that cannot be read is a problem, not a record",
    arguments: [
      ("on: 2026-13-01", ProblemCode.dateInvalid), ("facts: [a]", .dataValueInvalid),
      ("hwo: x", .guideKeyUnknown),
    ]
  )
  func aRecordThatCannotBeRead(line: String, code: ProblemCode) throws {
    var site = SmallSite()
    site.replace("reviewed: 2026-10-20", with: "reviewed: 2026-10-20\nreview: { by: 岗, \(line) }")
    #expect(try site.checked().problems.map(\.code) == [code])
  }
}
