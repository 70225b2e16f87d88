import Diagnostics

// Raw HTML is refused: no page may depend on what an editor pasted. Each tag is answered with the
// Markdown that says the same.

extension Problem {
  /// The problem with a tag, a comment or the like at this place.
  static func htmlRefused(_ span: Span, in file: SourceFile) -> Problem {
    let text = ByteText(file.bytes, end: span.end)
    let isEndTag = text[span.start + 1] == UInt8(ascii: "/")
    let name = text.tagName(at: span.start + (isEndTag ? 2 : 1))
    let tag = shortened(file.text(span))
    return Problem(
      .markupHtmlRefused,
      at: Place(file, span),
      Wording(zh: "不能写 HTML：“\(tag)”", en: "Raw HTML is not allowed: “\(tag)”"),
      help: text.has("<!--", at: span.start) ? commentHelp : help(for: name)
    )
  }

  private static func shortened(_ tag: String) -> String {
    let line = tag.prefix { !$0.isNewline }
    return line.count <= 40 && line.count == tag.count ? tag : line.prefix(39) + "…"
  }

  private static let commentHelp = Wording(
    zh: "删去注释：读者看不到的话不写在这里",
    en: "Delete the comment: what no reader sees has no place here"
  )

  private static func help(for name: String) -> Wording {
    switch name {
    case "br":
      Wording(
        zh: "换行：在行末写两个空格，或写一个反斜杠 \\",
        en: "To break a line, end it with two spaces or a backslash \\"
      )
    case "b", "strong":
      Wording(zh: "加粗写成 **文字**", en: "For bold write **text**")
    case "i", "em":
      Wording(zh: "强调写成 *文字*", en: "For emphasis write *text*")
    case "a":
      Wording(zh: "链接写成 [文字](网址)", en: "For a link write [text](address)")
    case "img":
      Wording(zh: "图片写成 ![说明](文件)", en: "For a picture write ![description](file)")
    case "table", "thead", "tbody", "tr", "th", "td":
      Wording(
        zh: "表格每行写成 | 格 | 格 |，表头下面加一行 | --- | --- |",
        en: "Write each row as | cell | cell |, with a line | --- | --- | below the header"
      )
    case "h1", "h2", "h3", "h4", "h5", "h6":
      Wording(zh: "小标题写成 ## 文字", en: "For a heading write ## text")
    case "ul", "li":
      Wording(zh: "列表每项一行，写成 - 文字", en: "For a list write - text, a line for each item")
    case "ol":
      Wording(zh: "编号列表写成 1. 文字", en: "For a numbered list write 1. text")
    case "p", "div":
      Wording(zh: "删去标签；段落之间空一行", en: "Delete the tag; a blank line parts paragraphs")
    case "hr":
      Wording(zh: "分隔线写成单独一行 ---", en: "For a rule write --- on a line of its own")
    case "blockquote":
      Wording(zh: "引用写成 > 文字", en: "For a quotation write > text")
    case "code", "pre":
      Wording(zh: "代码写成 `文字`", en: "For code write `text`")
    default:
      Wording(
        zh: "删去标签；如果要显示“<”本身，写成 \\<",
        en: "Delete the tag; to show the sign “<” itself write \\<"
      )
    }
  }
}
