internal import Diagnostics
internal import Glibc

/// The reading of a site's folders, one after the other.
struct SourceWalk: ~Copyable {
  private let site: String
  private let textLimit: Int
  private let earlier: EarlierTree?
  private let listing = ListingBuffer()
  private let buffer: UnsafeMutableRawBufferPointer

  private var files: [(key: FileKey, entry: SourceEntry)] = []
  private var leftOut: [(key: FileKey, reason: LeftOutReason)] = []
  private var problems: [Problem] = []
  /// The folders that the walk is in, to know a link that leads back into one of them.
  private var chain: [FileStatus.Identity] = []
  private var linkedFolders = 0

  static let deepest = 64
  static let mostLinkedFolders = 1000

  init(site: String, textLimit: Int, knowing earlier: EarlierTree? = nil) {
    self.site = site
    self.earlier = earlier
    self.textLimit = textLimit
    buffer = .allocate(byteCount: 256 * 1024, alignment: 16)
  }

  deinit { buffer.deallocate() }

  consuming func finished() -> Checked<SourceTree> {
    files.sort { $0.key < $1.key }
    leftOut.sort { $0.key < $1.key }
    let left = leftOut.map { LeftOut(path: $0.key.nameText, reason: $0.reason) }
    problems += left.filter(\.reason.isSurprising).map { .fileNotRead($0) }
    return Checked(
      SourceTree(files: files.map(\.entry), leftOut: left),
      problems.sortedByPlace()
    )
  }

  /// Reads `content` or `themes`; it need not be there.
  mutating func readTopFolder(_ name: String, in root: borrowing Folder) throws(FileFailure) {
    let key = FileKey(name)
    guard let status = try root.status(key) else { return }
    switch status.kind {
    case .folder: try readFolder(key.asFolder, in: root, key)
    case .link: try readLink(key, in: root, key)
    case .file, .special: leftOut.append((key, .notFile))
    }
  }

  /// Reads the folder that is called `name` in `parent`; `key` is its path below the site.
  private mutating func readFolder(_ key: FileKey, in parent: borrowing Folder, _ name: FileKey)
    throws(FileFailure)
  {
    guard let folder = try parent.folder(name) else {
      leftOut.append((key, .vanished))
      return
    }
    try readFolder(key, folder)
  }

  private mutating func readFolder(_ key: FileKey, _ folder: borrowing Folder) throws(FileFailure) {
    guard chain.count < Self.deepest else {
      leftOut.append((key, .tooDeep))
      return
    }
    chain.append(try folder.status().identity)
    defer { chain.removeLast() }

    for found in try namesToRead(key, folder) {
      let child = found.kind == .folder ? found.key.asFolder : found.key
      switch found.kind {
      case .file: try readFile(child, in: folder, found.name)
      case .folder: try readFolder(child, in: folder, found.name)
      case .link: try readLink(child, in: folder, found.name)
      case .special: leftOut.append((child, .notFile))
      }
    }
  }

  private struct Found {
    /// In its folder.
    let name: FileKey
    /// Below the site, without a `/` behind it.
    let key: FileKey
    let kind: FileStatus.Kind
  }

  /// What is to be read of a folder, in the order of the names' bytes.
  private mutating func namesToRead(_ key: FileKey, _ folder: borrowing Folder)
    throws(FileFailure) -> [Found]
  {
    var names: [(name: FileKey, kind: FileStatus.Kind?)] = []
    try folder.list(listing) { name, kind in names.append((FileKey(name), kind)) }
    names.sort { $0.name < $1.name }

    var result: [Found] = []
    result.reserveCapacity(names.count)
    var foldingNeeded = false
    for (name, kind) in names {
      let path = name.below(key)
      if let reason = SourceName.reasonToLeaveOut(name.bytes) {
        leftOut.append((path, reason))
        continue
      }
      let known = if let kind { kind as FileStatus.Kind? } else { try folder.status(name)?.kind }
      guard let kind = known else {
        leftOut.append((path, .vanished))
        continue
      }
      foldingNeeded = foldingNeeded || SourceName.needsFolding(name.bytes)
      result.append(Found(name: name, key: path, kind: kind))
    }
    return foldingNeeded ? withoutClashes(result) : result
  }

  /// Leaves out, with an error, every name that some system would take for an earlier one.
  private mutating func withoutClashes(_ found: [Found]) -> [Found] {
    var seen: [String: FileKey] = [:]
    return found.filter { one in
      guard let folded = SourceName.folded(one.name.bytes) else {
        problems.append(.nameNotUtf8(one.key.text))
        return false
      }
      guard let other = seen[folded] else {
        seen[folded] = one.key
        return true
      }
      problems.append(.nameClash(one.key.text, other.text))
      return false
    }
  }

  private mutating func readFile(_ key: FileKey, in folder: borrowing Folder, _ name: FileKey)
    throws(FileFailure)
  {
    guard SourceName.isText(name.bytes), !isNotedOnly(key) else {
      guard let status = try folder.status(name) else {
        leftOut.append((key, .vanished))
        return
      }
      add(key, size: status.size, nil, earlier?.certain(status))
      return
    }
    var status: FileStatus?
    if let earlier {
      status = try folder.status(name)
      if let status, let entry = earlier.entry(key, status) {
        files.append((key, entry))
        return
      }
    }
    guard let file = try OpenFile.reading(name, in: folder) else {
      leftOut.append((key, .vanished))
      return
    }
    let start = try file.read(into: buffer)
    if start < buffer.count {
      add(key, size: start, Array(buffer[..<start]), status.flatMap { earlier?.certain($0) })
      return
    }
    let size = try file.status().size
    guard size <= textLimit else {
      problems.append(.tooLarge(key.text, size: size, limit: textLimit))
      return
    }
    let rest = try file.contents(expecting: size - start)
    add(key, size: start + rest.count, Array(buffer[..<start]) + rest)
  }

  /// Forms and pictures may be large; a feed that cannot be read must not stop the site.
  private func isNotedOnly(_ key: FileKey) -> Bool {
    key.bytes.starts(with: "content/files/".utf8) || key.bytes.starts(with: "content/status/".utf8)
  }

  private mutating func add(
    _ key: FileKey,
    size: Int,
    _ bytes: [UInt8]?,
    _ status: FileStatus? = nil
  ) {
    files.append(
      (key, SourceEntry(path: key.text, size: size, bytes: bytes, site: site, status: status))
    )
  }

  /// Follows a link that stays in the site. What it leads to is read under the link's own path.
  private mutating func readLink(_ key: FileKey, in folder: borrowing Folder, _ name: FileKey)
    throws(FileFailure)
  {
    let target: SourceLink
    switch SourceLink.resolve(folder.location(name), site: site) {
    case .success(let found): target = found
    case .failure(let fault):
      leftOut.append((key, fault.reason))
      return
    }
    switch target.status.kind {
    case .file:
      guard let parent = try Folder.open(target.folder) else {
        leftOut.append((key, .vanished))
        return
      }
      try readFile(key, in: parent, FileKey(target.name))
    case .folder:
      guard !chain.contains(target.status.identity) else {
        leftOut.append((key, .linkInCircle))
        return
      }
      guard linkedFolders < Self.mostLinkedFolders else {
        leftOut.append((key, .linksTooMany))
        return
      }
      linkedFolders += 1
      guard let linked = try Folder.open(target.path) else {
        leftOut.append((key, .vanished))
        return
      }
      try readFolder(key.asFolder, linked)
    case .link, .special:
      leftOut.append((key, .notFile))
    }
  }
}

extension FileKey {
  /// The path that this name has in a folder.
  fileprivate func below(_ folder: FileKey) -> FileKey { FileKey(folder.bytes + bytes) }
}
