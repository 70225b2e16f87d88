import Fetching
import Guides
import Testing

@Suite("A server's Date")
struct HTTPDateTests {
  @Test("the date is read in its one form")
  func theDateIsRead() {
    let instant = Instant(httpDate: "Sun, 06 Nov 1994 08:49:37 GMT")
    #expect(instant == Instant(rfc3339: "1994-11-06T08:49:37Z"))
  }

  @Test(
    "anything else is no date",
    arguments: [
      "", "now", "Sun, 06 Nov 1994 08:49:37 +0800", "Sunday, 06-Nov-94 08:49:37 GMT",
      "Sun Nov  6 08:49:37 1994", "Sun, 31 Feb 2026 08:49:37 GMT", "Sun, 06 Nov 1994 24:00:00 GMT",
      "Sun, 6 Nov 1994 08:49:37 GMT", "Sun, 06 nov 1994 08:49:37 GMT",
    ]
  )
  func anythingElseIsNoDate(text: String) {
    #expect(Instant(httpDate: text) == nil)
  }
}
