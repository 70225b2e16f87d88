import Markup
import Decisions
import Diagnostics
import Guides

/// One way of a guide as data: what it promises, what it asks, where it is, and what is known of it now.
extension GuideData {
  func channel(_ channel: Channel, _ standing: Standing, _ json: inout JSONWriter) {
    let zone = site.settings.timeZone
    json.object { json in
      json.member("kind", channel.kind.rawValue)
      json.member("anchor", guide.sections[channel.section].anchor)
      json.member("state", standing.state.rawValue)
      json.member("answering", standing.answering.rawValue)
      json.member("observed", standing.observed?.at(zone).description)
      json.member("expires", standing.expires?.at(zone).description)
      json.member("reply_within", ifKnown: channel.promise) { $0.term($1, locale) }
      json.member("duration", ifKnown: channel.duration) { $0.term($1, locale) }
      json.member("done_within", ifKnown: channel.doneWithin) { $0.term($1, locale) }
      json.member("visits", channel.visits)
      json.member("visits_reason", channel.visitsReason?.plainText)
      json.member("fully_online", ifKnown: channel.fact(.fullyOnline)) { json, _ in
        json.bool(channel.isFullyOnline)
      }
      json.member("entries", of: channel.entries.compactMap { site.channels[$0] }) {
        entry($1, &$0)
      }
      json.member("places", of: channel.places) { place($1, &$0) }
      json.member("hours", ifKnown: channel.hours) { writtenHours($1.plainText, &$0) }
      json.member("phones", of: channel.phones) { $0.telephone($1) }
      json.member("documents", channel.documents?.plainText)
      json.member("fee", channel.fee?.plainText)
      json.member("difference_reason", channel.differenceReason?.plainText)
      json.member("steps", of: channel.steps) { $0.string($1.blocks.plainText ?? "") }
      json.member("has_own_steps", channel.hasOwnSteps)
      json.member("facts") { json in
        json.array { json in
          for fact in channel.facts where !fact.isHeldElsewhere { self.fact(fact, &json) }
          for fact in channel.otherFacts { self.fact(fact, &json) }
        }
      }
    }
  }

  /// An official channel of the register, as far as a guide's reader needs it.
  private func entry(_ entry: RegisteredChannel, _ json: inout JSONWriter) {
    json.object { json in
      json.member("id", entry.id.text)
      json.member("kind", entry.kind.rawValue)
      json.member("name", entry.name(locale))
      json.member("address", entry.address)
      json.member("find", entry.find?(locale))
      json.member("accepts_documents", entry.acceptsDocuments)
      json.member("closed", entry.closed?.description)
      json.member("successor", entry.successor?.text)
      json.member("url", addresses.page("/channels/\(entry.id)/", in: locale))
    }
  }

  /// A counter: an office of the site with its hours, or a place in words.
  private func place(_ place: CounterPlace, _ json: inout JSONWriter) {
    let office = place.office.flatMap { site.office($0, locale) }
    json.object { json in
      json.member("detail", place.detail)
      json.member("office", ifKnown: office) { json, office in
        json.object { json in
          json.member("id", office.id.text)
          json.member("name", office.title)
          json.member("address", office.address)
          json.member("phone") { $0.telephone(office.phone) }
          json.member("hours") { $0.hours(office.hours, locale) }
          json.member("url", addresses.page("/offices/\(office.id)/", in: locale))
        }
      }
    }
  }

  /// Hours in the editor's words, and what of them is understood.
  private func writtenHours(_ text: String, _ json: inout JSONWriter) {
    guard let hours = OpeningHours(written: text) else {
      json.object { json in
        json.member("text", text)
        json.member("week", nil as String?)
        json.member("remarks", [])
      }
      return
    }
    json.hours(hours, locale)
  }

  private func fact(_ fact: Fact, _ json: inout JSONWriter) {
    json.object { json in
      json.member("key", fact.key?.dataName)
      json.member("name", fact.name.value.isEmpty ? nil : fact.name.value)
      json.member("text", fact.text)
      json.member("notes", fact.notes.plainText)
    }
  }
}

extension Fact {
  /// Whether another member of the channel has all that the fact says. A term may be written with more than
  /// its figure, a place with the way to it.
  fileprivate var isHeldElsewhere: Bool {
    guard notes.isEmpty else { return false }
    return switch key {
    case .entry, .visits, .visitsReason, .fullyOnline, .documents, .fee, .differenceReason: true
    default: false
    }
  }
}

extension FactKey {
  /// As it is called in data, the same as the member that holds its value where there is one.
  var dataName: String {
    switch self {
    case .replyWithin: "reply_within"
    case .visitsReason: "visits_reason"
    case .fullyOnline: "fully_online"
    case .doneWithin: "done_within"
    case .differenceReason: "difference_reason"
    default: rawValue
    }
  }
}
