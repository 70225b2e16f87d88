import Decisions
import Guides
import HTML

/// A site with so few guides has all its channels on one page; above, each department has its own pages.
private let largestSingleAccountability = 100

/// `/accountability/`: who answers for what. Every department with its post; on a small site every channel.
func renderAccountability(_ locale: LocaleTag, _ site: SiteContext) -> OutputFile {
  let page = PageContext(site, locale: locale, path: site.path(locale, "/accountability/"))
  let frame = Frame(
    kind: "accountability",
    title: page.words["account.title"],
    description: page.words["account.lead"],
    menu: "/accountability/",
    locales: page.settings.locales
  )
  let isSmall = (site.listed[locale]?.count ?? 0) <= largestSingleAccountability
  return renderPage(page, frame) { html in
    html.element(.h1, text: page.words["account.title"])
    html.element(.p, .class("lead"), text: page.words["account.lead"])
    html.accountDate(page)
    for department in site.site.library.departments {
      let guides = site.byDepartment[.init(department.id, locale)] ?? []
      html.element(.section, .class("part wide"), .id(department.id.text)) { html in
        html.element(.h2) { html in
          html.element(.a, .href(page.link("/accountability/departments/\(department.id)/"))) {
            $0.localized(department.name, page)
          }
        }
        html.departmentPost(department, guides, page)
        if isSmall, !guides.isEmpty { html.postTable(guides[...], of: department, page) }
      }
    }
  }
}

/// `/accountability/departments/<id>/`: every channel of a department's guides, those of fifty on a page.
func renderAccountability(of department: Department, _ locale: LocaleTag, _ site: SiteContext)
  -> [OutputFile]
{
  let all = site.byDepartment[.init(department.id, locale)] ?? []
  let lists = pages(of: all)
  let base = "/accountability/departments/\(department.id)/"
  return lists.enumerated().map { index, guides in
    let page = PageContext(
      site,
      locale: locale,
      path: site.path(locale, listPath(base, index + 1))
    )
    let title = page.words["account.of", ["name": department.name(locale)]]
    let frame = Frame(
      kind: "accountability-department",
      id: department.id.text,
      title: page.numbered(title, index + 1),
      description: page.words["account.lead"],
      menu: "/accountability/",
      crumbs: [(page.words["account.title"], "/accountability/")],
      locales: index == 0 ? page.settings.locales : [locale]
    )
    return renderPage(page, frame) { html in
      html.element(.h1, .lang(department.name.otherLanguage(than: locale)?.name), text: title)
      html.element(.p, .class("lead"), text: page.words["account.lead"])
      html.accountDate(page)
      html.element(.div, .class("part wide")) { html in
        html.departmentPost(department, all, page)
        if !guides.isEmpty { html.postTable(guides, of: department, page) }
        html.pageLinks(base, current: index + 1, of: lists.count, page)
      }
    }
  }
}

extension HTMLWriter {
  /// Vacant or not is a claim about a day, which is said.
  fileprivate mutating func accountDate(_ page: PageContext) {
    element(.p) { html in
      html.words("account.as-of", page) { _, html in html.day(page.site.site.today, page) }
    }
  }

  fileprivate mutating func departmentPost(
    _ department: Department,
    _ guides: [ResolvedGuide],
    _ page: PageContext
  ) {
    let today = page.site.site.today
    element(.dl, .class("facts")) { html in
      html.fact(page.words["department.post"]) { $0.localized(department.post, page) }
      html.fact(page.words["department.phone"]) { $0.telephone(department.phone, page) }
      html.fact(page.words["department.complaint"]) {
        $0.telephone(department.complaint ?? page.settings.hotline, page)
      }
      html.fact(page.words["account.summary"]) { html in
        html.text(
          page.words[
            "account.counts",
            [
              "services": String(guides.count),
              "channels": String(guides.reduce(0) { $0 + $1.guide.channels.count }),
              "vacant": String(guides.count { $0.guide.owner?.isVacant(on: today) == true }),
              "unnamed": String(guides.count { $0.guide.owner == nil }),
            ]
          ]
        )
      }
    }
  }

  fileprivate mutating func postTable(
    _ guides: ArraySlice<ResolvedGuide>,
    of department: Department,
    _ page: PageContext
  ) {
    let heads = [
      "score.service", "account.channel", "contact.owner", "contact.standin", "account.phone",
      "way.row-promise", "account.term",
    ].map { page.words[$0] }
    let caption = page.words["account.caption", ["name": department.name(page.locale)]]
    scrolling(caption) { html in
      html.element(.table, .class("sheet posts"), .role("table")) { html in
        html.element(.caption, text: caption)
        html.element(.thead, .role("rowgroup")) { html in
          html.element(.tr, .role("row")) { html in
            for head in heads {
              html.element(.th, .scope("col"), .role("columnheader"), text: head)
            }
          }
        }
        html.element(.tbody, .role("rowgroup")) { html in
          for resolved in guides {
            for channel in resolved.guide.channels {
              html.postRow(PostRow(guide: resolved.guide, channel: channel, page: page), heads)
            }
          }
        }
      }
    }
  }

  private mutating func postRow(_ row: PostRow, _ heads: [String]) {
    let page = row.page
    let guide = row.guide
    element(.tr, .role("row"), .data("id", guide.id.text), .data("way", row.channel.kind.rawValue))
    {
      html in
      html.element(.th, .scope("row"), .role("rowheader")) { html in
        html.element(.a, .href(page.guideLink(guide.id))) {
          $0.foreign(guide.title, guide.locale, page)
        }
      }
      html.postCell(heads[1]) { html in
        html.element(.p, text: page.words["way.\(row.channel.kind.rawValue)"])
        for entry in row.entries {
          html.element(.p, .class("small")) { html in
            html.element(.a, .href(page.link("/channels/\(entry.id)/"))) {
              $0.localized(entry.name, page)
            }
          }
          if !entry.acceptsDocuments {
            html.element(.p) { $0.element(.strong, text: page.words["channel.no-documents"]) }
          }
        }
      }
      html.postCell(heads[2]) { html in
        if let owner = guide.owner {
          html.element(.p) { $0.foreign(owner.post, row.ownerLanguage, page) }
          html.vacancy(owner, page)
        } else {
          html.element(.p, text: page.words["contact.no-owner"])
        }
        for duty in row.entries.compactMap(\.duty) {
          html.element(.p, .class("small")) { html in
            html.words("account.duty", page) { _, html in html.localized(duty.post, page) }
          }
        }
      }
      html.postCell(heads[3]) { html in
        if let standin = guide.owner?.standin {
          html.foreign(standin, row.ownerLanguage, page)
        } else {
          html.text(page.words["account.no-standin"])
        }
      }
      html.postCell(heads[4]) { html in
        html.telephone(guide.owner?.phone ?? page.site.consult(guide), page)
      }
      html.postCell(heads[5]) { $0.text(row.promise) }
      html.postCell(heads[6]) { $0.term(of: guide.owner, page) }
    }
  }

  private mutating func postCell(_ label: String, content: (inout HTMLWriter) -> Void) {
    element(.td, .role("cell"), .data("label", label), content: content)
  }

  /// Since when nobody fills the post, or until when.
  private mutating func vacancy(_ owner: Owner, _ page: PageContext) {
    guard owner.isVacant(on: page.site.site.today) else { return }
    element(.p) { html in
      html.element(.strong, .data("vacant", present: true)) { html in
        html.icon("warning", page)
        if let until = owner.until, until < page.site.site.today {
          html.words("contact.vacant", page) { _, html in html.day(until + 1, page) }
        } else if let from = owner.from {
          html.words("account.vacant-until", page) { _, html in html.day(from, page) }
        }
      }
    }
  }

  /// From when and until when the post is filled.
  private mutating func term(of owner: Owner?, _ page: PageContext) {
    let key =
      switch (owner?.from, owner?.until) {
      case (nil, nil): "way.not-stated"
      case (_?, nil): "account.from"
      case (nil, _?): "account.until"
      case (_?, _?): "account.from-until"
      }
    words(key, page) { name, html in
      if let day = name == "from" ? owner?.from : owner?.until { html.day(day, page) }
    }
  }
}

/// One channel of one guide with what its row says.
private struct PostRow {
  let guide: Guide
  let channel: Channel
  let page: PageContext

  var entries: [RegisteredChannel] { channel.entries.compactMap { page.site.channels[$0] } }

  /// The language of the posts' names: a translation that names none has those of its original.
  var ownerLanguage: LocaleTag {
    let original = page.site.guide(guide.id, page.settings.primaryLocale)?.guide
    guard let original, original.owner?.post == guide.owner?.post else { return guide.locale }
    return original.locale
  }

  /// What the channel promises: an answer, a time at the counter, or the guide's time.
  var promise: String {
    let terms = [
      (channel.promise, "way.promise-reply"), (channel.duration, "way.promise-duration"),
      (channel.doneWithin ?? guide.promised, "way.promise-done"),
    ]
    let texts = terms.compactMap { term, key -> String? in
      guard let term else { return nil }
      if term == .onTheSpot { return page.words[key + "-spot"] }
      return page.words[key, ["duration": page.text(term)]]
    }
    guard !texts.isEmpty else { return page.words["way.not-stated"] }
    return texts.joined(separator: page.locale.isChinese ? "；" : "; ")
  }
}
