import Diagnostics
import Files
import Guides

/// The site's folder as texts, settings, and files to publish as they are.
struct SiteSource: Sendable {
  /// Nil where there is no `site.yaml`, or where it cannot be read.
  var settings: Settings?
  var texts: [SourceFile] = []
  /// Files of themes, as they are.
  var theme: [(path: String, bytes: [UInt8])] = []
  /// Below `content/files/`, by the path behind that.
  var published: [(path: String, size: Int, location: String)] = []
  /// What may be a feed: all of `content/status/`, and what else no editor's file is.
  var feedFiles: [SourceEntry] = []
  var leftOut: [LeftOut] = []
  /// Every file of the folder.
  var paths: [String] = []
  var problems: [Problem] = []

  /// Contract §1.
  static let guideLimit = 256 * 1024
  static let textLimit = 64 * 1024 * 1024

  var copies: [(path: String, source: String)] {
    published.map { ("files/" + $0.path, $0.location) }
  }

  var fileSizes: [String: Int] {
    Dictionary(published.map { ($0.path, $0.size) }, uniquingKeysWith: { first, _ in first })
  }
}

/// Reads the folder and decodes its texts.
func readSource(_ request: BuildRequest) async throws(FileFailure) -> SiteSource {
  try await readSource(of: try SourceTree.read(site: request.site), jobs: request.jobs) {
    decodeSource($0)
  }
}

/// A text of the site, decoded.
func decodeSource(_ file: SourceEntry) -> Checked<SourceFile?> {
  decodeText(
    file.bytes ?? [],
    path: file.path,
    sizeLimit: SourceKind(path: file.path) == .guide
      ? SiteSource.guideLimit : SiteSource.textLimit
  )
}

/// The source that a tree of files holds.
func readSource(
  of tree: Checked<SourceTree>,
  jobs: Int,
  decode: @escaping @Sendable (SourceEntry) -> Checked<SourceFile?>
) async throws(FileFailure) -> SiteSource {
  var source = SiteSource()
  source.problems = tree.problems
  source.leftOut = tree.value.leftOut
  source.paths = tree.value.files.map(\.path)
  var texts: [SourceEntry] = []
  for file in tree.value.files {
    switch SourceKind(path: file.path) {
    case .published:
      let path = String(file.path.dropFirst("content/files/".count))
      source.published.append((path, file.size, file.location))
    case .unknown where file.path.hasPrefix("themes/"):
      source.theme.append((file.path, try file.read()))
    case .unknown, .feed: source.feedFiles.append(file)
    default: texts.append(file)
    }
  }
  let decoded = await concurrentMap(texts, jobs: jobs, decode)
  for text in decoded {
    source.problems += text.problems
    if let file = text.value { source.texts.append(file) }
  }
  guard let file = source.texts.first(where: { SourceKind(path: $0.path) == .settings }) else {
    if !source.problems.contains(where: { $0.path == "content/site.yaml" }) {
      source.problems.append(.siteEmpty())
    }
    source.reportUnlisted()
    return source
  }
  let settings = parseSettings(file)
  source.problems += settings.problems
  source.settings = settings.value
  source.reportUnlisted()
  return source
}

extension SiteSource {
  /// The file of a feed that `site.yaml` lists by its path.
  func feedFile(_ path: String) -> SourceEntry? {
    feedFiles.first { $0.path.utf8.elementsEqual(("content/" + path).utf8) }
  }

  /// What stands where no file is known, unless it is a feed that is listed.
  fileprivate mutating func reportUnlisted() {
    let listed = (settings?.feeds ?? []).compactMap { feed in
      if case .path(let path) = feed.location.value { feedFile(path)?.path } else { nil }
    }
    for file in feedFiles where !listed.contains(file.path) {
      if SourceKind(path: file.path) == .unknown {
        problems.append(.fileUnknown(file.path))
      } else if settings != nil {
        problems.append(.feedNotListed(file.path))
      }
    }
  }
}

extension Problem {
  fileprivate static func feedNotListed(_ path: String) -> Problem {
    Problem(
      .feedNotListed,
      file: path,
      Wording(
        zh: "site.yaml 没有列出这个数据源，没有读",
        en: "site.yaml does not list this feed, and it was not read"
      ),
      help: Wording(
        zh: "在 site.yaml 的 status: 下加一行“- path: \(path.dropFirst("content/".count))”，或把文件移走",
        en:
          "Add “- path: \(path.dropFirst("content/".count))” under status: in site.yaml, or move it away"
      )
    )
  }

  fileprivate static func fileUnknown(_ path: String) -> Problem {
    Problem(
      .fileUnknown,
      file: path,
      Wording(zh: "这个文件不在认识的位置，没有读", en: "This file stands nowhere that is known and was not read"),
      help: Wording(
        zh: "指南放 content/guides/，办事地点放 content/offices/，表格和图片放 content/files/",
        en:
          "Guides go into content/guides/, offices into content/offices/, forms into content/files/"
      )
    )
  }

  fileprivate static func siteEmpty() -> Problem {
    Problem(
      .siteEmpty,
      file: "content/site.yaml",
      Wording(
        zh: "没有 content/site.yaml，这里还不是一个网站",
        en: "There is no content/site.yaml: this is no site yet"
      ),
      help: Wording(
        zh: "新建这个文件，写一行“title: 网站的名称”",
        en: "Make this file with a line “title: the site's name”"
      )
    )
  }
}
