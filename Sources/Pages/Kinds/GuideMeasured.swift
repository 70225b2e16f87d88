import Decisions
import Feeds
import Guides
import HTML

// The measured rows of the comparison. A figure is a value, not provided or not applicable, and those are three
// different words; below the fewest cases of the settings there are counts and no percentage.

extension HTMLWriter {
  /// The state with its word, its shape and its time.
  mutating func state(_ standing: Standing, _ page: PageContext) {
    stateClaim(standing, page) { html in
      html.element(.p) { $0.stateWord(standing.state, page) }
      html.element(.p, .class("small"), text: page.reason(standing))
      html.feedNote(page.note(standing), page)
    }
  }

  /// A state as shape and word.
  mutating func stateWord(_ state: ChannelState, _ page: PageContext) {
    element(.span, .class("state \(state.rawValue)")) { html in
      html.icon(state.rawValue, page)
      html.text(page.word(state))
    }
  }

  /// What is said of a state, and what is left of it when its time has passed.
  mutating func stateClaim(
    _ standing: Standing,
    _ page: PageContext,
    content: (inout HTMLWriter) -> Void
  ) {
    claim(
      .div,
      observed: standing.observed,
      expires: standing.hasClaim ? standing.expires : nil,
      content
    ) { html in
      html.element(.p) { $0.stateWord(.unknown, page) }
      html.element(
        .p,
        .class("small"),
        text: page.words[
          "state.stale",
          [
            "state": page.word(standing.state),
            "observed": standing.observed.map { page.time($0) } ?? "",
            "until": standing.expires.map { page.time($0) } ?? "",
          ]
        ]
      )
    }
  }

  /// Whether somebody answers, and of how many.
  mutating func answering(_ column: WayColumn) {
    let page = column.page
    let standing = column.standing
    guard let record = standing.evidence?.record else {
      text(page.words["answering.unmeasured"])
      return
    }
    guard record.replies != .notApplicable, column.channel.kind == .online else {
      text(page.words["figure.not-applicable"])
      return
    }
    claim(.div, observed: record.observation.observed, expires: record.observation.validUntil) {
      html in
      html.element(.p) {
        $0.element(.b, text: page.words["answering.\(standing.answering.rawValue)"])
      }
      if let replies = record.replies.value {
        html.element(.p, .class("small"), text: page.onTime(replies))
      }
    } stale: { html in
      html.text(page.words["answering.unmeasured"])
    }
  }

  /// Half and nine in ten, what waits, and the time of the figures.
  mutating func measured(_ column: WayColumn) {
    let page = column.page
    guard let record = column.standing.evidence?.record else {
      text(page.words["figure.not-provided"])
      return
    }
    var lines: [String] = []
    switch column.channel.kind {
    case .counter, .phone, .assisted:
      switch record.handling {
      case .value(let handling): lines += page.figures(handling)
      case .notProvided: lines.append(page.words["figure.not-provided"])
      case .notApplicable: lines.append(page.words["figure.not-applicable"])
      }
    case .online, .post:
      switch record.replies {
      case .value(let replies): lines += page.figures(replies)
      case .notProvided: lines.append(page.words["figure.not-provided"])
      case .notApplicable: lines.append(page.words["figure.not-applicable"])
      }
    }
    for line in lines { element(.p, text: line) }
    let now = page.now(record)
    if !now.isEmpty {
      claim(.div, observed: record.observation.observed, expires: record.observation.validUntil) {
        html in
        for line in now { html.element(.p, text: line) }
      } stale: { _ in
      }
    }
    element(
      .p,
      .class("small"),
      text: page.words["advice.as-of-moment", ["time": page.time(record.observation.observed)]]
    )
  }
}

extension Standing {
  /// Whether the state says something that time can make untrue.
  var hasClaim: Bool {
    switch basis {
    case .noRecord, .expired, .fromTheFuture, .incidentExpired, .vacant, .entryClosed: false
    case .reported, .incident, .maintenance, .office: true
    }
  }
}

extension PageContext {
  /// `412 件中 130 件按时答复，32%`; below the fewest requests no percentage.
  func onTime(_ replies: Replies) -> String {
    var values = ["received": String(replies.received)]
    guard let onTime = replies.onTime.value else {
      return words[
        replies.onTime == .notApplicable ? "figure.not-applicable" : "figure.not-provided"
      ]
    }
    values["on-time"] = String(onTime)
    guard replies.received >= settings.rules.fewestRequests, replies.received > 0 else {
      return words["figure.few-replies", values]
    }
    // Rounded down: a share is never told as more than it is.
    values["share"] = String(onTime * 100 / replies.received)
    return words["figure.on-time-share", values]
  }

  fileprivate func figures(_ replies: Replies) -> [String] {
    let sample = replies.answered.value ?? replies.received
    var lines = spread(replies.half, replies.nineInTen)
    if case .value(let oldest) = replies.oldestWaiting {
      lines.append(words["figure.oldest-waiting", ["duration": text(oldest)]])
    }
    lines.append(of("figure.replies-of", sample, replies.window))
    return lines
  }

  fileprivate func figures(_ handling: Handling) -> [String] {
    spread(handling.half, handling.nineInTen)
      + [of("figure.handling-of", handling.count, handling.window)]
  }

  private func spread(_ half: Figure<ISODuration>, _ nine: Figure<ISODuration>) -> [String] {
    let known = [("figure.half", half), ("figure.nine", nine)].compactMap { key, figure in
      figure.value.map { words[key, ["duration": text($0)]] }
    }
    guard known.isEmpty else { return known }
    let isApplicable = half != .notApplicable && nine != .notApplicable
    return [words[isApplicable ? "figure.not-provided" : "figure.not-applicable"]]
  }

  private func of(_ key: String, _ count: Int, _ window: ISODuration) -> String {
    let fewest = settings.rules.fewestRequests
    let sample = words[key, ["count": String(count), "window": text(window)]]
    return count < fewest ? sample + words["figure.too-few", ["fewest": String(fewest)]] : sample
  }

  /// Who is there at the moment of the record.
  fileprivate func now(_ record: ChannelRecord) -> [String] {
    var lines: [String] = []
    if let waiting = record.waiting.value {
      lines.append(words["figure.waiting", ["count": String(waiting)]])
    }
    if let staff = record.staffOnDuty.value {
      lines.append(words["figure.staff", ["count": String(staff)]])
    }
    return lines
  }
}
