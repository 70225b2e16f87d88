import Diagnostics
import Guides
import HTML
import Mustache

/// Reads and renders every fragment, once for each language of the site.
func readFragments(_ files: ThemeFiles, _ settings: Settings)
  -> Checked<[Theme.FragmentKind: [LocaleTag: RenderedFragment]]>
{
  var rendered: [Theme.FragmentKind: [LocaleTag: RenderedFragment]] = [:]
  var problems: [Problem] = []
  for kind in Theme.FragmentKind.allCases {
    for file in files.all("fragments/\(kind.rawValue).mustache") {
      let template = readFragment(file.source, kind)
      problems += template.problems
      guard let template = template.value else { continue }
      for locale in settings.locales {
        rendered[kind, default: [:]][locale] = RenderedFragment(template, settings, locale)
      }
      break
    }
  }
  return Checked(rendered, problems)
}

/// Checks a fragment and makes it a template; nil where it has a problem.
func readFragment(_ file: SourceFile, _ kind: Theme.FragmentKind) -> Checked<MustacheTemplate?> {
  let problems = checkFragment(file, kind)
  guard problems.isEmpty else { return Checked(nil, problems) }
  MustacheContentTypes.register(EscapedBytes(), named: EscapedBytes.name)
  let text = "{{% CONTENT_TYPE: \(EscapedBytes.name)}}\n" + file.text(file.span)
  do {
    return Checked(try MustacheTemplate(string: text))
  } catch {
    return Checked(nil, [.fragmentUnreadable(file, reason: "\(error)")])
  }
}

/// A fragment in one language, with only the way to the site's root left open.
struct RenderedFragment: Sendable {
  /// What stands between the places where the root goes.
  private let parts: [[UInt8]]
  /// The fragment where no root goes into it.
  private let whole: HTMLFragment?

  init(_ template: MustacheTemplate, _ settings: Settings, _ locale: LocaleTag) {
    var site: [String: String] = [:]
    site["title"] = settings.title(locale)
    site["region"] = settings.region(locale)
    site["publisher"] = settings.publisher(locale)
    site["description"] = settings.description(locale)
    site["hotline"] =
      locale.isChinese ? settings.hotline.chinese : settings.hotline.english
    site["hotline_address"] = settings.hotline.address
    site["hotline_hours"] = settings.hotlineHours?(locale)
    let values: [String: Any] = [
      "site": site.filter { !$0.value.isEmpty }, FragmentNames.locale: locale.name,
      FragmentNames.root: EscapedBytes.rootMark,
    ]
    let bytes = trimmed(Array(template.render(values).utf8))
    parts = bytes.split(separator: 0, omittingEmptySubsequences: false).map(Array.init)
    whole = parts.count == 1 ? HTMLFragment(themeMarkup: bytes) : nil
  }

  /// The fragment of a page from which `root` leads to the site's root.
  func placed(root: String) -> HTMLFragment {
    if let whole { return whole }
    var escaped: [UInt8] = []
    var root = root
    root.withUTF8 { appendHTMLEscaped($0, to: &escaped) }
    var bytes: [UInt8] = []
    bytes.reserveCapacity(parts.reduce(escaped.count * parts.count) { $0 + $1.count })
    for (index, part) in parts.enumerated() {
      if index > 0 { bytes += escaped }
      bytes += part
    }
    return HTMLFragment(themeMarkup: bytes)
  }
}

/// How values enter a fragment: escaped byte by byte. The library's own escaping goes by `Character` and
/// misses a quote that is followed by a combining mark.
private struct EscapedBytes: MustacheContentType {
  static let name = "BIANMIN"
  /// Stands for the root in a rendered fragment. No fragment holds a NUL, and in values it is escaped.
  static let rootMark = "\0"

  func escapeText(_ text: String) -> String {
    if text == Self.rootMark { return text }
    var text = text
    var bytes: [UInt8] = []
    text.withUTF8 { appendHTMLEscaped($0, to: &bytes) }
    return String(decoding: bytes, as: UTF8.self)
  }
}

/// Without the white space at both ends.
private func trimmed(_ bytes: [UInt8]) -> [UInt8] {
  let isSpace: (UInt8) -> Bool = { $0 == 0x20 || $0 == 0x0A || $0 == 0x09 }
  guard let first = bytes.firstIndex(where: { !isSpace($0) }),
    let last = bytes.lastIndex(where: { !isSpace($0) })
  else { return [] }
  return Array(bytes[first...last])
}

extension Problem {
  fileprivate static func fragmentUnreadable(_ file: SourceFile, reason: String) -> Problem {
    Problem(
      .themeFragmentInvalid,
      at: Place(file, file.line(at: 0)),
      Wording(zh: "片段读不懂（\(reason)）", en: "The fragment cannot be read (\(reason))"),
      help: Wording(
        zh: "占位符写成 {{site.title}}",
        en: "Write placeholders like {{site.title}}"
      )
    )
  }
}
