import Decisions
import Diagnostics
import Feeds
import Guides

/// `/api/status.json`: how every way of every guide stands at the moment of the build, with the figures that
/// count; offices, incidents, maintenance and feeds. Described by `/api/schema/status.json`.
func statusData(_ site: SiteContext) -> OutputFile {
  let path = "api/status.json"
  let data = StatusData(site: site, addresses: DataAddresses(site, in: path))
  var json = ListedJSON()
  data.write(to: &json)
  return OutputFile(path: path, bytes: json.finished())
}

struct StatusData {
  let site: SiteContext
  let addresses: DataAddresses

  private var zone: UTCOffset { site.settings.timeZone }
  private var now: Instant { site.site.now }

  func write(to json: inout ListedJSON) {
    let status = site.site.status
    json.member("$schema") { $0.string(addresses("/api/schema/status.json")) }
    json.member("format") { $0.string("bianmin-site-status/1") }
    json.member("generated") { $0.string(time(now)) }
    json.member("degraded") { $0.bool(status.isDegraded) }
    json.list("feeds", of: status.feeds) { feed($1, &$0) }
    json.list("guides", of: guides) { guide($1, &$0) }
    json.list("offices", of: site.officeIDs) { office($1, &$0) }
    json.list("incidents", of: site.incidents) { incident($1, &$0) }
    json.list("maintenance", of: status.maintenance) { maintenance($1, &$0) }
  }

  /// Every guide in force once, in the first of its languages, by id.
  private var guides: [ResolvedGuide] {
    var guides: [ResolvedGuide] = []
    for guide in site.site.guides
    where guide.lifecycle.isInForce && guides.last?.guide.id != guide.guide.id {
      guides.append(site.guide(guide.guide.id, site.settings.primaryLocale) ?? guide)
    }
    return guides
  }

  private func time(_ instant: Instant) -> String { instant.at(zone).description }

  private func feed(_ reading: FeedReading, _ json: inout JSONWriter) {
    json.object { json in
      json.member("source", reading.shownName)
      json.member("phone", ifKnown: reading.feed?.source?.phone) { $0.telephone($1) }
      json.member("generated", reading.feed.map { time($0.generated) })
      json.member("valid_until", reading.observation.map { time($0.validUntil) })
      json.member("last_good_copy", reading.isLastGoodCopy)
      json.member("degraded", reading.isDegraded(at: now))
    }
  }

  private func guide(_ resolved: ResolvedGuide, _ json: inout JSONWriter) {
    let id = resolved.guide.id
    let record = site.site.status.records.services[id].flatMap {
      $0.observation.age(at: now) == .counts ? $0 : nil
    }
    json.object { json in
      json.member("id", id.text)
      json.member("department", resolved.guide.department.text)
      json.member("recommendation") { json in
        json.object { json in
          json.member("rule", resolved.recommendation.rule.rawValue)
          json.member("channel", resolved.recommendation.way?.rawValue)
        }
      }
      json.key("channels")
      json.array { json in
        for (channel, standing) in zip(resolved.guide.channels, resolved.standings) {
          self.channel(channel.kind, standing, &json)
        }
      }
      if let record {
        json.figure("satisfaction", record.satisfaction) { $0.satisfaction($1) }
        json.figure("complaints", record.complaints) { $0.complaints($1) }
      }
    }
  }

  private func channel(_ kind: ChannelKind, _ standing: Standing, _ json: inout JSONWriter) {
    json.object { json in
      json.member("channel", kind.rawValue)
      json.member("state", standing.state.rawValue)
      json.member("answering", standing.answering.rawValue)
      json.member("basis", standing.basis.dataName)
      json.member("because", standing.basis.because)
      json.member("observed", standing.observed.map(time))
      json.member("valid_until", standing.expires.map(time))
      json.member("last_known", standing.basis.lastKnown?.rawValue)
      json.member("note", standing.basis.note)
      json.member("on_time", ifKnown: standing.measure) { json, measure in
        let ends = measure.interval.ends
        json.object { json in
          json.member("part", measure.onTime)
          json.member("count", measure.replies.received)
          json.member("lower", ends.lower)
          json.member("upper", ends.upper)
          json.member("oldest_overdue", measure.isOldestOverdue)
        }
      }
      guard let record = standing.evidence?.record else { return }
      json.figure("staff_on_duty", record.staffOnDuty) { $0.number($1) }
      json.figure("waiting", record.waiting) { $0.number($1) }
      json.figure("replies", record.replies) { $0.replies($1) }
      json.figure("handling", record.handling) { $0.handling($1) }
    }
  }

  private func office(_ id: Identifier, _ json: inout JSONWriter) {
    let standing = site.officeStanding(id)
    json.object { json in
      json.member("id", id.text)
      json.member("state", standing.state.rawValue)
      json.member("basis", standing.basis.dataName)
      json.member("because", standing.basis.because)
      json.member("observed", (standing.observation?.observed).map(time))
      json.member("valid_until", standing.expires.map(time))
      json.member("last_known", standing.basis.lastKnown?.rawValue)
      json.member("note", standing.basis.note)
      guard let record = standing.record else { return }
      json.figure("waiting", record.waiting) { $0.number($1) }
      json.figure("wait", record.wait) { $0.string($1.description) }
    }
  }

  private func incident(_ incident: Incident, _ json: inout JSONWriter) {
    json.object { json in
      json.member("id", incident.id.text)
      json.member("title", incident.title)
      json.member("impact", incident.impact.rawValue)
      json.member("active", incident.isActive(at: now))
      json.member("affects", incident.affects.map(\.written))
      json.member("started", time(incident.started))
      json.member("resolved", incident.resolved.map(time))
      json.member("observed", time(incident.observation.observed))
      json.member("valid_until", time(incident.observation.validUntil))
      json.key("updates")
      json.array { json in
        for update in incident.newestFirst {
          json.object { json in
            json.member("at", time(update.at))
            json.member("text", update.text)
          }
        }
      }
      json.member("url") { $0.pages("/status/incidents/\(incident.id)/", locales, addresses) }
    }
  }

  private var locales: [LocaleTag] { site.settings.locales }

  private func maintenance(_ window: Maintenance, _ json: inout JSONWriter) {
    json.object { json in
      json.member("id", window.id.text)
      json.member("title", window.title)
      json.member("affects", window.affects.map(\.written))
      json.member("from", time(window.from))
      json.member("until", time(window.until))
      json.member("running", window.isRunning(at: now))
    }
  }
}

extension Standing.Basis {
  /// The fact that decides the state, as it is called in data.
  var dataName: String {
    switch self {
    case .noRecord: "no-record"
    case .reported: "reported"
    case .expired: "expired"
    case .fromTheFuture: "from-the-future"
    case .incident: "incident"
    case .incidentExpired: "incident-expired"
    case .maintenance: "maintenance"
    case .vacant: "post-vacant"
    case .entryClosed: "entry-closed"
    case .office: "office"
    }
  }

  static let dataNames = [
    "no-record", "reported", "expired", "from-the-future", "incident", "incident-expired",
    "maintenance", "post-vacant", "entry-closed", "office",
  ]

  /// The id of what decides, where it is something else than the channel's own record.
  fileprivate var because: String? {
    switch self {
    case .noRecord, .reported, .expired, .fromTheFuture, .vacant: nil
    case .incident(let incident), .incidentExpired(let incident): incident.id.text
    case .maintenance(let window): window.id.text
    case .entryClosed(let id, _): id.text
    case .office(let record): record.office.text
    }
  }

  fileprivate var lastKnown: ReportedState? {
    switch self {
    case .expired(let record), .fromTheFuture(let record): record.state
    default: nil
    }
  }

  fileprivate var note: String? {
    switch self {
    case .reported(let evidence): evidence.record.note
    case .expired(let record), .fromTheFuture(let record): record.note
    case .office(let record): record.note
    default: nil
    }
  }
}

extension OfficeStanding.Basis {
  fileprivate var dataName: String {
    switch self {
    case .noRecord: "no-record"
    case .reported: "reported"
    case .expired: "expired"
    case .incident: "incident"
    case .maintenance: "maintenance"
    }
  }

  fileprivate var because: String? {
    switch self {
    case .incident(let incident): incident.id.text
    case .maintenance(let window): window.id.text
    default: nil
    }
  }

  fileprivate var lastKnown: ReportedState? {
    if case .expired(let record) = self { record.state } else { nil }
  }

  fileprivate var note: String? {
    switch self {
    case .reported(let record), .expired(let record): record.note
    default: nil
    }
  }
}

extension Affected {
  /// As a feed writes it.
  var written: String {
    switch self {
    case .guide(let id, nil): "guide:\(id)"
    case .guide(let id, let kind?): "guide:\(id)/\(kind.rawValue)"
    case .kind(let kind): "channel:\(kind.rawValue)"
    case .entry(let id): "channel:\(id)"
    case .office(let id): "office:\(id)"
    case .department(let id): "department:\(id)"
    }
  }
}
