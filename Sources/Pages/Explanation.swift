import Decisions
package import Diagnostics
import Feeds
package import Guides

/// Why a guide's page says what it says: the facts with where each was written, the rule that fired, and the
/// sentence in the very words of the page.
package struct Explanation: Sendable {
  /// The sentence of the page.
  package let sentence: String
  private let language: MessageLanguage
  private let guide: Guide
  /// What is said of each way, and then what follows from it.
  private var ways: [(name: String, facts: [Fact])] = []
  private var advice: [Fact] = []

  fileprivate struct Fact {
    let name: String
    let value: String
    /// The file or the feed that says it; nil where it follows from others.
    let place: String?
  }

  /// Nil where the site has no such guide. The sentence is in the language of the guide.
  package init?(
    _ id: Identifier,
    in locale: LocaleTag,
    _ site: SiteContext,
    _ language: MessageLanguage
  ) {
    guard let resolved = site.guide(id, locale) else { return nil }
    guide = resolved.guide
    let page = PageContext(
      site,
      locale: guide.locale,
      path: site.path(guide.locale, "/guides/\(id)/")
    )
    let words = AdviceWords(resolved, page)
    sentence = words.sentence
    self.language = language
    guard resolved.lifecycle.isInForce else { return }
    for (channel, standing) in zip(guide.channels, resolved.standings) {
      ways.append((page.words["way.\(channel.kind.rawValue)"], []))
      explain(channel, standing, page)
    }
    func conclude(_ name: Wording, _ value: String, _ place: String? = nil) {
      advice.append(Fact(name: name(language), value: value, place: place))
    }
    for fact in words.facts {
      conclude(Wording(zh: "事实", en: "fact"), fact.text, fact.place?.words)
    }
    let recommendation = resolved.recommendation
    conclude(
      Wording(zh: "规则", en: "rule"),
      "\(recommendation.rule.rawValue): \(recommendation.rule.wording(language))"
    )
    conclude(
      Wording(zh: "结果", en: "result"),
      recommendation.way.map { page.words["way.\($0.rawValue)"] }
        ?? Wording(zh: "不推荐哪一种", en: "none is recommended")(language)
    )
    conclude(Wording(zh: "页面", en: "page"), sentence)
  }

  package var text: String {
    var lines = ["\(guide.title) — \(guide.file.path)"]
    func add(_ facts: [Fact]) {
      for fact in facts {
        lines.append("  \(fact.name): \(fact.value)" + (fact.place.map { "  ← \($0)" } ?? ""))
      }
    }
    for way in ways {
      lines += ["", way.name]
      add(way.facts)
    }
    if advice.isEmpty {
      lines.append(
        "  "
          + Wording(zh: "这件事已经不再办理，没有建议", en: "The service has ended; there is no advice")(
            language
          )
      )
    } else {
      lines.append("")
      add(advice)
    }
    return lines.joined(separator: "\n") + "\n"
  }

  /// The same for a machine. Without ways and advice where the service has ended.
  package var json: [UInt8] {
    var json = JSONWriter(.indented)
    json.object { json in
      json.member("guide", guide.id.text)
      json.member("locale", guide.locale.name)
      json.member("title", guide.title)
      json.member("file", guide.file.path)
      json.member("ways") { json in
        json.array(of: ways) { json, way in
          json.object { json in
            json.member("way", way.name)
            json.member("facts") { json in json.array(of: way.facts) { $0.fact($1) } }
          }
        }
      }
      json.member("advice") { json in json.array(of: advice) { $0.fact($1) } }
      json.member("sentence", advice.isEmpty ? nil : sentence)
    }
    return json.bytes + [UInt8(ascii: "\n")]
  }

  private mutating func explain(
    _ channel: Channel,
    _ standing: Standing,
    _ page: PageContext
  ) {
    line(
      Wording(zh: "情况", en: "state"),
      "\(page.word(standing.state)) — \(page.reason(standing))",
      standing.place?.words ?? written(standing, guide)
    )
    if channel.kind == .online {
      line(
        Wording(zh: "答复", en: "replies"),
        page.words["answering.\(standing.answering.rawValue)"] + measure(standing, page),
        standing.evidence?.record.place.adding("replies").words
      )
    }
    for key in [FactKey.replyWithin, .visits, .duration, .entry, .place] {
      guard let fact = channel.fact(key) else { continue }
      let position = guide.file.position(fact.valueSpan.start)
      line(
        Wording(zh: key.names.zh[0], en: key.names.en[0]),
        fact.text,
        "\(guide.file.path):\(position.line)"
      )
    }
  }

  /// ` — 412 件中 130 件按时答复，31%；90% 区间 27.8%–35.5%`
  private func measure(_ standing: Standing, _ page: PageContext) -> String {
    guard let replies = standing.evidence?.record.replies.value else { return "" }
    var text = " — " + page.onTime(replies)
    if let ends = standing.measure?.interval.ends {
      let range = "\(percent(ends.lower))–\(percent(ends.upper))"
      text += Wording(zh: "；90% 区间 \(range)", en: "; 90 % interval \(range)")(language)
    }
    if standing.isOldestOverdue {
      text += Wording(zh: "；最久的一件超期太久", en: "; the oldest has waited too long")(language)
    }
    return text
  }

  private func percent(_ thousandths: Int) -> String { "\(thousandths / 10).\(thousandths % 10)%" }

  /// Where a guide or the register says what closes a channel.
  private func written(_ standing: Standing, _ guide: Guide) -> String? {
    switch standing.basis {
    case .vacant: "\(guide.file.path) owner"
    case .entryClosed(let entry, _): "content/channels.yaml \(entry)"
    default: nil
    }
  }

  /// Of the last way.
  private mutating func line(_ name: Wording, _ value: String, _ place: String? = nil) {
    ways[ways.count - 1].facts.append(Fact(name: name(language), value: value, place: place))
  }
}

extension JSONWriter {
  fileprivate mutating func fact(_ fact: Explanation.Fact) {
    object { json in
      json.member("name", fact.name)
      json.member("value", fact.value)
      json.member("from", fact.place)
    }
  }
}

extension FeedPlace {
  fileprivate var words: String { pointer.isEmpty ? feed : "\(feed) \(pointer)" }
}

extension Recommendation.Rule {
  /// The rule as contract and `/status/method/` have it.
  fileprivate var wording: Wording {
    switch self {
    case .onlyWay: Wording(zh: "只有一种办法", en: "there is one way only")
    case .allClosed: Wording(zh: "1 所有办法都停办", en: "1 every way is closed")
    case .onlineClosed:
      Wording(zh: "1 网上停办，走没有停办的", en: "1 the online way is closed; take one that is not")
    case .othersClosed:
      Wording(zh: "1 其他办法都停办", en: "1 all other ways are closed")
    case .notAnswering:
      Wording(zh: "3 网上没有按时答复，走窗口", en: "3 nobody answers online in time: the counter")
    case .slow: Wording(zh: "3 网上答复慢，走窗口", en: "3 the online way is slow: the counter")
    case .limited:
      Wording(zh: "3 网上受限，走窗口", en: "3 the online way is limited: the counter")
    case .noMoreVisits:
      Wording(
        zh: "4 网上按时答复，跑的趟数不比窗口多",
        en: "4 online is answering and needs no more visits than the counter"
      )
    case .onlineSooner:
      Wording(zh: "4 网上十件有九件办得更快", en: "4 nine in ten finish sooner online")
    case .counterSooner:
      Wording(zh: "4 窗口十件有九件办得更快", en: "4 nine in ten finish sooner at the counter")
    case .undecided:
      Wording(
        zh: "4 网上按时答复，但不知道现在能不能用、哪种办法更快",
        en: "4 online is answering, but it is not known whether it runs now, or which way is sooner"
      )
    case .unmeasured:
      Wording(
        zh: "5 网上办理没有测量，两种办法并排",
        en: "5 the online way is unmeasured: both stand side by side"
      )
    case .noOnline: Wording(zh: "没有网上办法", en: "nothing is online")
    }
  }
}
