import Diagnostics
import Testing

@testable import Feeds

@Suite("A feed from which something was removed")
struct RemovalTests {
  /// How good a state is: whoever does not know says less than whoever says “closed”, but promises no more.
  private func promise(_ state: ReportedState) -> Int {
    switch state {
    case .open: 2
    case .limited: 1
    case .closed, .unknown: 0
    }
  }

  @Test("never has more or better states than before")
  func removalNeverImproves() throws {
    let bytes = Array(
      FeedFixture.contract.replacing(
        #""state": "open", "waiting""#,
        with: #""state": "limited", "waiting""#
      ).utf8
    )
    let whole = try #require(FeedFixture.read(bytes).value)
    let root = try #require(JSONTree(bytes, at: 0)).root
    var count = 0
    for removed in Self.removals(root) {
      count += 1
      let shorter = Self.written(root, without: removed)
      let checked = FeedFixture.read(shorter)
      guard let feed = checked.value else { continue }
      let pointer = removed.pointer
      for record in feed.channels {
        let before = try #require(
          whole.channels.first { $0.guide == record.guide && $0.channel == record.channel }
        )
        #expect(promise(record.state) <= promise(before.state), "\(pointer)")
        #expect(record.observation.observed <= whole.generated, "\(pointer)")
        if let replies = record.replies.value, let old = before.replies.value {
          #expect(replies.received == old.received, "\(pointer)")
          #expect(replies.onTime == old.onTime || replies.onTime == .notProvided, "\(pointer)")
        }
      }
      for record in feed.offices {
        #expect(promise(record.state) <= promise(whole.offices[0].state), "\(pointer)")
      }
      for record in feed.services {
        let counts = record.satisfaction.value?.counts
        #expect(
          counts == nil || counts == whole.services[0].satisfaction.value?.counts,
          "\(pointer)"
        )
      }
      for incident in feed.incidents {
        #expect(incident.impact != .open, "\(pointer)")
        #expect(incident.resolved == nil, "\(pointer)")
      }
      if feed.maintenance.isEmpty, !pointer.hasPrefix("/maintenance") { Issue.record("\(pointer)") }
    }
    #expect(count > 70)
  }

  /// Every member's value and every element.
  private static func removals(_ root: JSONValue) -> [JSONValue] {
    var found: [JSONValue] = []
    var open = [root]
    while let value = open.popLast() {
      let inner = value.members.map(\.value) + value.elements
      found += inner
      open += inner
    }
    return found
  }

  private static func written(_ root: JSONValue, without removed: JSONValue) -> [UInt8] {
    var json = JSONWriter()
    write(root, without: removed.span, to: &json)
    return json.bytes
  }

  private static func write(_ value: JSONValue, without removed: Span, to json: inout JSONWriter) {
    switch value.kind {
    case .object:
      json.object { json in
        for member in value.members where member.value.span != removed {
          json.member(member.key.text ?? "") { write(member.value, without: removed, to: &$0) }
        }
      }
    case .array:
      json.array { json in
        for element in value.elements where element.span != removed {
          write(element, without: removed, to: &json)
        }
      }
    case .text: json.string(value.text ?? "")
    case .number: json.number(value.whole ?? 0)
    case .truth, .null: json.null()
    }
  }
}
