package import Diagnostics
package import Files
import Guides
import Pages
import Pipeline

// The state of a preview: the last look at the site, and what was changed since. A change of one guide is
// shown at once on the guide's own pages, then in lists, and a change of a feed on the guides that somebody looks
// at; then the whole site is looked at again, and what else the change touches follows.

/// A site in memory that follows its files, and tells those who look at a page when it changes.
package actor Preview {
  package let options: PreviewOptions
  /// Nil before the first look.
  private(set) var look: SiteLook?
  private(set) var index: PageIndex?
  /// Guides that were changed after the look, by their files.
  private var fresh: [String: GuideLook] = [:]
  /// Another after every change of `fresh`.
  private var freshNumber = 0
  private var watchers: [Int: Watcher] = [:]
  private var watcherCount = 0
  private var isLooking = false
  private var mustLookAgain = false
  /// Files that were changed while a look was under way.
  private var changedMeanwhile: Set<String> = []
  /// Why the site cannot be read, where it cannot.
  private(set) var failure: FileFailure?

  /// The site with the text that is being written, for the page to write in.
  var trial: PageIndex?
  /// Contents from which forms were filled, by their files and sums: a few, the latest last.
  private var opened: [(file: String, sum: String, bytes: [UInt8])] = []
  /// Requests that change files come with it, so that only pages of this preview can send them.
  let token =
    String(UInt64.random(in: .min ... .max), radix: 36)
    + String(UInt64.random(in: .min ... .max), radix: 36)

  /// What the search's index told last.
  private var searches: [Problem] = []

  /// Somebody who looks at a page.
  private struct Watcher {
    let page: String
    let tell: AsyncStream<[UInt8]>.Continuation
    var told: [UInt8] = []
  }

  package init(_ options: PreviewOptions) { self.options = options }

  private var request: BuildRequest {
    var request = options.request
    if !options.isMomentFixed { request.now = options.clock() }
    return request
  }

  /// Whether the machine tells of changes at once; else the files are looked through every second.
  package private(set) var isWatched = false

  /// Looks at the site for the first time, and follows its files from then on.
  package func begin() async throws(FileFailure) {
    // The watch begins before the look, so that no change falls between them.
    let changes = watchFolders(of: options.request.site)
    isWatched = changes != nil
    let look = try await Pipeline.look(request, clock: options.clock().secondsSince1970)
    show(look)
    Task { await follow(changes) }
  }

  /// What is wrong with the files as they are now.
  package var problems: [Problem] {
    let known = (look?.problems ?? []) + searches
    guard !fresh.isEmpty else { return searches.isEmpty ? known : known.sortedByPlace() }
    let rest = known.filter { fresh[$0.path] == nil }
    return (rest + fresh.values.flatMap(\.problems)).sortedByPlace()
  }

  /// Files whose errors keep their pages as they were.
  var heldBack: Set<String> {
    var held = look?.heldBack ?? []
    for (path, look) in fresh {
      if look.problems.hasErrors { held.insert(path) } else { held.remove(path) }
    }
    return held
  }

  /// The page of an address as it is now; nil where there is none.
  func file(_ path: String) -> Checked<Pages.OutputFile>? { index?.file(path) }

  func openedText(_ file: String, _ sum: String) -> [UInt8]? {
    opened.last { $0.file == file && $0.sum == sum }?.bytes
  }

  func remember(_ bytes: [UInt8], of file: String) {
    let sum = Digest(of: bytes).hexadecimal
    opened.removeAll { $0.file == file && $0.sum == sum }
    opened.append((file, sum, bytes))
    if opened.count > 50 { opened.removeFirst() }
  }

  // MARK: Changes

  /// Follows the site's files for as long as the task runs. Without a watch they are looked through every
  /// second.
  private func follow(_ changes: AsyncStream<FolderWatch.Change>?) async {
    if let changes {
      for await change in changes {
        if change == .unseen {
          isWatched = false
          break
        }
        take(change)
      }
    }
    while !isWatched, !Task.isCancelled {
      await lookAgain()
      try? await Task.sleep(for: .seconds(1))
    }
  }

  func take(_ change: FolderWatch.Change) {
    var isShown = false
    var hasFeed = false
    if case .files(let paths) = change {
      let taken = paths.filter { takeGuide($0) }
      if isLooking { changedMeanwhile.formUnion(taken) }
      isShown = taken.count == paths.count
      hasFeed = paths.contains { look?.isFeed($0) ?? false }
      if !taken.isEmpty { tellWatchers() }
    }
    Task {
      if hasFeed { await showFeeds() }
      if isShown {
        await showLists()
        // What is shown already is left time to be drawn.
        try? await Task.sleep(for: .milliseconds(150))
      }
      await lookAgain()
    }
  }

  /// Shows the changed guides in lists, too.
  private func showLists() async {
    let guides = fresh
    await show { look, _ in look.pages(with: guides) }
  }

  /// Shows what feeds say now on the guides that somebody looks at.
  private func showFeeds() async {
    let guides = Set(
      watchers.values.compactMap {
        PageSource(place(of: $0.page), look).guide.flatMap(Identifier.init)
      }
    )
    await show { look, request in look.pages(feedsReadAgainFor: guides, request) }
  }

  /// Shows the site as it is made of the last look, where nothing has changed by the time that it is.
  private func show(_ make: @escaping @Sendable (SiteLook, BuildRequest) -> SiteContext?) async {
    guard let look else { return }
    let (request, number) = (request, freshNumber)
    guard let pages = await Task.detached(operation: { make(look, request) }).value,
      number == freshNumber
    else { return }
    // A guide that was changed just before stays as it is now.
    index = fresh.values.compactMap(\.guide).reduce(PageIndex(pages)) { $0.showing($1) }
    tellWatchers()
  }

  /// Shows a changed guide at once; false where that takes a look at the whole site.
  private func takeGuide(_ path: String) -> Bool {
    guard let look, SourceKind(path: path) == .guide,
      let bytes = try? ContentFile(path, ofSite: options.request.site).read(limit: 1 << 20),
      let guide = look.guide(bytes, at: path)
    else { return false }
    if bytes == look.bytes(of: path), fresh[path] == nil { return false }
    fresh[path] = guide
    freshNumber += 1
    if let resolved = guide.guide { index = index?.showing(resolved) }
    return true
  }

  /// Looks at the whole site, once at a time.
  func lookAgain() async {
    guard !isLooking else {
      mustLookAgain = true
      return
    }
    isLooking = true
    repeat {
      mustLookAgain = false
      changedMeanwhile = []
      do throws(FileFailure) {
        let last = look
        let next = try await Pipeline.look(
          request,
          after: last,
          clock: options.clock().secondsSince1970
        )
        failure = nil
        show(next)
        for path in changedMeanwhile { _ = takeGuide(path) }
      } catch {
        failure = error
      }
      tellWatchers()
    } while mustLookAgain
    isLooking = false
  }

  private func show(_ next: SiteLook) {
    // Nothing is made anew where nothing changed.
    if next.generation == look?.generation, fresh.isEmpty { return }
    let old = (look, index)
    fresh = [:]
    freshNumber += 1
    look = next
    index = next.pages.map { PageIndex($0) }
    if let pages = next.pages { checkSearches(pages, next.generation) }
    // Ten thousand guides are not taken apart while somebody waits for a page.
    Task.detached { withExtendedLifetime(old) {} }
  }

  /// Tries the searches that must find their guides, once nobody has changed anything for a while.
  private func checkSearches(_ pages: SiteContext, _ generation: Int) {
    Task {
      try? await Task.sleep(for: .seconds(3))
      guard look?.generation == generation else { return }
      let found = await Task.detached(priority: .background) { searchProblems(pages) }.value
      guard look?.generation == generation else { return }
      searches = found
      tellWatchers()
    }
  }

  // MARK: Those who look

  /// So that the connection of somebody who has gone is let go of.
  func giveSignOfLife() {
    for watcher in watchers.values { watcher.tell.yield([]) }
  }

  /// What is told to somebody who looks at a page: its state at once, then with every change.
  func watch(_ page: String) -> (number: Int, states: AsyncStream<[UInt8]>) {
    watcherCount += 1
    let (stream, continuation) = AsyncStream.makeStream(
      of: [UInt8].self,
      // A sign of life that follows a state does not take its place: within the time that one may take to
      // read, there are no more than two.
      bufferingPolicy: .bufferingNewest(3)
    )
    let state = state(of: page)
    continuation.yield(state)
    watchers[watcherCount] = Watcher(page: page, tell: continuation, told: state)
    return (watcherCount, stream)
  }

  func leave(_ number: Int) { watchers[number] = nil }

  private func tellWatchers() {
    var states: [String: [UInt8]] = [:]
    for (number, watcher) in watchers {
      let state = states[watcher.page] ?? state(of: watcher.page)
      states[watcher.page] = state
      guard state != watcher.told else { continue }
      watchers[number]?.told = state
      watcher.tell.yield(state)
    }
  }
}
