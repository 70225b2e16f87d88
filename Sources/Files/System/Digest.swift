internal import CPlatform
internal import Crypto
internal import Glibc

/// A SHA-256 sum: what tells whether a file is still what was published.
package struct Digest: Sendable, Hashable {
  private let words: (UInt64, UInt64, UInt64, UInt64)

  package init(of bytes: [UInt8]) {
    var hasher = SHA256()
    bytes.withUnsafeBytes { hasher.update(bufferPointer: $0) }
    self.init(hasher)
  }

  /// Of a file's content.
  package init(ofFile path: String) throws(FileFailure) {
    self = try Digest.reading(try OpenFile.reading(path)).digest
  }

  /// Of the build id of the program that runs, which the linker sums up from all that it consists of: no
  /// need to read the file. Nil where it has none.
  package static func runningProgram() -> Digest? {
    let id = [UInt8](unsafeUninitializedCapacity: 64) { buffer, count in
      count = platform_build_id(buffer.baseAddress, buffer.count)
    }
    return id.isEmpty ? nil : Digest(of: id)
  }

  /// From the 32 bytes of a sum; nil where there are not so many.
  package init?(bytes: UnsafeRawBufferPointer) {
    guard bytes.count == 32 else { return nil }
    words = (
      bytes.loadUnaligned(as: UInt64.self),
      bytes.loadUnaligned(fromByteOffset: 8, as: UInt64.self),
      bytes.loadUnaligned(fromByteOffset: 16, as: UInt64.self),
      bytes.loadUnaligned(fromByteOffset: 24, as: UInt64.self)
    )
  }

  /// The 32 bytes of the sum.
  package var bytes: [UInt8] { withUnsafeBytes(of: words) { Array($0) } }

  /// Ends a sum that was taken piece by piece.
  init(_ hasher: SHA256) {
    words = hasher.finalize().withUnsafeBytes { raw in
      (
        raw.loadUnaligned(as: UInt64.self),
        raw.loadUnaligned(fromByteOffset: 8, as: UInt64.self),
        raw.loadUnaligned(fromByteOffset: 16, as: UInt64.self),
        raw.loadUnaligned(fromByteOffset: 24, as: UInt64.self)
      )
    }
  }

  /// The sum of what is left to read of a file, and how many bytes that were; each piece is also
  /// handed on, so that a file is read once to be copied and summed.
  static func reading(
    _ file: borrowing OpenFile,
    _ body: (UnsafeRawBufferPointer) throws(FileFailure) -> Void
  ) throws(FileFailure) -> (digest: Digest, size: Int) {
    let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: 256 * 1024, alignment: 16)
    defer { buffer.deallocate() }
    var hasher = SHA256()
    var size = 0
    while true {
      let count = try file.read(into: buffer)
      if count == 0 { return (Digest(hasher), size) }
      let piece = UnsafeRawBufferPointer(rebasing: buffer[..<count])
      hasher.update(bufferPointer: piece)
      try body(piece)
      size += count
    }
  }

  static func reading(_ file: borrowing OpenFile) throws(FileFailure) -> (
    digest: Digest, size: Int
  ) {
    try reading(file) { (_: UnsafeRawBufferPointer) throws(FileFailure) in }
  }

  /// 64 lower-case hexadecimal digits.
  package var hexadecimal: String {
    String(decoding: hexadecimalBytes, as: UTF8.self)
  }

  var hexadecimalBytes: [UInt8] {
    let digits = Array("0123456789abcdef".utf8)
    return [UInt8](unsafeUninitializedCapacity: 64) { buffer, count in
      withUnsafeBytes(of: words) { raw in
        for index in 0..<32 {
          buffer[2 * index] = digits[Int(raw[index] >> 4)]
          buffer[2 * index + 1] = digits[Int(raw[index] & 15)]
        }
      }
      count = 64
    }
  }

  /// From 64 hexadecimal digits; nil where they are none.
  init?(hexadecimal digits: ArraySlice<UInt8>) {
    guard digits.count == 64 else { return nil }
    var words: (UInt64, UInt64, UInt64, UInt64) = (0, 0, 0, 0)
    let isGood = withUnsafeMutableBytes(of: &words) { raw in
      var index = digits.startIndex
      for byte in 0..<32 {
        guard let high = hexadecimalValue(digits[index]),
          let low = hexadecimalValue(digits[index + 1])
        else { return false }
        raw[byte] = high << 4 | low
        index += 2
      }
      return true
    }
    guard isGood else { return nil }
    self.words = words
  }

  package static func == (left: Digest, right: Digest) -> Bool { left.words == right.words }

  package func hash(into hasher: inout Hasher) { hasher.combine(words.0) }
}

private func hexadecimalValue(_ digit: UInt8) -> UInt8? {
  switch digit {
  case UInt8(ascii: "0")...UInt8(ascii: "9"): digit - UInt8(ascii: "0")
  case UInt8(ascii: "a")...UInt8(ascii: "f"): digit - UInt8(ascii: "a") + 10
  default: nil
  }
}
