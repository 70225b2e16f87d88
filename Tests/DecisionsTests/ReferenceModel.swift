import Feeds

@testable import Decisions
@testable import Guides

/// Contract §3 to §5 once more, said as plainly as it can be said and without any of the code that is tested:
/// loops over the feeds, and a formula in floating point. It is slow and explains nothing.
struct ReferenceModel {
  let library: Library
  let guide: Guide
  let feeds: [StatusFeed]
  let now: Instant
  private let records: [ChannelRecord]
  private let offices: [OfficeRecord]
  private let incidents: [Incident]
  private let windows: [Maintenance]

  init(_ library: Library, _ guide: Guide, _ feeds: [StatusFeed], at now: Instant) {
    self.library = library
    self.guide = guide
    self.feeds = feeds
    self.now = now
    records = feeds.flatMap { $0.channels }
    offices = feeds.flatMap { $0.offices }
    incidents = feeds.flatMap { $0.incidents }
    windows = feeds.flatMap { $0.maintenance }
  }

  func counts(_ observation: Observation) -> Bool {
    let now = now.secondsSince1970
    return observation.observed.secondsSince1970 <= now + 120
      && now <= observation.validUntil.secondsSince1970
  }

  /// “A later feed overrides an earlier one, a newer record an older one.”
  func newest<Record>(_ records: [Record], _ observed: (Record) -> Instant) -> Record? {
    var best: Record?
    for record in records {
      if let known = best, observed(known) > observed(record) { continue }
      best = record
    }
    return best
  }

  func record(_ kind: ChannelKind) -> ChannelRecord? {
    let own = records.filter { $0.guide == guide.id && $0.channel == kind }
    return newest(own) { $0.observation.observed }
  }

  /// The record of a channel where it counts.
  func valid(_ kind: ChannelKind) -> ChannelRecord? {
    guard let record = record(kind), counts(record.observation) else { return nil }
    return record
  }

  // MARK: Rule 1, and what makes a state unknown or limited

  /// Worse states first.
  static let order: [ChannelState] = [.closed, .unknown, .limited, .open]

  static func worst(_ states: [ChannelState]) -> ChannelState? {
    order.first { states.contains($0) }
  }

  /// What windows and incidents say of what they touch.
  func disturbances(_ touches: (Affected) -> Bool) -> [ChannelState] {
    var states: [ChannelState] = []
    for (index, window) in windows.enumerated()
    where !windows[(index + 1)...].contains(where: { $0.id == window.id })
      && window.from <= now && now < window.until && window.affects.contains(where: touches)
    {
      states.append(.closed)
    }
    for id in Set(incidents.map(\.id)) {
      guard
        let incident = newest(incidents.filter({ $0.id == id }), { $0.observation.observed }),
        incident.started <= now, incident.resolved.map({ now < $0 }) ?? true,
        incident.affects.contains(where: touches)
      else { continue }
      switch incident.impact {
      case .open: continue
      case .limited: states.append(counts(incident.observation) ? .limited : .unknown)
      case .closed: states.append(counts(incident.observation) ? .closed : .unknown)
      case .unknown: states.append(.unknown)
      }
    }
    return states
  }

  func state(ofEntry entry: Identifier) -> ChannelState? {
    var states = disturbances { $0 == .entry(entry) }
    let closed = library.channels.first { $0.id == entry }?.closed
    if let closed, closed <= now.day { states.append(.closed) }
    return Self.worst(states)
  }

  func state(ofOffice office: Identifier) -> ChannelState? {
    var states = disturbances { $0 == .office(office) }
    let own = offices.filter { $0.office == office }
    if let record = newest(own, { $0.observation.observed }), counts(record.observation),
      record.state != .open
    {
      states.append(ChannelState(record.state))
    }
    return Self.worst(states)
  }

  /// With several offices or entries the others are still there.
  func together(_ parts: [ChannelState?]) -> ChannelState? {
    let said = parts.compactMap { $0 }
    if said.isEmpty { return nil }
    if said.count < parts.count { return .limited }
    return Self.order.last { said.contains($0) }
  }

  func state(_ channel: Channel) -> ChannelState {
    var states = [valid(channel.kind).map { ChannelState($0.state) } ?? .unknown]
    let waitsForAnswer = channel.kind == .online || channel.promise != nil
    if waitsForAnswer, let owner = guide.owner {
      if let until = owner.until, until < now.day { states.append(.closed) }
      if let from = owner.from, now.day < from { states.append(.closed) }
    }
    states += disturbances {
      $0 == .guide(guide.id, nil) || $0 == .guide(guide.id, channel.kind)
        || $0 == .kind(channel.kind) || $0 == .department(guide.department)
    }
    if let entries = together(channel.entries.map { state(ofEntry: $0) }) { states.append(entries) }
    let offices = together(channel.places.map { $0.office.flatMap { state(ofOffice: $0) } })
    if let offices { states.append(offices) }
    return Self.worst(states) ?? .unknown
  }

  // MARK: Rule 2

  func answering(_ channel: Channel) -> Answering {
    guard channel.kind == .online, let promise = channel.promise,
      let record = valid(.online), let replies = record.replies.value, replies.received >= 20
    else { return .unmeasured }
    let onTime = replies.onTime.value
    let answered = replies.answered.value
    if let answered, answered > replies.received { return .unmeasured }
    if let onTime, onTime > answered ?? replies.received { return .unmeasured }
    if let waited = replies.oldestWaiting.value, case .workingDays(let days) = promise {
      let observed = record.observation.observed
      var day = (observed - waited).at(now.offset).day
      var left = 5 * days
      while left > 0 {
        day = day + 1
        if library.calendar.isWorkingDay(day) { left -= 1 }
      }
      if Instant(day + 1, offset: now.offset) < observed { return .notAnswering }
    }
    guard let onTime else { return .unmeasured }
    let (lower, upper) = WilsonIntervalTests.ends(onTime, of: replies.received)
    return lower >= 0.8 ? .answering : upper < 0.5 ? .notAnswering : .slow
  }

  // MARK: Rules 3 to 5

  /// The way of a guide with an online way of a state, a counter of another, and nothing else.
  func way(
    _ online: Channel,
    _ state: ChannelState,
    _ answering: Answering,
    _ counter: Channel,
    _ door: ChannelState
  ) -> ChannelKind? {
    if state == .closed { return door == .closed ? nil : .counter }
    if door == .closed {
      let isAnswered = answering == .answering || answering == .slow
      return isAnswered && state != .unknown ? .online : nil
    }
    if answering == .notAnswering || answering == .slow || state == .limited { return .counter }
    // Nothing is recommended of which it is not known that it runs.
    if answering == .unmeasured || state == .unknown { return nil }
    if online.visits ?? 0 <= counter.visits ?? 1 { return .online }
    guard let sooner = valid(.online)?.replies.value?.nineInTen.value,
      let later = valid(.counter)?.handling.value?.nineInTen.value
    else { return nil }
    return sooner < later ? .online : .counter
  }
}
