extension ByteText {
  /// The end of an address in angle brackets: `<https://example.org>`.
  func addressEnd(at start: Int) -> Int? {
    var index = start + 1
    guard self[index].isLetter else { return nil }
    while isScheme(self[index]) { index += 1 }
    guard (2...32).contains(index - start - 1), self[index] == UInt8(ascii: ":") else { return nil }
    while self[index] > 0x20, self[index] != UInt8(ascii: "<"), self[index] != UInt8(ascii: ">") {
      index += 1
    }
    return self[index] == UInt8(ascii: ">") ? index + 1 : nil
  }

  /// The end of a mail address in angle brackets: `<name@example.org>`.
  func mailAddressEnd(at start: Int) -> Int? {
    var index = start + 1
    while isMailName(self[index]) { index += 1 }
    guard index > start + 1, self[index] == UInt8(ascii: "@") else { return nil }
    repeat {
      let label = index + 1
      index = label
      while self[index].isLetter || self[index].isDigit || self[index] == UInt8(ascii: "-") {
        index += 1
      }
      guard (1...63).contains(index - label), self[label] != UInt8(ascii: "-"),
        self[index - 1] != UInt8(ascii: "-")
      else { return nil }
    } while self[index] == UInt8(ascii: ".")
    return self[index] == UInt8(ascii: ">") ? index + 1 : nil
  }

  private func isScheme(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "+"), UInt8(ascii: "."), UInt8(ascii: "-"): true
    default: byte.isLetter || byte.isDigit
    }
  }

  private func isMailName(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "\""), UInt8(ascii: "("), UInt8(ascii: ")"), UInt8(ascii: ","),
      UInt8(ascii: ":"), UInt8(ascii: ";"), UInt8(ascii: "<"), UInt8(ascii: ">"),
      UInt8(ascii: "@"), UInt8(ascii: "["), UInt8(ascii: "\\"), UInt8(ascii: "]"):
      false
    default: byte.isLetter || byte.isDigit || byte.isPunctuation
    }
  }
}
