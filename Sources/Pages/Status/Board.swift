import Decisions
import Guides
import HTML

// The board: guide by guide every way with its state, the reason, the times and the figures. One for the
// disturbed guides of the site and one for each department, so that every guide stands on one; none is longer
// than fifty guides. A topic's disturbed guides stand on its own page.

/// The guides of a department or a topic, and where they stand.
struct Board: Sendable {
  /// `/status/departments/weijian/`, `/topics/birth/`
  let base: String
  let id: Identifier
  let name: LocalizedText
  let guides: [ResolvedGuide]

  static func department(_ department: Department, _ locale: LocaleTag, _ site: SiteContext)
    -> Board
  {
    Board(
      base: "/status/departments/\(department.id)/",
      id: department.id,
      name: department.name,
      guides: site.byDepartment[.init(department.id, locale)] ?? []
    )
  }

  static func topic(_ topic: Topic, _ locale: LocaleTag, _ site: SiteContext) -> Board {
    Board(
      base: "/topics/\(topic.id)/",
      id: topic.id,
      name: topic.name,
      guides: site.byTopic[.init(topic.id, locale)] ?? []
    )
  }
}

/// The pages of a department's board, the disturbed guides first.
func renderBoard(_ department: Department, _ locale: LocaleTag, _ site: SiteContext) -> [OutputFile]
{
  let board = Board.department(department, locale, site)
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
      kind: "status-department",
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
          html.element(.a, .class("alone"), .href(page.link("/departments/\(board.id)/"))) {
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
    let heads = ["status.way", "way.row-state", "way.row-answering", "way.row-measured"]
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
            let column = WayColumn(
              channel: channel,
              standing: standing,
              guide: guide.guide,
              page: page,
              isRecommended: guide.recommendation.way == channel.kind
            )
            html.boardRow(column, heads, page)
          }
        }
      }
    }
  }

  private mutating func boardRow(_ column: WayColumn, _ heads: [String], _ page: PageContext) {
    let standing = column.standing
    element(
      .tr,
      .role("row"),
      .data("guide", column.guide.id.text),
      .data("channel", column.channel.kind.rawValue),
      .data("state", standing.state.rawValue),
      .data("answering", standing.answering.rawValue),
      .data("observed", page.mark(standing.observed)),
      .data("expires", page.mark(standing.expires))
    ) { html in
      html.sheetHead { $0.text(column.name) }
      html.sheetCell(heads[1]) { html in
        html.state(standing, page)
        switch standing.basis {
        case .incident(let incident), .incidentExpired(let incident):
          html.incidentSeen(incident, page)
        default: break
        }
      }
      html.sheetCell(heads[2]) { $0.answering(column) }
      html.sheetCell(heads[3]) { $0.measured(column) }
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

  /// Where something of a department's or a topic's is disturbed: how much, some of it, and the way to all.
  mutating func disturbed(of board: Board, all: String, _ page: PageContext) {
    let disturbed = board.guides.filter(\.condition.isDisturbed)
    guard !disturbed.isEmpty else { return }
    element(.div, .class("box warn"), .data("section", "disturbed")) { html in
      html.counted("status.line", disturbed.count, page)
      html.disturbedList(disturbed.gravestFirst.prefix(mostInShort), page)
      html.element(.p) { html in
        html.element(
          .a,
          .class("alone"),
          .href(page.link(all)),
          text: page.words["status.see"]
        )
      }
    }
  }
}
