import Testing

@testable import Guides

@Suite struct MoneyTests {
  @Test(arguments: [
    ("20 元", 2000), ("20元", 2000), ("２０元", 2000), ("20元/本", 2000), ("20 元/本", 2000),
    ("每本 20 元", 2000), ("0.5 元", 50),
    ("0.05元", 5), ("20.00 元", 2000), ("1,200 元", 120_000), ("1，200 元", 120_000),
    ("1,234,567.89 元", 123_456_789), ("20 yuan", 2000),
    ("20 yuan per copy", 2000), ("¥20", 2000), ("￥20", 2000), ("￥20元", 2000), ("RMB 20", 2000),
    ("人民币20元", 2000), ("20块钱", 2000),
    ("5 角", 50), ("20元5角", 2050), ("1.5 万元", 1_500_000), ("二十元", 2000), ("一百二十元", 12_000),
    ("不收费", 0), ("免费", 0), ("不收费。", 0),
    ("免费办理", 0), ("free", 0), ("Free.", 0), ("no charge", 0), ("free of charge", 0), ("0 元", 0),
    ("免收", 0), ("不收取任何费用", 0), ("无", 0),
  ]) func anAmountIsWholeFen(text: String, fen: Int) {
    #expect(Money(written: text)?.fen == fen)
  }

  @Test(arguments: [
    "", "20", "元", "-20 元", "10-20 元", "20 元和 30 元", "0.005 元", "1,20 元", "twenty", "2026元旦",
    "20 美元", "999999999999999999 元", "20 元起步价很高 1",
    "不免费", "freedom", "9999999999999 万元", "20 元 30", "..5 元", "20\u{301}元",
  ]) func whatIsNoSingleAmountIsRefused(text: String) {
    #expect(Money(written: text) == nil)
  }

  @Test(arguments: [
    ("首次申领：20 元（工本费），补领 40元。", [2000, 4000], ["20 元", "40元"]), ("不收费。", [0], ["不收费"]),
    ("本项不免费", [], []),
    ("10-20 元", [1000, 2000], ["10", "20 元"]), ("2027 元旦放假", [], []),
    ("1,200 元", [120_000], ["1,200 元"]), ("费用￥0.5", [50], ["￥0.5"]),
    ("It is free.", [0], ["free"]), ("feel free to call", [], []), ("toll-free number", [], []),
    ("20 yuan a copy", [2000], ["20 yuan"]),
    ("身份证20，30元", [3000], ["30元"]), ("电话 0000-8810021", [], []), ("A4 20元", [2000], ["20元"]),
    ("第 3 元素", [300], ["3 元"]),
    ("免费邮寄，加急 15 元", [0, 1500], ["免费", "15 元"]), ("三元桥", [], []), ("12 角度", [], []),
  ]) func amountsAreFoundInRunningText(text: String, fen: [Int], written: [String]) {
    let found = Money.all(in: text)
    let bytes = Array(text.utf8)
    #expect(found.map(\.value.fen) == fen)
    #expect(found.map { String(decoding: bytes[$0.range], as: UTF8.self) } == written)
  }

  @Test(arguments: [
    (2000, "20 元", "20 yuan"), (0, "不收费", "free"), (50, "0.5 元", "0.5 yuan"),
    (5, "0.05 元", "0.05 yuan"), (2050, "20.5 元", "20.5 yuan"),
    (120_000, "1200 元", "1200 yuan"),
  ]) func anAmountIsShownInBothLanguages(fen: Int, chinese: String, english: String) {
    let money = Money(fen: fen)
    #expect(money?.chinese == chinese)
    #expect(money?.english == english)
    #expect(Money(written: chinese) == money)
    #expect(Money(written: english) == money)
  }

  @Test func anAmountIsNeitherNegativeNorEndless() {
    #expect(Money(fen: -1) == nil)
    #expect(Money(fen: .max) == nil)
    let most = Money(fen: Money.largestFen)
    #expect(most.map { $0 + $0 } == most)
  }

  @Test func longInputTakesNoLongerThanItsLength() {
    for piece in ["1", "1,", "1,000,", "1-", "free ", "不", "1 ", "¥"] {
      let text = String(repeating: piece, count: 10_000)
      _ = Money(written: text)
      _ = Money.all(in: text)
    }
  }
}
