/// How problems are printed, chosen with `--format`.
package enum ProblemFormat: String, Sendable, CaseIterable {
  /// For people: the message, the line, a caret, what to write instead.
  case text
  /// One array of objects.
  case json
  /// Workflow commands that GitHub shows beside the changed lines.
  case github
  /// SARIF 2.1.0, for code scanning and editors.
  case sarif
}

/// What a report of problems depends on besides the problems.
package struct ReportStyle: Sendable {
  /// Whether warnings count as errors.
  package enum Strictness: Sendable {
    case ordinary
    /// `--strict`: a warning is shown and counted as an error.
    case strict
  }

  /// Whether a text report is coloured.
  package enum Colour: Sendable {
    case plain
    /// With the escape sequences of ANSI terminals.
    case ansi
  }

  package var language: MessageLanguage
  package var strictness: Strictness
  package var colour: Colour
  /// What stands before the site's folder in paths for GitHub and SARIF, which count from the root of the
  /// repository: empty, or `county/`.
  package var pathPrefix: String
  /// The program's version, for SARIF.
  package var version: String

  package init(
    language: MessageLanguage = .zh,
    strictness: Strictness = .ordinary,
    colour: Colour = .plain,
    pathPrefix: String = "",
    version: String = ""
  ) {
    self.language = language
    self.strictness = strictness
    self.colour = colour
    self.pathPrefix = pathPrefix
    self.version = version
  }

  /// A problem's severity as it is shown.
  package func severity(of problem: Problem) -> Severity {
    strictness == .strict ? .error : problem.severity
  }
}

/// All problems of a run in one format, sorted by place, as UTF-8 that ends with a line end.
///
/// A text report closes with `problemSummary`; without problems it and the one for GitHub are empty, as
/// JSON and SARIF are whole documents.
package func problemReport(
  _ problems: [Problem],
  as format: ProblemFormat,
  style: ReportStyle
) -> [UInt8] {
  let located = located(problems.sortedByPlace())
  return switch format {
  case .text: textReport(located, style)
  case .json: jsonReport(located, style)
  case .github: githubReport(located, style)
  case .sarif: sarifReport(located, style)
  }
}

/// How many problems there are: `2 个错误，1 个提醒`, `2 errors, 1 warning`, `没有发现问题`.
package func problemSummary(_ problems: [Problem], style: ReportStyle) -> Wording {
  let errors = problems.count { style.severity(of: $0) == .error }
  let warnings = problems.count - errors
  guard errors + warnings > 0 else { return Wording(zh: "没有发现问题", en: "no problems found") }
  var chinese: [String] = []
  var english: [String] = []
  if errors > 0 {
    chinese.append("\(errors) 个错误")
    english.append("\(errors) error\(errors == 1 ? "" : "s")")
  }
  if warnings > 0 {
    chinese.append("\(warnings) 个提醒")
    english.append("\(warnings) warning\(warnings == 1 ? "" : "s")")
  }
  return Wording(
    zh: chinese.joined(separator: "，"),
    en: english.joined(separator: ", ")
  )
}
