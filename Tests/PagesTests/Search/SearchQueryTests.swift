import Guides
import Testing

@testable import Pages

@Suite struct SearchQueryTests {
  static let words = [
    SearchWord(said: "暂住证", meant: ["居住证"]),
    SearchWord(said: "打脱离", meant: ["离婚登记"]),
    SearchWord(said: "證件", meant: ["身份证", "居住证"]),
    SearchWord(said: "QQ", meant: ["Q群"]),
    SearchWord(said: "卡", meant: ["离婚"]),
    SearchWord(said: "生育卡", meant: ["生育登记"]),
  ]

  @Test(arguments: [
    ("准生证", "birth-registration"),
    ("身份证丢了怎么办", "id-card-renewal"),
    ("儿童办身份证", "id-card-first"),
    ("延迟退休", "retirement"),
    ("60岁", "retirement"),
    ("租房", "residence-permit"),
    ("登报", "id-card-renewal"),
    // Pinyin and its initials.
    ("shengyudengji", "birth-registration"),
    ("jiehun", "marriage"),
    ("li hun", "divorce"),
    ("lí hūn", "divorce"),
    ("linshishenfengzheng", "id-card-renewal"),
    ("sydj", "birth-registration"),
    ("lhdj", "divorce"),
    ("JZZ", "residence-permit"),
    ("tx", "retirement"),
    // Traditional characters and full width.
    ("結婚登記", "marriage"),
    ("退休職工", "retirement"),
    ("ｓｙｄｊ", "birth-registration"),
    ("Ｂ超", "ultrasound"),
    // Latin words, with one letter wrong.
    ("passport", "passport"),
    ("PASSPORTS", "passport"),
    ("pasport", "passport"),
    ("passpart", "passport"),
    ("citizen", "passport"),
    ("id", "passport"),
    ("etc", "ultrasound"),
    // What people say.
    ("暂住证", "residence-permit"),
    ("打脫離", "divorce"),
  ]) func aQuestionFindsFirst(_ query: String, _ id: String) {
    #expect(searchIndex(words: Self.words).ids(query).first == id)
  }

  @Test(arguments: ["", " ，。", "飞机票", "zzz", "火车票怎么退"])
  func whatNoGuideAnswersFindsNothing(_ query: String) {
    #expect(searchIndex(words: Self.words).ids(query) == [])
  }

  @Test func anyTwoCharactersOfANameOrHeadingFindTheGuide() {
    let index = searchIndex(words: Self.words)
    for document in index.documents {
      for text in [document.title] + document.keywords + document.headings {
        let isName = !document.headings.contains(text)
        let letters = Array(text)
        for (first, second) in zip(letters, letters.dropFirst()) {
          let cut = String([first, second])
          let runs = letterRuns(of: cut)
          guard runs.map(\.letters.count).reduce(0, +) == 2, isName || runs.first?.isHan == true
          else { continue }
          #expect(index.ids(cut).contains(document.id.text), "“\(cut)” of “\(text)”")
        }
      }
    }
  }

  @Test func everyNameIsFoundByItsPinyinAndInitials() {
    let index = searchIndex()
    for document in index.documents {
      for name in [document.title] + document.keywords
      where name.unicodeScalars.allSatisfy(\.isHanCharacter) {
        let syllables = pinyin(of: name)
        #expect(index.ids(syllables.joined()).contains(document.id.text), "\(syllables)")
        let initials = syllables.compactMap(\.first).map(String.init).joined()
        #expect(index.ids(initials).contains(document.id.text), "\(initials)")
      }
    }
  }

  @Test func oneWrongLetterDoesNoHarm() {
    let index = searchIndex()
    for word in ["passport", "citizens", "document", "travel"] {
      for place in word.indices {
        var wrong = word
        wrong.replaceSubrange(place...place, with: "x")
        #expect(index.ids(wrong).first == "passport", "\(wrong)")
      }
    }
  }

  @Test func theEditorsPinyinCounts() {
    var document = SearchDocument(id: Identifier("bank")!, title: "银行卡")
    #expect(SearchIndex([document], words: []).ids("yinhang") == [])
    document.pinyin = "yin hang ka"
    #expect(SearchIndex([document], words: []).ids("yinhang") == ["bank"])
    #expect(SearchIndex([document], words: []).ids("yhk") == ["bank"])
  }

  @Test func aTitleWeighsMoreThanAKeywordAndAKeywordMoreThanAHeading() {
    let index = searchIndex(
      """
      a | 办别的 | | 转学 | 转学
      b | 办别的 | 转学 | |
      c | 转学 | | |
      """
    )
    #expect(index.ids("转学") == ["c", "b", "a"])
  }

  @Test func equalsStandInTheOrderOfTitles() {
    let index = searchIndex(
      """
      d | 乙证 | 转学 | |
      c | 甲证 | 转学 | |
      b | 丙证 | 转学 | |
      a | 甲证 | 转学 | |
      """
    )
    #expect(index.ids("转学") == ["b", "d", "a", "c"])
  }

  @Test func aGuideThatEndedIsFoundBelowWhatIsInForce() {
    var documents = searchDocuments(
      """
      a | 婚育证明 | | 所需材料 |
      b | 婚育证明 | | 所需材料 |
      """
    )
    documents[0].ended = "已停办"
    let index = SearchIndex(documents, words: [])
    #expect(index.ids("婚育证明") == ["b", "a"])
    #expect(index.ids("所需材料") == ["b"])
  }

  @Test func namesInOtherLanguagesFindTheGuide() {
    var document = SearchDocument(id: Identifier("marriage")!, title: "Marriage")
    document.otherNames = ["结婚登记"]
    let index = SearchIndex([document], words: [])
    for query in ["结婚", "jiehun", "jhdj"] { #expect(index.ids(query) == ["marriage"]) }
  }

  @Test(arguments: [
    ("办暂住证", ["暂住证"]),
    ("证件丢了", ["證件"]),
    ("qq", ["QQ"]),
    ("补QQ", ["QQ"]),
    ("qqq", []),
    ("生育卡", ["生育卡"]),
    ("卡", ["卡"]),
    ("居住证", []),
  ]) func aWordThatPeopleSayIsUnderstood(_ query: String, _ said: [String]) {
    let index = searchIndex(words: Self.words)
    #expect(index.find(query).understood.map { index.words[$0].said } == said)
  }

  @Test func aVeryLongQuestionIsReadToItsSixtyFourthCharacter() {
    let index = searchIndex()
    #expect(index.ids("准生证" + String(repeating: "，", count: 100_000)) == ["birth-registration"])
    #expect(index.ids(String(repeating: "，", count: 64) + "准生证") == [])
  }
}
