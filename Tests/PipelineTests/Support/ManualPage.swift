import Foundation

/// The manual page, made from what the program says of its own commands.
struct ManualPage {
  /// What `--experimental-dump-help` prints.
  struct Dump: Decodable { let command: Command }

  struct Command: Decodable {
    let commandName: String
    let abstract: String?
    let arguments: [Argument]?
    let subcommands: [Command]?
  }

  struct Argument: Decodable {
    struct Name: Decodable { let kind, name: String }

    let kind: String
    let abstract: String?
    let names: [Name]?
    let valueName: String?
    let defaultValue: String?
    let allValueStrings: [String]?
    let isOptional: Bool
  }

  let root: Command
  let isChinese: Bool

  init(dump: String, isChinese: Bool) throws {
    root = try JSONDecoder().decode(Dump.self, from: Data(dump.utf8)).command
    self.isChinese = isChinese
  }

  private func words(_ zh: String, _ en: String) -> String { isChinese ? zh : en }

  /// Every command that does something, with its whole name.
  private var commands: [(name: String, command: Command)] {
    func leaves(_ command: Command, _ name: String) -> [(String, Command)] {
      let below = (command.subcommands ?? []).filter { $0.commandName != "help" }
      guard !below.isEmpty else { return [(name, command)] }
      return below.flatMap { leaves($0, name + " " + $0.commandName) }
    }
    return leaves(root, "bianmin")
  }

  /// Options that most commands have are told once.
  private func isCommon(_ argument: Argument) -> Bool {
    commands.count { $0.command.arguments?.contains { $0.isSame(as: argument) } ?? false } * 2
      > commands.count
  }

  var roff: String {
    var lines = [
      #".\" Made from the program's own help: RECORD=1 swift test --filter ManualPageTests"#,
      ".TH BIANMIN 1 \"\" \"bianmin\" \"\(words("便民", "Bianmin"))\"",
      // No stretched lines: between Han characters they show.
      ".ad l", ".SH \(words("名称", "NAME"))", "bianmin \\- \(escaped(root.abstract ?? ""))",
      ".SH \(words("用法", "SYNOPSIS"))",
    ]
    for (name, command) in commands {
      let values = (command.arguments ?? []).filter { $0.kind == "positional" }
        .map { $0.isOptional ? "[\\fI\($0.valueName ?? "")\\fR]" : "\\fI\($0.valueName ?? "")\\fR" }
      lines.append(".br")
      lines.append((["\\fB\(name)\\fR"] + values).joined(separator: " "))
    }
    lines.append(".SH \(words("命令", "COMMANDS"))")
    for (name, command) in commands {
      lines += [".SS \"\(name)\"", escaped(command.abstract ?? "")]
      for argument in command.arguments ?? [] where !isCommon(argument) { lines += item(argument) }
    }
    lines.append(".SH \(words("共同的选项", "COMMON OPTIONS"))")
    var seen: Set<String> = []
    for argument in commands.flatMap({ $0.command.arguments ?? [] })
    where isCommon(argument) && seen.insert(argument.label).inserted {
      lines += item(argument)
    }
    return (lines + rest).joined(separator: "\n") + "\n"
  }

  private func item(_ argument: Argument) -> [String] {
    var text = escaped(argument.abstract ?? "")
    if let values = argument.allValueStrings, !values.isEmpty {
      text += words("可以写：", " One of: ") + escaped(values.joined(separator: ", ")) + words("。", ".")
    }
    if let value = argument.defaultValue {
      text += words("不写就是 ", " Default: ") + escaped(value) + words("。", ".")
    }
    return [".TP", argument.label, text]
  }

  /// What no option says.
  private var rest: [String] {
    let statuses = [
      ("0", words("做好了，或者没有错误；可以有提醒", "done, or without errors; warnings are allowed")),
      (
        "1",
        words("内容有错误（加了 --strict，提醒也算）", "the content has errors (with --strict, warnings too)")
      ),
      ("2", words("命令写错了，或者目的文件夹被拒绝", "wrong usage, or a destination that is refused")),
      (
        "3", words("机器出了问题：读不了，写不了，没有空间", "the machine failed: cannot read, cannot write, no space")
      ),
    ]
    let variables = [
      ("LC_ALL, LC_MESSAGES, LANG", words("没有 --lang 时用哪种语言", "the language, without --lang")),
      ("NO_COLOR, TERM=dumb", words("不用颜色", "no colours")),
      (
        "XDG_CACHE_HOME",
        words(
          "测过的外部链接记在它下面的 bianmin/links",
          "external links that were tested are remembered below it in bianmin/links"
        )
      ),
    ]
    let files = [
      ("content/", words("编辑写的内容", "what editors write")),
      ("themes/", words("外观，没有就用自带的", "themes; without one the default theme")),
      ("_site/", words("生成的网站", "the site that was built")),
      (
        ".bianmin/",
        words("数据源最后一次读到的那一份，下次生成要用", "the last good copies of feeds, for the next build")
      ),
    ]
    let examples = [
      (words("从头开始一个网站", "Start a site"), "bianmin new site county && bianmin build county"),
      (words("只看有没有错误", "Look for errors"), "bianmin check --format github"),
      (
        words("记下一次核对", "Record a review"),
        "bianmin review marriage --by \(words("婚姻登记处", "Registry")) --how \(words("窗口实办一次", "\"applied at the counter\""))"
      ),
      (
        words("这个月要核对哪些，放进日历", "What is to be reviewed, into a calendar"),
        "bianmin due --within 30d --ics > due.ics"
      ),
      (
        words("合并前看市民会看到什么不同", "What citizens will see after a merge"),
        "bianmin diff ../main . --format markdown"
      ),
    ]
    func list(_ title: String, _ items: [(String, String)]) -> [String] {
      [".SH \(title)"] + items.flatMap { [".TP", "\\fB\(escaped($0.0))\\fR", escaped($0.1)] }
    }
    return list(words("结束时的状态", "EXIT STATUS"), statuses)
      + list(words("环境变量", "ENVIRONMENT"), variables) + list(words("文件", "FILES"), files)
      + [".SH \(words("例子", "EXAMPLES"))"]
      + examples.flatMap {
        [".PP", escaped($0.0), ".PP", ".RS", ".nf", "\\fB\(escaped($0.1))\\fR", ".fi", ".RE"]
      }
  }
}

/// Text in which nothing is troff's: a backslash, and a point or an apostrophe at the beginning.
private func escaped(_ text: String) -> String {
  let text = text.replacing("\\", with: "\\e").replacing("-", with: "\\-")
  return text.hasPrefix(".") || text.hasPrefix("'") ? "\\&" + text : text
}

extension ManualPage.Argument {
  /// `\fB--now\fR \fItime\fR`
  var label: String {
    let value = "\\fI\(valueName ?? "")\\fR"
    guard kind != "positional" else { return value }
    let names = (names ?? []).map { ($0.kind == "long" ? "\\-\\-" : "\\-") + escaped($0.name) }
    let label = names.map { "\\fB\($0)\\fR" }.joined(separator: ", ")
    return kind == "option" ? label + " " + value : label
  }

  func isSame(as other: ManualPage.Argument) -> Bool {
    label == other.label && abstract == other.abstract && kind != "positional"
  }
}
