import Decisions
import Guides
import HTML
import Markup

/// `/guides/<id>/simple/`: what to bring, where, when and whom to call, on one screen of large type, for a
/// reader who wants nothing else. Everything on it stands in the full guide, too.
func renderSimpleEdition(_ guide: ResolvedGuide, _ site: SiteContext) -> OutputFile {
  let guide = guide.guide
  let page = PageContext(
    site,
    locale: guide.locale,
    path: site.path(guide.locale, "/guides/\(guide.id)/simple/")
  )
  var frame = Frame(
    kind: "simple",
    id: guide.id.text,
    title: page.words["simple.title", ["title": guide.title]],
    description: guide.summary.isEmpty ? guide.title : guide.summary,
    locales: site.guideLocales[guide.id] ?? [guide.locale]
  )
  frame.bodyClass = "simple no-crumbs"
  frame.isHidden = guide.isDraft
  frame.scripts = ["guide.js"]
  return renderPage(page, frame) { html in
    html.element(.h1, text: guide.title)
    html.documents(guide, page)
    html.placeAndHours(guide, page)
    html.ask(guide, page)
    html.readAloud(page)
  }
}

extension HTMLWriter {
  fileprivate mutating func documents(_ guide: Guide, _ page: PageContext) {
    let documents = DocumentLines(guide)
    part("documents", page.words["simple.bring"], page, section: "documents") { html in
      guard !documents.groups.isEmpty else {
        html.element(.p, text: documents.withoutList(page))
        return
      }
      for group in documents.groups {
        if let heading = group.heading { html.element(.p) { $0.element(.b, text: heading) } }
        html.element(.ul) { html in
          for document in group.documents {
            html.element(.li, .data("document", present: true), text: document.shortWords(page))
          }
        }
      }
    }
  }

  /// The counter and its hours; without a counter the ways that there are.
  fileprivate mutating func placeAndHours(_ guide: Guide, _ page: PageContext) {
    guard let counter = guide.channel(.counter) else {
      otherWays(guide, page)
      return
    }
    let places = page.places(of: counter)
    part("place", page.words["simple.where"], page, section: "place") { html in
      for place in places {
        html.element(.p) { html in
          html.foreign(place.name, place.locale, page)
          if let detail = place.detail { html.text(page.marks.comma + detail) }
          if let address = place.address {
            html.void(.br)
            html.foreign(address, place.locale, page)
          }
        }
      }
      if places.isEmpty { html.element(.p, text: page.words["way.not-stated"]) }
    }
    part("hours", page.words["simple.when"], page, section: "hours") { html in
      if let hours = counter.hours {
        html.element(.p) { $0.inlines(hours, page) }
        return
      }
      // Hours that all places share stand once.
      let hours = places.compactMap { place in place.hours.map { (place: place, hours: $0) } }
      let isShared = Set(hours.map(\.hours)).count == 1 && hours.count == places.count
      for (place, hours) in isShared ? Array(hours.prefix(1)) : hours {
        html.element(.p) { html in
          if !isShared {
            html.foreign(place.name, place.locale, page)
            html.text(page.marks.colon)
          }
          html.textKeepingTimes(hours)
        }
      }
      if hours.isEmpty { html.element(.p, text: page.words["way.not-stated"]) }
    }
  }

  private mutating func otherWays(_ guide: Guide, _ page: PageContext) {
    part("ways", page.words["poster.ways"], page, section: "ways") { html in
      for way in WayWords.all(guide, page) {
        html.element(.p, .data("channel", way.kind.rawValue)) { html in
          html.element(.b, text: way.name)
          html.text(page.marks.colon)
          html.textKeepingTimes(way.words(WayWords.Fullness(addresses: true), page))
          if let warning = way.warning {
            html.text(page.marks.space)
            html.element(.strong, text: page.marks.sentence(warning))
          }
        }
      }
      if let reason = guide.noCounterReason {
        html.element(.p, text: page.words["way.none-counter"] + page.marks.colon + reason)
      }
    }
  }

  /// Whom to call, when the facts were checked, the way to everything else.
  fileprivate mutating func ask(_ guide: Guide, _ page: PageContext) {
    let consult = page.site.consult(guide)
    element(.p, .class("ask"), .data("section", "contact")) { html in
      html.element(.a, .class("btn"), .href(SafeAddress(consult.address))) { html in
        html.icon("telephone", page)
        html.text(page.words["simple.call"] + " " + page.text(consult))
      }
    }
    element(.p, .class("small")) { html in
      html.checkedText(guide, page)
      if consult != page.settings.hotline {
        html.text(page.marks.stop + page.marks.space)
        html.words("simple.hotline", page) { _, html in
          html.element(
            .a,
            .href(SafeAddress(page.settings.hotline.address)),
            text: page.text(page.settings.hotline)
          )
        }
      }
    }
    element(.p, .class("screen")) { html in
      html.element(
        .a,
        .class("alone"),
        .href(page.guideLink(guide.id)),
        text: page.words["simple.full"]
      )
    }
  }
}

extension Document {
  /// The name and for whom, without what kind of paper it is: `居民身份证（夫妻双方）`.
  fileprivate func shortWords(_ page: PageContext) -> String {
    let about = remarks.map(\.plainText) + (isExempt ? [page.words["doc.exempt"]] : [])
    return about.isEmpty
      ? plainName : plainName + page.marks.bracketed(about.joined(separator: page.marks.comma))
  }
}
