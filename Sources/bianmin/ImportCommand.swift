import ArgumentParser
import Diagnostics
import Files
import Pipeline

/// `bianmin import LIST [SITE]`
struct ImportCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import",
    abstract: helpText(
      zh: "从事项清单（CSV）导入指南草稿。",
      en: "Makes drafts of guides from a list of items (CSV)."
    )
  )

  @Argument(
    help: help(zh: "事项清单：CSV，或用制表符分列的文字。", en: "The list, as CSV or as text with tabs.")
  )
  var list: String

  @Argument(help: help(zh: "content/ 所在的文件夹。", en: "The folder that holds content/."))
  var site = "."

  @Flag(
    help: help(
      zh: "只说会写哪些文件，不写。",
      en: "Say what would be written, and write nothing."
    )
  )
  var dryRun = false

  @OptionGroup var common: CommonOptions

  func run() async throws {
    do {
      var imported = try await importItems(list, common.request(site: site))
      if !dryRun {
        do {
          try imported.write()
        } catch {
          // What is written by then is there, and is said.
          if !imported.files.isEmpty { common.tell(imported.summary(isWritten: true)) }
          throw error
        }
      }
      let verdict = try common.report(imported.problems)
      common.tell(imported.summary(isWritten: !dryRun))
      guard verdict == .good else { throw ExitStatus.contentHasErrors }
    } catch let failure as FileFailure {
      throw common.fail(failure)
    }
  }
}
