import Diagnostics

// `title：生育登记` and `topics:[birth]` are what an editor types who never heard of YAML. Where the front
// matter cannot be read, and can once such colons are written as YAML has them, it is read so: one problem that says
// what to write, and not a dozen that all of the front matter is missing.

/// Reads the front matter of a file.
func parseFrontMatter(_ file: SourceFile, in span: Span) -> Checked<YAMLNode?> {
  let yaml = parseYAML(file, in: span)
  if yaml.problems.isEmpty, yaml.value.map(isMapping) ?? true { return yaml }
  let edits = colonEdits(file, in: span)
  guard let mend = Mend(edits), let first = edits.first else { return yaml }
  let mended = SourceFile(path: file.path, bytes: mend.applied(to: file.bytes))
  let end = span.end + mended.bytes.count - file.bytes.count
  let again = parseYAML(mended, in: Span(span.start, end))
  guard again.problems.isEmpty, let node = again.value, isMapping(node) else { return yaml }
  let key = file.text(Span(file.line(at: first.span.start).start, first.span.start))
  let isWide = file.bytes[first.span.start] != UInt8(ascii: ":")
  let problem = Problem(
    .yamlSyntax,
    at: Place(file, Span(first.span.start, first.span.end)),
    isWide
      ? Wording(
        zh: "“\(key)”后面的冒号是全角的",
        en: "The colon behind “\(key)” is of full width"
      )
      : Wording(
        zh: "“\(key):”后面少一个空格",
        en: "A space is missing behind “\(key):”"
      ),
    help: Wording(zh: "写成“\(key): …”（半角冒号，后面空一格）", en: "Write “\(key): …”"),
    mend: mend
  )
  return Checked(node.mapping { mend.placeBefore($0) }, [problem])
}

private func isMapping(_ node: YAMLNode) -> Bool {
  switch node.kind {
  case .mapping: true
  case .scalar(let text): text.isEmpty
  case .sequence: false
  }
}

/// For each line that begins with a word and such a colon, the edit that writes `: `.
private func colonEdits(_ file: SourceFile, in span: Span) -> [Mend.Edit] {
  var edits: [Mend.Edit] = []
  var start = span.start
  while start < span.end {
    let line = file.line(at: start)
    var index = line.start
    while index < line.end, file.bytes[index] == 0x20 { index += 1 }
    let word = index
    while index < line.end, isKeyByte(file.bytes[index]) { index += 1 }
    let rest = file.bytes[index..<min(line.end, span.end)]
    if index > word {
      if rest.starts(with: "：".utf8) {
        let blanks = rest.dropFirst(3).prefix { $0 == 0x20 }.count
        edits.append(Mend.Edit(Span(index, index + 3 + blanks), ": "))
      } else if rest.first == UInt8(ascii: ":"), let next = rest.dropFirst().first, next != 0x20 {
        edits.append(Mend.Edit(Span(index, index + 1), ": "))
      }
    }
    start = line.end + 1
  }
  return edits
}

private func isKeyByte(_ byte: UInt8) -> Bool {
  switch byte {
  case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
    UInt8(ascii: "_"):
    true
  default: false
  }
}

extension YAMLNode {
  /// The same with every place led back to another text.
  fileprivate func mapping(_ place: (Int) -> Int) -> YAMLNode {
    let span = Span(place(span.start), place(span.end))
    switch kind {
    case .scalar: return YAMLNode(kind: kind, span: span)
    case .sequence(let items):
      return YAMLNode(kind: .sequence(items.map { $0.mapping(place) }), span: span)
    case .mapping(let entries):
      let mapped = entries.map { entry in
        let key = Span(place(entry.key.span.start), place(entry.key.span.end))
        return Entry(key: Located(entry.key.value, at: key), value: entry.value.mapping(place))
      }
      return YAMLNode(kind: .mapping(mapped), span: span)
    }
  }
}
