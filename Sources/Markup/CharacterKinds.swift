extension UInt8 {
  /// A space or a tab.
  var isBlank: Bool { self == 0x20 || self == 0x09 }
  /// A space, a tab or a line end.
  var isSpace: Bool { self == 0x20 || (self >= 0x09 && self <= 0x0D) }
  var isDigit: Bool { self >= 0x30 && self <= 0x39 }
  var isLetter: Bool { (self | 0x20) >= 0x61 && (self | 0x20) <= 0x7A }
  var isCapital: Bool { self >= 0x41 && self <= 0x5A }
  /// ASCII punctuation: what a backslash may stand before.
  var isPunctuation: Bool {
    switch self {
    case 0x21...0x2F, 0x3A...0x40, 0x5B...0x60, 0x7B...0x7E: true
    default: false
    }
  }
}

extension Unicode.Scalar {
  /// White space as CommonMark has it; the edge of a text (0) counts as a line end.
  var isMarkdownSpace: Bool {
    switch value {
    case 0, 0x09...0x0D, 0x20, 0xA0, 0x1680, 0x2000...0x200A, 0x202F, 0x205F, 0x3000: true
    default: false
    }
  }

  /// Punctuation as CommonMark 0.30 has it: all of ASCII's, and the categories P of Unicode.
  var isMarkdownPunctuation: Bool {
    if value < 0x80 { return UInt8(value).isPunctuation }
    if value >= 0x3400, value <= 0x9FFF { return false }
    switch properties.generalCategory {
    case .connectorPunctuation, .dashPunctuation, .openPunctuation, .closePunctuation,
      .initialPunctuation, .finalPunctuation, .otherPunctuation:
      return true
    default: return false
    }
  }

  /// A character of Chinese, Japanese or Korean writing, its punctuation and full-width forms
  /// included; quotation marks, `—` and `…` are not: they belong to other writing as well.
  var isCJK: Bool {
    switch value {
    case 0x1100...0x11FF, 0x2E80...0x2FFF, 0x3001...0xA4CF, 0xA960...0xA97F, 0xAC00...0xD7FF,
      0xF900...0xFAFF, 0xFE30...0xFE4F, 0xFF01...0xFFEE, 0x16FE0...0x18DFF, 0x1AFF0...0x1B2FF,
      0x20000...0x3FFFF:
      true
    default: false
    }
  }

  /// A character of writing that puts no space between words: Han, kana and their punctuation.
  /// Korean puts one.
  var isUnspaced: Bool {
    switch value {
    case 0x1100...0x11FF, 0x3130...0x318F, 0xA960...0xA97F, 0xAC00...0xD7FF, 0xFFA0...0xFFDC: false
    default: isCJK
    }
  }

  /// Punctuation that Chinese shares with other writing: `“一网通办”`, `——`, `……`, `·`.
  var isSharedPunctuation: Bool {
    switch value {
    case 0x2018, 0x2019, 0x201C, 0x201D, 0x2014, 0x2015, 0x2026, 0x00B7: true
    default: false
    }
  }
}
