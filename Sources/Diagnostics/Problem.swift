/// Something that an author should know about the site's text: where, what, and what to write instead.
///
/// Problems are values that travel beside a result; they are never thrown. What the machine fails at
/// is an error, what we fail at is a `precondition`.
package struct Problem: Sendable {
  package let code: ProblemCode
  package private(set) var severity: Severity
  /// The path below the site's folder; a place without a file is the site itself.
  package let path: String
  /// Where in the file; nil where the problem is with the file as a whole.
  package let place: Place?
  /// The fact, with the author's own words in quotes.
  package let message: Wording
  /// What to write instead.
  package let help: Wording?
  /// The change that surely mends it, where there is one.
  package var mend: Mend?

  package init(
    _ code: ProblemCode,
    at place: Place,
    _ message: Wording,
    help: Wording? = nil,
    mend: Mend? = nil
  ) {
    self.code = code
    self.severity = code.severity
    self.path = place.file.path
    self.place = place
    self.message = message
    self.help = help
    self.mend = mend
  }

  package init(
    _ code: ProblemCode,
    file path: String,
    _ message: Wording,
    help: Wording? = nil
  ) {
    self.code = code
    self.severity = code.severity
    self.path = path
    self.place = nil
    self.message = message
    self.help = help
  }

  /// The same, where it need not hold up a build.
  package var asWarning: Problem {
    var problem = self
    problem.severity = .warning
    return problem
  }

  /// The first character of the problem, from 1:1; a problem with a whole file stands at its beginning.
  package var start: Position {
    place.map { $0.file.position($0.span.start) } ?? Position(line: 1, column: 1)
  }

  /// The position behind the problem's last character.
  package var end: Position {
    place.map { $0.file.position($0.span.end) } ?? Position(line: 1, column: 1)
  }
}

/// How grave a problem is.
package enum Severity: String, Sendable {
  /// The site is not built.
  case error
  /// The site is built; `--strict` makes it an error.
  case warning
}

/// One sentence in the two languages of the program's messages.
package struct Wording: Sendable, Hashable {
  package let zh: String
  package let en: String

  package init(zh: String, en: String) {
    self.zh = zh
    self.en = en
  }

  package func callAsFunction(_ language: MessageLanguage) -> String {
    switch language {
    case .zh: zh
    case .en: en
    }
  }
}

/// The language of messages, chosen with `--lang`.
package enum MessageLanguage: String, Sendable, CaseIterable {
  case zh
  case en
}

extension Array where Element == Problem {
  /// Problems by path, place, code and words: the order in which they are always shown.
  package func sortedByPlace() -> [Problem] {
    map { (problem: $0, key: SortKey($0)) }
      .sorted { $0.key < $1.key }
      .map(\.problem)
  }

  package var hasErrors: Bool { contains { $0.severity == .error } }
}

/// Compared as bytes, so that the order is the same in every locale.
private struct SortKey: Comparable {
  let path: [UInt8]
  let offset: Int
  let code: String
  let message: String

  init(_ problem: Problem) {
    path = Array(problem.path.utf8)
    offset = problem.place?.span.start ?? -1
    code = problem.code.rawValue
    message = problem.message.en
  }

  static func < (left: SortKey, right: SortKey) -> Bool {
    if left.path != right.path { return left.path.lexicographicallyPrecedes(right.path) }
    if left.offset != right.offset { return left.offset < right.offset }
    if left.code != right.code { return left.code < right.code }
    return left.message < right.message
  }
}
