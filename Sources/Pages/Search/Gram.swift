// What text is cut into, when it is indexed and when somebody asks: the same grams on both sides, or
// nothing would be found. Two Han characters in a row, three letters of a word with its edges, the word
// itself; and in spaces of their own three letters of the pinyin and of its initials.

/// A piece of text that the index knows or does not know.
enum Gram: Hashable, Sendable {
  /// Up to three letters as written; `_` is the edge of a word: `身份`, `_ca`, `car`, `ard`, `rd_`.
  case part(Letters)
  case pinyin(Letters)
  case initials(Letters)
  /// A whole word that is not Han.
  case word(String)

  /// Up to three letters in one number, 21 bits each.
  struct Letters: Hashable, Sendable {
    fileprivate let bits: UInt64

    fileprivate init(_ letters: ArraySlice<Unicode.Scalar>) {
      bits = letters.reduce(0) { $0 << 21 | UInt64($1.value) }
    }

    fileprivate var isHan: Bool {
      Unicode.Scalar(UInt32(truncatingIfNeeded: bits & 0x1F_FFFF))?.isHanCharacter ?? false
    }

    fileprivate var text: String {
      var text = String.UnicodeScalarView()
      for shift: UInt64 in [42, 21, 0] {
        let value = UInt32(truncatingIfNeeded: bits >> shift & 0x1F_FFFF)
        if value != 0, let scalar = Unicode.Scalar(value) { text.append(scalar) }
      }
      return String(text)
    }
  }

  /// The letters alone.
  var letters: String {
    switch self {
    case .part(let letters), .pinyin(let letters), .initials(let letters): letters.text
    case .word(let word): word
    }
  }

  /// What kind of shard it is in, so that pinyin does not ask for the shards of words.
  var family: Family {
    switch self {
    case .part(let letters): letters.isHan ? .han : .word
    case .word: .word
    case .pinyin, .initials: .pinyin
    }
  }

  /// A kind of shards, and the first letter of their names.
  enum Family: String, CaseIterable, Sendable {
    case han = "h"
    case word = "w"
    case pinyin = "p"
  }

  /// How a shard calls it: `身份`, `_ca`, `=card`, `~she`, `^sfz`.
  var key: String {
    switch self {
    case .part(let letters): letters.text
    case .pinyin(let letters): "~" + letters.text
    case .initials(let letters): "^" + letters.text
    case .word(let word): "=" + word
    }
  }
}

/// How closely a field is cut: any single character and any two letters of a name can be asked for.
enum Closeness: Sendable { case name, text }

/// The grams under which a text is found.
func grams(indexing runs: [LetterRun], as closeness: Closeness, _ found: (Gram) -> Void) {
  for run in runs {
    if run.isHan {
      cut(run.letters, 2) { found(.part($0)) }
      if closeness == .name || run.letters.count == 1 { cut(run.letters, 1) { found(.part($0)) } }
    } else {
      found(.word(run.text))
      if run.letters.count > 2 { cut(edged(run.letters), 3) { found(.part($0)) } }
      if closeness == .name || run.letters.count == 2 { cut(run.letters, 2) { found(.part($0)) } }
    }
  }
}

/// The grams that a question looks up, each once.
func grams(asking runs: [LetterRun]) -> [Gram] {
  var grams = UniqueGrams()
  for run in runs {
    if run.isHan {
      cut(run.letters, min(run.letters.count, 2)) { grams.append(.part($0)) }
    } else {
      grams.append(.word(run.text))
      if run.letters.count > 2 {
        cut(edged(run.letters), 3) { grams.append(.part($0)) }
      } else if run.letters.count == 2 {
        cut(run.letters, 2) { grams.append(.part($0)) }
      }
    }
  }
  return grams.list
}

/// The grams of a name's pinyin: its letters without blanks, and the first letters of its syllables.
/// Small `v` stands for `ü` where people type, so both are `u`.
func grams(reading syllables: [String], _ found: (Gram) -> Void) {
  let letters = syllables.flatMap { Array($0.unicodeScalars) }.map(\.typed)
  cut(letters, 3) { found(.pinyin($0)) }
  let initials = syllables.compactMap { $0.unicodeScalars.first?.typed }
  cut(initials, 2) { found(.initials($0)) }
  cut(initials, 3) { found(.initials($0)) }
}

func grams(askingPinyin letters: [Unicode.Scalar]) -> [Gram] {
  var grams = UniqueGrams()
  cut(letters.map(\.typed), 3, step: step(letters)) { grams.append(.pinyin($0)) }
  return grams.list
}

func grams(askingInitials letters: [Unicode.Scalar]) -> [Gram] {
  var grams = UniqueGrams()
  guard letters.count > 1 else { return [] }
  cut(letters.map(\.typed), min(letters.count, 3), step: step(letters)) {
    grams.append(.initials($0))
  }
  return grams.list
}

/// Every second gram of a long question is enough, and asks for half as many shards.
private func step(_ letters: [Unicode.Scalar]) -> Int { letters.count > 12 ? 2 : 1 }

private struct UniqueGrams {
  private(set) var list: [Gram] = []
  private var known: Set<Gram> = []

  mutating func append(_ gram: Gram) {
    if known.insert(gram).inserted { list.append(gram) }
  }
}

/// Every `size` letters in a row, from every `step`th letter on.
private func cut(
  _ letters: [Unicode.Scalar],
  _ size: Int,
  step: Int = 1,
  _ found: (Gram.Letters) -> Void
) {
  for start in stride(from: 0, through: letters.count - size, by: step) {
    found(Gram.Letters(letters[start..<start + size]))
  }
}

private func edged(_ letters: [Unicode.Scalar]) -> [Unicode.Scalar] { ["_"] + letters + ["_"] }

extension Unicode.Scalar {
  fileprivate var typed: Unicode.Scalar { self == "v" ? "u" : self }
}
