internal import Glibc

extension FileFailure {
  /// What to say of a folder without `content/site.yaml`: people stand in `content/` and mean the site.
  package static func noSite(in folder: String) -> FileFailure {
    let isNamedContent = (try? CanonicalPath(folder))?.parts.last == "content"
    let hasSettings = access(folder + "/site.yaml", F_OK) == 0
    return .noSite(path: folder, isContent: isNamedContent || hasSettings)
  }
}
