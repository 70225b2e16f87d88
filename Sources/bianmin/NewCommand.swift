import ArgumentParser
import Diagnostics
import Files
import Guides
import Pipeline

/// `bianmin new …`
struct NewCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "new",
    abstract: "Starts a guide with everything it must say. 新建指南。",
    subcommands: [NewGuideCommand.self]
  )
}

/// `bianmin new guide ID`
struct NewGuideCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "guide",
    abstract: "Starts a guide in content/guides/. 新建一个指南。"
  )

  @Argument(help: "The guide's id: small letters, digits and hyphens.")
  var id: String

  @Option(help: "The folder that holds content/.")
  var site = "."

  @Option(help: "The guide's title.")
  var title: String?

  @OptionGroup var common: CommonOptions

  func run() async throws {
    guard let identifier = Identifier(id) else {
      throw ValidationError(NewGuideCommand.notAnID(id)(common.language))
    }
    do {
      let path = try await createGuide(
        identifier,
        title: title,
        common.request(site: site),
        common.language
      )
      try common.say(
        Wording(
          zh: "写好了 \(path)。打开它，把每一处换成真实的内容，再删去“draft: true”一行。",
          en: "Wrote \(path). Open it, replace every text, then remove the line “draft: true”."
        )
      )
    } catch {
      throw common.fail(error)
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
