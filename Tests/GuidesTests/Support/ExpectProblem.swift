import Diagnostics
import Testing

/// Breaks the small site in one place and expects one problem there.
///
/// The place is marked in the text with `‹` and `›`; the marks are taken out before the site is read:
///
/// ```swift
/// expectProblem(.durationInvalid, "答复时限：2 个工作日", "答复时限：‹尽快›", "“尽快”不是一个时限")
/// ```
func expectProblem(
  _ code: ProblemCode,
  _ old: String,
  _ new: String,
  in path: String = SmallSite.guide,
  _ message: String,
  also others: Set<ProblemCode> = [],
  sourceLocation: SourceLocation = #_sourceLocation
) throws {
  var site = SmallSite()
  site.replace(old, with: new, in: path, sourceLocation: sourceLocation)
  try expectProblem(
    code,
    in: site,
    message,
    at: path,
    also: others,
    sourceLocation: sourceLocation
  )
}

/// Expects one problem of a site at the mark in one of its files.
func expectProblem(
  _ code: ProblemCode,
  in site: SmallSite,
  _ message: String,
  at path: String = SmallSite.guide,
  also others: Set<ProblemCode> = [],
  sourceLocation: SourceLocation = #_sourceLocation
) throws {
  var site = site
  let marked = site.files[path] ?? ""
  let start = marked.split(separator: "‹", maxSplits: 1, omittingEmptySubsequences: false)
  site.files[path] = marked.replacing("‹", with: "").replacing("›", with: "")
  let problems = try site.checked().problems
  let found = problems.filter { $0.code == code }
  #expect(
    problems.allSatisfy { $0.code == code || others.contains($0.code) },
    "also found: \(problems.map { "\($0.code.rawValue) \($0.message.en)" })",
    sourceLocation: sourceLocation
  )
  let problem = try #require(found.first, "not found", sourceLocation: sourceLocation)
  #expect(problem.message.zh == message, sourceLocation: sourceLocation)
  #expect(!problem.message.en.isEmpty, sourceLocation: sourceLocation)
  #expect(problem.path == path, sourceLocation: sourceLocation)
  if start.count == 2 {
    let lines = start[0].split(separator: "\n", omittingEmptySubsequences: false)
    let place = Position(line: lines.count, column: (lines.last?.count ?? 0) + 1)
    #expect(problem.start == place, sourceLocation: sourceLocation)
  }
}
