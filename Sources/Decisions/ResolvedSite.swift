package import Feeds
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
  package let status: SiteStatus
  package let nextChange: NextChange?
}

/// What the feeds say at the moment of the build.
package struct SiteStatus: Sendable {
  /// Every feed that the site names, in its order.
  package let feeds: [FeedReading]
  package let records: StatusRecords
  /// Every office of the site.
  package let offices: [Identifier: OfficeStanding]
  /// Active now, the latest first; an incident whose feed does not count any more is one of them.
  package let activeIncidents: [Incident]
  package let pastIncidents: [Incident]
  /// Running now or still to come, in the order in which they begin.
  package let maintenance: [Maintenance]
  /// A feed could not be read, or is older than it says it counts.
  package let isDegraded: Bool
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
  /// One for each channel that promises an answer, in the guide's order.
  package let clocks: [ReplyClock]
}

extension Guide {
  package func replyClocks(on today: Day, _ calendar: WorkCalendar) -> [ReplyClock] {
    channels.compactMap { channel in
      channel.promise.map {
        ReplyClock(
          channel.kind,
          $0,
          today: today,
          hasCounter: self.channel(.counter) != nil,
          calendar
        )
      }
    }
  }
}

package struct ResolvedNotice: Sendable {
  package let notice: Notice
  package let isCurrent: Bool
}

/// The next moment at which the same inputs would give another site.
package struct NextChange: Sendable, Equatable {
  package enum Cause: Sendable, Hashable, CaseIterable {
    case noticeBegins, noticeEnds, guideBegins, guideEnds, reviewOverdue, officeDayPasses
    case channelCloses, recordExpires, maintenanceBegins, maintenanceEnds, postChanges
    case replyDatesMove
    /// The scorecard is of another day.
    case scorecardMoves
  }

  package let at: Instant
  /// How many things change then, by their cause, in the order of `Cause.allCases`.
  package let causes: [(cause: Cause, count: Int)]

  package static func == (left: NextChange, right: NextChange) -> Bool {
    left.at == right.at && left.causes.elementsEqual(right.causes) { $0 == $1 }
  }
}

/// What the library is at a moment. `drafts` includes guides marked `draft: true`, for a preview.
package func resolve(
  _ library: Library,
  feeds: [FeedReading] = [],
  at now: Instant,
  drafts: Bool
) -> ResolvedSite {
  let zone = library.settings.timeZone
  let now = now.at(zone)
  let records = StatusRecords(feeds.compactMap(\.feed))
  let judge = ChannelJudge(library, records, at: now)
  let offices = Dictionary(
    library.offices.map { ($0.id, $0) },
    uniquingKeysWith: { first, _ in first }
  )
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
    let standings = guide.channels.map { judge.standing($0, of: guide) }
    return ResolvedGuide(
      guide: guide,
      lifecycle: lifecycle,
      standings: standings,
      recommendation: recommend(guide, standings, today: now.day) { channel, day in
        channel.places.compactMap { $0.office.flatMap { offices[$0] } }
          .compactMap { $0.nextOpening(from: day, today: now.day, library.calendar) }
          .min { ($0.day, $0.range) < ($1.day, $1.range) }
      },
      clocks: guide.replyClocks(on: now.day, library.calendar)
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
    status: SiteStatus(
      feeds: feeds,
      records: records,
      offices: judge.offices,
      activeIncidents: records.incidents.filter { $0.isActive(at: now) },
      pastIncidents: records.incidents.filter { !$0.isActive(at: now) && $0.started <= now },
      maintenance: records.maintenance.filter { $0.until > now },
      isDegraded: feeds.contains { $0.isDegraded(at: now) }
    ),
    nextChange: nextChange(library, records, after: now, drafts: drafts)
  )
}

extension FeedReading {
  /// Not read, kept from earlier, or past the time for which it counts.
  package func isDegraded(at now: Instant) -> Bool {
    guard let feed, !isLastGoodCopy else { return true }
    return Observation(observed: feed.generated, validFor: feed.validFor).age(at: now) != .counts
  }
}

private func nextChange(
  _ library: Library,
  _ records: StatusRecords,
  after now: Instant,
  drafts: Bool
) -> NextChange? {
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
  // A record counts through the second in which its time ends.
  let observations =
    records.channels.values.map(\.observation) + records.offices.values.map(\.observation)
    + records.services.values.map(\.observation)
    + records.incidents.filter { $0.isActive(at: now) }.map(\.observation)
  for observation in observations {
    events.append((observation.validUntil.adding(seconds: 1), .recordExpires))
  }
  for window in records.maintenance {
    events.append((window.from, .maintenanceBegins))
    events.append((window.until, .maintenanceEnds))
  }
  for guide in library.guides where guide.locale == library.settings.primaryLocale {
    if let from = guide.owner?.from { events.append((Instant(from, offset: zone), .postChanges)) }
    if let until = guide.owner?.until {
      events.append((Instant(until + 1, offset: zone), .postChanges))
    }
    if guide.channels.contains(where: { $0.promise != nil }) {
      events.append((Instant(today + 1, offset: zone), .replyDatesMove))
    }
  }
  events.append((Instant(today + 1, offset: zone), .scorecardMoves))
  guard let next = events.filter({ $0.0 > now }).min(by: { $0.0 < $1.0 })?.0 else { return nil }
  let causes = NextChange.Cause.allCases.compactMap { cause -> (NextChange.Cause, Int)? in
    let count = events.count { $0.0 == next && $0.1 == cause }
    return count == 0 ? nil : (cause, count)
  }
  return NextChange(at: next.at(zone), causes: causes.map { (cause: $0.0, count: $0.1) })
}
