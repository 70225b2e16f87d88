package import Decisions
package import Diagnostics
package import Feeds
package import Files
package import Guides
import Inert
import Pages

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
  /// Put `.gz` and `.br` beside each text file.
  package var isCompressed = false
  package var jobs = 1
  /// Which program this is. What another one made is not taken for what this one would make; nil where
  /// nothing that was made before is used again.
  package var program: Digest?
  /// Nil where nobody asks how long the stages take.
  package var times: StageTimes?

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
  var times: StageTimes?

  package struct Output: Sendable {
    /// Those that are made; none where the site is only looked at.
    package var files: [MadeFile]
    /// Files published as they are, by their place in the site.
    package var copies: [(path: String, source: String)]
    package var guides: Int
    package var nextChange: NextChange?
    /// A feed could not be read, or is older than it says it counts.
    package var isDegraded: Bool
    /// Where the files wait; nil where the site is only looked at.
    var next: NextSite?
    /// How many pieces of rendering work were found done.
    package var kept: Int
    /// How many rendered files had to be compressed.
    package var compressed: Int
    /// What to remember.
    var memories: [PublicationMemory: [UInt8]] = [:]
  }

  /// What the pages were made from.
  var pages: SiteContext?

  /// Never gives back what the pages were made from: a program that is about to end need not spend half a
  /// second on the pieces of ten thousand guides.
  package func keepToTheEnd() { _ = Unmanaged.passRetained(Kept(pages: pages)) }

  private final class Kept: Sendable {
    let pages: SiteContext?

    init(pages: SiteContext?) { self.pages = pages }
  }
}

/// A site that was read and checked, at its moment and with what its feeds say.
struct PreparedSite: Sendable {
  var source: SiteSource
  var problems: [Problem]
  var feeds = SiteFeeds()
  /// Nil where the content has errors.
  var pages: SiteContext?
  /// Where the next site is made; nil where nothing is published.
  var next: NextSite?
  /// Nil where nothing is remembered.
  var sums: SourceSums?
  /// What to remember of checking; nil where that is known.
  var checked: [UInt8]?
  var times: StageTimes?
}

/// Reads, checks and resolves a site. What was published by the same program from the same texts need not be
/// checked again.
func prepareSite(_ request: BuildRequest, publishedIn publication: Publication? = nil)
  async throws(FileFailure) -> PreparedSite
{
  // Read: the folder becomes texts with their paths.
  var times = request.times
  times?.enter(.read)
  let source = try await readSource(request)
  var prepared = PreparedSite(source: source, problems: source.problems)
  prepared.times = times
  guard var settings = source.settings else { return prepared }
  if let baseURL = request.baseURL { settings.baseURL = baseURL }

  if publication != nil, let program = request.program {
    prepared.sums = SourceSums(program: program, request, source, settings)
  }
  let theme = readTheme(named: settings.theme, files: source.theme, settings: settings)
  let words = theme.value?.officeWords ?? [:]
  prepared.times?.enter(.check, over: source.texts.count)
  let library = try await library(request, settings, words, &prepared, publication)
  prepared.problems += theme.problems
  guard let library, let theme = theme.value, !prepared.problems.hasErrors else {
    return prepared
  }

  // Read the feeds. None of them stops a build: what they do not say is unknown.
  prepared.times?.enter(.feeds)
  let feeds = readFeeds(
    request.feedOrders(source, settings),
    keptIn: request.keptFeeds,
    library,
    at: request.now
  )
  prepared.problems += feeds.problems
  prepared.feeds = feeds

  // What is published is looked through in the meantime.
  async let next = Result { () throws(FileFailure) in try publication?.begin() }

  // Resolve: the library at this moment, with what is known of every channel.
  prepared.times?.enter(.resolve)
  prepared.pages = await resolvePages(
    library,
    feeds.readings,
    request,
    theme: theme,
    fileSizes: source.fileSizes
  )
  prepared.next = try await next.get()
  return prepared
}

/// What editors wrote, as a library; nil where it has errors.
private func library(
  _ request: BuildRequest,
  _ settings: Settings,
  _ officeWords: OfficeWordLists,
  _ prepared: inout PreparedSite,
  _ publication: Publication?
) async throws(FileFailure) -> Library? {
  let source = prepared.source
  // Remember: the same texts were checked before.
  if let sums = prepared.sums, let publication,
    let known = await CheckedMemory.texts(
      try publication.memory(.checked),
      of: source,
      sums,
      jobs: request.jobs
    )
  {
    let context = ParsingContext(settings)
    var site = SiteDraft(settings: settings)
    site.files = source.published.map(\.path)
    for text in source.texts where SourceKind(path: text.path) != .guide {
      if let draft = parse(text, context) { site.add(draft.value) }
    }
    prepared.problems += known.problems
    return Guides.library(site, knowing: known, at: request.now)
  }

  // Parse and check: each text becomes a draft, and the drafts, held against each other, a library.
  let content = await checkContent(source, settings, officeWords, request)
  prepared.problems += content.problems
  if let sums = prepared.sums, let library = content.library {
    prepared.checked = CheckedMemory.bytes(
      CheckedTexts(library, problems: content.problems),
      of: sums
    )
  }
  return content.library
}

/// Reads, checks and renders a site. With a publication its files are laid down beside what is published,
/// where `publish` finds them; without one nothing is written.
package func renderSite(_ request: BuildRequest, for publication: Publication? = nil)
  async throws(FileFailure) -> RenderedSite
{
  let prepared = try await prepareSite(request, publishedIn: publication)
  let source = prepared.source
  var problems = prepared.problems
  var times = prepared.times
  defer { times?.pause() }
  guard let pages = prepared.pages else { return source.failed(problems, times) }

  // Render: values become bytes, and files at once, unless they are what is published already.
  times?.enter(.render, over: pages.site.guides.count)
  let next = prepared.next
  let known = await KnownWork(prepared, pages, jobs: request.jobs)
  let compressed =
    request.isCompressed
    ? next.map {
      CompressedFiles(
        for: $0,
        program: prepared.sums?.program,
        memory: known.memory,
        copies: source.copies
      )
    } : nil
  let renderer = Renderer(
    pages: pages,
    next: next,
    known: known,
    compressed: compressed
  )
  let tasks = renderTasks(pages)
  var rendered: [Rendered] = []
  let work = Array(tasks.enumerated())
  for result in await concurrentMap(
    work,
    jobs: request.jobs,
    { renderer.rendered($0.element, at: $0.offset) }
  ) {
    rendered.append(try result.get())
  }
  problems += rendered.flatMap(\.problems).withRefusalsCounted()
  problems += renderer.brokenLinks(tasks, rendered, copies: source.copies.map(\.path))
  var memories: [PublicationMemory: [UInt8]] = [
    .rendered: known.bytes(
      rendered.compactMap(\.entry) + [compressed?.entry].compactMap { $0 }
    )
  ]
  memories[.checked] = prepared.checked
  let output = RenderedSite.Output(
    files: rendered.flatMap(\.files) + (try compressed?.made(of: source.copies) ?? []),
    copies: source.copies,
    guides: pages.site.guides.count,
    nextChange: pages.site.nextChange,
    isDegraded: pages.site.status.isDegraded,
    next: next,
    kept: rendered.count(where: \.isKept),
    compressed: rendered.reduce(0) { $0 + $1.compressed },
    memories: memories
  )
  return RenderedSite(
    output: problems.hasErrors ? nil : output,
    problems: problems.sortedByPlace(),
    inputs: source.accounts(problems, pages.site),
    feeds: prepared.feeds.readings,
    feedCopies: prepared.feeds.copies,
    kept: request.keptFeeds,
    times: times,
    pages: pages
  )
}

/// What is wrong with the texts of a site as they are in memory: neither feeds nor pages are looked at.
func checkTexts(_ source: SiteSource, _ request: BuildRequest) async -> [Problem] {
  let isSettings = { (text: SourceFile) in SourceKind(path: text.path) == .settings }
  guard let settings = source.texts.first(where: isSettings).map(parseSettings) else { return [] }
  let theme = readTheme(named: settings.value.theme, files: source.theme, settings: settings.value)
  let words = theme.value?.officeWords ?? [:]
  return settings.problems
    + (await checkContent(source, settings.value, words, request)).problems
}
