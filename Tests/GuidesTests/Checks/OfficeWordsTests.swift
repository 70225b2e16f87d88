import Testing

@testable import Guides

@Suite("Words of the office")
struct OfficeWordsTests {
  static let words = OfficeWords([
    ("予以", "给"), ("予以登记", "登记"), ("有关部门", "（写出部门的名称）"), ("自行", "自己"), ("自行车", ""), ("视同", "算作"),
    ("电视", ""), ("prior to", "before"), ("deem", "treat as"), ("duly", "(leave it out)"),
    ("этап", "шаг"),
    ("𠀀中", "二"),
  ])

  @Test(
    "are found as a reader would see them",
    arguments: [
      ("予以登记。", ["予以登记"]),
      ("予以帮助，再予以登记。", ["予以", "予以登记"]),
      ("予以一次，予以两次", ["予以"]),
      ("自行停好自行车", ["自行"]),
      ("自行车", []),
      ("电视同步播出", []),
      ("视同本人办理", ["视同"]),
      ("按《关于予以登记的通知》办", []),
      ("《没有写完，予以登记", ["予以登记"]),
      ("Prior to that", ["Prior to"]),
      ("prior today", []),
      ("a deem-ed, redeem, deems, deem.", ["deem"]),
      ("办理prior to办理", ["prior to"]),
      ("этап, этапы", ["этап"]),
      ("поэтап", []),
      ("𠀀中", ["𠀀中"]),
      ("", []), ("予", []), ("d", []),
    ]
  )
  func areFound(text: String, expected: [String]) {
    #expect(Self.words.found(in: text).map(\.word) == expected)
  }

  @Test("are advised on with a word, or in words")
  func areAdvisedOn() {
    let found = Self.words.found(in: "予以、有关部门、duly")
    #expect(found.map(\.advice) == [.write("给"), .do("写出部门的名称"), .do("leave it out")])
  }

  @Test("a site says another word, or lets one stay")
  func aSiteSaysAnotherWord() {
    let words = OfficeWords([("前往", "到"), ("逾期", "过了期限"), ("前往", ""), ("逾期", "晚了")])
    #expect(words.found(in: "前往，逾期").map(\.advice) == [.write("晚了")])
  }

  @Test(
    "long sentences are counted in characters or in words",
    arguments: [
      ("一二三四五六。七八九", true, ["一二三四五六"]),
      ("一二三四五。六七八九十", true, []),
      ("一二三四五六；一二，三四五六？！七", true, ["一二三四五六", "一二，三四五六"]),
      (" 一 二 三 abc 四五六 ", true, ["一 二 三 abc 四五六"]),
      ("one two three four five six. Seven", false, ["one two three four five six."]),
      ("one two three. four five six, seven", false, []),
      ("v1.2 one two three four five", false, ["v1.2 one two three four five"]),
      ("一二三 四 五 六 七 八", false, ["一二三 四 五 六 七 八"]),
    ]
  )
  func longSentencesAreCounted(text: String, isChinese: Bool, expected: [String]) {
    let found = longSentences(in: text, isChinese: isChinese, limit: 5)
    #expect(found.map(\.text) == expected)
    #expect(found.allSatisfy { $0.length == 6 })
  }
}
