import Diagnostics
import Guides

/// What editors wrote, held against each other.
struct CheckedContent: Sendable {
  /// As they were read.
  var guides: [GuideDraft] = []
  /// Nil where there are errors.
  var library: Library?
  var problems: [Problem] = []
  /// The files of drafts that are not in the library for their errors.
  var unfinished: Set<String> = []
}

/// Parses and checks the texts of a site.
///
/// What is wrong with a draft that nobody is to see yet holds nothing up: it is a warning, and the draft is not
/// there for the rest of the site. With `request.drafts` drafts are held to what is asked of every guide.
func checkContent(
  _ source: SiteSource,
  _ settings: Settings,
  _ officeWords: OfficeWordLists,
  _ request: BuildRequest
) async -> CheckedContent {
  let context = ParsingContext(settings)
  var site = SiteDraft(settings: settings)
  site.files = source.published.map(\.path)
  site.hidesDrafts = !request.drafts
  var parsing: [Problem] = []
  // A draft keeps what it could not understand as a problem.
  for draft in await concurrentMap(source.texts, jobs: request.jobs, { parse($0, context) }) {
    guard let draft else { continue }
    site.add(draft.value)
    parsing += draft.problems
  }

  var content = CheckedContent(guides: site.guides)
  var told: [Problem] = []
  // In the first round all; then without drafts that have errors; then, where others miss these, without any.
  for leavesAllDrafts in [false, true, true] {
    let check = SiteCheck(site, officeWords: officeWords, at: request.now)
    let guides = await concurrentMap(check.guides, jobs: request.jobs) { check.checked($0) }
    let checked = check.library(guides)
    content.problems = parsing + checked.problems
    content.library = content.problems.hasErrors ? nil : checked.value
    guard !request.drafts, content.problems.hasErrors else { break }
    let faulty = Set(content.problems.lazy.filter { $0.severity == .error }.map(\.path))
    let drafts = check.guides.filter(\.isDraft)
    // An original and its translations stay together.
    let stems = Set(drafts.lazy.filter { faulty.contains($0.file.path) }.map(\.fileStem))
    guard !stems.isEmpty else { break }
    let leaving = Set(
      drafts.lazy.filter { leavesAllDrafts || stems.contains($0.fileStem) }.map(\.file.path)
    )
    told += content.problems.filter { leaving.contains($0.path) }.map(\.asWarning)
    parsing.removeAll { leaving.contains($0.path) }
    site.guides.removeAll { leaving.contains($0.file.path) }
    content.unfinished.formUnion(leaving)
  }
  content.problems += told
  return content
}
