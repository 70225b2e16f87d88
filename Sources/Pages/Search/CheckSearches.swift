import Decisions
import Diagnostics
import Guides

/// Asks every query of `searches.yaml` as a reader would, and says which guides are not among the first
/// three. A query in Han characters is asked in Chinese, another one in every language until it is found.
func checkSearches(_ site: SiteContext, _ indexes: [LocaleTag: SearchIndex]) -> [Problem] {
  site.site.library.searches.compactMap { search in
    // A guide that is not published yet is not missing.
    guard let title = site.guide(search.guide, site.settings.primaryLocale)?.guide.title
    else { return nil }
    var found: [String]?
    for locale in site.locales(asking: search.query) {
      guard let index = indexes[locale] else { continue }
      let first = index.find(search.query).documents.prefix(3).map { index.documents[$0] }
      if first.contains(where: { $0.id == search.guide }) { return nil }
      found = found ?? first.map(\.title)
    }
    return .searchNotFound(search, title: title, found: found ?? [])
  }
}

extension SiteContext {
  fileprivate func locales(asking query: String) -> [LocaleTag] {
    let chinese = settings.locales.filter(\.isChinese)
    return query.hasHan && !chinese.isEmpty ? chinese : settings.locales
  }
}

extension Problem {
  fileprivate static func searchNotFound(
    _ search: Library.SearchExpectation,
    title: String,
    found: [String]
  ) -> Problem {
    let zh = found.isEmpty ? "什么也没有找到" : "找到的是" + found.map { "“\($0)”" }.joined(separator: "、")
    let en =
      found.isEmpty
      ? "nothing is found" : "found: " + found.map { "“\($0)”" }.joined(separator: ", ")
    return Problem(
      .searchNotFound,
      at: search.place,
      Wording(
        zh: "搜“\(search.query)”，前三条里没有“\(title)”；\(zh)",
        en: "“\(title)” is not among the first three for “\(search.query)”; \(en)"
      ),
      help: Wording(
        zh: "把这个说法加到 \(search.guide) 的 keywords 里，或者在 words.yaml 里写“\(search.query): 指南里的叫法”",
        en:
          "Add it to the keywords of \(search.guide), or write “\(search.query): what the guide calls it” "
          + "in words.yaml"
      )
    )
  }
}
