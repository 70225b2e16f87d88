import ArgumentParser
import Diagnostics
import Glibc
import Pipeline
import Preview

/// `bianmin serve [SITE]`
struct ServeCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "serve",
    abstract: "Shows the site in a browser while it is being written. 一边写一边看。",
    discussion: """
      The preview listens on this machine only. A saved change shows at once; problems stand below the page that
      they concern, and each guide can be written in the browser. Nothing is published. Ctrl-C ends it.
      """
  )

  @Argument(help: "The folder that holds content/.")
  var site = "."

  @Option(help: "The port; where it is taken the next free one, and 0 takes any.")
  var port: UInt16 = 8640

  @Option(help: "The published site, to see what differs; default: SITE/_site.")
  var published: String?

  @OptionGroup var common: CommonOptions

  func run() async throws {
    let options = PreviewOptions(
      common.request(site: site),
      language: common.language,
      published: published ?? site + "/_site",
      isMomentFixed: common.now != nil
    ) { Environment.now }
    let preview = Preview(options)
    do {
      try await preview.begin()
      let server = try PreviewServer(preview, port: port)
      Signals.endQuietly()
      Descriptors.allowMany()
      _ = try common.report(await preview.problems)
      let greeting = server.greeting(wanted: port, isWatched: await preview.isWatched)
      let common = common
      await server.run {
        // Where nobody reads it, the preview is there all the same.
        for line in greeting { try? common.say(line) }
      }
    } catch {
      throw common.fail(error)
    }
  }
}
