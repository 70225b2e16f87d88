package import Diagnostics
import HTML
import Markup

/// A link of the site's texts that leads to another one.
package struct ExternalLink: Sendable {
  /// As it is asked for: without a fragment, other letters in percent form.
  package let address: String
  package let place: Place
}

/// Every `http:` and `https:` link of a guide, an office, a page or a notice, and every address in the register
/// of channels, in the order of the text.
package func externalLinks(in file: SourceFile) -> [ExternalLink] {
  switch SourceKind(path: file.path) {
  case .guide, .office, .page, .notice:
    let body = FrontMatter.find(in: file).value.body
    var walk = LinkWalk(file: file)
    walk.visit(parseMarkup(file, in: body).value)
    return walk.links
  case .channels:
    guard case .sequence(let items)? = parseYAML(file, in: file.span).value?.kind else { return [] }
    return items.compactMap { item in
      var fields = Fields(item, in: file)
      return fields.text("address").flatMap { ExternalLink($0.value, at: Place(file, $0.span)) }
    }
  default: return []
  }
}

extension ExternalLink {
  /// Nil where the address leads to no web server.
  fileprivate init?(_ written: String, at place: Place) {
    guard let scheme = SafeAddress.scheme(of: written), scheme == .http || scheme == .https,
      let safe = SafeAddress(written)
    else { return nil }
    address = String(safe.text.prefix { $0 != "#" })
    self.place = place
  }
}

private struct LinkWalk {
  let file: SourceFile
  var links: [ExternalLink] = []

  init(file: SourceFile) { self.file = file }

  mutating func visit(_ blocks: [Block]) {
    for block in blocks {
      switch block.kind {
      case .paragraph(let line), .heading(_, let line): visit(line)
      case .list(let list): for item in list.items { visit(item.blocks) }
      case .quote(let inner): visit(inner)
      case .table(let table):
        for row in [table.header] + table.rows { for cell in row { visit(cell) } }
      case .code, .thematicBreak: break
      }
    }
  }

  private mutating func visit(_ line: [Inline]) {
    for inline in line {
      switch inline.kind {
      case .link(let link), .image(let link):
        if let found = ExternalLink(link.destination, at: Place(file, inline.span)) {
          links.append(found)
        }
        visit(link.content)
      case .emphasis(let content), .strong(let content): visit(content)
      case .text, .softBreak, .lineBreak, .code: break
      }
    }
  }
}
