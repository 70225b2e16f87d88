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
  package static func read(
    site: String,
    folders: [String] = ["content", "themes"],
    textLimit: Int = 64 * 1024 * 1024
  ) throws(FileFailure) -> Checked<SourceTree> {
    let path = try CanonicalPath(site).text
    guard let root = try Folder.open(path) else { throw .siteMissing(path: site) }
    var walk = SourceWalk(site: path, textLimit: textLimit)
    for folder in folders {
      try walk.readTopFolder(folder, in: root)
    }
    return walk.finished()
  }
}
