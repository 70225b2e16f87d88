package import Diagnostics

/// One file of the site, read.
package enum Draft: Sendable {
  case guide(GuideDraft)
  case page(PageDraft)
  case departments([Registered<Department>])
  case topics([Registered<Topic>])
  case channels([Registered<RegisteredChannel>])
  case calendar(CalendarYear?)
  case words([(said: String, meant: [String])])
  case searches([SearchDraft])
}

/// A line of `searches.yaml` as written.
package struct SearchDraft: Sendable {
  package var query: Located<String>
  package var guide: Located<String>
  package var file: SourceFile
}

/// What a file of the site is, by its path.
package enum SourceKind: Sendable, Equatable {
  case settings, departments, topics, channels, words, searches, calendar
  case guide, office, page, notice
  /// `status/`, `files/`: not parsed as part of the content.
  case feed, published
  case unknown

  package init(path: String) {
    let parts = path.split(separator: "/", omittingEmptySubsequences: false)
    let isMarkdown = path.hasSuffix(".md")
    switch (parts.first, parts.count) {
    case ("content", 2):
      switch parts[1] {
      case "site.yaml": self = .settings
      case "departments.yaml": self = .departments
      case "topics.yaml": self = .topics
      case "channels.yaml": self = .channels
      case "words.yaml": self = .words
      case "searches.yaml": self = .searches
      default: self = .unknown
      }
    case ("content", 3...):
      switch parts[1] {
      case "guides" where isMarkdown: self = .guide
      case "offices" where isMarkdown && parts.count == 3: self = .office
      case "pages" where isMarkdown && parts.count == 3: self = .page
      case "notices" where isMarkdown && parts.count == 3: self = .notice
      case "calendar" where path.hasSuffix(".json"): self = .calendar
      case "status": self = .feed
      case "files": self = .published
      default: self = .unknown
      }
    default: self = .unknown
    }
  }

  /// Whether files of the kind are read as texts of the content.
  package var isText: Bool { ![.feed, .published, .unknown].contains(self) }
}

/// Reads one file. A pure function, so that a whole site may be read in parallel.
package func parse(_ file: SourceFile, _ context: ParsingContext) -> Checked<Draft>? {
  switch SourceKind(path: file.path) {
  case .guide: parseGuide(file, context).map(Draft.guide)
  case .office: parsePage(file, .office, context).map(Draft.page)
  case .page: parsePage(file, .page, context).map(Draft.page)
  case .notice: parsePage(file, .notice, context).map(Draft.page)
  case .departments: parseDepartments(file).map(Draft.departments)
  case .topics: parseTopics(file).map(Draft.topics)
  case .channels: parseChannels(file).map(Draft.channels)
  case .calendar: parseCalendar(file).map(Draft.calendar)
  case .words: parseWords(file).map(Draft.words)
  case .searches: parseSearches(file).map(Draft.searches)
  case .settings, .feed, .published, .unknown: nil
  }
}

private func parseWords(_ file: SourceFile) -> Checked<[(said: String, meant: [String])]> {
  let yaml = parseYAML(file, in: file.span)
  let pairs = readWordPairs(yaml.value, in: file)
  return Checked(
    pairs.value.map { ($0.key.value, $0.values.map(\.value)) },
    yaml.problems + pairs.problems
  )
}

private func parseSearches(_ file: SourceFile) -> Checked<[SearchDraft]> {
  let yaml = parseYAML(file, in: file.span)
  var problems = yaml.problems
  var searches: [SearchDraft] = []
  guard let node = yaml.value else { return Checked([], problems) }
  guard case .sequence(let items) = node.kind else {
    return Checked([], problems + [.dataValueInvalid(at: Place(file, node.span), expected: .list)])
  }
  for item in items {
    var fields = Fields(item, in: file)
    let query = fields.text("query")
    let guide = fields.text("guide")
    fields.require("query", query != nil, what: Wording(zh: "搜索词", en: "the query"))
    fields.require("guide", guide != nil, what: Wording(zh: "应当找到的指南", en: "the guide to find"))
    if let query, let guide { searches.append(SearchDraft(query: query, guide: guide, file: file)) }
    problems += fields.finish()
  }
  return Checked(searches, problems)
}

extension Checked {
  package func map<Other>(_ transform: (Value) -> Other) -> Checked<Other> {
    Checked<Other>(transform(value), problems)
  }
}

/// Everything that editors wrote, read but not yet held against each other.
package struct SiteDraft: Sendable {
  package var settings: Settings
  package var departments: [Registered<Department>] = []
  package var topics: [Registered<Topic>] = []
  package var channels: [Registered<RegisteredChannel>] = []
  package var calendar: [CalendarYear] = []
  package var words: [(said: String, meant: [String])] = []
  package var searches: [SearchDraft] = []
  package var guides: [GuideDraft] = []
  package var pages: [PageDraft] = []
  /// Paths below `/files/`.
  package var files: [String] = []
  /// Guides marked as drafts are not published, so that nothing but another draft may link to them.
  package var hidesDrafts = false

  package init(settings: Settings) { self.settings = settings }

  package mutating func add(_ draft: Draft) {
    switch draft {
    case .guide(let guide): guides.append(guide)
    case .page(let page): pages.append(page)
    case .departments(let list): departments += list
    case .topics(let list): topics += list
    case .channels(let list): channels += list
    case .calendar(let year): if let year { calendar.append(year) }
    case .words(let list): words += list
    case .searches(let list): searches += list
    }
  }
}
