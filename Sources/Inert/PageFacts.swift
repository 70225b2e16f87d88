/// What is known of a page as a whole: what it has said in its head, and what its scripts are.
struct PageFacts {
  /// The numbers of what is judged here.
  private struct Numbers {
    let html = MarkupRules.html.element("html"), meta = MarkupRules.html.element("meta")
    let link = MarkupRules.html.element("link"), body = MarkupRules.html.element("body")
    let lang = MarkupRules.html.attribute("lang"), charset = MarkupRules.html.attribute("charset")
    let equivalent = MarkupRules.html.attribute("http-equiv")
    let content = MarkupRules.html.attribute("content"), rel = MarkupRules.html.attribute("rel")
    let href = MarkupRules.html.attribute("href"), src = MarkupRules.html.attribute("src")
    let type = MarkupRules.html.attribute("type")
  }

  private static let numbers = Numbers()
  /// The element without which no page is.
  static let title = MarkupRules.bit(MarkupRules.html.element("title"))
  /// What links in a head may be that only say where something is. A browser asks for what all others name.
  private static let quiet: [StaticString] = [
    "alternate", "canonical", "next", "prev", "author", "license", "help", "search",
  ]

  private(set) var scriptNamesFile = false
  private var hasPolicy = false
  private var hasCharset = false
  private var hasLanguage = false

  /// Judges an element with what it was given.
  mutating func judge(_ check: borrowing MarkupCheck, _ element: Int, _ tag: Range<Int>)
    throws(OutputFault)
  {
    let numbers = Self.numbers
    let (start, end) = (tag.lowerBound, tag.upperBound)
    func given(_ attribute: Int) -> Range<Int>? {
      check.given.first { $0.attribute == attribute }?.value
    }
    switch element {
    case numbers.html: hasLanguage = given(numbers.lang).map { !$0.isEmpty } ?? false
    case numbers.meta:
      if let charset = given(numbers.charset) {
        // A browser looks for it in the first 1024 bytes.
        guard check.reader.equals(charset, "utf-8"), end <= 1024 else {
          throw check.fault(.charsetMissing, start, end)
        }
        hasCharset = true
      }
      guard let equivalent = given(numbers.equivalent) else { return }
      try judge(check, equivalent, given(numbers.content) ?? end..<end, tag)
    case numbers.link:
      guard hasPolicy else { throw check.fault(.policyLate, start, end) }
      guard let rel = given(numbers.rel), let href = given(numbers.href) else {
        throw check.fault(.attribute, start, end)
      }
      if !Self.quiet.contains(where: { check.reader.equals(rel, $0) }) { try check.own(href) }
    case numbers.body:
      guard hasPolicy else { throw check.fault(.policyMissing, start, end) }
    default:
      guard hasPolicy else { throw check.fault(.policyLate, start, end) }
      scriptNamesFile = given(numbers.src) != nil
      let type = given(numbers.type)
      if scriptNamesFile {
        if let type, !check.reader.equals(type, "module") {
          throw check.fault(.scriptType, start, end)
        }
      } else {
        guard let type, check.reader.equals(type, "application/ld+json") else {
          throw check.fault(.inlineScript, start, end)
        }
      }
    }
  }

  /// `meta` with `http-equiv`: the policy, or where an old address leads.
  private mutating func judge(
    _ check: borrowing MarkupCheck,
    _ name: Range<Int>,
    _ content: Range<Int>,
    _ tag: Range<Int>
  ) throws(OutputFault) {
    let (start, end) = (tag.lowerBound, tag.upperBound)
    if check.reader.equals(name, "Content-Security-Policy") {
      guard !hasPolicy else { throw check.fault(.policyTwice, start, end) }
      guard check.reader.equals(content, MarkupRules.policy) else {
        throw check.fault(.policyOther, content.lowerBound, content.upperBound)
      }
      hasPolicy = true
    } else if check.reader.equals(name, "refresh") {
      let before: StaticString = "0; url="
      guard hasPolicy, check.reader.isAt(content.lowerBound, before),
        content.count > before.utf8CodeUnitCount
      else { throw check.fault(.refresh, start, end) }
      try check.own(content.lowerBound + before.utf8CodeUnitCount..<content.upperBound)
    } else {
      throw check.fault(.headerElement, start, end)
    }
  }

  func finish(hasTitle: Bool) throws(OutputFault) {
    let missing: OutputFault.Reason? =
      if !hasLanguage {
        .languageMissing
      } else if !hasCharset {
        .charsetMissing
      } else if !hasPolicy {
        .policyMissing
      } else if !hasTitle {
        .titleMissing
      } else {
        nil
      }
    if let missing { throw OutputFault(start: 0, end: 1, reason: missing) }
  }
}

extension MarkupRules {
  /// The number of an element that there is.
  func element(_ name: StaticString) -> Int {
    name.withUTF8Buffer { elementNames.number(ByteReader(bytes: $0), 0, $0.count) } ?? -1
  }

  /// The number of an attribute that there is.
  func attribute(_ name: StaticString) -> Int {
    name.withUTF8Buffer { attributeNames.number(ByteReader(bytes: $0), 0, $0.count) } ?? -1
  }
}
