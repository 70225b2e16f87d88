package import Diagnostics
package import Guides
import Pages

/// How the list of reviews that are due is written.
package enum DueFormat: String, Sendable, CaseIterable { case text, csv, ics, json }

/// The list of reviews that are due.
package struct DueList: Sendable {
  let reviews: [DueReview]
  let today: Day
  /// How far ahead was looked, in days.
  let days: Int

  package init(_ reviews: [DueReview], today: Day, within days: Int) {
    self.reviews = reviews
    self.today = today
    self.days = days
  }

  package func bytes(_ format: DueFormat, _ language: MessageLanguage) -> [UInt8] {
    switch format {
    case .text: Array(text(language).utf8)
    case .csv: table(language)
    case .ics: calendar(language)
    case .json: json
    }
  }

  private func text(_ language: MessageLanguage) -> String {
    var text = ""
    var department: Identifier?
    for review in reviews {
      if review.department.id != department {
        if department != nil { text += "\n" }
        department = review.department.id
        text += visibleText("\(review.departmentName)  \(review.department.phone)") + "\n"
      }
      let title = Wording(
        zh: "《\(review.title)》（\(review.guide)）",
        en: "\(review.title) (\(review.guide))"
      )
      text += visibleText("  \(review.when(language))  \(title(language))") + "\n"
      text += visibleText("    \(review.last(language))  \(review.file)") + "\n"
    }
    if !reviews.isEmpty { text += "\n" }
    return text + summary(language) + "\n"
  }

  private func summary(_ language: MessageLanguage) -> String {
    let overdue = reviews.count { $0.isOverdue }
    let soon = reviews.count - overdue
    guard !reviews.isEmpty else {
      return Wording(
        zh: "\(days) 天以内没有要核对的指南",
        en: "no guide is to be reviewed within \(days) days"
      )(language)
    }
    return Wording(
      zh: "要核对 \(reviews.count) 个指南：\(overdue) 个已经过期或从没核对过，\(soon) 个 \(days) 天以内到期",
      en:
        "\(reviews.count) to be reviewed: \(overdue) overdue or never reviewed, \(soon) due within \(days) days"
    )(language)
  }

  /// One row a guide, for a spreadsheet; a byte order mark tells it that this is UTF-8.
  private func table(_ language: MessageLanguage) -> [UInt8] {
    var csv = CSVWriter()
    let names = [
      Wording(zh: "部门", en: "department"), Wording(zh: "指南", en: "guide"),
      Wording(zh: "标题", en: "title"), Wording(zh: "到期日", en: "due"),
      Wording(zh: "还有几天", en: "days left"), Wording(zh: "上次核对", en: "last reviewed"),
      Wording(zh: "上次核对人", en: "last reviewed by"), Wording(zh: "上次办法", en: "how"),
      Wording(zh: "负责岗位", en: "responsible post"), Wording(zh: "文件", en: "file"),
    ]
    csv.row(names.map { .text($0(language)) })
    for review in reviews {
      csv.row([
        .text(review.departmentName), .text(review.guide.text), .text(review.title),
        .text(ifKnown: review.due?.description), .number(ifKnown: review.daysLeft),
        .text(ifKnown: review.reviewed?.description), .text(ifKnown: review.lastBy),
        .text(ifKnown: review.lastHow), .text(ifKnown: review.post), .text(review.file),
      ])
    }
    return [0xEF, 0xBB, 0xBF] + csv.bytes
  }

  /// One event a guide, on the day when it is due; what is overdue stands on today.
  private func calendar(_ language: MessageLanguage) -> [UInt8] {
    let events = reviews.map { review in
      CalendarEvent(
        id: "review-\(review.guide)",
        day: max(review.due ?? today, today),
        stamp: today,
        title: Wording(zh: "核对《\(review.title)》", en: "Review “\(review.title)”")(language),
        text: [review.departmentName, review.when(language), review.last(language), review.file]
          .joined(separator: "\n"),
        address: nil
      )
    }
    return CalendarEvent.file(events, product: "Reviews")
  }

  private var json: [UInt8] {
    var json = JSONWriter(.indented)
    json.array(of: reviews) { json, review in
      json.object { json in
        json.member("guide", review.guide.text)
        json.member("title", review.title)
        json.member("file", review.file)
        json.member("department", review.department.id.text)
        json.member("post", review.post)
        json.member("reviewed", review.reviewed?.description)
        json.member("reviewed_by", review.lastBy)
        json.member("reviewed_how", review.lastHow)
        json.member("due", review.due?.description)
        json.member("days_left", review.daysLeft)
      }
    }
    return json.bytes + [UInt8(ascii: "\n")]
  }
}

extension DueReview {
  /// `2026-11-30，还有 7 天`
  fileprivate func when(_ language: MessageLanguage) -> String {
    guard let due, let daysLeft else {
      return Wording(zh: "从没核对过", en: "never reviewed")(language)
    }
    let wording =
      switch daysLeft {
      case ..<0: Wording(zh: "\(due)，过期 \(-daysLeft) 天", en: "\(due), \(-daysLeft) days overdue")
      case 0: Wording(zh: "\(due)，今天到期", en: "\(due), due today")
      default: Wording(zh: "\(due)，还有 \(daysLeft) 天", en: "\(due), in \(daysLeft) days")
      }
    return wording(language)
  }

  fileprivate func last(_ language: MessageLanguage) -> String {
    // Without a record nobody is said to have done it.
    guard let reviewed, lastBy != nil || lastHow != nil else {
      return Wording(
        zh: "负责：\(post ?? "没有写")",
        en: "responsible: \(post ?? "not said")"
      )(language)
    }
    let who = [lastBy, lastHow].compactMap { $0 }
    return Wording(
      zh: "上次：\(reviewed)，\(who.joined(separator: "，"))",
      en: "last: \(reviewed), \(who.joined(separator: ", "))"
    )(language)
  }
}
