import ArgumentParser
import Diagnostics
import Files
import Pipeline
import Reports

/// `bianmin diff OLD NEW`
struct DiffCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "diff",
    abstract: helpText(
      zh: "说出两份内容里市民会看到的不同。",
      en: "Says what citizens will see otherwise in a newer site."
    )
  )

  @Argument(
    help: help(
      zh: "旧的文件夹，里面有 content/。",
      en: "The older folder that holds content/.",
      valueName: "old"
    )
  )
  var old: String

  @Argument(
    help: help(
      zh: "新的文件夹，里面有 content/。",
      en: "The newer folder that holds content/.",
      valueName: "new"
    )
  )
  var new = "."

  @Option(
    help: help(
      zh: "怎样印出来：text、markdown（贴进合并请求）或 json。",
      en: "How it is printed: text, markdown (for a pull request) or json.",
      valueName: "format"
    )
  )
  var format: DifferenceFormat = .text

  @OptionGroup var options: SiteOptions

  func run() async throws {
    do {
      let now = options.now ?? Environment.now
      var (before, after) = (options.request(site: old), options.request(site: new))
      (before.now, after.now) = (now, now)
      switch try await compareSites(before, after) {
      case .success(let difference):
        try Console.output(difference.bytes(format, options.language))
      case .failure(let errors):
        Console.error(
          Wording(
            zh: "bianmin: \(errors.site) 的内容有错误，没法比\n",
            en: "bianmin: the content of \(errors.site) has errors, so nothing can be compared\n"
          )(options.language)
        )
        throw options.refuse(errors.content.problems)
      }
    } catch let failure as FileFailure {
      throw Console.report(failure, options.language)
    }
  }
}

extension DifferenceFormat: ExpressibleByArgument {}
