import Decisions
import Feeds
import Guides
import HTML

// What is known of one way in words: the state with its shape, why it is so, since when and until when that
// counts, and what was measured. Whatever is not known is said to be unknown, with what was last known.

extension HTMLWriter {
  /// A state as shape and word.
  mutating func stateWord(_ state: ChannelState, _ page: PageContext) {
    element(.span, .class("state \(state.rawValue)")) { html in
      html.icon(state.rawValue, page)
      html.text(page.words["state.\(state.rawValue)"])
    }
  }

  /// What somebody wrote into a feed: text, in the site's first language.
  mutating func feedText(_ text: String, _ page: PageContext) {
    foreign(text, page.settings.primaryLocale, page)
  }

  /// A state and the fact that decides it.
  mutating func stateAndReason(_ standing: Standing, _ page: PageContext) {
    element(.p) { $0.stateWord(standing.state, page) }
    reason(standing.basis, page)
  }

  private mutating func reason(_ basis: Standing.Basis, _ page: PageContext) {
    switch basis {
    case .noRecord: element(.p, .class("small"), text: page.words["state.no-data"])
    case .reported(let evidence): feedNote(evidence.record.note, page)
    case .expired(let record):
      lastKnown(record.state, record.observation, page)
      feedNote(record.note, page)
    case .fromTheFuture(let record):
      element(.p, .class("small")) { html in
        html.words("status.why-future", page) { _, html in
          html.time(record.observation.observed, page)
        }
      }
    case .incident(let incident):
      element(.p, .class("small")) { html in
        html.words("status.why-incident", page) { _, html in html.incidentLink(incident, page) }
      }
    case .incidentExpired(let incident):
      element(.p, .class("small")) { html in
        html.words("status.why-incident-expired", page) { name, html in
          if name == "title" {
            html.incidentLink(incident, page)
          } else {
            html.time(incident.observation.validUntil, page)
          }
        }
      }
    case .maintenance(let window): maintenanceReason(window, page)
    case .vacant(let from, let until): vacancy(from: from, until: until, page)
    case .entryClosed(let id, let day):
      element(.p, .class("small")) { html in
        html.words("status.why-entry", page) { name, html in
          if name == "date" { html.day(day, page) } else { html.entryLink(id, page) }
        }
      }
    case .office(let record):
      element(.p, .class("small")) { html in
        html.words("status.why-office", page) { _, html in html.officeLink(record.office, page) }
      }
      feedNote(record.note, page)
    }
  }

  mutating func maintenanceReason(_ window: Maintenance, _ page: PageContext) {
    element(.p, .class("small")) { html in
      html.words("status.why-maintenance", page) { name, html in
        if name == "title" {
          html.feedText(window.title, page)
        } else {
          html.time(window.until, page)
        }
      }
    }
  }

  private mutating func vacancy(from: Day?, until: Day?, _ page: PageContext) {
    let today = page.site.site.today
    element(.p, .class("small")) { html in
      if let from, from > today {
        html.words("status.why-vacant-until", page) { _, html in html.day(from, page) }
      } else if let until {
        html.words("status.why-vacant", page) { _, html in html.day(until + 1, page) }
      }
    }
  }

  /// What a record said while it counted.
  mutating func lastKnown(
    _ state: ReportedState,
    _ observation: Observation,
    _ page: PageContext
  ) {
    element(.p, .class("small")) { html in
      html.words("state.expired", page) { _, html in html.time(observation.validUntil, page) }
    }
    element(.p, .class("small")) { html in
      html.words("state.last-known", page) { name, html in
        if name == "time" {
          html.time(observation.observed, page)
        } else {
          html.text(page.words["state.\(state.rawValue)"])
        }
      }
    }
  }

  mutating func feedNote(_ note: String?, _ page: PageContext) {
    guard let note, !note.isEmpty else { return }
    element(.p, .class("small")) { $0.feedText(note, page) }
  }

  /// Since when a state is known and until when that counts. What no feed says is known at the moment of the
  /// page.
  mutating func stateTimes(_ standing: Standing, _ page: PageContext) {
    switch standing.basis {
    case .noRecord: text(page.words["state.no-data"])
    case .maintenance(let window): stateTimes(nil, until: window.until, page)
    case .vacant, .entryClosed:
      day(page.site.site.today, page)
    default: stateTimes(standing.observed, until: standing.expires, page)
    }
  }

  mutating func stateTimes(_ observed: Instant?, until: Instant?, _ page: PageContext) {
    element(.p) { $0.time(observed ?? page.site.site.now, page) }
    guard let until else { return }
    element(.p, .class("small")) { html in
      html.words("state.until", page) { _, html in html.time(until, page) }
    }
  }

  /// Whether somebody answers, how long it took, who waits: from the record while it counts.
  mutating func measured(_ channel: Channel, _ standing: Standing, _ page: PageContext) {
    let awaitsAnswer = channel.kind == .online || channel.promise != nil
    if awaitsAnswer {
      element(.p, text: page.words["answering.\(standing.answering.rawValue)"])
    }
    let lines = page.figures(standing)
    for line in lines { element(.p, .class("small"), text: line) }
    if lines.isEmpty, !awaitsAnswer { text(page.words["figure.not-provided"]) }
  }
}

extension PageContext {
  /// The figures of a record that counts, a line for each.
  fileprivate func figures(_ standing: Standing) -> [String] {
    guard let record = standing.evidence?.record else { return [] }
    var lines: [String] = []
    switch record.replies {
    case .notProvided: break
    case .notApplicable: lines.append(words["figure.not-applicable"])
    case .value(let replies):
      let window = text(replies.window)
      if let onTime = replies.onTime.value {
        let values = [
          "part": String(onTime), "count": String(replies.received), "window": window,
        ]
        lines.append(words["status.on-time", values])
      } else {
        let values = ["count": String(replies.received), "window": window]
        lines.append(words["status.received", values])
      }
      lines += times(replies.half, replies.nineInTen)
      if let oldest = replies.oldestWaiting.value {
        lines.append(words["figure.oldest", ["duration": text(oldest)]])
      }
    }
    if let handling = record.handling.value {
      let values = ["count": String(handling.count), "window": text(handling.window)]
      lines.append(words["status.handled", values])
      lines += times(handling.half, handling.nineInTen)
    }
    if let staff = record.staffOnDuty.value {
      lines.append(words["status.staff", ["count": String(staff)]])
    }
    if let waiting = record.waiting.value {
      lines.append(words["figure.waiting", ["count": String(waiting)]])
    }
    return lines
  }

  private func times(_ half: Figure<ISODuration>, _ nine: Figure<ISODuration>) -> [String] {
    guard let half = half.value, let nine = nine.value else { return [] }
    return [words["figure.half-nine", ["half": text(half), "nine": text(nine)]]]
  }
}

extension PageContext {
  /// The moment at which the page was judged. What is known without a feed changes by the day.
  var asOf: String {
    site.site.status.feeds.isEmpty ? day(site.site.today) : time(site.site.now)
  }
}

extension HTMLWriter {
  mutating func asOf(_ page: PageContext) {
    if page.site.site.status.feeds.isEmpty {
      day(page.site.site.today, page)
    } else {
      time(page.site.site.now, page)
    }
  }
}

/// Links to what a feed names. What the site does not have is named by its id.
extension HTMLWriter {
  mutating func incidentLink(_ incident: Incident, _ page: PageContext) {
    element(.a, .href(page.link("/status/incidents/\(incident.id)/"))) {
      $0.feedText(incident.title, page)
    }
  }

  mutating func entryLink(_ id: Identifier, _ page: PageContext) {
    guard let channel = page.site.channels[id] else { return text(id.text) }
    element(.a, .href(page.link("/channels/\(id)/"))) { $0.localized(channel.name, page) }
  }

  mutating func officeLink(_ id: Identifier, _ page: PageContext) {
    guard let office = page.site.office(id, page.locale) else { return text(id.text) }
    element(.a, .href(page.link("/offices/\(id)/"))) {
      $0.foreign(office.title, office.locale, page)
    }
  }

  mutating func guideTitleLink(_ id: Identifier, _ page: PageContext) {
    guard let guide = page.site.guide(id, page.locale)?.guide else { return text(id.text) }
    let language = guide.locale == page.locale ? nil : guide.locale.name
    element(
      .a,
      .href(page.guideLink(id)),
      .lang(language),
      .hreflang(language),
      text: guide.title
    )
  }
}
