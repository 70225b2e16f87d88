import Diagnostics

/// A way that is fully online needs no visit, and a visit has a reason.
@Sendable func checkVisits(_ guide: GuideDraft, _ context: CheckContext) -> [Problem] {
  var problems: [Problem] = []
  for channel in guide.channels {
    guard let visits = channel.visits, visits.value > 0 else { continue }
    if channel.fullyOnline?.value == true {
      problems.append(.visitsContradictOnline(at: guide.place(visits.span), visits: visits.value))
    } else if channel.visitsReason == nil, channel.kind != .counter || visits.value > 1 {
      problems.append(.visitsReasonMissing(at: guide.place(visits.span), visits: visits.value))
    }
  }
  return problems
}

extension Problem {
  fileprivate static func visitsContradictOnline(at place: Place, visits: Int) -> Problem {
    Problem(
      .visitsContradictOnline,
      at: place,
      Wording(
        zh: "写了全程网办，又要到现场 \(visits) 次",
        en: "Said to be fully online, yet \(visits) visits are needed"
      ),
      help: Wording(
        zh: "把到现场次数改成 0，或者把“全程网办”改成“否”",
        en: "Make the visits 0, or “fully online” no"
      )
    )
  }

  fileprivate static func visitsReasonMissing(at place: Place, visits: Int) -> Problem {
    Problem(
      .visitsReasonMissing,
      at: place,
      Wording(
        zh: "要到现场 \(visits) 次，没有写原因",
        en: "\(visits) visits are needed and it is not said why"
      ),
      help: Wording(
        zh: "加一行“- 到现场原因：…”，例如“核对本人”",
        en: "Add a line “- visits reason: …”"
      )
    )
  }
}
