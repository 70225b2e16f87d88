import Foundation
import Glibc
import Testing

/// A running `bianmin serve` of a site, ended with the test.
final class PreviewProcess {
  let port: UInt16
  private let process = Process()

  init(_ folder: URL, _ arguments: String...) throws {
    signal(SIGPIPE, SIG_IGN)
    process.executableURL = URL(filePath: try Program().path)
    process.arguments = ["serve", "--port", "0", "--now", sampleNow] + arguments
    process.currentDirectoryURL = folder
    process.environment = ["LANG": "zh_CN.UTF-8", "SWIFT_BACKTRACE": "enable=no"]
    process.standardError = FileHandle.nullDevice
    process.standardInput = FileHandle.nullDevice
    let output = Pipe()
    process.standardOutput = output
    try process.run()
    var text = ""
    var found: UInt16?
    while found == nil {
      let data = output.fileHandleForReading.availableData
      if data.isEmpty { break }
      text += String(decoding: data, as: UTF8.self)
      found = text.firstMatch(of: /127\.0\.0\.1:(\d+)/).flatMap { UInt16($0.1) }
    }
    port = try #require(found, "the preview says where it is: \(text)")
  }

  deinit { stop() }

  var isRunning: Bool { process.isRunning }

  /// Ends it as Ctrl-C does, and gives its exit status.
  @discardableResult
  func stop() -> Int32 {
    if process.isRunning { process.interrupt() }
    process.waitUntilExit()
    return process.terminationStatus
  }

  struct Answer {
    var status = 0
    var head = ""
    var body = ""
  }

  func get(_ path: String, _ headers: [String] = []) throws -> Answer {
    try request("GET", path, headers)
  }

  func post(_ path: String, token: String, _ form: [String: String]) throws -> Answer {
    let body = form.map { name, value in
      name + "=" + (value.addingPercentEncoding(withAllowedCharacters: .alphanumerics) ?? "")
    }.joined(separator: "&")
    return try request("POST", path, ["X-Bianmin-Token: \(token)"], body)
  }

  func request(_ method: String, _ path: String, _ headers: [String] = [], _ body: String? = nil)
    throws -> Answer
  {
    var lines = ["\(method) \(path) HTTP/1.1", "Connection: close"]
    if !headers.contains(where: { $0.hasPrefix("Host:") }) {
      lines.append("Host: 127.0.0.1:\(port)")
    }
    if let body { lines.append("Content-Length: \(body.utf8.count)") }
    let text = (lines + headers).joined(separator: "\r\n") + "\r\n\r\n" + (body ?? "")
    let bytes = try exchange(Array(text.utf8))
    let answer = String(decoding: bytes, as: UTF8.self)
    let parts = answer.split(separator: "\r\n\r\n", maxSplits: 1).map(String.init)
    return Answer(
      status: Int(answer.split(separator: " ").dropFirst().first ?? "") ?? 0,
      head: parts.first ?? "",
      body: parts.count > 1 ? parts[1] : ""
    )
  }

  /// Sends bytes and gives what comes back until the connection ends, or for as long as one waits.
  func exchange(_ bytes: [UInt8], waiting: Int = 60, halfClose: Bool = false) throws -> [UInt8] {
    let socket = try connected()
    defer { close(socket) }
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes {
        send(socket, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL))
      }
      // It may hang up on what it does not want to hear.
      guard count > 0 else { break }
      rest = rest.dropFirst(count)
    }
    if halfClose { shutdown(socket, Int32(SHUT_WR)) }
    var patience = timeval(tv_sec: waiting, tv_usec: 0)
    setsockopt(socket, SOL_SOCKET, SO_RCVTIMEO, &patience, socklen_t(MemoryLayout<timeval>.size))
    var answer: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 65536)
    while true {
      let count = recv(socket, &buffer, buffer.count, 0)
      guard count > 0 else { return answer }
      answer += buffer[..<count]
    }
  }

  func connected() throws -> Int32 {
    let socket = Glibc.socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_port = port.bigEndian
    address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
    let result = withUnsafePointer(to: &address) {
      $0.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        connect(socket, $0, socklen_t(MemoryLayout<sockaddr_in>.size))
      }
    }
    try #require(result == 0, "connects to the preview")
    return socket
  }

  /// Asks until something is so; a test waits for a change no longer than it must.
  func wait(_ path: String, until isSo: (Answer) -> Bool) throws -> Answer {
    var answer = Answer()
    for _ in 0..<1200 {
      answer = try get(path)
      if isSo(answer) { return answer }
      usleep(50_000)
    }
    return answer
  }
}
