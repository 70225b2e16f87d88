internal import Glibc

/// What is in a published folder, told apart: our own files as the manifest lists them, and files of
/// other people, which are never touched.
struct SiteSurvey: Sendable {
  /// One entry of the manifest, and what stands in its place.
  struct Own: Sendable {
    let entry: Manifest.Entry
    let state: State
    let source: Stamps.Source?
  }

  enum State: Sendable {
    case missing
    case altered(Alteration)
    /// The content is what was published. `isAsMade` where the permissions are, too.
    case whole(FileStatus, isAsMade: Bool)
  }

  /// Something that Bianmin did not publish.
  struct Foreign: Sendable {
    let key: FileKey
    let status: FileStatus
  }

  /// In the order of the manifest.
  private(set) var own: [Own] = []
  /// In the order of the paths' bytes.
  private(set) var foreign: [Foreign] = []
  /// Folders that hold none of our files; those that hold both are ours.
  private(set) var foreignFolders: [Foreign] = []
  /// Every folder with the time of its last change, the site's own one first.
  private var folders: [(key: FileKey, changed: Int)] = []

  /// What there is before the first publication.
  init() {}

  /// Reads a file only where its stamp does not vouch for it.
  init(_ folder: borrowing Folder, _ manifest: Manifest, stamps: Stamps?) throws(FileFailure) {
    // A switch changes the site's own folder, but nothing in it.
    folders = [(FileKey(""), try folder.status().modified)]
    let tree = try FolderTree(folder)
    folders += zip(tree.folders, tree.changes).map { ($0, $1) }
    own.reserveCapacity(manifest.entries.count)
    var files = tree.files[...]
    for (index, entry) in manifest.entries.enumerated() {
      while let file = files.first, file.key < entry.key {
        try addForeign(file.key, folder)
        files.removeFirst()
      }
      let stamp = stamps?.stamps[index]
      let state: State
      if let file = files.first, file.key == entry.key {
        files.removeFirst()
        state = try Self.state(of: entry, file.kind, in: folder, stamp)
      } else {
        state = .missing
      }
      own.append(Own(entry: entry, state: state, source: stamp?.source))
    }
    for file in files { try addForeign(file.key, folder) }
    let ours = FolderOrder.folders(of: manifest.entries.lazy.map(\.key))
    for key in FolderOrder.missing(tree.folders, { $0 }, from: ours) {
      guard let status = try folder.status(key) else { continue }
      foreignFolders.append(Foreign(key: key, status: status))
    }
  }

  /// What stands in the place of one entry of the manifest; nil where there is no such entry.
  func own(_ key: FileKey) -> Own? {
    var range = 0..<own.count
    while !range.isEmpty {
      let middle = (range.lowerBound + range.upperBound) / 2
      let order = own[middle].entry.key.compared(with: key)
      if order == 0 { return own[middle] }
      range = order < 0 ? middle + 1..<range.upperBound : range.lowerBound..<middle
    }
    return nil
  }

  /// Whether nothing can have come into the folder or gone from it since the survey, which was made after
  /// `begun`, in nanoseconds since 1970. Where that is not certain, because a folder was changed shortly before
  /// and clocks are coarse, it is not so.
  func isUntouched(_ folder: borrowing Folder, since begun: Int) throws(FileFailure) -> Bool {
    let certain = begun - 1_000_000_000
    guard let own = folders.first, own.changed < certain,
      try folder.status().modified == own.changed
    else { return false }
    for (key, changed) in folders.dropFirst() {
      guard changed < certain, try folder.status(key)?.changed == changed else { return false }
    }
    return true
  }

  private mutating func addForeign(_ key: FileKey, _ folder: borrowing Folder) throws(FileFailure) {
    if key == Manifest.key { return }
    if let status = try folder.status(key) { foreign.append(Foreign(key: key, status: status)) }
  }

  private static func state(
    of entry: Manifest.Entry,
    _ kind: FileStatus.Kind,
    in folder: borrowing Folder,
    _ stamp: Stamps.Stamp?
  ) throws(FileFailure) -> State {
    guard kind == .file else { return .altered(.kind) }
    guard let status = try folder.status(entry.key) else { return .missing }
    if let stamp, stamp.matches(status) { return .whole(status, isAsMade: true) }
    guard status.kind == .file else { return .altered(.kind) }
    guard status.size == entry.size else {
      return .altered(.size(published: entry.size, found: status.size))
    }
    guard let file = try OpenFile.reading(entry.key, in: folder) else { return .missing }
    guard try Digest.reading(file).digest == entry.digest else { return .altered(.content) }
    return .whole(status, isAsMade: status.mode == 0o644)
  }
}

/// How a published file differs from what was published.
package enum Alteration: Sendable, Hashable {
  /// It is no longer a file: a link or a folder, say.
  case kind
  /// Sizes in bytes.
  case size(published: Int, found: Int)
  case content
}
