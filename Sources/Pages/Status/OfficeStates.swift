import Decisions
import Feeds
import Guides
import HTML

/// `/status/offices/`: every office with its state, in pages of fifty; there where the status page has not
/// room for all.
func renderOfficeStates(_ locale: LocaleTag, _ site: SiteContext) -> [OutputFile] {
  let lists = pages(of: site.officesGravestFirst)
  guard lists.count > 1 else { return [] }
  let base = "/status/offices/"
  return lists.enumerated().map { index, offices in
    let page = PageContext(
      site,
      locale: locale,
      path: site.path(locale, listPath(base, index + 1))
    )
    let frame = Frame(
      kind: "status-offices",
      title: page.numbered(page.words["status.offices"], index + 1),
      description: page.words["status.lead"],
      menu: "/status/",
      crumbs: [(page.words["status.title"], "/status/")],
      locales: index == 0 ? page.settings.locales : [locale]
    )
    return renderPage(page, frame) { html in
      html.element(.h1, text: page.words["status.offices"])
      html.officeTable(offices, page)
      html.pageLinks(base, current: index + 1, of: lists.count, page)
    }
  }
}

extension SiteContext {
  func officeStanding(_ id: Identifier) -> OfficeStanding { site.status.offices[id] ?? .unknown }

  /// Closed offices first, then limited ones, then those of which nothing is known.
  var officesGravestFirst: [Identifier] {
    let order: [ChannelState] = [.closed, .limited, .unknown, .open]
    return officeIDs.map { (rank: order.firstIndex(of: officeStanding($0).state) ?? 0, id: $0) }
      .sorted { ($0.rank, $0.id) < ($1.rank, $1.id) }
      .map(\.id)
  }
}

extension HTMLWriter {
  /// The offices on the status page: the first fifty, the gravest first.
  mutating func officeBoard(_ page: PageContext) {
    let offices = page.site.officesGravestFirst
    guard !offices.isEmpty, !page.site.site.status.feeds.isEmpty else { return }
    part(
      "offices",
      page.words["status.offices"],
      page,
      class: "part wide",
      section: "offices"
    ) { html in
      html.officeTable(offices.prefix(guidesOnAPage), page)
      guard offices.count > guidesOnAPage else { return }
      html.element(.p) { html in
        html.element(
          .a,
          .class("alone"),
          .href(page.link("/status/offices/")),
          text: page.words["status.offices-all"]
        )
      }
    }
  }

  fileprivate mutating func officeTable(_ offices: ArraySlice<Identifier>, _ page: PageContext) {
    let heads = ["status.office", "status.state", "status.waiting"]
      .map { page.words[$0] }
    let time = page.time(page.site.site.now)
    sheet(caption: page.words["status.offices-caption", ["time": time]], heads) { html in
      html.sheetBody { html in
        for id in offices {
          let standing = page.site.officeStanding(id)
          html.element(
            .tr,
            .data("office", id.text),
            .data("state", standing.state.rawValue),
            .data("observed", page.mark(standing.observation?.observed)),
            .data("expires", page.mark(standing.expires))
          ) { html in
            html.sheetHead { $0.officeLink(id, page) }
            html.sheetCell(heads[1]) { $0.officeState(id, page) }
            html.sheetCell(heads[2]) { $0.officeWaiting(standing, page) }
          }
        }
      }
    }
  }

  /// The state of an office, why, and when it opens next where it is closed. When its time has passed it is
  /// unknown.
  fileprivate mutating func officeState(_ id: Identifier, _ page: PageContext) {
    let standing = page.site.officeStanding(id)
    let expires = standing.hasClaim ? standing.expires : nil
    claim(.div, observed: standing.observation?.observed, expires: expires) { html in
      html.element(.p) { $0.stateWord(standing.state, page) }
      html.element(.p, .class("small"), text: page.reason(standing))
      if case .incident(let incident) = standing.basis {
        html.incidentSeen(incident, page)
      }
      html.feedNote(standing.note, page)
      if let opening = page.nextOpening(of: id) {
        html.element(
          .p,
          .class("small"),
          text: page.words["office.next-open", ["time": opening]]
        )
      }
    } stale: { html in
      html.staleState(standing.state, standing.observation, page)
    }
  }

  /// What is still true of a state when its time has passed.
  mutating func staleState(
    _ state: ChannelState,
    _ observation: Observation?,
    _ page: PageContext
  ) {
    element(.p) { $0.stateWord(.unknown, page) }
    guard let observation else { return }
    let values = [
      "state": page.word(state), "observed": page.time(observation.observed),
      "until": page.time(observation.validUntil),
    ]
    element(.p, .class("small"), text: page.words["state.stale", values])
  }

  /// How many wait and for how long. Only a record that counts says so.
  fileprivate mutating func officeWaiting(_ standing: OfficeStanding, _ page: PageContext) {
    guard let record = standing.record else {
      return text(page.words["figure.not-provided"])
    }
    let observation = record.observation
    claim(.div, observed: observation.observed, expires: observation.validUntil) { html in
      html.figure(record.waiting, page) {
        page.words["figure.waiting", ["count": String($0)]]
      }
      if record.wait != .notProvided {
        html.figure(record.wait, page) { page.words["figure.wait", ["duration": page.text($0)]] }
      }
    } stale: { html in
      html.text(page.words["figure.not-provided"])
    }
  }

  private mutating func figure<Value>(
    _ figure: Figure<Value>,
    _ page: PageContext,
    _ wording: (Value) -> String
  ) {
    switch figure {
    case .value(let value): element(.p, text: wording(value))
    case .notProvided: element(.p, text: page.words["figure.not-provided"])
    case .notApplicable: element(.p, text: page.words["figure.not-applicable"])
    }
  }

  /// The state of an office on its own page.
  mutating func officeNow(_ office: Office, _ page: PageContext) {
    guard !page.site.site.status.feeds.isEmpty else { return }
    let standing = page.site.officeStanding(office.id)
    element(
      .section,
      .class("notice"),
      .id("now"),
      .lang(office.locale == page.locale ? nil : page.locale.name),
      .data("section", "now"),
      .data("state", standing.state.rawValue),
      .data("observed", page.mark(standing.observation?.observed)),
      .data("expires", page.mark(standing.expires))
    ) { html in
      html.element(.h2, text: page.words["office.state"])
      html.officeState(office.id, page)
      if standing.record != nil { html.officeWaiting(standing, page) }
    }
  }

  /// The state of an office in a list of offices.
  mutating func officeStateLine(_ id: Identifier, _ page: PageContext) {
    guard !page.site.site.status.feeds.isEmpty else { return }
    let standing = page.site.officeStanding(id)
    guard let observation = standing.observation, standing.hasClaim else {
      element(.p) { html in
        html.stateWord(standing.state, page)
        html.text(page.reason(standing))
      }
      return
    }
    claim(.div, observed: observation.observed, expires: standing.expires) { html in
      html.element(.p, .data("state", standing.state.rawValue)) { html in
        html.stateWord(standing.state, page)
        html.text(page.reason(standing))
        guard let waiting = standing.record?.waiting.value else { return }
        html.text(page.marks.clause)
        html.text(page.words["figure.waiting", ["count": String(waiting)]])
      }
    } stale: { html in
      html.staleState(standing.state, observation, page)
    }
  }
}

extension OfficeStanding {
  /// The moment behind which the state is not proved any more.
  var expires: Instant? {
    if case .maintenance(let window) = basis { return window.until }
    return observation?.validUntil
  }
}

extension PageContext {
  /// When an office that is closed now opens again by its own hours: `2026年11月24日 09:00`; nil where it is
  /// not closed.
  fileprivate func nextOpening(of id: Identifier) -> String? {
    guard let office = site.office(id, locale), let first = firstDay(for: office) else {
      return nil
    }
    let (today, calendar) = (site.site.today, site.site.library.calendar)
    guard let opening = office.nextOpening(from: first, today: today, calendar) else { return nil }
    return day(opening.day) + " " + opening.range.start.description
  }

  /// The first day on which a closed office may be open again; nil where it is not closed.
  private func firstDay(for office: Office) -> Day? {
    let today = site.site.today
    let standing = site.officeStanding(office.id)
    guard standing.state == .closed else {
      return office.hours(on: today, site.site.library.calendar).isClosed ? today + 1 : nil
    }
    guard let until = standing.closedUntil else { return today + 1 }
    return max(today, until.at(settings.timeZone).day)
  }
}

extension OfficeStanding {
  fileprivate var closedUntil: Instant? {
    if case .maintenance(let window) = basis { return window.until }
    return nil
  }

  /// Whether the state says something that time can make untrue.
  fileprivate var hasClaim: Bool {
    switch basis {
    case .noRecord, .expired: false
    case .reported, .incident, .maintenance: true
    }
  }

  fileprivate var note: String? {
    if case .reported(let record) = basis { record.note } else { nil }
  }
}

extension PageContext {
  /// What the state of an office rests on, with its time; in the words that channels have.
  fileprivate func reason(_ standing: OfficeStanding) -> String {
    switch standing.basis {
    case .noRecord: return words["state.no-data"]
    case .reported(let record): return words["state.reason-time", times(record.observation)]
    case .expired(let record):
      if record.observation.age(at: site.site.now) == .fromTheFuture {
        return words["state.reason-future", ["observed": time(record.observation.observed)]]
      }
      let state = ["state": words["state.\(record.state.rawValue)"]]
      return words["state.reason-expired", times(record.observation).merging(state) { $1 }]
    case .incident(let incident):
      let values = [
        "title": incident.title, "started": time(incident.started),
        "observed": time(incident.observation.observed),
      ]
      return words["state.reason-incident", values]
    case .maintenance(let window):
      let values = [
        "title": window.title, "from": time(window.from), "until": time(window.until),
      ]
      return words["state.reason-maintenance", values]
    }
  }

  private func times(_ observation: Observation) -> [String: String] {
    ["observed": time(observation.observed), "until": time(observation.validUntil)]
  }
}
