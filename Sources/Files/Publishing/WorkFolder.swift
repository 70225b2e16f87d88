internal import Glibc

/// The hidden folder beside the output (`._site.bianmin` beside `_site`), on the same file system, in
/// which the next site is staged and earlier ones are kept:
///
/// | name | what |
/// |---|---|
/// | `lock` | held while publishing |
/// | `made` | files of the next site that are made and have no place in it yet |
/// | `next` | the site being staged; for an instant, after the switch, the one that was published |
/// | `previous` | what `--rollback` goes back to |
/// | `spare` | the one before, to be made into the next `next` |
/// | `stamps` | how to know the published files as unaltered without reading them |
/// | `stamps.new` | the same for `next` |
/// | `memory`, `checked` | what the program wants to know again at the next build |
/// | `switching` | there while the switch is made: which folder `next` was |
/// | `old`, `site-1`, `link` | only where the file system cannot exchange two folders |
///
/// `recover` finishes or takes back whatever a killed build was about, from these names alone.
struct WorkFolder: ~Copyable, Sendable {
  let parent: Folder
  let folder: Folder
  let destination: Destination
  /// The output in `parent`.
  let output: FileKey

  static let made = FileKey("made")
  static let next = FileKey("next")
  static let previous = FileKey("previous")
  static let spare = FileKey("spare")
  static let old = FileKey("old")
  static let stamps = FileKey("stamps")
  static let newStamps = FileKey("stamps.new")
  static let newMemory = FileKey("memory.new")
  static let switching = FileKey("switching")
  static let link = FileKey("link")

  /// Opens it, made if it is not there, and the output's parents too.
  init(_ destination: Destination) throws(FileFailure) {
    try makeFolders(destination.parent)
    guard let parent = try Folder.open(destination.parent) else {
      throw .system(.create, path: destination.parent, code: ENOENT)
    }
    let key = FileKey(workFolderName(of: destination.name))
    if try parent.status(key) == nil {
      try allowingExisting { () throws(FileFailure) in try parent.makeFolder(key) }
    }
    guard let folder = try parent.folder(key) else {
      throw .system(.create, path: parent.location(key), code: ENOENT)
    }
    // So that it never is committed by accident where the site is kept in a repository.
    let ignore = FileKey(".gitignore")
    if try folder.status(ignore) == nil {
      try allowingExisting { () throws(FileFailure) in
        _ = try folder.makeFile(ignore, Array("*\n".utf8))
      }
    }
    self.parent = parent
    self.folder = folder
    self.destination = destination
    self.output = FileKey(destination.name)
  }

  /// The work folder of a destination if it was published into before; makes nothing.
  static func existing(_ destination: Destination) throws(FileFailure) -> WorkFolder? {
    guard let parent = try Folder.open(destination.parent),
      let folder = try parent.folder(FileKey(workFolderName(of: destination.name)))
    else { return nil }
    return WorkFolder(
      parent: parent,
      folder: folder,
      destination: destination,
      output: FileKey(destination.name)
    )
  }

  private init(
    parent: consuming Folder,
    folder: consuming Folder,
    destination: Destination,
    output: FileKey
  ) {
    self.parent = parent
    self.folder = folder
    self.destination = destination
    self.output = output
  }

  /// What is published now; nil where nothing is. A link that the output is, is followed.
  func published() throws(FileFailure) -> Folder? { try Folder.open(destination.path) }

  /// The folder in which to stage: what a killed build left, the spare site, or a new one.
  func stagingFolder() throws(FileFailure) -> Folder {
    if try folder.status(Self.next) == nil {
      if try folder.status(Self.spare) != nil {
        try folder.rename(Self.spare, to: folder, Self.next)
      } else {
        try folder.makeFolder(Self.next)
      }
    }
    guard let next = try folder.folder(Self.next) else {
      throw .system(.create, path: folder.location(Self.next), code: ENOENT)
    }
    if try next.status().mode != 0o755 {
      try folder.setMode(0o755, ofFolder: Self.next)
    }
    return next
  }

  /// Puts the work folder in order after a build that did not end: finishes a switch that was made,
  /// takes back one that was not.
  func recover() throws(FileFailure) {
    try folder.removeTree(Self.made)
    try folder.remove(Self.newMemory)
    try folder.remove(Self.link)
    if try parent.status(output) == nil, try folder.status(Self.old) != nil {
      try folder.rename(Self.old, to: parent, output)
    }
    if try isSwitched() {
      try finishSwitch()
    } else {
      try takeBackSwitch()
    }
  }

  /// Whether the folder that was about to be published is published.
  private func isSwitched() throws(FileFailure) -> Bool {
    guard let note = try folder.contents(Self.switching), let published = try published() else {
      return false
    }
    return decimal(note[...]).map(UInt64.init) == (try published.status().identity.inode)
  }

  private func takeBackSwitch() throws(FileFailure) {
    if let old = try folder.status(Self.old), old.kind == .folder {
      try retire(Self.old)
    }
    for site in try switchedSites() {
      if try folder.status(Self.next) == nil {
        try folder.rename(site, to: folder, Self.next)
      } else {
        try folder.removeTree(site)
      }
    }
    try folder.remove(Self.newStamps)
    try folder.remove(Self.switching)
  }

  /// What remains to be done once the new site is in its place.
  func finishSwitch() throws(FileFailure) {
    if let old = try replaced() { try retire(old) }
    if try folder.status(Self.newStamps) != nil {
      try folder.rename(Self.newStamps, to: folder, Self.stamps)
    }
    try folder.remove(Self.switching)
    try folder.sync()
  }

  /// Where the site is that was published until the switch; nil after the first publication.
  func replaced() throws(FileFailure) -> FileKey? {
    for key in [Self.old, Self.next] where try folder.status(key) != nil { return key }
    return try switchedSites().first
  }

  /// The folders `site-1` … that the output does not lead to.
  func switchedSites() throws(FileFailure) -> [FileKey] {
    let current = try switchLink()?.folder
    var sites: [FileKey] = []
    try folder.list(ListingBuffer()) { name, _ in
      let key = FileKey(name)
      if key.text.utf8.starts(with: SwitchLink.prefix.utf8), key != current { sites.append(key) }
    }
    return sites.sorted()
  }

  /// The link that the output is; nil where it is none.
  func switchLink() throws(FileFailure) -> SwitchLink? {
    guard try parent.status(output)?.kind == .link else { return nil }
    return SwitchLink(target: try parent.target(output), of: destination.name)
  }

  /// Makes a site that was published the previous one, and the previous one the spare.
  private func retire(_ site: FileKey) throws(FileFailure) {
    if try folder.status(Self.previous) != nil {
      if try folder.status(Self.spare) != nil { try folder.removeTree(Self.spare) }
      try folder.rename(Self.previous, to: folder, Self.spare)
    }
    try folder.rename(site, to: folder, Self.previous)
  }

  /// Writes down, before the switch, which folder is to be published by it.
  func announceSwitch(_ staged: FileStatus) throws(FileFailure) {
    try folder.makeFile(Self.switching, Array(String(staged.identity.inode).utf8))
  }

  /// After a failure: takes back what was begun and gives the space back. What cannot be tidied up
  /// now, the next build's `recover` will.
  func giveUp() {
    try? recover()
    try? folder.removeTree(Self.next)
  }
}

/// Makes a folder and those above it, as far as they are missing.
private func makeFolders(_ path: String) throws(FileFailure) {
  for folder in try CanonicalPath(path).chain.dropFirst() where folder.identity == nil {
    guard mkdir(folder.text, 0o777) == 0 || errno == EEXIST else {
      throw .system(.create, path: folder.text, code: errno)
    }
  }
}

/// Makes something that another build may be making at the same time.
/// Makes something that another build may have made in the meantime.
func allowingExisting(_ make: () throws(FileFailure) -> Void) throws(FileFailure) {
  do throws(FileFailure) {
    try make()
  } catch {
    if case .system(_, _, EEXIST) = error { return }
    throw error
  }
}

extension Folder {
  /// Removes something and all that it holds; links are removed, not followed.
  func removeTree(_ key: FileKey) throws(FileFailure) {
    if let inner = try folder(key) {
      let tree = try FolderTree(inner)
      for entry in tree.files { try inner.remove(entry.key) }
      for subfolder in tree.folders.reversed() { try inner.removeEmptyFolder(subfolder) }
    }
    try removeEmptyFolder(key)
  }
}
