internal import Glibc

/// Where a symbolic link in the site leads to, if it stays in the site.
struct SourceLink {
  /// Without links.
  let path: String
  let status: FileStatus

  struct Fault: Error {
    let reason: LeftOutReason
  }

  static func resolve(_ link: String, site: String) -> Result<SourceLink, Fault> {
    guard let real = realpath(link, nil) else {
      return .failure(Fault(reason: errno == ELOOP ? .linkInCircle : .linkLeadsNowhere))
    }
    defer { free(real) }
    let path = String(cString: real)
    let start = site == "/" ? site : site + "/"
    guard path.utf8.starts(with: start.utf8) else {
      return .failure(Fault(reason: .linkLeavesSite))
    }
    let parts = path.utf8.dropFirst(start.utf8.count).split(separator: UInt8(ascii: "/"))
    guard !parts.contains(where: { $0.first == UInt8(ascii: ".") }) else {
      return .failure(Fault(reason: .linkLeadsToHidden))
    }
    var found = stat()
    guard lstat(path, &found) == 0 else { return .failure(Fault(reason: .linkLeadsNowhere)) }
    return .success(SourceLink(path: path, status: FileStatus(found)))
  }

  /// The folder that holds it.
  var folder: String {
    let parts = path.split(separator: "/").dropLast()
    return "/" + parts.joined(separator: "/")
  }

  var name: String { path.split(separator: "/").last.map(String.init) ?? "" }
}
