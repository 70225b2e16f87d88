/// A file of the site as it was found.
package struct SourceEntry: Sendable {
  /// The path below the site's folder, with `/` between its parts: `content/guides/birth.md`.
  package let path: String
  /// Bytes.
  package let size: Int
  /// The content as it is on the disk, of what Bianmin reads as text; nil for what is published as it
  /// is, which may be large.
  package let bytes: [UInt8]?
  private let site: String
  /// The file when it was looked at; nil where it was looked at too soon after its last change for that to
  /// tell of the next one.
  let status: FileStatus?

  /// A text that is not on a disk, for tests.
  package init(path: String, bytes: [UInt8]) {
    self.init(path: path, size: bytes.count, bytes: bytes, site: "")
  }

  init(path: String, size: Int, bytes: [UInt8]?, site: String, status: FileStatus? = nil) {
    self.status = status
    self.path = path
    self.size = size
    self.bytes = bytes
    self.site = site
  }

  /// Where it is on the disk: what `OutputCopy` wants.
  package var location: String { site + "/" + path }

  /// Whether it is as it was at an earlier look: a text byte by byte, another file by what the disk says.
  package func isUnchanged(since other: SourceEntry) -> Bool {
    guard path.utf8.elementsEqual(other.path.utf8) else { return false }
    if let bytes { return bytes == other.bytes }
    return status != nil && status == other.status
  }

  /// The content, read now if it was not before.
  package func read() throws(FileFailure) -> [UInt8] {
    if let bytes { return bytes }
    let file = try OpenFile.reading(location)
    return try file.contents(expecting: size)
  }

  /// The sum of the content, of which only a piece at a time is in memory.
  package func digest() throws(FileFailure) -> Digest {
    if let bytes { return Digest(of: bytes) }
    return try Digest.reading(try OpenFile.reading(location)).digest
  }
}
