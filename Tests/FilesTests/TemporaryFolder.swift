import Foundation
import Glibc

/// A folder of a test's own, removed with all that it holds when the test ends.
final class TemporaryFolder: Sendable {
  let path: String

  init() {
    var template = Array("/tmp/bianmin-files-XXXXXX".utf8CString)
    guard mkdtemp(&template) != nil else { preconditionFailure("no temporary folder in /tmp") }
    path = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  /// The full path of something in the folder.
  func at(_ name: String) -> String { path + "/" + name }

  /// Writes a file, and makes the folders that hold it.
  func write(_ name: String, _ text: String = "x") { write(name, Array(text.utf8)) }

  func write(_ name: String, _ bytes: [UInt8]) {
    makeFolder(name.split(separator: "/").dropLast().joined(separator: "/"))
    let file = open(at(name), O_WRONLY | O_CREAT | O_TRUNC, 0o644)
    precondition(file >= 0, "cannot write \(name)")
    _ = bytes.withUnsafeBytes { Glibc.write(file, $0.baseAddress, $0.count) }
    close(file)
  }

  func makeFolder(_ name: String) {
    var path = self.path
    for part in name.split(separator: "/") {
      path += "/" + part
      mkdir(path, 0o755)
    }
  }

  func link(_ name: String, to target: String) {
    makeFolder(name.split(separator: "/").dropLast().joined(separator: "/"))
    precondition(symlink(target, at(name)) == 0, "cannot link \(name)")
  }

  func remove(_ name: String) { try? FileManager.default.removeItem(atPath: at(name)) }

  func text(_ name: String) -> String? {
    FileManager.default.contents(atPath: at(name)).map { String(decoding: $0, as: UTF8.self) }
  }

  /// Nil where nothing is; links are not followed.
  func status(_ name: String) -> stat? {
    var found = stat()
    return lstat(at(name), &found) == 0 ? found : nil
  }

  func exists(_ name: String) -> Bool { status(name) != nil }

  func inode(_ name: String) -> UInt64? { status(name).map { UInt64($0.st_ino) } }

  func mode(_ name: String) -> mode_t? { status(name).map { $0.st_mode & 0o7777 } }

  /// Every file and folder below a folder of this one, sorted.
  func list(_ name: String) -> [String] {
    (FileManager.default.subpaths(atPath: at(name)) ?? []).sorted()
  }
}
