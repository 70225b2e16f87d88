import Diagnostics
import Feeds
import Testing

@Suite("A feed that was cut")
struct CutTests {
  @Test("is no feed, at whatever byte it was cut")
  func everyPrefixIsRefused() {
    let bytes = Array(FeedFixture.contract.utf8)
    #expect(bytes.count > 2000)
    #expect(FeedFixture.read(bytes).value != nil)
    for count in 0..<bytes.count {
      let checked = FeedFixture.read(Array(bytes[..<count]))
      #expect(checked.value == nil, "cut at byte \(count)")
      #expect(checked.problems.map(\.code) == [.feedSyntax], "cut at byte \(count)")
    }
  }

  @Test("is no feed where a byte in its middle was lost")
  func everyLostByte() {
    // A byte of a text may be lost without a trace; a byte of the structure may not.
    let bytes = Array(FeedFixture.contract.utf8)
    let whole = FeedFixture.read(bytes).value
    for index in bytes.indices where "{}[]:\"".utf8.contains(bytes[index]) {
      var cut = bytes
      cut.remove(at: index)
      let checked = FeedFixture.read(cut)
      #expect(checked.value == nil, "byte \(index)")
    }
    #expect(whole != nil)
  }
}
