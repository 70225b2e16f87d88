/// How long something takes or may take: a promise, a legal limit, the time at a counter.
///
/// ```swift
/// Term(written: "受理后 5 个工作日内")  // .workingDays(5)
/// Term(written: "当场办结")  // .onTheSpot
/// Term(written: "半小时")  // .minutes(30)
/// Term.workingDays(2).english  // 2 working days
/// ```
package enum Term: Sendable, Hashable {
  /// While the citizen waits.
  case onTheSpot
  case minutes(Int)
  case hours(Int)
  case workingDays(Int)
  case days(Int)
  case months(Int)

  /// The largest amount that is read.
  package static let largestAmount = 99_999

  package enum Unit: String, Sendable, Hashable {
    case onTheSpot = "on-the-spot"
    case minutes
    case hours
    case workingDays = "working-days"
    case days
    case months
  }

  /// A term with what else was written beside it.
  package struct Reading: Sendable, Hashable {
    /// The term; of a range (`1-3 个工作日`) the longer.
    package let term: Term
    /// The shorter end of a range.
    package let shorter: Term?
    /// A remark in brackets: `不含邮寄时间`.
    package let remark: String?
  }

  /// A term as editors write it; nil where the text is not one term and nothing else.
  ///
  /// Numbers may be Chinese or full width; phrases such as `受理后`, `不超过`, `内`, `以内`, `办结`, `within` may
  /// stand before and behind; of a range the longer counts; weeks become days and years months.
  package init?(written text: some StringProtocol) {
    guard let reading = Self.read(text) else { return nil }
    self = reading.term
  }

  /// A term with the remark and the shorter end that `init(written:)` leaves out.
  package static func read(_ text: some StringProtocol) -> Reading? {
    var cursor = TextCursor(text)
    cursor.skip(anyOf: phrasesBefore)
    guard let (term, shorter) = cursor.takeTerms(inRunningText: false) else { return nil }
    cursor.skip(anyOf: phrasesBehind)
    let remark = cursor.takeRemark()
    cursor.skip(anyOf: phrasesBehind)
    guard cursor.isAtEnd else { return nil }
    return Reading(term: term, shorter: shorter, remark: remark)
  }

  /// The terms that running text names, as the steps of a guide do: `审核材料，5 个工作日内短信通知`.
  ///
  /// Dates, years and months of the year are not taken for terms: `10月20日` names none.
  package static func all(in text: some StringProtocol) -> [Found<Term>] {
    var cursor = TextCursor(text)
    var found: [Found<Term>] = []
    while let next = cursor.peek() {
      let start = cursor.index
      if next.mayBeginTerm, cursor.peek(-1)?.mayStandBeforeTerm ?? true,
        let (term, _) = cursor.takeTerms(inRunningText: true)
      {
        found.append(Found(term, cursor.text.range(start, cursor.index)))
      } else {
        cursor.index = start + 1
      }
    }
    return found
  }

  /// The number before the unit; 0 on the spot.
  package var amount: Int {
    switch self {
    case .onTheSpot: 0
    case .minutes(let amount), .hours(let amount), .workingDays(let amount), .days(let amount),
      .months(let amount):
      amount
    }
  }

  package var unit: Unit {
    switch self {
    case .onTheSpot: .onTheSpot
    case .minutes: .minutes
    case .hours: .hours
    case .workingDays: .workingDays
    case .days: .days
    case .months: .months
    }
  }

  /// ISO 8601, for data: `P2D`, `PT15M`, `P1M`, `PT0S`. It cannot tell working days from days; give `unit` with it.
  package var iso8601: String {
    switch self {
    case .onTheSpot: "PT0S"
    case .minutes(let amount): "PT\(amount)M"
    case .hours(let amount): "PT\(amount)H"
    case .workingDays(let amount), .days(let amount): "P\(amount)D"
    case .months(let amount): "P\(amount)M"
    }
  }

  /// The fewest and the most minutes that the term can be, whenever it begins.
  ///
  /// On the spot is at most a day at the counter, 8 hours. A working day is at least a day; how much more
  /// depends on weekends and holidays: the bound holds for every arrangement since 2008, with holidays of
  /// up to nine days.
  package var minutesBounds: ClosedRange<Int> {
    let day = 1440
    let amount = min(max(self.amount, 0), Self.largestAmount * 10)
    return switch self {
    case .onTheSpot: 0...480
    case .minutes: amount...amount
    case .hours: (amount * 60)...(amount * 60)
    case .days: (amount * day)...(amount * day)
    case .workingDays: (amount * day)...((amount + amount / 2 + 14) * day)
    case .months: max(0, (amount * 30 - 2) * day)...(amount * 31 * day)
    }
  }

  /// Whether this term is longer than another; nil where that cannot be said for sure, as of 20 working
  /// days and 30 days.
  package func isLonger(than other: Term) -> Bool? {
    if unit == other.unit { return amount > other.amount }
    if minutesBounds.lowerBound > other.minutesBounds.upperBound { return true }
    if minutesBounds.upperBound <= other.minutesBounds.lowerBound { return false }
    return nil
  }

  /// What several terms, one after another, take at least; nil without any.
  ///
  /// Of the same unit it is their sum. Beside days, minutes and hours are left out; working days beside
  /// days or months count as days.
  package static func atLeast(_ terms: [Term]) -> Term? {
    guard !terms.isEmpty else { return nil }
    var sums: [Unit: Int] = [:]
    for term in terms {
      sums[term.unit, default: 0] += min(max(term.amount, 0), largestAmount)
    }
    let minutes = sums[.minutes] ?? 0
    let hours = sums[.hours] ?? 0
    let workingDays = sums[.workingDays] ?? 0
    let days = sums[.days] ?? 0
    let months = sums[.months] ?? 0
    if months > 0 {
      return workingDays + days == 0
        ? .months(months) : .days(months * 30 - 2 + workingDays + days)
    }
    if days > 0 { return .days(days + workingDays) }
    if workingDays > 0 { return .workingDays(workingDays) }
    if minutes > 0 { return .minutes(minutes + hours * 60) }
    if hours > 0 { return .hours(hours) }
    return .onTheSpot
  }

  static let phrasesBefore = [
    "自", "在", "从", "于", "受理", "收到", "收件", "申请", "材料", "提交", "齐全", "资料", "审核", "通过", "之日", "次日",
    "当日", "登记", "办理", "答复", "承诺", "法定", "时限", "时间", "期限", "办结", "大约", "约", "不超过", "不多于", "不得超过",
    "最长", "最多", "最迟", "最晚", "一般", "通常", "需要", "需", "等待", "为", "起", "后", "的", "是", ":", ",",
    "within", "up to", "at most",
    "no more than", "not more than", "no longer than", "about", "around", "approximately",
    "usually", "in",
  ]

  static let phrasesBehind = [
    "以内", "之内", "内", "左右", "办结", "办好", "办完", "办成", "办理", "办", "答复", "回复", "回电", "完成", "出证", "领证",
    "取证", "拿证",
    "领取", "可取", "即可", "给", "予以", "给予", "作出", "决定", "结果", "就", "好", "。", ".", ",", ";", "!",
    "at most", "or less",
    "after acceptance", "from acceptance", "of acceptance", "after receipt", "from receipt",
    "of receipt",
    "after application", "after applying",
  ]
}

extension Term: Worded {
  /// `当场办结`, `15 分钟`, `2 个工作日`, `30 天`, `3 个月`
  package var chinese: String {
    switch self {
    case .onTheSpot: "当场办结"
    case .minutes(let amount): "\(amount) 分钟"
    case .hours(let amount): "\(amount) 小时"
    case .workingDays(let amount): "\(amount) 个工作日"
    case .days(let amount): "\(amount) 天"
    case .months(let amount): "\(amount) 个月"
    }
  }

  /// `on the spot`, `15 minutes`, `1 working day`, `30 days`, `3 months`
  package var english: String {
    switch self {
    case .onTheSpot: "on the spot"
    case .minutes(let amount): counted(amount, "minute")
    case .hours(let amount): counted(amount, "hour")
    case .workingDays(let amount): counted(amount, "working day")
    case .days(let amount): counted(amount, "day")
    case .months(let amount): counted(amount, "month")
    }
  }
}

/// A number of halves, so that 半小时 and 1.5 小时 stay whole numbers.
private struct Halves {
  var count: Int
}

private enum WrittenUnit {
  case minutes, hours, workingDays, days, weeks, months, years

  func term(_ amount: Halves) -> Term? {
    let halves = amount.count
    guard halves > 0, halves <= Term.largestAmount * 2 else { return nil }
    let isWhole = halves % 2 == 0
    let whole = halves / 2
    switch self {
    case .minutes: return isWhole ? .minutes(whole) : nil
    case .hours:
      if isWhole { return .hours(whole) }
      return halves * 30 <= Term.largestAmount ? .minutes(halves * 30) : nil
    case .workingDays: return isWhole ? .workingDays(whole) : nil
    case .days: return isWhole ? .days(whole) : nil
    case .weeks: return isWhole && whole < 10_000 ? .days(whole * 7) : nil
    case .months: return isWhole ? .months(whole) : halves == 1 ? .days(15) : nil
    case .years: return whole < 1000 ? .months(halves * 6) : nil
    }
  }
}

extension TextCursor {
  /// Takes a term, or a range of them with the shorter apart.
  fileprivate mutating func takeTerms(inRunningText: Bool) -> (term: Term, shorter: Term?)? {
    let start = index
    if take(oneOf: inRunningText ? TermWords.onTheSpotInText : TermWords.onTheSpot) {
      return (.onTheSpot, nil)
    }
    guard let first = takeHalves() else {
      index = start
      return nil
    }
    let afterFirst = index
    if let unit = takeTermUnit(inRunningText: inRunningText, first) {
      guard let term = takeMinutesBehindHours(unit.term(unit.amount)) else {
        index = start
        return nil
      }
      let end = index
      skipSpaces()
      if takeRangeSign() {
        skipSpaces()
        if let second = takeHalves(),
          let other = takeTermUnit(inRunningText: inRunningText, second),
          let longer = other.term(other.amount), longer.isLonger(than: term) == true
        {
          return (longer, term)
        }
      }
      index = end
      return (term, nil)
    }
    index = afterFirst
    skipSpaces()
    if takeRangeSign() {
      skipSpaces()
      if let second = takeHalves(),
        let unit = takeTermUnit(inRunningText: inRunningText, second),
        let longer = unit.term(unit.amount), let shorter = unit.unit.term(first),
        longer.isLonger(than: shorter) == true
      {
        return (longer, shorter)
      }
    }
    index = start
    return nil
  }

  private mutating func takeMinutesBehindHours(_ term: Term?) -> Term? {
    guard case .hours(let hours)? = term else { return term }
    let end = index
    skipSpaces()
    if let amount = takeHalves(), let unit = takeTermUnit(inRunningText: false, amount),
      unit.unit == .minutes, case .minutes(let minutes)? = unit.term(unit.amount), minutes < 60
    {
      let sum = hours * 60 + minutes
      return sum <= Term.largestAmount ? .minutes(sum) : nil
    }
    index = end
    return term
  }

  /// Takes `15`, `十五`, `两`, `半`, `1.5`.
  private mutating func takeHalves() -> Halves? {
    if take(oneOf: ["半", "half an", "half a", "half"]) { return Halves(count: 1) }
    if take(oneOf: ["an", "one"]) { return Halves(count: 2) }
    for (number, word) in TermWords.englishNumbers where take(word: word) {
      return Halves(count: number * 2)
    }
    guard let whole = takeNumber(), whole <= Term.largestAmount else { return nil }
    var halves = whole * 2
    if peek() == 0x2E, peek(1)?.isDigit == true {
      index += 1
      guard let fraction = takeDigits(atMost: 2), [0, 5, 50].contains(fraction.value),
        fraction.value != 5 || fraction.count == 1
      else { return nil }
      if fraction.value != 0 { halves += 1 }
    }
    return Halves(count: halves)
  }

  private struct AmountOfUnit {
    var amount: Halves
    var unit: WrittenUnit

    func term(_ amount: Halves) -> Term? { unit.term(amount) }
  }

  /// Takes the unit behind a number, with 个 and with the 半 of 一个半小时.
  private mutating func takeTermUnit(inRunningText: Bool, _ number: Halves) -> AmountOfUnit? {
    let start = index
    var amount = number
    skipSpaces()
    let hasMeasureWord = take(word: "个")
    skipSpaces()
    if hasMeasureWord, amount.count % 2 == 0, amount.count > 0, take(word: "半") {
      amount.count += 1
      skipSpaces()
    }
    let unit: WrittenUnit
    if take(oneOf: TermWords.workingDays) {
      unit = .workingDays
    } else if take(oneOf: ["分钟", "minutes", "minute", "mins", "min"])
      || (!inRunningText && take(word: "分"))
    {
      unit = .minutes
    } else if take(oneOf: ["小时", "钟头", "hours", "hour", "hrs", "hr"]) {
      unit = .hours
    } else if take(oneOf: [
      "自然日", "自然天", "日历日", "日历天", "天", "calendar days", "calendar day", "days", "day",
    ]) {
      unit = .days
    } else if take(word: "日") {
      // In running text 20日 is a date, 20日内 is a term.
      if inRunningText, peek() != 0x5185, !(peek() == 0x4EE5 && peek(1) == 0x5185),
        !(peek() == 0x4E4B && peek(1) == 0x5185)
      {
        index = start
        return nil
      }
      unit = .days
    } else if take(oneOf: ["星期", "礼拜", "周", "weeks", "week"]) {
      if let next = peek(),
        next.chineseDigit != nil || next == 0x65E5 || next == 0x5E74
          || next == 0x5C81
      {
        index = start
        return nil
      }
      unit = .weeks
    } else if hasMeasureWord && take(word: "月") || take(oneOf: ["months", "month"]) {
      unit = .months
    } else if amount.count < 200, peek(1) != 0x7EA7, peek(1) != 0x5EA6,
      take(oneOf: ["年", "years", "year"])
    {
      unit = .years
    } else {
      index = start
      return nil
    }
    return AmountOfUnit(amount: amount, unit: unit)
  }
}

private enum TermWords {
  static let onTheSpotInText = [
    "当场", "即时办理", "即时办结", "立等可取", "即来即办", "on the spot", "while you wait",
  ]
  static let onTheSpot =
    onTheSpotInText + [
      "即时", "即办", "现场办", "随到随办", "马上", "立即", "immediately", "at once", "instantly", "straight away",
      "right away",
    ]
  static let workingDays = [
    "工作日", "工作天", "working days", "working day", "business days", "business day", "workdays",
    "workday", "work days", "work day",
  ]
  static let englishNumbers = [
    (2, "two"), (3, "three"), (4, "four"), (5, "five"), (6, "six"), (7, "seven"), (8, "eight"),
    (9, "nine"), (10, "ten"), (15, "fifteen"), (20, "twenty"), (30, "thirty"),
  ]
}

extension UInt32 {
  /// A digit, a Chinese numeral, 半, or the first letter of a word for on the spot.
  fileprivate var mayBeginTerm: Bool {
    isDigit || isChineseNumeral || self == 0x534A || self == 0x5F53 || self == 0x5373
      || self == 0x7ACB || isLatinLetter
  }

  /// Not inside a number, an ordinal (第三天) or a word, nor a day of the week (周三).
  fileprivate var mayStandBeforeTerm: Bool {
    !(isDigit || isChineseNumeral || isLatinLetter || self == 0x2E || self == 0x2D || self == 0x2F
      || self == 0x3A || self == 0x7B2C || self == 0x5468 || self == 0x671F || self == 0x6708
      || self == 0x5E74)
  }
}
