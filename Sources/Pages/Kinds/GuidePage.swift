import Decisions
import Diagnostics
import Guides
import HTML
import Markup

// The page of a guide, in the order in which a citizen asks: what is it, which way today, how do the ways
// compare, what to bring, what to do, how long, how much, what comes of it, who answers for it. Sections of
// the editor's own keep the place in which they were written.

/// The page of one guide in one language.
func renderGuide(_ guide: ResolvedGuide, _ site: SiteContext) -> OutputFile {
  let page = PageContext(
    site,
    locale: guide.guide.locale,
    path: site.path(guide.guide.locale, "/guides/\(guide.guide.id)/")
  )
  var frame = Frame(
    kind: "guide",
    id: guide.guide.id.text,
    title: guide.guide.title,
    description: guide.guide.summary.isEmpty ? guide.guide.title : guide.guide.summary,
    menu: "/topics/",
    crumbs: site.crumbs(guide.guide, page),
    locales: site.guideLocales[guide.guide.id] ?? [page.locale]
  )
  frame.openGraphType = "article"
  frame.isHidden = guide.guide.isDraft
  guard guide.lifecycle.isInForce else {
    return renderPage(page, frame) { $0.endedGuide(guide, page) }
  }
  frame.structuredData = governmentService(guide, page)
  frame.scripts = ["guide.js"]
  return renderPage(page, frame) {
    $0.opening(guide, page)
  } content: {
    $0.guide(guide, page)
  }
}

extension HTMLWriter {
  /// What it is and which way today: the first screen of a phone.
  fileprivate mutating func opening(_ resolved: ResolvedGuide, _ page: PageContext) {
    let guide = resolved.guide
    paperCode(page)
    element(.h1, text: guide.title)
    if let sentence = guide.opening.sentence {
      element(.p, .class("lead")) { $0.inlines(sentence, page) }
    } else if !guide.summary.isEmpty {
      element(.p, .class("lead"), text: guide.summary)
    }
    elderWays(guide, page)
    since(guide, page)
    if guide.isOlderThanOriginal { outdatedTranslation(guide, page) }
    advice(resolved, page)
  }

  fileprivate mutating func guide(_ resolved: ResolvedGuide, _ page: PageContext) {
    let guide = resolved.guide
    let opening = guide.opening
    readAloud(page)
    meta(guide, page)
    if !opening.rest.isEmpty { element(.div, .class("text")) { $0.blocks(opening.rest, page) } }
    notices(about: guide, page)
    comparison(resolved, page)
    // On paper in two columns.
    element(.div, .class("sections")) { $0.sections(resolved, page) }
  }

  private mutating func sections(_ resolved: ResolvedGuide, _ page: PageContext) {
    let guide = resolved.guide
    ownSections(of: guide, behind: nil, page)
    for kind in GuideSections.order {
      if kind == .contact {
        replyClocks(resolved, page)
        contact(guide, page)
      } else {
        for section in guide.sections where section.kind == kind {
          self.section(section, guide, page)
        }
      }
      ownSections(of: guide, behind: kind, page)
    }
    reviewed(guide, page)
    editions(guide, page)
  }

  /// The sections of the editor's own that were written behind a section of the vocabulary, or before
  /// the first of them.
  private mutating func ownSections(
    of guide: Guide,
    behind kind: SectionKind?,
    _ page: PageContext
  ) {
    var last: SectionKind?
    for section in guide.sections {
      if let known = section.kind {
        last = known
      } else if last == kind {
        self.section(section, guide, page)
      }
    }
  }

  /// Department, audience, date of the last review.
  private mutating func meta(_ guide: Guide, _ page: PageContext) {
    element(.p, .class("meta")) { html in
      html.element(.span) { $0.departmentLink(guide.department, page) }
      html.text(" ")
      html.element(.span, text: page.words["guide.audience-\(guide.audience.rawValue)"])
      if let reviewed = guide.reviewed {
        html.text(" ")
        html.element(.span) { html in
          html.words("guide.meta-reviewed", page) { _, html in html.day(reviewed, page) }
        }
      }
    }
  }

  private mutating func outdatedTranslation(_ guide: Guide, _ page: PageContext) {
    guard let original = page.site.guide(guide.id, page.settings.primaryLocale)?.guide,
      let reviewed = original.reviewed
    else { return }
    element(.div, .class("box warn")) { html in
      html.element(.p) { html in
        html.words("lang.outdated", page) { name, html in
          if name == "date" {
            html.day(reviewed, page)
          } else {
            html.text(page.site.languageName(original.locale, in: page.locale))
          }
        }
      }
    }
  }

  /// Notices in force that name this guide.
  private mutating func notices(about guide: Guide, _ page: PageContext) {
    let notices = page.site.currentNotices(page.locale, about: guide.id)
    guard !notices.isEmpty else { return }
    element(.div, .class("box warn"), .data("section", "notice")) { html in
      for notice in notices {
        html.element(.p) { html in
          html.icon("warning", page)
          html.element(.a, .href(page.link("/notices/\(notice.id)/")), text: notice.title)
        }
      }
    }
  }

  private mutating func reviewed(_ guide: Guide, _ page: PageContext) {
    part("reviewed", page.words["guide.reviewed"], page, section: "reviewed") { html in
      html.element(.p) { html in
        guard let reviewed = guide.reviewed else {
          html.text(page.words["guide.reviewed-never"])
          return
        }
        html.words("guide.reviewed-on", page) { _, html in html.day(reviewed, page) }
        if let by = guide.evidence?.by { html.text(page.words["guide.reviewed-by", ["post": by]]) }
        if let how = guide.evidence?.how {
          html.text(page.words["guide.reviewed-how", ["how": how]])
        }
      }
      if let reviewed = guide.reviewed,
        reviewed.adding(months: page.settings.reviewMonths) < page.site.site.today
      {
        html.element(
          .p,
          .class("box warn"),
          text: page.words[
            "guide.review-overdue",
            ["months": String(page.settings.reviewMonths)]
          ]
        )
      }
      html.element(.p) { html in
        html.words("guide.report", page) { name, html in
          if name == "department" {
            html.departmentName(guide.department, page)
          } else {
            html.telephone(page.site.consult(guide), page)
          }
        }
      }
    }
  }

  /// The simple edition and the poster.
  private mutating func editions(_ guide: Guide, _ page: PageContext) {
    let outputs = page.settings.outputs
    guard outputs.simple || outputs.posters else { return }
    element(.nav, .class("part screen"), .aria("label", page.words["guide.more"])) { html in
      html.element(.ul, .class("more")) { html in
        for (wanted, path, icon, key) in [
          (outputs.simple, "simple/", "large-type", "guide.simple"),
          (outputs.posters, "poster/", "print", "guide.poster"),
        ] where wanted {
          html.element(.li) { html in
            html.element(.a, .href(page.guideLink(guide.id, path))) { html in
              html.icon(icon, page)
              html.text(page.words[key])
            }
          }
        }
      }
    }
  }

  /// A guide that is no longer in force keeps its address and says so.
  fileprivate mutating func endedGuide(_ resolved: ResolvedGuide, _ page: PageContext) {
    let guide = resolved.guide
    element(.h1, text: guide.title)
    element(.section, .class("notice"), .id("withdrawn"), .data("section", "withdrawn")) { html in
      html.element(.h2) { html in
        html.element(.span, .class("state closed")) { html in
          html.icon("closed", page)
          html.text(page.words["withdrawn.title"])
        }
      }
      switch resolved.lifecycle {
      case .withdrawn(let withdrawal):
        html.element(.p) { html in
          html.words("withdrawn.text", page) { name, html in
            if name == "date" { html.day(withdrawal.on, page) } else { html.text(guide.title) }
          }
        }
        html.element(
          .p,
          text: page.words["withdrawn.reason", ["reason": withdrawal.reason]]
        )
        html.successor(withdrawal.successor, page)
      case .expired(let moment):
        html.element(.p) { html in
          html.words("withdrawn.expired", page) { name, html in
            if name == "date" { html.time(moment, page) } else { html.text(guide.title) }
          }
        }
        html.successor(nil, page)
      case .inForce: break
      }
    }
    element(.div, .class("part wide text")) { html in
      if !guide.summary.isEmpty { html.element(.p, text: guide.summary) }
      html.blocks(guide.lead, page)
    }
    for section in guide.sections {
      element(.section, .class("part wide text"), .id(section.anchor)) { html in
        html.element(.h2) { $0.inlines(section.heading, page) }
        html.sectionParts(section, guide, page)
      }
    }
  }

  private mutating func successor(_ id: Identifier?, _ page: PageContext) {
    guard let id, let successor = page.site.guide(id, page.locale)?.guide else {
      element(.p) { html in
        html.words("withdrawn.none", page) { _, html in html.telephone(page.settings.hotline, page)
        }
      }
      return
    }
    element(.p, text: page.words["withdrawn.successor"])
    element(.p) { html in
      html.element(.a, .class("btn"), .href(page.guideLink(id))) {
        $0.foreign(successor.title, successor.locale, page)
      }
    }
  }
}

extension Guide {
  /// The paragraph that is the summary, with the bold and the links that its editor gave it, so that it
  /// does not stand on the page twice; and what was written behind it.
  fileprivate var opening: (sentence: [Inline]?, rest: [Block]) {
    guard let first = lead.first, case .paragraph(let line) = first.kind, line.plainText == summary
    else { return (nil, lead) }
    return (line, Array(lead.dropFirst()))
  }
}

/// The sections of the vocabulary in the order of the page.
enum GuideSections {
  static let order: [SectionKind] = [
    .eligibility, .documents, .online, .counter, .phone, .post, .assisted, .steps, .place, .hours,
    .time, .fees, .result, .contact, .questions, .law,
  ]
}

extension SiteContext {
  func path(_ locale: LocaleTag, _ path: String) -> String { prefix(locale) + path }

  /// The guide's first topic above it, where it has one.
  func crumbs(_ guide: Guide, _ page: PageContext) -> [(title: String, path: String)] {
    guard let id = guide.topics.first, let topic = topics[id] else {
      return [(page.words["nav.az"], "/a-z/")]
    }
    return [(topic.name(page.locale), "/topics/\(id)/")]
  }

  /// The number for questions: the guide's own, else its owner's, else its department's.
  func consult(_ guide: Guide) -> Telephone {
    guide.consult ?? guide.owner?.phone ?? departments[guide.department]?.phone ?? settings.hotline
  }

  func complaint(_ guide: Guide) -> Telephone {
    guide.complaint ?? departments[guide.department]?.complaint ?? settings.hotline
  }

  /// How a language is called in another one: 中文, Chinese.
  func languageName(_ language: LocaleTag, in locale: LocaleTag) -> String {
    words[locale]?["lang.name-\(language.isChinese ? "zh" : "en")"] ?? language.name
  }

  func currentNotices(_ locale: LocaleTag, about guide: Identifier) -> [Notice] {
    (noticesByGuide[guide] ?? []).filter { $0.locale == locale }
  }
}
