import Foundation
import Testing

/// Runs the commands that a text shows, in their order, and holds each to its success. Gives how many of the
/// program's own there were.
func runCommands(shownIn text: String, in folder: URL) throws -> Int {
  let program = try Program()
  var folder = folder
  var ran = 0
  for block in text.split(separator: "```sh\n").dropFirst() {
    let commands = block.prefix(upTo: block.range(of: "```")?.lowerBound ?? block.endIndex)
    for line in commands.split(separator: "\n") {
      let words = line.split(separator: " ").map(String.init)
      switch words.first {
      case "cd": folder.append(path: words[1])
      case "bianmin" where words.dropFirst().first == "serve":
        // It runs until it is stopped.
        #expect(try PreviewProcess(folder).stop() == 0, "\(line)")
        ran += 1
      case "bianmin":
        // No test asks a server of somebody else's; `LinkCommandTests` have one of their own.
        let arguments = words.dropFirst().map { $0 == "all" ? "local" : $0 }
        let result = try program.run(arguments, in: folder)
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
      default: Issue.record("a command is shown that is not tested: \(line)")
      }
    }
  }
  return ran
}
