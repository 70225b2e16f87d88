import Diagnostics
import Foundation
import Testing

@Suite("The documentation of problems")
struct ProblemPageTests {
  let repository = Repository()
  let folder = "Sources/Documentation/Problems/"

  @Test("every code has its page, and every page its code")
  func everyCodeHasItsPage() throws {
    var pages = ["README.md": ProblemCode.index]
    for code in ProblemCode.allCases { pages[code.rawValue + ".md"] = code.page }
    let url = repository.root.appending(path: folder)
    if ProcessInfo.processInfo.environment["RECORD"] != nil {
      try? FileManager.default.removeItem(at: url)
      try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
      for (name, text) in pages {
        try Data(text.utf8).write(to: url.appending(path: name))
      }
      Issue.record("The pages were written again: read them, then run without RECORD.")
      return
    }
    let found = try FileManager.default.contentsOfDirectory(atPath: url.path())
    #expect(Set(found) == Set(pages.keys), "run: RECORD=1 swift test --filter ProblemPageTests")
    for (name, text) in pages {
      #expect(
        try repository.text(folder + name) == text,
        "\(name) is stale; run: RECORD=1 swift test --filter ProblemPageTests"
      )
    }
  }

  @Test("codes are words with hyphens")
  func codesAreWords() {
    for code in ProblemCode.allCases {
      #expect(code.rawValue.wholeMatch(of: /[a-z0-9]+(-[a-z0-9]+)*/) != nil)
    }
  }
}
