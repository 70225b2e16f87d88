import Guides

/// The marks with which facts are joined to sentences: Chinese ones stand close, Latin ones are followed by
/// a space.
struct Punctuation: Sendable {
  let list: String
  let comma: String
  let clause: String
  let colon: String
  let stop: String
  let brackets: (open: String, close: String)
  /// Between two sentences.
  let space: String

  static let chinese = Punctuation(
    list: "、",
    comma: "，",
    clause: "；",
    colon: "：",
    stop: "。",
    brackets: ("（", "）"),
    space: ""
  )
  static let latin = Punctuation(
    list: ", ",
    comma: ", ",
    clause: "; ",
    colon: ": ",
    stop: ".",
    brackets: (" (", ")"),
    space: " "
  )

  func bracketed(_ text: String) -> String { brackets.open + text + brackets.close }

  /// A sentence with one mark at its end, whatever the editor put there.
  func sentence(_ text: String) -> String {
    guard let last = text.last, !"。！？.!?…".contains(last) else { return text }
    return (last == "；" || last == ";" ? String(text.dropLast()) : text) + stop
  }

  /// Sentences one after the other.
  func sentences(_ texts: [String]) -> String {
    texts.filter { !$0.isEmpty }.map(sentence).joined(separator: space)
  }
}

extension PageContext {
  var marks: Punctuation { locale.isChinese ? .chinese : .latin }
}

extension String {
  /// The first sentence, with its mark.
  var firstSentence: String {
    var previous: Character?
    for index in indices {
      let character = self[index]
      if "。！？".contains(character) { return String(self[...index]) }
      // A full stop ends a sentence where a space follows.
      if character == " ", let previous, ".!?".contains(previous) { return String(self[..<index]) }
      previous = character
    }
    return self
  }

  /// Without the spaces that only help the eye between Han and figures: `2 楼 6 号` is `2楼6号`.
  var withoutSpacesBesideHan: String {
    var text = String.UnicodeScalarView()
    let scalars = Array(unicodeScalars)
    for (index, scalar) in scalars.enumerated() {
      let isBesideHan =
        (index > 0 && scalars[index - 1].isHanOrMark)
        || (index + 1 < scalars.count && scalars[index + 1].isHanOrMark)
      if scalar != " " || !isBesideHan { text.append(scalar) }
    }
    return String(text)
  }
}

extension Unicode.Scalar {
  /// A Han character, or a mark of Chinese writing.
  var isHanOrMark: Bool {
    (value >= 0x2E80 && value <= 0x9FFF) || (value >= 0xF900 && value <= 0xFAFF)
      || (value >= 0xFF00 && value <= 0xFF60) || (value >= 0x20000 && value <= 0x3FFFD)
  }
}
