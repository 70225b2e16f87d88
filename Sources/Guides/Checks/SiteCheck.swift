package import Diagnostics
import Markup

/// The library of a site whose texts were checked before and are what they were: `site` needs no guides.
package func library(_ site: SiteDraft, knowing texts: CheckedTexts, at now: Instant) -> Library {
  let context = CheckContext(site, [:], today: now.at(site.settings.timeZone).day)
  var assembly = LibraryAssembly(site, context, knowing: texts.bodies)
  return assembly.library(texts.guides)
}

/// Holds everything that editors wrote against each other. With an error there is no library; warnings
/// travel beside it.
///
/// `officeWords` are the theme's; those of `site.yaml` are added here.
package func check(
  _ site: SiteDraft,
  officeWords: OfficeWordLists = [:],
  at now: Instant
) -> Checked<Library?> {
  let check = SiteCheck(site, officeWords: officeWords, at: now)
  return check.library(check.guides.map { check.checked($0) })
}

/// The check of a site in two steps: the guides, each by itself and so in any order, then the whole.
package struct SiteCheck: Sendable {
  /// What is held against each other.
  package let site: SiteDraft
  private let context: CheckContext
  private let identities: [Problem]

  package init(_ site: SiteDraft, officeWords: OfficeWordLists, at now: Instant) {
    var site = site
    identities = checkIdentities(&site)
    context = CheckContext(site, officeWords, today: now.at(site.settings.timeZone).day)
    self.site = site
  }

  package var guides: [GuideDraft] { site.guides }

  /// A guide held against the site; nil where it lacks what a guide must have.
  package func checked(_ guide: GuideDraft) -> Checked<Guide?> {
    var problems: [Problem] = []
    let checks = guide.withdrawn == nil ? guideChecks : withdrawnGuideChecks
    for check in checks { problems += check(guide, context) }
    var assembly = LibraryAssembly(site, context)
    let checked = assembly.guide(guide)
    return Checked(checked, problems + assembly.problems)
  }

  /// A later text of a guide, held against the site as it is in all else, of which `library` was made. Nil as
  /// the value where it has no page by itself: it lacks what a guide must have, or an id that is one.
  package func checkedAlone(_ guide: GuideDraft, in library: Library) -> Checked<Guide?> {
    var guide = guide
    var problems: [Problem] = []
    if Identifier(guide.idText) == nil {
      problems.append(
        guide.id.map { .idInvalid(at: guide.place($0.span), id: $0.value) }
          ?? MissingID(
            "guide",
            guide.locale,
            guide.file,
            guide.top,
            name: guide.fileID,
            title: guide.title?.value
          ).problem
      )
    }
    let primary = site.settings.primaryLocale
    if guide.locale != primary {
      let stem = guide.fileStem
      let original = site.guides.first {
        $0.locale == primary && $0.fileID == guide.fileID && $0.fileStem == stem
      }
      if let original { guide.inherit(from: original) }
    }
    var checked = SiteCheck(site: site, context: context.with(guide)).checked(guide)
    problems += checked.problems
    problems += checkReviewRecords([guide], [checked.value], library)
    checked.value?.markOutdatedReview(FactSources(library))
    return Checked(checked.value, problems.sortedByPlace())
  }

  private init(site: SiteDraft, context: CheckContext) {
    self.site = site
    self.context = context
    identities = []
  }

  /// The library with every guide as `checked` gave it.
  package func library(_ checked: [Checked<Guide?>]) -> Checked<Library?> {
    var problems = identities + checked.flatMap(\.problems)
    problems += checkAliases(
      site.guides.filter { $0.locale == site.settings.primaryLocale },
      context.routes
    )
    problems += checkFactsAgree(site.guides, context)
    problems += checkRegisters(site, context)
    problems += checkTranslations(site)
    problems += checkCalendar(site, context)
    var assembly = LibraryAssembly(site, context)
    var library = assembly.library(checked.compactMap(\.value))
    problems += assembly.problems
    problems += checkReviewRecords(site.guides, checked.map(\.value), library)
    library.markOutdatedReviews()
    problems = problems.sortedByPlace()
    return Checked(problems.hasErrors ? nil : library, problems)
  }
}

/// Ids are ids, nobody has one twice, and a translation has its original, from which it takes what it
/// does not say itself.
private func checkIdentities(_ site: inout SiteDraft) -> [Problem] {
  var problems: [Problem] = []
  let primary = site.settings.primaryLocale
  var seen: [String: String] = [:]
  var invalid: [(key: String, problem: Problem, place: Place, id: String)] = []
  var missing: [MissingID] = []
  func identify(
    _ kind: String,
    _ written: Located<String>?,
    _ fileID: String,
    _ title: String?,
    _ file: SourceFile,
    _ top: Place,
    _ locale: LocaleTag
  ) {
    let text = written?.value ?? fileID
    guard Identifier(text) != nil else {
      if let written {
        let place = Place(file, written.span)
        invalid.append(
          (
            "\(kind)/\(text.lowercased())/\(locale.name)", .idInvalid(at: place, id: text), place,
            text
          )
        )
      } else {
        missing.append(MissingID(kind, locale, file, top, name: fileID, title: title))
      }
      return
    }
    let key = "\(kind)/\(text)/\(locale.name)"
    let place = written.map { Place(file, $0.span) } ?? top
    if let other = seen.updateValue(file.path, forKey: key) {
      problems.append(.idTwice(at: place, id: text, other: other))
    }
  }
  for guide in site.guides {
    identify(
      "guide",
      guide.id,
      guide.fileID,
      guide.title?.value,
      guide.file,
      guide.top,
      guide.locale
    )
  }
  for page in site.pages {
    identify(
      page.kind.rawValue,
      page.id,
      page.fileID,
      page.title?.value,
      page.file,
      page.top,
      page.locale
    )
  }
  // An id that is none for its capitals alone, where the small form is another's.
  for entry in invalid {
    problems.append(
      seen[entry.key].map { .idCaseClash(at: entry.place, id: entry.id, other: $0) }
        ?? entry.problem
    )
  }
  // A page of the editor's must not hide one of the site's own.
  let reserved: Set<String> = [
    "guides", "topics", "departments", "offices", "channels", "a-z", "search", "status",
    "scorecard",
    "accountability", "notices", "api", "files", "assets", "simple", "large",
    "offline",
  ]
  let locales = Set(site.settings.locales.map { $0.name.lowercased() })
  for page in site.pages where page.kind == .page {
    guard reserved.contains(page.idText) || locales.contains(page.idText) else { continue }
    problems.append(
      .idReserved(at: page.id.map { Place(page.file, $0.span) } ?? page.top, id: page.idText)
    )
  }
  let originals = Dictionary(
    site.guides.filter { $0.locale == primary }.map { ($0.fileStem, $0) },
    uniquingKeysWith: { first, _ in first }
  )
  for one in missing {
    var problem = one.problem
    if one.locale == primary {
      // No other id, and no address of the site's own.
      let free = one.proposals.first { text in
        let isTaken = reserved.contains(text) || locales.contains(text)
        let key = "\(one.kind)/\(text)/\(primary.name)"
        return !isTaken && seen.updateValue(one.file.path, forKey: key) == nil
      }
      problem.mend = free.flatMap(one.mend)
    } else if one.kind == "guide",
      let original = originals[fileStem(one.file.path, one.name)],
      Identifier(original.idText) != nil
    {
      problem.mend = one.mend(original.idText)
    }
    problems.append(problem)
  }
  for index in site.guides.indices where site.guides[index].locale != primary {
    if let original = originals[site.guides[index].fileStem] {
      site.guides[index].inherit(from: original)
    }
  }
  return problems
}

/// References of the registers, offices and notices to each other.
private func checkRegisters(_ site: SiteDraft, _ context: CheckContext) -> [Problem] {
  var problems: [Problem] = []
  let departments = context.departments.keys.sorted()
  let department = Wording(zh: "部门", en: "department")
  for channel in site.channels where context.departments[channel.value.department.text] == nil {
    problems.append(
      .dataReferenceUnknown(
        at: channel.place,
        what: department,
        id: channel.value.department.text,
        nearest: nearest(to: channel.value.department.text, among: departments)
      )
    )
  }
  for channel in site.channels {
    guard let successor = channel.value.successor, context.channels[successor.text] == nil else {
      continue
    }
    problems.append(
      .dataReferenceUnknown(
        at: channel.place,
        what: Wording(zh: "渠道", en: "channel"),
        id: successor.text,
        nearest: nearest(to: successor.text, among: context.channels.keys.sorted())
      )
    )
  }
  func refer(_ ids: [Located<String>], _ file: SourceFile, _ what: Wording, _ known: [String]) {
    for id in ids where !known.contains(id.value) {
      problems.append(
        .dataReferenceUnknown(
          at: Place(file, id.span),
          what: what,
          id: id.value,
          nearest: nearest(to: id.value, among: known)
        )
      )
    }
  }
  for page in site.pages {
    refer(page.office?.departments ?? [], page.file, department, departments)
    refer(
      page.notice?.guides ?? [],
      page.file,
      Wording(zh: "指南", en: "guide"),
      context.guides.keys.sorted()
    )
    refer(
      page.notice?.offices ?? [],
      page.file,
      Wording(zh: "办事地点", en: "office"),
      context.offices.keys.sorted()
    )
  }
  for search in site.searches where context.guides[search.guide.value] == nil {
    problems.append(
      .searchGuideUnknown(
        at: Place(search.file, search.guide.span),
        id: search.guide.value,
        nearest: nearest(to: search.guide.value, among: context.guides.keys.sorted())
      )
    )
  }
  return problems
}

extension GuideDraft {
  /// The file without its locale and ending: what an original and its translations share.
  package var fileStem: String { Guides.fileStem(file.path, fileID) }

  /// Takes from the original what a translation does not say itself.
  mutating func inherit(from original: GuideDraft) {
    id = id ?? original.id
    department = department ?? original.department.map { Located($0.value, at: frontMatter) }
    if owner == nil, var inherited = original.owner {
      inherited.span = frontMatter
      inherited.phone = nil
      owner = inherited
      inheritedOwnerPhone = original.owner?.phone?.value
    }
    if topics.isEmpty { topics = original.topics.map { Located($0.value, at: frontMatter) } }
    audience = audience ?? original.audience.map { Located($0.value, at: frontMatter) }
    pinyin = pinyin ?? original.pinyin
    monitor = monitor ?? original.monitor
    isDraft = isDraft || original.isDraft
    publish = publish ?? original.publish
    expires = expires ?? original.expires
    withdrawn =
      withdrawn
      ?? original.withdrawn.map { original in
        WithdrawalDraft(
          span: frontMatter,
          on: original.on.map { Located($0.value, at: frontMatter) },
          reason: original.reason.map { Located($0.value, at: frontMatter) },
          successor: original.successor.map { Located($0.value, at: frontMatter) }
        )
      }
    if reviewed == nil { reviewed = original.reviewed.map { Located($0.value, at: frontMatter) } }
    counter = counter ?? original.counter.map { Located($0.value, at: frontMatter) }
    counterReason =
      counterReason ?? original.counterReason.map { Located($0.value, at: frontMatter) }
    originalReviewed = original.reviewed?.value
  }
}

extension Problem {
  fileprivate static func idCaseClash(at place: Place, id: String, other: String) -> Problem {
    Problem(
      .idCaseClash,
      at: place,
      Wording(
        zh: "编号“\(id)”和 \(other) 的只差大小写",
        en: "The id “\(id)” differs from that of \(other) only in case"
      ),
      help: Wording(zh: "给其中一个换一个编号", en: "Give one of them another id")
    )
  }

  fileprivate static func idReserved(at place: Place, id: String) -> Problem {
    Problem(
      .idTwice,
      at: place,
      Wording(zh: "编号“\(id)”是网站自己的地址", en: "“\(id)” is an address of the site itself"),
      help: Wording(zh: "给这一页换一个编号", en: "Give this page another id")
    )
  }

  fileprivate static func searchGuideUnknown(at place: Place, id: String, nearest: String?)
    -> Problem
  {
    Problem(
      .searchGuideUnknown,
      at: place,
      Wording(zh: "没有叫“\(id)”的指南", en: "There is no guide “\(id)”"),
      help: nearest.map { Wording(zh: "是不是想写“\($0)”？", en: "Did you mean “\($0)”?") }
    )
  }
}
