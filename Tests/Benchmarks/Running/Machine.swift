import Glibc
import SwiftOverlayShims

/// Where and when a measurement was made, as the system says.
struct Machine {
  /// `2026-11-23 22:15 +0800; 2 cores, Intel(R) Xeon(R)`
  static var description: String {
    let cores = sysconf(Int32(_SC_NPROCESSORS_ONLN))
    let model = firstLine(of: "/proc/cpuinfo", after: "model name")
    return "\(date); \(cores) cores, \(model.isEmpty ? "unknown processor" : model)"
  }

  /// How many programs wanted a core, on average over the last minute: `0.31`.
  static var load: String {
    firstLine(of: "/proc/loadavg", after: "").split(separator: " ").first.map(String.init)
      ?? "unknown"
  }

  /// The most memory that this process has held, in bytes (VmHWM).
  static var peakMemory: Int { memory("VmHWM") }

  /// The memory that this process holds, in bytes (VmRSS).
  static var heldMemory: Int { memory("VmRSS") }

  private static func memory(_ key: String) -> Int {
    let line = firstLine(of: "/proc/self/status", after: key)
    return line.split(separator: " ").first.flatMap { Int($0) }.map { $0 * 1024 } ?? 0
  }

  /// How long this process has used a processor, in seconds.
  static var processorSeconds: Double {
    var time = timespec()
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }

  private static var date: String {
    var now = time(nil)
    var parts = tm()
    localtime_r(&now, &parts)
    var text = [CChar](repeating: 0, count: 64)
    let count = strftime(&text, text.count, "%Y-%m-%d %H:%M %z", &parts)
    return String(decoding: text.prefix(count).map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }

  /// What follows the first line's key and colon.
  private static func firstLine(of path: String, after key: String) -> String {
    guard let file = fopen(path, "r") else { return "" }
    defer { fclose(file) }
    var line = [CChar](repeating: 0, count: 512)
    while fgets(&line, Int32(line.count), file) != nil {
      let text = line.withUnsafeBufferPointer { String(cString: $0.baseAddress!) }
      guard text.hasPrefix(key) else { continue }
      let value =
        key.isEmpty ? Substring(text) : text.split(separator: ":", maxSplits: 1).last ?? ""
      return value.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }
    return ""
  }
}
