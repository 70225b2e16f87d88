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
      let isWhole = !findings.contains { common.strict || $0.isDamage }
      if common.format == .text {
        for finding in findings { try Console.output(finding.message(language) + "\n") }
        if isWhole { try common.say(Wording(zh: "完整，没有改动过", en: "whole and untouched")) }
      } else {
        try Console.output(VerifyCommand.json(findings, language))
      }
      guard isWhole else { throw ExitStatus.contentHasErrors }
    } catch let failure as FileFailure {
      throw common.fail(failure)
    }
  }

  /// `[{"severity": "error", "message": "…"}]`
  private static func json(_ findings: [VerifyFinding], _ language: MessageLanguage) -> [UInt8] {
    var writer = JSONWriter(.indented)
    writer.array { json in
      for finding in findings {
        json.object { json in
          json.member("severity", finding.isDamage ? "error" : "warning")
          json.member("message", finding.message(language))
        }
      }
    }
    return writer.bytes + [UInt8(ascii: "\n")]
  }
}
