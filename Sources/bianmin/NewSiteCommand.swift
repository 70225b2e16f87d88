import ArgumentParser
import Diagnostics
import Files
import Guides
import Pipeline

/// `bianmin new site DIR`
struct NewSiteCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "site",
    abstract: helpText(
      zh: "新建一个网站：一个部门、一个地点、一个渠道、一个指南；加 --lang en 就是英文的。",
      en: "Starts a site of one department, office, channel and guide, in the language of messages."
    )
  )

  @Argument(
    help: help(
      zh: "新的文件夹；已有的要是空的。",
      en: "The new folder; one that is there must be empty.",
      valueName: "folder"
    )
  )
  var folder: String

  @OptionGroup var common: CommonOptions

  func run() throws {
    do throws(FileFailure) {
      let now = (common.now ?? Environment.now).at(.china)
      try createSite(folder, today: now.day, common.language)
      try common.say(
        Wording(
          zh:
            "写好了 \(folder)。接着运行：cd \(folder) && bianmin build\n先改 content/site.yaml，每个文件开头都写着怎么改。",
          en:
            "Wrote \(folder). Go on with: cd \(folder) && bianmin build\nChange content/site.yaml first; each file begins by saying how."
        )
      )
    } catch {
      throw common.fail(error)
    }
  }
}
