import Diagnostics
import Guides
import Markup
import Testing

/// A guide's text as it comes from a word processor or a web page.
@Suite("Text pasted from elsewhere")
struct PastedTextTests {
  struct Paste: Sendable {
    /// What of the small site's guide it stands for.
    let old: String
    let new: String
    let mended: String
    let codes: Set<ProblemCode>

    init(_ old: String, _ new: String, _ mended: String, _ codes: ProblemCode...) {
      self.old = old
      self.new = new
      self.mended = mended
      self.codes = Set(codes)
    }
  }

  static let pastes = [
    Paste("## 收费", "五、收费", "## 收费", .sectionHeadingPlain),
    Paste("## 所需材料", "（二）申请材料：", "## 申请材料", .sectionHeadingPlain),
    Paste("## 所需材料", "**二、所需材料**", "## 所需材料", .sectionHeadingPlain),
    Paste("## 所需材料", "##所需材料", "## 所需材料", .markupSpaceMissing),
    Paste(
      "## 所需材料",
      "## 所须材料",
      "## 所需材料",
      .sectionNameUnclear,
      .guideDocumentsMissing
    ),
    Paste("- 居民身份证", "● 居民身份证", "- 居民身份证", .markupBulletSign),
    Paste("1. 打开小程序。\n2. 上", "①打开小程序。\n②上", "1. 打开小程序。\n2. 上", .markupStepNumbering),
    Paste("1. 打开小程序。\n2. 上", "第一步：打开小程序。\n第二步：上", "1. 打开小程序。\n2. 上", .markupStepNumbering),
    Paste("1. 取号。\n2. 交", "1、取号。\n2、交", "1. 取号。\n2. 交", .markupListNumbering),
    Paste(
      "- 入口：mini\n- 答复时限：2 个工作日\n- 到现场次数：0\n1. 打开小程序。\n2. 上",
      "入口：mini\n答复时限：2 个工作日\n到现场次数：0\n①打开小程序。\n②上",
      "- 入口：mini\n- 答复时限：2 个工作日\n- 到现场次数：0\n1. 打开小程序。\n2. 上",
      .factLinePlain,
      .markupStepNumbering
    ),
    Paste("- 地点：hall", "　　- 地点：hall", "- 地点：hall", .textWideIndent),
    Paste("2 个工作日", "２个工作日", "2个工作日", .textFullWidthDigits),
    Paste(
      "咨询电话：0000-8810021",
      "咨询电话：００００－８８１００２１",
      "咨询电话：0000-8810021",
      .textFullWidthDigits
    ),
    Paste("夫妻一方", "夫\u{200B}妻\u{AD}一\u{FEFF}方", "夫妻一方", .textUnseenCharacter),
    Paste("夫妻一方的户口在", "夫妻一方的户口\u{0B}在", "夫妻一方的户口\n在", .textUnseenCharacter),
    Paste(
      "网上办理时拍照上传",
      "网上办理时拍照上传；[规定]（https://example.org/a）",
      "网上办理时拍照上传；[规定](https://example.org/a)",
      .markupLinkBrackets
    ),
    Paste("- 答复时限", "- 答复实限", "- 答复时限", .factKeyUnclear, .channelNoPromise),
    Paste("；可免交（", "；原间；可免交（", "；原件；可免交（", .documentFacetUnclear),
    Paste("title: 生育登记", "title：生育登记", "title: 生育登记", .yamlSyntax),
    Paste("topics: [birth]", "topics:[birth]", "topics: [birth]", .yamlSyntax),
    Paste("reviewed:", "reveiwed:", "reviewed:", .guideKeyUnknown, .guideReviewMissing),
    Paste("department:", "主管部门:", "department:", .guideKeyUnknown, .guideDepartmentMissing),
    Paste(
      "department: weijian",
      "department: 清溪县卫生健康局",
      "department: weijian",
      .guideDepartmentUnknown
    ),
    Paste("topics: [birth]", "topics: [生孩子]", "topics: [birth]", .guideTopicUnknown),
    Paste("入口：mini", "入口：清溪政务小程序", "入口：mini", .channelEntryUnknown),
    Paste(
      "phone: 0000-8810021",
      "phone: “0000-8810021”",
      "phone: \"0000-8810021\"",
      .telephoneInvalid
    ),
    Paste(
      "phone: 0000-8810021",
      "phone: ００００－８８１００２１",
      "phone: 0000-8810021",
      .textFullWidthDigits
    ),
    Paste(
      "reviewed: 2026-10-20",
      "reviewed: ２０２６－１０－２０",
      "reviewed: 2026-10-20",
      .textFullWidthDigits
    ),
  ]

  @Test("a mend says what was meant, and leaves nothing to mend", arguments: pastes)
  func aMendSaysWhatWasMeant(_ paste: Paste) throws {
    var site = SmallSite()
    site.replace(paste.old, with: paste.new)
    let problems = try site.checked().problems
    #expect(Set(problems.map(\.code)) == paste.codes, "\(problems.map(\.message.zh))")
    let mended = try mend(&site)
    #expect(mended.contains(paste.mended))
    #expect(try site.checked().problems.map(\.message.zh) == [])
  }

  @Test("what is read as it is meant is read the same when it is mended", arguments: pastes)
  func readingStaysTheSame(_ paste: Paste) throws {
    var site = SmallSite()
    site.replace(paste.old, with: paste.new)
    let before = try reading(site)
    let corrects: Set<ProblemCode> = [
      .textUnseenCharacter, .markupLinkBrackets, .factKeyUnclear, .documentFacetUnclear,
      .sectionNameUnclear, .guideKeyUnknown, .guideDepartmentUnknown, .guideTopicUnknown,
      .channelEntryUnknown, .telephoneInvalid, .textFullWidthDigits,
    ]
    guard corrects.isDisjoint(with: paste.codes) else { return }
    _ = try mend(&site)
    #expect(try reading(site) == before)
  }

  /// Makes every mend of the guide until there is none.
  private func mend(_ site: inout SmallSite) throws -> String {
    var text = site.files[SmallSite.guide] ?? ""
    for _ in 0..<5 {
      let problems = try site.checked().problems.filter { $0.path == SmallSite.guide }
      guard let mend = Mend(problems.compactMap(\.mend).flatMap(\.edits)) else { break }
      text = String(decoding: mend.applied(to: Array(text.utf8)), as: UTF8.self)
      site.files[SmallSite.guide] = text
    }
    return text
  }

  /// What is read of the guide's body, in words.
  private func reading(_ site: SmallSite) throws -> [String] {
    let text = site.files[SmallSite.guide] ?? ""
    let file = SourceFile(path: SmallSite.guide, text: text)
    let settings = parseSettings(
      SourceFile(path: "content/site.yaml", text: site.files["content/site.yaml"] ?? "")
    )
    let guide = parseGuide(file, ParsingContext(settings.value)).value
    var words = [guide.title?.value ?? "", guide.topics.map(\.value).joined(separator: ",")]
    for section in guide.sections {
      words.append("\(section.kind?.rawValue ?? "") \(section.heading.plainText)")
      for fact in section.facts { words.append("\(fact.name.value)=\(fact.text)") }
      for step in section.steps {
        guard case .paragraph(let line)? = step.blocks.first?.kind else { continue }
        words.append(line.plainText)
      }
    }
    return words
  }

  @Test("a page of a portal without a mark is a guide with sections")
  func aPortalPage() throws {
    let text = """
      ---
      title: 养犬登记
      ---
      　　县城养狗要登记。
      受理条件：年满 18 周岁。
      申请材料：
      ●居民身份证：原件
      办理流程
      1、取号
      2、领证
      收费标准：不收费
      """
    let file = SourceFile(path: "content/guides/dog.md", text: text)
    let settings = parseSettings(SourceFile(path: "content/site.yaml", text: "title: 样本"))
    let guide = parseGuide(file, ParsingContext(settings.value)).value
    #expect(guide.sections.map(\.kind) == [.eligibility, .documents, .steps, .fees])
    #expect(guide.section(.documents)?.documents.count == 1)
    #expect(guide.section(.steps)?.steps.count == 2)
  }

  @Test(
    "a line that only begins like a section's name is text",
    arguments: [
      "收费标准见附件", "办理流程：", "所需材料", "三、所需材料清单", "三是收费", "五、收费标准：不收费", "（一）",
      "- 所需材料", "一、",
    ]
  )
  func otherLinesAreText(_ line: String) throws {
    var site = SmallSite()
    site.replace("夫妻一方的户口在本县。", with: "夫妻一方的户口在本县。\n\n\(line)\n")
    let problems = try site.checked().problems
    #expect(!problems.contains { $0.code == .sectionHeadingPlain })
  }

  @Test("a missing id is made from the pinyin of the title, and never one that is taken")
  func aMissingID() throws {
    var site = SmallSite()
    site.files["content/guides/养犬.md"] = SmallSite.birth.replacing("生育登记", with: "养犬登记")
    site.files["content/guides/养犬二.md"] = SmallSite.birth.replacing("生育登记", with: "养犬登记")
    site.files["content/guides/yang-quan-deng-ji-2.md"] = SmallSite.birth
    let problems = try site.checked().problems.filter { $0.code == .idMissing }
    #expect(
      problems.map { $0.mend?.edits.map(\.text) ?? [] } == [
        ["id: yang-quan-deng-ji-3\n"], ["id: yang-quan-deng-ji\n"],
      ]
        || problems.map { $0.mend?.edits.map(\.text) ?? [] } == [
          ["id: yang-quan-deng-ji\n"], ["id: yang-quan-deng-ji-3\n"],
        ]
    )
    for problem in problems { #expect(problem.start == Position(line: 2, column: 1)) }
  }

  @Test("what may be meant otherwise is not mended")
  func doubtIsNotMended() throws {
    for (old, new) in [
      // The right key is there as well.
      ("reviewed: 2026-10-20", "reviewed: 2026-10-20\nreveiwed: 2026-10-21"),
      // Another section has the name.
      ("## 收费\n", "## 收废\n\n## 收费\n"),
      ("department: weijian", "department: weijiann2"),
      ("## 收费\n", "## 收款\n"),
    ] {
      var site = SmallSite()
      site.replace(old, with: new)
      let problems = try site.checked().problems
      #expect(!problems.isEmpty, "\(new)")
      #expect(problems.allSatisfy { $0.mend == nil }, "\(new)")
    }
  }
}
