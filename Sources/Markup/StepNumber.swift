/// The number that a line of steps begins with where it is not Markdown's: `①`, `（一）`, `一、`, `第一步：`,
/// `步骤一：`.
struct StepNumber {
  enum Style {
    /// `①`, and the like that are one character.
    case sign
    /// `（一）`
    case parentheses
    /// `一、`
    case comma
    /// `第一步`, `步骤一：`
    case step
  }

  let style: Style
  let value: Int
  /// The bytes of the number and of the blanks around it.
  let length: Int

  init?(_ text: String) {
    var text = Beginning(text)
    text.skipBlanks()
    if let value = text.sign() {
      self.value = value
      style = .sign
    } else if text.skip("（", "(") {
      guard let value = text.numeral(), text.skip("）", ")") else { return nil }
      self.value = value
      style = .parentheses
    } else if text.skip("第") {
      guard let value = text.numeral(), text.skip("步") else { return nil }
      _ = text.skip("骤")
      self.value = value
      style = .step
    } else if text.skip("步") {
      guard text.skip("骤"), let value = text.numeral(), text.isAtColon else { return nil }
      self.value = value
      style = .step
    } else {
      guard let value = text.numeral(), text.skip("、") else { return nil }
      self.value = value
      style = .comma
    }
    text.skipColon()
    length = text.length
  }

  /// The bytes of the colon with which a text goes on behind a number that stands before it.
  static func colonLength(_ text: String) -> Int {
    var text = Beginning(text)
    text.skipColon()
    return text.length
  }
}

/// The first characters of a text, taken one by one.
private struct Beginning {
  private let scalars: [Unicode.Scalar]
  private var index = 0
  /// The bytes of what is taken.
  private(set) var length = 0

  init(_ text: String) {
    scalars = Array(text.unicodeScalars.prefix(16))
  }

  private var first: Unicode.Scalar? { index < scalars.count ? scalars[index] : nil }

  private mutating func take() {
    length += UTF8.width(scalars[index])
    index += 1
  }

  mutating func skip(_ wanted: Unicode.Scalar...) -> Bool {
    guard let first, wanted.contains(first) else { return false }
    take()
    return true
  }

  mutating func skipBlanks() {
    while skip(" ", "\t", "\u{3000}") {}
  }

  var isAtColon: Bool {
    var rest = self
    rest.skipBlanks()
    return rest.skipSeparator()
  }

  /// A colon or a comma with the blanks around it, or the blanks alone.
  mutating func skipColon() {
    skipBlanks()
    if skipSeparator() { skipBlanks() }
  }

  private mutating func skipSeparator() -> Bool { skip("：", ":", "、", "，", ",", "．", ".") }

  /// `①`, `⑴`, `⒈`, `❶`.
  mutating func sign() -> Int? {
    guard let first else { return nil }
    let zero: UInt32
    switch first {
    case "①"..."⑳": zero = 0x245F
    case "⑴"..."⒇": zero = 0x2473
    case "⒈"..."⒛": zero = 0x2487
    case "❶"..."❿": zero = 0x2775
    default: return nil
    }
    take()
    return Int(first.value - zero)
  }

  /// A numeral from 1 to 99: `十二`, `3`, `１０`.
  mutating func numeral() -> Int? {
    var tens = 0
    var ones = 0
    for _ in 0..<3 {
      guard let first else { break }
      if first == "十" {
        tens = max(ones, 1) * 10
        ones = 0
      } else if let digit = Beginning.chineseDigits.firstIndex(of: first) {
        ones = digit
      } else if let digit = Beginning.decimalDigit(first) {
        ones = ones * 10 + digit
      } else {
        break
      }
      take()
    }
    let value = tens + ones
    return (1...99).contains(value) ? value : nil
  }

  private static let chineseDigits: [Unicode.Scalar] = [
    "〇", "一", "二", "三", "四", "五", "六", "七", "八", "九",
  ]

  private static func decimalDigit(_ scalar: Unicode.Scalar) -> Int? {
    switch scalar {
    case "0"..."9": Int(scalar.value - 0x30)
    case "０"..."９": Int(scalar.value - 0xFF10)
    default: nil
    }
  }
}
