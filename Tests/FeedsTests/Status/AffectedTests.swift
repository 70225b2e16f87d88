import Feeds
import Guides
import Testing

@Suite("What an incident touches")
struct AffectedTests {
  @Test("a kind of channel and an entry of the register are told apart")
  func kindsAndEntriesAreToldApart() throws {
    #expect(Affected("channel:online") == .kind(.online))
    #expect(Affected("channel:qingxi-app") == .entry(try #require(Identifier("qingxi-app"))))
  }

  @Test("a guide is touched whole or in one channel")
  func aGuideIsTouchedWholeOrInOneChannel() throws {
    let id = try #require(Identifier("marriage"))
    #expect(Affected("guide:marriage") == .guide(id, nil))
    #expect(Affected("guide:marriage/counter") == .guide(id, .counter))
  }

  @Test(
    "what is none of these is refused",
    arguments: ["", "marriage", "guide:", "guide:a/b/c", "guide:a/letter", "office:A", "weather:x"]
  )
  func otherTextsAreRefused(text: String) {
    #expect(Affected(text) == nil)
  }
}
