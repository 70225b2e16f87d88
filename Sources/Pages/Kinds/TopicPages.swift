import Decisions
import Guides
import HTML

/// `/topics/`: every topic, events of life first.
func renderTopics(_ locale: LocaleTag, _ site: SiteContext) -> OutputFile {
  let page = PageContext(site, locale: locale, path: site.path(locale, "/topics/"))
  let frame = Frame(
    kind: "topics",
    title: page.words["topics.title"],
    description: page.words["topics.lead"],
    menu: "/topics/",
    crumbs: [],
    locales: page.settings.locales
  )
  return renderPage(page, frame) { html in
    html.element(.h1, text: page.words["topics.title"])
    html.element(.p, .class("lead"), text: page.words["topics.lead"])
    for (kind, id, key) in [
      (Topic.Kind.lifeEvent, "events", "topics.events"), (.theme, "themes", "topics.themes"),
    ] {
      let topics = site.site.library.topics.filter { $0.kind == kind }
      guard !topics.isEmpty else { continue }
      html.part(id, page.words[key], page, class: "part wide") { $0.doors(topics, page) }
    }
  }
}

/// A topic, in pages of fifty guides.
func renderTopic(_ topic: Topic, _ locale: LocaleTag, _ site: SiteContext) -> [OutputFile] {
  let guides = pages(of: site.byTopic[.init(topic.id, locale)] ?? [])
  let board = Board.topic(topic, locale, site)
  return guides.enumerated().map { index, guides in
    let base = "/topics/\(topic.id)/"
    let page = PageContext(
      site,
      locale: locale,
      path: site.path(locale, listPath(base, index + 1))
    )
    let frame = Frame(
      kind: "topic",
      id: topic.id.text,
      title: page.numbered(topic.name(locale), index + 1),
      description: topic.summary?(locale) ?? topic.name(locale),
      menu: "/topics/",
      crumbs: [(page.words["nav.topics"], "/topics/")],
      locales: index == 0 ? page.settings.locales : [locale]
    )
    return renderPage(page, frame) { html in
      html.element(.h1) { $0.localized(topic.name, page) }
      if let summary = topic.summary {
        html.element(.p, .class("lead")) { $0.localized(summary, page) }
      }
      if index == 0 { html.disturbed(of: board, all: "/status/", page) }
      html.part("guides", page.words["topic.guides"], page) { html in
        if guides.isEmpty {
          html.element(.p) { html in
            html.words("topic.empty", page) { _, html in
              html.telephone(page.settings.hotline, page)
            }
          }
        }
        if !guides.isEmpty { html.guideList(guides, page) }
        html.pageLinks(
          base,
          current: index + 1,
          of: pages(of: site.byTopic[.init(topic.id, locale)] ?? []).count,
          page
        )
      }
    }
  }
}

extension HTMLWriter {
  /// Topics as doors: an icon and a name.
  mutating func doors(_ topics: [Topic], _ page: PageContext) {
    element(.ul, .class("doors")) { html in
      for topic in topics {
        html.element(.li) { html in
          html.element(.a, .href(page.link("/topics/\(topic.id)/"))) { html in
            html.icon(topic.icon ?? "document", page)
            html.element(.span) { $0.localized(topic.name, page) }
          }
        }
      }
    }
  }
}

extension PageContext {
  /// The title of a list's page: the second and later ones say which they are (WCAG 2.4.2).
  func numbered(_ title: String, _ number: Int) -> String {
    number == 1 ? title : words["list.title", ["title": title, "number": String(number)]]
  }
}
