import Foundation
import Glibc

/// A web server of the tests, in Python. It ends with the tests, when its input is closed.
package struct TestServer: Sendable {
  /// The ports at which it listens, by the names that it gives them.
  package let ports: [String: Int]
  private let input: Pipe
  private let process: Process

  /// Starts a script, given by its path from `Tests/`, and waits until it has told its ports, a name and a
  /// number on each line, then an empty line.
  package init(_ script: String, _ arguments: [String]) throws {
    // A server may hang up while we write to it.
    signal(SIGPIPE, SIG_IGN)
    process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = ["python3", Self.tests.appending(path: script).path()] + arguments
    input = Pipe()
    let output = Pipe()
    process.standardInput = input
    process.standardOutput = output
    try process.run()
    var text = ""
    while !text.hasSuffix("\n\n") {
      let data = output.fileHandleForReading.availableData
      guard !data.isEmpty else { throw CocoaError(.executableLoad) }
      text += String(decoding: data, as: UTF8.self)
    }
    ports = Dictionary(
      text.split(separator: "\n").map { line in
        let words = line.split(separator: " ")
        return (String(words[0]), words.last.flatMap { Int($0) } ?? 0)
      },
      uniquingKeysWith: { first, _ in first }
    )
  }

  private static let tests = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent()

  package func stop() {
    try? input.fileHandleForWriting.close()
    process.waitUntilExit()
  }
}

/// `misbehaving_server.py`: a path for every misbehaviour.
package struct MisbehavingServer: Sendable {
  /// The certificate of the authority that its own certificates are from.
  package let authorities: String
  private let server: TestServer

  /// Started once for all tests of a run.
  package static let shared: Result<MisbehavingServer, any Error> = Result {
    try MisbehavingServer()
  }

  private init() throws {
    let folder = FileManager.default.temporaryDirectory
      .appending(path: "bianmin-server-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    server = try TestServer("Servers/misbehaving_server.py", [folder.path()])
    authorities = folder.appending(path: "authority.pem").path()
  }

  /// The address of a misbehaviour: `http://127.0.0.1:34567/gzip-bomb`.
  package func address(_ path: String, at name: String = "http", host: String = "127.0.0.1")
    -> String
  {
    let scheme = name == "http" ? "http" : "https"
    return "\(scheme)://\(host):\(server.ports[name] ?? 0)/\(path)"
  }

  /// The address of several misbehaviours, of which each request gets the next: `good`, `status:503`.
  package func address(inTurn paths: String...) -> String {
    address("in-turn/\(paths.joined(separator: ","))/\(UUID().uuidString)")
  }
}
