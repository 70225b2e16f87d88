internal import Diagnostics

/// What a file that is not UTF-8 most likely is: editors know “另存为 GBK” and not what a byte is.
enum EncodingGuess: Sendable {
  case utf16
  case utf32
  /// GBK and its parts and successors, GB 2312 and GB 18030.
  case gbk
  case big5
  /// UTF-8 that was cut off or that something else was pasted into.
  case brokenUTF8
  case binary
  case unknown

  /// `firstBad` is the offset of the first byte that is not UTF-8, or NUL.
  init(_ bytes: [UInt8], firstBad: Int) {
    // A few hundred thousand bytes tell as much as a whole file.
    let sample = bytes.prefix(1 << 18)
    if let marked = Self.byMark(sample) {
      self = marked
    } else if bytes[firstBad] == 0 {
      self = Self.withNULs(sample)
    } else if Self.hasSequences(bytes, before: firstBad) {
      self = .brokenUTF8
    } else if let pairs = Pairs(sample.dropFirst(firstBad)) {
      self = pairs.areBig5 ? .big5 : .gbk
    } else {
      self = .unknown
    }
  }

  private static func byMark(_ bytes: ArraySlice<UInt8>) -> EncodingGuess? {
    if bytes.starts(with: [0xFF, 0xFE, 0, 0]) || bytes.starts(with: [0, 0, 0xFE, 0xFF]) {
      return .utf32
    }
    if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) { return .utf16 }
    return nil
  }

  /// ASCII in UTF-16 has a NUL in every other place, and in no other.
  private static func withNULs(_ bytes: ArraySlice<UInt8>) -> EncodingGuess {
    var even = 0
    var odd = 0
    for index in bytes.indices where bytes[index] == 0 {
      if index % 2 == 0 { even += 1 } else { odd += 1 }
    }
    let (more, fewer) = (max(even, odd), min(even, odd))
    return more * 8 >= bytes.count / 2 && fewer * 8 <= more ? .utf16 : .binary
  }

  /// Whether there was some UTF-8 beyond ASCII before it broke; two characters of three bytes are no
  /// accident.
  private static func hasSequences(_ bytes: [UInt8], before end: Int) -> Bool {
    var leads = 0
    for byte in bytes[..<end] where byte >= 0xE0 {
      leads += 1
      if leads == 2 { return true }
    }
    return false
  }

  /// The two-byte characters of GBK and Big5, which overlap: the second byte tells. In everyday GBK it is
  /// 0xA1 or above, in Big5 it is below 0x7F almost every other time.
  private struct Pairs {
    private var count = 0
    private var low = 0

    var areBig5: Bool { low * 5 > count }

    /// Nil where the bytes are not all ASCII and such characters.
    init?(_ bytes: ArraySlice<UInt8>) {
      var index = bytes.startIndex
      while index < bytes.endIndex {
        let lead = bytes[index]
        if lead < 0x80 {
          if lead == 0 { return nil }
          index += 1
          continue
        }
        // A sample may end in the middle of a character.
        guard index + 1 < bytes.endIndex else { break }
        let trail = bytes[index + 1]
        guard lead >= 0x81, lead <= 0xFE else { return nil }
        if trail >= UInt8(ascii: "0"), trail <= UInt8(ascii: "9") {
          // Four bytes, of GB 18030.
          index += 4
        } else if trail >= 0x40, trail <= 0xFE, trail != 0x7F {
          count += 1
          if trail < 0x7F { low += 1 }
          index += 2
        } else {
          return nil
        }
      }
      if count == 0 { return nil }
    }
  }

  var wording: Wording {
    switch self {
    case .utf16: Wording(zh: "像是 UTF-16 编码", en: "looks like UTF-16")
    case .utf32: Wording(zh: "像是 UTF-32 编码", en: "looks like UTF-32")
    case .gbk: Wording(zh: "像是 GBK 编码", en: "looks like GBK")
    case .big5: Wording(zh: "像是 Big5 编码", en: "looks like Big5")
    case .brokenUTF8:
      Wording(
        zh: "像是中间断了或粘进了别的内容的 UTF-8",
        en: "looks like UTF-8 that was cut off or had something else pasted into it"
      )
    case .binary:
      Wording(zh: "里面有空字符（NUL），像是二进制文件", en: "contains NUL and looks like a binary file")
    case .unknown: Wording(zh: "的编码无法辨认", en: "is in an encoding that we cannot tell")
    }
  }

  var help: Wording {
    switch self {
    case .brokenUTF8:
      Wording(
        zh: "看看这个位置的文字，重新打一遍，再另存为 UTF-8",
        en: "look at the text in this place, type it again and save the file as UTF-8"
      )
    case .binary:
      Wording(
        zh: "如果是附件，放进 content/files；如果是文字，在编辑器里另存为 UTF-8",
        en: "put an attachment into content/files; if it is text, save it as UTF-8 in an editor"
      )
    default:
      Wording(
        zh: "在编辑器里打开，选“另存为”，编码选 UTF-8",
        en: "open it in an editor, choose “Save as” and the encoding UTF-8"
      )
    }
  }
}
