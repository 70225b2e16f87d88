package import Diagnostics
package import Guides
import HTML

// A theme is read file by file: the theme's own file, else the one of `themes/default/` in the site, else
// the one compiled in. `theme.yaml` and the strings fall back key by key, so that a theme which changes
// two colours says two colours. What is wrong in a file is a problem of that file, and the next one in the
// line takes its place, so that `serve` can still show a page.

/// Reads the theme of a site.
///
/// - Parameter files: Everything below `themes/`: `themes/county/assets/site.css`.
/// - Returns: Nil only where there is no such theme.
package func readTheme(
  named name: String,
  files: [(path: String, bytes: [UInt8])],
  settings: Settings
) -> Checked<Theme?> {
  guard let themeFiles = ThemeFiles(of: name, in: files) else {
    let names = ThemeFiles.names(in: files)
    return Checked(nil, [.themeMissing(name, settings, names: names)])
  }
  let values = readThemeValues(themeFiles)
  let styles = ThemeFiles.styles.map { readStyles(themeFiles, $0) }
  let icons = readIcons(themeFiles)
  let fragments = readFragments(themeFiles, settings)
  let words = readWords(themeFiles, settings)
  let theme = Theme(
    name: name,
    styleSheets: zip(ThemeFiles.styles, styles).map { path, style in
      (path, path == ThemeFiles.firstScreen ? values.value.stylesheet + style.value : style.value)
    },
    serviceWorker: themeFiles.all(ThemeFiles.serviceWorker).first?.source.bytes ?? [],
    assets: themeFiles.assets,
    icons: icons.value,
    fragments: fragments.value,
    words: words.value
  )
  let problems =
    themeFiles.problems + values.problems + lowContrasts(values.value) + styles.flatMap(\.problems)
    + icons.problems + fragments.problems + words.problems
  return Checked(theme, problems.sortedByPlace())
}

extension Problem {
  fileprivate static func themeMissing(_ name: String, _ settings: Settings, names: [String])
    -> Problem
  {
    let message = Wording(zh: "没有叫“\(name)”的主题", en: "There is no theme “\(name)”")
    let help = Wording(
      zh: "现有的主题：\(names.joined(separator: "、"))",
      en: "The themes are: \(names.joined(separator: ", "))"
    )
    guard let span = settings.themeSpan else {
      return Problem(.themeMissing, file: settings.file.path, message, help: help)
    }
    return Problem(.themeMissing, at: Place(settings.file, span), message, help: help)
  }
}

extension Settings {
  /// Where `site.yaml` names the theme.
  fileprivate var themeSpan: Span? {
    parseYAML(file, in: file.span).value?.entries?.first { $0.key.value == "theme" }?.value.span
  }
}
