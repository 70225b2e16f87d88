package import Guides

/// The site at one moment: what is in force, what stands where, and when that changes by itself.
/// Only `resolve` can make one.
package struct ResolvedSite: Sendable {
  package let library: Library
  package let now: Instant
  /// The site's day.
  package let today: Day
  /// The guides that are published, in the library's order.
  package let guides: [ResolvedGuide]
  /// Notices that have begun; the ended ones keep their page.
  package let notices: [ResolvedNotice]
  package let nextChange: NextChange?
}

/// A guide with what is known of its ways.
package struct ResolvedGuide: Sendable {
  package enum Lifecycle: Sendable {
    case inForce
    /// It keeps a page that says so.
    case withdrawn(Withdrawal)
    case expired(Instant)

    package var isInForce: Bool { if case .inForce = self { true } else { false } }
  }

  package let guide: Guide
  package let lifecycle: Lifecycle
  /// The standing of each channel, in the order of `guide.channels`.
  package let standings: [Standing]
  package let recommendation: Recommendation
}

package struct ResolvedNotice: Sendable {
  package let notice: Notice
  package let isCurrent: Bool
}

/// The next moment at which the same inputs would give another site.
package struct NextChange: Sendable, Equatable {
  package enum Cause: Sendable, Hashable, CaseIterable {
    case noticeBegins, noticeEnds, guideBegins, guideEnds, reviewOverdue, officeDayPasses
    case channelCloses
  }

  package let at: Instant
  /// How many things change then, by their cause, in the order of `Cause.allCases`.
  package let causes: [(cause: Cause, count: Int)]

  package static func == (left: NextChange, right: NextChange) -> Bool {
    left.at == right.at && left.causes.elementsEqual(right.causes) { $0 == $1 }
  }
}

/// What the library is at a moment. `drafts` includes guides marked `draft: true`, for a preview.
package func resolve(_ library: Library, at now: Instant, drafts: Bool) -> ResolvedSite {
  let zone = library.settings.timeZone
  let now = now.at(zone)
  let guides: [ResolvedGuide] = library.guides.compactMap { guide in
    if guide.isDraft, !drafts { return nil }
    if let publish = guide.publish, publish > now, !drafts { return nil }
    let lifecycle: ResolvedGuide.Lifecycle =
      if let withdrawn = guide.withdrawn {
        .withdrawn(withdrawn)
      } else if let expires = guide.expires, expires <= now {
        .expired(expires)
      } else {
        .inForce
      }
    return ResolvedGuide(
      guide: guide,
      lifecycle: lifecycle,
      standings: guide.channels.map { _ in .unknown },
      recommendation: guide.recommendationWithoutFeed
    )
  }
  let notices = library.notices.filter { $0.from <= now }.map { notice in
    ResolvedNotice(notice: notice, isCurrent: notice.until.map { $0 > now } ?? true)
  }
  return ResolvedSite(
    library: library,
    now: now,
    today: now.day,
    guides: guides,
    notices: notices,
    nextChange: nextChange(library, after: now, drafts: drafts)
  )
}

private func nextChange(_ library: Library, after now: Instant, drafts: Bool) -> NextChange? {
  let zone = library.settings.timeZone
  var events: [(Instant, NextChange.Cause)] = []
  for notice in library.notices {
    events.append((notice.from, .noticeBegins))
    if let until = notice.until { events.append((until, .noticeEnds)) }
  }
  for guide in library.guides where drafts || !guide.isDraft {
    if let publish = guide.publish { events.append((publish, .guideBegins)) }
    guard guide.withdrawn == nil else { continue }
    if let expires = guide.expires { events.append((expires, .guideEnds)) }
    if let reviewed = guide.reviewed {
      let overdue = reviewed.adding(months: library.settings.reviewMonths) + 1
      events.append((Instant(overdue, offset: zone), .reviewOverdue))
    }
  }
  // The days that differ are shown from the first of the month on.
  let today = now.at(zone).day
  let month = today - (today.day - 1)
  let nextMonth = month.adding(months: 1)
  for office in library.offices where office.locale == library.settings.primaryLocale {
    guard !office.exceptions(from: month, through: nextMonth - 1, library.calendar).isEmpty else {
      continue
    }
    events.append((Instant(nextMonth, offset: zone), .officeDayPasses))
  }
  for channel in library.channels {
    if let closed = channel.closed {
      events.append((Instant(closed, offset: zone), .channelCloses))
    }
  }
  guard let next = events.filter({ $0.0 > now }).min(by: { $0.0 < $1.0 })?.0 else { return nil }
  let causes = NextChange.Cause.allCases.compactMap { cause -> (NextChange.Cause, Int)? in
    let count = events.count { $0.0 == next && $0.1 == cause }
    return count == 0 ? nil : (cause, count)
  }
  return NextChange(at: next.at(zone), causes: causes.map { (cause: $0.0, count: $0.1) })
}
