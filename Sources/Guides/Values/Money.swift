/// An amount of money in whole fen; never negative.
///
/// ```swift
/// Money(written: "1,200 元")?.fen  // 120000
/// Money(written: "20元/本")?.chinese  // 20 元
/// Money(written: "不收费")?.english  // free
/// ```
package struct Money: Sendable, Hashable, Comparable, CustomStringConvertible {
  package let fen: Int

  package static let free = Money(unchecked: 0)

  /// The largest amount, 10 million million yuan.
  package static let largestFen = 1_000_000_000_000_000

  package init?(fen: Int) {
    guard (0...Self.largestFen).contains(fen) else { return nil }
    self.fen = fen
  }

  private init(unchecked fen: Int) { self.fen = fen }

  /// One amount and nothing else, perhaps with what it is paid for: `20 元`, `20元/本`, `每本 20 元`, `¥20`,
  /// `0.5 元`, `5 角`, `1.5 万元`, `二十元`, `20 yuan`; `不收费`, `免费`, `free`, `no charge` are 0.
  package init?(written text: some StringProtocol) {
    var cursor = TextCursor(text)
    cursor.skipSpaces()
    if cursor.take("每") {
      while let next = cursor.peek(), next.isHan, !next.isChineseNumeral { cursor.index += 1 }
    }
    cursor.skip(anyOf: [":"])
    guard let money = cursor.takeMoney(inRunningText: false) else { return nil }
    cursor.skipSpaces()
    if cursor.take("/") || cursor.take(oneOf: ["per", "each", "a"]) {
      cursor.skipSpaces()
      _ = cursor.take("每")
      while let next = cursor.peek(), next.isHan || next.isLatinLetter || next.isSpace {
        cursor.index += 1
      }
    }
    cursor.skip(anyOf: ["。", ".", ";", ","])
    guard cursor.isAtEnd else { return nil }
    self = money
  }

  /// The amounts that running text names, with their places; words for free are amounts of 0.
  ///
  /// Of `10-20 元` both ends are found, the first where only the number stands.
  package static func all(in text: some StringProtocol) -> [Found<Money>] {
    var cursor = TextCursor(text)
    var found: [Found<Money>] = []
    while let next = cursor.peek() {
      let start = cursor.index
      let isWithin = cursor.peek(-1).map { $0.isDigit || $0.isLatinLetter || $0 == 0x2E } ?? false
      if !isWithin, next.mayBeginMoney, let money = cursor.takeMoney(inRunningText: true) {
        found.append(Found(money, cursor.text.range(start, cursor.index)))
      } else if !isWithin, next.isDigit, let money = cursor.takeLowerEnd() {
        found.append(Found(money, cursor.text.range(start, cursor.index)))
      } else {
        // A run of digits is one number or none.
        cursor.index = start + 1
        if next.isDigit { while cursor.peek()?.isDigit == true { cursor.index += 1 } }
      }
    }
    return found
  }

  package var isFree: Bool { fen == 0 }

  package static func < (left: Money, right: Money) -> Bool { left.fen < right.fen }

  package static func + (left: Money, right: Money) -> Money {
    Money(unchecked: min(left.fen + right.fen, largestFen))
  }

  /// The number of yuan, with as many decimals as needed: `20`, `0.5`, `1200`.
  package var description: String {
    let yuan = String(fen / 100)
    let rest = fen % 100
    if rest == 0 { return yuan }
    return rest % 10 == 0 ? "\(yuan).\(rest / 10)" : "\(yuan).\(padded(rest, to: 2))"
  }
}

extension Money: Worded {
  /// `20 元`, `不收费`
  package var chinese: String { isFree ? "不收费" : "\(self) 元" }
  /// `20 yuan`, `free`
  package var english: String { isFree ? "free" : "\(self) yuan" }
}

extension TextCursor {
  /// Takes an amount with its unit, or a word for free.
  fileprivate mutating func takeMoney(inRunningText: Bool) -> Money? {
    let start = index
    if takeFree(inRunningText: inRunningText) { return .free }
    let hasSign = take(oneOf: ["¥", "人民币", "rmb", "cny"])
    skipSpaces()
    guard let hundredths = takeAmount(allowsChinese: !inRunningText) else {
      index = start
      return nil
    }
    let end = index
    skipSpaces()
    var fen = hundredths
    var hasUnit = true
    if take(oneOf: ["万元", "万圆"]) {
      let (product, overflow) = fen.multipliedReportingOverflow(by: 10_000)
      guard !overflow else { return nil }
      fen = product
    } else if take(oneOf: ["块钱", "块", "元整", "元", "圆", "yuan", "rmb", "cny"]) {
      if takeFestival() {
        index = start
        return nil
      }
      let afterYuan = index
      if let jiao = takeDigits(atMost: 1)?.value, take(word: "角") {
        fen += jiao * 10
      } else {
        index = afterYuan
      }
    } else if fen % 10 == 0, take(oneOf: ["角", "毛钱", "jiao"]) {
      if inRunningText, peek() == 0x5EA6 {
        index = start
        return nil
      }
      fen /= 10
    } else if fen % 100 == 0, take(oneOf: ["分钱"]) {
      fen /= 100
    } else {
      hasUnit = false
      index = end
    }
    guard hasSign || hasUnit, let money = Money(fen: fen) else {
      index = start
      return nil
    }
    return money
  }

  /// Takes the `10` of `10-20 元`.
  fileprivate mutating func takeLowerEnd() -> Money? {
    let start = index
    if let hundredths = takeAmount(allowsChinese: false) {
      let end = index
      skipSpaces()
      if takeRangeSign() {
        skipSpaces()
        if peek()?.isDigit == true, takeMoney(inRunningText: true) != nil {
          index = end
          return Money(fen: hundredths)
        }
      }
    }
    index = start
    return nil
  }

  /// 2027元旦 and 2027元宵 are no amounts.
  private func takeFestival() -> Bool {
    peek(-1) == 0x5143 && (peek() == 0x65E6 || peek() == 0x5BB5)
  }

  /// Takes a decimal number in hundredths: `1,200`, `0.5`, `20.00`.
  private mutating func takeAmount(allowsChinese: Bool) -> Int? {
    let start = index
    if let digits = takeDigits(atMost: 12) {
      var whole = digits.value
      if digits.count <= 3 {
        while peek() == 0x2C, peek(1)?.isDigit == true, peek(2)?.isDigit == true,
          peek(3)?.isDigit == true, peek(4)?.isDigit != true, whole < 1_000_000_000
        {
          index += 1
          whole = whole * 1000 + (takeDigits(atMost: 3)?.value ?? 0)
        }
      }
      var hundredths = whole * 100
      if peek() == 0x2E, peek(1)?.isDigit == true {
        index += 1
        guard let decimals = takeDigits(atMost: 2) else {
          index = start
          return nil
        }
        hundredths += decimals.count == 1 ? decimals.value * 10 : decimals.value
      }
      return hundredths
    }
    guard allowsChinese, let number = takeChineseNumeral() else { return nil }
    return number * 100
  }

  private mutating func takeFree(inRunningText: Bool) -> Bool {
    let start = index
    if inRunningText {
      // 不免费 is not free, nor is “feel free” or “duty-free”.
      if let before = peek(-1), before == 0x4E0D || before == 0x975E || before == 0x2D {
        return false
      }
      if take(oneOf: MoneyWords.freeInText) { return true }
      if take(word: "free") {
        var behind = self
        behind.skipSpaces()
        let isFeelFree =
          start >= 5 && text.scalars[(start - 5)..<start].elementsEqual(MoneyWords.feel)
        if peek() != 0x2D, !isFeelFree, !behind.take(word: "to"), !behind.take(word: "from") {
          return true
        }
      }
      index = start
      return false
    }
    guard take(oneOf: MoneyWords.freeInText + MoneyWords.free) else { return false }
    skip(anyOf: ["办理", "任何", "费用"])
    return true
  }
}

private enum MoneyWords {
  static let freeInText = [
    "不收取任何费用", "不收取费用", "不收费用", "不收费", "免收费", "免费", "免收", "无需缴费", "无须缴费", "不需要缴费", "不用缴费", "不用交钱",
    "不要钱",
    "free of charge", "no charge", "no fee",
  ]
  static let free = ["free", "无费用", "无收费", "无", "none", "nothing", "零收费", "零费用"]
  static let feel = Array("feel ".unicodeScalars.map(\.value))
}

extension UInt32 {
  /// A digit, a sign of currency, or the first letter of a word for free.
  fileprivate var mayBeginMoney: Bool {
    isDigit || isLatinLetter || self == 0xA5 || self == 0x4E0D || self == 0x514D || self == 0x65E0
      || self == 0x4EBA
  }
}
