package import Guides

/// Whether a channel runs. Only valid evidence makes it anything but *unknown*.
package enum ChannelState: String, Sendable, CaseIterable {
  case open, limited, closed, unknown
}

/// Whether somebody answers what is sent through a channel (contract §4, rule 2).
package enum Answering: String, Sendable, CaseIterable {
  case answering, slow, notAnswering = "not-answering", unmeasured
}

/// What is known of one channel of one guide at the moment of the build.
package struct Standing: Sendable, Equatable {
  package internal(set) var state: ChannelState
  package internal(set) var answering: Answering
  /// When the state was observed; nil where there is no record.
  package internal(set) var observed: Instant?
  /// Until when the record counts.
  package internal(set) var expires: Instant?

  /// No record says anything: the standing of every channel without a feed.
  package static let unknown = Standing(
    state: .unknown,
    answering: .unmeasured,
    observed: nil,
    expires: nil
  )
}

/// Which way to take, with the rule that says so.
package enum Recommendation: Sendable, Equatable {
  /// Rule 5: the online way has not been measured, so neither is recommended.
  case unmeasured
  /// There is one way only, and nothing to choose.
  case onlyWay(ChannelKind)
}

extension Guide {
  /// What the guide alone allows to say.
  package var recommendationWithoutFeed: Recommendation {
    guard channels.count > 1 else {
      return channels.first.map { .onlyWay($0.kind) } ?? .unmeasured
    }
    return .unmeasured
  }
}
