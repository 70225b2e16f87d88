import Diagnostics
import Guides
import Testing

/// `status:` and `rules:` of `site.yaml`.
@Suite("Feeds and thresholds in the settings")
struct FeedSettingsTests {
  private func settings(_ text: String) -> Checked<Settings> {
    parseSettings(SourceFile(path: "content/site.yaml", text: "title: 清溪县办事指南\n" + text))
  }

  @Test("feeds are a path or an address, with a format by their name")
  func feedsAreAPathOrAnAddress() {
    let settings = settings(
      """
      status:
        - path: status/feed.json
        - { url: "https://status.example/export.CSV?day=1", valid_for: PT30M }
        - url: https://status.example/api/v2/summary.json
          format: statuspage/2
          allow_private: [10.1.2.3, status.county.internal]
        - url: http://127.0.0.1:8090/status.json
        - url: http://[::1]:8090/status.json
        - url: http://localhost/status.json
      """
    )
    #expect(settings.problems.isEmpty)
    let feeds = settings.value.feeds
    #expect(feeds.first?.location.value == .path("status/feed.json"))
    #expect(
      feeds.map(\.format) == [
        "bianmin-status/1", "csv", "statuspage/2", "bianmin-status/1", "bianmin-status/1",
        "bianmin-status/1",
      ]
    )
    #expect(feeds[1].validFor == ISODuration("PT30M"))
    #expect(feeds[2].privateHosts == ["10.1.2.3", "status.county.internal"])
  }

  struct Mistake: Sendable, CustomTestStringConvertible {
    let text: String
    let message: String
    let code: ProblemCode
    var testDescription: String { text }

    init(_ text: String, _ message: String, _ code: ProblemCode = .dataValueInvalid) {
      self.text = text
      self.message = message
      self.code = code
    }
  }

  @Test(
    "a feed that cannot be one is told where it stands",
    arguments: [
      Mistake("status: ‹status/feed.json", "“status/feed.json”不能写在这里"),
      Mistake("status:\n  - path: ‹../feed.json", "“../feed.json”不是 content/ 里的路径"),
      Mistake(
        "status:\n  - path: ‹status/../../feed.json",
        "“status/../../feed.json”不是 content/ 里的路径"
      ),
      Mistake("status:\n  - path: ‹/etc/feed.json", "“/etc/feed.json”不是 content/ 里的路径"),
      Mistake(
        "status:\n  - path: ‹content/status/a.json",
        "“content/status/a.json”不是 content/ 里的路径"
      ),
      Mistake("status:\n  - path: ‹https://a.example/", "“https://a.example/”是网址，不是路径"),
      Mistake("status:\n  - url: ‹status/feed.json", "“status/feed.json”不是数据源的网址"),
      Mistake("status:\n  - url: ‹ftp://a.example/", "“ftp://a.example/”不是数据源的网址"),
      Mistake("status:\n  - url: ‹file:///etc/passwd", "“file:///etc/passwd”不是数据源的网址"),
      Mistake(
        "status:\n  - url: ‹http://a.example/",
        "“http://a.example/”没有加密，路上的人可以改动数据"
      ),
      Mistake(
        "status:\n  - url: ‹http://127.0.0.1.a.example/",
        "“http://127.0.0.1.a.example/”没有加密，路上的人可以改动数据"
      ),
      Mistake(
        "status:\n  - url: ‹http://localhost.a.example/",
        "“http://localhost.a.example/”没有加密，路上的人可以改动数据"
      ),
      Mistake(
        "status:\n  - url: ‹https://me:secret@a.example/",
        "“https://me:secret@a.example/”里有用户名或密码"
      ),
      Mistake("status:\n  - { path: a.json, format: ‹xml }", "“xml”不能写在这里"),
      Mistake("status:\n  - { path: a.json, valid_for: ‹30m }", "“30m”不是一段时间"),
      Mistake("status:\n  - { path: a.json, valid_for: ‹PT0S }", "“PT0S”不是一段时间"),
      Mistake(
        "status:\n  - { url: https://a.example/, allow_private: [‹10.0.0.0/8] }",
        "“10.0.0.0/8”不是主机名或地址"
      ),
      Mistake(
        "status:\n  - { path: a.json, url: ‹https://a.example/ }",
        "一个数据源只能在一处：“a.json”或“https://a.example/”"
      ),
      Mistake("status:\n  - path: a.json\n  - path: ‹a.json", "这个数据源列了两次"),
      Mistake("status:\n  - ‹format: csv", "缺少“path”（数据源的位置，也可以写 url）", .dataFieldMissing),
      Mistake("status:\n  - path: a.json\n    ‹from: b", "不认识的键“from”", .dataKeyUnknown),
      Mistake("rules: { answering: ‹1.2 }", "“1.2”不是 0 到 1 之间的比例"),
      Mistake("rules: { answering: ‹120% }", "“120%”不是 0 到 1 之间的比例"),
      Mistake("rules: { answering: ‹-0.5 }", "“-0.5”不是 0 到 1 之间的比例"),
      Mistake("rules: { answering: ‹0.8004 }", "“0.8004”不是 0 到 1 之间的比例"),
      Mistake("rules: { answering: ‹often }", "“often”不是 0 到 1 之间的比例"),
      Mistake("rules: { answering: ‹40% }", "“answering”（40%）应高于“not_answering”（50%）"),
      Mistake("rules: { not_answering: ‹0.85 }", "“answering”（80%）应高于“not_answering”（85%）"),
      Mistake("rules: { fewest: ‹0 }", "0 不在 1 到 100000 之间"),
      Mistake("rules: { overdue: ‹1001 }", "1001 不在 1 到 1000 之间"),
      Mistake("rules: { fewest: ‹some }", "“some”不是一个整数", .numberInvalid),
      Mistake("rules: { ‹answer: 0.8 }", "不认识的键“answer”", .dataKeyUnknown),
    ]
  )
  func aFeedThatCannotBeOne(mistake: Mistake) throws {
    let settings = settings(mistake.text.replacing("‹", with: ""))
    #expect(settings.problems.count == 1, "\(settings.problems.map(\.message.zh))")
    let problem = try #require(settings.problems.first)
    #expect(problem.code == mistake.code)
    #expect(problem.severity == .error)
    #expect(problem.message.zh == mistake.message)
    #expect(!problem.message.en.isEmpty)
    #expect(problem.help != nil)
    let lines = mistake.text.prefix { $0 != "‹" }
      .split(separator: "\n", omittingEmptySubsequences: false)
    #expect(problem.start == Position(line: lines.count + 1, column: (lines.last?.count ?? 0) + 1))
  }

  @Test(
    "shares are decimals or per cent",
    arguments: [
      ("0.8", 800), ("80%", 800), ("82.5 %", 825), ("0.875", 875), ("１.０", 1000), ("100%", 1000),
      ("0.800", 800),
    ]
  )
  func sharesAreDecimalsOrPerCent(text: String, thousandths: Int) {
    let settings = settings("rules: { answering: \"\(text)\", fewest: 30, overdue: 3 }\n")
    #expect(settings.problems.isEmpty)
    #expect(settings.value.rules.answeringShare == thousandths)
    #expect(settings.value.rules.notAnsweringShare == 500)
    #expect(settings.value.rules.fewestRequests == 30)
    #expect(settings.value.rules.overdueTimes == 3)
  }
}
