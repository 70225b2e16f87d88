import Diagnostics
package import Guides

// A row becomes a guide: what it says stands in the section that a citizen looks for, in the form that `check`
// understands. What could not be understood is kept as it was written, in the last section; what a guide must say
// besides is asked for, and never made up.

/// A guide that was made of a row.
package struct ItemGuide: Sendable {
  package let title: String
  package let id: Identifier
  /// The file's content.
  package let text: String
  /// As a spreadsheet counts rows, from 1.
  package let row: Int
}

/// Writes the guide of one item.
struct ItemGuideWriter {
  var item: Item
  let names: SiteNames
  private let title: String
  var body: [String] = []
  /// What the guide still lacks: the column or the subject, and the question that it answers.
  private var lacks: [(what: Wording, question: Wording)] = []

  init(_ item: Item, title: String, names: SiteNames) {
    self.item = item
    self.title = title
    self.names = names
    _ = self.item.use(.title)
  }

  /// The text and all problems.
  mutating func written() -> Checked<String> {
    var fields = ["title: \(yaml(title))"]
    fields += department() + owner() + topics() + audience() + keywords() + reviewed()
    if item.has(.summary) { paragraphs(item.use(.summary)) }
    section(.eligibility, "谁可以办", question: Wording(zh: "谁可以办？", en: "Who can apply?"))
    documents()
    online()
    counter()
    steps(.steps, heading: "办理流程")
    times()
    fees()
    if item.has(.result) { section(.result, "办理结果") }
    contact()
    if item.has(.questions) { section(.questions, "常见问题") }
    if item.has(.law) { section(.law, "法律依据") }
    registration()
    fields += lacks.map { "# 还缺\($0.what.zh)：\($0.question.zh)" }
    fields.append("draft: true")
    report()
    let head = ["---"] + fields + ["---"]
    return Checked((head + body).joined(separator: "\n") + "\n", item.problems)
  }

  /// One problem for all that is lacking, at the item's name.
  private mutating func report() {
    guard !lacks.isEmpty, let cell = item.cells(.title).first else { return }
    let row = item.row
    item.problems.append(
      Problem(
        .itemFieldMissing,
        at: Place(item.file, cell.span),
        Wording(
          zh:
            "第 \(row) 行“\(title)”还缺 \(lacks.count) 样：\(lacks.map(\.what.zh).joined(separator: "、"))",
          en: "Row \(row), “\(title)”, lacks \(lacks.count): "
            + lacks.map(\.what.en).joined(separator: ", ")
        ),
        help: Wording(
          zh: lacks.map(\.question.zh).joined(separator: "\n"),
          en: lacks.map(\.question.en).joined(separator: "\n")
        )
      )
    )
  }

  mutating func lack(_ field: ItemField, _ zh: String, _ en: String) {
    let column = item.columns.column(field).map { ItemText($0.text).line } ?? field.names[0]
    lacks.append((Wording(zh: column, en: column), Wording(zh: zh, en: en)))
  }
}

// The front matter.
extension ItemGuideWriter {
  private mutating func department() -> [String] {
    guard item.has(.department) else {
      lack(
        .department,
        "哪个部门主管？写 departments.yaml 里的编号",
        "Which department? An id of departments.yaml"
      )
      return []
    }
    let name = item.use(.department).line
    if let id = names.department(name) { return ["department: \(id)"] }
    item.unknownName(
      .department,
      Wording(zh: "部门", en: "department"),
      name,
      help: Wording(
        zh: "先写进 departments.yaml，再把指南里的 department 改成它的编号",
        en: "Add it to departments.yaml, then write its id as the guide's department"
      )
    )
    return ["department: \(yaml(name))"]
  }

  private mutating func owner() -> [String] {
    if !item.has(.post) { lack(.post, "哪个岗位答复群众？", "Which post answers?") }
    if !item.has(.standin) { lack(.standin, "谁代班？", "Who stands in?") }
    guard item.has(.post) else { return [] }
    var parts = ["post: \(yaml(item.use(.post).line))"]
    if item.has(.standin) { parts.append("standin: \(yaml(item.use(.standin).line))") }
    return ["owner: { \(parts.joined(separator: ", ")) }"]
  }

  private mutating func reviewed() -> [String] {
    guard item.has(.reviewed) else {
      lack(.reviewed, "这些内容哪天核对过？", "On which day was this reviewed?")
      return []
    }
    let text = item.text(.reviewed).line
    guard let day = Day(written: text) else {
      item.unclear(
        .reviewed,
        Wording(zh: "“\(text)”不是一个日期", en: "“\(text)” is not a date"),
        help: Wording(
          zh: "原样放在“事项登记信息”里；在指南里写“reviewed: 2026-11-23”这样",
          en: "It is kept in the last section; write it in the guide like “reviewed: 2026-11-23”"
        )
      )
      return []
    }
    _ = item.use(.reviewed)
    return ["reviewed: \(day)"]
  }

  private mutating func topics() -> [String] {
    let written = item.text(.topics).lines.flatMap {
      $0.split { ",，、;；".contains($0) }.map { ItemText.trimmed(String($0)) }
    }
    let known = written.map { names.topic($0) }
    // Where one of them is unknown the column is kept as it is.
    if !written.isEmpty, !known.contains(nil) { _ = item.use(.topics) }
    let ids = known.compactMap { $0 }
    if ids.isEmpty {
      lacks.append(
        (
          Wording(zh: "主题", en: "topics"),
          Wording(zh: "归在哪个主题下？写 topics.yaml 里的编号", en: "Under which topic? An id of topics.yaml")
        )
      )
    }
    return ids.isEmpty ? [] : ["topics: [\(ids.joined(separator: ", "))]"]
  }

  private mutating func audience() -> [String] {
    let text = item.text(.audience).line
    let isPerson = text.contains("自然人") || text.contains("个人") || text.contains("公民")
    let isBusiness =
      text.contains("法人") || text.contains("企业") || text.contains("组织") || text.contains("单位")
    // Words that say more are kept besides.
    if ["自然人", "个人", "法人", "企业"].contains(text) { _ = item.use(.audience) }
    return switch (isPerson, isBusiness) {
    case (true, true): ["audience: both"]
    case (true, false): ["audience: person"]
    case (false, true): ["audience: business"]
    default: []
    }
  }

  private mutating func keywords() -> [String] {
    guard item.has(.keywords) else { return [] }
    let words = item.use(.keywords).lines.flatMap { line in
      line.split { ",，、;；".contains($0) }.map { yaml(ItemText.trimmed(String($0))) }
    }
    return ["keywords: [\(words.joined(separator: ", "))]"]
  }

  /// A text as YAML, in quotation marks where it could be anything else.
  private func yaml(_ text: String) -> String {
    let isPlain = text.unicodeScalars.allSatisfy { scalar in
      scalar.value > 0x2E7F || (scalar.properties.isAlphabetic && scalar.value < 0x80)
    }
    if isPlain, !["true", "false", "null", "yes", "no"].contains(text.lowercased()), !text.isEmpty {
      return text
    }
    var json = JSONWriter()
    json.string(text)
    return String(decoding: json.bytes, as: UTF8.self)
  }
}
