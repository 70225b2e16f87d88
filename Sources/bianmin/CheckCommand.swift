import ArgumentParser
import Diagnostics
import Files
import Pipeline

/// `bianmin check [SITE]`
struct CheckCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: helpText(
      zh: "检查内容，什么也不写。",
      en: "Says what is wrong with the content; writes nothing."
    )
  )

  @Argument(help: help(zh: "content/ 所在的文件夹。", en: "The folder that holds content/."))
  var site = "."

  @OptionGroup var links: LinkOptions

  @OptionGroup var common: CommonOptions

  func run() async throws {
    do {
      var request = common.request(site: site)
      request.times = Progress.times(common.options)
      var problems = try await renderSite(request).problems
      if let order = links.order {
        let tested = try await testLinks(request, order)
        problems = (problems + tested.problems).sortedByPlace()
        if let failure = tested.failure { common.warn([failure.message]) }
      }
      guard try common.report(problems) == .good else { throw ExitStatus.contentHasErrors }
      if problems.isEmpty {
        try common.say(Wording(zh: "没有发现问题", en: "no problems found"))
      }
    } catch let failure as FileFailure {
      throw common.fail(failure)
    }
  }
}
