import Guides

// Cells are text and not Markdown: what they hold is written so that a page shows just that. What exports from
// web forms leave behind, `<br>` and `&nbsp;`, is what it stands for.

/// The text of a cell, in lines without blanks around them.
struct ItemText: Sendable {
  let lines: [String]

  init(_ cell: String) {
    var text = cell
    for (tag, meant) in [
      ("<br>", "\n"), ("<br/>", "\n"), ("<br />", "\n"), ("<BR>", "\n"), ("<p>", "\n"),
      ("</p>", "\n"),
      ("&nbsp;", " "), ("&ldquo;", "“"), ("&rdquo;", "”"), ("&lt;", "<"), ("&gt;", ">"),
      ("&amp;", "&"),
    ] where text.contains(tag) {
      text = text.replacing(tag, with: meant)
    }
    lines = Self.readable(text).split(separator: "\n").map { Self.trimmed(String($0)) }
      .filter { !$0.isEmpty }
  }

  var isEmpty: Bool { lines.isEmpty }
  /// All of it on one line.
  var line: String { lines.joined(separator: " ") }

  /// The items of a list: lines, or what stands behind numbers and semicolons of a line; without the numbers
  /// that count them and the signs before them.
  var items: [String] {
    guard lines.count == 1 else { return Self.bare(lines) }
    let numbered = Self.splitAtNumbers(lines[0])
    if numbered.count > 1 { return Self.bare(numbered) }
    return Self.bare(
      lines[0].split { $0 == "；" || $0 == ";" }.map { Self.trimmed(String($0)) }
        .filter { !$0.isEmpty }
    )
  }

  /// Its lines, without the numbers that count them and the signs before them.
  var bareLines: [String] { Self.bare(lines) }

  /// Steps: items, or what stands between arrows. `37℃→40℃` is no two steps.
  var steps: [String] {
    guard lines.count == 1,
      let arrow = ["→", "➔", "⟶", "-->", "->", "—>", "=>"].first(where: { lines[0].contains($0) })
    else { return items }
    let parts = lines[0].split(separator: arrow).map { Self.trimmed(String($0)) }
      .filter { !$0.isEmpty }
    let isDigit = { (letter: Character?) in letter.map { ("0"..."9").contains($0) } ?? false }
    let areWords = zip(parts, parts.dropFirst()).allSatisfy { left, right in
      !isDigit(left.last) && !isDigit(right.first)
    }
    guard parts.count > 1, areWords || Self.areCounted(parts) else { return items }
    return Self.bare(parts)
  }

  private static func readable(_ text: String) -> String {
    var result = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      switch scalar.value {
      case 0xFF10...0xFF19: result.append(Unicode.Scalar(UInt8(scalar.value - 0xFEE0)))
      case 0x0B, 0x0C, 0x0D, 0x85, 0x2028, 0x2029: result.append("\n")
      case 0xAD, 0x200B, 0x2060, 0xFEFF, 0...0x08, 0x0E...0x1F, 0x7F: break
      case 0x09, 0xA0: result.append(" ")
      default: result.append(scalar)
      }
    }
    return String(result)
  }

  static func trimmed(_ text: String) -> String {
    var scalars = Substring(text).unicodeScalars
    while let first = scalars.first, first.properties.isWhitespace { scalars.removeFirst() }
    while let last = scalars.last, last.properties.isWhitespace { scalars.removeLast() }
    return String(scalars)
  }

  /// `1、身份证；2、户口簿` at each number that is one more than the one before it.
  private static func splitAtNumbers(_ line: String) -> [String] {
    let scalars = Array(line.unicodeScalars)
    let first = number(scalars, at: 0)
    var starts: [Int] = []
    for index in scalars.indices {
      guard index == 0 || !isPart(scalars[index - 1]) else { continue }
      if let number = number(scalars, at: index), number.style == first?.style,
        number.value == starts.count + 1
      {
        starts.append(index)
      }
    }
    guard starts.first == 0, starts.count > 1 else { return [line] }
    return zip(starts, starts.dropFirst() + [scalars.count]).map { start, end in
      var text = String.UnicodeScalarView(scalars[start..<end])
      while let last = text.last,
        last.properties.isWhitespace || "；;，,".unicodeScalars.contains(last)
      {
        text.removeLast()
      }
      return String(text)
    }
  }

  /// A digit, a letter or an open bracket before a number makes it a part of something else.
  private static func isPart(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.isAlphabetic && scalar.value < 0x2E80 || ("0"..."9").contains(scalar)
      || "第.-（(".unicodeScalars.contains(scalar)
  }

  private enum NumberStyle { case circle, arabic, chinese, arabicInBrackets, chineseInBrackets }

  private typealias Number = (value: Int, style: NumberStyle, end: Int)

  /// The number that begins at a place, with its signs: `1、`, `（2）`, `3.`, `④`, `五、`, `（六）`. In
  /// `一、二级残疾人` and in `1.5米` there is none, for another follows.
  private static func number(_ scalars: [Unicode.Scalar], at start: Int) -> Number? {
    var index = start
    guard index < scalars.count else { return nil }
    if case 0x2460...0x2473 = scalars[index].value {
      return (Int(scalars[index].value - 0x245F), .circle, index + 1)
    }
    let isOpen = scalars[index] == "（" || scalars[index] == "("
    if isOpen { index += 1 }
    var value = 0
    var count = 0
    while index < scalars.count, count < 3 {
      if ("0"..."9").contains(scalars[index]) {
        value = value * 10 + Int(scalars[index].value - 0x30)
      } else if let digit = numerals.firstIndex(of: scalars[index]) {
        // 十, 十一, 二十, 二十一
        if digit == 10 {
          value = max(value, 1) * 10
        } else {
          value += digit
        }
      } else {
        break
      }
      count += 1
      index += 1
    }
    guard count > 0, index < scalars.count else { return nil }
    let sign = scalars[index]
    let isChinese = numerals.contains(scalars[index - 1])
    if isOpen {
      guard sign == "）" || sign == ")" else { return nil }
      return (value, isChinese ? .chineseInBrackets : .arabicInBrackets, index + 1)
    }
    guard "、.．)）".unicodeScalars.contains(sign) else { return nil }
    if index + 1 < scalars.count {
      let next = scalars[index + 1]
      if isChinese ? numerals.contains(next) : ("0"..."9").contains(next) { return nil }
    }
    return (value, isChinese ? .chinese : .arabic, index + 1)
  }

  private static let numerals: [Unicode.Scalar] = [
    "〇", "一", "二", "三", "四", "五", "六", "七", "八", "九", "十",
  ]

  /// Whether each has its number before it, from 1 on and all in one style.
  private static func areCounted(_ items: [String]) -> Bool {
    let numbers = items.map { number(Array($0.unicodeScalars), at: 0) }
    return !numbers.contains { $0 == nil || $0?.style != numbers[0]?.style }
      && numbers.compactMap { $0?.value } == Array(1...max(items.count, 1))
  }

  /// Without the numbers where they count the items, without the sign of a list before a blank, and without a
  /// semicolon behind. Any other number belongs to the words.
  private static func bare(_ items: [String]) -> [String] {
    let areCounted = areCounted(items)
    return items.map { item in
      let scalars = Array(item.unicodeScalars)
      var start = 0
      if areCounted, let number = number(scalars, at: 0) {
        start = number.end
      } else if let first = scalars.first, "●•○·■□◆◇▪-*—–－".unicodeScalars.contains(first),
        scalars.count > 1, scalars[1].properties.isWhitespace
      {
        start = 1
      }
      var end = scalars.count
      while end > start, "；;".unicodeScalars.contains(scalars[end - 1]) { end -= 1 }
      let rest = trimmed(String(String.UnicodeScalarView(scalars[start..<end])))
      return rest.isEmpty ? item : rest
    }
  }

  /// A dash is one only before a blank: `－5℃`.
  private static func isBullet(_ scalar: Unicode.Scalar, before next: Unicode.Scalar?) -> Bool {
    switch scalar.value {
    case 0xB7, 0x2022, 0x2023, 0x25A0...0x25FF, 0x2605, 0x2606, 0x27A2, 0x27A4, 0x30FB,
      0xF000...0xF0FF:
      true
    case 0x2013, 0x2014, 0xFF0D: next?.properties.isWhitespace ?? true
    default: false
    }
  }

  /// Contract §1, in bytes.
  static let lineLimit = 16 * 1024

  /// A text behind what begins its line, as Markdown; where it is too long for a line it goes on in others, at
  /// the end of a sentence where there is one.
  static func written(_ marker: String, _ text: String) -> [String] {
    let line = marker + escaped(text)
    guard line.utf8.count > lineLimit else { return [line] }
    // Four bytes each at most, and the marker.
    let longest = 4000
    let indent = String(repeating: " ", count: marker.count)
    var rest = text.unicodeScalars[...]
    var lines: [String] = []
    while !rest.isEmpty {
      var piece = rest.prefix(longest)
      if piece.endIndex < rest.endIndex,
        let end = piece.lastIndex(where: { $0 == "。" || $0 == "；" })
      {
        piece = rest[...end]
      }
      rest = rest[piece.endIndex...]
      lines.append((lines.isEmpty ? marker : indent) + escaped(String(piece)))
    }
    return lines
  }

  /// Text as Markdown that shows it: what would be a mark has a backslash before it.
  static func escaped(_ text: String) -> String {
    var rest = text.unicodeScalars[...]
    // A bullet of a word processor would be read as one, and no backslash keeps it from that.
    while let first = rest.first,
      isBullet(first, before: rest.dropFirst().first)
        || (first.properties.isWhitespace && rest.count > 1)
    {
      guard rest.count > 1 else { break }
      rest.removeFirst()
    }
    let scalars = Array(rest)
    var result = String.UnicodeScalarView()
    for (index, scalar) in scalars.enumerated() {
      switch scalar {
      case "\\", "*", "_", "`", "[", "]", "<": result.append("\\")
      case "&":
        let next = index + 1 < scalars.count ? scalars[index + 1] : " "
        if next == "#" || next.properties.isAlphabetic { result.append("\\") }
      case "＃" where index == 0:
        // Of full width it begins a heading as well.
        result.append(contentsOf: "\\#".unicodeScalars)
        continue
      case "#", "+", "-", ">", "=", "|", ":", "~": if index == 0 { result.append("\\") }
      case ".", ")":
        let before = scalars[..<index]
        if !before.isEmpty, before.allSatisfy({ ("0"..."9").contains($0) }) { result.append("\\") }
      default: break
      }
      result.append(scalar)
    }
    return String(result)
  }
}
