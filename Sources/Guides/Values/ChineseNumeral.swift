extension TextCursor {
  /// Takes a whole number below 100 million in Chinese numerals: `十五`, `两`, `一百二十`, `二〇二六`, `三万`.
  ///
  /// Digits alone are read by position (`二〇二六` is 2026), digits with units by value. A run that is no
  /// number (`十十`) is left.
  mutating func takeChineseNumeral() -> Int? {
    var digits: [Int] = []
    var total = 0
    var section = 0
    var pending: Int?
    var lastUnit = 10_000
    var hasUnit = false
    var place = 0
    while let scalar = peek(place), place < 12 {
      if let digit = scalar.chineseDigit {
        if hasUnit, let pending, pending != 0 { return nil }
        digits.append(digit)
        pending = digit
      } else if let unit = scalar.chineseUnit {
        guard digits.count <= 1 || hasUnit else { return nil }
        hasUnit = true
        if unit == 10_000 {
          guard total == 0 else { return nil }
          section += pending ?? 0
          guard section > 0 else { return nil }
          total = section * unit
          section = 0
          lastUnit = unit
        } else {
          guard unit < lastUnit else { return nil }
          guard let factor = pending ?? (unit == 10 && section == 0 ? 1 : nil), factor > 0 else {
            return nil
          }
          section += factor * unit
          lastUnit = unit
        }
        pending = nil
      } else {
        break
      }
      place += 1
    }
    guard place > 0, peek(place)?.isChineseNumeral != true else { return nil }
    index += place
    if hasUnit { return total + section + (pending ?? 0) }
    guard digits.count <= 8 else {
      index -= place
      return nil
    }
    return digits.reduce(0) { $0 * 10 + $1 }
  }
}

extension UInt32 {
  var isChineseNumeral: Bool { chineseDigit != nil || chineseUnit != nil }

  /// The value of a Chinese digit: 零 to 九, 〇, 两.
  var chineseDigit: Int? {
    switch self {
    case 0x96F6, 0x3007: 0
    case 0x4E00, 0x58F9: 1
    case 0x4E8C, 0x4E24, 0x8D30: 2
    case 0x4E09, 0x53C1: 3
    case 0x56DB, 0x8086: 4
    case 0x4E94, 0x4F0D: 5
    case 0x516D, 0x9646: 6
    case 0x4E03, 0x67D2: 7
    case 0x516B, 0x634C: 8
    case 0x4E5D, 0x7396: 9
    default: nil
    }
  }

  /// The value of a Chinese unit: 十 百 千 万.
  var chineseUnit: Int? {
    switch self {
    case 0x5341, 0x62FE: 10
    case 0x767E, 0x4F70: 100
    case 0x5343, 0x4EDF: 1000
    case 0x4E07: 10_000
    default: nil
    }
  }
}
