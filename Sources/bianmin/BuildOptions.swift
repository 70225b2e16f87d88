import ArgumentParser
import Files

/// The options of `bianmin build` alone.
struct BuildOptions: ParsableArguments {
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

  /// The files that are to be written beside the site.
  var files: [NamedOutput] {
    [("--changes", changes), ("--report", report), ("--summary", summary)].compactMap {
      NamedOutput($0, $1)
    }
  }
}
