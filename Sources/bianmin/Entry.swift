import ArgumentParser
import Diagnostics
import Files
import Glibc
import Guides
import Pipeline

/// The root of the command line.
struct Bianmin: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "bianmin",
    abstract: "Turns Markdown service guides into a static public-information site. 把办事指南变成网站。",
    version: "1.0.0",
    subcommands: [
      BuildCommand.self, CheckCommand.self, ExplainCommand.self, VerifyCommand.self,
      NewCommand.self, ImportCommand.self,
    ]
  )
}

@main
enum Entry {
  /// Runs the command that was asked for. Exit status: 0 done, 1 the content has errors, 2 wrong usage or
  /// a refused destination, 3 the machine failed.
  static func main() async {
    Descriptors.reserveStreams()
    Signals.handle()
    do {
      try Descriptors.checkRoom()
      var command = try Bianmin.parseAsRoot()
      if var asynchronous = command as? any AsyncParsableCommand {
        try await asynchronous.run()
      } else {
        try command.run()
      }
    } catch let status as ExitStatus {
      exit(status.rawValue)
    } catch let failure as FileFailure {
      exit(Console.report(failure, Environment.language).rawValue)
    } catch {
      let text = Bianmin.fullMessage(for: error)
      if Bianmin.exitCode(for: error) == .success {
        do {
          try Console.output(text + "\n")
          exit(ExitStatus.done.rawValue)
        } catch {
          exit(Console.report(error, Environment.language).rawValue)
        }
      }
      Console.error(text + "\n")
      exit(ExitStatus.usage.rawValue)
    }
  }
}

/// How the program ends (contract §8).
enum ExitStatus: Int32, Error {
  case done = 0
  case contentHasErrors = 1
  case usage = 2
  case machineFailed = 3
}
