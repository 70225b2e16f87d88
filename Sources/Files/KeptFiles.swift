internal import Glibc

/// Small files that a build leaves for the next one, in `.bianmin/` of the site's folder. They are never
/// content, and a build without them differs only in what it still knows.
///
/// A file is there whole or not at all, whatever happens while it is written.
package struct KeptFiles: Sendable {
  private let site: String
  private let folder: String

  /// `folder` is a name below `.bianmin/`: `feeds`.
  package init(site: String, folder: String) {
    self.site = site
    self.folder = folder
  }

  /// The path below the site's folder, for messages.
  package func path(_ name: String) -> String { ".bianmin/\(folder)/\(name)" }

  /// Nil where nothing was kept under this name. Links are not followed.
  package func contents(_ name: String, limit: Int) throws(FileFailure) -> BoundedFile {
    guard let root = try Folder.open(site), let kept = try root.folder(FileKey(".bianmin")),
      let folder = try kept.folder(FileKey(folder)),
      let file = try OpenFile.reading(FileKey(name), in: folder)
    else { return .missing }
    return try BoundedFile.contents(of: file, limit: limit)
  }

  /// Keeps a file in the place of the one of this name.
  package func keep(_ name: String, _ bytes: [UInt8]) throws(FileFailure) {
    guard let root = try Folder.open(site) else { throw .siteMissing(path: site) }
    let kept = try Self.subfolder(".bianmin", of: root)
    // So that it never is committed by accident where the site is kept in a repository.
    let ignore = FileKey(".gitignore")
    if try kept.status(ignore) == nil {
      try allowingExisting { () throws(FileFailure) in
        _ = try kept.makeFile(ignore, Array("*\n".utf8))
      }
    }
    let folder = try Self.subfolder(folder, of: kept)
    // Of this process only, so that two builds do not write into one file.
    let draft = FileKey("\(name).\(getpid()).tmp")
    try folder.remove(draft)
    do throws(FileFailure) {
      try folder.makeFile(draft, bytes)
      try OpenFile.reading(draft, in: folder)?.sync()
      try folder.rename(draft, to: folder, FileKey(name))
    } catch {
      try folder.remove(draft)
      throw error
    }
    try folder.sync()
  }

  /// Keeps the file of this name no longer.
  package func remove(_ name: String) throws(FileFailure) {
    guard let root = try Folder.open(site), let kept = try root.folder(FileKey(".bianmin")),
      let folder = try kept.folder(FileKey(folder))
    else { return }
    try folder.remove(FileKey(name))
  }

  private static func subfolder(_ name: String, of folder: borrowing Folder) throws(FileFailure)
    -> Folder
  {
    let key = FileKey(name)
    if let found = try folder.folder(key) { return found }
    try allowingExisting { () throws(FileFailure) in try folder.makeFolder(key) }
    guard let made = try folder.folder(key) else {
      throw .system(.create, path: folder.location(key), code: ENOENT)
    }
    return made
  }
}
