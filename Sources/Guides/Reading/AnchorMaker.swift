import Diagnostics
package import Markup

/// Gives every heading of a page a fragment of its own, made from its words.
///
/// Han characters stay: a fragment may hold them, and `#收费` says more than `#section-4`. The second
/// heading with the same words gets `-2`.
package struct AnchorMaker: Sendable {
  private var used: Set<String> = ["main", "top", "large"]
  /// The next number to try, by the words: thousands of headings may have the same.
  private var next: [String: Int] = [:]

  package init() {}

  package mutating func anchor(for text: String) -> String {
    var base = ""
    for scalar in text.lowercased().unicodeScalars {
      if scalar.properties.isAlphabetic || scalar.properties.numericType != nil {
        base.unicodeScalars.append(scalar)
      } else if !base.isEmpty, base.last != "-" {
        base.append("-")
      }
    }
    while base.last == "-" { base.removeLast() }
    if base.isEmpty { base = "section" }
    if used.insert(base).inserted { return base }
    var number = next[base] ?? 2
    while !used.insert("\(base)-\(number)").inserted { number += 1 }
    next[base] = number + 1
    return "\(base)-\(number)"
  }

  /// The anchors of the headings among blocks, by where each heading begins in its file.
  package mutating func anchors(of blocks: [Block]) -> [Int: String] {
    var anchors: [Int: String] = [:]
    for block in blocks {
      guard case .heading(_, let heading) = block.kind else { continue }
      anchors[block.span.start] = anchor(for: heading.plainText)
    }
    return anchors
  }
}
