import Diagnostics

/// What a review put on record is what the guide says now, and the day that the guide names is the record's.
func checkReviewRecords(_ drafts: [GuideDraft], _ guides: [Guide?], _ library: Library) -> [Problem]
{
  let sources = FactSources(library)
  return zip(drafts, guides).flatMap { draft, guide -> [Problem] in
    guard let guide, let record = draft.review, let on = record.on, draft.withdrawn == nil else {
      return []
    }
    var problems: [Problem] = []
    if let reviewed = draft.reviewed, reviewed.value != on {
      problems.append(
        .reviewDateAlone(at: draft.place(reviewed.span), reviewed: reviewed.value, on, guide.id)
      )
    }
    guard !record.facts.isEmpty else { return problems }
    let facts = sources.facts(of: guide)
    let now = Set(FactSum.sums(of: facts))
    for sum in now.subtracting(record.facts).sorted(by: { $0.part < $1.part }) {
      guard let fact = facts.first(where: { $0.part.key == sum.part }) else { continue }
      problems.append(
        .reviewFactsChanged(at: draft.place(of: fact), fact.part.wording, on, guide.id)
      )
    }
    let parts = Set(now.map(\.part))
    for sum in record.facts where !parts.contains(sum.part) {
      let place = draft.reviewSpan.map { draft.place($0) } ?? draft.top
      problems.append(.reviewFactsChanged(at: place, FactPart.wording(of: sum.part), on, guide.id))
    }
    return problems
  }
}

extension Library {
  mutating func markOutdatedReviews() {
    let sources = FactSources(self)
    for index in guides.indices { guides[index].markOutdatedReview(sources) }
  }
}

extension Guide {
  /// A page does not say that something was checked which has changed since.
  mutating func markOutdatedReview(_ sources: FactSources) {
    guard let record = review, !record.facts.isEmpty else { return }
    let now = FactSum.sums(of: sources.facts(of: self))
    review?.isOutdated = Set(now) != Set(record.facts)
  }
}

extension GuideDraft {
  /// A part of the text is shown by its heading, what stands elsewhere by the line that names it.
  fileprivate func place(of fact: StatedFact) -> Place {
    switch fact.part {
    case .office, .channel: fact.place
    case .owner: owner.map { place($0.span) } ?? top
    default:
      sections.first { $0.kind?.rawValue == fact.part.key }.map { place($0.headingSpan) }
        ?? fact.place
    }
  }
}

extension FactPart {
  /// The words for a key that a record names and the guide no longer has.
  fileprivate static func wording(of key: String) -> Wording {
    var known: [FactPart] = [
      .eligibility, .documents, .steps, .place, .hours, .time, .fees, .result, .contact, .owner,
    ]
    known += ChannelKind.allCases.map(FactPart.way)
    for (prefix, part) in [("office-", FactPart.office), ("channel-", FactPart.channel)]
    where key.hasPrefix(prefix) {
      if let id = Identifier(key.dropFirst(prefix.count)) { known.append(part(id)) }
    }
    return known.first { $0.key == key }?.wording ?? Wording(zh: "“\(key)”", en: "“\(key)”")
  }
}

extension Problem {
  fileprivate static func reviewDateAlone(
    at place: Place,
    reviewed: Day,
    _ on: Day,
    _ guide: Identifier
  ) -> Problem {
    Problem(
      .reviewDateAlone,
      at: place,
      Wording(
        zh: "核对日期写的是 \(reviewed)，核对记录却是 \(on) 的",
        en: "The date of review is \(reviewed), but the record of it is of \(on)"
      ),
      help: again(guide)
    )
  }

  fileprivate static func reviewFactsChanged(
    at place: Place,
    _ part: Wording,
    _ on: Day,
    _ guide: Identifier
  ) -> Problem {
    Problem(
      .reviewFactsChanged,
      at: place,
      Wording(
        zh: "\(on) 核对以后，这里的内容改过：\(part.zh)",
        en: "Changed since the review of \(on): \(part.en)"
      ),
      help: again(guide)
    )
  }

  private static func again(_ guide: Identifier) -> Wording {
    Wording(
      zh: "再核对一次，然后运行 bianmin review \(guide) --by 岗位 --how 怎样核对的",
      en: "Review it again, then run: bianmin review \(guide) --by POST --how TEXT"
    )
  }
}
