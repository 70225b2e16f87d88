internal import Glibc

/// The content of a file that a person named on the command line and that must be there.
package func readNamedFile(_ path: String, limit: Int) throws(FileFailure) -> [UInt8] {
  switch try BoundedFile.read(path, limit: limit) {
  case .contents(let bytes): return bytes
  case .missing: throw .system(.read, path: path, code: ENOENT)
  case .tooLarge: throw .system(.read, path: path, code: EFBIG)
  case .notFile: throw .system(.read, path: path, code: EISDIR)
  }
}

/// A file that a person named and that may be anything: read whole, but not without end.
package enum BoundedFile: Sendable {
  case contents([UInt8])
  case missing
  /// More bytes than the limit.
  case tooLarge
  /// A folder, a pipe or a device.
  case notFile

  /// `limit` is in bytes.
  package static func read(_ path: String, limit: Int) throws(FileFailure) -> BoundedFile {
    let file: OpenFile
    do throws(FileFailure) {
      file = try OpenFile.reading(path)
    } catch {
      if case .system(_, _, let code) = error, code == ENOENT || code == ENOTDIR { return .missing }
      throw error
    }
    return try contents(of: file, limit: limit)
  }

  static func contents(of file: borrowing OpenFile, limit: Int) throws(FileFailure) -> BoundedFile {
    let status = try file.status()
    guard status.kind == .file else { return .notFile }
    guard status.size <= limit else { return .tooLarge }
    let bytes = try file.contents(expecting: status.size)
    return bytes.count <= limit ? .contents(bytes) : .tooLarge
  }
}
