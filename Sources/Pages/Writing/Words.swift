package import Guides

/// The words of the interface in one language: a theme's `strings/<locale>.yaml`.
///
/// A text may have places to fill in, `{count} 件事`; they are cut once, when the theme is read.
package struct Words: Sendable {
  package enum Piece: Sendable, Equatable {
    case text(String)
    case place(String)
  }

  package let locale: LocaleTag
  /// Words of the office with the words that people use, for `check`.
  package let officeWords: [(word: String, plain: String)]
  private let texts: [String: [Piece]]

  package init(
    locale: LocaleTag,
    texts: [String: String],
    officeWords: [(word: String, plain: String)] = []
  ) {
    self.locale = locale
    self.officeWords = officeWords
    self.texts = texts.mapValues(Words.cut)
  }

  /// The text of a key, with its places filled in. That every key which the program uses is there is
  /// checked where themes are read.
  package subscript(_ key: String, _ values: [String: String] = [:]) -> String {
    var text = ""
    for piece in pieces(key) {
      switch piece {
      case .text(let part): text += part
      case .place(let name): text += values[name] ?? ""
      }
    }
    return text
  }

  package func pieces(_ key: String) -> [Piece] {
    guard let pieces = texts[key] else {
      preconditionFailure("the theme has no words for “\(key)”")
    }
    return pieces
  }

  package var keys: [String] { texts.keys.sorted() }

  /// A text's pieces: what stands in braces is a place.
  static func cut(_ text: String) -> [Piece] {
    var pieces: [Piece] = []
    var literal = ""
    var rest = Substring(text)
    while let open = rest.firstIndex(of: "{") {
      let name = rest[rest.index(after: open)...]
      guard let close = name.firstIndex(of: "}") else { break }
      literal += rest[..<open]
      if !literal.isEmpty { pieces.append(.text(literal)) }
      literal = ""
      pieces.append(.place(String(name[..<close])))
      rest = name[name.index(after: close)...]
    }
    literal += rest
    if !literal.isEmpty { pieces.append(.text(literal)) }
    return pieces
  }
}
