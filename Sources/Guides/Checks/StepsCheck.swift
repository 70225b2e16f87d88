import Diagnostics

/// Every way says what to do, one step after the other.
@Sendable func checkSteps(_ guide: GuideDraft, _ context: CheckContext) -> [Problem] {
  guide.channels.filter(\.steps.isEmpty).map { .channelNoSteps(at: guide.place($0.headingSpan)) }
}

extension Problem {
  fileprivate static func channelNoSteps(at place: Place) -> Problem {
    let name = place.file.text(place.span)
    return Problem(
      .channelNoSteps,
      at: place,
      Wording(zh: "“\(name)”没有写步骤", en: "“\(name)” has no steps"),
      help: Wording(
        zh: "写成“1. 第一步”“2. 第二步”；几种办法步骤相同时，写在“## 办理流程”里",
        en: "Write “1. …”, “2. …”; steps that all ways share go into a section “## Steps”"
      )
    )
  }
}
