import Decisions
import Feeds
import Guides
import HTML

// Small things that the pages on states share: the moment of judging, what feeds wrote, links to what they name.

extension HTMLWriter {
  /// What somebody wrote into a feed: text, in the site's first language.
  mutating func feedText(_ text: String, _ page: PageContext) {
    foreign(text, page.settings.primaryLocale, page)
  }

  mutating func feedNote(_ note: String?, _ page: PageContext) {
    guard let note, !note.isEmpty else { return }
    element(.p, .class("small")) { $0.feedText(note, page) }
  }
}

extension PageContext {
  /// The moment at which the page was judged. What is known without a feed changes by the day.
  var asOf: String {
    site.site.status.feeds.isEmpty ? day(site.site.today) : time(site.site.now)
  }

  /// A moment in a mark for programs: in the site's time zone; empty where there is none.
  func mark(_ instant: Instant?) -> String { instant?.at(settings.timeZone).description ?? "" }
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

  /// The way from a state to the incident that decides it, which the words before it name.
  mutating func incidentSeen(_ incident: Incident, _ page: PageContext) {
    element(.p, .class("small")) { html in
      html.element(
        .a,
        .class("alone"),
        .href(page.link("/status/incidents/\(incident.id)/")),
        text: page.words["status.see-incident"]
      )
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
