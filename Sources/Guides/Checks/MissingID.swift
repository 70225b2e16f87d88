import Diagnostics

/// A file whose name is no id and whose front matter gives none.
struct MissingID {
  let kind: String
  let locale: LocaleTag
  let file: SourceFile
  let top: Place
  let name: String
  /// From the pinyin of the title, else of the name.
  private let proposal: Identifier?

  init(
    _ kind: String,
    _ locale: LocaleTag,
    _ file: SourceFile,
    _ top: Place,
    name: String,
    title: String?
  ) {
    self.kind = kind
    self.locale = locale
    self.file = file
    self.top = top
    self.name = name
    proposal = idProposal(title ?? name) ?? idProposal(name)
  }

  /// `yang-quan-deng-ji`, then `yang-quan-deng-ji-2` and so on, for where the first is somebody's.
  var proposals: [String] {
    proposal.map { first in
      [first.text] + (2...99).compactMap { Identifier("\(first.text.prefix(60))-\($0)")?.text }
    } ?? []
  }

  /// Writes the id as the first line of the front matter.
  func mend(_ id: String) -> Mend? {
    // Where the fields cannot be read, there may be an id among them.
    guard let fields = FrontMatter.find(in: file).value.fields,
      let node = parseFrontMatter(file, in: fields).value,
      case .mapping(let entries) = node.kind, !entries.contains(where: { $0.key.value == "id" })
    else { return nil }
    return Mend(replacing: Span(fields.start, fields.start), with: "id: \(id)\n")
  }

  var problem: Problem {
    Problem(
      .idMissing,
      at: top,
      Wording(
        zh: "文件名“\(name)”不能作编号，信息栏里也没有写 id",
        en: "The file's name “\(name)” is no id, and the front matter gives none"
      ),
      help: Wording(
        zh: "加一行“id: \(proposal?.text ?? "bianhao")”（只用小写字母、数字和连字符）",
        en: "Add a line “id: \(proposal?.text ?? "an-id")” (small letters, digits and hyphens)"
      )
    )
  }
}

/// An id from the pinyin of a title; nil where it has nothing to say aloud.
package func idProposal(_ title: String) -> Identifier? {
  Identifier.suggestion(from: pinyin(of: title).joined(separator: "-"))
}

/// The path without its locale and ending: what an original and its translations share.
func fileStem(_ path: String, _ fileID: String) -> String {
  path.split(separator: "/").dropLast().joined(separator: "/") + "/" + fileID
}
