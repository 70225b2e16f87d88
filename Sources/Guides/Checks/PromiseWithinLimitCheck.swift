import Diagnostics

/// A promise is not longer than what the law allows.
@Sendable func checkPromiseWithinLimit(_ guide: GuideDraft, _ context: CheckContext) -> [Problem] {
  guard let statutory = guide.statutory else { return [] }
  let promises = [guide.promised] + guide.channels.map(\.doneWithin)
  return promises.compactMap { $0 }
    .filter { $0.value.isLonger(than: statutory.value) == true }
    .map {
      .timePromiseTooLong(
        at: guide.place($0.span),
        promised: $0.value,
        statutory: statutory.value
      )
    }
}

extension Problem {
  fileprivate static func timePromiseTooLong(at place: Place, promised: Term, statutory: Term)
    -> Problem
  {
    Problem(
      .timePromiseTooLong,
      at: place,
      Wording(
        zh: "承诺的“\(promised.chinese)”比法定的“\(statutory.chinese)”还长",
        en: "The promise of \(promised.english) is longer than the statutory \(statutory.english)"
      ),
      help: Wording(
        zh: "承诺时限最多写“\(statutory.chinese)”",
        en: "Promise at most \(statutory.english)"
      )
    )
  }
}
