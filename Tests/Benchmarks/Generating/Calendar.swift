/// Public holidays and make-up working days: name, first day, last day. A single day with `+` is worked.
/// 2025 and 2026 are the State Council's; 2027 is arranged like them.
private let holidayTable = table(
  columns: 3,
  """
  元旦 | 2025-01-01 | 2025-01-01
  春节 | 2025-01-28 | 2025-02-04
  春节 | 2025-01-26 | +
  春节 | 2025-02-08 | +
  清明节 | 2025-04-04 | 2025-04-06
  劳动节 | 2025-05-01 | 2025-05-05
  劳动节 | 2025-04-27 | +
  端午节 | 2025-05-31 | 2025-06-02
  国庆节、中秋节 | 2025-10-01 | 2025-10-08
  国庆节、中秋节 | 2025-09-28 | +
  国庆节、中秋节 | 2025-10-11 | +
  元旦 | 2026-01-01 | 2026-01-03
  元旦 | 2026-01-04 | +
  春节 | 2026-02-15 | 2026-02-23
  春节 | 2026-02-14 | +
  春节 | 2026-02-28 | +
  清明节 | 2026-04-04 | 2026-04-06
  劳动节 | 2026-05-01 | 2026-05-05
  劳动节 | 2026-05-09 | +
  端午节 | 2026-06-19 | 2026-06-21
  中秋节 | 2026-09-25 | 2026-09-27
  国庆节 | 2026-10-01 | 2026-10-07
  国庆节 | 2026-09-20 | +
  国庆节 | 2026-10-10 | +
  元旦 | 2027-01-01 | 2027-01-03
  春节 | 2027-02-05 | 2027-02-12
  春节 | 2027-01-31 | +
  春节 | 2027-02-20 | +
  清明节 | 2027-04-03 | 2027-04-05
  劳动节 | 2027-05-01 | 2027-05-05
  劳动节 | 2027-05-08 | +
  端午节 | 2027-06-09 | 2027-06-09
  中秋节 | 2027-09-15 | 2027-09-15
  国庆节 | 2027-10-01 | 2027-10-07
  国庆节 | 2027-09-26 | +
  国庆节 | 2027-10-09 | +
  """
)

/// `calendar/2026.json`
func calendarFile(_ year: Int) -> String {
  let days = holidayTable.filter { $0[1].hasPrefix("\(year)") }.flatMap { row -> [String] in
    let isWorked = row[2] == "+"
    return dates(from: row[1], to: isWorked ? row[1] : row[2]).map { date in
      "    {\"name\": \"\(row[0])\", \"date\": \"\(date)\", \"isOffDay\": \(!isWorked)}"
    }
  }
  return "{\n  \"year\": \(year),\n  \"days\": [\n"
    + days.sorted { date(in: $0) < date(in: $1) }
    .joined(separator: ",\n") + "\n  ]\n}\n"
}

private func date(in line: String) -> Substring {
  line.split(separator: "\"").first { $0.hasPrefix("20") } ?? ""
}

/// All days of a run, which may end in the next month.
private func dates(from first: String, to last: String) -> [String] {
  let start = first.split(separator: "-").compactMap { Int($0) }
  let lengths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
  var (month, day) = (start[1], start[2])
  var dates = [first]
  while dates[dates.count - 1] < last {
    day += 1
    if day > lengths[month - 1] { (month, day) = (month + 1, 1) }
    dates.append("\(start[0])-\(month < 10 ? "0" : "")\(month)-\(day < 10 ? "0" : "")\(day)")
  }
  return dates
}
