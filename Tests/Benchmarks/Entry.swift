import ArgumentParser

/// The benchmark of Bianmin: makes large sites and measures how they are built.
@main
struct BianminBench: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "bianmin-bench",
    abstract: "Makes large sites and measures how Bianmin builds them.",
    subcommands: [GenerateCommand.self, RunCommand.self, FeedCommand.self, BoundsCommand.self]
  )
}
