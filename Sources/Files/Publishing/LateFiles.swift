/// Files of other people that came, were replaced or went while the next site was being staged: after
/// the switch the folder that was published until then is looked through once more, and what
/// happened there is made to happen in its successor.
struct LateFiles: Sendable {
  let survey: SiteSurvey
  /// Of the site that was published, and of the one that is.
  let manifests: (old: Manifest, new: Manifest)
  /// A time before the survey, in nanoseconds since 1970; nil where it is not known.
  var begun: Int?

  func bring(from old: borrowing Folder, to published: borrowing Folder) throws(FileFailure) {
    if let begun, try survey.isUntouched(old, since: begun) { return }
    var files = try FolderTree(old).files
    for manifest in [manifests.old, manifests.new] {
      files = FolderOrder.missing(files, \.key, from: manifest.entries.map(\.key))
    }
    let known = Dictionary(
      uniqueKeysWithValues: survey.foreign.map { ($0.key, $0.status.identity) }
    )
    for file in files where file.key != Manifest.key {
      guard let status = try old.status(file.key), status.identity != known[file.key] else {
        continue
      }
      for folder in file.key.folders where try published.status(folder) == nil {
        try published.makeFolder(folder)
      }
      try old.rename(file.key, to: published, file.key)
    }
    let here = Set(files.map(\.key))
    let gone = survey.foreign.filter { !here.contains($0.key) }
    for file in FolderOrder.missing(gone, \.key, from: manifests.new.entries.map(\.key)) {
      try published.remove(file.key)
    }
  }
}
