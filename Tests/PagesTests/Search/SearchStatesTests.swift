import Guides
import Testing

@testable import Pages

/// How the guides that a search finds stand.
@Suite("States of what a search finds") struct SearchStatesTests {
  @Test func aStateIsOfTheGuidesOfItsFile() throws {
    let site = try fixtureSite()
    let shown = renderSearches(site).files.filter { $0.path.hasSuffix("/d0.js") }
    let states = renderSearchStates(site)
    #expect(states.map(\.path) == shown.map { $0.path.replacing("/d0.js", with: "/s0.js") })
    for (state, shown) in zip(states, shown) {
      func mark(_ file: OutputFile) -> Substring? {
        String(decoding: file.bytes, as: UTF8.self).split(separator: ",").dropFirst().first
      }
      #expect(mark(state) == mark(shown))
    }
  }

  @Test func aWayOfWhichNothingIsKnownHasItsNameOnly() throws {
    let states = renderSearchStates(try fixtureSite())
    let text = String(decoding: try #require(states.first).bytes, as: UTF8.self)
    #expect(text.contains("[[\"网上办理\"],[\"窗口办理\"]]"), "\(text)")
  }
}
