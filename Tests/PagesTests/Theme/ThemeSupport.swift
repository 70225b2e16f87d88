import Diagnostics
import Guides
import HTML
import Testing

@testable import Pages

/// The theme `county` made of some files, in a site of two languages.
func county(_ files: [(path: String, text: String)], site: String = siteYAML) -> Checked<Theme?> {
  let settings = parseSettings(SourceFile(path: "content/site.yaml", text: site)).value
  let files = files.map {
    (
      path: $0.path.hasPrefix("themes/") ? $0.path : "themes/county/" + $0.path,
      bytes: Array($0.text.utf8)
    )
  }
  return readTheme(named: settings.theme, files: files, settings: settings)
}

let siteYAML = """
  title: { zh-Hans: 清溪县办事指南, en: Qingxi services }
  region: 清溪县
  publisher: 清溪县人民政府
  description: 办事指南
  hotline: 0000-8810021
  locales: [zh-Hans, en]
  theme: county
  """

/// Reads a file of a theme whose problems are marked in it: `text: ‹1›black` with `["1: “black”不是颜色"]`.
func expectProblems(
  _ path: String,
  _ marked: String,
  _ expected: [String],
  sourceLocation: SourceLocation = #_sourceLocation
) {
  var text = ""
  var line = 1
  var column = 1
  var marks: [String: Position] = [:]
  var rest = Substring(marked)
  while let character = rest.popFirst() {
    if character == "‹", let end = rest.firstIndex(of: "›") {
      marks[String(rest[..<end])] = Position(line: line, column: column)
      rest = rest[rest.index(after: end)...]
      continue
    }
    text.append(character)
    (line, column) = character == "\n" ? (line + 1, 1) : (line, column + 1)
  }
  let problems = problemsOf(path, text)
  let found = problems.map { problem in
    let mark = marks.first { $0.value == problem.start }?.key
    let position = "\(problem.start.line):\(problem.start.column)"
    return "\(mark ?? position): \(problem.message(.zh))"
  }
  #expect(found == expected, sourceLocation: sourceLocation)
  #expect(
    problems.allSatisfy { $0.path == "themes/county/" + path },
    sourceLocation: sourceLocation
  )
}

/// The problems of one file, found by the part of the program that reads its kind.
private func problemsOf(_ path: String, _ text: String) -> [Problem] {
  let settings = parseSettings(SourceFile(path: "content/site.yaml", text: siteYAML)).value
  let file = (path: "themes/county/" + path, bytes: Array(text.utf8))
  guard let files = ThemeFiles(of: "county", in: [file]), let source = files.all(path).first?.source
  else { return [] }
  switch path.split(separator: "/").first {
  case "theme.yaml":
    let values = readThemeValues(files)
    return (values.problems + lowContrasts(values.value)).sortedByPlace()
  case "assets": return readStyles(files, path).problems.sortedByPlace()
  case "icons": return readIcon(source).problems.sortedByPlace()
  case "strings": return readWords(files, settings).problems.sortedByPlace()
  case "fragments":
    let name = path.dropFirst("fragments/".count).dropLast(".mustache".count)
    return Theme.FragmentKind(rawValue: String(name)).map {
      readFragment(source, $0).problems.sortedByPlace()
    } ?? []
  default: return []
  }
}

/// What a fragment writes into a page.
func text(_ fragment: HTMLFragment?) -> String {
  guard let fragment else { return "" }
  var html = HTMLWriter()
  html.fragment(fragment)
  return String(decoding: html.bytes, as: UTF8.self)
}

/// A row of a table: what is given and what is expected.
struct Row: Sendable, CustomTestStringConvertible {
  let given: String
  let expected: String

  init(_ given: String, _ expected: String) {
    self.given = given
    self.expected = expected
  }

  var testDescription: String { given }
}
