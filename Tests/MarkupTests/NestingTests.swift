import Diagnostics
import Testing

@Suite struct NestingTests {
  @Test(arguments: ["> ", "- ", "1. ", ">"])
  func thirtyTwoLevelsAreAllowed(mark: String) {
    let deep = String(repeating: mark, count: 32) + "到底"
    #expect(parse(deep).problems.isEmpty)
    #expect(dump(deep).contains(#"p["到底"]"#))
  }

  @Test(arguments: ["> ", "- ", "1. ", ">"])
  func theThirtyThirdIsAnErrorWithItsPlace(mark: String) {
    let sign = mark.trimmingSuffix(" ")
    let deep = String(repeating: mark, count: 32)
    expectProblems("\(deep)‹\(sign.first ?? " ")›\(mark.dropFirst())到底", .markupNestingTooDeep)
    #expect(dump(deep + mark + "到底").contains("\(mark)到底"))
  }

  @Test func levelsThatGrowFromLineToLineAreCounted() {
    let lines = (0...32).map { String(repeating: " ", count: $0 * 2) + "- 第\($0)层" }
    let problems = parse(lines.joined(separator: "\n")).problems
    #expect(problems.map(\.code) == [.markupNestingTooDeep])
    #expect(problems.first?.start == Position(line: 33, column: 65))
    #expect(problems.first?.message.zh == "嵌套超过 32 层")
    #expect(problems.first?.message.en == "The nesting is deeper than 32 levels")
    #expect(parse(lines.dropLast().joined(separator: "\n")).problems.isEmpty)
  }

  @Test func aLineOfDashesIsNoNesting() {
    #expect(dump(String(repeating: "- ", count: 100)) == "hr")
    #expect(dump("    " + String(repeating: "> ", count: 100)).hasPrefix("code"))
  }

  @Test func boldInBoldIsLimitedToo() {
    let deep = String(repeating: "**a ", count: 40) + "底" + String(repeating: "**", count: 40)
    let problems = parse(deep).problems
    #expect(problems.map(\.code) == [.markupNestingTooDeep])
    #expect(problems.first?.place?.span == Span(32 * 4, 32 * 4 + 2))
    #expect(dump(deep).contains("底"))
    let pictures = String(repeating: "![", count: 33) + String(repeating: "](x)", count: 33)
    #expect(parse(pictures).problems.map(\.code) == [.markupNestingTooDeep])
  }
}

extension String {
  fileprivate func trimmingSuffix(_ suffix: String) -> String {
    hasSuffix(suffix) ? String(dropLast(suffix.count)) : self
  }
}
