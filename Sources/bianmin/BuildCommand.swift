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

  @Option(
    help: help(
      zh: "发布到哪个文件夹；不写就是 content/ 旁边的 _site。",
      en: "Where the site is published; default: _site beside content/.",
      valueName: "folder"
    )
  )
  var output: String?

  @Option(
    help: help(
      zh: "把改动的清单写进这个文件，部署时只传改了的。",
      en: "Write a list of what changed to this file, for a deploy that sends only that.",
      valueName: "file"
    )
  )
  var changes: String?

  @Option(
    help: help(
      zh: "把每个输入文件的去向写进这个文件（JSON）。",
      en: "Write an account of every input to this file, as JSON.",
      valueName: "file"
    )
  )
  var report: String?

  @Option(
    help: help(
      zh: "把这一次的小结写进这个文件（JSON）：件数、数据源、下次变化、每一步的用时。",
      en: "Write a summary to this file, as JSON: counts, feeds, next change, times.",
      valueName: "file"
    )
  )
  var summary: String?

  @Flag(
    help: help(
      zh: "每个文本文件旁边放 .gz 和 .br，给会用它们的服务器。",
      en: "Put .gz and .br beside each text file, for servers that hand them out."
    )
  )
  var compress = false

  @Flag(
    help: help(
      zh: "五分之一以上的页面会消失也发布。",
      en: "Publish even where more than a fifth of the pages would vanish."
    )
  )
  var allowRemovals = false

  @Flag(
    help: help(
      zh: "恢复上一次发布的网站。",
      en: "Bring back the site that was published before the last one."
    )
  )
  var rollback = false

  @OptionGroup var common: CommonOptions

  func run() async throws {
    do {
      let publication = try Publication(
        output: output ?? site + "/_site",
        site: site,
        home: Environment.home
      )
      if rollback {
        common.warn(try rollBack(publication, say: announce))
        return
      }
      var request = common.request(site: site)
      request.program = try Environment.program()
      request.isCompressed = compress
      request.times = Progress.times(common.options)
      let rendered = try await renderSite(request, for: publication)
      rendered.keepToTheEnd()
      let publishing = prepare(rendered, for: publication, allowRemovals: allowRemovals)
      if let report { try writeReport(publishing, to: report) }
      let verdict = try common.report(publishing.problems)
      guard verdict != .contentHasErrors else {
        if let summary { try publishing.summary.write(to: summary) }
        end(with: publishing.summary)
        throw ExitStatus.contentHasErrors
      }
      var done: BuildSummary?
      let undone = try publish(
        publishing,
        changes: changes,
        summarize: { made throws(FileFailure) in
          if let summary { try made.write(to: summary) }
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
