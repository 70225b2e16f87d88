import Diagnostics
package import Guides

/// A guide whose facts are to be checked again.
package struct DueReview: Sendable {
  package let guide: Identifier
  package let title: String
  package let file: String
  package let department: Department
  package let departmentName: String
  /// The post that answers for the guide.
  package let post: String?
  package let reviewed: Day?
  /// The last day on which the review of then still counts; nil where there was none.
  package let due: Day?
  /// By whom, and how, it was done the last time.
  package let lastBy: String?
  package let lastHow: String?
  /// From today until it is due; negative behind that, nil where there was no review.
  package let daysLeft: Int?

  package var isOverdue: Bool { daysLeft.map { $0 < 0 } ?? true }
}

/// The reviews that are due by `days` days from today, by department, the most urgent first. Guides that are no
/// longer in force need none; drafts are asked for by `drafts`.
package func dueReviews(_ library: Library, at now: Instant, within days: Int, drafts: Bool)
  -> [DueReview]
{
  let settings = library.settings
  let today = now.at(settings.timeZone).day
  let order = Dictionary(
    library.departments.enumerated().map { ($0.element.id, $0.offset) },
    uniquingKeysWith: { first, _ in first }
  )
  let due = library.guides.compactMap { guide -> DueReview? in
    guard guide.locale == settings.primaryLocale, guide.withdrawn == nil,
      guide.expires.map({ $0 > now }) ?? true, drafts || !guide.isDraft,
      let index = order[guide.department]
    else { return nil }
    let department = library.departments[index]
    let due = guide.reviewed?.adding(months: settings.reviewMonths)
    guard due.map({ $0 - today <= days }) ?? true else { return nil }
    return DueReview(
      guide: guide.id,
      title: guide.title,
      file: guide.file.path,
      department: department,
      departmentName: department.name(settings.primaryLocale),
      post: guide.owner?.post,
      reviewed: guide.reviewed,
      due: due,
      lastBy: guide.evidence?.by,
      lastHow: guide.evidence?.how,
      daysLeft: due.map { $0 - today }
    )
  }
  return due.sorted {
    let left = (order[$0.department.id] ?? 0, $0.daysLeft ?? Int.min, $0.guide)
    let right = (order[$1.department.id] ?? 0, $1.daysLeft ?? Int.min, $1.guide)
    return left < right
  }
}
