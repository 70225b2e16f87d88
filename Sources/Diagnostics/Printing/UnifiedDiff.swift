// The difference of two texts as `diff -u` and `git diff` write it, for a person to read and for `patch` to
// make:
//
//     --- a/content/guides/birth.md
//     +++ b/content/guides/birth.md
//     @@ -3,7 +3,7 @@
//      要带：
//     -1、身份证
//     +1. 身份证

/// Empty where the two are the same. Lines are bytes with their line ends, which may differ as well.
package func unifiedDiff(path: String, before: [UInt8], after: [UInt8]) -> [UInt8] {
  let old = lines(before)
  let new = lines(after)
  let changes = changedRuns(old, new)
  guard !changes.isEmpty else { return [] }
  // A name with a space ends in a tab, so that nothing behind it is taken for a time.
  let name = path.utf8.contains(UInt8(ascii: " ")) ? path + "\t" : path
  var diff = Array("--- a/\(name)\n+++ b/\(name)\n".utf8)
  for hunk in hunks(changes, old.count) { append(hunk, old, new, to: &diff) }
  return diff
}

/// Lines of the old text and the lines of the new one that stand for them.
private struct Run {
  var old: Range<Int>
  var new: Range<Int>
}

private let context = 3

private func lines(_ bytes: [UInt8]) -> [ArraySlice<UInt8>] {
  var lines: [ArraySlice<UInt8>] = []
  var start = 0
  while start < bytes.count {
    let end = bytes[start...].firstIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? bytes.count
    lines.append(bytes[start..<end])
    start = end
  }
  return lines
}

private func changedRuns(_ old: [ArraySlice<UInt8>], _ new: [ArraySlice<UInt8>]) -> [Run] {
  let same = zip(old, new).prefix { $0 == $1 }.count
  let most = min(old.count, new.count) - same
  let end = zip(old.reversed(), new.reversed()).prefix(most).prefix { $0 == $1 }.count
  let middle = Run(old: same..<(old.count - end), new: same..<(new.count - end))
  if middle.old.isEmpty, middle.new.isEmpty { return [] }
  // Finding the least difference takes time in the square of it.
  guard middle.old.count + middle.new.count <= 4000 else { return [middle] }
  let difference = new[middle.new].difference(from: old[middle.old])
  var removed = Set<Int>()
  var inserted = Set<Int>()
  for change in difference {
    switch change {
    case .remove(let offset, _, _): removed.insert(offset + same)
    case .insert(let offset, _, _): inserted.insert(offset + same)
    }
  }
  var runs: [Run] = []
  var (left, right) = (same, same)
  while left < middle.old.upperBound || right < middle.new.upperBound {
    let start = (left, right)
    while removed.contains(left) { left += 1 }
    while inserted.contains(right) { right += 1 }
    if left > start.0 || right > start.1 {
      runs.append(Run(old: start.0..<left, new: start.1..<right))
    } else {
      left += 1
      right += 1
    }
  }
  return runs
}

/// Runs whose contexts touch stand in one hunk.
private func hunks(_ runs: [Run], _ count: Int) -> [[Run]] {
  var hunks: [[Run]] = []
  for run in runs {
    if let last = hunks.last?.last, run.old.lowerBound - last.old.upperBound <= 2 * context {
      hunks[hunks.count - 1].append(run)
    } else {
      hunks.append([run])
    }
  }
  return hunks
}

private func append(
  _ runs: [Run],
  _ old: [ArraySlice<UInt8>],
  _ new: [ArraySlice<UInt8>],
  to diff: inout [UInt8]
) {
  guard let first = runs.first, let last = runs.last else { return }
  let before = min(context, first.old.lowerBound)
  let behind = min(context, old.count - last.old.upperBound)
  let oldLines = (first.old.lowerBound - before)..<(last.old.upperBound + behind)
  let newLines = (first.new.lowerBound - before)..<(last.new.upperBound + behind)
  diff += "@@ -\(range(oldLines)) +\(range(newLines)) @@\n".utf8
  var place = oldLines.lowerBound
  for run in runs {
    for line in old[place..<run.old.lowerBound] { append(line, " ", to: &diff) }
    for line in old[run.old] { append(line, "-", to: &diff) }
    for line in new[run.new] { append(line, "+", to: &diff) }
    place = run.old.upperBound
  }
  for line in old[place..<oldLines.upperBound] { append(line, " ", to: &diff) }
}

/// `3,7`; a run without lines stands behind the line before it.
private func range(_ lines: Range<Int>) -> String {
  let start = lines.isEmpty ? lines.lowerBound : lines.lowerBound + 1
  return lines.count == 1 ? "\(start)" : "\(start),\(lines.count)"
}

private func append(_ line: ArraySlice<UInt8>, _ sign: String, to diff: inout [UInt8]) {
  diff += sign.utf8
  diff += line
  if line.last != UInt8(ascii: "\n") { diff += "\n\\ No newline at end of file\n".utf8 }
}
