import Diagnostics
import Guides
import HTML
import Markup

/// One way of a guide in words, for paper and for messages.
///
/// What stands on paper must stay true, so it holds what is promised and nothing of today.
struct WayWords: Sendable {
  let kind: ChannelKind
  /// `窗口办理`
  let name: String
  private let places: [PlaceWords]
  /// The online entry, the number to call, the address to write to.
  private let entry: String?
  /// The way's own hours, where they differ from those of its places.
  private let hours: String?
  private let promises: [String]
  /// Said wherever a channel is named that takes no documents.
  let warning: String?

  /// How much is said.
  struct Fullness: Sendable, Equatable {
    var places = 3
    var addresses = false
    /// `2 楼 6 号窗口`
    var details = true
    var hours = true
    var promises = true
  }

  /// The guide's ways, the counter first: it is where a reader without a telephone can go.
  static func all(_ guide: Guide, _ page: PageContext) -> [WayWords] {
    guide.channels
      .sorted { rank($0.kind) < rank($1.kind) }
      .map { WayWords($0, of: guide, page) }
  }

  private static func rank(_ kind: ChannelKind) -> Int {
    switch kind {
    case .counter: 0
    case .online: 1
    case .phone: 2
    case .assisted: 3
    case .post: 4
    }
  }

  private init(_ channel: Channel, of guide: Guide, _ page: PageContext) {
    kind = channel.kind
    name = page.words["way.\(channel.kind.rawValue)"]
    let entries = channel.entries.compactMap { page.site.channels[$0] }
    let list = page.marks.list
    switch channel.kind {
    case .online:
      places = []
      entry = entries.map { $0.name(page.locale) }.joined(separator: list)
    case .post:
      places = []
      entry = WayWords.post(channel, of: guide, page)
    case .counter, .phone, .assisted:
      places = page.places(of: channel)
      let phones = channel.phones.isEmpty ? [page.site.consult(guide)] : channel.phones
      let isCounter = channel.kind == .counter && !places.isEmpty
      let numbers = phones.map { page.text($0) }.joined(separator: list)
      entry = isCounter ? nil : page.words["text.call", ["phone": numbers]]
    }
    hours = channel.hours.map { written in
      // In the same form as the hours of an office, where they are understood.
      OpeningHours(written: written.plainText).map { page.text($0) } ?? written.plainText
    }
    promises = WayWords.promises(channel, page)
    let refuses = entries.contains { !$0.acceptsDocuments }
    warning = refuses ? page.words["channel.no-documents"] : nil
  }

  private static func post(_ channel: Channel, of guide: Guide, _ page: PageContext) -> String {
    let parts = [FactKey.address, .recipient, .postcode].compactMap { channel.fact($0)?.text }
    guard !parts.isEmpty else {
      return page.words["text.call", ["phone": page.text(page.site.consult(guide))]]
    }
    return page.words["text.post", ["address": parts.joined(separator: page.marks.comma)]]
  }

  private static func promises(_ channel: Channel, _ page: PageContext) -> [String] {
    var sentences: [String] = []
    if let promise = channel.promise {
      sentences.append(
        promise == .onTheSpot
          ? page.words["text.reply-at-once"]
          : page.words["way.promise-reply", ["duration": page.text(promise)]]
      )
    }
    if let duration = channel.duration {
      sentences.append(
        duration == .onTheSpot
          ? page.words["text.on-the-spot"]
          : page.words["text.takes", ["duration": page.text(duration)]]
      )
    }
    return sentences
  }

  /// The way in sentences, without its name and its warning.
  func words(_ fullness: Fullness, _ page: PageContext) -> String {
    var sentences = placesInWords(fullness, page)
    if let entry { sentences.append(entry) }
    if fullness.hours, let hours { sentences.append(hours) }
    if fullness.promises { sentences += promises }
    return page.marks.sentences(sentences)
  }

  /// The places with the same hours together, and then the hours.
  private func placesInWords(_ fullness: Fullness, _ page: PageContext) -> [String] {
    var sentences: [String] = []
    var shown = places.prefix(fullness.places)[...]
    let left = places.count - shown.count
    while let first = shown.first {
      let together = shown.prefix { $0.hours == first.hours }
      shown = shown.dropFirst(together.count)
      var names = together.map { $0.words(fullness, page) }
        .joined(separator: page.marks.clause)
      if shown.isEmpty, left > 0 {
        names += page.words["text.more-places", ["count": String(places.count)]]
      }
      sentences.append(names)
      if fullness.hours, let hours = first.hours { sentences.append(hours) }
    }
    return sentences
  }
}

/// A counter in words.
struct PlaceWords: Sendable {
  /// The office, or the whole of what was written.
  let name: String
  /// `2 楼 6 号窗口`
  let detail: String?
  let address: String?
  /// The office's hours; nil where the way or the place has its own: `周二上午，流动体检车`.
  let hours: String?
  /// The language of the office's name and address.
  let locale: LocaleTag

  func words(_ fullness: WayWords.Fullness, _ page: PageContext) -> String {
    var name = name
    if fullness.details, let detail { name += page.marks.comma + detail }
    guard fullness.addresses, let address else { return name }
    return name + page.marks.bracketed(address)
  }
}

extension PageContext {
  func places(of channel: Channel) -> [PlaceWords] {
    channel.places.compactMap { place in
      guard let office = place.office.flatMap({ site.office($0, locale) }) else {
        return place.detail.map {
          PlaceWords(name: $0, detail: nil, address: nil, hours: nil, locale: locale)
        }
      }
      let hasOwnHours = channel.hours != nil || place.detail?.saysWhen == true
      return PlaceWords(
        name: office.title,
        detail: place.detail,
        address: office.address,
        hours: hasOwnHours ? nil : text(office.hours),
        locale: office.locale
      )
    }
  }
}

extension String {
  /// Whether it names days: on these and no others the place is open.
  fileprivate var saysWhen: Bool {
    let text = lowercased()
    return ["周", "星期", "每月", "每天", "工作日", "day"].contains { text.contains($0) }
  }
}
