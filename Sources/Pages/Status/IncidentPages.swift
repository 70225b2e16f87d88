import Decisions
import Feeds
import Guides
import HTML

extension SiteContext {
  /// Every incident that has begun, the active ones first.
  var incidents: [Incident] { site.status.activeIncidents + site.status.pastIncidents }
}

/// `/status/history/`: every incident, in pages of fifty.
func renderIncidents(_ locale: LocaleTag, _ site: SiteContext) -> [OutputFile] {
  let lists = pages(of: site.incidents)
  let base = "/status/history/"
  return lists.enumerated().map { index, incidents in
    let page = PageContext(
      site,
      locale: locale,
      path: site.path(locale, listPath(base, index + 1))
    )
    let frame = Frame(
      kind: "incidents",
      title: page.numbered(page.words["status.incidents-all"], index + 1),
      description: page.words["status.incidents-lead"],
      menu: "/status/",
      crumbs: [(page.words["status.title"], "/status/")],
      locales: index == 0 ? page.settings.locales : [locale]
    )
    return renderPage(page, frame) { html in
      html.element(.h1, text: page.words["status.incidents-all"])
      html.element(.p, .class("lead"), text: page.words["status.incidents-lead"])
      let active = incidents.filter { $0.isActive(at: site.site.now) }
      if !active.isEmpty {
        html.part("active", page.words["status.incidents"], page) {
          $0.incidentList(active[...], page)
        }
      }
      html.part("past", page.words["status.incidents-past"], page) { html in
        let past = incidents.filter { !$0.isActive(at: site.site.now) }
        if past.isEmpty {
          html.element(.p, text: page.words["status.history-none"])
        } else {
          html.incidentsByDay(past[...], page)
        }
        html.pageLinks(base, current: index + 1, of: lists.count, page)
      }
    }
  }
}

/// `/status/incidents/<id>/`: what happened, what it touches, what was said of it since, what to do meanwhile.
func renderIncident(_ incident: Incident, _ locale: LocaleTag, _ site: SiteContext) -> OutputFile {
  let page = PageContext(
    site,
    locale: locale,
    path: site.path(locale, "/status/incidents/\(incident.id)/")
  )
  let started = page.time(incident.started)
  let frame = Frame(
    kind: "incident",
    id: incident.id.text,
    title: incident.title,
    description: page.words["status.incident-lead", ["time": started]],
    menu: "/status/",
    crumbs: [
      (page.words["status.title"], "/status/"),
      (page.words["status.incidents-all"], "/status/history/"),
    ],
    locales: page.settings.locales
  )
  return renderPage(page, frame) { html in
    html.element(.h1) { $0.feedText(incident.title, page) }
    html.element(.p, .class("lead")) { html in
      html.words("status.incident-lead", page) { _, html in html.time(incident.started, page) }
    }
    html.incidentFacts(incident, page)
    html.meanwhile(incident, page)
    html.updates(incident, page)
  }
}

extension HTMLWriter {
  fileprivate mutating func incidentFacts(_ incident: Incident, _ page: PageContext) {
    let now = page.site.site.now
    element(
      .section,
      .class("notice"),
      .id("facts"),
      .data("section", "incident"),
      .data("state", incident.isActive(at: now) ? incident.impact.rawValue : "resolved"),
      .data("observed", page.mark(incident.observation.observed)),
      // What is over stays over.
      .data(
        "expires",
        incident.isActive(at: now) ? page.mark(incident.observation.validUntil) : nil
      )
    ) { html in
      html.element(.h2) { html in
        if incident.isStale(at: now) {
          html.stateWord(.unknown, page)
        } else if let resolved = incident.resolved, resolved <= now {
          html.words("status.resolved-at", page) { _, html in html.time(resolved, page) }
        } else {
          html.notResolved(incident, page)
        }
      }
      if incident.isStale(at: now) { html.element(.p) { $0.stale(incident, page) } }
      html.element(.dl, .class("facts")) { html in
        html.fact(page.words["status.impact"]) { $0.impact(incident.impact, page) }
        html.fact(page.words["status.affects"]) { $0.affected(incident.affects, page) }
        html.fact(page.words["status.started"]) { $0.time(incident.started, page) }
      }
    }
  }

  fileprivate mutating func updates(_ incident: Incident, _ page: PageContext) {
    part("updates", page.words["status.updates"], page, section: "updates") { html in
      guard !incident.updates.isEmpty else {
        html.element(.p, text: page.words["status.no-updates"])
        return
      }
      html.element(.ol, .class("list")) { html in
        for update in incident.newestFirst {
          html.element(.li) { html in
            html.element(.p) { $0.time(update.at, page) }
            html.element(.div, .class("said")) { $0.feedText(update.text, page) }
          }
        }
      }
    }
  }

  /// What a citizen can do while it lasts: the other ways of what is affected, and a person to ask.
  fileprivate mutating func meanwhile(_ incident: Incident, _ page: PageContext) {
    guard incident.isActive(at: page.site.site.now) else { return }
    part("meanwhile", page.words["status.meanwhile"], page, section: "meanwhile") { html in
      html.element(.ul, .class("list")) { html in
        for affected in incident.affects.prefix(guidesOnAPage) {
          html.otherWays(affected, incident, page)
        }
        html.element(.li) { html in
          html.words("status.meanwhile-call", page) { _, html in
            html.telephone(page.settings.hotline, page)
          }
        }
      }
    }
  }

  private mutating func otherWays(
    _ affected: Affected,
    _ incident: Incident,
    _ page: PageContext
  ) {
    switch affected {
    case .guide(let id, _):
      guard let resolved = page.site.guide(id, page.locale) else { return }
      otherWays(resolved, incident, page)
    case .kind(.counter), .kind(.assisted): return
    case .kind, .entry:
      element(.li) { html in
        html.words("status.meanwhile-counter", page) { _, html in
          html.element(.a, .href(page.link("/offices/")), text: page.words["offices.title"])
        }
      }
    case .office(let id):
      guard let office = page.site.office(id, page.locale) else { return }
      element(.li) { html in
        html.officeLink(id, page)
        html.text(page.marks.colon)
        html.telephone(office.phone, page)
      }
    case .department(let id):
      guard let department = page.site.departments[id] else { return }
      element(.li) { html in
        html.departmentLink(id, page)
        html.text(page.marks.colon)
        html.telephone(department.phone, page)
      }
    }
  }

  private mutating func otherWays(
    _ resolved: ResolvedGuide,
    _ incident: Incident,
    _ page: PageContext
  ) {
    let ways = zip(resolved.guide.channels, resolved.standings).filter { channel, standing in
      standing.state != .closed && !incident.touches(channel, of: resolved.guide)
    }.map(\.0)
    element(.li) { html in
      html.guideTitleLink(resolved.guide.id, page)
      guard !ways.isEmpty else {
        html.element(.p) { html in
          html.words("status.meanwhile-none", page) { _, html in
            html.telephone(page.site.consult(resolved.guide), page)
          }
        }
        return
      }
      for way in ways {
        html.element(.p) { html in
          html.text(page.words["way.\(way.kind.rawValue)"])
          let offices = way.places.compactMap(\.office)
          for (index, office) in offices.enumerated() {
            html.text(index == 0 ? page.marks.colon : page.marks.list)
            html.officeLink(office, page)
          }
          if offices.isEmpty {
            html.text(page.marks.colon)
            html.telephone(way.phones.first ?? page.site.consult(resolved.guide), page)
          }
        }
      }
    }
  }
}

extension Incident {
  fileprivate func touches(_ channel: Channel, of guide: Guide) -> Bool {
    affects.contains { affected in
      switch affected {
      case .guide(let id, let kind): id == guide.id && (kind == nil || kind == channel.kind)
      case .kind(let kind): kind == channel.kind
      case .entry(let id): channel.entries == [id]
      case .office(let id): !channel.places.isEmpty && channel.places.allSatisfy { $0.office == id }
      case .department(let id): id == guide.department
      }
    }
  }
}
