internal import Glibc

/// A path without links, `.`, `..` and `//`, absolute, whether or not anything is there yet: the one
/// spelling by which two paths can be compared.
///
/// `realpath` will not do: it knows no path that is still to be made, and it follows the link by which
/// an output is switched where the file system cannot exchange two folders.
struct CanonicalPath: Sendable {
  private(set) var parts: [String] = []
  /// The last part is a link of our own making (`SwitchLink`) and was not followed.
  private(set) var endsInSwitchLink = false

  init(_ path: String) throws(FileFailure) {
    var rest = Self.parts(of: path).reversed() as [Substring]
    if !path.utf8.starts(with: "/".utf8) {
      rest += Self.parts(of: try currentFolder()).reversed()
    }
    var links = 0
    while let part = rest.popLast() {
      if part == ".." {
        _ = parts.popLast()
        continue
      }
      let target: String?
      do throws(LinkFault) {
        target = try linkTarget(text + (parts.isEmpty ? "" : "/") + part)
      } catch {
        switch error.code {
        case ENOTDIR: throw .destination(path: path, .notFolder)
        default: throw .system(.inspect, path: path, code: error.code)
        }
      }
      guard let target else {
        parts.append(String(part))
        continue
      }
      if rest.isEmpty, SwitchLink(target: target, of: String(part)) != nil {
        parts.append(String(part))
        endsInSwitchLink = true
        return
      }
      links += 1
      guard links <= 40 else { throw .destination(path: path, .tooManyLinks) }
      if target.utf8.starts(with: "/".utf8) { parts = [] }
      rest += Self.parts(of: target).reversed()
    }
  }

  private static func parts(of path: String) -> [Substring] {
    path.split(separator: "/").filter { $0 != "." }
  }

  static let root = CanonicalPath(parts: [])

  private init(parts: [String]) {
    self.parts = parts
  }

  var text: String { "/" + parts.joined(separator: "/") }

  func appending(_ name: String) -> CanonicalPath { CanonicalPath(parts: parts + [name]) }

  /// From `/` down to the path itself.
  var chain: [CanonicalPath] {
    (0...parts.count).map { CanonicalPath(parts: Array(parts.prefix($0))) }
  }

  /// Whether this is `other` or one of the folders above it, letter case and Unicode form apart: on
  /// another disk, or after the site has moved, the two may be one.
  func isOrHolds(_ other: CanonicalPath) -> Bool {
    parts.count <= other.parts.count
      && zip(parts, other.parts).allSatisfy { $0 == $1 || $0.lowercased() == $1.lowercased() }
  }

  /// Whether this is `folder` or something below it, by either's spelling or by what is there.
  func isInside(_ folder: CanonicalPath) -> Bool {
    if folder.isOrHolds(self) { return true }
    guard let identity = folder.identity else { return false }
    return chain.contains { $0.identity == identity }
  }

  /// Which file it leads to; nil where none is.
  var identity: FileStatus.Identity? {
    var found = stat()
    guard stat(text, &found) == 0 else { return nil }
    return FileStatus(found).identity
  }
}

private struct LinkFault: Error {
  let code: Int32
}

/// Where a link leads; nil for what is none, or is not there.
private func linkTarget(_ path: String) throws(LinkFault) -> String? {
  var buffer = [CChar](repeating: 0, count: Int(PATH_MAX))
  let count = readlink(path, &buffer, buffer.count)
  if count >= 0 {
    return String(decoding: buffer[..<count].map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }
  if errno == EINVAL || errno == ENOENT { return nil }
  throw LinkFault(code: errno)
}

private func currentFolder() throws(FileFailure) -> String {
  guard let path = getcwd(nil, 0) else {
    throw .system(.inspect, path: ".", code: errno)
  }
  defer { free(path) }
  return String(cString: path)
}
