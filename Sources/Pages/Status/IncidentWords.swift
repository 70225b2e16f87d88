import Decisions
import Feeds
import Guides
import HTML

extension Incident {
  /// Not resolved when its feed stopped counting: nobody knows how it went on.
  func isStale(at now: Instant) -> Bool {
    isActive(at: now) && observation.age(at: now) != .counts
  }

  var newestFirst: [Update] { updates.sorted { $0.at > $1.at } }
}

extension HTMLWriter {
  /// Incidents with their effect, what they touch, and what was said last.
  mutating func incidentList(_ incidents: ArraySlice<Incident>, _ page: PageContext) {
    element(.ul, .class("list")) { html in
      for incident in incidents {
        html.element(.li, .data("incident", incident.id.text)) { html in
          html.incidentLink(incident, page)
          if incident.isStale(at: page.site.site.now) {
            html.element(.p) { $0.staleIncident(incident, page) }
          } else {
            let observation = incident.observation
            html.claim(.p, observed: observation.observed, expires: observation.validUntil) {
              html in
              html.impact(incident.impact, page)
              html.text(" ")
              html.notResolved(incident, page)
            } stale: { html in
              html.staleIncident(incident, page)
            }
          }
          html.element(.p) { html in
            html.text(page.words["status.affects"] + page.marks.colon)
            html.affected(incident.affects, page)
          }
          guard let update = incident.newestFirst.first else { return }
          html.element(.p) { html in
            html.element(.span, .class("when")) { $0.time(update.at, page) }
            html.feedText(update.text, page)
          }
        }
      }
    }
  }

  /// Incidents under the day on which each began.
  mutating func incidentsByDay(_ incidents: ArraySlice<Incident>, _ page: PageContext) {
    let zone = page.settings.timeZone
    var rest = incidents
    while let day = rest.first?.started.at(zone).day {
      let ofDay = rest.prefix { $0.started.at(zone).day == day }
      rest = rest.dropFirst(ofDay.count)
      element(.h3) { $0.day(day, page) }
      element(.ul, .class("list")) { html in
        for incident in ofDay {
          html.element(.li, .data("incident", incident.id.text)) { html in
            html.incidentLink(incident, page)
            html.element(.p) { html in
              html.time(incident.started, page)
              guard let resolved = incident.resolved else { return }
              html.text(page.marks.clause)
              html.words("status.resolved-at", page) { _, html in html.time(resolved, page) }
            }
          }
        }
      }
    }
  }

  /// How it went on is not known: the shape and the word of that, and since when.
  private mutating func staleIncident(_ incident: Incident, _ page: PageContext) {
    stateWord(.unknown, page)
    text(" ")
    stale(incident, page)
  }

  mutating func impact(_ impact: ReportedState, _ page: PageContext) {
    guard impact != .open, let state = ChannelState(rawValue: impact.rawValue) else {
      return text(page.words["status.impact-open"])
    }
    stateWord(state, page)
  }

  mutating func stale(_ incident: Incident, _ page: PageContext) {
    words("status.stale", page) { _, html in html.time(incident.observation.validUntil, page) }
  }

  /// As of when it was last reported to go on.
  mutating func notResolved(_ incident: Incident, _ page: PageContext) {
    words("status.not-resolved-at", page) { _, html in
      html.time(incident.observation.observed, page)
    }
  }

  mutating func maintenanceList(_ windows: ArraySlice<Maintenance>, _ page: PageContext) {
    element(.ul, .class("list")) { html in
      for window in windows {
        html.element(
          .li,
          .data("maintenance", window.id.text),
          .data("from", page.mark(window.from)),
          .data("until", page.mark(window.until))
        ) { html in
          html.element(.p) { html in html.element(.b) { $0.feedText(window.title, page) } }
          html.element(.p) { html in
            html.element(.span, .class("tag")) { html in
              if window.isRunning(at: page.site.site.now) {
                html.words("status.maintenance-running", page) { _, html in
                  html.time(page.site.site.now, page)
                }
              } else {
                html.text(page.words["status.maintenance-ahead"])
              }
            }
            html.words("status.maintenance-times", page) { name, html in
              html.time(name == "time" ? window.from : window.until, page)
            }
          }
          html.element(.p) { html in
            html.text(page.words["status.affects"] + page.marks.colon)
            html.affected(window.affects, page)
          }
        }
      }
    }
  }

  /// What an incident or a maintenance window touches, with links.
  mutating func affected(_ affects: [Affected], _ page: PageContext) {
    if affects.isEmpty { return text(page.words["status.affects-none"]) }
    for (index, affected) in affects.enumerated() {
      if index > 0 { text(page.marks.clause) }
      let every = page.marks.comma + page.words["status.every-service"]
      switch affected {
      case .guide(let id, let kind):
        guideTitleLink(id, page)
        if let kind {
          text(page.marks.comma + page.words["way.\(kind.rawValue)"])
        }
      case .kind(let kind): text(page.words["way.\(kind.rawValue)"] + every)
      case .entry(let id): entryLink(id, page)
      case .office(let id): officeLink(id, page)
      case .department(let id):
        if page.site.departments[id] == nil { text(id.text) } else { departmentLink(id, page) }
        text(every)
      }
    }
  }

  /// Active incidents and maintenance that name something: a section where there are any.
  mutating func touching(_ page: PageContext, _ isAffected: (Affected) -> Bool) {
    let status = page.site.site.status
    let incidents = status.activeIncidents.filter { $0.affects.contains(where: isAffected) }
    let windows = status.maintenance.filter { $0.affects.contains(where: isAffected) }
    guard !incidents.isEmpty || !windows.isEmpty else { return }
    part("status", page.words["status.touching"], page, section: "status") { html in
      if !incidents.isEmpty { html.incidentList(incidents.prefix(guidesOnAPage), page) }
      if !windows.isEmpty { html.maintenanceList(windows.prefix(guidesOnAPage), page) }
    }
  }
}
