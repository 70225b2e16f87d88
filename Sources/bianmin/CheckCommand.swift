import ArgumentParser
import Diagnostics
import Files
import Pipeline

/// `bianmin check [SITE]`
struct CheckCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Says what is wrong with the content; writes nothing. 检查内容。"
  )

  @Argument(help: "The folder that holds content/.")
  var site = "."

  @OptionGroup var common: CommonOptions

  func run() async throws {
    do {
      let rendered = try await renderSite(common.request(site: site))
      guard try common.report(rendered.problems) == .good else { throw ExitStatus.contentHasErrors }
      if rendered.problems.isEmpty {
        try common.say(Wording(zh: "没有发现问题", en: "no problems found"))
      }
    } catch let failure as FileFailure {
      throw common.fail(failure)
    }
  }
}
