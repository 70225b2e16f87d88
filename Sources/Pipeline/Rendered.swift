import Diagnostics
import Files
import Guides
import Inert
import Pages

/// What came of one piece of rendering work.
struct Rendered: Sendable {
  /// None where nothing is published.
  var files: [MadeFile] = []
  var links: PageLinks
  var problems: [Problem] = []
  /// How many files were compressed.
  var compressed = 0
  /// The work was done by an earlier build.
  var isKept = false
  /// To be remembered for the next build.
  var entry: RenderMemory.Entry?
}

/// Does rendering work, or finds that it was done before. The bytes of a page are in memory only while it
/// is made.
struct Renderer: Sendable {
  let pages: SiteContext
  /// Where the files go; nil where they are only looked at.
  let next: NextSite?
  /// What can be known again.
  let known: KnownWork
  /// Nil where nothing is compressed.
  let compressed: CompressedFiles?

  var basePath: String { SiteContext.basePath(pages.settings.baseURL) }

  func rendered(_ task: RenderTask, at position: Int) -> Result<Rendered, FileFailure> {
    if let entry = known.entry(task, at: position), let files = published(entry) {
      return .success(Rendered(files: files, links: entry.links, isKept: true, entry: entry))
    }
    let rendering = task.rendering(pages)
    var result = Rendered(
      links: PageLinks(rendering.files, basePath: basePath),
      problems: rendering.problems
    )
    // What is not inert is not laid down.
    result.problems += rendering.files.compactMap { outputProblem($0.path, $0.bytes) }
    guard let next, !result.problems.hasErrors else { return .success(result) }
    var forms: [MadeFile] = []
    do throws(FileFailure) {
      for file in rendering.files {
        let file = Files.OutputFile(path: file.path, bytes: file.bytes)
        result.files.append(try next.add(file))
        guard let compressed else { continue }
        if let known = compressed.published(of: file.path, file.digest) {
          forms += known
        } else {
          forms += try compressed.made(of: file)
          result.compressed += 1
        }
      }
    } catch {
      return .failure(error)
    }
    // What found a problem is done again, to find it again.
    if result.problems.isEmpty {
      result.entry = known.entry(task, at: position, gave: result.files, result.links)
    }
    result.files += forms
    return .success(result)
  }

  /// The files that are published as they were made, with their compressed forms; nil where one is not.
  private func published(_ entry: RenderMemory.Entry) -> [MadeFile]? {
    var files: [MadeFile] = []
    files.reserveCapacity(entry.files.count)
    for file in entry.files {
      guard let made = next?.published(file.path, file.digest) else { return nil }
      files.append(made)
      guard let compressed else { continue }
      guard let forms = compressed.published(of: file.path, file.digest) else { return nil }
      files += forms
    }
    return files
  }

  /// Follows every link of the finished site.
  func brokenLinks(_ tasks: [RenderTask], _ rendered: [Rendered], copies: [String]) -> [Problem] {
    let missing = PageLinks.missing(in: rendered.map(\.links), copies: copies)
    guard !missing.isEmpty else { return [] }
    return zip(tasks, rendered).flatMap { task, rendered -> [Problem] in
      guard !missing.isDisjoint(with: rendered.links.targets) else { return [] }
      return task.rendering(pages).files
        .flatMap { Pages.brokenLinks(in: $0, missing: missing, basePath: basePath) }
        .map(Problem.pageLinkBroken)
    }
  }
}

extension Problem {
  fileprivate static func pageLinkBroken(_ broken: BrokenLink) -> Problem {
    Problem(
      .pageLinkBroken,
      file: broken.path,
      Wording(
        zh: "生成的页面 \(broken.path) 里，链接“\(broken.link)”没有去处（\(broken.target)）",
        en:
          "In the finished page \(broken.path) the link “\(broken.link)” leads nowhere (\(broken.target))"
      ),
      help: Wording(
        zh: "检查链接所指的页面、小标题或文件还在不在",
        en: "See whether the page, heading or file is still there"
      )
    )
  }
}
