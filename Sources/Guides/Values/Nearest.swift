/// Names with their letters made comparable, for those that are asked about many words.
struct FoldedNames: Sendable {
  let names: [(name: String, scalars: [UInt32])]

  init(_ names: some Sequence<String>) {
    self.names = names.map { ($0, FoldedText($0).scalars) }
  }
}

/// The candidate that an author probably meant, or nil where none is near: for “did you mean …?”.
///
/// ```swift
/// nearest(to: "departmnet", among: ["department", "documents"])  // department
/// nearest(to: "所须材料", among: ["所需材料", "办理时限"])  // 所需材料
/// nearest(to: "材料", among: ["所需材料", "收费"])  // 所需材料
/// ```
///
/// Nearness is the number of letters inserted, left out, replaced or swapped with a neighbour, without
/// regard to case and width. A Han character says more than a letter, so a Chinese word may differ by
/// fewer. Where no candidate is near, one that begins or ends with the word (or the other way round)
/// is taken. Of equals the first wins.
package func nearest(to word: String, among candidates: [String]) -> String? {
  nearest(to: word, among: FoldedNames(candidates))
}

func nearest(to word: String, among candidates: FoldedNames) -> String? {
  let wanted = FoldedText(word).scalars
  guard !wanted.isEmpty, wanted.count <= 64 else { return nil }
  var best: (candidate: String, distance: Int)?
  for (candidate, other) in candidates.names {
    let limit = min(allowedDistance(wanted, other), (best?.distance ?? .max) - 1)
    guard limit >= 0, abs(other.count - wanted.count) <= limit else { continue }
    let distance = editDistance(wanted, other)
    if distance <= limit { best = (candidate, distance) }
  }
  if let best { return best.candidate }

  let shortest = wanted.contains(where: \.isHan) ? 2 : 4
  var contained: (candidate: String, overlap: Int)?
  for (candidate, other) in candidates.names {
    let (short, long) = other.count < wanted.count ? (other, wanted) : (wanted, other)
    guard short.count >= shortest, short.count * 3 >= long.count,
      short.count > contained?.overlap ?? 0,
      long.starts(with: short) || long.reversed().starts(with: short.reversed())
    else { continue }
    contained = (candidate, short.count)
  }
  return contained?.candidate
}

private func allowedDistance(_ word: [UInt32], _ other: [UInt32]) -> Int {
  let length = min(max(word.count, other.count), 64)
  guard min(word.count, other.count) > 1 else { return 0 }
  if word.contains(where: \.isHan) {
    return length <= 4 ? 1 : length <= 8 ? 2 : 3
  }
  return length <= 2 ? 0 : length <= 5 ? 1 : length <= 8 ? 2 : 3
}

/// The optimal string alignment distance: insertions, deletions, replacements and swaps of neighbours.
private func editDistance(_ left: [UInt32], _ right: [UInt32]) -> Int {
  var beforeLast: [Int] = []
  var last = Array(0...right.count)
  for row in 0..<left.count {
    var current = [row + 1]
    current.reserveCapacity(right.count + 1)
    for column in 0..<right.count {
      let replaced = last[column] + (left[row] == right[column] ? 0 : 1)
      var cost = min(replaced, last[column + 1] + 1, current[column] + 1)
      if row > 0, column > 0, left[row] == right[column - 1], left[row - 1] == right[column] {
        cost = min(cost, beforeLast[column - 1] + 1)
      }
      current.append(cost)
    }
    beforeLast = last
    last = current
  }
  return last[right.count]
}
