package import Diagnostics
import Markup

/// An office, a page or a notice as it was written: its fields with their places, and its body.
package struct PageDraft: Sendable {
  package enum Kind: String, Sendable { case office, page, notice }

  package var kind: Kind
  package var file: SourceFile
  package var locale: LocaleTag
  package var fileID: String
  package var id: Located<String>?
  package var title: Located<String>?
  package var frontMatter: Span
  package var body: MarkdownBody
  package var office: OfficeFields?
  package var page: (order: Int, isInFooter: Bool)?
  package var notice: NoticeFields?

  package var idText: String { id?.value ?? fileID }
  package var top: Place { Place(file, file.line(at: frontMatter.start)) }

  package struct OfficeFields: Sendable {
    package var address: Located<String>?
    package var phone: Located<Telephone>?
    package var hours: OpeningHours?
    package var isOpenOnHolidays: Bool?
    package var special: [SpecialDay]
    package var departments: [Located<String>]
    package var transport: String?
    package var access: String?
    package var services: String?
  }

  package struct NoticeFields: Sendable {
    package var from: Located<Instant>?
    package var until: Located<Instant>?
    package var guides: [Located<String>]
    package var offices: [Located<String>]
  }
}

/// Reads a file of `offices/`, `pages/` or `notices/`.
package func parsePage(_ file: SourceFile, _ kind: PageDraft.Kind, _ context: ParsingContext)
  -> Checked<PageDraft>
{
  let name = FileName(path: file.path, locales: context.locales)
  let found = FrontMatter.find(in: file)
  var problems = found.problems
  let markup = parseMarkup(file, in: found.value.body)
  problems += markup.problems
  problems += FullWidthReader.problems(in: markup.value, of: file)
  problems += PastedText.problems(in: file)
  var anchors = AnchorMaker()
  var draft = PageDraft(
    kind: kind,
    file: file,
    locale: name.locale,
    fileID: name.id,
    frontMatter: found.value.fields ?? Span(0, 0),
    body: MarkdownBody(blocks: markup.value, anchors: anchors.anchors(of: markup.value))
  )
  guard let span = found.value.fields else { return Checked(draft, problems) }
  let yaml = parseFrontMatter(file, in: span)
  problems += yaml.problems
  guard yaml.problems.isEmpty || yaml.value != nil else { return Checked(draft, problems) }
  var fields = Fields(yaml.value, in: file, at: span)
  draft.id = fields.text("id")
  draft.title = fields.text("title")
  let isOriginal = name.locale == context.locales[0]
  fields.require("title", draft.title != nil, what: Wording(zh: "标题", en: "the title"))
  switch kind {
  case .office: draft.office = readOffice(&fields, isOriginal: isOriginal)
  case .page:
    draft.page = (fields.number("order") ?? 100, fields.flag("footer") ?? false)
  case .notice:
    let from = fields.moment("from", timeZone: context.timeZone)
    if isOriginal {
      fields.require("from", from != nil, what: Wording(zh: "开始日期", en: "the first day"))
    }
    draft.notice = PageDraft.NoticeFields(
      from: from,
      until: fields.endOf("until", timeZone: context.timeZone),
      guides: fields.texts("guides"),
      offices: fields.texts("offices")
    )
  }
  return Checked(draft, problems + fields.finish())
}

private func readOffice(_ fields: inout Fields, isOriginal: Bool) -> PageDraft.OfficeFields {
  var office = PageDraft.OfficeFields(
    address: fields.text("address"),
    phone: fields.telephone("phone"),
    hours: nil,
    isOpenOnHolidays: nil,
    special: [],
    departments: fields.texts("departments"),
    transport: fields.text("transport")?.value,
    access: fields.text("access")?.value,
    services: fields.text("services")?.value
  )
  var clauses: [OpeningHours.Clause] = []
  for line in fields.texts("hours") {
    switch OpeningHours.clauses(written: line.value) {
    case .success(let more): clauses += more
    case .failure(let mistake):
      fields.note(
        .hoursInvalid(at: Place(fields.file, line.span), text: line.value, mistake: mistake)
      )
    }
  }
  if !clauses.isEmpty { office.hours = OpeningHours(clauses) }
  if let holidays = fields.text("holidays") {
    switch holidays.value {
    case "open", "开放", "照常": office.isOpenOnHolidays = true
    case "closed", "休息", "不办公": office.isOpenOnHolidays = false
    default:
      fields.note(
        .dataValueInvalid(
          at: Place(fields.file, holidays.span),
          expected: .oneOf(["closed", "open"])
        )
      )
    }
  }
  for line in fields.texts("special") {
    switch SpecialDay.read(line.value) {
    case .success(let day): office.special.append(day)
    case .failure(let mistake):
      fields.note(
        .hoursInvalid(at: Place(fields.file, line.span), text: line.value, mistake: mistake)
      )
    }
  }
  if isOriginal {
    fields.require("address", office.address != nil, what: Wording(zh: "地址", en: "the address"))
    fields.require("phone", office.phone != nil, what: Wording(zh: "电话", en: "the telephone"))
    fields.require("hours", office.hours != nil, what: Wording(zh: "办公时间", en: "opening hours"))
  }
  return office
}

extension Fields {
  /// The end of what holds until a day: the midnight that follows it. An instant is itself.
  mutating func endOf(_ key: String, timeZone: UTCOffset) -> Located<Instant>? {
    guard let moment = moment(key, timeZone: timeZone) else { return nil }
    guard Instant(rfc3339: file.text(moment.span)) == nil else { return moment }
    let day = moment.value.at(timeZone).day
    return Located(Instant(day + 1, offset: timeZone), at: moment.span)
  }
}

extension Problem {
  static func hoursInvalid(at place: Place, text: String, mistake: HoursMistake) -> Problem {
    Problem(
      .hoursInvalid,
      at: place,
      Wording(
        zh: "“\(text)”不是办公时间：\(mistake.wording.zh)",
        en: "“\(text)” does not say opening hours: \(mistake.wording.en)"
      ),
      help: Wording(
        zh: "写成“周一至周五 09:00-12:00, 13:30-17:00”或“2027-01-01 不办公（元旦）”这样",
        en: "Write it like “Mon-Fri 09:00-12:00, 13:30-17:00” or “2027-01-01 closed (New Year)”"
      )
    )
  }
}
