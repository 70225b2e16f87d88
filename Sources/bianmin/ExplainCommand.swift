import ArgumentParser
import Diagnostics
import Files
import Pipeline

/// `bianmin explain GUIDE [SITE]`
struct ExplainCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "explain",
    abstract: "Says why a guide's page says what it says. 说明一页为什么这样写。"
  )

  @Argument(help: "The guide's id.")
  var guide: String

  @Argument(help: "The folder that holds content/.")
  var site = "."

  @OptionGroup var common: CommonOptions

  func run() async throws {
    do {
      switch try await explainGuide(guide, common.request(site: site), common.language) {
      case .text(let text): try Console.output(text)
      case .problems(let problems):
        if try common.report(problems) == .contentHasErrors { throw ExitStatus.contentHasErrors }
      case .unknown(let nearest):
        let fact = Wording(zh: "没有叫“\(guide)”的指南", en: "There is no guide “\(guide)”")
        let help = nearest.map {
          Wording(zh: "\n  是不是想写“\($0)”？", en: "\n  Did you mean “\($0)”?")
        }
        Console.error(
          "bianmin: " + fact(common.language) + (help?(common.language) ?? "") + "\n"
        )
        throw ExitStatus.usage
      }
    } catch let failure as FileFailure {
      throw common.fail(failure)
    }
  }
}
