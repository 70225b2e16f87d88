import Diagnostics

/// A guide does not ask more of a citizen than the site allows itself (`budget:` of `site.yaml`).
@Sendable func checkBudget(_ guide: GuideDraft, _ context: CheckContext) -> [Problem] {
  let budget = context.settings.budget
  var problems: [Problem] = []
  if let section = guide.section(.documents) {
    let needed = section.documents.filter { document in
      !document.facets.contains { if case .exempt = $0 { true } else { false } }
    }
    if needed.count > budget.documents, !section.hasGroups {
      problems.append(
        .guideOverBudget(
          at: guide.place(section.headingSpan),
          what: Wording(zh: "份材料", en: "documents"),
          count: needed.count,
          budget: budget.documents
        )
      )
    }
  }
  for channel in guide.channels where channel.steps.count > budget.steps {
    problems.append(
      .guideOverBudget(
        at: guide.place(channel.headingSpan),
        what: Wording(zh: "步", en: "steps"),
        count: channel.steps.count,
        budget: budget.steps
      )
    )
  }
  for channel in guide.channels {
    // A visit that the guide gives a reason for is one that the law or the matter asks for.
    guard let visits = channel.visits, visits.value > budget.visits, channel.visitsReason == nil
    else { continue }
    problems.append(
      .guideOverBudget(
        at: guide.place(visits.span),
        what: Wording(zh: "次到现场", en: "visits"),
        count: visits.value,
        budget: budget.visits
      )
    )
  }
  return problems
}

extension GuideSection {
  /// Documents under headings of their own are cases of which a citizen is one.
  package var hasGroups: Bool {
    parts.contains { part in
      guard case .blocks(let blocks) = part else { return false }
      return blocks.contains { $0.headingLevel != nil }
    }
  }
}

extension Problem {
  fileprivate static func guideOverBudget(at place: Place, what: Wording, count: Int, budget: Int)
    -> Problem
  {
    Problem(
      .guideOverBudget,
      at: place,
      Wording(
        zh: "要 \(count) \(what.zh)，本站约定最多 \(budget)",
        en: "\(count) \(what.en) are asked for; this site allows itself \(budget)"
      ),
      help: Wording(
        zh: "去掉能核验、能合并的；确实要这么多时，改 site.yaml 里的 budget",
        en: "Drop what can be verified or joined; or change budget in site.yaml"
      )
    )
  }
}
