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

  @Option(
    help: help(
      zh: "用哪种语言说话：zh 或 en。",
      en: "The language of messages: zh or en.",
      valueName: "language"
    )
  )
  var lang: MessageLanguage?

  @Flag(help: help(zh: "只说问题。", en: "Print problems only."))
  var quiet = false

  func run() throws {
    let language = lang ?? Environment.language
    do {
      let findings = try Publication.verify(folder)
      for finding in findings { try Console.output(finding.message(language) + "\n") }
      guard !findings.contains(where: \.isDamage) else { throw ExitStatus.contentHasErrors }
      if !quiet {
        try Console.output(
          Wording(zh: "完整，没有改动过", en: "whole and untouched")(language) + "\n"
        )
      }
    } catch let failure as FileFailure {
      Console.error("bianmin: " + failure.message(language) + "\n")
      throw ExitStatus(rawValue: failure.exitStatus) ?? .machineFailed
    }
  }
}
