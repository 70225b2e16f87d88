import ArgumentParser
import Diagnostics
import Files
import Pipeline

/// `bianmin verify DIR`
struct VerifyCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "verify",
    abstract: "Says whether a published folder is one whole, untouched site. 核对已发布的网站。"
  )

  @Argument(help: "The published folder.")
  var folder: String

  @Option(help: "The language of messages: zh or en.")
  var lang: MessageLanguage?

  @Flag(help: "Print problems only.")
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
