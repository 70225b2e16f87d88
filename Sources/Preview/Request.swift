/// A request as it was read, nothing of it believed yet.
struct Request: Sendable, Equatable {
  var method: String
  /// With its escapes: `/guides/marriage/`.
  var path: String
  /// What stands behind the question mark.
  var query = ""
  /// By their names in small letters.
  var headers: [String: String] = [:]
  var body: [UInt8] = []
  /// Whether another request may follow on the connection.
  var isKeptAlive = true

  /// A value of the query; nil where it is not there or is no text.
  func query(_ name: String) -> String? { formFields(query)[name] }
}

/// Why a request cannot be read. Nothing more is read of its connection.
enum BadRequest: Error, Equatable {
  case malformed, headTooLarge, bodyTooLarge, lengthUnknown, tooSlow

  var status: Status {
    switch self {
    case .malformed: .badRequest
    case .headTooLarge: .headTooLarge
    case .bodyTooLarge: .bodyTooLarge
    case .lengthUnknown: .lengthRequired
    case .tooSlow: .tooSlow
    }
  }
}

extension Request {
  /// The most that stands before the body, in bytes.
  static let headLimit = 16 * 1024
  /// The most that a request may bring along, in bytes.
  static let bodyLimit = 1 << 20

  /// Reads what stands before the body, the empty line not included, and says how long the body is. It is read
  /// strictly: what two programs could read in two ways is read in none (RFC 9112).
  static func head(_ bytes: [UInt8]) throws(BadRequest) -> (Request, length: Int) {
    var lines = bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)[...]
    func text(_ line: ArraySlice<UInt8>) throws(BadRequest) -> String {
      guard line.last == UInt8(ascii: "\r") else { throw .malformed }
      let line = line.dropLast()
      guard line.allSatisfy({ $0 >= 0x20 && $0 != 0x7F || $0 == 0x09 }),
        let text = String(validating: line, as: UTF8.self)
      else { throw .malformed }
      return text
    }
    guard let first = lines.popFirst() else { throw .malformed }
    let words = try text(first).split(separator: " ", omittingEmptySubsequences: false)
    guard words.count == 3, words[2] == "HTTP/1.1" || words[2] == "HTTP/1.0",
      isToken(words[0]), words[1].hasPrefix("/")
    else { throw .malformed }
    let target = words[1].split(separator: "?", maxSplits: 1, omittingEmptySubsequences: false)
    var request = Request(method: String(words[0]), path: String(target[0]))
    if target.count > 1 { request.query = String(target[1]) }
    for line in lines {
      let line = try text(line)
      guard let colon = line.utf8.firstIndex(of: UInt8(ascii: ":")), isToken(line[..<colon]) else {
        throw .malformed
      }
      let name = line[..<colon].lowercased()
      let value = line[line.index(after: colon)...].drop { $0 == " " || $0 == "\t" }
      let old = request.headers[name]
      if old != nil, ["host", "content-length", "origin"].contains(name) { throw .malformed }
      request.headers[name] = old.map { $0 + ", " + value } ?? String(value)
    }
    guard request.headers["transfer-encoding"] == nil else { throw .lengthUnknown }
    let connection = request.headers["connection"]?.lowercased() ?? ""
    request.isKeptAlive = words[2] == "HTTP/1.1" && !connection.contains("close")
    guard let written = request.headers["content-length"] else { return (request, 0) }
    guard !written.isEmpty, written.utf8.allSatisfy({ (0x30...0x39).contains($0) }) else {
      throw .malformed
    }
    guard let length = Int(written), length <= bodyLimit else { throw .bodyTooLarge }
    return (request, length)
  }

  private static func isToken(_ text: some StringProtocol) -> Bool {
    !text.isEmpty
      && text.utf8.allSatisfy { byte in
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
          UInt8(ascii: "0")...UInt8(ascii: "9"):
          true
        default: "!#$%&'*+-.^_`|~".utf8.contains(byte)
        }
      }
  }
}

/// The status of an answer.
struct Status: Sendable, Equatable {
  let code: Int
  let phrase: String

  static let ok = Status(code: 200, phrase: "OK")
  static let found = Status(code: 302, phrase: "Found")
  static let notModified = Status(code: 304, phrase: "Not Modified")
  static let badRequest = Status(code: 400, phrase: "Bad Request")
  static let forbidden = Status(code: 403, phrase: "Forbidden")
  static let notFound = Status(code: 404, phrase: "Not Found")
  static let methodNotAllowed = Status(code: 405, phrase: "Method Not Allowed")
  static let tooSlow = Status(code: 408, phrase: "Request Timeout")
  static let conflict = Status(code: 409, phrase: "Conflict")
  static let lengthRequired = Status(code: 411, phrase: "Length Required")
  static let bodyTooLarge = Status(code: 413, phrase: "Content Too Large")
  static let misdirected = Status(code: 421, phrase: "Misdirected Request")
  static let headTooLarge = Status(code: 431, phrase: "Request Header Fields Too Large")
  static let failed = Status(code: 500, phrase: "Internal Server Error")
}
