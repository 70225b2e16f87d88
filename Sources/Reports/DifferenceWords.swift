package import Diagnostics
import Guides

/// How the differences of two sites are written.
package enum DifferenceFormat: String, Sendable, CaseIterable { case text, markdown, json }

extension SiteDifference {
  package func bytes(_ format: DifferenceFormat, _ language: MessageLanguage) -> [UInt8] {
    switch format {
    case .text: Array(text(language).utf8)
    case .markdown: Array(markdown(language).utf8)
    case .json: json
    }
  }

  /// `2 个指南新增，1 个停办，3 个有改动；1 个办事地点或渠道有改动`
  func summary(_ language: MessageLanguage) -> String {
    guard !isEmpty else {
      return Wording(zh: "市民看到的内容没有不同", en: "citizens will see no difference")(language)
    }
    var counts: [(Int, Wording)] = []
    func count(_ wording: Wording, _ isCounted: (GuideDifference.Change) -> Bool) {
      counts.append((guides.count { isCounted($0.change) }, wording))
    }
    count(Wording(zh: "个指南新增", en: "new")) { if case .added = $0 { true } else { false } }
    count(Wording(zh: "个指南没有了", en: "gone")) { if case .removed = $0 { true } else { false } }
    count(Wording(zh: "个指南停办", en: "withdrawn")) { if case .ended = $0 { true } else { false } }
    count(Wording(zh: "个指南恢复", en: "in force again")) {
      if case .resumed = $0 { true } else { false }
    }
    count(Wording(zh: "个指南改了编号", en: "renamed")) {
      if case .renamed = $0 { true } else { false }
    }
    count(Wording(zh: "个指南有改动", en: "changed")) { if case .edited = $0 { true } else { false } }
    let guideWords = counts.filter { $0.0 > 0 }.map { "\($0.0) \($0.1(language))" }
    var parts: [String] = []
    if !guideWords.isEmpty {
      let list = guideWords.joined(separator: language == .zh ? "，" : ", ")
      parts.append(language == .zh ? list : "guides: " + list)
    }
    if !places.isEmpty {
      parts.append(
        Wording(
          zh: "\(places.count) 个办事地点或渠道有改动",
          en: "offices and channels: \(places.count) changed"
        )(language)
      )
    }
    return parts.joined(separator: language == .zh ? "；" : "; ")
  }
}

/// Texts of the two sites as a format shows them, so that nothing in them is taken for the format's own.
struct Quoting: Sendable {
  let quote: @Sendable (String) -> String

  static let text = Quoting { visibleText($0) }

  /// In Markdown a piece of code: nothing in it is a link, a mention, a heading or HTML. Its fence is longer than
  /// any run of backticks in it.
  static let markdown = Quoting { text in
    let text = visibleText(text)
    guard !text.isEmpty else { return "" }
    var longest = 0
    var run = 0
    for byte in text.utf8 {
      run = byte == UInt8(ascii: "`") ? run + 1 : 0
      longest = max(longest, run)
    }
    let fence = String(repeating: "`", count: longest + 1)
    let space = longest > 0 ? " " : ""
    return fence + space + text + space + fence
  }

  func callAsFunction(_ text: String) -> String { quote(text) }
}

extension GuideDifference {
  /// `新增：生育登记（birth-registration）`
  func heading(_ quote: Quoting, _ language: MessageLanguage, isPrimary: Bool) -> String {
    let locale = isPrimary ? "" : ", " + quote(locale.name)
    let name =
      language == .zh ? "\(quote(title))（\(id)\(locale)）" : "\(quote(title)) (\(id)\(locale))"
    let word: Wording? =
      switch change {
      case .added: Wording(zh: "新增", en: "New")
      case .removed: Wording(zh: "没有了", en: "Gone")
      case .ended: Wording(zh: "停办", en: "Withdrawn")
      case .resumed: Wording(zh: "恢复办理", en: "In force again")
      case .renamed: Wording(zh: "改了编号", en: "Renamed")
      case .edited: nil
      }
    guard let word else { return name }
    return language == .zh ? "\(word.zh)：\(name)" : "\(word.en): \(name)"
  }

  func lines(_ quote: Quoting, _ language: MessageLanguage) -> [String] {
    var lines: [String] = []
    switch change {
    case .ended(let withdrawal?):
      let successor = withdrawal.successor.map { quote($0.text) }
      lines.append(
        Wording(
          zh: "\(withdrawal.on) 起停办，原因：\(quote(withdrawal.reason))"
            + (successor.map { "；改办 \($0)" } ?? ""),
          en: "from \(withdrawal.on), reason: \(quote(withdrawal.reason))"
            + (successor.map { "; instead: \($0)" } ?? "")
        )(language)
      )
    case .renamed(let former):
      lines.append(
        Wording(
          zh: "编号：\(quote(former.text)) → \(quote(id.text))，旧地址还能打开",
          en: "id: \(quote(former.text)) → \(quote(id.text)); the old address still works"
        )(language)
      )
    case .removed:
      lines.append(
        Wording(
          zh: "旧地址会打不开：停办的写 withdrawn，改了编号的写 aliases",
          en: "its address will not work: give it “withdrawn”, or the new id “aliases”"
        )(language)
      )
    default: break
    }
    if let formerTitle {
      let label = Wording(zh: "标题：", en: "title: ")(language)
      lines.append(label + quote(formerTitle) + " → " + quote(title))
    }
    lines += facts.map { $0.line(quote, language) }
    if isRewritten {
      lines.append(
        Wording(zh: "只有说明文字不同", en: "only the explanations are worded otherwise")(language)
      )
    }
    return lines
  }
}

extension PlaceDifference {
  func heading(_ quote: Quoting, _ language: MessageLanguage, isPrimary: Bool) -> String {
    let what =
      switch part {
      case .office: Wording(zh: "办事地点", en: "Office")
      default: Wording(zh: "网上渠道", en: "Channel")
      }
    let word =
      switch change {
      case .added: Wording(zh: "新增的", en: "New ")
      case .removed: Wording(zh: "没有了的", en: "Gone: ")
      case .edited: Wording(zh: "", en: "")
      }
    let locale = isPrimary ? "" : quote(locale.name)
    return Wording(
      zh:
        "\(word.zh)\(what.zh)：\(quote(title))（\(locale.isEmpty ? "" : locale + "，")\(guides) 个指南）",
      en:
        "\(word.en)\(what.en): \(quote(title)) (\(locale.isEmpty ? "" : locale + ", ")\(guides) \(guides == 1 ? "guide" : "guides"))"
    )(language)
  }

  func lines(_ quote: Quoting, _ language: MessageLanguage) -> [String] {
    facts.map { $0.line(quote, language, isOfPlace: true) }
  }
}

extension FactDifference {
  /// `收费：不收费 → 20 元`; `所需材料 户口簿（去掉）：原件`
  fileprivate func line(
    _ quote: Quoting,
    _ language: MessageLanguage,
    isOfPlace: Bool = false
  ) -> String {
    let part = part.wording(language)
    let label: String
    if kind == .step {
      label = Wording(zh: "\(part)第 \(name) 步", en: "\(part), step \(name)")(language)
    } else if isOfPlace {
      label = quote(name)
    } else {
      label = name.isEmpty ? part : "\(part) \(quote(name))"
    }
    let colon = language == .zh ? "：" : ": "
    func note(_ zh: String, _ en: String, _ value: String) -> String {
      let mark = language == .zh ? "（\(zh)）" : " (\(en))"
      return label + mark + (value.isEmpty ? "" : colon + quote(value))
    }
    switch (old, new) {
    case (let old?, let new?):
      let (left, right) = (old.isEmpty ? "—" : quote(old), new.isEmpty ? "—" : quote(new))
      return label + colon + left + " → " + right
    case (let old?, nil): return note("去掉", "gone", old)
    case (nil, let new?): return note("新增", "new", new)
    case (nil, nil): return label
    }
  }
}
