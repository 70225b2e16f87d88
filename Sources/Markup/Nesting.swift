import Diagnostics

/// How deep quotes and items, or bold and links, may stand in one another. The tree is read by
/// functions that call themselves, so its depth must not be the author's to choose.
let nestingLimit = 32

extension Problem {
  static func nestingTooDeep(at place: Place) -> Problem {
    Problem(
      .markupNestingTooDeep,
      at: place,
      Wording(
        zh: "嵌套超过 \(nestingLimit) 层",
        en: "The nesting is deeper than \(nestingLimit) levels"
      ),
      help: Wording(zh: "少套几层，或分成几段来写", en: "Use fewer levels, or write it in several parts")
    )
  }
}
