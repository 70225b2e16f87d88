import Guides
import HTML

/// The search pages of all languages, with what `searches.yaml` expects of their indexes.
func renderSearches(_ site: SiteContext) -> Rendering {
  guard site.settings.outputs.search else { return Rendering() }
  let locales = site.settings.locales
  let indexes = Dictionary(uniqueKeysWithValues: locales.map { ($0, SearchIndex($0, site)) })
  return Rendering(
    locales.flatMap { locale in
      indexes[locale].map { renderSearch($0, locale, site) } ?? []
    },
    problems: checkSearches(site, indexes)
  )
}

/// `/search/`, and the index that its script asks. Without a script the page says so and leads to the
/// list of all guides; every word that the script shows stands in the page.
func renderSearch(_ index: SearchIndex, _ locale: LocaleTag, _ site: SiteContext) -> [OutputFile] {
  let page = PageContext(site, locale: locale, path: site.path(locale, "/search/"))
  let folder = "search/\(locale.name)/"
  let files = index.files { site.languageName($0, in: locale) }
  var frame = Frame(
    kind: "search",
    title: page.words["search.title"],
    description: page.words["search.hint"],
    menu: "/search/",
    locales: page.settings.locales
  )
  frame.scripts = ["search.js"] + files.prefix(1).map { "\(folder)\($0.name).js?v=\($0.mark)" }
  let html = renderPage(page, frame) { html in
    html.element(.h1, text: page.words["search.title"])
    html.searchForm(label: page.words["search.label"], page)
  } content: { html in
    html.searchResults(folder, page)
  }
  return [html]
    + files.map { OutputFile(path: "assets/\(folder)\($0.name).js", bytes: $0.script) }
}

extension HTMLWriter {
  /// Where the script puts what it finds, and the words that it says.
  fileprivate mutating func searchResults(_ folder: String, _ page: PageContext) {
    let words = page.words
    element(
      .div,
      .id("found"),
      .data("root", page.root),
      .data("index", "assets/\(folder)"),
      .data("count", words["search.count", ["count": "{count}"]]),
      .data("none", words["search.count-none", ["query": "{query}"]]),
      .data("loading", words["search.loading"]),
      .data("failed", words["search.failed"]),
      .data(
        "word",
        words["search.common-word", ["word": "{word}", "official": "{official}"]]
      ),
      .data(
        "state",
        words["search.state", ["way": "{way}", "state": "{state}", "time": "{time}"]]
      ),
      .data("unknown", words["search.state-unknown", ["way": "{way}"]]),
      .data("unknown-all", words["search.states-unknown"]),
      .data("only", words["lang.only-in", ["language": "{language}"]])
    ) { html in
      html.element(.p, .class("count"), .id("count"), .role("status"), text: "")
      html.element(.div, .id("understood"), text: "")
      html.element(
        .ol,
        .class("list"),
        .id("results"),
        .aria("label", words["search.results"]),
        .hidden(),
        text: ""
      )
      html.element(.p, .id("more"), .hidden()) { html in
        html.element(.button, .class("btn plain"), .type("button"), text: words["list.more"])
      }
      html.element(.div, .id("none"), .hidden()) { html in
        html.element(.p) { html in
          html.words("search.none-help", page) { _, html in
            html.telephone(page.settings.hotline, page)
          }
        }
        html.element(.p) { $0.alphabetLink(page) }
      }
    }
    element(.p, .id("no-script")) { html in
      html.text(words["search.no-script"] + (page.locale.isChinese ? "" : " "))
      html.alphabetLink(page)
    }
  }

  private mutating func alphabetLink(_ page: PageContext) {
    element(.a, .class("alone"), .href(page.link("/a-z/")), text: page.words["az.title"])
  }
}
