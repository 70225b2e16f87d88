package import Guides

/// A document that is to be fetched.
package struct FetchRequest: Sendable {
  /// `https:`, or `http:` to this machine itself.
  package var address: String
  /// The mark of the copy at hand: the server need not send the same again.
  package var etag: String?
  /// Hosts and addresses of a private network that may be asked.
  package var privateHosts: [String]

  package init(_ address: String, etag: String? = nil, privateHosts: [String] = []) {
    self.address = address
    self.etag = etag
    self.privateHosts = privateHosts
  }
}

/// How much of everything a server gets (contract §3).
package struct FetchLimits: Sendable {
  /// For all hops together: looking up names, connecting, waiting, receiving.
  package var milliseconds = 15_000
  /// After decompression.
  package var bytes = 64 * 1024 * 1024
  package var redirects = 3
  /// Of all responses together, in bytes.
  package var headerBytes = 64 * 1024
  /// A file of certificates to trust in the stead of the system's.
  package var authorities: String?

  package init() {}
}

package enum FetchResult: Sendable {
  case document(FetchedDocument)
  /// The copy at hand is current.
  case unchanged(etag: String?, sent: Instant?)
  case failed(FetchFailure)
}

package struct FetchedDocument: Sendable {
  package var body: [UInt8]
  /// The server's mark of this version, to be sent back with the next request.
  package var etag: String?
  /// When the server says that it sent the document.
  package var sent: Instant?

  package init(body: [UInt8], etag: String?, sent: Instant?) {
    self.body = body
    self.etag = etag
    self.sent = sent
  }
}
