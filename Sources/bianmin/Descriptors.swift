import Files
import Glibc

/// The open files that a program is started with, and those that it may still open.
enum Descriptors {
  /// Takes the places of standard streams that were closed, so that no file of ours gets one and what is
  /// said to people is written into it. Each is opened the wrong way round: using it fails as before.
  static func reserveStreams() {
    for (descriptor, flags) in [
      (STDIN_FILENO, O_WRONLY), (STDOUT_FILENO, O_RDONLY), (STDERR_FILENO, O_RDONLY),
    ] where fcntl(descriptor, F_GETFD) < 0 {
      // The lowest free number is taken, which is this one.
      _ = open("/dev/null", flags)
    }
  }

  /// Lets the program open as many files as the machine allows it, for each connection is one.
  static func allowMany() {
    var limit = rlimit()
    guard getrlimit(__rlimit_resource_t(RLIMIT_NOFILE.rawValue), &limit) == 0 else { return }
    limit.rlim_cur = min(limit.rlim_max, 65_536)
    _ = setrlimit(__rlimit_resource_t(RLIMIT_NOFILE.rawValue), &limit)
  }

  /// Fails where fewer files may be opened than the smallest build needs: folders within folders, and three
  /// of the runtime's, which traps where it gets none.
  static func checkRoom(for count: Int = 16) throws(FileFailure) {
    var opened: [Int32] = []
    defer { for descriptor in opened { close(descriptor) } }
    while opened.count < count {
      let descriptor = open("/dev/null", O_RDONLY | O_CLOEXEC)
      guard descriptor >= 0 else { throw .system(.read, path: "/dev/null", code: errno) }
      opened.append(descriptor)
    }
  }
}
