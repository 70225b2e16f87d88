import Testing

@testable import Guides

@Suite struct IdentifierTests {
  @Test(arguments: [
    "a", "0", "birth-registration", "a1", "1a", "a--b", String(repeating: "a", count: 64),
  ]) func lowerCaseLettersDigitsAndInnerHyphensAreAnId(text: String) {
    #expect(Identifier(text)?.text == text)
  }

  @Test(arguments: [
    "", "-", "-a", "a-", "A", "a_b", "a b", "生育", "é", "ａ", "a.b", "a/b", "a\u{301}", "a\n",
    String(repeating: "a", count: 65), String(repeating: "a", count: 1_000_000),
  ]) func anythingElseIsNone(text: String) {
    #expect(Identifier(text) == nil)
  }

  @Test(
    arguments: [
      ("shēng yù dēng jì", "sheng-yu-deng-ji"), ("Shēngyù Dēngjì", "shengyu-dengji"),
      ("lǜ kǎ", "lv-ka"),
      ("she\u{304}ng", "sheng"), ("Birth Registration (2026)", "birth-registration-2026"),
      ("ＡＢ１", "ab1"), ("xī'ān", "xian"),
      ("--a--", "a"), ("  ", nil), ("生育登记", nil), ("", nil), ("ID 卡", "id"),
      ("What you'll need", "what-youll-need"),
      (
        String(repeating: "abcdefghi ", count: 10),
        "abcdefghi-abcdefghi-abcdefghi-abcdefghi-abcdefghi-abcdefghi"
      ),
      (String(repeating: "a", count: 100), String(repeating: "a", count: 64)),
    ] as [(String, String?)]
  ) func anIdIsProposedFromATitle(text: String, id: String?) {
    #expect(Identifier.suggestion(from: text)?.text == id)
  }
}

@Suite struct HeadingTests {
  @Test(arguments: [
    ("所需材料", "所需材料"), ("一、所需材料", "所需材料"), ("十二、所需材料：", "所需材料"), ("（一）所需材料", "所需材料"),
    ("(一) 所需材料:", "所需材料"),
    ("（1）所需材料", "所需材料"), ("1. 所需材料", "所需材料"), ("1.所需材料", "所需材料"), ("１．所需材料", "所需材料"),
    ("1、所需材料", "所需材料"), ("1) 所需材料", "所需材料"),
    ("1.2 所需材料", "所需材料"), ("①所需材料", "所需材料"), ("第一部分 所需材料", "所需材料"), ("第三章：所需材料", "所需材料"),
    ("3 所需材料", "所需材料"), ("　所需材料　：", "所需材料"),
    ("所 需 材 料", "所需材料"), ("What You  Need:", "what you need"),
    ("２． Ｗｈａｔ ｙｏｕ ｎｅｅｄ", "what you need"), ("一网通办", "一网通办"), ("12345 热线", "12345热线"),
    ("一、", "一、"), ("", ""), ("：", ""), ("第一", "第一"), ("三年级入学", "三年级入学"), ("ÉTAPES", "étapes"),
    ("2026 fees", "2026 fees"),
    ("一般材料", "一般材料"), ("二手房", "二手房"), ("（网上）办理", "(网上)办理"), ("所需\u{200B}材料", "所需材料"),
  ]) func aHeadingIsComparedWithoutItsNumbering(text: String, key: String) {
    #expect(normalizedHeading(text) == key)
  }

  @Test func fullWidthBecomesHalfWidthAndNothingElseChanges() {
    #expect("ＡＢｃ１２３：（）　。、“”".halfWidth == "ABc123:() 。、“”")
  }
}

@Suite struct NearestTests {
  @Test(
    arguments: [
      ("departmnet", "department"), ("Department", "department"), ("depatment", "department"),
      ("titel", "title"), ("keyword", "keywords"),
      ("xyz", nil), ("", nil), ("ti", nil), ("所须材料", "所需材料"), ("网办办理", "网上办理"), ("材料", "所需材料"),
      ("申请材料清单", "申请材料"),
      ("完全不同的话", nil), ("窗口", "窗口办理"), ("owners", "owner"), ("ａｕｄｉｅｎｃｅ", "audience"), ("收", nil),
    ] as [(String, String?)]
  ) func theNearestNameIsProposedOrNone(word: String, nearest name: String?) {
    let names = [
      "title", "department", "owner", "topics", "audience", "keywords", "所需材料", "申请材料", "网上办理",
      "窗口办理", "收费",
    ]
    #expect(nearest(to: word, among: names) == name)
  }

  @Test func ofEqualsTheFirstWins() {
    #expect(nearest(to: "cart", among: ["care", "card", "cars"]) == "care")
    #expect(nearest(to: "a", among: []) == nil)
    #expect(nearest(to: String(repeating: "a", count: 1000), among: ["aaa"]) == nil)
  }
}

@Suite struct ChineseNumeralTests {
  @Test(arguments: [
    ("一", 1), ("十", 10), ("十五", 15), ("二十", 20), ("二十三", 23), ("一百", 100), ("一百零五", 105),
    ("一百二十", 120), ("两千", 2000), ("二〇二六", 2026),
    ("三万", 30_000), ("三万五千", 35_000), ("十万", 100_000), ("零", 0), ("九千九百九十九", 9999), ("贰拾", 20),
  ]) func aNumeralIsRead(text: String, value: Int) {
    var cursor = TextCursor(text)
    #expect(cursor.takeChineseNumeral() == value)
    #expect(cursor.isAtEnd)
  }

  @Test(arguments: ["", "百", "万", "十十", "一十百", "二三十", "万万", "人", "一二三四五六七八九一二三四"])
  func whatIsNoNumeralIsLeft(text: String) {
    var cursor = TextCursor(text)
    #expect(cursor.takeChineseNumeral() == nil)
    #expect(cursor.index == 0)
  }
}
