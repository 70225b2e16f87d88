import Testing

@testable import Preview

/// Who is let in to the preview.
@Suite("The preview's gate")
struct GateTests {
  private let gate = Gate(port: 8640)

  @Test(
    "an address is a page's or none",
    arguments: [
      ("/", "/"), ("/guides/birth/", "/guides/birth/"), ("/%E5%8A%9E/", "/办/"), ("/a%20b", "/a b"),
      ("", nil), ("guides", nil), ("//a", nil), ("/a//b", nil), ("/../a", nil), ("/a/..", nil),
      ("/%2e%2e/a", nil), ("/.git/config", nil), ("/a/%2eb", nil), ("/a%2fb", nil), ("/a%5cb", nil),
      ("/a\\b", nil), ("/a%00b", nil), ("/a%0ab", nil), ("/%", nil), ("/%4", nil), ("/%zz", nil),
      ("/%252e%252e/", nil), ("/%ff", nil), ("/" + String(repeating: "a", count: 5000), nil),
    ] as [(String, String?)]
  )
  func anAddressIsAPagesOrNone(written: String, path: String?) {
    #expect(Gate.path(written) == path)
  }

  @Test(
    "it answers to this machine's names alone",
    arguments: [
      ("127.0.0.1:8640", true), ("localhost:8640", true), ("[::1]:8640", true),
      ("LOCALHOST:8640", true),
      ("127.0.0.1", false), ("127.0.0.1:8641", false), ("evil.example:8640", false),
      ("127.0.0.1.evil.example:8640", false), ("", false),
    ]
  )
  func itAnswersToThisMachinesNames(host: String, isLetIn: Bool) {
    #expect(refusal(["Host": host]) == (isLetIn ? nil : .host))
  }

  @Test(
    "at a browser's own port it has its names without a port too",
    arguments: ["localhost", "[::1]:80"]
  )
  func itsNamesWithoutAPort(host: String) throws {
    let request = Request(method: "GET", path: "/", headers: ["host": host])
    #expect(try Gate(port: 80).path(of: request) == "/")
  }

  @Test(
    "pages of other sites are turned away",
    arguments: [
      (["Origin": "http://127.0.0.1:8640"], nil), (["Origin": "http://localhost:8640"], nil),
      (["Origin": "https://127.0.0.1:8640"], .origin), (["Origin": "http://evil.example"], .origin),
      (["Origin": "null"], .origin),
      (["Sec-Fetch-Site": "cross-site", "Sec-Fetch-Mode": "no-cors"], .origin),
      (["Sec-Fetch-Site": "same-site", "Sec-Fetch-Mode": "cors"], .origin),
      (["Sec-Fetch-Site": "cross-site", "Sec-Fetch-Mode": "navigate"], nil),
      (["Sec-Fetch-Site": "same-origin", "Sec-Fetch-Mode": "cors"], nil),
      (["Sec-Fetch-Site": "none"], nil),
    ] as [([String: String], Gate.Refusal?)]
  )
  func pagesOfOtherSitesAreTurnedAway(headers: [String: String], expected: Gate.Refusal?) {
    #expect(refusal(headers) == expected)
  }

  @Test(
    "methods are those of a reader",
    arguments: [
      ("GET", "/", nil), ("HEAD", "/", nil), ("POST", "/_bianmin/api/check", nil),
      ("POST", "/", .method),
      ("PUT", "/_bianmin/api/save", .method), ("DELETE", "/guides/birth/", .method),
      ("OPTIONS", "/", .method),
      ("TRACE", "/", .method), ("CONNECT", "/", .method),
    ] as [(String, String, Gate.Refusal?)]
  )
  func methodsAreThoseOfAReader(method: String, path: String, expected: Gate.Refusal?) {
    #expect(refusal([:], method: method, path: path) == expected)
  }

  private func refusal(_ headers: [String: String], method: String = "GET", path: String = "/")
    -> Gate.Refusal?
  {
    var request = Request(method: method, path: path, headers: ["host": "127.0.0.1:8640"])
    for (name, value) in headers { request.headers[name.lowercased()] = value }
    do {
      _ = try gate.path(of: request)
      return nil
    } catch {
      return error
    }
  }

  @Test("a form is read as a browser writes it")
  func aFormIsRead() {
    let fields = formFields(
      "title=%E5%85%BB%E7%8A%AC+%2B1&body=a%0D%0Ab&empty=&alone&title=last&bad=%f"
    )
    #expect(fields == ["title": "last", "body": "a\r\nb", "empty": "", "alone": ""])
  }

  @Test("a page's words are compared paragraph by paragraph")
  func wordsAreCompared() {
    let page = Array(
      "<main id=m><h1>甲</h1>\n<p>一 <a href=x>二</a>。<p>a &lt; b &amp;amp;</main><p>x".utf8
    )
    #expect(pageTexts(page) == ["甲", "一 二。", "a < b &amp;"])
  }
}
