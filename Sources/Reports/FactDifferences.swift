import Guides

/// What is said otherwise, in the order of the parts; within one in the new text's order, what is gone first.
func factDifferences(_ old: [StatedFact], _ new: [StatedFact]) -> [FactDifference] {
  let before = Dictionary(grouping: old, by: \.part)
  let after = Dictionary(grouping: new, by: \.part)
  return Set(before.keys).union(after.keys).sorted().flatMap { part -> [FactDifference] in
    let (before, after) = (before[part] ?? [], after[part] ?? [])
    let steps = stepDifferences(
      part,
      before.filter { $0.kind == .step }.map(\.value),
      after.filter { $0.kind == .step }.map(\.value)
    )
    return namedDifferences(before.filter { $0.kind != .step }, after.filter { $0.kind != .step })
      + steps
  }
}

/// Facts of one part, matched by their names; of several with one name those that are the same are left out.
private func namedDifferences(_ old: [StatedFact], _ new: [StatedFact]) -> [FactDifference] {
  var before = Dictionary(grouping: old, by: \.name)
  var after = Dictionary(grouping: new, by: \.name)
  for name in before.keys {
    for fact in before[name] ?? [] {
      guard let index = after[name]?.firstIndex(where: { $0.value == fact.value }) else { continue }
      after[name]?.remove(at: index)
      if let index = before[name]?.firstIndex(where: { $0.value == fact.value }) {
        before[name]?.remove(at: index)
      }
    }
  }
  var differences: [FactDifference] = []
  func add(_ old: StatedFact?, _ new: StatedFact?) {
    guard let fact = new ?? old else { return }
    differences.append(
      FactDifference(
        part: fact.part,
        kind: fact.kind,
        name: fact.name,
        old: old?.value,
        new: new?.value
      )
    )
  }
  var seen: Set<String> = []
  for fact in old where seen.insert(fact.name).inserted && after[fact.name] == nil {
    for gone in before[fact.name] ?? [] { add(gone, nil) }
  }
  seen = []
  for fact in new where seen.insert(fact.name).inserted {
    let (left, right) = (before[fact.name] ?? [], after[fact.name] ?? [])
    for index in 0..<max(left.count, right.count) {
      add(index < left.count ? left[index] : nil, index < right.count ? right[index] : nil)
    }
  }
  return differences
}

/// Steps are matched by what they say, so that one put in between does not change all behind it. One that
/// stands where another was is that one, said otherwise.
private func stepDifferences(_ part: FactPart, _ old: [String], _ new: [String])
  -> [FactDifference]
{
  var differences: [FactDifference] = []
  func add(_ number: Int, _ old: String?, _ new: String?) {
    differences.append(
      FactDifference(part: part, kind: .step, name: "\(number)", old: old, new: new)
    )
  }
  let changes = new.difference(from: old)
  var removed: [Int: String] = [:]
  var inserted: [Int: String] = [:]
  for change in changes {
    switch change {
    case .remove(let offset, let text, _): removed[offset] = text
    case .insert(let offset, let text, _): inserted[offset] = text
    }
  }
  // Walks both lists at once; what neither change touches is the same in both.
  var (left, right) = (0, 0)
  while left < old.count || right < new.count {
    switch (removed[left], inserted[right]) {
    case (let old?, let new?):
      add(right + 1, old, new)
      left += 1
      right += 1
    case (let old?, nil):
      add(left + 1, old, nil)
      left += 1
    case (nil, let new?):
      add(right + 1, nil, new)
      right += 1
    case (nil, nil):
      left += 1
      right += 1
    }
  }
  return differences
}
