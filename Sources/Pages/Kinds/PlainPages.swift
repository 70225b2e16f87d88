import Diagnostics
import Guides
import HTML

/// An ordinary page: about, accessibility, privacy.
func renderSitePage(_ sitePage: SitePage, _ site: SiteContext) -> OutputFile {
  let page = PageContext(
    site,
    locale: sitePage.locale,
    path: site.path(sitePage.locale, "/\(sitePage.id)/")
  )
  let frame = Frame(
    kind: "page",
    id: sitePage.id.text,
    title: sitePage.title,
    description: sitePage.body.firstParagraph ?? sitePage.title,
    crumbs: [],
    locales: site.pageLocales[sitePage.id] ?? [sitePage.locale]
  )
  return renderPage(page, frame) { html in
    html.element(.h1, text: sitePage.title)
    html.element(.div, .class("part wide text")) {
      $0.blocks(sitePage.body.blocks, page, anchors: sitePage.body.anchors)
    }
  }
}

/// `/404.html`: what to do when an address leads nowhere.
func renderNotFound(_ locale: LocaleTag, _ site: SiteContext) -> OutputFile {
  let page = PageContext(
    site,
    locale: locale,
    path: site.path(locale, "/404.html"),
    isServedAnywhere: true
  )
  var frame = Frame(
    kind: "404",
    title: page.words["missing.title"],
    description: page.words["missing.text"],
    locales: page.settings.locales
  )
  frame.isHidden = true
  return renderPage(page, frame) { html in
    html.element(.h1, text: page.words["missing.title"])
    html.element(.p, .class("lead"), text: page.words["missing.text"])
    html.searchForm(label: page.words["search.label"], page)
    html.element(.ul, .class("list part wide")) { html in
      html.element(.li) {
        $0.element(.a, .href(page.link("/a-z/")), text: page.words["missing.az"])
      }
      html.element(.li) {
        $0.element(.a, .href(page.link("/topics/")), text: page.words["topics.title"])
      }
      html.element(.li) { html in
        html.element(
          .a,
          .href(SafeAddress(page.settings.hotline.address)),
          text: page.words["missing.call", ["hotline": page.text(page.settings.hotline)]]
        )
      }
    }
  }
}

/// An old address: a page that says where its guide is now, and takes the reader there.
func renderRedirect(_ guide: Guide, alias: String, _ site: SiteContext) -> OutputFile {
  let path =
    alias.hasSuffix("/") || alias.split(separator: "/").last?.contains(".") == true
    ? alias : alias + "/"
  let page = PageContext(site, locale: guide.locale, path: path)
  var frame = Frame(
    kind: "redirect",
    id: guide.id.text,
    title: guide.title,
    description: guide.title,
    locales: [guide.locale]
  )
  frame.isHidden = true
  frame.refresh = page.guideLink(guide.id)
  return renderPage(page, frame) { html in
    html.element(.h1, text: guide.title)
    html.element(.p) { html in
      html.words("redirect.text", page) { _, html in
        html.element(.a, .href(page.guideLink(guide.id)), text: guide.title)
      }
    }
  }
}
