import HTML

/// What the link policy lets through has an allowed scheme also when it is read as a browser reads it, leads to
/// no other origin by a relative path, and means the same in its escaped form.
@Sendable func checkLink(_ bytes: [UInt8]) throws {
  let written = String(decoding: bytes, as: UTF8.self)
  guard let address = SafeAddress(written) else {
    try hold(SafeAddress.scheme(of: written) == nil, "refused, though it has an allowed scheme")
    return
  }
  let escaped = Array(address.text.utf8)
  try hold(
    escaped.allSatisfy { $0 > 0x20 && $0 < 0x7F && !"\"<>\\^`{|}".utf8.contains($0) },
    "the escaped form holds what no address may hold: \(address.text)"
  )
  for text in [Array(written.utf8), escaped] { try holdAllowed(text) }
  try hold(percentDecoded(escaped) == percentDecoded(Array(written.utf8)), "escaping changes it")
  try hold(SafeAddress(address.text) == address, "the escaped form is escaped again")
  try hold(
    SafeAddress.scheme(of: address.text) == SafeAddress.scheme(of: written),
    "the escaped form has another scheme"
  )
}

/// The scheme by the steps of WHATWG URL, §4.4: blanks and controls around the address and tabs and line ends
/// within it fall away; then letters, digits, `+`, `-` and `.` up to a colon; a backslash is a slash.
private func holdAllowed(_ written: [UInt8]) throws {
  var text = written.filter { ![0x09, 0x0A, 0x0D].contains($0) }[...]
  text = text.drop { $0 <= 0x20 }
  while let last = text.last, last <= 0x20 { text.removeLast() }
  let slashes = text.map { $0 == UInt8(ascii: "\\") ? UInt8(ascii: "/") : $0 }
  guard let first = text.first, first.isASCIILetter, let scheme = schemeEnd(text) else {
    try hold(!slashes.starts(with: "//".utf8), "it leads to another origin")
    return
  }
  let name = String(decoding: text[..<scheme].map { $0 | 0x20 }, as: UTF8.self)
  try hold(["https", "http", "mailto", "tel"].contains(name), "the scheme is \(name)")
  if name.utf8.starts(with: "http".utf8) {
    try hold(text[scheme...].starts(with: "://".utf8), "\(name) without an authority")
  }
}

private func schemeEnd(_ text: ArraySlice<UInt8>) -> Int? {
  for index in text.indices {
    let byte = text[index]
    if byte == UInt8(ascii: ":") { return index }
    let isOfScheme =
      byte.isASCIILetter || (0x30...0x39).contains(byte) || "+-.".utf8.contains(byte)
    if !isOfScheme { return nil }
  }
  return nil
}

private func percentDecoded(_ text: [UInt8]) -> [UInt8] {
  var decoded: [UInt8] = []
  var index = 0
  while index < text.count {
    if text[index] == UInt8(ascii: "%"), index + 2 < text.count,
      let byte = UInt8(String(decoding: text[(index + 1)...(index + 2)], as: UTF8.self), radix: 16),
      text[index + 1] != UInt8(ascii: "+"), text[index + 1] != UInt8(ascii: "-")
    {
      decoded.append(byte)
      index += 3
    } else {
      decoded.append(text[index])
      index += 1
    }
  }
  return decoded
}

extension UInt8 {
  fileprivate var isASCIILetter: Bool { (0x61...0x7A).contains(self | 0x20) }
}
