import Diagnostics

/// A post answers for the guide, and another stands in when it is away.
@Sendable func checkOwner(_ guide: GuideDraft, _ context: CheckContext) -> [Problem] {
  guard let owner = guide.owner, owner.post != nil else {
    return [.guideOwnerMissing(at: guide.owner.map { guide.place($0.span) } ?? guide.top)]
  }
  return owner.standin == nil ? [.guideStandinMissing(at: guide.place(owner.span))] : []
}

extension Problem {
  fileprivate static func guideOwnerMissing(at place: Place) -> Problem {
    Problem(
      .guideOwnerMissing,
      at: place,
      Wording(zh: "没有写负责岗位", en: "No responsible post is named"),
      help: Wording(
        zh: "加一行“owner: { post: 岗位, standin: 代班岗位, phone: 电话 }”",
        en: "Add a line “owner: { post: …, standin: …, phone: … }”"
      )
    )
  }

  fileprivate static func guideStandinMissing(at place: Place) -> Problem {
    Problem(
      .guideStandinMissing,
      at: place,
      Wording(zh: "没有写负责岗位的代班", en: "Nobody stands in for the responsible post"),
      help: Wording(
        zh: "在 owner 里加“standin: 代班岗位”，负责人不在时有人接",
        en: "Add “standin: …” to owner, so that somebody answers when the post is away"
      )
    )
  }
}
