import CCurl
import Glibc

/// One request for a link, through all its redirects: `HEAD`, or `GET` for the beginning of a page.
final class LinkAttempt: CurlReceiver {
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
  /// What runs now.
  private var curl: CurlRequest?
  private var host = ""
  private var redirects = 0
  private var microseconds = 0
  private var headerBytes = 0
  private var type = ""
  private var retryAfter: Int?
  private var body: [UInt8] = []
  private var hasEnough = false

  init(_ address: String, isHead: Bool, _ limits: LinkLimits) {
    self.address = address
    self.isHead = isHead
    self.limits = limits
  }

  var handle: UnsafeMutableRawPointer? { curl?.handle }

  func start() throws(FetchFailure) { try prepare(address) }

  /// What came of the request that has ended; nil where a redirect is to be followed.
  func finish(_ code: CURLcode) -> Outcome? {
    guard let curl else { return .failed(.notUnderstood(reason: "")) }
    microseconds += Int(ccurl_elapsed(curl.handle))
    do throws(FetchFailure) {
      if code != CURLE_OK, !hasEnough { throw failure(code, curl) }
      let status = Int(ccurl_status(curl.handle))
      if [301, 302, 303, 307, 308].contains(status), let next = ccurl_redirect(curl.handle) {
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
    curl = nil
    guard let url = WebAddress(address) else { throw .addressInvalid(address) }
    if url.holdsCredentials { throw .holdsCredentials }
    guard url.scheme == "https" || url.scheme == "http" else { throw .schemeRefused(url.scheme) }
    host = url.host
    (type, retryAfter, body, hasEnough) = ("", nil, [], false)
    let left = limits.requestMilliseconds - microseconds / 1000
    guard left > 0 else { throw .timedOut(milliseconds: limits.requestMilliseconds) }
    curl = try CurlRequest(
      address,
      headers: [
        "Accept: text/html,application/xhtml+xml,*/*;q=0.8",
        "Accept-Language: zh-CN,zh;q=0.9,en;q=0.5",
        // Servers that let in only what calls itself so do not mean to keep out a test of their links.
        "User-Agent: Mozilla/5.0 (compatible; bianmin)",
      ],
      authorities: limits.authorities,
      milliseconds: left,
      isHead: isHead,
      for: self
    )
  }

  // MARK: - What curl calls

  func receiveHeader(_ bytes: UnsafeRawBufferPointer) -> Int {
    headerBytes += bytes.count
    guard headerBytes <= 64 * 1024 else { return 0 }
    let line = String(decoding: bytes, as: UTF8.self)
    guard let colon = line.firstIndex(of: ":") else { return bytes.count }
    let value = line[line.index(after: colon)...].filter { !$0.isNewline }
    switch line[..<colon].lowercased() {
    case "content-type": type = value
    case "retry-after": retryAfter = Int(value.filter { !$0.isWhitespace })
    default: break
    }
    return bytes.count
  }

  func receiveBody(_ bytes: UnsafeRawBufferPointer) -> Int {
    body.append(contentsOf: bytes.prefix(max(0, limits.pageBytes - body.count)))
    guard body.count < limits.pageBytes else {
      // Enough to judge by; the rest is not asked for.
      hasEnough = true
      return 0
    }
    return bytes.count
  }

  func mayAsk(_ peer: NetworkAddress) -> Bool {
    peer.isPublic
      || limits.privateHosts.contains { $0.lowercased() == host || NetworkAddress($0) == peer }
  }

  private func failure(_ code: CURLcode, _ curl: CurlRequest) -> FetchFailure {
    if code == CURLE_WRITE_ERROR { return .notUnderstood(reason: "64 KiB") }
    return curl.failure(code, host: host, milliseconds: limits.requestMilliseconds)
  }
}
