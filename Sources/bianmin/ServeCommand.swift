import ArgumentParser
import Diagnostics
import Glibc
import Pipeline
import Preview

/// `bianmin serve [SITE]`
struct ServeCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "serve",
    abstract: helpText(
      zh: "一边写一边看：在浏览器里预览网站。",
      en: "Shows the site in a browser while it is being written."
    ),
    discussion: helpText(
      zh: """
        只有这台电脑能打开。存了文件，页面马上跟着变；这一页的问题列在页面下边；每份指南都能在浏览器里写。
        什么也不发布。按 Ctrl-C 结束。
        """,
      en: """
        The preview listens on this machine only. A saved change shows at once; problems stand below the page that
        they concern, and each guide can be written in the browser. Nothing is published. Ctrl-C ends it.
        """
    )
  )

  @Argument(help: help(zh: "content/ 所在的文件夹。", en: "The folder that holds content/."))
  var site = "."

  @Option(
    help: help(
      zh: "端口；被占用就用下一个空着的，0 是随便哪个。",
      en: "The port; where it is taken the next free one, and 0 takes any.",
      valueName: "number"
    )
  )
  var port: UInt16 = 8640

  @Option(
    help: help(
      zh: "已发布的网站，用来看有什么不同；不写就是 SITE/_site。",
      en: "The published site, to see what differs; default: SITE/_site.",
      valueName: "folder"
    )
  )
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
