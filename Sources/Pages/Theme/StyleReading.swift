import Diagnostics

// A style sheet is published without its comments and needless white space. It is not understood, only
// taken apart as far as that is safe: strings, addresses and escapes stay byte for byte, and white space goes
// only beside braces, semicolons and commas, where it never has a meaning.

/// Reads a style sheet of the theme and makes it small.
func readStyles(_ files: ThemeFiles, _ path: String) -> Checked<[UInt8]> {
  var problems: [Problem] = []
  for file in files.all(path) {
    var sheet = StyleSheet(file.source)
    sheet.read()
    problems += sheet.problems
    if sheet.problems.isEmpty { return Checked(sheet.small, problems) }
  }
  return Checked([], problems)
}

/// A style sheet on its way to being small.
struct StyleSheet {
  let file: SourceFile
  private(set) var small: [UInt8] = []
  private(set) var problems: [Problem] = []
  private var index = 0
  /// Whether the last white space belongs to an escape, `\31 `, and so has to stay.
  private var endsInEscape = false

  init(_ file: SourceFile) {
    self.file = file
    small.reserveCapacity(file.bytes.count)
  }

  private var bytes: [UInt8] { file.bytes }

  mutating func read() {
    while index < bytes.count {
      let byte = bytes[index]
      switch byte {
      case UInt8(ascii: "\""), UInt8(ascii: "'"): copy(to: endOfString(from: index))
      case UInt8(ascii: "\\"):
        copy(to: endOfEscape(from: index))
        endsInEscape = true
      case UInt8(ascii: "/") where isAt("/*"): comment()
      case UInt8(ascii: "@") where isAt("@import"):
        problems.append(.styleImport(at: Place(file, Span(index, index + 7))))
        copy(to: index + 7)
      case UInt8(ascii: "u"), UInt8(ascii: "U"):
        if isAt("url(") { address() } else { copy(to: index + 1) }
      case _ where isSpace(byte): space()
      case UInt8(ascii: "{"), UInt8(ascii: "}"), UInt8(ascii: ";"), UInt8(ascii: ","):
        if small.last == 0x20, !endsInEscape { small.removeLast() }
        copy(to: index + 1)
      default: copy(to: index + 1)
      }
    }
    while small.last == 0x20 { small.removeLast() }
    if !small.isEmpty { small.append(UInt8(ascii: "\n")) }
  }

  private mutating func copy(to end: Int) {
    small += bytes[index..<min(end, bytes.count)]
    index = end
    endsInEscape = false
  }

  private mutating func space() {
    while index < bytes.count, isSpace(bytes[index]) { index += 1 }
    guard !endsInEscape else {
      small.append(0x20)
      endsInEscape = false
      return
    }
    guard let last = small.last, !"{};, ".utf8.contains(last) else { return }
    small.append(0x20)
  }

  /// A comment beside white space or punctuation goes; between two words it stays, empty, for it parts them.
  private mutating func comment() {
    let start = index
    index += 2
    while index < bytes.count, !isAt("*/") { index += 1 }
    index = min(index + 2, bytes.count)
    if start + 2 < bytes.count, bytes[start + 2] == UInt8(ascii: "!") {
      small += bytes[start..<index]
      endsInEscape = false
      return
    }
    let before = small.last ?? UInt8(ascii: ";")
    let behind = index < bytes.count ? bytes[index] : UInt8(ascii: ";")
    let isParted =
      "{};, ".utf8.contains(before) || "{};,".utf8.contains(behind) || isSpace(behind)
    guard !isParted || endsInEscape else { return }
    small += Array("/**/".utf8)
    endsInEscape = false
  }

  /// `url(…)`: its address, which may stand without quotes, stays as it is.
  private mutating func address() {
    let start = index
    var end = index + 4
    while end < bytes.count, isSpace(bytes[end]) { end += 1 }
    var address = Span(end, end)
    if end < bytes.count, bytes[end] == UInt8(ascii: "\"") || bytes[end] == UInt8(ascii: "'") {
      end = endOfString(from: end)
      address = Span(address.start + 1, max(address.start + 1, end - 1))
      while end < bytes.count, bytes[end] != UInt8(ascii: ")") { end += 1 }
    } else {
      while end < bytes.count, bytes[end] != UInt8(ascii: ")") {
        end += bytes[end] == UInt8(ascii: "\\") ? 2 : 1
      }
      address.end = min(end, bytes.count)
    }
    if leavesTheSite(address) {
      problems.append(.styleForeign(at: Place(file, address)))
    }
    index = start
    copy(to: end + 1)
  }

  /// Whether an address names another origin: a scheme other than `data:`, two slashes, or an escape,
  /// with which either could be written.
  private func leavesTheSite(_ address: Span) -> Bool {
    let address = bytes[address.start..<address.end].drop(while: isSpace)
    if address.starts(with: "//".utf8) || address.contains(UInt8(ascii: "\\")) { return true }
    guard let end = address.firstIndex(where: { ":/?#".utf8.contains($0) }),
      bytes[end] == UInt8(ascii: ":")
    else { return false }
    return !address[..<end].map { $0 | 0x20 }.elementsEqual("data".utf8)
  }

  private func endOfString(from start: Int) -> Int {
    var end = start + 1
    while end < bytes.count, bytes[end] != bytes[start] {
      end += bytes[end] == UInt8(ascii: "\\") ? 2 : 1
    }
    return min(end + 1, bytes.count)
  }

  /// An escape of hex digits owns the white space behind it.
  private func endOfEscape(from start: Int) -> Int {
    var end = start + 1
    while end < bytes.count, end < start + 7, isHex(bytes[end]) { end += 1 }
    if end == start + 1 { return min(end + 1, bytes.count) }
    if end < bytes.count, isSpace(bytes[end]) { end += 1 }
    return end
  }

  private func isAt(_ text: StaticString) -> Bool {
    let length = text.utf8CodeUnitCount
    guard index + length <= bytes.count else { return false }
    return text.withUTF8Buffer { wanted in
      zip(bytes[index..<index + length], wanted).allSatisfy { byte, letter in
        byte == letter
          || (byte | 0x20 == letter && (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(letter))
      }
    }
  }

  private func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || (0x09...0x0D).contains(byte) }

  private func isHex(_ byte: UInt8) -> Bool {
    (0x30...0x39).contains(byte) || (0x41...0x46).contains(byte & 0xDF)
  }
}

extension Problem {
  fileprivate static func styleImport(at place: Place) -> Problem {
    Problem(
      .themeValueInvalid,
      at: place,
      Wording(zh: "样式里不能用 @import", en: "A style sheet cannot use @import"),
      help: Wording(
        zh: "把样式写在 assets/site.css 或 assets/below.css 里",
        en: "Write the style into assets/site.css or assets/below.css"
      )
    )
  }

  fileprivate static func styleForeign(at place: Place) -> Problem {
    Problem(
      .themeValueInvalid,
      at: place,
      Wording(
        zh: "样式不能从“\(place.file.text(place.span))”装入东西",
        en: "Style cannot load anything from “\(place.file.text(place.span))”"
      ),
      help: Wording(
        zh: "把文件放进主题的 assets/，写成 url(文件名)",
        en: "Put the file into the theme's assets/ and write url(name)"
      )
    )
  }
}
