import Decisions
package import Diagnostics
import Feeds
package import Files
package import Guides
package import Pages

// A site that is looked at again and again while people write it. A look takes from the one before it what
// has not changed: texts, drafts, theme, feeds. A file with errors is shown as it last was without, so that
// one mistake does not hold up the pages of everybody else.

/// A site as it is at one moment, in memory. Nothing of it is published.
package struct SiteLook: Sendable {
  package let request: BuildRequest
  /// One more than that of the look before it.
  package let generation: Int
  /// Everything that is wrong with the files as they are.
  package let problems: [Problem]
  /// What there is to be shown; nil where the site never was without errors that concern all of it.
  package let pages: SiteContext?
  /// Files that are shown in an earlier state, or not at all, because of their errors.
  package let heldBack: Set<String>
  let tree: SourceTree
  let treeProblems: [Problem]
  let source: SiteSource
  /// By their paths.
  let texts: [String: LookedText]
  /// When the feeds were read.
  let feedsRead: Instant
  /// What is shown of the files in `heldBack`.
  let older: [String: Draft]
  let theme: Checked<Theme?>
  let siteFeeds: SiteFeeds
  /// Nil where what the files hold now cannot be shown.
  let content: LookedContent?
  /// Nil with `pages`.
  let check: SiteCheck?
}

/// A text with what was made of it.
///
/// A class because a look hands ten thousand of them to the next and never changes one.
final class LookedText: Sendable {
  let bytes: [UInt8]
  let decoded: Checked<SourceFile?>
  let draft: Checked<Draft>?

  init(bytes: [UInt8], decoded: Checked<SourceFile?>, draft: Checked<Draft>?) {
    self.bytes = bytes
    self.decoded = decoded
    self.draft = draft
  }
}

extension SiteLook {
  /// Files published as they are, by their place in the site.
  package var copies: [(path: String, source: String)] {
    source.published.map { ("files/" + $0.path, "content/files/" + $0.path) }
  }

  /// The guides as they were written, one for each file.
  package var drafts: [GuideDraft] { check?.guides ?? [] }

  /// The files of guides, whether or not they can be shown.
  package var guideFiles: [String] {
    source.texts.map(\.path).filter { SourceKind(path: $0) == .guide }
  }

  package var settings: Settings? { pages?.settings ?? source.settings }

  /// A file's bytes as they were when the site was looked at.
  package func bytes(of path: String) -> [UInt8]? { texts[path]?.bytes }

  /// The site's registers and offices, to choose from.
  package var registers: SiteDraft? { check?.site }
}

/// Looks at a site. `request.now` is the moment for which pages are made, `clock` the present one in seconds
/// since 1970. Nothing is read twice that is in `last`; gives `last` where nothing has changed, and never fails
/// over the content.
package func look(_ request: BuildRequest, after last: SiteLook? = nil, clock: Int)
  async throws(FileFailure) -> SiteLook
{
  let earlier = EarlierTree(last?.tree, time: clock)
  let tree = try SourceTree.read(site: request.site, knowing: earlier)
  if let last, last.isUnchanged(tree, request) { return last }

  let known = last?.texts ?? [:]
  let source = try await readSource(of: tree, jobs: request.jobs) { file in
    if let text = known[file.path], text.bytes == file.bytes { return text.decoded }
    return decodeSource(file)
  }
  guard var settings = source.settings else {
    return SiteLook(keeping: last, request, tree, source, problems: source.problems)
  }
  if let baseURL = request.baseURL { settings.baseURL = baseURL }
  if let good = last?.pages?.settings, source.hasErrors(in: settings.file.path) { settings = good }

  // Parse what is new; with other settings, everything.
  let isSameSettings = last?.pages?.settings.file.bytes == settings.file.bytes
  let context = ParsingContext(settings)
  let entries = tree.value.files.filter { $0.bytes != nil }
  let bytes = Dictionary(
    entries.map { ($0.path, $0.bytes ?? []) },
    uniquingKeysWith: { first, _ in first }
  )
  let looked = await concurrentMap(source.texts, jobs: request.jobs) { text -> LookedText in
    let bytes = bytes[text.path] ?? []
    if isSameSettings, let same = known[text.path], same.bytes == bytes, same.draft != nil {
      return same
    }
    return LookedText(bytes: bytes, decoded: Checked(text), draft: parse(text, context))
  }
  var texts = Dictionary(
    zip(source.texts.map(\.path), looked),
    uniquingKeysWith: { first, _ in first }
  )
  // What should be a text and is none is remembered by its bytes.
  for file in entries where texts[file.path] == nil && SourceKind(path: file.path).isText {
    texts[file.path] = LookedText(
      bytes: file.bytes ?? [],
      decoded: known[file.path].flatMap { $0.bytes == file.bytes ? $0.decoded : nil }
        ?? decodeSource(file),
      draft: nil
    )
  }

  let theme =
    if let last, isSameSettings, last.source.hasSameTheme(as: source) {
      last.theme
    } else {
      readTheme(named: settings.theme, files: source.theme, settings: settings)
    }
  let shownTheme = theme.problems.hasErrors ? last?.theme.value ?? theme.value : theme.value

  let words = shownTheme?.officeWords ?? [:]
  let content: LookedContent?
  let contentProblems: [Problem]
  if let known = last?.content, isSameSettings, known.holds(texts, source, words, at: request.now) {
    (content, contentProblems) = (known, known.problems)
  } else {
    var round = CheckRound(settings, source, texts, last, officeWords: words)
    let library = await round.library(at: request.now, jobs: request.jobs)
    content = LookedContent(library, round, texts, source, words, at: request.now)
    contentProblems = round.problems
  }
  var problems = source.problems + theme.problems + contentProblems
  guard let content, let shownTheme else {
    return SiteLook(keeping: last, request, tree, source, texts: texts, theme, problems: problems)
  }
  let feeds = currentFeeds(request, source, settings, content.library, last)
  problems += feeds.value.problems
  let pages: SiteContext
  if let last, let shown = last.pages, last.content?.number == content.number,
    feeds.isSame, last.isTimely(request.now),
    last.source.fileSizes == source.fileSizes
  {
    pages = shown.showing(shownTheme)
  } else {
    pages = await resolvePages(
      content.library,
      feeds.value.readings,
      request,
      theme: shownTheme,
      fileSizes: source.fileSizes
    )
  }
  return SiteLook(
    request: request,
    generation: (last?.generation ?? 0) + 1,
    problems: problems.sortedByPlace(),
    pages: pages,
    heldBack: content.heldBack,
    tree: tree.value,
    treeProblems: tree.problems,
    source: source,
    texts: texts,
    feedsRead: feeds.read,
    older: content.older,
    theme: Checked(shownTheme, theme.problems),
    siteFeeds: feeds.value,
    content: content,
    check: content.check
  )
}

/// `isSame` where nothing was read. Feeds are asked again where they, or the names of the site, have changed; those of the network no sooner
/// than five minutes later.
private func currentFeeds(
  _ request: BuildRequest,
  _ source: SiteSource,
  _ settings: Settings,
  _ library: Library,
  _ last: SiteLook?
) -> (value: SiteFeeds, read: Instant, isSame: Bool) {
  let orders = request.feedOrders(source, settings)
  if let last, let pages = last.pages,
    request.now.seconds(since: last.feedsRead) < 300,
    last.source.hasSameFeeds(as: source),
    pages.settings.file.bytes == settings.file.bytes,
    FeedScope(pages.site.library) == FeedScope(library)
  {
    return (last.siteFeeds, last.feedsRead, true)
  }
  let feeds = readFeeds(orders, keptIn: request.keptFeeds, library, at: request.now)
  return (feeds, request.now, false)
}

extension SiteLook {
  /// A look at files that cannot be shown: what was to be seen before stays.
  fileprivate init(
    keeping last: SiteLook?,
    _ request: BuildRequest,
    _ tree: Checked<SourceTree>,
    _ source: SiteSource,
    texts: [String: LookedText] = [:],
    _ theme: Checked<Theme?> = Checked(nil),
    problems: [Problem]
  ) {
    self.init(
      request: request,
      generation: (last?.generation ?? 0) + 1,
      problems: problems.sortedByPlace(),
      pages: last?.pages,
      heldBack: last?.heldBack ?? [],
      tree: tree.value,
      treeProblems: tree.problems,
      source: source,
      texts: texts,
      feedsRead: last?.feedsRead ?? request.now,
      older: last?.older ?? [:],
      theme: Checked(last?.theme.value ?? theme.value, theme.problems),
      siteFeeds: last?.siteFeeds ?? SiteFeeds(),
      content: nil,
      check: last?.check
    )
  }

  /// The same files, on the same day, and no feed to be asked again.
  fileprivate func isUnchanged(_ tree: Checked<SourceTree>, _ request: BuildRequest) -> Bool {
    let zone = settings?.timeZone ?? .china
    return tree.problems.count == treeProblems.count
      && tree.value.files.count == self.tree.files.count
      && request.now.at(zone).day == self.request.now.at(zone).day
      && request.now.seconds(since: feedsRead) < 300 && isTimely(request.now)
      && zip(tree.value.files, self.tree.files).allSatisfy { $0.isUnchanged(since: $1) }
  }
}

extension SiteLook {
  /// Nothing on the pages has changed by itself.
  fileprivate func isTimely(_ now: Instant) -> Bool {
    pages?.site.nextChange.map { now < $0.at } ?? true
  }
}

extension SiteSource {
  fileprivate func hasErrors(in path: String) -> Bool {
    problems.contains { $0.path == path && $0.severity == .error }
  }

  fileprivate func hasSameTheme(as other: SiteSource) -> Bool {
    theme.count == other.theme.count
      && zip(theme, other.theme).allSatisfy { $0.path == $1.path && $0.bytes == $1.bytes }
  }

  fileprivate func hasSameFeeds(as other: SiteSource) -> Bool {
    feedFiles.count == other.feedFiles.count
      && zip(feedFiles, other.feedFiles).allSatisfy { $0.isUnchanged(since: $1) }
  }
}
