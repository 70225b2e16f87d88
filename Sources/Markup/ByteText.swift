/// UTF-8 that may be asked beyond its end: what is not there is 0, which no text of ours holds.
struct ByteText {
  let bytes: [UInt8]
  let end: Int

  init(_ bytes: [UInt8], end: Int) {
    precondition(end <= bytes.count, "A text ends inside of its bytes.")
    self.bytes = bytes
    self.end = end
  }

  @inline(__always)
  subscript(index: Int) -> UInt8 { index < end ? bytes[index] : 0 }

  func string(_ start: Int, _ end: Int) -> String {
    String(decoding: bytes[start..<end], as: UTF8.self)
  }

  /// Whether the bytes at an offset are these.
  func has(_ prefix: StaticString, at index: Int) -> Bool {
    guard index + prefix.utf8CodeUnitCount <= end else { return false }
    return prefix.withUTF8Buffer { $0.elementsEqual(bytes[index..<(index + $0.count)]) }
  }

  /// The character that begins at an offset; 0 at the end.
  func scalar(at index: Int) -> Unicode.Scalar {
    let first = self[index]
    guard first >= 0x80 else { return Unicode.Scalar(first) }
    let length = first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : 2
    var value = UInt32(first) & (0xFF >> UInt32(length + 1))
    for index in (index + 1)..<(index + length) { value = value << 6 | UInt32(self[index] & 0x3F) }
    return Unicode.Scalar(value) ?? "\u{FFFD}"
  }

  /// The character that ends before an offset; 0 at the beginning.
  func scalar(before index: Int, from start: Int) -> Unicode.Scalar {
    var first = index - 1
    while first > start, self[first] & 0xC0 == 0x80 { first -= 1 }
    return first >= start ? scalar(at: first) : "\0"
  }

  /// The first offset from `start` on, up to `limit`, whose byte is one of ASCII that is looked for.
  /// The bytes of a Chinese character are passed over three at a time.
  @inline(__always)
  func first(from start: Int, to limit: Int, where isWanted: (UInt8) -> Bool) -> Int {
    precondition(start >= 0 && limit <= end, "A search leaves its text.")
    return bytes.withUnsafeBufferPointer { bytes in
      var index = start
      while index < limit {
        let byte = bytes[index]
        if byte >= 0xE0 {
          index += 3
        } else if isWanted(byte) {
          return index
        } else {
          index += 1
        }
      }
      return max(start, limit)
    }
  }

  /// The first offset from `index` on that is no space, tab or line end.
  func skippingSpaces(_ index: Int) -> Int {
    var index = index
    while self[index].isSpace { index += 1 }
    return index
  }

  /// The first offset from `index` on that is no space or tab.
  func skippingBlanks(_ index: Int) -> Int {
    var index = index
    while self[index].isBlank { index += 1 }
    return index
  }

  /// The end of what stands before `end` when spaces, tabs and line ends are cut off.
  func trimmedEnd(_ start: Int, _ end: Int) -> Int {
    var end = end
    while end > start, self[end - 1].isSpace { end -= 1 }
    return end
  }
}
