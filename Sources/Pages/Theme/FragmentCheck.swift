import Diagnostics
import HTML

/// Everything that is wrong with a fragment's text, before it is given to Mustache.
func checkFragment(_ file: SourceFile, _ kind: Theme.FragmentKind) -> [Problem] {
  let scanned = scanThemeMarkup(file, .fragment)
  var checker = FragmentChecker(file: file, kind: kind, problems: scanned.problems)
  for piece in scanned.value { checker.check(piece) }
  checker.finish()
  return checker.problems
}

private struct FragmentChecker {
  /// What was begun and waits for its end. An element that begins in a condition ends in it, so that the
  /// page's structure is the same whatever the site has filled in.
  private enum Open {
    case element(Located<String>)
    case section(Placeholder)
  }

  /// More conditions in one another than anybody needs.
  static let deepestSection = 4

  let file: SourceFile
  let kind: Theme.FragmentKind
  var problems: [Problem]
  private var open: [Open] = []
  private var headings = 0

  init(file: SourceFile, kind: Theme.FragmentKind, problems: [Problem]) {
    self.file = file
    self.kind = kind
    self.problems = problems
  }

  mutating func check(_ piece: ThemePiece) {
    switch piece {
    case .text(let span): text(span)
    case .start(let tag): start(tag)
    case .end(let name): end(name)
    case .placeholder(let placeholder): check(placeholder)
    }
  }

  mutating func finish() {
    guard problems.isEmpty else { return }
    for case .element(let name) in open {
      problems.append(.elementUnclosed(at: Place(file, name.span), name: name.value))
    }
    for case .section(let section) in open {
      problems.append(.sectionUnclosed(at: Place(file, section.span), name: section.name.value))
    }
    if kind == .home, headings != 1 { problems.append(.homeHeading(file, count: headings)) }
  }

  private mutating func check(_ placeholder: Placeholder) {
    guard placeholder.kind != .comment else { return }
    checkName(placeholder)
    switch placeholder.kind {
    case .section:
      open.append(.section(placeholder))
      let depth = open.count { if case .section = $0 { true } else { false } }
      if depth > Self.deepestSection {
        problems.append(.sectionTooDeep(at: Place(file, placeholder.span)))
      }
    case .end:
      guard case .section(let section) = open.last, section.name.value == placeholder.name.value
      else {
        return problems.append(
          .endUnexpected(at: Place(file, placeholder.span), name: placeholder.name.value)
        )
      }
      open.removeLast()
    case .variable, .comment: break
    }
  }

  private mutating func checkName(_ placeholder: Placeholder) {
    let name = placeholder.name
    guard !FragmentNames.all.contains(name.value) else { return }
    let span = name.span.isEmpty ? placeholder.span : name.span
    problems.append(.fragmentNameUnknown(at: Place(file, span), name: name.value))
  }

  /// In `head` there is no place for text.
  private mutating func text(_ span: Span) {
    guard kind == .head, let start = (span.start..<span.end).first(where: { file.bytes[$0] > 0x20 })
    else { return }
    problems.append(.textInHead(at: Place(file, Span(start, span.end))))
  }

  private mutating func start(_ tag: ThemeTag) {
    let name = tag.name.value
    let place = Place(file, tag.name.span)
    let elements = isInDrawing ? SVGRules.shapes + ["title"] : FragmentRules.elements(in: kind)
    if !elements.contains(name) {
      problems.append(.elementRefused(at: place, name: name, among: elements))
    } else {
      if FragmentRules.cannotNest(name), isOpen(name) {
        problems.append(.elementInItself(at: place, name: name))
      }
      if name == "h1" {
        headings += 1
        if open.contains(where: { if case .section = $0 { true } else { false } }) {
          problems.append(.headingInSection(at: place))
        }
      }
      if name == "img", tag.value("alt") == nil { problems.append(.imageWithoutAlt(at: place)) }
    }
    for attribute in tag.attributes { check(attribute, of: tag) }
    let isDrawing = isInDrawing || name == "svg"
    if FragmentRules.isVoid(name) || (tag.isClosed && isDrawing) { return }
    if tag.isClosed {
      return problems.append(.elementUnclosed(at: place, name: name))
    }
    open.append(.element(tag.name))
  }

  private mutating func end(_ name: Located<String>) {
    guard case .element(let last) = open.last, last.value == name.value else {
      return problems.append(.endUnexpected(at: Place(file, name.span), name: name.value))
    }
    open.removeLast()
  }

  private func isOpen(_ name: String) -> Bool {
    open.contains { if case .element(let open) = $0 { open.value == name } else { false } }
  }

  private var isInDrawing: Bool { isOpen("svg") }

  private mutating func check(_ attribute: ThemeAttribute, of tag: ThemeTag) {
    let element = tag.name.value
    let name = attribute.name.value
    let place = Place(file, attribute.name.span)
    let names = FragmentRules.attributes(of: element)
    guard names.contains(name) else {
      return problems.append(
        .attributeRefused(at: place, name: name, element: element, among: names)
      )
    }
    guard let value = attribute.value else {
      return problems.append(.themeMarkupInvalid(at: place, .unquoted))
    }
    let placeholders = placeholders(in: value, of: file)
    problems += placeholders.problems
    for placeholder in placeholders.value { checkName(placeholder) }
    guard placeholders.problems.isEmpty else { return }
    if name == "href" || name == "src" {
      if let fault = addressFault(value, of: element) {
        problems.append(.addressRefused(at: Place(file, value), fault))
      }
    } else if element == "meta", name == "name",
      FragmentRules.reservedMeta.contains(file.text(value).lowercased())
    {
      problems.append(.metaReserved(at: Place(file, value)))
    } else if FragmentRules.isDrawing(name, of: element),
      let byte = SVGRules.refusedByte(in: value, of: name, file)
    {
      problems.append(.drawingValueRefused(at: Place(file, file.character(at: byte))))
    }
  }

  /// An address leads into the site, beginning with `{{root}}`. Only a link that a reader follows may lead
  /// elsewhere; what the browser loads by itself may not.
  private func addressFault(_ span: Span, of element: String) -> AddressFault? {
    let written = file.bytes[span.start..<span.end]
    if let rest = written.without(prefix: "{{\(FragmentNames.root)}}") {
      let path = rest.replacing(
        Array("{{\(FragmentNames.locale)}}".utf8),
        with: [UInt8(ascii: "x")]
      )
      let isPath =
        !"/\\".utf8.contains(path.first ?? 0) && !path.contains { "{&".utf8.contains($0) }
        && SafeAddress.scheme(of: String(decoding: path, as: UTF8.self)) == .relative
      return isPath ? nil : .notAPath
    }
    guard element == "a" else { return .foreign }
    if written.elementsEqual("{{\(FragmentNames.hotlineAddress)}}".utf8) { return nil }
    if written.contains(UInt8(ascii: "{")) { return .notAPath }
    let plain = written.replacing(Array("&amp;".utf8), with: [])
    guard !plain.contains(UInt8(ascii: "&")),
      let scheme = SafeAddress.scheme(of: String(decoding: plain, as: UTF8.self))
    else { return .refused }
    return scheme != .relative || written.first == UInt8(ascii: "#") ? nil : .withoutRoot
  }
}

extension ArraySlice<UInt8> {
  /// What follows a text at the beginning; nil where it does not stand there.
  fileprivate func without(prefix: String) -> ArraySlice<UInt8>? {
    starts(with: prefix.utf8) ? dropFirst(prefix.utf8.count) : nil
  }
}

/// Why an address cannot stand in a fragment.
private enum AddressFault {
  case notAPath, foreign, refused, withoutRoot

  var wording: (fact: Wording, help: Wording) {
    let inSite = Wording(
      zh: "站内的地址写成 {{root}}guides/ 这样",
      en: "Write an address of the site like {{root}}guides/"
    )
    return switch self {
    case .notAPath:
      (Wording(zh: "这个地址不是站内的路径", en: "This address is no path of the site"), inSite)
    case .foreign:
      (
        Wording(zh: "页面不能从这个地址装入东西", en: "A page cannot load anything from this address"),
        Wording(
          zh: "把文件放进主题的 assets/，写成 {{root}}assets/文件名",
          en: "Put the file into the theme's assets/ and write {{root}}assets/name"
        )
      )
    case .refused:
      (
        Wording(zh: "不能用这种地址", en: "An address like this is not allowed"),
        Wording(zh: "可以用 https、http、mailto、tel", en: "https, http, mailto and tel are allowed")
      )
    case .withoutRoot:
      (
        Wording(
          zh: "每一页所在的位置不同，这个地址只在一些页上对",
          en: "Pages stand in different places; this address is right only on some"
        ),
        inSite
      )
    }
  }
}

extension Problem {
  fileprivate static func addressRefused(at place: Place, _ fault: AddressFault) -> Problem {
    Problem(.themeFragmentInvalid, at: place, fault.wording.fact, help: fault.wording.help)
  }

  fileprivate static func fragmentNameUnknown(at place: Place, name: String) -> Problem {
    Problem(
      .themeNameUnknown,
      at: place,
      Wording(zh: "片段里没有“\(name)”这个名称", en: "A fragment knows no name “\(name)”"),
      help: .didYouMean(name, among: FragmentNames.all)
    )
  }

  fileprivate static func sectionUnclosed(at place: Place, name: String) -> Problem {
    Problem(
      .themeFragmentInvalid,
      at: place,
      Wording(zh: "这个条件没有结束", en: "This condition does not end"),
      help: Wording(zh: "在后面写上 {{/\(name)}}", en: "Write {{/\(name)}} behind it")
    )
  }

  fileprivate static func sectionTooDeep(at place: Place) -> Problem {
    Problem(
      .themeFragmentInvalid,
      at: place,
      Wording(
        zh: "条件套了超过 \(FragmentChecker.deepestSection) 层",
        en: "Conditions stand more than \(FragmentChecker.deepestSection) deep in one another"
      ),
      help: Wording(zh: "拆成几个并排的条件", en: "Put them side by side")
    )
  }

  fileprivate static func textInHead(at place: Place) -> Problem {
    Problem(
      .themeFragmentInvalid,
      at: place,
      Wording(zh: "head 里不能写文字", en: "There can be no text in head"),
      help: Wording(
        zh: "要给读者看的写进 header、home 或 footer",
        en: "Put what readers see into header, home or footer"
      )
    )
  }

  fileprivate static func elementInItself(at place: Place, name: String) -> Problem {
    Problem(
      .themeFragmentInvalid,
      at: place,
      Wording(zh: "“\(name)”不能写在另一个“\(name)”里", en: "“\(name)” cannot stand in another “\(name)”"),
      help: Wording(zh: "先结束外面的那个", en: "End the outer one first")
    )
  }

  fileprivate static func headingInSection(at place: Place) -> Problem {
    Problem(
      .themeFragmentInvalid,
      at: place,
      Wording(zh: "首页的 h1 不能写在条件里", en: "The h1 of the home page cannot stand in a condition"),
      help: Wording(zh: "把它移到条件外面", en: "Move it out of the condition")
    )
  }

  fileprivate static func homeHeading(_ file: SourceFile, count: Int) -> Problem {
    Problem(
      .themeFragmentInvalid,
      at: Place(file, file.line(at: 0)),
      Wording(
        zh: "首页要有一个 h1，这里有 \(count) 个",
        en: "The home page needs one h1; here are \(count)"
      ),
      help: Wording(zh: "把网站的名称写成 h1", en: "Write the site's name as h1")
    )
  }

  fileprivate static func imageWithoutAlt(at place: Place) -> Problem {
    Problem(
      .themeFragmentInvalid,
      at: place,
      Wording(zh: "图片没有替代文字", en: "The image has no text in its place"),
      help: Wording(
        zh: "加上 alt=\"图上是什么\"，只是装饰的写 alt=\"\"",
        en: "Add alt=\"what it shows\", or alt=\"\" if it is decoration"
      )
    )
  }

  fileprivate static func metaReserved(at place: Place) -> Problem {
    Problem(
      .themeFragmentInvalid,
      at: place,
      Wording(
        zh: "“\(place.file.text(place.span))”由程序写，主题不能改",
        en: "“\(place.file.text(place.span))” is written by the program, not by a theme"
      ),
      help: Wording(zh: "去掉这个元素", en: "Remove this element")
    )
  }
}
