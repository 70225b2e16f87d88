package import Diagnostics
internal import Glibc

/// Everything that an editor wrote: the files of the site's folders, in the order of their paths'
/// bytes, whatever the order of the disk.
package struct SourceTree: Sendable {
  /// Each path once, also where letter case and the form of Unicode are disregarded.
  package let files: [SourceEntry]
  /// What was not read, in the same order.
  package let leftOut: [LeftOut]

  /// Made of files that are not on a disk, for tests.
  package init(files: [SourceEntry], leftOut: [LeftOut] = []) {
    self.files = files
    self.leftOut = leftOut
  }

  /// Reads a site.
  ///
  /// Text is read whole, each file with one `open` and `read`. Everything else, and all of
  /// `content/files` and `content/status`, is only noted: forms and pictures may be large, and a feed may
  /// fail without stopping anything. The problems are names that other systems would confuse, text over
  /// `textLimit` bytes, and what an editor would miss among that which was left out. A text that is there
  /// and cannot be read is a failure.
  ///
  /// What is as it was in an `earlier` tree is not read again.
  package static func read(
    site: String,
    folders: [String] = ["content", "themes"],
    textLimit: Int = 64 * 1024 * 1024,
    knowing earlier: EarlierTree? = nil
  ) throws(FileFailure) -> Checked<SourceTree> {
    let path = try CanonicalPath(site).text
    guard let root = try Folder.open(path) else { throw .siteMissing(path: site) }
    var walk = SourceWalk(site: path, textLimit: textLimit, knowing: earlier)
    for folder in folders {
      try walk.readTopFolder(folder, in: root)
    }
    return walk.finished()
  }
}

/// A tree that was read before, to be asked for what has not changed since.
package struct EarlierTree: Sendable {
  private let entries: [FileKey: SourceEntry]
  /// Seconds since 1970.
  private let time: Int

  /// `time` is the present one, in seconds since 1970: a file that was changed in the second before it is
  /// read again next time, because a further change might leave its times as they are.
  package init(_ tree: SourceTree?, time: Int) {
    entries = Dictionary(
      (tree?.files ?? []).map { (FileKey($0.path), $0) },
      uniquingKeysWith: { first, _ in first }
    )
    self.time = time
  }

  func entry(_ key: FileKey, _ status: FileStatus) -> SourceEntry? {
    guard let entry = entries[key], entry.status == status else { return nil }
    return entry
  }

  /// The status, where it tells of the next change.
  func certain(_ status: FileStatus) -> FileStatus? {
    max(status.changed, status.modified) / 1_000_000_000 < time - 1 ? status : nil
  }
}
