import Testing

@testable import Guides

@Suite struct SureMeaningTests {
  @Test(arguments: [
    ("申请才料", "申请材料"), ("所须材料", "所需材料"), ("请申材料", "申请材料"), ("申请材材料", "申请材料"),
    ("reveiwed", "reviewed"), ("titel", "title"), ("keyword", "keywords"), ("Title", "title"),
    ("ＴＩＴＬＥ", "title"), ("departmentt", "department"), ("办理地店", "办理地点"),
  ]) func aSlipIsSeen(_ word: String, _ meant: String) {
    let known = ["申请材料", "所需材料", "办理地点", "办理时间", "title", "reviewed", "keywords", "department"]
    #expect(surelyMeant(by: word, among: known) == meant)
  }

  @Test(arguments: [
    "申请表", "申请条件", "材料", "办理地", "办理时限", "date", "tit", "", "料", "titles2", "办理",
  ]) func whatCouldBeAnotherWordIsNot(_ word: String) {
    let known = ["申请材料", "所需材料", "办理地点", "办理时间", "title", "data"]
    #expect(surelyMeant(by: word, among: known) == nil)
  }

  @Test func betweenTwoNothingIsSure() {
    #expect(surelyMeant(by: "phones", among: ["phone", "phoness"]) == nil)
  }
}
