import Diagnostics
import Files
import Guides
import Pages
import Pipeline

// What is told to somebody who looks at a page: whether it is still the page that they see, what is wrong
// with the text it comes from, and where to write in it.

extension Preview {
  /// The state of the page at a path from the root, as JSON.
  func state(of path: String) -> [UInt8] {
    let place = place(of: path)
    let sources = PageSource(place, look)
    let all = problems
    let own = all.filter { sources.files.contains($0.path) }
    let file = made(place)
    let language = options.language
    var json = JSONWriter()
    json.object {
      $0.member("lang", language == .zh ? "zh-Hans" : "en")
      $0.member("digest", file.map { pageDigest($0.bytes) } ?? "")
      $0.member("place", place)
      $0.member("errors", all.count { $0.severity == .error })
      $0.member("warnings", all.count { $0.severity == .warning })
      $0.key("held")
      $0.bool(!heldBack.isDisjoint(with: sources.files) || look?.pages == nil)
      $0.key("draft")
      $0.bool(sources.isDraft)
      $0.member("edit", sources.guide.map { editAddress($0, sources.locale) })
      $0.member("failure", failure?.message(language))
      $0.member("problems") {
        $0.array(of: own.prefix(100)) { json, problem in
          append(problem, edit: sources.guide.map { editAddress($0, sources.locale) }, to: &json)
        }
      }
    }
    return json.bytes
  }

  /// The place in the site of the page at a path from the root.
  func place(of path: String) -> String {
    let base = basePath
    return filePlace(path.hasPrefix(base) ? path.dropFirst(base.count) : path.dropFirst())
  }

  func editAddress(_ guide: String, _ locale: String?) -> String {
    Gate.own + "edit/" + guide + (locale.map { "?locale=" + $0 } ?? "")
  }

  func append(_ problem: Problem, edit: String?, to json: inout JSONWriter) {
    let language = options.language
    let start = problem.start
    json.object {
      $0.member("severity", problem.severity.rawValue)
      $0.member("code", problem.code.rawValue)
      $0.member("file", problem.path)
      $0.member("line", problem.place == nil ? nil : start.line)
      $0.member("column", problem.place == nil ? nil : start.column)
      $0.member("message", problem.message(language))
      $0.member("help", problem.help?(language))
      $0.member("edit", edit.map { $0 + ($0.contains("?") ? "&" : "?") + "line=\(start.line)" })
      // The words of the line, to find the paragraph by, and the heading above it.
      $0.member("text", problem.place.map { $0.file.text($0.file.line(at: $0.span.start)) })
      $0.member("heading", problem.place.flatMap { $0.file.heading(above: $0.span.start) })
    }
  }
}

/// The file that is shown at a place: of a folder its `index.html`.
func filePlace(_ place: some StringProtocol) -> String {
  place.isEmpty || place.hasSuffix("/") ? place + "index.html" : String(place)
}

extension SourceFile {
  /// The words of the last heading that begins at or before an offset.
  fileprivate func heading(above offset: Int) -> String? {
    var line = line(at: offset)
    while true {
      if bytes[line.start..<line.end].first == UInt8(ascii: "#") {
        let words = text(line).drop { $0 == "#" || $0 == " " }
        return words.isEmpty ? nil : String(words)
      }
      guard line.start > 0 else { return nil }
      line = self.line(at: line.start - 1)
    }
  }
}

/// The files that a page comes from.
struct PageSource {
  var files: Set<String> = []
  /// The guide's id, where the page is a guide's.
  var guide: String?
  /// The language of a translation.
  var locale: String?
  var isDraft = false

  /// `place` is the page's place in the site: `en/guides/marriage/index.html`.
  init(_ place: String, _ look: SiteLook?) {
    guard let look, let settings = look.settings else { return }
    var parts = place.split(separator: "/").map(String.init)
    var tag = settings.primaryLocale
    if let first = parts.first, let found = settings.locales.first(where: { $0.name == first }) {
      tag = found
      parts.removeFirst()
    }
    if parts.last == "index.html" { parts.removeLast() }
    guard let first = parts.first else { return }
    switch first {
    case "guides":
      guard parts.count > 1 else { return }
      guide = parts[1]
      locale = tag == settings.primaryLocale ? nil : tag.name
      for draft in look.drafts where draft.idText == parts[1] && draft.locale == tag {
        files.insert(draft.file.path)
        isDraft = isDraft || draft.isDraft
      }
      let names = ["/\(parts[1]).md", "/\(parts[1]).\(tag.name).md"]
      for path in look.heldBack where names.contains(where: { path.hasSuffix($0) }) {
        files.insert(path)
      }
    case "offices", "notices":
      guard parts.count > 1 else { return }
      insertPages(first == "offices" ? .office : .notice, parts[1], tag, look)
    default:
      guard parts.count == 1 else { return }
      insertPages(.page, first, tag, look)
    }
  }

  private mutating func insertPages(
    _ kind: PageDraft.Kind,
    _ id: String,
    _ locale: LocaleTag,
    _ look: SiteLook
  ) {
    for page in look.registers?.pages ?? []
    where page.kind == kind && page.idText == id && page.locale == locale {
      files.insert(page.file.path)
    }
    let folder = kind == .office ? "offices" : kind == .notice ? "notices" : "pages"
    for path in look.heldBack where path.hasSuffix("/\(folder)/\(id).md") { files.insert(path) }
  }
}
