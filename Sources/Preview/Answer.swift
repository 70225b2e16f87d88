/// An answer of the preview.
struct Answer: Sendable {
  var status = Status.ok
  var type: String
  var bytes: [UInt8]
  var headers: [(name: String, value: String)] = []
  /// The connection is closed behind the answer.
  var isLast = false

  init(_ bytes: [UInt8], type: String, status: Status = .ok) {
    self.bytes = bytes
    self.type = type
    self.status = status
  }

  /// A few words for a machine or for somebody who has gone astray.
  static func plain(_ text: String, _ status: Status) -> Answer {
    var answer = Answer(
      Array((text + "\n").utf8),
      type: "text/plain; charset=utf-8",
      status: status
    )
    answer.isLast = status.code >= 400
    return answer
  }

  static func redirect(to path: String) -> Answer {
    var answer = Answer.plain("", .found)
    answer.headers.append(("Location", percentEncoded(path)))
    return answer
  }

  /// The answer as it is sent.
  func bytes(withBody hasBody: Bool) -> [UInt8] {
    Array(head(length: bytes.count).utf8) + (hasBody ? bytes : [])
  }

  /// What stands before the body; without a length the body ends with the connection.
  func head(length: Int?) -> String {
    var lines = [
      "HTTP/1.1 \(status.code) \(status.phrase)", "Content-Type: \(type)",
      "X-Content-Type-Options: nosniff", "X-Frame-Options: SAMEORIGIN",
      "Cross-Origin-Resource-Policy: same-origin", "Cross-Origin-Opener-Policy: same-origin",
      "Referrer-Policy: same-origin",
    ]
    if !headers.contains(where: { $0.name == "Cache-Control" }) {
      lines.append("Cache-Control: no-store")
    }
    lines += headers.map { "\($0.name): \($0.value)" }
    if let length { lines.append("Content-Length: \(length)") }
    if isLast || length == nil { lines.append("Connection: close") }
    return lines.joined(separator: "\r\n") + "\r\n\r\n"
  }
}

/// What a request gets.
enum Reply: Sendable {
  case answer(Answer)
  /// What happens, told as it happens (Server-Sent Events), until nobody listens any more.
  case events(AsyncStream<[UInt8]>, end: @Sendable () async -> Void)
}

/// The type of a file by its ending.
func contentType(of path: String) -> String {
  let ending = path.split(separator: "/").last?.split(separator: ".").last.map(String.init) ?? ""
  return switch ending.lowercased() {
  case "html", "htm": "text/html; charset=utf-8"
  case "css": "text/css; charset=utf-8"
  case "js": "text/javascript; charset=utf-8"
  case "json": "application/json"
  case "svg": "image/svg+xml"
  case "xml": "application/xml"
  case "xhtml": "application/xhtml+xml"
  case "atom": "application/atom+xml"
  case "ics": "text/calendar; charset=utf-8"
  case "csv": "text/csv; charset=utf-8"
  case "txt", "md": "text/plain; charset=utf-8"
  case "png": "image/png"
  case "jpg", "jpeg": "image/jpeg"
  case "gif": "image/gif"
  case "webp": "image/webp"
  case "pdf": "application/pdf"
  case "mp4": "video/mp4"
  case "mp3": "audio/mpeg"
  case "doc": "application/msword"
  case "docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
  case "xls": "application/vnd.ms-excel"
  case "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
  default: "application/octet-stream"
  }
}
