import FlyingSocks

/// A pool of sockets that waits for nobody without end: who sends half a request, or does not read an answer,
/// is let go of after a while, so that none can keep others out.
struct PatientPool<Base: AsyncSocketPool>: AsyncSocketPool {
  let base: Base
  let patience: Duration

  init(_ base: Base, patience: Duration = .seconds(20)) {
    self.base = base
    self.patience = patience
  }

  func prepare() async throws { try await base.prepare() }
  func run() async throws { try await base.run() }

  func suspendSocket(_ socket: Socket, untilReadyFor events: Socket.Events) async throws {
    // The socket that new connections come from.
    if (try? socket.remotePeer()) == nil {
      return try await base.suspendSocket(socket, untilReadyFor: events)
    }
    try await withThrowingTaskGroup(of: Void.self) { group in
      group.addTask { try await base.suspendSocket(socket, untilReadyFor: events) }
      group.addTask {
        try await Task.sleep(for: patience)
        throw SocketError.disconnected
      }
      try await group.next()
      group.cancelAll()
    }
  }
}
