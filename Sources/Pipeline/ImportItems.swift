package import Diagnostics
package import Files
import Guides
import Items

/// Guides made of a list of items, not yet written.
package struct ItemImport: Sendable {
  package struct File: Sendable {
    /// Below the site's folder.
    package let path: String
    package let title: String
    package let bytes: [UInt8]
  }

  package var files: [File]
  package var problems: [Problem]
  private let site: String

  fileprivate init(_ files: [File], _ problems: [Problem], site: String) {
    self.files = files
    self.problems = problems
    self.site = site
  }

  /// Writes every guide where none is; no file is ever replaced.
  package func write() throws(FileFailure) {
    for file in files { try ContentFile(file.path, ofSite: site).create(file.bytes) }
  }
}

/// Contract §1 has no limit for lists; a feed's will do.
private let listLimit = 64 * 1024 * 1024

/// Reads a list of items and makes drafts of guides. A guide whose title the site has already is not made again.
package func importItems(_ path: String, _ request: BuildRequest) async throws(FileFailure)
  -> ItemImport
{
  let list = try readNamedFile(path, limit: listLimit)
  let source = try await readSource(request)
  guard let settings = source.settings else {
    return ItemImport([], source.problems, site: request.site)
  }
  let context = ParsingContext(settings)
  var site = SiteDraft(settings: settings)
  for text in source.texts { if let draft = parse(text, context) { site.add(draft.value) } }

  var text = decodeText(list, path: path, sizeLimit: listLimit, lineLimit: listLimit)
  // A spreadsheet in China saves GBK unless it is told otherwise.
  if text.value == nil, let converted = utf8(fromGBK: list) {
    text = decodeText(converted, path: path, sizeLimit: listLimit, lineLimit: listLimit)
  }
  guard let file = text.value else { return ItemImport([], text.problems, site: request.site) }
  let taken = Set(site.guides.map(\.idText) + site.guides.map(\.fileID))
  let titles = Dictionary(
    site.guides.compactMap { guide in
      guide.title.map { (normalizedHeading($0.value), guide.file.path) }
    },
    uniquingKeysWith: { first, _ in first }
  )
  let guides = readItems(file, names: SiteNames(site), taken: taken) {
    titles[normalizedHeading($0)]
  }
  let files = guides.value.map { guide in
    ItemImport.File(
      path: "content/guides/\(guide.id).md",
      title: guide.title,
      bytes: Array(guide.text.utf8)
    )
  }
  return ItemImport(files, guides.problems.sortedByPlace(), site: request.site)
}

extension ItemImport {
  /// What is written, a line for each guide, and what to do next.
  package func summary(isWritten: Bool) -> Wording {
    guard !files.isEmpty else {
      return Wording(zh: "没有新的指南", en: "no new guides")
    }
    let paths = files.map { "  \(visibleText($0.path))  \(visibleText($0.title))" }
    let chinese =
      isWritten
      ? "写好了 \(files.count) 个指南草稿：" : "会写 \(files.count) 个指南草稿（这次没有写入）："
    let english =
      isWritten
      ? "wrote \(files.count) drafts of guides:"
      : "would write \(files.count) drafts of guides (nothing was written):"
    var nextChinese: [String] = []
    var nextEnglish: [String] = []
    if isWritten {
      nextChinese = ["接下来：运行 bianmin check，把缺的补上，再删去“draft: true”一行"]
      nextEnglish = ["next: run bianmin check, add what is missing, then remove “draft: true”"]
    }
    return Wording(
      zh: ([chinese] + paths + nextChinese).joined(separator: "\n"),
      en: ([english] + paths + nextEnglish).joined(separator: "\n")
    )
  }
}
