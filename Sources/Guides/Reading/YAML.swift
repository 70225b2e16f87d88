package import Diagnostics
import Yams

/// A YAML value as it was written: every scalar is text, and everything has its place.
///
/// Yams is asked to resolve nothing (`Resolver.basic`), so `0571`, `12:30`, `no` and `2020-01-01` stay what
/// the editor typed; whether a text is a date or a number is decided by who reads the field.
package struct YAMLNode: Sendable {
  package indirect enum Kind: Sendable {
    case scalar(String)
    case sequence([YAMLNode])
    case mapping([Entry])
  }

  package struct Entry: Sendable {
    package let key: Located<String>
    package let value: YAMLNode
  }

  package let kind: Kind
  package let span: Span
}

/// The limits of contract §1 for front matter; the other YAML files of a site have the same.
enum YAMLLimit {
  static let depth = 6
  /// Deeper nesting is refused before the parser, which recurses, sees it.
  static let rawDepth = 40
}

/// Reads one YAML document in a span of a file. An empty document is nil without a problem.
package func parseYAML(_ file: SourceFile, in span: Span) -> Checked<YAMLNode?> {
  if let deep = tooDeepForTheParser(file, in: span) {
    return Checked(nil, [.yamlTooDeep(at: Place(file, deep))])
  }
  let lines = LineIndex(file, in: span)
  do {
    let root = try Yams.compose(yaml: file.text(span), .basic, .default, .utf8)
    guard let root else { return Checked(nil) }
    var converter = YAMLConverter(file: file, lines: lines)
    let node = converter.convert(root, depth: 1)
    return Checked(converter.problems.isEmpty ? node : nil, converter.problems)
  } catch let error as YamlError {
    return Checked(nil, [error.problem(file, lines)])
  } catch {
    return Checked(nil, [.yamlSyntax(at: Place(file, span), reason: "\(error)")])
  }
}

/// Where each line of a YAML document begins, to turn libyaml's marks (scalars from 1) into bytes.
private struct LineIndex {
  let file: SourceFile
  let span: Span
  let starts: [Int]

  init(_ file: SourceFile, in span: Span) {
    self.file = file
    self.span = span
    var starts = [span.start]
    for offset in span.start..<span.end {
      switch file.bytes[offset] {
      case UInt8(ascii: "\n"): starts.append(offset + 1)
      case 0xC2, 0xE2:
        let length = Self.wideLineBreak(file.bytes[offset..<span.end])
        if length > 0 { starts.append(offset + length) }
      default: break
      }
    }
    self.starts = starts
  }

  /// The length of U+0085, U+2028 or U+2029 at the beginning: for YAML 1.1 they are line ends, too.
  private static func wideLineBreak(_ bytes: ArraySlice<UInt8>) -> Int {
    if bytes.starts(with: [0xC2, 0x85]) { return 2 }
    return bytes.starts(with: [0xE2, 0x80, 0xA8]) || bytes.starts(with: [0xE2, 0x80, 0xA9]) ? 3 : 0
  }

  func offset(_ mark: Mark) -> Int {
    guard mark.line >= 1 else { return span.start }
    guard mark.line <= starts.count else { return span.end }
    var offset = starts[mark.line - 1]
    var column = 1
    while offset < span.end, column < mark.column {
      offset += 1
      while offset < span.end, file.bytes[offset] & 0xC0 == 0x80 { offset += 1 }
      column += 1
    }
    return offset
  }
}

private struct YAMLConverter {
  let file: SourceFile
  let lines: LineIndex
  var problems: [Problem] = []

  mutating func convert(_ node: Node, depth: Int) -> YAMLNode? {
    let start = node.mark.map(lines.offset) ?? lines.span.start
    let first = start < lines.span.end ? file.bytes[start] : 0
    if first == UInt8(ascii: "&") || first == UInt8(ascii: "!") {
      problems.append(.yamlNotPlain(at: Place(file, wordSpan(start)), word: word(start)))
      return nil
    }
    guard depth <= YAMLLimit.depth else {
      problems.append(.yamlTooDeep(at: Place(file, file.line(at: start))))
      return nil
    }
    switch node {
    case .scalar(let scalar):
      return YAMLNode(kind: .scalar(scalar.string), span: scalarSpan(scalar.string, from: start))
    case .sequence(let sequence):
      var items: [YAMLNode] = []
      for child in sequence {
        guard let item = convert(child, depth: depth + 1) else { return nil }
        items.append(item)
      }
      let end = items.last?.span.end ?? start + 1
      return YAMLNode(kind: .sequence(items), span: Span(start, end))
    case .mapping(let mapping):
      var entries: [YAMLNode.Entry] = []
      for (keyNode, valueNode) in mapping {
        guard let key = convert(keyNode, depth: depth + 1) else { return nil }
        guard case .scalar(let name) = key.kind, name != "<<" else {
          problems.append(.yamlNotPlain(at: Place(file, key.span), word: file.text(key.span)))
          return nil
        }
        guard let value = convert(valueNode, depth: depth + 1) else { return nil }
        entries.append(.init(key: Located(name, at: key.span), value: value))
      }
      let end = entries.last?.value.span.end ?? start + 1
      return YAMLNode(kind: .mapping(entries), span: Span(start, end))
    case .alias:
      problems.append(.yamlNotPlain(at: Place(file, wordSpan(start)), word: word(start)))
      return nil
    }
  }

  /// The bytes that a scalar was written with, quotes included.
  private func scalarSpan(_ text: String, from start: Int) -> Span {
    let bytes = file.bytes
    let limit = lines.span.end
    guard start < limit else { return Span(limit, limit) }
    if text.isEmpty, bytes[start] == UInt8(ascii: "\n") { return Span(start, start) }
    if bytes[start...].prefix(text.utf8.count).elementsEqual(text.utf8) {
      return Span(start, start + text.utf8.count)
    }
    let quote = bytes[start]
    if quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") {
      var index = start + 1
      while index < limit, bytes[index] != quote {
        index += bytes[index] == UInt8(ascii: "\\") && quote == UInt8(ascii: "\"") ? 2 : 1
      }
      return Span(start, min(index + 1, limit))
    }
    return Span(start, min(file.line(at: start).end, limit))
  }

  private func wordSpan(_ start: Int) -> Span {
    var end = start
    while end < lines.span.end, file.bytes[end] > 0x20 { end += 1 }
    return Span(start, end)
  }

  private func word(_ start: Int) -> String { file.text(wordSpan(start)) }
}

/// The parser calls itself for every level, so nesting is bounded before it starts: by brackets, and by
/// the indicators that open a level within one line (`- - - x`).
private func tooDeepForTheParser(_ file: SourceFile, in span: Span) -> Span? {
  var brackets = 0
  var indicators = 0
  var atLineStart = true
  for offset in span.start..<span.end {
    switch file.bytes[offset] {
    case UInt8(ascii: "["), UInt8(ascii: "{"):
      brackets += 1
      atLineStart = false
    case UInt8(ascii: "]"), UInt8(ascii: "}"):
      brackets = max(0, brackets - 1)
    case UInt8(ascii: "\n"):
      indicators = 0
      atLineStart = true
    case UInt8(ascii: "-"), UInt8(ascii: "?"), UInt8(ascii: ":"):
      if atLineStart { indicators += 1 }
    case UInt8(ascii: " "): break
    default: atLineStart = false
    }
    if brackets > YAMLLimit.rawDepth || indicators > YAMLLimit.rawDepth {
      return Span(offset, offset + 1)
    }
  }
  return nil
}

extension YamlError {
  fileprivate func problem(_ file: SourceFile, _ lines: LineIndex) -> Problem {
    switch self {
    case .scanner(_, let reason, let mark, _), .parser(_, let reason, let mark, _):
      return .yamlSyntax(at: Place(file, line(mark, file, lines)), reason: reason)
    case .composer(_, let reason, let mark, _):
      let offset = lines.offset(mark)
      if offset < lines.span.end, file.bytes[offset] == UInt8(ascii: "*") {
        let place = Place(file, Span(offset, file.line(at: offset).end))
        return .yamlNotPlain(at: place, word: file.text(place.span))
      }
      return .yamlSyntax(at: Place(file, line(mark, file, lines)), reason: reason)
    case .duplicatedKeysInMapping(let keys, let context):
      // Of keys that are lists or mappings the parser names another at every reading.
      guard !keys.contains("<uncovertable>") else {
        let reason = "a list or a mapping is twice a key"
        return .yamlSyntax(at: Place(file, lines.span), reason: reason)
      }
      let first = lines.offset(context.mark)
      let places = keys.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
        .map { ($0, secondKey($0, after: first, file, lines)) }
      let (key, place) = places.min { $0.1.start < $1.1.start } ?? ("", Span(first, first))
      return .yamlKeyTwice(at: Place(file, place), key: key)
    case .reader(let reason, _, _, _):
      return .yamlSyntax(at: Place(file, forbidden(file, lines.span)), reason: reason)
    default:
      return .yamlSyntax(at: Place(file, lines.span), reason: "\(self)")
    }
  }

  private func line(_ mark: Mark, _ file: SourceFile, _ lines: LineIndex) -> Span {
    let offset = lines.offset(mark)
    return Span(offset, max(offset, file.line(at: offset).end))
  }

  /// The first character that YAML forbids. The parser's own offset counts characters as a reader sees them, in
  /// which a control character may be part of another.
  private func forbidden(_ file: SourceFile, _ span: Span) -> Span {
    var start = span.start
    for scalar in file.text(span).unicodeScalars {
      let end = start + UTF8.width(scalar)
      switch scalar.value {
      case 0x09, 0x0A, 0x0D, 0x20...0x7E, 0x85, 0xA0...0xFFFD, 0x10000...0x10FFFF: start = end
      default: return Span(start, end)
      }
    }
    return span
  }

  /// The place of a key's second line, for the parser names only the first.
  private func secondKey(_ key: String, after first: Int, _ file: SourceFile, _ lines: LineIndex)
    -> Span
  {
    let word = Array(key.utf8)
    for start in lines.starts where start > first {
      let line = file.line(at: start)
      let text = file.bytes[line.start..<line.end].drop(while: { $0 == UInt8(ascii: " ") })
      if text.starts(with: word),
        text.dropFirst(word.count).first(where: { $0 != UInt8(ascii: " ") }) == UInt8(ascii: ":")
      {
        return Span(text.startIndex, text.startIndex + word.count)
      }
    }
    return Span(first, max(first, min(file.line(at: first).end, lines.span.end)))
  }
}

extension Problem {
  fileprivate static func yamlSyntax(at place: Place, reason: String) -> Problem {
    Problem(
      .yamlSyntax,
      at: place,
      Wording(zh: "这里的写法读不懂（\(reason)）", en: "This cannot be read as YAML (\(reason))"),
      help: Wording(
        zh: "每行写“键: 值”，冒号后空一格；值里有冒号或引号时，给整个值加上双引号",
        en: "Write one “key: value” a line with a space after the colon; quote a value that has a "
          + "colon or a quotation mark"
      )
    )
  }

  fileprivate static func yamlNotPlain(at place: Place, word: String) -> Problem {
    Problem(
      .yamlNotPlain,
      at: place,
      Wording(
        zh: "这里不能用锚点、引用、标签或合并键：“\(word)”",
        en: "Anchors, aliases, tags and merge keys are not allowed here: “\(word)”"
      ),
      help: Wording(
        zh: "把值直接写出来；值以 & * ! 开头时，给它加上双引号",
        en: "Write the value itself; quote a value that begins with & * or !"
      )
    )
  }

  fileprivate static func yamlTooDeep(at place: Place) -> Problem {
    Problem(
      .yamlTooDeep,
      at: place,
      Wording(
        zh: "嵌套超过 \(YAMLLimit.depth) 层",
        en: "Nested more than \(YAMLLimit.depth) levels deep"
      ),
      help: Wording(zh: "去掉多余的缩进和括号", en: "Remove indentation or brackets")
    )
  }

  fileprivate static func yamlKeyTwice(at place: Place, key: String) -> Problem {
    Problem(
      .yamlKeyTwice,
      at: place,
      Wording(zh: "“\(key)”写了两次", en: "“\(key)” is written twice"),
      help: Wording(zh: "只留一处", en: "Keep one of them")
    )
  }
}
