import Diagnostics
import HTML

/// Reads every `icons/*.svg`, by the file's name without its ending.
func readIcons(_ files: ThemeFiles) -> Checked<[String: HTMLFragment]> {
  var icons: [String: HTMLFragment] = [:]
  var problems: [Problem] = []
  for path in files.paths(in: "icons/", ending: ".svg") {
    for file in files.all(path) {
      let icon = readIcon(file.source)
      problems += icon.problems
      if let icon = icon.value {
        icons[String(path.dropFirst("icons/".count).dropLast(".svg".count))] = icon
        break
      }
    }
  }
  return Checked(icons, problems)
}

/// Reads one drawing and gives it the frame that every icon has: the class `icon`, hidden from those who
/// hear the page, out of the way of the tab key, 24 by 24. How it is painted is kept; its title is not,
/// for beside each icon stands a word.
func readIcon(_ file: SourceFile) -> Checked<HTMLFragment?> {
  let scanned = scanThemeMarkup(file, .icon)
  var reader = IconReader(file: file, problems: scanned.problems)
  for piece in scanned.value { reader.read(piece) }
  reader.finish()
  guard reader.problems.isEmpty else { return Checked(nil, reader.problems) }
  return Checked(HTMLFragment(themeMarkup: reader.markup))
}

private struct IconReader {
  let file: SourceFile
  var problems: [Problem]
  var markup: [UInt8] = []
  private var open: [Located<String>] = []
  private var isDone = false

  init(file: SourceFile, problems: [Problem]) {
    self.file = file
    self.problems = problems
  }

  mutating func read(_ piece: ThemePiece) {
    switch piece {
    case .start(let tag): start(tag)
    case .end(let name): end(name)
    case .text(let span):
      let isDrawing = open.last.map { $0.value != "title" && SVGRules.elements.contains($0.value) }
      if isDrawing ?? true, let word = file.firstWord(in: span) {
        problems.append(.iconText(at: Place(file, word)))
      }
    case .placeholder: preconditionFailure("an icon is read without placeholders")
    }
  }

  mutating func finish() {
    guard problems.isEmpty else { return }
    if let name = open.last {
      problems.append(.elementUnclosed(at: Place(file, name.span), name: name.value))
    } else if !isDone {
      problems.append(.iconWithoutSVG(file))
    }
  }

  private mutating func start(_ tag: ThemeTag) {
    let name = tag.name.value
    let place = Place(file, tag.name.span)
    if open.isEmpty {
      if name != "svg" || isDone {
        problems.append(.iconNotOneSVG(at: place))
      } else if tag.value("viewBox") == nil {
        problems.append(.iconWithoutViewBox(at: place))
      }
    } else if name == "svg" || open.last?.value == "title" || !SVGRules.elements.contains(name) {
      problems.append(
        .elementRefused(at: place, name: name, among: SVGRules.shapes + ["title"])
      )
    }
    for attribute in tag.attributes { check(attribute, of: name) }
    copy(tag)
    if !tag.isClosed {
      open.append(tag.name)
    } else if open.isEmpty {
      isDone = true
    }
  }

  private mutating func end(_ name: Located<String>) {
    guard let last = open.last, last.value == name.value else {
      return problems.append(.endUnexpected(at: Place(file, name.span), name: name.value))
    }
    open.removeLast()
    if open.isEmpty { isDone = true }
    guard last.value != "title" else { return }
    markup += Array("</".utf8) + Array(name.value.utf8) + Array(">".utf8)
  }

  private mutating func check(_ attribute: ThemeAttribute, of element: String) {
    let names = SVGRules.attributes(of: element)
    let place = Place(file, attribute.name.span)
    guard names.contains(attribute.name.value) else {
      return problems.append(
        .attributeRefused(at: place, name: attribute.name.value, element: element, among: names)
      )
    }
    guard let value = attribute.value else {
      return problems.append(.themeMarkupInvalid(at: place, .unquoted))
    }
    if let byte = SVGRules.refusedByte(in: value, of: attribute.name.value, file) {
      problems.append(.drawingValueRefused(at: Place(file, file.character(at: byte))))
    }
  }

  private mutating func copy(_ tag: ThemeTag) {
    guard tag.name.value != "title" else { return }
    let isOutermost = open.isEmpty
    markup += file.bytes[tag.span.start..<tag.name.span.end]
    if isOutermost {
      markup += Array(
        #" class="icon" aria-hidden="true" focusable="false" width="24" height="24""#.utf8
      )
    }
    for attribute in tag.attributes {
      let name = attribute.name.value
      guard let value = attribute.value,
        !isOutermost || name == "viewBox" || SVGRules.isPainting(name)
      else { continue }
      markup += Array(" \(name)=\"".utf8) + file.bytes[value.start..<value.end]
      markup.append(UInt8(ascii: "\""))
    }
    markup += Array((tag.isClosed ? "/>" : ">").utf8)
  }
}

extension SourceFile {
  /// From the first to the last byte of a text that is more than white space.
  fileprivate func firstWord(in span: Span) -> Span? {
    guard let start = (span.start..<span.end).first(where: { bytes[$0] > 0x20 }) else { return nil }
    let end = (start..<span.end).first { bytes[$0] <= 0x20 } ?? span.end
    return Span(start, end)
  }

  /// The bytes of the character at an offset.
  func character(at offset: Int) -> Span {
    var end = offset + 1
    while end < bytes.count, bytes[end] & 0xC0 == 0x80 { end += 1 }
    return Span(offset, end)
  }
}

extension Problem {
  fileprivate static func iconText(at place: Place) -> Problem {
    Problem(
      .themeFragmentInvalid,
      at: place,
      Wording(zh: "图标里有文字", en: "There is text in the icon"),
      help: Wording(zh: "图标只画形状", en: "An icon is made of shapes")
    )
  }

  fileprivate static func iconWithoutSVG(_ file: SourceFile) -> Problem {
    Problem(
      .themeFragmentInvalid,
      file: file.path,
      Wording(zh: "图标文件里没有 svg 元素", en: "The icon's file has no svg element"),
      help: Wording(zh: "导出成纯 SVG 再放进来", en: "Export it as plain SVG")
    )
  }

  fileprivate static func iconNotOneSVG(at place: Place) -> Problem {
    Problem(
      .themeFragmentInvalid,
      at: place,
      Wording(zh: "图标不是一个 svg 元素", en: "The icon is not one svg element"),
      help: Wording(
        zh: "每个文件写一个 svg 元素，形状都写在里面",
        en: "Write one svg element a file, all shapes in it"
      )
    )
  }

  fileprivate static func iconWithoutViewBox(at place: Place) -> Problem {
    Problem(
      .themeFragmentInvalid,
      at: place,
      Wording(zh: "图标没有 viewBox", en: "The icon has no viewBox"),
      help: Wording(zh: "加上 viewBox=\"0 0 24 24\"", en: "Add viewBox=\"0 0 24 24\"")
    )
  }

  static func drawingValueRefused(at place: Place) -> Problem {
    Problem(
      .themeFragmentInvalid,
      at: place,
      Wording(
        zh: "图形的属性里不能有“\(place.file.text(place.span))”",
        en: "“\(place.file.text(place.span))” cannot stand in an attribute of a drawing"
      ),
      help: Wording(
        zh: "只写数字、路径和颜色，不引用别的东西",
        en: "Write numbers, paths and colours; refer to nothing else"
      )
    )
  }

  static func elementRefused(at place: Place, name: String, among names: [String]) -> Problem {
    let help =
      switch name.lowercased() {
      case "script":
        Wording(zh: "脚本写进 assets/ 里的文件", en: "Put scripts into files of assets/")
      case "style":
        Wording(zh: "样式写进 assets/site.css", en: "Put style into assets/site.css")
      default: Wording.didYouMean(name, among: names)
      }
    return Problem(
      .themeFragmentInvalid,
      at: place,
      Wording(zh: "这里不能用元素“\(name)”", en: "The element “\(name)” cannot stand here"),
      help: help
    )
  }

  static func attributeRefused(
    at place: Place,
    name: String,
    element: String,
    among names: [String]
  )
    -> Problem
  {
    let folded = name.lowercased()
    let help =
      if folded.hasPrefix("on") {
        Wording(zh: "脚本写进 assets/ 里的文件", en: "Put scripts into files of assets/")
      } else if folded == "style" {
        Wording(
          zh: "样式写进 assets/site.css，这里写 class",
          en: "Put style into assets/site.css and a class here"
        )
      } else if names.isEmpty {
        Wording(zh: "去掉它", en: "Remove it")
      } else {
        Wording.didYouMean(name, among: names)
      }
    return Problem(
      .themeFragmentInvalid,
      at: place,
      Wording(
        zh: "元素“\(element)”不能有属性“\(name)”",
        en: "The element “\(element)” cannot have the attribute “\(name)”"
      ),
      help: help
    )
  }

  static func elementUnclosed(at place: Place, name: String) -> Problem {
    Problem(
      .themeFragmentInvalid,
      at: place,
      Wording(zh: "元素“\(name)”没有结束", en: "The element “\(name)” does not end"),
      help: Wording(zh: "在它的内容后面写上结束标签", en: "Write its end tag behind its content")
    )
  }

  static func endUnexpected(at place: Place, name: String) -> Problem {
    Problem(
      .themeFragmentInvalid,
      at: place,
      Wording(
        zh: "“\(name)”在这里结束，但最近开始的不是它",
        en: "“\(name)” ends here, but it is not what was begun last"
      ),
      help: Wording(zh: "先开始的后结束，一层套一层", en: "End last what was begun first")
    )
  }
}
