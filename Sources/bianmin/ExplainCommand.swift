import ArgumentParser
import Diagnostics
import Files
import Pipeline

/// `bianmin explain GUIDE [SITE]`
struct ExplainCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "explain",
    abstract: helpText(zh: "说明一页为什么这样写。", en: "Says why a guide's page says what it says.")
  )

  @Argument(help: help(zh: "指南的编号。", en: "The guide's id."))
  var guide: String

  @Argument(help: help(zh: "content/ 所在的文件夹。", en: "The folder that holds content/."))
  var site = "."

  @OptionGroup var common: CommonOptions

  func run() async throws {
    do {
      switch try await explainGuide(guide, common.request(site: site), common.language) {
      case .found(let text, let json):
        try Console.output(common.format == .json ? json : Array(text.utf8))
      case .problems(let problems):
        if try common.report(problems) == .contentHasErrors { throw ExitStatus.contentHasErrors }
      case .unknown(let nearest):
        throw common.options.unknownGuide(guide, nearest: nearest)
      }
    } catch let failure as FileFailure {
      throw common.fail(failure)
    }
  }
}
