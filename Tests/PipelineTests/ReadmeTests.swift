import Foundation
import Testing

/// The commands that the README shows, run in their order on a copy of the sample site.
@Suite("The README")
struct ReadmeTests {
  @Test("every command that it shows works")
  func everyCommandWorks() throws {
    let text = try String(contentsOf: repository.appending(path: "README.md"), encoding: .utf8)
    let folder = try TemporaryFolder()
    try FileManager.default.copyItem(
      at: repository.appending(path: "content"),
      to: folder.url.appending(path: "content")
    )
    try FileManager.default.copyItem(
      at: repository.appending(path: "Sources/Documentation/Import/items.csv"),
      to: folder.url.appending(path: "items.csv")
    )
    // A revision from before, for `diff`.
    try FileManager.default.createDirectory(
      at: folder.url.appending(path: "before"),
      withIntermediateDirectories: true
    )
    try FileManager.default.copyItem(
      at: repository.appending(path: "content"),
      to: folder.url.appending(path: "before/content")
    )
    let program = try Program()
    var ran = 0
    for block in text.split(separator: "```sh\n").dropFirst() {
      let commands = block.prefix(upTo: block.range(of: "```")?.lowerBound ?? block.endIndex)
      for line in commands.split(separator: "\n") {
        let words = line.split(separator: " ").map(String.init)
        switch words.first {
        case "bianmin" where words.dropFirst().first == "serve":
          // It runs until it is stopped.
          #expect(try PreviewProcess(folder.url).stop() == 0, "\(line)")
          ran += 1
        case "bianmin":
          // No test asks a server of somebody else's; `LinkCommandTests` have one of their own.
          let arguments = words.dropFirst().map { $0 == "all" ? "local" : $0 }
          let result = try program.run(arguments, in: folder.url)
          #expect(result.status == 0, "\(line)\n\(result.output)\(result.errors)")
          ran += 1
        case "python3":
          // A server runs until it is stopped; another test starts it.
          let script = repository.appending(path: words[1]).path()
          #expect(FileManager.default.fileExists(atPath: script), "\(line)")
        case "bash":
          let script = repository.appending(path: words[1]).path()
          #expect(FileManager.default.isExecutableFile(atPath: script), "\(line)")
        case "swift":
          // This test runs inside of the second one.
          #expect(["build", "test", "run"].contains(words[1]), "\(line)")
        default: Issue.record("the README shows a command that is not tested: \(line)")
        }
      }
    }
    #expect(ran >= 10)
  }

  @Test("the problem that it shows is the problem that is found")
  func theProblemIsTheOneThatIsFound() throws {
    let text = try String(contentsOf: repository.appending(path: "README.md"), encoding: .utf8)
    for word in [
      "网上办理没有写答复时限 [channel-no-promise]", "在小标题下加一行“- 答复时限：2 个工作日”",
    ] {
      #expect(text.contains(word))
    }
  }
}
