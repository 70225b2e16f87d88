import Decisions
import Guides
import HTML

/// `/scorecard/`: the departments in their order, the way to the services, the method with one department
/// worked through.
func renderScorecard(_ locale: LocaleTag, _ site: SiteContext) -> OutputFile {
  let page = PageContext(site, locale: locale, path: site.path(locale, "/scorecard/"))
  var frame = Frame(
    kind: "scorecard",
    title: page.words["score.title"],
    description: page.words["score.lead"],
    menu: "/scorecard/",
    locales: page.settings.locales
  )
  frame.scripts = ["scorecard.js"]
  let scorecard = site.scorecard
  return renderPage(page, frame) { html in
    html.element(.h1, text: page.words["score.title"])
    html.element(.p, .class("lead"), text: page.words["score.lead"])
    html.scoreDate(page)
    html.part("ranking", page.words["score.ranking"], page, class: "part wide") { html in
      html.element(.p, text: page.words["score.rule-order"])
      html.scoreTable(
        scorecard.departments[...],
        caption: page.words["score.ranking-caption", ["date": page.day(scorecard.today)]],
        .departments,
        page
      )
    }
    html.part("services", page.words["score.services"], page) { html in
      html.element(.p) { html in
        html.element(
          .a,
          .class("alone"),
          .href(page.link("/scorecard/services/")),
          text: page.words["score.services-all", ["count": String(scorecard.services.count)]]
        )
      }
    }
    html.scoreMethod(page)
    if let first = scorecard.departments.first(where: { $0.rank != nil }) {
      html.part("example", page.words["score.example"], page) { html in
        html.element(.h3) { $0.scoredName(first, .departments, page) }
        html.workedScore(first, page)
      }
    }
    html.part("data", page.words["score.data"], page) { html in
      html.element(.ul, .class("more")) { html in
        for (path, name) in [
          ("/api/scorecard.json", "JSON"), ("/api/scorecard.csv", "CSV"),
          ("/api/schema/scorecard.json", "JSON Schema"),
        ] {
          html.element(.li) { $0.element(.a, .href(page.link(path)), text: name) }
        }
      }
    }
  }
}

/// `/scorecard/services/`: every service in its order, fifty on a page.
func renderScoredServices(_ locale: LocaleTag, _ site: SiteContext) -> [OutputFile] {
  let lists = pages(of: site.scorecard.services)
  let base = "/scorecard/services/"
  return lists.enumerated().map { index, services in
    let page = PageContext(
      site,
      locale: locale,
      path: site.path(locale, listPath(base, index + 1))
    )
    let title = page.words["score.services"]
    var frame = Frame(
      kind: "scorecard-services",
      title: page.numbered(title, index + 1),
      description: page.words["score.lead"],
      menu: "/scorecard/",
      crumbs: [(page.words["score.title"], "/scorecard/")],
      locales: index == 0 ? page.settings.locales : [locale]
    )
    frame.scripts = ["scorecard.js"]
    return renderPage(page, frame) { html in
      html.element(.h1, text: title)
      html.element(.p, .class("lead"), text: page.words["score.lead"])
      html.scoreDate(page)
      html.element(.p) { html in
        html.element(
          .a,
          .class("alone"),
          .href(page.link("/scorecard/#method")),
          text: page.words["score.method"]
        )
      }
      html.element(.div, .class("part wide")) { html in
        html.scoreTable(
          services,
          caption: page.words[
            "score.services-caption",
            ["date": page.day(site.scorecard.today)]
          ],
          .services,
          page
        )
        html.pageLinks(base, current: index + 1, of: lists.count, page)
      }
    }
  }
}

/// `/scorecard/departments/<id>/`: what a department's score is made of, then its services.
func renderScoredDepartment(_ scored: Scored, _ locale: LocaleTag, _ site: SiteContext)
  -> [OutputFile]
{
  guard let department = site.departments[scored.id] else { return [] }
  let lists = pages(of: site.scoredServices[scored.id] ?? [])
  let base = "/scorecard/departments/\(scored.id)/"
  return lists.enumerated().map { index, services in
    let page = PageContext(
      site,
      locale: locale,
      path: site.path(locale, listPath(base, index + 1))
    )
    let title = page.words["score.of", ["name": department.name(locale)]]
    var frame = Frame(
      kind: "scorecard-department",
      id: scored.id.text,
      title: page.numbered(title, index + 1),
      description: page.words["score.lead"],
      menu: "/scorecard/",
      crumbs: [(page.words["score.title"], "/scorecard/")],
      locales: index == 0 ? page.settings.locales : [locale]
    )
    frame.scripts = ["scorecard.js"]
    return renderPage(page, frame) { html in
      html.element(
        .h1,
        .lang(department.name.otherLanguage(than: locale)?.name),
        text: title
      )
      html.element(.p, .class("lead"), text: page.scoreSummary(scored))
      html.scoreDate(page)
      if index == 0 {
        html.part("measures", page.words["score.measures"], page, class: "part wide") { html in
          html.measureTable(scored, page)
        }
        html.part("formula", page.words["score.formula"], page) { $0.workedScore(scored, page) }
      }
      html.part("services", page.words["score.services"], page, class: "part wide") { html in
        if services.isEmpty {
          html.element(.p, text: page.words["department.empty"])
        } else {
          html.scoreTable(
            services,
            caption: page.words["score.services-of", ["name": department.name(locale)]],
            .services,
            page
          )
        }
        html.pageLinks(base, current: index + 1, of: lists.count, page)
      }
    }
  }
}

/// Cuts what is scored into pages, as lists of guides are.
private func pages(of services: [Scored]) -> [ArraySlice<Scored>] {
  guard !services.isEmpty else { return [services[...]] }
  return stride(from: 0, to: services.count, by: guidesOnAPage).map {
    services[$0..<min($0 + guidesOnAPage, services.count)]
  }
}

extension HTMLWriter {
  /// Of which day the guides are that the figures were reckoned from.
  fileprivate mutating func scoreDate(_ page: PageContext) {
    element(.p) { html in
      html.words("score.as-of", page) { _, html in html.day(page.site.scorecard.today, page) }
    }
  }
}
