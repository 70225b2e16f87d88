import Guides
import Markup

/// A text message of at most 70 characters: one SMS with Chinese in it is 70 UTF-16 units (3GPP TS 23.038),
/// and a longer one is cut in two, paid twice, and may arrive in the wrong order.
///
/// It always names the service, the counter, the hotline and the day on which its facts were checked. What
/// else fits is chosen by rule, whole words only: every part has versions from the fullest to the shortest,
/// each with a worth, and of all combinations that fit the most worthy is taken.
///
/// ```text
/// 生育登记：带居民身份证、户口簿、结婚证、生育登记表到城关便民服务大厅，2楼6号窗口。问12345。2026-10-20核对
/// Household registration: Police Hall. Free. Call 12345. Checked 2026-10-12
/// ```
struct ShortMessage: Sendable {
  static let limit = 70

  let text: String
  /// In UTF-16 units, as telephones count.
  var count: Int { text.utf16.count }

  /// Nil where even the shortest version is too long: a title of forty characters without a keyword.
  init?(_ guide: Guide, _ documents: DocumentLines, _ page: PageContext) {
    let words = page.words
    let parts: [(name: String, versions: [Version])] = [
      ("title", Version.titles(guide)),
      ("bring", Version.documents(documents, guide, page)),
      ("place", Version.places(guide, page)),
      ("fee", Version.fees(guide, page)),
      ("takes", Version.durations(guide, page)),
    ]
    let fixed = [
      "hotline": page.text(page.settings.hotline),
      "checked": guide.reviewed.map { words["text.sms-checked", ["date": $0.description]] }
        ?? words["text.sms-unchecked"],
    ]
    func tight(_ text: String) -> String {
      page.locale.isChinese ? text.withoutSpacesBesideHan : text
    }
    func message(_ texts: [String]) -> String {
      var values = fixed
      for (part, text) in zip(parts, texts) { values[part.name] = text }
      return tight(words["text.sms", values])
    }
    // What two parts lose where they meet makes the message shorter than the sum, never longer.
    let frame = message(parts.map { _ in "" }).utf16.count
    let versions = parts.map { $0.versions.map { Version(tight($0.text), $0.worth) } }
    guard let texts = fullest(versions, within: ShortMessage.limit - frame) else { return nil }
    text = message(texts)
  }

  /// One way to say a part of the message.
  struct Version: Sendable, Equatable {
    let text: String
    /// How much the reader gains by it.
    let worth: Int

    init(_ text: String, _ worth: Int) {
      self.text = text
      self.worth = worth
    }

    static let nothing = Version("", 0)
  }
}

/// Of every part one version, so that together they are no longer than `room` and worth the most; the
/// earlier version where two are worth the same. Nil where nothing fits.
func fullest(_ parts: [[ShortMessage.Version]], within room: Int) -> [String]? {
  var best: (worth: Int, texts: [String])?
  func choose(_ index: Int, _ chosen: [String], _ worth: Int, _ room: Int) {
    guard room >= 0 else { return }
    guard index < parts.count else {
      if worth > best?.worth ?? .min { best = (worth, chosen) }
      return
    }
    for version in parts[index] {
      choose(
        index + 1,
        chosen + [version.text],
        worth + version.worth,
        room - version.text.utf16.count
      )
    }
  }
  choose(0, [], 0, room)
  return best?.texts
}

extension ShortMessage.Version {
  /// The title, its beginning where that is a name by itself, or the first word that people use for it.
  fileprivate static func titles(_ guide: Guide) -> [Self] {
    let versions = Headline.versions(of: guide.title).enumerated().filter { _, version in
      // One Latin word is no name: “Registering” of “Registering for medical treatment”.
      version.rest.isEmpty || version.head.unicodeScalars.contains { $0 == " " || $0.isHanOrMark }
    }
    return versions.map { Self($1.head, $0 * -3) } + guide.keywords.prefix(1).map { Self($0, -20) }
  }

  /// The documents by name, or how many there are. Where they depend on the case neither would be true;
  /// without a counter nothing is brought.
  fileprivate static func documents(
    _ documents: DocumentLines,
    _ guide: Guide,
    _ page: PageContext
  ) -> [Self] {
    guard let group = documents.groups.first, !documents.hasCases, guide.channel(.counter) != nil
    else { return [.nothing] }
    let names = group.documents.map(\.plainName).joined(separator: page.marks.list)
    let count = page.words["text.sms-documents", ["count": String(group.documents.count)]]
    return [
      Self(page.words["text.sms-bring", ["documents": names]], 8),
      Self(page.words["text.sms-bring", ["documents": count]], 3),
      .nothing,
    ]
  }

  /// The counter; without one the telephone or the online entry.
  fileprivate static func places(_ guide: Guide, _ page: PageContext) -> [Self] {
    let places = guide.channel(.counter).map { page.places(of: $0) } ?? []
    guard let first = places.first else { return [wayWithoutCounter(guide, page)] }
    let others =
      places.count > 1 ? page.words["text.more-places", ["count": String(places.count)]] : ""
    func version(_ name: String, _ worth: Int) -> Self {
      Self(page.words["text.sms-place", ["place": name + others]], worth)
    }
    let short = first.name.shortName(page)
    var versions = [version(first.name, 1), version(short, 0)]
    if let detail = first.detail {
      versions.insert(version(first.name + page.marks.comma + detail, 5), at: 0)
      versions.append(version(short + page.marks.comma + detail, 4))
    }
    return versions
  }

  private static func wayWithoutCounter(_ guide: Guide, _ page: PageContext) -> Self {
    let entries = guide.channels.lazy.flatMap(\.entries).compactMap { page.site.channels[$0] }
    if let entry = entries.first(where: \.acceptsDocuments) {
      return Self(page.words["text.sms-online", ["entry": entry.name(page.locale)]], 0)
    }
    let phone = guide.channels.lazy.flatMap(\.phones).first ?? page.site.consult(guide)
    return Self(page.words["text.sms-phone", ["phone": page.text(phone)]], 0)
  }

  /// What it costs, where that is one amount.
  fileprivate static func fees(_ guide: Guide, _ page: PageContext) -> [Self] {
    guard let amount = guide.onlyFee else { return [.nothing] }
    return [
      Self(
        amount.isFree
          ? page.words["text.sms-free"]
          : page.words["text.sms-fee", ["amount": page.text(amount)]],
        2
      ), .nothing,
    ]
  }

  /// How long one stands at the counter.
  fileprivate static func durations(_ guide: Guide, _ page: PageContext) -> [Self] {
    guard let duration = guide.channel(.counter)?.duration else { return [.nothing] }
    return [
      Self(
        duration == .onTheSpot
          ? page.words["text.sms-on-the-spot"]
          : page.words["text.sms-takes", ["duration": page.text(duration)]],
        2
      ), .nothing,
    ]
  }
}

extension String {
  /// An office's name as people of the place say it: without the county before it, in a language with
  /// spaces its first and its last word: `Police Household and Exit-Entry Hall` is `Police Hall`.
  fileprivate func shortName(_ page: PageContext) -> String {
    let bare = prefix { $0 != "（" && $0 != "(" }
    let region = page.settings.region(page.locale)
    let local =
      bare.hasPrefix(region) && bare.count > region.count + 2
      ? bare.dropFirst(region.count) : bare
    let words = local.split(separator: " ")
    guard let first = words.first, let last = words.last, words.count > 2 else {
      return String(local)
    }
    return first + " " + last
  }
}
