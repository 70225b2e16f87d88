/// A piece of running text: what the first pass over a paragraph finds, in order, before it is known
/// which marks belong together. `**注意：**请` is a run, a text, a run and a text.
struct InlinePiece {
  enum Kind {
    /// The bytes from `value` to `end` as they stand; an escaped character begins at its backslash.
    case text
    /// The replacement number `value`, of a character reference.
    case reference
    /// Code between runs of `value` backticks.
    case code
    case softBreak
    case lineBreak
    /// The delimiter run number `value`.
    case run
    /// `[` or `![`, the link number `value`, or text where that is -1.
    case linkStart
    /// `]` with all that belongs to it, the link number `value`, or text where that is -1.
    case linkEnd
    /// `<https://…>`.
    case address
    /// `<name@example.org>`.
    case mailAddress
    case html
  }

  let kind: Kind
  /// The first byte in the content, and the end.
  let start: Int
  var end: Int
  var value: Int
}
