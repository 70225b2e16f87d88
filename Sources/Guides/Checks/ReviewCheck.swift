import Diagnostics

/// The facts of a guide were checked not long ago.
@Sendable func checkReview(_ guide: GuideDraft, _ context: CheckContext) -> [Problem] {
  guard let reviewed = guide.reviewed else {
    return guide.saysReviewed ? [] : [.guideReviewMissing(at: guide.top)]
  }
  let months = context.settings.reviewMonths
  let due = reviewed.value.adding(months: months)
  guard due < context.today else { return [] }
  return [
    .guideReviewOverdue(at: guide.place(reviewed.span), reviewed: reviewed.value, months: months)
  ]
}

extension Problem {
  fileprivate static func guideReviewMissing(at place: Place) -> Problem {
    Problem(
      .guideReviewMissing,
      at: place,
      Wording(zh: "没有写核对日期", en: "It is not said when the facts were last checked"),
      help: Wording(
        zh: "核对过内容后，加一行“reviewed: 2026-11-23”",
        en: "When you have checked the facts, add a line “reviewed: 2026-11-23”"
      )
    )
  }

  fileprivate static func guideReviewOverdue(at place: Place, reviewed: Day, months: Int) -> Problem
  {
    Problem(
      .guideReviewOverdue,
      at: place,
      Wording(
        zh: "上次核对是 \(reviewed)，已超过 \(months) 个月",
        en: "Last reviewed on \(reviewed), more than \(months) months ago"
      ),
      help: Wording(
        zh: "打电话或到窗口核对内容，再改这个日期",
        en: "Check the facts by telephone or at the counter, then change this date"
      )
    )
  }
}
