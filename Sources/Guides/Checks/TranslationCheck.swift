import Diagnostics

/// A translation stands beside its original and is not older than it. The page says so, too.
func checkTranslations(_ site: SiteDraft) -> [Problem] {
  let primary = site.settings.primaryLocale
  let guides = Set(site.guides.filter { $0.locale == primary }.map(\.fileStem))
  let pages = Set(site.pages.filter { $0.locale == primary }.map { "\($0.kind)/\($0.fileID)" })
  var problems: [Problem] = []
  for guide in site.guides where guide.locale != primary {
    if !guides.contains(guide.fileStem) {
      problems.append(.translationOriginalMissing(at: guide.top, name: guide.fileID))
    } else if let original = guide.originalReviewed, let own = guide.reviewed, own.value < original
    {
      problems.append(
        .translationOutdated(at: guide.place(own.span), own: own.value, original: original)
      )
    }
  }
  for page in site.pages
  where page.locale != primary && !pages.contains("\(page.kind)/\(page.fileID)") {
    problems.append(.translationOriginalMissing(at: page.top, name: page.fileID))
  }
  return problems
}

extension Problem {
  fileprivate static func translationOriginalMissing(at place: Place, name: String) -> Problem {
    Problem(
      .translationOriginalMissing,
      at: place,
      Wording(zh: "没有原文 \(name).md", en: "There is no original \(name).md"),
      help: Wording(
        zh: "译文和原文放在同一个文件夹，原文叫 \(name).md",
        en: "Keep a translation in its original's folder; the original is \(name).md"
      )
    )
  }

  fileprivate static func translationOutdated(at place: Place, own: Day, original: Day) -> Problem {
    Problem(
      .translationOutdated,
      at: place,
      Wording(
        zh: "译文核对于 \(own)，原文核对于 \(original)",
        en: "The translation was reviewed on \(own), its original on \(original)"
      ),
      help: Wording(
        zh: "对照原文改好译文，再改这个日期",
        en: "Bring the translation up to its original, then change this date"
      )
    )
  }
}
