internal import Glibc

/// Text in GBK, GB 2312 or GB 18030, as spreadsheets save it in China, in UTF-8. Nil where it is none, or where
/// the machine's C library has no table for it.
package func utf8(fromGBK bytes: [UInt8]) -> [UInt8]? {
  guard let converter = iconv_open("UTF-8", "GB18030"), converter != iconv_t(bitPattern: -1) else {
    return nil
  }
  defer { iconv_close(converter) }
  var input = bytes.map { CChar(bitPattern: $0) }
  // Two bytes become at most three, four become four.
  var output = [CChar](repeating: 0, count: bytes.count * 2 + 16)
  let written: Int? = input.withUnsafeMutableBufferPointer { input in
    output.withUnsafeMutableBufferPointer { output in
      var from = input.baseAddress
      var to = output.baseAddress
      var left = input.count
      var room = output.count
      guard iconv(converter, &from, &left, &to, &room) != -1, left == 0 else { return nil }
      return output.count - room
    }
  }
  return written.map { count in output[..<count].map { UInt8(bitPattern: $0) } }
}
