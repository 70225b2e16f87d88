import Glibc

/// Why the benchmark cannot go on, in a sentence for the person who started it.
struct Failure: Error, CustomStringConvertible {
  let description: String

  init(_ description: String) { self.description = description }

  /// A failed system call: `cannot write /tmp/x: No space left on device`.
  init(_ what: String, errno code: Int32) {
    description = "\(what): \(String(cString: strerror(code)))"
  }
}
