import Decisions
import Diagnostics
import Guides

/// `/api/guides.json`: every guide with its addresses, and the registers that guides refer to, described by
/// `/api/schema/guides.json`.
///
/// The index may grow with the site; nothing that a page needs is read from it.
func siteData(_ site: SiteContext) -> OutputFile {
  let path = "api/guides.json"
  let data = SiteData(site: site, addresses: DataAddresses(site, in: path))
  var json = ListedJSON()
  data.write(to: &json)
  return OutputFile(path: path, bytes: json.finished())
}

struct SiteData {
  let site: SiteContext
  let addresses: DataAddresses

  private var locales: [LocaleTag] { site.settings.locales }

  func write(to json: inout ListedJSON) {
    let library = site.site.library
    json.member("$schema") { $0.string(addresses("/api/schema/guides.json")) }
    json.member("format") { $0.string("bianmin-guides/1") }
    json.member("site") { writeSite(to: &$0) }
    json.list("guides", of: guideIDs) { guide($1, &$0) }
    json.list("departments", of: library.departments) { department($1, &$0) }
    json.list("topics", of: library.topics) { topic($1, &$0) }
    json.list("channels", of: library.channels) { channel($1, &$0) }
    json.list("offices", of: site.officeIDs) { office($1, &$0) }
    json.member("calendar") { writeCalendar(to: &$0) }
  }

  private var guideIDs: [Identifier] {
    var ids: [Identifier] = []
    for guide in site.site.guides where ids.last != guide.guide.id { ids.append(guide.guide.id) }
    return ids
  }

  private func writeSite(to json: inout JSONWriter) {
    let settings = site.settings
    json.object { json in
      json.member("title") { $0.texts(settings.title, locales) }
      json.member("region", ifKnown: settings.region.ifWritten) { $0.texts($1, locales) }
      json.member("publisher", ifKnown: settings.publisher.ifWritten) { $0.texts($1, locales) }
      json.member("languages", locales.map(\.name))
      json.member("time_zone", settings.timeZone.description)
      json.member("hotline") { $0.telephone(settings.hotline) }
      json.member("hotline_hours", ifKnown: settings.hotlineHours) { $0.texts($1, locales) }
      json.member("feed") { $0.pages("/feed.atom", locales, addresses) }
      json.member("url") { $0.pages("/", locales, addresses) }
    }
  }

  private func guide(_ id: Identifier, _ json: inout JSONWriter) {
    let all = (site.guideLocales[id] ?? []).compactMap { site.guide(id, $0) }
    guard let first = all.first else { return json.null() }
    let guide = first.guide
    json.object { json in
      json.member("id", id.text)
      json.member("title") { $0.texts(all.map { ($0.guide.locale, $0.guide.title) }) }
      json.member("summary") { json in
        json.texts(
          all.filter { !$0.guide.summary.isEmpty }.map { ($0.guide.locale, $0.guide.summary) }
        )
      }
      json.member("lifecycle", first.lifecycle.dataName)
      json.member("department", guide.department.text)
      json.member("topics", guide.topics.map(\.text))
      json.member("audience", guide.audience.rawValue)
      json.member("channels", guide.channels.map(\.kind.rawValue))
      json.member("reviewed", guide.reviewed?.description)
      json.member("url") { json in
        json.texts(
          all.map { ($0.guide.locale, addresses.page("/guides/\(id)/", in: $0.guide.locale)) }
        )
      }
      json.member("data", ifKnown: site.settings.outputs.data ? all : nil) { json, all in
        json.texts(
          all.map { ($0.guide.locale, addresses.guideData(id, in: $0.guide.locale)) }
        )
      }
    }
  }

  private func department(_ department: Department, _ json: inout JSONWriter) {
    json.object { json in
      json.member("id", department.id.text)
      json.member("name") { $0.texts(department.name, locales) }
      json.member("post") { $0.texts(department.post, locales) }
      json.member("phone") { $0.telephone(department.phone) }
      json.member("complaint", ifKnown: department.complaint) { $0.telephone($1) }
      json.member("summary", ifKnown: department.summary) { $0.texts($1, locales) }
      json.member("url") { $0.pages("/departments/\(department.id)/", locales, addresses) }
    }
  }

  private func topic(_ topic: Topic, _ json: inout JSONWriter) {
    json.object { json in
      json.member("id", topic.id.text)
      json.member("kind", topic.kind.rawValue)
      json.member("name") { $0.texts(topic.name, locales) }
      json.member("summary", ifKnown: topic.summary) { $0.texts($1, locales) }
      json.member("url") { $0.pages("/topics/\(topic.id)/", locales, addresses) }
    }
  }

  private func channel(_ channel: RegisteredChannel, _ json: inout JSONWriter) {
    json.object { json in
      json.member("id", channel.id.text)
      json.member("kind", channel.kind.rawValue)
      json.member("name") { $0.texts(channel.name, locales) }
      json.member("address", channel.address)
      json.member("find", ifKnown: channel.find) { $0.texts($1, locales) }
      json.member("department", channel.department.text)
      json.member("duty", ifKnown: channel.duty) { json, duty in
        json.object { json in
          json.member("post") { $0.texts(duty.post, locales) }
          json.member("hours", ifKnown: duty.hours) { $0.texts($1, locales) }
          json.member("phone", ifKnown: duty.phone) { $0.telephone($1) }
        }
      }
      json.member("accepts_documents", channel.acceptsDocuments)
      json.member("since", channel.since?.description)
      json.member("closed", channel.closed?.description)
      json.member("successor", channel.successor?.text)
      json.member("url") { $0.pages("/channels/\(channel.id)/", locales, addresses) }
    }
  }

  /// An office in all its languages; its hours are those of the first.
  private func office(_ id: Identifier, _ json: inout JSONWriter) {
    let offices = locales.compactMap { locale in
      site.office(id, locale).flatMap { $0.locale == locale ? $0 : nil }
    }
    guard let first = offices.first else { return json.null() }
    let exceptions = OfficeDay.spans(upcomingExceptions(of: first, site))
    json.object { json in
      json.member("id", id.text)
      json.member("name") { $0.texts(offices.map { ($0.locale, $0.title) }) }
      json.member("address") { $0.texts(offices.map { ($0.locale, $0.address) }) }
      json.member("phone") { $0.telephone(first.phone) }
      json.member("hours") { $0.hours(first.hours, first.locale) }
      json.member("public_holidays", first.isOpenOnHolidays ? "open" : "closed")
      json.member("special", of: first.special.filter { $0.last >= site.site.today }) { json, day in
        json.specialDays(day.first, day.last, day.ranges, reason: day.reason)
      }
      json.member("exceptions", of: exceptions) { json, span in
        json.specialDays(
          span.first.day,
          span.last,
          span.first.ranges,
          reason: span.first.reason?.dataText
        )
      }
      json.member("departments", first.departments.map(\.text))
      for (name, text) in [
        ("transport", \Office.transport), ("access", \.access), ("services", \.services),
      ] {
        json.member(name) { json in
          json.texts(
            offices.compactMap { office in office[keyPath: text].map { (office.locale, $0) } }
          )
        }
      }
      json.member("url") { $0.pages("/offices/\(id)/", locales, addresses) }
    }
  }

  /// The years whose holidays are known, and every day of them that is worked or not against its weekday.
  private func writeCalendar(to json: inout JSONWriter) {
    let calendar = site.site.library.calendar
    json.object { json in
      json.member("known_years", of: calendar.knownYears) { $0.number($1) }
      json.member("days", of: calendar.namedDays) { json, day in
        json.object { json in
          json.member("date", day.day.description)
          json.member("name", day.name)
          json.member("is_working_day", !day.isOffDay)
        }
      }
    }
  }
}

/// The days from today to the last that the calendar knows on which an office does not keep its week.
func upcomingExceptions(of office: Office, _ site: SiteContext) -> [OfficeDay] {
  let calendar = site.site.library.calendar
  let today = site.site.today
  let last = max(calendar.knownUntil ?? today, office.special.map(\.last).max() ?? today)
  return office.exceptions(from: today, through: last, calendar)
}

extension WorkCalendar {
  /// The days that differ from the ordinary week, in order.
  fileprivate var namedDays: [NamedDay] {
    knownYears.flatMap { year -> [NamedDay] in
      guard let first = Day(year: year, month: 1, day: 1),
        let last = Day(year: year, month: 12, day: 31)
      else { return [] }
      return (0...(last - first)).compactMap { offset in
        let day = first + offset
        switch status(of: day) {
        case .holiday(let name): return NamedDay(name: name, day: day, isOffDay: true)
        case .makeUp(let name): return NamedDay(name: name, day: day, isOffDay: false)
        case .working, .weekend: return nil
        }
      }
    }
  }
}

extension OfficeDay.Reason {
  /// The editor's reason, or the holiday's name.
  fileprivate var dataText: String? {
    switch self {
    case .special(let text): text
    case .holiday(let name), .makeUpDay(let name): name
    }
  }
}

extension JSONWriter {
  /// A page's address in every language.
  mutating func pages(
    _ path: String,
    _ locales: [LocaleTag],
    _ addresses: DataAddresses
  ) {
    texts(locales.map { ($0, addresses.page(path, in: $0)) })
  }
}
