import ArgumentParser
import Diagnostics
import Files
import Pipeline

/// `bianmin review GUIDE --by POST --how TEXT`
struct ReviewCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "review",
    abstract: helpText(
      zh: "记下一次核对：哪天、哪个岗位、怎样核对的。",
      en: "Records that a guide was reviewed: on which day, by which post, and how."
    )
  )

  @Argument(help: help(zh: "指南的编号。", en: "The guide's id."))
  var guide: String

  @Argument(help: help(zh: "content/ 所在的文件夹。", en: "The folder that holds content/."))
  var site = "."

  // A text may begin with a hyphen.
  @Option(
    parsing: .unconditional,
    help: help(zh: "哪个岗位核对的。", en: "The post that reviewed it.", valueName: "post")
  )
  var by: String

  @Option(
    parsing: .unconditional,
    help: help(
      zh: "怎样核对的，例如“窗口实办一次，拨通咨询电话”。",
      en: "What was tried: “applied at the counter, called the help line”.",
      valueName: "text"
    )
  )
  var how: String

  @OptionGroup var common: CommonOptions

  func validate() throws {
    for (name, value) in [("--by", by), ("--how", how)] {
      // The next option stands where its text was forgotten.
      if oneLine(value).isEmpty || value.wholeMatch(of: /--[a-z][a-z-]*(=.*)?/) != nil {
        throw ValidationError(
          helpText(
            zh: "\(name) 后面没有写内容：\(name == "--by" ? "写核对的岗位" : "写怎样核对的")。",
            en:
              "\(name) has no text: say \(name == "--by" ? "which post reviewed it" : "how it was reviewed")."
          )
        )
      }
      guard value.utf8.count > 1000 else { continue }
      throw ValidationError(
        helpText(
          zh: "\(name) 后面的话太长，三百个字以内就好。",
          en: "The text after \(name) is too long: a few words will do."
        )
      )
    }
  }

  func run() async throws {
    do {
      switch try await recordReview(of: guide, by: by, how: how, common.request(site: site)) {
      case .written(let path, let day, let parts):
        try common.say(
          Wording(
            zh: "记下了 \(path)：\(day) 由\(oneLine(by))核对，记了 \(parts) 类内容。以后哪一类改了，check 会提醒再核对。",
            en:
              "Recorded in \(path): reviewed on \(day) by \(oneLine(by)), \(parts) parts. When one of them changes, check says so."
          )
        )
      case .unknown(let nearest): throw common.options.unknownGuide(guide, nearest: nearest)
      case .problems(let problems):
        _ = try common.report(problems)
        throw ExitStatus.contentHasErrors
      case .notWritten(let path):
        Console.error(
          Wording(
            zh: "bianmin: \(path) 的信息栏不是一行一个键，没有改动\n  改成一行一个“键: 值”，再运行一次\n",
            en:
              "bianmin: the front matter of \(path) does not have one key a line; nothing was changed\n  Write one “key: value” a line, then run it again\n"
          )(common.language)
        )
        throw ExitStatus.contentHasErrors
      }
    } catch let failure as FileFailure {
      throw common.fail(failure)
    }
  }
}
