import Files

/// Bytes that are kept for the next build and believed only where they are whole: a head that names their form, the
/// content, and the SHA-256 of both.
enum SealedBytes {
  private static let sealLength = 32

  static func seal(_ content: [UInt8], as head: [UInt8]) -> [UInt8] {
    let bytes = head + content
    return bytes + Digest(of: bytes).bytes
  }

  /// The content; nil where the bytes are none of this form, or not what was written.
  static func content(of bytes: [UInt8]?, as head: [UInt8]) -> ArraySlice<UInt8>? {
    guard let bytes, bytes.starts(with: head), bytes.count >= head.count + sealLength,
      Digest(of: Array(bytes.dropLast(sealLength))).bytes.elementsEqual(bytes.suffix(sealLength))
    else { return nil }
    return bytes[head.count..<bytes.count - sealLength]
  }
}
