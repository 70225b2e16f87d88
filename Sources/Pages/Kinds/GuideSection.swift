import Diagnostics
import Guides
import HTML
import Markup

/// The sections of a guide, each with what it holds in the order in which it was written.
extension HTMLWriter {
  mutating func section(_ section: GuideSection, _ guide: Guide, _ page: PageContext) {
    let kind = section.kind
    let heading = kind.flatMap { page.sectionHeading($0) }
    // A heading that is the section's usual name gives way to the page's own words; one that says more
    // than that stays.
    element(
      .section,
      .class(kind == .questions ? "part qa" : kind == nil ? "part text" : "part"),
      .id(section.anchor),
      .data("section", kind?.rawValue ?? "own")
    ) { html in
      html.newline()
      html.element(.h2) { html in
        if let channel = kind?.channel { html.icon(channel.rawValue, page) }
        if let heading { html.text(heading) } else { html.inlines(section.heading, page) }
      }
      if let kind = kind?.channel, let channel = guide.channel(kind) {
        html.wayIntroduction(channel, guide, page)
      }
      html.sectionParts(section, guide, page)
      if let kind = kind?.channel, let channel = guide.channel(kind), !channel.hasOwnSteps {
        html.element(.p) { html in
          html.element(
            .a,
            .href(page.link("/guides/\(guide.id)/#steps")),
            text: page.words["way.same-steps"]
          )
        }
      }
    }
  }

  mutating func sectionParts(_ section: GuideSection, _ guide: Guide, _ page: PageContext) {
    var documents = 0
    var steps = 0
    for part in section.parts {
      switch part {
      case .blocks(let blocks): self.blocks(blocks, page, anchors: guide.anchors)
      case .documents(let list):
        element(.ul, .class("need")) { html in
          for document in list {
            documents += 1
            html.document(document, number: documents, page)
          }
        }
      case .steps(let list):
        element(.ol, .class("steps")) { html in
          for step in list {
            steps += 1
            html.element(.li, .id("\(section.anchor)-\(steps)"), .data("step", present: true)) {
              $0.blocks(step.blocks, page, isTight: step.blocks.count == 1)
            }
          }
        }
      case .fees(let fees): self.fees(fees, page)
      case .facts(let facts): self.facts(facts, of: section, page)
      }
    }
  }

  /// Where a way begins: its entry or its counter, so that the steps need not say it.
  private mutating func wayIntroduction(_ channel: Channel, _ guide: Guide, _ page: PageContext) {
    let entries = channel.entries.compactMap { page.site.channels[$0] }
    for entry in entries {
      element(.p) { html in
        html.words("way.begin-online", page) { _, html in
          html.element(.a, .href(page.link("/channels/\(entry.id)/"))) {
            $0.localized(entry.name, page)
          }
        }
      }
      if !entry.acceptsDocuments {
        element(.div, .class("box bad"), .role("note")) { html in
          html.element(.p) { html in
            html.element(.strong) { html in
              html.icon("warning", page)
              html.text(page.words["channel.no-documents"])
            }
          }
        }
      }
    }
    for place in channel.places {
      element(.p) { html in
        html.words("way.begin-counter", page) { _, html in
          let office = place.office.flatMap { page.site.office($0, page.locale) }
          if let office {
            html.element(.a, .href(page.link("/offices/\(office.id)/"))) {
              $0.foreign(office.title, office.locale, page)
            }
          }
          if let detail = place.detail {
            if office != nil { html.text(page.locale.isChinese ? "，" : ", ") }
            html.text(detail)
          }
        }
      }
    }
  }

  private mutating func document(_ document: Document, number: Int, _ page: PageContext) {
    element(.li, .id("doc-\(number)"), .data("document", present: true)) { html in
      html.element(.b) { $0.inlines(document.name, page) }
      var notes: [(inout HTMLWriter) -> Void] = []
      var links: [(Link, String)] = []
      for facet in document.facets {
        switch facet {
        case .onlineOnly:
          html.text(" ")
          html.element(.span, .class("tag"), text: page.words["doc.online-only"])
        case .counterOnly:
          html.text(" ")
          html.element(.span, .class("tag"), text: page.words["doc.counter-only"])
        case .exempt(let reason):
          html.text(" ")
          html.element(.span, .class("tag"), text: page.words["doc.exempt"])
          if let reason { notes.append { $0.text(reason) } }
        case .blankForm(let link): links.append((link, page.words["doc.form"]))
        case .sample(let link): links.append((link, page.words["doc.sample"]))
        case .original(let count): notes.append { $0.text(page.counted("doc.original", count)) }
        case .copy(let count): notes.append { $0.text(page.counted("doc.copy", count)) }
        case .count(let count):
          let key = count == 1 ? "doc.copies-one" : "doc.copies"
          notes.append { $0.text(page.words[key, ["count": String(count)]]) }
        case .photoUpload: notes.append { $0.text(page.words["doc.photo-online"]) }
        case .issuedBy(let issuer):
          notes.append { $0.text(page.words["doc.issued-by", ["issuer": issuer]]) }
        }
      }
      for remark in document.remarks { notes.append { $0.inlines(remark, page) } }
      if !notes.isEmpty {
        html.element(.p, .class("facets")) { html in
          for (index, note) in notes.enumerated() {
            if index > 0 { html.text(page.locale.isChinese ? "；" : "; ") }
            note(&html)
          }
        }
      }
      if !links.isEmpty {
        html.element(.p, .class("files")) { html in
          for (index, (link, _)) in links.enumerated() {
            if index > 0 { html.text(" ") }
            html.link(link, page) { html in
              html.inlines(link.content, page)
              if let about = page.fileDescription(link.destination) {
                html.text(page.locale.isChinese ? "（\(about)）" : " (\(about))")
              }
            }
          }
        }
      }
      html.blocks(document.notes, page)
    }
  }

  private mutating func fees(_ fees: [Fee], _ page: PageContext) {
    element(.dl, .class("facts")) { html in
      for fee in fees {
        html.element(.dt) { html in
          if fee.name.isEmpty {
            html.text(page.words["fee.name"])
          } else {
            html.inlines(fee.name, page)
          }
        }
        html.element(.dd) { html in
          html.inlines(fee.value, page)
          html.blocks(fee.notes, page)
        }
      }
    }
  }

  /// Facts as written. Those of a way stand in the comparison; here only what it has no room for.
  private mutating func facts(_ facts: [Fact], of section: GuideSection, _ page: PageContext) {
    let isWay = section.kind?.channel != nil
    let shown = facts.filter { !isWay || !$0.notes.isEmpty }
    guard !shown.isEmpty else { return }
    element(.dl, .class("facts")) { html in
      for fact in shown {
        html.element(.dt, text: fact.name.value)
        html.element(.dd) { html in
          html.inlines(fact.value, page, dialling: fact.key?.isTelephone ?? false)
          html.blocks(fact.notes, page)
        }
      }
    }
  }

  /// Running text in which telephones can be dialled.
  mutating func inlines(_ line: [Inline], _ page: PageContext, dialling: Bool) {
    guard dialling else {
      inlines(line, page)
      return
    }
    for inline in line {
      guard case .text(let text) = inline.kind else {
        inlines([inline], page)
        continue
      }
      let bytes = Array(text.utf8)
      var position = 0
      for found in Telephone.all(in: text) {
        self.text(String(decoding: bytes[position..<found.range.lowerBound], as: UTF8.self))
        element(
          .a,
          .class("call"),
          .href(SafeAddress(found.value.address)),
          text: String(decoding: bytes[found.range], as: UTF8.self)
        )
        position = found.range.upperBound
      }
      self.text(String(decoding: bytes[position...], as: UTF8.self))
    }
  }
}

extension FactKey {
  var isTelephone: Bool { self == .phone || self == .consult || self == .complaint }
}

extension PageContext {
  /// What the page calls a section of the vocabulary; nil where the editor's heading is shown.
  func sectionHeading(_ kind: SectionKind) -> String? {
    switch kind {
    case .online, .counter, .phone, .post, .assisted: words["way.\(kind.rawValue)"]
    default: words["guide.\(kind.rawValue)"]
    }
  }

  func counted(_ key: String, _ count: Int?) -> String {
    guard let count else { return words[key] }
    return words[key + (count == 1 ? "-one" : "-count"), ["count": String(count)]]
  }

  /// `PDF，84 KB` of a file of the site.
  func fileDescription(_ address: String) -> String? {
    guard address.hasPrefix("/files/"),
      let size = site.fileSizes[String(address.dropFirst("/files/".count))]
    else { return nil }
    let name = address.split(separator: "/").last ?? ""
    let type = name.split(separator: ".").last.map { $0.uppercased() } ?? ""
    let kilobytes = max(1, (size + 512) / 1024)
    return words["file.size", ["type": type, "size": "\(kilobytes) KB"]]
  }
}
