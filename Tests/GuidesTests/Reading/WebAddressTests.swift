import Guides
import Testing

/// Where a site is published, as `site.yaml` says it.
@Suite("A web address")
struct WebAddressTests {
  @Test(
    "has a host and a path that a page's links can begin with",
    arguments: [
      ("https://h", true), ("https://h/", true), ("http://h/a/b/", true), ("https://h/a//b", true),
      ("h", false), ("ftp://h/", false), ("https://", false), ("https:///a", false),
      ("https://h//", false), ("https://h//e.example/", false), ("https://h//\u{301}", false),
      ("https://h/\\e", false), ("https://h/\u{FFFD}", false), ("https://h/\u{7F}", false),
      ("https://h/a b", false), ("https://h/\"", false),
    ]
  )
  func hasAHostAndAPath(text: String, isGood: Bool) {
    #expect(isWebAddress(text) == isGood)
  }
}
