import Diagnostics

/// Whoever sends papers through the net is told how soon somebody answers.
@Sendable func checkPromiseOfReply(_ guide: GuideDraft, _ context: CheckContext) -> [Problem] {
  guard let online = guide.channel(.online), online.promise == nil,
    !online.unreadable.contains(.replyWithin)
  else { return [] }
  return [.channelNoPromise(at: guide.place(online.headingSpan))]
}

extension Problem {
  fileprivate static func channelNoPromise(at place: Place) -> Problem {
    Problem(
      .channelNoPromise,
      at: place,
      Wording(zh: "网上办理没有写答复时限", en: "The online way does not say how soon it answers"),
      help: Wording(
        zh: "在小标题下加一行“- 答复时限：2 个工作日”",
        en: "Add a line “- reply within: 2 working days” below the heading"
      )
    )
  }
}
