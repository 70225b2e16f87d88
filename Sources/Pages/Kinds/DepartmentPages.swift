import Decisions
import Guides
import HTML

/// `/departments/`: every department with its telephone.
func renderDepartments(_ locale: LocaleTag, _ site: SiteContext) -> OutputFile {
  let page = PageContext(site, locale: locale, path: site.path(locale, "/departments/"))
  let frame = Frame(
    kind: "departments",
    title: page.words["departments.title"],
    description: page.words["departments.lead"],
    menu: "/departments/",
    locales: page.settings.locales
  )
  return renderPage(page, frame) { html in
    html.element(.h1, text: page.words["departments.title"])
    html.element(.p, .class("lead"), text: page.words["departments.lead"])
    html.element(.ul, .class("list part wide")) { html in
      for department in site.site.library.departments {
        html.element(.li) { html in
          html.element(.a, .href(page.link("/departments/\(department.id)/"))) {
            $0.localized(department.name, page)
          }
          let count = site.byDepartment[.init(department.id, locale)]?.count ?? 0
          html.element(.p) { html in
            html.words("departments.item", page) { name, html in
              if name == "count" {
                html.text(String(count))
              } else {
                html.telephone(department.phone, page)
              }
            }
          }
        }
      }
    }
  }
}

/// A department: who answers for it, then its guides in pages of fifty, its offices and channels.
func renderDepartment(_ department: Department, _ locale: LocaleTag, _ site: SiteContext)
  -> [OutputFile]
{
  let lists = pages(of: site.byDepartment[.init(department.id, locale)] ?? [])
  let base = "/departments/\(department.id)/"
  let board = Board.department(department, locale, site)
  return lists.enumerated().map { index, guides in
    let page = PageContext(
      site,
      locale: locale,
      path: site.path(locale, listPath(base, index + 1))
    )
    let name = department.name(locale)
    let frame = Frame(
      kind: "department",
      id: department.id.text,
      title: page.numbered(name, index + 1),
      description: department.summary?(locale) ?? name,
      menu: "/departments/",
      crumbs: [(page.words["nav.departments"], "/departments/")],
      locales: index == 0 ? page.settings.locales : [locale]
    )
    return renderPage(page, frame) { html in
      html.element(.h1) { $0.localized(department.name, page) }
      if let summary = department.summary {
        html.element(.p, .class("lead")) { $0.localized(summary, page) }
      }
      if index == 0 { html.disturbed(of: board, all: board.base, page) }
      html.part("responsible", page.words["department.responsible"], page) { html in
        html.element(.dl, .class("facts")) { html in
          html.fact(page.words["department.post"]) { $0.localized(department.post, page) }
          html.fact(page.words["department.phone"]) { $0.telephone(department.phone, page) }
          html.fact(page.words["department.complaint"]) {
            $0.telephone(department.complaint ?? page.settings.hotline, page)
          }
        }
        html.element(.p) { html in
          html.element(
            .a,
            .class("alone"),
            .href(page.link("/scorecard/departments/\(department.id)/")),
            text: page.words["department.score"]
          )
        }
      }
      html.part("guides", page.words["department.guides"], page) { html in
        if guides.isEmpty {
          html.element(.p, text: page.words["department.empty"])
        } else {
          html.guideList(guides, page)
        }
        html.pageLinks(base, current: index + 1, of: lists.count, page)
      }
      guard index == 0 else { return }
      let offices = site.officesOf[department.id] ?? []
      if !offices.isEmpty {
        html.part("offices", page.words["department.offices"], page) { html in
          html.element(.ul, .class("list")) { html in
            for id in offices { html.officeItem(id, page) }
          }
        }
      }
      let channels = site.channelsOf[department.id] ?? []
      if !channels.isEmpty {
        html.part("channels", page.words["department.channels"], page) { html in
          html.element(.ul, .class("list")) { html in
            for channel in channels { html.channelItem(channel, page) }
          }
        }
      }
    }
  }
}
