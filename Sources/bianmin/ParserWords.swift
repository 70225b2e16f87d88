import Diagnostics

// The argument parser speaks English. What it says of a line that it did not understand, and the headings of its
// help, are said in Chinese here, to those who read Chinese.

/// What the argument parser says, in a language.
func parserText(_ text: String, _ language: MessageLanguage) -> String {
  guard language == .zh else { return text }
  return text.split(separator: "\n", omittingEmptySubsequences: false)
    .map { chinese(String($0)) }.joined(separator: "\n")
}

/// A completion script of the argument parser, in a language.
func completionText(_ script: String, _ language: MessageLanguage) -> String {
  guard language == .zh else { return script }
  return phrases.reduce(script) { $0.replacing($1.english, with: $1.chinese) }
}

/// What the parser says of options and commands that are its own.
private let phrases: [(english: String, chinese: String)] = [
  ("Show the version.", "说出版本。"), ("Show help information.", "说明怎么用。"),
  ("Show subcommand help information.", "说明一个命令怎么用。"),
]

/// Whole lines, with `$` where a word of the line's own stands.
private let sentences: [(english: String, chinese: String)] = [
  ("OVERVIEW: $", "$"),
  ("USAGE: $", "用法：$"),
  ("Usage: $", "用法：$"),
  ("ARGUMENTS:", "参数："),
  ("OPTIONS:", "选项："),
  ("SUBCOMMANDS:", "命令："),
  ("  See 'bianmin help <subcommand>' for detailed help.", "  看一个命令怎么用：bianmin help 命令"),
  ("  See 'bianmin help $ <subcommand>' for detailed help.", "  看一个命令怎么用：bianmin help $ 命令"),
  ("  See '$' for more information.", "  详细用法：$"),
  ("Help:  $", "说明：  $"),
  ("Error: Unknown option '$'", "错误：没有“$”这个选项"),
  ("Error: Unknown option '$'. Did you mean '$'?", "错误：没有“$”这个选项。是不是想写“$”？"),
  ("Error: Invalid option: $", "错误：没有“$”这个选项。是文字的话，和前面的选项用等号连起来写"),
  ("Error: Unexpected argument '$'", "错误：不认识“$”"),
  ("Error: $ unexpected arguments: $", "错误：多写了 $ 个词：$"),
  ("Error: Missing expected argument '$'", "错误：缺少“$”"),
  ("Error: Missing one of: $", "错误：要写其中一个：$"),
  ("Error: Missing value for '$'", "错误：“$”后面没有写内容"),
  ("Error: The value '$' is invalid for '$'", "错误：“$”不能写在“$”这里"),
  (
    "Error: The value '$' is invalid for '$'. Please provide one of $.",
    "错误：“$”不能写在“$”这里，可以写 $。"
  ),
  ("Error: The option '$' does not take any value, but '$' was specified.", "错误：“$”后面不用写内容，却写了“$”"),
  ("Error: $", "错误：$"),
]

private func chinese(_ line: String) -> String {
  var line = line
  // The longest sentence that fits says the most.
  let found = sentences.compactMap { sentence in
    words(of: line, in: sentence.english).map { (sentence, $0) }
  }
  if let (sentence, words) = found.max(by: { $0.0.english.count < $1.0.english.count }) {
    var rest = words[...]
    line = sentence.chinese.reduce(into: "") { text, letter in
      if letter == "$" { text += rest.popFirst().map(list) ?? "" } else { text.append(letter) }
    }
  }
  for (english, chinese) in phrases + [
    ("(values: ", "(可以写："), ("; default: ", "；不写就是 "), ("(default: ", "(不写就是 "),
    ("default:", "不写就是"), ("<subcommand>", "<命令>"), ("<options>", "<选项>"),
  ] { line = line.replacing(english, with: chinese) }
  return line
}

/// `'text', 'json' or 'sarif'` as `text、json 或 sarif`, and `'zh' and 'en'`, of which one is meant, as
/// `zh 或 en`.
private func list(_ words: String) -> String {
  guard words.hasPrefix("'"), words.hasSuffix("'"), words.count > 1 else { return words }
  return String(words.dropFirst().dropLast()).replacing("', '", with: "、")
    .replacing("' or '", with: " 或 ").replacing("' and '", with: " 或 ")
}

/// What stands in the places of a sentence's `$`; nil where the line is another one.
private func words(of line: String, in sentence: String) -> [String]? {
  let parts = sentence.split(separator: "$", omittingEmptySubsequences: false)
  guard let first = parts.first, line.hasPrefix(first) else { return nil }
  var rest = line.dropFirst(first.count)
  var words: [String] = []
  for (index, part) in parts.enumerated().dropFirst() {
    if index == parts.count - 1 {
      guard rest.hasSuffix(part) else { return nil }
      words.append(String(rest.dropLast(part.count)))
      return words
    }
    guard let range = rest.firstRange(of: part) else { return nil }
    words.append(String(rest[..<range.lowerBound]))
    rest = rest[range.upperBound...]
  }
  return rest.isEmpty ? words : nil
}
