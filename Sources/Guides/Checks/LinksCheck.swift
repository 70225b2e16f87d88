import Diagnostics
import HTML
import Markup

/// Holds the links of a page against the site and gives back its Markdown with every link to the site
/// in canonical form, from the root: `/guides/marriage/#fees`. A link that begins with anything else
/// leads out of the site.
struct LinkChecker {
  let file: SourceFile
  let locale: LocaleTag
  let routes: Routes
  private(set) var problems: [Problem] = []
  /// Where the links lead that stay in the site, in canonical form.
  private(set) var addresses: [String] = []

  init(_ file: SourceFile, locale: LocaleTag, _ routes: Routes) {
    self.file = file
    self.locale = locale
    self.routes = routes
  }

  mutating func check(_ blocks: [Block]) -> [Block] {
    blocks.map { block in
      var block = block
      switch block.kind {
      case .paragraph(let line): block.kind = .paragraph(check(line))
      case .heading(let level, let line): block.kind = .heading(level: level, check(line))
      case .quote(let inner): block.kind = .quote(check(inner))
      case .list(var list):
        for index in list.items.indices {
          list.items[index].blocks = check(list.items[index].blocks)
        }
        block.kind = .list(list)
      case .table(var table):
        table.header = table.header.map { check($0) }
        table.rows = table.rows.map { row in row.map { check($0) } }
        block.kind = .table(table)
      case .code, .thematicBreak: break
      }
      return block
    }
  }

  mutating func check(_ line: [Inline]) -> [Inline] {
    guard line.contains(where: \.mayHoldLink) else { return line }
    return line.map { inline in
      var inline = inline
      switch inline.kind {
      case .link(let link): inline.kind = .link(check(link, at: inline.span))
      case .image(let link): inline.kind = .image(check(link, at: inline.span))
      case .emphasis(let content): inline.kind = .emphasis(check(content))
      case .strong(let content): inline.kind = .strong(check(content))
      case .text, .softBreak, .lineBreak, .code: break
      }
      return inline
    }
  }

  mutating func check(_ fact: Fact) -> Fact {
    var fact = fact
    fact.value = check(fact.value)
    fact.notes = check(fact.notes)
    return fact
  }

  mutating func check(_ steps: [Step]) -> [Step] {
    steps.map { Step(blocks: check($0.blocks), span: $0.span) }
  }

  mutating func check(_ document: Document) -> Document {
    var document = document
    document.name = check(document.name)
    document.remarks = document.remarks.map { check($0) }
    document.notes = check(document.notes)
    document.facets = document.facets.map { facet in
      switch facet {
      case .blankForm(let link): .blankForm(check(link, at: place(of: link, in: document.span)))
      case .sample(let link): .sample(check(link, at: place(of: link, in: document.span)))
      default: facet
      }
    }
    return document
  }

  mutating func check(_ section: GuideSection) -> GuideSection {
    var section = section
    section.heading = check(section.heading)
    section.parts = section.parts.map { part in
      switch part {
      case .facts(let facts): .facts(facts.map { check($0) })
      case .documents(let documents): .documents(documents.map { check($0) })
      case .steps(let steps): .steps(check(steps))
      case .fees(let fees):
        .fees(
          fees.map { fee in
            var fee = fee
            fee.name = check(fee.name)
            fee.value = check(fee.value)
            fee.notes = check(fee.notes)
            return fee
          }
        )
      case .blocks(let blocks): .blocks(check(blocks))
      }
    }
    return section
  }

  /// Where a link's address is written; the whole span where it is written otherwise, with escapes.
  private func place(of link: Link, in span: Span) -> Span {
    let address = Array(link.destination.utf8)
    guard !address.isEmpty, span.end - span.start >= address.count else { return span }
    for start in span.start...(span.end - address.count)
    where file.bytes[start...].prefix(address.count).elementsEqual(address) {
      return Span(start, start + address.count)
    }
    return span
  }

  private mutating func check(_ link: Link, at span: Span) -> Link {
    var link = link
    link.content = check(link.content)
    let place = Place(file, span)
    switch routes.target(of: link.destination, in: file.path, locale: locale) {
    case .external: break
    case .site(let address):
      link.destination = address
      addresses.append(address)
    case .refused: problems.append(.linkAddressRefused(at: place, address: link.destination))
    case .noPage(let path): problems.append(.linkPageMissing(at: place, path: path))
    case .draft(let path): problems.append(.linkToDraft(at: place, path: path))
    case .noHeading(let heading, let page):
      problems.append(.linkHeadingMissing(at: place, heading: heading, page: page))
    case .noFile(let path): problems.append(.linkFileMissing(at: place, path: path))
    }
    return link
  }
}

extension Inline {
  fileprivate var mayHoldLink: Bool {
    switch kind {
    case .link, .image, .emphasis, .strong: true
    case .text, .softBreak, .lineBreak, .code: false
    }
  }
}

extension Problem {
  fileprivate static func linkAddressRefused(at place: Place, address: String) -> Problem {
    Problem(
      .linkAddressRefused,
      at: place,
      Wording(
        zh: "链接地址“\(address)”不能用",
        en: "The address “\(address)” is not allowed in a link"
      ),
      help: Wording(
        zh: "用 https:、http:、mailto:、tel: 开头的地址，或者本站的页面",
        en: "Use an address that begins with https:, http:, mailto: or tel:, or a page of this site"
      )
    )
  }

  fileprivate static func linkToDraft(at place: Place, path: String) -> Problem {
    Problem(
      .linkPageMissing,
      at: place,
      Wording(
        zh: "链接的“\(path)”还是草稿，没有发布",
        en: "“\(path)”, which is linked to, is a draft and not published"
      ),
      help: Wording(
        zh: "先写完那一份，删去它的“draft: true”，或者去掉这个链接",
        en: "Finish it and remove its “draft: true”, or remove the link"
      )
    )
  }

  fileprivate static func linkPageMissing(at place: Place, path: String) -> Problem {
    Problem(
      .linkPageMissing,
      at: place,
      Wording(zh: "链接的页面“\(path)”不存在", en: "There is no page “\(path)”"),
      help: Wording(
        zh: "检查文件名或编号；链到指南可以写 /guides/编号/",
        en: "Check the file's name or the id; a guide is at /guides/ID/"
      )
    )
  }

  fileprivate static func linkHeadingMissing(at place: Place, heading: String, page: String)
    -> Problem
  {
    Problem(
      .linkHeadingMissing,
      at: place,
      Wording(
        zh: "“\(page)”里没有小标题“\(heading)”",
        en: "“\(page)” has no heading “\(heading)”"
      ),
      help: Wording(
        zh: "写那一页上的小标题，例如 #documents",
        en: "Name a heading of that page, for example #documents"
      )
    )
  }

  fileprivate static func linkFileMissing(at place: Place, path: String) -> Problem {
    Problem(
      .linkFileMissing,
      at: place,
      Wording(zh: "文件“\(path)”不存在", en: "There is no file “\(path)”"),
      help: Wording(
        zh: "把文件放进 content/files/，再检查文件名",
        en: "Put the file into content/files/ and check its name"
      )
    )
  }
}
