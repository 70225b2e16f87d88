import Foundation
import TestServers
import Testing

/// `bianmin check --links all`
@Suite("External links")
struct LinkCommandTests {
  let program: Program
  let folder: TemporaryFolder
  let server: MisbehavingServer

  init() throws {
    program = try Program()
    folder = try TemporaryFolder()
    server = try MisbehavingServer.shared.get()
    try folder.writeCardSite("site/")
  }

  private func write(_ links: String) throws {
    try folder.write(
      cardGuide.replacing("满十六岁要领身份证。\n", with: "满十六岁要领身份证。\(links)\n"),
      to: "site/content/guides/card.md"
    )
  }

  private func check(_ options: String..., now: String = sampleNow) throws -> Program.Result {
    try program.run(
      ["check", "site", "--links", "all", "--links-allow", "127.0.0.1", "--now", now] + options,
      in: folder.url,
      environment: ["XDG_CACHE_HOME": folder.url.appending(path: "cache").path()]
    )
  }

  @Test("each link that is not good is a warning at its place, in either language")
  func eachLinkIsAWarning() throws {
    let (missing, wall) = (server.address("status/404"), server.address("status/412"))
    let refused = server.address("", at: "refused").replacing("https:", with: "http:")
    try write("见[旧页](\(missing))和[门户](\(wall))、[好的](\(server.address("page")))。")
    try folder.write(
      "- id: web\n  kind: web\n  name: 网\n  address: \(refused)\n  department: gongan\n  accepts_documents: true\n",
      to: "site/content/channels.yaml"
    )
    let result = try check()
    #expect(result.status == 0)
    let lines = result.output.split(separator: "\n").filter { $0.contains("warning:") }
    #expect(
      lines.map(String.init) == [
        "content/channels.yaml:4:12: warning: 外部链接“\(refused)”：连接不上（Connection refused） [link-external-unreachable]",
        "content/guides/card.md:8:12: warning: 外部链接“\(missing)”：对方说没有这一页（404） [link-external-missing]",
        "content/guides/card.md:8:\(12 + missing.count + 7): warning: 外部链接“\(wall)”：好不好说不准：对方不让程序看（412） [link-external-unclear]",
      ],
      "\(result.output)"
    )
    let english = try check("--lang", "en").output
    #expect(english.contains("the server has no such page (404) [link-external-missing]"))
    #expect(try check("--strict").status == 1)
  }

  @Test("without --links no server is asked")
  func withoutTheOptionNoServerIsAsked() throws {
    try write("见[旧页](\(server.address("status/404")))。")
    let result = try program.run("check", "site", "--now", sampleNow, in: folder.url)
    #expect(result.output == "没有发现问题\n")
  }

  @Test("a result is believed for a while, and nothing is written into the site")
  func aResultIsBelieved() throws {
    try write("见[页](\(server.address(inTurn: "page", "page", "status:404")))。")
    let before = try folder.tree("site")
    #expect(try check().output == "没有发现问题\n")
    #expect(try check().output == "没有发现问题\n")
    #expect(folder.exists("cache/bianmin/links"))
    #expect(try folder.tree("site") == before)
    let later = "2026-12-01T09:05:00+08:00"
    #expect(try check(now: later).output.contains("[link-external-missing]"))
    #expect(try check("--links-cache", "other", now: later).output.contains("404"))
    #expect(folder.exists("other"))
  }

  @Test("a link that is not good is asked again after an hour, then after two")
  func aLinkThatIsNotGood() throws {
    let address = server.address(
      inTurn: "status:404",
      "status:404",
      "status:404",
      "status:404",
      "page"
    )
    try write("见[页](\(address))。")
    // Each test asks twice, by HEAD and by GET.
    for (time, isAsked) in [
      ("09:00", true), ("09:30", false), ("10:01", true), ("11:30", false), ("12:02", true),
    ] {
      let result = try check(now: "2026-11-23T\(time):00+08:00")
      #expect(result.output.contains("404") == (time != "12:02"), "\(time) \(isAsked)")
    }
  }

  @Test("a memory that is damaged, or cannot be written, is no reason to fail")
  func aDamagedMemory() throws {
    try write("见[页](\(server.address("page")))。")
    try folder.write("bianmin-links/1\n2026\tx\n\u{FFFD}", to: "cache/bianmin/links")
    #expect(try check().output == "没有发现问题\n")
    let result = try check("--links-cache", "/proc/none/links")
    #expect(result.status == 0)
    #expect(result.output == "没有发现问题\n")
    #expect(result.errors.hasPrefix("bianmin: "))
  }

  @Test("what was not tested in time is counted")
  func whatWasNotTested() throws {
    try write("见[页](\(server.address("silent")))。")
    let result = try check("--links-time", "1")
    #expect(result.output.contains("时间到了，1 个外部链接里还有 1 个没有测 [link-external-unclear]"))
  }
}
