/// A small site with one text that was made to be slow.
struct HostileSite: Sendable {
  let name: String
  private let path: String
  /// Made when it is written, for some have 64 MiB.
  private let text: @Sendable () -> String
  let hasFeed: Bool

  private static let feedPath = "content/status/feed.json"

  func arguments(_ site: Folder) -> [String] {
    hasFeed ? ["--feed", site.path + "/" + Self.feedPath] : []
  }

  static let all: [HostileSite] = inlines + blocks + guides + heads + feeds

  private init(
    name: String,
    path: String,
    text: @escaping @Sendable () -> String,
    hasFeed: Bool = false
  ) {
    self.name = name
    self.path = path
    self.text = text
    self.hasFeed = hasFeed
  }

  /// Every file by its path, with the bytes of the one that is meant to be slow.
  func files() -> (files: [String: String], size: Int) {
    let text = text()
    return (Self.rest.merging([path: text]) { $1 }, text.utf8.count)
  }

  /// A guide whose introduction is the text.
  static func introduction(_ name: String, _ text: @autoclosure @escaping @Sendable () -> String)
    -> HostileSite
  {
    guide(name, head() + text() + documents + ways)
  }

  /// A guide with a section behind all that it must have.
  static func section(_ name: String, _ text: @autoclosure @escaping @Sendable () -> String)
    -> HostileSite
  {
    guide(name, head() + "说明。" + documents + ways + "\n" + text())
  }

  static func guide(_ name: String, _ text: @autoclosure @escaping @Sendable () -> String)
    -> HostileSite
  {
    HostileSite(name: name, path: "content/guides/g.md", text: text)
  }

  static func feed(_ name: String, _ text: @autoclosure @escaping @Sendable () -> String)
    -> HostileSite
  {
    HostileSite(name: name, path: feedPath, text: text, hasFeed: true)
  }

  /// A guide's front matter, with other lines in it.
  static func head(title: String = "登记", _ lines: String = "") -> String {
    """
    ---
    title: \(title)
    department: w
    owner: { post: 岗, standin: 股, phone: "0000-8810021" }
    topics: [b]
    reviewed: 2026-10-20
    \(lines)---

    """
  }

  static let documents = "\n\n## 所需材料\n- 证件：原件\n"

  static let ways = ways(place: "- 地点：hall\n", entry: "- 入口：mini\n")

  static func ways(place: String, entry: String) -> String {
    """

    ## 网上办理
    \(entry)- 答复时限：2 个工作日
    - 到现场次数：0
    1. 先。

    ## 窗口办理
    \(place)- 办理时长：15 分钟
    1. 取号。

    """
  }

  /// A unit as often as a guide has room for it, in lines of at most so many bytes.
  static func filled(_ unit: String, _ head: String = "", line: Int = 16_000, size: Int = 260_000)
    -> String
  {
    var bytes = Array(head.utf8)
    let unit = Array(unit.utf8)
    bytes.reserveCapacity(size)
    var lineStart = bytes.lastIndex(of: 0x0A).map { $0 + 1 } ?? 0
    while bytes.count + unit.count + 1 < size {
      if bytes.count - lineStart + unit.count > line, unit.last != 0x0A {
        bytes.append(0x0A)
        lineStart = bytes.count
      }
      bytes += unit
      if unit.last == 0x0A { lineStart = bytes.count }
    }
    bytes.append(0x0A)
    return String(decoding: bytes, as: UTF8.self)
  }

  static func numbered(_ count: Int, _ line: (Int) -> String) -> String {
    (0..<count).map(line).joined()
  }

  private static let rest: [String: String] = [
    "content/site.yaml": "title: 清溪县\nlocales: [zh-Hans]\nbase_url: https://q.example/\n",
    "content/departments.yaml": "- { id: w, name: 卫健局, post: 股, phone: \"0000-8812020\" }\n",
    "content/topics.yaml": "- { id: b, name: 生孩子 }\n",
    "content/channels.yaml":
      "- { id: mini, kind: mini-program, name: 小程序, find: 搜, department: w, accepts_documents: true }\n",
    "content/files/a.jpg": "a picture",
    "content/offices/hall.md": """
    ---
    title: 大厅
    address: 路 1 号
    phone: "0000-8810000"
    hours: [周一至周五 09:00-17:00]
    ---

    """,
    "content/guides/g.md": head() + "说明。" + documents + ways,
  ]
}
