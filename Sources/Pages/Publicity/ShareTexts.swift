import Guides
import HTML
import Markup

/// Texts to copy: they say the same facts as the page, each in the manner of its medium, and each names the
/// counter, the hotline and the day on which its facts were checked.
struct ShareTexts: Sendable {
  /// For a chat group; lines with line ends between them.
  let chat: String
  let sms: ShortMessage?
  /// For a village's loudspeakers, with every number as it is spoken.
  let radio: String

  init(_ facts: SheetFacts, address: String?, _ page: PageContext) {
    let ways = ShareTexts.ways(facts, page)
    sms = ShortMessage(facts.guide, facts.documents, page)
    chat = ShareTexts.chat(facts, ways: ways, address: address, page)
    radio = page.locale.spoken(ShareTexts.radio(facts, ways: ways, page))
  }

  private static func chat(
    _ facts: SheetFacts,
    ways: [String],
    address: String?,
    _ page: PageContext
  ) -> String {
    let words = page.words
    let guide = facts.guide
    var lines = [words["text.chat-title", ["title": guide.title, "summary": guide.summary]]]
    lines.append(bring(facts.documents, page))
    lines += ways
    lines.append(ask(guide, "text.ask", page))
    lines.append(checked(guide, page))
    if let address { lines.append(words["text.address", ["url": address]]) }
    lines.append(words["text.no-photos"])
    return lines.joined(separator: "\n")
  }

  /// As it would be printed; `spoken` makes it speech.
  private static func radio(_ facts: SheetFacts, ways: [String], _ page: PageContext) -> String {
    let guide = facts.guide
    var parts = [page.words["text.radio-opening", ["title": guide.title]]]
    if !guide.summary.isEmpty { parts.append(page.marks.sentence(guide.summary)) }
    parts.append(radioBring(facts.documents, page))
    parts += ways
    parts.append(ask(guide, "text.radio-ask", page))
    parts.append(checked(guide, page))
    return parts.joined(separator: page.marks.space)
  }

  private static func bring(_ documents: DocumentLines, _ page: PageContext) -> String {
    let marks = page.marks
    guard !documents.groups.isEmpty else { return marks.sentence(documents.withoutList(page)) }
    let lines = documents.lines(.everything, page)
    // A line for each case; documents that everybody brings stand in one.
    let all =
      documents.hasCases
      ? "\n" + lines.joined(separator: marks.clause.trailingSpaceLeftOut + "\n")
      : lines.joined(separator: marks.list)
    return page.words["text.bring", ["documents": all]]
  }

  private static func radioBring(_ documents: DocumentLines, _ page: PageContext) -> String {
    let marks = page.marks
    guard !documents.groups.isEmpty else { return marks.sentence(documents.withoutList(page)) }
    guard documents.hasCases else {
      let lines = documents.lines(.exemptions, page)
      return page.words["text.radio-bring", ["documents": lines.joined(separator: marks.clause)]]
    }
    let cases = marks.sentences(documents.lines(.name, page))
    return page.words["text.radio-cases", ["documents": cases]]
  }

  private static func ways(_ facts: SheetFacts, _ page: PageContext) -> [String] {
    let marks = page.marks
    var lines = facts.ways.map { way in
      let warning = way.warning.map { marks.space + marks.sentence($0) } ?? ""
      return way.name + marks.colon + way.words(WayWords.Fullness(), page) + warning
    }
    if let reason = facts.guide.noCounterReason {
      lines.append(page.words["way.none-counter"] + marks.colon + marks.sentence(reason))
    }
    return lines
  }

  private static func ask(_ guide: Guide, _ key: String, _ page: PageContext) -> String {
    let consult = page.site.consult(guide)
    let hotline = page.settings.hotline
    return page.words[
      consult == hotline ? key + "-hotline" : key,
      ["phone": page.text(consult), "hotline": page.text(hotline)]
    ]
  }

  private static func checked(_ guide: Guide, _ page: PageContext) -> String {
    guard let reviewed = guide.reviewed else { return page.words["guide.reviewed-never"] }
    return page.marks.sentence(page.words["poster.checked", ["date": page.day(reviewed)]])
  }
}

extension String {
  fileprivate var trailingSpaceLeftOut: String { last == " " ? String(dropLast()) : self }
}

extension LocaleTag {
  /// A text as it is read aloud. In a language whose numbers we cannot speak it stays as it is written.
  func spoken(_ text: String) -> String {
    if isChinese { return ChineseSpeech.text(text) }
    return name.hasPrefix("en") ? EnglishSpeech.text(text) : text
  }
}
