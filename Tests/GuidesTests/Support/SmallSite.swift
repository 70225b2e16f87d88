import Diagnostics
import Guides
import Testing

/// A site of a few files that has no problem, to break in one place.
struct SmallSite {
  var files: [String: String] = [
    "content/site.yaml": """
    title: 清溪县办事指南
    locales: [zh-Hans, en]
    """,
    "content/departments.yaml": """
    - id: weijian
      name: 清溪县卫生健康局
      post: 政务服务股
      phone: 0000-8812020
      complaint: 0000-8812029
    - id: minzheng
      name: 清溪县民政局
      post: 政务服务股
      phone: 0000-8812010
    """,
    "content/topics.yaml": """
    - id: birth
      name: 生孩子
    """,
    "content/channels.yaml": """
    - id: mini
      kind: mini-program
      name: 清溪政务小程序
      find: 微信里搜“清溪政务”
      department: weijian
      accepts_documents: true
    - id: group
      kind: chat-group
      name: 办证咨询群
      find: 在窗口扫码
      department: weijian
      accepts_documents: false
    - id: old-app
      kind: app
      name: 爱清溪
      find: 应用市场
      department: weijian
      accepts_documents: true
      closed: 2025-12-31
      successor: mini
    """,
    "content/offices/hall.md": """
    ---
    title: 城关大厅
    address: 虚构路 1 号
    phone: 0000-8810000
    hours: [周一至周五 09:00-17:00]
    ---
    """,
    SmallSite.guide: SmallSite.birth,
  ]

  static let guide = "content/guides/birth.md"

  static let birth = """
    ---
    title: 生育登记
    department: weijian
    owner: { post: 生育登记岗, standin: 政务服务科, phone: 0000-8810021 }
    topics: [birth]
    audience: person
    keywords: [准生证]
    reviewed: 2026-10-20
    ---

    夫妻生育前后都可以登记，不收费，当场办好。

    ## 谁可以办
    夫妻一方的户口在本县。

    ## 所需材料
    - 居民身份证：原件；网上办理时拍照上传
    - 结婚证：原件；可免交（县内登记的由系统核验）

    ## 网上办理
    - 入口：mini
    - 答复时限：2 个工作日
    - 到现场次数：0
    1. 打开小程序。
    2. 上传材料。

    ## 窗口办理
    - 地点：hall（2 楼 6 号窗口）
    - 办理时长：15 分钟
    1. 取号。
    2. 交材料。

    ## 办理时限
    - 法定时限：20 个工作日
    - 承诺时限：当场办结

    ## 收费
    不收费。

    ## 咨询与投诉
    - 咨询电话：0000-8810021
    - 投诉电话：12345

    """

  /// Replaces text of a file once; what is to be replaced must be there.
  mutating func replace(
    _ old: String,
    with new: String,
    in path: String = SmallSite.guide,
    sourceLocation: SourceLocation = #_sourceLocation
  ) {
    guard var text = files[path], let range = text.firstRange(of: old) else {
      Issue.record("“\(old)” is not in \(path)", sourceLocation: sourceLocation)
      return
    }
    text.replaceSubrange(range, with: new)
    files[path] = text
  }

  /// Reads and checks the site at noon of 23 November 2026.
  func checked(now: String = "2026-11-23T12:00:00+08:00") throws -> Checked<Library?> {
    let moment = try #require(Instant(rfc3339: now))
    let texts = files.map { SourceFile(path: $0.key, text: $0.value) }.sorted { $0.path < $1.path }
    let settings = parseSettings(try #require(texts.first { $0.path == "content/site.yaml" }))
    let context = ParsingContext(settings.value)
    var site = SiteDraft(settings: settings.value)
    var problems = settings.problems
    for text in texts {
      guard let draft = parse(text, context) else { continue }
      site.add(draft.value)
      problems += draft.problems
    }
    site.files = texts.map(\.path).filter { $0.hasPrefix("content/files/") }
      .map { String($0.dropFirst("content/files/".count)) }
    let words = [LocaleTag("zh-Hans"): [(word: "予以", plain: "给")]]
    let library = check(site, officeWords: words, at: moment)
    problems += library.problems
    return Checked(problems.hasErrors ? nil : library.value, problems.sortedByPlace())
  }

  /// The site's library; a problem fails the test.
  func library(sourceLocation: SourceLocation = #_sourceLocation) throws -> Library {
    let checked = try checked()
    for problem in checked.problems {
      Issue.record(
        "\(problem.path):\(problem.start.line): \(problem.message.en)",
        sourceLocation: sourceLocation
      )
    }
    return try #require(checked.value, sourceLocation: sourceLocation)
  }

  /// The guide of the site.
  func guide() throws -> Guide { try #require(try library().guides.first) }
}
