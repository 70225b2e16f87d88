import Decisions
import Guides
import HTML

// What a reader wants to know before reading on, under the recommendation and on a phone's first screen: how
// long it takes, what to bring. The whole stands further down; these are its first words.

/// So many documents are named; of more, these and how many there are.
private let namedDocuments = 5

extension HTMLWriter {
  mutating func answer(_ resolved: ResolvedGuide, _ page: PageContext) {
    let rows = [
      ("advice.how-long", page.howLong(resolved)), ("advice.bring", page.bring(resolved.guide)),
    ]
    element(.dl, .class("answer")) { html in
      for (key, text) in rows where !text.isEmpty {
        html.element(.dt, text: page.words[key])
        html.element(.dd, text: text)
      }
    }
  }
}

extension PageContext {
  /// `窗口约 15 分钟`: the recommended way; where none is, `窗口约 15 分钟；网上 2 个工作日内答复`.
  fileprivate func howLong(_ resolved: ResolvedGuide) -> String {
    let guide = resolved.guide
    let way = resolved.recommendation.way
    var texts = way.flatMap(guide.channel).flatMap(term).map { [$0] } ?? []
    if texts.isEmpty {
      let counterFirst = [ChannelKind.counter] + ChannelKind.allCases.filter { $0 != .counter }
      texts = Array(counterFirst.compactMap(guide.channel).compactMap(term).prefix(2))
    }
    // “On the spot” is what the minutes at the counter say already.
    if let promised = guide.promised, promised != .onTheSpot {
      texts.append(words["advice.done", ["duration": text(promised)]])
    } else if texts.isEmpty, guide.promised != nil {
      texts.append(words["way.promise-done-spot"])
    }
    return texts.joined(separator: marks.clause)
  }

  private func term(_ channel: Channel) -> String? {
    let way = words["way.short-name-\(channel.kind.rawValue)"]
    if let duration = channel.duration {
      return words["advice.takes", ["way": way, "duration": text(duration)]]
    }
    guard let promise = channel.promise else { return nil }
    return promise == .onTheSpot
      ? words["advice.answers-spot", ["way": way]]
      : words["advice.answers", ["way": way, "duration": text(promise)]]
  }

  /// `居民身份证、户口簿、结婚证（可免交）`: what everybody brings, and that a case asks for more.
  fileprivate func bring(_ guide: Guide) -> String {
    let documents = DocumentLines(guide)
    guard !documents.groups.isEmpty else { return documents.withoutList(self) }
    let common = documents.groups.filter { $0.heading == nil }.flatMap(\.documents)
    let cases = documents.groups.compactMap(\.heading)
    var texts: [String] = []
    if !common.isEmpty {
      let names = common.prefix(namedDocuments).map { $0.words(.exemptions, self) }
        .joined(separator: marks.list)
      texts.append(
        common.count <= namedDocuments
          ? names : words["advice.bring-more", ["names": names, "count": String(common.count)]]
      )
    }
    if !cases.isEmpty {
      let names = cases.joined(separator: marks.list)
      texts.append(words["advice.bring-cases", ["cases": names]])
    }
    return texts.joined(separator: marks.clause)
  }
}
