import Diagnostics

/// Changes of single values of front matter, each only in the bytes of that value.
struct FrontMatterEdit {
  private let file: SourceFile
  private let span: Span
  private let entries: [YAMLNode.Entry]
  private var changes: [(span: Span, text: String)] = []

  /// The keys of the form, in the order in which a new one finds its place.
  static let order = [
    "id", "title", "summary", "department", "owner", "topics", "audience", "keywords", "reviewed",
    "draft",
  ]
  static let known = Set(order).subtracting(["id"])

  init(_ file: SourceFile, _ span: Span, _ entries: [YAMLNode.Entry]) {
    self.file = file
    self.span = span
    self.entries = entries
  }

  /// The text with the changes; nil where they cannot all be made.
  func applied(to bytes: ArraySlice<UInt8>) -> [UInt8]? { bytes.changed(changes) }

  mutating func set(_ key: String, _ text: String, was old: String) {
    guard text != old else { return }
    guard let entry = entry(key) else { return insert(key, scalar(text)) }
    text.isEmpty ? remove(entry) : replace(entry, scalar(text, like: entry.value))
  }

  mutating func set(_ key: String, _ texts: [String], was old: [String]) {
    guard texts != old else { return }
    guard let entry = entry(key) else { return insert(key, list(texts)) }
    if texts.isEmpty { return remove(entry) }
    if case .sequence(let items) = entry.value.kind,
      byte(entry.value.span.start) == UInt8(ascii: "-")
    {
      setLines(texts, items)
    } else if case .sequence = entry.value.kind {
      var end = entry.value.span.end
      while end < span.end, byte(end) != UInt8(ascii: "]") { end += 1 }
      changes.append((Span(entry.value.span.start, end + 1), list(texts)))
    } else {
      replace(entry, list(texts))
    }
  }

  /// A list with a line for each item: lines of items that stay are not touched.
  private mutating func setLines(_ texts: [String], _ items: [YAMLNode]) {
    var rest = texts[...]
    for item in items {
      guard case .scalar(let text) = item.kind else { return }
      if text == rest.first {
        rest.removeFirst()
      } else {
        changes.append((wholeLines(item.span.start, item.span.end), ""))
      }
    }
    guard let last = items.last else { return }
    let line = file.line(at: last.span.start)
    let indentation = file.text(line).prefix { $0 == " " }
    let end = wholeLines(last.span.start, last.span.end).end
    for text in rest {
      changes.append((Span(end, end), "\(indentation)- \(scalar(text))\n"))
    }
  }

  mutating func setOwner(_ wanted: GuideFields, was old: GuideFields) {
    let parts = [
      ("post", wanted.ownerPost, old.ownerPost),
      ("standin", wanted.ownerStandin, old.ownerStandin),
      ("phone", wanted.ownerPhone, old.ownerPhone),
    ]
    guard parts.contains(where: { $0.1 != $0.2 }) else { return }
    let all = parts.filter { !$0.1.isEmpty }.map { "\($0.0): \(scalar($0.1))" }
    guard let entry = entry("owner") else { return insertOwner(all) }
    guard let inner = entry.value.entries, !inner.isEmpty else {
      return all.isEmpty ? remove(entry) : replace(entry, "{ " + all.joined(separator: ", ") + " }")
    }
    let isFlow = byte(entry.value.span.start) == UInt8(ascii: "{")
    let others = inner.filter { !["post", "standin", "phone"].contains($0.key.value) }
    if all.isEmpty, others.isEmpty { return remove(entry) }
    var added: [String] = []
    for (key, text, was) in parts where text != was {
      guard let index = inner.firstIndex(where: { $0.key.value == key }) else {
        added.append("\(key): \(scalar(text))")
        continue
      }
      let value = inner[index].value
      if !text.isEmpty {
        changes.append((value.span, (value.span.isEmpty ? " " : "") + scalar(text, like: value)))
      } else if isFlow {
        changes.append((value.span, "\"\""))
      } else {
        changes.append((wholeLines(inner[index].key.span.start, value.span.end), ""))
      }
    }
    guard !added.isEmpty, let first = inner.first, let last = inner.last else { return }
    if isFlow {
      changes.append(
        (Span(last.value.span.end, last.value.span.end), ", " + added.joined(separator: ", "))
      )
    } else {
      let line = file.line(at: first.key.span.start)
      let indentation = file.text(Span(line.start, first.key.span.start))
      let end = wholeLines(last.key.span.start, last.value.span.end).end
      changes.append((Span(end, end), added.map { indentation + $0 + "\n" }.joined()))
    }
  }

  private mutating func insertOwner(_ parts: [String]) {
    insert("owner", "{ " + parts.joined(separator: ", ") + " }")
  }

  // MARK: Places

  private func entry(_ key: String) -> YAMLNode.Entry? { entries.first { $0.key.value == key } }

  private func byte(_ offset: Int) -> UInt8? {
    offset < file.bytes.count ? file.bytes[offset] : nil
  }

  /// The lines that hold a value, with the end of the last.
  private func wholeLines(_ start: Int, _ end: Int) -> Span {
    let last = file.line(at: max(start, end - 1)).end
    return Span(file.line(at: start).start, min(last + 1, span.end))
  }

  /// Behind the last line of an entry that is not blank and no comment.
  private func end(of entry: YAMLNode.Entry) -> Int {
    let next = entries.first { $0.key.span.start > entry.key.span.start }
    let end = next.map { file.line(at: $0.key.span.start).start } ?? span.end
    let least = wholeLines(entry.key.span.start, entry.value.span.end).end
    return file.withoutComments(before: end, from: least)
  }

  private mutating func remove(_ entry: YAMLNode.Entry) {
    changes.append((Span(file.line(at: entry.key.span.start).start, end(of: entry)), ""))
  }

  private mutating func replace(_ entry: YAMLNode.Entry, _ text: String) {
    let value = entry.value
    if value.span.isEmpty {
      var colon = entry.key.span.end
      while colon < span.end, byte(colon) != UInt8(ascii: ":") { colon += 1 }
      changes.append((Span(colon + 1, colon + 1), " " + text))
    } else if isOnOneLine(value) {
      changes.append((value.span, text))
    } else {
      changes.append((Span(value.span.start, end(of: entry)), text + "\n"))
    }
  }

  /// A plain or quoted scalar whose span holds all of it.
  private func isOnOneLine(_ value: YAMLNode) -> Bool {
    guard case .scalar(let text) = value.kind else { return false }
    let written = file.text(value.span)
    return written == text || written.hasPrefix("\"") || written.hasPrefix("'")
  }

  /// A new line stands behind the nearest of those that the form shows before it.
  private mutating func insert(_ key: String, _ value: String) {
    let before = FrontMatterEdit.order.prefix { $0 != key }
    let place = before.compactMap { entry($0) }.last.map { end(of: $0) } ?? span.start
    changes.append((Span(place, place), "\(key): \(value)\n"))
  }

  // MARK: Values as YAML

  private func list(_ texts: [String]) -> String {
    "[" + texts.map { scalar($0) }.joined(separator: ", ") + "]"
  }

  private func scalar(_ text: String, like old: YAMLNode? = nil) -> String {
    let wasQuoted = old.map { byte($0.span.start) == UInt8(ascii: "\"") } ?? false
    if !wasQuoted, isPlain(text) { return text }
    var quoted = "\""
    for scalar in text.unicodeScalars {
      if scalar == "\"" || scalar == "\\" { quoted.unicodeScalars.append("\\") }
      quoted.unicodeScalars.append(scalar)
    }
    return quoted + "\""
  }

  /// Whether a text means itself in YAML, also within brackets.
  private func isPlain(_ text: String) -> Bool {
    guard let first = text.utf8.first, let last = text.utf8.last else { return false }
    if "-?:,[]{}#&*!|>'\"%@` \t".utf8.contains(first) || last == UInt8(ascii: ":") { return false }
    return !text.contains(": ") && !text.contains(" #")
      && !text.utf8.contains { ",[]{}".utf8.contains($0) }
  }
}
