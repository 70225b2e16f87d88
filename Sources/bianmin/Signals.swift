import Glibc
import Synchronization

/// Signals by which a person or a machine ends the program. Whatever is published is whole at any instant, so
/// there is nothing to put right: the program says that it was stopped and ends with status 3.
enum Signals {
  private static let stopping = [SIGINT, SIGTERM, SIGHUP]

  /// What the program does at last: whichever comes first, a signal or the site that is shown, the other is too late.
  private enum End: UInt8, AtomicRepresentable {
    case open, stopped, shown
  }

  private static let end = Atomic(End.open)

  private static func decide(_ wanted: End) -> End {
    end.compareExchange(expected: .open, desired: wanted, ordering: .sequentiallyConsistent)
      .original
  }

  static func handle() {
    // Made here, and not while a signal is heeded.
    _ = end.load(ordering: .relaxed)
    // A write then fails, and is reported as that: a reader who has gone, a file that may not grow.
    signal(SIGPIPE, SIG_IGN)
    signal(SIGXFSZ, SIG_IGN)
    for number in stopping {
      let before = signal(number) { _ in
        guard Signals.decide(.stopped) == .open else { return }
        let text: StaticString =
          "bianmin: 已停止，发布的网站没有改动 (stopped; the published site is untouched)\n"
        _ = write(STDERR_FILENO, text.utf8Start, text.utf8CodeUnitCount)
        _exit(3)
      }
      // `nohup`, or a job in the background of a shell.
      if isIgnored(before) { signal(number, SIG_IGN) }
    }
  }

  /// Being stopped is how a preview ends: that is no failure.
  static func endQuietly() {
    for number in [SIGINT, SIGTERM] {
      let before = signal(number) { _ in _exit(0) }
      if isIgnored(before), number != SIGINT { signal(number, SIG_IGN) }
    }
  }

  /// From here on no signal ends the program. One that is being heeded by another thread does.
  static func ignore() {
    for number in stopping { signal(number, SIG_IGN) }
    if decide(.shown) == .stopped { while true { pause() } }
  }

  private static func isIgnored(_ handler: sighandler_t?) -> Bool {
    unsafeBitCast(handler, to: Int.self) == unsafeBitCast(SIG_IGN as sighandler_t?, to: Int.self)
  }
}
