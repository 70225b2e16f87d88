package import Diagnostics
import Markup

/// A file's name cut into what it says: `marriage.en.md` is the guide `marriage` in English.
package struct FileName: Sendable {
  package var id: String
  package var locale: LocaleTag

  package init(path: String, locales: [LocaleTag]) {
    var name = path.split(separator: "/").last.map(String.init) ?? path
    if let dot = name.lastIndex(of: ".") { name = String(name[..<dot]) }
    if let dot = name.lastIndex(of: "."),
      let locale = locales.first(where: { $0.name == name[name.index(after: dot)...] })
    {
      id = String(name[..<dot])
      self.locale = locale
    } else {
      id = name
      locale = locales[0]
    }
  }
}

/// What parsing needs to know of the site.
package struct ParsingContext: Sendable {
  package var locales: [LocaleTag]
  package var vocabulary: Vocabulary
  /// For dates without a time.
  package var timeZone: UTCOffset

  package init(_ settings: Settings) {
    locales = settings.locales
    vocabulary = Vocabulary(adding: settings.vocabulary)
    timeZone = settings.timeZone
  }
}

/// Reads one guide. It never fails: what cannot be read is a problem, and the rest is read all the same.
package func parseGuide(_ file: SourceFile, _ context: ParsingContext) -> Checked<GuideDraft> {
  let name = FileName(path: file.path, locales: context.locales)
  let found = FrontMatter.find(in: file)
  var problems = found.problems
  var draft = GuideDraft(
    file: file,
    locale: name.locale,
    fileID: name.id,
    frontMatter: found.value.fields ?? Span(0, 0)
  )
  if let span = found.value.fields {
    problems += readFrontMatter(span, context, into: &draft)
  }
  let headings = context.vocabulary.headingLines(in: file, found.value.body)
  let markup = parseMarkup(file, in: found.value.body, headings: headings)
  problems += markup.problems
  problems += FullWidthReader.problems(in: markup.value, of: file)
  problems += PastedText.problems(in: file)
  var sections = SectionReader(file: file, vocabulary: context.vocabulary)
  (draft.lead, draft.sections) = sections.read(markup.value)
  draft.anchors = sections.anchors
  problems += sections.problems
  var channels = ChannelReader(file: file)
  draft.channels = channels.read(draft.sections)
  readTimesAndContacts(into: &draft, &channels)
  problems += channels.problems
  return Checked(draft, problems)
}

private func readFrontMatter(
  _ span: Span,
  _ context: ParsingContext,
  into draft: inout GuideDraft
) -> [Problem] {
  let file = draft.file
  let yaml = parseFrontMatter(file, in: span)
  guard let node = yaml.value else { return yaml.problems }
  var fields = Fields(node, in: file)
  draft.id = fields.text("id")
  draft.title = fields.text("title")
  draft.summary = fields.text("summary")
  draft.department = fields.text("department")
  draft.topics = fields.texts("topics")
  draft.audience = fields.text("audience")
  draft.keywords = fields.texts("keywords")
  draft.reviewed = fields.day("reviewed")
  draft.saysReviewed = fields.has("reviewed")
  draft.pinyin = fields.text("pinyin")?.value
  draft.monitor = fields.text("monitor")?.value
  draft.isDraft = fields.flag("draft") ?? false
  draft.publish = fields.moment("publish", timeZone: context.timeZone)
  draft.expires = fields.moment("expires", timeZone: context.timeZone)
  draft.aliases = fields.texts("aliases")
  draft.counter = fields.text("counter")
  draft.counterReason = fields.text("counter_reason")
  var problems = yaml.problems
  if var owner = fields.fields("owner") {
    draft.owner = OwnerDraft(
      span: fields.keySpan("owner") ?? owner.span,
      post: owner.text("post"),
      standin: owner.text("standin"),
      phone: owner.telephone("phone"),
      from: owner.day("from"),
      until: owner.day("until")
    )
    problems += owner.finish(code: .guideKeyUnknown)
  }
  if var review = fields.fields("review") {
    draft.reviewSpan = fields.keySpan("review")
    var record = Guide.Review(by: review.text("by")?.value, how: review.text("how")?.value)
    record.on = review.day("on")?.value
    if let sums = review.fields("facts") {
      record.facts = sums.untaken.compactMap { entry in
        guard case .scalar(let sum) = entry.value.kind else { return nil }
        return FactSum(part: entry.key.value, sum: sum)
      }
      problems += sums.problems
    }
    draft.review = record
    problems += review.finish(code: .guideKeyUnknown)
  }
  if var withdrawn = fields.fields("withdrawn") {
    draft.withdrawn = WithdrawalDraft(
      span: fields.keySpan("withdrawn") ?? withdrawn.span,
      on: withdrawn.day("on"),
      reason: withdrawn.text("reason"),
      successor: withdrawn.text("successor")
    )
    withdrawn.require("on", draft.withdrawn?.on != nil, what: Wording(zh: "停办日期", en: "the date"))
    withdrawn.require(
      "reason",
      draft.withdrawn?.reason != nil,
      what: Wording(zh: "停办原因", en: "the reason")
    )
    problems += withdrawn.finish(code: .guideKeyUnknown)
  }
  return problems + fields.finish(code: .guideKeyUnknown)
}

/// `法定时限`, `承诺时限`, and the two telephones of the contact section.
private func readTimesAndContacts(into draft: inout GuideDraft, _ reader: inout ChannelReader) {
  for fact in draft.sections.filter({ $0.kind == .time }).flatMap(\.facts) {
    switch fact.key {
    case .statutory where draft.statutory == nil: draft.statutory = reader.term(fact)
    case .promised where draft.promised == nil: draft.promised = reader.term(fact)
    default: break
    }
  }
  for fact in draft.sections.filter({ $0.kind == .contact }).flatMap(\.facts) {
    switch fact.key {
    case .consult where draft.consult == nil: draft.consult = reader.telephone(fact)
    case .complaint where draft.complaint == nil: draft.complaint = reader.telephone(fact)
    default: break
    }
  }
}

extension ChannelReader {
  /// The first number of a fact; a fact without one is a problem.
  fileprivate mutating func telephone(_ fact: Fact) -> Located<Telephone>? {
    guard let first = Telephone.all(in: fact.text).first else {
      note(.telephoneInvalid(at: Place(file, fact.valueSpan), text: fact.text))
      return nil
    }
    return Located(first.value, at: fact.valueSpan)
  }
}

extension Fields {
  /// An instant, or a day, which begins at midnight in the site's time zone.
  mutating func moment(_ key: String, timeZone: UTCOffset) -> Located<Instant>? {
    guard let text = text(key) else { return nil }
    if let instant = Instant(rfc3339: text.value) { return Located(instant, at: text.span) }
    if let day = Day(written: text.value) {
      return Located(Instant(day, offset: timeZone), at: text.span)
    }
    note(.dateInvalid(at: Place(file, text.span), text: text.value))
    return nil
  }
}
