/// A `[` or `![` that waits for its `]`.
struct Bracket {
  /// Its number among the pieces.
  let piece: Int
  let isImage: Bool
  /// How many runs of `*` and `_` waited for a partner before it.
  let waitingRuns: Int
  /// Another bracket stands behind it: what it holds is no label.
  var holdsBracket = false
}

/// The brackets that wait, outermost first.
struct Brackets {
  private var brackets: [Bracket] = []
  /// The brackets below this depth can begin no link, for a link stands inside of them. A number does
  /// for all of them what libcmark 0.30.2 notes in each, so that `![[]()` makes it slow.
  private var forbiddenDepth = 0

  mutating func removeAll() {
    brackets.removeAll(keepingCapacity: true)
    forbiddenDepth = 0
  }

  mutating func open(_ bracket: Bracket) {
    if !brackets.isEmpty { brackets[brackets.count - 1].holdsBracket = true }
    brackets.append(bracket)
  }

  /// The bracket that a `]` belongs to, or nil where there is none or it can begin no link.
  mutating func close() -> Bracket? {
    guard let bracket = brackets.popLast() else { return nil }
    let isForbidden = !bracket.isImage && brackets.count < forbiddenDepth
    forbiddenDepth = min(forbiddenDepth, brackets.count)
    return isForbidden ? nil : bracket
  }

  /// A link was found: none of those around it can be one.
  mutating func forbidLinks() {
    forbiddenDepth = brackets.count
  }
}
