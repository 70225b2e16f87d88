import Diagnostics

/// A guide has a title, for lists, searches and the page's own heading.
@Sendable func checkTitle(_ guide: GuideDraft, _ context: CheckContext) -> [Problem] {
  if let title = guide.title, !title.value.trimmingBlanks().isEmpty { return [] }
  return [.guideTitleMissing(at: guide.top)]
}

extension Problem {
  fileprivate static func guideTitleMissing(at place: Place) -> Problem {
    Problem(
      .guideTitleMissing,
      at: place,
      Wording(zh: "指南没有标题", en: "The guide has no title"),
      help: Wording(
        zh: "在开头的两行 --- 之间加一行“title: 事项名称”",
        en: "Add a line “title: …” between the two lines --- at the beginning"
      )
    )
  }
}
