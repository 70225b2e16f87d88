import Diagnostics
import Foundation
import Guides
import Markup
import Testing

/// Nothing is lost: every word that an editor wrote in the body of a file is read again on its page.
///
/// A body is cut into runs of letters, Han characters and digits; each run must stand in the text of
/// the finished page. What is understood as data may be worded anew: names of sections and facts, ids of
/// offices and channels, and the facets of documents. Those are listed below, each with its reason.
@Suite("Words in, words out")
struct WordsInWordsOutTests {
  let site: SampleSite

  init() throws { site = try SampleSite.shared.get() }

  @Test("every word of the sample site is on its page")
  func everyWordIsOnItsPage() throws {
    let content = repository.appending(path: "content")
    let settings = parseSettings(
      SourceFile(
        path: "content/site.yaml",
        bytes: Array(try Data(contentsOf: content.appending(path: "site.yaml")))
      )
    )
    let vocabulary = Vocabulary(adding: settings.value.vocabulary)
    var checked = 0
    var missing: [String] = []
    for folder in ["guides", "offices", "pages", "notices"] {
      let root = content.appending(path: folder)
      for file in try FileManager.default.subpathsOfDirectory(atPath: root.path()).sorted()
      where file.hasSuffix(".md") {
        let source = SourceFile(
          path: folder + "/" + file,
          bytes: Array(try Data(contentsOf: root.appending(path: file)))
        )
        let name = FileName(path: source.path, locales: settings.value.locales)
        let prefix = name.locale == settings.value.primaryLocale ? "" : name.locale.name + "/"
        let page =
          folder == "pages"
          ? "\(prefix)\(name.id)/index.html" : "\(prefix)\(folder)/\(name.id)/index.html"
        guard site.exists(page) else {
          // A notice of the future has no page yet.
          #expect(folder == "notices", "\(page) is missing")
          continue
        }
        let words = try site.words(page)
        for run in try runs(of: source, vocabulary) {
          checked += 1
          if !words.contains(run) { missing.append("“\(run)” of \(source.path)") }
        }
      }
    }
    #expect(missing == [])
    #expect(checked > 5_000, "the test looked at \(checked) runs only")
  }

  /// The runs of a body that a reader must find, without what is worded anew.
  private func runs(of source: SourceFile, _ vocabulary: Vocabulary) throws -> [String] {
    let body = FrontMatter.find(in: source).value.body
    var runs: [String] = []
    for line in source.text(body).split(separator: "\n") {
      var text = line.drop { $0 == " " }
      if text.hasPrefix("## "), vocabulary.kind(of: String(text.dropFirst(3))) != nil { continue }
      if text.hasPrefix("|"), text.allSatisfy({ "|-: ".contains($0) }) { continue }
      text = withoutMarker(Substring(withoutAddresses(String(text))))
      text = withoutUnderstoodFact(text)
      let parts = text.split { "；;：:".contains($0) }
      for part in parts where !isFacet(part) {
        runs += letters(of: withoutExemption(String(part)))
      }
    }
    return runs
  }

  /// `1. ` and `- ` are shown as the number and the mark of a list.
  private func withoutMarker(_ line: Substring) -> Substring {
    let rest = line.drop { $0.isNumber && $0.isASCII }
    if rest.hasPrefix(". ") { return rest.dropFirst(2) }
    return line.hasPrefix("- ") ? line.dropFirst(2) : line
  }

  /// `答复时限：2 个工作日`: the row of the comparison has a name of its own. Terms, numbers, yes and no, and
  /// ids are worded anew; other values stay.
  private func withoutUnderstoodFact(_ line: Substring) -> Substring {
    guard let colon = line.firstIndex(where: { $0 == "：" || $0 == ":" }),
      let key = FactKey(name: String(line[..<colon]))
    else { return line }
    let value = line[line.index(after: colon)...]
    switch key {
    case .entry, .visits, .fullyOnline: return ""
    case .place:
      // The office's name stands for its id; the detail in brackets stays.
      guard let open = value.firstIndex(where: { "（(".contains($0) }) else { return "" }
      return value[value.index(after: open)...]
    default: return value
    }
  }

  private func isFacet(_ part: Substring) -> Bool {
    let text = normalizedHeading(part)
    let words = [
      "原件", "复印件", "正本", "副本", "拍照上传", "网上办理时拍照上传", "扫描上传", "仅网上", "仅窗口", "可免交", "original",
      "copy", "photo upload", "online only", "counter only", "exempt", "copies",
    ]
    return words.contains(text)
      || text.wholeMatch(
        of: /(原件|复印件|原件和复印件各|原件、复印件各)? ?\d+ ?份|(\d+|original and) (copies|copy|originals?)/
      ) != nil
      || text.hasPrefix("由") && (text.hasSuffix("出具") || text.hasSuffix("开具"))
  }

  /// `exempt (reason)` is shown as a mark in words of the page; the reason stays.
  private func withoutExemption(_ part: String) -> String {
    let text = part.drop { $0 == " " }
    for word in ["exempt", "可免交"] where text.hasPrefix(word) {
      return String(text.dropFirst(word.count))
    }
    return part
  }

  /// The addresses of links are not read; their words are.
  private func withoutAddresses(_ text: String) -> String {
    text.replacing(/\]\([^)]*\)/, with: "]")
  }

  private func letters(of text: String) -> [String] {
    text.split { !($0.isLetter || $0.isNumber) }.map(String.init)
  }
}
