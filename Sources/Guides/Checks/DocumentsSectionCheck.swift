import Diagnostics

/// A guide says what to bring, if only that nothing is needed.
@Sendable func checkDocumentsSection(_ guide: GuideDraft, _ context: CheckContext) -> [Problem] {
  if let section = guide.section(.documents), !section.parts.isEmpty { return [] }
  let place = guide.section(.documents).map { guide.place($0.headingSpan) } ?? guide.top
  return [.guideDocumentsMissing(at: place)]
}

extension Problem {
  fileprivate static func guideDocumentsMissing(at place: Place) -> Problem {
    Problem(
      .guideDocumentsMissing,
      at: place,
      Wording(zh: "没有写要带什么材料", en: "It is not said which documents are needed"),
      help: Wording(
        zh: "加一节“## 所需材料”，每份材料一行“- 名称：说明”；不需要时写“不需要材料。”",
        en: "Add a section “## What you need” with a line “- Name: notes” for each document, or "
          + "“No documents are needed.”"
      )
    )
  }
}
