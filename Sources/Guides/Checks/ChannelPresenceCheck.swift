import Diagnostics

/// A guide has at least one way in which the service can be had.
@Sendable func checkHasChannel(_ guide: GuideDraft, _ context: CheckContext) -> [Problem] {
  guide.channels.isEmpty ? [.guideChannelMissing(at: guide.top)] : []
}

extension Problem {
  fileprivate static func guideChannelMissing(at place: Place) -> Problem {
    Problem(
      .guideChannelMissing,
      at: place,
      Wording(zh: "没有写在哪里办", en: "No way to get the service is described"),
      help: Wording(
        zh: "至少加一节“## 窗口办理”或“## 网上办理”",
        en: "Add at least a section “## Apply at a counter” or “## Apply online”"
      )
    )
  }
}
