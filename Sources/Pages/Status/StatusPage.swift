import Decisions
import Feeds
import Guides
import HTML

/// So many past incidents stand on the status page itself; all of them are under `/status/history/`.
private let recentIncidents = 20

/// `/status/`: what is disturbed first, then how many run, department by department. Further pages hold the
/// disturbed guides behind the first fifty.
func renderStatus(_ locale: LocaleTag, _ site: SiteContext) -> [OutputFile] {
  let disturbed = pages(of: site.summary.disturbed[locale] ?? [])
  return disturbed.enumerated().map { index, guides in
    let page = PageContext(
      site,
      locale: locale,
      path: site.path(locale, listPath("/status/", index + 1))
    )
    var frame = Frame(
      kind: "status",
      title: page.numbered(page.words["status.title"], index + 1),
      description: page.words["status.lead"],
      menu: "/status/",
      locales: index == 0 ? page.settings.locales : [locale]
    )
    if index > 0 { frame.crumbs = [(page.words["status.title"], "/status/")] }
    return renderPage(page, frame) { html in
      html.element(.h1, text: page.words["status.title"])
      html.element(.p, .class("lead"), text: page.words["status.lead"])
      if index == 0 { html.statusNow(Tally(site.listed[locale] ?? []), page) }
    } content: { html in
      if index == 0, !site.site.status.feeds.isEmpty {
        html.activeIncidents(page)
        html.maintenanceAhead(page)
      }
      html.disturbedBoard(guides, current: index + 1, of: disturbed.count, page)
      guard index == 0 else { return }
      html.tallies(page)
      html.officeBoard(page)
      html.history(page)
      html.feedTable(page)
      html.statusData(page)
    }
  }
}

extension HTMLWriter {
  fileprivate mutating func activeIncidents(_ page: PageContext) {
    let status = page.site.site.status
    part("incidents", page.words["status.incidents"], page, section: "incidents") { html in
      if status.activeIncidents.isEmpty {
        let isKnown = status.feeds.contains { $0.isCounting(at: page.site.site.now) }
        html.element(.p) { html in
          if isKnown {
            html.words("status.incidents-none", page) { _, html in
              html.time(page.site.site.now, page)
            }
          } else {
            html.words("status.incidents-unknown", page) { _, html in
              html.time(page.site.site.now, page)
            }
          }
        }
      } else {
        html.incidentList(status.activeIncidents.prefix(guidesOnAPage), page)
      }
      html.allIncidents(page)
    }
  }

  private mutating func allIncidents(_ page: PageContext) {
    guard !page.site.incidents.isEmpty else { return }
    element(.p) { html in
      html.element(
        .a,
        .class("alone"),
        .href(page.link("/status/history/")),
        text: page.words["status.incidents-all"]
      )
    }
  }

  fileprivate mutating func maintenanceAhead(_ page: PageContext) {
    let windows = page.site.site.status.maintenance
    part("maintenance", page.words["status.maintenance"], page, section: "maintenance") { html in
      guard !windows.isEmpty else {
        html.element(.p, text: page.words["status.maintenance-none"])
        return
      }
      html.maintenanceList(windows.prefix(guidesOnAPage), page)
      if windows.count > guidesOnAPage {
        let values = ["count": String(windows.count - guidesOnAPage)]
        html.element(.p) { html in
          html.element(
            .a,
            .class("alone"),
            .href(page.link("/api/status.json")),
            text: page.words["status.and-more", values]
          )
        }
      }
    }
  }

  fileprivate mutating func disturbedBoard(
    _ guides: ArraySlice<ResolvedGuide>,
    current: Int,
    of count: Int,
    _ page: PageContext
  ) {
    let hasFeeds = !page.site.site.status.feeds.isEmpty
    guard hasFeeds || !guides.isEmpty else { return }
    part(
      "disturbed",
      page.words["status.disturbed"],
      page,
      class: "part wide",
      section: "disturbed"
    ) { html in
      if guides.isEmpty {
        html.element(.p) { html in
          html.words("status.disturbed-none", page) { _, html in
            html.time(page.site.site.now, page)
          }
        }
      } else {
        html.board(
          guides,
          caption: page.words["status.disturbed-caption", ["time": page.asOf]],
          page
        )
      }
      html.pageLinks("/status/", current: current, of: count, page)
    }
  }

  fileprivate mutating func tallies(_ page: PageContext) {
    let library = page.site.site.library
    let departments = library.departments.map { Board.department($0, page.locale, page.site) }
    let topics = library.topics.map { Board.topic($0, page.locale, page.site) }
    for (id, heading, head, boards) in [
      ("departments", "status.by-department", "status.department", departments),
      ("topics", "status.by-topic", "status.topic", topics),
    ] where !boards.isEmpty {
      part(id, page.words[heading], page, section: id) { $0.tallyTable(boards, head, page) }
    }
  }

  private mutating func tallyTable(_ boards: [Board], _ head: String, _ page: PageContext) {
    let heads = [
      head, "status.count-disturbed", "status.count-running", "status.count-unknown",
      "status.count",
    ].map { page.words[$0] }
    sheet(caption: page.words["status.tally-caption", ["time": page.asOf]], heads) { html in
      html.sheetBody { html in
        for board in boards {
          let tally = Tally(board.guides)
          html.sheetRow { html in
            html.sheetHead { html in
              html.element(.a, .href(page.link(board.base))) { $0.localized(board.name, page) }
            }
            for (label, count) in zip(
              heads.dropFirst(),
              [tally.disturbed, tally.running, tally.unknown, tally.count]
            ) {
              html.sheetCell(label) { $0.text(String(count)) }
            }
          }
        }
      }
    }
  }

  fileprivate mutating func history(_ page: PageContext) {
    let past = page.site.site.status.pastIncidents
    guard !page.site.site.status.feeds.isEmpty else { return }
    part("history", page.words["status.incidents-past"], page, section: "history") { html in
      if past.isEmpty {
        html.element(.p, text: page.words["status.history-none"])
      } else {
        html.incidentsByDay(past.prefix(recentIncidents), page)
        html.allIncidents(page)
      }
    }
  }

  fileprivate mutating func statusData(_ page: PageContext) {
    part("data", page.words["status.data"], page) { html in
      html.element(.ul, .class("more")) { html in
        for (path, key) in [
          ("/scorecard/", "score.title"), ("/accountability/", "account.title"),
          ("/status/method/", "status.method"), ("/api/status.json", "footer.data-status"),
          ("/status.atom", "footer.feed-status"),
        ] {
          html.element(.li) { $0.element(.a, .href(page.link(path)), text: page.words[key]) }
        }
      }
    }
  }
}
