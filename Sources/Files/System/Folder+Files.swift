internal import Glibc

extension Folder {
  /// The content of a file in this folder; nil where nothing is.
  func contents(_ key: FileKey) throws(FileFailure) -> [UInt8]? {
    guard let file = try OpenFile.reading(key, in: self) else { return nil }
    return try file.contents(expecting: try file.status().size)
  }

  /// Makes a file with this content and exactly these permissions, in one `write`.
  @discardableResult
  func makeFile(_ key: FileKey, _ bytes: [UInt8], mode: mode_t = 0o644)
    throws(FileFailure) -> FileStatus
  {
    let file = try OpenFile.creating(key, in: self, mode: mode)
    // A closure that throws would lose the error's type on its way through `withUnsafeBytes`.
    let result: Result<Void, FileFailure> = bytes.withUnsafeBytes { raw in
      do throws(FileFailure) { return .success(try file.write(raw)) } catch {
        return .failure(error)
      }
    }
    try result.get()
    return try file.finished(mode: mode)
  }

  /// Makes a file with the content of another and exactly these permissions; answers its sum.
  func makeFile(_ key: FileKey, copying source: borrowing OpenFile, mode: mode_t)
    throws(FileFailure) -> (status: FileStatus, digest: Digest)
  {
    let file = try OpenFile.creating(key, in: self, mode: mode)
    let digest = try Digest.reading(source) { piece throws(FileFailure) in try file.write(piece) }
    return (try file.finished(mode: mode), digest.digest)
  }
}

extension OpenFile {
  /// All that is left to read.
  func contents(expecting size: Int) throws(FileFailure) -> [UInt8] {
    var bytes = [UInt8](repeating: 0, count: size + 1)
    var filled = 0
    while true {
      let (start, capacity) = (filled, bytes.count)
      let result: Result<Int, FileFailure> = bytes.withUnsafeMutableBytes { raw in
        let rest = UnsafeMutableRawBufferPointer(rebasing: raw[start...])
        do throws(FileFailure) { return .success(try read(into: rest)) } catch {
          return .failure(error)
        }
      }
      filled += try result.get()
      if filled < capacity { break }
      // It grew since it was looked at.
      bytes.append(contentsOf: repeatElement(0, count: capacity))
    }
    bytes.removeSubrange(filled...)
    return bytes
  }

  /// The status of a file that was just written, after its permissions are made what they should be:
  /// the umask took some away, or an access list of the folder changed them.
  fileprivate func finished(mode: mode_t) throws(FileFailure) -> FileStatus {
    let status = try status()
    if status.mode == mode { return status }
    try setMode(mode)
    return try self.status()
  }
}
