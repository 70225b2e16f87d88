import Decisions
import Guides
import HTML
import Markup

/// What is searched of one guide, and what a result shows of it.
struct SearchDocument: Sendable {
  var id: Identifier
  var title: String
  var summary = ""
  /// Where the guide is, from the site's root.
  var path = ""
  /// Its language, where that is not the language of the search page.
  var language: LocaleTag?
  /// Nil in force. A guide that ended is still found by its names, below what is in force, and says so
  /// with this word.
  var ended: String?

  var keywords: [String] = []
  /// Headings of sections and questions, and names of documents.
  var headings: [String] = []
  var department = ""
  /// What it is called in the site's other languages.
  var otherNames: [String] = []
  /// The title's pinyin, where the editor wrote it.
  var pinyin: String?

  init(id: Identifier, title: String) {
    self.id = id
    self.title = title
  }
}

extension SearchDocument {
  /// What a result shows of a guide.
  init(shown resolved: ResolvedGuide, _ page: PageContext) {
    let guide = resolved.guide
    self.init(id: guide.id, title: guide.title)
    summary = guide.summary
    path = String(page.guideLink(guide.id).text.dropFirst(page.root.count))
    language = guide.locale == page.locale ? nil : guide.locale
    ended = resolved.lifecycle.isInForce ? nil : page.words["withdrawn.title"]
  }

  /// A guide as the search page of `page`'s language finds it.
  init(_ resolved: ResolvedGuide, _ page: PageContext) {
    self.init(shown: resolved, page)
    let guide = resolved.guide
    let site = page.site
    keywords = guide.keywords
    headings = guide.headings + guide.documents.map(\.plainName)
    department = site.departments[guide.department]?.name(page.locale) ?? ""
    for locale in page.settings.locales where locale != guide.locale {
      guard let other = site.guides[SiteContext.Localized(guide.id, locale)]?.guide else {
        continue
      }
      otherNames += [other.title] + other.keywords
    }
    pinyin = guide.pinyin
  }
}

extension Guide {
  /// The headings of its sections and those inside of them, questions among them.
  fileprivate var headings: [String] {
    sections.reduce(into: lead.headings) { headings, section in
      headings.append(section.heading.plainText)
      for case .blocks(let blocks) in section.parts { headings += blocks.headings }
    }
  }
}

extension [Block] {
  fileprivate var headings: [String] {
    compactMap { if case .heading(_, let line) = $0.kind { line.plainText } else { nil } }
  }
}

extension SearchDocument {
  /// The order in which guides of one score are shown. Documents are numbered in it, so that a browser
  /// can put results in order before it knows their titles.
  static func precedes(_ left: SearchDocument, _ right: SearchDocument) -> Bool {
    guard left.title.utf16.elementsEqual(right.title.utf16) else {
      return left.title.utf16.lexicographicallyPrecedes(right.title.utf16)
    }
    return left.id < right.id
  }
}
