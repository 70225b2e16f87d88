internal import Glibc

/// Writes a file that a person asked for by its path: a report, a list of changes. What was there is
/// replaced.
package func writeFile(_ path: String, _ bytes: [UInt8]) throws(FileFailure) {
  try write(bytes, to: path, flags: O_TRUNC)
}

/// Writes a file that must not be there yet.
package func createFile(_ path: String, _ bytes: [UInt8]) throws(FileFailure) {
  try write(bytes, to: path, flags: O_EXCL)
}

/// Makes a folder, and those above it, where they are not there.
package func createFolder(_ path: String) throws(FileFailure) {
  if path.isEmpty || path == "/" || access(path, F_OK) == 0 { return }
  if let slash = path.lastIndex(of: "/"), slash > path.startIndex {
    try createFolder(String(path[..<slash]))
  }
  guard mkdir(path, 0o755) == 0 || errno == EEXIST else {
    throw .system(.create, path: path, code: errno)
  }
}

private func write(_ bytes: [UInt8], to path: String, flags: Int32) throws(FileFailure) {
  let descriptor = open(path, O_WRONLY | O_CREAT | O_CLOEXEC | flags, 0o644)
  guard descriptor >= 0 else {
    throw errno == EEXIST
      ? .fileExists(path: path) : .system(.create, path: path, code: errno)
  }
  defer { close(descriptor) }
  var rest = bytes[...]
  while !rest.isEmpty {
    let count = rest.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
    if count < 0, errno == EINTR { continue }
    guard count > 0 else { throw .system(.write, path: path, code: count == 0 ? ENOSPC : errno) }
    rest = rest.dropFirst(count)
  }
}
