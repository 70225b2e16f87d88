import Decisions
import Diagnostics
import Feeds
import Guides
import Pages

/// A small site for the tests of pages: a department, a topic, a mini-program and a web page, a hall, one guide
/// in both languages. It is read and checked like any other, so that no test holds what no site could.
///
/// `files` take the place of the fixture's own or stand beside them; an empty text takes a file away. What has
/// an error throws, with all problems by place.
///
/// ```swift
/// let site = try fixtureSite(["content/guides/marriage.md": "…"], now: "2026-11-23T09:05:00+08:00")
/// ```
func fixtureSite(
  _ files: [String: String] = [:],
  now: String = "2026-11-23T09:05:00+08:00",
  feeds: [FeedReading] = [],
  settings edit: (inout Settings) -> Void = { _ in }
) throws -> SiteContext {
  let written = fixtureFiles.merging(files) { $1 }.filter { !$0.value.isEmpty }
  let sources = written.map { SourceFile(path: $0.key, text: $0.value) }
    .sorted { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
  guard let now = Instant(rfc3339: now),
    let settingsFile = sources.first(where: { SourceKind(path: $0.path) == .settings })
  else { throw FixtureError(problems: ["a site has content/site.yaml, and now is RFC 3339"]) }
  var settings = parseSettings(settingsFile)
  edit(&settings.value)
  var problems = settings.problems
  var draft = SiteDraft(settings: settings.value)
  let context = ParsingContext(settings.value)
  var sizes: [String: Int] = [:]
  for source in sources {
    if SourceKind(path: source.path) == .published {
      let path = String(source.path.dropFirst("content/files/".count))
      draft.files.append(path)
      sizes[path] = source.bytes.count
    }
    guard let parsed = parse(source, context) else { continue }
    problems += parsed.problems
    draft.add(parsed.value)
  }
  let library = check(draft, at: now)
  let themeFiles = sources.filter { $0.path.hasPrefix("themes/") }.map { ($0.path, $0.bytes) }
  let theme =
    themeFiles.isEmpty && files["content/site.yaml"] == nil
    ? fixtureTheme
    : readTheme(named: settings.value.theme, files: themeFiles, settings: settings.value)
  problems += library.problems + theme.problems
  guard !problems.hasErrors, let library = library.value, let theme = theme.value else {
    throw FixtureError(
      problems: problems.sortedByPlace().filter { $0.severity == .error }.map {
        "\($0.path):\($0.start.line):\($0.start.column): \($0.message(.en)) [\($0.code.rawValue)]"
      }
    )
  }
  return SiteContext(
    resolve(library, feeds: feeds, at: now, drafts: false),
    theme: theme,
    fileSizes: sizes
  )
}

/// The default theme for the fixture's own settings, read once: it takes longer than all the rest.
private let fixtureTheme: Checked<Theme?> = {
  let settings = SourceFile(
    path: "content/site.yaml",
    text: fixtureFiles["content/site.yaml"] ?? ""
  )
  return readTheme(named: "default", files: [], settings: parseSettings(settings).value)
}()

/// Why a fixture is no site.
struct FixtureError: Error, CustomStringConvertible {
  var problems: [String]
  var description: String { problems.joined(separator: "\n") }
}

/// The files of the fixture's site by path.
let fixtureFiles: [String: String] = [
  "content/site.yaml": """
  title: { zh-Hans: 清溪县办事指南, en: Qingxi County Service Guides }
  description: { zh-Hans: 要带什么、到哪里、多久办好。, en: "What to bring, where to go, how long it takes." }
  region: { zh-Hans: 清溪县, en: Qingxi County }
  publisher: { zh-Hans: 清溪县人民政府办公室, en: Office of the Qingxi County People's Government }
  locales: [zh-Hans, en]
  base_url: https://qingxi.example/
  hotline: "12345"
  hotline_hours: { zh-Hans: 每天 24 小时, en: 24 hours a day }

  """,
  "content/departments.yaml": """
  - id: weijian
    name: { zh-Hans: 清溪县卫生健康局, en: Qingxi County Health Bureau }
    post: { zh-Hans: 政务服务科科长, en: Head of Service Division }
    phone: "0000-8810021"
    complaint: "0000-8810029"

  """,
  "content/topics.yaml": """
  - id: birth
    name: { zh-Hans: 生孩子, en: Having a child }
    summary: { zh-Hans: 从怀孕登记到上户口。, en: From registration to the household entry. }
    kind: life-event

  """,
  "content/channels.yaml": """
  - id: qingxi-mini-program
    kind: mini-program
    name: { zh-Hans: “清溪政务”小程序, en: “清溪政务” mini-program }
    find: { zh-Hans: 微信里搜“清溪政务”。, en: Search for “清溪政务” in WeChat. }
    department: weijian
    duty: { post: 网上受理岗, hours: 周一至周五 09:00-12:00, phone: "0000-8810003" }
    since: 2024-03-01
    accepts_documents: true
  - id: portal
    kind: web
    name: { zh-Hans: 省政务服务网, en: Provincial service portal }
    address: https://portal.province.example/qingxi/
    department: weijian
    accepts_documents: true

  """,
  "content/offices/chengguan-hall.md": """
  ---
  title: 城关便民服务大厅
  address: 清溪县城关镇虚构路 1 号
  phone: "0000-8810000"
  hours: [周一至周五 09:00-12:00, 周一至周五 13:30-17:00, 周六 09:00-12:00]
  holidays: closed
  special:
    - 2026-11-02 不办公（已经过去）
    - 2026-12-31 09:00-12:00（下午年终盘点）
    - 2027-01-01 不办公（元旦）
  departments: [weijian]
  transport: 乘 1 路到“虚构路口”站。
  access: 正门有坡道。
  ---

  县里的主大厅。

  """,
  "content/calendar/2026.json": """
  {"year": 2026, "days": [{"name": "国庆节", "date": "2026-10-01", "isOffDay": true}]}
  """,
  "content/calendar/2027.json": """
  {"year": 2027, "days": [
    {"name": "元旦", "date": "2027-01-01", "isOffDay": true},
    {"name": "春节", "date": "2027-01-31", "isOffDay": false},
    {"name": "春节", "date": "2027-02-05", "isOffDay": true},
    {"name": "春节", "date": "2027-02-06", "isOffDay": true}]}
  """,
  "content/files/birth-form.pdf": "%PDF-1.4 a blank form",
  "content/files/birth-form-sample.pdf": "%PDF-1.4 a form that is filled in",
  "content/guides/birth-registration.md": """
  ---
  title: 生育登记
  department: weijian
  owner: { post: 生育登记岗, standin: 政务服务科, phone: "0000-8810021" }
  topics: [birth]
  audience: person
  keywords: [准生证, 生育服务卡]
  reviewed: 2026-10-20
  review: { by: 政务服务科, how: 实办一次 }
  ---

  夫妻生育子女前后都可以登记，不收费，当场办好。

  ## 谁可以办
  夫妻一方的户口在**本县**。

  ## 所需材料
  - 居民身份证：夫妻双方；原件；网上办理时拍照上传
  - 户口簿：原件；仅窗口
      - 带首页就行。
  - 结婚证：复印件 2 份；可免交（县内登记的由系统核验）
  - 生育登记表：1 份；[空白表](/files/birth-form.pdf)、[填写样例](/files/birth-form-sample.pdf)

  ## 网上办理
  - 入口：qingxi-mini-program
  - 答复时限：2 个工作日
  - 到现场次数：0
  - 全程网办：是
  - 不同原因：网上由系统核对户口。
  1. 打开小程序，选“生育登记”。
  2. 拍照上传材料。

  照片要四个角都在画面里。

  ## 窗口办理
  - 地点：chengguan-hall（2 楼 6 号窗口）
  - 办理时长：15 分钟
  1. 取号。
  2. 当场领证。

  ## 办理时限
  - 法定时限：20 个工作日
  - 承诺时限：当场办结

  ## 收费
  - 工本费：20 元
  - 快递费：10 至 20 元，到付

  ## 咨询与投诉
  - 咨询电话：0000-8810021
  - 投诉电话：12345

  ## 常见问题
  ### 一方在外地怎么办？
  可以由一方持双方证件办理。

  ## 温馨提示
  带好证件。

  """,
  "content/guides/birth-registration.en.md": """
  ---
  title: Birth registration
  keywords: [birth permit]
  reviewed: 2026-10-20
  ---

  Register a birth before or after the child arrives.

  ## What you need
  - Resident identity card: of both partners; original; photo upload
  - Birth registration form: 1 copy; [blank form](/files/birth-form.pdf)

  ## Apply online
  - Entry: qingxi-mini-program
  - Reply within: 2 working days
  - Visits: 0
  1. Open the mini-program.

  ## Apply at a counter
  - Place: chengguan-hall
  - Duration: 15 minutes
  1. Take a number.

  ## Processing time
  - Statutory limit: 20 working days
  - Promised: on the spot

  ## Fees
  Free of charge.

  """,
]
