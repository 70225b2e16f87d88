import Foundation
import Testing

@testable import Pages

/// `themes/default/` is the source; `DefaultTheme.swift` is made from it. `RECORD=1` makes it anew.
@Suite struct DefaultThemeTests {
  static let generated = Repository.folder
    .appending(path: "Sources/Pages/Theme/Generated/DefaultTheme.swift")

  @Test func theCompiledThemeIsTheOneInTheFolder() throws {
    let made = try Self.source(of: Repository.files(below: "themes/default"))
    if ProcessInfo.processInfo.environment["RECORD"] == "1" {
      try made.write(to: Self.generated, atomically: true, encoding: .utf8)
      Issue.record("DefaultTheme.swift was written; run the tests again without RECORD.")
      return
    }
    let found = try String(contentsOf: Self.generated, encoding: .utf8)
    #expect(
      found.utf8.elementsEqual(made.utf8),
      """
      themes/default/ has changed since it was compiled in. Make it anew with:
      RECORD=1 swift test --filter theCompiledThemeIsTheOneInTheFolder
      """
    )
  }

  @Test func aTextSurvivesBeingALiteral() throws {
    let text = "a\\n\"\"\"#\n\\#(b)\n\n\u{301}"
    let source = try Self.source(of: [("x.css", Array(text.utf8))])
    #expect(source.contains("##\"\"\"\n" + text + "\n\"\"\"##"))
  }

  /// The Swift source that holds the files as raw string literals.
  static func source(of files: [(path: String, bytes: [UInt8])]) throws -> String {
    var source = """
      // swift-format-ignore-file
      // Made from themes/default/ by DefaultThemeTests; do not edit. To make it anew:
      // RECORD=1 swift test --filter theCompiledThemeIsTheOneInTheFolder

      /// The files of the default theme, by their path below `themes/default/`.
      enum DefaultTheme {
        static let files: [(path: String, text: String)] = [

      """
    for (path, bytes) in files {
      let text = try #require(
        String(validating: bytes, as: UTF8.self),
        "\(path) is compiled in as text, so it is UTF-8"
      )
      #expect(!bytes.contains(0x0D), "\(path) has carriage returns, which a literal does not keep")
      var hashes = "#"
      while text.contains("\"\"\"" + hashes) || text.contains("\\" + hashes) { hashes += "#" }
      source += "(\"\(path)\", \(hashes)\"\"\"\n\(text)\n\"\"\"\(hashes)),\n"
    }
    return source + "  ]\n}\n"
  }
}
