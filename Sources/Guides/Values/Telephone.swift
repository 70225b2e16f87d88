// A telephone number is what can be dialled in mainland China, not what a pattern for one kind of number
// allows: hotlines (12345, 114, 96345), numbers with and without area code, an area code before a
// hotline, 400 and 800 numbers, mobile numbers, +86 and foreign numbers, each with an extension. The groups
// of digits are read first; what the groups mean decides whether they are a number at all.

/// A telephone number in its usual writing.
///
/// ```swift
/// Telephone(written: "０５７１—８８１００２１转801")?.chinese  // 0571-8810021 转 801
/// Telephone(written: "12345")?.address  // tel:12345
/// Telephone(written: "2026-11-23")  // nil
/// ```
///
/// Two writings of one number are equal: `(010)6565 1234` and `+86-10-65651234`.
package struct Telephone: Sendable, Hashable, Comparable, CustomStringConvertible {
  package enum Kind: Sendable, Hashable, CaseIterable {
    /// `12345`, `114`, `95588`
    case hotline
    /// `0571-8810021`, also before a hotline: `0571-96345`
    case landline
    /// `8810021`, without an area code
    case local
    /// `138 0013 8000`
    case mobile
    /// `400-123-4567`, `800-…`
    case service
    /// `+852 2345 6789`
    case foreign
  }

  package let kind: Kind
  /// The number as it is shown, without its extension: `0571-8810021`.
  package let number: String
  /// The digits of the extension.
  package let `extension`: String?

  /// A number, and nothing else but a word such as 电话 before it; nil where it cannot be dialled.
  package init?(written text: some StringProtocol) {
    var cursor = TextCursor(text)
    cursor.skip(anyOf: [
      "咨询", "投诉", "联系", "服务", "监督", "电话", "热线", "号码", "tel.", "tel", "telephone", "phone", ":",
    ])
    guard let telephone = cursor.takeTelephone(inRunningText: false) else { return nil }
    cursor.skip(anyOf: ["。", ".", ";", ","])
    guard cursor.isAtEnd else { return nil }
    self = telephone
  }

  /// Several numbers with `、`, `，`, `；`, `/`, `或` or `or` between them; nil where one of them is none.
  package static func list(written text: some StringProtocol) -> [Telephone]? {
    var cursor = TextCursor(text)
    var list: [Telephone] = []
    cursor.skipSpaces()
    repeat {
      cursor.skipSpaces()
      guard let telephone = cursor.takeTelephone(inRunningText: false) else { return nil }
      list.append(telephone)
      cursor.skipSpaces()
    } while cursor.take(oneOf: ["、", ",", ";", "/", "或", "or", "和", "and"])
    return cursor.isAtEnd ? list : nil
  }

  /// The numbers that running text names, with their places.
  ///
  /// Doubtful ones are left out: dates, amounts, numbers of documents, digits within a word or an
  /// address. A number of three digits, and one without an area code, is found only behind a word such
  /// as 电话, 拨打 or `call`.
  package static func all(in text: some StringProtocol) -> [Found<Telephone>] {
    var cursor = TextCursor(text)
    var found: [Found<Telephone>] = []
    while let next = cursor.peek() {
      let start = cursor.index
      guard next.isDigit || next == 0x2B || next == 0x28, cursor.mayBeginTelephone else {
        cursor.index = start + 1
        continue
      }
      if let telephone = cursor.takeTelephone(inRunningText: true),
        cursor.mayEndTelephone(telephone, begunAt: start)
      {
        found.append(Found(telephone, cursor.text.range(start, cursor.index)))
      } else {
        // Nothing within the same run of digits can be a number either.
        cursor.index = start + 1
        if next.isDigit { while cursor.peek()?.isDigit == true { cursor.index += 1 } }
      }
    }
    return found
  }

  init(_ kind: Kind, _ number: String, extension: String?) {
    self.kind = kind
    self.number = number
    self.extension = `extension`
  }

  /// The digits as they are dialled, with the `+` of a foreign number.
  private var digits: String {
    String(
      decoding: number.utf8.filter { ($0 >= 0x30 && $0 <= 0x39) || $0 == UInt8(ascii: "+") },
      as: UTF8.self
    )
  }

  /// What tells two numbers apart: the digits, with `+` for a foreign number and `x` before an extension.
  package var key: String {
    return `extension`.map { "\(digits)x\($0)" } ?? digits
  }

  /// What dials it: `tel:05718810021;ext=801`.
  package var address: String {
    return "tel:\(digits)" + (`extension`.map { ";ext=\($0)" } ?? "")
  }

  /// As it is shown: `0571-8810021`, with an extension `0571-8810021-801`, of a foreign number
  /// `+852 2345 6789 ext. 801`, in which digits behind a hyphen would be more of the number.
  package var description: String {
    kind == .foreign ? english : `extension`.map { "\(number)-\($0)" } ?? number
  }

  package static func < (left: Telephone, right: Telephone) -> Bool {
    left.key.utf8.lexicographicallyPrecedes(right.key.utf8)
  }
}

extension Telephone: Worded {
  /// `0571-8810021 转 801`
  package var chinese: String { `extension`.map { "\(number) 转 \($0)" } ?? number }
  /// `0571-8810021 ext. 801`
  package var english: String { `extension`.map { "\(number) ext. \($0)" } ?? number }
}

/// A run of digits and what stood before it.
private struct DigitGroup {
  var digits: [UInt8]
  var isAfterHyphen: Bool
  /// The cursor's index behind the group.
  var end: Int
}

extension TextCursor {
  /// Takes the longest number that begins here, with its extension.
  fileprivate mutating func takeTelephone(inRunningText: Bool) -> Telephone? {
    let start = index
    let isInternational = take("+")
    let groups = digitGroups()
    // In running text the longest of the first groups that make a number, else all of them.
    let fewest = inRunningText ? 1 : groups.count
    var count = groups.count
    while count >= max(fewest, 1) {
      let taken = Array(groups.prefix(count))
      index = taken[count - 1].end
      // What stands behind a hyphen and a whole number is its extension: `010-6565134-8`.
      if count > 1, taken[count - 1].isAfterHyphen, taken[count - 1].digits.count <= 6,
        let number = numberOf(taken.dropLast().map(\.digits), isInternational: isInternational),
        number.kind != .foreign, number.kind != .hotline || !inRunningText
      {
        let digits = String(decoding: taken[count - 1].digits, as: UTF8.self)
        return Telephone(number.kind, number.text, extension: digits)
      }
      if let number = numberOf(taken.map(\.digits), isInternational: isInternational) {
        let word = takeExtensionWord()
        return Telephone(number.kind, number.text, extension: word)
      }
      count -= 1
    }
    index = start
    return nil
  }

  /// Reads at most six groups of digits with single separators between them, brackets around the first.
  private mutating func digitGroups() -> [DigitGroup] {
    var groups: [DigitGroup] = []
    skipSpaces()
    var isOpen = take("(")
    var isAfterHyphen = false
    while groups.count < 6 {
      var digits: [UInt8] = []
      while let next = peek(), next.isDigit {
        guard digits.count < 16 else { return [] }
        digits.append(UInt8(next))
        index += 1
      }
      guard !digits.isEmpty else { break }
      let end = index
      if isOpen {
        guard take(")") else { break }
        isOpen = false
        groups.append(DigitGroup(digits: digits, isAfterHyphen: isAfterHyphen, end: index))
      } else {
        groups.append(DigitGroup(digits: digits, isAfterHyphen: isAfterHyphen, end: end))
      }
      isAfterHyphen = false
      while peek() == 0x20 { index += 1 }
      if peek() == 0x2D {
        isAfterHyphen = true
        while peek() == 0x2D { index += 1 }
        while peek() == 0x20 { index += 1 }
      } else if groups.count == 1, peek() == 0x28 {
        index += 1
        isOpen = true
      }
    }
    if let last = groups.last { index = last.end }
    return isOpen ? [] : groups
  }

  private mutating func takeExtensionWord() -> String? {
    let start = index
    skipSpaces()
    let isBracketed = take("(")
    skipSpaces()
    if take(oneOf: ["转分机", "转", "分机号", "分机", "extension", "ext.", "ext", "x"]) {
      skip(anyOf: ["号", ":", "."])
      let digits = index
      while peek()?.isDigit == true { index += 1 }
      let end = index
      if (1...6).contains(end - digits), !isBracketed || take(")") {
        return String(
          decoding: text.scalars[digits..<end].map { UInt8($0) },
          as: UTF8.self
        )
      }
    }
    index = start
    return nil
  }

  /// Not within a number, a word, an address or an amount.
  fileprivate var mayBeginTelephone: Bool {
    guard let before = peek(-1) else { return true }
    if before.isDigit || before.isLatinLetter { return false }
    switch before {
    // . - _ / @ # % = & * + ¥ $ 第 and a comma between digits
    case 0x2E, 0x2D, 0x5F, 0x2F, 0x40, 0x23, 0x25, 0x3D, 0x26, 0x2A, 0x2B, 0xA5, 0x24, 0x7B2C:
      return false
    case 0x2C, 0x3A: return peek(-2)?.isDigit != true
    case 0x28: return peek() != 0x28
    default: return true
    }
  }

  /// Whether what was taken is surely a telephone number, by its kind and its neighbours.
  fileprivate func mayEndTelephone(_ telephone: Telephone, begunAt start: Int) -> Bool {
    if let next = peek() {
      if next.isDigit || next.isLatinLetter || next == 0x5F || next == 0x40 || next == 0x25 {
        return false
      }
      if [0x2E, 0x2D, 0x2F, 0x3A, 0x2C].contains(next), peek(1)?.isDigit == true {
        // `/` may stand between two numbers, a comma too.
        guard next == 0x2F || next == 0x2C, telephone.kind != .hotline else { return false }
      }
    }
    var ahead = self
    ahead.skipSpaces()
    if let unit = ahead.peek(), Self.units.contains(unit) { return false }
    let digits = telephone.key
    switch telephone.kind {
    case .hotline:
      if digits.hasPrefix("12") && digits.utf8.count == 5 { return true }
      if digits.hasPrefix("95") || digits.hasPrefix("96") { return true }
      return isAfterTelephoneWord(start)
    case .local: return isAfterTelephoneWord(start)
    case .landline:
      // Without a separator only a real area code counts: 0012345678 is the number of some paper.
      let isSeparated = text.scalars[start..<index].contains { !$0.isDigit }
      return isSeparated || !digits.hasPrefix("00") || isAfterTelephoneWord(start)
    case .mobile, .service, .foreign: return true
    }
  }

  private func isAfterTelephoneWord(_ start: Int) -> Bool {
    let before = Array(text.scalars[max(0, start - 12)..<start])
    return TextCursor.telephoneWords.contains { word in
      guard before.count >= word.count else { return false }
      return (0...(before.count - word.count)).contains { place in
        before[place..<(place + word.count)].elementsEqual(word)
      }
    }
  }

  private static let telephoneWords: [[UInt32]] = [
    "电话", "热线", "拨", "致电", "打", "座机", "手机", "tel", "phone", "call", "dial", "hotline",
  ].map { $0.unicodeScalars.map(\.value) }

  /// 元 圆 块 万 亿 年 月 日 天 个 份 人 户 件 名 次 米 页 张 套 平 吨 亩 % ¥ ℃
  private static let units: Set<UInt32> = Set(
    "元圆块万亿年月日天个份人户件名次米页张套平吨亩岁%¥℃".unicodeScalars.map(\.value)
  )
}

/// What groups of digits are; nil where they are no number that can be dialled.
private func numberOf(
  _ groups: [[UInt8]],
  isInternational: Bool
) -> (kind: Telephone.Kind, text: String)? {
  guard !groups.isEmpty else { return nil }
  var groups = groups
  var digits = Array(groups.joined())
  guard digits.count <= 17 else { return nil }
  var isInternational = isInternational
  if !isInternational, digits.starts(with: [0x30, 0x30, 0x38, 0x36]), digits.count >= 13 {
    isInternational = true
    digits.removeFirst(2)
    groups = groups[0].count > 2 ? [Array(groups[0].dropFirst(2))] + groups.dropFirst() : groups
  }
  if isInternational {
    guard digits.starts(with: [0x38, 0x36]) else {
      guard (8...15).contains(digits.count), digits[0] != 0x30 else { return nil }
      return (
        .foreign, "+" + groups.map { String(decoding: $0, as: UTF8.self) }.joined(separator: " ")
      )
    }
    let national = Array(digits.dropFirst(2))
    if let found = nationalNumber([national]), found.kind == .mobile || found.kind == .service {
      return found
    }
    return nationalNumber([national.first == 0x30 ? national : [0x30] + national])
  }
  return nationalNumber(groups)
}

private func nationalNumber(_ groups: [[UInt8]]) -> (kind: Telephone.Kind, text: String)? {
  let digits = Array(groups.joined())
  func text(_ range: Range<Int>) -> String { String(decoding: digits[range], as: UTF8.self) }
  let count = digits.count
  guard count >= 3, count <= 12 else { return nil }
  let first = digits[0]
  let second = digits[1]

  if first == 0x30 {
    // 010 and 02x have three digits, the others four. 0000 is kept for samples.
    let areaLength = second == 0x31 || second == 0x32 ? 3 : 4
    if second == 0x30 {
      guard digits.starts(with: [0x30, 0x30, 0x30, 0x30]) else { return nil }
    }
    if groups.count > 1, groups[0].count != areaLength { return nil }
    let local = Array(digits.dropFirst(areaLength))
    guard isLocalNumber(local) || (isHotline(local) && local.count >= 5) else { return nil }
    return (.landline, text(0..<areaLength) + "-" + text(areaLength..<count))
  }
  if count == 11, first == 0x31, second >= 0x33 {
    return (.mobile, text(0..<3) + " " + text(3..<7) + " " + text(7..<11))
  }
  if count == 10, first == 0x34 || first == 0x38, second == 0x30, digits[2] == 0x30 {
    return (.service, text(0..<3) + "-" + text(3..<6) + "-" + text(6..<10))
  }
  if groups.count == 1, isHotline(digits) { return (.hotline, text(0..<count)) }
  if isLocalNumber(digits) {
    let sizes = groups.map(\.count)
    guard sizes == [7] || sizes == [8] || sizes == [3, 4] || sizes == [4, 4] else { return nil }
    // 20261123 is a date.
    if count == 8, let year = decimal(digits[0..<4]), (1900...2100).contains(year),
      let month = decimal(digits[4..<6]), let day = decimal(digits[6..<8]),
      Day(year: year, month: month, day: day) != nil
    {
      return nil
    }
    return (.local, text(0..<count))
  }
  return nil
}

/// Seven or eight digits that begin with 2 to 8.
private func isLocalNumber(_ digits: [UInt8]) -> Bool {
  (7...8).contains(digits.count) && digits[0] >= 0x32 && digits[0] <= 0x38
}

/// 110, 12345, 95588, 118114 and the like.
private func isHotline(_ digits: [UInt8]) -> Bool {
  switch digits.count {
  case 3: digits[0] == 0x31 || digits == [0x39, 0x39, 0x39]
  case 5: digits[0] == 0x31 || digits[0] == 0x39
  case 6:
    digits.starts(with: [0x31, 0x31, 0x36]) || digits.starts(with: [0x31, 0x31, 0x38])
      || digits.starts(with: [0x39, 0x35]) || digits.starts(with: [0x39, 0x36])
  case 8: digits.starts(with: [0x39, 0x35])
  default: false
  }
}
