import Diagnostics
import Testing

@Suite("Every problem is tested")
struct CodeCoverageTests {
  @Test("every code stands in a test that expects it", arguments: ProblemCode.allCases)
  func everyCodeStandsInATest(code: ProblemCode) throws {
    let repository = Repository()
    let tests = try repository.swiftFiles(below: "Tests").filter { !$0.contains("/Benchmarks/") }
    let isTested = try tests.contains { path in
      let text = try repository.text(path)
      return text.contains(".\(code)") || text.contains("\"\(code.rawValue)\"")
        || text.contains("[\(code.rawValue)]")
    }
    #expect(isTested, "no test expects “\(code.rawValue)”")
  }
}
