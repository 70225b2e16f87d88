import Diagnostics
import Markup

/// Makes the checked values of drafts, with every link in canonical form. What a check has reported is
/// left out here; then there is no library anyway.
struct LibraryAssembly {
  let site: SiteDraft
  let context: CheckContext
  /// The Markdown of pages that was checked before, by their files.
  private let known: [String: MarkdownBody]
  private(set) var problems: [Problem] = []

  init(_ site: SiteDraft, _ context: CheckContext, knowing known: [String: MarkdownBody] = [:]) {
    self.site = site
    self.context = context
    self.known = known
  }

  mutating func library(_ guides: [Guide]) -> Library {
    let order = localeOrder
    func sorted<Item>(_ items: [Item], _ id: (Item) -> Identifier, _ locale: (Item) -> LocaleTag)
      -> [Item]
    {
      items.sorted { (id($0), order[locale($0)] ?? 0) < (id($1), order[locale($1)] ?? 0) }
    }
    let originals = site.pages.filter { $0.locale == site.settings.primaryLocale }
    var offices: [Office] = []
    var pages: [SitePage] = []
    var notices: [Notice] = []
    for page in site.pages {
      let original = originals.first { $0.kind == page.kind && $0.idText == page.idText }
      switch page.kind {
      case .office: if let office = office(page, original) { offices.append(office) }
      case .page: if let page = sitePage(page) { pages.append(page) }
      case .notice: if let notice = notice(page, original) { notices.append(notice) }
      }
    }
    let years = site.calendar.sorted { $0.year < $1.year }
    return Library(
      settings: site.settings,
      departments: site.departments.map(\.value).sorted { ($0.order, $0.id) < ($1.order, $1.id) },
      topics: site.topics.map(\.value).sorted { ($0.order, $0.id) < ($1.order, $1.id) },
      channels: site.channels.map(\.value).sorted { $0.id < $1.id },
      offices: sorted(offices, \.id, \.locale),
      guides: sorted(guides, \.id, \.locale),
      pages: sorted(pages, \.id, \.locale),
      notices: sorted(notices, \.id, \.locale),
      calendar: WorkCalendar(days: years.flatMap(\.days), knownYears: years.map(\.year)),
      words: site.words,
      searches: site.searches.compactMap { search in
        Identifier(search.guide.value).map {
          Library.SearchExpectation(
            query: search.query.value,
            guide: $0,
            place: Place(search.file, search.query.span)
          )
        }
      },
      files: site.files.sorted()
    )
  }

  private var localeOrder: [LocaleTag: Int] {
    Dictionary(
      site.settings.locales.enumerated().map { ($0.element, $0.offset) },
      uniquingKeysWith: { first, _ in first }
    )
  }

  private mutating func body(_ page: PageDraft) -> MarkdownBody {
    if let body = known[page.file.path] { return body }
    var links = LinkChecker(page.file, locale: page.locale, context.routes)
    let blocks = links.check(page.body.blocks)
    problems += links.problems
    return MarkdownBody(blocks: blocks, anchors: page.body.anchors)
  }

  private mutating func office(_ draft: PageDraft, _ original: PageDraft?) -> Office? {
    let body = body(draft)
    guard let id = Identifier(draft.idText), let fields = draft.office,
      let title = draft.title ?? original?.title,
      let address = fields.address ?? original?.office?.address,
      let phone = fields.phone ?? original?.office?.phone,
      let hours = fields.hours ?? original?.office?.hours
    else { return nil }
    let departments =
      fields.departments.isEmpty ? original?.office?.departments : fields.departments
    return Office(
      id: id,
      locale: draft.locale,
      file: draft.file,
      title: title.value,
      address: address.value,
      phone: phone.value,
      hours: hours,
      isOpenOnHolidays: fields.isOpenOnHolidays ?? original?.office?.isOpenOnHolidays ?? false,
      special: fields.special.isEmpty ? original?.office?.special ?? [] : fields.special,
      departments: (departments ?? []).compactMap { Identifier($0.value) },
      transport: fields.transport ?? original?.office?.transport,
      access: fields.access ?? original?.office?.access,
      services: fields.services ?? original?.office?.services,
      body: body
    )
  }

  private mutating func sitePage(_ draft: PageDraft) -> SitePage? {
    let body = body(draft)
    guard let id = Identifier(draft.idText), let title = draft.title else { return nil }
    return SitePage(
      id: id,
      locale: draft.locale,
      file: draft.file,
      title: title.value,
      order: draft.page?.order ?? 100,
      isInFooter: draft.page?.isInFooter ?? false,
      body: body
    )
  }

  private mutating func notice(_ draft: PageDraft, _ original: PageDraft?) -> Notice? {
    let body = body(draft)
    guard let id = Identifier(draft.idText), let title = draft.title,
      let fields = draft.notice, let from = fields.from ?? original?.notice?.from
    else { return nil }
    let guides = fields.guides.isEmpty ? original?.notice?.guides ?? [] : fields.guides
    let offices = fields.offices.isEmpty ? original?.notice?.offices ?? [] : fields.offices
    return Notice(
      id: id,
      locale: draft.locale,
      file: draft.file,
      title: title.value,
      from: from.value,
      until: (fields.until ?? original?.notice?.until)?.value,
      guides: guides.compactMap { Identifier($0.value) },
      offices: offices.compactMap { Identifier($0.value) },
      body: body
    )
  }

  mutating func guide(_ draft: GuideDraft) -> Guide? {
    var links = LinkChecker(draft.file, locale: draft.locale, context.routes)
    let lead = links.check(draft.lead)
    let sections = draft.sections.map { links.check($0) }
    let channels = draft.channels.map { channel($0, &links) }
    // Facts and steps stand in their section and in their channel: report each link once.
    var reported: Set<Int> = []
    problems += links.problems.filter { reported.insert($0.place?.span.start ?? -1).inserted }
    guard let id = Identifier(draft.idText), let title = draft.title?.value,
      let department = draft.department.flatMap({ Identifier($0.value) })
    else { return nil }
    return Guide(
      id: id,
      locale: draft.locale,
      file: draft.file,
      title: title,
      summary: draft.summary?.value ?? draft.firstParagraph,
      lead: draft.summary == nil ? draft.leadBehindSummary(lead) : lead,
      department: department,
      owner: draft.checkedOwner,
      topics: draft.topics.compactMap { Identifier($0.value) },
      audience: draft.audience.flatMap { Audience(rawValue: $0.value) } ?? .person,
      keywords: draft.keywords.map(\.value),
      reviewed: draft.reviewed?.value,
      review: draft.review,
      pinyin: draft.pinyin,
      monitor: draft.monitor,
      publish: draft.publish?.value,
      expires: draft.expires?.value,
      isDraft: draft.isDraft,
      aliases: draft.aliases.compactMap { Routes.aliasPath($0.value) },
      withdrawn: draft.checkedWithdrawal,
      noCounterReason: draft.hasNoCounterOnPurpose ? draft.counterReason?.value : nil,
      sections: sections,
      anchors: draft.anchors,
      addresses: links.addresses,
      channels: channels,
      statutory: draft.statutory?.value,
      promised: draft.promised?.value,
      consult: draft.consult?.value,
      complaint: draft.complaint?.value,
      isOlderThanOriginal: draft.isOlderThanOriginal
    )
  }

  private func channel(_ draft: ChannelDraft, _ links: inout LinkChecker) -> Channel {
    Channel(
      kind: draft.kind,
      section: draft.section,
      entries: draft.entries.compactMap { Identifier($0.value) },
      promise: draft.promise?.value,
      visits: draft.visits?.value,
      visitsReason: draft.visitsReason.map { links.check($0.value) },
      isFullyOnline: draft.fullyOnline?.value ?? false,
      places: draft.places.map { place in
        let office = context.office(named: place.value.name).flatMap { Identifier($0.idText) }
        let words = [office == nil ? place.value.name : nil, place.value.detail].compactMap { $0 }
        return CounterPlace(
          office: office,
          detail: words.isEmpty ? nil : words.joined(separator: "，")
        )
      },
      hours: draft.hours.map { links.check($0.value) },
      phones: draft.phones.map(\.value),
      duration: draft.duration?.value,
      doneWithin: draft.doneWithin?.value,
      documents: draft.documents.map { links.check($0.value) },
      fee: draft.fee.map { links.check($0.value) },
      differenceReason: draft.differenceReason.map { links.check($0.value) },
      steps: links.check(draft.steps),
      hasOwnSteps: draft.hasOwnSteps,
      facts: draft.facts.map { links.check($0) },
      otherFacts: draft.otherFacts.map { links.check($0) }
    )
  }
}

extension GuideDraft {
  /// The words of the first paragraph: the summary, where front matter has none.
  fileprivate var firstParagraph: String {
    for block in lead {
      if case .paragraph(let line) = block.kind { return line.plainText }
    }
    return ""
  }

  /// The lead without the paragraph that became the summary, unless it holds more than its words.
  fileprivate func leadBehindSummary(_ lead: [Block]) -> [Block] {
    guard
      let index = lead.firstIndex(where: { if case .paragraph = $0.kind { true } else { false } }),
      case .paragraph(let line) = lead[index].kind,
      line.allSatisfy({ $0.isPlain })
    else { return lead }
    var rest = lead
    rest.remove(at: index)
    return rest
  }

  fileprivate var checkedOwner: Owner? {
    guard let owner, let post = owner.post else { return nil }
    return Owner(
      post: post.value,
      standin: owner.standin?.value,
      phone: owner.phone?.value ?? inheritedOwnerPhone,
      from: owner.from?.value,
      until: owner.until?.value
    )
  }

  fileprivate var checkedWithdrawal: Withdrawal? {
    guard let withdrawn, let on = withdrawn.on, let reason = withdrawn.reason else { return nil }
    return Withdrawal(
      on: on.value,
      reason: reason.value,
      successor: withdrawn.successor.flatMap { Identifier($0.value) }
    )
  }

  fileprivate var isOlderThanOriginal: Bool {
    guard let originalReviewed, let reviewed else { return false }
    return reviewed.value < originalReviewed
  }
}

extension Inline {
  /// Words only: nothing would be lost if they were shown as plain text.
  fileprivate var isPlain: Bool {
    switch kind {
    case .text, .softBreak: true
    default: false
    }
  }
}
