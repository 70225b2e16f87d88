internal import Glibc

/// The path of a file below some folder, as the bytes that the file system keeps.
///
/// A `String` will not do: two names that differ only in Unicode normal form are equal as strings and
/// two files on the disk, and a name need not be UTF-8 at all. The path of a folder ends in `/`
/// (`guides/birth/`), so that in the order of bytes a folder stands right before what it holds.
struct FileKey: Sendable {
  /// The bytes with a NUL behind them, as system calls want them. NUL is less than any byte of a
  /// path, so it does not change the order.
  private let storage: [UInt8]

  init(_ path: some Sequence<UInt8>) {
    var storage = Array(path)
    storage.append(0)
    self.storage = storage
  }

  init(_ path: String) {
    self.init(path.utf8)
  }

  /// The path below this folder that a name in it has: `guides/` and `birth` give `guides/birth`.
  func appending(_ name: UnsafeBufferPointer<UInt8>, isFolder: Bool) -> FileKey {
    var path = [UInt8]()
    path.reserveCapacity(storage.count + name.count + 1)
    path.append(contentsOf: bytes)
    path.append(contentsOf: name)
    if isFolder { path.append(UInt8(ascii: "/")) }
    path.append(0)
    return FileKey(storage: path)
  }

  private init(storage: [UInt8]) {
    self.storage = storage
  }

  var bytes: ArraySlice<UInt8> { storage.dropLast() }

  var count: Int { storage.count - 1 }

  /// The path for messages and for the rest of the program; broken UTF-8 is repaired.
  var text: String { String(decoding: bytes, as: UTF8.self) }

  /// The same without the `/` of a folder.
  var nameText: String {
    let isFolder = bytes.last == UInt8(ascii: "/")
    return String(decoding: bytes.dropLast(isFolder ? 1 : 0), as: UTF8.self)
  }

  func withCString<Result>(_ body: (UnsafePointer<CChar>) -> Result) -> Result {
    storage.withUnsafeBytes { raw in
      // Never empty: the NUL is always there.
      body(raw.baseAddress!.assumingMemoryBound(to: CChar.self))
    }
  }

  /// The path of the folder of this name.
  var asFolder: FileKey { FileKey(bytes + [UInt8(ascii: "/")]) }

  /// The folders that hold this, outermost first: `a/`, `a/b/` for `a/b/c` and for `a/b/c/`.
  var folders: [FileKey] {
    bytes.indices.dropLast().filter { storage[$0] == UInt8(ascii: "/") }
      .map { FileKey(storage[...$0]) }
  }

  /// The length of the path of the folder that holds this, its `/` included; 0 at the top.
  var folderLength: Int {
    (bytes.dropLast().lastIndex(of: UInt8(ascii: "/")) ?? -1) + 1
  }
}

extension FileKey: Hashable, Comparable {
  static func < (left: FileKey, right: FileKey) -> Bool {
    left.compared(with: right) < 0
  }

  /// Negative, zero or positive, in the order of bytes.
  func compared(with other: FileKey) -> Int32 {
    storage.withUnsafeBytes { mine in
      other.storage.withUnsafeBytes { others in
        // The shorter one's NUL decides where one path begins with the other.
        memcmp(mine.baseAddress!, others.baseAddress!, min(mine.count, others.count))
      }
    }
  }
}
