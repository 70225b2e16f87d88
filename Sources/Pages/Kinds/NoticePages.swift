import Decisions
import Diagnostics
import Guides
import HTML
import Markup

/// `/notices/`: what is in force first, then what has ended.
func renderNotices(_ locale: LocaleTag, _ site: SiteContext) -> OutputFile {
  let page = PageContext(site, locale: locale, path: site.path(locale, "/notices/"))
  let frame = Frame(
    kind: "notices",
    title: page.words["notices.title"],
    description: page.words["notices.lead"],
    locales: page.settings.locales
  )
  let notices = site.notices[locale] ?? []
  return renderPage(page, frame) { html in
    html.element(.h1, text: page.words["notices.title"])
    html.part("current", page.words["notices.current"], page) { html in
      let current = notices.filter(\.isCurrent)
      if current.isEmpty {
        html.element(.p, text: page.words["notices.none"])
      } else {
        html.noticeList(current.map(\.notice), page)
      }
    }
    let ended = notices.filter { !$0.isCurrent }
    if !ended.isEmpty {
      html.part("ended", page.words["notices.ended"], page) { html in
        html.noticeList(ended.prefix(guidesOnAPage).map(\.notice), page)
      }
    }
  }
}

/// An announcement with its dates and what it is about.
func renderNotice(_ resolved: ResolvedNotice, _ site: SiteContext) -> OutputFile {
  let notice = resolved.notice
  let page = PageContext(
    site,
    locale: notice.locale,
    path: site.path(notice.locale, "/notices/\(notice.id)/")
  )
  var frame = Frame(
    kind: "notice",
    id: notice.id.text,
    title: notice.title,
    description: notice.body.firstParagraph ?? notice.title,
    crumbs: [(page.words["nav.notices"], "/notices/")],
    locales: site.noticeLocales[notice.id] ?? [notice.locale]
  )
  frame.openGraphType = "article"
  return renderPage(page, frame) { html in
    html.element(.h1, text: notice.title)
    html.element(.p, .class("meta")) { html in
      html.element(.span) { html in
        html.text(page.words["notice.from"] + " ")
        html.moment(notice.from, page)
      }
      if let until = notice.until {
        html.text(" ")
        html.element(.span) { html in
          html.text(page.words["notice.until"] + " ")
          html.end(until, page)
        }
      }
    }
    if !resolved.isCurrent, let until = notice.until {
      html.element(.p, .class("box warn")) { html in
        html.words("notice.ended", page) { _, html in html.end(until, page) }
      }
    }
    html.element(.div, .class("part wide text")) {
      $0.blocks(notice.body.blocks, page, anchors: notice.body.anchors)
    }
    let guides = notice.guides.compactMap { page.site.guide($0, page.locale)?.guide }
    guard !guides.isEmpty || !notice.offices.isEmpty else { return }
    html.part("affects", page.words["notice.affects"], page) { html in
      html.element(.ul, .class("list")) { html in
        for guide in guides {
          html.element(.li) { html in
            html.element(.a, .href(page.guideLink(guide.id))) {
              $0.foreign(guide.title, guide.locale, page)
            }
          }
        }
        for office in notice.offices { html.officeItem(office, page) }
      }
    }
  }
}

extension HTMLWriter {
  mutating func noticeList(_ notices: [Notice], _ page: PageContext) {
    element(.ul, .class("list")) { html in
      for notice in notices {
        html.element(.li) { html in
          html.element(.a, .href(page.link("/notices/\(notice.id)/", in: notice.locale))) {
            $0.foreign(notice.title, notice.locale, page)
          }
          html.element(.p) { html in
            html.element(.span, .class("when")) { html in
              html.day(notice.from.at(page.settings.timeZone).day, page)
            }
            if let paragraph = notice.body.firstParagraph {
              html.foreign(paragraph, notice.locale, page)
            }
          }
        }
      }
    }
  }

  /// A beginning: the day alone where it begins at midnight.
  fileprivate mutating func moment(_ instant: Instant, _ page: PageContext) {
    let instant = instant.at(page.settings.timeZone)
    if instant.timeOfDay == .midnight { day(instant.day, page) } else { time(instant, page) }
  }

  /// An end: a midnight is the end of the day before.
  fileprivate mutating func end(_ instant: Instant, _ page: PageContext) {
    let instant = instant.at(page.settings.timeZone)
    if instant.timeOfDay == .midnight { day(instant.day - 1, page) } else { time(instant, page) }
  }
}

extension MarkdownBody {
  var firstParagraph: String? {
    for block in blocks {
      if case .paragraph(let line) = block.kind { return line.plainText }
    }
    return nil
  }
}
