import Diagnostics

extension Identifier: Recorded {
  func write(to record: inout RecordWriter) { text.write(to: &record) }
  init(from record: inout RecordReader) throws(RecordDamage) {
    guard let id = Identifier(try String(from: &record)) else { throw RecordDamage() }
    self = id
  }
}

extension LocaleTag: Recorded {
  func write(to record: inout RecordWriter) { name.write(to: &record) }
  init(from record: inout RecordReader) throws(RecordDamage) {
    self.init(try String(from: &record))
  }
}

extension Day: Recorded {
  func write(to record: inout RecordWriter) { dayNumber.write(to: &record) }
  init(from record: inout RecordReader) throws(RecordDamage) {
    guard let day = Day(dayNumber: try record.number()) else { throw RecordDamage() }
    self = day
  }
}

extension Instant: Recorded {
  func write(to record: inout RecordWriter) {
    secondsSince1970.write(to: &record)
    offset.minutes.write(to: &record)
  }
  init(from record: inout RecordReader) throws(RecordDamage) {
    let seconds = try record.number()
    guard let offset = UTCOffset(minutes: try record.number()) else { throw RecordDamage() }
    self.init(secondsSince1970: seconds, offset: offset)
  }
}

extension Money: Recorded {
  func write(to record: inout RecordWriter) { fen.write(to: &record) }
  init(from record: inout RecordReader) throws(RecordDamage) {
    guard let money = Money(fen: try record.number()) else { throw RecordDamage() }
    self = money
  }
}

extension Term: Recorded {
  func write(to record: inout RecordWriter) {
    switch self {
    case .onTheSpot: record.append(0)
    case .minutes: record.append(1)
    case .hours: record.append(2)
    case .workingDays: record.append(3)
    case .days: record.append(4)
    case .months: record.append(5)
    }
    record.append(amount)
  }
  init(from record: inout RecordReader) throws(RecordDamage) {
    let unit = try record.number()
    let amount = try record.number()
    switch unit {
    case 0: self = .onTheSpot
    case 1: self = .minutes(amount)
    case 2: self = .hours(amount)
    case 3: self = .workingDays(amount)
    case 4: self = .days(amount)
    case 5: self = .months(amount)
    default: throw RecordDamage()
    }
  }
}

extension Telephone: Recorded {
  func write(to record: inout RecordWriter) {
    kind.write(to: &record)
    number.write(to: &record)
    `extension`.write(to: &record)
  }
  init(from record: inout RecordReader) throws(RecordDamage) {
    let kind = try Kind(from: &record)
    let number = try String(from: &record)
    self.init(kind, number, extension: try String?(from: &record))
  }
}

extension Telephone.Kind: Recorded {}

extension Wording: Recorded {
  func write(to record: inout RecordWriter) {
    zh.write(to: &record)
    en.write(to: &record)
  }
  init(from record: inout RecordReader) throws(RecordDamage) {
    let zh = try String(from: &record)
    self.init(zh: zh, en: try String(from: &record))
  }
}

extension Mend.Edit: Recorded {
  func write(to record: inout RecordWriter) {
    span.write(to: &record)
    text.write(to: &record)
  }
  init(from record: inout RecordReader) throws(RecordDamage) {
    let span = try Diagnostics.Span(from: &record)
    self.init(span, try String(from: &record))
  }
}
