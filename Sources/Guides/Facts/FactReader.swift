package import Diagnostics
import Markup

/// What offices and registered channels say, for the guides that name them.
package struct FactSources: Sendable {
  private let offices: [Identifier: [Office]]
  private let channels: [Identifier: RegisteredChannel]
  private let primary: LocaleTag

  package init(_ library: Library) {
    offices = Dictionary(grouping: library.offices, by: \.id)
    channels = Dictionary(library.channels.map { ($0.id, $0) }, uniquingKeysWith: { a, _ in a })
    primary = library.settings.primaryLocale
  }

  /// The facts of a guide in the order of its text, then those of the offices and channels that it names.
  package func facts(of guide: Guide) -> [StatedFact] {
    var reader = FactReader(guide)
    reader.readSections()
    if let owner = guide.owner { reader.read(owner) }
    for channel in guide.channels {
      for place in channel.places {
        guard let id = place.office else { continue }
        let place = reader.place(of: .place, in: channel)
        if let office = office(id, guide.locale) { reader.facts += facts(of: office, at: place) }
      }
      for id in channel.entries {
        guard let entry = channels[id] else { continue }
        reader.facts += facts(of: entry, guide.locale, at: reader.place(of: .entry, in: channel))
      }
    }
    // Two ways may name one office.
    var seen: Set<String> = []
    return reader.facts.filter { fact in
      switch fact.part {
      case .office, .channel: seen.insert(fact.part.key + "\n" + fact.name).inserted
      default: true
      }
    }
  }

  private func office(_ id: Identifier, _ locale: LocaleTag) -> Office? {
    let all = offices[id] ?? []
    return all.first { $0.locale == locale } ?? all.first { $0.locale == primary } ?? all.first
  }

  package func facts(of office: Office, at place: Place) -> [StatedFact] {
    let isChinese = office.locale.isChinese
    func fact(_ kind: StatedFact.Kind, _ zh: String, _ en: String, _ value: String) -> StatedFact {
      StatedFact(.office(office.id), kind, name: isChinese ? zh : en, value: value, at: place)
    }
    let hours = isChinese ? office.hours.chinese : office.hours.english
    let holidays = (isChinese ? "节假日照常" : "open on holidays")
    return [
      fact(.other, "名称", "name", office.title),
      fact(.address, "地址", "address", office.address),
      fact(.telephone, "电话", "telephone", office.phone.description),
      fact(.hours, "时间", "hours", hours + (office.isOpenOnHolidays ? "；" + holidays : "")),
    ]
  }

  package func facts(of channel: RegisteredChannel, _ locale: LocaleTag, at place: Place)
    -> [StatedFact]
  {
    let isChinese = locale.isChinese
    func fact(_ kind: StatedFact.Kind, _ zh: String, _ en: String, _ value: String?) -> StatedFact?
    {
      value.map {
        StatedFact(.channel(channel.id), kind, name: isChinese ? zh : en, value: $0, at: place)
      }
    }
    let accepts =
      switch (channel.acceptsDocuments, isChinese) {
      case (true, true): "能"
      case (false, true): "不能"
      case (true, false): "yes"
      case (false, false): "no"
      }
    return [
      fact(.other, "名称", "name", channel.name(locale)),
      fact(.entry, "怎样找到", "how to find it", channel.find?(locale)),
      fact(.address, "网址", "address", channel.address),
      fact(.document, "能不能交材料", "takes documents", accepts),
      fact(.hours, "值守时间", "hours on duty", channel.duty?.hours?(locale)),
      fact(.telephone, "值守电话", "telephone on duty", channel.duty?.phone?.description),
      fact(.state, "停用", "closed", channel.closed?.description),
    ].compactMap { $0 }
  }
}

/// Gathers the facts that stand in a guide's own text.
private struct FactReader {
  let guide: Guide
  var facts: [StatedFact] = []

  init(_ guide: Guide) { self.guide = guide }

  /// Where a way says this, else where the way begins.
  func place(of key: FactKey, in channel: Channel) -> Place {
    let heading = guide.sections[channel.section].headingSpan
    return Place(guide.file, channel.fact(key)?.valueSpan ?? heading)
  }

  mutating func read(_ owner: Owner) {
    let top = Place(guide.file, guide.file.line(at: 0))
    let isChinese = guide.locale.isChinese
    func fact(_ kind: StatedFact.Kind, _ zh: String, _ en: String, _ value: String?) -> StatedFact?
    {
      value.map { StatedFact(.owner, kind, name: isChinese ? zh : en, value: $0, at: top) }
    }
    facts += [
      fact(.other, "岗位", "post", owner.post), fact(.other, "代班", "stand-in", owner.standin),
      fact(.telephone, "电话", "telephone", owner.phone?.description),
    ].compactMap { $0 }
  }

  mutating func readSections() {
    for section in guide.sections {
      guard let kind = section.kind, let part = FactPart(kind) else { continue }
      var step = 0
      for piece in section.parts {
        switch piece {
        case .facts(let found): for fact in found { read(fact, in: part) }
        case .documents(let found): for document in found { read(document) }
        case .fees(let found): for fee in found { read(fee) }
        case .steps(let found):
          for item in found {
            step += 1
            add(part, .step, "\(step)", item.blocks.plainText, item.span)
          }
        case .blocks(let blocks):
          // Around ways people are told more; elsewhere the sentence is the fact.
          if kind.channel == nil { read(blocks, in: part, section.headingSpan) }
        }
      }
    }
  }

  private mutating func add(
    _ part: FactPart,
    _ kind: StatedFact.Kind,
    _ name: String,
    _ value: String,
    _ span: Span
  ) {
    let place = Place(guide.file, span)
    facts.append(StatedFact(part, kind, name: name, value: value, at: place))
  }

  private mutating func read(_ blocks: [Block], in part: FactPart, _ heading: Span) {
    let text = blocks.plainText
    guard !text.isEmpty else { return }
    add(part, part.kind, "", text, blocks.first?.span ?? heading)
  }

  private mutating func read(_ fact: Fact, in part: FactPart) {
    let notes = fact.notes.plainText
    let value = notes.isEmpty ? fact.text : fact.text + " " + notes
    add(part, fact.key?.kind ?? .other, fact.name.value, value, fact.valueSpan)
  }

  private mutating func read(_ fee: Fee) {
    let notes = fee.notes.plainText
    let value = fee.value.plainText + (notes.isEmpty ? "" : " " + notes)
    add(.fees, .fee, fee.name.plainText, value, fee.span)
  }

  private mutating func read(_ document: Document) {
    let words =
      document.facets.map { $0.text(isChinese: guide.locale.isChinese) }
      + document.remarks.map(\.plainText) + [document.notes.plainText]
    let value = words.filter { !$0.isEmpty }
      .joined(separator: guide.locale.isChinese ? "；" : "; ")
    add(.documents, .document, document.plainName, value, document.span)
  }
}

extension FactPart {
  /// Nil for sections that explain: questions, the law.
  fileprivate init?(_ kind: SectionKind) {
    switch kind {
    case .eligibility: self = .eligibility
    case .documents: self = .documents
    case .online: self = .way(.online)
    case .counter: self = .way(.counter)
    case .phone: self = .way(.phone)
    case .post: self = .way(.post)
    case .assisted: self = .way(.assisted)
    case .steps: self = .steps
    case .place: self = .place
    case .hours: self = .hours
    case .time: self = .time
    case .fees: self = .fees
    case .result: self = .result
    case .contact: self = .contact
    case .questions, .law: return nil
    }
  }

  /// What a sentence in this part is.
  fileprivate var kind: StatedFact.Kind {
    switch self {
    case .eligibility: .condition
    case .documents: .document
    case .place, .office: .address
    case .hours: .hours
    case .time: .time
    case .fees: .fee
    case .contact: .telephone
    case .way, .steps, .result, .owner, .channel: .other
    }
  }
}

extension FactKey {
  fileprivate var kind: StatedFact.Kind {
    switch self {
    case .entry: .entry
    case .replyWithin, .duration, .doneWithin, .statutory, .promised: .time
    case .visits, .visitsReason, .fullyOnline: .visits
    case .place, .address, .recipient, .postcode: .address
    case .hours: .hours
    case .phone, .consult, .complaint: .telephone
    case .documents: .document
    case .fee: .fee
    case .differenceReason: .other
    }
  }
}

extension DocumentFacet {
  fileprivate func text(isChinese: Bool) -> String {
    func counted(_ zh: String, _ en: String, _ count: Int?) -> String {
      guard let count else { return isChinese ? zh : en }
      return isChinese ? "\(zh) \(count) 份" : "\(count) × \(en)"
    }
    switch self {
    case .original(let count): return counted("原件", "original", count)
    case .copy(let count): return counted("复印件", "copy", count)
    case .count(let count): return isChinese ? "\(count) 份" : "\(count) copies"
    case .photoUpload: return isChinese ? "拍照上传" : "photo upload"
    case .issuedBy(let who): return isChinese ? "由\(who)出具" : "issued by \(who)"
    case .onlineOnly: return isChinese ? "仅网上" : "online only"
    case .counterOnly: return isChinese ? "仅窗口" : "counter only"
    case .exempt(let reason):
      let word = isChinese ? "可免交" : "exempt"
      return reason.map { isChinese ? "\(word)（\($0)）" : "\(word) (\($0))" } ?? word
    case .blankForm(let link): return (isChinese ? "空白表 " : "blank form ") + link.destination
    case .sample(let link): return (isChinese ? "填写样例 " : "sample ") + link.destination
    }
  }
}

extension [Block] {
  /// The words of blocks, with a space between them.
  var plainText: String {
    map { block in
      switch block.kind {
      case .paragraph(let line), .heading(_, let line): line.plainText
      case .list(let list): list.items.map(\.blocks.plainText).joined(separator: " ")
      case .quote(let inner): inner.plainText
      case .code(_, let text): text
      case .table(let table):
        ([table.header] + table.rows).map { $0.map(\.plainText).joined(separator: " ") }
          .joined(separator: " ")
      case .thematicBreak: ""
      }
    }
    .filter { !$0.isEmpty }.joined(separator: " ")
  }
}
