import ArgumentParser
import Diagnostics
import Files
import Guides
import Pipeline

/// `bianmin new guide ID`
struct NewGuideCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "guide",
    abstract: helpText(
      zh: "在 content/guides/ 里新建一个指南，要回答的都写成问题。",
      en: "Starts a guide in content/guides/, as questions to answer."
    )
  )

  @Argument(
    help: help(zh: "指南的编号：小写字母、数字和连字符。", en: "The guide's id: small letters, digits and hyphens.")
  )
  var id: String

  @Option(
    help: help(zh: "content/ 所在的文件夹。", en: "The folder that holds content/.", valueName: "folder")
  )
  var site = "."

  @Option(help: help(zh: "指南的标题。", en: "The guide's title."))
  var title: String?

  @Option(
    help: help(zh: "照这个指南的文字开头。", en: "Begin with the text of this guide.", valueName: "guide")
  )
  var from: String?

  @OptionGroup var common: CommonOptions

  func run() async throws {
    guard let identifier = Identifier(id) else {
      throw ValidationError(NewGuideCommand.notAnID(id)(common.language))
    }
    do {
      let made = try await createGuide(
        identifier,
        title: title,
        from: from,
        common.request(site: site)
      )
      switch made {
      case .written(let path):
        let next =
          from == nil
          ? Wording(
            zh: "打开它，回答里面的问题，换成真实的内容，再删去“draft: true”一行。",
            en: "Open it, answer every question, then remove the line “draft: true”."
          )
          : Wording(
            zh: "打开它，改成这件事的内容，再删去“draft: true”一行。",
            en:
              "Open it, make it say what holds for this service, then remove the line “draft: true”."
          )
        try common.say(
          Wording(zh: "写好了 \(path)。\(next.zh)", en: "Wrote \(path). \(next.en)")
        )
      case .unknown(let nearest):
        throw common.options.unknownGuide(from ?? "", nearest: nearest)
      }
    } catch let failure as FileFailure {
      throw common.fail(failure)
    }
  }

  private static func notAnID(_ id: String) -> Wording {
    let proposal = Identifier.suggestion(from: pinyin(of: id).joined(separator: "-"))
    return Wording(
      zh: "“\(id)”不能作编号：只用小写字母、数字和中间的连字符\(proposal.map { "，例如 \($0)" } ?? "")",
      en: "“\(id)” is no id: use small letters, digits and inner hyphens"
        + (proposal.map { ", for example \($0)" } ?? "")
    )
  }
}
