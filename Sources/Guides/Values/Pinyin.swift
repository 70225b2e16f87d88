import Foundation

/// The pinyin of a text, a syllable for each Han character and a word for each run of other letters,
/// in small letters without tones: `办身份证` → `ban shen fen zheng`.
package func pinyin(of text: String) -> [String] {
  var reader = PinyinReader()
  return reader.syllables(of: text)
}

/// Reads many texts, asking for each character once.
///
/// Foundation's transform takes about 10 µs a character and knows no phrases (银行 becomes `yin xing`);
/// where that matters a guide says `pinyin:`.
package struct PinyinReader {
  private var known: [Unicode.Scalar: String] = [:]

  package init() {}

  /// As `pinyin(of:)`.
  package mutating func syllables(of text: String) -> [String] {
    var words: [String] = []
    var word = String.UnicodeScalarView()
    func endWord() {
      if !word.isEmpty { words.append(String(word).lowercased()) }
      word = .init()
    }
    for scalar in text.halfWidth.unicodeScalars {
      if isHan(scalar) {
        endWord()
        let syllable = syllable(of: scalar)
        if !syllable.isEmpty { words.append(syllable) }
      } else if scalar.properties.isAlphabetic || scalar.properties.numericType != nil {
        word.append(scalar)
      } else {
        endWord()
      }
    }
    endWord()
    return words
  }

  /// The reading of one Han character.
  mutating func syllable(of scalar: Unicode.Scalar) -> String {
    if let syllable = known[scalar] { return syllable }
    let latin = String(scalar).applyingTransform(.mandarinToLatin, reverse: false) ?? ""
    let plain = latin.applyingTransform(.stripDiacritics, reverse: false) ?? latin
    let syllable = plain.lowercased().filter { $0.isASCII && $0.isLetter }
    known[scalar] = syllable
    return syllable
  }
}
