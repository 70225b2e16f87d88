import ArgumentParser
import Diagnostics
import Files
import Guides
import Pipeline

/// The options that every command has (contract §8).
struct CommonOptions: ParsableArguments {
  @Option(help: "The moment for which the site is made, in RFC 3339; default: now.")
  var now: Instant?

  @Option(
    name: .customLong("feed"),
    help: ArgumentHelp(
      "A status feed in the stead of the site's; may be given several times.",
      valueName: "path-or-url"
    )
  )
  var feeds: [String] = []

  @Flag(help: "Treat warnings as errors.")
  var strict = false

  @Flag(help: "Include guides marked as drafts and those not yet published.")
  var drafts = false

  @Option(help: "The address under which the site will be published.")
  var baseURL: String?

  @Option(help: "The language of messages: zh or en.")
  var lang: MessageLanguage?

  @Option(help: "How problems are printed: text, json, github or sarif.")
  var format: ProblemFormat = .text

  @Option(help: "How many pieces of work run at once; default: one for each processor.")
  var jobs: Int?

  @Flag(help: "Print problems only.")
  var quiet = false

  var language: MessageLanguage { lang ?? Environment.language }

  func validate() throws {
    if let jobs, jobs < 1 || jobs > 256 {
      throw ValidationError("--jobs takes a whole number from 1 to 256.")
    }
    if let baseURL, !isWebAddress(baseURL) {
      throw ValidationError("--base-url takes an address like https://www.example.gov.cn/")
    }
    for feed in feeds where feed.isEmpty || feed.contains("://") {
      guard let fault = FeedAddressFault(feed) else { continue }
      throw ValidationError("--feed: \(fault.message(feed).en). \(fault.help.en).")
    }
  }

  func request(site: String) -> BuildRequest {
    var request = BuildRequest(site: site, now: now ?? Environment.now)
    request.baseURL = baseURL.map { $0.hasSuffix("/") ? $0 : $0 + "/" }
    request.feeds = feeds
    request.drafts = drafts
    request.jobs = jobs ?? Environment.processors
    return request
  }

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
      colour: Environment.colour,
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

extension Instant: ExpressibleByArgument {
  package init?(argument: String) { self.init(rfc3339: argument) }
}

extension MessageLanguage: ExpressibleByArgument {}
extension ProblemFormat: ExpressibleByArgument {}
