package import Diagnostics

/// The two parts of a Markdown file: the lines between `---` and `---`, and what follows them.
package struct FrontMatter {
  /// Nil where the file has none.
  package var fields: Span?
  package var body: Span

  /// Contract §1: front matter is at most 32 KiB.
  static let limit = 32 * 1024

  /// Finds the front matter of a file. A missing or unclosed one is a problem; then all of the text is
  /// the body, so that what follows can still be checked.
  package static func find(in file: SourceFile) -> Checked<FrontMatter> {
    let bytes = file.bytes
    let opening = file.line(at: 0)
    guard isFence(file, opening) else {
      return Checked(
        FrontMatter(fields: nil, body: file.span),
        [.frontMatterMissing(at: Place(file, opening))]
      )
    }
    var start = min(opening.end + 1, bytes.count)
    let first = start
    while start < bytes.count {
      let line = file.line(at: start)
      if isFence(file, line) {
        let fields = Span(first, line.start)
        let body = Span(min(line.end + 1, bytes.count), bytes.count)
        guard fields.end - fields.start <= limit else {
          return Checked(
            FrontMatter(fields: nil, body: body),
            [.frontMatterTooLarge(at: Place(file, opening), size: fields.end - fields.start)]
          )
        }
        return Checked(FrontMatter(fields: fields, body: body))
      }
      start = line.end + 1
    }
    return Checked(
      FrontMatter(fields: nil, body: file.span),
      [.frontMatterUnclosed(at: Place(file, opening))]
    )
  }

  private static func isFence(_ file: SourceFile, _ line: Span) -> Bool {
    let text = file.bytes[line.start..<line.end]
    return text.starts(with: "---".utf8)
      && text.dropFirst(3).allSatisfy { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\t") }
  }
}

extension Problem {
  fileprivate static func frontMatterMissing(at place: Place) -> Problem {
    Problem(
      .frontMatterMissing,
      at: place,
      Wording(zh: "文件开头没有信息栏", en: "The file does not begin with front matter"),
      help: Wording(
        zh: "第一行写三个减号 ---，下面写“title: …”等，再用一行 --- 结束",
        en: "Begin with a line ---, then lines like “title: …”, then a line --- again"
      )
    )
  }

  fileprivate static func frontMatterUnclosed(at place: Place) -> Problem {
    Problem(
      .frontMatterUnclosed,
      at: place,
      Wording(zh: "信息栏没有结束的 ---", en: "The front matter has no closing ---"),
      help: Wording(
        zh: "在最后一个“键: 值”下面加一行 ---",
        en: "Add a line --- below the last “key: value”"
      )
    )
  }

  fileprivate static func frontMatterTooLarge(at place: Place, size: Int) -> Problem {
    Problem(
      .frontMatterTooLarge,
      at: place,
      Wording(
        zh: "信息栏有 \(size) 字节，最多 \(FrontMatter.limit) 字节（32 KiB）",
        en: "The front matter has \(size) bytes; at most \(FrontMatter.limit) (32 KiB) are allowed"
      ),
      help: Wording(zh: "把文字移到正文里", en: "Move text to the body")
    )
  }
}
