import Foundation
import Testing

@testable import Preview

let repository = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
  .deletingLastPathComponent()

/// `Sources/Preview/Assets/` is the source; `PreviewAssets.swift` is made from it. `RECORD=1` makes it anew.
@Suite("The preview's scripts and style")
struct PreviewAssetsTests {
  @Test("what is compiled in is what stands in the folder")
  func theCompiledFilesAreThoseInTheFolder() throws {
    let folder = repository.appending(path: "Sources/Preview/Assets")
    let generated = repository.appending(path: "Sources/Preview/Generated/PreviewAssets.swift")
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.path()).sorted()
    var source = """
      // swift-format-ignore-file
      // Made from Sources/Preview/Assets/ by PreviewAssetsTests; do not edit. To make it anew:
      // RECORD=1 swift test --filter theCompiledFilesAreThoseInTheFolder

      /// The preview's own files, by the name that they have behind `/_bianmin/`.
      enum PreviewAssets {
        static let files: [(path: String, text: String)] = [

      """
    for name in names {
      let text = try String(contentsOf: folder.appending(path: name), encoding: .utf8)
      var hashes = "#"
      while text.contains("\"\"\"" + hashes) || text.contains("\\" + hashes) { hashes += "#" }
      source += "(\"\(name)\", \(hashes)\"\"\"\n\(text)\n\"\"\"\(hashes)),\n"
    }
    source += "  ]\n}\n"
    if ProcessInfo.processInfo.environment["RECORD"] == "1" {
      try source.write(to: generated, atomically: true, encoding: .utf8)
      Issue.record("PreviewAssets.swift was written; run the tests again without RECORD.")
      return
    }
    let found = try String(contentsOf: generated, encoding: .utf8)
    #expect(
      found.utf8.elementsEqual(source.utf8),
      "RECORD=1 swift test --filter PreviewAssetsTests"
    )
  }
}
