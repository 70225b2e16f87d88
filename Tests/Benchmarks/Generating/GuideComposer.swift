// A guide is composed twice where it is translated. Both editions draw the same numbers in the same order,
// so that they agree in every fact; nothing that is drawn may depend on the edition.

/// Writes one guide.
struct GuideComposer {
  let county: County
  let subjects: Subjects
  let shape: SiteShape
  let index: Int
  let edition: Edition

  let subject: Subject
  let department: Department
  /// About one in forty guides is much longer than the others.
  let isLarge: Bool
  let ways: Ways
  /// The entries of the online way.
  let entries: [Channel]
  let promise: Promise

  var random: SplitMix64
  var text = ""

  init(_ index: Int, _ edition: Edition, _ county: County, _ subjects: Subjects, _ shape: SiteShape)
  {
    (self.index, self.edition) = (index, edition)
    (self.county, self.subjects, self.shape) = (county, subjects, shape)
    subject = subjects[index]
    department = county.department(subject.department)
    random = SplitMix64(seed: shape.seed ^ (UInt64(index) &+ 1) &* 0xD6E8_FEB8_6659_FD93)
    isLarge = random.happens(percent: 2)
    ways = random.element(of: Ways.common)
    let fitting = county.channels(
      for: ways.isBooking ? .bookings : .documents,
      of: subject.department
    )
    entries = random.elements(random.happens(percent: 30) ? 2 : 1, of: fitting)
    promise = random.element(of: Promise.common)
    text.reserveCapacity(16 * 1024)
  }

  /// The whole file.
  mutating func compose() -> String {
    writeFrontMatter()
    writeLead()
    if random.happens(percent: 85) { writeEligibility() }
    if isLarge || random.happens(percent: 30) { writeTable() }
    writeDocuments()
    writeWays()
    if isLarge { writeExplanations() }
    writeTimes()
    writeFees()
    if random.happens(percent: 70) { writeResult() }
    if random.happens(percent: 25) { writeNext() }
    writeContact()
    writeQuestions()
    writeLaws()
    return text
  }

  // MARK: Words

  /// Writes a line and its end.
  mutating func line(_ words: String...) {
    for word in words { text += word }
    text += "\n"
  }

  mutating func line(_ before: String, _ phrase: Phrase) {
    text += before
    say(phrase)
    text += "\n"
  }

  /// Writes the heading of a section by one of its names, the first of them most often.
  mutating func heading(_ chinese: [String], _ english: [String]) {
    let draw = random.number(below: 12)
    let isFirst = draw < 6
    let names = edition == .chinese ? chinese : english
    text += "\n## "
    text += isFirst ? names[0] : names[draw % names.count]
    text += "\n"
  }

  /// Writes a phrase. One number is drawn for it, and every slot has its value from that number.
  mutating func say(_ phrase: Phrase) {
    let draw = random.next()
    for piece in phrase[edition] {
      switch piece {
      case .text(let words): text += words
      case .slot(let slot): text += value(of: slot, draw)
      }
    }
  }

  private func value(of slot: Slot, _ draw: UInt64) -> String {
    var values = SplitMix64(seed: draw)
    switch slot {
    case .thing: return subject.thing[edition]
    case .title: return subject.title[edition]
    case .department: return department.name[edition]
    case .phone: return department.phone
    case .entry: return entries[0].name[edition]
    case .office: return values.element(of: county.offices).name[edition]
    case .hall:
      let office = values.element(of: county.offices)
      return "[\(office.name[edition])](/offices/\(office.id)/)"
    case .guide: return link(to: values.number(below: shape.guides))
    case .topic:
      let topic = values.element(of: county.topics)
      return "[\(topic.name[edition])](/topics/\(topic.id)/)"
    case .town: return values.element(of: county.towns)[edition]
    case .few: return String(values.number(in: 2...6))
    case .some: return String(values.number(in: 7...30))
    case .many: return String(values.number(in: 120...1200))
    case .money: return String(values.number(in: 4...160) * 10)
    case .month: return String(values.number(in: 1...12))
    case .article: return String(values.number(in: 1...89))
    }
  }

  /// A link by file name within a folder, else by address; now and then to one section.
  private func link(to other: Int) -> String {
    let target = subjects[other]
    let words = target.title[edition]
    if other % 5 == 0, !shape.isWithdrawn(other) {
      return "[\(words)](/guides/\(target.id)/#documents)"
    }
    let isNear = shape.folder(of: other) == shape.folder(of: index)
    return isNear ? "[\(words)](\(target.id).md)" : "[\(words)](/guides/\(target.id)/)"
  }
}

/// By which ways a guide is done.
struct Ways: Sendable {
  enum Kind: Sendable { case online, counter, phone, post, assisted }

  let kinds: [Kind]
  /// The online way only books a time and takes no documents.
  var isBooking = false

  func contains(_ kind: Kind) -> Bool { kinds.contains(kind) }

  /// As often as they are met in life.
  static let common: [Ways] =
    Array(repeating: Ways(kinds: [.online, .counter]), count: 11)
    + Array(repeating: Ways(kinds: [.counter]), count: 3)
    + [
      Ways(kinds: [.online, .counter, .assisted]), Ways(kinds: [.online, .counter, .phone]),
      Ways(kinds: [.online, .phone]), Ways(kinds: [.counter, .post]),
      Ways(kinds: [.online, .counter], isBooking: true), Ways(kinds: [.online]),
    ]
}

/// How soon a guide promises to be done; in working days, 0 is on the spot.
struct Promise: Sendable {
  let days: Int
  let statutory: Int

  static let common = [
    Promise(days: 0, statutory: 20), Promise(days: 0, statutory: 10),
    Promise(days: 1, statutory: 5),
    Promise(days: 3, statutory: 10), Promise(days: 5, statutory: 20),
    Promise(days: 7, statutory: 15),
    Promise(days: 10, statutory: 30), Promise(days: 15, statutory: 60),
    Promise(days: 20, statutory: 20),
  ]
}
