/// The world outside failed us, or was not what the command line said: no space, no permission, a
/// destination that we must not replace. The author's text is never a reason for one of these.
package enum FileFailure: Error, Sendable, Hashable {
  /// The system refused an operation on a path; `code` is its `errno`.
  case system(FileOperation, path: String, code: Int32)
  /// The folder to publish into must not be touched.
  case destination(path: String, DestinationRefusal)
  /// There is no folder that could hold a site.
  case siteMissing(path: String)
  /// The folder is there and holds no site; `isContent` where it looks like a site's `content/`.
  case noSite(path: String, isContent: Bool)
  /// There is no published folder of this name to look at.
  case publishedMissing(path: String)
  /// An option names a file that is not to be written over.
  case outputRefused(option: String, path: String, OutputRefusal)
  /// Another Bianmin is publishing to the same folder and did not finish while we waited.
  case busy(path: String)
  /// A file that was to be made is there already.
  case fileExists(path: String)
  /// A file of the site that was to be replaced is not what was read, or is gone.
  case changed(path: String)
  /// A path that is none below `content/`, or leads out of the site through a link.
  case notContent(path: String)
  /// A folder in which something new was to begin holds something, `example` for one.
  case folderNotEmpty(path: String, example: String)
  /// `--rollback` without a previous site to go back to.
  case nothingToRollBack(path: String)
  /// The previous site is not as it was published, so that going back would show something broken.
  case previousNotWhole(path: String, VerifyFinding)

  /// The exit status of a command that ends with this.
  package var exitStatus: Int32 {
    switch self {
    case .system, .busy, .previousNotWhole, .changed: 3
    case .destination, .siteMissing, .noSite, .publishedMissing, .outputRefused, .fileExists,
      .folderNotEmpty, .notContent, .nothingToRollBack:
      2
    }
  }
}

/// What was being done when the system refused.
package enum FileOperation: Sendable, Hashable {
  case inspect
  case list
  case read
  case create
  case write
  case link
  case rename
  case remove
  case lock
  case sync
}

/// Why a folder is no place to publish into.
package enum DestinationRefusal: Sendable, Hashable {
  /// No path was given.
  case noPath
  case rootFolder
  case homeFolder
  /// The folder itself, or one above it.
  case holds(ProtectedFolder, path: String)
  /// `content/_site`, `themes/x`: it would be read as the site's own text by the next build.
  case inside(ProtectedFolder, path: String)
  /// Below a `.git` folder.
  case insideRepositoryData
  /// Below the folder in which Bianmin keeps the previous site and stages the next.
  case insideWorkFolder
  case notFolder
  case tooManyLinks
  /// A file system of its own is mounted there, so it cannot be swapped in one step.
  case mountPoint
  /// Not empty, and without a manifest of Bianmin's.
  case notOurs(example: String)
  /// There is a manifest, but it is damaged.
  case manifestBroken(line: Int)
  /// The manifest is of a later Bianmin.
  case manifestUnknownVersion
  /// A file that is not ours stands where one of ours is to be.
  case fileInTheWay(path: String)
  /// Two of the files to be published want the same place, or one of them a folder of the other's name.
  case twoFilesInOnePlace(path: String)
  /// A path that cannot be one below the folder.
  case pathInvalid(path: String)
}

/// A folder that is never published into.
package enum ProtectedFolder: Sendable, Hashable {
  case home
  case content
  case themes
  case repository
}
