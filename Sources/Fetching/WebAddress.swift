import CCurl

/// An address, taken apart by the same reader that connects to it: two readers that disagree about
/// where a host ends would check one machine and ask another.
struct WebAddress: Sendable {
  /// `https`
  let scheme: String
  /// In small letters, an IPv6 address without its brackets.
  let host: String
  let holdsCredentials: Bool

  init?(_ address: String) {
    guard let url = curl_url() else { return nil }
    defer { curl_url_cleanup(url) }
    let flags = UInt32(CURLU_NON_SUPPORT_SCHEME)
    guard curl_url_set(url, CURLUPART_URL, address, flags) == CURLUE_OK else { return nil }
    func part(_ part: CURLUPart) -> String? {
      var text: UnsafeMutablePointer<CChar>?
      guard curl_url_get(url, part, &text, 0) == CURLUE_OK, let text else { return nil }
      defer { curl_free(text) }
      return String(cString: text)
    }
    guard let scheme = part(CURLUPART_SCHEME) else { return nil }
    self.scheme = scheme.lowercased()
    var host = part(CURLUPART_HOST)?.lowercased() ?? ""
    if host.hasPrefix("["), host.hasSuffix("]") { host = String(host.dropFirst().dropLast()) }
    self.host = host
    holdsCredentials = part(CURLUPART_USER) != nil || part(CURLUPART_PASSWORD) != nil
  }

  /// Whether the name alone says that this machine is meant.
  var isLoopback: Bool {
    host == "localhost" || NetworkAddress(host)?.isLoopback ?? false
  }
}
