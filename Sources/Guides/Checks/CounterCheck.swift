import Diagnostics

/// A counter has a place, hours and a telephone. An office of the site brings all three.
@Sendable func checkCounter(_ guide: GuideDraft, _ context: CheckContext) -> [Problem] {
  guard let counter = guide.channel(.counter) else { return [] }
  let heading = guide.place(counter.headingSpan)
  guard !counter.places.isEmpty else { return [.counterPlaceMissing(at: heading)] }
  var problems: [Problem] = []
  var hasOffice = false
  for place in counter.places {
    if context.office(named: place.value.name) != nil {
      hasOffice = true
    } else if Identifier(place.value.name) != nil {
      let names = context.offices.values.flatMap { [$0.idText, $0.title?.value ?? ""] }.sorted()
      let near = nearest(to: place.value.name, among: names)
      problems.append(
        .counterPlaceUnknown(
          at: guide.place(place.span),
          id: place.value.name,
          nearest: near,
          known: context.offices.keys.sorted()
        )
      )
      hasOffice = true
    }
  }
  if !hasOffice, counter.hours == nil { problems.append(.counterHoursMissing(at: heading)) }
  if !hasOffice, counter.phones.isEmpty, guide.consult == nil {
    problems.append(.counterTelephoneMissing(at: heading))
  }
  return problems
}

extension Problem {
  fileprivate static func counterPlaceMissing(at place: Place) -> Problem {
    Problem(
      .counterPlaceMissing,
      at: place,
      Wording(zh: "窗口办理没有写地点", en: "The counter has no place"),
      help: Wording(
        zh: "加一行“- 地点：…”，写 offices 里的编号，例如“chengguan-hall（2 楼 6 号窗口）”",
        en: "Add a line “- place: …” with the id of an office, for example “main-hall (window 6)”"
      )
    )
  }

  fileprivate static func counterPlaceUnknown(
    at place: Place,
    id: String,
    nearest: String?,
    known: [String]
  ) -> Problem {
    let list = known.prefix(20).joined(separator: ", ")
    return Problem(
      .counterPlaceUnknown,
      at: place,
      Wording(zh: "没有编号为“\(id)”的办事地点", en: "There is no office “\(id)”"),
      help: nearest.map { Wording(zh: "是不是想写“\($0)”？", en: "Did you mean “\($0)”?") }
        ?? Wording(zh: "可以写的有：\(list)", en: "There are: \(list)")
    )
  }

  fileprivate static func counterHoursMissing(at place: Place) -> Problem {
    Problem(
      .counterHoursMissing,
      at: place,
      Wording(zh: "窗口办理没有写办公时间", en: "The counter has no opening hours"),
      help: Wording(
        zh: "加一行“- 时间：周一至周五 9:00-12:00, 13:30-17:00”",
        en: "Add a line “- hours: Mon-Fri 9:00-12:00, 13:30-17:00”"
      )
    )
  }

  fileprivate static func counterTelephoneMissing(at place: Place) -> Problem {
    Problem(
      .counterTelephoneMissing,
      at: place,
      Wording(zh: "窗口办理没有写电话", en: "The counter has no telephone"),
      help: Wording(zh: "加一行“- 电话：0571-8810021”", en: "Add a line “- phone: 0571-8810021”")
    )
  }
}
