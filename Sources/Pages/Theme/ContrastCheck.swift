import Diagnostics

/// Colours that are too near to each other to be read. The pairs of the default theme hold for every
/// theme, for the pages that they stand on are the same.
func lowContrasts(_ values: ThemeValues) -> [Problem] {
  var problems: [Problem] = []
  for mode in ThemeValues.Mode.allCases {
    for (pair, place) in values.pairs {
      guard let above = values.tokens[mode]?[pair.above],
        let below = values.tokens[mode]?[pair.below]
      else { continue }
      let contrast = Contrast(above.colour, below.colour)
      guard !contrast.reaches(pair.part.need) else { continue }
      // The colour is named that the author can change; where both are the default theme's, the pair.
      let place = !above.isCompiled ? above.place : !below.isCompiled ? below.place : place
      problems.append(.themeContrastLow(at: place, pair, above, below, mode, contrast))
    }
  }
  return problems
}

extension Problem {
  fileprivate static func themeContrastLow(
    at place: Place,
    _ pair: ThemeValues.Pair,
    _ above: ThemeValues.Token,
    _ below: ThemeValues.Token,
    _ mode: ThemeValues.Mode,
    _ contrast: Contrast
  ) -> Problem {
    let one = "\(pair.above) (\(above.colour))"
    let other = "\(pair.below) (\(below.colour))"
    let need = pair.part.need
    let found = contrast.text(below: need)
    return Problem(
      .themeContrastLow,
      at: place,
      Wording(
        zh: "\(one) 在 \(other) 上的对比度是 \(found)，至少要 \(need)",
        en: "\(one) on \(other) has a contrast of \(found); \(need) is needed"
      ),
      help: Wording(
        zh: "在 \(mode.rawValue) 里把其中一个颜色改深或改浅",
        en: "Make one of the two darker or lighter under \(mode.rawValue)"
      )
    )
  }
}
