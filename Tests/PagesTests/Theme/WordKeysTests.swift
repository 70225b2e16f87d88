import Guides
import Testing

@testable import Pages

/// Every word that the program asks a theme for is there in both languages of the default theme.
@Suite struct WordKeysTests {
  /// A place where the program names a key; `isWhole` is false where the key goes on with a value.
  struct Use {
    let file: String
    let key: String
    let isWhole: Bool
  }

  @Test func everyKeyThatTheProgramUsesHasItsWords() throws {
    let uses = try Self.uses()
    #expect(uses.count > 200, "the search for keys has lost its way")
    for locale in ["zh-Hans", "en"] {
      let sheet = try #require(DefaultTheme.files.first { $0.path == "strings/\(locale).yaml" })
      let keys = Set(
        sheet.text.split(separator: "\n").compactMap { line in
          line.firstMatch(of: /^([a-z0-9.-]+):/).map { String($0.output.1) }
        }
      )
      var missing: Set<String> = []
      for use in uses {
        let isThere = use.isWhole ? keys.contains(use.key) : keys.contains { $0.hasPrefix(use.key) }
        if !isThere { missing.insert("\(use.key) (\(use.file))") }
      }
      #expect(missing.sorted() == [], "strings/\(locale).yaml has no words for these keys")
    }
  }

  /// Keys in `words["…"]`, `words("…"` and `pieces("…"`, and other literals that look like one: `"nav.home"`.
  private static func uses() throws -> [Use] {
    let asked = /(?:words|pieces)\s*[\[(]\s*"([^"]*)/
    let literal = /"([a-z]+\.[a-z][a-z0-9-]*(?:\\\([^"]*)?)"/
    let themed = Set(
      DefaultTheme.files.filter { $0.path.hasPrefix("strings/") }.flatMap {
        $0.text.matches(of: /(?m)^([a-z]+)\./).map { String($0.output.1) }
      }
    )
    var uses: [Use] = []
    for (path, bytes) in try Repository.files(below: "Sources/Pages")
    where path.hasSuffix(".swift") && !path.hasPrefix("Theme/") {
      let text = String(decoding: bytes, as: UTF8.self)
      var keys = text.matches(of: asked).map { $0.output.1 }
      keys += text.matches(of: literal).map { $0.output.1 }.filter { key in
        let parts = key.split(separator: ".")
        let ending = String(parts[1])
        return themed.contains(String(parts[0])) && !fileEndings.contains(ending)
      }
      for key in keys {
        let whole = key.firstRange(of: "\\(").map { key[..<$0.lowerBound] } ?? key
        guard !whole.isEmpty else { continue }
        uses.append(Use(file: path, key: String(whole), isWhole: whole.endIndex == key.endIndex))
      }
    }
    return uses
  }

  /// A fact that the program hands to a text is said in it, and a text leaves no hole.
  @Test func everyTextSaysWhatItIsGiven() throws {
    var checked = 0
    for sheet in DefaultTheme.files where sheet.path.hasPrefix("strings/") {
      let texts = Dictionary(
        sheet.text.split(separator: "\n").compactMap { line in
          line.firstMatch(of: /^([a-z0-9.-]+): (.*)/).map {
            (String($0.output.1), Self.places(of: $0.output.2))
          }
        },
        uniquingKeysWith: { first, _ in first }
      )
      for (path, bytes) in try Repository.files(below: "Sources/Pages")
      where path.hasSuffix(".swift") && !path.hasPrefix("Theme/") {
        let source = String(decoding: bytes, as: UTF8.self)
        for match in source.matches(of: /words\s*\[\s*"([a-z0-9.-]+)"/) {
          guard let places = texts[String(match.output.1)],
            let given = Self.names(given: source[match.range.upperBound...])
          else { continue }
          checked += 1
          #expect(places == given, "\(match.output.1) in \(sheet.path), used in \(path)")
        }
        for match in source.matches(of: /words\s*\(\s*"([a-z0-9.-]+)"/) {
          guard let places = texts[String(match.output.1)] else { continue }
          #expect(!places.isEmpty, "\(match.output.1) in \(sheet.path) has nothing to fill in")
        }
      }
    }
    #expect(checked > 200, "the search for values has lost its way")
  }

  private static func places(of text: Substring) -> Set<String> {
    Set(text.matches(of: /{([a-z]+)}/).map { String($0.output.1) })
  }

  /// The names in what follows a key: `, ["count": …]]` or `]`; nil where the values come from elsewhere.
  private static func names(given rest: Substring) -> Set<String>? {
    if rest.first == "]" { return [] }
    guard rest.prefixMatch(of: /,\s*\[/) != nil else { return nil }
    var names: Set<String> = []
    var depth = 0
    var text = rest.drop { $0 != "[" }
    while let character = text.first {
      if depth == 1, let name = text.prefixMatch(of: /"([a-z]+)"\s*:/) {
        names.insert(String(name.output.1))
        text = text[name.range.upperBound...]
        continue
      }
      text.removeFirst()
      if "[(".contains(character) { depth += 1 }
      if "])".contains(character) { depth -= 1 }
      if depth == 0 { break }
    }
    return names
  }

  private static let fileEndings: Set<String> = [
    "html", "json", "atom", "js", "css", "svg", "xml", "txt", "png", "yaml", "md", "csv", "bin",
  ]
}
