/// Everything below a folder, links not followed, in the order of the paths' bytes.
struct FolderTree: Sendable {
  struct Entry: Sendable {
    let key: FileKey
    /// Never `.folder`: those stand apart.
    let kind: FileStatus.Kind
  }

  private(set) var files: [Entry] = []
  /// Each before what it holds.
  private(set) var folders: [FileKey] = []
  /// When each of the folders was last changed, before it was looked through; nanoseconds since 1970.
  private(set) var changes: [Int] = []

  /// Nothing at all: what a folder that does not exist holds.
  init() {}

  init(_ folder: borrowing Folder) throws(FileFailure) {
    let buffer = ListingBuffer()
    try walk(folder, FileKey(""), root: folder, buffer)
  }

  private mutating func walk(
    _ folder: borrowing Folder,
    _ key: FileKey,
    root: borrowing Folder,
    _ buffer: borrowing ListingBuffer
  ) throws(FileFailure) {
    // A folder's key ends in `/`, so sorting the keys of one folder sorts the whole tree.
    var found: [Entry] = []
    var unclear: [FileKey] = []
    try folder.list(buffer) { name, kind in
      if let kind {
        found.append(Entry(key: key.appending(name, isFolder: kind == .folder), kind: kind))
      } else {
        unclear.append(key.appending(name, isFolder: false))
      }
    }
    for child in unclear {
      guard let status = try root.status(child) else { continue }
      let isFolder = status.kind == .folder
      found.append(Entry(key: isFolder ? child.asFolder : child, kind: status.kind))
    }
    if found.count > 1 { found.sort { $0.key < $1.key } }
    for entry in found {
      if entry.kind != .folder {
        files.append(entry)
      } else if let subfolder = try root.folder(entry.key) {
        folders.append(entry.key)
        changes.append(try subfolder.status().changed)
        try walk(subfolder, entry.key, root: root, buffer)
      }
    }
  }
}
