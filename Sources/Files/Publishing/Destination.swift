internal import Glibc

/// A folder that may be published into: checked with system calls that only read.
///
/// What is compared is which folder a path leads to (its device and inode), never how it is spelt:
/// `..`, `//`, links, bind mounts and letter case on a disk that ignores it all come to the same.
struct Destination: Sendable {
  /// The folder that holds the output.
  let parent: String
  /// The output's name in it.
  let name: String

  var path: String { parent == "/" ? "/" + name : parent + "/" + name }

  init(_ output: String, site: String, home: String?) throws(FileFailure) {
    guard !output.isEmpty else { throw .destination(path: output, .noPath) }
    let path = try CanonicalPath(output)
    guard let name = path.parts.last else { throw .destination(path: output, .rootFolder) }
    self.name = name
    parent = "/" + path.parts.dropLast().joined(separator: "/")
    try refuseOurOwnFolders(path, output)
    try refuseProtectedFolders(
      path,
      output,
      site: try CanonicalPath(site),
      home: try home.flatMap { home throws(FileFailure) in
        home.isEmpty ? nil : try CanonicalPath(home)
      }
    )
    try refuseWhatIsThere(path, output)
  }
}

private func refuseOurOwnFolders(_ path: CanonicalPath, _ output: String) throws(FileFailure) {
  for part in path.parts {
    if part.lowercased() == ".git" { throw .destination(path: output, .insideRepositoryData) }
    if part.utf8.starts(with: ".".utf8), part.hasSuffix(".bianmin") {
      throw .destination(path: output, .insideWorkFolder)
    }
  }
}

private func refuseProtectedFolders(
  _ path: CanonicalPath,
  _ output: String,
  site: CanonicalPath,
  home: CanonicalPath?
) throws(FileFailure) {
  let identity = path.identity

  func holds(_ other: CanonicalPath) -> Bool {
    if path.isOrHolds(other) { return true }
    guard let identity else { return false }
    return other.chain.contains { $0.identity == identity }
  }

  if identity == CanonicalPath.root.identity { throw .destination(path: output, .rootFolder) }
  if let home {
    if let identity, identity == home.identity { throw .destination(path: output, .homeFolder) }
    if holds(home) { throw .destination(path: output, .holds(.home, path: home.text)) }
  }
  let sources: [(ProtectedFolder, CanonicalPath)] = [
    (.content, site.appending("content")), (.themes, site.appending("themes")),
  ]
  for (kind, folder) in sources {
    if holds(folder) { throw .destination(path: output, .holds(kind, path: folder.text)) }
    if path.isInside(folder) { throw .destination(path: output, .inside(kind, path: folder.text)) }
  }
  if let repository = site.chain.last(where: isRepository), holds(repository) {
    throw .destination(path: output, .holds(.repository, path: repository.text))
  }
  if isRepository(path) {
    throw .destination(path: output, .holds(.repository, path: path.text))
  }
}

private func isRepository(_ path: CanonicalPath) -> Bool {
  path.appending(".git").identity != nil
}

/// Only an empty folder, our own site or nothing at all may be there.
private func refuseWhatIsThere(_ path: CanonicalPath, _ output: String) throws(FileFailure) {
  var found = stat()
  guard stat(path.text, &found) == 0 else {
    if errno == ENOENT { return }
    throw .system(.inspect, path: output, code: errno)
  }
  let status = FileStatus(found)
  guard status.kind == .folder else { throw .destination(path: output, .notFolder) }
  if !path.endsInSwitchLink, let parent = path.chain.dropLast().last?.identity,
    parent.device != status.identity.device
  {
    throw .destination(path: output, .mountPoint)
  }
  guard let folder = try Folder.open(path.text) else { return }
  if try Manifest(in: folder, output: output) != nil { return }
  if let example = try folder.firstName() {
    throw .destination(path: output, .notOurs(example: example))
  }
}

extension Folder {
  /// The first name in the order of bytes; nil for an empty folder.
  fileprivate func firstName() throws(FileFailure) -> String? {
    var first: FileKey?
    try list(ListingBuffer()) { name, _ in
      let key = FileKey(name)
      if first.map({ key < $0 }) ?? true { first = key }
    }
    return first?.text
  }
}

extension Manifest {
  /// The manifest of a published site; nil where there is none.
  init?(in folder: borrowing Folder, output: String) throws(FileFailure) {
    guard let bytes = try folder.contents(Manifest.key) else { return nil }
    do throws(Fault) {
      try self.init(reading: bytes)
    } catch {
      switch error {
      case .broken(let line): throw .destination(path: output, .manifestBroken(line: line))
      case .unknownVersion: throw .destination(path: output, .manifestUnknownVersion)
      }
    }
  }
}
