import Decisions
import Guides
import HTML

/// Lists of guides are cut into pages of this many, so that no page grows with the site.
let guidesOnAPage = 50

extension HTMLWriter {
  /// A guide in a list: its title, its sentence, its ways.
  mutating func guideItem(_ resolved: ResolvedGuide, _ page: PageContext) {
    let guide = resolved.guide
    let isForeign = guide.locale != page.locale
    element(.li) { html in
      html.element(
        .a,
        .href(page.guideLink(guide.id)),
        .lang(isForeign ? guide.locale.name : nil),
        .hreflang(isForeign ? guide.locale.name : nil),
        text: guide.title
      )
      if isForeign {
        html.element(
          .span,
          .class("small"),
          text: page.words[
            "lang.only-in",
            ["language": page.site.languageName(guide.locale, in: page.locale)]
          ]
        )
      }
      if !guide.summary.isEmpty {
        html.element(.p, .lang(isForeign ? guide.locale.name : nil), text: guide.summary)
      }
      let ways = guide.channels.map { page.words["way.\($0.kind.rawValue)"] }
      html.element(
        .p,
        .class("small"),
        text: ways.joined(separator: page.locale.isChinese ? "、" : ", ")
      )
    }
  }

  mutating func guideList(_ guides: ArraySlice<ResolvedGuide>, _ page: PageContext) {
    element(.ul, .class("list")) { html in
      for guide in guides { html.guideItem(guide, page) }
    }
  }

  /// Links to the pages of a list, where it has several: the first, the last and those around this one, so
  /// that they do not grow with the list.
  mutating func pageLinks(_ base: String, current: Int, of count: Int, _ page: PageContext) {
    guard count > 1 else { return }
    element(.nav, .aria("label", page.words["list.pages"])) { html in
      html.element(.ul, .class("letters")) { html in
        var previous = 0
        for number in offered(current, of: count) {
          html.element(.li, .class(number > previous + 1 ? "gap" : nil)) { html in
            html.element(
              .a,
              .href(page.link(listPath(base, number))),
              .aria("current", number == current ? "page" : nil),
              .aria("label", page.words["list.page", ["number": String(number)]]),
              text: String(number)
            )
          }
          previous = number
        }
      }
      html.element(.ul, .class("more")) { html in
        for (number, key) in [(current - 1, "list.previous"), (current + 1, "list.next")]
        where (1...count).contains(number) {
          html.element(.li) {
            $0.element(.a, .href(page.link(listPath(base, number))), text: page.words[key])
          }
        }
      }
    }
  }
}

/// The address of a list's page: the first is the list itself.
func listPath(_ base: String, _ number: Int) -> String {
  number == 1 ? base : base + "\(number)/"
}

/// The numbers of the pages that page `current` of a list links to: `1 … 6 7 8 … 200`.
private func offered(_ current: Int, of count: Int) -> [Int] {
  (1...count).filter { $0 == 1 || $0 == count || abs($0 - current) <= 1 }
}

/// Cuts guides, or what else a list is of, into pages; an empty list has one page, too.
func pages<Item>(of items: [Item]) -> [ArraySlice<Item>] {
  guard !items.isEmpty else { return [items[...]] }
  return stride(from: 0, to: items.count, by: guidesOnAPage).map {
    items[$0..<min($0 + guidesOnAPage, items.count)]
  }
}
