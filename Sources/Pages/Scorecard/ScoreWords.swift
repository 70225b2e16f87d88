import Decisions
import Guides
import HTML

// What a figure of the scorecard is in words: the same on its page, in the table and in the worked example.

extension PageContext {
  func measureName(_ measure: ScoreMeasure) -> String {
    words["score.measure-\(measure.rawValue)"]
  }

  /// `3`, `3（并列）`, or that it has none.
  func rank(_ scored: Scored) -> String {
    guard let rank = scored.rank else { return "–" }
    return scored.isTied ? words["score.tied", ["rank": String(rank)]] : String(rank)
  }

  /// `7 项中有 4 项数据`
  func coverage(_ scored: Scored) -> String {
    words[
      "score.coverage",
      ["count": String(scored.counts.measured), "total": String(scored.counts.applicable)]
    ]
  }

  /// `71 分，7 项中有 4 项数据`: no score stands without what it rests on.
  func score(_ scored: Scored) -> String {
    let points = scored.points.map { words["score.points", ["points": String($0)]] }
    return (points ?? words["score.no-points"]) + (locale.isChinese ? "，" : ", ")
      + coverage(scored)
  }

  /// `名次 3，排名分 41。总分 71 分，7 项中有 4 项数据。`
  func scoreSummary(_ scored: Scored) -> String {
    guard scored.rank != nil else { return words["score.unranked"] }
    return words[
      "score.summary",
      ["rank": rank(scored), "ranking": String(scored.rankingPoints), "score": score(scored)]
    ]
  }

  /// The points of a measure, or the word for why there are none: three different words, and a fourth for
  /// figures that prove nothing.
  func pointsOrWord(_ result: ScoreResult) -> String {
    switch result.state {
    case .measured: String(result.points ?? 0)
    case .unproven: words["score.unproven"]
    case .notProvided: words["figure.not-provided"]
    case .notApplicable: words["figure.not-applicable"]
    }
  }

  func doubt(_ doubt: ScoreDoubt) -> String {
    words["score.doubt-\(doubt.rawValue)", ["count": String(Scorecard.fewestCases)]]
  }

  /// The natural figure; nil where there is none. What proves nothing is told as its counts.
  func scoreValue(_ result: ScoreResult) -> String? {
    guard result.state == .measured || result.state == .unproven else { return nil }
    let tally = result.tally
    if let burden = tally.burden {
      return words[
        "score.value-burden-one",
        [
          "documents": burden.documents.map(String.init) ?? words["score.by-case"],
          "steps": String(burden.steps),
          "visits": burden.visits.map(String.init) ?? words["way.not-stated"],
        ]
      ]
    }
    let counts = words[
      "score.value-\(result.measure.rawValue)",
      [
        "part": String(tally.part), "middling": String(tally.middling),
        "count": String(tally.count), "months": String(settings.reviewMonths),
      ]
    ]
    guard !tally.grades.isEmpty else { return counts }
    let separator = locale.isChinese ? "、" : ", "
    let grades = words[
      "score.value-grades",
      [
        "grades": tally.grades.map(String.init).joined(separator: separator),
        "unrated": tally.unrated.map(String.init) ?? words["figure.not-provided"],
      ]
    ]
    return counts + (locale.isChinese ? "；" : "; ") + grades
  }

  /// How many cases, and how many of the units have data.
  func scoreSample(_ result: ScoreResult) -> String {
    guard result.isApplicable else { return "–" }
    let sum = result.sum
    let units = words[
      result.measure.unit == .channel ? "score.sample-channels" : "score.sample-services",
      [
        "units": String(sum.units),
        "count": String(result.state == .unproven ? sum.unproven : sum.measured),
      ]
    ]
    guard result.measure.countsCases, result.tally.count > 0 else { return units }
    return words["score.sample-cases", ["count": String(result.tally.count), "units": units]]
  }

  fileprivate func duration(_ windows: ClosedRange<ISODuration>) -> String {
    let shortest = text(windows.lowerBound)
    let longest = text(windows.upperBound)
    return shortest == longest
      ? shortest : words["score.between", ["from": shortest, "until": longest]]
  }
}

extension HTMLWriter {
  /// Of what time a figure is: always an absolute time, in words.
  mutating func scoreWindow(_ result: ScoreResult, _ page: PageContext) {
    element(.p, .class("small")) { html in
      if let observed = result.observed {
        guard let windows = result.windows else {
          html.words("state.as-of", page) { _, html in html.times(observed, page) }
          return
        }
        html.words("score.window-of", page) { name, html in
          if name == "time" {
            html.times(observed, page)
          } else {
            html.text(page.duration(windows))
          }
        }
      } else if result.state == .measured {
        html.words("score.window-guides", page) { _, html in
          html.day(page.site.scorecard.today, page)
        }
      } else if let expired = result.expired {
        html.words("score.expired", page) { _, html in html.time(expired, page) }
      } else {
        html.text("–")
      }
    }
  }

  private mutating func times(_ times: ClosedRange<Instant>, _ page: PageContext) {
    if times.lowerBound == times.upperBound { return time(times.lowerBound, page) }
    words("score.between", page) { name, html in
      html.time(name == "from" ? times.lowerBound : times.upperBound, page)
    }
  }
}
