/// Finds which runs of `*` and `_` belong together, by the rules of CommonMark: a run that may end
/// emphasis takes the nearest before it that may begin it. What finds no partner stays text.
struct Emphasis {
  private(set) var runs: [DelimiterRun] = []
  private(set) var matches: [EmphasisMatch] = []
  /// The runs that wait for a partner, as indices of `runs`.
  private(set) var waiting: [Int] = []

  /// Keeps a run and gives back its number.
  mutating func add(marker: UInt8, length: Int, _ flanking: Flanking) -> Int {
    runs.append(
      DelimiterRun(
        marker: marker,
        length: length,
        canOpen: flanking.canOpen,
        canClose: flanking.canClose,
        left: length
      )
    )
    waiting.append(runs.count - 1)
    return runs.count - 1
  }

  mutating func removeAll() {
    runs.removeAll(keepingCapacity: true)
    matches.removeAll(keepingCapacity: true)
    waiting.removeAll(keepingCapacity: true)
  }

  /// Matches the runs that wait, those inside of a link or all of them; none of them waits then.
  mutating func match(from first: Int) {
    guard waiting.count > first else { return }
    defer { waiting.removeLast(waiting.count - first) }
    guard waiting.count > first + 1 else { return }
    for index in first..<waiting.count {
      runs[waiting[index]].previous = index > first ? waiting[index - 1] : -1
      runs[waiting[index]].next = index + 1 < waiting.count ? waiting[index + 1] : -1
    }
    // Below these runs no partner is to be found for a run of the same kind: it was looked for.
    var searched = [Int](repeating: -1, count: 12)
    var closer = waiting[first]
    while closer >= 0 {
      guard runs[closer].canClose else {
        closer = runs[closer].next
        continue
      }
      let kind = runs[closer].kind
      var opener = runs[closer].previous
      while opener > searched[kind], !runs[opener].isClosed(by: runs[closer]) {
        opener = runs[opener].previous
      }
      let next = runs[closer].next
      if opener > searched[kind] {
        match(opener, closer)
        if runs[closer].left == 0 { closer = next }
      } else {
        searched[kind] = runs[closer].previous
        if !runs[closer].canOpen { unlink(closer) }
        closer = next
      }
    }
  }

  private mutating func match(_ opener: Int, _ closer: Int) {
    let isStrong = runs[opener].left >= 2 && runs[closer].left >= 2
    let number = matches.count
    matches.append(EmphasisMatch(isStrong: isStrong, nextStart: runs[opener].firstStart))
    runs[opener].firstStart = number
    if runs[closer].lastEnd >= 0 {
      matches[runs[closer].lastEnd].nextEnd = number
    } else {
      runs[closer].firstEnd = number
    }
    runs[closer].lastEnd = number
    runs[closer].endLength += matches[number].length
    runs[opener].left -= matches[number].length
    runs[closer].left -= matches[number].length
    // What stands between the two is text.
    runs[opener].next = closer
    runs[closer].previous = opener
    if runs[opener].left == 0 { unlink(opener) }
    if runs[closer].left == 0 { unlink(closer) }
  }

  private mutating func unlink(_ run: Int) {
    let previous = runs[run].previous
    let next = runs[run].next
    if previous >= 0 { runs[previous].next = next }
    if next >= 0 { runs[next].previous = previous }
  }
}

/// A run of `*` or `_` with the emphasis that was found to begin or end with it.
struct DelimiterRun {
  let marker: UInt8
  let length: Int
  let canOpen: Bool
  let canClose: Bool
  /// The marks that are not used, which are text. Before them stand those that end emphasis, behind
  /// them those that begin it.
  var left: Int
  /// How many of its marks end emphasis.
  var endLength = 0
  /// The neighbours that may still find a partner; -1 where there is none.
  var previous = -1
  var next = -1
  /// The matches that end with the run, innermost first, and that begin with it, outermost first:
  /// each the beginning of a chain, or -1.
  var firstEnd = -1
  var lastEnd = -1
  var firstStart = -1

  /// Runs of one kind find the same partners.
  var kind: Int {
    (marker == UInt8(ascii: "*") ? 6 : 0) + (canOpen ? 3 : 0) + length % 3
  }

  /// A run that may both begin and end emphasis does not pair where the lengths add up to a multiple
  /// of three, so that `**a*b**` is one strong text.
  func isClosed(by closer: DelimiterRun) -> Bool {
    guard canOpen, marker == closer.marker else { return false }
    return !(closer.canOpen || canClose) || closer.length % 3 == 0
      || (length + closer.length) % 3 != 0
  }
}

/// One emphasis between two runs.
struct EmphasisMatch {
  let isStrong: Bool
  /// The match that ends, or begins, next at the same run; -1 for none.
  var nextEnd = -1
  var nextStart = -1

  var length: Int { isStrong ? 2 : 1 }
}
