import ArgumentParser
import Diagnostics
import Files
import Pipeline

/// `bianmin verify DIR`
struct VerifyCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "verify",
    abstract: helpText(
      zh: "看已发布的网站是不是完整、没有动过。",
      en: "Says whether a published folder is one whole, untouched site."
    )
  )

  @Argument(help: help(zh: "发布的文件夹。", en: "The published folder."))
  var folder: String

  @OptionGroup var common: CommonOptions

  func run() throws {
    let language = common.language
    do {
      let findings = try Publication.verify(folder)
      guard common.format == .text else {
        let verdict = try common.report(findings.map(Problem.init))
        if verdict == .contentHasErrors { throw ExitStatus.contentHasErrors }
        return
      }
      for finding in findings { try Console.output(finding.message(language) + "\n") }
      guard !findings.contains(where: { common.strict || $0.isDamage }) else {
        throw ExitStatus.contentHasErrors
      }
      try common.say(Wording(zh: "完整，没有改动过", en: "whole and untouched"))
    } catch let failure as FileFailure {
      throw common.fail(failure)
    }
  }
}

extension Problem {
  /// A finding as machines are told it.
  fileprivate init(_ finding: VerifyFinding) {
    self.init(
      finding.isDamage ? .publishedAltered : .publishedForeign,
      file: finding.path,
      finding.message,
      help: finding.isDamage
        ? Wording(zh: "重新生成，再发布一次", en: "Build and publish again")
        : Wording(zh: "不要的就删去", en: "Remove it unless it is wanted")
    )
  }
}
