/// The name of a guide, an office, a channel and so on in addresses and references: lower-case Latin
/// letters and digits with inner hyphens, at most 64 characters.
///
/// ```swift
/// Identifier("birth-registration")  // fine
/// Identifier("Birth_Registration")  // nil
/// Identifier.suggestion(from: "shēng yù dēng jì")  // sheng-yu-deng-ji
/// ```
package struct Identifier: Sendable, Hashable, Comparable, Encodable, CustomStringConvertible {
  /// The most characters that an id may have.
  package static let longest = 64

  package let text: String

  /// The id, or nil where the text is none.
  package init?(_ text: some StringProtocol) { self.init(String(text)) }

  package init?(_ text: String) {
    var count = 0
    var last = UInt8(ascii: "-")
    for byte in text.utf8 {
      count += 1
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"): break
      case UInt8(ascii: "-") where count > 1: break
      default: return nil
      }
      guard count <= Self.longest else { return nil }
      last = byte
    }
    guard last != UInt8(ascii: "-") else { return nil }
    self.text = text
  }

  package var description: String { text }

  package static func < (left: Identifier, right: Identifier) -> Bool {
    left.text.utf8.lexicographicallyPrecedes(right.text.utf8)
  }

  /// An id made from a title in Latin letters or pinyin; nil where the text has no such letter or digit.
  ///
  /// Marks above letters fall away (`ü` becomes `v`, as it is typed), whatever is no letter becomes a
  /// hyphen, and a long text is cut between words.
  package static func suggestion(from text: some StringProtocol) -> Identifier? {
    var words: [[UInt8]] = [[]]
    for scalar in text.unicodeScalars {
      switch scalar.value {
      case 0x300...0x36F, 0x27, 0x2019, 0xAD, 0x200B...0x200D, 0xFEFF: continue
      default: break
      }
      if let letter = plainLetter(scalar) {
        words[words.count - 1].append(letter)
      } else if words.last?.isEmpty == false {
        words.append([])
      }
    }
    var bytes: [UInt8] = []
    for word in words where !word.isEmpty {
      let hyphen = bytes.isEmpty ? 0 : 1
      guard bytes.count + hyphen + word.count <= longest else {
        if bytes.isEmpty { bytes = Array(word.prefix(longest)) }
        break
      }
      if hyphen == 1 { bytes.append(UInt8(ascii: "-")) }
      bytes += word
    }
    return Identifier(String(decoding: bytes, as: UTF8.self))
  }

  private static func plainLetter(_ scalar: Unicode.Scalar) -> UInt8? {
    switch scalar.value {
    case 0x30...0x39, 0x61...0x7A: return UInt8(scalar.value)
    case 0x41...0x5A: return UInt8(scalar.value + 0x20)
    case 0xFF10...0xFF19, 0xFF41...0xFF5A: return UInt8(scalar.value - 0xFEE0)
    case 0xFF21...0xFF3A: return UInt8(scalar.value - 0xFEE0 + 0x20)
    case 0xC0...0xC5, 0xE0...0xE5, 0x100...0x105, 0x1CD, 0x1CE: return UInt8(ascii: "a")
    case 0xC7, 0xE7, 0x106...0x10D: return UInt8(ascii: "c")
    case 0xC8...0xCB, 0xE8...0xEB, 0x112...0x11B, 0x1EBC, 0x1EBD: return UInt8(ascii: "e")
    case 0xCC...0xCF, 0xEC...0xEF, 0x128...0x12F, 0x1CF, 0x1D0: return UInt8(ascii: "i")
    case 0xD1, 0xF1, 0x143...0x148, 0x1F8, 0x1F9: return UInt8(ascii: "n")
    case 0x1E3E, 0x1E3F: return UInt8(ascii: "m")
    case 0xD2...0xD6, 0xF2...0xF6, 0x14C...0x151, 0x1D1, 0x1D2: return UInt8(ascii: "o")
    case 0xDC, 0xFC, 0x1D5...0x1DC: return UInt8(ascii: "v")
    case 0xD9...0xDB, 0xF9...0xFB, 0x168...0x173, 0x1D3, 0x1D4: return UInt8(ascii: "u")
    case 0xDD, 0xFD, 0xFF: return UInt8(ascii: "y")
    default: return nil
    }
  }
}
