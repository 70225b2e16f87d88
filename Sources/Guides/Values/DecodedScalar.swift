/// The character at a place of valid UTF-8, and its size in bytes.
func decodedScalar(at index: Int, in bytes: UnsafeBufferPointer<UInt8>) -> (UInt32, size: Int) {
  let first = UInt32(bytes[index])
  func next(_ offset: Int) -> UInt32 { UInt32(bytes[index + offset] & 0x3F) }
  switch first {
  case ..<0x80: return (first, 1)
  case ..<0xE0: return ((first & 0x1F) << 6 | next(1), 2)
  case ..<0xF0: return ((first & 0x0F) << 12 | next(1) << 6 | next(2), 3)
  default: return ((first & 0x07) << 18 | next(1) << 12 | next(2) << 6 | next(3), 4)
  }
}
