/// The ids of one page, as places in its bytes.
struct IDSet {
  private struct Entry {
    var hash: UInt64
    var start: Int32
    var length: Int32
  }

  private var entries = [Entry](repeating: .init(hash: 0, start: 0, length: 0), count: 128)
  private var count = 0

  /// False where the id was there.
  mutating func insert(_ range: Range<Int>, _ reader: ByteReader) -> Bool {
    if count * 2 >= entries.count { grow() }
    var hash = UInt64(range.count)
    for index in range { hash = (hash ^ UInt64(reader[index])) &* 0x100_0000_01B3 }
    var slot = Self.slot(hash, entries.count)
    while entries[slot].length > 0 {
      let entry = entries[slot]
      let start = Int(entry.start)
      if entry.hash == hash, Int(entry.length) == range.count,
        range.allSatisfy({ reader[$0] == reader[start + $0 - range.lowerBound] })
      {
        return false
      }
      slot = (slot + 1) & (entries.count - 1)
    }
    entries[slot] = Entry(
      hash: hash,
      start: Int32(truncatingIfNeeded: range.lowerBound),
      length: Int32(truncatingIfNeeded: range.count)
    )
    count += 1
    return true
  }

  private mutating func grow() {
    let old = entries
    entries = .init(repeating: .init(hash: 0, start: 0, length: 0), count: old.count * 2)
    for entry in old where entry.length > 0 {
      var slot = Self.slot(entry.hash, entries.count)
      while entries[slot].length > 0 { slot = (slot + 1) & (entries.count - 1) }
      entries[slot] = entry
    }
  }

  private static func slot(_ hash: UInt64, _ count: Int) -> Int {
    Int(truncatingIfNeeded: hash ^ hash >> 32) & (count - 1)
  }
}
