import Foundation

/// The repository that this file is part of, also where the test runs through a symbolic link.
enum Repository {
  static let folder = URL(filePath: #filePath).resolvingSymlinksInPath()
    .deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()

  /// The files below a folder, with their paths below it, sorted by bytes. Hidden files are left out.
  static func files(below path: String) throws -> [(path: String, bytes: [UInt8])] {
    let folder = folder.appending(path: path).standardizedFileURL
    let found = FileManager.default.enumerator(
      at: folder,
      includingPropertiesForKeys: [.isRegularFileKey],
      options: [.skipsHiddenFiles]
    )
    var files: [(path: String, bytes: [UInt8])] = []
    for case let file as URL in found ?? .init()
    where try file.resourceValues(forKeys: [.isRegularFileKey]).isRegularFile == true {
      let name = file.standardizedFileURL.path().dropFirst(folder.path().count)
      let path = String(name.drop { $0 == "/" }).removingPercentEncoding ?? String(name)
      guard !path.hasSuffix("~"), !path.hasSuffix(".swp") else { continue }
      files.append((path, Array(try Data(contentsOf: file))))
    }
    return files.sorted { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
  }
}
