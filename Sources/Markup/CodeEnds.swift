/// Finds where code ends: at the next run of as many backticks as it began with. Once a search reached
/// the end of the text, the last place of every length is known and no search fails twice.
struct CodeEnds {
  private var lastRuns: [Int: Int]?

  /// The end of the run that closes code, searched from the end of the run that opened it.
  mutating func end(in text: ByteText, from start: Int, length: Int) -> Int? {
    if let lastRuns, (lastRuns[length] ?? -1) < start { return nil }
    var found: [Int: Int] = [:]
    var index = start
    while true {
      index = text.first(from: index, to: text.end) { $0 == UInt8(ascii: "`") }
      if index == text.end { break }
      let runStart = index
      while text[index] == UInt8(ascii: "`") { index += 1 }
      if index - runStart == length { return index }
      found[index - runStart] = runStart
    }
    lastRuns = found
    return nil
  }
}
