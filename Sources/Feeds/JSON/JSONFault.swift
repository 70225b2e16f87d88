import Diagnostics

/// Why a text is not one document of JSON, and where.
struct JSONFault: Error, Equatable {
  enum Reason: Equatable {
    /// Broken UTF-8, or NUL.
    case notUTF8
    case otherEncoding(String)
    case byteOrderMark
    /// The text ends before the document does: it was cut.
    case ends
    case unexpected(Expected)
    case trailingComma
    case comment
    case trailingText
    case number
    case escape
    case loneSurrogate
    case controlCharacter
    case tooDeep
    case keyTwice
  }

  /// What may stand at a place.
  enum Expected: Equatable { case value, key, colon, commaOrBrace, commaOrBracket }

  let reason: Reason
  let span: Span

  init(_ reason: Reason, at span: Span) {
    self.reason = reason
    self.span = span
  }
}

extension JSONFault {
  /// The one warning of a feed that is not JSON.
  func problem(in file: SourceFile) -> Problem {
    let place = Place(file, span)
    let word = file.text(Span(span.start, min(span.end, span.start + 64)))
    let text = wording(word, at: span.start)
    return Problem(
      reason == .keyTwice ? .feedKeyTwice : .feedSyntax,
      at: place,
      text.0,
      help: text.1
    )
  }

  private func wording(_ word: String, at offset: Int) -> (Wording, Wording) {
    switch reason {
    case .notUTF8:
      (
        Wording(
          zh: "第 \(offset) 个字节不是 UTF-8 文字",
          en: "Byte \(offset) is not UTF-8 text"
        ), Self.useUTF8
      )
    case .otherEncoding(let name):
      (Wording(zh: "数据是 \(name) 编码的", en: "The feed is written in \(name)"), Self.useUTF8)
    case .byteOrderMark:
      (
        Wording(zh: "数据以字节顺序标记（BOM）开头", en: "The feed begins with a byte order mark"),
        Wording(zh: "存成不带 BOM 的 UTF-8", en: "Write UTF-8 without a byte order mark")
      )
    case .ends:
      (
        Wording(zh: "数据到这里就断了", en: "The feed ends here, before the document does"),
        Wording(zh: "重新取一份完整的数据", en: "Fetch the whole document again")
      )
    case .unexpected(let expected):
      (
        Wording(zh: "这里不能写“\(word)”", en: "“\(word)” cannot stand here"), expected.help
      )
    case .trailingComma:
      (
        Wording(zh: "最后一项后面多了逗号", en: "A comma stands behind the last item"),
        Wording(zh: "去掉这个逗号", en: "Remove the comma")
      )
    case .comment:
      (
        Wording(zh: "JSON 里不能写注释", en: "JSON has no comments"),
        Wording(zh: "去掉注释", en: "Remove the comment")
      )
    case .trailingText:
      (
        Wording(zh: "文档后面还有“\(word)”", en: "“\(word)” stands behind the document"),
        Wording(zh: "一个文件里只放一个文档", en: "A file holds one document")
      )
    case .number:
      (
        Wording(zh: "“\(word)”不是 JSON 的数字", en: "“\(word)” is no number of JSON"),
        Wording(zh: "写成 412 这样", en: "Write it like 412")
      )
    case .escape:
      (
        Wording(zh: "“\(word)”不是 JSON 的转义", en: "“\(word)” is no escape of JSON"),
        Wording(zh: "反斜杠写成 \\\\", en: "A backslash is written \\\\")
      )
    case .loneSurrogate:
      (
        Wording(zh: "“\(word)”只是半个字符", en: "“\(word)” is half of a character"),
        Wording(zh: "写出字符本身", en: "Write the character itself")
      )
    case .controlCharacter:
      (
        Wording(zh: "文字里有控制字符", en: "A text holds a control character"),
        Wording(zh: "换行写成 \\n，制表符写成 \\t", en: "A line end is written \\n, a tab \\t")
      )
    case .tooDeep:
      (
        Wording(
          zh: "嵌套超过 \(JSONCheck.deepest) 层",
          en: "Nested deeper than \(JSONCheck.deepest) levels"
        ), Wording(zh: "减少嵌套", en: "Nest less deeply")
      )
    case .keyTwice:
      (
        Wording(zh: "同一个对象里，键 \(word) 写了两次", en: "The key \(word) stands twice in an object"),
        Wording(zh: "一个键只写一次；整份数据不能采信", en: "Write a key once; the whole feed is not trusted")
      )
    }
  }

  private static let useUTF8 = Wording(zh: "存成 UTF-8", en: "Write the feed in UTF-8")
}

extension JSONFault.Expected {
  fileprivate var help: Wording {
    switch self {
    case .value:
      Wording(
        zh: "这里要写一个值：对象、数组、双引号里的文字、数字、true、false 或 null",
        en:
          "Write a value: an object, an array, a text in double quotes, a number, true, false or null"
      )
    case .key: Wording(zh: "这里要写双引号里的键", en: "Write a key in double quotes")
    case .colon: Wording(zh: "键后面要写冒号", en: "Write a colon behind the key")
    case .commaOrBrace: Wording(zh: "这里要写逗号或 }", en: "Write a comma or }")
    case .commaOrBracket: Wording(zh: "这里要写逗号或 ]", en: "Write a comma or ]")
    }
  }
}
