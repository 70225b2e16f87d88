import Diagnostics
import Guides

/// The check of a site in which some files may have errors. Everything is checked as it is, and all is told
/// of; then files with errors are put back to what they last were without, or left out, until what remains
/// can be shown.
struct CheckRound {
  private let settings: Settings
  private let source: SiteSource
  private let texts: [String: LookedText]
  private let last: SiteLook?
  private let officeWords: OfficeWordLists
  private let files: [String]
  private(set) var problems: [Problem] = []
  private(set) var heldBack: Set<String> = []
  private(set) var older: [String: Draft] = [:]
  private(set) var check: SiteCheck?

  /// Where a file that was put back or left out brings new errors into others, and those into others.
  private static let mostRounds = 5

  init(
    _ settings: Settings,
    _ source: SiteSource,
    _ texts: [String: LookedText],
    _ last: SiteLook?,
    officeWords: OfficeWordLists
  ) {
    self.settings = settings
    self.source = source
    self.texts = texts
    self.last = last
    self.officeWords = officeWords
    files = source.published.map(\.path)
  }

  /// Nil where the errors are such that nothing can be shown.
  mutating func library(at now: Instant, jobs: Int) async -> Library? {
    problems = source.texts.flatMap { texts[$0.path]?.draft?.problems ?? [] }
    let found = await checked(at: now, jobs: jobs)
    let unreadable = (problems + source.problems).filter { $0.severity == .error }
    problems += found.problems
    if let library = found.value, unreadable.isEmpty { return library }
    hold(problems + unreadable)
    for _ in 1..<Self.mostRounds {
      let found = await checked(at: now, jobs: jobs)
      if let library = found.value { return library }
      let before = heldBack.count
      hold(found.problems)
      if heldBack.count == before { holdRegisters() }
      // What was put back is itself in error now, whatever stands around it: it is left out.
      if heldBack.count == before {
        for problem in found.problems where problem.severity == .error { older[problem.path] = nil }
      }
    }
    return nil
  }

  private mutating func hold(_ problems: [Problem]) {
    for problem in problems where problem.severity == .error {
      guard texts[problem.path] != nil, heldBack.insert(problem.path).inserted else { continue }
      older[problem.path] = last?.shownDraft(of: problem.path)
    }
  }

  /// Where a text that was good is in error, what it names has changed: a department that has another id now.
  private mutating func holdRegisters() {
    for (path, text) in texts where SourceKind(path: path) != .guide && !heldBack.contains(path) {
      guard let last, let old = last.texts[path], old.bytes != text.bytes,
        let draft = last.shownDraft(of: path)
      else { continue }
      heldBack.insert(path)
      older[path] = draft
    }
  }

  private mutating func checked(at now: Instant, jobs: Int) async -> Checked<Library?> {
    var site = SiteDraft(settings: settings)
    site.files = files
    for text in source.texts {
      if heldBack.contains(text.path) {
        if let draft = older[text.path] { site.add(draft) }
      } else if let draft = texts[text.path]?.draft {
        site.add(draft.value)
      }
    }
    for (path, draft) in older.sorted(by: { $0.key < $1.key }) where texts[path]?.draft == nil {
      site.add(draft)
    }
    let check = SiteCheck(site, officeWords: officeWords, at: now)
    self.check = check
    let guides = await concurrentMap(check.guides, jobs: jobs) { check.checked($0) }
    return check.library(guides)
  }
}

extension SiteLook {
  /// What is shown of a file.
  fileprivate func shownDraft(of path: String) -> Draft? {
    heldBack.contains(path) ? older[path] : texts[path]?.draft?.value
  }
}

/// What came of checking a site's content, and of what texts: a look that finds them again need not check.
struct LookedContent: Sendable {
  let library: Library
  let check: SiteCheck
  let problems: [Problem]
  let heldBack: Set<String>
  let older: [String: Draft]
  /// Another for every check.
  let number = UInt64.random(in: .min ... .max)
  private let texts: [String: [UInt8]]
  private let files: [String]
  private let officeWords: OfficeWordLists
  private let day: Day

  /// Nil where nothing can be shown.
  init?(
    _ library: Library?,
    _ round: CheckRound,
    _ texts: [String: LookedText],
    _ source: SiteSource,
    _ officeWords: OfficeWordLists,
    at now: Instant
  ) {
    guard let library, let check = round.check else { return nil }
    self.library = library
    self.check = check
    problems = round.problems
    heldBack = round.heldBack
    older = round.older
    self.texts = texts.mapValues(\.bytes)
    files = source.published.map(\.path)
    self.officeWords = officeWords
    day = now.at(library.settings.timeZone).day
  }

  func holds(
    _ texts: [String: LookedText],
    _ source: SiteSource,
    _ officeWords: OfficeWordLists,
    at now: Instant
  ) -> Bool {
    day == now.at(library.settings.timeZone).day && texts.count == self.texts.count
      && files == source.published.map(\.path)
      && officeWords.mapValues { $0.map { [$0.word, $0.plain] } }
        == self.officeWords.mapValues { $0.map { [$0.word, $0.plain] } }
      && texts.allSatisfy { $1.bytes == self.texts[$0] }
  }
}
