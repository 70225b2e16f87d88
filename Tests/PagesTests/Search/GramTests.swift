import Testing

@testable import Pages

@Suite struct GramTests {
  @Test(arguments: [
    ("身份证", ["身份", "份证"]),
    ("证", ["证"]),
    ("card", ["=card", "_ca", "car", "ard", "rd_"]),
    ("ID", ["=id", "id"]),
    ("b超", ["=b", "超"]),
    ("生生生", ["生生"]),
  ]) func aQuestionLooksUp(_ text: String, _ keys: [String]) {
    #expect(grams(asking: letterRuns(of: text)).map(\.key) == keys)
  }

  @Test func whatIsAskedWasIndexed() {
    for text in ["身份证换领和补领", "证", "办 ID 卡", "Lost passport", "3600元", "b超", "ئۇيغۇر", "𠀀𠀁证"] {
      let runs = letterRuns(of: text)
      for closeness in [Closeness.name, .text] {
        var indexed: Set<Gram> = []
        grams(indexing: runs, as: closeness) { indexed.insert($0) }
        #expect(indexed.isSuperset(of: grams(asking: runs)), "\(text)")
      }
    }
  }

  @Test func pinyinIsAskedByItsLettersAndItsInitials() {
    var keys: Set<String> = []
    grams(reading: ["nü", "er", "lv"]) { keys.insert($0.key) }
    #expect(keys.isSuperset(of: ["~erl", "^ne", "^el", "^nel"]))
    #expect(
      grams(askingPinyin: Array("shenfen".unicodeScalars)).map(\.key) == [
        "~she", "~hen", "~enf", "~nfe", "~fen",
      ]
    )
    #expect(grams(askingInitials: Array("sf".unicodeScalars)).map(\.key) == ["^sf"])
    #expect(grams(askingInitials: Array("sfz".unicodeScalars)).map(\.key) == ["^sfz"])
    #expect(grams(askingInitials: Array("s".unicodeScalars)).isEmpty)
  }

  @Test func aLongPinyinAsksForEverySecondGram() {
    #expect(
      grams(askingPinyin: Array("shengyudengji".unicodeScalars)).map(\.key)
        == [
          "~she", "~eng", "~gyu", "~ude", "~eng", "~gji",
        ].reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
    )
  }

  @Test(arguments: [("身份", "h"), ("card", "w"), ("b超", "w")])
  func gramsOfOneKindAreKeptTogether(_ text: String, _ family: String) {
    #expect(grams(asking: letterRuns(of: text)).first?.family.rawValue == family)
  }
}
