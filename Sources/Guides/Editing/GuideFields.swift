import Diagnostics

/// The front matter of a guide that a form can show and change; what else stands there stays as it is.
package struct GuideFields: Sendable, Equatable {
  package var title = ""
  package var summary = ""
  package var department = ""
  package var ownerPost = ""
  package var ownerStandin = ""
  package var ownerPhone = ""
  package var topics: [String] = []
  package var audience = ""
  package var keywords: [String] = []
  package var reviewed = ""
  package var isDraft = false

  package init() {}

  /// Nil where a field of the form has a value of another kind than the form could show.
  init?(_ entries: [YAMLNode.Entry]) {
    func text(_ key: String, in entries: [YAMLNode.Entry]) -> String? {
      guard let entry = entries.first(where: { $0.key.value == key }) else { return "" }
      if case .scalar(let text) = entry.value.kind { return text }
      return nil
    }
    func texts(_ key: String) -> [String]? {
      guard let entry = entries.first(where: { $0.key.value == key }) else { return [] }
      switch entry.value.kind {
      case .scalar(let text): return text.isEmpty ? [] : [text]
      case .sequence(let items):
        let texts = items.compactMap { if case .scalar(let text) = $0.kind { text } else { nil } }
        return texts.count == items.count ? texts : nil
      case .mapping: return nil
      }
    }
    var owner: [YAMLNode.Entry] = []
    if let entry = entries.first(where: { $0.key.value == "owner" }) {
      switch entry.value.kind {
      case .mapping(let inner): owner = inner
      case .scalar(""): break
      default: return nil
      }
    }
    guard let title = text("title", in: entries), let summary = text("summary", in: entries),
      let department = text("department", in: entries),
      let audience = text("audience", in: entries),
      let reviewed = text("reviewed", in: entries), let draft = text("draft", in: entries),
      let post = text("post", in: owner), let standin = text("standin", in: owner),
      let phone = text("phone", in: owner), let topics = texts("topics"),
      let keywords = texts("keywords"), ["", "true", "false"].contains(draft)
    else { return nil }
    self.title = title
    self.summary = summary
    self.department = department
    self.ownerPost = post
    self.ownerStandin = standin
    self.ownerPhone = phone
    self.topics = topics
    self.audience = audience
    self.keywords = keywords
    self.reviewed = reviewed
    isDraft = draft == "true"
  }

  /// Without what a form sends along: blanks at the ends, line ends and control characters. What is as it
  /// was stays so.
  func tidied(from old: GuideFields) -> GuideFields {
    func tidy(_ text: String) -> String {
      let plain = String(
        String.UnicodeScalarView(
          text.unicodeScalars.map { $0.value < 0x20 || (0x7F...0x9F).contains($0.value) ? " " : $0 }
        )
      )
      return String(
        plain.drop(while: \.isWhitespace).reversed().drop(while: \.isWhitespace).reversed()
      )
    }
    var fields = self
    for text in [
      \GuideFields.title, \.summary, \.department, \.ownerPost, \.ownerStandin, \.ownerPhone,
      \.audience,
      \.reviewed,
    ] as [WritableKeyPath<GuideFields, String>] where self[keyPath: text] != old[keyPath: text] {
      fields[keyPath: text] = tidy(self[keyPath: text])
    }
    for list in [\GuideFields.topics, \.keywords] as [WritableKeyPath<GuideFields, [String]>]
    where self[keyPath: list] != old[keyPath: list] {
      fields[keyPath: list] = self[keyPath: list].map(tidy).filter { !$0.isEmpty }
    }
    return fields
  }
}
