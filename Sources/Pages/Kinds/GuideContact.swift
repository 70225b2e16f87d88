import Decisions
import Diagnostics
import Guides
import HTML

extension HTMLWriter {
  /// Who answers for the service, whom to ask, where to complain: always there, with what the contact
  /// section adds.
  mutating func contact(_ guide: Guide, _ page: PageContext) {
    part("contact", page.words["guide.contact"], page, section: "contact") { html in
      html.element(.dl, .class("facts")) { html in
        html.fact(page.words["guide.department"]) { $0.departmentLink(guide.department, page) }
        html.fact(page.words["contact.owner"]) { html in
          guard let owner = guide.owner else {
            html.text(page.words["contact.no-owner"])
            return
          }
          html.text(owner.post)
          if owner.isVacant(on: page.site.site.today) {
            html.text(page.marks.comma)
            html.element(.strong, text: page.vacancy(owner))
          }
          if let phone = owner.phone {
            html.text(page.locale.isChinese ? "，" : ", ")
            html.telephone(phone, page)
          }
        }
        if let standin = guide.owner?.standin {
          html.fact(page.words["contact.standin"]) { $0.text(standin) }
        }
        let written = guide.sections.filter { $0.kind == .contact }.flatMap(\.facts)
        if !written.contains(where: { $0.key == .consult }) {
          html.fact(page.words["contact.consult"]) { $0.telephone(page.site.consult(guide), page) }
        }
        for fact in written {
          html.element(.dt, text: fact.name.value)
          html.element(.dd) { html in
            html.inlines(fact.value, page, dialling: true)
            html.blocks(fact.notes, page)
          }
        }
        if !written.contains(where: { $0.key == .complaint }) {
          html.fact(page.words["contact.complaint"]) {
            $0.telephone(page.site.complaint(guide), page)
          }
        }
        html.fact(page.words["contact.hotline"]) { html in
          html.telephone(page.settings.hotline, page)
          if let hours = page.settings.hotlineHours {
            html.text(page.locale.isChinese ? "，" : ", ")
            html.localized(hours, page)
          }
        }
      }
      for section in guide.sections where section.kind == .contact {
        for case .blocks(let blocks) in section.parts {
          html.blocks(blocks, page, anchors: guide.anchors)
        }
      }
    }
  }

  mutating func departmentName(_ id: Identifier, _ page: PageContext) {
    if let department = page.site.departments[id] { localized(department.name, page) }
  }

  mutating func departmentLink(_ id: Identifier, _ page: PageContext) {
    element(.a, .href(page.link("/departments/\(id)/"))) { $0.departmentName(id, page) }
  }
}
