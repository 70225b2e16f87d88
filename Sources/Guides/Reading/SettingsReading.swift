package import Diagnostics

/// Reads `site.yaml`. What is missing has a default that is safe, but a site must say its name.
package func parseSettings(_ file: SourceFile) -> Checked<Settings> {
  let yaml = parseYAML(file, in: file.span)
  var fields = Fields(yaml.value, in: file, at: file.span)
  var settings = Settings(
    file: file,
    title: fields.localized("title") ?? LocalizedText(""),
    description: fields.localized("description") ?? LocalizedText(""),
    region: fields.localized("region") ?? LocalizedText(""),
    publisher: fields.localized("publisher") ?? LocalizedText(""),
    locales: [],
    baseURL: "",
    timeZone: .china,
    hotline: .governmentHotline,
    hotlineHours: fields.localized("hotline_hours"),
    theme: fields.text("theme")?.value ?? "default",
    identity: Settings.Identity(
      copyright: fields.localized("copyright"),
      icp: fields.text("icp")?.value,
      police: fields.text("police")?.value,
      siteCode: fields.text("site_code")?.value
    ),
    budget: Settings.Budget(documents: 8, steps: 8, visits: 1),
    reviewMonths: 12,
    outputs: Settings.Outputs(posters: true, simple: true, data: true, search: true),
    vocabulary: [],
    plainWords: [],
    feeds: []
  )
  if yaml.problems.isEmpty {
    fields.require("title", fields.has("title"), what: Wording(zh: "网站的名称", en: "the site's name"))
  }
  settings.locales = fields.texts("locales").map { LocaleTag($0.value) }
  if settings.locales.isEmpty { settings.locales = [LocaleTag("zh-Hans")] }
  settings.baseURL = fields.baseURL("base_url") ?? ""
  settings.timeZone = fields.timeZone("time_zone") ?? .china
  if let hotline = fields.telephone("hotline") { settings.hotline = hotline.value }
  var problems: [Problem] = []
  if var budget = fields.fields("budget") {
    settings.budget.documents = budget.number("documents") ?? settings.budget.documents
    settings.budget.steps = budget.number("steps") ?? settings.budget.steps
    settings.budget.visits = budget.number("visits") ?? settings.budget.visits
    problems += budget.finish()
  }
  if var review = fields.fields("review") {
    settings.reviewMonths = review.number("months") ?? settings.reviewMonths
    problems += review.finish()
  }
  if var outputs = fields.fields("outputs") {
    settings.outputs.posters = outputs.flag("posters") ?? true
    settings.outputs.simple = outputs.flag("simple") ?? true
    settings.outputs.data = outputs.flag("data") ?? true
    settings.outputs.search = outputs.flag("search") ?? true
    problems += outputs.finish()
  }
  if var vocabulary = fields.fields("vocabulary") {
    for kind in SectionKind.allCases {
      let words = vocabulary.texts(kind.rawValue).map(\.value)
      if !words.isEmpty { settings.vocabulary.append((kind, words)) }
    }
    problems += vocabulary.finish()
  }
  if let words = fields.node("plain_words") {
    let pairs = readWordPairs(words, in: file)
    settings.plainWords = pairs.value.officeWords
    problems += pairs.problems
  }
  let feeds = readFeedSources(fields.nodes("status"), in: file)
  settings.feeds = feeds.value
  problems += feeds.problems
  if let node = fields.node("rules") {
    let rules = readRules(node, in: file)
    settings.rules = rules.value
    problems += rules.problems
  }
  return Checked(settings, yaml.problems + problems + fields.finish())
}

extension Fields {
  /// The address under which the site is published: `https:` (or `http:`), ending in `/`.
  fileprivate mutating func baseURL(_ key: String) -> String? {
    guard let text = text(key) else { return nil }
    guard isWebAddress(text.value) else {
      note(
        Problem(
          .dataValueInvalid,
          at: Place(file, text.span),
          Wording(zh: "“\(text.value)”不是网址", en: "“\(text.value)” is not a web address"),
          help: Wording(
            zh: "写成 https://www.example.gov.cn/ 这样",
            en: "Write it like https://www.example.gov.cn/"
          )
        )
      )
      return nil
    }
    return text.value.hasSuffix("/") ? text.value : text.value + "/"
  }

  /// `+08:00`.
  fileprivate mutating func timeZone(_ key: String) -> UTCOffset? {
    guard let text = text(key) else { return nil }
    guard let offset = UTCOffset(text.value) else {
      note(
        Problem(
          .dataValueInvalid,
          at: Place(file, text.span),
          Wording(zh: "“\(text.value)”不是时区", en: "“\(text.value)” is not a time zone"),
          help: Wording(zh: "写成 \"+08:00\" 这样", en: "Write it like \"+08:00\"")
        )
      )
      return nil
    }
    return offset
  }
}

/// `https://host/…` or `http://host/…` with nothing that an address cannot hold, and behind the host no path
/// that would be another host by itself (`//…`).
package func isWebAddress(_ text: String) -> Bool {
  let host: Substring
  if text.hasPrefix("https://") {
    host = text.dropFirst(8)
  } else if text.hasPrefix("http://") {
    host = text.dropFirst(7)
  } else {
    return false
  }
  guard let first = host.first, first != "/" else { return false }
  let path = host.utf8.drop { $0 != UInt8(ascii: "/") }
  return !path.starts(with: "//".utf8) && !text.unicodeScalars.contains("\u{FFFD}")
    && text.utf8.allSatisfy { $0 > 0x20 && $0 != 0x7F && !"\"<\\".utf8.contains($0) }
}

/// A mapping from a word to a word or to several.
package func readWordPairs(_ node: YAMLNode?, in file: SourceFile)
  -> Checked<[(key: Located<String>, values: [Located<String>])]>
{
  guard let node else { return Checked([]) }
  guard case .mapping(let entries) = node.kind else {
    return Checked([], [.dataValueInvalid(at: Place(file, node.span), expected: .mapping)])
  }
  var pairs: [(key: Located<String>, values: [Located<String>])] = []
  var problems: [Problem] = []
  for entry in entries {
    switch entry.value.kind {
    case .scalar(let text): pairs.append((entry.key, [Located(text, at: entry.value.span)]))
    case .sequence(let items):
      var values: [Located<String>] = []
      for item in items {
        if case .scalar(let text) = item.kind {
          values.append(Located(text, at: item.span))
        } else {
          problems.append(.dataValueInvalid(at: Place(file, item.span), expected: .text))
        }
      }
      pairs.append((entry.key, values))
    case .mapping:
      problems.append(.dataValueInvalid(at: Place(file, entry.value.span), expected: .list))
    }
  }
  return Checked(pairs, problems)
}

extension [(key: Located<String>, values: [Located<String>])] {
  /// Words of the office with what to write instead; nothing where a word may stay.
  package var officeWords: [(word: String, plain: String)] {
    map { ($0.key.value, $0.values.map(\.value).joined(separator: "、")) }
  }
}
