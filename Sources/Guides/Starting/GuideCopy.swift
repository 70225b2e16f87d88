package import Diagnostics

/// The text of a guide as the start of another: everything is kept to the byte but what is the other's alone.
/// The title and the day of the check are asked anew, it is a draft, and old addresses, the id, the end and
/// the record of a review are left out.
package func guideCopy(of guide: GuideDraft, title: String?, _ language: MessageLanguage) -> String
{
  let file = guide.file
  let head = guide.frontMatter
  let fields = parseYAML(file, in: head).value
  var text = "---\n"
  let title = title.map(yamlText)
  let asked =
    switch language {
    case .zh: ("这件事叫什么？", "# 核对过内容以后，运行 bianmin review 编号 --by 岗位 --how 办法，写上核对日期。")
    case .en:
      (
        "What is the service called?",
        "# Once the facts are checked: bianmin review ID --by POST --how TEXT"
      )
    }
  text += "title: \(title ?? asked.0)\n"
  let dropped: Set<String> = [
    "title", "id", "aliases", "withdrawn", "publish", "expires", "monitor", "pinyin", "reviewed",
    "review", "draft",
  ]
  for lines in FrontMatterLines(fields, in: file, at: head).parts
  where !dropped.contains(lines.key ?? "") {
    text += file.text(lines.span)
  }
  text += asked.1 + "\ndraft: true\n"
  if FrontMatter.find(in: file).value.fields == nil { text += "---\n" }
  return text + file.text(Span(head.end, file.bytes.count))
}

/// The lines of front matter, cut where a key of the first level begins.
package struct FrontMatterLines {
  package struct Part {
    /// Nil for what stands before the first key.
    package let key: String?
    /// Whole lines; a comment belongs to the key above it.
    package let span: Span
  }

  package let parts: [Part]

  package init(_ fields: YAMLNode?, in file: SourceFile, at span: Span) {
    var keys: [(name: String, start: Int)] = []
    if case .mapping(let entries)? = fields?.kind {
      keys = entries.map { ($0.key.value, file.line(at: $0.key.span.start).start) }
        .sorted { $0.start < $1.start }
    }
    var parts: [Part] = []
    let first = keys.first?.start ?? span.end
    if first > span.start { parts.append(Part(key: nil, span: Span(span.start, first))) }
    for (index, key) in keys.enumerated() {
      let end = index + 1 < keys.count ? keys[index + 1].start : span.end
      parts.append(Part(key: key.name, span: Span(key.start, end)))
    }
    self.parts = parts
  }
}

/// A text as a YAML value on one line: plain where nothing in it could mean something else, in quotes otherwise.
package func yamlText(_ text: String) -> String {
  var quoted = ""
  for scalar in text.unicodeScalars {
    switch scalar {
    case "\\", "\"": quoted += "\\" + String(scalar)
    case "\n", "\r", "\t", "\u{85}", "\u{2028}", "\u{2029}": quoted += " "
    case _ where scalar.value < 0x20 || scalar.value == 0x7F: continue
    default: quoted.unicodeScalars.append(scalar)
    }
  }
  let isPlain =
    text.unicodeScalars.allSatisfy {
      ($0.value >= 0x4E00 && $0.value <= 0x9FFF) || $0.properties.isAlphabetic
        || "（）“”《》、，。；？！ ".unicodeScalars.contains($0)
    } && text == quoted && !text.isEmpty && text.first != " " && text.last != " "
    && !["true", "false", "yes", "no", "on", "off", "null", "y", "n"].contains(text.lowercased())
  return isPlain ? text : "\"\(quoted)\""
}
