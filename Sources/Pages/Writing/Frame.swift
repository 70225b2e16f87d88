import Decisions
package import Guides
package import HTML

/// What every page has around its own content: head, header with the hotline, crumbs, footer. The same
/// things stand in the same order on every page (WCAG 3.2.3, 3.2.6).
package struct Frame: Sendable {
  /// `data-page`.
  package var kind: String
  /// `data-id`.
  package var id: String?
  package var title: String
  package var description: String
  /// The menu entry that leads here: `/topics/`.
  package var menu: String?
  /// The pages above this one, from the home page down.
  package var crumbs: [(title: String, path: String)]
  /// The languages in which this page exists.
  package var locales: [LocaleTag]
  /// The language of the content, where it is not that of the frame.
  package var contentLocale: LocaleTag?
  /// Scripts of this page below `/assets/`, in their order: `site.js` fetches them once the page is there.
  package var scripts: [String] = []
  /// Not to be found by search engines: drafts, the page for unknown addresses.
  package var isHidden = false
  package var bodyClass: String?
  package var htmlClass: String?
  /// Structured data (schema.org), as JSON.
  package var structuredData: [UInt8]?
  /// Where the reader is taken at once: an old address.
  package var refresh: SafeAddress?
  /// The kind of the page for those who share it: `article`, `website`.
  package var openGraphType = "website"

  package init(
    kind: String,
    id: String? = nil,
    title: String,
    description: String,
    menu: String? = nil,
    crumbs: [(title: String, path: String)] = [],
    locales: [LocaleTag]
  ) {
    self.kind = kind
    self.id = id
    self.title = title
    self.description = description
    self.menu = menu
    self.crumbs = crumbs
    self.locales = locales
  }
}

/// Nothing is loaded from elsewhere, nothing is inline, nothing is framed.
package let contentSecurityPolicy =
  "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self' data:; "
  + "connect-src 'self'; manifest-src 'self'; worker-src 'self'; form-action 'self'; base-uri 'none'"

/// A whole page: the frame, and in it what `content` writes into `main`.
///
/// - Parameter firstScreen: What stands before the content and has its style in `site.css` alone. Between the
///   two comes the link to `below.css`: a style sheet in the body holds up only what is behind it, so that on
///   a slow line the answer is there before the rest of the style is. Without one, both are in the head.
package func renderPage(
  _ page: PageContext,
  _ frame: Frame,
  firstScreen: ((inout HTMLWriter) -> Void)? = nil,
  content: (inout HTMLWriter) -> Void
) -> OutputFile {
  var html = HTMLWriter()
  html.doctype()
  html.element(.html, .lang(page.locale.name), .class(frame.htmlClass), .id("da")) { html in
    html.newline()
    html.element(.head) { $0.head(page, frame, isWhole: firstScreen == nil) }
    html.newline()
    html.element(
      .body,
      .class(frame.bodyClass ?? (frame.crumbs.isEmpty ? "no-crumbs" : nil)),
      .data("page", frame.kind),
      .data("id", frame.id)
    ) { html in
      html.newline()
      html.element(
        .a,
        .class("skip"),
        .href(SafeAddress(path: "#main")),
        text: page.words["skip.main"]
      )
      html.header(page, frame)
      if !frame.crumbs.isEmpty { html.crumbs(page, frame) }
      html.element(
        .main,
        .class("in"),
        .id("main"),
        .tabindex("-1"),
        .lang(frame.contentLocale.flatMap { $0 == page.locale ? nil : $0.name })
      ) { html in
        if let firstScreen {
          firstScreen(&html)
          html.styles("below.css", isUrgent: false, page)
        }
        content(&html)
      }
      html.footer(page, frame)
      html.newline()
      html.script(frame, page)
    }
    html.newline()
  }
  html.newline()
  return OutputFile(path: SiteContext.file(page.path), bytes: html.bytes)
}

extension SiteContext {
  /// The file of an address: `/guides/x/` is `guides/x/index.html`.
  static func file(_ path: String) -> String {
    let path = String(path.dropFirst())
    return path.isEmpty || path.hasSuffix("/") ? path + "index.html" : path
  }
}

extension HTMLWriter {
  /// Style that is needed at once, or that leaves the line to what is.
  fileprivate mutating func styles(_ name: String, isUrgent: Bool = true, _ page: PageContext) {
    void(
      .link,
      .rel("stylesheet"),
      .href(page.link("/assets/" + name)),
      .fetchPriority(isUrgent ? nil : "low")
    )
  }

  /// The script of every page. It stands last, so that its bytes come behind those of the style.
  fileprivate mutating func script(_ frame: Frame, _ page: PageContext) {
    open(
      .script,
      [
        .src(page.link("/assets/site.js")),
        .data("later", frame.scripts.isEmpty ? nil : frame.scripts.joined(separator: " ")),
        .async(),
      ]
    )
    close(.script)
  }

  /// - Parameter isWhole: Whether all style is to be there before anything is drawn.
  fileprivate mutating func head(_ page: PageContext, _ frame: Frame, isWhole: Bool) {
    let site = page.settings.title(page.locale)
    let region = page.settings.region(page.locale)
    let title =
      frame.kind == "home"
      ? page.words["page.home-title", ["site": site]]
      : page.words["page.title", ["page": frame.title, "region": region, "site": site]]
    void(.meta, .charset("utf-8"))
    void(.meta, .httpEquiv("Content-Security-Policy"), .content(contentSecurityPolicy))
    void(.meta, .name("viewport"), .content("width=device-width, initial-scale=1"))
    void(.meta, .name("color-scheme"), .content("light dark"))
    newline()
    element(.title, text: title)
    void(.meta, .name("description"), .content(frame.description))
    if frame.isHidden { void(.meta, .name("robots"), .content("noindex")) }
    if let refresh = frame.refresh {
      void(.meta, .httpEquiv("refresh"), .content("0; url=" + refresh.text))
    }
    styles("site.css", page)
    if isWhole { styles("below.css", page) }
    void(
      .link,
      .rel("icon"),
      .type("image/svg+xml"),
      .sizes("any"),
      .href(page.link("/assets/icon.svg"))
    )
    void(
      .link,
      .rel("alternate"),
      .type("application/atom+xml"),
      .title(page.words["footer.feed"]),
      .href(page.link("/feed.atom"))
    )
    void(
      .link,
      .rel("alternate"),
      .type("application/atom+xml"),
      .title(page.words["footer.feed-status"]),
      .href(page.link("/status.atom"))
    )
    if let canonical = page.canonical, !frame.isHidden {
      void(.link, .rel("canonical"), .href(SafeAddress(canonical)))
      if frame.locales.count > 1 {
        for locale in frame.locales {
          void(
            .link,
            .rel("alternate"),
            .hreflang(locale.name),
            .href(SafeAddress(page.address(in: locale)))
          )
        }
      }
      void(.meta, .property("og:url"), .content(canonical))
    }
    void(.meta, .property("og:type"), .content(frame.openGraphType))
    void(.meta, .property("og:title"), .content(frame.title))
    void(.meta, .property("og:description"), .content(frame.description))
    void(.meta, .property("og:site_name"), .content(site))
    if let locale = page.locale.openGraph { void(.meta, .property("og:locale"), .content(locale)) }
    if let picture = page.sharePicture {
      void(.meta, .property("og:image"), .content(picture))
    }
    if let code = page.settings.identity.siteCode {
      void(.meta, .name("SiteIDCode"), .content(code))
    }
    if let data = frame.structuredData { structuredData(data) }
    fragment(page.site.theme.fragment(.head, page.locale, root: page.root))
    newline()
  }

  fileprivate mutating func header(_ page: PageContext, _ frame: Frame) {
    element(.header, .class("head"), .id("top")) { html in
      html.element(.div, .class("in")) { html in
        html.element(.div, .class("bar")) { html in
          html.newline()
          html.element(.a, .class("site"), .href(page.link("/"))) { html in
            html.fragment(page.site.theme.fragment(.header, page.locale, root: page.root))
          }
          html.element(.p, .class("hotline")) { html in
            html.element(.span, .class("off"), text: page.words["hotline.label"] + " ")
            html.icon("telephone", page)
            html.element(.span, text: page.words["hotline.short"])
            html.text(" ")
            html.element(
              .a,
              .href(SafeAddress(page.settings.hotline.address)),
              text: page.text(page.settings.hotline)
            )
          }
          html.tools(page, frame)
        }
        html.element(.nav, .aria("label", page.words["nav.label"])) { html in
          html.element(.ul, .class("menu")) { html in
            for (key, path) in Frame.menuEntries
            where path != "/search/" || page.settings.outputs.search {
              // On a phone the menu is one line: the name of the site leads home, the foot to the A to Z.
              let isRoomy = path == "/" || path == "/a-z/"
              html.element(.li, .class(isRoomy ? "roomy" : nil)) { html in
                let current = frame.menu == path ? (page.isAt(path) ? "page" : "true") : nil
                html.element(
                  .a,
                  .href(page.link(path)),
                  .aria("current", current),
                  text: page.words[key]
                )
              }
            }
          }
        }
        html.newline()
      }
    }
  }

  /// Large type, and the page's other languages.
  private mutating func tools(_ page: PageContext, _ frame: Frame) {
    element(.ul, .class("tools")) { html in
      html.element(.li) { html in
        html.element(.a, .class("to-large"), .href(SafeAddress(path: "#da"))) { html in
          html.icon("large-type", page)
          html.text(page.words["large.on"])
        }
        html.element(.a, .class("to-normal"), .href(SafeAddress(path: "#top"))) { html in
          html.icon("large-type", page)
          html.text(page.words["large.off"])
        }
      }
      for locale in page.settings.locales where locale != page.locale {
        guard let name = page.site.words[locale]?["lang.self"] else { continue }
        html.element(.li) { html in
          let target = frame.locales.contains(locale) ? page.neutralPath : "/"
          html.element(
            .a,
            .href(page.link(target, in: locale)),
            .lang(locale.name),
            .hreflang(locale.name),
            .rel("alternate"),
            text: name
          )
        }
      }
    }
  }

  fileprivate mutating func crumbs(_ page: PageContext, _ frame: Frame) {
    element(.nav, .class("crumbs in"), .aria("label", page.words["crumbs.label"])) { html in
      html.element(.ol) { html in
        html.element(.li) { html in
          html.element(.a, .href(page.link("/")), text: page.words["nav.home"])
        }
        for crumb in frame.crumbs {
          html.element(.li) { $0.element(.a, .href(page.link(crumb.path)), text: crumb.title) }
        }
        html.element(
          .li,
          .aria("current", "page"),
          .lang(frame.contentLocale.flatMap { $0 == page.locale ? nil : $0.name }),
          text: frame.title
        )
      }
      html.newline()
    }
  }

  fileprivate mutating func footer(_ page: PageContext, _ frame: Frame) {
    let words = page.words
    element(.footer, .class("foot")) { html in
      html.element(.div, .class("in")) { html in
        html.element(.div, .class("cols")) { html in
          html.footerList(words["footer.ways-in"], page, Frame.waysIn.map { (words[$0.0], $0.1) })
          let pages = page.site.footerPages[page.locale] ?? []
          if !pages.isEmpty { html.footerList(words["footer.pages"], page, pages) }
          html.footerList(
            words["footer.data"],
            page,
            (page.settings.outputs.data ? [(words["footer.data-guides"], "/api/guides.json")] : [])
              + [
                (words["footer.data-status"], "/api/status.json"),
                (words["footer.feed"], "/feed.atom"),
                (words["footer.feed-status"], "/status.atom"),
                (words["footer.site-map"], "/sitemap.xml"),
              ]
          )
        }
        html.element(.div, .class("colophon")) { html in
          html.fragment(page.site.theme.fragment(.footer, page.locale, root: page.root))
          html.element(.p) { html in
            html.text(words["hotline.label"])
            html.text(page.locale.isChinese ? "：" : ": ")
            html.telephone(page.settings.hotline, page)
            if let hours = page.settings.hotlineHours {
              html.text(page.locale.isChinese ? "，" : ", ")
              html.localized(hours, page)
            }
          }
          html.identity(page)
          html.element(.p, .class("screen"), text: words["footer.no-tracking"])
          if let canonical = page.canonical {
            html.element(
              .p,
              .class("paper"),
              text: words["print.url"] + (page.locale.isChinese ? "：" : ": ") + canonical
            )
          }
        }
        html.newline()
      }
    }
  }

  /// What the foot of a government site must show, and only what was filled in.
  private mutating func identity(_ page: PageContext) {
    let identity = page.settings.identity
    let colon = page.locale.isChinese ? "：" : ": "
    if let copyright = identity.copyright { element(.p) { $0.localized(copyright, page) } }
    let numbers = [
      ("footer.icp", identity.icp), ("footer.police", identity.police),
      ("footer.site-code", identity.siteCode),
    ]
    for case (let key, let number?) in numbers {
      element(.p, text: page.words[key] + colon + number)
    }
  }

  private mutating func footerList(
    _ heading: String,
    _ page: PageContext,
    _ links: [(title: String, path: String)]
  ) {
    element(.div) { html in
      html.element(.h2, text: heading)
      html.element(.ul) { html in
        for link in links {
          html.element(.li) { $0.element(.a, .href(page.link(link.path)), text: link.title) }
        }
      }
    }
  }
}

extension Frame {
  /// The main sections, in the order of the menu.
  static let menuEntries = [
    ("nav.home", "/"), ("nav.topics", "/topics/"), ("nav.departments", "/departments/"),
    ("nav.offices", "/offices/"), ("nav.status", "/status/"), ("nav.az", "/a-z/"),
    ("nav.search", "/search/"),
  ]

  static let waysIn = [
    ("nav.az", "/a-z/"), ("nav.topics", "/topics/"), ("nav.channels", "/channels/"),
    ("nav.notices", "/notices/"), ("nav.status", "/status/"), ("nav.scorecard", "/scorecard/"),
    ("nav.accountability", "/accountability/"), ("offline.title", "/offline/"),
  ]
}

extension SiteContext {
  /// The pages that editors want in the foot, in their order.
  static func footerPages(_ pages: [SitePage], _ locale: LocaleTag)
    -> [(title: String, path: String)]
  {
    pages
      .filter { $0.locale == locale && $0.isInFooter }
      .sorted { ($0.order, $0.id) < ($1.order, $1.id) }
      .map { ($0.title, "/\($0.id)/") }
  }
}

extension PageContext {
  /// The page's address without its language: the same in every language.
  var neutralPath: String { String(path.dropFirst(site.prefix(locale).count)) }

  /// The whole address of this page in another language.
  func address(in locale: LocaleTag) -> String {
    settings.baseURL + (site.prefix(locale) + neutralPath).dropFirst()
  }

  func isAt(_ address: String) -> Bool { neutralPath == address }
}
