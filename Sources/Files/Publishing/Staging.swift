internal import Glibc

/// The folder in which the next site is put together, out of sight.
///
/// It is seldom begun empty: what is there (the site before the previous one, or what a killed build
/// left) is made into what the plan says, by taking away, adding and keeping. A site has a folder for
/// every page, and on ext4 without a journal making thousands of folders soon after thousands were
/// deleted takes a hundred times as long, so folders are kept and not made anew.
///
/// Files are never written to, only made and unlinked: the same file may be in the published site.
struct Staging: ~Copyable {
  let folder: Folder
  /// What was made here and is not yet known to be on the disk.
  private var made: [FileKey] = []
  private let destination: String

  init(_ folder: consuming Folder, destination: String) {
    self.folder = folder
    self.destination = destination
  }

  /// What came of a file of ours.
  struct Placed: Sendable {
    let entry: Manifest.Entry
    let stamp: Stamps.Stamp
  }

  /// Makes the folder hold what the plan says. `made` holds the files that were made for it, `base` is the
  /// site whose files are shared, `published`
  /// the one whose foreign files are carried over; mostly they are the same.
  mutating func carryOut(
    _ plan: PublicationPlan,
    made source: borrowing Folder,
    base: borrowing Folder?,
    published: borrowing Folder?
  ) throws(FileFailure) -> [Placed] {
    let kept = try clear(for: plan)
    var placed: [Placed] = []
    placed.reserveCapacity(plan.files.count)
    for (file, isKept) in zip(plan.files, kept) {
      let result: Placed?
      if isKept {
        result = file.placed(file.shared)
      } else if case .foreign = file.origin {
        try carryOver(file, from: published)
        result = nil
      } else {
        result = try place(file, made: source, base: base)
      }
      if let result { placed.append(result) }
    }
    return placed
  }

  private mutating func place(
    _ file: PublicationPlan.File,
    made source: borrowing Folder,
    base: borrowing Folder?
  ) throws(FileFailure) -> Placed? {
    if file.shared != nil {
      switch base {
      case .none: break
      case .some(let base): return try share(file, with: base)
      }
    }
    switch file.origin {
    case .made(let name, let status, let digest):
      return try take(file, name, status, digest, from: source)
    case .copy(let path):
      return try make(file, copying: try OpenFile.reading(path), expecting: nil)
    case .base, .foreign: return nil
    }
  }

  private mutating func carryOver(_ file: PublicationPlan.File, from published: borrowing Folder?)
    throws(FileFailure)
  {
    switch published {
    case .none: return
    case .some(let published): try carryOver(file, from: published)
    }
  }

  /// Takes away what the plan does not have, makes its folders, and answers which of its files are
  /// here already.
  private mutating func clear(for plan: PublicationPlan) throws(FileFailure) -> [Bool] {
    let tree = try FolderTree(folder)
    var kept = [Bool](repeating: false, count: plan.files.count)
    var index = 0
    for entry in tree.files {
      while index < plan.files.count, plan.files[index].key < entry.key { index += 1 }
      if index < plan.files.count, plan.files[index].key == entry.key,
        let shared = plan.files[index].shared,
        try folder.status(entry.key)?.identity == shared.identity
      {
        kept[index] = true
      } else {
        try folder.remove(entry.key)
      }
    }
    let wanted = plan.folders.map(\.key)
    for subfolder in FolderOrder.missing(tree.folders, { $0 }, from: wanted).reversed() {
      try folder.removeEmptyFolder(subfolder)
    }
    try makeFolders(plan.folders, over: tree.folders)
    return kept
  }

  private mutating func makeFolders(
    _ wanted: [PublicationPlan.PlannedFolder],
    over existing: [FileKey]
  ) throws(FileFailure) {
    var existing = existing[...]
    // The umask cannot be read without being set, and access lists have a say too: the first folder
    // that is made shows whether permissions come out as they were asked for.
    var comesOutRight: Bool?
    for subfolder in wanted {
      while let first = existing.first, first < subfolder.key { existing.removeFirst() }
      if existing.first == subfolder.key {
        if try folder.status(subfolder.key)?.mode != subfolder.mode {
          try folder.setMode(subfolder.mode, ofFolder: subfolder.key)
        }
        continue
      }
      try inItsPlace(subfolder.key) { () throws(FileFailure) in
        try folder.makeFolder(subfolder.key, mode: 0o755)
      }
      if comesOutRight == nil {
        comesOutRight = try folder.status(subfolder.key)?.mode == 0o755
      }
      if comesOutRight != true || subfolder.mode != 0o755 {
        try folder.setMode(subfolder.mode, ofFolder: subfolder.key)
      }
    }
  }

  /// A file of ours that is unchanged: one file with two names, or a copy where there is no such thing.
  private mutating func share(_ file: PublicationPlan.File, with base: borrowing Folder)
    throws(FileFailure) -> Placed?
  {
    do throws(FileFailure) {
      if try folder.link(file.key, from: base, file.key) { return file.placed(file.shared) }
    } catch {
      if case .system(_, _, EEXIST) = error { throw inTheWay(file.key) }
      throw error
    }
    guard let source = try OpenFile.reading(file.key, in: base) else {
      throw .system(.read, path: base.location(file.key), code: ENOENT)
    }
    return try make(file, copying: source, expecting: file.digest)
  }

  /// A file that was made for this site takes its place.
  private mutating func take(
    _ file: PublicationPlan.File,
    _ name: FileKey,
    _ status: FileStatus,
    _ digest: Digest,
    from source: borrowing Folder
  ) throws(FileFailure) -> Placed {
    try inItsPlace(file.key) { () throws(FileFailure) in
      try source.move(name, to: folder, file.key)
    }
    made.append(file.key)
    return Placed(file.key, digest, status, nil)
  }

  private mutating func make(
    _ file: PublicationPlan.File,
    copying source: borrowing OpenFile,
    expecting digest: Digest?
  ) throws(FileFailure) -> Placed? {
    let before = Stamps.Source(try source.status())
    let result: (status: FileStatus, digest: Digest)
    do throws(FileFailure) {
      result = try folder.makeFile(file.key, copying: source, mode: 0o644)
    } catch {
      if case .system(_, _, EEXIST) = error { throw inTheWay(file.key) }
      throw error
    }
    made.append(file.key)
    if let digest, digest != result.digest {
      throw .system(.read, path: source.path, code: ESTALE)
    }
    // A source that changed between the plan and the copy is looked at again the next time.
    return Placed(file.key, result.digest, result.status, file.source == before ? before : nil)
  }

  /// Gives somebody else's file its name in the next site as well; where the file system has no such
  /// links, a copy that is as like as we can make it.
  private mutating func carryOver(_ file: PublicationPlan.File, from published: borrowing Folder)
    throws(FileFailure)
  {
    guard let status = file.shared else { return }
    do throws(FileFailure) {
      if try folder.link(file.key, from: published, file.key) { return }
      switch status.kind {
      case .link: try folder.makeLink(file.key, to: try published.target(file.key))
      case .file:
        guard let source = try OpenFile.reading(file.key, in: published) else { return }
        _ = try folder.makeFile(file.key, copying: source, mode: status.mode)
        folder.setModified(status.modified, of: file.key)
        made.append(file.key)
      default: throw folder.failure(.link, file.key)
      }
    } catch {
      switch error {
      // Its owner has just removed it.
      case .system(.link, _, ENOENT), .system(.inspect, _, ENOENT): return
      case .system(_, _, EEXIST): throw inTheWay(file.key)
      default: throw error
      }
    }
  }

  private func inItsPlace<Result>(_ key: FileKey, _ make: () throws(FileFailure) -> Result)
    throws(FileFailure) -> Result
  {
    do throws(FileFailure) {
      return try make()
    } catch {
      switch error {
      case .system(_, _, EEXIST), .system(_, _, EISDIR): throw inTheWay(key)
      default: throw error
      }
    }
  }

  private func inTheWay(_ key: FileKey) -> FileFailure {
    .destination(path: destination, .twoFilesInOnePlace(path: key.text))
  }

  /// Makes one more file, not of the site but about it.
  mutating func add(_ key: FileKey, _ bytes: [UInt8]) throws(FileFailure) {
    try folder.makeFile(key, bytes)
    made.append(key)
  }

  /// Brings everything to the disk before the site is shown.
  ///
  /// One `syncfs` and not an `fsync` for every file: each of those waits for the disk by itself, which
  /// for 40,000 files is minutes, and nothing here has to be on the disk before anything else, only all
  /// of it before the switch. But `syncfs` also reports what went wrong with anybody's file on that
  /// file system, and some file systems have none, so where it fails our own files are asked one by one.
  func sync(_ plan: PublicationPlan) throws(FileFailure) {
    if folder.syncFileSystem() { return }
    for key in made {
      guard let file = try OpenFile.reading(key, in: folder) else { continue }
      try file.sync()
    }
    for subfolder in plan.folders {
      guard let open = try folder.folder(subfolder.key) else { continue }
      try open.sync()
    }
    try folder.sync()
  }
}

extension Staging.Placed {
  init(
    _ key: FileKey,
    _ digest: Digest,
    _ status: FileStatus,
    _ source: Stamps.Source?
  ) {
    entry = Manifest.Entry(key: key, digest: digest, size: status.size)
    stamp = Stamps.Stamp(status, source: source)
  }
}

extension PublicationPlan.File {
  /// What came of a file that is shared; nil for a foreign one.
  fileprivate func placed(_ status: FileStatus?) -> Staging.Placed? {
    guard let status, let digest else { return nil }
    return Staging.Placed(key, digest, status, source)
  }
}
