/// The keys of the objects that are open, by their places: four bytes a key. Whether one stands twice is
/// decided when an object closes: in a small one each is held against those before it, in a large one they
/// are sorted, so that no object costs time in the square of its size.
struct OpenKeys {
  /// Offsets of opening quotes, those of the innermost object last.
  private var offsets: [UInt32] = []
  /// Where the keys of each open object begin in `offsets`.
  private var starts: [Int] = []

  /// The most keys that are compared each with each.
  private static let few = 16

  mutating func open() { starts.append(offsets.count) }

  mutating func add(_ offset: Int) { offsets.append(UInt32(offset)) }

  /// Ends the innermost object: the first key that stood in it before, or nil.
  mutating func close(_ bytes: UnsafeBufferPointer<UInt8>) -> Int? {
    guard let start = starts.popLast() else { return nil }
    let twice =
      offsets.count - start <= Self.few
      ? firstOfFew(from: start, bytes) : firstOfMany(from: start, bytes)
    offsets.removeSubrange(start...)
    return twice
  }

  private func firstOfFew(from start: Int, _ bytes: UnsafeBufferPointer<UInt8>) -> Int? {
    var later = start + 1
    while later < offsets.count {
      let offset = Int(offsets[later])
      var earlier = start
      while earlier < later {
        if order(Int(offsets[earlier]), offset, bytes) == 0 { return offset }
        earlier += 1
      }
      later += 1
    }
    return nil
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
