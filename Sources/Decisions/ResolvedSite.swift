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
///
/// A class because it stands in every list of the site, a dozen at least, and never changes: a list holds one
/// word for each guide and not a copy of its sixty.
package final class ResolvedGuide: Sendable {
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

  init(
    guide: Guide,
    lifecycle: Lifecycle,
    standings: [Standing],
    recommendation: Recommendation,
    clocks: [ReplyClock]
  ) {
    self.guide = guide
    self.lifecycle = lifecycle
    self.standings = standings
    self.recommendation = recommendation
    self.clocks = clocks
  }
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

/// What the library is at a moment, guide by guide: each may be resolved by itself, then the site of them all.
package struct Resolution: Sendable {
  private let judge: ChannelJudge
  private let hours: CounterHours
  private let feeds: [FeedReading]
  private let drafts: Bool

  /// `drafts` includes guides marked `draft: true`, for a preview.
  package init(_ library: Library, feeds: [FeedReading], at now: Instant, drafts: Bool) {
    let records = StatusRecords(feeds.compactMap(\.feed))
    self.init(library, records, feeds: feeds, at: now, drafts: drafts)
  }

  fileprivate init(
    _ library: Library,
    _ records: StatusRecords,
    feeds: [FeedReading],
    at now: Instant,
    drafts: Bool
  ) {
    let now = now.at(library.settings.timeZone)
    judge = ChannelJudge(library, records, at: now)
    hours = CounterHours(library, at: now)
    self.feeds = feeds
    self.drafts = drafts
  }

  /// A guide and when it changes by itself.
  package struct Entry: Sendable {
    package let guide: ResolvedGuide
    fileprivate let moments: [NextChange.Moment]
  }

  /// Nil where the guide is not published.
  package func resolved(_ guide: Guide) -> Entry? {
    ResolvedGuide(guide, judge, hours, drafts: drafts).map {
      Entry(guide: $0, moments: $0.moments(hours, judge.library.settings))
    }
  }

  /// The site of guides that were resolved, in the library's order.
  package func site(_ entries: [Entry]) -> ResolvedSite {
    let (library, records, now) = (judge.library, judge.records, judge.now)
    let notices = library.notices.filter { $0.from <= now }.map { notice in
      ResolvedNotice(notice: notice, isCurrent: notice.until.map { $0 > now } ?? true)
    }
    return ResolvedSite(
      library: library,
      now: now,
      today: now.day,
      guides: entries.map(\.guide),
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
      nextChange: NextChange(
        library.moments(after: now, drafts: drafts) + records.moments(after: now)
          + feeds.flatMap { $0.moments(after: now) } + entries.flatMap(\.moments),
        after: now
      )
    )
  }
}

/// What the library is at a moment. `drafts` includes guides marked `draft: true`, for a preview.
package func resolve(
  _ library: Library,
  feeds: [FeedReading] = [],
  at now: Instant,
  drafts: Bool
) -> ResolvedSite {
  let resolution = Resolution(library, feeds: feeds, at: now, drafts: drafts)
  return resolution.site(library.guides.compactMap { resolution.resolved($0) })
}

extension ResolvedSite {
  /// The same site with other guides, in the library's order, or with what feeds say now.
  package func showing(guides: [ResolvedGuide]? = nil, status: SiteStatus? = nil) -> ResolvedSite {
    ResolvedSite(
      library: library,
      now: now,
      today: today,
      guides: guides ?? self.guides,
      notices: notices,
      status: status ?? self.status,
      nextChange: nextChange
    )
  }

  /// A guide of a later text, at this site's moment and with what its feeds say; nil where it is not published.
  package func resolved(_ guide: Guide, drafts: Bool) -> ResolvedGuide? {
    Resolution(library, status.records, feeds: status.feeds, at: now, drafts: drafts)
      .resolved(guide)?.guide
  }
}

extension ResolvedGuide {
  fileprivate convenience init?(
    _ guide: Guide,
    _ judge: ChannelJudge,
    _ hours: CounterHours,
    drafts: Bool
  ) {
    let now = judge.now
    if guide.isDraft, !drafts { return nil }
    if let publish = guide.publish, publish > now, !drafts { return nil }
    let lifecycle: Lifecycle =
      if let withdrawn = guide.withdrawn {
        .withdrawn(withdrawn)
      } else if let expires = guide.expires, expires <= now {
        .expired(expires)
      } else {
        .inForce
      }
    let standings = guide.channels.map { judge.standing($0, of: guide) }
    self.init(
      guide: guide,
      lifecycle: lifecycle,
      standings: standings,
      recommendation: recommend(guide, standings, opening: hours.opening),
      clocks: guide.replyClocks(on: now.day, judge.library.calendar)
    )
  }
}

extension FeedReading {
  /// Not read, kept from earlier, or past the time for which it counts.
  package func isDegraded(at now: Instant) -> Bool {
    guard let feed, !isLastGoodCopy else { return true }
    return Observation(observed: feed.generated, validFor: feed.validFor).age(at: now) != .counts
  }
}
