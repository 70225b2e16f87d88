import Diagnostics
import Guides
import Testing

@testable import Pages

@Suite struct CheckSearchesTests {
  private func problems(_ searches: String, _ files: [String: String] = [:]) throws -> [Problem] {
    checkSearches(
      try fixtureSite(files.merging(["content/searches.yaml": searches]) { one, _ in one })
    )
  }

  @Test func aQueryThatFindsItsGuideIsQuiet() throws {
    let searches = """
      - { query: 准生证, guide: birth-registration }
      - { query: sydj, guide: birth-registration }
      - { query: birth permit, guide: birth-registration }
      - { query: identity card, guide: birth-registration }

      """
    #expect(try problems(searches).isEmpty)
  }

  @Test func aQueryThatFindsNothingIsPlaced() throws {
    let found = try problems("# 核对\n- { query: 飞机票, guide: birth-registration }\n")
    #expect(found.map(\.code) == [.searchNotFound])
    #expect(found.map(\.severity) == [.warning])
    #expect(found.first?.path == "content/searches.yaml")
    #expect(found.first?.start == Position(line: 2, column: 12))
    #expect(found.first?.message(.zh) == "搜“飞机票”，前三条里没有“生育登记”；什么也没有找到")
    #expect(
      found.first?.message(.en)
        == "“生育登记” is not among the first three for “飞机票”; nothing is found"
    )
    #expect(found.first?.help?(.en).contains("keywords of birth-registration") == true)
  }

  @Test func aQueryThatFindsOthersNamesThem() throws {
    var files: [String: String] = [:]
    for number in 1...4 {
      files["content/guides/card-\(number).md"] = fixtureFiles[
        "content/guides/birth-registration.md"
      ]?
      .replacing("title: 生育登记", with: "title: 社保卡\(number)").replacing("准生证", with: "社保卡")
    }
    let found = try problems("- { query: 社保卡, guide: birth-registration }\n", files)
    #expect(
      found.first?.message(.zh) == "搜“社保卡”，前三条里没有“生育登记”；找到的是“社保卡1”、“社保卡2”、“社保卡3”"
    )
  }

  @Test func aGuideThatIsNotPublishedYetIsNotMissing() throws {
    let later = fixtureFiles["content/guides/birth-registration.md"]?
      .replacing("audience: person", with: "audience: person\npublish: 2027-01-01")
    let files = [
      "content/guides/birth-registration.md": later ?? "",
      "content/guides/birth-registration.en.md": "",
    ]
    #expect(try problems("- { query: 登报, guide: birth-registration }\n", files).isEmpty)
  }

  @Test func aGuideThatEndedIsStillFound() throws {
    let ended = fixtureFiles["content/guides/birth-registration.md"]?
      .replacing(
        "audience: person",
        with: "audience: person\nwithdrawn: { on: 2026-01-01, reason: 已经取消 }"
      )
    let files = [
      "content/guides/birth-registration.md": ended ?? "",
      "content/guides/birth-registration.en.md": "",
    ]
    #expect(try problems("- { query: 准生证, guide: birth-registration }\n", files).isEmpty)
  }

  @Test func aSiteWithoutSearchIsNotAsked() throws {
    let settings = (fixtureFiles["content/site.yaml"] ?? "") + "outputs: { search: false }\n"
    #expect(
      try problems(
        "- { query: 登报, guide: birth-registration }\n",
        ["content/site.yaml": settings]
      ).isEmpty
    )
  }
}
