import ArgumentParser
import Diagnostics
import Files
import Pipeline

/// `bianmin build [SITE]`
struct BuildCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "build",
    abstract: helpText(zh: "生成网站。", en: "Builds the site.")
  )

  @Argument(help: help(zh: "content/ 所在的文件夹。", en: "The folder that holds content/."))
  var site = "."

  @OptionGroup var options: BuildOptions

  @OptionGroup var common: CommonOptions

  func run() async throws {
    do {
      let publication = try Publication(
        output: options.output ?? site + "/_site",
        site: site,
        home: Environment.home
      )
      if options.rollback {
        common.warn(try rollBack(publication, say: announce))
        return
      }
      for file in options.files { try file.check(site: site, published: publication.path) }
      var request = common.request(site: site)
      request.program = try Environment.program()
      request.isCompressed = options.compress
      request.times = Progress.times(common.options)
      let rendered = try await renderSite(request, for: publication)
      rendered.keepToTheEnd()
      let publishing = prepare(rendered, for: publication, allowRemovals: options.allowRemovals)
      if let report = options.report { try writeReport(publishing, to: report) }
      let verdict = try common.report(publishing.problems)
      guard verdict != .contentHasErrors else {
        if let summary = options.summary { try publishing.summary.write(to: summary) }
        end(with: publishing.summary)
        throw ExitStatus.contentHasErrors
      }
      var done: BuildSummary?
      let undone = try publish(
        publishing,
        changes: options.changes,
        summarize: { made throws(FileFailure) in
          if let summary = options.summary { try made.write(to: summary) }
          done = made
        },
        say: announce
      )
      common.warn(undone)
      end(with: done)
      if verdict == .feedsInDoubt { throw ExitStatus.contentHasErrors }
    } catch let failure as FileFailure {
      throw common.fail(failure)
    }
  }

  /// Where a machine reads the problems, the last line beside them is the summary.
  private func end(with summary: BuildSummary?) {
    if common.format == .json, let summary { Console.error(summary.line) }
  }

  /// Says what is about to be shown. From here on no signal ends the program: it ends by itself in a moment,
  /// and its status says which site is there.
  private func announce(_ wording: Wording) throws(FileFailure) {
    try common.say(wording)
    Signals.ignore()
  }
}
