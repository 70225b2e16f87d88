import Diagnostics
import Guides
import HTML
import Markup

/// Writes the Markdown of editors: the same few elements on every kind of page.
extension HTMLWriter {
  /// Blocks, with headings one level below `heading`: an H3 of a guide stands under the guide's H2.
  mutating func blocks(
    _ blocks: [Block],
    _ page: PageContext,
    anchors: [Int: String] = [:],
    isTight: Bool = false
  ) {
    var heading: String?
    for block in blocks {
      switch block.kind {
      case .paragraph(let line):
        if isTight {
          inlines(line, page)
        } else {
          element(.p) { $0.inlines(line, page) }
        }
      case .heading(let level, let line):
        heading = line.plainText
        element(headingTag(level), .id(anchors[block.span.start])) { $0.inlines(line, page) }
      case .list(let list): self.list(list, page)
      case .quote(let inner): element(.blockquote) { $0.blocks(inner, page) }
      case .code(_, let text): element(.pre) { $0.element(.code, text: text) }
      case .table(let table): self.table(table, under: heading, page)
      case .thematicBreak: void(.hr)
      }
    }
  }

  private func headingTag(_ level: Int) -> Tag {
    switch level {
    case ...2: .h2
    case 3: .h3
    case 4: .h4
    case 5: .h5
    default: .h6
    }
  }

  private mutating func list(_ list: List, _ page: PageContext) {
    let start = list.start.flatMap { $0 == 1 ? nil : String($0) }
    element(list.isOrdered ? .ol : .ul, .start(start)) { html in
      for item in list.items {
        html.element(.li) { $0.blocks(item.blocks, page, isTight: list.isTight) }
      }
    }
  }

  /// A table named for those who do not see it: by its heading, else by the heads of its columns.
  private mutating func table(_ table: Table, under heading: String?, _ page: PageContext) {
    let isWide = table.header.count > 3
    let heads = table.header.map(\.plainText).filter { !$0.isEmpty }
    let name = heading ?? heads.joined(separator: page.locale.isChinese ? "、" : ", ")
    element(
      .div,
      .class("scroll"),
      .role("region"),
      .tabindex("0"),
      .aria("label", name)
    ) { html in
      html.element(.table, .class(isWide ? "sheet" : nil)) { html in
        html.element(.caption, .class("off"), text: name)
        html.element(.thead) { html in
          html.element(.tr) { html in
            for cell in table.header {
              html.element(.th, .scope("col")) { $0.inlines(cell, page) }
            }
          }
        }
        html.element(.tbody) { html in
          for row in table.rows {
            html.element(.tr) { html in
              for (index, cell) in row.enumerated() {
                if index == 0 {
                  html.element(.th, .scope("row")) { $0.inlines(cell, page) }
                } else {
                  let label = isWide && index < table.header.count ? table.header[index] : nil
                  html.element(
                    .td,
                    .class(cell.isOnlyALink ? "lone" : nil),
                    .data("label", label?.plainText)
                  ) { $0.inlines(cell, page) }
                }
              }
            }
          }
        }
      }
    }
  }

  mutating func inlines(_ line: [Inline], _ page: PageContext) {
    for inline in line {
      switch inline.kind {
      case .text(let text): self.text(text)
      case .softBreak: newline()
      case .lineBreak: void(.br)
      case .code(let code): element(.code, text: code)
      case .emphasis(let content): element(.em) { $0.inlines(content, page) }
      case .strong(let content): element(.strong) { $0.inlines(content, page) }
      case .link(let link): self.link(link, page) { $0.inlines(link.content, page) }
      case .image(let link):
        // The address was checked with the site; one that was not is no picture of the site's own.
        if link.destination.hasPrefix("/") {
          void(
            .img,
            .src(page.link(link.destination)),
            .alt(link.content.plainText),
            .loading("lazy")
          )
        } else {
          self.link(link, page) { $0.text(link.content.plainText) }
        }
      }
    }
  }

  /// A link as it was checked: from the root it is the site's own, in the page's language where that
  /// page has one.
  mutating func link(_ link: Link, _ page: PageContext, content: (inout HTMLWriter) -> Void) {
    let title = link.title.isEmpty ? nil : link.title
    if link.destination.hasPrefix("/") {
      element(.a, .href(page.checkedLink(link.destination)), .title(title), content: content)
    } else if let address = SafeAddress(link.destination) {
      element(.a, .href(address), .rel("noopener"), .title(title), content: content)
    } else {
      content(&self)
    }
  }
}

extension [Inline] {
  /// Whether a line is one link and nothing else: a target for a finger, not a word in a sentence.
  fileprivate var isOnlyALink: Bool {
    guard count == 1, case .link = self[0].kind else { return false }
    return true
  }
}

extension PageContext {
  /// A canonical address of the site: in this page's language, or in one that the page there has.
  func checkedLink(_ address: String) -> SafeAddress {
    for other in settings.locales.dropFirst() where address.hasPrefix("/\(other.name)/") {
      return link(String(address.dropFirst(other.name.count + 1)), in: other)
    }
    if address.hasPrefix("/guides/") {
      let rest = address.dropFirst("/guides/".count)
      let id = rest.prefix { $0 != "/" }
      if let id = Identifier(id), let locales = site.guideLocales[id], !locales.contains(locale) {
        return link(address, in: locales.first)
      }
    }
    return link(address)
  }
}
