import FlyingSocks
import Foundation

/// One connection: requests are read from it one after the other, each within limits of size and of time.
struct Connection: Sendable {
  let socket: AsyncSocket
  let handler: PreviewHandler

  /// How long a request may take from its first byte to its last.
  static let patience = Duration.seconds(20)

  /// How long a connection may wait for the first byte of its next request. A browser opens another one.
  static let silence = Duration.seconds(60)

  func run() async {
    defer { try? socket.close() }
    var rest: [UInt8] = []
    do {
      while let request = try await next(&rest) {
        switch await handler.reply(to: request) {
        case .answer(let answer):
          try await send(answer.bytes(withBody: request.method != "HEAD"))
          if answer.isLast || !request.isKeptAlive { return }
        case .events(let states, let end):
          await tell(states)
          return await end()
        }
      }
    } catch let error as BadRequest {
      var answer = Answer.plain(error.status.phrase, error.status)
      answer.isLast = true
      try? await send(answer.bytes(withBody: true))
    } catch {}
  }

  /// The next request; nil where the other side has ended between two.
  private func next(_ rest: inout [UInt8]) async throws -> Request? {
    // A connection that is kept open for later.
    if rest.isEmpty {
      let first = try? await within(Connection.silence) { try await socket.read(atMost: 4096) }
      guard let first, !first.isEmpty else { return nil }
      rest = first
    }
    let before = rest
    let (request, behind) = try await within(Connection.patience) { try await read(before) }
    rest = behind
    return request
  }

  private func read(_ before: [UInt8]) async throws -> (Request, [UInt8]) {
    var bytes = before
    var searched = 0
    let end = Array("\r\n\r\n".utf8)
    var headEnd: Int?
    while headEnd == nil {
      headEnd = bytes[max(0, searched - 3)...].firstRange(of: end)?.lowerBound
      searched = bytes.count
      if headEnd ?? bytes.count > Request.headLimit { throw BadRequest.headTooLarge }
      if headEnd == nil { bytes += try await socket.read(atMost: 4096) }
    }
    let start = (headEnd ?? 0) + 4
    var (request, length) = try Request.head(Array(bytes[..<(start - 3)]))
    while bytes.count < start + length { bytes += try await socket.read(atMost: 4096) }
    request.body = Array(bytes[start..<(start + length)])
    return (request, Array(bytes[(start + length)...]))
  }

  private func tell(_ states: AsyncStream<[UInt8]>) async {
    let answer = Answer([], type: "text/event-stream")
    do {
      try await send(Array(answer.head(length: nil).utf8))
      for await state in states {
        // Without anything to say, a comment: a sign of life.
        try await send(
          state.isEmpty ? Array(":\n\n".utf8) : Array("data: ".utf8) + state + Array("\n\n".utf8)
        )
      }
    } catch {}
  }

  private func send(_ bytes: [UInt8]) async throws {
    try await within(Connection.patience) { try await socket.write(Data(bytes)) }
  }
}

/// Does something, but not for ever.
private func within<Value: Sendable>(
  _ time: Duration,
  _ work: @escaping @Sendable () async throws -> Value
) async throws -> Value {
  try await withThrowingTaskGroup(of: Value.self) { group in
    group.addTask(operation: work)
    group.addTask {
      try await Task.sleep(for: time)
      throw BadRequest.tooSlow
    }
    defer { group.cancelAll() }
    guard let value = try await group.next() else { throw BadRequest.tooSlow }
    return value
  }
}
