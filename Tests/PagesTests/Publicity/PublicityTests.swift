import Decisions
import Guides
import Testing

@testable import Pages

@Suite struct PublicityTests {
  @Test func aPosterSaysWhatWhereAndWhomToCall() throws {
    let poster = try Publicity(.ordinary).poster
    let main = poster.main
    #expect(poster.path == "guides/birth-registration/poster/index.html")
    #expect(main.contains("<h1>生育登记</h1>"))
    #expect(main.contains("夫妻生育子女前后都可以登记，不收费，当场办好。"))
    for part in ["documents", "ways", "outcome"] {
      #expect(main.contains("<section data-section=\"\(part)\">"))
    }
    #expect(main.contains("户口簿"))
    #expect(main.contains("当场办好。"))
    #expect(main.contains("<b>窗口办理</b>：城关便民服务大厅，2 楼 6 号窗口。"))
    #expect(main.contains("<b>网上办理</b>：“清溪政务”小程序。"))
    #expect(main.contains("href=\"tel:12345\""))
    #expect(main.contains("qingxi.example/<wbr>guides/<wbr>birth-registration/</p>"))
    #expect(main.contains("内容核对于 <time datetime=\"2026-10-20\">2026年10月20日</time>"))
  }

  @Test func theCodeLeadsToTheGuideAndNamesThePrinting() throws {
    let sheets = try Publicity(.ordinary).sheets
    let address = try #require(
      sheets[0].main.firstMatch(of: /https:\/\/[^"]*\?v=20261020[0-9a-v]{15}(?=")/)?.output
    )
    #expect(address.hasPrefix("https://qingxi.example/guides/birth-registration/?v="))
    let code = try #require(QRCode(String(address)))
    for page in sheets {
      #expect(page.main.contains("role=\"img\" aria-label=\"二维码，打开网址 \(address)\""))
      #expect(page.main.contains(" d=\"\(code.path)\""))
    }
    let english = try Publicity(.english).poster.main
    #expect(english.contains("https://qingxi.example/en/guides/birth-registration/?v=20261020"))
  }

  @Test func aSiteThatDoesNotKnowItsAddressHasWordsInPlaceOfACode() throws {
    let settings = try #require(fixtureFiles["content/site.yaml"])
      .replacing("base_url: https://qingxi.example/\n", with: "")
    for page in try Publicity(.ordinary, files: ["content/site.yaml": settings]).sheets {
      #expect(!page.main.contains("<svg viewBox"))
      #expect(page.main.contains("打开“清溪县办事指南”网站，搜“生育登记”"))
    }
  }

  @Test func aCardIsASheetOfItsOwn() throws {
    let card = try Publicity(.ordinary).card
    #expect(card.path == "guides/birth-registration/poster/card/index.html")
    #expect(card.text.contains("<body class=\"sheet-print card\" data-page=\"card\""))
    #expect(card.text.contains("data-id=\"birth-registration\""))
    #expect(!card.main.contains("text-sms"))
  }

  /// Contract §6: every publicity text names the counter, the hotline and the day of the check.
  @Test(arguments: Publicity.Kind.allCases)
  func everyTextNamesTheCounterTheHotlineAndTheDay(_ kind: Publicity.Kind) throws {
    let publicity = try Publicity(kind)
    let texts = [
      publicity.poster.article, publicity.card.article, publicity.chat,
      try #require(publicity.sms),
    ]
    for text in texts {
      #expect(text.contains(kind.counter), "\(text)")
      #expect(text.contains("12345"), "\(text)")
      #expect(kind.days.contains { text.contains($0) }, "\(text)")
    }
    let radio = publicity.radio
    #expect(radio.contains(kind == .english ? "one two three four five" : "幺二三四五"), "\(radio)")
    #expect(kind.days.contains { radio.contains($0) }, "\(radio)")
  }

  @Test(arguments: Publicity.Kind.allCases)
  func aShortMessageHasAtMost70Characters(_ kind: Publicity.Kind) throws {
    let publicity = try Publicity(kind)
    let sms = try #require(publicity.sms)
    #expect(sms.utf16.count <= 70, "\(sms)")
    #expect(
      publicity.poster.main.contains(
        kind == .english ? ">\(sms.utf16.count) characters</p>" : ">\(sms.utf16.count) 个字</p>"
      )
    )
  }

  @Test(arguments: [
    (
      Publicity.Kind.ordinary,
      "生育登记：带居民身份证、户口簿、结婚证、生育登记表到城关便民服务大厅，2楼6号窗口。约15分钟。问12345。2026-10-20核对"
    ),
    (.longTitle, "城乡居民生育登记信息跨统筹地区转移接续和历史登记信息核对更正申请：到城关便民服务大厅，2楼6号窗口。问12345。2026-10-20核对"),
    (.manyDocuments, "生育登记：带9样材料到城关便民服务大厅，2楼6号窗口。约15分钟。问12345。2026-10-20核对"),
    (.cases, "生育登记：到城关便民服务大厅，2楼6号窗口。约15分钟。问12345。2026-10-20核对"),
    (
      .severalCounters,
      "生育登记：带居民身份证、户口簿、结婚证、生育登记表到城关便民服务大厅，2楼6号窗口等2处。约15分钟。问12345。2026-10-20核对"
    ),
    (.noDocuments, "生育登记：到城关便民服务大厅，2楼6号窗口。约15分钟。问12345。2026-10-20核对"),
    (.noCounter, "生育登记：用“清溪政务”小程序办。问12345。2026-10-20核对"),
    (.byTelephone, "生育登记：打0000-8810021办。问12345。2026-10-20核对"),
    (
      .neverReviewed,
      "生育登记：带居民身份证、户口簿、结婚证、生育登记表到城关便民服务大厅，2楼6号窗口。约15分钟。问12345。没写核对日期，去前先问"
    ),
    (.english, "Birth registration: 城关便民服务大厅. Free. Call 12345. Checked 2026-10-20"),
  ])
  func aShortMessageIsShortenedByRule(_ kind: Publicity.Kind, _ text: String) throws {
    let sms = try Publicity(kind).sms
    #expect(sms == text)
  }

  @Test func aChatMessageAsksForNoPhotos() throws {
    #expect(
      try Publicity(.ordinary).chat == """
        【生育登记】夫妻生育子女前后都可以登记，不收费，当场办好。
        要带：居民身份证（夫妻双方，原件）、户口簿（原件）、结婚证（可免交）、生育登记表（1 份）。
        窗口办理：城关便民服务大厅，2 楼 6 号窗口。周一至周五 09:00–12:00、13:30–17:00；周六 09:00–12:00。在窗口约 15 分钟。
        网上办理：“清溪政务”小程序。2 个工作日内答复。
        有疑问打 0000-8810021，或者打 12345。
        内容核对于 2026年10月20日。
        全文：https://qingxi.example/guides/birth-registration/
        请不要在群里发证件照片。
        """
    )
  }

  @Test func aLoudspeakerScriptIsWrittenToBeReadAloud() throws {
    #expect(
      try Publicity(.ordinary).radio
        == "乡亲们请注意，下面说“生育登记”怎么办。夫妻生育子女前后都可以登记，不收费，当场办好。"
        + "来的时候要带：居民身份证；户口簿；结婚证，可免交；生育登记表。"
        + "窗口办理：城关便民服务大厅，二楼六号窗口。周一至周五上午九点到十二点、下午一点半到五点；周六上午九点到十二点。"
        + "在窗口约十五分钟。网上办理：“清溪政务”小程序。两个工作日内答复。"
        + "不清楚的，打电话零零零零，八八幺零零二幺问，也可以打幺二三四五。再说一遍，打幺二三四五。"
        + "内容核对于二零二六年十月二十日。"
    )
  }

  @Test(arguments: Publicity.Kind.allCases)
  func noFigureIsLeftInALoudspeakerScript(_ kind: Publicity.Kind) throws {
    let radio = try Publicity(kind).radio
    #expect(!radio.unicodeScalars.contains { $0.value >= 0x30 && $0.value <= 0x39 }, "\(radio)")
  }

  @Test func documentsThatDependOnTheCaseStandByTheirCase() throws {
    let publicity = try Publicity(.cases)
    #expect(publicity.poster.main.contains("<li>证丢了：遗失说明（1 份）、户口簿（原件）</li>"))
    #expect(publicity.chat.contains("\n证丢了：遗失说明（1 份）、户口簿（原件）；\n证坏了：原来的证（原件）。\n"))
    #expect(publicity.radio.contains("要带什么，看情况。证丢了：遗失说明、户口簿。证坏了：原来的证。"))
  }

  @Test func moreThanFiveThingsAreNeverCutWithoutAWord() throws {
    let publicity = try Publicity(.manyDocuments)
    let article = publicity.poster.article
    #expect(
      article.contains("材料九") || article.contains("另外还有") || article.contains("共 9 样"),
      "\(article)"
    )
    #expect(publicity.chat.contains("材料九"))
  }

  @Test func aChannelThatTakesNoDocumentsCarriesItsWarning() throws {
    let publicity = try Publicity(.refusing)
    let warning = "请不要在这里发送身份证、户口簿、结婚证照片"
    #expect(publicity.poster.article.contains(warning))
    #expect(publicity.card.article.contains(warning))
    #expect(publicity.chat.contains(warning))
  }

  @Test func anOldCheckIsSaidBeforePrintingAndNotOnPaper() throws {
    let page = try Publicity(.ordinary, now: "2028-01-01T09:00:00+08:00").poster
    #expect(page.main.contains("<p class=\"box warn screen\">已经超过 12 个月没有核对"))
    #expect(!page.article.contains("已经超过"))
  }

  @Test func whatAnEditorWritesStaysText() throws {
    let guide = try #require(fixtureFiles["content/guides/birth-registration.md"])
      .replacing("title: 生育登记", with: "title: '<b>\"登记\"</b> & 1'")
    let poster = try Publicity(.ordinary, files: ["content/guides/birth-registration.md": guide])
      .poster
    #expect(poster.main.contains("<h1>&lt;b&gt;&quot;登记&quot;&lt;/b&gt; &amp; 1</h1>"))
  }
}

/// The publicity of the fixture's guide, in one of the kinds that guides come in.
struct Publicity {
  enum Kind: CaseIterable {
    case ordinary, longTitle, manyDocuments, cases, severalCounters, noDocuments, noCounter
    case byTelephone, neverReviewed, refusing, english
  }

  let poster: OutputFile
  let card: OutputFile
  var sheets: [OutputFile] { [poster, card] }
  var chat: String { poster.copy("text-chat") ?? "" }
  var sms: String? { poster.copy("text-sms") }
  var radio: String { poster.copy("text-radio") ?? "" }

  init(
    _ kind: Kind,
    files: [String: String] = [:],
    now: String = "2026-11-23T09:05:00+08:00"
  ) throws {
    let site = try fixtureSite(try kind.files().merging(files) { $1 }, now: now)
    let locale = LocaleTag(kind == .english ? "en" : "zh-Hans")
    let guide = try #require(
      site.site.guides.first {
        $0.guide.id.text == "birth-registration" && $0.guide.locale == locale
      }
    )
    let sheets = renderPublicity(guide, site)
    try #require(sheets.count == 2)
    poster = sheets[0]
    card = sheets[1]
  }
}

extension Publicity.Kind {
  /// What the fixture's site has instead of its own.
  func files() throws -> [String: String] {
    let path = "content/guides/birth-registration.md"
    var guide = try #require(fixtureFiles[path])
    func replace(_ old: String, with new: String) {
      #expect(guide.contains(old), "the fixture’s guide has changed")
      guide = guide.replacing(old, with: new)
    }
    /// Everything of a section up to the next one.
    func replaceSection(_ heading: String, with text: String) throws {
      let start = try #require(guide.firstRange(of: "## \(heading)\n"))
      let end = guide[start.upperBound...].firstRange(of: "\n## ")?.lowerBound ?? guide.endIndex
      guide.replaceSubrange(start.lowerBound..<end, with: text)
    }
    var files: [String: String] = [:]
    switch self {
    case .ordinary, .english: break
    case .longTitle:
      replace("title: 生育登记\n", with: "title: 城乡居民生育登记信息跨统筹地区转移接续和历史登记信息核对更正申请（含港澳台居民）\n")
    case .manyDocuments:
      let names = "一二三四五六七八九".map { "- 材料\($0)：原件\n" }.joined()
      try replaceSection("所需材料", with: "## 所需材料\n" + names)
    case .cases:
      try replaceSection(
        "所需材料",
        with: "## 所需材料\n### 证丢了\n- 遗失说明：1 份\n- 户口簿：原件\n### 证坏了\n- 原来的证：原件\n"
      )
    case .severalCounters:
      replace("- 地点：chengguan-hall（2 楼 6 号窗口）", with: "- 地点：chengguan-hall（2 楼 6 号窗口）、baishi-town")
      files["content/offices/baishi-town.md"] = """
        ---
        title: 白石镇便民服务中心
        address: 清溪县白石镇样本街 3 号
        phone: "0000-8830001"
        hours: [周一至周五 08:30-12:00]
        departments: [weijian]
        ---

        """
    case .noDocuments: try replaceSection("所需材料", with: "## 所需材料\n不需要材料。\n")
    case .noCounter:
      try replaceSection("窗口办理", with: "")
      replace(
        "audience: person\n",
        with: "audience: person\ncounter: none\ncounter_reason: 窗口在装修\n"
      )
    case .byTelephone:
      try replaceSection("窗口办理", with: "## 电话办理\n- 电话：0000-8810021\n1. 打电话。\n")
      try replaceSection("网上办理", with: "")
    case .neverReviewed: replace("reviewed: 2026-10-20\n", with: "")
    case .refusing:
      guide = guide.replacing("；网上办理时拍照上传", with: "")
      replace("2. 拍照上传材料。", with: "2. 按时来。")
      replace("- 入口：qingxi-mini-program", with: "- 入口：booking")
      files["content/channels.yaml"] =
        try #require(fixtureFiles["content/channels.yaml"]) + """
          - id: booking
            kind: web
            name: { zh-Hans: 预约网页, en: Booking page }
            address: https://booking.qingxi.example/
            department: weijian
            accepts_documents: false

          """
    }
    files[path] = guide
    return files
  }

  /// What names the counter, or what stands in its place.
  var counter: String {
    switch self {
    case .noCounter: "“清溪政务”小程序"
    case .byTelephone: "0000-8810021"
    default: "城关便民服务大厅"
    }
  }

  /// The day of the check as the texts write it, or what stands in its place.
  var days: [String] {
    switch self {
    case .neverReviewed: ["没有写明什么时候核对过", "没写核对日期"]
    case .english: ["20 October 2026", "2026-10-20", "twentieth of October twenty twenty-six"]
    default: ["2026年10月20日", "2026-10-20", "二零二六年十月二十日"]
    }
  }
}

extension OutputFile {
  var text: String { String(decoding: bytes, as: UTF8.self) }

  /// What the page itself holds.
  var main: String { between("<main", "</main>") ?? "" }

  /// What is printed, as a reader has it.
  var article: String { (between("<article", "</article>") ?? "").withoutTags }

  /// A text to copy.
  func copy(_ id: String) -> String? {
    between("<p class=\"copy\" id=\"\(id)\">", "</p>")?.withoutTags
  }

  private func between(_ start: String, _ end: String) -> String? {
    guard let from = text.firstRange(of: start)?.upperBound,
      let to = text[from...].firstRange(of: end)?.lowerBound
    else { return nil }
    return String(text[from..<to])
  }
}

extension String {
  fileprivate var withoutTags: String {
    replacing(/<[^>]*>/, with: "").replacing("&quot;", with: "\"").replacing("&amp;", with: "&")
      .replacing("&#39;", with: "'").replacing("&lt;", with: "<").replacing("&gt;", with: ">")
  }
}
