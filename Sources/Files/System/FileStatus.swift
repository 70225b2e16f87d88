internal import Glibc

/// What the file system says of one name, without following a link.
struct FileStatus: Sendable, Hashable {
  enum Kind: Sendable {
    case file
    case folder
    case link
    /// A pipe, a socket or a device.
    case special

    /// From `st_mode`.
    init(mode: mode_t) {
      switch mode & S_IFMT {
      case S_IFREG: self = .file
      case S_IFDIR: self = .folder
      case S_IFLNK: self = .link
      default: self = .special
      }
    }
  }

  let kind: Kind
  /// Permissions: 0o644.
  let mode: mode_t
  /// Bytes.
  let size: Int
  let identity: Identity
  /// Nanoseconds since 1970: when the content was last changed.
  let modified: Int
  /// Nanoseconds since 1970: when anything of the file was last changed, its number of links too.
  /// Nobody can set it back.
  let changed: Int

  init(_ found: stat) {
    kind = Kind(mode: found.st_mode)
    mode = found.st_mode & 0o777
    size = Int(found.st_size)
    identity = Identity(device: UInt64(found.st_dev), inode: UInt64(found.st_ino))
    modified = found.st_mtim.tv_sec * 1_000_000_000 + found.st_mtim.tv_nsec
    changed = found.st_ctim.tv_sec * 1_000_000_000 + found.st_ctim.tv_nsec
  }

  /// Which file it is, whatever the path that led to it.
  struct Identity: Sendable, Hashable {
    let device: UInt64
    let inode: UInt64
  }
}
