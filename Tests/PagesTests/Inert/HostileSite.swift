import Decisions
import Diagnostics
import Feeds
import Guides
import Testing

@testable import Pages

/// A site in which every payload stands in every place: a guide, a department and a notice for each.
struct HostileSite {
  let site: SiteContext
  /// Payloads that a place refused, each with the message.
  let refused: [String: String]

  /// Builds the site, leaving out what is refused with a problem, file by file.
  ///
  /// - Parameter silent: numbers of those of which the feed says nothing.
  init(_ payloads: [String], silent: Set<Int> = []) throws {
    var files = Self.sharedFiles
    for (number, payload) in payloads.enumerated() {
      files["content/guides/g\(number).md"] = Self.guide(payload, number)
      files["content/notices/n\(number).md"] = Self.notice(payload)
    }
    var departments = payloads.enumerated().map { Self.department($1, $0) }
    var refused: [String: String] = [:]
    while true {
      files["content/departments.yaml"] =
        departments.joined()
        + "- { id: weijian, name: 卫健局, post: 政务服务股, phone: \"0000-8810021\" }\n"
      do {
        let empty = try fixtureSite(files)
        let scope = FeedScope(empty.site.library)
        // With some control characters a feed is no feed; each such text is tried by itself.
        let accepted = payloads.enumerated().filter { number, payload in
          guard !silent.contains(number) else { return false }
          guard Self.hasControl(payload) else { return true }
          let alone = Self.feed([(number, payload)], scope)
          refused["feed:\(number)"] = alone.problems.first?.message.en
          return alone.problems.isEmpty
        }
        let feed = Self.feed(accepted.map { ($0.offset, $0.element) }, scope)
        let problems = feed.problems.map { "\($0.message.en) \($0.start)" }
        try #require(problems.isEmpty && feed.value != nil, "\(problems.prefix(5))")
        site = SiteContext(
          resolve(
            empty.site.library,
            feeds: [FeedReading(name: "status/feed.json", feed: feed.value)],
            at: empty.site.now,
            drafts: false
          ),
          theme: empty.theme,
          fileSizes: [:]
        )
        self.refused = refused
        return
      } catch let error as FixtureError {
        var isNew = false
        for problem in error.problems {
          let parts = problem.split(separator: ":", maxSplits: 2).map(String.init)
          let path = parts[0]
          if path == "content/departments.yaml", let line = Int(parts[1]) {
            departments[line - 1] = Self.department("部门", line - 1)
            refused[path + ":" + parts[1]] = problem
            isNew = true
          } else if Self.sharedFiles[path] == nil {
            isNew = files.removeValue(forKey: path) != nil || isNew
            refused[path] = problem
          }
        }
        // What refuses the whole site is no payload's.
        guard isNew else { throw error }
      }
    }
  }

  private static let sharedFiles: [String: String] = [
    "content/guides/birth-registration.md": "", "content/guides/birth-registration.en.md": "",
    "content/files/a.jpg": "a picture",
    "content/site.yaml": """
    title: 清溪县办事指南
    region: 清溪县
    locales: [zh-Hans]
    base_url: https://qingxi.example/

    """,
  ]

  private static func department(_ payload: String, _ number: Int) -> String {
    "- { id: d\(number), name: \(yaml(payload)), post: 政务服务股, phone: \"0000-8810021\" }\n"
  }

  private static func notice(_ payload: String) -> String {
    """
    ---
    title: \(yaml(payload))
    from: 2026-11-20
    until: 2026-12-20
    ---

    通知：\(markdown(payload))

    """
  }

  private static func guide(_ payload: String, _ number: Int) -> String {
    """
    ---
    title: \(yaml(payload))
    department: d\(number)
    owner: { post: 岗, standin: 股, phone: "0000-8810021" }
    reviewed: 2026-10-20
    ---

    ![\(markdown(payload))](/files/a.jpg)

    ## 所需材料
    - 证件\(markdown(payload))

    ## 网上办理
    - 入口：qingxi-mini-program
    - 答复时限：2 个工作日
    - 到现场次数：0
    1. 先\(markdown(payload))

    ## 窗口办理
    - 地点：chengguan-hall
    - 办理时长：15 分钟
    1. 取号。

    ## 收费
    - 工本费：20 元，\(markdown(payload))

    """
  }

  private static func hasControl(_ text: String) -> Bool {
    text.unicodeScalars.contains { $0.value < 0x20 || (0x7F..<0xA0).contains($0.value) }
  }

  private static func feed(_ payloads: [(Int, String)], _ scope: FeedScope) -> Checked<StatusFeed?>
  {
    let services = payloads.map { number, payload in
      """
      {"guide":"g\(number)","channels":{"online":{"state":"limited","note":\(json(payload))}}}
      """
    }
    let incidents = payloads.map { number, payload in
      """
      {"id":"i\(number)","title":\(json(payload)),"impact":"limited","affects":["guide:g\(number)/counter"],
      "started":"2026-11-23T08:00:00+08:00","resolved":null,"updates":[]}
      """
    }
    let text = """
      {"schema":"bianmin-status/1","generated":"2026-11-23T09:04:00+08:00","valid_for":"PT30M",
      "source":{"name":"监测"},"services":[\(services.joined(separator: ","))],
      "offices":[],"incidents":[\(incidents.joined(separator: ","))],"maintenance":[]}
      """
    return parseFeed(
      Array(text.utf8),
      FeedOptions(name: "status/feed.json", format: .status),
      scope
    )
  }

  /// A text as a double-quoted scalar.
  private static func yaml(_ text: String) -> String {
    "\"" + text.unicodeScalars.map { escape($0, "\\x", "\\u", "\\U") }.joined() + "\""
  }

  private static func json(_ text: String) -> String {
    "\"" + text.unicodeScalars.map { escape($0, "\\u00", "\\u", nil) }.joined() + "\""
  }

  private static func escape(
    _ scalar: Unicode.Scalar,
    _ two: String,
    _ four: String,
    _ eight: String?
  ) -> String {
    func hex(_ count: Int) -> String {
      let digits = String(scalar.value, radix: 16)
      return String(repeating: "0", count: count - digits.count) + digits
    }
    switch scalar.value {
    case 0x22, 0x5C: return "\\\(scalar)"
    case 0..<0x20, 0x7F..<0xA0: return two + hex(2)
    case 0x2028, 0x2029, 0xFEFF, 0xFFFE, 0xFFFF: return four + hex(4)
    case 0x10000... where eight != nil: return (eight ?? "") + hex(8)
    default: return String(scalar)
    }
  }

  /// A text as Markdown that means just it, in one line.
  private static func markdown(_ text: String) -> String {
    var markdown = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\n", "\r": markdown += " "
      case "!"..."/", ":"..."@", "["..."`", "{"..."~": markdown += "\\\(scalar)"
      default: markdown.unicodeScalars.append(scalar)
      }
    }
    return markdown
  }
}
