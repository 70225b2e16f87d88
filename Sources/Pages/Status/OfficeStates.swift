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
    let zone = page.settings.timeZone
    let heads = ["status.office", "status.state", "status.waiting", "status.time"]
      .map { page.words[$0] }
    let time = page.time(page.site.site.now)
    sheet(caption: page.words["status.offices-caption", ["time": time]], heads) { html in
      html.sheetBody { html in
        for id in offices {
          let standing = page.site.officeStanding(id)
          html.element(
            .tr,
            .role("row"),
            .data("office", id.text),
            .data("state", standing.state.rawValue),
            .data("observed", standing.observation?.observed.at(zone).description ?? ""),
            .data("expires", standing.expires?.at(zone).description ?? "")
          ) { html in
            html.sheetHead { $0.officeLink(id, page) }
            html.sheetCell(heads[1]) { $0.officeState(id, page) }
            html.sheetCell(heads[2]) { $0.officeWaiting(standing, page) }
            html.sheetCell(heads[3]) { $0.officeTimes(standing, page) }
          }
        }
      }
    }
  }

  /// The state of an office, why, and when it opens next where it is closed.
  fileprivate mutating func officeState(_ id: Identifier, _ page: PageContext) {
    let standing = page.site.officeStanding(id)
    element(.p) { $0.stateWord(standing.state, page) }
    switch standing.basis {
    case .noRecord: element(.p, .class("small"), text: page.words["state.no-data"])
    case .reported(let record): feedNote(record.note, page)
    case .expired(let record):
      if record.observation.age(at: page.site.site.now) == .fromTheFuture {
        element(.p, .class("small")) { html in
          html.words("status.why-future", page) { _, html in
            html.time(record.observation.observed, page)
          }
        }
      } else {
        lastKnown(record.state, record.observation, page)
      }
    case .incident(let incident):
      element(.p, .class("small")) { html in
        html.words("status.why-incident", page) { _, html in html.incidentLink(incident, page) }
      }
    case .maintenance(let window): maintenanceReason(window, page)
    }
    guard let opening = page.nextOpening(of: id) else { return }
    element(.p, .class("small"), text: page.words["office.next-open", ["time": opening]])
  }

  /// How many wait and for how long. Only a record that counts says so.
  fileprivate mutating func officeWaiting(_ standing: OfficeStanding, _ page: PageContext) {
    guard let record = standing.record else {
      return text(page.words["figure.not-provided"])
    }
    figure(record.waiting, page) {
      page.words["figure.waiting", ["count": String($0)]]
    }
    if record.wait != .notProvided {
      figure(record.wait, page) { page.words["figure.wait", ["duration": page.text($0)]] }
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

  fileprivate mutating func officeTimes(_ standing: OfficeStanding, _ page: PageContext) {
    switch standing.basis {
    case .noRecord: text(page.words["state.no-data"])
    case .maintenance(let window): stateTimes(nil, until: window.until, page)
    default: stateTimes(standing.observation?.observed, until: standing.expires, page)
    }
  }

  /// The state of an office on its own page.
  mutating func officeNow(_ office: Office, _ page: PageContext) {
    guard !page.site.site.status.feeds.isEmpty else { return }
    let standing = page.site.officeStanding(office.id)
    let zone = page.settings.timeZone
    element(
      .section,
      .class("notice"),
      .id("now"),
      .lang(office.locale == page.locale ? nil : page.locale.name),
      .data("section", "now"),
      .data("state", standing.state.rawValue),
      .data("observed", standing.observation?.observed.at(zone).description ?? ""),
      .data("expires", standing.expires?.at(zone).description ?? "")
    ) { html in
      html.element(.h2, text: page.words["office.state"])
      html.officeState(office.id, page)
      html.officeWaiting(standing, page)
      guard let observed = standing.observation?.observed else { return }
      html.element(.p) { html in
        html.words("state.as-of", page) { _, html in html.time(observed, page) }
      }
      guard let expires = standing.expires else { return }
      html.element(.p, .class("small")) { html in
        html.words("state.until", page) { _, html in html.time(expires, page) }
      }
    }
  }

  /// The state of an office in a list of offices.
  mutating func officeStateLine(_ id: Identifier, _ page: PageContext) {
    guard !page.site.site.status.feeds.isEmpty else { return }
    let standing = page.site.officeStanding(id)
    element(.p, .data("state", standing.state.rawValue)) { html in
      html.stateWord(standing.state, page)
      guard let observed = standing.observation?.observed else {
        html.text(page.words["state.no-data"])
        return
      }
      html.words("state.as-of", page) { _, html in html.time(observed, page) }
      guard let waiting = standing.record?.waiting.value else { return }
      html.text(page.words["status.and"])
      html.text(page.words["figure.waiting", ["count": String(waiting)]])
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
    let today = site.site.today
    guard let office = site.office(id, locale) else { return nil }
    let calendar = site.site.library.calendar
    let standing = site.officeStanding(id)
    let first: Day
    if standing.state == .closed {
      first = standing.closedUntil.map { max(today, $0.at(settings.timeZone).day) } ?? today + 1
    } else if office.hours(on: today, calendar).isClosed {
      first = today + 1
    } else {
      return nil
    }
    guard let opening = office.nextOpening(from: first, today: today, calendar) else { return nil }
    return day(opening.day) + " " + opening.range.start.description
  }
}

extension OfficeStanding {
  fileprivate var closedUntil: Instant? {
    if case .maintenance(let window) = basis { return window.until }
    return nil
  }
}
