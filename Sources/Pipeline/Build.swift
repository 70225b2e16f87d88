package import Decisions
package import Diagnostics
package import Feeds
package import Files
package import Guides
package import Pages

// The whole program on one page: read, parse, check, resolve, render, publish. Each stage takes values and
// gives values with the problems that it found; only `read` and `publish` touch the disk, and the moment
// comes in from outside.

/// What one run is asked to do.
package struct BuildRequest: Sendable {
  /// The folder that holds `content/`.
  package var site: String
  /// What “now” is.
  package var now: Instant
  package var baseURL: String?
  /// Paths and addresses of feeds in the stead of the site's.
  package var feeds: [String] = []
  package var drafts = false
  package var jobs = 1

  package init(site: String, now: Instant) {
    self.site = site
    self.now = now
  }
}

/// A site that is rendered and not yet published, with everything that was found on the way.
package struct RenderedSite: Sendable {
  /// Nil where the content has errors.
  package var output: Output?
  package var problems: [Problem]
  /// What happened to every input, for `--report`.
  package var inputs: [InputAccount]
  /// What came of every feed; none where the content has errors.
  package var feeds: [FeedReading] = []
  /// What the next build is to find should a feed fail then.
  var feedCopies: [FeedCopy] = []
  var kept: KeptFiles?
  var jobs: Int

  package struct Output: Sendable {
    package var files: [Pages.OutputFile]
    /// Files published as they are, by their place in the site.
    package var copies: [(path: String, source: String)]
    package var guides: Int
    package var nextChange: NextChange?
    /// A feed could not be read, or is older than it says it counts.
    package var isDegraded: Bool
  }
}

/// A site that was read and checked, at its moment and with what its feeds say.
struct PreparedSite: Sendable {
  var source: SiteSource
  var problems: [Problem]
  var feeds = SiteFeeds()
  /// Nil where the content has errors.
  var pages: SiteContext?
}

/// Reads, checks and resolves a site.
func prepareSite(_ request: BuildRequest) async throws(FileFailure) -> PreparedSite {
  // Read: the folder becomes texts with their paths.
  let source = try await readSource(request)
  var prepared = PreparedSite(source: source, problems: source.problems)
  guard var settings = source.settings else { return prepared }
  if let baseURL = request.baseURL { settings.baseURL = baseURL }

  // Parse: each text becomes a draft. A draft keeps what it could not understand as a problem.
  let context = ParsingContext(settings)
  let drafts = await concurrentMap(source.texts, jobs: request.jobs) { parse($0, context) }
  prepared.problems += drafts.flatMap { $0?.problems ?? [] }

  // Check: the drafts are held against each other and become a library.
  var site = SiteDraft(settings: settings)
  for draft in drafts { if let draft { site.add(draft.value) } }
  site.files = source.published.map(\.path)
  let library = check(site, at: request.now)
  let theme = readTheme(named: settings.theme, files: source.theme, settings: settings)
  prepared.problems += library.problems + theme.problems
  guard let library = library.value, let theme = theme.value, !prepared.problems.hasErrors else {
    return prepared
  }

  // Read the feeds. None of them stops a build: what they do not say is unknown.
  let feeds = readFeeds(
    request.feedOrders(source, settings),
    keptIn: request.keptFeeds,
    library,
    at: request.now
  )
  prepared.problems += feeds.problems
  prepared.feeds = feeds

  // Resolve: the library at this moment, with what is known of every channel.
  let resolved = resolve(
    library,
    feeds: feeds.readings,
    at: request.now,
    drafts: request.drafts
  )
  prepared.pages = SiteContext(resolved, theme: theme, fileSizes: source.fileSizes)
  return prepared
}

/// Reads, checks and renders a site; nothing is written.
package func renderSite(_ request: BuildRequest) async throws(FileFailure) -> RenderedSite {
  let prepared = try await prepareSite(request)
  let source = prepared.source
  var problems = prepared.problems
  guard let pages = prepared.pages else { return source.failed(problems, jobs: request.jobs) }

  // Render: values become bytes.
  let basePath = SiteContext.basePath(pages.settings.baseURL)
  let rendered = await concurrentMap(renderTasks(pages), jobs: request.jobs) { task in
    let rendering = task.rendering(pages)
    return (rendering, PageLinks(rendering.files, basePath: basePath))
  }
  let files = rendered.flatMap(\.0.files)
  problems += rendered.flatMap(\.0.problems)
  problems += findBrokenLinks(files, rendered.map(\.1), source, basePath: basePath)
  let output = RenderedSite.Output(
    files: files,
    copies: source.copies,
    guides: pages.site.guides.count,
    nextChange: pages.site.nextChange,
    isDegraded: pages.site.status.isDegraded
  )
  return RenderedSite(
    output: problems.hasErrors ? nil : output,
    problems: problems.sortedByPlace(),
    inputs: source.accounts(problems),
    feeds: prepared.feeds.readings,
    feedCopies: prepared.feeds.copies,
    kept: request.keptFeeds,
    jobs: request.jobs
  )
}

/// Follows every link of the finished site: the last word on what the checks believed.
private func findBrokenLinks(
  _ files: [Pages.OutputFile],
  _ links: [PageLinks],
  _ source: SiteSource,
  basePath: String
) -> [Problem] {
  let missing = PageLinks.missing(in: links, copies: source.copies.map(\.path))
  guard !missing.isEmpty else { return [] }
  return files.flatMap { brokenLinks(in: $0, missing: missing, basePath: basePath) }.map {
    Problem(
      .pageLinkBroken,
      file: $0.path,
      Wording(
        zh: "生成的页面 \($0.path) 里，链接“\($0.link)”没有去处（\($0.target)）",
        en: "In the finished page \($0.path) the link “\($0.link)” leads nowhere (\($0.target))"
      ),
      help: Wording(
        zh: "检查链接所指的页面、小标题或文件还在不在",
        en: "See whether the page, heading or file is still there"
      )
    )
  }
}
