internal import CPlatform
internal import Glibc

/// A folder held open. Everything in it is reached from here by a path relative to it, so that it stays
/// the same folder even while somebody renames it, and closed when the value goes.
struct Folder: ~Copyable, Sendable {
  let descriptor: Int32
  /// Where it is, for messages.
  let path: String

  private init(descriptor: Int32, path: String) {
    self.descriptor = descriptor
    self.path = path
  }

  deinit { close(descriptor) }

  /// Opens a folder; nil where nothing is.
  static func open(_ path: String) throws(FileFailure) -> Folder? {
    let descriptor = retried { Glibc.open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC) }
    if descriptor >= 0 { return Folder(descriptor: descriptor, path: path) }
    if errno == ENOENT { return nil }
    throw .system(.list, path: path, code: errno)
  }

  /// Opens a folder in this one, but no link to one; nil where nothing is.
  func folder(_ key: FileKey) throws(FileFailure) -> Folder? {
    let flags = O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC
    let found = key.withCString { name in retried { openat(descriptor, name, flags) } }
    if found >= 0 { return Folder(descriptor: found, path: location(key)) }
    if errno == ENOENT { return nil }
    throw failure(.list, key)
  }

  /// What has this name, links not followed; nil where nothing has.
  func status(_ key: FileKey) throws(FileFailure) -> FileStatus? {
    var found = stat()
    let result = key.withCString { fstatat(descriptor, $0, &found, AT_SYMLINK_NOFOLLOW) }
    if result == 0 { return FileStatus(found) }
    if errno == ENOENT || errno == ENOTDIR { return nil }
    throw failure(.inspect, key)
  }

  /// The folder itself.
  func status() throws(FileFailure) -> FileStatus {
    var found = stat()
    guard fstat(descriptor, &found) == 0 else {
      throw .system(.inspect, path: path, code: errno)
    }
    return FileStatus(found)
  }

  /// Makes a folder with exactly these permissions.
  func makeFolder(_ key: FileKey, mode: mode_t = 0o755) throws(FileFailure) {
    guard key.withCString({ mkdirat(descriptor, $0, mode) }) == 0 else {
      throw failure(.create, key)
    }
  }

  /// Sets the permissions of a folder.
  func setMode(_ mode: mode_t, ofFolder key: FileKey) throws(FileFailure) {
    let result = key.withCString { fchmodat(descriptor, $0, mode, 0) }
    guard result == 0 || modesAreUnsupported(errno) else { throw failure(.create, key) }
  }

  /// Gives a file of another folder a second name in this one. False where it cannot be linked, for
  /// reasons of the file system and not of this file: the content is to be copied then.
  func link(_ key: FileKey, from other: borrowing Folder, _ otherKey: FileKey)
    throws(FileFailure) -> Bool
  {
    let result = otherKey.withCString { old in
      key.withCString { new in linkat(other.descriptor, old, descriptor, new, 0) }
    }
    if result == 0 { return true }
    switch errno {
    // No links at all, too many of one file, or a file of somebody else's (`protected_hardlinks`).
    case EPERM, EOPNOTSUPP, ENOSYS, EMLINK, EXDEV, EACCES: return false
    default: throw failure(.link, key)
    }
  }

  /// Makes a symbolic link.
  func makeLink(_ key: FileKey, to target: String) throws(FileFailure) {
    guard key.withCString({ symlinkat(target, descriptor, $0) }) == 0 else {
      throw failure(.link, key)
    }
  }

  /// Where a symbolic link leads, as it is written.
  func target(_ key: FileKey) throws(FileFailure) -> String {
    var buffer = [UInt8](repeating: 0, count: Int(PATH_MAX))
    let count = key.withCString { name in
      buffer.withUnsafeMutableBytes { raw in
        readlinkat(
          descriptor,
          name,
          raw.baseAddress!.assumingMemoryBound(to: CChar.self),
          raw.count
        )
      }
    }
    guard count >= 0 else { throw failure(.inspect, key) }
    return String(decoding: buffer[..<count], as: UTF8.self)
  }

  func remove(_ key: FileKey) throws(FileFailure) {
    guard key.withCString({ unlinkat(descriptor, $0, 0) }) == 0 || errno == ENOENT else {
      throw failure(.remove, key)
    }
  }

  func removeEmptyFolder(_ key: FileKey) throws(FileFailure) {
    let result = key.withCString { unlinkat(descriptor, $0, AT_REMOVEDIR) }
    guard result == 0 || errno == ENOENT else { throw failure(.remove, key) }
  }

  /// Moves something of this folder into another one, over whatever file or empty folder is there.
  func rename(_ key: FileKey, to other: borrowing Folder, _ otherKey: FileKey)
    throws(FileFailure)
  {
    let result = key.withCString { old in
      otherKey.withCString { new in renameat(descriptor, old, other.descriptor, new) }
    }
    guard result == 0 else { throw other.failure(.rename, otherKey) }
  }

  /// Moves a file of this folder into another one, where nothing may be in its place.
  func move(_ key: FileKey, to other: borrowing Folder, _ otherKey: FileKey) throws(FileFailure) {
    let result = key.withCString { old in
      otherKey.withCString { new in platform_move(descriptor, old, other.descriptor, new) }
    }
    if result == 0 { return }
    switch errno {
    // A file system that cannot promise it, or an old kernel: look first, then move.
    case ENOSYS, EINVAL, EOPNOTSUPP:
      if try other.status(otherKey) != nil {
        throw .system(.rename, path: other.location(otherKey), code: EEXIST)
      }
      try rename(key, to: other, otherKey)
    default: throw other.failure(.rename, otherKey)
    }
  }

  /// Exchanges two names in one step. False where the file system has no such operation.
  func exchange(_ key: FileKey, with other: borrowing Folder, _ otherKey: FileKey)
    throws(FileFailure) -> Bool
  {
    let result = key.withCString { old in
      otherKey.withCString { new in platform_exchange(descriptor, old, other.descriptor, new) }
    }
    if result == 0 { return true }
    switch errno {
    case ENOSYS, EINVAL, EOPNOTSUPP: return false
    default: throw other.failure(.rename, otherKey)
    }
  }

  /// Writes the folder's own entries back to the disk.
  func sync() throws(FileFailure) {
    guard retried({ fsync(descriptor) }) == 0 || syncIsUnsupported(errno) else {
      throw .system(.sync, path: path, code: errno)
    }
  }

  /// Writes the whole file system back to the disk; false where that went wrong for anybody's file.
  func syncFileSystem() -> Bool {
    retried { platform_sync_file_system(descriptor) } == 0
  }

  /// Gives a file the time of its last change, in nanoseconds since 1970. For a copy, which serves
  /// without it too, so that a failure is none.
  func setModified(_ nanoseconds: Int, of key: FileKey) {
    let time = timespec(
      tv_sec: nanoseconds / 1_000_000_000,
      tv_nsec: nanoseconds % 1_000_000_000
    )
    key.withCString { name in
      _ = withUnsafeTemporaryAllocation(of: timespec.self, capacity: 2) { times in
        times.initialize(repeating: time)
        return utimensat(descriptor, name, times.baseAddress, AT_SYMLINK_NOFOLLOW)
      }
    }
  }

  /// The full path of something in this folder, for messages.
  func location(_ key: FileKey) -> String { path + "/" + key.text }

  func failure(_ operation: FileOperation, _ key: FileKey) -> FileFailure {
    .system(operation, path: location(key), code: errno)
  }
}

/// Some file systems have no permissions to set; what they answer then is no reason to stop.
func modesAreUnsupported(_ code: Int32) -> Bool {
  code == EPERM || code == EOPNOTSUPP || code == ENOSYS
}

/// Some file systems cannot sync a folder; there is nothing more to be done about it.
func syncIsUnsupported(_ code: Int32) -> Bool {
  code == EINVAL || code == EROFS || code == EOPNOTSUPP || code == ENOSYS
}

/// Repeats a call that a signal interrupted.
func retried<Result: SignedInteger>(_ call: () -> Result) -> Result {
  while true {
    let result = call()
    if result == -1, errno == EINTR { continue }
    return result
  }
}
