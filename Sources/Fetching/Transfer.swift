import CCurl
import Glibc
import Guides

// One document on its way, through all its redirects. Every hop is a request of its own, so that each
// is checked before it is asked: the scheme by its address, the machine by the address of the socket that
// is about to be opened, which no trick with names can get around.

final class Transfer {
  private let request: FetchRequest
  private let limits: FetchLimits
  /// Of the request that runs now.
  private(set) var handle: UnsafeMutableRawPointer?
  private var headers: UnsafeMutablePointer<curl_slist>?
  private let error = UnsafeMutablePointer<CChar>.allocate(capacity: Int(CURL_ERROR_SIZE))
  private var host = ""
  private var redirects = 0
  private var microseconds = 0
  private var headerBytes = 0
  private var etag: String?
  private var sent: Instant?
  private var type: String?
  /// In pieces of a megabyte: one array that grows would be there twice each time that it is moved.
  private var body: [[UInt8]] = []
  private var bodyBytes = 0
  private static let pieceBytes = 1 << 20
  private var skippedBytes = 0
  /// What one of the callbacks ended the request for.
  private var refusal: FetchFailure?
  /// An address of the host that may not be asked. Another one of it may.
  private var refusedPeer: NetworkAddress?

  init(_ request: FetchRequest, _ limits: FetchLimits) {
    self.request = request
    self.limits = limits
  }

  deinit {
    close()
    error.deallocate()
  }

  private func close() {
    if let handle { curl_easy_cleanup(handle) }
    if let headers { curl_slist_free_all(headers) }
    handle = nil
    headers = nil
  }

  /// Makes ready to ask for the first address.
  func start() throws(FetchFailure) { try prepare(request.address, isRedirect: false) }

  /// What came of the request that has ended; nil where a redirect is to be followed, and `handle` is that
  /// of the next request.
  func finish(_ code: CURLcode) -> FetchResult? {
    guard let handle else { return .failed(.notUnderstood(reason: "")) }
    microseconds += Int(ccurl_elapsed(handle))
    do throws(FetchFailure) {
      if code != CURLE_OK || refusal != nil { throw failure(code, handle) }
      let status = ccurl_status(handle)
      switch status {
      case 200: return .document(try document())
      case 304:
        guard request.etag != nil else { throw .unchangedWithoutCopy }
        return .unchanged(etag: etag, sent: sent)
      case 301, 302, 303, 307, 308:
        guard redirects < limits.redirects else { throw .tooManyRedirects(limits.redirects) }
        guard let address = ccurl_redirect(handle) else { throw .status(Int(status)) }
        redirects += 1
        try prepare(String(cString: address), isRedirect: true)
        return nil
      default: throw .status(Int(status))
      }
    } catch {
      return .failed(error)
    }
  }

  private func document() throws(FetchFailure) -> FetchedDocument {
    let type = (type ?? "").prefix { $0 != ";" }.filter { !$0.isWhitespace }.lowercased()
    if type == "text/html" || type == "application/xhtml+xml" { throw .webPage }
    let isFeed =
      type.isEmpty || type.hasPrefix("text/") || type.hasSuffix("json") || type.hasSuffix("csv")
      || type == "application/octet-stream"
    guard isFeed else { throw .wrongType(type) }
    guard !body.isEmpty else { throw .empty }
    var document: [UInt8] = []
    document.reserveCapacity(bodyBytes)
    for piece in body { document += piece }
    body = []
    return FetchedDocument(body: document, etag: etag, sent: sent)
  }

  // MARK: - One request

  private func prepare(_ address: String, isRedirect: Bool) throws(FetchFailure) {
    close()
    guard let url = WebAddress(address) else { throw .addressInvalid(address) }
    if url.holdsCredentials { throw .holdsCredentials }
    switch url.scheme {
    case "https": break
    case "http" where url.isLoopback && isLocal: break
    case "http": throw .notEncrypted(host: url.host)
    default: throw .schemeRefused(url.scheme)
    }
    host = url.host
    body = []
    bodyBytes = 0
    refusedPeer = nil
    let left = limits.milliseconds - microseconds / 1000
    guard left > 0 else { throw .timedOut(milliseconds: limits.milliseconds) }
    guard let handle = curl_easy_init() else { throw .notUnderstood(reason: "") }
    self.handle = handle
    headers = curl_slist_append(nil, "Accept: application/json, text/csv, text/plain;q=0.5")
    if let etag = request.etag, isHeaderText(etag) {
      headers = curl_slist_append(headers, "If-None-Match: \(etag)") ?? headers
    }
    error.update(repeating: 0, count: Int(CURL_ERROR_SIZE))
    let code = address.withCString { address in
      withOptionalCString(limits.authorities) { authorities in
        var settings = ccurl_request(
          address: address,
          headers: headers,
          authorities: authorities,
          timeout_ms: left,
          size_limit: Int64(limits.bytes),
          is_head: 0,
          context: Unmanaged.passUnretained(self).toOpaque(),
          error: error,
          receive_header: { bytes, size, count, context in
            Transfer.of(context)?.receiveHeader(bytes, size * count) ?? 0
          },
          receive_body: { bytes, size, count, context in
            Transfer.of(context)?.receiveBody(bytes, size * count) ?? 0
          },
          open_socket: { context, _, address in
            Transfer.of(context)?.openSocket(address) ?? CURL_SOCKET_BAD
          }
        )
        return ccurl_prepare(handle, &settings)
      }
    }
    guard code == CURLE_OK else {
      throw .notUnderstood(reason: String(cString: curl_easy_strerror(code)))
    }
  }

  /// The site's owner named this machine itself, so that nothing leaves it unencrypted.
  private var isLocal: Bool {
    guard let first = WebAddress(request.address) else { return false }
    return first.scheme == "http" && first.isLoopback
  }

  static func of(_ context: UnsafeMutableRawPointer?) -> Transfer? {
    context.map { Unmanaged<Transfer>.fromOpaque($0).takeUnretainedValue() }
  }

  private func refuse(_ failure: FetchFailure) -> Int {
    refusal = refusal ?? failure
    return 0
  }

  // MARK: - What curl calls

  private func receiveHeader(_ bytes: UnsafeMutablePointer<CChar>?, _ count: Int) -> Int {
    headerBytes += count
    guard headerBytes <= limits.headerBytes else {
      return refuse(.notUnderstood(reason: "\(limits.headerBytes >> 10) KiB"))
    }
    let raw = UnsafeRawBufferPointer(start: bytes, count: count)
    let line = String(decoding: raw, as: UTF8.self)
    if line.hasPrefix("HTTP/") { (etag, sent, type) = (nil, nil, nil) }
    guard let colon = line.firstIndex(of: ":") else { return count }
    let value = String(line[line.index(after: colon)...].trimmed)
    switch line[..<colon].lowercased() {
    case "etag": etag = isHeaderText(value) ? value : nil
    case "date": sent = Instant(httpDate: value)
    case "content-type": type = value
    default: break
    }
    return count
  }

  private func receiveBody(_ bytes: UnsafeMutablePointer<CChar>?, _ count: Int) -> Int {
    let status = handle.map { Int(ccurl_status($0)) } ?? 0
    guard status == 200 else {
      // A redirect may have a few words for a person; nobody reads them.
      skippedBytes += count
      let isRedirect = (300..<400).contains(status)
      return isRedirect && skippedBytes <= limits.headerBytes ? count : refuse(.status(status))
    }
    guard bodyBytes + count <= limits.bytes else {
      body = []
      return refuse(.tooLarge(bytes: limits.bytes))
    }
    if body.isEmpty || body[body.count - 1].count + count > Self.pieceBytes {
      body.append([])
      body[body.count - 1].reserveCapacity(max(Self.pieceBytes, count))
    }
    body[body.count - 1].append(contentsOf: UnsafeRawBufferPointer(start: bytes, count: count))
    bodyBytes += count
    return count
  }

  private func openSocket(_ address: UnsafeMutablePointer<curl_sockaddr>?) -> curl_socket_t {
    guard let address, let peer = NetworkAddress(address) else { return CURL_SOCKET_BAD }
    guard mayAsk(peer) else {
      refusedPeer = peer
      return CURL_SOCKET_BAD
    }
    let kind = address.pointee.socktype | Int32(SOCK_CLOEXEC.rawValue)
    return socket(address.pointee.family, kind, address.pointee.protocol)
  }

  private func mayAsk(_ peer: NetworkAddress) -> Bool {
    if peer.isPublic { return true }
    if peer.isLoopback, isLocal { return true }
    return request.privateHosts.contains { allowed in
      allowed.lowercased() == host || NetworkAddress(allowed) == peer
    }
  }

  // MARK: - Why it failed

  private func failure(_ code: CURLcode, _ handle: UnsafeMutableRawPointer) -> FetchFailure {
    if let refusal { return refusal }
    if code == CURLE_COULDNT_CONNECT, let refusedPeer {
      return .privateAddress(refusedPeer.text, host: host)
    }
    if code == CURLE_FILESIZE_EXCEEDED { return .tooLarge(bytes: limits.bytes) }
    return FetchFailure(
      code,
      handle,
      host: host,
      milliseconds: limits.milliseconds,
      reason: error[0] == 0 ? nil : String(cString: error)
    )
  }
}

extension FetchFailure {
  /// What curl says of a request that ended badly.
  init(
    _ code: CURLcode,
    _ handle: UnsafeMutableRawPointer,
    host: String,
    milliseconds: Int,
    reason: String?
  ) {
    let reason = reason ?? String(cString: curl_easy_strerror(code))
    switch code {
    case CURLE_COULDNT_RESOLVE_HOST: self = .hostUnknown(host)
    case CURLE_COULDNT_CONNECT:
      let number = Int32(ccurl_system_error(handle))
      self = .notConnected(reason: number == 0 ? "" : String(cString: strerror(number)))
    case CURLE_OPERATION_TIMEDOUT: self = .timedOut(milliseconds: milliseconds)
    case CURLE_PARTIAL_FILE, CURLE_RECV_ERROR, CURLE_SEND_ERROR, CURLE_GOT_NOTHING:
      self = .cutShort
    case CURLE_SSL_CONNECT_ERROR, CURLE_PEER_FAILED_VERIFICATION, CURLE_SSL_CERTPROBLEM,
      CURLE_SSL_CIPHER, CURLE_SSL_CACERT_BADFILE, CURLE_SSL_ISSUER_ERROR,
      CURLE_SSL_INVALIDCERTSTATUS:
      self = .notTrusted(reason: reason)
    default: self = .notUnderstood(reason: reason)
    }
  }
}

extension NetworkAddress {
  /// Of the socket that is about to be opened.
  init?(_ address: UnsafeMutablePointer<curl_sockaddr>) {
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

/// Whether a text can stand in a header: visible characters of ASCII and blanks, not too many of them.
private func isHeaderText(_ text: String) -> Bool {
  !text.isEmpty && text.utf8.count <= 512 && text.utf8.allSatisfy { (0x20...0x7E).contains($0) }
}

func withOptionalCString<Result>(
  _ text: String?,
  _ body: (UnsafePointer<CChar>?) -> Result
) -> Result {
  guard let text else { return body(nil) }
  return text.withCString { body($0) }
}

extension Substring {
  /// Without blanks and line ends on either side.
  fileprivate var trimmed: Substring {
    var text = self
    while let first = text.first, first.isWhitespace { text = text.dropFirst() }
    while let last = text.last, last.isWhitespace { text = text.dropLast() }
    return text
  }
}
