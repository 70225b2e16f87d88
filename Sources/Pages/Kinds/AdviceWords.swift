import Decisions
import Feeds
import Guides

/// The recommendation in words: the facts that decide it, and what follows from them. The page, the data and
/// `bianmin explain` say the same.
///
/// 近30天收到412件，按时答复130件；窗口一般15分钟办完。建议到窗口办理。（11月23日 09:03 的情况）
struct AdviceWords: Sendable {
  /// Each with where it was said, where it is from a feed.
  struct Fact: Sendable {
    let text: String
    let place: FeedPlace?
  }

  let title: String
  let facts: [Fact]
  let conclusion: String
  /// Of what moment the facts are: that of the feed's record, else the day of the build.
  let observed: Instant?
  /// Until when they count.
  let expires: Instant?
  private let page: PageContext

  init(_ guide: ResolvedGuide, _ page: PageContext) {
    let teller = AdviceTeller(guide, page)
    let recommendation = guide.recommendation
    self.page = page
    title = teller.title(recommendation)
    conclusion = teller.conclusion(recommendation)
    facts = teller.facts(recommendation)
    let used = teller.used(recommendation)
    observed = used.map(\.observed).min()
    expires = used.map(\.validUntil).min()
  }

  /// Facts and conclusion, without the time.
  var statement: String {
    let marks = page.marks
    let facts = facts.map(\.text).joined(separator: marks.clause)
    return marks.sentences([facts, conclusion])
  }

  /// `（11月23日 09:03 的情况）`
  var time: String {
    if let observed {
      return page.words[
        "advice.as-of-moment",
        ["time": page.text(observed.at(page.settings.timeZone))]
      ]
    }
    let today = page.site.site.today
    return page.words["advice.as-of-day", ["time": page.day(today)]]
  }

  /// The whole, as it stands on the page.
  var sentence: String { statement + page.marks.space + time }
}

/// Finds the words of each fact of one guide.
private struct AdviceTeller {
  let guide: ResolvedGuide
  let page: PageContext
  let online: Standing?
  /// The way that stands beside the online one: the recommended, else the counter, else the first other.
  let other: (channel: Channel, standing: Standing)?

  init(_ guide: ResolvedGuide, _ page: PageContext) {
    self.guide = guide
    self.page = page
    online = guide.standing(.online)
    let ways = zip(guide.guide.channels, guide.standings)
      .map { (channel: $0, standing: $1) }
      .filter { $0.channel.kind != .online }
    let way = guide.recommendation.way
    other =
      ways.first { $0.channel.kind == way } ?? ways.first { $0.channel.kind == .counter }
      ?? ways.first
  }

  func title(_ recommendation: Recommendation) -> String {
    let words = page.words
    switch (recommendation.rule, recommendation.way) {
    case (.onlyWay, let way?):
      return words["advice.only-title", ["way": words["way.\(way.rawValue)"]]]
    case (_, let way?): return words["advice.\(way.rawValue)-title"]
    case (.allClosed, nil): return words["advice.closed-title"]
    case (.notAnswering, nil): return words["advice.nobody-title"]
    case (_, nil): return words["advice.none-title"]
    }
  }

  func conclusion(_ recommendation: Recommendation) -> String {
    let words = page.words
    let hotline = ["hotline": page.text(page.settings.hotline)]
    switch (recommendation.rule, recommendation.way) {
    case (.onlyWay, _): return words["advice.only"]
    case (_, let way?): return words["advice.\(way.rawValue)-do"]
    case (.allClosed, nil): return words["advice.closed-do", hotline]
    case (.notAnswering, nil): return words["advice.nobody-do", hotline]
    case (_, nil): return words["advice.choose-do"]
    }
  }

  /// The observations that the recommendation rests on.
  func used(_ recommendation: Recommendation) -> [Observation] {
    let standings: [Standing?] =
      switch recommendation.rule {
      case .onlyWay, .noOnline: []
      case .allClosed: guide.standings
      case .unmeasured where online?.evidence == nil: []
      default: [online, other?.standing]
      }
    return standings.compactMap { standing in
      guard let standing else { return nil }
      switch standing.basis {
      case .noRecord, .expired, .fromTheFuture, .incidentExpired: return nil
      default: return standing.observation
      }
    }
  }

  func facts(_ recommendation: Recommendation) -> [AdviceWords.Fact] {
    let found: [AdviceWords.Fact?]
    switch recommendation.rule {
    case .onlyWay:
      found = [state(online, .online) ?? other.flatMap { state($0.standing, $0.channel.kind) }]
    case .noOnline: found = closed() + [opening(recommendation)]
    case .allClosed: found = closed() + [opening(recommendation)]
    case .onlineClosed:
      found = closed() + (recommendation.way == nil ? [] : [half()]) + [opening(recommendation)]
    case .othersClosed: found = [replies()] + closed() + [opening(recommendation)]
    case .notAnswering, .slow:
      found = [replies(), oldest()] + closed() + [half(), opening(recommendation)]
    case .limited: found = [state(online, .online), half(), opening(recommendation)]
    case .noMoreVisits: found = [replies(), visits()]
    case .onlineSooner, .counterSooner: found = [replies(), nineInTen()]
    case .undecided: found = [replies(), online?.state == .unknown ? unknown() : visits()]
    case .unmeasured: found = [unmeasured()] + closed()
    }
    return found.compactMap { $0 }
  }

  /// Which ways are closed, and why.
  private func closed() -> [AdviceWords.Fact?] {
    zip(guide.guide.channels, guide.standings).compactMap { channel, standing in
      standing.state == .closed ? state(standing, channel.kind) : nil
    }
  }

  /// `网上办理停办：…`, where a channel is closed or limited.
  private func state(_ standing: Standing?, _ kind: ChannelKind) -> AdviceWords.Fact? {
    guard let standing, standing.state == .closed || standing.state == .limited else { return nil }
    return fact(standing, kind)
  }

  /// `网上办理情况不明：…`
  private func unknown() -> AdviceWords.Fact? { online.map { fact($0, .online) } }

  private func fact(_ standing: Standing, _ kind: ChannelKind) -> AdviceWords.Fact {
    let reason: String
    if case .reported(let evidence) = standing.basis {
      reason =
        evidence.record.note?.withoutStop
        ?? page.words[
          "state.reason-reported",
          ["observed": page.time(evidence.record.observation.observed)]
        ]
    } else {
      reason = page.reason(standing)
    }
    let text = page.words[
      "advice.fact-state",
      [
        "way": page.words["way.\(kind.rawValue)"], "state": page.word(standing.state),
        "reason": reason,
      ]
    ]
    return AdviceWords.Fact(text: text, place: standing.place)
  }

  private func replies() -> AdviceWords.Fact? {
    guard let measure = online?.measure else { return nil }
    let text = page.words[
      "advice.fact-replies",
      [
        "window": page.tight(measure.replies.window), "received": String(measure.replies.received),
        "on-time": String(measure.onTime),
      ]
    ]
    return AdviceWords.Fact(text: text, place: online?.evidence?.record.place.adding("replies"))
  }

  private func oldest() -> AdviceWords.Fact? {
    guard let online, online.isOldestOverdue,
      let waited = online.evidence?.record.replies.value?.oldestWaiting.value
    else { return nil }
    let text = page.words[
      "advice.fact-oldest",
      ["waited": page.tight(waited), "times": String(page.settings.rules.overdueTimes)]
    ]
    return AdviceWords.Fact(
      text: text,
      place: online.evidence?.record.place.adding("replies/oldest_waiting")
    )
  }

  /// `窗口一般15分钟办完`
  private func half() -> AdviceWords.Fact? {
    guard let other, other.standing.state != .closed,
      let record = other.standing.evidence?.record, let half = record.handling.value?.half.value
    else { return nil }
    let text = page.words[
      "advice.fact-half",
      ["way": short(other.channel), "half": page.tight(half)]
    ]
    return AdviceWords.Fact(text: text, place: record.place.adding("handling/half"))
  }

  private func nineInTen() -> AdviceWords.Fact? {
    guard let other, let record = online?.evidence?.record,
      let sooner = record.replies.value?.nineInTen.value,
      let later = other.standing.evidence?.record.handling.value?.nineInTen.value
    else { return nil }
    let text = page.words[
      "advice.fact-nine",
      ["online": page.tight(sooner), "other": page.tight(later), "way": short(other.channel)]
    ]
    return AdviceWords.Fact(text: text, place: record.place.adding("replies/nine_in_ten"))
  }

  private func visits() -> AdviceWords.Fact? {
    guard let other, let channel = guide.guide.channel(.online) else { return nil }
    let online = channel.visits ?? 0
    let theirs = other.channel.visits ?? (other.channel.kind == .counter ? 1 : 0)
    let key =
      if online == 0 && theirs == 0 {
        "advice.fact-visits-neither"
      } else if online == 0 {
        "advice.fact-visits-none"
      } else {
        "advice.fact-visits"
      }
    let text = page.words[
      key,
      ["online": String(online), "other": String(theirs), "way": short(other.channel)]
    ]
    return AdviceWords.Fact(text: text, place: nil)
  }

  /// Why nothing can be said of the online way.
  private func unmeasured() -> AdviceWords.Fact? {
    guard let online else { return nil }
    guard let record = online.evidence?.record else {
      if case .expired(let record) = online.basis {
        let until = ["until": page.time(record.observation.validUntil)]
        return AdviceWords.Fact(text: page.words["advice.fact-expired", until], place: record.place)
      }
      return AdviceWords.Fact(text: page.words["advice.fact-no-record"], place: nil)
    }
    guard let replies = record.replies.value, replies.onTime.value != nil,
      replies.received < page.settings.rules.fewestRequests
    else {
      return AdviceWords.Fact(text: page.words["advice.fact-no-replies"], place: record.place)
    }
    let text = page.words[
      "advice.fact-few",
      [
        "window": page.tight(replies.window), "received": String(replies.received),
        "fewest": String(page.settings.rules.fewestRequests),
      ]
    ]
    return AdviceWords.Fact(text: text, place: record.place.adding("replies/received"))
  }

  /// When a counter that does not open on the day of the build does.
  private func opening(_ recommendation: Recommendation) -> AdviceWords.Fact? {
    guard let opening = recommendation.opening else { return nil }
    let when = page.words[
      "advice.opening",
      ["day": page.day(opening.day), "time": opening.range.start.description]
    ]
    let text = page.words[
      recommendation.way == nil ? "advice.fact-next" : "advice.fact-opens",
      [
        "place": page.site.office(opening.office, page.locale)?.title ?? opening.office.text,
        "opening": when,
      ]
    ]
    return AdviceWords.Fact(text: text, place: nil)
  }

  private func short(_ channel: Channel) -> String {
    page.words["way.short-\(channel.kind.rawValue)"]
  }
}

extension String {
  /// Without the mark that ends a sentence: what goes on inside another one.
  fileprivate var withoutStop: String {
    var text = self[...]
    while let last = text.last, "。.；;".contains(last) { text.removeLast() }
    return String(text)
  }
}

extension FeedPlace {
  func adding(_ part: String) -> FeedPlace {
    FeedPlace(feed: feed, pointer: pointer.hasPrefix("/") ? "\(pointer)/\(part)" : pointer)
  }
}

extension Standing {
  /// Where the state was said, where a feed says it.
  var place: FeedPlace? {
    switch basis {
    case .noRecord, .vacant, .entryClosed: nil
    case .reported(let evidence): evidence.record.place
    case .expired(let record), .fromTheFuture(let record): record.place
    case .incident(let incident), .incidentExpired(let incident): incident.place
    case .maintenance(let window): window.place
    case .office(let record): record.place
    }
  }
}
