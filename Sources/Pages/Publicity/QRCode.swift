import CQREncode

/// A QR code as one SVG path: the only place where libqrencode is met.
///
/// ```swift
/// let code = QRCode("https://qingxi.example/guides/marriage/")
/// code?.size  // 41: 33 modules and a quiet zone of 4 on each side
/// code?.path  // M4 4.5h7m1 0h1m2 0h1…
/// ```
///
/// Error correction is level Q, so that a poster with a torn corner or a stain still leads somewhere: a
/// quarter of the code may be gone. Level H would bear a little more, but its finer modules are lost sooner
/// to a wet print and an old telephone's camera. The code of a sheet that somebody keeps has level M.
struct QRCode: Sendable {
  /// The modules that must stay empty on each side (ISO/IEC 18004).
  static let quietZone = 4

  /// The modules of a side, quiet zone included.
  let size: Int
  /// The dark modules, each run of them in a row one stroke of width 1 through its middle.
  let path: String

  /// What a code bears.
  enum Correction {
    /// A quarter of it may be gone: what hangs on a wall.
    case wall
    /// A seventh: what lies in a folder. Its path weighs a fifth less.
    case folder
  }

  /// Nil where a text is too long for any code, over 1,663 bytes.
  init?(_ text: String, _ correction: Correction = .wall) {
    // Runs of digits take less room than letters: the library finds them.
    guard !text.utf8.contains(0),
      let code = QRcode_encodeString(
        text,
        0,
        correction == .wall ? QR_ECLEVEL_Q : QR_ECLEVEL_M,
        QR_MODE_8,
        1
      )
    else { return nil }
    defer { QRcode_free(code) }
    guard let modules = code.pointee.data else { return nil }
    let width = Int(code.pointee.width)
    size = width + 2 * QRCode.quietZone
    // A row has at most every second module dark, and a stroke is at most `m100 0h100`.
    path = String(unsafeUninitializedCapacity: width * (width / 2 + 1) * 10) { bytes in
      var path = PathWriter(bytes: bytes)
      for row in 0..<width { path.appendRow(modules + row * width, row: row, width: width) }
      return path.count
    }
  }
}

/// Writes strokes. Moves within a row are relative to the end of the stroke before, so that most strokes
/// cost six bytes: `m1 0h3`.
private struct PathWriter {
  let bytes: UnsafeMutableBufferPointer<UInt8>
  private(set) var count = 0

  init(bytes: UnsafeMutableBufferPointer<UInt8>) { self.bytes = bytes }

  mutating func appendRow(_ modules: UnsafePointer<UInt8>, row: Int, width: Int) {
    var pen: Int?
    var column = 0
    while column < width {
      // The lowest bit of a module is its colour; the others say what it is for.
      guard modules[column] & 1 == 1 else {
        column += 1
        continue
      }
      let start = column
      while column < width, modules[column] & 1 == 1 { column += 1 }
      if let pen {
        append(UInt8(ascii: "m"))
        append(number: start - pen)
        append(UInt8(ascii: " "))
        append(UInt8(ascii: "0"))
      } else {
        append(UInt8(ascii: "M"))
        append(number: start + QRCode.quietZone)
        append(UInt8(ascii: " "))
        append(number: row + QRCode.quietZone)
        append(UInt8(ascii: "."))
        append(UInt8(ascii: "5"))
      }
      append(UInt8(ascii: "h"))
      append(number: column - start)
      pen = column
    }
  }

  private mutating func append(_ byte: UInt8) {
    bytes[count] = byte
    count += 1
  }

  /// A number below 1,000 in decimal.
  private mutating func append(number: Int) {
    if number > 99 { append(UInt8(ascii: "0") + UInt8(number / 100)) }
    if number > 9 { append(UInt8(ascii: "0") + UInt8(number / 10 % 10)) }
    append(UInt8(ascii: "0") + UInt8(number % 10))
  }
}
