import Diagnostics
import Guides
import Markup

/// What a citizen brings and pays, and what the guide says beside its facts.
extension GuideData {
  func document(_ document: Document, _ json: inout JSONWriter) {
    let facets = DocumentFacets(document)
    json.object { json in
      json.member("name", document.plainName)
      json.member("originals", ifKnown: facets.originals) { $0.count($1) }
      json.member("copies", ifKnown: facets.copies) { $0.count($1) }
      json.member("count", facets.count)
      json.member("photo_upload", ifKnown: facets.isPhotoUpload ? true : nil) { $0.bool($1) }
      json.member("issued_by", facets.issuers)
      json.member("only", facets.only)
      json.member("exempt", ifKnown: facets.exemption) { json, exemption in
        json.object { $0.member("reason", exemption) }
      }
      json.member("blank_forms", of: facets.blankForms) { file($1, &$0) }
      json.member("samples", of: facets.samples) { file($1, &$0) }
      json.member("remarks", document.remarks.map(\.plainText))
      json.member("notes", document.notes.plainText)
    }
  }

  private func file(_ link: Link, _ json: inout JSONWriter) {
    json.object { json in
      json.member("title", link.content.plainText)
      json.member("url", addresses.link(link.destination, in: locale))
      let isOwn = link.destination.hasPrefix("/files/")
      json.member("bytes", isOwn ? site.fileSizes[String(link.destination.dropFirst(7))] : nil)
    }
  }

  func fee(_ fee: FeeLine, _ json: inout JSONWriter) {
    json.object { json in
      json.member("name", fee.name)
      json.member("amounts", of: fee.amounts) { $0.money($1, locale) }
      json.member("text", fee.text)
      json.member("notes", fee.notes)
    }
  }

  /// A section with the words of it that no other member holds.
  func section(_ section: GuideSection, _ json: inout JSONWriter) {
    json.object { json in
      json.member("kind", section.kind?.rawValue)
      json.member("heading", section.heading.plainText)
      json.member("anchor", section.anchor)
      json.member("text", section.remainingText)
    }
  }
}

extension GuideSection {
  /// Documents and fees have members of their own, and so have the facts and steps of a way; everything else
  /// is said here, also what a term or a telephone was read from.
  fileprivate var remainingText: String? {
    let isWay = kind?.channel != nil
    var text = PlainText()
    for part in parts {
      switch part {
      case .blocks(let blocks): text.append(blocks)
      case .facts(let facts):
        guard !isWay else { continue }
        for fact in facts {
          text.append(line: fact.name.value + "：" + fact.text)
          text.append(fact.notes)
        }
      case .steps(let steps):
        guard !isWay else { continue }
        for (index, step) in steps.enumerated() {
          text.append(step.blocks, marked: "\(index + 1). ")
        }
      case .documents, .fees: continue
      }
    }
    return text.ifAny
  }
}

/// A document's facets by what they are about; the outer nil is a facet that is not there.
private struct DocumentFacets {
  var originals: Int??
  var copies: Int??
  var count: Int?
  var isPhotoUpload = false
  var issuers: [String] = []
  var only: [String] = []
  var exemption: String??
  var blankForms: [Link] = []
  var samples: [Link] = []

  init(_ document: Document) {
    for facet in document.facets {
      switch facet {
      case .original(let count): originals = .some(count)
      case .copy(let count): copies = .some(count)
      case .count(let count): self.count = count
      case .photoUpload: isPhotoUpload = true
      case .issuedBy(let issuer): issuers.append(issuer)
      case .onlineOnly: only.append(ChannelKind.online.rawValue)
      case .counterOnly: only.append(ChannelKind.counter.rawValue)
      case .exempt(let reason): exemption = .some(reason)
      case .blankForm(let link): blankForms.append(link)
      case .sample(let link): samples.append(link)
      }
    }
  }
}

extension JSONWriter {
  /// How many are asked for; `null` where only the kind is said.
  fileprivate mutating func count(_ count: Int?) {
    object { $0.member("count", count) }
  }
}
