extension StringProtocol {
  /// The text with full-width ASCII and the ideographic space in half width; nothing else changes.
  ///
  /// ```swift
  /// "０５７１－８８１００２１".halfWidth  // 0571-8810021
  /// ```
  package var halfWidth: String {
    var result = String.UnicodeScalarView()
    for scalar in unicodeScalars {
      switch scalar.value {
      case 0xFF01...0xFF5E:
        result.append(Unicode.Scalar(UInt8(scalar.value - 0xFEE0)))
      case 0x3000:
        result.append(" ")
      default:
        result.append(scalar)
      }
    }
    return String(result)
  }
}
