import Decisions
import Guides
import Testing

@testable import Pages

/// What a poster's code says of its printing, and what the page makes of it later.
@Suite("The marks of a printing") struct FactMarksTests {
  static let guide = "content/guides/birth-registration.md"

  /// The parts whose marks differ from those of the fixture's guide when a text of the site is changed.
  static func changed(_ old: String, _ new: String, in path: String = guide) throws -> [String] {
    let before = try marks([:])
    let text = try #require(fixtureFiles[path])
    try #require(text.contains(old))
    let after = try marks([path: text.replacing(old, with: new)])
    #expect(before.utf8.count == 15 && after.utf8.count == 15)
    func piece(_ marks: String, _ index: Int) -> Substring { marks.dropFirst(index * 3).prefix(3) }
    return FactMarks.Part.allCases.enumerated()
      .filter { piece(before, $0.offset) != piece(after, $0.offset) }.map(\.element.rawValue)
  }

  static func marks(_ files: [String: String]) throws -> String {
    let site = try fixtureSite(files)
    let locale = LocaleTag("zh-Hans")
    let id = try #require(Identifier("birth-registration"))
    let guide = try #require(site.guide(id, locale)).guide
    return FactMarks(guide, PageContext(site, locale: locale, path: "/")).text
  }

  @Test(arguments: [
    ("- 户口簿：原件", "- 户口簿：复印件", ["documents"]),
    ("1. 取号。", "1. 先取号。", ["ways"]),
    ("工本费：20 元", "工本费：10 元", ["fees"]),
    ("法定时限：20 个工作日", "法定时限：10 个工作日", ["time"]),
    ("reviewed: 2026-10-20", "reviewed: 2026-11-20", []),
    ("title: 生育登记", "title: 生育登记办理", []),
  ]) func aChangeOfAGuideChangesTheMarkOfItsPart(old: String, new: String, parts: [String]) throws {
    #expect(try Self.changed(old, new) == parts)
  }

  @Test func whatStandsElsewhereCountsToo() throws {
    let office = "content/offices/chengguan-hall.md"
    let text = try #require(fixtureFiles[office])
    let address = try #require(text.firstMatch(of: /(?m)^address: .*$/)?.output)
    #expect(try Self.changed(String(address), "address: 新路 9 号", in: office) == ["ways"])
    let channels = "content/channels.yaml"
    #expect(
      try Self.changed("“清溪政务”小程序", "“新清溪”小程序", in: channels) == ["ways"]
    )
    #expect(
      try Self.changed("hotline: \"12345\"", "hotline: \"12346\"", in: "content/site.yaml")
        == ["contact"]
    )
  }

  @Test func aGuideTellsTheMarksOfToday() throws {
    let site = try fixtureSite()
    let id = try #require(Identifier("birth-registration"))
    let page = renderGuide(try #require(site.guide(id, LocaleTag("zh-Hans"))), site)
    let html = String(decoding: page.bytes, as: UTF8.self)
    #expect(html.contains("id=\"since\" data-marks=\"\(try Self.marks([:]))\""))
    #expect(html.contains("data-day=\"{year}年{month}月{day}日\" hidden"))
  }
}
