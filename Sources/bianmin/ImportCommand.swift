import ArgumentParser
import Diagnostics
import Files
import Pipeline

/// `bianmin import LIST [SITE]`
struct ImportCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import",
    abstract: "Makes drafts of guides from a list of items (CSV). 从事项清单导入指南。"
  )

  @Argument(help: "The list, as CSV or as text with tabs.")
  var list: String

  @Argument(help: "The folder that holds content/.")
  var site = "."

  @Flag(help: "Say what would be written, and write nothing.")
  var dryRun = false

  @OptionGroup var common: CommonOptions

  func run() async throws {
    do {
      let imported = try await importItems(list, common.request(site: site))
      if !dryRun { try imported.write() }
      let verdict = try common.report(imported.problems)
      common.tell(imported.summary(isWritten: !dryRun))
      guard verdict == .good else { throw ExitStatus.contentHasErrors }
    } catch let failure as FileFailure {
      throw common.fail(failure)
    }
  }
}
