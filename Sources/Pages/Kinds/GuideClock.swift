import Decisions
import Guides
import HTML

// The reply clock: what a promise means on the calendar, and whom to turn to when nobody answers. It is true
// without a script; with one a reader's own date is reckoned, too.

extension HTMLWriter {
  mutating func replyClocks(_ resolved: ResolvedGuide, _ page: PageContext) {
    guard !resolved.clocks.isEmpty else { return }
    part("clock", page.words["guide.clock"], page, section: "clock") { html in
      for clock in resolved.clocks { html.replyClock(clock, resolved.guide, page) }
      html.ladder(resolved, page)
      html.complaint(resolved, page)
    }
  }

  private mutating func replyClock(_ clock: ReplyClock, _ guide: Guide, _ page: PageContext) {
    let way = page.words["way.\(clock.channel.rawValue)"]
    let isSpot = clock.promise == .onTheSpot
    element(
      .h3,
      text: page.words[
        isSpot ? "clock.heading-spot" : "clock.heading-way",
        ["way": way, "duration": page.text(clock.promise)]
      ]
    )
    element(.p, .data("clock", clock.channel.rawValue)) { html in
      html.words("clock.summary", page) { name, html in
        let day = name == "today" ? clock.today : clock.lastDue.day
        html.element(.time, .datetime(day.description), text: page.text(day.shortly))
      }
    }
    ownDate(clock, guide, page)
    element(.table, .class("due")) { html in
      html.element(.caption, text: page.words["clock.caption", ["way": way]])
      html.element(.thead) { html in
        html.element(.tr) { html in
          html.element(.th, .scope("col"), text: page.words["clock.submitted"])
          html.element(.th, .scope("col"), text: page.words["clock.due-by"])
        }
      }
      html.element(.tbody) { html in
        for row in clock.rows {
          html.element(.tr) { html in
            html.element(.th, .scope("row")) { $0.shortDay(row.submitted, page) }
            html.element(.td) { html in
              html.shortDay(row.due.day, page)
              if row.submitted <= clock.lastDue.day {
                html.text(page.marks.comma + page.words["clock.is-due"])
              }
              if !row.due.isCertain { html.text(page.marks.comma + page.words["clock.may-move"]) }
            }
          }
        }
      }
    }
    if !clock.isCertain, let end = page.site.site.library.calendar.knownUntil {
      element(.p, text: page.words["clock.uncertain", ["year": String(end.year)]])
    }
    element(.p) { html in
      let due = clock.promise.dueDay(from: clock.today, page.site.site.library.calendar).day
      html.element(
        .a,
        .class("alone"),
        .data("reminder", clock.channel.rawValue),
        .href(page.guideLink(guide.id, "reply-\(clock.channel.rawValue).ics")),
        .download(),
        text: page.words[
          "clock.reminder",
          ["date": page.text(due.shortly), "today": page.text(clock.today.shortly)]
        ]
      )
    }
  }

  /// The script fills in the date.
  private static var dateLeftOpen: [String: String] { ["date": "{date}"] }

  /// A field for the reader's own date, which a script makes visible.
  private mutating func ownDate(_ clock: ReplyClock, _ guide: Guide, _ page: PageContext) {
    let id = "sent-\(clock.channel.rawValue)"
    element(
      .div,
      .class("own screen"),
      .hidden(),
      .data("own", clock.channel.rawValue),
      .data("unit", clock.promise.unit.rawValue),
      .data("amount", String(clock.promise.amount)),
      .data("today", clock.today.description),
      .data("calendar", page.site.calendarMarks),
      .data("known", page.site.site.library.calendar.knownUntil?.description),
      .data("due", page.words["clock.own-due", Self.dateLeftOpen]),
      .data("overdue", page.words["clock.own-overdue", Self.dateLeftOpen]),
      .data("moves", page.words["clock.own-moves", Self.dateLeftOpen]),
      .data("future", page.words["clock.own-future"]),
      .data("reminder", page.words["clock.reminder-own"]),
      .data("title", page.reminderTitle(clock, guide))
    ) { html in
      html.element(.label, .for(id), text: page.words["clock.own-label"])
      html.void(.input, .type("date"), .class("field"), .id(id))
      html.element(.p, .role("status")) { _ in }
    }
  }

  /// Whom to turn to, in order, each with its day.
  private mutating func ladder(_ resolved: ResolvedGuide, _ page: PageContext) {
    guard let clock = resolved.clocks.first else { return }
    let guide = resolved.guide
    let today = page.site.site.today
    element(.h3, text: page.words["clock.ladder"])
    element(.ol, .class("ladder")) { html in
      for rung in clock.ladder {
        html.element(.li, .data("rung", rung.kind.rawValue)) { html in
          html.element(
            .p,
            .class("small"),
            text: page.words["clock.deadline", ["count": String(rung.workingDays)]]
          )
          html.element(.p) { html in
            switch rung.kind {
            case .post:
              let isVacant = guide.owner?.isVacant(on: today) ?? false
              html.text(
                page.words[
                  isVacant ? "clock.step-vacant" : "clock.step-post",
                  ["post": page.post(of: guide)]
                ] + page.marks.space
              )
              html.telephone(
                isVacant ? page.site.departmentPhone(guide) : page.site.ownerPhone(guide),
                page
              )
            case .counter: html.counterOf(guide, page)
            case .complaint:
              html.text(page.words["clock.step-complaint"] + page.marks.space)
              html.telephone(page.site.complaint(guide), page)
            case .hotline:
              html.text(page.words["clock.step-hotline"] + page.marks.space)
              html.telephone(page.settings.hotline, page)
            }
          }
          if rung.kind == .post, let standin = guide.owner?.standin {
            html.element(.p, text: page.words["clock.step-standin", ["standin": standin]])
          }
        }
      }
    }
  }

  private mutating func counterOf(_ guide: Guide, _ page: PageContext) {
    text(page.words["clock.step-counter"] + page.marks.space)
    let places = guide.channel(.counter)?.places ?? []
    for (index, place) in places.enumerated() {
      if index > 0 { text(page.marks.list) }
      if let office = place.office.flatMap({ page.site.office($0, page.locale) }) {
        element(.a, .href(page.link("/offices/\(office.id)/"))) {
          $0.foreign(office.title, office.locale, page)
        }
        text(page.marks.comma)
        telephone(office.phone, page)
      } else if let detail = place.detail {
        text(detail)
      }
    }
  }

  /// A text to send, without a place for an identity number.
  private mutating func complaint(_ resolved: ResolvedGuide, _ page: PageContext) {
    let guide = resolved.guide
    guard let clock = resolved.clocks.first else { return }
    element(.h3, text: page.words["clock.complaint-title"])
    element(
      .p,
      .class("copy"),
      .data("complaint", present: true),
      text: page.words[
        "clock.complaint-text",
        [
          "way": page.words["way.\(clock.channel.rawValue)"], "title": guide.title,
          "duration": page.text(clock.promise),
          "department": page.site.departments[guide.department]?.name(page.locale) ?? "",
          "post": page.post(of: guide),
        ]
      ]
    )
    element(.p, text: page.words["clock.complaint-hint"])
  }

  private mutating func shortDay(_ day: Day, _ page: PageContext) {
    element(.time, .datetime(day.description), text: page.text(day.shortly))
    text(page.marks.bracketed(page.words["day.\(day.weekday.rawValue)"]))
  }
}

/// One reminder for each reply clock: `reply-online.ics` beside the guide's page, for what is sent on the day
/// of the build.
func renderReminders(_ resolved: ResolvedGuide, _ site: SiteContext) -> [OutputFile] {
  let guide = resolved.guide
  let base = site.path(guide.locale, "/guides/\(guide.id)/")
  let page = PageContext(site, locale: guide.locale, path: base)
  return resolved.clocks.map { clock in
    let due = clock.promise.dueDay(from: clock.today, site.site.library.calendar).day
    let event = CalendarEvent(
      id: "\(guide.id)-\(clock.channel.rawValue)-\(clock.today)-\(guide.locale.name)",
      day: due,
      stamp: clock.today,
      title: page.reminderTitle(clock, guide),
      text: page.words[
        "clock.reminder-text",
        [
          "phone": page.text(site.ownerPhone(guide)), "hotline": page.text(page.settings.hotline),
        ]
      ],
      address: page.canonical
    )
    return OutputFile(
      path: SiteContext.file(base + "reply-\(clock.channel.rawValue).ics"),
      bytes: event.bytes
    )
  }
}

extension PageContext {
  func reminderTitle(_ clock: ReplyClock, _ guide: Guide) -> String {
    words[
      "clock.reminder-title",
      ["title": guide.title, "way": words["way.\(clock.channel.rawValue)"]]
    ]
  }

  /// The post that answers: the guide's own, else its department's.
  func post(of guide: Guide) -> String {
    guide.owner?.post ?? site.departments[guide.department]?.post(locale) ?? ""
  }
}

extension SiteContext {
  func ownerPhone(_ guide: Guide) -> Telephone { guide.owner?.phone ?? departmentPhone(guide) }
  func departmentPhone(_ guide: Guide) -> Telephone {
    departments[guide.department]?.phone ?? settings.hotline
  }

  /// The days around the build that differ from the ordinary week, for the script of the reply clock:
  /// `20261001 20261010+`, with a plus where a day of a weekend is worked.
  static func calendarMarks(_ calendar: WorkCalendar, around today: Day) -> String {
    (-200...400).compactMap { offset in
      let day = today + offset
      let digits = day.description.filter { $0 != "-" }
      return switch calendar.status(of: day) {
      case .holiday where !day.weekday.isWeekend: digits
      case .makeUp where day.weekday.isWeekend: digits + "+"
      default: nil
      }
    }
    .joined(separator: " ")
  }
}

/// A day without its year: `11月23日`.
struct ShortDay: Worded {
  let day: Day
  var chinese: String { day.shortChinese }
  var english: String { day.shortEnglish }
}

extension Day {
  var shortly: ShortDay { ShortDay(day: self) }
}
