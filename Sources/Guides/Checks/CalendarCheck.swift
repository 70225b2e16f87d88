import Diagnostics

/// Working days are counted by the calendar; when it has ended, dates on pages may move.
func checkCalendar(_ site: SiteDraft, _ context: CheckContext) -> [Problem] {
  guard let last = site.calendar.map(\.year).max(), last < context.today.year else { return [] }
  return [.calendarEnds(year: last, needed: context.today.year)]
}

extension Problem {
  fileprivate static func calendarEnds(year: Int, needed: Int) -> Problem {
    Problem(
      .calendarEnds,
      file: "content/calendar/\(year).json",
      Wording(
        zh: "放假安排只到 \(year) 年",
        en: "The calendar of holidays ends with \(year)"
      ),
      help: Wording(
        zh: "按国务院办公厅的通知，加上 content/calendar/\(needed).json",
        en: "Add content/calendar/\(needed).json from the State Council's notice"
      )
    )
  }
}
