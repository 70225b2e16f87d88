import Decisions
import Guides
import HTML

/// The publicity of a guide: `/guides/<id>/poster/` is a poster with the texts to copy below it,
/// `/guides/<id>/poster/card/` a card for the counter. Each prints on one sheet of A4.
func renderPublicity(_ resolved: ResolvedGuide, _ site: SiteContext) -> [OutputFile] {
  let guide = resolved.guide
  let base = "/guides/\(guide.id)/"
  let page = PageContext(site, locale: guide.locale, path: site.path(guide.locale, base))
  let facts = SheetFacts(guide, page)
  let scan = ScanLines(guide, GuideAddress(guide, page), page)
  return [SheetKind.poster, .card].map { kind in
    let page = PageContext(
      site,
      locale: guide.locale,
      path: site.path(guide.locale, base + kind.path)
    )
    var frame = Frame(
      kind: kind.rawValue,
      id: guide.id.text,
      title: page.words[kind.titleKey, ["title": guide.title]],
      description: guide.summary.isEmpty ? guide.title : guide.summary,
      menu: "/topics/",
      crumbs: site.crumbs(guide, page) + [(guide.title, base)],
      locales: site.guideLocales[guide.id] ?? [guide.locale]
    )
    frame.bodyClass = kind == .card ? "sheet-print card" : "sheet-print"
    frame.isHidden = guide.isDraft
    return renderPage(page, frame) { html in
      html.printHint(kind, guide, page)
      html.sheet(SheetContent.fitting(facts, kind.measures, scan, page), scan, guide, page)
      if kind == .poster {
        html.shareTexts(ShareTexts(facts, address: scan.address?.full, page), page)
      }
    }
  }
}

private enum SheetKind: String {
  case poster, card

  var path: String { self == .card ? "poster/card/" : "poster/" }
  var titleKey: String { self == .card ? "poster.card-title" : "poster.title" }
  var measures: SheetMeasures { self == .card ? .card : .poster }
}

extension HTMLWriter {
  /// How to print, where the other sheet is, and whether the facts are old; none of it on paper.
  fileprivate mutating func printHint(_ kind: SheetKind, _ guide: Guide, _ page: PageContext) {
    element(.p, .class("screen")) { html in
      html.text(page.words[kind == .card ? "poster.card-print" : "poster.print"] + " ")
      html.element(
        .a,
        .href(page.guideLink(guide.id, kind == .card ? "poster/" : "poster/card/")),
        text: page.words[kind == .card ? "poster.link-poster" : "poster.link-card"]
      )
    }
    // The fragment turns the sheet black and white, on the screen and on paper, without a script.
    element(.p, .class("screen")) { html in
      html.text(page.words["poster.colours"] + " ")
      for (address, key) in [("#bw", "poster.black"), ("#main", "poster.colour")] {
        html.element(.a, .class("alone"), .href(SafeAddress(path: address)), text: page.words[key])
        html.text(" ")
      }
    }
    guard let reviewed = guide.reviewed,
      reviewed.adding(months: page.settings.reviewMonths) < page.site.site.today
    else { return }
    element(
      .p,
      .class("box warn screen"),
      text: page.words["guide.review-overdue", ["months": String(page.settings.reviewMonths)]]
    )
  }

  fileprivate mutating func sheet(
    _ content: SheetContent,
    _ scan: ScanLines,
    _ guide: Guide,
    _ page: PageContext
  ) {
    element(.article, .class("poster"), .id("bw")) { html in
      if let department = content.department { html.element(.p, .class("who"), text: department) }
      html.element(.h1, text: content.headline.head)
      if !content.headline.rest.isEmpty {
        html.element(.p, .class("who"), text: content.headline.rest)
      }
      if !content.lead.isEmpty { html.element(.p, .class("lead"), text: content.lead) }
      html.sheetPart("documents", page.words["guide.documents"], content.bring)
      html.sheetWays(content, page)
      if let outcome = content.outcome {
        html.sheetPart("outcome", page.words["poster.outcome"], [outcome])
      }
      html.scan(scan, consult: content.consult, guide, page)
    }
  }

  private mutating func sheetPart(
    _ section: String,
    _ heading: String,
    _ lines: [String]
  ) {
    guard let first = lines.first else { return }
    element(.section, .data("section", section)) { html in
      html.element(.h2, text: heading)
      if lines.count == 1 {
        html.element(.p, text: first)
      } else {
        html.element(.ul) { html in
          for line in lines { html.element(.li, text: line) }
        }
      }
    }
  }

  /// Every way in a list of equal items: no online way without its counter or telephone.
  private mutating func sheetWays(_ content: SheetContent, _ page: PageContext) {
    element(.section, .data("section", "ways")) { html in
      html.element(.h2, text: page.words["poster.ways"])
      html.element(.ul) { html in
        for way in content.ways {
          html.element(.li, .data("channel", way.kind.rawValue)) { html in
            html.element(.b, text: way.name)
            html.text(page.marks.colon)
            html.textKeepingTimes(way.words)
            if let warning = way.warning {
              html.text(page.marks.space)
              html.element(.strong, text: warning)
            }
          }
        }
        if let reason = content.noCounterReason {
          html.element(.li) { html in
            html.element(.b, text: page.words["way.none-counter"])
            html.text(page.marks.colon + reason)
          }
        }
      }
    }
  }

  /// The code with its address beside it, whom to call, when the facts were checked.
  private mutating func scan(
    _ scan: ScanLines,
    consult: Telephone?,
    _ guide: Guide,
    _ page: PageContext
  ) {
    element(.div, .class("scan")) { html in
      if let address = scan.address, let code = address.code {
        html.element(.div, .class("qr")) {
          $0.code(code, alternative: page.words["poster.qr-alt", ["url": address.marked]])
        }
      }
      html.element(.div) { html in
        html.element(.p) { $0.element(.b, text: scan.invitation) }
        if let address = scan.address {
          html.element(.p, .class("url")) { $0.address(address.short) }
        }
        html.element(.p) { html in
          html.text(page.words["poster.ask"] + " ")
          html.element(
            .a,
            .class("call big"),
            .href(SafeAddress(page.settings.hotline.address)),
            text: page.text(page.settings.hotline)
          )
        }
        if let consult {
          html.element(.p) { html in
            html.text(page.words["contact.consult"] + " ")
            html.telephone(consult, page)
          }
        }
        html.element(.p) { $0.checkedText(guide, page) }
      }
    }
  }

  /// An address that may be parted behind its slashes.
  private mutating func address(_ address: String) {
    for (index, part) in address.split(separator: "/", omittingEmptySubsequences: false)
      .enumerated()
    {
      if index > 0 {
        text("/")
        if !part.isEmpty { void(.wbr) }
      }
      text(String(part))
    }
  }

  /// A QR code: dark strokes on its own white, whatever the colours of the page.
  mutating func code(_ code: QRCode, alternative: String) {
    let size = String(code.size)
    element(
      .svg,
      .viewBox("0 0 \(size) \(size)"),
      .role("img"),
      .aria("label", alternative),
      .shapeRendering("crispEdges")
    ) { html in
      html.element(.rect, .width(size), .height(size), .fill("#fff")) { _ in }
      html.element(.path, .stroke("#000"), .d(code.path)) { _ in }
    }
  }

  /// The texts to copy, below the poster on the screen only.
  fileprivate mutating func shareTexts(_ texts: ShareTexts, _ page: PageContext) {
    element(.div, .class("screen")) { html in
      html.part("texts", page.words["poster.texts"], page) { html in
        html.element(.h3, text: page.words["poster.text-chat"])
        html.element(.p, .class("copy"), .id("text-chat")) { $0.textKeepingTimes(texts.chat) }
        html.element(.h3, text: page.words["poster.text-sms"])
        if let sms = texts.sms {
          html.element(.p, .class("copy"), .id("text-sms"), text: sms.text)
          html.element(
            .p,
            .class("small"),
            text: page.words["poster.sms-count", ["count": String(sms.count)]]
          )
        } else {
          html.element(.p, text: page.words["poster.sms-none"])
        }
        html.element(.h3, text: page.words["poster.text-radio"])
        html.element(.p, .class("copy"), .id("text-radio"), text: texts.radio)
      }
    }
  }
}
