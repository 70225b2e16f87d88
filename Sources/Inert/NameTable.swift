/// Names that are known, each with its number: found by its bytes with one look, without a `String`.
struct NameTable: Sendable {
  /// A name of at most 24 bytes as three words: the first eight bytes, the last eight, those in the middle.
  struct Key: Sendable, Equatable {
    var first: UInt64 = 0
    var last: UInt64 = 0
    var middle: UInt64 = 0
    var length = 0

    init() {}

    /// Nil where the name is longer than any that is known.
    @inline(__always)
    init?(_ reader: ByteReader, _ start: Int, _ end: Int) {
      length = end - start
      let word = reader.word(at: start)
      if length <= 8 {
        first = length == 8 ? word : word & ((1 << UInt64(length * 8)) - 1)
      } else {
        guard length <= 24 else { return nil }
        first = word
        last = reader.word(at: end - 8)
        if length > 16 { middle = reader.word(at: start + 8) }
      }
    }

    @inline(__always)
    var hash: Int {
      let mixed = (first ^ last &* 0x9E37_79B9_7F4A_7C15 ^ UInt64(length)) &* 0xD6E8_FEB8_6659_FD93
      return Int(mixed >> 54)
    }
  }

  private struct Slot: Sendable {
    /// Without a length where the slot is empty.
    var key = Key()
    var number = 0
  }

  private static let size = 1024
  private var slots = [Slot](repeating: Slot(), count: size)
  /// By number.
  private(set) var keys: [Key] = []

  init(_ names: [StaticString]) {
    for (number, name) in names.enumerated() {
      let key = name.withUTF8Buffer { Key(ByteReader(bytes: $0), 0, $0.count) }
      guard let key else { preconditionFailure("a name of at most 24 bytes: \(name)") }
      keys.append(key)
      var slot = key.hash
      while slots[slot].key.length > 0 { slot = (slot + 1) % Self.size }
      slots[slot] = Slot(key: key, number: number)
    }
  }

  /// The number of the name that stands there, nil where it is not known.
  @inline(__always)
  func number(_ reader: ByteReader, _ start: Int, _ end: Int) -> Int? {
    guard let key = Key(reader, start, end) else { return nil }
    var slot = key.hash
    while true {
      let known = slots[slot]
      if known.key == key { return known.key.length > 0 ? known.number : nil }
      if known.key.length == 0 { return nil }
      slot = (slot + 1) % Self.size
    }
  }
}
