import Diagnostics

// The markup of a theme is a small part of HTML and SVG, written as XML would have it: quoted values, every
// element closed. That keeps the reader here small enough to be sure that it sees what a browser sees.
// It reads bytes, because a quote followed by a combining mark is one `Character` and no quote.

/// One piece of a theme's markup: `<p class="a">`, `</p>`, text, `{{site.title}}`.
enum ThemePiece {
  case text(Span)
  case start(ThemeTag)
  case end(name: Located<String>)
  case placeholder(Placeholder)
}

/// The start of an element: `<circle cx="12"/>`.
struct ThemeTag {
  let name: Located<String>
  let attributes: [ThemeAttribute]
  /// From `<` to behind `>`.
  let span: Span
  /// Ends in `/>`.
  let isClosed: Bool

  func value(_ name: String) -> Span? { attributes.first { $0.name.value == name }?.value }
}

/// `class="a"`; `value` is what stands between the quotes, nil where there is none.
struct ThemeAttribute {
  let name: Located<String>
  let value: Span?
}

/// What stands in double braces: `{{site.title}}`, `{{#site.hotline_hours}}`.
struct Placeholder {
  enum Kind {
    case variable
    /// What follows is shown where the value is there, or where it is not.
    case section
    case end
    case comment
  }

  let kind: Kind
  let name: Located<String>
  let span: Span
}

/// What is being read: an icon has no placeholders, a fragment no comments of XML.
enum ThemeDialect {
  case fragment
  case icon
}

/// Takes a theme's markup apart. It stops at the first place that it cannot read.
func scanThemeMarkup(_ file: SourceFile, _ dialect: ThemeDialect) -> Checked<[ThemePiece]> {
  var scanner = ThemeScanner(file: file, dialect: dialect)
  do {
    try scanner.scan()
    return Checked(scanner.pieces)
  } catch {
    return Checked(scanner.pieces, [.themeMarkupInvalid(at: Place(file, error.span), error.reason)])
  }
}

/// The placeholders in an attribute's value. Only variables may stand there.
func placeholders(in span: Span, of file: SourceFile) -> Checked<[Placeholder]> {
  var scanner = ThemeScanner(file: file, dialect: .fragment, span: span)
  do {
    return Checked(try scanner.placeholdersOfValue())
  } catch {
    return Checked([], [.themeMarkupInvalid(at: Place(file, error.span), error.reason)])
  }
}

private struct UnreadableMarkup: Error {
  let span: Span
  let reason: ThemeMarkupFault
}

private struct ThemeScanner {
  let file: SourceFile
  let dialect: ThemeDialect
  let end: Int
  var index: Int
  var pieces: [ThemePiece] = []

  init(file: SourceFile, dialect: ThemeDialect, span: Span? = nil) {
    self.file = file
    self.dialect = dialect
    index = span?.start ?? 0
    end = span?.end ?? file.bytes.count
  }

  mutating func scan() throws(UnreadableMarkup) {
    if let control = file.bytes.firstIndex(where: { $0 < 0x20 && $0 != 0x09 && $0 != 0x0A }) {
      throw fault(.controlCharacter, from: control, to: control + 1)
    }
    var textStart = index
    while index < end {
      let start = index
      if dialect == .fragment, isAt("{{") {
        pieces.append(contentsOf: text(from: textStart, to: start))
        pieces.append(.placeholder(try placeholder()))
      } else if isAt("<") {
        pieces.append(contentsOf: text(from: textStart, to: start))
        try markup()
      } else {
        index += 1
        continue
      }
      textStart = index
    }
    pieces.append(contentsOf: text(from: textStart, to: end))
  }

  mutating func placeholdersOfValue() throws(UnreadableMarkup) -> [Placeholder] {
    var found: [Placeholder] = []
    while index < end {
      guard isAt("{{") else {
        index += 1
        continue
      }
      let placeholder = try placeholder()
      guard placeholder.kind == .variable else {
        throw UnreadableMarkup(span: placeholder.span, reason: .sectionInAttribute)
      }
      found.append(placeholder)
    }
    return found
  }

  private func text(from start: Int, to end: Int) -> [ThemePiece] {
    start < end ? [.text(Span(start, end))] : []
  }

  private mutating func markup() throws(UnreadableMarkup) {
    let start = index
    if dialect == .icon, isAt("<!--") {
      guard skip(past: "-->") else { throw fault(.unclosed, from: start, to: start + 4) }
      return
    }
    if dialect == .icon, isAt("<?") {
      guard skip(past: "?>") else { throw fault(.unclosed, from: start, to: start + 2) }
      return
    }
    if isAt("</") {
      index += 2
      guard let name = takeName() else { throw fault(.strayLess, from: start, to: start + 1) }
      skipSpace()
      guard isAt(">") else { throw fault(.unclosed, from: start, to: index) }
      index += 1
      pieces.append(.end(name: name))
      return
    }
    if isAt("<!") { throw fault(.declaration, from: start, to: start + 2) }
    index += 1
    guard let name = takeName() else { throw fault(.strayLess, from: start, to: start + 1) }
    var attributes: [ThemeAttribute] = []
    while true {
      let hadSpace = skipSpace()
      if isAt("/>") || isAt(">") { break }
      guard hadSpace, let name = takeName() else {
        throw fault(index < end ? .attribute : .unclosed, from: start, to: index)
      }
      guard !attributes.contains(where: { $0.name.value == name.value }) else {
        throw UnreadableMarkup(span: name.span, reason: .attributeTwice)
      }
      attributes.append(ThemeAttribute(name: name, value: try takeValue(of: name)))
    }
    let isClosed = isAt("/>")
    index += isClosed ? 2 : 1
    pieces.append(
      .start(
        ThemeTag(
          name: name,
          attributes: attributes,
          span: Span(start, index),
          isClosed: isClosed
        )
      )
    )
  }

  private mutating func takeValue(of name: Located<String>) throws(UnreadableMarkup) -> Span? {
    let before = index
    skipSpace()
    guard isAt("=") else {
      index = before
      return nil
    }
    index += 1
    skipSpace()
    guard index < end, isAt("\"") || isAt("'") else {
      throw UnreadableMarkup(span: name.span, reason: .unquoted)
    }
    let quote = file.bytes[index]
    let start = index + 1
    guard let close = file.bytes[start..<end].firstIndex(of: quote) else {
      throw UnreadableMarkup(span: name.span, reason: .unclosed)
    }
    index = close + 1
    return Span(start, close)
  }

  /// Reads `{{…}}`. Everything of Mustache that could bring in other files, unescaped text or other rules of
  /// reading is refused here, before the library sees it.
  private mutating func placeholder() throws(UnreadableMarkup) -> Placeholder {
    let start = index
    index += 2
    let sigil = index < end ? file.bytes[index] : 0
    var kind = Placeholder.Kind.variable
    switch sigil {
    case UInt8(ascii: "#"), UInt8(ascii: "^"): kind = .section
    case UInt8(ascii: "/"): kind = .end
    case UInt8(ascii: "!"): kind = .comment
    case UInt8(ascii: "{"), UInt8(ascii: "&"): throw fault(.unescaped, from: start, to: start + 3)
    case UInt8(ascii: ">"), UInt8(ascii: "<"), UInt8(ascii: "$"):
      throw fault(.partial, from: start, to: start + 3)
    case UInt8(ascii: "="), UInt8(ascii: "%"): throw fault(.pragma, from: start, to: start + 3)
    default: break
    }
    if kind != .variable { index += 1 }
    let inner = index
    guard skip(past: "}}") else { throw fault(.unclosed, from: start, to: start + 2) }
    var name = Span(inner, index - 2)
    while name.start < name.end, isSpace(file.bytes[name.start]) { name.start += 1 }
    while name.start < name.end, isSpace(file.bytes[name.end - 1]) { name.end -= 1 }
    return Placeholder(
      kind: kind,
      name: Located(file.text(name), at: name),
      span: Span(start, index)
    )
  }

  private mutating func takeName() -> Located<String>? {
    let start = index
    while index < end, isNameByte(file.bytes[index], first: index == start) { index += 1 }
    guard index > start else { return nil }
    let span = Span(start, index)
    return Located(file.text(span), at: span)
  }

  private func isNameByte(_ byte: UInt8, first: Bool) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"): true
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: ":"),
      UInt8(ascii: "."), UInt8(ascii: "_"):
      !first
    default: false
    }
  }

  private func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 || byte == 0x0A }

  @discardableResult
  private mutating func skipSpace() -> Bool {
    let start = index
    while index < end, isSpace(file.bytes[index]) { index += 1 }
    return index > start
  }

  private func isAt(_ text: StaticString) -> Bool {
    let length = text.utf8CodeUnitCount
    guard index + length <= end else { return false }
    return text.withUTF8Buffer { file.bytes[index..<index + length].elementsEqual($0) }
  }

  private mutating func skip(past text: StaticString) -> Bool {
    while index < end {
      if isAt(text) {
        index += text.utf8CodeUnitCount
        return true
      }
      index += 1
    }
    return false
  }

  private func fault(_ reason: ThemeMarkupFault, from start: Int, to end: Int) -> UnreadableMarkup {
    UnreadableMarkup(span: Span(start, min(end, self.end)), reason: reason)
  }
}

/// What can be wrong with the writing of a theme's markup, whatever it means.
enum ThemeMarkupFault {
  case controlCharacter, strayLess, declaration, unclosed, attribute, attributeTwice, unquoted
  case unescaped, partial, pragma, sectionInAttribute

  fileprivate var wording: (fact: Wording, help: Wording) {
    switch self {
    case .controlCharacter:
      (
        Wording(zh: "这里有看不见的控制字符", en: "There is an invisible control character here"),
        Wording(zh: "删掉它", en: "Remove it")
      )
    case .strayLess:
      (
        Wording(zh: "这里的小于号后面不是元素名", en: "No element's name follows this less-than sign"),
        Wording(zh: "文字里的小于号写成 &lt;", en: "In text write it as &lt;")
      )
    case .declaration:
      (
        Wording(zh: "这里不能写注释和声明", en: "Comments and declarations of HTML cannot stand here"),
        Wording(zh: "注释写成 {{! … }}", en: "Write a comment as {{! … }}")
      )
    case .unclosed:
      (
        Wording(zh: "这里开始的部分没有结束", en: "What begins here does not end"),
        Wording(zh: "补上结尾的括号或引号", en: "Add the bracket or quotation mark that ends it")
      )
    case .attribute:
      (
        Wording(zh: "这个元素的属性读不懂", en: "The attributes of this element cannot be read"),
        Wording(
          zh: "属性写成 名称=\"值\"，占位符只能写在引号里",
          en: "Write attributes as name=\"value\", placeholders only between the quotes"
        )
      )
    case .attributeTwice:
      (
        Wording(zh: "这个属性写了两次", en: "This attribute is written twice"),
        Wording(zh: "只留一处", en: "Keep one of them")
      )
    case .unquoted:
      (
        Wording(zh: "属性的值没有引号", en: "The attribute's value has no quotation marks"),
        Wording(zh: "写成 名称=\"值\"", en: "Write it as name=\"value\"")
      )
    case .unescaped:
      (
        Wording(zh: "不能不经转义就放进页面", en: "Nothing enters a page unescaped"),
        Wording(zh: "写成 {{名称}}，两层括号", en: "Write {{name}} with two braces")
      )
    case .partial:
      (
        Wording(zh: "片段不能引用别的片段", en: "A fragment cannot include another"),
        Wording(zh: "把内容直接写在这里", en: "Write its content here")
      )
    case .pragma:
      (
        Wording(zh: "片段不能改变占位符的写法", en: "A fragment cannot change how placeholders are written"),
        Wording(zh: "删掉它", en: "Remove it")
      )
    case .sectionInAttribute:
      (
        Wording(zh: "属性的值里只能写 {{名称}}", en: "An attribute's value may hold only {{name}}"),
        Wording(zh: "把条件写在整个元素外面", en: "Put the condition around the whole element")
      )
    }
  }
}

extension Problem {
  static func themeMarkupInvalid(at place: Place, _ fault: ThemeMarkupFault) -> Problem {
    Problem(.themeFragmentInvalid, at: place, fault.wording.fact, help: fault.wording.help)
  }
}
