import Decisions
import Guides
import HTML

/// So many topics, the first of the editor's order, are offered at once: what a reader takes in at a glance.
private let topicsAtHome = 12

/// `/`: search first, then what happened to you, then what is disturbed and announced.
func renderHome(_ locale: LocaleTag, _ site: SiteContext) -> OutputFile {
  let page = PageContext(site, locale: locale, path: site.path(locale, "/"))
  var frame = Frame(
    kind: "home",
    title: page.settings.title(locale),
    description: page.settings.description(locale),
    menu: "/",
    locales: page.settings.locales
  )
  frame.structuredData = webSite(page)
  return renderPage(page, frame) { html in
    html.element(.div, .class("split")) { html in
      html.element(.div) { html in
        html.fragment(site.theme.fragment(.home, locale, root: page.root))
        html.element(.p, .class("lead"), text: page.words["home.lead"])
        html.searchForm(label: page.words["home.start"], page)
      }
      html.element(.section, .class("notice"), .id("stuck")) { html in
        html.element(.h2, text: page.words["home.stuck"])
        html.element(.p, .class("big hand")) { html in
          html.element(
            .a,
            .class("call"),
            .href(SafeAddress(page.settings.hotline.address)),
            text: page.words["hotline.call", ["number": page.text(page.settings.hotline)]]
          )
        }
        html.element(.p) { html in
          html.text(page.words["home.stuck-text"])
          if let hours = page.settings.hotlineHours {
            html.text(page.locale.isChinese ? "" : " ")
            html.localized(hours, page)
          }
        }
      }
    }
  } content: { html in
    let topics = site.site.library.topics
    if !topics.isEmpty {
      html.part("topics", page.words["home.topics"], page, class: "part wide") { html in
        html.doors(Array(topics.prefix(topicsAtHome)), page)
        guard topics.count > topicsAtHome else { return }
        html.element(.p, .class("after")) { html in
          html.element(
            .a,
            .class("alone"),
            .href(page.link("/topics/")),
            text: page.words["home.topics-all", ["count": String(topics.count)]]
          )
        }
      }
    }
    html.disturbedNow(page)
    html.part("notices", page.words["home.notices"], page) { html in
      let notices = (site.notices[locale] ?? []).filter(\.isCurrent)
      if notices.isEmpty {
        html.element(.p, text: page.words["notices.none"])
      } else {
        html.noticeList(notices.prefix(5).map(\.notice), page)
        html.element(.p) { html in
          html.element(
            .a,
            .class("alone"),
            .href(page.link("/notices/")),
            text: page.words["home.notices-all"]
          )
        }
      }
    }
    html.part("more", page.words["home.more"], page) { html in
      html.element(.ul, .class("more")) { html in
        let count = String(site.listed[locale]?.count ?? 0)
        for (path, text) in [
          ("/a-z/", page.words["home.all-guides", ["count": count]]),
          ("/departments/", page.words["departments.title"]),
          ("/offices/", page.words["offices.title"]), ("/channels/", page.words["channels.title"]),
          ("/scorecard/", page.words["score.title"]),
          ("/accountability/", page.words["account.title"]),
        ] {
          html.element(.li) { $0.element(.a, .href(page.link(path)), text: text) }
        }
      }
    }
  }
}

extension HTMLWriter {
  /// The search field. Without a script it leads to the search page, which offers the A–Z.
  mutating func searchForm(label: String, _ page: PageContext) {
    guard page.settings.outputs.search else { return }
    element(
      .form,
      .class("find"),
      .role("search"),
      .action(page.link("/search/")),
      .method("get")
    ) { html in
      html.element(.label, .for("q"), text: label)
      html.element(.p, .class("hint small"), .id("q-hint"), text: page.words["search.hint"])
      html.element(.div, .class("row")) { html in
        html.void(
          .input,
          .id("q"),
          .name("q"),
          .type("search"),
          .autocomplete("off"),
          .aria("describedby", "q-hint")
        )
        html.element(.button, .type("submit")) { html in
          html.icon("search", page)
          html.text(page.words["search.button"])
        }
      }
    }
  }
}
