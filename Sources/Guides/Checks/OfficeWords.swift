/// What a theme says are words of the office, by language, each with the word that people use.
package typealias OfficeWordLists = [LocaleTag: [(word: String, plain: String)]]

/// Words of the office, each with the word that people use: a theme's list with what `site.yaml` adds.
///
/// Every character of every guide is looked at, so the words stand in one row of bytes, found by the first
/// character: most characters of a text begin no word and cost one look into a table.
///
/// ```swift
/// let words = OfficeWords([("予以", "给"), ("予以登记", "登记"), ("自行", "自己"), ("自行车", "")])
/// words.found(in: "予以登记，自行停好自行车")  // 予以登记, 自行
/// ```
package struct OfficeWords: Sendable {
  /// A word as it stands in a text, and what to say about it.
  package struct Found: Sendable, Equatable {
    package let word: String
    package let advice: Advice
  }

  package enum Advice: Sendable, Equatable {
    /// A word to write instead.
    case write(String)
    /// What to do instead: `写出部门的名称`.
    case `do`(String)
    /// It only keeps a shorter word from being found in it.
    case nothing
  }

  private struct Entry: Sendable {
    let range: Range<Int>
    let advice: Advice
    /// Whether a letter must not stand before it, and behind it.
    let isWhole: (start: Bool, end: Bool)
  }

  /// The words, one after the other, small letters only.
  private var bytes: [UInt8] = []
  /// Words with one first character stand together, the longest first.
  private var entries: [Entry] = []
  private var groups: [Range<Int>] = [0..<0]
  /// The group for the first character of a word by `key`; 0 where no word begins.
  private var groupByKey = [UInt16](repeating: 0, count: 1 << 16)

  /// - Parameter words: A later entry replaces an earlier one of the same word. An empty plain word says that the
  ///   word is none of the office's, and neither is any shorter one in it; one in brackets is advice.
  package init(_ words: [(word: String, plain: String)] = []) {
    var plain: [[UInt8]: String] = [:]
    for (word, text) in words {
      let bytes = word.utf8.map(smallLetter)
      if bytes.count > 1 { plain[bytes] = text }
    }
    let sorted = plain.sorted { left, right in
      left.key.count == right.key.count
        ? left.key.lexicographicallyPrecedes(right.key) : left.key.count > right.key.count
    }
    let byKey = Dictionary(grouping: sorted) { Int($0.key.withUnsafeBufferPointer { key($0, 0) }) }
    for (key, group) in byKey.sorted(by: { $0.key < $1.key }) {
      let first = entries.count
      for (word, text) in group {
        let letters = String(decoding: word, as: UTF8.self).unicodeScalars
        let isWhole = (isLetter(letters.first), isLetter(letters.last))
        let range = bytes.count..<bytes.count + word.count
        entries.append(Entry(range: range, advice: Advice(text), isWhole: isWhole))
        bytes += word
      }
      groupByKey[key] = UInt16(groups.count)
      groups.append(first..<entries.count)
    }
  }

  /// The office words in a text, each once, in the order of the text. What stands between 《 and 》 is a name
  /// and is left alone.
  package func found(in text: String) -> [Found] {
    var text = text
    return text.withUTF8 { found(in: $0) }
  }

  private func found(in text: UnsafeBufferPointer<UInt8>) -> [Found] {
    var found: [Found] = []
    var start = 0
    while start < text.count {
      let key = key(text, start)
      let group = groupByKey[Int(key)]
      if group != 0, let entry = longestWord(groups[Int(group)], in: text, at: start) {
        let end = start + entry.range.count
        if entry.advice != .nothing {
          let word = String(decoding: text[start..<end], as: UTF8.self)
          let new = Found(word: word, advice: entry.advice)
          if !found.contains(new) { found.append(new) }
        }
        start = end
      } else if key == 0x300A, let end = endOfName(text, start) {
        start = end
      } else {
        start += size(text[start])
      }
    }
    return found
  }

  private func longestWord(
    _ group: Range<Int>,
    in text: UnsafeBufferPointer<UInt8>,
    at start: Int
  ) -> Entry? {
    next: for index in group {
      let entry = entries[index]
      let end = start + entry.range.count
      guard end <= text.count else { continue }
      for offset in 0..<entry.range.count
      where smallLetter(text[start + offset]) != bytes[entry.range.lowerBound + offset] {
        continue next
      }
      if entry.isWhole.start, isLetter(scalar(before: start, in: text)) { continue }
      if entry.isWhole.end, isLetter(scalar(at: end, in: text)) { continue }
      return entry
    }
    return nil
  }
}

extension OfficeWords.Advice {
  fileprivate init(_ text: String) {
    let inner = text.dropFirst().dropLast()
    switch (text.first, text.last) {
    case (nil, _): self = .nothing
    case ("（", "）"), ("(", ")"): self = .do(String(inner))
    default: self = .write(text)
    }
  }
}

/// What a word is looked up by: 16 bits of its first character; two letters where that is one of ASCII. Several
/// characters may share one, so what is found is compared.
private func key(_ text: UnsafeBufferPointer<UInt8>, _ start: Int) -> UInt16 {
  let first = UInt16(text[start])
  func following(_ offset: Int) -> UInt16 {
    start + offset < text.count ? UInt16(text[start + offset]) : 0
  }
  switch first {
  case ..<0x80:
    return UInt16(smallLetter(text[start])) << 8 | UInt16(smallLetter(UInt8(following(1))))
  case ..<0xE0: return (first & 0x1F) << 6 | following(1) & 0x3F
  case ..<0xF0: return first << 12 | (following(1) & 0x3F) << 6 | following(2) & 0x3F
  default: return following(1) << 12 | (following(2) & 0x3F) << 6 | following(3) & 0x3F
  }
}

/// How many bytes a character has that begins with this one.
private func size(_ first: UInt8) -> Int {
  switch first {
  case ..<0xC0: 1
  case ..<0xE0: 2
  case ..<0xF0: 3
  default: 4
  }
}

/// Behind the 》 that belongs to the 《 at `start`.
private func endOfName(_ text: UnsafeBufferPointer<UInt8>, _ start: Int) -> Int? {
  var end = start + 3
  while end + 2 < text.count {
    if text[end] == 0xE3, text[end + 1] == 0x80, text[end + 2] == 0x8B { return end + 3 }
    end += 1
  }
  return nil
}

private func smallLetter(_ byte: UInt8) -> UInt8 {
  (0x41...0x5A).contains(byte) ? byte | 0x20 : byte
}

/// A letter of a script whose words stand apart.
private func isLetter(_ scalar: Unicode.Scalar?) -> Bool {
  guard let scalar else { return false }
  return scalar.properties.isAlphabetic && !isHan(scalar)
}

private func scalar(at start: Int, in text: UnsafeBufferPointer<UInt8>) -> Unicode.Scalar? {
  guard start < text.count else { return nil }
  return Unicode.Scalar(decodedScalar(at: start, in: text).0)
}

private func scalar(before end: Int, in text: UnsafeBufferPointer<UInt8>) -> Unicode.Scalar? {
  var start = end - 1
  while start > 0, text[start] & 0xC0 == 0x80 { start -= 1 }
  return start < 0 ? nil : scalar(at: start, in: text)
}
