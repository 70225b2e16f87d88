import Decisions
import Diagnostics
import Guides
import HTML
import Markup

// The heart of a guide: every way in one table of equal rows (the first law: both ways, always). What is not
// written is said to be not written; a row is never left out for one way only.

extension HTMLWriter {
  /// The ways side by side; on a phone the same table stands one way under the other.
  mutating func comparison(_ resolved: ResolvedGuide, _ page: PageContext) {
    let columns = zip(resolved.guide.channels, resolved.standings)
      .map {
        WayColumn(
          channel: $0,
          standing: $1,
          guide: resolved.guide,
          page: page,
          isRecommended: resolved.recommendation.way == $0.kind
            && resolved.recommendation.rule != .onlyWay
        )
      }
      .sorted { $0.rank < $1.rank }
    guard !columns.isEmpty else { return }
    part("ways", page.words["guide.ways"], page, class: "part wide", section: "ways") { html in
      if let reason = resolved.guide.noCounterReason {
        html.element(
          .p,
          text: page.words["way.none-counter"] + (page.locale.isChinese ? "：" : ": ") + reason
        )
      }
      html.element(.table, .class("ways"), .role("table")) { html in
        html.element(
          .caption,
          text: page.words["guide.ways-all", ["title": resolved.guide.title]]
        )
        html.element(.thead, .role("rowgroup")) { html in
          html.element(.tr, .role("row")) { html in
            html.element(.td) { _ in }
            for column in columns { html.wayHead(column, resolved, page) }
          }
        }
        html.element(.tbody, .role("rowgroup")) { html in
          for row in WayRow.rows(columns) {
            html.element(.tr, .role("row")) { html in
              html.element(.th, .scope("row"), .role("rowheader"), text: row.label(page))
              for column in columns {
                html.element(
                  .td,
                  .class(column.isRecommended ? "pick" : nil),
                  .role("cell"),
                  .data("label", row.label(page)),
                  .data("way", column.name)
                ) { $0.cell(row, column) }
              }
            }
          }
        }
      }
    }
  }

  private mutating func wayHead(
    _ column: WayColumn,
    _ resolved: ResolvedGuide,
    _ page: PageContext
  ) {
    let standing = column.standing
    let kind = column.channel.kind
    element(
      .th,
      .class(column.isRecommended ? "pick" : nil),
      .scope("col"),
      .role("columnheader"),
      .data("channel", kind.rawValue),
      .data("state", standing.state.rawValue),
      .data("answering", standing.answering.rawValue),
      .data("observed", standing.observed?.description ?? ""),
      .data("expires", standing.expires?.description ?? ""),
      .data("recommended", present: column.isRecommended)
    ) { html in
      html.icon(kind.rawValue, page)
      html.text(column.name)
      if column.isRecommended {
        html.text(" ")
        html.element(.span, .class("rec")) { html in
          html.icon("recommended", page)
          html.text(page.words["way.recommended"])
        }
      }
    }
  }

  private mutating func cell(_ row: WayRow, _ column: WayColumn) {
    let page = column.page
    let channel = column.channel
    switch row {
    case .state: state(column.standing, page)
    case .answering: answering(column)
    case .promise: promise(column)
    case .measured: measured(column)
    case .visits: visits(column)
    case .hours: hours(column)
    case .documents: documentsAccepted(column)
    case .place: place(column)
    case .fee: factOrNone(channel.fact(.fee), page)
    case .difference: inlines(column.differenceReason, page)
    case .other(let name):
      let facts = channel.otherFacts.filter { $0.name.value == name }
      if facts.isEmpty {
        text(page.words["way.not-stated"])
      } else {
        for fact in facts { element(.p) { $0.inlines(fact.value, page) } }
      }
    }
  }

  private mutating func factOrNone(_ fact: Fact?, _ page: PageContext) {
    if let fact { inlines(fact.value, page) } else { text(page.words["way.same"]) }
  }

  private mutating func promise(_ column: WayColumn) {
    let page = column.page
    var isStated = false
    for (key, term, words) in [
      (FactKey.replyWithin, column.channel.promise, "way.promise-reply"),
      (.duration, column.channel.duration, "way.promise-duration"),
      (.doneWithin, column.channel.doneWithin, "way.promise-done"),
    ] {
      guard let term, let fact = column.channel.fact(key) else { continue }
      isStated = true
      element(.p) { $0.promised(term, words, page) }
      if fact.says(moreThan: term) { element(.p, .class("small")) { $0.inlines(fact.value, page) } }
    }
    if column.channel.doneWithin == nil, let promised = column.guide.promised {
      isStated = true
      element(.p) { $0.promised(promised, "way.promise-done", page) }
    }
    if !isStated { text(page.words["way.not-stated"]) }
  }

  /// `2 个工作日内答复`; what is done on the spot has words of its own.
  private mutating func promised(_ term: Term, _ key: String, _ page: PageContext) {
    if term == .onTheSpot {
      element(.b, .class("nb"), text: page.words[key + "-spot"])
    } else {
      words(key, page) { _, html in html.element(.b, .class("nb"), text: page.text(term)) }
    }
  }

  private mutating func visits(_ column: WayColumn) {
    let page = column.page
    guard let visits = column.channel.visits else {
      text(page.words[column.channel.kind == .counter ? "way.visits-counter" : "way.not-stated"])
      return
    }
    element(
      .p,
      text: visits == 0
        ? page.words["way.visits-none"]
        : page.words[visits == 1 ? "way.visits-one" : "way.visits", ["count": String(visits)]]
    )
    if column.channel.isFullyOnline {
      element(.p, .class("small"), text: page.words["way.fully-online"])
    }
    if let reason = column.channel.visitsReason {
      element(.p, .class("small")) { html in
        html.words("way.visits-reason", page) { _, html in html.inlines(reason, page) }
      }
    }
  }

  private mutating func hours(_ column: WayColumn) {
    let page = column.page
    if let hours = column.channel.hours {
      element(.p) { $0.inlines(hours, page) }
      return
    }
    let offices = column.offices
    if !offices.isEmpty {
      for office in offices {
        element(.p) { html in
          if offices.count > 1 {
            html.element(.b, text: office.title)
            html.text(page.locale.isChinese ? "：" : ": ")
          }
          html.text(page.text(office.hours))
        }
      }
      return
    }
    let duties = column.entries.compactMap(\.duty?.hours)
    if column.channel.kind == .online { element(.p, text: page.words["way.any-time"]) }
    for hours in duties {
      element(.p) { html in
        html.words("way.duty-hours", page) { _, html in html.localized(hours, page) }
      }
    }
    if column.channel.kind != .online, duties.isEmpty { text(page.words["way.not-stated"]) }
  }

  private mutating func documentsAccepted(_ column: WayColumn) {
    let page = column.page
    if let fact = column.channel.fact(.documents) { element(.p) { $0.inlines(fact.value, page) } }
    switch column.channel.kind {
    case .online:
      let refusing = column.entries.filter { !$0.acceptsDocuments }
      if refusing.isEmpty {
        element(.p, text: page.words["way.accepts"])
      } else {
        element(.p, text: page.words["way.accepts-not"])
        element(.p) { $0.element(.strong, text: page.words["channel.no-documents"]) }
      }
    case .counter: element(.p, text: page.words["way.accepts-original"])
    case .post: element(.p, text: page.words["way.accepts-post"])
    case .phone: element(.p, text: page.words["way.accepts-phone"])
    case .assisted: element(.p, text: page.words["way.accepts-assisted"])
    }
  }

  private mutating func place(_ column: WayColumn) {
    let page = column.page
    let channel = column.channel
    for entry in column.entries {
      element(.p) { html in
        html.element(.a, .href(page.link("/channels/\(entry.id)/"))) {
          $0.localized(entry.name, page)
        }
      }
      if let find = entry.find { element(.p, .class("small")) { $0.localized(find, page) } }
    }
    for place in channel.places {
      element(.p) { html in
        let office = place.office.flatMap { page.site.office($0, page.locale) }
        if let office {
          html.element(.a, .href(page.link("/offices/\(office.id)/"))) {
            $0.foreign(office.title, office.locale, page)
          }
        }
        if let detail = place.detail {
          if office != nil { html.text(page.locale.isChinese ? "，" : ", ") }
          html.text(detail)
        }
      }
    }
    if let address = column.offices.first?.address, column.offices.count == 1 {
      element(.p, .class("small"), text: address)
    }
    for key in [FactKey.address, .recipient, .postcode] {
      guard let fact = channel.fact(key) else { continue }
      element(.p) { html in
        html.text(fact.name.value + (page.locale.isChinese ? "：" : ": "))
        html.inlines(fact.value, page)
      }
    }
    if let fact = channel.fact(.phone) {
      element(.p) { $0.inlines(fact.value, page, dialling: true) }
    } else if let office = column.offices.first {
      element(.p) { $0.telephone(office.phone, page) }
    }
    let isEmpty =
      column.entries.isEmpty && channel.places.isEmpty && channel.fact(.phone) == nil
      && channel.fact(.address) == nil
    if isEmpty { telephone(page.site.consult(column.guide), page) }
  }
}

/// One way of the comparison with what its cells look at.
struct WayColumn {
  let channel: Channel
  let standing: Standing
  let guide: Guide
  let page: PageContext
  let isRecommended: Bool

  /// Why the ways differ: said once, it holds for both.
  var differenceReason: [Inline] {
    channel.fact(.differenceReason)?.value
      ?? guide.channels.lazy.compactMap { $0.fact(.differenceReason)?.value }.first ?? []
  }

  /// Online first, as it is asked for first; then the others in the order of their kinds.
  var rank: Int { ChannelKind.allCases.firstIndex(of: channel.kind) ?? 0 }
  var name: String { page.words["way.\(channel.kind.rawValue)"] }
  var offices: [Office] {
    channel.places.compactMap { $0.office.flatMap { page.site.office($0, page.locale) } }
  }
  var entries: [RegisteredChannel] { channel.entries.compactMap { page.site.channels[$0] } }
}

/// The rows of the comparison: eight that are always there, then what one way says of its own.
enum WayRow {
  case state, answering, promise, measured, visits, hours, documents, place
  case fee, difference
  case other(String)

  static func rows(_ columns: [WayColumn]) -> [WayRow] {
    var rows: [WayRow] = [.state, .answering, .promise, .measured, .visits, .hours, .documents]
    if columns.contains(where: { $0.channel.fact(.fee) != nil }) { rows.append(.fee) }
    if columns.contains(where: { $0.channel.fact(.differenceReason) != nil }) {
      rows.append(.difference)
    }
    var names: [String] = []
    for fact in columns.flatMap(\.channel.otherFacts) where !names.contains(fact.name.value) {
      names.append(fact.name.value)
    }
    // Links stand in the last row, so that on a phone, where the ways stand one under the other, the
    // order of focus is the order of reading.
    return rows + names.map(WayRow.other) + [.place]
  }

  func label(_ page: PageContext) -> String {
    switch self {
    case .state: page.words["way.row-state"]
    case .answering: page.words["way.row-answering"]
    case .promise: page.words["way.row-promise"]
    case .measured: page.words["way.row-measured"]
    case .visits: page.words["way.row-visits"]
    case .hours: page.words["way.row-hours"]
    case .documents: page.words["way.row-documents"]
    case .place: page.words["way.row-where"]
    case .fee: page.words["way.row-fee"]
    case .difference: page.words["way.row-difference"]
    case .other(let name): name
    }
  }
}

extension Fact {
  /// Whether the editor wrote more than the term: a remark, a range, a phrase before it.
  func says(moreThan term: Term) -> Bool {
    let written = text.halfWidth.filter { $0 != " " }.lowercased()
    return ![term.chinese, term.english].contains {
      $0.filter { $0 != " " }.lowercased() == written
    }
  }
}
