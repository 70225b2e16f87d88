import ArgumentParser
import Diagnostics
import Files
import Pipeline

/// `bianmin check [SITE]`
struct CheckCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Says what is wrong with the content; writes nothing unless --fix is given. 检查内容。"
  )

  @Argument(help: "The folder that holds content/.")
  var site = "."

  @Flag(help: "Mend in the files what can be mended without a doubt.")
  var fix = false

  @Flag(help: "With --fix: show the changes as a diff and write nothing.")
  var dryRun = false

  @OptionGroup var common: CommonOptions

  func validate() throws {
    guard dryRun, !fix else { return }
    throw ValidationError("--dry-run belongs to --fix.")
  }

  func run() async throws {
    do {
      if fix { try await mend() }
      let rendered = try await renderSite(common.request(site: site))
      // A diff is for `patch`; problems between its lines would be in the way.
      let isDiff = dryRun && common.format == .text
      let verdict =
        isDiff ? common.verdict(rendered.problems) : try common.report(rendered.problems)
      guard verdict == .good else { throw ExitStatus.contentHasErrors }
      if rendered.problems.isEmpty {
        try common.say(Wording(zh: "没有发现问题", en: "no problems found"))
      }
    } catch let failure as FileFailure {
      throw common.fail(failure)
    }
  }

  /// Says what is mended, and writes it unless that was not asked for.
  private func mend() async throws {
    let mended = try await mendSite(common.request(site: site))
    if dryRun, common.format == .text {
      try Console.output(mended.diff(isForTerminal: Console.isTerminal))
    }
    if !dryRun { try mended.write() }
    common.tell(mended.summary(isWritten: !dryRun))
  }
}
