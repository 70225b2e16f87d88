package import Guides
package import HTML

/// How a site looks and what its interface says: read and checked once, then the same for every page.
/// Only `readTheme` makes one.
package struct Theme: Sendable {
  /// The folder below `themes/`.
  package let name: String
  /// `assets/site.css`, the colours and sizes of `theme.yaml` and what the first screen of a page needs, and
  /// `assets/below.css`, what stands below it and on paper.
  package let styleSheets: [(path: String, bytes: [UInt8])]
  /// The script of `/sw.js`, which has its data from the generator.
  package let serviceWorker: [UInt8]
  /// The other files of `assets/`, with the path at which they are published: `assets/site.js`.
  package let assets: [(path: String, bytes: [UInt8])]

  let icons: [String: HTMLFragment]
  let fragments: [FragmentKind: [LocaleTag: RenderedFragment]]
  let words: [LocaleTag: Words]

  /// The places of a page that a theme may fill.
  package enum FragmentKind: String, Sendable, CaseIterable {
    /// More links and descriptions in `head`.
    case head
    /// The site's name, inside the link to the home page.
    case header
    /// The first lines of the foot.
    case footer
    /// The introduction of the home page, with its only `h1`.
    case home
  }

  /// The drawing for a name; one that the theme does not know is a sheet of paper.
  package func icon(_ name: String) -> HTMLFragment {
    guard let icon = icons[name] ?? icons["document"] else {
      preconditionFailure("the default theme has an icon “document”")
    }
    return icon
  }

  /// The theme's markup for a place. `root` leads from the page to the site's root: `../../`, `/county/`.
  package func fragment(_ kind: FragmentKind, _ locale: LocaleTag, root: String) -> HTMLFragment {
    guard let fragment = fragments[kind]?[locale] else {
      preconditionFailure("every language of the site has its fragments")
    }
    return fragment.placed(root: root)
  }

  /// What the theme says are words of the office, for `check`.
  package var officeWords: OfficeWordLists { words.mapValues(\.officeWords) }

  package func words(for locale: LocaleTag) -> Words {
    guard let words = words[locale] else {
      preconditionFailure("every language of the site has its words")
    }
    return words
  }
}
