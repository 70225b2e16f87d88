import ArgumentParser
import Diagnostics
import Files
import Pipeline
import Reports

/// `bianmin due [SITE]`
struct DueCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "due",
    abstract: helpText(zh: "按部门列出该核对的指南。", en: "Lists the guides to be reviewed, by department.")
  )

  @Argument(help: help(zh: "content/ 所在的文件夹。", en: "The folder that holds content/."))
  var site = "."

  @Option(
    help: help(
      zh: "往后看多久：30d 是 30 天，4w 是 4 周；0d 只列过期的。",
      en: "How far to look ahead: 30d are 30 days, 4w four weeks; 0d lists what is due now.",
      valueName: "time"
    )
  )
  var within: DayCount = DayCount(days: 30)

  @Option(
    help: help(
      zh: "怎样印出来：text、csv（表格）、ics（日历）或 json；不写就是 text。",
      en: "How the list is printed: text, csv, ics or json; default: text.",
      valueName: "format"
    )
  )
  var format: DueFormat?

  @Flag(help: help(zh: "就是 --format csv。", en: "The same as --format csv."))
  var csv = false

  @Flag(help: help(zh: "就是 --format ics。", en: "The same as --format ics."))
  var ics = false

  @OptionGroup var options: SiteOptions

  /// Every form that the line asks for.
  private var formats: Set<DueFormat> {
    Set([format, csv ? .csv : nil, ics ? .ics : nil].compactMap { $0 })
  }

  func validate() throws {
    guard formats.count > 1 else { return }
    throw ValidationError(
      helpText(
        zh: "--csv、--ics 和 --format 只能选一种。",
        en: "--csv, --ics and --format ask for different lists: choose one."
      )
    )
  }

  func run() async throws {
    do {
      let format = formats.first ?? .text
      switch try await listDueReviews(options.request(site: site), within: within.days) {
      case .success(let list): try Console.output(list.bytes(format, options.language))
      case .failure(let errors): throw options.refuse(errors.problems)
      }
    } catch let failure as FileFailure {
      throw Console.report(failure, options.language)
    }
  }
}

/// `30d`, `4w`, `30`
struct DayCount: ExpressibleByArgument, CustomStringConvertible {
  let days: Int

  init(days: Int) { self.days = days }

  init?(argument: String) {
    let unit: Int
    switch argument.last {
    case "d": unit = 1
    case "w": unit = 7
    default: unit = 0
    }
    let digits = unit == 0 ? argument[...] : argument.dropLast()
    guard digits.utf8.allSatisfy({ (0x30...0x39).contains($0) }), digits.utf8.count <= 5,
      let number = Int(digits)
    else { return nil }
    days = number * max(unit, 1)
  }

  var description: String { "\(days)d" }
}

extension DueFormat: ExpressibleByArgument {}
