import Diagnostics

/// Reads the thresholds of the recommendation under `rules:`; what is not there keeps its usual value.
func readRules(_ node: YAMLNode, in file: SourceFile) -> Checked<Settings.Rules> {
  var fields = Fields(node, in: file)
  var rules = Settings.Rules()
  let answering = fields.share("answering")
  let notAnswering = fields.share("not_answering")
  if let answering { rules.answeringShare = answering.value }
  if let notAnswering { rules.notAnsweringShare = notAnswering.value }
  rules.fewestRequests = fields.number("fewest", in: 1...100_000) ?? rules.fewestRequests
  rules.overdueTimes = fields.number("overdue", in: 1...1000) ?? rules.overdueTimes
  if rules.answeringShare <= rules.notAnsweringShare, let place = answering ?? notAnswering {
    fields.refuse(
      place.span,
      Wording(
        zh:
          "“answering”（\(percent(rules.answeringShare))）应高于“not_answering”（\(percent(rules.notAnsweringShare))）",
        en: "“answering” (\(percent(rules.answeringShare))) must be above “not_answering” "
          + "(\(percent(rules.notAnsweringShare)))"
      ),
      help: Wording(
        zh: "例如 answering: 80%，not_answering: 50%",
        en: "For example answering: 80%, not_answering: 50%"
      )
    )
    rules.answeringShare = Settings.Rules().answeringShare
    rules.notAnsweringShare = Settings.Rules().notAnsweringShare
  }
  return Checked(rules, fields.finish())
}

extension Fields {
  /// `0.8` or `80%`, in thousandths.
  fileprivate mutating func share(_ key: String) -> Located<Int>? {
    guard let text = text(key) else { return nil }
    guard let thousandths = thousandths(text.value.halfWidth) else {
      refuse(
        text.span,
        Wording(
          zh: "“\(text.value)”不是 0 到 1 之间的比例",
          en: "“\(text.value)” is no share between 0 and 1"
        ),
        help: Wording(zh: "写成 0.8 或 80%", en: "Write it like 0.8 or 80%")
      )
      return nil
    }
    return Located(thousandths, at: text.span)
  }

  fileprivate mutating func number(_ key: String, in range: ClosedRange<Int>) -> Int? {
    guard let node = node(key), let number = number(key) else { return nil }
    guard range.contains(number) else {
      refuse(
        node.span,
        Wording(
          zh: "\(number) 不在 \(range.lowerBound) 到 \(range.upperBound) 之间",
          en: "\(number) is not between \(range.lowerBound) and \(range.upperBound)"
        ),
        help: Wording(zh: "改成范围内的整数", en: "Write a whole number in that range")
      )
      return nil
    }
    return number
  }
}

/// Decimals without a detour through binary fractions; nil behind the third, and outside of 0 to 1.
private func thousandths(_ text: String) -> Int? {
  var digits = text[...]
  var decimals = 3
  if digits.hasSuffix("%") {
    digits = digits.dropLast()
    while digits.last == " " { digits = digits.dropLast() }
    decimals = 1
  }
  let parts = digits.split(separator: ".", maxSplits: 1, omittingEmptySubsequences: false)
  guard (1...2).contains(parts.count), parts.allSatisfy({ !$0.isEmpty && $0.count <= 4 }),
    parts.allSatisfy({ $0.utf8.allSatisfy { (0x30...0x39).contains($0) } }),
    let whole = Int(parts[0])
  else { return nil }
  var value = whole
  var fraction = parts.count == 2 ? parts[1] : ""
  while fraction.last == "0" { fraction = fraction.dropLast() }
  guard fraction.count <= decimals else { return nil }
  for place in 0..<decimals {
    let digit = fraction.dropFirst(place).first.flatMap { Int(String($0)) } ?? 0
    value = value * 10 + digit
  }
  return value <= 1000 ? value : nil
}

/// `80%`, `82.5%`.
private func percent(_ thousandths: Int) -> String {
  let tenth = thousandths % 10
  return "\(thousandths / 10)\(tenth == 0 ? "" : ".\(tenth)")%"
}
