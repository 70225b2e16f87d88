package import Feeds
import Guides

/// Whether somebody answers what is sent through a channel (contract §4, rule 2).
package enum Answering: String, Sendable, CaseIterable, Encodable {
  case answering, slow, notAnswering = "not-answering", unmeasured
}

/// Replies held against the promise.
package struct ReplyMeasure: Sendable, Hashable, Encodable {
  package let replies: Replies
  package let onTime: Int
  package let interval: WilsonInterval
  /// The oldest waiting request is older than so many times the promise.
  package let isOldestOverdue: Bool
  package let answering: Answering

  /// Nil where it is not said how many were answered on time. `replies` are counts that can be true.
  fileprivate init?(_ replies: Replies, isOldestOverdue: Bool, _ rules: Settings.Rules) {
    guard let onTime = replies.onTime.value else { return nil }
    self.replies = replies
    self.onTime = onTime
    self.isOldestOverdue = isOldestOverdue
    interval = WilsonInterval(onTime, of: replies.received)
    answering =
      if isOldestOverdue || interval.upperIsBelow(rules.notAnsweringShare) {
        .notAnswering
      } else if interval.lowerIsAtLeast(rules.answeringShare) {
        .answering
      } else {
        .slow
      }
  }
}

/// What a record that counts proves of the answers to a channel's requests.
struct Answers: Sendable, Hashable {
  var answering = Answering.unmeasured
  var measure: ReplyMeasure?
  var isOldestOverdue = false

  /// Nothing is proved by too few requests, nor by counts that contradict each other. A request that waits for
  /// too long proves something also where nobody says how many were answered on time.
  init(_ evidence: Evidence?, promise: Term?, _ library: Library) {
    let rules = library.settings.rules
    guard let record = evidence?.record, let promise, let replies = record.replies.value,
      replies.received >= max(1, rules.fewestRequests), replies.countsAgree
    else { return }
    let observed = record.observation.observed
    if let waited = replies.oldestWaiting.value {
      let due = promise.times(rules.overdueTimes)
        .due(from: observed - waited, library.calendar, zone: library.settings.timeZone)
      isOldestOverdue = due < observed
    }
    measure = ReplyMeasure(replies, isOldestOverdue: isOldestOverdue, rules)
    answering = measure?.answering ?? (isOldestOverdue ? .notAnswering : .unmeasured)
  }
}

extension Replies {
  /// Those on time are some of the answered, and those some of the received.
  fileprivate var countsAgree: Bool {
    let answered = answered.value ?? received
    let onTime = onTime.value ?? 0
    return 0 <= onTime && onTime <= answered && answered <= received
  }
}
