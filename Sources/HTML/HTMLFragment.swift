/// A piece of markup that did not come from the writer: an icon or a fragment of a theme, read and
/// checked once, then placed in many pages.
package struct HTMLFragment: Sendable {
  let bytes: [UInt8]

  /// Markup of a theme. What it may hold is checked where themes are read, and again, as every page
  /// is, before the site is published.
  package init(themeMarkup: [UInt8]) {
    bytes = themeMarkup
  }

  package static let empty = HTMLFragment(themeMarkup: [])
  package var isEmpty: Bool { bytes.isEmpty }
}
