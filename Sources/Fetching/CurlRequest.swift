import CCurl
import Glibc

/// Who takes what a server sends, while it is being sent.
protocol CurlReceiver: AnyObject {
  /// Both give how many of the bytes were taken; where these are fewer the request ends.
  func receiveHeader(_ bytes: UnsafeRawBufferPointer) -> Int
  func receiveBody(_ bytes: UnsafeRawBufferPointer) -> Int
  /// Whether the machine at an address may be asked at all.
  func mayAsk(_ peer: NetworkAddress) -> Bool
}

/// One request of curl's, without its redirects.
final class CurlRequest {
  let handle: UnsafeMutableRawPointer
  private var headers: UnsafeMutablePointer<curl_slist>?
  private let error = UnsafeMutablePointer<CChar>.allocate(capacity: Int(CURL_ERROR_SIZE))
  private unowned let receiver: any CurlReceiver
  /// An address of the host that may not be asked. Another one of it may.
  private var refusedPeer: NetworkAddress?

  /// `sizeLimit` is in bytes; without one the receiver sees to it.
  init(
    _ address: String,
    headers lines: [String],
    authorities: String?,
    milliseconds: Int,
    sizeLimit: Int = 0,
    isHead: Bool = false,
    for receiver: any CurlReceiver
  ) throws(FetchFailure) {
    guard let handle = curl_easy_init() else {
      error.deallocate()
      throw .notUnderstood(reason: "")
    }
    self.handle = handle
    self.receiver = receiver
    for line in lines { headers = curl_slist_append(headers, line) ?? headers }
    error.update(repeating: 0, count: Int(CURL_ERROR_SIZE))
    let code = address.withCString { address in
      withOptionalCString(authorities) { authorities in
        var settings = ccurl_request(
          address: address,
          headers: headers,
          authorities: authorities,
          timeout_ms: milliseconds,
          size_limit: Int64(sizeLimit),
          is_head: isHead ? 1 : 0,
          context: Unmanaged.passUnretained(self).toOpaque(),
          error: error,
          receive_header: { bytes, size, count, context in
            let bytes = UnsafeRawBufferPointer(start: bytes, count: size * count)
            return CurlRequest.of(context)?.receiver.receiveHeader(bytes) ?? 0
          },
          receive_body: { bytes, size, count, context in
            let bytes = UnsafeRawBufferPointer(start: bytes, count: size * count)
            return CurlRequest.of(context)?.receiver.receiveBody(bytes) ?? 0
          },
          open_socket: { context, _, address in
            CurlRequest.of(context)?.openSocket(address) ?? CURL_SOCKET_BAD
          }
        )
        return ccurl_prepare(handle, &settings)
      }
    }
    guard code == CURLE_OK else {
      throw .notUnderstood(reason: String(cString: curl_easy_strerror(code)))
    }
  }

  deinit {
    curl_easy_cleanup(handle)
    if let headers { curl_slist_free_all(headers) }
    error.deallocate()
  }

  /// Why the request ended badly.
  func failure(_ code: CURLcode, host: String, milliseconds: Int) -> FetchFailure {
    if code == CURLE_COULDNT_CONNECT, let refusedPeer {
      return .privateAddress(refusedPeer.text, host: host)
    }
    let reason = String(cString: error[0] == 0 ? curl_easy_strerror(code) : UnsafePointer(error))
    switch code {
    case CURLE_COULDNT_RESOLVE_HOST: return .hostUnknown(host)
    case CURLE_COULDNT_CONNECT:
      let number = Int32(ccurl_system_error(handle))
      return .notConnected(reason: number == 0 ? "" : String(cString: strerror(number)))
    case CURLE_OPERATION_TIMEDOUT: return .timedOut(milliseconds: milliseconds)
    case CURLE_PARTIAL_FILE, CURLE_RECV_ERROR, CURLE_SEND_ERROR, CURLE_GOT_NOTHING:
      return .cutShort
    case CURLE_SSL_CONNECT_ERROR, CURLE_PEER_FAILED_VERIFICATION, CURLE_SSL_CERTPROBLEM,
      CURLE_SSL_CIPHER, CURLE_SSL_CACERT_BADFILE, CURLE_SSL_ISSUER_ERROR,
      CURLE_SSL_INVALIDCERTSTATUS:
      return .notTrusted(reason: reason)
    default: return .notUnderstood(reason: reason)
    }
  }

  private static func of(_ context: UnsafeMutableRawPointer?) -> CurlRequest? {
    context.map { Unmanaged<CurlRequest>.fromOpaque($0).takeUnretainedValue() }
  }

  /// No trick with names gets around the address of the socket that is about to be opened.
  private func openSocket(_ address: UnsafeMutablePointer<curl_sockaddr>?) -> curl_socket_t {
    guard let address, let peer = NetworkAddress(address) else { return CURL_SOCKET_BAD }
    guard receiver.mayAsk(peer) else {
      refusedPeer = peer
      return CURL_SOCKET_BAD
    }
    let kind = address.pointee.socktype | Int32(SOCK_CLOEXEC.rawValue)
    return socket(address.pointee.family, kind, address.pointee.protocol)
  }
}

extension NetworkAddress {
  /// Of the socket that is about to be opened.
  fileprivate init?(_ address: UnsafeMutablePointer<curl_sockaddr>) {
    guard let offset = MemoryLayout<curl_sockaddr>.offset(of: \.addr) else { return nil }
    let bytes = UnsafeRawBufferPointer(
      start: UnsafeRawPointer(address) + offset,
      count: Int(address.pointee.addrlen)
    )
    // `sockaddr_in` and `sockaddr_in6`: family and port, then the address, the latter behind its flow.
    let range =
      switch address.pointee.family {
      case AF_INET where bytes.count >= 8: 4..<8
      case AF_INET6 where bytes.count >= 24: 8..<24
      default: 0..<0
      }
    self.init(bytes: bytes[range])
  }
}

private func withOptionalCString<Result>(
  _ text: String?,
  _ body: (UnsafePointer<CChar>?) -> Result
) -> Result {
  guard let text else { return body(nil) }
  return text.withCString { body($0) }
}
