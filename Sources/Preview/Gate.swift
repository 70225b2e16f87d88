import Guides

// Who may ask for what. The preview listens on this machine only, but every page that a browser has open can
// send requests to it: names that were made to lead here (DNS rebinding) and requests of other sites' pages
// are turned away before anything else is looked at.

/// What is let in: requests that name this machine, of pages that came from here.
struct Gate: Sendable {
  /// `127.0.0.1:8640` and the machine's other names.
  let hosts: Set<String>

  init(port: UInt16) {
    let names = ["127.0.0.1", "[::1]", "localhost"]
    // A browser leaves out the port that it would take by itself.
    hosts = Set(names.map { "\($0):\(port)" } + (port == 80 ? names : []))
  }

  enum Refusal: Error, Equatable {
    case host, origin, method, path

    var status: Status {
      switch self {
      case .host: .misdirected
      case .origin: .forbidden
      case .method: .methodNotAllowed
      case .path: .badRequest
      }
    }
  }

  /// The path that is asked for, from the root, without escapes.
  func path(of request: Request) throws(Refusal) -> String {
    guard let host = request.headers["host"]?.lowercased(), hosts.contains(host) else {
      throw .host
    }
    if let origin = request.headers["origin"]?.lowercased() {
      guard origin.hasPrefix("http://"), hosts.contains(String(origin.dropFirst(7))) else {
        throw .origin
      }
    }
    // A link on another site's page may lead here; what such a page loads or sends by itself may not.
    if let from = request.headers["sec-fetch-site"], !["same-origin", "none"].contains(from),
      request.headers["sec-fetch-mode"] != "navigate" || request.method != "GET"
    {
      throw .origin
    }
    switch request.method {
    case "GET", "HEAD": break
    case "POST" where request.path.hasPrefix(Gate.own): break
    default: throw .method
    }
    guard let path = Gate.path(request.path) else { throw .path }
    return path
  }

  /// Everything of the preview's own is below this.
  static let own = "/_bianmin/"

  /// A path without its escapes; nil for one that no page of a site has: with `..`, a hidden or an escaped
  /// slash, a control character, an empty part.
  static func path(_ written: String) -> String? {
    guard written.hasPrefix("/"), written.utf8.count <= 4096 else { return nil }
    var bytes: [UInt8] = []
    var rest = written.utf8.makeIterator()
    while let byte = rest.next() {
      guard byte == UInt8(ascii: "%") else {
        bytes.append(byte)
        continue
      }
      guard let high = rest.next().flatMap(hexadecimalDigit),
        let low = rest.next().flatMap(hexadecimalDigit)
      else { return nil }
      let value = high << 4 | low
      if value == UInt8(ascii: "/") || value == UInt8(ascii: "%") { return nil }
      bytes.append(value)
    }
    guard bytes.allSatisfy({ $0 >= 0x20 && $0 != 0x7F && $0 != UInt8(ascii: "\\") }),
      let path = String(validating: bytes, as: UTF8.self)
    else { return nil }
    let parts = path.utf8.dropFirst().split(
      separator: UInt8(ascii: "/"),
      omittingEmptySubsequences: false
    )
    for (index, part) in parts.enumerated() {
      if part.isEmpty, index < parts.count - 1 { return nil }
      if part.first == UInt8(ascii: ".") { return nil }
    }
    return path
  }
}

func hexadecimalDigit(_ byte: UInt8) -> UInt8? {
  switch byte {
  case UInt8(ascii: "0")...UInt8(ascii: "9"): byte - UInt8(ascii: "0")
  case UInt8(ascii: "a")...UInt8(ascii: "f"): byte - UInt8(ascii: "a") + 10
  case UInt8(ascii: "A")...UInt8(ascii: "F"): byte - UInt8(ascii: "A") + 10
  default: nil
  }
}
