import FlyingSocks
package import Files
import Foundation

/// The preview on a port of this machine, by both of its names, `127.0.0.1` and `::1`.
package struct PreviewServer: Sendable {
  package let port: UInt16
  private let preview: Preview
  private let hasIPv6: Bool

  package var address: String { "http://127.0.0.1:\(port)" }

  /// Takes the port, or the next one that is free; 0 takes any. `isExact` says whether it is the one.
  package init(_ preview: Preview, port wanted: UInt16) throws(FileFailure) {
    self.preview = preview
    var number = wanted
    for _ in 0..<100 {
      if let free = PreviewServer.free(number) {
        (port, hasIPv6) = free
        return
      }
      if number != 0 { number = number == .max ? 1024 : number + 1 }
    }
    throw .system(.create, path: "127.0.0.1:\(wanted)", code: EADDRINUSE)
  }

  /// Answers until the task is cancelled; `isReady` is called once one can ask.
  package func run(isReady: @escaping @Sendable () -> Void) async {
    let handler = PreviewHandler(preview: preview, gate: Gate(port: port))
    await withTaskGroup(of: Void.self) { group in
      group.addTask { await serve(on: sockaddr_in.inet(loopbackPort: port), handler, isReady) }
      if hasIPv6 {
        group.addTask { await serve(on: sockaddr_in6.loopback(port: port), handler) {} }
      }
      group.addTask {
        for number in 1... where !Task.isCancelled {
          try? await Task.sleep(for: .seconds(15))
          await preview.giveSignOfLife()
          // Time passes: notices end, feeds of the network are due.
          if number % 4 == 0 { await preview.lookAgain() }
        }
      }
      await group.waitForAll()
    }
  }

  /// More at once are turned away.
  private static let mostConnections = 500

  /// Where listening ends, because the machine had no file left for one more connection, say, it begins anew.
  private func serve<Address: SocketAddress>(
    on address: Address,
    _ handler: PreviewHandler,
    _ isReady: @escaping @Sendable () -> Void
  ) async {
    let pool = SocketPool<Poll>.make()
    let count = ConnectionCount()
    do { try await pool.prepare() } catch { return }
    await withDiscardingTaskGroup { group in
      group.addTask { try? await pool.run() }
      var isFirst = true
      while !Task.isCancelled {
        do {
          let listener = try AsyncSocket(socket: PreviewServer.listening(on: address), pool: pool)
          defer { try? listener.close() }
          if isFirst { isReady() }
          isFirst = false
          for try await socket in listener.sockets {
            guard await count.enter(atMost: PreviewServer.mostConnections) else {
              try? socket.close()
              continue
            }
            group.addTask {
              await Connection(socket: socket, handler: handler).run()
              await count.leave()
            }
          }
        } catch {}
        try? await Task.sleep(for: .milliseconds(200))
      }
    }
  }

  /// The port, where both names of this machine have it free; the second name need not be there.
  private static func free(_ port: UInt16) -> (UInt16, Bool)? {
    guard let first = try? listening(on: sockaddr_in.inet(loopbackPort: port)) else { return nil }
    defer { try? first.close() }
    guard case .ip4(_, let taken)? = try? first.sockname() else { return nil }
    do {
      try listening(on: sockaddr_in6.loopback(port: taken)).close()
      return (taken, true)
    } catch SocketError.failed(_, let code, _) where code == EADDRINUSE {
      return nil
    } catch {
      return (taken, false)
    }
  }

  private static func listening<Address: SocketAddress>(on address: Address) throws -> Socket {
    let socket = try Socket(domain: Int32(Address.family))
    do {
      try socket.setValue(true, for: .localAddressReuse)
      try socket.bind(to: address)
      try socket.listen()
      return socket
    } catch {
      try? socket.close()
      throw error
    }
  }
}

extension sockaddr_in {
  fileprivate static func inet(loopbackPort port: UInt16) -> sockaddr_in {
    var address = sockaddr_in.inet(port: port)
    address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
    return address
  }
}

/// How many are connected.
private actor ConnectionCount {
  private var count = 0

  func enter(atMost limit: Int) -> Bool {
    guard count < limit else { return false }
    count += 1
    return true
  }

  func leave() { count -= 1 }
}
