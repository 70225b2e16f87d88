import Diagnostics
import Files
import Glibc

/// Standard output and standard error. A write that fails ends the program with status 3: a report that
/// nobody can read must not look like success.
enum Console {
  static func output(_ text: String) {
    output(Array(text.utf8))
  }

  static func output(_ bytes: [UInt8]) {
    guard write(bytes, to: STDOUT_FILENO) else {
      // A reader that has gone away, `head` for example, is no failure of ours to report.
      if errno != EPIPE {
        error("bianmin: cannot write to standard output: \(String(cString: strerror(errno)))\n")
      }
      exit(ExitStatus.machineFailed.rawValue)
    }
  }

  static func error(_ text: String) {
    _ = write(Array(text.utf8), to: STDERR_FILENO)
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
