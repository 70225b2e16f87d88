import Diagnostics
import Feeds
import Foundation
import Guides
import Testing

/// Feeds as a job meets them: they never stop a build, and `--strict` tells of them in the exit status.
@Suite("Feeds in a build")
struct FeedCommandTests {
  let program: Program
  let folder: TemporaryFolder

  init() throws {
    program = try Program()
    folder = try TemporaryFolder()
    try folder.write("title: 样本\n", to: "content/site.yaml")
  }

  private func build(_ arguments: String...) throws -> Program.Result {
    try program.run(
      ["build", "--now", sampleNow, "--report", "report.json"] + arguments,
      in: folder.url
    )
  }

  @Test("every format that a feed can have can be written in the settings")
  func everyFormatCanBeWritten() {
    #expect(FeedFormat.allCases.map(\.rawValue) == FeedSource.formats)
  }

  @Test("what is wrong with a feed is never an error")
  func whatIsWrongWithAFeed() {
    let codes = ProblemCode.allCases.filter(\.isAboutFeed)
    #expect(codes.count > 4)
    for code in codes { #expect(code.severity == .warning, "\(code.rawValue)") }
  }

  @Test("a feed that is not there is a warning where it is listed, and the site is built")
  func aFeedThatIsNotThere() throws {
    try folder.write(
      "title: 样本\nstatus:\n  - path: status/feed.json\n",
      to: "content/site.yaml"
    )
    let result = try build()
    #expect(result.status == 0)
    #expect(
      result.output.contains(
        "content/site.yaml:3:11: warning: 读不到数据源“content/status/feed.json”：没有这个文件 [feed-unreachable]"
      )
    )
    #expect(folder.exists("_site/index.html"))
    let report = try folder.text("report.json")
    #expect(report.contains("\"degraded\": true"))
    #expect(report.contains("\"state\": \"failed\""))
  }

  @Test("with --strict the site is published too, and the status is 1")
  func withStrictTheSiteIsPublished() throws {
    let result = try build("--strict", "--feed", "nowhere.json")
    #expect(result.status == 1)
    #expect(result.output.contains("error: 读不到数据源“nowhere.json”：没有这个文件 [feed-unreachable]"))
    #expect(folder.exists("_site/index.html"))
    let check = try program.run("check", "--strict", "--feed", "nowhere.json", in: folder.url)
    #expect(check.status == 1)
  }

  @Test("with --strict a warning that is not about a feed leaves the published site as it is")
  func withStrictAnotherWarningStops() throws {
    try folder.write("x", to: "content/notes.txt")
    let result = try build("--strict", "--feed", "nowhere.json")
    #expect(result.status == 1)
    #expect(!folder.exists("_site/index.html"))
  }

  @Test("--feed takes the place of the site's feeds")
  func feedTakesThePlaceOfTheSites() throws {
    try folder.write(
      "title: 样本\nstatus:\n  - path: status/feed.json\n",
      to: "content/site.yaml"
    )
    let result = try build("--feed", "one.json", "--feed", "two.json")
    #expect(!result.output.contains("status/feed.json"))
    #expect(result.output.contains("“one.json”"))
    #expect(result.output.contains("“two.json”"))
  }

  @Test(
    "a feed that is no file is a warning",
    arguments: [
      ("/dev/zero", "这不是普通文件"), ("content", "这不是普通文件"), ("content/site.yaml/a", "没有这个文件"),
    ]
  )
  func aFeedThatIsNoFile(path: String, reason: String) throws {
    let result = try build("--feed", path)
    #expect(result.status == 0)
    #expect(result.output.contains("读不到数据源“\(path)”：\(reason)"))
  }

  @Test("a feed over 64 MiB is a warning")
  func aFeedThatIsTooLarge() throws {
    let file = try folder.file("large.json")
    try file.truncate(atOffset: 64 * 1024 * 1024 + 1)
    let result = try build("--feed", "large.json")
    #expect(result.status == 0)
    #expect(result.output.contains("读不到数据源“large.json”：超过 64 MiB"))
  }

  @Test("an address that may not be asked is wrong usage")
  func anAddressThatMayNotBeAsked() throws {
    for address in [
      "http://status.example/", "ftp://status.example/", "https://a:b@status.example/",
    ] {
      let result = try build("--feed", address)
      #expect(result.status == 2, "\(address)")
    }
  }

  @Test("a file in content/status/ that no setting lists is told")
  func aFileThatIsNotListed() throws {
    try folder.write("{}", to: "content/status/feed.json")
    let result = try build()
    #expect(result.status == 0)
    #expect(
      result.output.contains(
        "content/status/feed.json:1:1: warning: site.yaml 没有列出这个数据源，没有读 [feed-not-listed]"
      )
    )
    #expect(try folder.text("report.json").contains("\"reason\": \"feed-not-listed\""))
  }
}
