import Guides

/// A title in two parts where it says more than a headline can: `户口迁移` and `迁入清溪县`, `Household
/// registration` and `for a newborn`.
struct Headline: Sendable, Equatable {
  let head: String
  /// What follows the head, without the bracket or comma that parted them; empty where nothing follows.
  let rest: String

  /// The title whole, then parted at its brackets, commas and prepositions, from the longest head to the
  /// shortest.
  static func versions(of title: String) -> [Headline] {
    var versions: [Headline] = []
    var depth = 0
    for index in title.indices {
      if depth == 0, index > title.startIndex, isBreak(before: title[index...]) {
        let version = Headline(head: trimmed(title[..<index]), rest: trimmed(title[index...]))
        if !version.head.isEmpty, !version.rest.isEmpty { versions.append(version) }
      }
      if "（(".contains(title[index]) { depth += 1 }
      if "）)".contains(title[index]) { depth -= 1 }
    }
    return [Headline(head: title, rest: "")] + versions.reversed()
  }

  /// Whether it ends in a bracket, which is no part of a headline.
  var endsInBracket: Bool { head.last == "）" || head.last == ")" }

  private static let marks: Set<Character> = ["（", "(", "，", ",", "：", ":", "；", ";", "—", "–"]
  private static let prepositions = [
    "for", "in", "of", "to", "from", "by", "with", "on", "at", "before", "after", "when", "as",
  ]

  private static func isBreak(before rest: Substring) -> Bool {
    guard let first = rest.first else { return false }
    if marks.contains(first) { return true }
    guard first == " " else { return false }
    let word = rest.dropFirst().prefix { $0 != " " }
    return prepositions.contains(word.lowercased())
  }

  /// Without marks and spaces at its ends, and without a bracket around the whole.
  private static func trimmed(_ part: Substring) -> String {
    var part = part
    let isBracketed = part.drop { $0 == " " }.first.map { $0 == "（" || $0 == "(" } == true
    while let first = part.first, first == " " || marks.contains(first) { part.removeFirst() }
    while let last = part.last, last == " " || marks.contains(last) { part.removeLast() }
    if isBracketed, let last = part.last, last == "）" || last == ")" { part.removeLast() }
    return String(part)
  }
}
