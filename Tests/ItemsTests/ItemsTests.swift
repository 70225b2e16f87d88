import Diagnostics
import Guides
import Testing

@testable import Items

/// A list of items with one row, as guides.
@Suite struct ItemsTests {
  private func read(_ text: String, taken: Set<String> = [], existing: String? = nil)
    -> Checked<[ItemGuide]>
  {
    readItems(
      SourceFile(path: "items.csv", text: text),
      names: ItemSite.names,
      taken: taken
    ) { $0 == existing ? "content/guides/old.md" : nil }
  }

  /// The guide of one row, whose name is 养犬登记.
  private func guide(_ columns: (String, String)...) throws -> (text: String, problems: [Problem]) {
    let quote = { (cell: String) in "\"\(cell.replacing("\"", with: "\"\""))\"" }
    let rows = [["事项名称"] + columns.map(\.0), ["养犬登记"] + columns.map(\.1)]
    let text = rows.map { $0.map(quote).joined(separator: ",") }.joined(separator: "\n")
    let read = read(text)
    return (try #require(read.value.first).text, read.problems)
  }

  @Test(arguments: [
    ("受理条件", "1、年满 18 周岁；\n2、有住处。", "## 谁可以办\n- 年满 18 周岁\n- 有住处。\n"),
    ("申请条件（必填）", "在本县养狗的人", "## 谁可以办\n在本县养狗的人\n"),
    ("*申请材料", "1.身份证（原件1份）\n2.照片", "## 所需材料\n- 身份证：原件1份\n- 照片\n"),
    ("申报材料", "身份证；户口簿（原件，复印件）；照片（两寸）", "## 所需材料\n- 身份证\n- 户口簿：原件；复印件\n- 照片（两寸）\n"),
    ("申请材料", "（1）身份证；（2）户口簿", "## 所需材料\n- 身份证\n- 户口簿\n"),
    ("申请材料", "①身份证②户口簿", "## 所需材料\n- 身份证\n- 户口簿\n"),
    ("申请材料", "无", "## 所需材料\n不需要材料。\n"),
    ("办理流程", "申请→受理→发证", "## 办理流程\n1. 申请\n2. 受理\n3. 发证\n"),
    ("办理程序", "一、申请；二、受理", "## 办理流程\n1. 申请\n2. 受理\n"),
    ("办理流程", "填表<br/>交材料&nbsp;", "## 办理流程\n1. 填表\n2. 交材料\n"),
    ("窗口办理流程", "取号\n交材料", "1. 取号\n2. 交材料\n"),
    ("法定办结时限", "20个工作日", "- 法定时限：20 个工作日\n"),
    ("法定办结时限", "20（工作日）", "- 法定时限：20 个工作日\n"),
    ("法定办结时限", "二十日（不含公示）", "- 法定时限：20 天\n    - 二十日（不含公示）\n"),
    ("承诺办结时限", "即办", "- 承诺时限：当场办结\n"),
    ("收费标准", "不收费", "## 收费\n不收费。\n"),
    ("是否收费", "否", "## 收费\n不收费。\n"),
    ("收费标准", "工本费 10 元\n年检 5 元", "## 收费\n- 工本费 10 元\n- 年检 5 元\n"),
    ("办理地点", "城关大厅", "- 地点：hall（城关大厅）\n"),
    ("办理地点", "虚构路 1 号城关大厅(2楼)", "- 地点：hall（虚构路 1 号城关大厅（2楼））\n"),
    ("办理地点", "hall", "- 地点：hall\n"),
    ("办理时间", "周一至周五\n９:00-17:00", "- 时间：周一至周五，9:00-17:00\n"),
    ("咨询方式", "0000-8810021", "- 咨询电话：0000-8810021\n"),
    (
      "咨询方式", "1.窗口：城关大厅\n2.电话：0000-8810021",
      "- 咨询电话：0000-8810021\n    - 窗口：城关大厅\n    - 电话：0000-8810021\n"
    ),
    ("监督投诉方式", "12345", "- 投诉电话：12345\n"),
    ("到办事现场次数", "1次", "- 到现场次数：1\n"),
    ("实施主体", "清溪县公安局", "department: gongan\n"),
    ("实施主体", "县公安局", "department: gongan\n"),
    ("服务对象", "自然人,法人", "audience: both\n"),
    ("主题", "户口；gongan", "- 主题：户口；gongan\n"),
    ("主题分类", "户口", "topics: [home]\n"),
    ("俗称", "狗证、养狗证", "keywords: [狗证, 养狗证]\n"),
    ("核对日期", "2026年11月20日", "reviewed: 2026-11-20\n"),
    ("网上办理地址", "https://portal.example/a", "- 入口：portal\n    - https://portal.example/a\n"),
    ("办理结果", "养犬证", "## 办理结果\n养犬证\n"),
    ("实施依据", "《动物防疫法》", "## 法律依据\n《动物防疫法》\n"),
    ("办件类型", "即办件", "## 事项登记信息\n- 办件类型：即办件\n"),
    ("备注", "一\n二", "- 备注：\n    - 一\n    - 二\n"),
    // What only looks like a number, a bullet or an arrow belongs to the words.
    ("受理条件", "一、二级残疾人", "## 谁可以办\n一、二级残疾人\n"),
    ("受理条件", "一、二级残疾人；三、四级智力残疾人", "- 一、二级残疾人\n- 三、四级智力残疾人\n"),
    ("受理条件", "一、年满 16 周岁\n二、一、二级残疾人", "- 一、年满 16 周岁\n- 二、一、二级残疾人\n"),
    ("受理条件", "血压＞140\n-5℃保存的样本", "- 血压＞140\n- \\-5℃保存的样本\n"),
    ("受理条件", "2、本县户籍\n3、有住房", "- 2、本县户籍\n- 3、有住房\n"),
    ("申请材料", "-5℃保存的样本\n- 申请表", "- \\-5℃保存的样本\n- 申请表\n"),
    ("申请材料", "－5℃保存的样本；申请表", "- －5℃保存的样本\n- 申请表\n"),
    ("申请材料", "一、二级残疾人证\n三、四级残疾人证", "- 一、二级残疾人证\n- 三、四级残疾人证\n"),
    ("申请材料", "1.申请表（2）份", "- 申请表（2）份\n"),
    ("办理流程", "一、二级残疾人到窗口\n三、四级残疾人上网", "1. 一、二级残疾人到窗口\n2. 三、四级残疾人上网\n"),
    ("办理流程", "取出-5℃保存的样本\n-5℃保存的样本送检", "1. 取出-5℃保存的样本\n2. \\-5℃保存的样本送检\n"),
    ("办理流程", "血压＞140的先看医生", "1. 血压＞140的先看医生\n"),
    ("办理流程", "血压120->140的先看医生", "1. 血压120->140的先看医生\n"),
    ("办理流程", "体温37→40时停办", "1. 体温37→40时停办\n"),
    ("办理流程", "1.申请→2.受理→3.发证", "1. 申请\n2. 受理\n3. 发证\n"),
    ("办理流程", "申请->受理", "1. 申请\n2. 受理\n"),
  ]) func aColumnFindsItsPlace(_ column: String, _ cell: String, _ written: String) throws {
    let text = try guide((column, cell)).text
    #expect(text.contains(written), "\(text)")
  }

  @Test func whatTheListLacksIsAskedForInOneProblemOfTheRow() throws {
    let (text, problems) = try guide(("咨询方式", ""), ("收费标准", "不收费"))
    let problem = try #require(problems.first { $0.code == .itemFieldMissing })
    #expect(problem.message.zh.hasPrefix("第 2 行“养犬登记”还缺 "))
    #expect(problem.message.zh.contains("、咨询方式、"))
    #expect(!problem.message.zh.contains("收费标准"))
    #expect(problem.help?.zh.contains("打哪个电话问？") == true)
    #expect(problem.help?.en.contains("Which telephone answers questions?") == true)
    #expect(text.contains("# 还缺咨询方式：打哪个电话问？\n"))
    #expect(problem.start == Position(line: 2, column: 1))
  }

  @Test(arguments: [
    ("法定办结时限", "按规定", "第 2 行“法定办结时限”：“按规定”不是一个时限"),
    ("到办事现场次数", "若干", "第 2 行“到办事现场次数”：“若干”不是次数"),
    ("咨询方式", "到窗口问", "第 2 行“咨询方式”：“到窗口问”里没有能拨打的电话"),
    ("核对日期", "去年", "第 2 行“核对日期”：“去年”不是一个日期"),
  ]) func aValueThatIsNotUnderstoodIsKeptAndNamed(
    _ column: String,
    _ cell: String,
    _ message: String
  )
    throws
  {
    let (text, problems) = try guide((column, cell))
    #expect(problems.first { $0.code == .itemValueUnclear }?.message.zh == message)
    #expect(text.contains("- \(column)：\(cell)\n"))
  }

  @Test(arguments: [
    ("实施主体", "县养犬办", "部门"), ("办理地点", "建设路 3 号", "办事地点"),
    ("网上办理地址", "https://other.example/", "网上渠道"),
  ]) func aNameThatTheSiteDoesNotHaveIsSaid(_ column: String, _ name: String, _ what: String) throws
  {
    let (text, problems) = try guide((column, name))
    #expect(
      problems.first { $0.code == .itemNameUnknown }?.message.zh == "第 2 行：网站里没有叫“\(name)”的\(what)"
    )
    #expect(text.contains(name))
  }

  @Test func nothingIsLost() throws {
    let words = (0..<40).map { "词\($0)词" }
    let fields = ItemField.allCases.filter { $0 != .title }
    let columns = fields.map { $0.names[0] } + ["办件类型", "行使层级"]
    let cells = columns.indices.map { words[$0 % 40] + "。\n又\(words[$0 % 40])" }
    let quote = { (cell: String) in "\"\(cell)\"" }
    let text =
      (["事项名称"] + columns).joined(separator: ",") + "\n"
      + (["养犬登记"] + cells).map(quote).joined(separator: ",")
    let read = read(text)
    let guide = try #require(read.value.first?.text)
    for cell in cells {
      for line in cell.split(separator: "\n") {
        #expect(guide.contains(line.replacing("。", with: "")), "\(line)\n\(guide)")
      }
    }
  }

  @Test(arguments: [
    "事项名称,备注\n养犬登记,\"一,二\n\"\"三\"\"\"\n", "事项名称\t备注\n养犬登记\t\"一,二\n\"\"三\"\"\"\n",
    "清溪县事项清单\n\n序号,事项名称,备注\n1,养犬登记,\"一,二\n\"\"三\"\"\"", "备注,事项名称\n\"一,二\n\"\"三\"\"\",养犬登记,多一格",
  ]) func aSpreadsheetsTableIsRead(_ text: String) throws {
    let guide = try #require(read(text).value.first)
    #expect(guide.title == "养犬登记")
    #expect(guide.text.contains("- 备注：\n    - 一,二\n    - \"三\"\n"))
  }

  @Test(arguments: [
    "序号,部门\n1,公安局\n", "", "\n\n", "事项名称,备注\n养犬,\"没有完",
  ]) func aTableThatIsNoneIsRefusedAsAWhole(_ text: String) {
    let read = read(text)
    #expect(read.value.isEmpty)
    #expect(read.problems.map(\.code) == [.itemTableInvalid])
  }

  @Test func aRowWithoutANameIsAnErrorAndTheOthersAreMade() {
    let read = read("事项名称,办件类型\n,即办件\n,\n养犬登记,即办件\n")
    #expect(read.value.map(\.title) == ["养犬登记"])
    #expect(read.value.map(\.row) == [4])
    let missing = read.problems.filter { $0.code == .itemTitleMissing }
    #expect(missing.map(\.message.zh) == ["第 2 行没有事项名称，没有导入"])
    #expect(read.problems.contains { $0.code == .itemColumnKept })
  }

  @Test func idsComeFromThePinyinAndAreNeverTaken() {
    let read = read("事项名称\n养犬登记\n养犬登记\n！！\n", taken: ["yang-quan-deng-ji-2"])
    #expect(read.value.map(\.id.text) == ["yang-quan-deng-ji", "yang-quan-deng-ji-3", "item-4"])
  }

  @Test func aNameThatComesTwiceIsSaid() {
    let read = read("事项名称\n养犬登记\n生育登记\n养犬登记\n")
    #expect(read.value.map(\.row) == [2, 3, 4])
    let twice = read.problems.filter { $0.code == .itemGuideExists }
    #expect(
      twice.map(\.message.zh) == ["第 4 行“养犬登记”和第 2 行同名，另写成 yang-quan-deng-ji-2"]
    )
    #expect(twice.map(\.start) == [Position(line: 4, column: 1)])
  }

  @Test(arguments: [
    // More commas than tabs, and the other way round.
    ("事项名称\t备注\n养犬登记\t\"a,b,c,d\ne\"\n", "- 备注：\n    - a,b,c,d\n    - e\n"),
    ("事项名称,备注\n养犬登记,\"a\tb\tc\td\"\n", "- 备注：a b c d\n"),
  ]) func theSeparatorIsTheOneOfTheHeader(_ text: String, _ written: String) throws {
    let guide = try #require(read(text).value.first)
    #expect(guide.text.contains(written), "\(guide.text)")
  }

  @Test func aTableThatIsEmptyIsSaidToBe() {
    #expect(read("").problems.map(\.message.zh) == ["这个文件是空的，没有导入什么"])
    #expect(read("\n\n").problems.first?.message.zh.hasPrefix("前十行里没有") == true)
  }

  /// Contract §1 has limits for a guide and its lines.
  @Test(arguments: [
    ("受理条件", String(repeating: "年满十八周岁的人可以申请。", count: 500), true),
    ("备注", String(repeating: "长", count: 9000), true),
    ("申请材料", String(repeating: "*", count: 9000), true),
    ("办理地点", String(repeating: "长", count: 9000), false),
    ("受理条件", String(repeating: "年满十八周岁。\n", count: 14_000), false),
  ]) func aLongCellKeepsTheLimitsOrMakesNoGuide(_ column: String, _ cell: String, _ isMade: Bool) {
    let read = read("事项名称,\(column)\n养犬登记,\"\(cell)\"\n生育登记,短\n")
    #expect(read.value.map(\.row) == (isMade ? [2, 3] : [3]))
    let problems = read.problems.filter { $0.start.line == 2 && $0.severity == .error }
    #expect(problems.isEmpty == isMade)
    guard isMade, let text = read.value.first?.text else { return }
    #expect(text.split(separator: "\n").allSatisfy { $0.utf8.count <= 16 * 1024 })
    let shown = { (text: String) in text.filter { !" \n\\".contains($0) } }
    #expect(shown(text).contains(shown(cell)))
  }

  @Test func aGuideThatTheSiteHasIsNotMadeAgain() {
    let read = read("事项名称\n养犬登记\n生育登记\n", existing: "养犬登记")
    #expect(read.value.map(\.title) == ["生育登记"])
    #expect(read.problems.filter { $0.code == .itemGuideExists }.count == 1)
    #expect(!read.problems.contains { $0.message.zh.contains("“养犬登记”还缺") })
  }

  /// Whatever a cell holds, the guide is Markdown without a mistake of form, and shows the cell's words.
  @Test(arguments: [
    "<script>alert(1)</script>", "a | b", "* 甲 *\n_乙_", "# 甲\n## 所需材料", "- 甲\n-- 乙", "1. 甲\n3. 乙",
    "[甲](javascript:x)", "&lt;b&gt; &copy; &#33;", "```\n甲", "> 甲", "---\ntitle: 乙",
    "甲\u{200B}乙\u{AD}",
    "一、受理条件\n二、申请材料：甲", "●甲\n● 乙", "①甲\n②乙", "甲\t乙\n丙\t丁", "０１２３", "=====", "\\", "{甲: [乙",
    "“甲”", "'甲'", "甲: 乙", "咨询电话：甲", "\u{1}\u{1B}[31m甲", "100%", "@甲", "`甲`", "!甲", "甲  \n乙", "***",
    "＃＃甲", "· 甲\n—— 乙", "（一）甲", "第一步：甲", "1)甲", "~甲", "+ 甲", "[甲]: /x", "<br>甲<br>乙", "甲；乙；", "=甲",
    "……", "〇", "一、二级甲\n三、四级乙", "-5℃甲", "－5℃甲", "—5℃甲", "血压＞140→甲", "一、甲\n三、乙", "●甲；—乙",
  ]) func anyCellMakesAGuideOfGoodForm(_ cell: String) throws {
    for column in [
      "受理条件", "申请材料", "办理流程", "收费标准", "办理地点", "咨询方式", "法定办结时限", "实施主体", "备注", "俗称", "到办事现场次数",
      "网上办理地址", "负责岗位",
    ] {
      let (text, _) = try guide((column, cell), ("是否网办", "是"))
      let file = SourceFile(path: "content/guides/x.md", text: text)
      let settings = parseSettings(SourceFile(path: "content/site.yaml", text: "title: 样本"))
      let problems = parseGuide(file, ParsingContext(settings.value)).problems
      let kinds = ["markup-", "yaml-", "text-", "front-", "section-", "fact-line"]
      let form = problems.filter { problem in
        kinds.contains { problem.code.rawValue.hasPrefix($0) }
      }
      #expect(form.isEmpty, "\(column): \(form.map(\.message.en)) \(text)")
      if cell.contains("甲") { #expect(text.contains("甲"), "\(column): \(text)") }
    }
  }
}

/// A site of one department, office, channel and topic.
enum ItemSite {
  static var names: SiteNames {
    let files = [
      "content/departments.yaml": """
      - id: gongan
        name: 清溪县公安局
        post: 户政股
        phone: 0000-8820110
      """,
      "content/topics.yaml": "- id: home\n  name: 户口\n",
      "content/channels.yaml": """
      - id: portal
        kind: web
        name: 省政务服务网
        address: https://portal.example/
        department: gongan
        accepts_documents: true
      """,
      "content/offices/hall.md": """
      ---
      title: 城关大厅
      address: 虚构路 1 号
      phone: 0000-8810000
      hours: [周一至周五 09:00-17:00]
      ---
      """,
    ]
    let settings = parseSettings(SourceFile(path: "content/site.yaml", text: "title: 样本"))
    let context = ParsingContext(settings.value)
    var site = SiteDraft(settings: settings.value)
    for (path, text) in files.sorted(by: { $0.key < $1.key }) {
      if let draft = parse(SourceFile(path: path, text: text), context) { site.add(draft.value) }
    }
    return SiteNames(site)
  }
}
