import Foundation

// How text is made comparable before it is cut into grams. `search.js` does the same, letter by letter:
// whoever changes one changes the other. Only ranges of code points decide, no tables of a library, so
// that Swift and a phone of ten years ago agree.

/// Han characters in a row, or letters and digits of other scripts in a row.
struct LetterRun: Equatable, Sendable {
  var isHan: Bool
  var letters: [Unicode.Scalar]

  var text: String { String(String.UnicodeScalarView(letters)) }

  /// Letters that may be the pinyin of something.
  var isLatin: Bool { letters.allSatisfy { $0.isASCII } }
}

/// Cuts a text into runs: full width becomes half width, capitals small, marks above letters and
/// unseen characters fall away, traditional characters become simplified ones.
///
/// ```swift
/// letterRuns(of: "補辦ＩＤ卡（Café）")  // 补办, id, 卡, cafe
/// ```
func letterRuns(
  of text: some StringProtocol,
  _ variants: [Unicode.Scalar: Unicode.Scalar] = simplifiedCharacters
) -> [LetterRun] {
  var runs: [LetterRun] = []
  var isOpen = false
  func append(_ letter: Unicode.Scalar) {
    if letter.isDropped { return }
    guard !letter.isSeparator else {
      isOpen = false
      return
    }
    let isHan = letter.isHanCharacter
    if !isOpen || runs[runs.count - 1].isHan != isHan {
      runs.append(LetterRun(isHan: isHan, letters: []))
      isOpen = true
    }
    runs[runs.count - 1].letters.append(variants[letter] ?? letter)
  }
  for scalar in text.unicodeScalars {
    if scalar.isFolded {
      append(scalar)
    } else {
      let plain = String(scalar).decomposedStringWithCompatibilityMapping
      for part in plain.unicodeScalars {
        for letter in part.properties.lowercaseMapping.unicodeScalars { append(letter) }
      }
    }
  }
  return runs
}

/// Each traditional character or other variant with the simplified one that stands for it.
let simplifiedCharacters: [Unicode.Scalar: Unicode.Scalar] = {
  let all = (0x3400...0x9FFF as ClosedRange<UInt32>).compactMap(Unicode.Scalar.init)
  // One call for all is a thousand times as fast; the line ends keep the characters apart.
  let lines = all.map(String.init).joined(separator: "\n")
  let simplified = lines.applyingTransform(StringTransform("Hant-Hans"), reverse: false) ?? lines
  var table: [Unicode.Scalar: Unicode.Scalar] = [:]
  for (from, line) in zip(all, simplified.split(separator: "\n")) {
    let to = line.unicodeScalars
    if let only = to.first, to.count == 1, only != from { table[from] = only }
  }
  // 薴 leads to 苧, 苧 to 苎, and 苎 back to 苧: no character is replaced twice.
  return table.mapValues { table[$0] ?? $0 }.filter { $0.key != $0.value }
}()

extension Unicode.Scalar {
  /// A Han character, or one of the two signs that are written like one: 々 and 〇.
  var isHanCharacter: Bool {
    switch value {
    case 0x3400...0x9FFF, 0x20000...0x3FFFF, 0x3005, 0x3007: true
    default: false
    }
  }

  /// What is its own folded form, as nearly everything on a Chinese page is.
  fileprivate var isFolded: Bool {
    switch value {
    case 0x00...0x40, 0x5B...0x7F, 0x3001...0x3007, 0x4E00...0x9FFF: true
    default: false
    }
  }

  /// Marks above letters, apostrophes, and what has no width: the letters beside it stay together.
  fileprivate var isDropped: Bool {
    switch value {
    case 0x27, 0xAD, 0x300...0x36F, 0x200B...0x200F, 0x2019, 0x202A...0x202E, 0x2060...0x206F,
      0xFE00...0xFE0F, 0xFEFF, 0xE0100...0xE01EF:
      true
    default: false
    }
  }

  /// Blanks, punctuation and signs.
  fileprivate var isSeparator: Bool {
    switch value {
    case 0x00...0x2F, 0x3A...0x60, 0x7B...0xBF, 0xD7, 0xF7, 0x2000...0x2BFF, 0x3000...0x3004,
      0x3006, 0x3008...0x3030, 0x30FB, 0xE000...0xF8FF, 0xFE10...0xFE6F, 0xFF00...0xFFFF,
      0x1F000...0x1FAFF:
      true
    default: false
    }
  }
}
