import Diagnostics
import Guides
import Testing

/// An editor's mistakes in a guide, each with the message that the editor reads and its place.
@Suite("What a guide must say")
struct GuideCheckTests {
  @Test("the small site has no problem")
  func theSmallSiteHasNoProblem() throws {
    #expect(try SmallSite().checked().problems.isEmpty)
  }

  @Test("a guide has a title")
  func aTitleIsRequired() throws {
    try expectProblem(
      .guideTitleMissing,
      "title: 生育登记\ndepartment",
      "‹department",
      "指南没有标题"
    )
  }

  @Test("a guide has a department")
  func aDepartmentIsRequired() throws {
    try expectProblem(
      .guideDepartmentMissing,
      "title: 生育登记\ndepartment: weijian\n",
      "‹title: 生育登记\n",
      "没有写主管部门"
    )
  }

  @Test("the department exists")
  func theDepartmentExists() throws {
    try expectProblem(
      .guideDepartmentUnknown,
      "department: weijian",
      "department: ‹wejian",
      "没有编号为“wejian”的部门"
    )
  }

  @Test("the topic exists")
  func theTopicExists() throws {
    try expectProblem(
      .guideTopicUnknown,
      "topics: [birth]",
      "topics: [birth, ‹brith]",
      "没有编号为“brith”的主题"
    )
  }

  @Test("an unknown key is named with the nearest known one")
  func anUnknownKeyIsNamed() throws {
    var site = SmallSite()
    site.replace("keywords:", with: "keyword:")
    let problem = try #require(try site.checked().problems.first)
    #expect(problem.code == .guideKeyUnknown)
    #expect(problem.message.zh == "不认识的键“keyword”")
    #expect(problem.help?.zh == "是不是想写“keywords”？")
  }

  @Test("documents are said, if only that none are needed")
  func documentsAreRequired() throws {
    var site = SmallSite()
    site.replace(
      "## 所需材料\n- 居民身份证：原件；网上办理时拍照上传\n- 结婚证：原件；可免交（县内登记的由系统核验）\n",
      with: ""
    )
    site.replace("title: 生育登记", with: "‹title: 生育登记")
    try expectProblem(.guideDocumentsMissing, in: site, "没有写要带什么材料")
    var without = SmallSite()
    without.replace(
      "- 居民身份证：原件；网上办理时拍照上传\n- 结婚证：原件；可免交（县内登记的由系统核验）\n",
      with: "不需要材料。\n"
    )
    #expect(try without.checked().problems.isEmpty)
  }

  @Test("a guide has a way")
  func aWayIsRequired() throws {
    var site = SmallSite()
    site.files[SmallSite.guide] = """
      ---
      ‹title: 生育登记
      department: weijian
      owner: { post: 生育登记岗, standin: 政务服务科 }
      reviewed: 2026-10-20
      ---
      ## 所需材料
      不需要材料。
      """
    try expectProblem(.guideChannelMissing, in: site, "没有写在哪里办")
  }

  @Test("an online way names its entry")
  func anEntryIsRequired() throws {
    try expectProblem(
      .channelEntryMissing,
      "## 网上办理\n- 入口：mini\n",
      "## ‹网上办理\n",
      "网上办理没有写入口"
    )
  }

  @Test("the entry is in the register")
  func theEntryIsRegistered() throws {
    try expectProblem(
      .channelEntryUnknown,
      "入口：mini",
      "入口：‹wechat-group",
      "入口“wechat-group”不在官方渠道登记里"
    )
  }

  @Test("the entry is not closed")
  func theEntryIsNotClosed() throws {
    try expectProblem(
      .channelClosed,
      "入口：mini",
      "入口：‹old-app",
      "爱清溪已在 2025-12-31 停用"
    )
  }

  @Test("a reply promise is required online")
  func aReplyPromiseIsRequiredOnline() throws {
    try expectProblem(
      .channelNoPromise,
      "## 网上办理\n- 入口：mini\n- 答复时限：2 个工作日\n",
      "## ‹网上办理\n- 入口：mini\n",
      "网上办理没有写答复时限"
    )
  }

  @Test("an online way has a counter or a telephone beside it")
  func anAlternativeIsRequired() throws {
    var site = SmallSite()
    site.replace(
      "## 窗口办理\n- 地点：hall（2 楼 6 号窗口）\n- 办理时长：15 分钟\n1. 取号。\n2. 交材料。\n",
      with: ""
    )
    site.replace("## 网上办理", with: "## ‹网上办理")
    try expectProblem(.channelNoAlternative, in: site, "只有网上办理，没有窗口或电话办理")
  }

  @Test("no counter needs a reason")
  func noCounterNeedsAReason() throws {
    var site = SmallSite()
    site.replace(
      "## 窗口办理\n- 地点：hall（2 楼 6 号窗口）\n- 办理时长：15 分钟\n1. 取号。\n2. 交材料。\n",
      with: ""
    )
    site.replace("audience: person", with: "audience: person\ncounter: ‹none")
    try expectProblem(.channelNoAlternative, in: site, "写了没有窗口，但没有写原因")
    site.replace("counter: ‹none", with: "counter: none\ncounter_reason: 系统自动发放")
    #expect(try site.checked().problems.isEmpty)
  }

  @Test("every way has steps")
  func stepsAreRequired() throws {
    try expectProblem(
      .channelNoSteps,
      "## 窗口办理\n- 地点：hall（2 楼 6 号窗口）\n- 办理时长：15 分钟\n1. 取号。\n2. 交材料。\n",
      "## ‹窗口办理\n- 地点：hall（2 楼 6 号窗口）\n- 办理时长：15 分钟\n",
      "“窗口办理”没有写步骤"
    )
  }

  @Test("steps that all ways share are enough")
  func sharedStepsAreEnough() throws {
    var site = SmallSite()
    site.replace("1. 取号。\n2. 交材料。\n", with: "")
    site.replace("## 收费", with: "## 办理流程\n1. 申请。\n2. 领证。\n\n## 收费")
    #expect(try site.checked().problems.isEmpty)
  }

  @Test("a counter has a place")
  func aPlaceIsRequired() throws {
    try expectProblem(
      .counterPlaceMissing,
      "## 窗口办理\n- 地点：hall（2 楼 6 号窗口）\n",
      "## ‹窗口办理\n",
      "窗口办理没有写地点"
    )
  }

  @Test("the office exists")
  func theOfficeExists() throws {
    try expectProblem(
      .counterPlaceUnknown,
      "地点：hall（2 楼",
      "地点：‹hal（2 楼",
      "没有编号为“hal”的办事地点"
    )
  }

  @Test("a place in words has hours and a telephone")
  func aPlaceInWordsHasHoursAndATelephone() throws {
    var site = SmallSite()
    site.replace("- 地点：hall（2 楼 6 号窗口）", with: "- 地点：县政府东楼 101 室")
    site.replace("## 咨询与投诉\n- 咨询电话：0000-8810021\n- 投诉电话：12345\n", with: "")
    let codes = try site.checked().problems.map(\.code)
    #expect(codes == [.counterHoursMissing, .counterTelephoneMissing])
    site.replace(
      "- 办理时长：15 分钟",
      with: "- 办理时长：15 分钟\n- 时间：周一至周五 9:00-17:00\n- 电话：0000-8810001"
    )
    #expect(try site.checked().problems.isEmpty)
  }

  @Test("nobody sends papers to a channel that does not accept them")
  func documentsAreNotSentToAChatGroup() throws {
    try expectProblem(
      .channelDocumentsRefused,
      "入口：mini",
      "入口：‹group",
      "办证咨询群不接收材料，这里却要从它交“居民身份证”"
    )
  }

  @Test("a telephone can be dialled")
  func aTelephoneCanBeDialled() throws {
    try expectProblem(
      .telephoneInvalid,
      "phone: 0000-8810021",
      "phone: ‹办公室电话",
      "“办公室电话”不是能拨打的电话"
    )
  }

  @Test("a date exists")
  func aDateExists() throws {
    try expectProblem(
      .dateInvalid,
      "reviewed: 2026-10-20",
      "reviewed: ‹2026-02-30",
      "“2026-02-30”不是一个日期"
    )
  }

  @Test("a term is a term")
  func aTermIsATerm() throws {
    try expectProblem(
      .durationInvalid,
      "答复时限：2 个工作日",
      "答复时限：‹尽快",
      "“尽快”不是一个时限"
    )
  }

  @Test("visits are a number")
  func visitsAreANumber() throws {
    try expectProblem(
      .numberInvalid,
      "到现场次数：0",
      "到现场次数：‹不用",
      "“不用”不是一个整数"
    )
  }

  @Test("a promise is not longer than the law allows")
  func aPromiseIsNotLongerThanTheLimit() throws {
    try expectProblem(
      .timePromiseTooLong,
      "承诺时限：当场办结",
      "承诺时限：‹30 个工作日",
      "承诺的“30 个工作日”比法定的“20 个工作日”还长"
    )
  }

  @Test("fully online means no visit")
  func fullyOnlineMeansNoVisit() throws {
    try expectProblem(
      .visitsContradictOnline,
      "到现场次数：0",
      "全程网办：是\n- 到现场次数：‹1",
      "写了全程网办，又要到现场 1 次"
    )
  }

  @Test("a visit has a reason")
  func aVisitHasAReason() throws {
    try expectProblem(
      .visitsReasonMissing,
      "到现场次数：0",
      "到现场次数：‹1",
      "要到现场 1 次，没有写原因"
    )
  }

  @Test("a wrong value is reported where it was written, not in its translation again")
  func aWrongValueIsReportedOnce() throws {
    var site = SmallSite()
    site.replace("department: weijian", with: "department: wejian")
    site.files["content/guides/birth.en.md"] = """
      ---
      title: Birth registration
      reviewed: 2026-10-20
      ---
      ## What you need
      No documents are needed.
      ## Apply at a counter
      - place: hall
      1. Go there.
      """
    #expect(try site.checked().problems.map(\.path) == [SmallSite.guide])
  }

  @Test("a guide that is published has answered what its template asked")
  func noQuestionIsLeft() throws {
    try expectProblem(
      .guideQuestionLeft,
      "owner: { post: 生育登记岗, standin: 政务服务科,",
      "‹owner: { post: 谁负责？写岗位, standin: 政务服务科,",
      "样子里的问题还没有回答"
    )
    let (title, text) = ("title: 生育登记\n", "## 谁可以办\n")
    for question in ["谁可以办？谁不能办？要不要本地户口？", "Who can apply, and who cannot? Must they live here?"] {
      var site = SmallSite()
      site.replace(text, with: text + question + "\n\n")
      #expect(try site.checked().problems.map(\.code) == [.guideQuestionLeft])
      site.replace(title, with: title + "draft: true\n")
      #expect(try site.checked().problems.isEmpty)
    }
  }

  @Test("somebody owns the guide")
  func anOwnerIsExpected() throws {
    try expectProblem(
      .guideOwnerMissing,
      "title: 生育登记\ndepartment: weijian\nowner: { post: 生育登记岗, standin: 政务服务科, phone: 0000-8810021 }",
      "‹title: 生育登记\ndepartment: weijian",
      "没有写负责岗位"
    )
  }

  @Test("somebody stands in")
  func aStandinIsExpected() throws {
    try expectProblem(
      .guideStandinMissing,
      "owner: { post: 生育登记岗, standin: 政务服务科,",
      "‹owner: { post: 生育登记岗,",
      "没有写负责岗位的代班"
    )
  }

  @Test("a review is dated")
  func aReviewIsDated() throws {
    try expectProblem(
      .guideReviewMissing,
      "title: 生育登记\n",
      "‹title: 生育登记\n",
      "没有写核对日期",
      removing: "reviewed: 2026-10-20\n"
    )
  }

  @Test("a review is not overdue")
  func aReviewIsNotOverdue() throws {
    try expectProblem(
      .guideReviewOverdue,
      "reviewed: 2026-10-20",
      "reviewed: ‹2025-10-20",
      "上次核对是 2025-10-20，已超过 12 个月"
    )
  }

  @Test("complaints go elsewhere than questions")
  func telephonesDiffer() throws {
    try expectProblem(
      .guideTelephonesSame,
      "投诉电话：12345",
      "投诉电话：‹0000-8810021",
      "咨询电话和投诉电话都是 0000-8810021"
    )
  }

  @Test("steps add up to no more than the promise")
  func stepsAddUp() throws {
    var site = SmallSite()
    site.replace("承诺时限：当场办结", with: "承诺时限：3 个工作日")
    site.replace("## 网上办理", with: "## ‹网上办理")
    site.replace("2. 上传材料。", with: "2. 受理，2 个工作日。\n3. 审核，5 个工作日。")
    try expectProblem(
      .timeStepsTooLong,
      in: site,
      "各步时间合计至少“7 个工作日”，比承诺的“3 个工作日”长"
    )
  }

  @Test("the ways ask for the same, or say why not")
  func theWaysAgree() throws {
    var site = SmallSite()
    site.replace("- 到现场次数：0", with: "- 到现场次数：0\n- 费用：‹5 元")
    site.replace("- 办理时长：15 分钟", with: "- 办理时长：15 分钟\n- 费用：10 元")
    try expectProblem(.guideWaysDiffer, in: site, "网上和窗口的费用不一样，没有写原因")
    site.replace("费用：‹5 元", with: "费用：5 元\n- 不同原因：网上不打印")
    #expect(try site.checked().problems.isEmpty)
  }

  @Test("a facet that nearly is one is pointed out")
  func aFacetIsNearlyKnown() throws {
    var site = SmallSite()
    site.replace("居民身份证：原件；", with: "居民身份证：‹原见；")
    try expectProblem(.documentFacetUnclear, in: site, "“原见”不是已知的材料说明，会当作备注显示")
  }

  @Test("a fact that nearly is one is pointed out")
  func aFactIsNearlyKnown() throws {
    try expectProblem(
      .factKeyUnclear,
      "- 到现场次数：0",
      "- 到现场次数：0\n- ‹办理时艮：现在",
      "“办理时艮”不是已知的项目，会原样显示"
    )
  }

  @Test("a section that nearly is one is pointed out")
  func aSectionIsNearlyKnown() throws {
    try expectProblem(
      .sectionNameUnclear,
      "## 谁可以办",
      "## ‹谁可办",
      "“谁可办”不是已知的小标题，会原样显示"
    )
  }

  @Test("a guide stays within the site's budget")
  func aGuideStaysWithinTheBudget() throws {
    try expectProblem(
      .guideOverBudget,
      "- 到现场次数：0",
      "- 到现场次数：‹2",
      "要 2 次到现场，本站约定最多 1",
      also: [.visitsReasonMissing]
    )
  }

  @Test("steps that number themselves get a suggestion")
  func stepsThatNumberThemselves() throws {
    try expectProblem(
      .markupStepNumbering,
      "1. 取号。\n2. 交材料。",
      "\n‹第一步：取号。\n第二步：交材料。",
      "步骤没有用“1. ”编号"
    )
  }

  @Test("a long sentence is pointed out")
  func aLongSentence() throws {
    let long = "夫妻双方都要在规定的日子以前带上自己的身份证和户口簿到户口所在地的乡镇便民服务中心的窗口来办手续"
    try expectProblem(
      .plainSentenceLong,
      "夫妻一方的户口在本县。",
      "‹\(long)。",
      "这句话有 \(long.count) 个字，超过 40 个字"
    )
  }

  @Test("an office word is pointed out")
  func anOfficeWord() throws {
    try expectProblem(
      .plainOfficeWord,
      "夫妻一方的户口在本县。",
      "户口在本县的‹予以登记。",
      "“予以”是公文用语"
    )
  }

  @Test("HTML is refused")
  func htmlIsRefused() throws {
    var site = SmallSite()
    site.replace("夫妻一方的户口在本县。", with: "夫妻一方的‹<b>户口</b>在本县。")
    let problem = try #require(
      try {
        site.files[SmallSite.guide] = site.files[SmallSite.guide]?.replacing("‹", with: "")
        return try site.checked().problems.first
      }()
    )
    #expect(problem.code == .markupHtmlRefused)
    #expect(problem.start == Position(line: 14, column: 6))
  }
}

/// As `expectProblem`, with one more text taken out of the guide.
private func expectProblem(
  _ code: ProblemCode,
  _ old: String,
  _ new: String,
  _ message: String,
  removing: String,
  sourceLocation: SourceLocation = #_sourceLocation
) throws {
  var site = SmallSite()
  site.replace(old, with: new, sourceLocation: sourceLocation)
  site.replace(removing, with: "", sourceLocation: sourceLocation)
  try expectProblem(code, in: site, message, sourceLocation: sourceLocation)
}
