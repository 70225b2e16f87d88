/// What the documentation says of a problem: the rule, a mistake and its mend.
package struct ProblemDocumentation: Sendable {
  /// The rule in a sentence.
  package let rule: Wording
  /// A text in which the problem stands.
  package let mistake: String
  /// The same text as it should be.
  package let mend: String

  init(_ zh: String, _ en: String, mistake: String, mend: String) {
    rule = Wording(zh: zh, en: en)
    self.mistake = mistake
    self.mend = mend
  }
}

extension ProblemCode {
  /// The code's page in the documentation, in Markdown.
  package var page: String {
    let entry = documentation
    let kind = severity == .error ? ("错误", "error") : ("提醒", "warning")
    return """
      # \(rawValue)

      \(kind.0) · \(kind.1)

      \(entry.rule.zh)

      \(entry.rule.en)

      写错的 · mistake:

      ```
      \(entry.mistake)
      ```

      改好的 · mended:

      ```
      \(entry.mend)
      ```

      """
  }

  /// The list of all codes, with a link to the page of each.
  package static var index: String {
    let rows = allCases.map {
      "| [\($0.rawValue)](\($0.rawValue).md) | \($0.severity.rawValue) | \($0.documentation.rule.zh) |"
    }
    return """
      # Problems that Bianmin finds · 检查能发现的问题

      An error keeps the site from being built; a warning does not, unless `--strict` is given.
      有错误时不生成网站；提醒不影响生成，除非加了 `--strict`。

      | code | severity | rule |
      |---|---|---|
      \(rows.joined(separator: "\n"))

      """
  }
}
