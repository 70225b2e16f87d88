import Glibc
import SwiftOverlayShims

// A program is measured as the kernel sees it: from just before it is started until it has been waited for,
// with the figures that the kernel kept for it and nobody else. The parent sleeps meanwhile.

/// A program that has ended, and what it cost.
struct Child: Sendable {
  let wall: Duration
  /// In the program and in the kernel on its behalf, on all cores together.
  let processor: Duration
  /// The most memory that was resident at once, in bytes.
  let peakMemory: Int
  /// The exit status, or nil where a signal ended it.
  let status: Int32?

  /// Runs a program to its end. What it prints goes to the file `log`.
  static func run(_ program: String, _ arguments: [String], log: String, limit: Duration)
    throws(Failure) -> Child
  {
    let watched = SignalSet.watched
    let before = watched.block()
    defer { before.restore() }
    let clock = ContinuousClock()
    let start = clock.now
    let pid = try spawn(program, arguments, log: log)
    let deadline = start + limit
    var cause: Failure?
    while true {
      var status: Int32 = 0
      var usage = rusage()
      let ended = wait4(pid, &status, cause == nil ? WNOHANG : 0, &usage)
      if ended == pid {
        let wall = clock.now - start
        if let cause { throw cause }
        return Child(wall: wall, status: status, usage: usage)
      }
      if ended < 0, errno != EINTR { throw Failure("cannot wait for \(program)", errno: errno) }
      switch watched.wait(for: deadline - clock.now) {
      case SIGCHLD: continue
      case SIGINT, SIGTERM, SIGHUP: cause = Failure("stopped by a signal")
      default:
        guard clock.now >= deadline else { continue }
        cause = Failure("\(program) was still running after \(limit.components.seconds) seconds")
      }
      kill(pid, SIGKILL)
    }
  }

  private init(wall: Duration, status: Int32, usage: rusage) {
    self.wall = wall
    processor = Duration(usage.ru_utime) + Duration(usage.ru_stime)
    peakMemory = usage.ru_maxrss * 1024
    self.status = status & 0x7F == 0 ? (status >> 8) & 0xFF : nil
  }

  private static func spawn(_ program: String, _ arguments: [String], log: String)
    throws(Failure) -> pid_t
  {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_addopen(&actions, STDIN_FILENO, "/dev/null", O_RDONLY, 0)
    posix_spawn_file_actions_addopen(
      &actions,
      STDOUT_FILENO,
      log,
      O_WRONLY | O_CREAT | O_TRUNC,
      0o644
    )
    posix_spawn_file_actions_adddup2(&actions, STDOUT_FILENO, STDERR_FILENO)
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    var signals = sigset_t()
    sigemptyset(&signals)
    posix_spawnattr_setsigmask(&attributes, &signals)
    posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGMASK))
    var words = ([program] + arguments).map { strdup($0) } + [nil]
    defer { for word in words { free(word) } }
    var pid: pid_t = 0
    let code = posix_spawn(&pid, program, &actions, &attributes, &words, environ)
    if code != 0 { throw Failure("cannot start \(program)", errno: code) }
    return pid
  }
}

/// Signals that are waited for instead of interrupting.
struct SignalSet {
  private var signals = sigset_t()

  /// What a waiting parent looks for: the child's end, and a person who has had enough.
  static var watched: SignalSet { SignalSet([SIGCHLD, SIGINT, SIGTERM, SIGHUP]) }

  init(_ list: [Int32] = []) {
    sigemptyset(&signals)
    for signal in list { sigaddset(&signals, signal) }
  }

  /// Blocks these signals and gives what was blocked before.
  func block() -> SignalSet {
    var (wanted, before) = (signals, SignalSet())
    pthread_sigmask(SIG_BLOCK, &wanted, &before.signals)
    return before
  }

  func restore() {
    var wanted = signals
    pthread_sigmask(SIG_SETMASK, &wanted, nil)
  }

  /// The signal that came, or -1 where none came in time.
  func wait(for time: Duration) -> Int32 {
    var wanted = signals
    let (seconds, attoseconds) = max(time, .zero).components
    var limit = timespec()
    limit.tv_sec = Int(seconds)
    limit.tv_nsec = Int(attoseconds / 1_000_000_000)
    return sigtimedwait(&wanted, nil, &limit)
  }
}

extension Duration {
  init(_ time: timeval) {
    self = .seconds(time.tv_sec) + .microseconds(time.tv_usec)
  }

  /// `12.34`
  func inSeconds(decimals: Int) -> String {
    let (seconds, attoseconds) = components
    return rounded(Double(seconds) + Double(attoseconds) / 1e18, decimals: decimals)
  }
}

/// `12.30`, without Foundation.
func rounded(_ value: Double, decimals: Int) -> String {
  let scale = (0..<decimals).reduce(1) { scale, _ in scale * 10 }
  let whole = Int((value * Double(scale)).rounded())
  guard decimals > 0 else { return String(whole) }
  let rest = String(whole % scale)
  return "\(whole / scale)." + String(repeating: "0", count: decimals - rest.count) + rest
}
