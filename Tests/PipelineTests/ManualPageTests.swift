import Foundation
import Testing

/// What a shell and `man` know of the program.
@Suite("Manual page and completions")
struct ManualPageTests {
  let program: Program

  init() throws { program = try Program() }

  static let pages = [("zh", "zh_CN/man1/bianmin.1"), ("en", "man1/bianmin.1")]

  private func page(_ language: String) throws -> String {
    let folder = try TemporaryFolder()
    let dump = try program.run("--experimental-dump-help", "--lang", language, in: folder.url)
    return try ManualPage(dump: dump.output, isChinese: language == "zh").roff
  }

  @Test("the manual is what the commands say of themselves", arguments: pages)
  func theManualIsFresh(language: String, path: String) throws {
    let file = repository.appending(path: "Sources/Documentation/man/" + path)
    let text = try page(language)
    if ProcessInfo.processInfo.environment["RECORD"] != nil {
      try FileManager.default.createDirectory(
        at: file.deletingLastPathComponent(),
        withIntermediateDirectories: true
      )
      try Data(text.utf8).write(to: file)
      Issue.record("The page was written again: read it, then run without RECORD.")
      return
    }
    let isFresh = try String(contentsOf: file, encoding: .utf8) == text
    #expect(isFresh, "\(path) is stale; run: RECORD=1 swift test --filter ManualPageTests")
  }

  @Test("man shows it without a complaint", arguments: pages)
  func manShowsIt(language: String, path: String) throws {
    let folder = try TemporaryFolder()
    let result = try Program(path: "/usr/bin/man").run(
      ["--warnings", "-l", repository.appending(path: "Sources/Documentation/man/" + path).path()],
      in: folder.url,
      environment: ["LC_ALL": "C.UTF-8", "MANWIDTH": "80", "PATH": "/usr/bin:/bin"]
    )
    #expect(result.status == 0)
    #expect(result.errors.isEmpty, "\(result.errors)")
    for word in ["bianmin new site", "--links-time", "--format", "XDG_CACHE_HOME"] {
      #expect(result.output.contains(word), "\(word)")
    }
  }

  @Test("the completion of bash is read by bash, and offers commands and options")
  func bashCompletes() throws {
    let folder = try TemporaryFolder()
    let script = try program.run("--generate-completion-script", "bash", in: folder.url)
    #expect(script.status == 0)
    try folder.write(script.output, to: "bianmin.bash")
    let bash = Program(path: "/bin/bash")
    let checked = try bash.run("-n", "bianmin.bash", in: folder.url)
    #expect(checked.status == 0, "\(checked.errors)")
    for (line, offered) in [("bianmin ch", "check"), ("bianmin due --wi", "--within")] {
      let words = line.split(separator: " ")
      let command = """
        shopt -s extglob; source ./bianmin.bash
        COMP_LINE='\(line)'; COMP_POINT=${#COMP_LINE}
        COMP_WORDS=(\(line)); COMP_CWORD=\(words.count - 1)
        _bianmin bianmin '\(words[words.count - 1])' '\(words[words.count - 2])'
        echo "${COMPREPLY[@]}"
        """
      let result = try bash.run("-c", command, in: folder.url)
      #expect(result.output.contains(offered), "\(line): \(result.output)\(result.errors)")
    }
  }

  @Test("the completion of zsh is read by zsh")
  func zshReadsIts() throws {
    let folder = try TemporaryFolder()
    let script = try program.run("--generate-completion-script", "zsh", in: folder.url)
    #expect(script.status == 0 && script.output.contains("links-cache"))
    try folder.write(script.output, to: "_bianmin")
    let checked = try Program(path: "/usr/bin/zsh").run("-n", "_bianmin", in: folder.url)
    #expect(checked.status == 0 && checked.errors.isEmpty, "\(checked.errors)")
  }

  @Test("the completion of fish offers commands and options, each with what it does")
  func fishCompletes() throws {
    let folder = try TemporaryFolder()
    let fish = Program(path: "/usr/bin/fish")
    let home = ["HOME": folder.url.path(), "PATH": "/usr/bin:/bin", "LC_ALL": "C.UTF-8"]
    for (language, sentence, foreign) in [
      ("zh", "说明怎么用。", "Show"), ("en", "Show help information.", "说明"),
    ] {
      let script = try program.run(
        "--generate-completion-script",
        "fish",
        "--lang",
        language,
        in: folder.url
      )
      try folder.write(script.output, to: "bianmin.fish")
      for (line, offered) in [("bianmin che", "check"), ("bianmin due --", "--within")] {
        let result = try fish.run(
          ["--no-config", "-c", "source bianmin.fish; complete -C '\(line)'"],
          in: folder.url,
          environment: home
        )
        #expect(result.output.contains(offered), "\(line): \(result.output)\(result.errors)")
        #expect(!result.output.contains(foreign), "\(result.output)")
      }
      #expect(script.output.contains(sentence))
    }
  }

  @Test("help is in one language: that of --lang, else that of the environment")
  func helpIsInOneLanguage() throws {
    let folder = try TemporaryFolder()
    for (arguments, environment, isChinese) in [
      (["build", "--help"], ["LANG": "zh_CN.UTF-8"], true),
      (["build", "--help"], ["LANG": "en_GB.UTF-8"], false),
      (["build", "--help", "--lang", "en"], ["LANG": "zh_CN.UTF-8"], false),
      (["build", "--help", "--lang=zh"], ["LANG": "en_GB.UTF-8"], true),
      (["help", "new", "site"], ["LANG": "C"], true), (["--help"], ["LANG": "en"], false),
    ] {
      let result = try program.run(arguments, in: folder.url, environment: environment)
      #expect(result.status == 0)
      let hasChinese = result.output.contains(/\p{Han}/)
      #expect(hasChinese == isChinese, "\(arguments) \(environment)")
      #expect(result.output.contains("OPTIONS:") == !isChinese)
    }
  }

  /// A line that is not understood, and what is said of it.
  static let mistakes: [(line: [String], zh: String, en: String)] = [
    (["chek"], "没有“chek”这个命令。是不是想写“check”？", "There is no command “chek”. Did you mean “check”?"),
    (
      ["new", "sitee", "x"], "没有“sitee”这个命令。是不是想写“site”？",
      "There is no command “sitee”. Did you mean “site”?"
    ),
    (["help", "frob"], "没有“frob”这个命令", "There is no command “frob”"),
    (["help", "new", "gide"], "是不是想写“guide”？", "Did you mean “guide”?"),
    (
      ["build", "--nwo"], "没有“--nwo”这个选项。是不是想写“--now”？",
      "Unknown option '--nwo'. Did you mean '--now'?"
    ),
    (
      ["check", "--format", "xml"], "“xml”不能写在“--format <format>”这里，可以写 text、json、github 或 sarif。",
      "Please provide one of 'text'"
    ),
    (["verify"], "缺少“<folder>”", "Missing expected argument '<folder>'"),
    (["review", "a", "--how", "---"], "没有“---”这个选项。", "Invalid option: ---"),
    (["check", "a", "b"], "不认识“b”", "Unexpected argument 'b'"),
    (["check", "--jobs"], "“--jobs <number>”后面没有写内容", "Missing value for '--jobs <number>'"),
    (
      ["due", "--within", "soon"], "“soon”不能写在“--within <time>”这里",
      "is invalid for '--within <time>'"
    ),
    (["check", "--links-time", "0"], "--links-time 后面写 1 到 3600 的整数。", "from 1 to 3600"),
  ]

  @Test("what is wrong with a line is said in either language", arguments: mistakes)
  func whatIsWrongWithALine(mistake: (line: [String], zh: String, en: String)) throws {
    let folder = try TemporaryFolder()
    let chinese = try program.run(mistake.line, in: folder.url)
    #expect(chinese.status == 2)
    #expect(chinese.errors.contains(mistake.zh), "\(chinese.errors)")
    #expect(!chinese.errors.contains("Error"))
    let english = try program.run(mistake.line, in: folder.url, environment: ["LANG": "en"])
    #expect(english.errors.contains(mistake.en), "\(english.errors)")
  }
}
