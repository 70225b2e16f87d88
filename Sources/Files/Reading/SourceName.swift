internal import Glibc

/// One name in a folder of the site, judged before anything is opened.
enum SourceName {
  /// Why something of this name is not read; nil where it is.
  static func reasonToLeaveOut(_ name: ArraySlice<UInt8>) -> LeftOutReason? {
    if name.first == UInt8(ascii: ".") { return .hidden }
    if isLeftover(name) { return .leftover }
    if name.contains(where: { $0 < 0x20 || $0 == 0x7F }) { return .nameHasControlCharacter }
    return nil
  }

  private static func isLeftover(_ name: ArraySlice<UInt8>) -> Bool {
    let (first, last) = (name.first, name.last)
    let (tilde, hash) = (UInt8(ascii: "~"), UInt8(ascii: "#"))
    // a.md~ of most editors; #a.md# of Emacs; ~$a.docx and ~WRL0001.tmp of office programs.
    if last == tilde || (first == hash && last == hash && name.count > 1) { return true }
    if first == tilde, name.starts(with: "~$".utf8) || hasSuffix(name, ".tmp") { return true }
    return hasSuffix(name, ".swp") || hasSuffix(name, ".swo") || hasSuffix(name, ".swx")
      || isName(name, "thumbs.db") || isName(name, "desktop.ini")
  }

  /// What Bianmin reads as text, by the end of the name.
  static func isText(_ name: ArraySlice<UInt8>) -> Bool {
    guard let dot = name.lastIndex(of: UInt8(ascii: ".")) else { return false }
    return textEndings.contains { isName(name[dot...], $0) }
  }

  private static let textEndings: [StaticString] = [
    ".md", ".yaml", ".yml", ".json", ".csv", ".mustache", ".css", ".js", ".svg",
  ]

  /// Letter case apart, as on the systems that make such files.
  private static func isName(_ name: ArraySlice<UInt8>, _ other: StaticString) -> Bool {
    name.count == other.utf8CodeUnitCount
      && zip(name, UnsafeBufferPointer(start: other.utf8Start, count: other.utf8CodeUnitCount))
        .allSatisfy { lowercased($0) == $1 }
  }

  private static func hasSuffix(_ name: ArraySlice<UInt8>, _ suffix: StaticString) -> Bool {
    isName(name.suffix(suffix.utf8CodeUnitCount), suffix)
  }

  private static func lowercased(_ byte: UInt8) -> UInt8 {
    byte >= UInt8(ascii: "A") && byte <= UInt8(ascii: "Z") ? byte | 0x20 : byte
  }

  /// The name as every file system that confuses names would see it: letter case and the form of
  /// Unicode apart. Equal strings are equal in every form of Unicode, so lower case is all it takes.
  /// Nil for what is not UTF-8.
  static func folded(_ name: ArraySlice<UInt8>) -> String? {
    String(validating: name, as: UTF8.self)?.lowercased()
  }

  /// Whether `folded` could be equal for two different names that look like this one.
  static func needsFolding(_ name: ArraySlice<UInt8>) -> Bool {
    name.contains { $0 >= 0x80 || ($0 >= UInt8(ascii: "A") && $0 <= UInt8(ascii: "Z")) }
  }
}
