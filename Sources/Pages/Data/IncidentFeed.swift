import Decisions
import Feeds
import Guides
import HTML

/// `/status.atom`: incidents and maintenance, the newest first.
///
/// The time of an incident is that of the last thing said of it. Of a maintenance window only its own times are
/// known; its entry has the time at which it begins, so that it does not become another with every build.
func renderIncidentFeed(_ locale: LocaleTag, _ site: SiteContext) -> OutputFile {
  let address = site.path(locale, "/status.atom")
  let page = PageContext(site, locale: locale, path: address)
  let addresses = DataAddresses(site, in: String(address.dropFirst()))
  let ids = FeedIDs(site.settings.baseURL)
  let now = site.site.now
  var entries = site.incidents.map { incident in
    AtomFeed.Entry(
      id: ids.entry("incidents", incident.id, locale),
      locale: locale,
      title: incident.title,
      titleLocale: site.settings.primaryLocale,
      summary: page.summary(of: incident),
      address: addresses.page("/status/incidents/\(incident.id)/", in: locale),
      published: incident.started,
      updated: incident.lastSaid(before: now),
      categories: [("incidents", page.words["status.incidents"])]
    )
  }
  entries += site.site.status.maintenance.map { window in
    AtomFeed.Entry(
      id: ids.entry("maintenance", window.id, locale),
      locale: locale,
      title: window.title,
      titleLocale: site.settings.primaryLocale,
      summary: page.words[
        "status.maintenance-times",
        ["time": page.time(window.from), "until": page.time(window.until)]
      ],
      address: addresses.page("/status/", in: locale),
      updated: window.from,
      categories: [("maintenance", page.words["status.maintenance"])]
    )
  }
  let newest = AtomFeed.newest(entries)
  return AtomFeed(
    address: address,
    id: ids.feed("status", locale),
    title: site.settings.title(locale) + page.marks.colon + page.words["footer.feed-status"],
    subtitle: page.words["status.incidents-lead"],
    updated: newest.first { $0.updated <= now }?.updated ?? now,
    page: "/status/",
    entries: newest
  ).file(locale, site)
}

extension Incident {
  fileprivate func lastSaid(before now: Instant) -> Instant {
    ([started] + updates.map(\.at) + [resolved].compactMap { $0 }).filter { $0 <= now }.max()
      ?? started
  }
}

extension PageContext {
  /// The effect, when it began and ended, and the last update with its time: nothing that speaks of the moment
  /// at which the feed is read.
  fileprivate func summary(of incident: Incident) -> String {
    let impact =
      words[incident.impact == .open ? "status.impact-open" : "state.\(incident.impact.rawValue)"]
    var parts = [
      words["status.impact"] + marks.colon + impact,
      words["status.incident-lead", ["time": time(incident.started)]],
    ]
    if let update = incident.newestFirst.first {
      parts.append(time(update.at) + marks.colon + update.text)
    }
    if let resolved = incident.resolved, resolved <= site.site.now {
      parts.append(words["status.resolved-at", ["time": time(resolved)]])
    }
    return parts.joined(separator: "\n")
  }
}
