import Diagnostics

/// A guide's file, to be changed in some fields and in its body and to stay as it is, byte by byte, in
/// everything else: unknown keys, comments, their order, line ends, a byte order mark.
///
/// ```swift
/// let text = GuideText(bytes)
/// var fields = text.fields
/// fields.title = "养犬登记"
/// let changed = text.changed(fields, body: text.body)
/// ```
package struct GuideText: Sendable {
  /// Without a byte order mark, every line end a line feed.
  private let file: SourceFile
  private let raw: RawLines
  private let frontMatter: FrontMatter?
  private let entries: [YAMLNode.Entry]
  /// What the form shows; nil where the front matter is none that it could change: then the whole text is to
  /// be edited.
  package let fields: GuideFields?

  /// Nil where the bytes are no text.
  package init?(_ bytes: [UInt8]) {
    guard String(validating: bytes, as: UTF8.self) != nil, !bytes.contains(0) else { return nil }
    raw = RawLines(bytes)
    file = SourceFile(path: "", bytes: raw.plain)
    let found = FrontMatter.find(in: file)
    guard let span = found.value.fields else {
      frontMatter = nil
      entries = []
      fields = nil
      return
    }
    frontMatter = found.value
    let yaml = parseYAML(file, in: span)
    if yaml.problems.isEmpty, case .mapping(let entries)? = yaml.value?.kind {
      self.entries = entries
      fields = GuideFields(entries)
    } else {
      entries = []
      fields = yaml.problems.isEmpty && yaml.value == nil ? GuideFields() : nil
    }
  }

  /// All of the text, with line feeds.
  package var whole: String { String(decoding: file.bytes, as: UTF8.self) }

  /// The Markdown behind the front matter, with line feeds.
  package var body: String { file.text(frontMatter?.body ?? file.span) }

  /// How many lines stand before the body.
  package var linesBeforeBody: Int {
    file.bytes[..<(frontMatter?.body.start ?? 0)].count { $0 == UInt8(ascii: "\n") }
  }

  /// The file with another text.
  package func changed(to whole: String) -> [UInt8] { raw.bytes(of: Array(whole.utf8)) }

  /// The file with other fields and another body. Nil where the front matter cannot be changed so without a
  /// change of something else in it.
  package func changed(_ wanted: GuideFields, body: String) -> [UInt8]? {
    guard let fields, let frontMatter, let span = frontMatter.fields else { return nil }
    let wanted = wanted.tidied(from: fields)
    var edit = FrontMatterEdit(file, span, entries)
    edit.set("title", wanted.title, was: fields.title)
    edit.set("summary", wanted.summary, was: fields.summary)
    edit.set("department", wanted.department, was: fields.department)
    edit.setOwner(wanted, was: fields)
    edit.set("topics", wanted.topics, was: fields.topics)
    edit.set("audience", wanted.audience, was: fields.audience)
    edit.set("keywords", wanted.keywords, was: fields.keywords)
    edit.set("reviewed", wanted.reviewed, was: fields.reviewed)
    edit.set("draft", wanted.isDraft ? "true" : "", was: fields.isDraft ? "true" : "")
    guard let head = edit.applied(to: file.bytes[..<frontMatter.body.start]) else { return nil }
    let changed = raw.bytes(of: head + Array(body.utf8))
    // Believed only where it reads as it was meant.
    guard let text = GuideText(changed), text.fields == wanted,
      text.otherTexts == otherTexts
    else { return nil }
    return changed
  }

  /// The key of the front matter on a line, counted from 1.
  package func key(onLine line: Int) -> String? {
    entries.last { file.position($0.key.span.start).line <= line }.flatMap { entry in
      file.position(entry.value.span.end).line >= line ? entry.key.value : nil
    }
  }

  /// Every entry that the form does not show, as it is written.
  private var otherTexts: [String] {
    func others(_ entries: [YAMLNode.Entry], but known: Set<String>) -> [String] {
      entries.filter { !known.contains($0.key.value) }.map {
        $0.key.value + "=" + file.text($0.value.span)
      }
    }
    let owner = entries.first { $0.key.value == "owner" }?.value.entries ?? []
    return others(entries, but: FrontMatterEdit.known)
      + others(owner, but: ["post", "standin", "phone"])
  }
}

/// The lines of a file as they are, each with its end.
struct RawLines: Sendable {
  private let mark: ArraySlice<UInt8>
  /// Without their ends.
  private let lines: [ArraySlice<UInt8>]
  private let ends: [ArraySlice<UInt8>]

  init(_ bytes: [UInt8]) {
    let start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    mark = bytes[..<start]
    var lines: [ArraySlice<UInt8>] = []
    var ends: [ArraySlice<UInt8>] = []
    var first = start
    var index = start
    while index < bytes.count {
      let byte = bytes[index]
      if byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r") {
        let isPair =
          byte == UInt8(ascii: "\r") && index + 1 < bytes.count
          && bytes[index + 1] == UInt8(ascii: "\n")
        lines.append(bytes[first..<index])
        ends.append(bytes[index..<(index + (isPair ? 2 : 1))])
        index += isPair ? 2 : 1
        first = index
      } else {
        index += 1
      }
    }
    lines.append(bytes[first...])
    ends.append([])
    self.lines = lines
    self.ends = ends
  }

  /// The text with line feeds.
  var plain: [UInt8] { Array(lines.joined(separator: [UInt8(ascii: "\n")])) }

  /// Another text with the ends that its lines have here; lines that are new end as most do here.
  func bytes(of plain: [UInt8]) -> [UInt8] {
    let new = plain.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    let kinds = Dictionary(grouping: ends.dropLast(), by: { Array($0) })
    guard let usual = kinds.max(by: { $0.value.count < $1.value.count })?.key else {
      return Array(mark) + plain
    }
    var found: [[UInt8]?] = Array(repeating: nil, count: new.count)
    if kinds.count > 1 {
      // Lines that stay are matched with what they were.
      let difference = new.difference(from: lines)
      var removed: Set<Int> = []
      var inserted: Set<Int> = []
      for change in difference {
        switch change {
        case .remove(let offset, _, _): removed.insert(offset)
        case .insert(let offset, _, _): inserted.insert(offset)
        }
      }
      let kept = lines.indices.filter { !removed.contains($0) }
      for (old, index) in zip(kept, new.indices.filter { !inserted.contains($0) }) {
        found[index] = ends[old].isEmpty ? nil : Array(ends[old])
      }
    }
    var bytes = Array(mark)
    for (index, line) in new.enumerated() {
      bytes += line
      if index < new.count - 1 { bytes += found[index] ?? usual }
    }
    return bytes
  }
}

extension YAMLNode {
  var entries: [Entry]? { if case .mapping(let entries) = kind { entries } else { nil } }
}
