import Diagnostics
import Feeds
import Testing

@Suite("A feed that was cut")
struct CutTests {
  /// The contract's example and a second guide.
  private let bytes = Array(
    FeedFixture.contract(
      replacing: #""half": "P3D" } } ],"#,
      with: #"""
        "half": "P3D" } },
            { "guide": "marriage",
              "channels": {
                "counter": { "state": "limited", "note": "系统升级，\u7a97\u53e3只收材料 \ud83d\ude4f", "waiting": null,
                  "handling": { "window": "P30D", "count": 61, "half": "PT20M", "nine_in_ten": "PT45M" } },
                "phone": { "state": "open", "observed": "2026-11-23T09:04:30+08:00", "staff_on_duty": 2,
                  "replies": { "window": "P30D", "received": 88, "answered": 88, "on_time": 80 } } },
              "satisfaction": null } ],
        """#
    ).utf8
  )

  @Test("is no feed, at whatever byte it was cut")
  func everyPrefixIsRefused() {
    let whole = FeedFixture.read(bytes)
    #expect(whole.problems.isEmpty)
    #expect(whole.value?.channels.count == 4)
    #expect(bytes.count > 2000)
    for count in 0..<bytes.count {
      let checked = FeedFixture.read(Array(bytes[..<count]))
      if checked.value != nil { Issue.record("cut at byte \(count)") }
      #expect(checked.problems.map(\.code) == [.feedSyntax], "cut at byte \(count)")
    }
  }

  @Test("is no feed where a bracket or a quote was lost")
  func everyLostBracket() {
    for index in bytes.indices where "{}[]\"".utf8.contains(bytes[index]) {
      var cut = bytes
      cut.remove(at: index)
      let checked = FeedFixture.read(cut)
      if checked.value != nil { Issue.record("without byte \(index)") }
    }
  }
}
