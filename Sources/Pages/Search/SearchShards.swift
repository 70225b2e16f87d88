// How grams and their postings are written: one text for a shard, in which a browser finds a gram by its
// key without reading the rest.
//
//     " 份证!<numbers> 身份!<numbers>"
//
// The numbers of a gram are its rarity, then for each document the step from the document before and the
// weight. Each number is written in digits of five bits, the greatest first; the last digit of a number
// is 32 more. A digit is the character with the code 40 more, without the backslash.

extension SearchIndex {
  /// The texts of the shards of each family: a power of two of them, so that a growing site seldom deals
  /// them anew.
  func shardTexts() -> [Gram.Family: [String]] {
    var entries: [Gram.Family: [(key: String, shard: UInt32, text: [UInt8])]] = [:]
    for gram in postings.grams {
      entries[gram.family, default: []].append((gram.key, shardHash(gram.letters), entry(gram)))
    }
    for family in Gram.Family.allCases where entries[family] == nil { entries[family] = [] }
    return entries.mapValues { entries in
      let size = entries.reduce(0) { $0 + $1.text.count }
      var count = 1
      while count * SearchIndex.shardSize < size { count *= 2 }
      var shards = [[UInt8]](repeating: [], count: count)
      for entry in entries.sorted(by: { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }) {
        shards[Int(entry.shard) % count] += entry.text
      }
      return shards.map { String(decoding: $0, as: UTF8.self) }
    }
  }

  private func entry(_ gram: Gram) -> [UInt8] {
    guard let postings = postings[gram] else { return [] }
    var bytes = Array(" \(gram.key)!".utf8)
    append(rarity(postings), to: &bytes)
    var last: Int32 = -1
    for posting in postings {
      append(Int(posting.document - last - 1), to: &bytes)
      append(posting.fields.weight, to: &bytes)
      last = posting.document
    }
    return bytes
  }
}

/// The numbers behind a gram's key.
func shardNumbers(_ shard: String, _ key: String) -> [Int]? {
  let bytes = Array(shard.utf8)
  guard let start = bytes.firstRange(of: " \(key)!".utf8)?.upperBound else { return nil }
  var numbers: [Int] = []
  var value = 0
  for byte in bytes[start...].prefix(while: { $0 != UInt8(ascii: " ") }) {
    let digit = Int(byte) - (byte > 92 ? 41 : 40)
    value = value * 32 + digit % 32
    if digit >= 32 {
      numbers.append(value)
      value = 0
    }
  }
  return numbers
}

/// The shard of a gram, before it is cut down to how many there are (FNV-1a, its high bits mixed in).
func shardHash(_ letters: String) -> UInt32 {
  let hash = letters.unicodeScalars.reduce(0x811C_9DC5) { (hash: UInt32, letter) in
    (hash ^ letter.value) &* 16_777_619
  }
  return hash ^ hash >> 15
}

private func append(_ number: Int, to bytes: inout [UInt8]) {
  precondition(number >= 0, "rarities, steps and weights are not negative")
  var shift = 0
  while number >> (shift + 5) > 0 { shift += 5 }
  while shift >= 0 {
    let digit = number >> shift & 31 + (shift == 0 ? 32 : 0)
    bytes.append(UInt8(digit + (digit + 40 >= 92 ? 41 : 40)))
    shift -= 5
  }
}
