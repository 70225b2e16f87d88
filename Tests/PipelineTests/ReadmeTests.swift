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
    // A revision from before, for `diff`.
    try FileManager.default.createDirectory(
      at: folder.url.appending(path: "before"),
      withIntermediateDirectories: true
    )
    try FileManager.default.copyItem(
      at: repository.appending(path: "content"),
      to: folder.url.appending(path: "before/content")
    )
    try FileManager.default.copyItem(
      at: repository.appending(path: "Sources/Documentation/Import/items.csv"),
      to: folder.url.appending(path: "items.csv")
    )
    let ran = try runCommands(shownIn: text, in: folder.url)
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
