import Guides
import HTML
import Markup

/// What to bring, cut as the editor cut it: documents for everybody, then those of each case
/// (`### 证丢了，补发`).
struct DocumentLines: Sendable {
  struct Group: Sendable {
    /// The case; nil for what everybody brings.
    var heading: String?
    var documents: [Document]
  }

  let groups: [Group]
  /// What the section says in words where it holds no list: “不需要材料。”.
  let words: String?

  /// Documents that are only sent online are left out where there is a counter to go to.
  init(_ guide: Guide) {
    let hasCounter = guide.channel(.counter) != nil
    var groups: [Group] = []
    var heading: String?
    var words: String?
    for part in guide.section(.documents)?.parts ?? [] {
      switch part {
      case .blocks(let blocks):
        for block in blocks {
          switch block.kind {
          case .heading(_, let line): heading = line.plainText
          case .paragraph(let line): words = words ?? line.plainText
          default: continue
          }
        }
      case .documents(let documents):
        let documents = documents.filter { !hasCounter || !$0.facets.contains(.onlineOnly) }
        if let last = groups.indices.last, groups[last].heading == heading {
          groups[last].documents += documents
        } else {
          groups.append(Group(heading: heading, documents: documents))
        }
      default: continue
      }
    }
    self.groups = groups.filter { !$0.documents.isEmpty }
    self.words = words
  }

  /// How much is said of a document.
  enum Fullness: Sendable {
    /// `户口簿`
    case name
    /// `结婚证（可免交）`
    case exemptions
    /// `居民身份证（夫妻双方，原件）`
    case everything
  }

  /// Whether what to bring depends on the case.
  var hasCases: Bool { groups.contains { $0.heading != nil } }

  /// A line for each document, or for each case with its documents.
  func lines(_ fullness: Fullness, _ page: PageContext) -> [String] {
    groups.flatMap { group -> [String] in
      let names = group.documents.map { $0.words(fullness, page) }
      guard let heading = group.heading else { return names }
      return [heading + page.marks.colon + names.joined(separator: page.marks.list)]
    }
  }

  /// That there is something to bring, and how much: the cases, or how many documents.
  func shortLine(_ page: PageContext) -> String {
    let cases = groups.compactMap(\.heading).joined(separator: page.marks.clause)
    let count = groups.reduce(0) { $0 + $1.documents.count }
    return page.words[
      hasCases ? "poster.cases" : "poster.count",
      ["cases": cases, "count": String(count), "hotline": page.text(page.settings.hotline)]
    ]
  }

  /// What is said where there is no list.
  func withoutList(_ page: PageContext) -> String {
    guard let words, words.unicodeScalars.count <= 60 else {
      return page.words["poster.bring-unclear", ["hotline": page.text(page.settings.hotline)]]
    }
    return words
  }
}

extension Document {
  func words(_ fullness: DocumentLines.Fullness, _ page: PageContext) -> String {
    let name = plainName
    let about: [String] =
      switch fullness {
      case .name: []
      case .exemptions: isExempt ? [page.words["doc.exempt"]] : []
      case .everything: remarks.map(\.plainText) + facets.compactMap { words($0, page) }
      }
    return about.isEmpty
      ? name : name + page.marks.bracketed(about.joined(separator: page.marks.comma))
  }

  var isExempt: Bool {
    facets.contains { if case .exempt = $0 { true } else { false } }
  }

  /// What a facet means to somebody who packs a bag; nil where it means nothing to them.
  private func words(_ facet: DocumentFacet, _ page: PageContext) -> String? {
    switch facet {
    case .original(let count): isExempt ? nil : page.counted("doc.original", count)
    case .copy(let count): isExempt ? nil : page.counted("doc.copy", count)
    case .count(let count):
      page.words[count == 1 ? "doc.one" : "doc.copies", ["count": String(count)]]
    case .exempt: page.words["doc.exempt"]
    case .issuedBy(let issuer): page.words["doc.issued-by", ["issuer": issuer]]
    case .onlineOnly: page.words["doc.online-only"]
    case .counterOnly, .photoUpload, .blankForm, .sample: nil
    }
  }
}
