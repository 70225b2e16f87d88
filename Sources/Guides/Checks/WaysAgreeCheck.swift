import Diagnostics

/// Online and at the counter the same is asked for, unless the guide says why not.
@Sendable func checkWaysAgree(_ guide: GuideDraft, _ context: CheckContext) -> [Problem] {
  guard let online = guide.channel(.online), let counter = guide.channel(.counter),
    online.differenceReason == nil, counter.differenceReason == nil
  else { return [] }
  var problems: [Problem] = []
  func report(_ span: Span?, _ what: Wording) {
    problems.append(.guideWaysDiffer(at: guide.place(span ?? online.headingSpan), what: what))
  }
  if differ(online.documents, counter.documents) {
    report(
      (online.documents ?? counter.documents)?.valueSpan,
      Wording(zh: "材料", en: "documents")
    )
  }
  if differ(online.fee, counter.fee) {
    report((online.fee ?? counter.fee)?.valueSpan, Wording(zh: "费用", en: "fee"))
  }
  if let onlineTime = online.doneWithin ?? guide.promised,
    let counterTime = counter.doneWithin ?? guide.promised, onlineTime.value != counterTime.value
  {
    report(
      (online.doneWithin ?? counter.doneWithin)?.span,
      Wording(zh: "办结时限", en: "processing time")
    )
  }
  return problems
}

/// One way says something of its own, and the other says something else or nothing.
private func differ(_ one: Fact?, _ other: Fact?) -> Bool {
  guard one != nil || other != nil else { return false }
  return one?.text.folded != other?.text.folded
}

extension Problem {
  fileprivate static func guideWaysDiffer(at place: Place, what: Wording) -> Problem {
    Problem(
      .guideWaysDiffer,
      at: place,
      Wording(
        zh: "网上和窗口的\(what.zh)不一样，没有写原因",
        en: "The \(what.en) differs between online and the counter and it is not said why"
      ),
      help: Wording(
        zh: "改成一样，或者加一行“- 不同原因：…”",
        en: "Make them the same, or add a line “- difference reason: …”"
      )
    )
  }
}
