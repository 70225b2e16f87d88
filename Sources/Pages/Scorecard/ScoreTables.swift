import Decisions
import Guides
import HTML

/// What stands in a table of scores.
enum ScoredKind: Sendable { case departments, services }

extension HTMLWriter {
  /// Departments or services in their order. Without a script the order is the ranking; with one, columns
  /// can be sorted by, and the rank stays beside the name.
  mutating func scoreTable(
    _ scored: ArraySlice<Scored>,
    caption: String,
    _ kind: ScoredKind,
    _ page: PageContext
  ) {
    let words = page.words
    scrolling(caption) { html in
      html.element(
        .table,
        .class(kind == .services ? "sheet score full" : "sheet score"),
        .data("sortable", present: true),
        .data("up", words["score.sort-up"]),
        .data("down", words["score.sort-down"])
      ) { html in
        html.element(.caption, text: caption)
        html.element(.thead) { html in
          html.element(.tr) { html in
            html.columnHead(words["score.rank"], sorts: "up")
            html.columnHead(words[kind == .departments ? "score.department" : "score.service"])
            html.columnHead(words["score.rank-points"], sorts: "down")
            html.columnHead(words["score.total"], sorts: "down")
            for measure in ScoreMeasure.allCases {
              html.columnHead(
                page.measureName(measure),
                more: words["score.weight-of", ["weight": String(measure.weight)]],
                sorts: "down"
              )
            }
          }
        }
        html.element(.tbody) { html in
          for scored in scored { html.scoreRow(scored, kind, page) }
        }
      }
    }
  }

  private mutating func columnHead(_ name: String, more: String? = nil, sorts: String? = nil) {
    element(.th, .scope("col"), .data("sorts", sorts)) { html in
      html.element(.span, text: name)
      if let more { html.element(.span, .class("small"), text: more) }
    }
  }

  private mutating func scoreRow(_ scored: Scored, _ kind: ScoredKind, _ page: PageContext) {
    let words = page.words
    element(.tr, .data("id", scored.id.text)) { html in
      html.scoreCell(words["score.rank"], sort: scored.rank) { $0.text(page.rank(scored)) }
      html.element(.th, .scope("row")) { $0.scoredName(scored, kind, page) }
      guard scored.rank != nil else {
        let label = words["score.rank-points"]
        html.scoreCell(label, columns: 2 + ScoreMeasure.allCases.count) { html in
          html.text(words["score.unranked"])
        }
        return
      }
      html.scoreCell(words["score.rank-points"], sort: scored.rankingPoints) { html in
        html.element(.b, text: String(scored.rankingPoints))
        html.scoreBar(scored.rankingPoints, page)
      }
      html.scoreCell(words["score.total"], sort: scored.points) { html in
        html.text(page.score(scored))
      }
      for result in scored.results {
        html.scoreCell(
          page.measureName(result.measure),
          sort: result.points,
          measure: result.measure
        ) { html in
          if result.points == nil {
            html.element(.p, .class("small"), text: page.pointsOrWord(result))
          } else {
            html.element(.p) { $0.element(.b, text: page.pointsOrWord(result)) }
          }
          guard kind == .services else { return }
          if let value = page.scoreValue(result) {
            html.element(.p, .class("small"), text: value)
          }
          html.scoreWindow(result, page)
        }
      }
    }
  }

  private mutating func scoreCell(
    _ label: String,
    sort: Int? = nil,
    columns: Int? = nil,
    measure: ScoreMeasure? = nil,
    content: (inout HTMLWriter) -> Void
  ) {
    element(
      .td,
      .colspan(columns.map(String.init)),
      .data("label", label),
      .data("measure", measure?.rawValue),
      .data("sort", sort.map(String.init)),
      content: content
    )
  }

  /// What may be wider than the screen: it scrolls by itself, also by keyboard.
  mutating func scrolling(_ label: String, content: (inout HTMLWriter) -> Void) {
    element(
      .div,
      .class("scroll"),
      .role("region"),
      .tabindex("0"),
      .aria("label", label),
      content: content
    )
  }

  /// A department leads to what its score is made of, a service to its guide.
  mutating func scoredName(_ scored: Scored, _ kind: ScoredKind, _ page: PageContext) {
    switch kind {
    case .departments:
      guard let department = page.site.departments[scored.id] else { return }
      element(.a, .href(page.link("/scorecard/departments/\(scored.id)/"))) {
        $0.localized(department.name, page)
      }
    case .services:
      guard let guide = page.site.guide(scored.id, page.locale)?.guide else { return }
      element(.a, .href(page.guideLink(scored.id))) { $0.foreign(guide.title, guide.locale, page) }
    }
  }

  /// The measures of a department one under the other, with everything that the points are made of.
  mutating func measureTable(_ scored: Scored, _ page: PageContext) {
    let words = page.words
    let heads = [
      "score.measure", "score.points-head", "score.rank-points", "score.value", "score.sample",
      "score.window", "score.weight",
    ].map { words[$0] }
    let caption = words["score.measures-caption", ["date": page.day(page.site.scorecard.today)]]
    scrolling(caption) { html in
      html.element(.table, .class("sheet score")) { html in
        html.element(.caption, text: caption)
        html.element(.thead) { html in
          html.element(.tr) { html in for head in heads { html.columnHead(head) } }
        }
        html.element(.tbody) { html in
          for result in scored.results {
            html.element(.tr, .data("measure", result.measure.rawValue)) { html in
              html.element(
                .th,
                .scope("row"),
                text: page.measureName(result.measure)
              )
              html.scoreCell(heads[1]) { html in
                html.element(.b, text: page.pointsOrWord(result))
                if let points = result.points { html.scoreBar(points, page) }
              }
              html.scoreCell(heads[2]) { html in
                html.text(
                  result.isApplicable
                    ? String(result.rankingPoints) : words["figure.not-applicable"]
                )
              }
              html.scoreCell(heads[3]) { html in
                html.text(page.scoreValue(result) ?? page.pointsOrWord(result))
                for doubt in result.doubts {
                  html.element(.p, .class("small"), text: page.doubt(doubt))
                }
              }
              html.scoreCell(heads[4]) { $0.text(page.scoreSample(result)) }
              html.scoreCell(heads[5]) { $0.scoreWindow(result, page) }
              html.scoreCell(heads[6]) { $0.text(String(result.measure.weight)) }
            }
          }
        }
      }
    }
  }

  /// Points as a bar of a hundred. The figure stands beside it in text, so it is told by shape alone: filled
  /// or not, in the colour of the text.
  mutating func scoreBar(_ points: Int, _ page: PageContext) {
    element(
      .svg,
      .class("gauge"),
      .viewBox("0 0 104 12"),
      .width("104"),
      .height("12"),
      .role("img"),
      .aria("label", page.words["score.bar", ["points": String(points)]])
    ) { html in
      html.element(
        .rect,
        .x("1"),
        .y("1"),
        .width("102"),
        .height("10"),
        .fill("none"),
        .stroke("currentColor")
      ) { _ in }
      html.element(
        .rect,
        .x("2"),
        .y("2"),
        .width(String(points)),
        .height("8"),
        .fill("currentColor")
      ) { _ in }
    }
  }
}
