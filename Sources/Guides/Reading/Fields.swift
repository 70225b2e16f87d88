import Diagnostics

/// The fields of one mapping, taken one by one; what nobody has taken at the end is an unknown key.
///
/// ```swift
/// var fields = Fields(node, in: file, of: .department)
/// let phone = fields.text("phone")
/// problems += fields.finish()
/// ```
struct Fields {
  let file: SourceFile
  let span: Span
  private let entries: [YAMLNode.Entry]
  private var taken: [String] = []
  private(set) var problems: [Problem] = []

  /// A node that is no mapping has no fields, and a problem.
  init(_ node: YAMLNode?, in file: SourceFile, at span: Span? = nil) {
    self.file = file
    self.span = node?.span ?? span ?? Span(0, 0)
    guard let node else {
      entries = []
      return
    }
    if case .mapping(let entries) = node.kind {
      self.entries = entries
    } else {
      entries = []
      if case .scalar("") = node.kind { return }
      problems.append(.dataValueInvalid(at: Place(file, node.span), expected: .mapping))
    }
  }

  func has(_ key: String) -> Bool { entries.contains { $0.key.value == key } }

  /// The value of a field, whatever it is. An empty value is as if the key were not there.
  mutating func node(_ key: String) -> YAMLNode? {
    taken.append(key)
    guard let entry = entries.first(where: { $0.key.value == key }) else { return nil }
    if case .scalar("") = entry.value.kind { return nil }
    return entry.value
  }

  /// Where the key itself stands, for a problem with a field as a whole.
  func keySpan(_ key: String) -> Span? {
    entries.first { $0.key.value == key }?.key.span
  }

  mutating func text(_ key: String) -> Located<String>? {
    guard let node = node(key) else { return nil }
    guard case .scalar(let text) = node.kind else {
      expect(.text, node)
      return nil
    }
    return Located(text, at: node.span)
  }

  /// A list of texts; one text alone is a list of one.
  mutating func texts(_ key: String) -> [Located<String>] {
    guard let node = node(key) else { return [] }
    switch node.kind {
    case .scalar(let text): return [Located(text, at: node.span)]
    case .sequence(let items):
      return items.compactMap { item in
        guard case .scalar(let text) = item.kind else {
          expect(.text, item)
          return nil
        }
        return Located(text, at: item.span)
      }
    case .mapping:
      expect(.list, node)
      return []
    }
  }

  mutating func nodes(_ key: String) -> [YAMLNode] {
    guard let node = node(key) else { return [] }
    guard case .sequence(let items) = node.kind else {
      expect(.list, node)
      return []
    }
    return items
  }

  mutating func fields(_ key: String) -> Fields? {
    guard let node = node(key) else { return nil }
    return Fields(node, in: file)
  }

  /// A text, or a mapping from locale to text.
  mutating func localized(_ key: String) -> LocalizedText? {
    guard let node = node(key) else { return nil }
    switch node.kind {
    case .scalar(let text): return LocalizedText(text)
    case .mapping(let entries):
      var values: [(LocaleTag, String)] = []
      for entry in entries {
        guard case .scalar(let text) = entry.value.kind else {
          expect(.text, entry.value)
          continue
        }
        values.append((LocaleTag(entry.key.value), text))
      }
      return LocalizedText(values)
    case .sequence:
      expect(.text, node)
      return nil
    }
  }

  mutating func flag(_ key: String) -> Bool? {
    guard let text = text(key) else { return nil }
    switch text.value.lowercased() {
    case "true", "yes", "是", "有": return true
    case "false", "no", "否", "无": return false
    default:
      problems.append(.dataValueInvalid(at: Place(file, text.span), expected: .flag))
      return nil
    }
  }

  mutating func number(_ key: String) -> Int? {
    guard let text = text(key) else { return nil }
    noteFullWidth(text)
    guard let number = Int(text.value.halfWidth), number >= 0 else {
      problems.append(
        .numberInvalid(at: Place(file, text.span), text: text.value)
      )
      return nil
    }
    return number
  }

  mutating func day(_ key: String) -> Located<Day>? {
    guard let text = text(key) else { return nil }
    noteFullWidth(text)
    guard let day = Day(written: text.value) else {
      problems.append(.dateInvalid(at: Place(file, text.span), text: text.value))
      return nil
    }
    return Located(day, at: text.span)
  }

  mutating func telephone(_ key: String) -> Located<Telephone>? {
    guard let text = text(key) else { return nil }
    noteFullWidth(text)
    guard let telephone = Telephone(written: text.value) else {
      var problem = Problem.telephoneInvalid(at: Place(file, text.span), text: text.value)
      if let bare = text.value.withoutChineseQuotes, Telephone(written: bare) != nil {
        problem.mend = Mend(replacing: text.span, with: "\"\(bare)\"")
      }
      problems.append(problem)
      return nil
    }
    return Located(telephone, at: text.span)
  }

  private mutating func noteFullWidth(_ text: Located<String>) {
    if let problem = Problem.fullWidthDigits(in: text.span, of: file) { problems.append(problem) }
  }

  mutating func note(_ problem: Problem) { problems.append(problem) }

  /// Reports a value that does not fit, where the general sentence would not help.
  mutating func refuse(_ span: Span, _ message: Wording, help: Wording) {
    problems.append(Problem(.dataValueInvalid, at: Place(file, span), message, help: help))
  }

  /// Reports that a field which must be there is not.
  mutating func require(_ key: String, _ found: Bool, what: Wording) {
    guard !found, !has(key) else { return }
    problems.append(.dataFieldMissing(at: Place(file, firstLine), key: key, what: what))
  }

  /// All problems, those of keys that nobody took included.
  func finish(code: ProblemCode = .dataKeyUnknown) -> [Problem] {
    var problems = problems
    for entry in entries where !taken.contains(entry.key.value) {
      let key = entry.key.value
      let meant = chineseKeys[key].flatMap { taken.contains($0) ? $0 : nil }
      let sure = meant ?? surelyMeant(by: key, among: taken)
      var problem = Problem.keyUnknown(
        code,
        at: Place(file, entry.key.span),
        key: key,
        nearest: sure ?? nearest(to: key, among: taken)
      )
      // Where the right key is there as well, which of them counts is for the editor to say.
      if let sure, !has(sure), entries.count(where: { $0.key.value == key }) == 1 {
        problem.mend = Mend(replacing: entry.key.span, with: sure)
      }
      problems.append(problem)
    }
    return problems
  }

  /// The keys that are known by now.
  var known: [String] { taken }

  /// The keys and values that nobody took.
  var untaken: [YAMLNode.Entry] { entries.filter { !taken.contains($0.key.value) } }

  private var firstLine: Span {
    Span(span.start, min(span.end, file.line(at: span.start).end))
  }

  private mutating func expect(_ expected: ExpectedValue, _ node: YAMLNode) {
    problems.append(.dataValueInvalid(at: Place(file, node.span), expected: expected))
  }
}

/// Keys as an editor would say them.
private let chineseKeys = [
  "标题": "title", "摘要": "summary", "主管部门": "department", "部门": "department",
  "主题": "topics", "服务对象": "audience", "关键词": "keywords", "核对日期": "reviewed", "编号": "id",
  "拼音": "pinyin", "草稿": "draft", "岗位": "post", "负责岗位": "post", "代班": "standin",
  "代班岗位": "standin", "电话": "phone", "地址": "address", "办公时间": "hours",
]

extension String {
  /// `“0571-8810021”` without the quotation marks that are Word's and not YAML's.
  fileprivate var withoutChineseQuotes: String? {
    let scalars = unicodeScalars
    guard scalars.count > 2, let first = scalars.first, let last = scalars.last,
      "“”‘’".unicodeScalars.contains(first), "“”‘’".unicodeScalars.contains(last)
    else { return nil }
    return String(scalars.dropFirst().dropLast())
  }
}

/// What a field should have held.
enum ExpectedValue {
  case text, list, mapping, flag
  case oneOf([String])

  var wording: Wording {
    switch self {
    case .text: Wording(zh: "一段文字", en: "a text")
    case .list: Wording(zh: "一个列表（每行以“- ”开头）", en: "a list (each line begins with “- ”)")
    case .mapping: Wording(zh: "几行“键: 值”", en: "lines of “key: value”")
    case .flag: Wording(zh: "true 或 false", en: "true or false")
    case .oneOf(let words):
      Wording(
        zh: words.joined(separator: "、") + " 之一",
        en: "one of " + words.joined(separator: ", ")
      )
    }
  }
}

extension Problem {
  static func dataValueInvalid(at place: Place, expected: ExpectedValue) -> Problem {
    let text = place.file.text(place.span)
    let word = text.split(separator: "\n").first.map(String.init) ?? ""
    return Problem(
      .dataValueInvalid,
      at: place,
      Wording(zh: "“\(word)”不能写在这里", en: "“\(word)” does not fit here"),
      help: Wording(
        zh: "这里要写\(expected.wording.zh)",
        en: "Write \(expected.wording.en) here"
      )
    )
  }

  static func dataFieldMissing(at place: Place, key: String, what: Wording) -> Problem {
    Problem(
      .dataFieldMissing,
      at: place,
      Wording(zh: "缺少“\(key)”（\(what.zh)）", en: "“\(key)” is missing (\(what.en))"),
      help: Wording(zh: "加一行“\(key): …”", en: "Add a line “\(key): …”")
    )
  }

  static func dataReferenceUnknown(at place: Place, what: Wording, id: String, nearest: String?)
    -> Problem
  {
    Problem(
      .dataReferenceUnknown,
      at: place,
      Wording(zh: "没有叫“\(id)”的\(what.zh)", en: "There is no \(what.en) “\(id)”"),
      help: nearest.map { Wording(zh: "是不是想写“\($0)”？", en: "Did you mean “\($0)”?") }
    )
  }

  static func keyUnknown(_ code: ProblemCode, at place: Place, key: String, nearest: String?)
    -> Problem
  {
    Problem(
      code,
      at: place,
      Wording(zh: "不认识的键“\(key)”", en: "Unknown key “\(key)”"),
      help: nearest.map {
        Wording(zh: "是不是想写“\($0)”？", en: "Did you mean “\($0)”?")
      } ?? Wording(zh: "去掉这一行，或把内容写进正文", en: "Remove it, or write it in the body")
    )
  }

  static func dateInvalid(at place: Place, text: String) -> Problem {
    Problem(
      .dateInvalid,
      at: place,
      Wording(zh: "“\(text)”不是一个日期", en: "“\(text)” is not a date"),
      help: Wording(zh: "写成 2026-11-23 这样", en: "Write it like 2026-11-23")
    )
  }

  static func telephoneInvalid(at place: Place, text: String) -> Problem {
    Problem(
      .telephoneInvalid,
      at: place,
      Wording(zh: "“\(text)”不是能拨打的电话", en: "“\(text)” is no telephone that can be dialled"),
      help: Wording(
        zh: "写成 12345、0571-8810021 或 400-123-4567 这样，分机写“转 801”",
        en: "Write it like 12345, 0571-8810021 or 400-123-4567, an extension as “ext. 801”"
      )
    )
  }

  static func numberInvalid(at place: Place, text: String) -> Problem {
    Problem(
      .numberInvalid,
      at: place,
      Wording(zh: "“\(text)”不是一个整数", en: "“\(text)” is not a whole number"),
      help: Wording(zh: "只写数字，例如 1", en: "Write digits only, for example 1")
    )
  }
}
