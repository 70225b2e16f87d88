import Decisions
import Feeds
import Guides
import HTML

extension FeedReading {
  /// What a feed says of itself, else as much of its address as tells it apart: the address of a feed may
  /// hold what is nobody's business.
  var shownName: String {
    if let name = feed?.source?.name, !name.isEmpty { return name }
    let parts = name.split(separator: "/")
    if name.contains("://") {
      let host = parts.dropFirst().first ?? ""
      return String(host.split(separator: "@").last ?? host)
    }
    return parts.last.map(String.init) ?? name
  }

  var observation: Observation? {
    feed.map { Observation(observed: $0.generated, validFor: $0.validFor) }
  }

  func isCounting(at now: Instant) -> Bool { observation?.age(at: now) == .counts }
}

extension HTMLWriter {
  /// Which feeds there are, from when they are, and what became of them.
  mutating func feedTable(_ page: PageContext) {
    let feeds = page.site.site.status.feeds
    guard !feeds.isEmpty else { return }
    let now = page.site.site.now
    let heads = ["status.feed", "status.feed-made", "status.feed-until", "status.feed-state"]
      .map { page.words[$0] }
    part(
      "feeds",
      page.words["status.feeds"],
      page,
      class: "part wide",
      section: "feeds"
    ) { html in
      let caption = page.words["status.feeds-caption", ["time": page.time(now)]]
      html.sheet(caption: caption, heads) { html in
        html.sheetBody { html in
          for reading in feeds {
            html.sheetRow { html in
              html.sheetHead { html in
                html.feedText(reading.shownName, page)
                if let phone = reading.feed?.source?.phone {
                  html.text(" ")
                  html.telephone(phone, page)
                }
              }
              html.feedTime(heads[1], reading.feed?.generated, page)
              html.feedTime(heads[2], reading.observation?.validUntil, page)
              html.sheetCell(heads[3]) { html in
                for key in reading.stateKeys(at: now) {
                  html.element(.p, text: page.words["status.feed-\(key)"])
                }
              }
            }
          }
        }
      }
    }
  }

  private mutating func feedTime(_ label: String, _ time: Instant?, _ page: PageContext) {
    sheetCell(label) { html in
      if let time { html.time(time, page) } else { html.text(page.words["state.unknown"]) }
    }
  }
}

extension FeedReading {
  fileprivate func stateKeys(at now: Instant) -> [String] {
    guard let observation else { return ["unread"] }
    let age =
      switch observation.age(at: now) {
      case .counts: "counts"
      case .expired: "ended"
      case .fromTheFuture: "ahead"
      }
    return isLastGoodCopy ? ["copy", age] : [age]
  }
}
