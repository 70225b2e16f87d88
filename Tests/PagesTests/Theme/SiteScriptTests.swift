import Testing

@testable import Pages

@Suite struct SiteScriptTests {
  @Test func theScriptOfEveryPageStaysSmall() throws {
    let script = try #require(DefaultTheme.files.first { $0.path == "assets/site.js" }).text
    #expect(script.utf8.count <= 5 * 1024)
    #expect(!script.contains("http"))
  }
}
