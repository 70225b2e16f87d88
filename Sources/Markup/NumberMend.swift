package import Diagnostics

// Numbers that Markdown does not know are read as it would be if they were written `1. `; so writing them
// that way mends them and changes nothing else. Where that is not sure, because the words of an item begin
// with what would be a mark of their own, or another list stands beside, there is no mend.

extension ByteText {
  /// Whether text that begins here would be the same words behind `1. `.
  func mayFollowMarker(_ index: Int) -> Bool {
    switch self[index] {
    case 0, 0x09, 0x0A, 0x20: return false
    case UInt8(ascii: "*"), UInt8(ascii: "`"):
      return self[index + 1] == self[index] && self[index + 2] != self[index]
    case UInt8(ascii: "-"), UInt8(ascii: "+"), UInt8(ascii: "#"), UInt8(ascii: ">"),
      UInt8(ascii: "~"), UInt8(ascii: "_"), UInt8(ascii: "="), UInt8(ascii: "|"),
      UInt8(ascii: ":"), UInt8(ascii: "<"):
      return false
    case let byte where byte.isDigit:
      var end = index
      while self[end].isDigit { end += 1 }
      return !".)、．）".unicodeScalars.contains(scalar(at: end))
    default: return true
    }
  }
}

extension NumberedParagraph.Item {
  /// The edit that writes `1. ` in the place of the number, behind so many columns of the item outside.
  func edit(in bytes: [UInt8], behind indent: Int) -> Mend.Edit? {
    guard let first = lines.first, ByteText(bytes, end: first.end).mayFollowMarker(first.start)
    else { return nil }
    let text = String(repeating: " ", count: indent) + "\(number.number). "
    return Mend.Edit(Span(start, first.start), text)
  }

  /// The columns in front of the words of the item once it is mended.
  var mendedIndent: Int { "\(number.number). ".utf8.count }
}

/// The mend of steps that `numberedLines` read: each number becomes `1. `. Nil where a number stands in
/// marks that go on behind it, as in `**第一步：打开**小程序`.
package func stepMend(_ list: List, in file: SourceFile) -> Mend? {
  var edits: [Mend.Edit] = []
  for item in list.items {
    guard let text = item.blocks.first?.span.start, text > item.span.start else { return nil }
    var written = file.text(Span(item.span.start, text))
    let marks = written.split(separator: "**", omittingEmptySubsequences: false).count - 1
    guard marks == 0 || (marks == 2 && written.hasPrefix("**")) else { return nil }
    written = written.replacing("**", with: "").replacing("\n", with: "")
    guard let number = StepNumber(written), number.length == written.utf8.count,
      ByteText(file.bytes, end: file.bytes.count).mayFollowMarker(text)
    else { return nil }
    edits.append(Mend.Edit(Span(item.span.start, text), "\(number.value). "))
  }
  return Mend(edits)
}
