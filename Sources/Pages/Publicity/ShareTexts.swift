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

  init(_ guide: Guide, address: String?, _ page: PageContext) {
    let documents = DocumentLines(guide)
    sms = ShortMessage(guide, documents, page)
    chat = ShareTexts.chat(guide, documents, address: address, page)
    radio = page.locale.spoken(ShareTexts.radio(guide, documents, page))
  }

  private static func chat(
    _ guide: Guide,
    _ documents: DocumentLines,
    address: String?,
    _ page: PageContext
  ) -> String {
    let words = page.words
    var lines = [words["text.chat-title", ["title": guide.title, "summary": guide.summary]]]
    lines.append(bring(documents, page))
    lines += ways(guide, WayWords.Fullness(addresses: false), page)
    lines.append(ask(guide, "text.ask", page))
    lines.append(checked(guide, page))
    if let address { lines.append(words["text.address", ["url": address]]) }
    lines.append(words["text.no-photos"])
    return lines.joined(separator: "\n")
  }

  /// As it would be printed; `spoken` makes it speech.
  private static func radio(
    _ guide: Guide,
    _ documents: DocumentLines,
    _ page: PageContext
  ) -> String {
    let words = page.words
    let marks = page.marks
    var parts = [words["text.radio-opening", ["title": guide.title]]]
    if !guide.summary.isEmpty { parts.append(marks.sentence(guide.summary)) }
    parts.append(radioBring(documents, page))
    parts += ways(guide, WayWords.Fullness(addresses: false), page)
    parts.append(ask(guide, "text.radio-ask", page))
    parts.append(checked(guide, page))
    return parts.joined(separator: marks.space)
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

  private static func ways(
    _ guide: Guide,
    _ fullness: WayWords.Fullness,
    _ page: PageContext
  ) -> [String] {
    var lines = WayWords.all(guide, fullness, page).map { way in
      let warning = way.warning.map { page.marks.space + page.marks.sentence($0) } ?? ""
      return way.name + page.marks.colon + way.words(page) + warning
    }
    if let reason = guide.noCounterReason {
      lines.append(page.words["way.none-counter"] + page.marks.colon + page.marks.sentence(reason))
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
