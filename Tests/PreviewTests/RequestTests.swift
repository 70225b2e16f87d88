import Testing

@testable import Preview

/// What comes over a connection is read strictly.
@Suite("Requests")
struct RequestTests {
  @Test("one is read as it was sent")
  func oneIsRead() throws {
    let text =
      "POST /a%20b?x=1&y HTTP/1.1\r\nHost: localhost:1\r\nContent-Length:  12\r\nX-A: 1\r\nx-a: 2\r"
    let (request, length) = try Request.head(Array(text.utf8))
    #expect(length == 12)
    #expect(
      request
        == Request(
          method: "POST",
          path: "/a%20b",
          query: "x=1&y",
          headers: ["host": "localhost:1", "content-length": "12", "x-a": "1, 2"]
        )
    )
  }

  @Test(
    "what could be read in two ways is read in none",
    arguments: [
      ("", BadRequest.malformed), ("GET /\r", .malformed), ("GET  / HTTP/1.1\r", .malformed),
      ("GET / HTTP/2.0\r", .malformed), ("GET http://a/ HTTP/1.1\r", .malformed),
      ("GET / HTTP/1.1", .malformed), ("G\u{1}T / HTTP/1.1\r", .malformed),
      ("GET / HTTP/1.1\r\nHost: a\r\nHost: b\r", .malformed),
      ("GET / HTTP/1.1\r\n Host: a\r", .malformed),
      ("GET / HTTP/1.1\r\nHost : a\r", .malformed), ("GET / HTTP/1.1\r\nX: a\rb\r", .malformed),
      ("GET / HTTP/1.1\r\nX: a\nY: b\r", .malformed), ("GET / HTTP/1.1\r\nX: \u{0}\r", .malformed),
      ("GET / HTTP/1.1\r\n: a\r", .malformed), ("GET / HTTP/1.1\r\nnone\r", .malformed),
      ("POST / HTTP/1.1\r\nContent-Length: -1\r", .malformed),
      ("POST / HTTP/1.1\r\nContent-Length: 1, 1\r", .malformed),
      ("POST / HTTP/1.1\r\nContent-Length: 1\r\nContent-Length: 1\r", .malformed),
      ("POST / HTTP/1.1\r\nContent-Length: 1048577\r", .bodyTooLarge),
      ("POST / HTTP/1.1\r\nContent-Length: 99999999999999999999\r", .bodyTooLarge),
      ("POST / HTTP/1.1\r\nTransfer-Encoding: chunked\r", .lengthUnknown),
    ]
  )
  func isReadInNone(text: String, reason: BadRequest) {
    #expect(throws: reason) { try Request.head(Array(text.utf8)) }
  }

  @Test(
    "a connection ends where its request says so",
    arguments: [
      ("GET / HTTP/1.1\r", true), ("GET / HTTP/1.0\r", false),
      ("GET / HTTP/1.1\r\nConnection: Close\r", false),
      ("GET / HTTP/1.1\r\nConnection: keep-alive\r", true),
    ]
  )
  func aConnectionEnds(text: String, isKeptAlive: Bool) throws {
    #expect(try Request.head(Array(text.utf8)).0.isKeptAlive == isKeptAlive)
  }
}
