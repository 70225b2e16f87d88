import Foundation
import Testing

/// What a build says to machines, and to people at a terminal.
@Suite("Summary and progress")
struct SummaryTests {
  let program: Program
  let folder: TemporaryFolder

  init() throws {
    program = try Program()
    folder = try TemporaryFolder()
    try folder.writeCardSite()
  }

  private func object(_ text: some StringProtocol) throws -> [String: Any] {
    try #require(try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
  }

  @Test("as JSON a build ends with one line of summary beside the problems")
  func aBuildEndsWithASummary() throws {
    let result = try program.run(
      "build",
      "--format",
      "json",
      "--summary",
      "summary.json",
      "--now",
      sampleNow,
      in: folder.url
    )
    #expect(result.status == 0)
    #expect(result.output == "[]\n", "standard output holds the problems and nothing else")
    let summary = try object(try #require(result.errors.split(separator: "\n").last))
    #expect(summary["published"] as? Bool == true)
    #expect(summary["guides"] as? Int == 1)
    #expect(summary["degraded"] as? Bool == false)
    #expect((summary["files"] as? [String: Int])?["changed"] == 0)
    #expect((summary["next_change"] as? [String: Any])?["at"] is String)
    let times = try #require(summary["milliseconds"] as? [String: Int])
    #expect(
      Set(times.keys) == ["read", "check", "feeds", "resolve", "render", "publish", "total"]
    )
    #expect(times["total"] == times.filter { $0.key != "total" }.values.reduce(0, +))
    let written = try object(try folder.text("summary.json"))
    #expect(NSDictionary(dictionary: written) == NSDictionary(dictionary: summary))
  }

  @Test("a build that failed has a summary, too")
  func aBuildThatFailed() throws {
    try folder.write(
      cardGuide.replacing("title: 身份证\n", with: ""),
      to: "content/guides/card.md"
    )
    let result = try program.run(
      "build",
      "--format",
      "json",
      "--summary",
      "summary.json",
      "--now",
      sampleNow,
      in: folder.url
    )
    #expect(result.status == 1)
    let summary = try object(try #require(result.errors.split(separator: "\n").last))
    #expect(summary["published"] as? Bool == false)
    #expect(summary["errors"] as? Int == 1)
    #expect(folder.exists("summary.json"))
  }

  @Test("a summary that cannot be written leaves the old site and status 3")
  func aSummaryThatCannotBeWritten() throws {
    let result = try program.run(
      "build",
      "--summary",
      "/proc/none/summary.json",
      "--now",
      sampleNow,
      in: folder.url
    )
    #expect(result.status == 3)
    #expect(!folder.exists("_site/index.html"))
  }

  @Test("progress and colours are for terminals, and can be turned off")
  func progressIsForTerminals() throws {
    let plain = try program.run("check", "--now", sampleNow, in: folder.url)
    #expect(!(plain.output + plain.errors).contains("\u{1B}"))
    try folder.write(
      cardGuide.replacing("title: 身份证\n", with: ""),
      to: "content/guides/card.md"
    )
    // `script` gives the program a terminal.
    func atATerminal(_ options: String, _ environment: [String: String] = [:]) throws -> String {
      try Program(path: "/usr/bin/script").run(
        ["-qec", "\(program.path) check --now \(sampleNow) \(options)", "/dev/null"],
        in: folder.url,
        environment: ["TERM": "xterm", "PATH": "/usr/bin:/bin"].merging(environment) { $1 }
      ).output
    }
    #expect(try atATerminal("").contains("\u{1B}[1;31m"))
    #expect(!(try atATerminal("--no-color").contains("\u{1B}[1")))
    #expect(!(try atATerminal("", ["NO_COLOR": "1"]).contains("\u{1B}[1")))
    #expect(!(try atATerminal("", ["TERM": "dumb"]).contains("\u{1B}")))
  }
}
