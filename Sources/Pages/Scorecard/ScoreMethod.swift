import Decisions
import Guides
import HTML

extension HTMLWriter {
  /// What gives points and what does not, how the score and the order are made.
  mutating func scoreMethod(_ page: PageContext) {
    let words = page.words
    let budget = page.settings.budget
    let values = [
      "count": String(Scorecard.fewestCases),
      "requests": String(max(Scorecard.fewestCases, page.settings.rules.fewestRequests)),
      "months": String(page.settings.reviewMonths),
      "documents": String(budget.documents), "steps": String(budget.steps),
      "visits": String(budget.visits),
    ]
    part("method", words["score.method"], page) { html in
      html.element(.h3, text: words["score.formula"])
      for key in ["score.formula-measure", "score.formula-total", "score.formula-rank"] {
        html.element(.p, text: words[key])
      }
      html.element(.p, text: words["score.rule-null"])
      html.element(.h3, text: words["score.measures"])
      html.element(.dl, .class("facts tall")) { html in
        for measure in ScoreMeasure.allCases {
          html.fact(
            words[
              "score.measure-weighted",
              ["measure": page.measureName(measure), "weight": String(measure.weight)]
            ]
          ) { $0.text(words["score.rule-\(measure.rawValue)", values]) }
        }
      }
      html.element(.h3, text: words["score.unproven"])
      html.element(.p, text: words["score.rule-unproven", values])
    }
  }

  /// Score and ranking points of one department with its real numbers.
  mutating func workedScore(_ scored: Scored, _ page: PageContext) {
    guard scored.rank != nil else {
      element(.p, text: page.words["score.unranked"])
      return
    }
    let measured = scored.measured.map { ($0.measure, $0.points ?? 0) }
    if let points = scored.points {
      element(.p, text: page.worked("score.worked-total", measured, points))
    } else {
      element(.p, text: page.words["score.no-points"])
    }
    let all = scored.applicable.map { ($0.measure, $0.rankingPoints) }
    element(.p, text: page.worked("score.worked-rank", all, scored.rankingPoints))
    element(.p, text: page.scoreSummary(scored))
  }
}

extension PageContext {
  /// `总分 =（正常运行 66×15 + 按时答复 28×20）÷ 35 = 1550 ÷ 35 = 44`
  fileprivate func worked(
    _ key: String,
    _ terms: [(measure: ScoreMeasure, points: Int)],
    _ points: Int
  )
    -> String
  {
    words[
      key,
      [
        "terms": terms.map { "\(measureName($0.measure)) \($0.points)×\($0.measure.weight)" }
          .joined(separator: " + "),
        "sum": String(terms.reduce(0) { $0 + $1.points * $1.measure.weight }),
        "weights": String(terms.reduce(0) { $0 + $1.measure.weight }),
        "points": String(points),
      ]
    ]
  }
}
