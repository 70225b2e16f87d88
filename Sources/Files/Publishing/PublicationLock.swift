internal import Glibc

/// Held while a folder is published into. The system lets go of it with the process, however that ends,
/// so that no kill leaves it behind; the file itself says nothing and is never removed.
struct PublicationLock: ~Copyable, Sendable {
  private let file: OpenFile

  /// Waits for whoever holds it, trying again every twentieth of a second.
  init(in folder: borrowing Folder, tries: Int, destination: String) throws(FileFailure) {
    let file = try OpenFile.lockFile(FileKey("lock"), in: folder)
    var rest = tries
    while retried({ flock(file.descriptor, LOCK_EX | LOCK_NB) }) != 0 {
      let code = errno
      // A file system without locks: better published unlocked than never.
      if code == ENOLCK || code == EOPNOTSUPP || code == ENOSYS { break }
      guard code == EWOULDBLOCK else { throw .system(.lock, path: file.path, code: code) }
      rest -= 1
      guard rest > 0 else { throw .busy(path: destination) }
      usleep(50_000)
    }
    self.file = file
  }

  /// What time the file system thinks it is: nanoseconds since 1970.
  func now() throws(FileFailure) -> Int { try file.touch() }
}
