import ArgumentParser

/// `bianmin new …`
struct NewCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "new",
    abstract: helpText(
      zh: "新建一个网站或一个指南。",
      en: "Starts a site or a guide with everything it must say."
    ),
    subcommands: [NewSiteCommand.self, NewGuideCommand.self]
  )
}
