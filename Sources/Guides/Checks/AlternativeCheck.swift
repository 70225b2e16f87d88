import Diagnostics

/// No online way without a counter or a telephone beside it (the first law of the contract).
@Sendable func checkAlternative(_ guide: GuideDraft, _ context: CheckContext) -> [Problem] {
  guard let online = guide.channel(.online), guide.channel(.counter) == nil,
    guide.channel(.phone) == nil, !guide.hasNoCounterOnPurpose
  else { return [] }
  return [
    .channelNoAlternative(
      at: guide.counter.map { guide.place($0.span) } ?? guide.place(online.headingSpan),
      lacksReason: guide.counter != nil
    )
  ]
}

extension Problem {
  fileprivate static func channelNoAlternative(at place: Place, lacksReason: Bool) -> Problem {
    Problem(
      .channelNoAlternative,
      at: place,
      lacksReason
        ? Wording(
          zh: "写了没有窗口，但没有写原因",
          en: "It says that there is no counter, but not why"
        )
        : Wording(
          zh: "只有网上办理，没有窗口或电话办理",
          en: "There is an online way but no counter and no telephone"
        ),
      help: lacksReason
        ? Wording(zh: "加一行“counter_reason: 原因”", en: "Add a line “counter_reason: …”")
        : Wording(
          zh: "加一节“## 窗口办理”；确实没有窗口时，在信息栏写“counter: none”和“counter_reason: 原因”",
          en:
            "Add a section “## Apply at a counter”; where there truly is none, write “counter: none” "
            + "and “counter_reason: …” in the front matter"
        )
    )
  }
}
