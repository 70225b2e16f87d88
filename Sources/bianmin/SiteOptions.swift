import ArgumentParser
import Diagnostics
import Files
import Guides
import Pipeline

/// The options of every command that reads a site: which moment, which feeds, which language.
struct SiteOptions: ParsableArguments {
  @Option(
    help: help(
      zh: "按哪个时刻生成，写成 2026-11-23T09:05:00+08:00；不写就是现在。",
      en: "The moment for which the site is made, in RFC 3339; default: now.",
      valueName: "time"
    )
  )
  var now: Instant?

  @Option(
    name: .customLong("feed"),
    help: help(
      zh: "用这个数据源，不用网站自己列的；可以写几次。",
      en: "A status feed in the stead of the site's; may be given several times.",
      valueName: "path-or-url"
    )
  )
  var feeds: [String] = []

  @Flag(
    help: help(
      zh: "草稿和还没到发布时间的也算上。",
      en: "Include guides marked as drafts and those not yet published."
    )
  )
  var drafts = false

  @Option(
    name: .customLong("base-url"),
    help: help(
      zh: "网站放到网上以后的网址。",
      en: "The address under which the site will be published.",
      valueName: "url"
    )
  )
  var baseURL: String?

  @Option(
    help: help(
      zh: "用哪种语言说话：zh 或 en。",
      en: "The language of messages: zh or en.",
      valueName: "language"
    )
  )
  var lang: MessageLanguage?

  @Option(
    help: help(
      zh: "同时做几件工作；不写就是每个处理器一件。",
      en: "How many pieces of work run at once; default: one for each processor.",
      valueName: "number"
    )
  )
  var jobs: Int?

  @Flag(help: help(zh: "只说问题。", en: "Print problems only."))
  var quiet = false

  @Flag(help: help(zh: "不用颜色。", en: "Print without colours."))
  var noColor = false

  var language: MessageLanguage { lang ?? Environment.language }

  var colour: ReportStyle.Colour { noColor ? .plain : Environment.colour }

  func validate() throws {
    if let jobs, jobs < 1 || jobs > 256 {
      throw ValidationError(
        helpText(zh: "--jobs 后面写 1 到 256 的整数。", en: "--jobs takes a whole number from 1 to 256.")
      )
    }
    if let baseURL, !isWebAddress(baseURL) {
      throw ValidationError(
        helpText(
          zh: "--base-url 后面写网址，例如 https://www.example.gov.cn/",
          en: "--base-url takes an address like https://www.example.gov.cn/"
        )
      )
    }
    for feed in feeds where feed.isEmpty || feed.contains("://") {
      guard let fault = FeedAddressFault(feed) else { continue }
      throw ValidationError(
        helpText(
          zh: "--feed：\(fault.message(feed).zh)。\(fault.help.zh)。",
          en: "--feed: \(fault.message(feed).en). \(fault.help.en)."
        )
      )
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

  /// The content's problems in the way of a list: as text, where no machine reads.
  func refuse(_ problems: [Problem]) -> ExitStatus {
    let style = ReportStyle(language: language, colour: colour)
    Console.error(problemReport(problems, as: .text, style: style))
    return .contentHasErrors
  }

  /// Nothing of this name: says so, with the nearest one.
  func unknownGuide(_ name: String, nearest: String?) -> ExitStatus {
    let fact = Wording(zh: "没有叫“\(name)”的指南", en: "There is no guide “\(name)”")
    let help = nearest.map { Wording(zh: "\n  是不是想写“\($0)”？", en: "\n  Did you mean “\($0)”?") }
    Console.error("bianmin: " + fact(language) + (help?(language) ?? "") + "\n")
    return .usage
  }
}

extension Instant: ExpressibleByArgument {
  package init?(argument: String) { self.init(rfc3339: argument) }
}

extension MessageLanguage: ExpressibleByArgument {}
