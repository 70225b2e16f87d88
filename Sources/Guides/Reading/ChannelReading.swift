import Diagnostics
import Markup

/// Turns the facts of a channel's section into typed values.
struct ChannelReader {
  let file: SourceFile
  private(set) var problems: [Problem] = []
  /// The keys that the section being read has given already.
  private var seen: Set<FactKey> = []

  init(file: SourceFile) { self.file = file }

  mutating func note(_ problem: Problem) { problems.append(problem) }

  /// Every channel of a guide, in the order of its sections; what the sections *steps*, *place* and
  /// *hours* say holds for the channels that say nothing of their own.
  mutating func read(_ sections: [GuideSection]) -> [ChannelDraft] {
    var channels: [ChannelDraft] = []
    for (index, section) in sections.enumerated() {
      guard let kind = section.kind?.channel, !channels.contains(where: { $0.kind == kind }) else {
        continue
      }
      var channel = ChannelDraft(kind: kind, section: index, headingSpan: section.headingSpan)
      seen = []
      for fact in section.facts { read(fact, into: &channel) }
      channel.steps = section.steps
      channels.append(channel)
    }
    share(sections, with: &channels)
    return channels
  }

  private mutating func share(_ sections: [GuideSection], with channels: inout [ChannelDraft]) {
    let steps = sections.first { $0.kind == .steps }?.steps ?? []
    for index in channels.indices where channels[index].steps.isEmpty {
      channels[index].steps = steps
      channels[index].hasOwnSteps = false
    }
    guard let counter = channels.firstIndex(where: { $0.kind == .counter }) else { return }
    for kind in [SectionKind.place, .hours] {
      guard let section = sections.first(where: { $0.kind == kind }) else { continue }
      var shared = ChannelDraft(kind: .counter, section: 0, headingSpan: section.headingSpan)
      seen = []
      for fact in section.facts { read(fact, into: &shared) }
      if section.facts.isEmpty { readProse(section, kind, into: &shared) }
      let own = Set(channels[counter].facts.compactMap(\.key))
      channels[counter].facts += shared.facts.filter { !own.contains($0.key ?? .place) }
      if channels[counter].places.isEmpty { channels[counter].places = shared.places }
      if channels[counter].hours == nil { channels[counter].hours = shared.hours }
      if channels[counter].phones.isEmpty { channels[counter].phones = shared.phones }
    }
  }

  /// `办理地点` with a sentence instead of facts: the sentence is the place, or the hours.
  private mutating func readProse(
    _ section: GuideSection,
    _ kind: SectionKind,
    into channel: inout ChannelDraft
  ) {
    for case .blocks(let blocks) in section.parts {
      for block in blocks {
        var lines: [[Inline]] = []
        switch block.kind {
        case .paragraph(let line): lines = [line]
        case .list(let list): lines = list.items.map { $0.lineAndNotes.line }
        default: continue
        }
        for line in lines where !line.isEmpty {
          let fact = Fact(
            key: kind == .place ? .place : .hours,
            name: Located("", at: line.extent),
            value: line,
            valueSpan: line.extent,
            notes: []
          )
          channel.facts.append(fact)
          if kind == .hours, channel.hours == nil { channel.hours = fact }
          if kind == .place { channel.places += places(fact) }
        }
      }
    }
  }

  private mutating func read(_ fact: Fact, into channel: inout ChannelDraft) {
    guard let key = fact.key else {
      channel.otherFacts.append(fact)
      return
    }
    // A key that stands a second time is shown as it was written; it does not replace the first.
    let mayRepeat = key == .entry || key == .place || key == .phone
    guard mayRepeat || seen.insert(key).inserted else {
      channel.otherFacts.append(fact)
      return
    }
    channel.facts.append(fact)
    let before = problems.count
    switch key {
    case .entry: channel.entries += names(fact).map { $0.map(\.name) }
    case .replyWithin: channel.promise = term(fact)
    case .visits:
      // `1 次（领证）`: the number, and in brackets the reason.
      let text = fact.text.halfWidth.filter { $0 != " " }
      let digits = text.prefix { $0.isASCII && $0.isNumber }
      let rest = text.dropFirst(digits.count)
      if let number = Int(digits), number < 100,
        rest.isEmpty || rest.first == "次" || rest.first == "("
      {
        channel.visits = Located(number, at: fact.valueSpan)
        if rest.contains("("), channel.visitsReason == nil { channel.visitsReason = fact }
      } else {
        problems.append(.numberInvalid(at: Place(file, fact.valueSpan), text: fact.text))
      }
    case .visitsReason: channel.visitsReason = fact
    case .fullyOnline: channel.fullyOnline = flag(fact)
    case .place: channel.places += places(fact)
    case .hours: channel.hours = fact
    case .phone:
      let found = Telephone.all(in: fact.text)
      if found.isEmpty {
        problems.append(.telephoneInvalid(at: Place(file, fact.valueSpan), text: fact.text))
      }
      channel.phones += found.map { Located($0.value, at: fact.valueSpan) }
    case .duration: channel.duration = term(fact)
    case .doneWithin: channel.doneWithin = term(fact)
    case .documents: channel.documents = fact
    case .fee: channel.fee = fact
    case .differenceReason: channel.differenceReason = fact
    case .address, .recipient, .postcode, .statutory, .promised, .consult, .complaint: break
    }
    if problems.count > before { channel.unreadable.insert(key) }
  }

  mutating func term(_ fact: Fact) -> Located<Term>? {
    guard let term = Term(written: fact.text) else {
      problems.append(.durationInvalid(at: Place(file, fact.valueSpan), text: fact.text))
      return nil
    }
    return Located(term, at: fact.valueSpan)
  }

  private mutating func flag(_ fact: Fact) -> Located<Bool>? {
    switch fact.text.folded {
    case "是", "yes", "true": return Located(true, at: fact.valueSpan)
    case "否", "no", "false": return Located(false, at: fact.valueSpan)
    default:
      problems.append(
        .dataValueInvalid(
          at: Place(file, fact.valueSpan),
          expected: .oneOf(["是", "否", "yes", "no"])
        )
      )
      return nil
    }
  }

  private func places(_ fact: Fact) -> [Located<CounterPlaceDraft>] { names(fact) }

  /// `chengguan-hall（2 楼 6 号窗口）、baishi-town`: names with an optional detail in brackets.
  private func names(_ fact: Fact) -> [Located<CounterPlaceDraft>] {
    var places: [Located<CounterPlaceDraft>] = []
    var depth = 0
    var name = ""
    var detail = ""
    func add() {
      let trimmed = name.trimmingBlanks()
      guard !trimmed.isEmpty else { return }
      let about = detail.trimmingBlanks()
      places.append(
        Located(
          CounterPlaceDraft(name: trimmed, detail: about.isEmpty ? nil : about),
          at: fact.place(of: trimmed, in: file)
        )
      )
      name = ""
      detail = ""
    }
    for scalar in fact.text.unicodeScalars {
      switch scalar {
      case "（", "(":
        if depth > 0 { detail.unicodeScalars.append(scalar) }
        depth += 1
      case "）", ")":
        depth = max(0, depth - 1)
        if depth > 0 { detail.unicodeScalars.append(scalar) }
      case "、", "，", ",", "；", ";":
        if depth == 0 { add() } else { detail.unicodeScalars.append(scalar) }
      default:
        if depth == 0 {
          name.unicodeScalars.append(scalar)
        } else {
          detail.unicodeScalars.append(scalar)
        }
      }
    }
    add()
    return places
  }
}

extension Fact {
  /// Where a word of the value stands in the file; the whole value where it is not found as written.
  func place(of word: String, in file: SourceFile) -> Span {
    file.span(of: word, in: valueSpan) ?? valueSpan
  }
}

extension SourceFile {
  /// Where a text stands word for word in a part of the file, the first time.
  func span(of text: String, in part: Span) -> Span? {
    let needle = Array(text.utf8)
    guard !needle.isEmpty, part.end - part.start >= needle.count else { return nil }
    for start in part.start...(part.end - needle.count)
    where bytes[start...].prefix(needle.count).elementsEqual(needle) {
      return Span(start, start + needle.count)
    }
    return nil
  }
}

extension String {
  /// The text as it is compared: trimmed, in half width and small letters.
  var folded: String { halfWidth.lowercased().trimmingBlanks() }

  func trimmingBlanks() -> String {
    var scalars = Substring(self).unicodeScalars
    while let first = scalars.first, first.properties.isWhitespace { scalars.removeFirst() }
    while let last = scalars.last, last.properties.isWhitespace { scalars.removeLast() }
    return String(scalars)
  }
}

extension Problem {
  static func durationInvalid(at place: Place, text: String) -> Problem {
    Problem(
      .durationInvalid,
      at: place,
      Wording(zh: "“\(text)”不是一个时限", en: "“\(text)” is not a length of time"),
      help: Wording(
        zh: "写成“当场”“15 分钟”“2 个工作日”“30 天”这样",
        en: "Write it like “on the spot”, “15 minutes”, “2 working days”, “30 days”"
      )
    )
  }
}
