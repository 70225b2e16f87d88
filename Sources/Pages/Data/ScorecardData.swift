import Decisions
import Diagnostics
import Guides

/// `/api/scorecard.json`: every figure of the scorecard, described by `/api/schema/scorecard.json`.
func scorecardData(_ site: SiteContext) -> OutputFile {
  let path = "api/scorecard.json"
  let addresses = DataAddresses(site, in: path)
  let locales = site.settings.locales
  let budget = site.settings.budget
  let scorecard = site.scorecard
  var json = ListedJSON()
  json.member("$schema") { $0.string(addresses("/api/schema/scorecard.json")) }
  json.member("format") { $0.string("bianmin-scorecard/1") }
  json.member("as_of") { $0.string(scorecard.today.description) }
  json.member("rules") { json in
    json.object { json in
      json.member("fewest_cases", Scorecard.fewestCases)
      json.member(
        "fewest_requests",
        max(Scorecard.fewestCases, site.settings.rules.fewestRequests)
      )
      json.member("review_months", site.settings.reviewMonths)
      json.member("documents", budget.documents)
      json.member("steps", budget.steps)
      json.member("visits", budget.visits)
    }
  }
  json.list("departments", of: scorecard.departments) { json, scored in
    json.scored(scored) { json in
      json.member("name", ifKnown: site.departments[scored.id]) { $0.texts($1.name, locales) }
      json.member("services", scored.services)
      json.member("url") { json in
        json.texts(
          locales.map {
            ($0, addresses.page("/scorecard/departments/\(scored.id)/", in: $0))
          }
        )
      }
    }
  }
  json.list("services", of: scorecard.services) { json, scored in
    json.scored(scored) { json in
      let guides = (site.guideLocales[scored.id] ?? []).compactMap { site.guide(scored.id, $0) }
      json.member("name") { $0.texts(guides.map { ($0.guide.locale, $0.guide.title) }) }
      json.member("department", scored.department.text)
      json.member("url") { json in
        json.texts(
          guides.map { guide in
            let locale = guide.guide.locale
            return (locale, addresses.page("/guides/\(scored.id)/", in: locale))
          }
        )
      }
    }
  }
  return OutputFile(path: path, bytes: json.finished())
}

extension JSONWriter {
  fileprivate mutating func scored(_ scored: Scored, _ more: (inout JSONWriter) -> Void) {
    object { json in
      json.member("id", scored.id.text)
      more(&json)
      json.member("rank", scored.rank)
      json.member("ranking_points", scored.rankingPoints)
      json.member("points", scored.points)
      json.member("measures_with_data", scored.counts.measured)
      json.member("measures_that_apply", scored.counts.applicable)
      json.member("measures", of: scored.results) { $0.result($1) }
    }
  }

  private mutating func result(_ result: ScoreResult) {
    let row = ScoreRow(result)
    object { json in
      json.member("measure", result.measure.rawValue)
      json.member("weight", result.measure.weight)
      json.member("state", result.state.rawValue)
      json.member("doubts", result.doubts.map(\.rawValue))
      for (name, number) in row.numbers { json.member(name, number) }
      json.member("grades", of: result.tally.grades) { $0.number($1) }
      for (name, text) in row.times { json.member(name, text) }
    }
  }
}

/// What a result says beside its names, in the same order in JSON and CSV. Nil is not known, or not of this
/// measure.
struct ScoreRow {
  let numbers: [(name: String, value: Int?)]
  let times: [(name: String, value: String?)]

  init(_ result: ScoreResult) {
    let tally = result.tally
    let sum = result.sum
    let hasFigure = result.state == .measured || result.state == .unproven
    let hasMiddling = [.running, .staffed, .owner].contains(result.measure)
    numbers = [
      ("points", result.points), ("ranking_points", result.rankingPoints),
      ("part", hasFigure ? tally.part : nil),
      ("middling", hasFigure && hasMiddling ? tally.middling : nil),
      ("count", hasFigure ? tally.count : nil),
      ("unrated", tally.unrated),
      ("documents", tally.burden?.documents), ("steps", tally.burden?.steps),
      ("visits", tally.burden?.visits),
      ("units", sum.units), ("units_measured", sum.measured), ("units_unproven", sum.unproven),
      ("units_not_applicable", sum.notApplicable),
    ]
    times = [
      ("window_shortest", result.windows?.lowerBound.description),
      ("window_longest", result.windows?.upperBound.description),
      ("observed_first", result.observed?.lowerBound.description),
      ("observed_last", result.observed?.upperBound.description),
      ("expired", result.expired?.description),
    ]
  }
}

/// `/api/scorecard.csv`: the same figures, a row for each measure of each department and service; in the
/// language of the site.
func scorecardTable(_ site: SiteContext) -> OutputFile {
  var csv = CSVWriter()
  let locale = site.settings.primaryLocale
  var isFirst = true
  func add(_ kind: String, _ scored: Scored, _ name: String) {
    for result in scored.results {
      let row = ScoreRow(result)
      if isFirst {
        csv.row(
          ([
            "kind", "id", "name", "department", "rank", "total_ranking_points", "total_points",
            "measures_with_data", "measures_that_apply", "measure", "weight", "state", "doubts",
          ] + row.numbers.map(\.name) + ["grades"] + row.times.map(\.name)).map { .text($0) }
        )
        isFirst = false
      }
      csv.row(
        [
          .text(kind), .text(scored.id.text), .text(name), .text(scored.department.text),
          .number(ifKnown: scored.rank), .number(scored.rankingPoints),
          .number(ifKnown: scored.points), .number(scored.counts.measured),
          .number(scored.counts.applicable), .text(result.measure.rawValue),
          .number(result.measure.weight), .text(result.state.rawValue),
          .text(result.doubts.map(\.rawValue).joined(separator: " ")),
        ] + row.numbers.map { .number(ifKnown: $0.value) }
          + [.text(result.tally.grades.map(String.init).joined(separator: " "))]
          + row.times.map { .text(ifKnown: $0.value) }
      )
    }
  }
  for scored in site.scorecard.departments {
    add("department", scored, site.departments[scored.id]?.name(locale) ?? scored.id.text)
  }
  for scored in site.scorecard.services {
    add("service", scored, site.guide(scored.id, locale)?.guide.title ?? scored.id.text)
  }
  return OutputFile(path: "api/scorecard.csv", bytes: csv.bytes)
}
