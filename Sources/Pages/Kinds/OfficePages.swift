import Decisions
import Guides
import HTML

/// `/offices/`: every counter location with its address.
func renderOffices(_ locale: LocaleTag, _ site: SiteContext) -> OutputFile {
  let page = PageContext(site, locale: locale, path: site.path(locale, "/offices/"))
  let frame = Frame(
    kind: "offices",
    title: page.words["offices.title"],
    description: page.words["offices.lead"],
    menu: "/offices/",
    locales: page.settings.locales
  )
  return renderPage(page, frame) { html in
    html.element(.h1, text: page.words["offices.title"])
    html.element(.p, .class("lead"), text: page.words["offices.lead"])
    html.element(.ul, .class("list part wide")) { html in
      for id in site.officeIDs { html.officeItem(id, page) }
    }
  }
}

/// An office: where it is, when it is open on every day of the week and on days that differ, how to get
/// there, what is done there.
func renderOffice(_ office: Office, _ locale: LocaleTag, _ site: SiteContext) -> [OutputFile] {
  let lists = pages(of: site.byOffice[.init(office.id, locale)] ?? [])
  let base = "/offices/\(office.id)/"
  return lists.enumerated().map { index, guides in
    let page = PageContext(
      site,
      locale: locale,
      path: site.path(locale, listPath(base, index + 1))
    )
    var frame = Frame(
      kind: "office",
      id: office.id.text,
      title: page.numbered(office.title, index + 1),
      description: office.address,
      menu: "/offices/",
      crumbs: [(page.words["nav.offices"], "/offices/")],
      locales: index == 0 ? page.settings.locales : [locale]
    )
    frame.contentLocale = office.locale
    if index == 0 { frame.structuredData = governmentOffice(office, page) }
    return renderPage(page, frame) { html in
      html.element(.h1, text: office.title)
      if let services = office.services { html.element(.p, .class("lead"), text: services) }
      if index == 0 {
        html.officeNow(office, page)
        html.officeAddress(office, page)
        html.officeHours(office, page)
        if !office.body.blocks.isEmpty {
          html.element(.div, .class("part wide text")) {
            $0.blocks(office.body.blocks, page, anchors: office.body.anchors)
          }
        }
      }
      if !guides.isEmpty {
        html.part("guides", page.words["office.guides"], page) { html in
          html.guideList(guides, page)
          html.pageLinks(base, current: index + 1, of: lists.count, page)
        }
      }
    }
  }
}

extension HTMLWriter {
  /// An office in a list.
  mutating func officeItem(_ id: Identifier, _ page: PageContext) {
    guard let office = page.site.office(id, page.locale) else { return }
    element(.li) { html in
      html.element(.a, .href(page.link("/offices/\(id)/"))) {
        $0.foreign(office.title, office.locale, page)
      }
      html.element(.p) { $0.foreign(office.address, office.locale, page) }
      html.element(.p, .class("small"), text: page.text(office.hours))
      html.officeStateLine(id, page)
    }
  }

  fileprivate mutating func officeAddress(_ office: Office, _ page: PageContext) {
    part("address", page.words["office.address"], page, icon: "place") { html in
      html.element(.dl, .class("facts")) { html in
        html.fact(page.words["office.address"]) { $0.text(office.address) }
        html.fact(page.words["office.phone"]) { $0.telephone(office.phone, page) }
        if let transport = office.transport {
          html.fact(page.words["office.transport"]) { $0.text(transport) }
        }
        if let access = office.access {
          html.fact(page.words["office.access"]) { $0.text(access) }
        }
        if !office.departments.isEmpty {
          html.fact(page.words["office.departments"]) { html in
            for (index, id) in office.departments.enumerated() {
              if index > 0 { html.text(page.locale.isChinese ? "、" : ", ") }
              html.departmentLink(id, page)
            }
          }
        }
      }
    }
  }

  fileprivate mutating func officeHours(_ office: Office, _ page: PageContext) {
    part("hours", page.words["office.hours"], page, icon: "clock") { html in
      html.element(.table) { html in
        html.element(.caption, text: page.words["office.hours-caption", ["office": office.title]])
        html.element(.thead) { html in
          html.element(.tr) { html in
            html.element(.th, .scope("col"), text: page.words["office.day"])
            html.element(.th, .scope("col"), text: page.words["office.range"])
          }
        }
        html.element(.tbody) { html in
          for weekday in Weekday.allCases {
            html.element(.tr) { html in
              html.element(.th, .scope("row"), text: page.words["day.\(weekday.rawValue)"])
              html.element(.td, text: page.ranges(office.hours.ranges(on: weekday)))
            }
          }
        }
      }
      for remark in office.hours.remarks { html.element(.p, text: remark) }
      html.element(
        .p,
        text: page.words[office.isOpenOnHolidays ? "office.holidays-open" : "office.holidays"]
      )
      html.specialDays(office, page)
    }
  }

  /// Public holidays, make-up days and the office's own arrangements, from the first of this month to the
  /// last day that the calendar knows.
  private mutating func specialDays(_ office: Office, _ page: PageContext) {
    let calendar = page.site.site.library.calendar
    let today = page.site.site.today
    let first = Day(year: today.year, month: today.month, day: 1) ?? today
    let last = max(calendar.knownUntil ?? today, office.special.map(\.last).max() ?? today)
    let spans = OfficeDay.spans(office.exceptions(from: first, through: last, calendar))
    guard !spans.isEmpty else { return }
    element(.h3, .id("special"), text: page.words["office.special"])
    element(.table, .class("sheet")) { html in
      html.element(.caption, text: page.words["office.special-caption"])
      html.element(.thead) { html in
        html.element(.tr) { html in
          for key in ["office.date", "office.range", "office.reason"] {
            html.element(.th, .scope("col"), text: page.words[key])
          }
        }
      }
      html.element(.tbody) { html in
        for span in spans {
          html.element(.tr, .data("date", span.first.day.description)) { html in
            html.element(.th, .scope("row")) { html in
              html.day(span.first.day, page)
              if span.last > span.first.day {
                html.text(page.locale.isChinese ? "至" : " to ")
                html.day(span.last, page)
              } else {
                html.text(page.locale.isChinese ? "，" : ", ")
                html.text(page.words["day.\(span.first.day.weekday.rawValue)"])
              }
            }
            html.element(
              .td,
              .data("label", page.words["office.range"]),
              text: page.ranges(span.first.ranges)
            )
            html.element(
              .td,
              .data("label", page.words["office.reason"])
            ) { $0.asWritten(page.reason(span.first.reason), page) }
          }
        }
      }
    }
    if let known = calendar.knownUntil {
      element(.p, text: page.words["time.calendar-ends", ["year": String(known.year)]])
    }
  }
}

extension OfficeDay {
  /// Neighbouring days with the same hours for the same reason, as one.
  static func spans(_ days: [OfficeDay]) -> [(first: OfficeDay, last: Day)] {
    var spans: [(first: OfficeDay, last: Day)] = []
    for day in days {
      if let last = spans.last, last.last + 1 == day.day, last.first.ranges == day.ranges,
        last.first.reason == day.reason
      {
        spans[spans.count - 1].last = day.day
      } else {
        spans.append((day, day.day))
      }
    }
    return spans
  }
}

extension PageContext {
  func ranges(_ ranges: [TimeRange]) -> String {
    if ranges.isEmpty { return words["office.closed"] }
    return locale.isChinese ? TimeRange.chinese(ranges) : TimeRange.english(ranges)
  }

  func reason(_ reason: OfficeDay.Reason?) -> String {
    switch reason {
    case .special(let text): text ?? words["office.special"]
    case .holiday(let name): words["office.holiday", ["name": name]]
    case .makeUpDay(let name): words["office.make-up", ["name": name]]
    case nil: ""
    }
  }
}
