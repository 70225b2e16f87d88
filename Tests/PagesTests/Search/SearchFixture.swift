import Diagnostics
import Guides

@testable import Pages

/// An index of a few guides: a line for each, `id | title | keywords | headings | summary`.
func searchIndex(_ lines: String = fewGuides, words: [SearchWord] = []) -> SearchIndex {
  SearchIndex(searchDocuments(lines), words: words)
}

func searchDocuments(_ lines: String) -> [SearchDocument] {
  lines.split(separator: "\n").compactMap { line in
    let parts = line.split(separator: "|", omittingEmptySubsequences: false).map {
      $0.split(separator: " ").joined(separator: " ")
    }
    guard parts.count == 5, let id = Identifier(parts[0]) else { return nil }
    var document = SearchDocument(id: id, title: parts[1])
    document.keywords = parts[2].split(separator: "、").map(String.init)
    document.headings = parts[3].split(separator: "、").map(String.init)
    document.summary = parts[4]
    document.path = "guides/\(id)/index.html"
    return document
  }
}

let fewGuides = """
  birth-registration | 生育登记 | 准生证、生育服务卡 | 谁可以办、所需材料、居民身份证、一方在外地怎么办？ | 夫妻生育子女前后都可以登记。
  id-card-renewal | 身份证换领和补领 | 身份证到期、身份证丢了、临时身份证 | 所需材料、旧身份证、丢了要不要登报？ | 到期换领 20 元。
  id-card-first | 首次申领身份证 | 儿童身份证 | 所需材料、户口簿 | 第一次办身份证，免费。
  marriage | 结婚登记 | 领证、扯证 | 所需材料、居民身份证、户口簿 | 两个人一起来。
  divorce | 离婚登记 | 离婚冷静期 | 所需材料、结婚证 | 三十天以后来领证。
  residence-permit | 居住证 | 流动人口 | 所需材料、租房合同 | 住满半年可以申领。
  retirement | 职工退休 | 养老金、60岁 | 所需材料、银行卡 | 延迟退休的年龄看这里。
  ultrasound | B超检查 | ETC、Q群 | 所需材料 | 先预约。
  passport | Passport for citizens | travel document、ID card | What you need、Lost passport | Apply in person.
  """

extension SearchIndex {
  /// The ids that a question finds, the best first.
  func ids(_ query: String) -> [String] { find(query).documents.map { documents[$0].id.text } }
}

/// The search page of one language and the files of its index.
func renderSearch(_ locale: LocaleTag, _ site: SiteContext) -> [OutputFile] {
  renderSearch(SearchIndex(locale, site), locale, site)
}

/// What `searches.yaml` expects and does not find.
func checkSearches(_ site: SiteContext) -> [Problem] { renderSearches(site).problems }
