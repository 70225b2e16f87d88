/// The keys of the objects that are open, by their places: four bytes a key. Whether one stands twice is
/// decided when an object closes: in a small one each is held against those before it, by its first bytes
/// as one number and only where these are alike whole; in a large one they are sorted, so that no object
/// costs time in the square of its size.
struct OpenKeys {
  /// Offsets of opening quotes, those of the innermost object last.
  private var offsets: [UInt32] = []
  /// Where the keys of each open object begin in `offsets`.
  private var starts: [Int] = []

  /// Which of the open objects have a key that is written with an escape, by their depth.
  private var escapes: UInt64 = 0

  /// The most keys that are compared each with each.
  private static let few = 16

  mutating func open() { starts.append(offsets.count) }

  mutating func add(_ offset: Int) { offsets.append(UInt32(offset)) }

  /// A key of the innermost object is written with an escape: it may be like one that looks otherwise.
  mutating func noteEscape() { escapes |= 1 << UInt64(starts.count) }

  /// Ends the innermost object: the first key that stood in it before, or nil.
  mutating func close(_ bytes: UnsafeBufferPointer<UInt8>) -> Int? {
    let bit: UInt64 = 1 << UInt64(starts.count)
    let hasEscapes = escapes & bit != 0
    escapes &= ~bit
    guard let start = starts.popLast() else { return nil }
    let isSmall = offsets.count - start <= Self.few
    let twice =
      isSmall && !hasEscapes ? firstOfFew(from: start, bytes) : firstOfMany(from: start, bytes)
    offsets.removeLast(offsets.count - start)
    return twice
  }

  private func firstOfFew(from start: Int, _ bytes: UnsafeBufferPointer<UInt8>) -> Int? {
    var beginnings = InlineArray<16, UInt64>(repeating: 0)
    for later in 0..<(offsets.count - start) {
      let offset = Int(offsets[start + later])
      let beginning = beginning(of: offset, bytes)
      for earlier in 0..<later where beginnings[earlier] == beginning {
        if order(Int(offsets[start + earlier]), offset, bytes) == 0 { return offset }
      }
      beginnings[later] = beginning
    }
    return nil
  }

  /// The first eight bytes of a key, or fewer.
  private func beginning(of offset: Int, _ bytes: UnsafeBufferPointer<UInt8>) -> UInt64 {
    var beginning: UInt64 = 0
    for index in (offset + 1)...(offset + 8) {
      if bytes[index] == UInt8(ascii: "\"") { break }
      beginning = beginning << 8 | UInt64(bytes[index])
    }
    return beginning
  }

  private mutating func firstOfMany(from start: Int, _ bytes: UnsafeBufferPointer<UInt8>) -> Int? {
    offsets[start...].sort { left, right in
      let result = order(Int(left), Int(right), bytes)
      return result == 0 ? left < right : result < 0
    }
    var first: Int?
    for index in offsets.indices.dropFirst(start + 1) {
      let offset = Int(offsets[index])
      guard order(Int(offsets[index - 1]), offset, bytes) == 0 else { continue }
      first = min(first ?? offset, offset)
    }
    return first
  }

}

/// Keys are compared as the bytes that they mean: negative where the left one comes first.
private func order(_ left: Int, _ right: Int, _ bytes: UnsafeBufferPointer<UInt8>) -> Int {
  var left = JSONText(bytes, at: left)
  var right = JSONText(bytes, at: right)
  while true {
    let (leftByte, rightByte) = (left.next(), right.next())
    guard let leftByte else { return rightByte == nil ? 0 : -1 }
    guard let rightByte else { return 1 }
    if leftByte != rightByte { return leftByte < rightByte ? -1 : 1 }
  }
}
