import Guides

/// A day that is read exists, also by another formula than ours, and prints and reads back in every form; days
/// follow each other; a moment prints and reads back as the same moment.
@Sendable func checkDate(_ bytes: [UInt8]) throws {
  let text = String(decoding: bytes, as: UTF8.self)
  if let day = Day(iso: text) {
    try hold(Array(day.description.utf8) == bytes, "\(text) is printed \(day)")
    try hold(Day(written: text) == day, "\(text) is another day as an editor writes it")
    try holdDay(day)
  }
  if let day = Day(written: text) { try holdDay(day) }
  if let instant = Instant(rfc3339: text) {
    let again = Instant(rfc3339: instant.description)
    try hold(again == instant, "\(instant) is read \(again?.description ?? "as none")")
    try hold(again?.offset == instant.offset, "\(instant) is read in another offset")
    try holdDay(instant.day)
    let later = instant.adding(seconds: 86_400)
    try hold(later.day - instant.day == 1 || instant.day == .last, "a day later is \(later)")
  }
}

private func holdDay(_ day: Day) throws {
  let (year, month, date) = day.parts
  try hold(Day(year: year, month: month, day: date) == day, "\(day) has other parts")
  try hold(day.dayNumber == dayNumber(year, month, date), "\(day) is day \(day.dayNumber)")
  try hold(day.weekday.rawValue == weekday(year, month, date), "\(day) is a \(day.weekday)")
  // Nobody writes of years before 1000, of which the Chinese form has too few digits to be read.
  let forms = [day.description] + (year >= 1000 ? [day.chinese, day.english] : [])
  for form in forms {
    try hold(Day(written: form) == day, "\(day) cannot be read as \(form)")
  }
  try hold(Day(iso: day.description) == day, "\(day) cannot be read again")
  for step in [1, 27, 365, 146_097] {
    let later = day + step
    try hold(later - day == step || later == .last, "\(step) days after \(day) is \(later)")
    try hold(later > day || day == .last, "\(later) is not after \(day)")
    try hold(later - step == day || later == .last, "\(step) days before \(later) is not \(day)")
  }
  for months in [1, 11, 12, 13] {
    let later = day.adding(months: months)
    let expected = year * 12 + month - 1 + months
    try hold(
      later.year * 12 + later.month - 1 == expected || expected >= 120_000,
      "\(months) months after \(day) is \(later)"
    )
    try hold(later.day <= date || expected >= 120_000, "\(later) is later in its month than \(day)")
    try hold(later.day >= min(date, 28) || expected >= 120_000, "\(later) loses days of \(day)")
  }
}

/// Days since 1970-01-01, by Fliegel and Van Flandern (1968), whose Julian day number of it is 2,440,588.
private func dayNumber(_ year: Int, _ month: Int, _ day: Int) -> Int {
  let a = (month - 14) / 12
  return 1461 * (year + 4800 + a) / 4 + 367 * (month - 2 - a * 12) / 12
    - 3 * ((year + 4900 + a) / 100) / 4 + day - 32_075 - 2_440_588
}

/// 1 for Monday to 7 for Sunday, by Sakamoto (1992).
private func weekday(_ year: Int, _ month: Int, _ day: Int) -> Int {
  let year = month < 3 ? year - 1 : year
  let shift = [0, 3, 2, 5, 0, 3, 5, 1, 4, 6, 2, 4][month - 1]
  let fromSunday = (year + year / 4 - year / 100 + year / 400 + shift + day) % 7
  return fromSunday == 0 ? 7 : fromSunday
}
