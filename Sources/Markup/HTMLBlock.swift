/// A block of raw HTML. It is refused as a whole, with one problem, so that what stands inside of it
/// is not read as Markdown; the kinds differ in where they end.
enum HTMLBlock {
  /// `<script>`, `<style>`, `<pre>`, `<textarea>`, up to one of their end tags.
  case script
  /// Up to these words: `-->`, `?>`, `>`, `]]>`.
  case comment, instruction, declaration, cdata
  /// `<div>`, `<table>` and the like, or another tag that has the line to itself: up to a blank line.
  case element

  init?(_ line: LineCursor, interruptsParagraph: Bool) {
    let text = line.text
    let start = line.word
    guard line.first == UInt8(ascii: "<") else { return nil }
    if text.has("<!--", at: start) {
      self = .comment
    } else if text.has("<?", at: start) {
      self = .instruction
    } else if text.has("<![CDATA[", at: start) {
      self = .cdata
    } else if text.has("<!", at: start), line[start + 2].isCapital {
      self = .declaration
    } else {
      let isClosing = line[start + 1] == UInt8(ascii: "/")
      let name = text.tagName(at: start + (isClosing ? 2 : 1))
      let behind = start + (isClosing ? 2 : 1) + name.utf8.count
      let isCut = line[behind].isSpace || line[behind] == UInt8(ascii: ">")
      let isVerbatim = HTMLBlock.verbatimNames.contains(name)
      if isVerbatim, !isClosing, isCut {
        self = .script
      } else if HTMLBlock.blockNames.contains(name), isCut || text.has("/>", at: behind) {
        self = .element
      } else if !interruptsParagraph, !isVerbatim,
        let end = ByteText(text.bytes, end: line.end).tagEnd(at: start),
        text.skippingBlanks(end) >= line.end
      {
        self = .element
      } else {
        return nil
      }
    }
  }

  /// Whether the block goes on with a blank line.
  var spansBlankLines: Bool { self != .element }

  /// Whether the block ends with this line.
  func isEnded(by line: LineSpan, in text: ByteText) -> Bool {
    let words: [StaticString]
    switch self {
    case .script: return text.closesVerbatim(line)
    case .comment: words = ["-->"]
    case .instruction: words = ["?>"]
    case .declaration: words = [">"]
    case .cdata: words = ["]]>"]
    case .element: return false
    }
    return (line.start..<line.end).contains { index in words.contains { text.has($0, at: index) } }
  }

  private static let verbatimNames: Set<String> = ["script", "style", "pre", "textarea"]

  private static let blockNames: Set<String> = [
    "address", "article", "aside", "base", "basefont", "blockquote", "body", "caption", "center",
    "col", "colgroup", "dd", "details", "dialog", "dir", "div", "dl", "dt", "fieldset",
    "figcaption", "figure", "footer", "form", "frame", "frameset", "h1", "h2", "h3", "h4", "h5",
    "h6", "head", "header", "hr", "html", "iframe", "legend", "li", "link", "main", "menu",
    "menuitem", "nav", "noframes", "ol", "optgroup", "option", "p", "param", "section", "source",
    "summary", "table", "tbody", "td", "tfoot", "th", "thead", "title", "tr", "track", "ul",
  ]
}

extension ByteText {
  fileprivate func closesVerbatim(_ line: LineSpan) -> Bool {
    for index in line.start..<line.end where has("</", at: index) {
      switch tagName(at: index + 2) {
      case "script", "style", "pre", "textarea": return true
      default: continue
      }
    }
    return false
  }
}
