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

  /// Colours for a person at a terminal who has not turned them off (no-color.org).
  static var colour: ReportStyle.Colour {
    let isOff = value("NO_COLOR").map { !$0.isEmpty } ?? false
    return Console.isTerminal && !isOff && value("TERM") != "dumb" ? .ansi : .plain
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
