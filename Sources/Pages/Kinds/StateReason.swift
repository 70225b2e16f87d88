import Decisions
import Feeds
import Guides

// What is known of a channel, in words that stay true: every claim about now names the moment it is of.

extension PageContext {
  /// A state in a word: 正常, 受限, 停办, 情况不明.
  func word(_ state: ChannelState) -> String { words["state.\(state.rawValue)"] }

  /// What the state of a channel rests on, with its time.
  func reason(_ standing: Standing) -> String {
    switch standing.basis {
    case .noRecord: words["state.no-data"]
    case .reported(let evidence):
      words["state.reason-time", times(evidence.record.observation)]
    case .expired(let record):
      words[
        "state.reason-expired",
        times(record.observation).merging(["state": words["state.\(record.state.rawValue)"]]) { $1 }
      ]
    case .fromTheFuture(let record): words["state.reason-future", times(record.observation)]
    case .incident(let incident):
      words[
        "state.reason-incident",
        [
          "title": incident.title, "started": time(incident.started),
          "observed": time(incident.observation.observed),
        ]
      ]
    case .incidentExpired(let incident):
      words[
        "state.reason-incident-expired",
        ["title": incident.title, "observed": time(incident.observation.observed)]
      ]
    case .maintenance(let window):
      words[
        "state.reason-maintenance",
        ["title": window.title, "from": time(window.from), "until": time(window.until)]
      ]
    case .vacant(let from, let until): vacancy(from: from, until: until)
    case .entryClosed(let entry, let closed):
      words[
        "state.reason-entry-closed",
        ["entry": site.channels[entry]?.name(locale) ?? entry.text, "date": day(closed)]
      ]
    case .office(let record):
      words[
        "state.reason-office",
        times(record.observation).merging(
          ["office": site.office(record.office, locale)?.title ?? record.office.text]
        ) { $1 }
      ]
    }
  }

  /// Since when, or until when, a post is empty.
  func vacancy(_ owner: Owner) -> String { vacancy(from: owner.from, until: owner.until) }

  private func vacancy(from: Day?, until: Day?) -> String {
    if let until, until < site.site.today {
      return words["state.reason-vacant", ["date": day(until + 1)]]
    }
    return words["state.reason-vacant-until", ["date": from.map(day) ?? ""]]
  }

  /// What somebody wrote of the state, where it is the channel's own record that decides.
  func note(_ standing: Standing) -> String? {
    if case .reported(let evidence) = standing.basis { return evidence.record.note }
    if case .office(let record) = standing.basis { return record.note }
    return nil
  }

  private func times(_ observation: Observation) -> [String: String] {
    ["observed": time(observation.observed), "until": time(observation.validUntil)]
  }

  /// A value as it stands inside a sentence: `15分钟`, `30天`.
  func tight(_ value: some Worded) -> String {
    locale.isChinese ? value.chinese.withoutSpacesBesideHan : value.english
  }
}
