import Diagnostics
import Files
import Glibc
import Guides

/// What the program takes from its surroundings: nothing else reads the clock or the environment.
enum Environment {
  static func value(_ name: String) -> String? {
    getenv(name).map { String(cString: $0) }
  }

  /// The present moment in China's time; the site's own zone is applied later.
  static var now: Instant {
    Instant(secondsSince1970: Int(time(nil)), offset: .china)
  }

  /// Chinese, unless the environment asks for another language.
  static var language: MessageLanguage {
    for name in ["LC_ALL", "LC_MESSAGES", "LANG"] {
      guard let value = value(name), !value.isEmpty else { continue }
      return value.hasPrefix("en") ? .en : .zh
    }
    return .zh
  }

  /// The language of help: `--lang` on the command line, else the environment's.
  static let helpLanguage: MessageLanguage = {
    let words = CommandLine.arguments
    for (index, word) in words.enumerated() {
      if word == "--lang", index + 1 < words.count,
        let found = MessageLanguage(rawValue: words[index + 1])
      {
        return found
      }
      if word.hasPrefix("--lang="), let found = MessageLanguage(rawValue: String(word.dropFirst(7)))
      {
        return found
      }
    }
    return language
  }()

  /// Colours for a person at a terminal who has not turned them off (no-color.org).
  static var colour: ReportStyle.Colour {
    let isOff = value("NO_COLOR").map { !$0.isEmpty } ?? false
    return Console.isTerminal && !isOff && value("TERM") != "dumb" ? .ansi : .plain
  }

  /// Milliseconds from the machine's start: for how long something takes, not for what time it is.
  static var milliseconds: Int {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return time.tv_sec * 1000 + time.tv_nsec / 1_000_000
  }

  /// Where programs keep what they can do without (XDG base directories); nil for a user without a home.
  static var cacheFolder: String? {
    if let folder = value("XDG_CACHE_HOME"), folder.hasPrefix("/") { return folder }
    return home.map { $0 + "/.cache" }
  }

  static var processors: Int { max(1, Int(sysconf(Int32(_SC_NPROCESSORS_ONLN)))) }

  /// Which program this is: another one may give other pages.
  static func program() throws(FileFailure) -> Digest {
    if let program = Digest.runningProgram() { return program }
    return try Digest(ofFile: "/proc/self/exe")
  }

  /// A job without `HOME` has a home all the same, and it is no place to publish into.
  static var home: String? {
    if let home = value("HOME"), !home.isEmpty { return home }
    return getpwuid(getuid()).flatMap { $0.pointee.pw_dir }.map { String(cString: $0) }
  }
}
