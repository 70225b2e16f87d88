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
    abstract: helpText(
      zh: "把办事指南变成网站。",
      en: "Turns Markdown service guides into a static public-information site."
    ),
    version: "1.0.0",
    subcommands: [
      BuildCommand.self, CheckCommand.self, ServeCommand.self, NewCommand.self,
      ImportCommand.self, ReviewCommand.self, DueCommand.self, DiffCommand.self,
      ExplainCommand.self, VerifyCommand.self,
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
      if let unknown = UnknownCommand(CommandLine.arguments.dropFirst()) {
        Console.error(unknown.message(Environment.helpLanguage))
        exit(ExitStatus.usage.rawValue)
      }
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
      let text = message(of: error)
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

extension Entry {
  /// Whether the command that was asked for is the one that publishes.
  static var isPublishing: Bool {
    CommandLine.arguments.dropFirst().first == BuildCommand.configuration.commandName
  }

  /// What the parser says, in the language of help; what it makes for machines stays as it is.
  private static func message(of error: any Error) -> String {
    let text = Bianmin.fullMessage(for: error)
    let isAsked = { (option: String) in
      CommandLine.arguments.contains { $0.hasPrefix(option) }
    }
    if isAsked("--experimental-dump-help") { return text }
    let say = isAsked("--generate-completion-script") ? completionText : parserText
    return say(text, Environment.helpLanguage)
  }
}

/// A word of the line that is to be a command and is none.
private struct UnknownCommand {
  private let word: String
  /// What stands before it: `bianmin`, or `bianmin new`.
  private let command: String
  private let known: [String]

  /// Nil where the line names a command, or none.
  init?(_ arguments: ArraySlice<String>) {
    var words = arguments
    if words.first == "help" { words.removeFirst() }
    var known: [any ParsableCommand.Type] = Bianmin.configuration.subcommands
    var path = ["bianmin"]
    while !known.isEmpty, let word = words.popFirst(), !word.hasPrefix("-"), word != "help" {
      guard let next = known.first(where: { $0.configuration.commandName == word }) else {
        self.word = word
        command = path.joined(separator: " ")
        self.known = known.compactMap { $0.configuration.commandName }
        return
      }
      known = next.configuration.subcommands
      path.append(word)
    }
    return nil
  }

  var message: Wording {
    let near = nearest(to: word, among: known)
    return Wording(
      zh: "错误：没有“\(word)”这个命令" + (near.map { "。是不是想写“\($0)”？" } ?? "")
        + "\n  有这些命令：\(known.joined(separator: "、"))\n  详细用法：\(command) --help\n",
      en: "Error: There is no command “\(word)”" + (near.map { ". Did you mean “\($0)”?" } ?? "")
        + "\n  There are: \(known.joined(separator: ", "))\n  More: \(command) --help\n"
    )
  }
}

/// How the program ends (contract §8).
enum ExitStatus: Int32, Error {
  case done = 0
  case contentHasErrors = 1
  case usage = 2
  case machineFailed = 3
}
