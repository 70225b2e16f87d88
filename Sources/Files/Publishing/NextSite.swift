internal import Glibc

/// The next site while it is made. Its files come one by one, from several threads, and are on the disk as
/// soon as they are there: a file whose content is published already is not made again, another one waits
/// in the work folder under a name of its own. No more than one page has to be in memory.
///
/// Nobody else publishes into the folder as long as this value is held. One that goes without having been
/// published leaves nothing behind.
///
/// ```swift
/// let next = try publication.begin()
/// let page = try next.add(OutputFile(path: "index.html", bytes: html))
/// let changes = try next.publish([page], copies: forms)
/// ```
package final class NextSite: Sendable {
  private let work: WorkFolder
  private let lock: PublicationLock
  /// What time the file system thought it was: nanoseconds since 1970.
  private let now: Int
  private let made: Folder
  /// What is published now.
  private let survey: SiteSurvey
  private let manifest: Manifest?
  /// What was kept for the program with the site before; nil where nothing was.
  package let memory: [UInt8]?

  init(_ destination: Destination, tries: Int) throws(FileFailure) {
    let work = try WorkFolder(destination)
    lock = try PublicationLock(in: work.folder, tries: tries, destination: destination.path)
    now = try lock.now()
    try work.recover()
    (survey, manifest) = try work.survey(try work.published(), trusting: WorkFolder.stamps)
    memory = try work.folder.contents(PublicationMemory.rendered.key)
    try work.folder.makeFolder(WorkFolder.made)
    guard let made = try work.folder.folder(WorkFolder.made) else {
      throw .system(.create, path: work.folder.location(WorkFolder.made), code: ENOENT)
    }
    self.made = made
    self.work = work
  }

  deinit {
    // What cannot be removed now, the next build removes.
    try? work.folder.removeTree(WorkFolder.made)
  }

  /// A file that is published with this content, and is as it was published; nil where there is none.
  package func published(_ path: String, _ digest: Digest) -> MadeFile? {
    let key = FileKey(path)
    guard let own = survey.own(key), own.entry.digest == digest,
      case .whole(_, isAsMade: true) = own.state
    else { return nil }
    return MadeFile(key: key, digest: digest, content: .published)
  }

  /// A file that is published, and is as it was published, whatever is in it; nil where there is none.
  package func published(_ path: String) -> MadeFile? {
    survey.own(FileKey(path)).flatMap { published(path, $0.entry.digest) }
  }

  /// Makes a file of the next site, unless it is published already.
  package func add(_ file: OutputFile) throws(FileFailure) -> MadeFile {
    if let known = published(file.path, file.digest) { return known }
    let name = FileKey(Digest(of: Array(file.path.utf8)).hexadecimalBytes)
    do throws(FileFailure) {
      let status = try made.makeFile(name, file.bytes)
      return MadeFile(
        key: FileKey(file.path),
        digest: file.digest,
        content: .made(name, status)
      )
    } catch {
      guard case .system(.create, _, EEXIST) = error else { throw error }
      throw .destination(
        path: work.destination.path,
        .twoFilesInOnePlace(path: file.path)
      )
    }
  }

  /// Publishes a site of these files and of nothing else but what other people put there. What is to be
  /// remembered is kept beside it for the next build; what is not given stays as it was.
  ///
  /// Where nothing has changed, nothing is published, and the previous site stays the previous one.
  ///
  /// `announce` is called when all is ready, right before the site is shown: where it throws, nothing is
  /// published.
  package func publish(
    _ files: [MadeFile],
    copies: [OutputCopy] = [],
    remembering memories: [PublicationMemory: [UInt8]] = [:],
    announcing announce: (Changes) throws(FileFailure) -> Void = { _ in }
  ) throws(FileFailure) -> Changes {
    let outputs = try Output.sorted(files: files, copies: copies, into: work.destination.path)
    let plan = try PublicationPlan(outputs, over: survey, at: work.destination.path, now: now)
    var changes = plan.changes
    if manifest == nil || !plan.changes.isEmpty {
      let published = try work.published()
      changes = try work.replace(
        plan,
        made: made,
        base: published,
        published: published,
        survey,
        manifest ?? Manifest(),
        begun: now,
        announcing: announce
      )
    } else {
      try announce(changes)
    }
    do throws(FileFailure) {
      for memory in PublicationMemory.allCases {
        if let bytes = memories[memory] { try keep(memory, bytes) }
      }
    } catch {
      changes.leftUndone.append(error)
    }
    return changes
  }

  private func keep(_ memory: PublicationMemory, _ bytes: [UInt8]) throws(FileFailure) {
    if memory == .rendered, bytes == self.memory { return }
    try work.folder.remove(WorkFolder.newMemory)
    try work.folder.makeFile(WorkFolder.newMemory, bytes)
    try work.folder.rename(WorkFolder.newMemory, to: work.folder, memory.key)
  }
}

/// What is kept beside a published site for the next build. It may be missing, old or damaged: whoever reads
/// it finds out.
package enum PublicationMemory: Sendable, CaseIterable {
  /// What rendering gave.
  case rendered
  /// What checking gave.
  case checked

  var key: FileKey {
    switch self {
    case .rendered: FileKey("memory")
    case .checked: FileKey("checked")
    }
  }
}
