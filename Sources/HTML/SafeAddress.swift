/// An address that may stand in a link: one of the allowed schemes, or a path of the site itself.
///
/// Decided by an allow-list on the text as a browser would read it: browsers drop tabs, line ends and
/// leading blanks from an address before they look for its scheme, so `java<TAB>script:` is refused
/// as what it is (WHATWG URL, §4.4).
package struct SafeAddress: Sendable, Hashable {
  package let text: String

  /// Nil where the scheme is not `https`, `http`, `mailto` or `tel`, where the address is relative to
  /// another origin (`//host`, `\\host`), or where it holds a control character.
  package init?(_ written: String) {
    guard SafeAddress.scheme(of: written) != nil else { return nil }
    text = SafeAddress.percentEncoded(written)
  }

  /// An address made by the program itself: a relative path or a fragment, of parts that are ids.
  package init(path: String) {
    // Nearly every link of a site is of this kind.
    if SafeAddress.isPlain(path) {
      text = path
      return
    }
    precondition(
      SafeAddress.scheme(of: path) == .relative,
      "a path of the site is a relative address: \(path)"
    )
    text = SafeAddress.percentEncoded(path)
  }

  /// Relative, and of bytes that an address may hold as they are: `../../guides/marriage/index.html#fees`.
  private static func isPlain(_ path: String) -> Bool {
    !path.utf8.starts(with: "//".utf8)
      && path.utf8.allSatisfy { byte in
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"): true
        // The hyphen, the point, the slash and the digits stand in a row.
        case UInt8(ascii: "-")...UInt8(ascii: "9"), UInt8(ascii: "_"), UInt8(ascii: "#"): true
        default: false
        }
      }
  }

  /// What kind of address it is.
  package enum Scheme: Sendable, Equatable { case https, http, mailto, tel, relative }

  /// The scheme of an address as written, or nil where it is not allowed.
  package static func scheme(of written: String) -> Scheme? {
    let bytes = Array(written.utf8)
    guard bytes.allSatisfy({ $0 > 0x20 && $0 != 0x7F }), !written.contains("\u{FFFD}") else {
      return nil
    }
    // A browser takes a backslash for a slash, but it is written in percent form, behind which a colon may be
    // that of a scheme: `a\b:c` is refused like `a:c`.
    guard bytes.first != UInt8(ascii: "\\") else { return nil }
    guard let end = bytes.firstIndex(where: { ":/?#".utf8.contains($0) }) else {
      return .relative
    }
    guard bytes[end] == UInt8(ascii: ":") else {
      if bytes.count > 1, bytes[0] == UInt8(ascii: "/"), "/\\".utf8.contains(bytes[1]) {
        return nil
      }
      return .relative
    }
    switch String(decoding: bytes[..<end], as: UTF8.self).lowercased() {
    case "https": return bytes[end...].starts(with: "://".utf8) ? .https : nil
    case "http": return bytes[end...].starts(with: "://".utf8) ? .http : nil
    case "mailto": return .mailto
    case "tel": return .tel
    default: return nil
    }
  }

  /// Bytes that an address cannot hold as they are, Han characters among them, in percent form.
  private static func percentEncoded(_ address: String) -> String {
    let hex = Array("0123456789ABCDEF".utf8)
    var bytes: [UInt8] = []
    for byte in address.utf8 {
      if byte > 0x7E || byte <= 0x20 || "\"<>\\^`{|}".utf8.contains(byte) {
        bytes += [UInt8(ascii: "%"), hex[Int(byte >> 4)], hex[Int(byte & 15)]]
      } else {
        bytes.append(byte)
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
