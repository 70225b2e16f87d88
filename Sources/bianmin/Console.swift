import Diagnostics
import Files
import Glibc

/// Standard output and standard error. A report that nobody can read must not look like success, so a
/// write to standard output that fails is a failure like that of any other file.
enum Console {
  static func output(_ text: String) throws(FileFailure) {
    try output(Array(text.utf8))
  }

  static func output(_ bytes: [UInt8]) throws(FileFailure) {
    guard write(bytes, to: STDOUT_FILENO) else {
      throw .system(.write, path: "/dev/stdout", code: errno)
    }
  }

  static func error(_ text: String) { error(Array(text.utf8)) }

  static func error(_ bytes: [UInt8]) { _ = write(bytes, to: STDERR_FILENO) }

  /// Says what failed and what to do about it; gives the status to end with.
  static func report(_ failure: FileFailure, _ language: MessageLanguage) -> ExitStatus {
    Progress.clear()
    let help = failure.help(isPublishing: Entry.isPublishing)
    error("bianmin: " + failure.message(language) + "\n  " + help(language) + "\n")
    return ExitStatus(rawValue: failure.exitStatus) ?? .machineFailed
  }

  static var isTerminal: Bool { isatty(STDOUT_FILENO) == 1 }

  private static func write(_ bytes: [UInt8], to descriptor: Int32) -> Bool {
    var rest = bytes[...]
    while !rest.isEmpty {
      let written = rest.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
      if written < 0 {
        if errno == EINTR { continue }
        return false
      }
      rest = rest.dropFirst(written)
    }
    return true
  }
}
