import CCurl
import Glibc

/// One request for a link, through all its redirects: `HEAD`, or `GET` for the beginning of a page.
final class LinkAttempt {
  /// What came back.
  enum Outcome {
    case answer(Answer)
    case failed(FetchFailure)
  }

  struct Answer {
    let status: Int
    let isPage: Bool
    let charset: String?
    /// In seconds.
    let retryAfter: Int?
    let body: [UInt8]
  }

  let isHead: Bool
  private let address: String
  private let limits: LinkLimits
  private(set) var handle: UnsafeMutableRawPointer?
  private var headers: UnsafeMutablePointer<curl_slist>?
  private let error = UnsafeMutablePointer<CChar>.allocate(capacity: Int(CURL_ERROR_SIZE))
  private var host = ""
  private var redirects = 0
  private var microseconds = 0
  private var headerBytes = 0
  private var type = ""
  private var retryAfter: Int?
  private var body: [UInt8] = []
  private var hasEnough = false
  private var refusedPeer: NetworkAddress?

  init(_ address: String, isHead: Bool, _ limits: LinkLimits) {
    self.address = address
    self.isHead = isHead
    self.limits = limits
  }

  deinit {
    close()
    error.deallocate()
  }

  private func close() {
    if let handle { curl_easy_cleanup(handle) }
    if let headers { curl_slist_free_all(headers) }
    (handle, headers) = (nil, nil)
  }

  func start() throws(FetchFailure) { try prepare(address) }

  /// What came of the request that has ended; nil where a redirect is to be followed.
  func finish(_ code: CURLcode) -> Outcome? {
    guard let handle else { return .failed(.notUnderstood(reason: "")) }
    microseconds += Int(ccurl_elapsed(handle))
    do throws(FetchFailure) {
      if code != CURLE_OK, !hasEnough { throw failure(code, handle) }
      let status = Int(ccurl_status(handle))
      if [301, 302, 303, 307, 308].contains(status), let next = ccurl_redirect(handle) {
        guard redirects < limits.redirects else { throw .tooManyRedirects(limits.redirects) }
        redirects += 1
        try prepare(String(cString: next))
        return nil
      }
      let kind = type.prefix { $0 != ";" }.filter { !$0.isWhitespace }.lowercased()
      return .answer(
        Answer(
          status: status,
          isPage: kind.isEmpty || kind == "text/html" || kind == "application/xhtml+xml",
          charset: charset,
          retryAfter: retryAfter,
          body: body
        )
      )
    } catch {
      return .failed(error)
    }
  }

  /// `gbk` of `text/html; charset=GBK`
  private var charset: String? {
    type.lowercased().split(separator: ";").lazy
      .compactMap { part -> String? in
        let words = part.split(separator: "=", maxSplits: 1)
        guard words.count == 2, words[0].filter({ !$0.isWhitespace }) == "charset" else {
          return nil
        }
        return String(words[1].filter { !$0.isWhitespace && $0 != "\"" })
      }.first
  }

  private func prepare(_ address: String) throws(FetchFailure) {
    close()
    guard let url = WebAddress(address) else { throw .addressInvalid(address) }
    if url.holdsCredentials { throw .holdsCredentials }
    guard url.scheme == "https" || url.scheme == "http" else { throw .schemeRefused(url.scheme) }
    host = url.host
    (type, retryAfter, body, hasEnough, refusedPeer) = ("", nil, [], false, nil)
    let left = limits.requestMilliseconds - microseconds / 1000
    guard left > 0 else { throw .timedOut(milliseconds: limits.requestMilliseconds) }
    guard let handle = curl_easy_init() else { throw .notUnderstood(reason: "") }
    self.handle = handle
    for line in [
      "Accept: text/html,application/xhtml+xml,*/*;q=0.8",
      "Accept-Language: zh-CN,zh;q=0.9,en;q=0.5",
      // Servers that let in only what calls itself so do not mean to keep out a test of their links.
      "User-Agent: Mozilla/5.0 (compatible; bianmin)",
    ] { headers = curl_slist_append(headers, line) ?? headers }
    error.update(repeating: 0, count: Int(CURL_ERROR_SIZE))
    let code = address.withCString { address in
      withOptionalCString(limits.authorities) { authorities in
        var settings = ccurl_request(
          address: address,
          headers: headers,
          authorities: authorities,
          timeout_ms: left,
          size_limit: 0,
          is_head: isHead ? 1 : 0,
          context: Unmanaged.passUnretained(self).toOpaque(),
          error: error,
          receive_header: { bytes, size, count, context in
            LinkAttempt.of(context)?.receiveHeader(bytes, size * count) ?? 0
          },
          receive_body: { bytes, size, count, context in
            LinkAttempt.of(context)?.receiveBody(bytes, size * count) ?? 0
          },
          open_socket: { context, _, address in
            LinkAttempt.of(context)?.openSocket(address) ?? CURL_SOCKET_BAD
          }
        )
        return ccurl_prepare(handle, &settings)
      }
    }
    guard code == CURLE_OK else {
      throw .notUnderstood(reason: String(cString: curl_easy_strerror(code)))
    }
  }

  private static func of(_ context: UnsafeMutableRawPointer?) -> LinkAttempt? {
    context.map { Unmanaged<LinkAttempt>.fromOpaque($0).takeUnretainedValue() }
  }

  // MARK: - What curl calls

  private func receiveHeader(_ bytes: UnsafeMutablePointer<CChar>?, _ count: Int) -> Int {
    headerBytes += count
    guard headerBytes <= 64 * 1024 else { return 0 }
    let raw = UnsafeRawBufferPointer(start: bytes, count: count)
    let line = String(decoding: raw, as: UTF8.self)
    guard let colon = line.firstIndex(of: ":") else { return count }
    let value = line[line.index(after: colon)...].filter { !$0.isNewline }
    switch line[..<colon].lowercased() {
    case "content-type": type = value
    case "retry-after": retryAfter = Int(value.filter { !$0.isWhitespace })
    default: break
    }
    return count
  }

  private func receiveBody(_ bytes: UnsafeMutablePointer<CChar>?, _ count: Int) -> Int {
    let raw = UnsafeRawBufferPointer(start: bytes, count: count)
    body.append(contentsOf: raw.prefix(max(0, limits.pageBytes - body.count)))
    guard body.count < limits.pageBytes else {
      // Enough to judge by; the rest is not asked for.
      hasEnough = true
      return 0
    }
    return count
  }

  private func openSocket(_ address: UnsafeMutablePointer<curl_sockaddr>?) -> curl_socket_t {
    guard let address, let peer = NetworkAddress(address) else { return CURL_SOCKET_BAD }
    let isAllowed =
      peer.isPublic
      || limits.privateHosts.contains { $0.lowercased() == host || NetworkAddress($0) == peer }
    guard isAllowed else {
      refusedPeer = peer
      return CURL_SOCKET_BAD
    }
    let kind = address.pointee.socktype | Int32(SOCK_CLOEXEC.rawValue)
    return socket(address.pointee.family, kind, address.pointee.protocol)
  }

  private func failure(_ code: CURLcode, _ handle: UnsafeMutableRawPointer) -> FetchFailure {
    if code == CURLE_COULDNT_CONNECT, let refusedPeer {
      return .privateAddress(refusedPeer.text, host: host)
    }
    if code == CURLE_WRITE_ERROR { return .notUnderstood(reason: "64 KiB") }
    return FetchFailure(
      code,
      handle,
      host: host,
      milliseconds: limits.requestMilliseconds,
      reason: error[0] == 0 ? nil : String(cString: error)
    )
  }
}
