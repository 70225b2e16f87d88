import Synchronization

/// The candidate that a word surely is, mistyped in a way that leaves no doubt: by case or width alone, by a
/// character of the same sound (`申请才料`), by two neighbours swapped, by one typed twice, or, in Latin
/// letters, by one letter of five or more.
///
/// Nil where two candidates could be meant. `nearest` is for questions; this is for changes made without one.
func surelyMeant(by word: String, among candidates: FoldedNames) -> String? {
  let wanted = FoldedText(word).scalars
  guard (2...32).contains(wanted.count) else { return nil }
  var found: (name: String, scalars: [UInt32])?
  for (name, other) in candidates.names {
    guard abs(other.count - wanted.count) <= 1, isSlip(wanted, of: other) else { continue }
    if let found, found.scalars != other { return nil }
    found = found ?? (name, other)
  }
  return found?.name
}

func surelyMeant(by word: String, among candidates: [String]) -> String? {
  surelyMeant(by: word, among: FoldedNames(candidates))
}

private func isSlip(_ word: [UInt32], of other: [UInt32]) -> Bool {
  let same = zip(word, other).prefix { $0 == $1 }.count
  if same == word.count, same == other.count { return true }
  let isLatin = !other.contains(where: \.isHan)
  if isLatin, other.count < 5 { return false }
  // Behind one character more, less or another, the rest is the same.
  func goesOn(_ skipped: Int, _ otherSkipped: Int) -> Bool {
    word.dropFirst(same + skipped).elementsEqual(other.dropFirst(same + otherSkipped))
  }
  switch word.count - other.count {
  case 0:
    if same + 1 < word.count, word[same] == other[same + 1], word[same + 1] == other[same],
      goesOn(2, 2)
    {
      return true
    }
    guard goesOn(1, 1) else { return false }
    return isLatin || soundsAlike(word[same], other[same])
  case 1:
    guard goesOn(1, 0) else { return false }
    return isLatin || (same > 0 && word[same] == word[same - 1])
  default: return isLatin && goesOn(0, 1)
  }
}

private func soundsAlike(_ one: UInt32, _ other: UInt32) -> Bool {
  guard one.isHan, other.isHan, let one = Unicode.Scalar(one), let other = Unicode.Scalar(other)
  else { return false }
  return reader.withLock { $0.syllable(of: one) == $0.syllable(of: other) }
}

/// The same few characters are mistyped again and again.
private let reader = Mutex(PinyinReader())
