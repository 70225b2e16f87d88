/// A language of the site as in `lang`: `zh-Hans`, `en`.
package struct LocaleTag: Hashable, Sendable, Comparable, CustomStringConvertible {
  package let name: String

  package init(_ name: String) { self.name = name }

  package var description: String { name }

  /// Chinese pages are counted in characters, others in words; dates and numbers are worded apart.
  package var isChinese: Bool { name.hasPrefix("zh") }

  package static func < (left: LocaleTag, right: LocaleTag) -> Bool { left.name < right.name }
}

/// A text in one or several languages.
package struct LocalizedText: Sendable {
  private let values: [(locale: LocaleTag?, text: String)]

  /// A text that is the same in every language, a person's name for example.
  package init(_ text: String) { values = [(nil, text)] }

  init(_ values: [(LocaleTag, String)]) { self.values = values.map { ($0.0, $0.1) } }

  /// The text in a language, else the first that was written.
  package func callAsFunction(_ locale: LocaleTag) -> String {
    (values.first { $0.locale == locale } ?? values.first)?.text ?? ""
  }

  /// The language of what `callAsFunction` returns, where it is not the one asked for.
  package func otherLanguage(than locale: LocaleTag) -> LocaleTag? {
    guard !values.contains(where: { $0.locale == nil || $0.locale == locale }) else { return nil }
    return values.first?.locale
  }

  /// Every text as written.
  package var all: [String] { values.map(\.text) }
}
