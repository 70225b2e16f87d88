import Foundation
import Testing

@testable import Pages

@Suite struct SearchLettersTests {
  @Test(arguments: [
    ("身份证 ID 卡", ["身份证", "id", "卡"]),
    ("３６００元", ["3600", "元"]),
    ("ＳＦＺ", ["sfz"]),
    ("結婚證、戶口", ["结婚证", "户口"]),
    ("shēn fèn zhèng", ["shen", "fen", "zheng"]),
    ("Xi'an’s Café", ["xians", "cafe"]),
    ("身\u{200B}份\u{FE00}证", ["身份证"]),
    ("①㎏№", ["1kgno"]),
    ("“准生证”：怎么办？", ["准生证", "怎么办"]),
    ("人々〇", ["人々〇"]),
    ("ئۇيغۇر 1 号", ["ئۇيغۇر".decomposedStringWithCompatibilityMapping, "1", "号"]),
    ("　 …—", []),
  ]) func textIsCutIntoRuns(_ text: String, _ runs: [String]) {
    let found = letterRuns(of: text).map { Array($0.text.unicodeScalars) }
    #expect(found == runs.map { Array($0.unicodeScalars) })
  }

  @Test func foldedTextStaysAsItIs() {
    for run in letterRuns(of: "補辦ＩＤ卡 Café 身份證") {
      #expect(letterRuns(of: run.text) == [run])
    }
  }

  @Test func noCharacterStandsForAnotherOneThatIsItselfReplaced() {
    #expect(simplifiedCharacters.count > 2000)
    #expect(simplifiedCharacters.values.allSatisfy { simplifiedCharacters[$0] == nil })
  }
}
