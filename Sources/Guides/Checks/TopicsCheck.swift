import Diagnostics

/// Every topic of a guide is in `topics.yaml`.
@Sendable func checkTopics(_ guide: GuideDraft, _ context: CheckContext) -> [Problem] {
  guide.topics.filter { context.topics[$0.value] == nil && !guide.isInherited($0) }.map { topic in
    let names = context.topics.values.flatMap { [$0.id.description] + $0.name.all }.sorted()
    let near = nearest(to: topic.value, among: names)
    let id = context.topics.values.first { $0.name.all.contains(near ?? "") }?.id.description
    var problem = Problem.guideTopicUnknown(
      at: guide.place(topic.span),
      id: topic.value,
      nearest: id ?? near,
      known: context.topics.keys.sorted()
    )
    let named = context.topics.values.map { (id: $0.id.description, names: $0.name.all) }
    problem.mend = mendReference(topic, among: named)
    return problem
  }
}

extension Problem {
  fileprivate static func guideTopicUnknown(
    at place: Place,
    id: String,
    nearest: String?,
    known: [String]
  ) -> Problem {
    let list = known.prefix(20).joined(separator: ", ")
    return Problem(
      .guideTopicUnknown,
      at: place,
      Wording(zh: "没有编号为“\(id)”的主题", en: "There is no topic “\(id)”"),
      help: nearest.map { Wording(zh: "是不是想写“\($0)”？", en: "Did you mean “\($0)”?") }
        ?? Wording(
          zh: "可以写的有：\(list)；新主题先写进 topics.yaml",
          en: "There are: \(list); add a new one to topics.yaml first"
        )
    )
  }
}
