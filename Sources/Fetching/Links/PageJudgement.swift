import CCurl

// Many servers answer 200 with a page that says “the page you are looking for was deleted”, and many give
// programs a riddle in the stead of the page. Both are told by the first bytes of what they send.

/// What a page says of itself.
struct PageJudgement {
  /// The page says that it is none.
  let missingTitle: String?
  /// The page is a riddle for browsers, and not what people see.
  let isWall: Bool

  init(_ answer: LinkAttempt.Answer) {
    let text = Self.text(answer)
    let title = Self.title(of: text)
    // A page about lost papers may have these words anywhere; in its title, or where a page says hardly
    // anything else, they are meant of itself.
    let isShort = answer.body.count < 4096
    isWall =
      Self.riddles.contains { text.contains($0) }
      || isShort && Self.barriers.contains { text.contains($0) }
    let isMissing =
      title.map(Self.isTitleOfNothing) == true
      || isShort && Self.missing.contains { text.contains($0) }
    missingTitle = isMissing ? String((title ?? "404").prefix(40)) : nil
  }

  /// Words by which Chinese servers say that there is no such page.
  private static let missing = [
    "页面不存在", "页面未找到", "找不到页面", "页面找不到", "网页不存在", "您访问的页面", "你访问的页面",
    "页面已删除", "页面已被删除", "内容不存在",
  ]

  /// Also `404`, but not of a bus, a document or a longer number.
  private static func isTitleOfNothing(_ title: String) -> Bool {
    missing.contains { title.contains($0) }
      || title.lowercased().contains(/(^|[^0-9第])404([^0-9号路年]|$)|page not found|^not found/)
  }

  /// What the walls before Chinese government sites, and others, send to whom they do not know.
  private static let riddles = ["__jsl_clearance", "acw_sc__v2", "$_ts=", "_cf_chl_opt"]

  /// What they say to people.
  private static let barriers = ["安全验证", "访问验证", "人机验证", "滑动验证", "访问过于频繁"]

  /// The page as text: UTF-8, or GBK where the server, the page or its bytes say so.
  static func text(_ answer: LinkAttempt.Answer) -> String {
    let head = String(decoding: answer.body.prefix(1024), as: UTF8.self).lowercased()
    let isSaidToBeChinese =
      answer.charset?.hasPrefix("gb")
      ?? (head.contains("charset=gb") || head.contains("charset=\"gb"))
    let utf8 = String(decoding: answer.body, as: UTF8.self)
    let isBroken = answer.charset == nil && utf8.dropLast(4).contains("\u{FFFD}")
    guard isSaidToBeChinese || isBroken else { return utf8 }
    var result = [CChar](repeating: 0, count: answer.body.count * 2 + 16)
    let count = answer.body.withUnsafeBytes { raw in
      let text = raw.bindMemory(to: CChar.self).baseAddress
      return result.withUnsafeMutableBufferPointer {
        ccurl_from_gb18030(text, raw.count, $0.baseAddress, $0.count)
      }
    }
    guard count > 0 else { return utf8 }
    return String(decoding: result.prefix(count).map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }

  private static func title(of text: String) -> String? {
    guard let start = text.firstRange(of: /<title[^>]*>/.ignoresCase()),
      let end = text[start.upperBound...].firstRange(of: "</")
    else { return nil }
    let title = text[start.upperBound..<end.lowerBound]
    let words = title.split { $0.isWhitespace }.joined(separator: " ")
    return words.isEmpty ? nil : words
  }
}
