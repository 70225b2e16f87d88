package import Diagnostics

extension MendedSite {
  /// The changes as a unified diff that `patch -p1` makes. What a terminal would obey is shown by its number
  /// where a terminal reads it.
  package func diff(isForTerminal: Bool) -> [UInt8] {
    let diff = files.flatMap { unifiedDiff(path: $0.path, before: $0.before, after: $0.after) }
    guard isForTerminal else { return diff }
    let lines = diff.split(separator: 0x0A, omittingEmptySubsequences: false).map { line in
      let words = (line.last == 0x0D ? line.dropLast() : line).split(
        separator: 0x09,
        omittingEmptySubsequences: false
      )
      return words.map { visibleText(String(decoding: $0, as: UTF8.self)) }.joined(separator: "\t")
    }
    return Array(lines.joined(separator: "\n").utf8)
  }

  /// What is mended, a line for each file and below it one for each mend.
  package func summary(isWritten: Bool) -> Wording {
    guard !files.isEmpty else {
      return Wording(
        zh: "没有能自动改的问题",
        en: "nothing that can be mended without a doubt"
      )
    }
    var chinese: [String] = []
    var english: [String] = []
    for file in files {
      let path = visibleText(file.path)
      chinese.append("\(isWritten ? "改好了" : "可以改") \(path)：\(file.mended.count) 处")
      english.append("\(isWritten ? "mended" : "would mend") \(path): \(file.mended.count)")
      for problem in file.mended {
        let line = "  \(problem.start.line): "
        let code = " [\(problem.code.rawValue)]"
        chinese.append(line + visibleText(problem.message.zh) + code)
        english.append(line + visibleText(problem.message.en) + code)
      }
    }
    if !isWritten {
      chinese.append("这次没有写入文件；去掉 --dry-run 就写入")
      english.append("nothing was written; without --dry-run it is")
    }
    return Wording(
      zh: chinese.joined(separator: "\n"),
      en: english.joined(separator: "\n")
    )
  }
}
