package import Diagnostics

/// The days of one calendar file.
package struct CalendarYear: Sendable {
  package var year: Int
  package var days: [WorkCalendar.NamedDay]
}

/// Reads a year's public holidays and make-up working days: `{"year": 2026, "days": [{"name", "date",
/// "isOffDay"}]}`. JSON is YAML's flow style, so one reader with places serves both.
package func parseCalendar(_ file: SourceFile) -> Checked<CalendarYear?> {
  let yaml = parseYAML(file, in: file.span)
  guard let node = yaml.value else { return Checked(nil, yaml.problems) }
  var fields = Fields(node, in: file)
  let year = fields.number("year")
  fields.require("year", year != nil, what: Wording(zh: "年份", en: "the year"))
  // Published lists carry their source; we keep to the days.
  _ = fields.node("$schema")
  _ = fields.node("$id")
  _ = fields.node("papers")
  var problems = yaml.problems
  var days: [WorkCalendar.NamedDay] = []
  for item in fields.nodes("days") {
    var entry = Fields(item, in: file)
    let name = entry.text("name")
    let date = entry.day("date")
    let isOff = entry.flag("isOffDay")
    entry.require("name", name != nil, what: Wording(zh: "节日名称", en: "the holiday's name"))
    entry.require("date", date != nil, what: Wording(zh: "日期", en: "the date"))
    entry.require("isOffDay", isOff != nil, what: Wording(zh: "是否放假", en: "whether it is off"))
    if let date, let year, date.value.year != year {
      entry.note(.calendarOtherYear(at: Place(file, date.span), day: date.value, year: year))
    }
    if let date, days.contains(where: { $0.day == date.value }) {
      entry.note(.calendarTwice(at: Place(file, date.span), day: date.value))
    }
    if let name, let date, let isOff {
      days.append(.init(name: name.value, day: date.value, isOffDay: isOff))
    }
    problems += entry.finish(code: .calendarInvalid)
  }
  problems += fields.finish(code: .calendarInvalid)
  return Checked(year.map { CalendarYear(year: $0, days: days) }, problems)
}

extension Problem {
  fileprivate static func calendarOtherYear(at place: Place, day: Day, year: Int) -> Problem {
    Problem(
      .calendarInvalid,
      at: place,
      Wording(zh: "\(day) 不在 \(year) 年", en: "\(day) is not in \(year)"),
      help: Wording(zh: "每年一个文件", en: "Write one file a year")
    )
  }

  fileprivate static func calendarTwice(at place: Place, day: Day) -> Problem {
    Problem(
      .calendarInvalid,
      at: place,
      Wording(zh: "\(day) 写了两次", en: "\(day) is written twice"),
      help: Wording(zh: "只留一处", en: "Keep one of them")
    )
  }
}
