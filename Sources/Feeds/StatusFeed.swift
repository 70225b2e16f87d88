package import Guides

/// What one feed says, read and understood but not judged: whether a record still counts is decided
/// against a moment, by `Decisions`.
package struct StatusFeed: Sendable {
  /// The path or address under which `site.yaml` names it.
  package var name: String
  /// When the feed was made; every record without a time of its own has this one.
  package var generated: Instant
  /// For how long a record counts after it was observed.
  package var validFor: ISODuration
  package var source: Source?
  package var channels: [ChannelRecord] = []
  package var services: [ServiceRecord] = []
  package var offices: [OfficeRecord] = []
  package var incidents: [Incident] = []
  package var maintenance: [Maintenance] = []

  /// Who measures.
  package struct Source: Sendable, Equatable {
    package var name: String
    package var phone: Telephone?

    package init(name: String, phone: Telephone? = nil) {
      self.name = name
      self.phone = phone
    }
  }

  package init(name: String, generated: Instant, validFor: ISODuration) {
    self.name = name
    self.generated = generated
    self.validFor = validFor
  }
}

/// Where in a feed something was said.
package struct FeedPlace: Sendable, Hashable, Encodable {
  /// The feed's path or address.
  package let feed: String
  // A large feed has a hundred thousand places: their parts are shared.
  private let list: String
  private let number: Int?
  private let rest: String

  package init(feed: String, pointer: String) {
    self.init(feed: feed, list: pointer, number: nil, rest: "")
  }

  /// A place in an element of a list: `/services`, 12, `/channels/online`.
  init(feed: String, list: String, number: Int?, rest: String) {
    self.feed = feed
    self.list = list
    self.number = number
    self.rest = rest
  }

  /// A JSON pointer (RFC 6901), or for a table `line 12`.
  package var pointer: String { (number.map { "\(list)/\($0)" } ?? list) + rest }

  package static func == (left: FeedPlace, right: FeedPlace) -> Bool {
    left.feed == right.feed && left.pointer == right.pointer
  }

  package func hash(into hasher: inout Hasher) {
    hasher.combine(feed)
    hasher.combine(pointer)
  }
}

/// What a feed says of a figure: three different things, and three different words on a page.
package enum Figure<Value: Sendable & Hashable & Encodable>: Sendable, Hashable, Encodable {
  case value(Value)
  /// The feed does not say.
  case notProvided
  /// The feed says `null`: there is nothing to measure.
  case notApplicable

  package var value: Value? { if case .value(let value) = self { value } else { nil } }
}

/// What is reported of a channel or an office (contract §3). A state that is none of these is read as
/// `unknown`.
package enum ReportedState: String, Sendable, Hashable, CaseIterable, Encodable {
  case open, limited, closed, unknown
}

/// When something was observed, and until when that counts.
package struct Observation: Sendable, Hashable, Encodable {
  package var observed: Instant
  package var validUntil: Instant

  package init(observed: Instant, validFor: ISODuration) {
    self.observed = observed
    validUntil = observed + validFor
  }
}

/// One channel of one guide as a feed reports it.
package struct ChannelRecord: Sendable, Hashable, Encodable {
  package var guide: Identifier
  package var channel: ChannelKind
  package var state: ReportedState
  package var observation: Observation
  package var note: String?
  /// How many people are at work for it now.
  package var staffOnDuty: Figure<Int> = .notProvided
  /// How many people wait now.
  package var waiting: Figure<Int> = .notProvided
  package var replies: Figure<Replies> = .notProvided
  package var handling: Figure<Handling> = .notProvided
  package var place: FeedPlace

  package init(
    guide: Identifier,
    channel: ChannelKind,
    state: ReportedState,
    observation: Observation,
    place: FeedPlace
  ) {
    self.guide = guide
    self.channel = channel
    self.state = state
    self.observation = observation
    self.place = place
  }
}

/// How requests were answered. *Answered* means a person's reply on the substance, not a receipt.
package struct Replies: Sendable, Hashable, Encodable {
  /// The time before the observation that the counts are of.
  package var window: ISODuration
  package var received: Int
  package var answered: Figure<Int> = .notProvided
  package var onTime: Figure<Int> = .notProvided
  /// Half of the requests were answered within this time.
  package var half: Figure<ISODuration> = .notProvided
  package var nineInTen: Figure<ISODuration> = .notProvided
  /// How long the oldest request that has no answer has waited.
  package var oldestWaiting: Figure<ISODuration> = .notProvided

  package init(window: ISODuration, received: Int) {
    self.window = window
    self.received = received
  }
}

/// How long it took at a counter or on the telephone.
package struct Handling: Sendable, Hashable, Encodable {
  package var window: ISODuration
  package var count: Int
  package var half: Figure<ISODuration> = .notProvided
  package var nineInTen: Figure<ISODuration> = .notProvided

  package init(window: ISODuration, count: Int) {
    self.window = window
    self.count = count
  }
}

/// What citizens said of a service.
package struct ServiceRecord: Sendable, Hashable, Encodable {
  package var guide: Identifier
  package var observation: Observation
  package var satisfaction: Figure<Satisfaction> = .notProvided
  package var complaints: Figure<Complaints> = .notProvided
  package var place: FeedPlace

  package init(guide: Identifier, observation: Observation, place: FeedPlace) {
    self.guide = guide
    self.observation = observation
    self.place = place
  }
}

package struct Satisfaction: Sendable, Hashable, Encodable {
  package var window: ISODuration
  /// From very satisfied to very dissatisfied: five counts.
  package var counts: [Int]
  /// Graded by nobody, and counted by some systems as satisfied.
  package var unrated: Figure<Int> = .notProvided

  package init(window: ISODuration, counts: [Int]) {
    self.window = window
    self.counts = counts
  }

  package var rated: Int { counts.reduce(0, +) }
}

package struct Complaints: Sendable, Hashable, Encodable {
  package var window: ISODuration
  package var received: Int
  package var resolved: Figure<Int> = .notProvided
  package var half: Figure<ISODuration> = .notProvided

  package init(window: ISODuration, received: Int) {
    self.window = window
    self.received = received
  }
}

/// An office as a feed reports it.
package struct OfficeRecord: Sendable, Hashable, Encodable {
  package var office: Identifier
  package var state: ReportedState
  package var observation: Observation
  package var waiting: Figure<Int> = .notProvided
  /// How long one waits now.
  package var wait: Figure<ISODuration> = .notProvided
  package var note: String?
  package var place: FeedPlace

  package init(
    office: Identifier,
    state: ReportedState,
    observation: Observation,
    place: FeedPlace
  ) {
    self.office = office
    self.state = state
    self.observation = observation
    self.place = place
  }
}

/// What an incident or a maintenance window touches: `guide:birth-registration/online`,
/// `channel:online`, `channel:qingxi-mini-program`, `office:chengguan-hall`, `department:weijian`.
package enum Affected: Sendable, Hashable, Encodable {
  case guide(Identifier, ChannelKind?)
  /// A kind of channel of every guide.
  case kind(ChannelKind)
  /// An entry of the register of channels.
  case entry(Identifier)
  case office(Identifier)
  case department(Identifier)

  /// As written in a feed, or nil where it is none of these.
  package init?(_ text: some StringProtocol) {
    guard let colon = text.firstIndex(of: ":") else { return nil }
    let rest = text[text.index(after: colon)...]
    switch text[..<colon] {
    case "guide":
      let parts = rest.split(separator: "/", omittingEmptySubsequences: false)
      guard let id = parts.first.flatMap({ Identifier($0) }), parts.count <= 2 else { return nil }
      guard parts.count == 2 else {
        self = .guide(id, nil)
        return
      }
      guard let kind = ChannelKind(rawValue: String(parts[1])) else { return nil }
      self = .guide(id, kind)
    case "channel":
      if let kind = ChannelKind(rawValue: String(rest)) {
        self = .kind(kind)
      } else if let id = Identifier(rest) {
        self = .entry(id)
      } else {
        return nil
      }
    case "office":
      guard let id = Identifier(rest) else { return nil }
      self = .office(id)
    case "department":
      guard let id = Identifier(rest) else { return nil }
      self = .department(id)
    default: return nil
    }
  }
}

/// Something that went wrong, with what was said about it since.
package struct Incident: Sendable, Hashable, Encodable {
  /// What the incident does to what it affects; an impact that is none of these is read as `unknown`.
  package var impact: ReportedState
  package var id: Identifier
  package var title: String
  package var affects: [Affected]
  package var started: Instant
  package var resolved: Instant?
  /// The newest first.
  package var updates: [Update] = []
  package var observation: Observation
  package var place: FeedPlace

  package struct Update: Sendable, Hashable, Encodable {
    package var at: Instant
    package var text: String

    package init(at: Instant, text: String) {
      self.at = at
      self.text = text
    }
  }

  package init(
    id: Identifier,
    title: String,
    impact: ReportedState,
    affects: [Affected],
    started: Instant,
    resolved: Instant?,
    observation: Observation,
    place: FeedPlace
  ) {
    self.id = id
    self.title = title
    self.impact = impact
    self.affects = affects
    self.started = started
    self.resolved = resolved
    self.observation = observation
    self.place = place
  }

  package func isActive(at now: Instant) -> Bool {
    started <= now && (resolved.map { $0 > now } ?? true)
  }
}

/// A time in which something will not run, announced before: `from` counts, `until` does not.
package struct Maintenance: Sendable, Hashable, Encodable {
  package var id: Identifier
  package var title: String
  package var affects: [Affected]
  package var from: Instant
  package var until: Instant
  package var place: FeedPlace

  package init(
    id: Identifier,
    title: String,
    affects: [Affected],
    from: Instant,
    until: Instant,
    place: FeedPlace
  ) {
    self.id = id
    self.title = title
    self.affects = affects
    self.from = from
    self.until = until
    self.place = place
  }

  package func isRunning(at now: Instant) -> Bool { from <= now && now < until }
}

/// One feed that the site names, and what came of it.
package struct FeedReading: Sendable {
  /// The path or address under which it is named.
  package var name: String
  /// Nil where it could not be read, or where nothing in it can be trusted.
  package var feed: StatusFeed?
  /// The feed could not be fetched now; this is the last good copy, with its own age.
  package var isLastGoodCopy: Bool

  package init(name: String, feed: StatusFeed?, isLastGoodCopy: Bool = false) {
    self.name = name
    self.feed = feed
    self.isLastGoodCopy = isLastGoodCopy
  }
}
