import Foundation
import Testing

/// The sample site, built once for all tests that look at it.
struct SampleSite {
  let folder: URL
  let output: String

  static let shared: Result<SampleSite, any Error> = Result { try SampleSite() }

  private init() throws {
    // This checkout's own, and always new: what an earlier run has left is no page that was published.
    folder = repository.appending(path: ".build/sample-site")
    try? FileManager.default.removeItem(at: folder)
    let result = try Program().run(
      "build",
      "--now",
      sampleNow,
      "--strict",
      "--output",
      folder.path(),
      in: repository
    )
    output = result.output
    guard result.status == 0 else {
      throw CocoaError(
        .fileReadUnknown,
        userInfo: [NSLocalizedDescriptionKey: result.output + result.errors]
      )
    }
  }

  func text(_ path: String) throws -> String {
    try String(contentsOf: folder.appending(path: path), encoding: .utf8)
  }

  func exists(_ path: String) -> Bool {
    FileManager.default.fileExists(atPath: folder.appending(path: path).path())
  }

  /// Every page, by its path, sorted.
  func pages() throws -> [String] {
    try FileManager.default.subpathsOfDirectory(atPath: folder.path())
      .filter { $0.hasSuffix(".html") }.sorted()
  }

  /// What a reader reads on a page: the text of its body, with entities resolved and no blanks.
  func words(_ path: String) throws -> String { readableText(try text(path)) }
}

/// The text of a page's elements without blanks.
func readableText(_ html: String) -> String {
  var text = ""
  var isTag = false
  for character in html.drop(while: { $0 != "<" }) {
    switch character {
    case "<": isTag = true
    case ">" where isTag: isTag = false
    case _ where isTag || character.isWhitespace: continue
    default: text.append(character)
    }
  }
  for (entity, plain) in [
    ("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&#39;", "'"), ("&amp;", "&"),
  ] {
    text = text.replacing(entity, with: plain)
  }
  return text
}
