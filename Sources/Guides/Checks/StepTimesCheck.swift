import Diagnostics
import Markup

/// The times that the steps of a way name do not add up to more than the promise.
@Sendable func checkStepTimes(_ guide: GuideDraft, _ context: CheckContext) -> [Problem] {
  var problems: [Problem] = []
  for channel in guide.channels where channel.hasOwnSteps || channel.section == 0 {
    guard let promise = channel.doneWithin ?? guide.promised else { continue }
    let terms = channel.steps.flatMap { step -> [Term] in
      step.blocks.flatMap { block -> [Term] in
        guard case .paragraph(let line) = block.kind else { return [] }
        return Term.all(in: line.plainText).map(\.value)
      }
    }
    guard let total = Term.atLeast(terms), total.isLonger(than: promise.value) == true else {
      continue
    }
    problems.append(
      .timeStepsTooLong(
        at: guide.place(channel.headingSpan),
        total: total,
        promised: promise.value
      )
    )
  }
  return problems
}

extension Problem {
  fileprivate static func timeStepsTooLong(at place: Place, total: Term, promised: Term) -> Problem
  {
    Problem(
      .timeStepsTooLong,
      at: place,
      Wording(
        zh: "各步时间合计至少“\(total.chinese)”，比承诺的“\(promised.chinese)”长",
        en: "The steps take at least \(total.english), longer than the promised \(promised.english)"
      ),
      help: Wording(
        zh: "改步骤里的时间，或者改承诺时限",
        en: "Change the times of the steps, or the promise"
      )
    )
  }
}
