import Diagnostics

/// What a check may look at besides the guide itself. Built once per site.
package struct CheckContext: Sendable {
  package let settings: Settings
  /// The site's day, from `--now`.
  package let today: Day
  let departments: [String: Department]
  let topics: [String: Topic]
  let channels: [String: RegisteredChannel]
  /// Offices by id; those in the first locale hold every fact.
  let offices: [String: PageDraft]
  /// The id of an office by its name, for editors who write the name.
  let officeIDs: [String: String]
  /// Guides in the first locale they have, by id.
  let guides: [String: GuideDraft]
  private(set) var routes: Routes
  private let officeWords: [LocaleTag: OfficeWords]

  init(_ site: SiteDraft, _ words: OfficeWordLists, today: Day) {
    settings = site.settings
    self.today = today
    departments = Dictionary(
      site.departments.map { ($0.value.id.description, $0.value) },
      uniquingKeysWith: { a, _ in a }
    )
    topics = Dictionary(
      site.topics.map { ($0.value.id.description, $0.value) },
      uniquingKeysWith: { a, _ in a }
    )
    channels = Dictionary(
      site.channels.map { ($0.value.id.description, $0.value) },
      uniquingKeysWith: { a, _ in a }
    )
    var offices: [String: PageDraft] = [:]
    var officeIDs: [String: String] = [:]
    for page in site.pages where page.kind == .office {
      if page.locale == site.settings.primaryLocale || offices[page.idText] == nil {
        offices[page.idText] = page
      }
      if let title = page.title { officeIDs[normalizedHeading(title.value)] = page.idText }
    }
    self.offices = offices
    self.officeIDs = officeIDs
    var guides: [String: GuideDraft] = [:]
    for guide in site.guides where guide.locale == site.settings.primaryLocale {
      guides[guide.idText] = guide
    }
    for guide in site.guides where guides[guide.idText] == nil { guides[guide.idText] = guide }
    self.guides = guides
    routes = Routes(site)
    officeWords = Dictionary(
      site.settings.locales.map { locale in
        (locale, OfficeWords((words[locale] ?? []) + site.settings.plainWords))
      },
      uniquingKeysWith: { first, _ in first }
    )
  }

  /// The same site with a later text of one guide.
  func with(_ guide: GuideDraft) -> CheckContext {
    var context = self
    context.routes.add(guide)
    return context
  }

  /// The words of the office in a language of the site.
  func officeWords(_ locale: LocaleTag) -> OfficeWords { officeWords[locale] ?? OfficeWords() }

  /// The office that a place names, by its id or by its name.
  func office(named name: String) -> PageDraft? {
    offices[name] ?? officeIDs[normalizedHeading(name)].flatMap { offices[$0] }
  }
}

/// A check looks at one guide and says what is wrong with it.
typealias GuideCheck = @Sendable (GuideDraft, CheckContext) -> [Problem]

/// Every check of a guide that is in force, in no particular order: problems are sorted by place.
let guideChecks: [GuideCheck] = [
  checkTitle, checkDepartment, checkTopics, checkAudience, checkOwner, checkReview,
  checkDocumentsSection, checkHasChannel, checkEntries, checkPromiseOfReply, checkAlternative,
  checkSteps, checkCounter, checkDocumentsAreAccepted, checkPromiseWithinLimit, checkVisits,
  checkTelephonesDiffer, checkStepTimes, checkWaysAgree, checkBudget, checkPlainLanguage,
  checkQuestionsLeft,
]

/// The checks of a guide that was withdrawn: of what it says nothing is in force any more.
let withdrawnGuideChecks: [GuideCheck] = [checkTitle, checkDepartment, checkTopics, checkSuccessor]
