import Decisions
import Guides

/// What people say, and what the office calls it: a line of `words.yaml`.
struct SearchWord: Sendable {
  let said: String
  let meant: [String]
}

/// Everything that the search page of one language knows.
struct SearchIndex: Sendable {
  /// In the order of titles; a document's number is its place.
  let documents: [SearchDocument]
  let postings: Postings
  let words: [SearchWord]
  /// Traditional characters with the simplified ones, of those that stand in a gram or a word.
  let variants: [Unicode.Scalar: Unicode.Scalar]

  init(_ documents: [SearchDocument], words: [SearchWord]) {
    self.documents = documents.sorted(by: SearchDocument.precedes)
    self.words = words
    var gathering = Postings.Gathering()
    var readings = Readings()
    for (number, document) in self.documents.enumerated() {
      func add(_ texts: [String], _ field: SearchFields, as closeness: Closeness) {
        for text in texts {
          grams(indexing: letterRuns(of: text), as: closeness) {
            gathering.insert($0, field, Int32(number))
          }
        }
      }
      func read(_ names: [String], _ field: SearchFields) {
        for name in names {
          grams(reading: readings.syllables(of: name)) {
            gathering.insert($0, field, Int32(number))
          }
        }
      }
      let title = document.ended == nil ? SearchFields.title : .keywords
      add([document.title], title, as: .name)
      if document.title.hasHan { read([document.pinyin ?? document.title], title) }
      add(document.keywords, .keywords, as: .name)
      read(document.keywords.filter(\.hasHan), .keywords)
      add(document.otherNames, .otherNames, as: .text)
      read(document.otherNames.filter(\.hasHan), .otherNames)
      guard document.ended == nil else { continue }
      add(document.headings, .headings, as: .text)
      add([document.summary], .summary, as: .text)
      add([document.department], .department, as: .text)
    }
    postings = gathering.postings()
    var known: Set<Unicode.Scalar> = []
    for gram in postings.grams where gram.family == .han {
      known.formUnion(gram.letters.unicodeScalars)
    }
    for text in words.flatMap({ [$0.said] + $0.meant }) {
      for run in letterRuns(of: text) { known.formUnion(run.letters) }
    }
    variants = simplifiedCharacters.filter { known.contains($0.value) }
  }

  /// How much a gram tells: one for a gram of every document, two more each time that half as many
  /// documents have it.
  func rarity(_ postings: ArraySlice<Posting>) -> Int {
    let ratio = documents.count * documents.count / (postings.count * postings.count)
    return Int.bitWidth - ratio.leadingZeroBitCount
  }
}

extension String {
  var hasHan: Bool { unicodeScalars.contains(where: \.isHanCharacter) }
}

/// The pinyin of characters, each asked for once: a site uses the same few thousand over and over.
private struct Readings {
  private var known: [Unicode.Scalar: [String]] = [:]

  mutating func syllables(of name: String) -> [String] {
    var syllables: [String] = []
    for run in letterRuns(of: name) {
      guard run.isHan else {
        syllables.append(run.text)
        continue
      }
      for character in run.letters {
        let reading = known[character] ?? pinyin(of: String(character))
        known[character] = reading
        syllables += reading
      }
    }
    return syllables
  }
}

extension SearchIndex {
  /// The index of a language: one document for every guide that has a page, translated or not.
  init(_ locale: LocaleTag, _ site: SiteContext) {
    let page = PageContext(site, locale: locale, path: site.path(locale, "/search/"))
    self.init(
      SearchIndex.documents(page),
      words: site.site.library.words.map { SearchWord(said: $0.said, meant: $0.meant) }
    )
  }

  /// The documents of a language in their order.
  static func documents(_ page: PageContext) -> [SearchDocument] {
    guides(page).map { SearchDocument($0, page) }.sorted(by: SearchDocument.precedes)
  }

  /// The same documents in the same order, without what only searching needs.
  static func shownDocuments(_ page: PageContext) -> [SearchDocument] {
    guides(page).map { SearchDocument(shown: $0, page) }.sorted(by: SearchDocument.precedes)
  }

  private static func guides(_ page: PageContext) -> [ResolvedGuide] {
    page.site.guideLocales.keys.compactMap { page.site.guide($0, page.locale) }
  }
}
