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

  /// Writes every guide where none is; no file is ever replaced. Where that fails half-way, those that are
  /// written by then stay, and are all that is left in `files`.
  package mutating func write() throws(FileFailure) {
    for index in files.indices {
      do throws(FileFailure) {
        try ContentFile(files[index].path, ofSite: site).create(files[index].bytes)
      } catch {
        files.removeSubrange(index...)
        throw error
      }
    }
  }
}

/// Contract §1 has no limit for lists; a feed's will do.
private let listLimit = 64 * 1024 * 1024

/// Reads a list of items and makes drafts of guides. A guide whose title the site has already is not made again.
package func importItems(_ path: String, _ request: BuildRequest) async throws(FileFailure)
  -> ItemImport
{
  let list: [UInt8]
  switch try BoundedFile.read(path, limit: listLimit) {
  case .contents(let bytes): list = bytes
  case .notFile: return ItemImport([], [.listNotFile(path)], site: request.site)
  case .missing, .tooLarge: list = try readNamedFile(path, limit: listLimit)
  }
  let source = try await readSource(request)
  guard let settings = source.settings else {
    return ItemImport([], source.problems, site: request.site)
  }
  let context = ParsingContext(settings)
  var site = SiteDraft(settings: settings)
  for text in source.texts { if let draft = parse(text, context) { site.add(draft.value) } }

  var text = decodeText(list, path: path, sizeLimit: listLimit, lineLimit: listLimit)
  // A spreadsheet in China saves GBK unless it is told otherwise; GBK has no NUL.
  if text.value == nil, !list.contains(0), let converted = utf8(fromGBK: list) {
    text = decodeText(converted, path: path, sizeLimit: listLimit, lineLimit: listLimit)
  }
  guard let file = text.value else { return ItemImport([], text.problems, site: request.site) }
  let present = GuidesPresent(source, site)
  let guides = readItems(file, names: SiteNames(site), taken: present.ids) { present.path($0) }
  let files = guides.value.map { guide in
    ItemImport.File(
      path: "content/guides/\(guide.id).md",
      title: guide.title,
      bytes: Array(guide.text.utf8)
    )
  }
  return ItemImport(files, guides.problems.sortedByPlace(), site: request.site)
}

/// The guides that the site has, those as well that cannot be read.
private struct GuidesPresent {
  private(set) var ids: Set<String>
  private let titles: [String: String]
  /// Files without a title that can be read, by the id that their names give.
  private var untitled: [String: String] = [:]

  init(_ source: SiteSource, _ site: SiteDraft) {
    ids = Set(site.guides.map(\.idText) + site.guides.map(\.fileID))
    titles = Dictionary(
      site.guides.compactMap { guide in
        guide.title.map { (normalizedHeading($0.value), guide.file.path) }
      },
      uniquingKeysWith: { first, _ in first }
    )
    let titled = Set(site.guides.filter { $0.title != nil }.map(\.file.path))
    let paths = source.paths + source.leftOut.map(\.path)
    for path in paths where path.hasPrefix("content/guides/") && path.hasSuffix(".md") {
      guard let name = path.split(separator: "/").last?.split(separator: ".").first else {
        continue
      }
      let id = name.lowercased()
      ids.insert(id)
      if !titled.contains(path) { untitled[id] = path }
    }
  }

  /// Where a guide with this title is, or one that cannot be read and has the title's name.
  func path(_ title: String) -> String? {
    titles[normalizedHeading(title)] ?? idProposal(title).flatMap { untitled[$0.text] }
  }
}

extension Problem {
  fileprivate static func listNotFile(_ path: String) -> Problem {
    Problem(
      .itemTableInvalid,
      at: Place(SourceFile(path: path, bytes: []), Span(0, 0)),
      Wording(
        zh: "这里是文件夹或设备，不是文件，没有导入什么",
        en: "This is a folder or a device and no file; nothing was imported"
      ),
      help: Wording(
        zh: "写清单文件的路径，如 items.csv",
        en: "Name the file of the list, such as items.csv"
      )
    )
  }
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
    let drafts = files.count == 1 ? "1 draft of a guide" : "\(files.count) drafts of guides"
    let english =
      isWritten
      ? "wrote \(drafts):"
      : "would write \(drafts) (nothing was written):"
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
