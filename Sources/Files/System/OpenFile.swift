internal import Glibc

/// A file held open, closed when the value goes.
struct OpenFile: ~Copyable, Sendable {
  let descriptor: Int32
  /// Where it is, for messages.
  let path: String

  private init(descriptor: Int32, path: String) {
    self.descriptor = descriptor
    self.path = path
  }

  deinit { close(descriptor) }

  /// Opens for reading. Never waits, as a pipe in the place of a file would make it.
  static func reading(_ path: String) throws(FileFailure) -> OpenFile {
    let descriptor = retried { open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK) }
    guard descriptor >= 0 else { throw .system(.read, path: path, code: errno) }
    return OpenFile(descriptor: descriptor, path: path)
  }

  /// Opens a file of a folder, but no link to one, for reading; nil where it is gone.
  static func reading(_ key: FileKey, in folder: borrowing Folder) throws(FileFailure) -> OpenFile?
  {
    let flags = O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOFOLLOW
    let number = folder.descriptor
    let descriptor = key.withCString { name in retried { openat(number, name, flags) } }
    if descriptor >= 0 { return OpenFile(descriptor: descriptor, path: folder.location(key)) }
    if errno == ENOENT { return nil }
    throw folder.failure(.read, key)
  }

  /// Makes a file that was not there, with these permissions less the umask.
  static func creating(_ key: FileKey, in folder: borrowing Folder, mode: mode_t)
    throws(FileFailure) -> OpenFile
  {
    let flags = O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW
    let number = folder.descriptor
    let descriptor = key.withCString { name in retried { openat(number, name, flags, mode) } }
    guard descriptor >= 0 else { throw folder.failure(.create, key) }
    return OpenFile(descriptor: descriptor, path: folder.location(key))
  }

  /// Makes or opens the file whose only use is to be locked.
  static func lockFile(_ key: FileKey, in folder: borrowing Folder) throws(FileFailure) -> OpenFile
  {
    let number = folder.descriptor
    let descriptor = key.withCString { name in
      retried { openat(number, name, O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0o644) }
    }
    guard descriptor >= 0 else { throw folder.failure(.lock, key) }
    return OpenFile(descriptor: descriptor, path: folder.location(key))
  }

  func status() throws(FileFailure) -> FileStatus {
    var found = stat()
    guard fstat(descriptor, &found) == 0 else {
      throw .system(.inspect, path: path, code: errno)
    }
    return FileStatus(found)
  }

  func setMode(_ mode: mode_t) throws(FileFailure) {
    guard fchmod(descriptor, mode) == 0 || modesAreUnsupported(errno) else {
      throw .system(.create, path: path, code: errno)
    }
  }

  /// Marks the file as changed now, and answers what time its file system says that is: nanoseconds
  /// since 1970.
  func touch() throws(FileFailure) -> Int {
    guard futimens(descriptor, nil) == 0 else {
      throw .system(.write, path: path, code: errno)
    }
    return try status().modified
  }

  func write(_ bytes: UnsafeRawBufferPointer) throws(FileFailure) {
    var rest = bytes[...]
    while !rest.isEmpty {
      let piece = UnsafeRawBufferPointer(rebasing: rest)
      let count = retried { Glibc.write(descriptor, piece.baseAddress, piece.count) }
      guard count > 0 else {
        throw .system(.write, path: path, code: count == 0 ? ENOSPC : errno)
      }
      rest = rest.dropFirst(count)
    }
  }

  /// Fills the buffer as far as the file goes; what it returns is less than the buffer only at the end.
  func read(into buffer: UnsafeMutableRawBufferPointer) throws(FileFailure) -> Int {
    var filled = 0
    while filled < buffer.count {
      let rest = UnsafeMutableRawBufferPointer(rebasing: buffer[filled...])
      let count = retried { Glibc.read(descriptor, rest.baseAddress, rest.count) }
      guard count >= 0 else { throw .system(.read, path: path, code: errno) }
      if count == 0 { break }
      filled += count
    }
    return filled
  }

  func sync() throws(FileFailure) {
    guard retried({ fsync(descriptor) }) == 0 || syncIsUnsupported(errno) else {
      throw .system(.sync, path: path, code: errno)
    }
  }
}
