import Testing

@testable import Pages

@Suite struct SheetFitTests {
  @Test(arguments: [
    ("", 1), ("一二三四五六七八九十", 1), ("一二三四五六七八九十一", 2),
    // A mark does not begin a line, an opening one does not end it.
    ("一二三四五六七八九十。", 2), ("一二三四五六七八九（十）", 2),
    // Words are not parted, a word longer than a line is.
    ("registration registration", 2), ("registrationregistrationregistration", 2),
    // A range of times stays together.
    ("一二三四五六 09:00–12:00", 2),
  ])
  func aTextTakesLines(_ text: String, _ lines: Int) {
    #expect(lineCount(of: text, size: 10, width: 100) == lines)
  }

  @Test(arguments: Publicity.Kind.allCases)
  func everySheetKeepsItsThingsToBringAndItsWays(_ kind: Publicity.Kind) throws {
    for sheet in try Publicity(kind).sheets {
      #expect(sheet.main.contains("<section data-section=\"documents\">"))
      #expect(sheet.main.contains("<li data-channel=\""))
      #expect(sheet.main.matches(of: /<li/).count <= 12)
    }
  }

  @Test func theFullestCombinationIsChosen() {
    typealias Version = ShortMessage.Version
    let parts = [
      [Version("一二三四五", 5), Version("一二", 2), .nothing], [Version("六七八", 4), .nothing],
    ]
    #expect(fullest(parts, within: 8) == ["一二三四五", "六七八"])
    #expect(fullest(parts, within: 7) == ["一二", "六七八"])
    #expect(fullest(parts, within: 3) == ["", "六七八"])
    #expect(fullest(parts, within: 0) == ["", ""])
    #expect(fullest([[Version("一二三", 1)]], within: 2) == nil)
  }
}
