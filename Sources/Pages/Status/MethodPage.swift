import Decisions
import Feeds
import Guides
import HTML

// How the site judges, printed from the settings in force and worked out by the same code that judges: what is
// said here cannot drift from what is done.

/// The example that is worked through in words: so many of so many.
private let example = (part: 130, count: 412)

/// `/status/method/`
func renderMethod(_ locale: LocaleTag, _ site: SiteContext) -> OutputFile {
  let page = PageContext(site, locale: locale, path: site.path(locale, "/status/method/"))
  let frame = Frame(
    kind: "status-method",
    title: page.words["status.method"],
    description: page.words["method.lead"],
    menu: "/status/",
    crumbs: [(page.words["status.title"], "/status/")],
    locales: page.settings.locales
  )
  return renderPage(page, frame) { html in
    html.element(.h1, text: page.words["status.method"])
    html.element(.p, .class("lead"), text: page.words["method.lead"])
    html.freshness(page)
    html.meanings(page)
    html.answeringRules(page)
    html.interval(page)
    html.recommendationRules(page)
    html.ladder(page)
    html.part("figures", page.words["method.figures"], page) { html in
      html.element(.p, text: page.words["method.figures-text"])
    }
  }
}

extension HTMLWriter {
  fileprivate mutating func freshness(_ page: PageContext) {
    part("fresh", page.words["method.fresh"], page, section: "fresh") { html in
      html.element(.p, text: page.words["method.fresh-until"])
      let tolerance = ISODuration(seconds: Observation.clockTolerance).map { page.text($0) } ?? ""
      html.element(.p, text: page.words["method.fresh-ahead", ["tolerance": tolerance]])
      html.element(.p, text: page.words["method.fresh-newer"])
    }
  }

  fileprivate mutating func meanings(_ page: PageContext) {
    part("states", page.words["method.states"], page, section: "states") { html in
      html.element(.dl, .class("facts tall")) { html in
        for state in ChannelState.allCases {
          html.element(.dt) { $0.stateWord(state, page) }
          html.element(.dd, text: page.words["method.state-\(state.rawValue)"])
        }
      }
    }
    part("vacancy", page.words["method.vacancy"], page, section: "vacancy") { html in
      html.element(.p, text: page.words["method.vacancy-text"])
    }
  }

  fileprivate mutating func answeringRules(_ page: PageContext) {
    let rules = page.settings.rules
    let fewest = String(rules.fewestRequests)
    part("answering", page.words["method.answering"], page, section: "answering") { html in
      html.element(.p, text: page.words["method.answered"])
      html.element(.dl, .class("facts tall")) { html in
        for answering in Answering.allCases {
          let meaning =
            switch answering {
            case .answering:
              page.words[
                "method.answer-answering",
                ["fewest": fewest, "share": percent(rules.answeringShare)]
              ]
            case .notAnswering:
              page.words[
                "method.answer-not",
                [
                  "share": percent(rules.notAnsweringShare), "times": String(rules.overdueTimes),
                ]
              ]
            case .slow: page.words["method.answer-slow"]
            case .unmeasured: page.words["method.answer-unmeasured", ["fewest": fewest]]
            }
          html.element(.dt) { html in
            html.element(.b, text: page.words["answering.\(answering.rawValue)"])
          }
          html.element(.dd, text: meaning)
        }
      }
    }
  }

  /// What the interval means, one example in words, and some more in a table.
  fileprivate mutating func interval(_ page: PageContext) {
    let rules = page.settings.rules
    part("interval", page.words["method.interval"], page, section: "interval") { html in
      let interval = WilsonInterval(example.part, of: example.count)
      let counts = ["part": String(example.part), "count": String(example.count)]
      let share = percent(1000 * example.part / example.count)
      html.element(
        .p,
        text: page.words["method.interval-why", counts.merging(["share": share]) { $1 }]
      )
      let answering = interval.judged(rules)
      let result = [
        "lower": percent(interval.ends.lower), "upper": percent(interval.ends.upper),
        "answering": page.words["answering.\(answering.rawValue)"],
      ]
      html.element(
        .p,
        .data("answering", answering.rawValue),
        text: page.words["method.interval-result", counts.merging(result) { $1 }]
      )
      html.examples(page)
      html.element(
        .p,
        .class("small"),
        text: page.words[
          "method.interval-formula",
          ["fewest": String(rules.fewestRequests)]
        ]
      )
    }
  }

  private mutating func examples(_ page: PageContext) {
    let heads = ["method.on-time", "method.lower", "method.upper", "method.judged"]
      .map { page.words[$0] }
    sheet(caption: page.words["method.interval-caption"], heads) { html in
      html.sheetBody { html in
        for (part, count) in [(130, 412), (18, 20), (20, 20), (180, 200), (1300, 2000)] {
          let interval = WilsonInterval(part, of: count)
          let answering = interval.judged(page.settings.rules)
          html.sheetRow { html in
            let counts = ["part": String(part), "count": String(count)]
            html.sheetHead { $0.text(page.words["figure.of", counts]) }
            html.sheetCell(heads[1]) { $0.text(percent(interval.ends.lower)) }
            html.sheetCell(heads[2]) { $0.text(percent(interval.ends.upper)) }
            html.sheetCell(heads[3]) {
              $0.text(page.words["answering.\(answering.rawValue)"])
            }
          }
        }
      }
    }
  }

  fileprivate mutating func recommendationRules(_ page: PageContext) {
    part("rules", page.words["method.rules"], page, section: "rules") { html in
      html.element(.ol, .class("steps")) { html in
        for key in [
          "method.rule-closed", "method.rule-counter", "method.rule-online", "method.rule-none",
        ] {
          html.element(.li, text: page.words[key])
        }
      }
    }
  }

  /// The rungs of the reply clock, from the clock itself.
  fileprivate mutating func ladder(_ page: PageContext) {
    let clock = ReplyClock(
      .online,
      .workingDays(1),
      today: page.site.site.today,
      hasCounter: true,
      page.site.site.library.calendar
    )
    part("ladder", page.words["method.ladder"], page, section: "ladder") { html in
      html.element(.p, text: page.words["method.ladder-text"])
      html.element(.table) { html in
        html.element(.caption, text: page.words["method.ladder-caption"])
        html.element(.thead) { html in
          html.element(.tr) { html in
            html.element(.th, .scope("col"), text: page.words["method.ladder-who"])
            html.element(.th, .scope("col"), text: page.words["method.ladder-when"])
          }
        }
        html.element(.tbody) { html in
          for rung in clock.ladder {
            html.element(.tr, .data("rung", rung.kind.rawValue)) { html in
              html.element(.th, .scope("row"), text: page.name(of: rung.kind))
              html.element(.td, text: String(rung.workingDays))
            }
          }
        }
      }
    }
  }
}

extension PageContext {
  fileprivate func name(of rung: ReplyClock.Rung.Kind) -> String {
    switch rung {
    case .post: words["method.ladder-post"]
    case .counter: words["method.ladder-counter"]
    case .complaint: words["method.ladder-complaint"]
    case .hotline: words["method.ladder-hotline", ["hotline": text(settings.hotline)]]
    }
  }
}

extension WilsonInterval {
  /// What the shares alone say; how long the oldest request has waited comes on top.
  fileprivate func judged(_ rules: Settings.Rules) -> Answering {
    if count < rules.fewestRequests { return .unmeasured }
    if lowerIsAtLeast(rules.answeringShare) { return .answering }
    return upperIsBelow(rules.notAnsweringShare) ? .notAnswering : .slow
  }
}

/// A share in thousandths: `80%`, `27.8%`.
private func percent(_ thousandths: Int) -> String {
  let rest = thousandths % 10
  return rest == 0 ? "\(thousandths / 10)%" : "\(thousandths / 10).\(rest)%"
}
