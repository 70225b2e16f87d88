/// What the tests of data add to the fixture's site.
enum DataFixture {
  /// The fixture's settings without the site's address.
  static let withoutAddress = [
    "content/site.yaml": (fixtureFiles["content/site.yaml"] ?? "")
      .replacing("base_url: https://qingxi.example/\n", with: "")
  ]

  /// One guide that was withdrawn and one that has expired.
  static let endedGuides: [String: String] = {
    let guide = fixtureFiles["content/guides/birth-registration.md"] ?? ""
    return [
      "content/guides/old-card.md": guide.replacing(
        "title: 生育登记",
        with: """
          title: 生育服务卡
          aliases: [/old-card.html, /服务卡]
          withdrawn: { on: 2026-11-01, reason: 并入生育登记, successor: birth-registration }
          """
      ),
      "content/guides/lapsed.md": guide.replacing(
        "title: 生育登记",
        with: "title: 临时补贴\nexpires: 2026-11-01"
      ),
    ]
  }()

  /// A notice in force, one that has ended, and a page.
  static let notices = [
    "content/notices/hall.md": """
    ---
    title: 大厅停电
    from: 2026-11-20
    until: 2026-11-30
    offices: [chengguan-hall]
    ---

    11 月 20 日至 30 日下午停电 & 检修。

    """,
    "content/notices/past.md": """
    ---
    title: 国庆放假
    from: 2026-09-20
    until: 2026-10-08
    ---

    放假。

    """,
    "content/pages/about.md": """
    ---
    title: 关于
    ---

    关于本站。

    """,
  ]
}
