import ArgumentParser
import Diagnostics
import Files
import Guides
import Pipeline

/// The options of every command that reports problems (contract §8).
struct CommonOptions: ParsableArguments {
  @OptionGroup var options: SiteOptions

  @Flag(help: help(zh: "提醒也算错误。", en: "Treat warnings as errors."))
  var strict = false

  @Option(
    help: help(
      zh: "问题怎样印出来：text、json、github 或 sarif。",
      en: "How problems are printed: text, json, github or sarif.",
      valueName: "format"
    )
  )
  var format: ProblemFormat = .text

  var now: Instant? { options.now }
  var lang: MessageLanguage? { options.lang }
  var jobs: Int? { options.jobs }
  var quiet: Bool { options.quiet }
  var language: MessageLanguage { options.language }

  func request(site: String) -> BuildRequest { options.request(site: site) }

  /// What the problems of a run mean for it.
  enum Verdict {
    case good
    /// Only feeds are in doubt, and `--strict` asks to hear of it: the site is published all the same.
    case feedsInDoubt
    case contentHasErrors
  }

  /// Prints all problems.
  func report(_ problems: [Problem]) throws(FileFailure) -> Verdict {
    let style = ReportStyle(
      language: language,
      strictness: strict ? .strict : .ordinary,
      colour: options.colour,
      version: Bianmin.configuration.version
    )
    let bytes = problemReport(problems, as: format, style: style)
    if !(quiet && problems.isEmpty && format == .text) { try Console.output(bytes) }
    return verdict(problems)
  }

  func verdict(_ problems: [Problem]) -> Verdict {
    let errors = problems.filter { strict || $0.severity == .error }
    if errors.isEmpty { return .good }
    return errors.allSatisfy(\.code.isAboutFeed) ? .feedsInDoubt : .contentHasErrors
  }

  /// A line for a person, where no machine reads standard output.
  func say(_ wording: Wording) throws(FileFailure) {
    guard !quiet else { return }
    if format == .text {
      try Console.output(wording(language) + "\n")
    } else {
      Console.error(wording(language) + "\n")
    }
  }

  /// A few lines for a person, beside what a machine may read on standard output.
  func tell(_ wording: Wording) {
    if !quiet { Console.error(wording(language) + "\n") }
  }

  /// Lines about what went wrong and does no harm.
  func warn(_ wordings: [Wording]) {
    for wording in wordings { Console.error("bianmin: " + wording(language) + "\n") }
  }

  /// Ends the program after a failure of the machine, or of a destination that is refused.
  func fail(_ failure: FileFailure) -> ExitStatus {
    Console.report(failure, language)
  }
}

extension ProblemFormat: ExpressibleByArgument {}
