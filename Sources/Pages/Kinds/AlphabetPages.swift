import Decisions
import Guides
import HTML

/// Every guide by the pinyin of its title. A small site has one page; a large one has an index of letters
/// and pages of fifty for each, so that no page grows with the site.
func renderAlphabet(_ locale: LocaleTag, _ site: SiteContext) -> [OutputFile] {
  let letters = AlphabetLetter.sorted(site.listed[locale] ?? [])
  let count = letters.reduce(0) { $0 + $1.guides.count }
  guard count > largestSingleAlphabet else { return [singleAlphabet(letters, locale, site)] }
  return [alphabetIndex(letters, locale, site)]
    + letters.flatMap { alphabetLetter($0, letters, locale, site) }
}

/// Up to so many guides stand on one page: names only, about 100 bytes each.
private let largestSingleAlphabet = 300

/// The guides whose titles begin with one letter.
struct AlphabetLetter: Sendable {
  /// `a` to `z`, or `0` for titles that begin with anything else.
  let letter: String
  let guides: [ResolvedGuide]

  var heading: String { letter == "0" ? "#" : letter.uppercased() }
  var anchor: String { letter == "0" ? "other" : letter }

  /// Guides by the pinyin of their titles: syllable by syllable, then by title and id.
  static func sorted(_ guides: [ResolvedGuide]) -> [AlphabetLetter] {
    var reader = PinyinReader()
    let sorted = guides.map { guide in
      let reading = reader.syllables(of: guide.guide.pinyin ?? guide.guide.title)
      return (guide: guide, key: reading.joined(separator: " "), title: guide.guide.title)
    }.sorted { left, right in
      if left.key != right.key { return left.key.utf8.lexicographicallyPrecedes(right.key.utf8) }
      if left.title != right.title {
        return left.title.utf8.lexicographicallyPrecedes(right.title.utf8)
      }
      return left.guide.guide.id < right.guide.guide.id
    }
    var letters: [(String, [ResolvedGuide])] = []
    for entry in sorted {
      let first = entry.key.first.map(String.init) ?? ""
      let letter = first.count == 1 && ("a"..."z").contains(first) ? first : "0"
      if letters.last?.0 == letter {
        letters[letters.count - 1].1.append(entry.guide)
      } else {
        letters.append((letter, [entry.guide]))
      }
    }
    return letters.map { AlphabetLetter(letter: $0.0, guides: $0.1) }
  }
}

private func singleAlphabet(_ letters: [AlphabetLetter], _ locale: LocaleTag, _ site: SiteContext)
  -> OutputFile
{
  let page = PageContext(site, locale: locale, path: site.path(locale, "/a-z/"))
  return renderPage(page, alphabetFrame(page, title: page.words["az.title"])) { html in
    html.element(.h1, text: page.words["az.title"])
    html.element(.p, .class("lead"), text: page.words["az.lead"])
    html.letterLinks(letters, page) { SafeAddress(path: "#" + $0.anchor) }
    for letter in letters {
      html.part(letter.anchor, letter.heading, page) { $0.titles(letter.guides[...], page) }
    }
  }
}

private func alphabetIndex(_ letters: [AlphabetLetter], _ locale: LocaleTag, _ site: SiteContext)
  -> OutputFile
{
  let page = PageContext(site, locale: locale, path: site.path(locale, "/a-z/"))
  return renderPage(page, alphabetFrame(page, title: page.words["az.title"])) { html in
    html.element(.h1, text: page.words["az.title"])
    html.element(.p, .class("lead"), text: page.words["az.lead"])
    html.element(.ul, .class("list part wide")) { html in
      for letter in letters {
        html.element(.li) { html in
          html.element(.a, .href(page.link("/a-z/\(letter.anchor)/")), text: letter.heading)
          html.element(
            .p,
            text: page.words["list.count", ["count": String(letter.guides.count)]]
          )
        }
      }
    }
  }
}

private func alphabetLetter(
  _ letter: AlphabetLetter,
  _ letters: [AlphabetLetter],
  _ locale: LocaleTag,
  _ site: SiteContext
) -> [OutputFile] {
  let base = "/a-z/\(letter.anchor)/"
  let lists = pages(of: letter.guides)
  return lists.enumerated().map { index, guides in
    let page = PageContext(
      site,
      locale: locale,
      path: site.path(locale, listPath(base, index + 1))
    )
    let title = page.numbered(page.words["az.letter", ["letter": letter.heading]], index + 1)
    var frame = alphabetFrame(page, title: title)
    frame.crumbs = [(page.words["nav.az"], "/a-z/")]
    frame.locales = [locale]
    return renderPage(page, frame) { html in
      html.element(.h1, text: page.words["az.letter", ["letter": letter.heading]])
      html.letterLinks(letters, page) { page.link("/a-z/\($0.anchor)/") }
      html.titles(guides, page)
      html.pageLinks(base, current: index + 1, of: lists.count, page)
    }
  }
}

private func alphabetFrame(_ page: PageContext, title: String) -> Frame {
  Frame(
    kind: "a-z",
    title: title,
    description: page.words["az.lead"],
    menu: "/a-z/",
    locales: page.settings.locales
  )
}

extension HTMLWriter {
  fileprivate mutating func letterLinks(
    _ letters: [AlphabetLetter],
    _ page: PageContext,
    to address: (AlphabetLetter) -> SafeAddress
  ) {
    element(.nav, .aria("label", page.words["az.letters"])) { html in
      html.element(.ul, .class("letters")) { html in
        for letter in letters {
          html.element(.li) { html in
            html.element(.a, .href(address(letter)), text: letter.heading)
          }
        }
      }
    }
  }

  fileprivate mutating func titles(_ guides: ArraySlice<ResolvedGuide>, _ page: PageContext) {
    element(.ul, .class("list")) { html in
      for resolved in guides {
        let guide = resolved.guide
        let language = guide.locale == page.locale ? nil : guide.locale.name
        html.element(.li) { html in
          html.element(.a, .href(page.guideLink(guide.id)), .lang(language), text: guide.title)
          if !guide.keywords.isEmpty {
            let names = guide.keywords.joined(separator: page.locale.isChinese ? "、" : ", ")
            html.element(.p, .lang(language), text: page.words["az.also", ["names": names]])
          }
        }
      }
    }
  }
}
