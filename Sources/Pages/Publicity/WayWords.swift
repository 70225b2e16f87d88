import Diagnostics
import Guides
import HTML
import Markup

/// One way of a guide in a sentence or two, for paper and for messages.
///
/// What stands on paper must stay true, so it holds what is promised and nothing of today.
struct WayWords: Sendable {
  let kind: ChannelKind
  /// `窗口办理`
  let name: String
  let sentences: [String]
  /// Said wherever a channel is named that takes no documents.
  let warning: String?

  /// How much is said.
  struct Fullness: Sendable {
    var places = 3
    var addresses = true
    /// `2 楼 6 号窗口`
    var details = true
    var hours = true
    var promises = true
  }

  /// The guide's ways, the counter first: it is where a reader without a telephone can go.
  static func all(_ guide: Guide, _ fullness: Fullness, _ page: PageContext) -> [WayWords] {
    guide.channels
      .sorted { rank($0.kind) < rank($1.kind) }
      .map { WayWords($0, of: guide, fullness, page) }
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

  private init(
    _ channel: Channel,
    of guide: Guide,
    _ fullness: Fullness,
    _ page: PageContext
  ) {
    kind = channel.kind
    name = page.words["way.\(channel.kind.rawValue)"]
    var sentences: [String] = []
    let entries = channel.entries.compactMap { page.site.channels[$0] }
    switch channel.kind {
    case .online:
      let names = entries.map { $0.name(page.locale) }
      sentences.append(
        names.isEmpty ? page.words["channel.closed"] : names.joined(separator: page.marks.list)
      )
    case .post: sentences.append(WayWords.post(channel, of: guide, page))
    case .counter, .phone, .assisted:
      let places = page.places(of: channel)
      sentences += WayWords.places(places, fullness, page)
      if channel.kind != .counter || places.isEmpty {
        let phones = channel.phones.isEmpty ? [page.site.consult(guide)] : channel.phones
        sentences.append(
          page.words[
            "text.call",
            ["phone": phones.map { page.text($0) }.joined(separator: page.marks.list)]
          ]
        )
      }
    }
    if fullness.hours, let hours = channel.hours?.plainText {
      // In the same form as the hours of an office, where they are understood.
      sentences.append(OpeningHours(written: hours).map { page.text($0) } ?? hours)
    }
    if fullness.promises { sentences += WayWords.promises(channel, page) }
    self.sentences = sentences
    let refuses = entries.contains { !$0.acceptsDocuments }
    warning = refuses ? page.words["channel.no-documents"] : nil
  }

  /// The places with the same hours together, and then the hours.
  private static func places(
    _ places: [PlaceWords],
    _ fullness: Fullness,
    _ page: PageContext
  ) -> [String] {
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

  /// The way in words, without its name.
  func words(_ page: PageContext) -> String { page.marks.sentences(sentences) }
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
    let name = [name, fullness.details ? detail : nil].compactMap { $0 }
      .joined(separator: page.marks.comma)
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
      return PlaceWords(
        name: office.title,
        detail: place.detail,
        address: office.address,
        hours: channel.hours == nil ? text(office.hours) : nil,
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
