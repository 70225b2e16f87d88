internal import CPlatform
internal import Glibc

/// Memory for the entries of one folder at a time, to be used for many folders.
struct ListingBuffer: ~Copyable {
  fileprivate let memory: UnsafeMutableRawBufferPointer

  init() {
    memory = .allocate(byteCount: 64 * 1024, alignment: 16)
  }

  deinit { memory.deallocate() }
}

extension Folder {
  /// Calls `body` with the name and the kind of everything in this folder, in the order of the disk,
  /// which is no order. `kind` is nil where only `status` can tell. The name's bytes are good until
  /// `body` returns.
  ///
  /// Reads by the system call itself: `readdir` allocates 32 KiB for each of the thousands of folders
  /// that a site has, one for each of its pages.
  func list(
    _ buffer: borrowing ListingBuffer,
    _ body: (_ name: UnsafeBufferPointer<UInt8>, _ kind: FileStatus.Kind?) -> Void
  ) throws(FileFailure) {
    guard let start = buffer.memory.baseAddress else { return }
    // An open folder remembers how far it was read.
    guard lseek(descriptor, 0, SEEK_SET) == 0 else {
      throw .system(.list, path: path, code: errno)
    }
    while true {
      let size = retried { platform_read_folder(descriptor, start, buffer.memory.count) }
      if size == 0 { return }
      // A folder that was removed while it was being read holds nothing.
      if size < 0, errno == ENOENT { return }
      guard size > 0 else { throw .system(.list, path: path, code: errno) }
      var offset = 0
      while offset < size {
        var entry = platform_folder_entry()
        offset = platform_folder_entry_at(start, offset, &entry)
        let length = Int(entry.name_length)
        entry.name.withMemoryRebound(to: UInt8.self, capacity: length) { first in
          let name = UnsafeBufferPointer(start: first, count: length)
          if !isThisOrParent(name) { body(name, FileStatus.Kind(entryKind: entry.kind)) }
        }
      }
    }
  }
}

private func isThisOrParent(_ name: UnsafeBufferPointer<UInt8>) -> Bool {
  let dot = UInt8(ascii: ".")
  return name.count <= 2 && name.allSatisfy { $0 == dot }
}

extension FileStatus.Kind {
  /// From `d_type`.
  fileprivate init?(entryKind: UInt8) {
    switch Int(entryKind) {
    case Int(DT_REG): self = .file
    case Int(DT_DIR): self = .folder
    case Int(DT_LNK): self = .link
    case Int(DT_UNKNOWN): return nil
    default: self = .special
    }
  }
}
