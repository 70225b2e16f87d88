import Decisions
import Feeds
import Guides
import HTML

/// So many disturbed things stand in a short list.
let mostInShort = 6

extension HTMLWriter {
  /// What is disturbed now: incidents, maintenance that is running, services; a few of them, and the way to all.
  mutating func disturbedNow(_ page: PageContext) {
    let status = page.site.site.status
    let summary = page.site.summary
    let now = page.site.site.now
    let guides = summary.disturbed[page.locale] ?? []
    let incidents = status.activeIncidents.prefix(mostInShort)
    let windows = status.maintenance.filter { $0.isRunning(at: now) }
      .prefix(mostInShort - incidents.count)
    let shown = guides.prefix(max(2, mostInShort - incidents.count - windows.count))
    part("disturbed", page.words["home.disturbed"], page, section: "disturbed") { html in
      if !incidents.isEmpty { html.incidentList(incidents, page) }
      if !windows.isEmpty { html.maintenanceList(windows, page) }
      if !shown.isEmpty {
        html.counted("status.some", guides.count, page)
        html.disturbedList(shown, page)
      } else if summary.isAnythingKnown, incidents.isEmpty, windows.isEmpty {
        html.element(.p) { html in
          html.words("home.disturbed-none", page) { _, html in html.time(now, page) }
        }
      }
      if !summary.isAnythingKnown {
        html.element(.p, text: page.words["home.disturbed-unknown"])
      } else if let unknown = summary.tally[page.locale]?.unknown, unknown > 0 {
        html.counted("status.unknown-too", unknown, page)
      }
      html.element(.p) { html in
        html.element(
          .a,
          .class("alone"),
          .href(page.link("/status/")),
          text: page.words["status.see-all"]
        )
      }
    }
  }

  mutating func disturbedList(_ guides: ArraySlice<ResolvedGuide>, _ page: PageContext) {
    element(.ul, .class("list")) { html in
      for guide in guides { html.disturbedItem(guide, page) }
    }
  }

  /// A sentence with the moment of the page and a number.
  mutating func counted(_ key: String, _ count: Int, _ page: PageContext) {
    element(.p) { html in
      html.words(key, page) { name, html in
        if name == "time" {
          html.asOf(page)
        } else {
          html.text(String(count))
        }
      }
    }
  }

  /// A disturbed guide in a short list: every disturbed way with its state.
  private mutating func disturbedItem(_ resolved: ResolvedGuide, _ page: PageContext) {
    element(.li, .data("guide", resolved.guide.id.text)) { html in
      html.guideTitleLink(resolved.guide.id, page)
      for (channel, standing) in zip(resolved.guide.channels, resolved.standings)
      where standing.condition.isDisturbed {
        let name = page.words["way.\(channel.kind.rawValue)"] + page.marks.colon
        let expires = standing.hasClaim ? standing.expires : nil
        html.claim(.div, observed: standing.observed, expires: expires) { html in
          html.element(
            .p,
            .data("channel", channel.kind.rawValue),
            .data("state", standing.state.rawValue)
          ) { html in
            html.text(name)
            html.stateWord(standing.state, page)
            if standing.answering == .notAnswering {
              html.text(page.words["answering.not-answering"])
            }
          }
        } stale: { html in
          html.element(.p, text: name)
          html.staleState(standing.state, standing.observation, page)
        }
      }
    }
  }
}
