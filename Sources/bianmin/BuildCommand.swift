import ArgumentParser
import Diagnostics
import Files
import Pipeline

/// `bianmin build [SITE]`
struct BuildCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "build",
    abstract: "Builds the site. 生成网站。"
  )

  @Argument(help: "The folder that holds content/.")
  var site = "."

  @Option(help: "Where the site is published; default: _site beside content/.")
  var output: String?

  @Option(help: "Write a list of what changed to this file, for a deploy that sends only that.")
  var changes: String?

  @Option(help: "Write an account of every input to this file, as JSON.")
  var report: String?

  @Flag(help: "Put .gz and .br beside each text file, for servers that hand them out.")
  var compress = false

  @Flag(help: "Publish even where more than a fifth of the pages would vanish.")
  var allowRemovals = false

  @Flag(help: "Bring back the site that was published before the last one.")
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
      let rendered = try await renderSite(request, for: publication)
      rendered.keepToTheEnd()
      let publishing = prepare(rendered, for: publication, allowRemovals: allowRemovals)
      if let report { try writeReport(publishing, to: report) }
      let verdict = try common.report(publishing.problems)
      guard verdict != .contentHasErrors else { throw ExitStatus.contentHasErrors }
      common.warn(try publish(publishing, changes: changes, say: announce))
      if verdict == .feedsInDoubt { throw ExitStatus.contentHasErrors }
    } catch let failure as FileFailure {
      throw common.fail(failure)
    }
  }

  /// Says what is about to be shown. From here on no signal ends the program: it ends by itself in a moment,
  /// and its status says which site is there.
  private func announce(_ wording: Wording) throws(FileFailure) {
    try common.say(wording)
    Signals.ignore()
  }
}
