package import Diagnostics

/// The files of a new site, by their paths below its folder: one department, one office, one channel, one guide,
/// the pages that every site should have, and in comments what to do next. It is built without a warning as
/// it is, so that an editor changes one thing after the other and always sees a site.
///
/// The calendar of public holidays is of a year's own, so it comes along where the program knows it.
package func siteTemplate(_ language: MessageLanguage, today: Day) -> [(
  path: String, text: String
)] {
  var files: [(path: String, text: String)] =
    switch language {
    case .zh: chineseSite(today: today)
    case .en: englishSite(today: today)
    }
  if let calendar = holidays(of: today.year) {
    files.append(("content/calendar/\(today.year).json", calendar))
  }
  // What builds leave beside the content is not the site's text.
  files.append((".gitignore", "_site/\n.bianmin/\n.*.bianmin/\n"))
  return files
}

/// Public holidays and make-up working days as the State Council announced them; nil for other years.
private func holidays(of year: Int) -> String? {
  guard year == 2026 else { return nil }
  let off = [
    ("元旦", 1, 1...3), ("春节", 2, 15...23), ("清明节", 4, 4...6), ("劳动节", 5, 1...5),
    ("端午节", 6, 19...21), ("中秋节", 9, 25...27), ("国庆节", 10, 1...7),
  ]
  let working = [
    ("元旦", 1, 4), ("春节", 2, 14), ("春节", 2, 28), ("劳动节", 5, 9), ("国庆节", 9, 20),
    ("国庆节", 10, 10),
  ]
  var days: [(day: Day, name: String, isOff: Bool)] = []
  for (name, month, range) in off {
    days += range.compactMap { Day(year: year, month: month, day: $0) }.map { ($0, name, true) }
  }
  days += working.compactMap { name, month, day in
    Day(year: year, month: month, day: day).map { ($0, name, false) }
  }
  let lines = days.sorted { $0.day < $1.day }.map {
    "    {\"name\": \"\($0.name)\", \"date\": \"\($0.day)\", \"isOffDay\": \($0.isOff)}"
  }
  return "{\n  \"year\": \(year),\n  \"days\": [\n\(lines.joined(separator: ",\n"))\n  ]\n}\n"
}
