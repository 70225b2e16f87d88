import CCurl
import Glibc
import Guides

// One document on its way, through all its redirects. Every hop is a request of its own, so that each
// is checked before it is asked: the scheme by its address, the machine by the address of the socket.

final class Transfer: CurlReceiver {
  private let request: FetchRequest
  private let limits: FetchLimits
  /// What runs now.
  private var curl: CurlRequest?
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

  init(_ request: FetchRequest, _ limits: FetchLimits) {
    self.request = request
    self.limits = limits
  }

  var handle: UnsafeMutableRawPointer? { curl?.handle }

  /// Makes ready to ask for the first address.
  func start() throws(FetchFailure) { try prepare(request.address, isRedirect: false) }

  /// What came of the request that has ended; nil where a redirect is to be followed, and `handle` is that
  /// of the next request.
  func finish(_ code: CURLcode) -> FetchResult? {
    guard let curl else { return .failed(.notUnderstood(reason: "")) }
    microseconds += Int(ccurl_elapsed(curl.handle))
    do throws(FetchFailure) {
      if code != CURLE_OK || refusal != nil { throw failure(code, curl) }
      let status = ccurl_status(curl.handle)
      switch status {
      case 200: return .document(try document())
      case 304:
        guard request.etag != nil else { throw .unchangedWithoutCopy }
        return .unchanged(etag: etag, sent: sent)
      case 301, 302, 303, 307, 308:
        guard redirects < limits.redirects else { throw .tooManyRedirects(limits.redirects) }
        guard let address = ccurl_redirect(curl.handle) else { throw .status(Int(status)) }
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
    curl = nil
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
    let left = limits.milliseconds - microseconds / 1000
    guard left > 0 else { throw .timedOut(milliseconds: limits.milliseconds) }
    var headers = ["Accept: application/json, text/csv, text/plain;q=0.5"]
    if let etag = request.etag, isHeaderText(etag) { headers.append("If-None-Match: \(etag)") }
    curl = try CurlRequest(
      address,
      headers: headers,
      authorities: limits.authorities,
      milliseconds: left,
      sizeLimit: limits.bytes,
      for: self
    )
  }

  /// The site's owner named this machine itself, so that nothing leaves it unencrypted.
  private var isLocal: Bool {
    guard let first = WebAddress(request.address) else { return false }
    return first.scheme == "http" && first.isLoopback
  }

  private func refuse(_ failure: FetchFailure) -> Int {
    refusal = refusal ?? failure
    return 0
  }

  // MARK: - What curl calls

  func receiveHeader(_ bytes: UnsafeRawBufferPointer) -> Int {
    headerBytes += bytes.count
    guard headerBytes <= limits.headerBytes else {
      return refuse(.notUnderstood(reason: "\(limits.headerBytes >> 10) KiB"))
    }
    let line = String(decoding: bytes, as: UTF8.self)
    if line.hasPrefix("HTTP/") { (etag, sent, type) = (nil, nil, nil) }
    guard let colon = line.firstIndex(of: ":") else { return bytes.count }
    let value = String(line[line.index(after: colon)...].trimmed)
    switch line[..<colon].lowercased() {
    case "etag": etag = isHeaderText(value) ? value : nil
    case "date": sent = Instant(httpDate: value)
    case "content-type": type = value
    default: break
    }
    return bytes.count
  }

  func receiveBody(_ bytes: UnsafeRawBufferPointer) -> Int {
    let count = bytes.count
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
    body[body.count - 1].append(contentsOf: bytes)
    bodyBytes += count
    return count
  }

  func mayAsk(_ peer: NetworkAddress) -> Bool {
    if peer.isPublic { return true }
    if peer.isLoopback, isLocal { return true }
    return request.privateHosts.contains { allowed in
      allowed.lowercased() == host || NetworkAddress(allowed) == peer
    }
  }

  // MARK: - Why it failed

  private func failure(_ code: CURLcode, _ curl: CurlRequest) -> FetchFailure {
    if let refusal { return refusal }
    if code == CURLE_FILESIZE_EXCEEDED { return .tooLarge(bytes: limits.bytes) }
    return curl.failure(code, host: host, milliseconds: limits.milliseconds)
  }
}

/// Whether a text can stand in a header: visible characters of ASCII and blanks, not too many of them.
private func isHeaderText(_ text: String) -> Bool {
  !text.isEmpty && text.utf8.count <= 512 && text.utf8.allSatisfy { (0x20...0x7E).contains($0) }
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
