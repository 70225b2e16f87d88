package import Diagnostics

/// When an office or a post can be reached, by the day of the week.
///
/// ```swift
/// let hours = OpeningHours(written: ["周一至周五 09:00-12:00, 13:30-17:00", "周六 09:00-12:00"])
/// hours?.ranges(on: .saturday)  // [09:00–12:00]
/// hours?.chinese  // 周一至周五 09:00–12:00、13:30–17:00；周六 09:00–12:00
/// ```
///
/// A line names days and then times. Days are `周一至周五`, `周一到五`, `星期一、三`, `周六日`, `工作日`, `周末`, `每天`,
/// `Mon-Fri`, `weekdays`, `daily`; times `09:00-12:00`, `上午9:00—12:00 下午1:30—5:00`, `9 am to 5 pm`, `全天`, `24 小时`,
/// or `休息` / `closed`. `；` begins the next clause. A remark in brackets may close a clause. What two clauses say
/// of the same day is added up, but a later `休息` takes the day away.
package struct OpeningHours: Sendable, Hashable {
  /// What one clause says: these days, these times; without times the days are closed.
  package struct Clause: Sendable, Hashable {
    package let weekdays: [Weekday]
    package let ranges: [TimeRange]
    package let remark: String?

    package init(_ weekdays: [Weekday], _ ranges: [TimeRange], remark: String? = nil) {
      self.weekdays = weekdays
      self.ranges = ranges
      self.remark = remark
    }
  }

  private var rangesFromMonday: [[TimeRange]] = Array(repeating: [], count: 7)
  /// The remarks of the clauses, in their order.
  package private(set) var remarks: [String] = []

  package init(_ clauses: [Clause]) {
    for clause in clauses {
      for weekday in clause.weekdays {
        let index = weekday.rawValue - 1
        rangesFromMonday[index] =
          clause.ranges.isEmpty ? [] : TimeRange.merged(rangesFromMonday[index] + clause.ranges)
      }
      if let remark = clause.remark { remarks.append(remark) }
    }
  }

  /// Hours from lines, nil where one is not understood; to say why, use `clauses(written:)` line by line.
  package init?(written lines: [String]) {
    var clauses: [Clause] = []
    for line in lines {
      guard case .success(let more) = Self.clauses(written: line) else { return nil }
      clauses += more
    }
    guard !clauses.isEmpty else { return nil }
    self.init(clauses)
  }

  /// Hours from one line, or several.
  package init?(written text: String) {
    self.init(written: [text])
  }

  /// What a line says, clause by clause, or the first thing in it that is not understood.
  package static func clauses(
    written text: some StringProtocol
  ) -> Result<[Clause], HoursMistake> {
    var cursor = TextCursor(text)
    var clauses: [Clause] = []
    while true {
      cursor.skipClauseSigns()
      if cursor.isAtEnd { break }
      switch cursor.takeHoursClause() {
      case .success(let clause): clauses.append(clause)
      case .failure(let mistake): return .failure(mistake)
      }
    }
    return clauses.isEmpty ? .failure(.empty) : .success(clauses)
  }

  /// When it is open on a day of the week, in order; empty when closed.
  package func ranges(on weekday: Weekday) -> [TimeRange] {
    rangesFromMonday[weekday.rawValue - 1]
  }

  package func isOpen(on weekday: Weekday, at time: TimeOfDay) -> Bool {
    ranges(on: weekday).contains { $0.contains(time) }
  }

  /// Open at any time of any day.
  package var isAlwaysOpen: Bool { rangesFromMonday.allSatisfy { $0 == [.wholeDay] } }

  /// Never open in an ordinary week.
  package var isNeverOpen: Bool { rangesFromMonday.allSatisfy(\.isEmpty) }

  /// The open days, those with the same times together: how hours are shown.
  package var groups: [Clause] {
    var groups: [Clause] = []
    for weekday in Weekday.allCases {
      let ranges = ranges(on: weekday)
      guard !ranges.isEmpty else { continue }
      if let same = groups.firstIndex(where: { $0.ranges == ranges }) {
        groups[same] = Clause(groups[same].weekdays + [weekday], ranges)
      } else {
        groups.append(Clause([weekday], ranges))
      }
    }
    return groups
  }
}

extension OpeningHours: Worded {
  /// `周一至周五 09:00–12:00、13:30–17:00；周六 09:00–12:00`
  package var chinese: String {
    groups.isEmpty ? "不办公" : groups.map(\.chinese).joined(separator: "；")
  }

  /// `Monday to Friday 09:00–12:00, 13:30–17:00; Saturday 09:00–12:00`
  package var english: String {
    groups.isEmpty ? "closed" : groups.map(\.english).joined(separator: "; ")
  }
}

extension OpeningHours.Clause: Worded {
  /// `周一至周五 09:00–12:00、13:30–17:00`
  package var chinese: String { "\(daysInChinese) \(TimeRange.chinese(ranges))" }

  /// `Monday to Friday 09:00–12:00, 13:30–17:00`
  package var english: String { "\(daysInEnglish) \(TimeRange.english(ranges))" }

  /// The days alone: `周一至周五`, `周六、周日`, `周一至周三、周五`, `每天`.
  package var daysInChinese: String {
    if weekdays.count == 7 { return "每天" }
    return runs.map { run in
      run.count == 1
        ? run.first.shortChinese : "\(run.first.shortChinese)至\(run.last.shortChinese)"
    }.joined(separator: "、")
  }

  /// The days alone: `Monday to Friday`, `Saturday and Sunday`, `Every day`.
  package var daysInEnglish: String {
    if weekdays.count == 7 { return "Every day" }
    let names = runs.map { run in
      run.count == 1 ? run.first.english : "\(run.first.english) to \(run.last.english)"
    }
    guard let last = names.last, names.count > 1 else { return names.first ?? "" }
    return names.dropLast().joined(separator: ", ") + " and \(last)"
  }

  /// Three and more days in a row together, others alone.
  private var runs: [(first: Weekday, last: Weekday, count: Int)] {
    var runs: [(first: Weekday, last: Weekday, count: Int)] = []
    for weekday in weekdays {
      if let run = runs.last, run.last.rawValue + 1 == weekday.rawValue {
        runs[runs.count - 1] = (run.first, weekday, run.count + 1)
      } else {
        runs.append((weekday, weekday, 1))
      }
    }
    return runs.flatMap { run in
      run.count == 2 ? [(run.first, run.first, 1), (run.last, run.last, 1)] : [run]
    }
  }
}

extension TimeRange {
  /// Times in a row: `09:00–12:00、13:30–17:00`, `24 小时`, `不办公`.
  package static func chinese(_ ranges: [TimeRange]) -> String {
    if ranges.isEmpty { return "不办公" }
    return ranges.map { $0.isWholeDay ? "24 小时" : $0.description }.joined(separator: "、")
  }

  /// Times in a row: `09:00–12:00, 13:30–17:00`, `24 hours`, `closed`.
  package static func english(_ ranges: [TimeRange]) -> String {
    if ranges.isEmpty { return "closed" }
    return ranges.map { $0.isWholeDay ? "24 hours" : $0.description }.joined(separator: ", ")
  }
}

/// What is wrong with written opening hours, with the author's own words.
package enum HoursMistake: Error, Sendable, Hashable {
  case empty
  /// No day of the week where one is needed.
  case dayUnclear(String)
  /// Days, and then no times.
  case timeMissing
  /// Something else than a time range.
  case timeUnclear(String)
  case endsBeforeItBegins(String)
  /// A date that is none, or a range of dates that runs backwards or over more than a year.
  case dateUnclear(String)

  /// The fact, for a message.
  package var wording: Wording {
    switch self {
    case .empty:
      Wording(zh: "没有写时间", en: "no hours are given")
    case .dayUnclear(let text):
      Wording(zh: "看不懂是星期几：“\(text)”", en: "no day of the week is understood in “\(text)”")
    case .timeMissing:
      Wording(zh: "只写了日子，没有写几点到几点", en: "days are given, but no times")
    case .timeUnclear(let text):
      Wording(zh: "看不懂时间：“\(text)”", en: "no time range is understood in “\(text)”")
    case .endsBeforeItBegins(let text):
      Wording(zh: "结束时间不晚于开始时间：“\(text)”", en: "“\(text)” ends before it begins")
    case .dateUnclear(let text):
      Wording(zh: "看不懂日期：“\(text)”", en: "no date is understood in “\(text)”")
    }
  }
}

extension TextCursor {
  mutating func skipClauseSigns() {
    skip(anyOf: [";", ",", "。", "、", "."])
  }

  /// Takes days, then times or a word for closed, then perhaps a remark.
  mutating func takeHoursClause() -> Result<OpeningHours.Clause, HoursMistake> {
    var weekdays: [Weekday]
    if let days = takeWeekdays() {
      weekdays = days
      skip(anyOf: [":", ",", "的"])
    } else {
      // `24 小时` without days is every day; other times without days leave them open.
      var ahead = self
      guard ahead.takeWholeDay() else { return .failure(.dayUnclear(rest)) }
      weekdays = Weekday.allCases
    }
    return takeTimes().map { OpeningHours.Clause(weekdays, $0.ranges, remark: $0.remark) }
  }

  /// Takes one or more time ranges or a word for closed, then perhaps a remark.
  mutating func takeTimes() -> Result<(ranges: [TimeRange], remark: String?), HoursMistake> {
    var ranges: [TimeRange] = []
    skipSpaces()
    if takeClosed() {
      skipSpaces()
      return .success(([], takeRemark()))
    }
    while true {
      skipSpaces()
      if takeWholeDay() {
        ranges.append(.wholeDay)
      } else {
        if isAtEnd || peek() == 0x3B || peek() == 0x28 { break }
        var ahead = self
        if !ranges.isEmpty, ahead.takeWeekdays() != nil { break }
        switch takeTimeRange() {
        case .success(let range): ranges.append(range)
        case .failure(let mistake): return .failure(mistake)
        }
      }
      skip(anyOf: [",", "、", "和", "及", "&", "/", "and", "。", "."])
    }
    guard !ranges.isEmpty else { return .failure(.timeMissing) }
    return .success((TimeRange.merged(ranges), takeRemark()))
  }

  private mutating func takeWholeDay() -> Bool {
    guard
      take(oneOf: [
        "全天候", "全天", "24 小时", "二十四小时", "昼夜", "24/7", "24 hours", "24 h", "all day",
        "around the clock",
      ])
    else { return false }
    skip(anyOf: ["开放", "服务", "值班", "a day", "营业"])
    return true
  }

  /// Takes a word for a day without service.
  mutating func takeClosed() -> Bool {
    let start = index
    if take(word: "全天") { skipSpaces() }
    if take(oneOf: [
      "不办公", "不上班", "不办理", "不开放", "不对外", "暂停办公", "暂停办理", "停止办公", "休息", "休馆", "闭馆", "关闭",
      "停办", "放假", "closed", "no service", "off",
    ]) {
      return true
    }
    index = start
    return false
  }

  /// Takes days of the week, each once and in order; nil where none stands here.
  mutating func takeWeekdays() -> [Weekday]? {
    var found: Set<Weekday> = []
    var last: Weekday?
    var isChinese = false
    let beginning = index
    while true {
      let start = index
      if !found.isEmpty {
        skipSpaces()
        if take(oneOf: ["、", ",", "和", "及", "与", "&", "/", "and"]) {
          skipSpaces()
        } else if isChinese, let next = peek(), next.weekdayNumeral != nil, start == index {
          // 周六日
        } else if let from = last, takeRangeSign() {
          skipSpaces()
          guard let until = takeWeekday(bareAllowed: isChinese) else {
            index = start
            break
          }
          var day = from
          while day != until {
            day = Weekday(rawValue: day.rawValue % 7 + 1) ?? .monday
            found.insert(day)
          }
          last = until
          continue
        } else if let next = peek(), next.isLatinLetter || next.mayBeginWeekday {
          // 周一 周三
        } else {
          index = start
          break
        }
      }
      if let group = takeWeekdayGroup() {
        found.formUnion(group)
        last = nil
        isChinese = false
      } else {
        let wasChinese = isChinese
        isChinese = isChinese || peek() == 0x5468 || peek() == 0x661F || peek() == 0x793C
        guard let day = takeWeekday(bareAllowed: wasChinese) else {
          index = start
          break
        }
        found.insert(day)
        last = day
      }
    }
    guard !found.isEmpty else {
      index = beginning
      return nil
    }
    return found.sorted()
  }

  private mutating func takeWeekdayGroup() -> [Weekday]? {
    if take(oneOf: [
      "法定工作日", "工作日", "working days", "workdays", "weekdays", "business days", "weekday",
    ]) {
      return Array(Weekday.allCases.prefix(5))
    }
    if take(oneOf: ["双休日", "周末", "weekends", "weekend"]) { return [.saturday, .sunday] }
    if take(oneOf: ["每天", "每日", "天天", "全周", "全年", "daily", "every day", "all week"]) {
      return Weekday.allCases
    }
    return nil
  }

  private mutating func takeWeekday(bareAllowed: Bool) -> Weekday? {
    let start = index
    if take(oneOf: ["每周", "星期", "礼拜", "周"]) || bareAllowed {
      if let day = peek()?.weekdayNumeral {
        // `周1` is a day; a bare digit begins a time, and so does 一点.
        let isNumber = peek()?.isDigit == true
        let next = peek(1)
        let beginsTime =
          start == index && (isNumber || next == 0x70B9 || next == 0x65F6)
        if !beginsTime, !(isNumber && next?.isDigit == true) {
          index += 1
          return day
        }
      }
      index = start
      if !bareAllowed { return nil }
    }
    for day in Weekday.allCases {
      let name = day.english.lowercased()
      var words = [name, name + "s", String(name.prefix(3))]
      if day == .tuesday { words.append("tues") }
      if day == .thursday { words += ["thurs", "thur"] }
      if take(oneOf: words) {
        _ = take(".")
        return day
      }
    }
    return nil
  }
}

extension UInt32 {
  /// The first character of 周一, 星期一, 礼拜一, 双休日, 每天.
  fileprivate var mayBeginWeekday: Bool {
    self == 0x5468 || self == 0x661F || self == 0x793C || self == 0x53CC || self == 0x6BCF
  }

  /// The day of a numeral after 周: 一 to 六, 日, 天, or 1 to 7.
  fileprivate var weekdayNumeral: Weekday? {
    switch self {
    case 0x65E5, 0x5929: .sunday
    case 0x31...0x37: Weekday(rawValue: Int(self - 0x30))
    default:
      chineseDigit.flatMap { (1...6).contains($0) ? Weekday(rawValue: $0) : nil }
    }
  }
}
