import Foundation

/// A small site that editors, feeds and the clock change at random, the same way for the same seed. Every
/// kind of change that one guide's pages may notice of another file is among them.
struct ChangingSite {
  struct Guide {
    var title: String
    var text = 0
    var hasQuestion = false
    var hasTranslation = false
    var isWithdrawn = false
    var isDraft = false
    var publish: String?
    var expires: String?
    var alias: Int?
    var link: String?
  }

  struct Way {
    var state = "open"
    var observed = Self.noon
    var onTime = 90
    static let noon = 0
  }

  private var random: Numbers
  private var guides: [String: Guide] = [:]
  /// By guide and kind.
  private var ways: [String: Way] = [:]
  private var numbers: [String: Int] = [:]
  /// Minutes since the first build.
  private(set) var minutes = 0

  init(seed: UInt64) {
    random = Numbers(state: seed)
    for id in ["birth", "card", "school"] { guides[id] = Guide(title: "\(id)登记") }
    for id in ["birth", "card"] {
      ways["\(id)/online"] = Way()
      ways["\(id)/counter"] = Way()
    }
  }

  static let pool = ["birth", "card", "school", "house", "water"]

  private mutating func number(_ name: String) -> Int { numbers[name, default: 0] }
  private mutating func bump(_ name: String) { numbers[name, default: 0] += 1 }

  /// Changes one thing and says which.
  mutating func change() -> String {
    let id = random.pick(Self.pool)
    let known = guides[id] != nil
    switch random.below(20) {
    case 0: guides[id]?.text += 1
    case 1: guides[id]?.title += "新"
    case 2: guides[id]?.hasQuestion.toggle()
    case 3: guides[id]?.hasTranslation.toggle()
    case 4: guides[id]?.isWithdrawn.toggle()
    case 5: guides[id]?.link = random.pick(Self.pool)
    case 6: guides[id]?.alias = random.below(3)
    case 7: guides[id] = known ? nil : Guide(title: "\(id)登记")
    case 8: guides[id]?.isDraft.toggle()
    case 9: guides[id]?.expires = "2026-11-23T12:30:00+08:00"
    case 10: guides[id]?.publish = "2026-11-23T11:00:00+08:00"
    case 11: bump("office")
    case 12: bump(random.pick(["department", "topic", "channel", "notice", "strings", "file"]))
    case 13: bump(random.pick(["incident", "maintenance", "service", "officeState"]))
    case 14: minutes += random.pick([1, 10, 45])
    case 15: minutes += 24 * 60
    case 16: bump("feed")
    default:
      let key = id + random.pick(["/online", "/counter"])
      ways[key] = Way(
        state: random.pick(["open", "limited", "closed", "unknown"]),
        observed: minutes,
        onTime: random.pick([10, 60, 95])
      )
      return "record of \(key)"
    }
    return "change of \(id)"
  }

  mutating func setRecord(of way: String, state: String) {
    ways[way] = Way(state: state, observed: minutes)
  }

  mutating func edit(_ id: String) { guides[id]?.text += 1 }
  mutating func remove(_ id: String) { guides[id] = nil }
  var ids: [String] { guides.keys.sorted() }

  /// The moment of the build, RFC 3339.
  var now: String { Self.moment(minutes) }

  private static func moment(_ minutes: Int) -> String {
    let minutes = minutes + 10 * 60
    let (day, rest) = (23 + minutes / 1440, minutes % 1440)
    return String(
      format: "2026-%02d-%02dT%02d:%02d:00+08:00",
      day > 30 ? 12 : 11,
      day > 30 ? day - 30 : day,
      rest / 60,
      rest % 60
    )
  }

  /// Every file by its path.
  mutating func files() -> [String: String] {
    var files = [
      "content/site.yaml": """
      title: { zh-Hans: 样本, en: Sample }
      locales: [zh-Hans, en]
      base_url: https://sample.example/
      status:
        - path: status/feed.json

      """,
      "content/departments.yaml": """
      - { id: gongan, name: 公安局, post: 户政股, phone: 0000-882011\(number("department") % 10) }

      """,
      "content/topics.yaml":
        "- { id: home, name: 家庭\(number("topic")), summary: 家里的事, order: 1 }\n",
      "content/channels.yaml": """
      - { id: mini, kind: mini-program, name: 小程序\(number("channel")), find: 微信里搜, department: gongan, \
      accepts_documents: true }

      """,
      "content/offices/hall.md": """
      ---
      title: 户政大厅
      address: 虚构路 \(number("office")) 号
      phone: 0000-8820110
      hours: [周一至周五 09:00-17:00]
      ---

      """,
      "content/files/form.txt": String(repeating: "x", count: 1 + number("file")),
      "themes/default/strings/zh-Hans.yaml": "skip.main: 跳到正文\(number("strings"))\n",
      "content/status/feed.json": feed(),
    ]
    for (id, guide) in guides {
      files["content/guides/\(id).md"] = text(of: guide, id)
      if guide.hasTranslation {
        files["content/guides/\(id).en.md"] = translation(of: guide)
      }
    }
    if number("notice") % 2 == 1, guides["birth"] != nil {
      files["content/notices/closed.md"] = """
        ---
        title: 停办\(number("notice"))
        from: 2026-11-23T10:30:00+08:00
        until: 2026-11-23T12:00:00+08:00
        guides: [birth]
        ---
        停电。

        """
    }
    return files
  }

  private func text(of guide: Guide, _ id: String) -> String {
    var head = """
      title: \(guide.title)
      department: gongan
      owner: { post: 户政岗, standin: 户政股, phone: 0000-8820110 }
      topics: [home]
      reviewed: 2026-10-01

      """
    let others = guides.keys.sorted().filter { $0 != id }
    if guide.isWithdrawn, let other = others.first {
      head += "withdrawn: { on: 2026-11-01, reason: 并入别的事项, successor: \(other) }\n"
    }
    if guide.isDraft { head += "draft: true\n" }
    if let publish = guide.publish { head += "publish: \(publish)\n" }
    if let expires = guide.expires { head += "expires: \(expires)\n" }
    if let alias = guide.alias { head += "aliases: [/old-\(id)-\(alias)/]\n" }
    var body = "满 \(guide.text) 岁要办。\n\n"
    if let link = guide.link, link != id, let other = guides[link], !other.isDraft,
      other.publish == nil
    {
      body += "先看[别的](\(link).md\(other.hasQuestion ? "#要多久" : ""))。\n\n"
    }
    if guide.hasQuestion { body += "## 常见问题\n### 要多久\n一天。\n\n" }
    return "---\n" + head + "---\n" + body + """
      ## 所需材料
      - 户口簿：原件；[空白表](/files/form.txt)

      ## 网上办理
      - 入口：mini
      - 答复时限：2 个工作日
      - 到现场次数：0
      1. 提交。

      ## 窗口办理
      - 地点：hall
      - 办理时长：15 分钟
      1. 取号。

      """
  }

  private func translation(of guide: Guide) -> String {
    """
    ---
    title: Service \(guide.text)
    reviewed: 2026-10-01
    ---
    Do it.

    ## What you need
    - Register: original

    ## Online
    - entry: mini
    - reply within: 2 working days
    - visits: 0
    1. Send.

    ## In person
    - place: hall
    - duration: 15 minutes
    1. Come.

    """
  }

  private mutating func feed() -> String {
    // Each seventh time somebody has cut the file short.
    if number("feed") % 7 == 6 { return "{" }
    let made = Self.moment(minutes)
    var services: [String] = []
    for id in Self.pool where guides[id] != nil {
      let channels = ["online", "counter"].compactMap { kind -> String? in
        guard let way = ways["\(id)/\(kind)"] else { return nil }
        return """
          "\(kind)": { "state": "\(way.state)", "observed": "\(Self.moment(way.observed))",
            "replies": { "window": "P30D", "received": 100, "answered": 99, "on_time": \(way.onTime) } }
          """
      }
      guard !channels.isEmpty else { continue }
      let count = number("service")
      services.append(
        """
        { "guide": "\(id)", "channels": { \(channels.joined(separator: ",\n")) },
          "satisfaction": { "window": "P90D", "counts": [\(count), 5, 4, 3, 2] } }
        """
      )
    }
    let states = ["open", "limited", "closed"]
    let incident = """
      { "id": "sms", "title": "短信延迟", "impact": "\(states[number("incident") % 3])",
        "affects": ["channel:online"], "started": "2026-11-23T09:00:00+08:00",
        "resolved": \(number("incident") % 2 == 0 ? "\"\(made)\"" : "null"), "updates": [] }
      """
    let window = """
      { "id": "night", "title": "维护", "affects": ["department:gongan"],
        "from": "2026-11-2\(3 + number("maintenance") % 3)T12:00:00+08:00",
        "until": "2026-11-29T12:30:00+08:00" }
      """
    return """
      { "schema": "bianmin-status/1", "generated": "\(made)", "valid_for": "PT30M",
        "source": { "name": "监测", "phone": "0000-8812345" },
        "services": [ \(services.joined(separator: ",\n")) ],
        "offices": [ { "office": "hall", "state": "\(states[number("officeState") % 3])" } ],
        "incidents": [ \(number("incident") == 0 ? "" : incident) ],
        "maintenance": [ \(number("maintenance") == 0 ? "" : window) ] }
      """
  }
}

/// Random numbers that are the same everywhere (SplitMix64).
struct Numbers {
  var state: UInt64

  mutating func below(_ limit: Int) -> Int {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ mixed >> 30) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ mixed >> 27) &* 0x94D0_49BB_1331_11EB
    mixed ^= mixed >> 31
    return Int(mixed % UInt64(limit))
  }

  mutating func pick<Item>(_ items: [Item]) -> Item { items[below(items.count)] }
}
