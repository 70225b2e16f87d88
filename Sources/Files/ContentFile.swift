internal import CPlatform
internal import Glibc

/// A file that an editor keeps below `content/`, to be read and written while others may do so too.
///
/// What is written is there whole or not at all, whatever happens meanwhile, and nobody's work is written
/// over: a file is replaced only where it is still what was read, and created only where none is. Its
/// permissions stay, and so does a link in its place that leads elsewhere in the site. Through a link that
/// leaves the site, or leads to something hidden, nothing is read or written.
///
/// ```swift
/// let file = ContentFile("content/guides/birth.md", ofSite: site)
/// if let bytes = try file.read(limit: 256 * 1024) {
///   try file.replace(with: mended(bytes), expecting: Digest(of: bytes))
/// }
/// ```
package struct ContentFile: Sendable {
  /// The path below the site's folder, with `/` between its parts.
  package let path: String
  private let site: String

  /// `site` is the folder that holds `content/`.
  package init(_ path: String, ofSite site: String) {
    self.path = path
    self.site = site
  }

  /// The content; nil where there is no file. More than `limit` bytes are refused as EFBIG.
  package func read(limit: Int) throws(FileFailure) -> [UInt8]? {
    guard let spot = try spot() else { return nil }
    guard let file = try OpenFile.reading(spot.name, in: spot.folder) else { return nil }
    switch try BoundedFile.contents(of: file, limit: limit) {
    case .contents(let bytes): return bytes
    case .missing: return nil
    case .tooLarge: throw .system(.read, path: path, code: EFBIG)
    case .notFile: throw .notContent(path: path)
    }
  }

  /// Puts these bytes in the place of those with this sum. Throws `changed` where the file has another
  /// content by now, or is gone; then nothing was written.
  package func replace(with bytes: [UInt8], expecting sum: Digest) throws(FileFailure) {
    guard let spot = try spot() else { throw .changed(path: path) }
    // One Bianmin at a time; let go of with the folder. Where there are no locks, it goes without.
    _ = retried { flock(spot.folder.descriptor, LOCK_EX) }
    let old = try spot.status(ofSum: sum, path)
    guard spot.isWritable else { throw .system(.write, path: path, code: errno) }
    let draft = try spot.makeDraft(bytes, mode: old.mode, like: old)
    // Whether the draft's name has what stood in the file's place: only that copy may be left of it.
    var isTheirs = false
    do throws(FileFailure) {
      // Exchanged and not moved over: what stood there to the last moment is then in our hands, and goes
      // back where it is not what was read.
      if try spot.folder.exchange(draft, with: spot.folder, spot.name) {
        if (try? Spot.sum(draft, in: spot.folder)) != sum {
          isTheirs = true
          isTheirs = try !spot.folder.exchange(draft, with: spot.folder, spot.name)
          throw .changed(path: path)
        }
        try spot.folder.remove(draft)
      } else {
        _ = try spot.status(ofSum: sum, path)
        try spot.folder.rename(draft, to: spot.folder, spot.name)
      }
    } catch {
      if !isTheirs { try spot.folder.remove(draft) }
      throw error
    }
    try spot.folder.sync()
  }

  /// Makes the file and the folders that hold it. Throws `fileExists` where something is there.
  package func create(_ bytes: [UInt8]) throws(FileFailure) {
    let spot = try spotToMake()
    if try spot.folder.status(spot.name) != nil { throw .fileExists(path: path) }
    let draft = try spot.makeDraft(bytes, mode: 0o644)
    do throws(FileFailure) {
      try spot.folder.move(draft, to: spot.folder, spot.name)
    } catch {
      try spot.folder.remove(draft)
      if case .system(.rename, _, let code) = error, code == EEXIST {
        throw .fileExists(path: path)
      }
      throw error
    }
    try spot.folder.sync()
  }
}

/// A folder held open, and a name in it.
private struct Spot: ~Copyable {
  let folder: Folder
  let name: FileKey

  /// The file's status, where its content has this sum.
  func status(ofSum sum: Digest, _ path: String) throws(FileFailure) -> FileStatus {
    guard let file = try OpenFile.reading(name, in: folder) else { throw .changed(path: path) }
    let status = try file.status()
    guard status.kind == .file else { throw .notContent(path: path) }
    guard try Digest.reading(file).digest == sum else { throw .changed(path: path) }
    return status
  }

  /// A file can be replaced wherever its folder can be written to; but one that is not to be written to
  /// was made so by somebody.
  var isWritable: Bool { name.withCString { faccessat(folder.descriptor, $0, W_OK, 0) } == 0 }

  static func sum(_ key: FileKey, in folder: borrowing Folder) throws(FileFailure) -> Digest? {
    guard let file = try OpenFile.reading(key, in: folder) else { return nil }
    return try Digest.reading(file).digest
  }

  /// Makes a hidden file beside the one that is meant, safe on the disk.
  func makeDraft(_ bytes: [UInt8], mode: mode_t, like old: FileStatus? = nil)
    throws(FileFailure) -> FileKey
  {
    let number = String(UInt64.random(in: .min ... .max), radix: 16)
    let draft = FileKey(".bianmin-\(number).tmp")
    do throws(FileFailure) {
      try folder.makeFile(draft, bytes, mode: mode)
      guard let file = try OpenFile.reading(draft, in: folder) else {
        throw folder.failure(.create, draft)
      }
      if let old { file.giveOwner(of: name, in: folder, mode: old.mode) }
      try file.sync()
    } catch {
      try folder.remove(draft)
      throw error
    }
    return draft
  }
}

extension OpenFile {
  /// Gives the file to the owner and the group of another, where that is allowed.
  fileprivate func giveOwner(of other: FileKey, in folder: borrowing Folder, mode: mode_t) {
    let number = folder.descriptor
    var found = stat()
    guard other.withCString({ fstatat(number, $0, &found, AT_SYMLINK_NOFOLLOW) }) == 0 else {
      return
    }
    _ = fchown(descriptor, found.st_uid, found.st_gid)
    _ = fchmod(descriptor, mode)
  }
}

extension ContentFile {
  /// Where the file is, links followed that stay in the site; nil where nothing is.
  private func spot() throws(FileFailure) -> Spot? {
    try checkPath()
    let root = try CanonicalPath(site).text
    var found = stat()
    guard lstat(root + "/" + path, &found) == 0 else {
      if errno == ENOENT || errno == ENOTDIR { return nil }
      throw .system(.inspect, path: path, code: errno)
    }
    return try spot(resolving: path, root)
  }

  /// Where the file is to be: its folder is made where it is missing.
  private func spotToMake() throws(FileFailure) -> Spot {
    try checkPath()
    let root = try CanonicalPath(site).text
    var parts = path.split(separator: "/").map(String.init)
    let name = parts.removeLast()
    var made = ""
    for part in parts {
      made += (made.isEmpty ? "" : "/") + part
      guard mkdir(root + "/" + made, 0o755) == 0 || errno == EEXIST else {
        throw .system(.create, path: made, code: errno)
      }
      // Before anything is made in it: it may be a link.
      _ = try self.spot(resolving: made, root)
    }
    let parent = try self.spot(resolving: made, root)
    guard let folder = try parent.folder.folder(parent.name) else {
      throw .system(.create, path: made, code: ENOENT)
    }
    return Spot(folder: folder, name: FileKey(name))
  }

  private func spot(resolving path: String, _ root: String) throws(FileFailure) -> Spot {
    let target: SourceLink
    switch SourceLink.resolve(root + "/" + path, site: root) {
    case .success(let found): target = found
    case .failure: throw .notContent(path: path)
    }
    // From the site's folder down without a link, for the path may change under us.
    guard var folder = try Folder.open(root) else { throw .siteMissing(path: site) }
    let below = target.path.utf8.dropFirst(root == "/" ? 1 : root.utf8.count + 1)
    let parts = below.split(separator: UInt8(ascii: "/"))
    for part in parts.dropLast() {
      guard let next = try folder.folder(FileKey(part)) else { throw .notContent(path: path) }
      folder = next
    }
    guard let name = parts.last else { throw .notContent(path: path) }
    return Spot(folder: folder, name: FileKey(name))
  }

  private func checkPath() throws(FileFailure) {
    let parts = path.utf8.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
    let isGood =
      parts.count > 1 && parts[0].elementsEqual("content".utf8)
      && parts.allSatisfy {
        !$0.isEmpty && SourceName.reasonToLeaveOut(ArraySlice($0)) == nil
      }
    guard isGood else { throw .notContent(path: path) }
  }
}
