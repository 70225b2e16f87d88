import Decisions
import Feeds
import Guides
import HTML

// The board: guide by guide every way with its state, the reason, the times and the figures. One for the
// disturbed guides of the site, one for each department and each topic; none is longer than fifty guides.

/// The guides of a department or a topic and how they stand.
struct Board: Sendable {
  /// `/status/departments/weijian/`
  let base: String
  let kind: String
  let id: Identifier
  let name: LocalizedText
  /// Where the department or topic itself is.
  let subject: String
  let guides: [ResolvedGuide]

  static func department(_ department: Department, _ locale: LocaleTag, _ site: SiteContext)
    -> Board
  {
    Board(
      base: "/status/departments/\(department.id)/",
      kind: "status-department",
      id: department.id,
      name: department.name,
      subject: "/departments/\(department.id)/",
      guides: site.byDepartment[.init(department.id, locale)] ?? []
    )
  }

  static func topic(_ topic: Topic, _ locale: LocaleTag, _ site: SiteContext) -> Board {
    Board(
      base: "/status/topics/\(topic.id)/",
      kind: "status-topic",
      id: topic.id,
      name: topic.name,
      subject: "/topics/\(topic.id)/",
      guides: site.byTopic[.init(topic.id, locale)] ?? []
    )
  }
}

/// The pages of a board, the disturbed guides first.
func renderBoard(_ board: Board, _ locale: LocaleTag, _ site: SiteContext) -> [OutputFile] {
  let tally = Tally(board.guides)
  let lists = pages(of: board.guides.gravestFirst)
  return lists.enumerated().map { index, guides in
    let page = PageContext(
      site,
      locale: locale,
      path: site.path(locale, listPath(board.base, index + 1))
    )
    let title = page.words["status.department-title", ["name": board.name(locale)]]
    let frame = Frame(
      kind: board.kind,
      id: board.id.text,
      title: page.numbered(title, index + 1),
      description: page.words["status.lead"],
      menu: "/status/",
      crumbs: [(page.words["status.title"], "/status/")],
      locales: index == 0 ? page.settings.locales : [locale]
    )
    return renderPage(page, frame) { html in
      html.element(.h1) { html in
        html.words("status.department-title", page) { _, html in html.localized(board.name, page) }
      }
      html.statusNow(tally, page)
      html.part("board", page.words["status.services-ways"], page, class: "part wide") { html in
        if guides.isEmpty {
          html.element(.p, text: page.words["status.board-empty"])
        } else {
          let values = ["name": board.name(locale), "time": page.asOf]
          html.board(guides, caption: page.words["status.board-caption", values], page)
        }
        html.pageLinks(board.base, current: index + 1, of: lists.count, page)
        html.element(.p) { html in
          html.element(.a, .class("alone"), .href(page.link(board.subject))) {
            $0.localized(board.name, page)
          }
          html.text(" ")
          html.element(
            .a,
            .class("alone"),
            .href(page.link("/status/")),
            text: page.words["status.see-all"]
          )
        }
      }
    }
  }
}

extension HTMLWriter {
  /// Guide by guide, every way a row.
  mutating func board(_ guides: ArraySlice<ResolvedGuide>, caption: String, _ page: PageContext) {
    let heads = ["status.way", "status.state", "status.measured", "status.time"]
      .map { page.words[$0] }
    sheet(caption: caption, heads) { html in
      for guide in guides {
        html.sheetBody { html in
          html.sheetRow { html in
            html.element(
              .th,
              .scope("rowgroup"),
              .role("rowheader"),
              .colspan(String(heads.count))
            ) { $0.guideTitleLink(guide.guide.id, page) }
          }
          for (channel, standing) in zip(guide.guide.channels, guide.standings) {
            html.boardRow(guide.guide.id, channel, standing, heads, page)
          }
        }
      }
    }
  }

  private mutating func boardRow(
    _ guide: Identifier,
    _ channel: Channel,
    _ standing: Standing,
    _ heads: [String],
    _ page: PageContext
  ) {
    let zone = page.settings.timeZone
    element(
      .tr,
      .role("row"),
      .data("guide", guide.text),
      .data("channel", channel.kind.rawValue),
      .data("state", standing.state.rawValue),
      .data("answering", standing.answering.rawValue),
      .data("observed", standing.observed?.at(zone).description ?? ""),
      .data("expires", standing.expires?.at(zone).description ?? "")
    ) { html in
      html.sheetHead { $0.text(page.words["way.\(channel.kind.rawValue)"]) }
      html.sheetCell(heads[1]) { html in
        html.stateClaim(standing, page) { $0.stateAndReason(standing, page) }
      }
      html.sheetCell(heads[2]) { html in
        let record = standing.evidence?.record.observation
        html.claim(.div, observed: record?.observed, expires: record?.validUntil) {
          $0.measured(channel, standing, page)
        } stale: {
          $0.text(page.words["answering.unmeasured"])
        }
      }
      html.sheetCell(heads[3]) { $0.stateTimes(standing, page) }
    }
  }

  /// What can be said of some guides now, with the moment of the page; without a feed only that nothing can.
  mutating func statusNow(_ tally: Tally, _ page: PageContext) {
    let status = page.site.site.status
    element(.div, .class("box status-now")) { html in
      guard !status.feeds.isEmpty else {
        html.element(.p) { html in
          html.words("status.no-feed", page) { _, html in
            html.telephone(page.settings.hotline, page)
          }
        }
        return
      }
      if !page.site.summary.isAnythingKnown {
        html.element(.p) { html in
          html.words("status.none-valid", page) { name, html in
            if name == "time" {
              html.time(page.site.site.now, page)
            } else {
              html.telephone(page.settings.hotline, page)
            }
          }
        }
      }
      html.element(.p) { html in
        html.words("status.summary", page) { name, html in
          switch name {
          case "time": html.time(page.site.site.now, page)
          case "disturbed": html.text(String(tally.disturbed))
          case "running": html.text(String(tally.running))
          case "unknown": html.text(String(tally.unknown))
          default: html.text(String(tally.count))
          }
        }
      }
      if status.isDegraded { html.element(.p, text: page.words["status.degraded"]) }
    }
  }

  /// A line where something of a department's or a topic's is disturbed.
  mutating func disturbedLine(_ board: Board, _ page: PageContext) {
    let tally = Tally(board.guides)
    guard tally.disturbed > 0 else { return }
    element(.div, .class("box warn"), .data("section", "disturbed")) { html in
      html.element(.p) { html in
        html.words("status.line", page) { name, html in
          if name == "time" {
            html.asOf(page)
          } else {
            html.text(String(tally.disturbed))
          }
        }
      }
      html.element(.p) { html in
        html.element(
          .a,
          .class("alone"),
          .href(page.link(board.base)),
          text: page.words["status.see"]
        )
      }
    }
  }
}
