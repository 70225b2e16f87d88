package import Decisions
package import Diagnostics
import Guides
import Inert
package import Pages

/// The files of a site, each made when it is asked for and then kept.
package struct PageIndex: Sendable {
  package let pages: SiteContext
  /// Files by their place in the site.
  private var made: [String: OutputFile] = [:]
  /// The work that is not for one guide alone and was not done yet.
  private var waiting: [RenderTask]
  private var madeGuides: Set<String> = []

  package init(_ pages: SiteContext) {
    self.pages = pages
    waiting = renderTasks(pages).filter { task in
      if case .guide? = task.subject { false } else { true }
    }
  }

  /// The same files but those of one guide, which has a later text.
  package func showing(_ guide: ResolvedGuide) -> PageIndex {
    var index = PageIndex(pages.showing(guide), keeping: self)
    if index.madeGuides.remove(PageIndex.key(guide)) != nil {
      let name = "guides/\(guide.guide.id)"
      index.made = index.made.filter { path, _ in
        !path.contains(name + "/") && !path.contains(name + ".")
      }
    }
    return index
  }

  private init(_ pages: SiteContext, keeping other: PageIndex) {
    self.pages = pages
    made = other.made
    waiting = other.waiting
    madeGuides = other.madeGuides
  }

  /// The file at a place: `guides/marriage/index.html`. Nil where the site has none.
  package mutating func file(_ path: String) -> Checked<OutputFile>? {
    find(path).map { Checked($0, [outputProblem($0.path, $0.bytes)].compactMap { $0 }) }
  }

  package var guideCount: Int { pages.site.guides.count }

  /// Every file of the site, by its place. Takes as long as a build.
  package func everything(jobs: Int) async -> [String: [UInt8]] {
    let pages = pages
    let made = await concurrentMap(renderTasks(pages), jobs: jobs) { $0.rendering(pages).files }
    return Dictionary(
      made.joined().map { ($0.path, $0.bytes) },
      uniquingKeysWith: { first, _ in first }
    )
  }

  private mutating func find(_ path: String) -> OutputFile? {
    if let file = made[path] { return file }
    let parts = path.split(separator: "/").map(String.init)
    for guide in guides(parts) where madeGuides.insert(PageIndex.key(guide)).inserted {
      keep(renderTask(for: guide))
      if let file = made[path] { return file }
    }
    // Work with a name is done for paths that name it, the rest in order until the path is found.
    for isNamed in [true, false] {
      var rest: [RenderTask] = []
      var found: OutputFile?
      for task in waiting {
        guard found == nil, task.mayMake(parts, isNamed: isNamed) else {
          rest.append(task)
          continue
        }
        keep(task)
        found = made[path]
      }
      waiting = rest
      if let found { return found }
    }
    // An old address of a guide.
    let address = "/" + (path.hasSuffix("/index.html") ? String(path.dropLast(10)) : path)
    for guide in pages.site.guides
    where guide.guide.aliases.contains(where: { Routes.aliasPath($0) == address })
      && madeGuides.insert(PageIndex.key(guide)).inserted
    {
      keep(renderTask(for: guide))
    }
    return made[path]
  }

  private mutating func keep(_ task: RenderTask) {
    for file in task.rendering(pages).files { made[file.path] = file }
  }

  /// The guides that a path may be of.
  private func guides(_ parts: [String]) -> [ResolvedGuide] {
    guard let folder = parts.firstIndex(of: "guides"), folder + 1 < parts.count else { return [] }
    var name = parts[folder + 1]
    if name.hasSuffix(".json") { name = String(name.dropLast(5)) }
    if let id = Identifier(name) { return pages.guides(id) }
    // Data of a translation: `marriage.en.json`.
    guard let dot = name.lastIndex(of: "."), let id = Identifier(String(name[..<dot])) else {
      return []
    }
    return pages.guides(id)
  }

  private static func key(_ guide: ResolvedGuide) -> String {
    "\(guide.guide.id) \(guide.guide.locale.name)"
  }
}

/// What only making the search's index tells: queries of `searches.yaml` that do not find their guide.
package func searchProblems(_ pages: SiteContext) -> [Problem] {
  renderTasks(pages).first { if case .search? = $0.subject { true } else { false } }?
    .rendering(pages).problems ?? []
}

extension RenderTask {
  /// Whether the work may give a file of this path.
  fileprivate func mayMake(_ parts: [String], isNamed: Bool) -> Bool {
    if let place { return isNamed && parts.contains(place) }
    let name: String? =
      switch subject {
      case .texts(let name, _), .states(let name, _): name
      case .scores(let name, _, _): name
      case .guide, .search, nil: nil
      }
    guard let name else { return !isNamed }
    guard isNamed else { return false }
    // The last word is the language.
    let words = name.split(separator: " ", omittingEmptySubsequences: false).dropLast()
    return parts.contains { part in words.contains { $0 == part } }
  }
}
